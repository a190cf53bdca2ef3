"""PyVRP: iterated local search with penalties."""

from importlib.metadata import version

from pyvrp import ActivityType, Model

from scaled import scaled

LIMITS_RIDES = False


def program():
    """Its package and version."""
    return f"pyvrp-{version('pyvrp')}"


def solve(instance, effort):
    """Solves with a fixed cost for each vehicle where the fleet comes first."""
    figures = scaled(instance, effort.objective)
    model = Model()
    places = [model.add_location(0, 0) for _ in instance.nodes]
    depot = model.add_depot(places[0], figures.ready[0], figures.due[0])
    model.add_vehicle_type(
        instance.vehicles,
        instance.capacity,
        depot,
        depot,
        fixed_cost=figures.vehicle_cost,
        tw_early=figures.ready[0],
        tw_late=figures.due[0],
    )
    for pickup, delivery in instance.delivery_of.items():
        ends = [
            (figures.ready[node], figures.due[node], figures.service[node])
            for node in (pickup, delivery)
        ]
        amount = instance.nodes[pickup].demand
        model.add_shipment(places[pickup], places[delivery], *ends[0], *ends[1], amount)
    for a, here in enumerate(places):
        for b, there in enumerate(places):
            if a != b:
                model.add_edge(here, there, figures.cost[a][b], figures.travel[a][b])
    effort.start()
    found = model.solve(
        lambda _: effort.is_spent(), effort.seed, collect_stats=False, display=False
    )
    effort.iterations = found.num_iterations
    return _routes(instance, found.best) if found.is_feasible() else None


def _routes(instance, plan):
    pickups = list(instance.delivery_of)
    node_of = {
        ActivityType.PICKUP: lambda idx: pickups[idx],
        ActivityType.DELIVERY: lambda idx: instance.delivery_of[pickups[idx]],
    }
    return [
        [node_of[stop.type](stop.idx) for stop in route.schedule() if stop.type in node_of]
        for route in plan.routes()
    ]
