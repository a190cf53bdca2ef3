//! Finds the places of a workspace that lie too far from a road.

use std::borrow::Cow;

use crate::cli::far;
use crate::import::{Rows, Table};
use crate::network::Network;
use crate::region::{DepotKind, End, Place, Region};
use crate::text::{Fault, Message};

/// A place with where it is written and whether it may be shown.
struct Written<'a> {
    table: Table,
    id: Cow<'a, str>,
    column: &'static str,
    place: Place,
    is_personal: bool,
}

/// Returns a fault for every place farther from a road than the region allows.
pub(super) fn faults(region: &Region, rows: &Rows, network: &Network) -> Vec<Fault> {
    let far = |written: Written<'_>| {
        let meters = network.snap(written.place).map_or(i64::MAX, |snap| snap.distance.0);
        let most = region.max_snap.0;
        (meters > most)
            .then(|| fault(&written, far::in_workspace(network, written.place, meters, most), rows))
    };
    places(region).filter_map(far).collect()
}

fn fault(written: &Written<'_>, message: Message, rows: &Rows) -> Fault {
    let fault = rows.fault(written.table, &written.id, written.column, message);
    if written.is_personal {
        return fault;
    }
    fault.finding(format!("{}/{}", written.place.lat(), written.place.lon()))
}

fn places(region: &Region) -> impl Iterator<Item = Written<'_>> {
    let sites = region.sites.iter().map(|site| Written {
        table: Table::Sites,
        id: (&site.id).into(),
        column: "lat",
        place: site.place,
        is_personal: false,
    });
    let homes = region.passengers.iter().map(|passenger| Written {
        table: Table::Passengers,
        id: (&passenger.id).into(),
        column: "lat",
        place: passenger.home,
        is_personal: true,
    });
    let second = region.homes.iter().enumerate().map(|(index, home)| (index.to_string(), home));
    let second = second.map(|(number, home)| Written {
        table: Table::Homes,
        id: number.into(),
        column: "lat",
        place: home.place,
        is_personal: true,
    });
    let ends = region.trips.iter().flat_map(|trip| {
        [("from", &trip.from), ("to", &trip.to)].into_iter().filter_map(|(column, end)| {
            let End::Place(place) = *end else { return None };
            Some(Written {
                table: Table::Trips,
                id: (&trip.id).into(),
                column,
                place,
                is_personal: true,
            })
        })
    });
    let depots = region.fleet.depots.iter().map(|depot| Written {
        table: Table::Depots,
        id: (&depot.id).into(),
        column: "lat",
        place: depot.place,
        is_personal: depot.kind == DepotKind::Home,
    });
    sites.chain(homes).chain(second).chain(ends).chain(depots)
}
