"""vrp-cli: a program of its own, given its "pragmatic" JSON and a matrix in whole seconds."""

import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from scaled import scaled

LIMITS_RIDES = False
# Where the program is; the command that runs the peers installs it and sets this.
PROGRAM = os.environ.get("VRP_CLI", "vrp-cli")
BEGIN = datetime(2026, 1, 1, tzinfo=timezone.utc)
# By what plans are compared, first things first.
ORDER = {
    "vehicles": ["minimize-unassigned", "minimize-tours", "minimize-cost"],
    "distance": ["minimize-unassigned", "minimize-cost"],
}


def program():
    """Its name and version, as it tells them."""
    told = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True)
    return f"vrp-cli-{told.stdout.split()[-1]}"


def solve(instance, effort):
    """Solves with the fewest tours as an objective of its own where the fleet comes first."""
    figures = scaled(instance, effort.objective)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("problem.json", "matrix.json", "plan.json")]
        files[0].write_text(json.dumps(_problem(instance, figures, effort.objective)))
        files[1].write_text(json.dumps(_matrix(figures)))
        effort.start()
        _run(*files, effort)
        return _routes(json.loads(files[2].read_text())) if files[2].exists() else None


def _run(problem, matrix, plan, effort):
    """Runs the program until its processor time is used up; it then writes its best plan."""
    command = [PROGRAM, "solve", "pragmatic", problem, "-m", matrix, "-o", plan]
    # By the clock, which is only the net under the budget in processor seconds.
    command += ["--max-time", str(int(20 * effort.seconds)), "--parallelism", "1,1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as program:
        threading.Thread(target=_stop, args=(program, effort.seconds), daemon=True).start()
        program.wait()


def _stop(program, seconds):
    ticks = os.sysconf("SC_CLK_TCK")
    while program.poll() is None:
        fields = Path(f"/proc/{program.pid}/stat").read_text().rpartition(")")[2].split()
        if (int(fields[11]) + int(fields[12])) / ticks >= seconds:
            program.send_signal(signal.SIGINT)
            return
        time.sleep(0.02)


def _problem(instance, figures, objective):
    jobs = [
        {
            "id": str(pickup),
            "pickups": [_task(instance, figures, pickup)],
            "deliveries": [_task(instance, figures, delivery)],
        }
        for pickup, delivery in instance.delivery_of.items()
    ]
    start = {"earliest": _moment(figures.ready[0]), "location": {"index": 0}}
    end = {"latest": _moment(figures.due[0]), "location": {"index": 0}}
    vehicle = {
        "typeId": "vehicle",
        "vehicleIds": [f"vehicle_{number}" for number in range(instance.vehicles)],
        "profile": {"matrix": "car"},
        "costs": {"fixed": figures.vehicle_cost, "distance": 1, "time": 0},
        "shifts": [{"start": start, "end": end}],
        "capacity": [instance.capacity],
    }
    fleet = {"vehicles": [vehicle], "profiles": [{"name": "car"}]}
    order = [{"type": name} for name in ORDER[objective]]
    return {"plan": {"jobs": jobs}, "fleet": fleet, "objectives": order}


def _task(instance, figures, node):
    window = [_moment(figures.ready[node]), _moment(figures.due[node])]
    place = {"location": {"index": node}, "duration": figures.service[node], "times": [window]}
    demand = [abs(instance.nodes[node].demand)]
    return {"places": [place | {"tag": str(node)}], "demand": demand}


def _matrix(figures):
    flat = {"distances": figures.cost, "travelTimes": figures.travel}
    return {"profile": "car"} | {
        name: [cell for row in rows for cell in row] for name, rows in flat.items()
    }


def _moment(parts):
    return (BEGIN + timedelta(seconds=parts)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _routes(plan):
    return [
        [
            int(activity["jobTag"])
            for stop in tour["stops"]
            for activity in stop["activities"]
            if re.fullmatch("pickup|delivery", activity["type"])
        ]
        for tour in plan["tours"]
    ]
