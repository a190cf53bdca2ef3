//! An instance in a form that all families share.

/// One place to stop at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    /// What is taken up (positive) or set down (negative).
    pub demand: i32,
    /// Earliest start of service.
    pub ready: f64,
    /// Latest start of service; for the depot the latest return.
    pub due: f64,
    /// How long service takes.
    pub service: f64,
}

/// A pickup and delivery problem with one depot and one kind of vehicle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Instance {
    /// The name that tables know it by: that of its file, in lower case.
    pub name: String,
    /// What a vehicle can have aboard.
    pub capacity: i32,
    /// How many vehicles there are, if that is bounded.
    pub vehicles: Option<u32>,
    /// Longest time from leaving the depot to being back.
    pub max_duration: Option<f64>,
    /// Longest time from the end of service at a pickup to the start of it at the delivery.
    pub max_ride: Option<f64>,
    /// The depot, then all stops, as they are numbered in the file.
    pub nodes: Vec<Node>,
    /// Pickup and delivery of each request, as node numbers.
    pub pairs: Vec<(usize, usize)>,
    /// Travel time, which is also the cost, from node to node, row by row.
    pub times: Vec<f64>,
}

impl Instance {
    /// Travel time between two nodes, which is also what the way costs.
    #[inline]
    pub fn time(&self, from: usize, to: usize) -> f64 {
        self.times[from * self.nodes.len() + to]
    }
}

/// Distances in the plane between all of these points, row by row.
pub(super) fn euclidean(points: &[[f64; 2]]) -> Vec<f64> {
    let distance = |a: &[f64; 2], b: &[f64; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
    points.iter().flat_map(|a| points.iter().map(move |b| distance(a, b))).collect()
}
