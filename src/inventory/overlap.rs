//! Which trips of one flow could ride along with a trip of another.
//!
//! A trip *a* could ride along with a trip *b* of somebody else on the same day when a vehicle
//! that drives *b* can take *a* too: both board before either alights, both windows and both ride
//! limits are kept, and the drive becomes at most some minutes longer. `docs/inventory.md` is the
//! definition.

use crate::demand::{Beforehand, Day, pools};
use crate::inventory::trips::Journeys;
use crate::problem::{Problem, Request, Stop, Time, TravelMatrix};
use crate::region::Scenario;
use crate::text::Fault;
use crate::units::Seconds;

/// Trips of one flow that could ride along with another's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverlapCell {
    /// By time and place alone.
    pub anyhow: i64,
    /// And as the sharing rules have it.
    pub sharing: i64,
    /// And with somebody of the same authority.
    pub own: i64,
}

/// Who could ride along with whom; flows in the order of the region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// The most driving that may be added.
    pub detour: Seconds,
    /// Trips of each flow that were looked at: those that roads lead to.
    pub trips: Vec<i64>,
    /// For each flow whose trips ride along a cell for each flow that takes them.
    pub cells: Vec<Vec<OverlapCell>>,
    /// For each flow those that could ride along with any trip of any other flow.
    pub others: Vec<OverlapCell>,
}

/// A trip as the test needs it.
struct Candidate<'p> {
    request: &'p Request,
    direct: Time,
    flow: usize,
    authority: &'p str,
    passenger: &'p str,
}

/// Looks at every day of the week.
pub(super) fn overlap(journeys: &Journeys<'_>, detour: Seconds) -> Result<Overlap, Fault> {
    let n_flows = journeys.days.first().map_or(0, |day| day.region.flows.len());
    let mut overlap = Overlap {
        detour,
        trips: vec![0; n_flows],
        cells: vec![vec![OverlapCell::default(); n_flows]; n_flows],
        others: vec![OverlapCell::default(); n_flows],
    };
    let together = Scenario { id: "all".to_owned(), ..Scenario::default() };
    for day in journeys.days.iter().filter(|day| !day.trips.is_empty()) {
        let travel = journeys.travel(day);
        // What no plan would carry could ride along all the same.
        let refused = vec![None; day.trips.len()];
        let before = Beforehand { refused, history: Vec::new() };
        for pool in pools(day, &together, &before, &travel)? {
            let candidates = candidates(day, &pool.problem, &pool.trips);
            add(&mut overlap, &candidates, &pool.problem);
        }
    }
    Ok(overlap)
}

/// The trips that roads lead to, by when they can begin.
fn candidates<'p>(day: &Day<'p>, problem: &'p Problem, trips: &[usize]) -> Vec<Candidate<'p>> {
    let mut candidates: Vec<Candidate<'p>> = Vec::new();
    for (request, &trip) in problem.requests.iter().zip(trips) {
        let trip = &day.trips[trip];
        let (from, to) = (request.pickup.place, request.delivery.place);
        let flow = day.region.flows.iter().position(|flow| flow.id == trip.flow.id);
        if let Some(flow) = flow.filter(|_| problem.travel.reaches(from, to)) {
            candidates.push(Candidate {
                request,
                direct: problem.travel.time(from, to),
                flow,
                authority: &trip.passenger.authority,
                passenger: &trip.passenger.id,
            });
        }
    }
    candidates.sort_by_key(|one| one.request.pickup.window.earliest);
    candidates
}

fn add(overlap: &mut Overlap, candidates: &[Candidate<'_>], problem: &Problem) {
    let n_flows = overlap.trips.len();
    // A trip begins no later than it ends: later ones cannot meet it any more.
    let longest = candidates.iter().map(Candidate::span).max().unwrap_or(0);
    for (index, a) in candidates.iter().enumerate() {
        overlap.trips[a.flow] += 1;
        let from = a.request.pickup.window.earliest;
        let first =
            candidates.partition_point(|b| b.request.pickup.window.earliest < from - longest);
        let mut found = vec![[false; 3]; n_flows];
        for (other, b) in candidates.iter().enumerate().skip(first) {
            if b.request.pickup.window.earliest > a.request.delivery.window.latest {
                break;
            }
            let is_same = other == index || a.passenger == b.passenger;
            let levels = if is_same { [false; 3] } else { levels(a, b, problem) };
            let is_news = levels.iter().zip(&found[b.flow]).any(|(new, old)| *new && !old);
            if is_news && fits(a, b, &problem.travel, overlap.detour.0) {
                for (known, level) in found[b.flow].iter_mut().zip(levels) {
                    *known |= level;
                }
            }
        }
        let mut elsewhere = [false; 3];
        for (flow, found) in found.iter().enumerate() {
            overlap.cells[a.flow][flow].add(*found);
            if flow != a.flow {
                elsewhere = [0, 1, 2].map(|level| elsewhere[level] || found[level]);
            }
        }
        overlap.others[a.flow].add(elsewhere);
    }
}

impl OverlapCell {
    fn add(&mut self, [anyhow, sharing, own]: [bool; 3]) {
        self.anyhow += i64::from(anyhow);
        self.sharing += i64::from(sharing);
        self.own += i64::from(own);
    }
}

impl Candidate<'_> {
    fn span(&self) -> Time {
        self.request.delivery.window.latest - self.request.pickup.window.earliest
    }
}

/// Which of the three counts a pair may enter: anyhow, by the sharing rules, in one authority.
fn levels(a: &Candidate<'_>, b: &Candidate<'_>, problem: &Problem) -> [bool; 3] {
    let class = usize::from(a.request.sharing);
    let shares = problem.sharing[class] >> b.request.sharing & 1 == 1;
    [true, shares, shares && a.authority == b.authority]
}

/// Can a vehicle that drives `b` take `a` too?
fn fits(a: &Candidate<'_>, b: &Candidate<'_>, travel: &TravelMatrix, detour: Time) -> bool {
    let [ap, ad] = [&a.request.pickup, &a.request.delivery];
    let [bp, bd] = [&b.request.pickup, &b.request.delivery];
    // Positions at which a and b board and alight.
    let orders = [
        ([bp, ap, ad, bd], (1, 2), (0, 3)),
        ([bp, ap, bd, ad], (1, 3), (0, 2)),
        ([ap, bp, ad, bd], (0, 2), (1, 3)),
        ([ap, bp, bd, ad], (0, 3), (1, 2)),
    ];
    orders.iter().any(|(stops, of_a, of_b)| {
        let drives = [0, 1, 2].map(|leg| travel.time(stops[leg].place, stops[leg + 1].place));
        drives.iter().sum::<Time>() - b.direct <= detour
            && keeps(stops, drives, [(*of_a, a.request.max_ride), (*of_b, b.request.max_ride)])
    })
}

/// Are there times that keep all windows and both ride limits?
///
/// The earliest times are raised until every condition holds or a window has passed; each round
/// settles at least one stop, so five are enough.
fn keeps(stops: &[&Stop; 4], drives: [Time; 3], rides: [((usize, usize), Time); 2]) -> bool {
    let mut begin = stops.map(|stop| stop.window.earliest);
    for _ in 0..5 {
        let before = begin;
        for leg in 0..3 {
            let (from, to) = (stops[leg], stops[leg + 1]);
            let setup = if from.place == to.place { 0 } else { to.setup };
            begin[leg + 1] = begin[leg + 1].max(begin[leg] + from.service + drives[leg] + setup);
        }
        for ((pickup, delivery), limit) in rides {
            begin[pickup] = begin[pickup].max(begin[delivery] - limit - stops[pickup].service);
        }
        if (0..4).any(|stop| begin[stop] > stops[stop].window.latest) {
            return false;
        }
        if begin == before {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{PlaceId, TimeWindow};

    /// Places on a line, ten minutes apart.
    fn line() -> TravelMatrix {
        let ticks: Vec<u32> =
            (0..4_u32).flat_map(|a| (0..4_u32).map(move |b| a.abs_diff(b) * 600)).collect();
        TravelMatrix::new(4, &ticks, &ticks)
    }

    fn request(from: u32, to: u32, earliest: Time, latest: Time, max_ride: Time) -> Request {
        let direct = Time::from(from.abs_diff(to)) * 600;
        let stop = |place, window| Stop { place: PlaceId(place), window, service: 60, setup: 60 };
        let pickup = TimeWindow { earliest, latest };
        let delivery = TimeWindow { earliest, latest: latest + 60 + max_ride.max(direct) };
        Request {
            pickup: stop(from, pickup),
            delivery: stop(to, delivery),
            max_ride,
            ..Request::default()
        }
    }

    fn along(a: &Request, b: &Request, detour: Time) -> bool {
        let travel = line();
        let candidate = |request| Candidate {
            request,
            direct: travel.time(request.pickup.place, request.delivery.place),
            flow: 0,
            authority: "",
            passenger: "",
        };
        fits(&candidate(a), &candidate(b), &travel, detour)
    }

    #[test]
    fn who_stands_on_the_way_at_the_right_time_rides_along() {
        let b = request(0, 3, 0, 900, 3600);
        assert!(along(&request(1, 2, 600, 1200, 3600), &b, 0));
        assert!(!along(&request(1, 2, 5000, 6000, 3600), &b, 0), "much later");
        assert!(!along(&request(2, 1, 600, 2400, 3600), &b, 0), "the other way");
        assert!(along(&request(2, 1, 600, 2400, 3600), &b, 1200), "twenty minutes longer");
    }

    #[test]
    fn a_ride_limit_keeps_people_from_waiting_aboard() {
        let b = request(0, 3, 0, 300, 1980);
        // b leaves at 05:00 at the latest and may ride 33 minutes: 30 of driving, two stops.
        assert!(!along(&request(1, 2, 1500, 1800, 3600), &b, 0));
        let patient = request(0, 3, 0, 300, 3600);
        assert!(along(&request(1, 2, 1500, 1800, 3600), &patient, 0));
    }
}
