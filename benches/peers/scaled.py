"""An instance in whole numbers, which is what the peers count in.

Travel times are rounded up and windows inwards, so that a plan in whole numbers keeps its windows
in double precision; ways, which only cost, are rounded to the nearest.
"""

import math
from dataclasses import dataclass

# Parts of a unit. Large enough that rounding hides no difference that is printed.
PARTS = 1000
# What a vehicle costs where the fleet comes first: more than any way saved by it.
VEHICLE = 10_000


@dataclass(frozen=True)
class Scaled:
    """The figures of an instance, by node."""

    parts: int
    vehicle_cost: int
    ready: list[int]
    due: list[int]
    service: list[int]
    travel: list[list[int]]
    cost: list[list[int]]

    def down(self, figure):
        """An upper limit in parts."""
        return math.floor(figure * self.parts + 1e-6)


def scaled(instance, objective):
    """Counts an instance in parts; a vehicle costs only where the fleet comes first."""
    parts = 1 if instance.is_whole else PARTS

    def up(figure):
        return math.ceil(figure * parts - 1e-6)

    return Scaled(
        parts,
        VEHICLE * parts if objective == "vehicles" else 0,
        [up(node.ready) for node in instance.nodes],
        [math.floor(node.due * parts + 1e-6) for node in instance.nodes],
        [up(node.service) for node in instance.nodes],
        [[up(figure) for figure in row] for row in instance.way],
        [[round(figure * parts) for figure in row] for row in instance.way],
    )
