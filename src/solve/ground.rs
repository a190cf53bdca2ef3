//! What a search works out about its problem before it begins.

use crate::problem::Problem;
use crate::solve::config::Config;
use crate::solve::ejection::Yard;
use crate::solve::fleet::Families;
use crate::solve::neighbors::Neighbors;
use crate::solve::retype;
use crate::solve::tails;

/// What a search knows about its problem beforehand; shared by all threads.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// Which requests go together.
    pub neighbors: Neighbors,
    /// Which vehicles can take over from each other.
    pub families: Families,
    /// What dissolving tours looks things up in, where the problem is plain enough for that.
    pub yard: Option<Yard>,
    /// May exchanging the tails of tours pay?
    pub has_tails: bool,
    /// May giving a tour to a vehicle of another kind pay?
    pub has_kinds: bool,
    /// Is there a vehicle that keeps linked requests together?
    pub waits: bool,
}

impl<'a> Ground<'a> {
    /// Works out what a search over a problem needs to know beforehand.
    pub fn new(problem: &'a Problem, config: &Config) -> Self {
        let neighbors = Neighbors::new(problem, config.neighbors);
        let has_tails = tails::may_pay(problem);
        let has_kinds = retype::may_pay(problem);
        let waits = problem.vehicles.iter().any(|vehicle| vehicle.waits);
        let has_fixed = problem.vehicles.iter().any(|vehicle| vehicle.fixed > 0);
        let yard = if has_fixed { Yard::of(problem) } else { None };
        let families = Families::new(problem);
        Ground { problem, neighbors, families, yard, has_tails, has_kinds, waits }
    }

    /// The problem once its fleet is found: vehicles cost nothing. Only where fewer tours can be
    /// searched for.
    pub(super) fn settled_problem(&self) -> Option<Problem> {
        self.yard.as_ref()?;
        let mut problem = self.problem.clone();
        problem.vehicles.iter_mut().for_each(|vehicle| vehicle.fixed = 0);
        Some(problem)
    }

    /// What is known of that problem: what does not depend on the vehicles' price stays as it is.
    pub(super) fn settled(&self, problem: &'a Problem) -> Self {
        let (neighbors, families) = (self.neighbors.clone(), Families::new(problem));
        let Self { waits, has_tails, has_kinds, .. } = *self;
        Ground { problem, neighbors, families, yard: None, has_tails, has_kinds, waits }
    }
}
