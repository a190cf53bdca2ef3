"""Reads benchmark instances and measures routes on them, in double precision."""

import math
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Node:
    """A place to serve, or the depot; its window is for the start of service."""

    demand: int
    ready: float
    due: float
    service: float


@dataclass(frozen=True)
class Instance:
    """One depot (node 0), one kind of vehicle, pickups and their deliveries."""

    name: str
    capacity: int
    vehicles: int  # at most
    nodes: list[Node]
    delivery_of: dict[int, int]
    way: list[list[float]]  # distance and travel time alike
    longest_route: float | None = None  # from leaving the depot to being back
    longest_ride: float | None = None  # from the end of service to the start at the delivery

    def cost(self, routes):
        """The way of all routes, from the depot and back."""
        stops = [[0, *route, 0] for route in routes]
        return math.fsum(self.way[a][b] for route in stops for a, b in zip(route, route[1:]))

    def unserved(self, routes):
        """How many requests no route serves."""
        served = {node for route in routes for node in route}
        return sum(pickup not in served for pickup in self.delivery_of)


def read(path):
    """Reads an instance; how its first line looks tells the format."""
    name, lines = Path(path).stem.lower(), Path(path).read_text().splitlines()
    rows = [line.split() for line in lines if line.strip()]
    if rows[0][0] == "NAME:":
        return _sartori_buriol(name, rows)
    return _li_lim(name, rows) if len(rows[0]) == 3 else _cordeau(name, rows)


def _li_lim(name, rows):
    vehicles, capacity = int(rows[0][0]), int(rows[0][1])
    nodes, delivery_of = _pickups_and_deliveries(rows[1:])
    return Instance(name, capacity, vehicles, nodes, delivery_of, _straight(rows[1:]))


def _sartori_buriol(name, rows):
    heads = [row[0] for row in rows]
    begin, middle, end = heads.index("NODES"), heads.index("EDGES"), heads.index("EOF")
    capacity = int(rows[heads.index("CAPACITY:")][1])
    nodes, delivery_of = _pickups_and_deliveries(rows[begin + 1 : middle])
    way = [[float(cell) for cell in row] for row in rows[middle + 1 : end]]
    return Instance(name, capacity, len(delivery_of), nodes, delivery_of, way)


def _pickups_and_deliveries(rows):
    nodes = [Node(int(row[3]), *map(float, row[4:7])) for row in rows]
    return nodes, {int(row[0]): int(row[8]) for row in rows if int(row[8])}


def _cordeau(name, rows):
    vehicles, _, longest_route, capacity, longest_ride = rows[0]
    # The depot may stand at the end again: then the stops without it are odd in number.
    rows = rows[1:] if len(rows) % 2 == 0 else rows[1:-1]
    nodes = [Node(int(row[4]), float(row[5]), float(row[6]), float(row[3])) for row in rows]
    half = len(nodes) // 2
    return Instance(
        name,
        int(capacity),
        int(vehicles),
        nodes,
        {pickup: pickup + half for pickup in range(1, half + 1)},
        _straight(rows),
        longest_route=float(longest_route),
        longest_ride=float(longest_ride),
    )


def _straight(rows):
    points = [(float(row[1]), float(row[2])) for row in rows]
    return [[math.dist(a, b) for b in points] for a in points]
