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
