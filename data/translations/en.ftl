# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request; the best so far is kept.

# verify: what is wrong with a plan
verify-place-plan = plan
verify-place-route = route { $route }
verify-place-visit = route { $route }, stop { $visit } (trip { $trip })
verify-place-trip-in-route = route { $route }, trip { $trip }
verify-place-trip = trip { $trip }
verify-index-out-of-range = `{ $field }` points at number { $found }, but there are { $expected } (counted from 0)
verify-number-out-of-range = `{ $field }` is { $found }; no time, distance or amount is that large
verify-format-version = the plan has form { $found }, this program reads form { $expected }
verify-region-name = the plan was made for the region { $field }, not for this one
verify-scenario-unknown = the workspace does not have the scenario { $field } as it stands in the plan
verify-route-id-twice = this route id is used more than once
verify-route-empty = the route has no stops
verify-trip-missing = the trip runs on this day, but is not in the plan
verify-trip-not-due = the trip is in the plan, but does not run on this day or does not exist
verify-trip-twice = the trip is in the plan more than once
verify-trip-order = the trip stands after { $field }; trips stand in order of their id
verify-trip-details = `{ $field }` differs from the workspace
verify-direct = without others the trip takes { $expected } seconds, the plan says { $found }
verify-direct-distance = without others the trip is { $expected } metres long, the plan says { $found }
verify-max-ride = the ride may last { $expected } seconds, the plan says { $found }
verify-target-ride = the target of the ride is { $expected } seconds, the plan says { $found } (-1 is none)
verify-lifted-limit = the list of lifted limits is not right: `{ $field }` is { $found } and should be { $expected }
verify-outside-not-offered = a taxi is hired, but the flow { $field } has no such way out
verify-outside-cost = the hired taxi costs { $expected } cents, the plan says { $found }
verify-link-split = the trip is not carried, while { $field }, which is linked with it, is
verify-pair-not-once = `{ $field }` stands in the routes { $found } times and should stand there { $expected } times
verify-pair-in-other-route = this route serves the trip, but the trip names another route
verify-delivery-before-pickup = the passenger alights before boarding
verify-visit-place = `{ $field }` of the stop differs from the workspace
verify-no-way = one of the two places lies farther from a road than the workspace allows, or no road connects them
verify-drive = `{ $field }` is { $found } seconds, by the roads it is { $expected }
verify-distance = `{ $field }` is { $found } metres, by the roads it is { $expected }
verify-arrive = the arrival is at { $found } and should be at { $expected }
verify-begin-before-stop = the stop begins at { $found }, but the vehicle only stands still at { $expected }
verify-end = the stop ends at { $found } and should end at { $expected }
verify-back = the vehicle is back at { $found } and should be back at { $expected }
verify-before-window = the stop begins at { $found }, but may begin at { $expected } only
verify-after-window = the stop begins at { $found }, but must begin by { $expected }
verify-ride-too-long = the passenger is aboard for { $found } seconds, { $expected } is the most allowed
verify-ride-stated = the passenger is aboard for { $expected } seconds, the plan says { $found }
verify-leave-before-shift = the vehicle leaves at { $found }, but the shift starts at { $expected }
verify-back-after-shift = the vehicle is back at { $found }, but the shift ends at { $expected }
verify-duration-too-long = the route lasts { $found } seconds, the shift at most { $expected }
verify-schedule-not-as-defined = `{ $field }` is { $found }, but { $expected } by the rules for times
verify-load-over-layout = no layout that the vehicle may have fits all passengers; { $found } places too few
verify-sharing-flow = the passenger rides with trip { $field }, but their flows may not share
verify-sharing-solo = the passenger rides with trip { $field }, but one of them must ride alone
verify-sharing-key = the passenger rides with trip { $field }, but the scenario keeps them apart
verify-vehicle-not-offered = this scenario has no vehicle { $field } of this type, at this depot, in this shift
verify-vehicle-twice = the vehicle { $field } drives more than one route in one shift
verify-too-many-vehicles = { $found } such vehicles leave the depot { $field }, { $expected } is the most allowed
verify-equipment-missing = the vehicle has no { $field }, which this passenger needs
verify-flow-not-licensed = the vehicle is not licensed for the flow { $field }
verify-outside-lot = the vehicle does not drive for this passenger's authority
verify-pool-mixed = the passenger is in one route with trip { $field }, but the scenario plans them apart
verify-pool-name = the route belongs to { $field }, the plan names another pool
verify-facts = the sum `{ $field }` is { $found } and should be { $expected }
verify-route-cost = the amount `{ $field }` is { $found } cents and should be { $expected }
# Search
solve-phase = Combining trips
## workspace: runs on disk

workspace-write = { $path } could not be written: { $error }
    .advice = See whether the folder exists, whether you may write there and whether the disk is full.
workspace-read = { $path } could not be read: { $error }
    .advice = See whether you may read the file.
workspace-run-exists = { $path } exists already and is not overwritten
    .advice = Choose another name with --out.
workspace-no-run = this is no folder of a plan: plan.json and manifest.json are missing
    .advice = Give a folder that `samenrit plan` made, such as WORKSPACE/runs/2025-11-18-combined-s1.
workspace-missing-file = this file is missing, the folder is not complete
    .advice = Make the plan again with `samenrit plan`.
workspace-truncated = the file ends too early
    .advice = Make the plan again with `samenrit plan`.
workspace-no-json = this is no valid JSON
    .advice = Make the plan again with `samenrit plan`; this file is not meant to be edited.
workspace-damaged = something else than expected stands here
    .advice = Make the plan again with `samenrit plan`; this file is not meant to be edited.
workspace-oversized-number = a number is much too large
    .advice = Make the plan again with `samenrit plan`; this file is not meant to be edited.
workspace-broken-reference = the plan refers to a trip or route that is not in it
    .advice = Make the plan again with `samenrit plan`; this file is not meant to be edited.
workspace-other-format = the file has form { $format }, this program reads form { $expected }
    .advice = Make the plan again with `samenrit plan` of this version.

# Demand
demand-too-many-skills = { $count } kinds of equipment, flows and authorities together; at most 64 can be told apart
    .advice = Merge flows or authorities.
demand-too-many-classes = { $count } groups that may not ride together; at most 64 in a pool
    .advice = Leave out "aboard_by" or split by "pool_by".

# Planning
plan-no-trips = no trip runs on { $date }
    .advice = Choose another day with --date, or look at "days", "date" and the closures.
plan-limit-below-drive = trip { $trip }: the personal limit of { $limit } minutes is shorter than the drive without a detour ({ $direct } minutes)
    .advice = Widen the limit or choose a nearer destination.
plan-trip-off-road = trip { $trip } begins or ends more than { $limit } metres from a road
    .advice = Mend the coordinates, or take a larger road file; "samenrit check" names the row.
plan-depot-off-road = depot { $depot } lies more than { $limit } metres from a road
    .advice = Mend the coordinates, or take a larger road file.
no-such-scenario = there is no scenario "{ $scenario }"; there are: { $known }
start-not-contained = the plan { $run } does not keep all rules of scenario "{ $scenario }", so it cannot be a start
bad-time = --time takes a number of seconds, zero or more
stopping = Stopping; the best plan so far is kept. Ctrl-C again ends at once.
plan-breaks-rules = the plan breaks { $count } rules and was not kept
    .advice = This is a fault in the program; report it with the input and the command.
plan-title = { $region }, { $date }, { $scenario }
plan-trips = { $trips } trips: { $served } in own vehicles, { $outside } in a hired taxi, { $unserved } not driven
plan-vehicles = { $routes } shifts, at most { $peak } vehicles at once, { $hours } paid hours, { $km } km
plan-rides = aboard { $mean } min on average, 9 in 10 at most { $p90 }, longest { $max }; { $over } above the norm
plan-cost = { $cost } a day, { $trip } a trip (cost of drivers, kilometres and vehicles; not an invoice)
plan-search = { $iterations } iterations: from { $first } at the first insertion to { $last }

# Batch
batch-unit = { $date }: planning { $scenario }
batch-date = Day
batch-scenario = Scenario
batch-trips = Trips
batch-unserved = Not driven
batch-cost = Cost
batch-run = Plan
batch-day-failed = { $date } was not planned (entirely):
batch-total = { $made } planned, { $found } were there, { $failed } days failed
batch-no-trips = no trips
# network: roads

network-reading-ways = reading ways
network-reading-nodes = reading nodes
network-building = building the network
network-matrix = driving times
network-unreadable = The road file cannot be read: { $error }
    .advice = Check the name, whether the file is there, and whether you may read it.
network-empty = The road file is empty.
    .advice = Download or copy the extract again.
network-not-pbf = This is not an OpenStreetMap extract in .osm.pbf form, nor a prepared .roads file.
    .advice = Download the extract as .osm.pbf; .osm, .osm.bz2 and .shp are not read.
network-damaged = The road file is damaged at byte { $offset }.
    .advice = Download or copy the extract again.
network-cut-off = The road file stops in the middle of the block at byte { $offset }.
    .advice = The download or copy was broken off; fetch the extract again.
network-feature = The extract needs something that is not supported: { $feature }.
    .advice = Use an extract of the present state, without history.
network-outside-world = Node { $node } has coordinates outside the world.
    .advice = The extract is damaged or badly made; fetch it again.
network-no-roads = There is no road in this extract that a car may drive.
    .advice = Use an extract that holds the roads of your region.
network-prepared-version = This .roads file was made by another version of Samenrit.
    .advice = Make it again with samenrit roads build.
network-prepared-damaged = This .roads file is damaged or cut off.
    .advice = Make it again with samenrit roads build.
network-prepared-stale = This .roads file was made from another extract.
    .advice = Make it again with samenrit roads build.
