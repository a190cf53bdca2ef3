//! Groups of people who look alike, widened until each is large enough.
//!
//! k-anonymity (Sweeney 2002) over what an outsider may know: authority, flow, area, capacity and
//! destination. Groups of fewer than k people, or of fewer than k homes, are generalized one step at a time; who joins a
//! larger group on the way stays there.

use std::collections::{BTreeMap, BTreeSet};

use crate::region::{Place, SiteKind};
use crate::tender::Rest;
use crate::tender::client::{Capacity, Client, Target, TenderTrip};

/// What people who look alike have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// The authority, by id.
    pub authority: String,
    /// The flow, by id.
    pub flow: String,
    /// The place taken up.
    pub capacity: Capacity,
    /// Four digits of a postcode, three digits and a point, a square, or nothing.
    pub area: String,
    /// Where they are taken.
    pub target: Target,
}

/// How far something is generalized; each step includes those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Not at all.
    Exact,
    /// The kind of site rather than the site.
    Kind,
    /// A seat or a wheelchair place only.
    Capacity,
    /// Three digits of the postcode.
    Pc3,
    /// The authority rather than a postcode.
    Authority,
    /// Not shown, only counted.
    Counted,
}

impl Step {
    /// All steps, the most exact first.
    pub const ALL: [Self; 6] =
        [Self::Exact, Self::Kind, Self::Capacity, Self::Pc3, Self::Authority, Self::Counted];
}

impl Group {
    /// The same after a step; `kind` is that of the site.
    pub(super) fn widened(&self, kind: Option<SiteKind>, step: Step) -> Self {
        let mut group = self.clone();
        if step >= Step::Kind {
            group.target = kind.map_or(Target::Elsewhere, Target::Kind);
        }
        if step >= Step::Capacity {
            group.capacity = group.capacity.coarse();
        }
        if step >= Step::Pc3 {
            let is_pc4 = group.area.len() == 4 && group.area.bytes().all(|c| c.is_ascii_digit());
            group.area = if is_pc4 { format!("{}.", &group.area[..3]) } else { String::new() };
        }
        if step >= Step::Authority {
            group.area = String::new();
        }
        group
    }
}

/// How many hide one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// People, each once.
    pub people: usize,
    /// Homes: one family, or one care home, hides nobody.
    pub homes: usize,
}

impl Size {
    /// Counts people and where they live.
    pub(super) fn of<'a>(clients: impl Iterator<Item = (Place, &'a str)> + Clone) -> Self {
        let homes: BTreeSet<Place> = clients.clone().map(|(home, _)| home).collect();
        let people: BTreeSet<&str> = clients.map(|(_, passenger)| passenger).collect();
        Self { people: people.len(), homes: homes.len() }
    }

    /// Do they hide one another?
    pub fn is_enough(self, k: usize) -> bool {
        self.people.min(self.homes) >= k
    }
}

/// Clients and the step that each has reached.
pub(super) struct Grouping<'g, 'a> {
    clients: &'g [Client<'a>],
    k: usize,
    steps: Vec<Step>,
}

/// The clients of each group.
type Groups = BTreeMap<Group, Vec<usize>>;

impl<'g, 'a> Grouping<'g, 'a> {
    /// Everybody as exact as it gets.
    pub(super) fn new(clients: &'g [Client<'a>], k: usize) -> Self {
        Self { clients, k, steps: vec![Step::Exact; clients.len()] }
    }

    /// Generalizes until every group is large enough, and so is what is only counted, unless
    /// there are too few people in all.
    pub(super) fn widen(&mut self) {
        for pair in Step::ALL.windows(2) {
            for members in self.groups().into_values() {
                if self.size(&members).is_enough(self.k) {
                    continue;
                }
                for client in members {
                    if self.steps[client] == pair[0] {
                        self.steps[client] = pair[1];
                    }
                }
            }
        }
        while self.counted().is_some_and(|size| !size.is_enough(self.k)) {
            let groups = self.groups();
            let smallest = groups.values().min_by_key(|members| self.size(members).people);
            let Some(members) = smallest else { break };
            for &client in members {
                self.steps[client] = Step::Counted;
            }
        }
    }

    /// The step of each client.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What is only counted.
    pub(super) fn rest(&self) -> Rest {
        let counted = self.members_counted();
        let trips = counted.iter().map(|&client| self.clients[client].trips.len()).sum();
        Rest { people: self.size(&counted).people, trips }
    }

    /// How many people and homes are only counted, if any.
    fn counted(&self) -> Option<Size> {
        Some(self.size(&self.members_counted())).filter(|size| size.people > 0)
    }

    fn members_counted(&self) -> Vec<usize> {
        (0..self.steps.len()).filter(|&client| self.steps[client] == Step::Counted).collect()
    }

    /// The fewest people and the fewest homes of any group, the rest included.
    pub(super) fn smallest(&self) -> Option<Size> {
        let shown = self.groups();
        let sizes = shown.values().map(|members| self.size(members)).chain(self.counted());
        sizes.reduce(|a, b| Size { people: a.people.min(b.people), homes: a.homes.min(b.homes) })
    }

    /// How many groups there are when nothing is generalized.
    pub(super) fn n_exact(&self) -> usize {
        self.exact().len()
    }

    /// The groups that are too small when nothing is generalized, the people in each, and the
    /// step that they reached.
    pub(super) fn small(&self) -> Vec<(Group, usize, Step)> {
        self.exact()
            .into_iter()
            .map(|(group, members)| (group, self.size(&members), self.steps[members[0]]))
            .filter(|(_, size, _)| !size.is_enough(self.k))
            .map(|(group, size, step)| (group, size.people, step))
            .collect()
    }

    fn exact(&self) -> Groups {
        let mut groups = Groups::new();
        for (index, client) in self.clients.iter().enumerate() {
            groups.entry(client.exact.clone()).or_default().push(index);
        }
        groups
    }

    /// Everybody who is shown, by what is shown of them.
    fn groups(&self) -> Groups {
        let mut groups = Groups::new();
        for (index, (client, &step)) in self.clients.iter().zip(&self.steps).enumerate() {
            if step != Step::Counted {
                let group = client.exact.widened(client.kind, step);
                groups.entry(group).or_default().push(index);
            }
        }
        groups
    }

    fn size(&self, members: &[usize]) -> Size {
        let clients = members.iter().map(|&client| &self.clients[client]);
        Size::of(clients.map(|client| (client.home, client.passenger)))
    }
}

/// Clients whose trips are like those of nobody else in their group.
pub(super) fn singular(clients: &[Client<'_>]) -> usize {
    let mut alike: BTreeMap<(Group, &[TenderTrip]), BTreeSet<&str>> = BTreeMap::new();
    for client in clients {
        alike.entry((client.shown(), &client.trips)).or_default().insert(client.passenger);
    }
    alike.values().filter(|people| people.len() == 1).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of a person, who lives alone.
    fn number(passenger: &str) -> i32 {
        passenger[1..].parse().expect("a number")
    }

    fn client(
        passenger: &'static str,
        area: &str,
        site: &str,
        capacity: Capacity,
    ) -> Client<'static> {
        Client {
            passenger,
            home: Place { lat_e6: number(passenger), lon_e6: 0 },
            exact: Group {
                authority: "a".to_owned(),
                flow: "f".to_owned(),
                capacity,
                area: area.to_owned(),
                target: Target::Site(site.to_owned()),
            },
            kind: Some(SiteKind::School),
            step: Step::Exact,
            trips: Vec::new(),
            point: None,
        }
    }

    fn steps(clients: &[Client<'_>], k: usize) -> (Vec<Step>, Rest, Option<usize>) {
        let mut grouping = Grouping::new(clients, k);
        grouping.widen();
        let smallest = grouping.smallest().map(|size| size.people);
        (grouping.steps().to_vec(), grouping.rest(), smallest)
    }

    #[test]
    fn a_group_is_widened_no_further_than_it_needs() {
        use Capacity::{Front, Seat};
        use Step::{Capacity as Coarse, Exact, Kind};
        let clients = [
            client("p1", "7901", "s1", Seat),
            client("p2", "7901", "s1", Seat),
            client("p3", "7901", "s2", Seat),
            client("p4", "7901", "s3", Seat),
            client("p5", "7902", "s1", Seat),
            client("p6", "7902", "s1", Front),
        ];
        let (steps, rest, smallest) = steps(&clients, 2);
        assert_eq!(steps, [Exact, Exact, Kind, Kind, Coarse, Coarse]);
        assert_eq!((rest, smallest), (Rest::default(), Some(2)));
    }

    #[test]
    fn one_person_with_two_destinations_is_one_person() {
        let two = [
            client("p1", "7901", "s1", Capacity::Seat),
            client("p1", "7901", "s2", Capacity::Seat),
        ];
        let (steps, rest, smallest) = steps(&two, 2);
        assert_eq!(steps, [Step::Counted, Step::Counted]);
        assert_eq!((rest.people, smallest), (1, Some(1)));
    }

    #[test]
    fn what_is_counted_takes_others_along_until_it_hides_them_all() {
        let mut clients = vec![client("p1", "", "s1", Capacity::Wheelchair)];
        for passenger in ["p2", "p3", "p4"] {
            clients.push(client(passenger, "7901", "s1", Capacity::Seat));
        }
        for passenger in ["p5", "p6", "p7", "p8"] {
            clients.push(client(passenger, "7951", "s1", Capacity::Seat));
        }
        let (steps, rest, smallest) = steps(&clients, 3);
        assert_eq!(steps.iter().filter(|step| **step == Step::Counted).count(), 4);
        assert_eq!((rest.people, smallest), (4, Some(4)));
    }

    #[test]
    fn one_home_hides_nobody_however_many_live_there() {
        let mut home: Vec<Client<'_>> =
            ["p1", "p2", "p3"].map(|it| client(it, "7901", "s1", Capacity::Seat)).into();
        for client in &mut home {
            client.home = Place::default();
        }
        assert_eq!(steps(&home, 2).0, [Step::Counted; 3]);
        home[0].home.lat_e6 = 1;
        assert_eq!(steps(&home, 2).0, [Step::Exact; 3]);
    }
}
