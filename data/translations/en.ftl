# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
faults-more = and { $count } others of this kind
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request.
io-not-found = the file or folder is not there
io-permission-denied = permission is missing
io-is-a-folder = this is a folder and not a file
io-not-a-folder = part of the path is a file and not a folder
io-already-exists = there is something of this name already
io-folder-not-empty = the folder is not empty
io-storage-full = the disk is full
io-read-only = this disk cannot be written to
io-cut-off = the file ends too early
io-other = { $error }

# Example region and made-up demand (generate)
generate-workspace-taken = this folder already holds a workspace
    .advice = Choose another folder; an existing workspace is never overwritten.
generate-write-failed = { $folder } could not be written: { $error }
generate-no-streets = this road file has no streets that people live on
    .advice = Use an OpenStreetMap extract with residential streets.
generate-flow = { $flow }: { $passengers } passengers, { $trips } trips on the reference date
generate-cut = { $percent }% of the distances drawn were cut because nothing lies that far away
# import: the files of a workspace
import-no-folder = there is no such folder
    .advice = Give the folder that holds region.toml and the other files of the region.
import-not-a-folder = this is a file; a folder is expected here, that of the workspace
    .advice = Name the folder with region.toml and the other files of the region.
import-missing-file = this file is missing from the workspace
    .advice = Add it; docs/formats.md describes what it holds.
import-unreadable = the file cannot be read: { $error }
import-unknown-file = neither name nor contents tell which file of a workspace this is
    .advice = Give it one of the names { $files }, or an extract ending in .osm.pbf.
import-not-utf8 = a character here is no UTF-8; the file was probably saved as Windows-1252
    .advice = Let samenrit import read it, or save it as UTF-8; in Excel: Save As, type “CSV UTF-8 (comma delimited)”.
import-empty-file = the file is empty
    .advice = docs/formats.md describes what it holds.
import-header-only = there is a header only, not a single row
    .advice = Fill the table, or export it from its source again.
import-separator = the columns are not separated by commas
    .advice = Let samenrit import read it, or save it with commas as separator and a point in numbers.
import-unknown-column = this column does not belong here; these do: { $columns }
    .advice = Mend the name in the header or take the column out.
import-no-header = the header belongs here: { $columns }
    .advice = Put the names of the columns on the first line.
import-doubled-column = this column stands twice
    .advice = Take one of the two out.
import-missing-column = this column is missing
    .advice = Add it to the header; cells that are not required may stay empty.
import-field-count = this row has { $count ->
        [one] 1 field
       *[other] { $count } fields
    } where the header has { $expected }
    .advice = Put text that holds a comma between quotes, and see whether a quote was left open.
import-empty-cell = something must stand here
    .advice = Fill the cell.
import-id = no valid id: 1 to { $longest } characters, without space, comma, semicolon, slash or quote
    .advice = Use letters, digits, dashes and points.
import-plain-id = only lower case letters, digits and dashes may stand here
    .advice = The id becomes part of a folder's name; write for instance per-flow.
import-reserved-id = this word already has a meaning in the files
    .advice = Choose another id.
import-duplicate-id = this id also stands on line { $first }
    .advice = Give every row an id of its own.
import-doubled-word = this word stands in the list twice
    .advice = Take one out.
import-other-address-of-none = this address belongs to no second home: homes.csv names none for this passenger
    .advice = Write in homes.csv on which days the passenger is there, or empty the cell.
import-other-address-of-many = homes.csv names more than one other home of this passenger; nothing tells which one this address is of
    .advice = Empty the cell, and put the addresses with their coordinates into places.
import-identity-place = here belong coordinates with an address behind them, such as 52.72345/6.47812 Laan 12, Hoogeveen
    .advice = Put a bar between two addresses: |.
import-unknown = this id does not stand in { $home }
    .advice = Add it there or mend it here.
import-unknown-near = this id does not stand in { $home }
    .advice = Is { $near } meant?
import-text-control = there is a line end or another invisible character in this text
    .advice = Put the text on one line, and see whether a quote was left open.
import-text-long = this text is longer than { $longest } characters
    .advice = Shorten it, and see whether a quote was left open.
import-name-empty = a name must stand here
    .advice = Fill in the name as it should be on reports.
import-roads-name = no name of a road file in the workspace
    .advice = Put the extract in the workspace and name it without a folder, such as drenthe.osm.pbf.
import-whole = a whole number from { $least } to { $most } belongs here
    .advice = Write it without point, comma or unit.
import-decimal-comma = this number has a comma
    .advice = Write a point: 52.7234; samenrit import does it for whole lists.
import-degrees = degrees belong here, from -{ $most } to { $most } with a point, such as 52.7234 or 6.4781
    .advice = Take the WGS84 coordinate from the map.
import-rijksdriehoek = this looks like a coordinate of the Dutch grid (RD), not degrees
    .advice = Let samenrit import convert it to WGS84; lat is then about 52 and lon about 6.
import-swapped = lat and lon look swapped: in the Netherlands lat is about 52, lon about 6
    .advice = Swap the two columns; samenrit import does it for whole lists.
import-place = no place: home, an id from sites.csv, or 52.72345/6.47812
    .advice = Write lat first, then a slash, then lon.
import-time = no time: expected is HH:MM, up to 47:59
    .advice = Write for instance 08:05; after midnight the hour counts on, so 25:10.
import-time-near = no time: expected is HH:MM, up to 47:59
    .advice = Write { $time }.
import-date = no date: expected is yyyy-mm-dd
    .advice = Write for instance 2025-11-18.
import-moment = no moment: expected is yyyy-mm-ddTHH:MM
    .advice = Write for instance 2025-11-17T10:30.
import-weekday = no day of the week: expected is ma di wo do vr za zo (or mon tue wed thu fri sat sun), with spaces between
    .advice = Write for instance: mon tue thu.
import-pc4 = the four digits of a postcode belong here
    .advice = Write the digits only, without the letters.
import-choice = one of the words { $words } belongs here
    .advice = Copy the word to the letter.
import-days-or-date = exactly one of days and date must be filled
    .advice = Fill days for a trip that comes back every week, date for a trip on one day.
import-priority-departs = a priority trip has a time of arrival, for that is what is guaranteed
    .advice = Fill in arrive instead of depart, or leave priority empty.
import-volunteer-not-at-home = this depot is no home; a volunteer drives from home
    .advice = Give the depot in depots.csv the kind home, or name another one here.
import-volunteer-twice = more than one shift a day leaves from this home; a volunteer drives once at most, in one vehicle
    .advice = Leave one vehicle in one shift in vehicles.csv and in [[catalogue]] of fleet.toml, or add a second home.
import-dated-validity = a trip on one day has no validity
    .advice = Empty valid_from and valid_to, or fill days instead of date.
import-dates-backwards = this date lies before the first date
    .advice = Swap the two dates or mend one.
import-depart-or-arrive = exactly one of depart and arrive must be filled
    .advice = Fill depart where a pick-up was asked for, arrive where the arrival must be met.
import-from-is-to = the trip ends where it begins
    .advice = Mend from or to.
import-link-self = the trip is linked to itself
    .advice = Name the trip that belongs with it, or empty the cell.
import-link-not-mutual = the trip that stands here is itself linked to { $back }
    .advice = Link trips two by two, or leave the link of the other trip empty.
import-link-taken = the trip that stands here is already linked to { $other }
    .advice = Link trips two by two.
import-link-passenger = the trip that stands here is another passenger's
    .advice = Link trips of one passenger only.
import-link-flow = this trip belongs to flow { $own }, the trip that stands here to { $theirs }; linked trips of different flows are not supported yet
    .advice = Give both trips the same flow, or empty the cell.
import-nobody-carries = no type of vehicle that may drive for { $flow } can carry this passenger
    .advice = See in fleet.toml whether a type may drive for this flow and has the room and the equipment, or mend needs or flow.
import-code = this is no code of the CROW dictionary: a category ({ $categories }) and two digits, such as HR01
    .advice = Mend the code, or name the need by its id.
import-code-taken = code { $code } already means the need { $need }
    .advice = Leave the code with one of the two needs.
import-unknown-code = no need in region.toml carries this CROW code
    .advice = Add it to the codes of the need that it means, as in codes = ["HR01"].
import-companion-twice = the need { $need } already says what a companion takes
    .advice = Keep escort = "social" at one need.
import-companion-as-need = this is the need of a companion, and companions are counted by trip
    .advice = Take it out here and fill in the column companions of trips.csv, or name a need with escort = "medical".
import-no-companion-need = no need in region.toml says what a companion takes
    .advice = Add a need with escort = "social", a seat and its seconds.
import-no-room-for-companions = no type of vehicle that may drive for { $flow } has room for this passenger with so many companions
    .advice = Lower the number or give a type in fleet.toml more room.
import-apart-alone = at least two groups are kept apart from each other
    .advice = Name two groups or more, as in groups = ["4-8", "12-18"].
import-apart-unknown = neither a passenger nor a site has the group { $group }
    .advice = Is { $near } meant?
import-not-with-self = a passenger cannot be kept apart from themselves
    .advice = Name the other passenger.
import-toml = no valid TOML: { $error }
    .advice = Text stands between quotes, a list between [ and ], and every setting on a line of its own.
import-unknown-key = this setting does not belong here; these do: { $keys }
    .advice = Mend the name or take the setting out.
import-missing-key = this setting is missing
    .advice = Add it; docs/formats.md describes it.
import-missing-section = there is not a single [[{ $key }]]
    .advice = Add one at least.
import-want-text = text between quotes belongs here
    .advice = Write for instance "word".
import-want-flag = true or false belongs here
    .advice = Write it without quotes.
import-want-list = a list belongs here
    .advice = Write for instance ["one", "two"].
import-want-table = settings between braces belong here
    .advice = Write for instance {"{"} before_minutes = 15, after_minutes = 15 {"}"}.
import-want-tables = a repeatable section belongs here
    .advice = Write its header with double brackets: [[{ $key }]], or give a list of tables.
import-list-empty = this list is empty
    .advice = Name one at least.
import-percent = a percentage from { $least } to { $most } with at most two decimals is expected
    .advice = write 3.4, for instance
import-year-twice = this year is there already
    .advice = keep one of the two
import-lots-overlap = lot '{ $other }' has flow '{ $flow }' of '{ $authority }' already
    .advice = let each flow of an authority stand in one lot
import-margin-closed = this margin closes before it opens: before and after together are less than nought
    .advice = Make before_minutes or after_minutes larger.
import-target-above-limit = the target is longer than the limit in absolute_minutes
    .advice = Make target_minutes smaller or leave it out.
import-sharing-one-sided = { $flow } shares with { $other }, but { $other } not with { $flow }
    .advice = Put { $flow } in shares_with of { $other } too, or take { $other } out here.
import-no-layouts = a type of vehicle needs one layout at least
    .advice = Write for instance layouts = [{"{"} seats = 4, front = 1 {"}"}].
import-layout-empty = nobody can ride in this layout
    .advice = Give seats or wheelchairs.
import-front-above-seats = there are more front seats than seats
    .advice = seats counts the front seats too.
import-shift-backwards = the shift does not end after it begins
    .advice = Mend the times; after midnight the hour counts on, so 25:30.
import-work-percent = a percentage from 0 to 100 belongs here, with one decimal at most
    .advice = Write for instance 87.5.
import-gap-below-break = the shortest gap between two blocks is shorter than a break
    .advice = Make gap_min_minutes at least as long as break_minutes.
import-battery-without-range = this says something of a battery, but the range is missing
    .advice = Add range_km, the distance on a full battery in summer.
import-charge-without-use = how far an hour of charging carries is not known
    .advice = Add kwh_per_100km, the energy that 100 km take in summer.
import-no-depot-of-kind = there is no depot of the kind { $kind } in depots.csv
    .advice = Add one or name depots by their ids.
import-catalogue-twice = { $type } at { $depot } in shift { $shift } also stands in an earlier entry
    .advice = Leave every combination of type, depot and shift in one entry.
import-vehicle-differs = the same vehicle has something else on line { $first }
    .advice = A vehicle has one type and one depot; give another vehicle an id of its own.
import-shifts-overlap = this shift overlaps that of the same vehicle on line { $first }
    .advice = Choose shifts that follow each other, or give another vehicle an id of its own.
import-home-clash = two vehicles can leave from the home { $home } at once (in the shifts { $one } and { $other }), but whoever leaves from a home is one driver
    .advice = Name shifts that follow each other in this scenario, or give the second driver a home of their own in depots.csv.
import-no-vehicles = this scenario asks for the given vehicles, but vehicles.csv is missing or empty
    .advice = Add vehicles.csv, or write fleet = "catalogue".
import-no-catalogue = this scenario asks for the catalogue, but fleet.toml has no [[catalogue]]
    .advice = Add a [[catalogue]], or write fleet = "given".
# verify: what is wrong with a plan
verify-copy-changed = this copy was changed after the plan was made
    .advice = Make the plan anew; the folder of a plan is not meant to be edited.
verify-manifest-differs = this differs from plan.json
    .advice = Make the plan anew; the folder of a plan is not meant to be edited.
verify-right = The plan is right: { $trips ->
    [one] 1 trip
   *[other] { $trips } trips
}, { $routes ->
    [one] 1 route
   *[other] { $routes } routes
}, { $arcs } arcs driven, { $rules } rules checked.
verify-roads-changed = these are not the roads that the plan was made with
    .advice = Put the original file back, or make the plan anew.
verify-roads-missing = the roads that the plan was made with are not there
    .advice = Put the file back into the workspace, or name it with --roads.
verify-violations = { $count ->
    [one] 1 violation found.
   *[other] { $count } violations found.
}
verify-workspace-changed = Note: since this plan the workspace has changed: { $files }. The plan was recomputed from its own copies.
verify-place-plan = plan
verify-place-route = route { $route }
verify-place-visit = route { $route }, stop { $visit }
verify-place-visit-of-trip = route { $route }, stop { $visit } (trip { $trip })
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
verify-refused-wrongly = the trip is refused ({ $field }), but the rules grant it
verify-refusal-reason = the trip is refused for another reason than the first that applies: { $field }
verify-not-refused = the trip must be refused ({ $field }), but the plan does not do so
verify-beyond-cap = { $expected } metres of the trip lie beyond the cap at the passenger's expense, the plan says { $found }
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
verify-standing-too-long = the vehicle stands still for { $found } seconds while the passenger is aboard, { $expected } is the most allowed
verify-ride-too-long = the passenger is aboard for { $found } seconds, { $expected } is the most allowed
verify-ride-stated = the passenger is aboard for { $expected } seconds, the plan says { $found }
verify-leave-before-shift = the vehicle leaves at { $found }, but the shift starts at { $expected }
verify-back-after-shift = the vehicle is back at { $found }, but the shift ends at { $expected }
verify-duration-too-long = the route lasts { $found } seconds, the shift at most { $expected }
verify-gap-back = the vehicle is at its depot at { $found }, but the drive there ends at { $expected }
verify-pause-not-allowed = there is a pause where the shift's working-time rules, or the order of visits, allow none
verify-pause-aboard = there is a pause with { $found } aboard
verify-break-too-short = the vehicle stands still for { $found } seconds; the break has to take { $expected }
verify-gap-too-short = the vehicle stands at its depot for { $found } seconds; between two blocks at least { $expected } are needed
verify-work-without-break = the driver works for { $found } seconds without a break, { $expected } at most are allowed
verify-break-missing = the driver has { $found } seconds of break and needs { $expected }
verify-too-many-blocks = the route has { $found } paid blocks, { $expected } at most are allowed
verify-block-too-long = the driver is away for { $found } seconds, { $expected } at most are allowed
verify-span-too-long = from leaving to being back it takes { $found } seconds, the working-time rules allow { $expected }
verify-range-exceeded = the battery would have to carry { $found } metres and carries { $expected }
verify-schedule-not-as-defined = `{ $field }` is { $found }, but { $expected } by the rules for times
verify-load-over-layout = no layout that the vehicle may have fits all passengers; { $found } places too few
verify-sharing-flow = the passenger rides with trip { $field }, but their flows may not share
verify-sharing-solo = the passenger rides with trip { $field }, but one of them must ride alone
verify-sharing-group = the passenger rides with trip { $field }, but they are of groups that are kept apart
verify-sharing-person = the passenger rides with trip { $field }, but these two are not to ride together
verify-sharing-key = the passenger rides with trip { $field }, but the scenario keeps them apart
verify-vehicle-not-offered = this scenario has no vehicle { $field } of this type, at this depot, in this shift
verify-vehicle-twice = the vehicle { $field } drives more than one route in one shift
verify-driver-twice = whoever leaves from { $field } leaves at { $found } but is out with another vehicle until { $expected }
verify-too-many-vehicles = { $found } such vehicles leave the depot { $field }, { $expected } is the most allowed
verify-equipment-missing = the vehicle has no { $field }, which this passenger needs
verify-flow-not-licensed = the vehicle is not licensed for the flow { $field }
verify-outside-lot = the vehicle does not drive for this passenger's authority
verify-route-carrier = the vehicle is of carrier { $field }, the plan names another
verify-outside-contract = the trip belongs to a lot of carrier { $field }, and the vehicle is of another
verify-pool-mixed = the passenger is in one route with trip { $field }, but the scenario plans them apart
verify-pool-name = the route belongs to { $field }, the plan names another pool
verify-outside-area = the passenger lives outside the area of this volunteer
verify-too-many-rides = the volunteer drives { $found } rides; { $expected } are left at most
verify-too-many-hours = the volunteer is away for { $found } seconds; { $expected } are left at most
verify-away-too-long = the volunteer is away from home for { $found } seconds on end; { $expected } are allowed at most
verify-does-not-wait = this volunteer waits and takes back whom they bring, but does not drive the trip { $field } that belongs to it
verify-dropped-out-drives = the volunteer drops out that day, but the plan lets them drive
verify-not-dropped-out = the plan says that the volunteer of { $field } drops out, but the draw does not
verify-dropped-trips = the plan lists the trip { $found } times with volunteers who dropped out; that must be { $expected } times
verify-rest-too-short = leaves at { $found }; after the day before the driver may begin at { $expected } only
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
demand-too-many-skills = { $count } kinds of equipment, flows, authorities and areas of volunteers together; at most 128 can be told apart
    .advice = Merge flows or authorities, or give volunteers the same area more often.
demand-too-many-classes = { $count } kinds of passengers that may ride with different others; at most 64 in a pool
    .advice = Leave out "aboard_by" or split by "pool_by".

# Planning
plan-no-trips = no trip runs on { $date }
    .advice = Choose another day with --date, or look at "days", "date" and the closures.
plan-limit-below-drive = trip { $trip }: the personal limit is shorter than the drive without a detour ({ $direct ->
        [one] 1 minute
       *[other] { $direct } minutes
    })
    .advice = Widen the limit or choose a nearer destination.
plan-trip-off-road = trip { $trip } begins or ends more than { $limit } metres from a road
    .advice = Mend the coordinates, or take a larger road file; "samenrit check" names the row.
plan-depot-off-road = depot { $depot } lies more than { $limit } metres from a road
    .advice = Mend the coordinates, or take a larger road file.
no-such-scenario = there is no scenario "{ $scenario }"; there are: { $known }
start-not-contained = the plan { $run } does not keep all rules of scenario "{ $scenario }", so it cannot be a start
after-not-earlier = the plan { $run } is of { $day }, which is not before the day that is planned
after-same-day = the plan { $run } is the second of { $day }; of each earlier day one counts
bad-time = --time takes a number of seconds from zero to a month
stopping = Stopping as soon as possible. Ctrl-C again ends at once.
plan-breaks-rules = the plan breaks { $count } rules and was not kept
    .advice = This is a fault in the program; report it with the input and the command.
plan-title = { $region }, { $date }, { $scenario }
plan-trips = { $trips } trips: { $served } in own vehicles, { $outside } in a hired taxi, { $unserved } not driven
plan-refused = { $count ->
    [one] 1 trip is refused by the rules of its flow; the plan has the reason
   *[other] { $count } trips are refused by the rules of their flow; the plan has the reasons
}
plan-dropped = { $count ->
    [one] 1 volunteer drops out; the rides go to a hired taxi or are cancelled
   *[other] { $count } volunteers drop out; their rides go to a hired taxi or are cancelled
}
plan-vehicles = { $routes } shifts, at most { $peak } vehicles at once, { $hours } paid hours, { $km } km
plan-bound = these trips need at least { $least } vehicles at once, in any plan; this plan has { $peak }
plan-rides = aboard { $mean } min on average, 9 in 10 at most { $p90 }, longest { $max }; { $over } above the norm
plan-standing = vehicles stand still for { $minutes } min with people aboard
plan-returns = there and back: { $one } with one driver, { $two } with two
plan-short-work = shifts come to { $minutes } min less work than is sensible
plan-like = Compared with { $run }: { $same } of the { $all } trips that ride in both plans keep their vehicle.
plan-cost = { $cost } a day, { $trip } a trip (cost of drivers, kilometres and vehicles; not an invoice)
plan-search = { $iterations } iterations: from { $first } at the first insertion to { $last } (long rides and trips not driven count in these too)

# Batch
batch-unit = { $date }: planning { $scenario }
batch-date = Day
batch-trips = Trips
batch-unserved = Not driven
batch-cost = Cost
batch-run = Plan
batch-day-failed = { $date } was not planned (entirely):
batch-sums = Total of each scenario
batch-sum = { $scenario }, { $days ->
    [one] 1 day
   *[other] { $days } days
}
batch-total = { $made } planned, { $found } planned before and unchanged
batch-no-trips = no trips
week-title = Week under scenario { $scenario }
week-total = Total
week-served = Own fleet
week-outside = Taxi
week-refused = Refused
week-shifts = Shifts
week-hours = Hours
week-km = Km
plan-known-at = As known at { $moment }; { $later ->
        [0] nothing was booked later for this day
        [one] 1 trip that was booked later is left out
       *[other] { $later } trips that were booked later are left out
    }
check-dormant = { $count ->
        [one] 1 trip of a flow that is switched off (active = false) does not run
       *[other] { $count } trips of flows that are switched off (active = false) do not run
    }
check-booked-absent = { $count ->
        [one] 1 booked trip falls in an absence and runs all the same
       *[other] { $count } booked trips fall in an absence and run all the same
    }: { $trips }
check-below-law = { $count ->
        [one] 1 working-time rule asks for shorter breaks
       *[other] { $count } working-time rules ask for shorter breaks
    } than Dutch law (after 5.5 hours at most; above 5.5 hours half an hour, above 10 hours three quarters, in parts of a quarter): { $rules }
# network: roads

network-reading-ways = reading ways
network-reading-nodes = reading nodes
network-reading-addresses = reading addresses
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
## report: comparison of plans

report-date = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
report-compare-title = { $region }: plans for { $date } side by side
report-differences-title = Difference to the base: { $plan }
report-payers-title = What each municipality pays (cost a day; each route split by direct kilometres)
report-steps-title = What each step yields (a day)
report-worse-title = What gets worse than in { $plan }
report-mind-title = Mind
report-nothing-worse = Nothing of what is measured here.
report-figure = A day
report-unit = Unit
report-payer = Municipality
report-flow = Flow
report-total = Total
report-flows-title = What each flow costs (a day; each route split by direct kilometres)
report-unit-euro = €
report-unit-trips = trips
report-unit-number = number
report-unit-hours = hours
report-unit-km = km
report-unit-percent = %
report-unit-times = times
report-unit-minutes = min
report-unit-kg = kg
report-heading-cost = Cost
report-heading-trips = Trips
report-heading-vehicles = Vehicles
report-heading-quality = For the passenger
report-cost = Cost of the day
report-cost-per-trip = Cost per trip
report-outside-cost = Of which hired taxis
report-trips = Trips asked for
report-served = In own vehicles
report-outside = In a hired taxi
report-unserved = Not driven
report-refused = Refused by the rules
report-refusal-booked-too-late = booked too late
report-refusal-beyond-km-cap = farther than the cap
report-refusal-link-refused = the other trip is refused
report-refusal-km-budget-spent = kilometre budget spent
report-beyond-cap = Farther than the cap, passenger pays more
report-reason-no-vehicle-fits = no vehicle is fit for it
report-reason-no-vehicle-in-time = no vehicle can be in time
report-reason-unreachable = no road leads there
report-reason-link-unserved = the other trip is not possible
report-reason-no-vehicle-left = no vehicle is left
report-reason-cheaper-outside = because that is cheaper
report-reason-driver-dropped-out = the volunteer dropped out
report-vehicles-at-peak = Out at the same time, at most
report-vehicles-at-least = Needed at the same time, in any plan at least
report-routes = Routes
report-paid-hours = Paid hours of drivers
report-short-work = Short of sensible work
report-km = Kilometres driven
report-empty = Driven empty
report-pooling = Passengers aboard at once, mean
report-occupancy = Seats taken
report-co2 = CO₂
report-ride-mean = Time aboard, mean
report-ride-p90 = Time aboard, 9 in 10 at most
report-ride-max = Time aboard, longest
report-detour-mean = Time aboard to direct, mean
report-detour-p90 = Time aboard to direct, 9 in 10
report-detour-max = Time aboard to direct, largest
report-over-norm = Longer than the norm (target or limit)
report-over-norm-minutes = Above the norm, together
report-waiting-aboard = Standing still with people aboard
report-returns-in-one-route = There and back with one driver
report-returns-in-two-routes = There and back with two drivers
report-bells-moved = Bells moved
report-bells-moved-minutes = Moved, together
report-bells-moved-passengers = Passengers with a moved bell
report-bells-moved-weight = Weight of moving bells (no cash)
report-step = Step
report-step-what = What is allowed besides
report-step-saves = Saves, €
report-step-percent = Saves, %
report-step-vehicles = Vehicles fewer
report-step-shifts-added = more shifts
report-step-flows-chained = flows after each other in one vehicle
report-step-flows-mixed = flows together aboard
report-step-flows-pooled = flows share vehicles
report-step-authorities-chained = across municipal borders, after each other in one vehicle
report-step-authorities-mixed = across municipal borders, together aboard
report-step-authorities-pooled = across municipal borders
report-worse-figure = { $figure } { $is } { $unit } (was { $was })
report-worse-payer = { $name } pays { $is } a day (was { $was })
report-worse-flow = { $name }, time aboard of 9 in 10 at most { $is } min (was { $was })
report-warning-unserved = Not every plan carries equally many trips. A plan that leaves people behind looks cheaper than it is.
report-warning-outside = Not every plan hires equally many taxis. See that line besides the cost.
report-chance = Differences below about 2% may be chance of the search; plan with more --seeds to see that.
report-other-region = this plan is for another region than the first, which is for { $expected }
    .advice = Compare plans of one region.
report-other-day = this plan is for another day than the first, which is for { $expected }
    .advice = Compare plans of one day.
report-headline-saves = { $last } saves { $amount } a day ({ $percent }%) compared with { $first }; about { $year } a year.
report-headline-costs = { $last } costs { $amount } a day ({ $percent }%) more than { $first }; about { $year } a year.
report-headline-none = { $last } differs from { $first } by no more than chance of the search.
report-plans-title = The plans
report-scenario = { $name }{ $base ->
    [1] {" "}(the base, which the others are compared with)
   *[other] {""}
}: { $authorities ->
    [2] each municipality has its own vehicles
    [1] municipalities use the same vehicles, but after each other: their passengers are never aboard together
   *[other] vehicles cross municipal borders
}; { $flows ->
    [2] each flow has its own vehicles
    [1] flows use the same vehicles, but after each other: their passengers are never aboard together
   *[other] passengers of several flows may be aboard together where the rules allow it
}{ $catalogue ->
    [2] ; with vehicles from the catalogue, as many as needed
    [1] ; with the vehicles that there are
   *[other] {""}
}{ $some ->
    [2] ; only in the shifts { $shifts }
    [1] ; in all shifts
   *[other] {""}
}.
report-warning-trips = The plans do not have the same trips, so their costs cannot simply be compared.
report-warning-short-search = A step with a minus costs more than it yields. A wider plan may do all that the one before it may, so its search was too short: make it again with more `--iterations`, or with `--start` and the plan before it.
report-warning-drop-outs = A step with a minus costs more than it yields. Volunteers dropped out of these plans after they were made, and others may have been aboard; before that a wider plan is no dearer than the plan that it starts from (`--start`).
report-spread = The same plan with another random seed differs by up to { $amount } a day. What differs less (*) is no difference.
report-cost-is-society = The cost is what drivers, kilometres, vehicles and hired taxis cost, without profit, overhead and VAT. What a carrier would charge is shown by `samenrit price`.
report-csv-difference = Difference { $plan }
report-csv-percent = Difference { $plan } (%)
report-csv-payer = { $name } pays
report-csv-flow = { $name } costs

## bills: one plan under contracts

bills-title = What this plan costs under each contract, a day
bills-lines-title = What each contract charges for
bills-by-flow = Split over flows (VAT as in the first table)
bills-by-payer = Split over who pays (VAT as in the first table)
bills-model = Contract
bills-kind = Kind
bills-year = Price year
bills-vat-percent = VAT %
bills-flow = Flow
bills-payer = Payer
bills-trips = Trips
bills-amount = Amount
bills-vat = VAT
bills-with-vat = With VAT
bills-per-trip = Amount per trip
bills-vat-included = included
bills-vat-back = VAT back
bills-hired = Hired taxis
bills-volunteers = Volunteers
bills-contribution = Passengers pay
bills-net = Remains
bills-net-title = What remains for each payer: amount, VAT, hired taxis and volunteers, less VAT that can be deducted and what passengers pay
bills-indexed = { $name }: amounts of price year { $from } were brought to { $to } by the index (factor { $factor }).
bills-no-index = the index of { $year } is missing
    .advice = Add an [[index]] with year = { $year } and percent to the workspace's costs.toml and name that file with --costs, or choose another year with --year.
bills-counted = What is counted
bills-count = Count
bills-unit-price = Price of a unit
bills-sum = Total
bills-unit-vehicle-hour = hours from depot to depot
bills-unit-vehicle-km = km from depot to depot
bills-unit-loaded-hour = hours with somebody aboard
bills-unit-loaded-km = km with somebody aboard
bills-unit-trip = trips of passengers
bills-unit-direct-km = direct km of each passenger
bills-unit-zone = zones of { $km } km, direct
bills-society = A bill and a cost are two things. Drivers, kilometres and vehicles of this plan cost { $amount }, without profit, overhead and VAT.
bills-outside = { $count ->
    [one] 1 trip goes by hired taxi and costs { $amount }; it is not in these amounts.
   *[other] { $count } trips go by hired taxi and cost { $amount } together; they are not in these amounts.
}
bills-volunteer-trips = { $count ->
    [one] Besides, a volunteer takes one trip and gets { $amount }; no contract pays for that.
   *[other] Besides, volunteers take { $count } trips and get { $amount } for it; no contract pays for that.
}
bills-unserved = { $count ->
    [one] 1 trip is not driven and not charged.
   *[other] { $count } trips are not driven and not charged.
}
bills-refused = { $count ->
    [one] 1 trip is refused by the rules and is not charged.
   *[other] { $count } trips are refused by the rules and are not charged.
}
bills-years = The contracts do not have the same price year.
bills-unknown-model = contract '{ $model }' is not in this plan's costs.toml
    .advice = There are: { $known }. If it stands in another costs.toml, name that file with --costs.
bills-no-models = this plan's costs.toml has no contracts
    .advice = Put a [[model]] in it and make the plan again.

## sheet: the driver's route sheet

sheet-title = Route sheets
sheet-route = Route
sheet-day = Date
sheet-vehicle = Vehicle
sheet-type = Type
sheet-depot = Depot
sheet-shift = Shift hours
sheet-leave = Leave
sheet-back = Back
sheet-stop = Stop
sheet-stops = Stops
sheet-trips = Trips
sheet-layout = Layout
sheet-layout-varies = changes on the way
sheet-layout-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
sheet-layout-wheelchairs = { $count ->
    [one] 1 wheelchair
   *[other] { $count } wheelchairs
}
sheet-arrive = Arrival
sheet-time = Time
sheet-in-out = In or out
sheet-in = Gets in
sheet-out = Gets out
sheet-name = Name
sheet-where = Address
sheet-where-who = Where and who
sheet-needs = Aid
sheet-to = To
sheet-phone = Telephone
sheet-note = Note
sheet-aboard = Aboard
sheet-home = home
sheet-tel = tel.
sheet-break = break until { $time }
sheet-break-row = Break until { $time }
sheet-gap = free until { $time }
sheet-gap-at = To the depot
sheet-gap-row = Free until { $time }
sheet-there = arrival
sheet-wait = wait here until { $time }
sheet-agreed = Agreed
sheet-agreed-at = agreed { $time }
sheet-near = near { $site }
sheet-coordinates = coordinates { $lat }, { $lon }
sheet-taxis = Taxis to order
sheet-taxis-what = These trips go by hired taxi and are on no route sheet. Somebody has to order the taxis.
sheet-left = Not driven
sheet-left-what = There is neither a vehicle nor a hired taxi for these trips. Somebody has to call these passengers.
sheet-refused = Refused
sheet-refused-what = These trips fall outside the rules of their flow. Somebody has to call these passengers.
sheet-refusal-booked-too-late = booked too late
sheet-refusal-beyond-km-cap = farther than is allowed
sheet-refusal-link-refused = the trip there or back that belongs to it is refused
sheet-refusal-km-budget-spent = the kilometre budget is spent
sheet-what = What
sheet-taxi = taxi to order
sheet-not-driven = not driven
sheet-refused-one = refused
sheet-asked = Asked for
sheet-asked-depart = pick up { $time }
sheet-asked-arrive = be there { $time }
sheet-from = From
sheet-leave-from = Leave from
sheet-back-at = Back at
sheet-total-stops = { $count ->
    [one] 1 stop
   *[other] { $count } stops
}
sheet-total-trips = { $count ->
    [one] 1 trip
   *[other] { $count } trips
}
sheet-private = This sheet holds personal data: do not leave it lying about, destroy it after the shift.
# roads: the command

roads-built = { $ways } ways read, { $roads } of them roads for cars; { $junctions } junctions, { $arcs } arcs; { $kept } km of road kept, { $cut } km left out because it is not connected in both directions.
roads-missing-nodes = { $count } nodes named by roads are not in the extract, as happens at its edge; the roads end there.
roads-route = { $km } km, { $minutes } minutes ({ $meters } m, { $seconds } s)
roads-no-way = There is no way between these places.
    .advice = Check both places.
roads-no-stop = There is no road in this network on which a car may stop.
    .advice = Use an extract that holds the roads of your region.
roads-far-points = { $count ->
    [one] 1 point lies more than { $meters } metres from a road.
   *[other] { $count } points lie more than { $meters } metres from a road.
}
roads-not-written = { $file } could not be written: { $error }
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

## made: commands that read a plan

# Calendar: bells, homes, days off, opening hours
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
weekday-name = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
import-bell-twice = two hours hold for this site and programme on one day; see line { $first } too
    .advice = Give the two lines different days, or let one hold until the other begins (valid_to, valid_from).
import-bell-backwards = this end does not come after the start
    .advice = Swap start and end or mend one.
import-bell-no-site = a trip tied to the bell must go to a site where arrive says so, and come from one where depart does
    .advice = Fill in a time, or a site of sites.csv on the side of the bell.
import-bell-unknown = bells.csv has no hours of site { $site } without a programme
    .advice = Add them there, or name a programme here: bell:morning.
import-bell-unknown-programme = bells.csv has no hours of site { $site } with programme { $programme }
    .advice = Add them there, or mend the site or the programme here.
import-bell-day = on { $day } site { $site } has no hours
    .advice = Is the day right? If so, put that day's hours into bells.csv.
import-bell-date = on { $date } site { $site } has no hours
    .advice = Is the date right? If so, put that day's hours into bells.csv.
import-bell-from = on { $day } site { $site } has no hours from { $date } on
    .advice = Let the hours in bells.csv hold longer, or give the trip a valid_to.
import-bell-before = on { $day } site { $site } has no hours before { $date }
    .advice = Let the hours in bells.csv begin earlier, or give the trip a valid_from.
import-bell-between = on { $day } site { $site } has no hours from { $from } to { $to }
    .advice = Add those hours to bells.csv, or mend valid_from or valid_to of the trip.
import-bell-moved-far = this programme may be moved by { $most } minutes at most (shift_minutes in bells.csv)
    .advice = Move it less, or widen shift_minutes where the site agrees.
import-bell-before-opening = scenario { $scenario } lets { $site } begin at { $at }, but { $site } opens at { $limit }
    .advice = Move the programme less, or set opens in sites.csv earlier where the site agrees.
import-bell-after-closing = scenario { $scenario } lets { $site } end at { $at }, but { $site } closes at { $limit }
    .advice = Move the programme less, or set closes in sites.csv later where the site agrees.
import-bell-moved-twice = this scenario moves this programme already
    .advice = Take one of the two moves out.
import-home-twice = two homes of this passenger hold on one day; see line { $first } too
    .advice = Give the two lines different days or weeks, or let one hold until the other begins.
import-calendar-unused = no site follows this calendar
    .advice = Fill the calendar in for the sites in sites.csv (column calendar), or mend the name here.
import-closes-before-opening = this site closes no later than it opens
    .advice = Swap opens and closes or mend one.
import-site-accepts = this site takes no passengers of flow { $flow }, only of { $accepts }
    .advice = Mend the site or the flow of the trip, or add to accepts in sites.csv.
import-before-opening = site { $site } opens at { $limit } only, later than the trip may be there
    .advice = Mend the time of the trip, or opens in sites.csv.
import-after-closing = site { $site } closes at { $limit } already, earlier than the trip may collect there
    .advice = Mend the time of the trip, or closes in sites.csv.
import-site-too-small = on { $day } standing trips bring { $count ->
        [one] 1 passenger
       *[other] { $count } passengers
    } to site { $site } at once, more than there are places
    .advice = Spread the passengers over other days or sites, or mend capacity.

made-copies-changed = Mind: in { $run } the copies of { $files } were changed since the plan was made.
made-unknown-form = the name { $path } does not tell which form you want
    .advice = Let the name end in { $known }.
made-written = Written: { $path }
sheets-written = { $count ->
    [one] 1 route sheet written.
   *[other] { $count } route sheets written.
}
sheets-taxis = { $count ->
    [one] For 1 trip a taxi is still to be ordered: see taxis.csv or “Taxis to order” in routes.html.
   *[other] For { $count } trips a taxi is still to be ordered: see taxis.csv or “Taxis to order” in routes.html.
}
sheets-left = { $count ->
    [one] 1 trip is not driven: see taxis.csv or “Not driven” in routes.html.
   *[other] { $count } trips are not driven: see taxis.csv or “Not driven” in routes.html.
}
sheets-refused = { $count ->
    [one] 1 trip is refused: see taxis.csv or “Refused” in routes.html.
   *[other] { $count } trips are refused: see taxis.csv or “Refused” in routes.html.
}
sheets-no-identities = No names and addresses were found (identities.csv of the workspace); the sheets show pseudonyms.
sheets-other-folder = { $path } holds something else than route sheets
    .advice = Choose a new folder with --out; what is there now would be lost.
batch-title = Planned
# check: samenrit check
check-no-roads = there is no file with this name in the workspace
    .advice = Put the road file in the workspace or mend the name.
far-near = { $km ->
    [0] the nearest road for cars lies { $meters } metres away; max_snap_meters allows { $most }
   *[other] the nearest road for cars lies { $km } km away; max_snap_meters allows { $most }
}
    .advice = Mend the coordinate, take a road file that covers the place, or raise max_snap_meters.
check-limit-below-drive = the personal limit is shorter than the drive of trip { $trip } without a detour ({ $direct } minutes)
    .advice = Widen the limit or choose a nearer destination.
far-away = { $km ->
    [0] the nearest road for cars lies { $meters } metres away
   *[other] the nearest road for cars lies { $km } km away
}
    .advice = Mend the coordinate, or take a road file that covers the place.
far-swapped = { $km ->
    [0] lat and lon look swapped: the nearest road for cars lies { $meters } metres away, and near with lat and lon the other way round
   *[other] lat and lon look swapped: the nearest road for cars lies { $km } km away, and near with lat and lon the other way round
}
    .advice = Swap lat and lon.
far-asked = { $km ->
    [0] this place lies { $meters } metres from the nearest road for cars
   *[other] this place lies { $km } km from the nearest road for cars
}
    .advice = Mend the coordinate (lat first, then lon), or take a road file that covers the place.
check-title = { $region }: all files are in order
check-file-title = { $file }: in order
check-flow = flow
check-passengers = passengers
check-trips = trips on { $date }
check-total = total
check-places = { $sites ->
        [one] 1 site
       *[other] { $sites } sites
    }, { $depots ->
        [one] 1 depot
       *[other] { $depots } depots
    }, { $types ->
        [one] 1 type of vehicle
       *[other] { $types } types of vehicle
    }, { $vehicles ->
        [one] 1 vehicle of one's own
       *[other] { $vehicles } vehicles of one's own
    }
check-questions = { $models ->
        [one] 1 price list
       *[other] { $models } price lists
    }, { $scenarios ->
        [one] 1 scenario
       *[other] { $scenarios } scenarios
    }
check-roads-line = { $file }: { $km } km of road

# Example
demo-write = Drawing the example region in { $folder }
demo-there = The example region in { $folder } is there already and stays as it is
demo-scenario = Planning { $scenario }
demo-where = Now look at:
demo-comparison = the comparison, to read or print
demo-sheets = { $count } route sheets for the drivers
demo-runs = the plans themselves, with everything they were made from
demo-settings = the rules of the flows, for you to change
demo-next = Then for example: samenrit price { $run }

# Beginning and end of commands
batch-unplanned = Not planned (entirely): { $dates }. Start the same command again to go on; what is done is kept.
changed-while-read = the files of the workspace changed while they were read
    .advice = Start the command again.
plan-stopped = Stopped on request; the best plan until then is kept.
plan-searching = Planning { $trips } trips: { $scenario }
demo-other = { $folder } holds another workspace, not the example
    .advice = Choose an empty or new folder.
demo-stopped = The plans that were done are kept; start the same command again to go on.

# intake: taking in lists (import)
intake-fault = fault
intake-question = question
intake-note = repaired
intake-abroad = this place is not in the Netherlands
    .advice = Check the coordinates.
intake-address = there is no postcode with a house number in this
    .advice = Write the address as "7941 AB 12a", or put postcode and house number into columns of their own.
intake-address-far = the postcode exists, but this house number does not; the nearest is { $away } numbers away
    .advice = Check postcode and house number.
intake-address-near = this house number is not known; the nearest in the same postcode was taken, { $away } numbers away
    .advice = Check the house number; for a trip it usually matters little.
intake-address-suffix = this house letter or addition is not known; the same house number was taken without it or with another
intake-addresses = { $file }: { $count } addresses
intake-absent-from = there is a last day of an absence and no first one
    .advice = Fill in the first day.
intake-bad-letter = a sign stood here that cannot be read
    .advice = Mend the word in the list, or save the list once more as UTF-8 or as a workbook.
intake-another-name = this number has another name in identities.csv, which was replaced
    .advice = If it is somebody else, take this row out of the list, put the tables of before back (imports/before-…), and give one of both another number.
intake-bell-taken = there are no times; those of the school in bells.csv were taken
    .advice = Fill in begin and end where this person has other times.
intake-bells-no-days = there are no times under any day
    .advice = Put begin and end under every day with lessons, such as 8:30-14:30.
intake-bells-no-hours = the begin or the end of a day is missing
    .advice = Fill in both times, or empty the day when there are no lessons.
intake-bells-other-days = bells.csv has hours for some of these days already, in a row with other days
    .advice = Take that row out of bells.csv or make the days the same; else one day has two hours.
intake-bells-twice = row { $first } has hours of this school for one of these days already
    .advice = Leave one row for every day.
intake-homes-overlap = the list says that somebody is at both addresses on one day
    .advice = Divide the days, or tell even and odd weeks.
intake-other-address = there are days for a second address, and no second address
    .advice = Fill in the second address, with postcode and house number.
intake-other-again = an earlier row names another second address or other days; that row counts
    .advice = Put the same second address on every row of this person.
intake-other-by-hand = homes.csv names more than one other home of this person already; the second address of the list was not taken
    .advice = Change homes.csv by hand.
intake-other-days = nothing tells on which days somebody is at the second address; the trips go from and to the first
    .advice = Add a column "dagen adres 2" or "weken adres 2".
intake-other-same = the second address is the same as the first
    .advice = Empty the second address, or correct it.
intake-passenger-of-two-lists = this number stands in more than one list of passengers; nothing tells who is meant
    .advice = Give the id of passengers.csv, such as l1001 or d1001.
intake-weeks = these are no weeks
    .advice = Write even, oneven or elke week; for every other week: which of the two.
intake-annotated = The annotated list, with personal data like its source: { $file }
intake-applied = Written: { $files }
intake-before = The earlier contents are in { $folder }
intake-book-advice = what to do
intake-book-column = column
intake-book-finding = finding
intake-book-overview = overview
intake-book-privacy = This file holds personal data, like the list that it was made from. Do not share it.
intake-book-row = row
intake-book-severity = severity
intake-book-sheet = sheet
intake-both-times = pick-up time and arrival time are both filled in; the arrival time counts
    .advice = Leave out the time that does not count.
intake-bsn = this list holds citizens' numbers (BSN); they were not taken over, every passenger got a pseudonym
    .advice = Ask the sender for a list without citizens' numbers: transport does not need them.
intake-bsn-booking = this number looks like a citizen's number (BSN); the trip is called by date and time
    .advice = Ask the sender for numbers of bookings that cannot be anybody's citizen's number.
intake-bsn-nameless = this number looks like a citizen's number (BSN), which is kept nowhere, and there is no name to know the person by
    .advice = Ask the sender for a list with client numbers or names.
intake-bsn-note = this note seems to hold a citizen's number (BSN); it was not taken over
    .advice = Take the number out of the note and import the list again.
intake-bsn-id = a citizen's number (BSN) may not be an id
    .advice = Give the passenger, trip or household another number.
intake-cells-beyond = there is something to the right of the last column; the row has probably shifted
    .advice = Put text with a separator in it between quotes.
intake-checked = The workspace's tables are in order; samenrit check looks at the roads too.
intake-column-aside = this column was not read
    .advice = If it holds something that is needed, say under [columns] of the mapping file what it means; with "" it is left aside on purpose.
intake-column-near = this column was not read; it looks like { $near }
    .advice = Say under [columns] of the mapping file that it is { $near }, or "" if it is not needed.
intake-column-other-kind = this column is not part of a list of { $kind } and was not read
    .advice = If this is another kind of list, give --kind.
intake-column-twice = this column means the same as { $first } and was not read
    .advice = Give the columns names of their own, or say in the mapping file which one counts.
intake-column-untitled = this column has no name above it; it was not read
    .advice = Give it a name in the header.
intake-coordinates = these are no coordinates in degrees (52.72 and 6.48) nor in Rijksdriehoek (230000 and 530000)
    .advice = Check both numbers.
intake-count-source = source
intake-count-title = Rows by source
intake-count-read = read
intake-count-accepted = accepted
intake-count-rejected = rejected
intake-count-titles = titles
intake-count-headers = headers
intake-count-blank = blank
intake-count-totals = totals
intake-count-within = lines within cells
intake-count-unread = without header
intake-damaged-workbook = this workbook is damaged or cut off, or has a password
    .advice = Open it in Excel or LibreOffice and save it again as .xlsx.
intake-date = this is no date
    .advice = Write dates as 18-11-2025.
intake-date-american = day and month seem swapped here
    .advice = Write dates as day-month-year.
intake-date-not-there = this day does not exist
    .advice = Check day and month.
intake-date-short = a year of two digits; read as { $date }
    .advice = Write the year with four digits.
intake-date-year = this year cannot be right
    .advice = Check the year.
intake-dates-backwards = the last day lies before the first
    .advice = Swap or mend the dates.
intake-days = no days of the week can be read in this
    .advice = Write ma di wo do vr, or ma t/m vr.
intake-days-assumed = the list names no days; Monday to Friday was assumed
    .advice = Add a column with days, or put days under [defaults] in the mapping file.
intake-days-or-date = fill in days or a date, exactly one of the two
    .advice = Days for a weekly trip, a date for a single one.
intake-days-dashes = read as single days: { $days }
    .advice = Write t/m for a range of days, and a comma between single days.
intake-days-range = read as { $from } up to { $to }
    .advice = If only these two days are meant, write { $from } { $to } with a space.
intake-decimal-comma = a decimal comma; read as a point
intake-degrees-in-rd = degrees in columns for Rijksdriehoek; read as degrees
intake-depart-and-arrive = pick-up time and arrival time are both filled in
    .advice = Leave one of the two empty.
intake-depot-kind = a depot is a garage or a home
    .advice = Write garage or home.
intake-direction = here belongs heen, terug or beide
    .advice = Write heen, terug or beide.
intake-dry-run = This was a trial: the workspace's tables have not changed. With --apply they are written.
intake-duplicate = double: this stands on row { $first } too
    .advice = Take one of the rows away.
intake-empty-cell = something must stand here ({ $field })
    .advice = Fill the cell, or put { $field } under [defaults] in the mapping file.
intake-empty-file = the file is empty
    .advice = Save the list again.
intake-end-before-start = the end does not lie after the beginning
    .advice = Check both times.
intake-far = this place lies about { $km } km from the others
    .advice = Check the postcode or coordinates.
intake-flag = here belongs yes or no
    .advice = Write ja or nee (x, j, 1 and empty will do too).
intake-formula-error = here stands the error of a formula
    .advice = Mend the formula, or put the value itself into the cell.
intake-from-is-to = the trip ends where it begins
    .advice = Check both addresses.
intake-half-day = half a day, and not which half
    .advice = Use o (morning) or m (afternoon).
intake-halves-assumed = the list does not give all times; assumed are morning 9:30–12:30, afternoon 13:00–16:00, whole day 9:30–16:00
    .advice = Add columns with the times, or put start and end under [defaults] in the mapping file.
intake-header-only = there is a header and not a single row of data
    .advice = Export the list again.
intake-home-assumed = nothing is known of where this passenger lives; the first pick-up address was taken for it
    .advice = Take in a list of passengers with their addresses first, or check this address.
intake-house-number = the house number is missing or is none
    .advice = Fill in the house number, as 12, 12a or 12-2.
intake-id = this is no usable id
    .advice = Use letters, digits and dashes.
intake-id-repaired = blanks and punctuation in this id have become dashes
intake-left-over = { $count ->
        [one] 1 trip of an earlier import is no longer in this list and stays in the workspace: { $trips }
       *[other] { $count } trips of an earlier import are no longer in this list and stay in the workspace: { $trips }
    }
    .advice = Take them out of trips.csv if they are no longer driven.
intake-mapping-field = this field is not known
    .advice = docs/import.md names all fields.
intake-mapping-field-near = this field is not known; perhaps { $near } is meant
    .advice = docs/import.md names all fields.
intake-mapping-toml = no valid mapping file: { $error }
    .advice = It has the sections [columns], [values.FIELD] and [defaults].
intake-mapping-section = this section is not known
    .advice = A mapping file has the sections [columns], [values.FIELD] and [defaults].
intake-mapping-text = here belongs a text between quotes
    .advice = Put quotes around it, such as "8:30".
intake-mapping-citizen = a citizen's number (BSN) never goes into a workspace, not as the number of a passenger either
    .advice = Map another number, or leave the column aside with = "". Without a number every passenger gets a pseudonym.
intake-mark = this mark under a day is not known
    .advice = Use x, o (morning), m (afternoon), o/m, or a time.
intake-more-rows = this person stands on row { $first } too; the trips were joined
    .advice = Is it right that this person has two patterns or two destinations?
intake-near-name = nearly the same name in the same postcode stands on row { $first }
    .advice = Is this another person?
intake-near-name-same-home = nearly the same name at the same address stands on row { $first }
    .advice = Is this another person, or was the name once misspelled?
intake-needs-differ = passengers.csv does not have this need of the passenger; the booking leaves it as it is
    .advice = Change passengers.csv if the passenger has it from now on.
intake-need-not-in-region = this need is not in region.toml
    .advice = Add a [[need]] to region.toml.
intake-negative = a number cannot be below nought here
    .advice = Check the number.
intake-no-addresses = an address cannot be looked up: there is no extract with addresses
    .advice = Give --roads with an OpenStreetMap extract, or add coordinates to the list.
intake-no-authority = the list names no municipality, and the region has more than one
    .advice = Add a column for it, or put authority under [defaults] in the mapping file.
intake-no-days = not a single day is marked
    .advice = Put an x under the days on which this person travels.
intake-no-flow = it cannot be seen to which flow of the region this list belongs
    .advice = Add a column for the flow, or put flow under [defaults] in the mapping file.
intake-no-header = no header found that belongs to a kind of list; nothing was read
    .advice = Give --kind, or say in the mapping file what the columns mean.
intake-no-outbound = on { $days } there is a way back and no way there
    .advice = Is that right?
intake-no-place = there is no address and no coordinate
    .advice = Fill in postcode and house number.
intake-no-plain-need = region.toml has no need for those who walk by themselves
    .advice = Add a [[need]] "walk" with a seat to region.toml.
intake-no-return = on { $days } there is a way there and no way back
    .advice = Is that right?
intake-no-text = this file holds no text and is no workbook of Excel or LibreOffice
    .advice = Save the list as .xlsx or CSV.
intake-no-time = there is no pick-up time and no arrival time
    .advice = Fill in one of the two.
intake-no-times = the time when it begins or ends is missing
    .advice = Add columns with the times, or put start and end under [defaults] in the mapping file.
intake-no-way-home = this passenger leaves on this day and does not come home
    .advice = Is the way back missing?
intake-nobody = there is no number and no name
    .advice = Fill in one of the two.
intake-not-sound = This remains to be mended before the workspace can be planned with:
intake-not-written = { $file } could not be written: { $error }
intake-nothing-new = There was nothing new to write.
intake-number = this is no number
    .advice = Write the number only.
intake-number-of-another = on row { $first } somebody of another name has the same number
    .advice = Give every person a number of their own.
intake-odd-hour = an unusual hour: { $time }
    .advice = Is it right?
intake-of-rows = for { $count } rows
intake-other-end = on { $day }{ $more ->
        [0] {""}
        [one] {" and one more day"}
       *[other] {" and "}{ $more }{" more days"}
    } it ends at { $time } by the list, and at { $bell } by the hours of the school
    .advice = Is the time of this pupil right? If not, give each day its own time, or leave the times out: then those of the school hold.
intake-other-start = on { $day }{ $more ->
        [0] {""}
        [one] {" and one more day"}
       *[other] {" and "}{ $more }{" more days"}
    } it begins at { $time } by the list, and at { $bell } by the hours of the school
    .advice = Is the time of this pupil right? If not, give each day its own time, or leave the times out: then those of the school hold.
intake-makes-unsound = with this import { $place } in the workspace is no longer right: { $fault }
    .advice = Correct the list, or that row of the workspace. Until then --apply writes nothing.
intake-more-unsound = with this import there is another fault at { $place } in the workspace: { $fault }
    .advice = The workspace had faults already, so --apply writes all the same. Correct the list, or that row of the workspace.
intake-not-applied = Nothing was written: the workspace is sound now, and with this list it would no longer be.
intake-other-year = the date { $date } lies in another year than the one that is planned ({ $year })
    .advice = Is this an old list, or is the year wrong?
intake-open-quote = one cell runs over { $lines } lines, from { $first } to { $last }; a quote is probably not closed, and the rows after it are lost
    .advice = Close the quote or take it away, and take the list in again.
intake-persons = more than one person travels; the others do not count, for region.toml does not say what a companion takes
    .advice = Add a [[need]] with escort = "social" to region.toml.
intake-phone-zero = the zero at the front of this telephone number was lost; put back
intake-point-lost = these coordinates have lost their decimal point
    .advice = Set the column to Text in Excel and take the coordinates from the source again.
intake-postcode = this is no postcode
    .advice = A postcode has four digits and two letters, as 7941 AB.
intake-postcode-near = this postcode is not in the extract; another in { $pc4 } differs from it by one sign
    .advice = Check the letters of the postcode.
intake-postcode-unknown = this postcode (in { $pc4 }) is not in the extract
    .advice = Check the postcode, or give a larger extract with --roads.
intake-priority = priority counts only for a trip with an arrival time; it was not taken over
    .advice = Give the trip an arrival time.
intake-rd-in-degrees = Rijksdriehoek coordinates in columns for degrees; converted
intake-recognised = { $file }{ $named ->
    [yes] , sheet "{ $sheet }"
   *[other] {""}
}: list of { $kind } ({ $form }), header on row { $row }
intake-return-without-time = a way back was asked for without a time; only the way there was made
    .advice = Fill in the time of the way back.
intake-same-name = the same name stands with another number on row { $first }
    .advice = Is this the same person?
intake-sheet-aside = no header was found on this sheet; it was not read
    .advice = If it holds data that are needed, give its columns names.
intake-site-elsewhere = a site of this name is in sites.csv already, in another place
    .advice = Give sites an id of their own in a column id, also when the same site has moved.
intake-site-kind = here belongs the kind of site: school, dagbesteding, ziekenhuis, werk or overig
    .advice = Write one of these words.
intake-site-like = read as { $name }
    .advice = Is that right? Else say under [values.school] or [values.site] of the mapping file what is meant.
intake-swapped = the two coordinates were swapped; turned round
intake-table = { $file }: { $added } new, { $same } the same, { $changed ->
        [one] 1 value changed
       *[other] { $changed } values changed
    }
intake-text-long = this text is too long
    .advice = Shorten it.
intake-thousands = points between thousands were left out
intake-time = this is no time
    .advice = Write times as 8:30.
intake-time-fraction = a part of a day, as Excel keeps times; converted
intake-time-hour = an hour only; read as the full hour
intake-time-hours = a day has only 24 hours
    .advice = Write a time from 0:00 to 23:59.
intake-time-minutes = an hour has only 60 minutes
    .advice = Check the minutes.
intake-time-short = there is only one digit for the minutes; read as { $time }
    .advice = Write the minutes with two digits.
intake-too-much-text = this workbook holds too much text: more than { $most } MB
    .advice = Take away what is no list, or divide the list over more files.
intake-too-large = this workbook is too large: more than { $most } cells
    .advice = Save the list only, without empty rows and other sheets.
intake-total = read as a row with totals and left out
intake-like-total = this row begins like a row with totals, and says where somebody goes; it was read as an ordinary row
    .advice = Take the row away if it is a total.
intake-unknown-authority = this municipality is not in region.toml
    .advice = Add it, or say under [values.authority] of the mapping file which is meant.
intake-unknown-flow = this flow is not in region.toml
    .advice = Add it, or say under [values.flow] of the mapping file which is meant.
intake-unknown-need = this need is not known
    .advice = Say under [values.needs] of the mapping file which need of region.toml is meant.
intake-unknown-passenger = this passenger is not in the workspace, and the row does not say where they live
    .advice = Take in a list of passengers first.
intake-unknown-site = this site is not in sites.csv
    .advice = Take in a list of sites first, or say under [values.school] or [values.site] of the mapping file which is meant.
intake-unknown-site-near = this site is not in sites.csv; perhaps { $near } is meant
    .advice = Mend the name, or say under [values.school] or [values.site] of the mapping file which is meant.
intake-weekend-school = this pupil goes to school on Saturday or Sunday
    .advice = Is that right?
intake-whole = here belongs a whole number from { $least } to { $most }
    .advice = Check the number.
intake-workspace-table = this table of the workspace cannot be added to
    .advice = See with samenrit check what is the matter with it.
roads-address-form = This is no address of postcode and house number
    .advice = Give postcode and house number, as "7941 AB 12a".
roads-address-far = the postcode exists, but this house number does not; the nearest is { $near }
    .advice = Check the house number.
roads-address-near-postcode = this postcode is not in the file; { $near } is
    .advice = Check the postcode.
roads-address-none = this postcode is not in the file
    .advice = Use an extract of the area, with addresses.
roads-address-stand-in = Not found; { $near } was taken.
# inventory: what travels
inventory-title = Inventory of { $region }, week { $week }
inventory-internal = For the region itself only: numbers below { $few } are about people who can be recognized, and may not leave the region.
inventory-public = Public version: all numbers are rounded to fives; what is about fewer than { $few } people is hidden. Totals may therefore differ from the sum.
inventory-none = Nothing runs in week { $week }.
inventory-more = … and { $count } more rows; all are in the files (--format xlsx or json).
inventory-flow = Flow
inventory-people = Passengers
inventory-trips = Trips
inventory-dormant = { $flow }, switched off
inventory-all = Total
inventory-others = Others
inventory-wheelchair = In wheelchairs
inventory-share = Share
inventory-direct = Direct on average
inventory-drive = Drive on average
inventory-unit-week = per week
inventory-unit-km = km
inventory-unit-minutes = min
inventory-kind = Kind
inventory-by = { $subject }: trips per week
inventory-counts-twice = A trip with several needs or two sites counts in each of those rows.
inventory-tab-flows = Flows
inventory-flows = The flows
inventory-tab-authority = Authorities
inventory-authority = Authority
inventory-tab-weekday = Weekdays
inventory-weekday = Weekday
inventory-tab-half-hour = Half hours
inventory-half-hour = Half hour
inventory-tab-direction = Direction
inventory-direction = Direction
inventory-tab-distance = Distance
inventory-distance = Direct distance
inventory-tab-need = Needs
inventory-need = Need
inventory-tab-site = Sites
inventory-site = Site
inventory-tab-reach = Borders
inventory-reach = Municipal border
inventory-tab-peak = Peak
inventory-peak = Under way at once if everybody were driven straight there, on the busiest day
inventory-peak-note = Vehicles: how many full vehicles of { $seats } seats or { $wheelchairs } wheelchair places that makes.
inventory-under-way = People under way
inventory-in-wheelchairs = Of whom in a wheelchair
inventory-vehicles = Full vehicles
inventory-tab-relations = Origins and destinations
inventory-relations = From place to place: trips per week
inventory-from = From
inventory-to = To
inventory-rare = less frequent relations
inventory-sources = How places got their names: { $settlements } after the nearest settlement on the map, { $postcodes } after their postcode, { $squares } after a square of four by three kilometres.
inventory-tab-overlap = Overlap
inventory-overlap = Which trips could ride along
inventory-overlap-note = Riding along is possible when both keep their times and ride limits and the drive becomes at most { $minutes } minutes longer; whether the vehicle has room does not count.
inventory-with = With a trip of
inventory-anyhow = By time and place
inventory-sharing = Sharing rules too
inventory-own = Same authority too
inventory-other-flow = another flow
inventory-tab-quality = Quality
inventory-quality = How complete the files are
inventory-file = File
inventory-finding = What
inventory-passengers = passengers
inventory-no-pc4 = passengers without a postcode
inventory-no-aid = passengers without a known aid
inventory-no-code = passengers with a need without a CROW code
inventory-at-home = passengers without a trip in this week
inventory-rows = rows of trips
inventory-weekly = of which weekly
inventory-dated = of which for one date
inventory-not-booked = for one date, without a moment of booking
inventory-one-way = trips this week without one out or back on that day
inventory-lifted = trips this week whose ride limit is lifted
inventory-off-road = trips this week to or from a place too far from a road
inventory-sites = sites
inventory-no-address = sites without an address
inventory-out = out
inventory-back = back
inventory-band = { $from } to { $to } km
inventory-band-from = { $from } km and more
inventory-band-unknown = unknown
inventory-within = within the own municipality
inventory-other = across the border with another municipality of the region
inventory-beyond = from or to a place outside the region
inventory-stop = pickup point
inventory-school = school
inventory-daycare = day care
inventory-hospital = hospital
inventory-work = work
inventory-other-kind = other

# export: what may leave the region
tender-tab-about = About
tender-about = About
tender-tab-trips = Trips
tender-trips = Trips of one week
tender-tab-sites = Sites
tender-sites = Sites
tender-tab-areas = Areas
tender-areas = Areas and their point
tender-tab-steps = Small groups
tender-steps = { $small } of the { $groups } groups have fewer than { $k } people or homes; this is how they were widened
tender-step = What was done
tender-groups = Groups
tender-people = People
tender-client = Client
tender-capacity = Place
tender-area = Area
tender-target = Destination
tender-lat = Latitude
tender-lon = Longitude
tender-day = Day
tender-direction = Direction
tender-depart = Departure
tender-arrive = Arrival
tender-count = Trips
tender-address = Address
tender-rest = other trips, of { $people } people
tender-some = a site of the kind { $kind }
tender-elsewhere = another address
tender-seat = seat
tender-front = seat in front
tender-escort = seat and escort
tender-wheelchair = wheelchair place
tender-step-exact = nothing
tender-step-kind = kind of site instead of the site
tender-step-capacity = also: seat or wheelchair place only
tender-step-pc3 = also: three digits of the postcode
tender-step-authority = also: the municipality only
tender-step-counted = not shown, only counted
tender-nobody = Nobody travels, so there is nothing to hide.
tender-enough = Every group has at least { $smallest } people in at least { $homes } homes; fewer than { $k } is too few.
tender-too-few = too few people travel in week { $week } to hide one another: at least { $k } people in { $k } homes are needed; nothing was written
    .advice = Choose a busier week, or hand over no list of trips.
tender-secret-io = { $path } cannot be read or made: { $error }
tender-secret-broken = 64 hexadecimal digits should stand here
    .advice = Put the old file back. Only if it is lost: delete this file; another export beside an earlier one then tells more of where people live.
tender-small-list = The groups that were too small are in { $path }; that list may not leave the region.
tender-other-folder = { $path } holds more than a tender export, and that would be lost
    .advice = Choose another folder with --out.
tender-readme =
    Trips for a tender: { $region }, week { $week }

    { $groups }

    Files
    trips.csv: a row for each trip. A client is one person within one flow, from one address to one destination; somebody with two destinations is two clients. The numbers were made for this export only, the order was drawn by lot. Times are rounded to five minutes.
    sites.csv: the sites, with their address.
    areas.csv: the areas, with a point to reckon with. It is the middle of the settlement in which most of them live and never anybody's home.
    tender.xlsx: the same as a workbook.

    What was left out
    Names, addresses, telephone numbers, notes, the numbers of passengers and their condition or aid; of the last only the place that somebody takes up is told.
    Groups that were too small by authority, flow, place, area and destination were widened step by step: the kind of site instead of the site, seat or wheelchair place only, three digits of the postcode (with a point behind), the municipality only. What was still too small is not shown but counted: { $resttrips } trips of { $rest } people, in the last row of trips.csv. So the totals are right.

    What this does not promise
    That enough people look alike makes it hard to recognize somebody, not impossible. Whoever knows already when somebody travels can recognize them by days and times: of { $singular } of the { $clients } clients the week is unique within their group. Where everybody in a group is in the same situation, that is known of all of them. So give these files to candidates only, under secrecy, and have them destroyed after the award. Whoever wins gets the passengers' data another way: the route sheets.

# bench: instances of the literature

benchmark-unknown-format = this file does not begin like a known kind of instance ({ $known })
    .advice = Name the kind with --format.
benchmark-no-figure = { $kind ->
        [span] a number from 0 to { $largest } was expected
        [amount] a whole number of at most { $largest } was expected
        [count] a whole number from 0 to { $largest } was expected
       *[number] a number of at most { $largest } was expected
    }
    .advice = Fetch the file from its source again.
benchmark-line = a line of { $found } figures where { $wanted } were expected
    .advice = Fetch the file from its source again.
benchmark-order = nodes are numbered from 0 up; { $wanted } was expected
    .advice = Put the lines in the order of their numbers.
benchmark-depot = nothing is taken up or served at the depot, which comes first
    .advice = Fetch the file from its source again.
benchmark-window = the window ends before it begins
    .advice = Fetch the file from its source again.
benchmark-half-pair = node { $node } and its other end do not name each other with as much on as off
    .advice = Every pickup names its delivery and the other way round, with the same amount.
benchmark-no-pair = node { $node } is no pickup and no delivery
    .advice = Every pickup names its delivery and the other way round, with the same amount.
benchmark-pairs = node { $node } belongs to several requests, or it is the depot
    .advice = Every stop belongs to one request, the depot to none.
benchmark-count = { $wanted } nodes or requests were announced, { $found } nodes follow
    .advice = Fetch the file from its source again.
benchmark-no-line = the line { $key } is missing
    .advice = Fetch the file from its source again.
benchmark-too-few = an instance has at least a depot, a pickup and a delivery
    .advice = Fetch the file from its source again.
benchmark-too-many = an instance has at most { $most } nodes
    .advice = Take a smaller instance.
benchmark-matrix = the matrix has { $found } rows where { $wanted } were expected
    .advice = Fetch the file from its source again.
benchmark-cell = a number was expected
    .advice = docs/bench.md describes the columns.
benchmark-cost = a cost above 0 was expected
    .advice = docs/bench.md describes the columns.
benchmark-whole-cell = a whole number from 0 was expected
    .advice = docs/bench.md describes the columns.
benchmark-twice = this instance is there twice
    .advice = Take one of the two away.
benchmark-unknown-name = no file in this folder has this name
    .advice = Give names of files without .txt, as in --only lc101,lr205.
benchmark-no-instances = no instance in this folder or its subfolders
    .advice = Instances are files that end in .txt; docs/bench.md describes them.
benchmark-broken = the plan for { $instance } was not kept, because { $rule ->
        [visits] not every stop is visited once
        [order] a delivery comes without its pickup before it
        [capacity] more is aboard than fits
        [fleet] it has more routes than there are vehicles
       *[times] no times keep its windows, rides and durations
    }
    .advice = This is a fault of the program; please report it with the command and the instance.
benchmark-skipped = { $path } is no instance and was skipped
bench-time = --time and --cpu-time take a number of seconds above zero, up to a month
bench-bound = any plan needs at least { $least } vehicles; this plan has { $vehicles }
bench-title = Benchmark
bench-instance = Instance
bench-vehicles = Vehicles
bench-best-known = Best
bench-cost = Cost
bench-gap = Gap in %
bench-left-out = { $instance }: { $count ->
        [one] 1 request is
       *[other] { $count } requests are
    } not served; the plan does not compare.
bench-seconds = Seconds
bench-cpu = CPU (s)
bench-iterations = Iterations
bench-average = Average
bench-known = { $instances } instances; a best known plan was given for { $known }.
bench-incomplete = { $count ->
        [one] 1 plan leaves
       *[other] { $count } plans leave
    } requests out, so nothing is summed up.
bench-fleet = Vehicles: { $vehicles }, best known { $best }; plans with as few as known or fewer: { $fewest } of { $of }.
bench-gaps = Cost: { $gap }% above the best known on average, over { $compared } of all plans: those that serve all with as many vehicles; equal to it (gap below 0.01%): { $best }.
bench-sums = Sum of costs: { $cost }, best known { $best } ({ $above }% above).
bench-sums-weighed = Sum of costs: { $cost }, best known { $best }. Vehicles × 10,000 + cost: { $above }% above the best known.
