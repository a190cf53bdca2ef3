//! `samenrit roads`: prepare road networks, and ask them for times and routes.

mod address;
mod points;
mod table_file;

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use crate::cli::bar::Bar;
use crate::cli::far;
use crate::cli::{Failure, Session};
use crate::network::{Network, RoadRoute, Snap};
use crate::region::Place;
use crate::text::{Fault, Message};

/// Places farther from a road than this are told or refused, in metres.
const FAR: i64 = 1000;

/// What to do with roads.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Prepare an OpenStreetMap extract, so that it is read faster
    Build {
        /// The extract, .osm.pbf
        file: PathBuf,
        /// Where to put the prepared network
        #[arg(long, value_name = "FILE.roads")]
        out: PathBuf,
    },
    /// Write driving times and distances between all points of a table
    Matrix {
        /// A prepared network or an extract
        file: PathBuf,
        /// The points: CSV with the header id,lat,lon
        #[arg(long, value_name = "POINTS")]
        points: PathBuf,
        /// Where to put the table; .csv has the header from,to,seconds,meters,
        /// .npy the shape (2, n, n) of uint32, seconds first; 4294967295 means no way
        #[arg(long, value_name = "MATRIX")]
        out: PathBuf,
    },
    /// Find the fastest route between two places
    Route {
        /// A prepared network or an extract
        file: PathBuf,
        /// Where it starts, in degrees
        #[arg(long, value_name = "LAT,LON", value_parser = place, allow_hyphen_values = true)]
        from: Place,
        /// Where it ends, in degrees
        #[arg(long, value_name = "LAT,LON", value_parser = place, allow_hyphen_values = true)]
        to: Place,
        /// Print the route as `GeoJSON`
        #[arg(long)]
        geojson: bool,
    },
    /// Find where an address lies
    Address {
        /// An extract, .osm.pbf; a prepared network knows no addresses
        file: PathBuf,
        /// Postcode and house number, as in "7941 AB 12a"
        address: String,
    },
}

/// Does what was asked for.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    match &args.action {
        Action::Build { file, out } => build(file, out, session),
        Action::Matrix { file, points, out } => matrix(file, points, out, session),
        Action::Address { file, address } => address::run(file, address, session),
        Action::Route { file, from, to, geojson } => {
            let network = Network::read(file, &Bar::new(&session.texts))?;
            let from = snap(&network, *from, file, "--from")?;
            let to = snap(&network, *to, file, "--to")?;
            match network.route(&from, &to) {
                Some(route) if *geojson => session.result(&feature(&route)),
                Some(route) => session.result(&session.texts.say(&summary(&route, session))),
                // Every road reaches every other, unless it takes longer than 49 days.
                None => Err(Fault::of_file(name(file), Message::new("roads-no-way")).into()),
            }
        }
    }
}

fn build(file: &Path, out: &Path, session: &Session) -> Result<(), Failure> {
    let network = Network::read(file, &Bar::new(&session.texts))?;
    network.store(out).map_err(|error| not_written(out, &error.source))?;
    let (counts, graph) = (network.counts(), network.graph());
    let km = |meters: u64| session.texts.decimal(meters as f64 / 1000.0, 1);
    let message = Message::new("roads-built")
        .with("ways", session.texts.whole(counts.ways as i64))
        .with("roads", session.texts.whole(counts.road_ways as i64))
        .with("junctions", session.texts.whole(graph.n_nodes() as i64))
        .with("arcs", session.texts.whole(graph.n_arcs() as i64))
        .with("kept", km(counts.kept_meters))
        .with("cut", km(counts.cut_meters));
    session.result(&session.texts.say(&message))?;
    if counts.missing_nodes > 0 {
        let missing = Message::new("roads-missing-nodes")
            .with("count", session.texts.whole(counts.missing_nodes as i64));
        session.note(&session.texts.say(&missing));
    }
    session.result(&name(out))
}

fn matrix(file: &Path, points: &Path, out: &Path, session: &Session) -> Result<(), Failure> {
    let kind = table_file::Kind::of(out)
        .ok_or_else(|| Failure::Usage(Message::new("roads-table-kind").with("file", name(out))))?;
    let points = points::read(points)?;
    let bar = Bar::new(&session.texts);
    let network = Network::read(file, &bar)?;
    let snaps = points
        .iter()
        .map(|point| network.snap(point.place).ok_or_else(|| no_stop(file)))
        .collect::<Result<Vec<_>, _>>()?;
    let table = network.matrix(&snaps, &snaps, &bar);
    bar.finish();
    let n_far = snaps.iter().filter(|snap| snap.distance.0 > FAR).count();
    if n_far > 0 {
        let far = Message::new("roads-far-points").with("count", n_far).with("meters", FAR);
        session.note(&session.texts.say(&far));
    }
    table_file::write(kind, &points, &table, out).map_err(|error| not_written(out, &error))?;
    session.result(&name(out))
}

/// The road at a place; a place far from all roads is a fault of the option that gave it.
fn snap(network: &Network, place: Place, file: &Path, option: &str) -> Result<Snap, Failure> {
    let snap = network.snap(place).ok_or_else(|| no_stop(file))?;
    if snap.distance.0 > FAR {
        let message = far::asked_for(network, place, snap.distance.0);
        return Err(Fault::of_file(option, message).into());
    }
    Ok(snap)
}

fn no_stop(file: &Path) -> Failure {
    Fault::of_file(name(file), Message::new("roads-no-stop")).into()
}

fn not_written(file: &Path, error: &std::io::Error) -> Failure {
    let message = Message::new("roads-not-written").with("file", name(file));
    Failure::Io(message.with("error", Message::of_io(error)))
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

fn summary(route: &RoadRoute, session: &Session) -> Message {
    let texts = &session.texts;
    Message::new("roads-route")
        .with("km", texts.decimal(f64::from(route.meters) / 1000.0, 1))
        .with("minutes", texts.decimal(f64::from(route.seconds) / 60.0, 1))
        .with("meters", route.meters.to_string())
        .with("seconds", route.seconds.to_string())
}

/// The route as a `GeoJSON` feature on one line.
fn feature(route: &RoadRoute) -> String {
    let line: Vec<_> = route.line.iter().map(|place| json!([place.lon(), place.lat()])).collect();
    json!({
        "type": "Feature",
        "geometry": { "type": "LineString", "coordinates": line },
        "properties": { "seconds": route.seconds, "meters": route.meters },
    })
    .to_string()
}

fn place(text: &str) -> Result<Place, String> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    match numbers.as_deref() {
        Some(&[lat, lon]) => points::place(lat, lon),
        _ => None,
    }
    .ok_or_else(|| "expected LAT,LON in degrees, as in 52.72345,6.47812".to_owned())
}
