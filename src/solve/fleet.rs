//! Vehicles that differ in size only, and the cheapest way to serve one request alone.

use rayon::prelude::*;

use crate::problem::{Driven, Load, Price, Problem, RequestId, Skills, Vehicle, VehicleId};
use crate::schedule::{Timetable, Tour};

/// Vehicles of one depot and shift can take over each other's tours; each such family is sorted
/// by price.
#[derive(Clone, Debug)]
pub struct Families {
    of_vehicle: Vec<usize>,
    members: Vec<Vec<VehicleId>>,
    alone: Vec<Vec<(Price, VehicleId)>>,
}

impl Families {
    /// Groups the vehicles and prices every request alone in each family.
    pub fn new(problem: &Problem) -> Self {
        let mut members: Vec<Vec<VehicleId>> = Vec::new();
        let mut of_vehicle = Vec::with_capacity(problem.vehicles.len());
        for (index, vehicle) in problem.vehicles.iter().enumerate() {
            let alike =
                |family: &Vec<VehicleId>| same_hours(&problem.vehicles[family[0].index()], vehicle);
            let family = members.iter().position(alike).unwrap_or_else(|| {
                members.push(Vec::new());
                members.len() - 1
            });
            members[family].push(VehicleId::from(index));
            of_vehicle.push(family);
        }
        for family in &mut members {
            // A tour of some hours and kilometres decides which type is the cheaper one.
            let driven = Driven { distance: 80_000, loaded: 40_000 };
            family.sort_by_key(|&id| (problem.vehicles[id.index()].price(14_400, driven), id));
        }
        let mut families = Self { of_vehicle, members, alone: Vec::new() };
        let ids: Vec<RequestId> = problem.request_ids().collect();
        families.alone = ids
            .par_iter()
            .map_init(Timetable::default, |table, &id| families.price_alone(problem, id, table))
            .collect();
        families
    }

    fn price_alone(
        &self,
        problem: &Problem,
        id: RequestId,
        table: &mut Timetable,
    ) -> Vec<(Price, VehicleId)> {
        let request = &problem.requests[id.index()];
        let stops = [id.pickup(), id.delivery()];
        let mut priced = Vec::new();
        for family in &self.members {
            let serves = |v: &&VehicleId| {
                let vehicle = &problem.vehicles[v.index()];
                request.requires & !vehicle.offers == 0 && vehicle.fits(&request.load)
            };
            for &vehicle in family.iter().filter(serves) {
                match Tour::of(problem, vehicle, &stops, table) {
                    Some(tour) => priced.push((tour.price, vehicle)),
                    // Too far for one battery is not too far for another vehicle.
                    None if problem.vehicles[vehicle.index()].battery.is_some() => {}
                    None => break,
                }
            }
        }
        priced.sort_unstable();
        priced
    }

    /// Vehicles that could serve a request alone, cheapest first, with the price of that.
    pub fn alone(&self, id: RequestId) -> &[(Price, VehicleId)] {
        &self.alone[id.index()]
    }

    /// The cheapest vehicle of a vehicle's family that is at hand, offers these bits and can be
    /// seated for this load.
    pub fn cheapest(
        &self,
        problem: &Problem,
        like: VehicleId,
        requires: Skills,
        load: &Load,
        at_hand: impl Fn(VehicleId) -> bool,
    ) -> Option<VehicleId> {
        self.members[self.of_vehicle[like.index()]].iter().copied().find(|&id| {
            let vehicle = &problem.vehicles[id.index()];
            requires & !vehicle.offers == 0 && vehicle.fits(load) && at_hand(id)
        })
    }

    /// Which vehicles of a vehicle's family are at hand, a bit each; `None` for large families.
    pub fn hands(&self, like: VehicleId, at_hand: impl Fn(VehicleId) -> bool) -> Option<u64> {
        let members = &self.members[self.of_vehicle[like.index()]];
        let bit = |(index, &id): (usize, &VehicleId)| u64::from(at_hand(id)) << index;
        (members.len() <= 64).then(|| members.iter().enumerate().map(bit).sum())
    }
}

fn same_hours(a: &Vehicle, b: &Vehicle) -> bool {
    (a.depot, a.shift, a.max_duration, a.min_paid) == (b.depot, b.shift, b.max_duration, b.min_paid)
        && (a.max_requests, a.waits) == (b.max_requests, b.waits)
        && a.work == b.work
}
