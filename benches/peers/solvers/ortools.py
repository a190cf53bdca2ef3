"""OR-Tools' routing library: insertion in parallel, then guided local search."""

from importlib.metadata import version

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from scaled import down, scaled

LIMITS_RIDES = True
# What a stop left out costs, in parts: more than any way.
LEFT_OUT = 10**9


def program():
    """Its package and version."""
    return f"ortools-{version('ortools')}"


def solve(instance, effort):
    """Solves with windows and, where an instance has them, ride and route limits."""
    figures = scaled(instance, effort.objective)
    index = pywrapcp.RoutingIndexManager(len(instance.nodes), instance.vehicles, 0)
    routing = pywrapcp.RoutingModel(index)
    routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitMatrix(figures.cost))
    routing.SetFixedCostOfAllVehicles(figures.vehicle_cost)
    load = routing.RegisterUnaryTransitVector([node.demand for node in instance.nodes])
    routing.AddDimension(load, 0, instance.capacity, True, "load")
    time = _time(instance, figures, index, routing)
    _pairs(instance, figures, index, routing, time)
    parameters = _parameters(effort)
    routing.CloseModelWithParameters(parameters)
    _limit(routing, effort)
    effort.start()
    return _routes(index, routing, routing.SolveWithParameters(parameters))


def _time(instance, figures, index, routing):
    """Windows for the start of service; a vehicle may leave the depot late."""
    transit = [
        [travel + service for travel in row]
        for row, service in zip(figures.travel, figures.service)
    ]
    horizon = figures.due[0]
    routing.AddDimension(routing.RegisterTransitMatrix(transit), horizon, horizon, False, "time")
    time = routing.GetDimensionOrDie("time")
    for node in range(1, len(instance.nodes)):
        due = min(figures.due[node], horizon)
        time.CumulVar(index.NodeToIndex(node)).SetRange(figures.ready[node], due)
    for vehicle in range(instance.vehicles):
        time.CumulVar(routing.Start(vehicle)).SetMin(figures.ready[0])
        if instance.longest_route is not None:
            time.SetSpanUpperBoundForVehicle(down(instance.longest_route), vehicle)
    return time


def _pairs(instance, figures, index, routing, time):
    solver = routing.solver()
    for pickup, delivery in instance.delivery_of.items():
        a, b = index.NodeToIndex(pickup), index.NodeToIndex(delivery)
        routing.AddPickupAndDelivery(a, b)
        solver.Add(routing.VehicleVar(a) == routing.VehicleVar(b))
        solver.Add(time.CumulVar(a) <= time.CumulVar(b))
        if instance.longest_ride is not None:
            # Its first plan seldom serves all within their rides; the search adds those left out.
            for end in (a, b):
                routing.AddDisjunction([end], LEFT_OUT)
            ride = down(instance.longest_ride) + figures.service[pickup]
            solver.Add(time.CumulVar(b) - time.CumulVar(a) <= ride)


def _limit(routing, effort):
    """Ends the search when the budget is used up; its own limits are by the clock."""
    calls, is_over = 0, False

    def is_spent():
        nonlocal calls, is_over
        calls += 1
        # It is asked some hundred thousand times a second.
        is_over = is_over or (calls % 64 == 0 and effort.is_spent())
        return is_over

    routing.AddSearchMonitor(routing.solver().CustomLimit(is_spent))


def _parameters(effort):
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    parameters.first_solution_strategy = (
        routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    )
    parameters.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    # By the clock, which is only the net under the budget in processor seconds.
    parameters.time_limit.FromMilliseconds(int(20_000 * effort.seconds))
    return parameters


def _routes(index, routing, found):
    if found is None:
        return None
    routes = []
    for vehicle in range(routing.vehicles()):
        at, route = found.Value(routing.NextVar(routing.Start(vehicle))), []
        while not routing.IsEnd(at):
            route.append(index.IndexToNode(at))
            at = found.Value(routing.NextVar(at))
        routes.append(route)
    return routes
