//! One plan under several contracts: what each would charge, to whom, for what.

use std::collections::BTreeMap;

use crate::cost::{Bill, Line, Share, Unit};
use crate::plan::Plan;
use crate::region::Region;
use crate::report::table::{Row, Table, spreadsheet};
use crate::text::{Language, Message, Texts};
use crate::units::Cents;

/// The tables: contracts side by side, what they count, and who bears what.
pub fn tables(bills: &[Bill], region: &Region, texts: &Texts) -> Vec<Table> {
    let flow = |id: &str| {
        let flow = region.flows.iter().find(|flow| flow.id == id);
        flow.map_or_else(|| id.to_owned(), |flow| flow.name.clone())
    };
    let payer = |id: &str| {
        let authority = region.authorities.iter().find(|authority| authority.id == id);
        authority.map_or_else(|| id.to_owned(), |authority| authority.name.clone())
    };
    vec![
        totals(bills, texts),
        lines(bills, texts),
        parts(bills, "bills-by-flow", texts, Bill::by_flow, flow),
        parts(bills, "bills-by-payer", texts, Bill::by_payer, payer),
        net(bills, texts, flow, payer),
    ]
}

/// What a reader must know besides the tables.
pub fn remarks(bills: &[Bill], plan: &Plan, texts: &Texts) -> Vec<String> {
    let volunteers = bills.first().map_or(Cents::ZERO, |bill| bill.volunteer_cost);
    let own = plan.cost() - plan.outside_cost() - volunteers;
    let society = Message::new("bills-society").with("amount", texts.euros_and_cents(own.0));
    let mut remarks = vec![texts.say(&society)];
    let Some(bill) = bills.first() else { return remarks };
    if bill.volunteer_trips > 0 {
        let message = Message::new("bills-volunteer-trips")
            .with("count", bill.volunteer_trips)
            .with("amount", texts.euros_and_cents(volunteers.0));
        remarks.push(texts.say(&message));
    }
    if bill.outside > 0 {
        let message = Message::new("bills-outside")
            .with("count", bill.outside)
            .with("amount", texts.euros_and_cents(bill.outside_cost.0));
        remarks.push(texts.say(&message));
    }
    if bill.unserved > 0 {
        remarks.push(texts.say(&Message::new("bills-unserved").with("count", bill.unserved)));
    }
    if bill.refused > 0 {
        remarks.push(texts.say(&Message::new("bills-refused").with("count", bill.refused)));
    }
    if bills.iter().any(|bill| bill.year != bills[0].year) {
        remarks.push(texts.text("bills-years"));
    }
    for bill in bills.iter().filter(|bill| bill.year != bill.contract_year) {
        let message = Message::new("bills-indexed")
            .with("name", bill.name.as_str())
            .with("from", bill.contract_year.to_string())
            .with("to", bill.year.to_string())
            .with("factor", texts.decimal(bill.index, 4));
        remarks.push(texts.say(&message));
    }
    remarks
}

/// Everything for the terminal.
pub fn terminal(bills: &[Bill], plan: &Plan, region: &Region, texts: &Texts) -> String {
    let mut parts: Vec<String> = tables(bills, region, texts).iter().map(Table::draw).collect();
    let remarks = remarks(bills, plan, texts);
    parts.push(remarks.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"));
    parts.join("\n\n\n")
}

/// The bills in full, for programs.
pub fn json(bills: &[Bill]) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(bills).expect("every field has a form in JSON");
    bytes.push(b'\n');
    bytes
}

/// A row for each contract, flow and payer, for a spreadsheet.
pub fn csv(bills: &[Bill], texts: &Texts) -> Vec<u8> {
    let head = [
        "bills-model",
        "bills-kind",
        "bills-year",
        "bills-vat-percent",
        "bills-flow",
        "bills-payer",
        "bills-trips",
        "bills-amount",
        "bills-vat",
        "bills-vat-back",
        "bills-hired",
        "bills-volunteers",
        "bills-contribution",
        "bills-net",
    ];
    let mut rows = vec![head.map(|key| texts.text(key)).to_vec()];
    for bill in bills {
        for share in &bill.shares {
            rows.push(vec![
                bill.tariff.clone(),
                bill.model.to_owned(),
                bill.year.to_string(),
                bill.vat_percent.map_or_else(String::new, |percent| percent.to_string()),
                share.flow.clone(),
                share.payer.clone(),
                share.trips.to_string(),
                plain(share.amount, texts),
                plain(share.vat, texts),
                plain(share.vat_back, texts),
                plain(share.outside, texts),
                plain(share.volunteers, texts),
                plain(share.contribution, texts),
                plain(share.net(), texts),
            ]);
        }
    }
    spreadsheet(texts, &rows)
}

fn totals(bills: &[Bill], texts: &Texts) -> Table {
    let head = [
        "bills-model",
        "bills-year",
        "bills-amount",
        "bills-vat",
        "bills-with-vat",
        "bills-per-trip",
    ];
    let row = |bill: &Bill| {
        let vat = match bill.vat_percent {
            Some(percent) => format!("{} ({percent}%)", texts.euros_and_cents(bill.vat.0)),
            None => texts.text("bills-vat-included"),
        };
        Row::Cells(vec![
            bill.name.clone(),
            bill.year.to_string(),
            texts.euros_and_cents(bill.total.0),
            vat,
            texts.euros_and_cents((bill.total + bill.vat).0),
            texts.euros_and_cents(bill.per_trip.0),
        ])
    };
    Table {
        title: texts.text("bills-title"),
        head: head.map(|key| texts.text(key)).to_vec(),
        words: 1,
        rows: bills.iter().map(row).collect(),
    }
}

fn lines(bills: &[Bill], texts: &Texts) -> Table {
    let head = ["bills-counted", "bills-count", "bills-unit-price", "bills-amount"];
    let mut rows = Vec::new();
    for bill in bills {
        rows.push(Row::Heading(bill.name.clone()));
        for line in &bill.lines {
            let Line { unit, count, price, amount } = *line;
            rows.push(Row::Cells(vec![
                format!("  {}", unit_words(unit, texts)),
                texts.decimal(count as f64 / unit.size() as f64, decimals(unit)),
                texts.euros_and_cents(price.0),
                texts.euros_and_cents(amount.0),
            ]));
        }
    }
    Table {
        title: texts.text("bills-lines-title"),
        head: head.map(|key| texts.text(key)).to_vec(),
        words: 1,
        rows,
    }
}

/// A row for each flow or payer, a column for each contract, and the sums.
fn parts<'a>(
    bills: &'a [Bill],
    title: &'static str,
    texts: &Texts,
    by: impl Fn(&'a Bill) -> BTreeMap<&'a str, Cents>,
    name: impl Fn(&str) -> String,
) -> Table {
    let mut head = vec![String::new()];
    head.extend(bills.iter().map(|bill| bill.name.clone()));
    let mut amounts: BTreeMap<&str, Vec<Cents>> = BTreeMap::new();
    for (column, bill) in bills.iter().enumerate() {
        for (id, amount) in by(bill) {
            amounts.entry(id).or_insert_with(|| vec![Cents::ZERO; bills.len()])[column] = amount;
        }
    }
    let cells = |label: String, amounts: &mut dyn Iterator<Item = Cents>| {
        let mut row = vec![label];
        row.extend(amounts.map(|amount| texts.euros_and_cents(amount.0)));
        Row::Cells(row)
    };
    let mut rows: Vec<Row> =
        amounts.iter().map(|(id, amounts)| cells(name(id), &mut amounts.iter().copied())).collect();
    rows.push(cells(texts.text("bills-sum"), &mut bills.iter().map(|bill| bill.total)));
    Table { title: texts.text(title), head, words: 1, rows }
}

/// A column of what is left to pay: its heading, and the amount of a share.
type NetColumn = (&'static str, fn(&Share) -> Cents);

/// The columns of what is left to pay; those that are rare stand there when they are needed.
fn net_columns(bills: &[Bill]) -> Vec<NetColumn> {
    let mut columns: Vec<NetColumn> = vec![
        ("bills-amount", |share| share.amount),
        ("bills-vat", |share| share.vat),
        ("bills-vat-back", |share| share.vat_back),
        ("bills-hired", |share| share.outside),
        ("bills-contribution", |share| share.contribution),
        ("bills-net", Share::net),
    ];
    if bills.iter().any(|bill| bill.volunteer_trips > 0) {
        columns.insert(4, ("bills-volunteers", |share| share.volunteers));
    }
    columns
}

/// For each contract, flow and payer what is left to pay in the end.
fn net(
    bills: &[Bill],
    texts: &Texts,
    flow: impl Fn(&str) -> String,
    payer: impl Fn(&str) -> String,
) -> Table {
    let columns = net_columns(bills);
    let mut head = vec![texts.text("bills-flow"), texts.text("bills-payer")];
    head.extend(columns.iter().map(|(key, _)| texts.text(key)));
    let euros = |amount: Cents| texts.euros_and_cents(amount.0);
    let mut rows = Vec::new();
    for bill in bills {
        rows.push(Row::Heading(bill.name.clone()));
        for share in &bill.shares {
            let mut cells = vec![format!("  {}", flow(&share.flow)), payer(&share.payer)];
            cells.extend(columns.iter().map(|(_, of)| euros(of(share))));
            rows.push(Row::Cells(cells));
        }
        let mut cells = vec![format!("  {}", texts.text("bills-sum")), String::new()];
        cells.extend(columns.iter().map(|(_, of)| euros(bill.shares.iter().map(of).sum())));
        rows.push(Row::Cells(cells));
    }
    Table { title: texts.text("bills-net-title"), head, words: 2, rows }
}

fn unit_words(unit: Unit, texts: &Texts) -> String {
    match unit {
        Unit::VehicleHour => texts.text("bills-unit-vehicle-hour"),
        Unit::VehicleKm => texts.text("bills-unit-vehicle-km"),
        Unit::LoadedHour => texts.text("bills-unit-loaded-hour"),
        Unit::LoadedKm => texts.text("bills-unit-loaded-km"),
        Unit::Trip => texts.text("bills-unit-trip"),
        Unit::DirectKm => texts.text("bills-unit-direct-km"),
        Unit::Zone { length } => {
            let km = texts.decimal(length.as_km(), 1);
            texts.say(&Message::new("bills-unit-zone").with("km", km))
        }
    }
}

fn decimals(unit: Unit) -> usize {
    match unit {
        Unit::VehicleHour | Unit::LoadedHour => 2,
        Unit::VehicleKm | Unit::LoadedKm | Unit::DirectKm => 1,
        Unit::Trip | Unit::Zone { .. } => 0,
    }
}

/// Euros without thousands marks, as spreadsheets read them.
fn plain(amount: Cents, texts: &Texts) -> String {
    let text = format!("{:.2}", amount.as_euros());
    if texts.language() == Language::Dutch { text.replace('.', ",") } else { text }
}
