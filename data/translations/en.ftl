# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request; the best so far is kept.

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
report-differences-title = Difference to { $plan }
report-payers-title = What each municipality pays (cost a day; each route split by direct kilometres)
report-steps-title = What each step yields (a day)
report-worse-title = What gets worse than in { $plan }
report-mind-title = Mind
report-nothing-worse = Nothing of what is measured here.
report-figure = A day
report-unit = Unit
report-payer = Municipality
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
report-unserved = Left behind
report-reason-no-vehicle-fits = no vehicle is fit for it
report-reason-no-vehicle-in-time = no vehicle can be in time
report-reason-unreachable = no road leads there
report-reason-link-unserved = the other trip is not possible
report-reason-no-vehicle-left = no vehicle is left
report-reason-cheaper-outside = a taxi is cheaper
report-vehicles-at-peak = Out at the same time, at most
report-routes = Routes
report-paid-hours = Paid hours of drivers
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
report-over-norm = Longer than the norm
report-over-norm-minutes = Above the norm, together
report-waiting-aboard = Standing still with people aboard
report-step = Step
report-step-what = What is allowed
report-step-saves = Saves, €
report-step-percent = Saves, %
report-step-vehicles = Vehicles fewer
report-step-flows-chained = kinds of transport after each other in one vehicle
report-step-flows-mixed = kinds of transport together aboard
report-step-flows-pooled = kinds of transport share vehicles
report-step-authorities-chained = across municipal borders, after each other in one vehicle
report-step-authorities-mixed = across municipal borders, together aboard
report-step-authorities-pooled = across municipal borders
report-worse-figure = { $figure } { $is } { $unit } (was { $was })
report-worse-payer = { $name } pays { $is } a day (was { $was })
report-worse-flow = { $name }, time aboard of 9 in 10 at most { $is } min (was { $was })
report-warning-unserved = Not every plan carries equally many trips. A plan that leaves people behind looks cheaper than it is.
report-warning-outside = Not every plan hires equally many taxis. See that line besides the cost.
report-warning-dates = The plans are for different days.
report-warning-trips = The plans do not have the same trips, so their costs cannot simply be compared.
report-spread = The same plan with another random seed differs by up to { $amount } a day. What differs less (*) is no difference.
report-cost-is-society = The cost is what drivers, kilometres, vehicles and hired taxis cost, without profit, overhead and VAT. What a carrier would charge is shown by `samenrit price`.
report-csv-difference = Difference { $plan }
report-csv-percent = Difference { $plan } (%)
report-csv-payer = { $name } pays

## bills: one plan under contracts

bills-title = What this plan costs under each contract, a day
bills-lines-title = What each contract charges for
bills-by-flow = Split over kinds of transport (VAT as in the first table)
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
bills-counted = What is counted
bills-count = Count
bills-unit-price = Price of a unit
bills-sum = Together
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
bills-unserved = { $count ->
    [one] 1 trip is left behind and not charged.
   *[other] { $count } trips are left behind and not charged.
}
bills-years = The contracts do not have the same price year.
bills-unknown-model = contract '{ $model }' is not in this plan's costs.toml
    .advice = There are: { $known }.
bills-no-models = this plan's costs.toml has no contracts
    .advice = Put a [[model]] in it and make the plan again.

## sheet: the driver's route sheet

sheet-title = Route sheets
sheet-route = Route
sheet-day = Date
sheet-vehicle = Vehicle
sheet-type = Type
sheet-depot = Depot
sheet-shift = Shift
sheet-leave = Leave
sheet-back = Back
sheet-stop = Stop
sheet-stops = Stops
sheet-passengers = Passengers
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
sheet-there = arrival
sheet-leave-from = Leave from
sheet-back-at = Back at
sheet-total-stops = { $count ->
    [one] 1 stop
   *[other] { $count } stops
}
sheet-total-people = { $count ->
    [one] 1 passenger
   *[other] { $count } passengers
}
sheet-private = This sheet holds personal data: do not leave it lying about, destroy it after the shift.
