"""The peers, a file each: `program()` names the version, `LIMITS_RIDES` tells whether it can state a
longest ride, and `solve(instance, effort)` returns routes of node numbers, or None where the peer
found no plan. Each states "fewest vehicles, then the shortest way" as well as it can."""

NAMES = ["ortools", "pyvrp", "vroom", "vrp-cli"]
