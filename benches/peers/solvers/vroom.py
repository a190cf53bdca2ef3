"""VROOM: fixed constructions and local search; it ends when it has looked at all of them."""

from datetime import timedelta
from importlib.metadata import version

import vroom

from scaled import scaled

LIMITS_RIDES = False
# The most thorough of its levels.
EXPLORATION = 5
# Its limit is by the clock, and divided among its starts: wide, so that on a busy machine it ends
# by itself. The table tells what it used.
CLOCK = 4


def program():
    """Its package and version."""
    return f"pyvroom-{version('pyvroom')}"


def solve(instance, effort):
    """Solves with a fixed cost for each vehicle where the fleet comes first."""
    figures = scaled(instance, effort.objective)
    task = vroom.Input()
    task.set_durations_matrix("car", figures.travel)
    task.set_costs_matrix("car", figures.cost)
    for pickup, delivery in instance.delivery_of.items():
        ends = [_end(figures, node) for node in (pickup, delivery)]
        task.add_shipment(*ends, amount=vroom.Amount([instance.nodes[pickup].demand]))
    task.add_vehicle([_vehicle(instance, figures, number) for number in range(instance.vehicles)])
    effort.start()
    limit = timedelta(seconds=CLOCK * effort.seconds)
    found = task.solve(exploration_level=EXPLORATION, nb_threads=1, timeout=limit)
    return [
        [step["id"] for step in route["steps"] if step["type"] in ("pickup", "delivery")]
        for route in found.to_dict()["routes"]
    ]


def _end(figures, node):
    window = vroom.TimeWindow(figures.ready[node], figures.due[node])
    return vroom.ShipmentStep(
        node, node, default_service=figures.service[node], time_windows=[window]
    )


def _vehicle(instance, figures, number):
    return vroom.Vehicle(
        number + 1,
        start=0,
        end=0,
        capacity=[instance.capacity],
        time_window=(figures.ready[0], figures.due[0]),
        costs=vroom.VehicleCosts(fixed=figures.vehicle_cost),
    )
