"""The table of a set, a line an instance, in the columns of `samenrit bench --table`; and plans."""

import csv
import hashlib
import json
import os
from pathlib import Path

COLUMNS = [
    "instance", "vehicles", "cost", "best_vehicles", "best_cost", "gap_percent", "seconds",
    "cpu_seconds", "iterations", "unserved", "run",
]  # fmt: skip
# Digits of a checksum that tell one file from another.
DIGITS = 8


def read_table(path):
    """The lines that earlier runs wrote, by instance."""
    if not path.exists():
        return {}
    with path.open(newline="") as file:
        return {row["instance"]: row for row in csv.DictReader(file)}


def write_table(path, rows):
    """Writes all lines anew, whole or not at all."""
    draft = path.with_suffix(".draft")
    with draft.open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows.values())
    os.replace(draft, path)


def write_plan(path, name, routes):
    """Writes node numbers in the order of visits."""
    path.write_text(json.dumps({"instance": name, "routes": routes}) + "\n")


def read_best_known(path):
    """(vehicles or None, cost) by instance."""
    with path.open(newline="") as file:
        return {
            row["instance"].lower(): (_whole(row.get("vehicles")), float(row["cost"]))
            for row in csv.DictReader(file)
        }


def _whole(cell):
    return int(cell) if cell else None


def run_key(program, path, effort):
    """What decides a result: program and version, instance, objective, budget, seed."""
    digits = hashlib.sha256(Path(path).read_bytes()).hexdigest()[:DIGITS]
    objective = effort.objective.capitalize()
    return (
        f"{program} {digits} {objective} {effort.seconds:g} processor seconds"
        f" 1 threads seed {effort.seed}"
    )


def row_of(instance, routes, best, effort, spent, run):
    """The line of one instance; the way is measured here, not taken from the peer."""
    vehicles, cost, unserved = len(routes), instance.cost(routes), instance.unserved(routes)
    best_vehicles, best_cost = best or (None, None)
    if effort.objective == "distance":
        best_vehicles = None
    compares = best_cost and not unserved and best_vehicles in (None, vehicles)
    seconds, cpu_seconds = spent
    return {
        "instance": instance.name,
        "vehicles": vehicles,
        "cost": cost,
        "best_vehicles": best_vehicles,
        "best_cost": best_cost,
        "gap_percent": 100 * (cost - best_cost) / best_cost if compares else None,
        "seconds": round(seconds, 3),
        "cpu_seconds": round(cpu_seconds, 3),
        "iterations": effort.iterations,
        "unserved": unserved,
        "run": run,
    }
