"""Runs a peer on a set of benchmark instances, each in a process of its own.

Writes plans and a table as `samenrit bench --set` does, and like it takes up a set where it was
left: instances that the table holds from the same run are not solved again.
"""

import argparse
import importlib
import multiprocessing
import resource
from pathlib import Path

import solvers
from effort import Effort
from instance import read
from table import read_best_known, read_table, row_of, run_key, write_plan, write_table


def main():
    args = _arguments()
    solver = importlib.import_module(f"solvers.{args.peer.replace('-', '_')}")
    program = solver.program()
    best_known = read_best_known(args.bks)
    rows = read_table(args.table)
    args.solutions.mkdir(parents=True, exist_ok=True)
    for path in _instances(args.set, args.only):
        effort = Effort(args.cpu_time, args.seed, args.objective)
        run = run_key(program, path, effort)
        instance = read(path)
        if instance.longest_ride is not None and not solver.LIMITS_RIDES:
            raise SystemExit(f"{args.peer} cannot state a longest ride: {instance.name}")
        if rows.get(instance.name, {}).get("run") == run:
            continue
        routes, spent, effort.iterations = _solve_apart(solver, instance, effort)
        best = best_known.get(instance.name)
        row = row_of(instance, routes, best, effort, spent, run)
        plan = args.solutions / f"{instance.name}.json"
        plan.unlink(missing_ok=True)
        if not row["unserved"]:
            write_plan(plan, instance.name, routes)
        rows[instance.name] = row
        write_table(args.table, rows)
        print(_line(row, best), flush=True)


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peer", choices=solvers.NAMES)
    parser.add_argument("--set", type=Path, required=True, help="folder with instances (.txt)")
    parser.add_argument("--only", default="", help="names of instances, with commas between")
    parser.add_argument("--bks", type=Path, required=True, help="CSV with best known plans")
    parser.add_argument("--objective", choices=["vehicles", "distance"], required=True)
    parser.add_argument("--cpu-time", type=float, required=True, help="processor seconds")
    parser.add_argument("--seed", type=int, default=1, help="for peers that take one")
    parser.add_argument("--table", type=Path, required=True)
    parser.add_argument("--solutions", type=Path, required=True)
    return parser.parse_args()


def _instances(folder, only):
    """The files of a set in order of name; published plans beside them are left alone."""
    inside = (path for path in folder.rglob("*.txt") if "solutions" not in path.parts)
    known = {path.stem.lower(): path for path in inside if path.stem != "how_to_read"}
    names = only.lower().split(",") if only else sorted(known)
    missing = [name for name in names if name not in known]
    if missing:
        raise SystemExit(f"no such instances in {folder}: {', '.join(missing)}")
    return [known[name] for name in names]


def _solve_apart(solver, instance, effort):
    """Routes, (seconds, processor seconds) and iterations; no routes where none were found, or where
    the solver was ended for using far too much, or fell."""
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=_child, args=(there, solver, instance, effort))
    child.start()
    there.close()
    try:
        answer = here.recv()
    except EOFError:
        answer = ([], (effort.seconds, effort.seconds), 0)
    child.join()
    if isinstance(answer, Exception):
        raise answer
    return answer


def _child(pipe, solver, instance, effort):
    # A net under solvers that do not heed their budget.
    most = int(5 * effort.seconds + 60)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    try:
        routes = solver.solve(instance, effort)
    except Exception as error:
        # Ours or the package's: no result to write down.
        pipe.send(error)
        return
    spent = (effort.waited(), effort.spent())
    pipe.send(([route for route in routes or [] if route], spent, effort.iterations))


def _line(row, best):
    known = f" (best known {best[0] or '-'} / {best[1]:.2f})" if best else ""
    left = f", {row['unserved']} requests left out" if row["unserved"] else ""
    used = f", {row['cpu_seconds']:.1f} processor seconds"
    return f"{row['instance']}: {row['vehicles']} / {row['cost']:.2f}{known}{left}{used}"


if __name__ == "__main__":
    main()
