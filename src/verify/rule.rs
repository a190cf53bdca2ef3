//! Every rule that a plan can break.

/// How the two numbers of a violation read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Moments of the day.
    Clock,
    /// Seconds, metres, cents, counts: the sentence names the unit.
    Number,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident $name:literal $unit:ident,)*) => {
        /// A rule of `docs/model.md` or of the plan's form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $variant,)*
        }

        /// Every rule, in the order in which plans are checked.
        pub const RULES: &[Rule] = &[$(Rule::$variant,)*];

        impl Rule {
            /// Its stable name, for scripts and tests.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The key of its sentence.
            pub(super) fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("verify-", $name),)*
                }
            }

            pub(super) fn unit(self) -> Unit {
                match self {
                    $(Self::$variant => Unit::$unit,)*
                }
            }
        }
    };
}

rules! {
    /// An index points at no trip or route.
    IndexOutOfRange "index-out-of-range" Number,
    /// A number is too large to be true.
    NumberOutOfRange "number-out-of-range" Number,
    /// The plan has another version of the form.
    FormatVersion "format-version" Number,
    /// The plan is of another region.
    RegionName "region-name" Number,
    /// The workspace has no such scenario.
    ScenarioUnknown "scenario-unknown" Number,
    /// Two routes have one id.
    RouteIdTwice "route-id-twice" Number,
    /// A route has no visits.
    RouteEmpty "route-empty" Number,
    /// A trip that runs that day is not in the plan.
    TripMissing "trip-missing" Number,
    /// A trip of the plan does not run that day, or does not exist.
    TripNotDue "trip-not-due" Number,
    /// A trip is in the plan's list twice.
    TripTwice "trip-twice" Number,
    /// The trips are not in order of id.
    TripOrder "trip-order" Number,
    /// Passenger, flow, authority, payer, direction or company differ from the workspace.
    TripDetails "trip-details" Number,
    /// The direct drive differs.
    Direct "direct" Number,
    /// The direct distance differs.
    DirectDistance "direct-distance" Number,
    /// The ride limit differs.
    MaxRide "max-ride" Number,
    /// The target differs.
    TargetRide "target-ride" Number,
    /// The list of lifted limits differs.
    LiftedLimit "lifted-limit" Number,
    /// A trip is refused that its flow grants.
    RefusedWrongly "refused-wrongly" Number,
    /// A trip is refused for another reason than the first that applies.
    RefusalReason "refusal-reason" Number,
    /// A trip is planned that its flow does not grant.
    NotRefused "not-refused" Number,
    /// What lies beyond the cap at the passenger's expense differs.
    BeyondCap "beyond-cap" Number,
    /// A taxi is hired for a flow that has no such way out.
    OutsideNotOffered "outside-not-offered" Number,
    /// A hired taxi costs something else.
    OutsideCost "outside-cost" Number,
    /// Of two linked trips only one is carried.
    LinkSplit "link-split" Number,
    /// A served trip does not board and alight once, or another trip has visits.
    PairNotOnce "pair-not-once" Number,
    /// A trip is visited by another route than the one it names.
    PairInOtherRoute "pair-in-other-route" Number,
    /// A passenger alights before boarding.
    DeliveryBeforePickup "delivery-before-pickup" Number,
    /// A visit is at another place than the workspace says.
    VisitPlace "visit-place" Number,
    /// A place of the plan is too far from any road, or no road leads from one to the next.
    NoWay "no-way" Number,
    /// A drive differs from the roads.
    Drive "drive" Number,
    /// A distance differs from the roads.
    Distance "distance" Number,
    /// An arrival is not the end of the visit before plus the drive.
    Arrive "arrive" Clock,
    /// Boarding or alighting begins before the vehicle has stopped.
    BeginBeforeStop "begin-before-stop" Clock,
    /// A visit does not end when its passenger's seconds are over.
    End "end" Clock,
    /// The vehicle is not back when the drive from its last visit ends.
    Back "back" Clock,
    /// A visit begins before its window opens.
    BeforeWindow "before-window" Clock,
    /// A visit begins after its window closes.
    AfterWindow "after-window" Clock,
    /// Somebody is aboard for too long.
    RideTooLong "ride-too-long" Number,
    /// A vehicle stands still for too long while somebody is aboard.
    StandingTooLong "standing-too-long" Number,
    /// The ride that the plan states differs.
    RideStated "ride-stated" Number,
    /// A route leaves before its shift starts.
    LeaveBeforeShift "leave-before-shift" Clock,
    /// A route leaves before its driver has rested.
    RestTooShort "rest-too-short" Clock,
    /// A route is back after its shift ends.
    BackAfterShift "back-after-shift" Clock,
    /// A route lasts longer than its shift allows.
    DurationTooLong "duration-too-long" Number,
    /// A vehicle is not at its depot for a gap when the drive there ends.
    GapBack "gap-back" Clock,
    /// A pause where the shift's rules, or the order of visits, allow none.
    PauseNotAllowed "pause-not-allowed" Number,
    /// A pause with somebody aboard.
    PauseAboard "pause-aboard" Number,
    /// A break is shorter than what counts as one, or than the plan says.
    BreakTooShort "break-too-short" Number,
    /// A gap is too short.
    GapTooShort "gap-too-short" Number,
    /// Somebody works too long without a break.
    WorkWithoutBreak "work-without-break" Number,
    /// The breaks of a route are too short in sum.
    BreakMissing "break-missing" Number,
    /// A route has more blocks than it may have.
    TooManyBlocks "too-many-blocks" Number,
    /// Somebody is away from the depot for too long.
    BlockTooLong "block-too-long" Number,
    /// A route spans more time than its working-time rules allow.
    SpanTooLong "span-too-long" Number,
    /// A vehicle drives farther than its battery carries it.
    RangeExceeded "range-exceeded" Number,
    /// The rules would be kept, but these are not the times that the model defines.
    ScheduleNotAsDefined "schedule-not-as-defined" Clock,
    /// What is aboard fits no layout that the route can have.
    LoadOverLayout "load-over-layout" Number,
    /// Passengers of flows that may not share are aboard together.
    SharingFlow "sharing-flow" Number,
    /// Somebody who rides alone is not alone.
    SharingSolo "sharing-solo" Number,
    /// Passengers of groups that are kept apart are aboard together.
    SharingGroup "sharing-group" Number,
    /// Two passengers are aboard together of whom one is not to ride with the other.
    SharingPerson "sharing-person" Number,
    /// Passengers whom the scenario keeps apart are aboard together.
    SharingKey "sharing-key" Number,
    /// The workspace or the scenario offers no such vehicle.
    VehicleNotOffered "vehicle-not-offered" Number,
    /// A vehicle drives two routes in one shift.
    VehicleTwice "vehicle-twice" Number,
    /// Somebody who drives from home is in two vehicles at once.
    DriverTwice "driver-twice" Clock,
    /// More vehicles are used than there may be.
    TooManyVehicles "too-many-vehicles" Number,
    /// A vehicle lacks what a passenger must have.
    EquipmentMissing "equipment-missing" Number,
    /// A vehicle carries a flow that it is not licensed for.
    FlowNotLicensed "flow-not-licensed" Number,
    /// A vehicle carries passengers of an authority outside its lot.
    OutsideLot "outside-lot" Number,
    /// The plan states another carrier for a vehicle.
    RouteCarrier "route-carrier" Number,
    /// A carrier drives a trip of another carrier's lot while the contracts hold.
    OutsideContract "outside-contract" Number,
    /// Passengers of one route differ in what the scenario pools by.
    PoolMixed "pool-mixed" Number,
    /// The pool has another name.
    PoolName "pool-name" Number,
    /// A volunteer carries somebody from outside their area.
    OutsideArea "outside-area" Number,
    /// A volunteer drives more rides than they are willing to.
    TooManyRides "too-many-rides" Number,
    /// A volunteer is away for longer than they are willing to.
    TooManyHours "too-many-hours" Number,
    /// A volunteer is away from home for longer at a stretch than they are willing to.
    AwayTooLong "away-too-long" Number,
    /// A volunteer who waits takes somebody one way only.
    DoesNotWait "does-not-wait" Number,
    /// Somebody drives who drops out that day.
    DroppedOutDrives "dropped-out-drives" Number,
    /// The plan says of somebody that they drop out who does not.
    NotDroppedOut "not-dropped-out" Number,
    /// A trip is left for want of a driver who dropped out, or one of such a driver is not.
    DroppedTrips "dropped-trips" Number,
    /// A sum of a route differs.
    Facts "facts" Number,
    /// A route costs something else.
    RouteCost "route-cost" Number,
}
