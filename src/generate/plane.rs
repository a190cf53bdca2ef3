//! A flat map in metres, good enough for a region.

use crate::region::Place;

/// Metres in a degree of latitude.
const DEGREE: f64 = 111_195.0;

/// A point in metres east and north of a plane's origin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Point {
    /// East.
    pub(crate) x: f64,
    /// North.
    pub(crate) y: f64,
}

impl Point {
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y }
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    pub(crate) fn times(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor }
    }

    pub(crate) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Positive when `other` lies to the left of this direction.
    pub(crate) fn cross(self, other: Self) -> f64 {
        self.x * other.y - self.y * other.x
    }

    pub(crate) fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    pub(crate) fn distance(self, other: Self) -> f64 {
        self.minus(other).length()
    }

    /// The same direction with length one; zero stays zero.
    pub(crate) fn unit(self) -> Self {
        let length = self.length();
        if length > 0.0 { self.times(1.0 / length) } else { self }
    }

    /// A quarter turn to the right.
    pub(crate) fn right(self) -> Self {
        Self { x: self.y, y: -self.x }
    }

    /// The point a part of the way to another.
    pub(crate) fn towards(self, other: Self, part: f64) -> Self {
        self.plus(other.minus(self).times(part))
    }

    /// The direction with this angle, counted from east to north.
    pub(crate) fn direction(angle: f64) -> Self {
        Self { x: libm::cos(angle), y: libm::sin(angle) }
    }
}

/// The projection: the true scale holds at the origin's latitude.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    origin: Place,
    degree_east: f64,
}

impl Plane {
    /// A plane around a place.
    pub(crate) fn around(origin: Place) -> Self {
        Self { origin, degree_east: DEGREE * libm::cos(origin.lat().to_radians()) }
    }

    pub(crate) fn point(&self, place: Place) -> Point {
        Point {
            x: (place.lon() - self.origin.lon()) * self.degree_east,
            y: (place.lat() - self.origin.lat()) * DEGREE,
        }
    }

    pub(crate) fn place(&self, point: Point) -> Place {
        Place::from_degrees(
            self.origin.lat() + point.y / DEGREE,
            self.origin.lon() + point.x / self.degree_east,
        )
    }
}

/// Where two segments cross: the parts of their lengths, if they do.
pub(crate) fn crossing(a: (Point, Point), b: (Point, Point)) -> Option<(f64, f64)> {
    let (along_a, along_b) = (a.1.minus(a.0), b.1.minus(b.0));
    let denominator = along_a.cross(along_b);
    if denominator.abs() < 1e-9 {
        return None;
    }
    let between = b.0.minus(a.0);
    let (s, t) = (between.cross(along_b) / denominator, between.cross(along_a) / denominator);
    ((0.0..=1.0).contains(&s) && (0.0..=1.0).contains(&t)).then_some((s, t))
}

/// Distance from a point to a segment.
pub(crate) fn distance_to_segment(point: Point, from: Point, to: Point) -> f64 {
    let along = to.minus(from);
    let squared = along.dot(along);
    let part = if squared > 0.0 { point.minus(from).dot(along) / squared } else { 0.0 };
    point.distance(from.towards(to, part.clamp(0.0, 1.0)))
}

/// A smooth line through points (Catmull and Rom 1974), a vertex about every `step` metres.
///
/// The given points stay vertices.
pub(crate) fn smooth(points: &[Point], step: f64) -> Vec<Point> {
    let mut line = Vec::new();
    for (index, pair) in points.windows(2).enumerate() {
        let (from, to) = (pair[0], pair[1]);
        let length = from.distance(to);
        let tangent = |before: Point, after: Point| after.minus(before).unit().times(length);
        let leaving = tangent(points[index.saturating_sub(1)], to);
        let arriving = tangent(from, points[(index + 2).min(points.len() - 1)]);
        let n_steps = (length / step).ceil().max(1.0) as usize;
        for k in 0..n_steps {
            let t = k as f64 / n_steps as f64;
            let (t2, t3) = (t * t, t * t * t);
            line.push(
                from.times(2.0 * t3 - 3.0 * t2 + 1.0)
                    .plus(leaving.times(t3 - 2.0 * t2 + t))
                    .plus(to.times(3.0 * t2 - 2.0 * t3))
                    .plus(arriving.times(t3 - t2)),
            );
        }
    }
    line.extend(points.last());
    line
}

/// Puts a vertex on a line at a distance from its begin; returns where it is in the list.
pub(crate) fn insert_at(line: &mut Vec<Point>, distance: f64) -> usize {
    let mut left = distance.max(0.0);
    for index in 1..line.len() {
        let length = line[index - 1].distance(line[index]);
        if left < length - 1.0 {
            if left < 1.0 {
                return index - 1;
            }
            line.insert(index, line[index - 1].towards(line[index], left / length));
            return index;
        }
        left -= length;
    }
    line.len() - 1
}

/// Length of a line up to one of its vertices.
pub(crate) fn length_to(line: &[Point], vertex: usize) -> f64 {
    line[..=vertex].windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_the_plane() {
        let plane = Plane::around(Place::from_degrees(52.75, 6.4));
        let place = Place::from_degrees(52.861_234, 6.198_765);
        assert_eq!(plane.place(plane.point(place)), place);
    }

    #[test]
    fn a_smooth_line_keeps_its_points() {
        let corners = [(0.0, 0.0), (1000.0, 0.0), (1000.0, 900.0)].map(|(x, y)| Point { x, y });
        let line = smooth(&corners, 100.0);
        assert!(corners.iter().all(|corner| line.contains(corner)), "{line:?}");
    }

    #[test]
    fn lines_that_end_before_each_other_do_not_cross() {
        let point = |x, y| Point { x, y };
        let street = (point(0.0, 0.0), point(10.0, 0.0));
        assert_eq!(crossing(street, (point(5.0, -5.0), point(5.0, 5.0))), Some((0.5, 0.5)));
        assert_eq!(crossing(street, (point(5.0, 1.0), point(5.0, 5.0))), None);
    }
}
