# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request; the best so far is kept.

# Example region and made-up demand (generate)
generate-workspace-taken = this folder already holds a workspace
    .advice = Choose another folder; an existing workspace is never overwritten.
generate-write-failed = { $folder } could not be written: { $error }
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

# roads: the command

roads-built = { $ways } ways read, { $roads } of them roads for cars; { $junctions } junctions, { $arcs } arcs; { $kept } km of road kept, { $cut } km left out because it is not connected in both directions.
roads-missing-nodes = { $count } nodes named by roads are not in the extract, as happens at its edge; the roads end there.
roads-route = { $km } km, { $minutes } minutes ({ $meters } m, { $seconds } s)
roads-no-way = There is no way between these places.
    .advice = Check both places.
roads-no-stop = There is no road in this network on which a car may stop.
    .advice = Use an extract that holds the roads of your region.
roads-far-place = A place lies { $meters } metres from the nearest road.
roads-far-points = { $count ->
    [one] 1 point lies more than { $meters } metres from a road.
   *[other] { $count } points lie more than { $meters } metres from a road.
}
roads-not-written = The file could not be written: { $error }
    .advice = Check whether the folder exists, whether you may write there, and whether the disk is full.
roads-table-kind = The name of the table must end in .csv or .npy: { $file }
roads-points-unreadable = The points cannot be read: { $error }
    .advice = Check the name, whether the file is there, and whether you may read it.
roads-points-not-text = This row is not CSV in UTF-8.
    .advice = Save the table as CSV UTF-8.
roads-points-header = The header must be id,lat,lon.
    .advice = Separate the columns by commas and leave other columns out.
roads-points-cells = This row does not have three cells.
    .advice = Fill id, lat and lon.
roads-points-id = The id is empty.
    .advice = Give every point an id.
roads-points-twice = This id stands in row { $row } too.
    .advice = Give every point an id of its own.
roads-points-lat = A latitude between -90 and 90 degrees is expected, with a decimal point.
    .advice = Write it as in 52.72345.
roads-points-lon = A longitude between -180 and 180 degrees is expected, with a decimal point.
    .advice = Write it as in 6.47812.
roads-points-many = At most { $most } points fit in one table.
    .advice = Split the points over several tables.
