//! Flows, needs, tariffs and scenarios with the defaults of the field.

use crate::region::{
    Authority, BeyondCap, Carrier, Contribution, Entitlement, Escort, Flow, Lot, Margin, Need,
    OutsideTariff, PoolKey, PriceIndex, RideRule, Scenario, Space, TargetRide, Tariff, TariffKind,
    TripCap,
};
use crate::units::{Cents, Meters, Seconds};

/// The most that a taxi may ask in 2022 (domain.md D), a minute counted as 5/6 km: 50 km/h.
const CAR_TAXI: OutsideTariff = OutsideTariff { start: Cents(336), per_km: Cents(247 + 49) };

/// The same for a taxi that takes wheelchairs or more than four passengers.
const BUS_TAXI: OutsideTariff = OutsideTariff { start: Cents(683), per_km: Cents(311 + 55) };

/// The flows, by id; trips to and from the `exempt` sites may be long.
pub(super) fn flows(exempt: &[String]) -> Vec<Flow> {
    let cap = TripCap {
        distance: Meters(25_000),
        exempt_sites: exempt.to_vec(),
        beyond: BeyondCap::PassengerPays,
    };
    let booked = Entitlement {
        lead: Some(Seconds::minutes(60)),
        priority_lead: Some(Seconds::minutes(120)),
        cap: Some(cap),
        km_budget: false,
    };
    let quarter = margin(15, 15);
    let mixed = ["dagbesteding", "regiotaxi", "wmo"];
    let open = ["dagbesteding", "regiotaxi", "werkvervoer", "wmo"];
    vec![
        flow("dagbesteding", "Dagbesteding", margin(0, 15), margin(15, 0), plus(15), &mixed),
        dormant(flow(
            "jeugd",
            "Jeugdhulpvervoer (Jeugdwet)",
            margin(0, 15),
            margin(15, 0),
            RideRule { absolute: Some(Seconds::minutes(60)), plus: None, ..plus(0) },
            &["jeugd"],
        )),
        flow(
            "leerlingen",
            "Leerlingenvervoer",
            margin(0, 15),
            margin(15, -5),
            RideRule {
                // Only where the drive itself takes them there; the stop is a minute.
                allowance: Seconds::minutes(2),
                absolute: Some(Seconds::minutes(90)),
                plus: None,
                // A child who lives ten minutes away does not ride an hour (domain.md B, Forseti).
                factor_percent: Some(300),
                floor: Seconds::minutes(30),
                target: Some(TargetRide {
                    ride: Some(Seconds::minutes(60)),
                    plus: None,
                    price_per_minute: Cents(20),
                }),
                max_standing: None,
            },
            &["leerlingen"],
        ),
        Flow {
            grants: booked.clone(),
            outside: Some(BUS_TAXI),
            ..flow("regiotaxi", "Regiotaxi", quarter, margin(30, 0), plus(30), &open)
        },
        Flow {
            outside: Some(CAR_TAXI),
            ..flow(
                "vrijwilligers",
                "Vrijwilligersvervoer",
                quarter,
                margin(20, 0),
                plus(15),
                &["vrijwilligers"],
            )
        },
        dormant(flow(
            "werkvervoer",
            "Werkvervoer (Participatiewet)",
            margin(0, 15),
            margin(15, 0),
            plus(30),
            &["regiotaxi", "werkvervoer", "wmo"],
        )),
        Flow {
            grants: Entitlement { km_budget: true, ..booked },
            outside: Some(BUS_TAXI),
            ..flow("wmo", "Wmo-vervoer", quarter, margin(30, 0), plus(30), &open)
        },
    ]
}

fn flow(
    id: &str,
    name: &str,
    depart: Margin,
    arrive: Margin,
    ride: RideRule,
    shares_with: &[&str],
) -> Flow {
    Flow {
        id: id.to_owned(),
        name: name.to_owned(),
        depart,
        arrive,
        priority: margin(30, 0),
        ride,
        shares_with: words(shares_with),
        // With fares by distance a municipality is an entrepreneur for VAT; for school transport
        // it is not (domain.md D, CJEU C-520/14).
        vat_recoverable: ["wmo", "regiotaxi"].contains(&id),
        ..Flow::default()
    }
}

/// The same flow, standing ready to be switched on.
fn dormant(flow: Flow) -> Flow {
    Flow { is_dormant: true, ..flow }
}

fn margin(before: i64, after: i64) -> Margin {
    Margin { before: Seconds::minutes(before), after: Seconds::minutes(after) }
}

/// A ride rule of so many minutes above direct.
fn plus(minutes: i64) -> RideRule {
    RideRule {
        allowance: Seconds::minutes(10),
        absolute: None,
        plus: Some(Seconds::minutes(minutes)),
        factor_percent: None,
        floor: Seconds::minutes(20),
        target: None,
        max_standing: None,
    }
}

/// The needs, by id; codes of the CROW dictionary where their number is known for certain.
pub(super) fn needs() -> Vec<Need> {
    let space = |seats, front, wheelchairs, luggage| Space { seats, front, wheelchairs, luggage };
    let seat = space(1, 0, 0, 0);
    let chair = |id: &str, name: &str, code: &str, board: i64, alight: i64| Need {
        equipment: words(&["lift"]),
        codes: words(&[code]),
        ..need(id, name, space(0, 0, 1, 0), board, alight)
    };
    let moves_over = |id: &str, name: &str, code: &str, luggage: u8, board: i64, alight: i64| {
        let space = Space { luggage, ..seat };
        Need { codes: words(&[code]), ..need(id, name, space, board, alight) }
    };
    let along = |escort, need: Need| Need { escort: Some(escort), ..need };
    vec![
        Need {
            equipment: words(&["booster"]),
            ..need("booster", "Zitverhoger", Space::default(), 20, 10)
        },
        need("child", "Kind, loopt zelf", seat, 30, 30),
        along(Escort::Social, need("companion", "Meereizende", seat, 30, 30)),
        chair(
            "electric-wheelchair",
            "Elektrische rolstoel, blijft erin zitten (HR02)",
            "HR02",
            330,
            240,
        ),
        along(Escort::Medical, need("escort", "Verplichte begeleider", seat, 0, 0)),
        moves_over("folding-chair", "Opvouwbare rolstoel, stapt over (HR03)", "HR03", 1, 150, 120),
        need("front", "Moet voorin", space(0, 1, 0, 0), 0, 0),
        need("guide-dog", "Hulphond", space(0, 0, 0, 1), 15, 15),
        moves_over(
            "loose-chair",
            "Rolstoel die niet vast kan, stapt over (HR04)",
            "HR04",
            2,
            180,
            150,
        ),
        need("luggage", "Grote bagage", space(0, 0, 0, 1), 30, 30),
        Need { solo: true, ..need("solo", "Reist alleen", Space::default(), 0, 0) },
        need("walk", "Loopt zelf", seat, 75, 60),
        need("walker", "Loopt met rollator", space(1, 0, 0, 1), 120, 90),
        chair("wheelchair", "Rolstoel, blijft erin zitten (HR01)", "HR01", 270, 210),
    ]
}

fn need(id: &str, name: &str, space: Space, board: i64, alight: i64) -> Need {
    Need {
        id: id.to_owned(),
        name: name.to_owned(),
        space,
        board: Seconds(board),
        alight: Seconds(alight),
        ..Need::default()
    }
}

/// Four ways in which contracts pay, price year 2025, by id.
pub(super) fn tariffs() -> Vec<Tariff> {
    let tariff = |id: &str, name: &str, kind| Tariff {
        id: id.to_owned(),
        name: name.to_owned(),
        year: 2025,
        vat_percent: Some(9),
        kind,
    };
    vec![
        tariff(
            "beladen-uur",
            "Beladen uur en kilometer",
            TariffKind::LoadedHourKm { per_hour: Cents(5600), per_km: Cents(45) },
        ),
        tariff(
            "reizigerskilometer",
            "Per reizigerskilometer",
            TariffKind::PassengerKm { per_trip: Cents(250), per_km: Cents(75) },
        ),
        tariff(
            "voertuiguur",
            "Voertuiguur en kilometer",
            TariffKind::VehicleHourKm { per_hour: Cents(3900), per_km: Cents(28) },
        ),
        tariff(
            "zone",
            "Instaptarief en zones",
            TariffKind::Zone { boarding: Cents(350), per_zone: Cents(265), zone: Meters(4500) },
        ),
    ]
}

/// How prices rose: the NEA index (domain.md D).
pub(super) fn price_indexes() -> Vec<PriceIndex> {
    let index = |(year, basis_points)| PriceIndex { year, basis_points };
    [(2023, 1370), (2024, 340), (2025, 150)].map(index).into()
}

/// What passengers pay, by flow.
pub(super) fn contributions() -> Vec<Contribution> {
    let row = |flow: &str| Contribution {
        flow: flow.to_owned(),
        year: 2025,
        start: Cents(115),
        per_km: Cents(19),
        cap: Some(Meters(25_000)),
        beyond: Cents(190),
    };
    vec![row("regiotaxi"), row("wmo")]
}

/// Two carriers, and the lots that they won. A region can be cut by a tender: in 2018
/// Midden-Drenthe fell to another carrier than its four neighbours (domain.md H). The names are
/// made up.
pub(super) fn lots(authorities: &[Authority]) -> (Vec<Carrier>, Vec<Lot>) {
    let apart = authorities.iter().find(|it| it.id == "midden-drenthe").or(authorities.last());
    let Some(apart) = apart.filter(|_| authorities.len() > 1) else { return Default::default() };
    let carrier = |id: &str, name: &str| Carrier {
        id: id.to_owned(),
        name: name.to_owned(),
        phone: String::new(),
    };
    let lot = |id: &str, name: &str, carrier: &str, is_in: &dyn Fn(&Authority) -> bool| Lot {
        id: id.to_owned(),
        name: name.to_owned(),
        carrier: carrier.to_owned(),
        authorities: authorities.iter().filter(|it| is_in(it)).map(|it| it.id.clone()).collect(),
        flows: Vec::new(),
    };
    let carriers = vec![carrier("brinkrit", "Brinkrit"), carrier("veenvaart", "Veenvaart")];
    let lots = vec![
        lot("perceel-1", "Perceel 1", "brinkrit", &|it| it.id != apart.id),
        lot("perceel-2", "Perceel 2", "veenvaart", &|it| it.id == apart.id),
    ];
    (carriers, lots)
}

/// The ladder from everything apart to everything together, by id.
pub(super) fn scenarios() -> Vec<Scenario> {
    use PoolKey::{Authority, Flow, Lot};
    let scenario = |id: &str, name: &str, pool_by: &[PoolKey], aboard_by: &[PoolKey]| Scenario {
        id: id.to_owned(),
        name: name.to_owned(),
        pool_by: pool_by.to_vec(),
        aboard_by: aboard_by.to_vec(),
        shifts: words(&["avond", "dag", "middag", "ochtend", "vrijwilliger"]),
        ..Scenario::default()
    };
    let paid = |id: &str, name: &str, shift: &str| Scenario {
        shifts: words(&[shift, "vrijwilliger"]),
        ..scenario(id, name, &[], &[])
    };
    vec![
        scenario("chained", "Voertuigen na elkaar voor alle stromen", &[Authority], &[Flow]),
        scenario("combined", "Alles samen, hele regio", &[], &[]),
        paid("paid-blocks", "Alles samen, dagdiensten in betaalde blokken", "dag-blokken"),
        paid("paid-whole", "Alles samen, dagdiensten geheel betaald", "dag-heel"),
        scenario("per-authority", "Stromen samen, per gemeente", &[Authority], &[]),
        scenario("per-flow", "Gemeenten samen, per stroom", &[Flow], &[]),
        scenario("per-lot", "Stromen samen, per perceel", &[Lot], &[]),
        scenario("separate", "Alles gescheiden", &[Authority, Flow], &[]),
    ]
}

/// Words as owned texts.
pub(super) fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}
