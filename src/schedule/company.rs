//! Requests that name each other: who may not be aboard together, who wants to be, and who wants
//! to be in one route.

use crate::problem::{Price, Problem, RequestId};
use crate::schedule::Node;

/// Where somebody is aboard: from the node at which they board to the one at which they alight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    on: usize,
    off: usize,
}

impl Span {
    fn meets(self, other: Self) -> bool {
        self.on < other.off && other.on < self.off
    }

    /// Would somebody be met who boards and alights after these nodes?
    fn meets_after(self, pickup: usize, delivery: usize) -> bool {
        self.on <= delivery && pickup < self.off
    }
}

/// Those in a tour whom a request names.
#[derive(Clone, Debug, Default)]
pub(super) struct Company {
    shunned: Vec<Span>,
    wanted: Vec<(Span, Price)>,
    /// What is taken off the price wherever the request goes, because its link is in the tour.
    linked: Price,
}

impl Company {
    /// Looks them up; nothing to do for a request that names nobody.
    pub(super) fn of(problem: &Problem, nodes: &[Node], request: RequestId) -> Self {
        let rules = &problem.requests[request.index()];
        let mut company = Self::default();
        let inner = nodes.iter().enumerate().take(nodes.len() - 1).skip(1);
        if let Some(other) = rules.link.filter(|_| rules.one_route > 0) {
            let has_link = inner.clone().any(|(_, node)| node.stop == other.pickup());
            company.linked = if has_link { rules.one_route } else { 0 };
        }
        if rules.not_with.is_empty() && rules.together.is_empty() {
            return company;
        }
        for (on, node) in inner.filter(|(_, node)| node.stop.is_pickup()) {
            let (other, span) = (node.stop.request(), Span { on, off: node.step.partner as usize });
            if rules.not_with.binary_search(&other).is_ok() {
                company.shunned.push(span);
            }
            if let Ok(at) = rules.together.binary_search_by_key(&other, |(id, _)| *id) {
                company.wanted.push((span, rules.together[at].1));
            }
        }
        company
    }

    /// Is somebody aboard after a node with whom the request may not be?
    #[inline]
    pub(super) fn is_barred(&self, after: usize) -> bool {
        self.shunned.iter().any(|span| span.meets_after(after, after))
    }

    /// The most that can be taken off the price for company.
    pub(super) fn most(&self) -> Price {
        self.wanted.iter().map(|(_, price)| price).sum::<Price>() + self.linked
    }

    /// What is taken off the price when the request boards and alights after these nodes.
    pub(super) fn bonus(&self, pickup: usize, delivery: usize) -> Price {
        let met = self.wanted.iter().filter(|(span, _)| span.meets_after(pickup, delivery));
        met.map(|(_, price)| price).sum::<Price>() + self.linked
    }
}

/// What is taken off a tour's price because some who want to are aboard together, or in one route;
/// `None` when some are aboard together who may not be.
pub(super) fn bonus(problem: &Problem, nodes: &[Node]) -> Option<Price> {
    let mut twice = 0;
    for (on, node) in nodes.iter().enumerate().take(nodes.len() - 1).skip(1) {
        if node.stop.is_pickup() {
            let own = Span { on, off: node.step.partner as usize };
            let company = Company::of(problem, nodes, node.stop.request());
            if company.shunned.iter().any(|span| span.meets(own)) {
                return None;
            }
            let met = company.wanted.iter().filter(|(span, _)| span.meets(own));
            twice += met.map(|(_, price)| price).sum::<Price>() + company.linked;
        }
    }
    // Every pair was met from both of its ends.
    Some(twice / 2)
}
