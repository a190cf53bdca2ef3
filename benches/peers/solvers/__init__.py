"""The peers, a file each: `solve(instance, effort)` returns routes of node numbers, or None where
the peer found no plan. Each states "fewest vehicles, then the shortest way" as well as it can."""

NAMES = ["ortools", "pyvrp", "vroom", "vrp-cli"]
