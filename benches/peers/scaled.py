"""An instance in whole numbers, which is what the peers count in.

Travel times are rounded up and windows inwards, so that a plan in whole numbers keeps its windows
in double precision; ways, which only cost, are rounded to the nearest.
"""

import math
from dataclasses import dataclass

# Parts of a unit, of whole figures too: large enough that rounding hides no difference that is
# printed, and that penalties which are whole numbers can be small.
PARTS = 1000
# What a vehicle costs where the fleet comes first: more than any way saved by it.
VEHICLE = 10_000


def up(figure):
    """Travel, service or a lower limit, in parts."""
    return math.ceil(figure * PARTS - 1e-6)


def down(figure):
    """An upper limit, in parts."""
    return math.floor(figure * PARTS + 1e-6)


@dataclass(frozen=True)
class Scaled:
    """The figures of an instance, by node."""

    vehicle_cost: int
    ready: list[int]
    due: list[int]
    service: list[int]
    travel: list[list[int]]
    cost: list[list[int]]


def scaled(instance, objective):
    """Counts an instance in parts; a vehicle costs only where the fleet comes first."""
    return Scaled(
        VEHICLE * PARTS if objective == "vehicles" else 0,
        [up(node.ready) for node in instance.nodes],
        [down(node.due) for node in instance.nodes],
        [up(node.service) for node in instance.nodes],
        [[up(figure) for figure in row] for row in instance.way],
        [[round(figure * PARTS) for figure in row] for row in instance.way],
    )
