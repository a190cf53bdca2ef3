//! One plan under many contracts.

use std::path::PathBuf;

use crate::cli::made::{Form, form_of, note_written, open};
use crate::cli::{Failure, Session};
use crate::cost::{Bill, price};
use crate::import::read_region_priced;
use crate::region::{Region, Tariff};
use crate::report::bills;
use crate::text::{Fault, Message};
use crate::workspace::write_whole;

/// Arguments of `samenrit price`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the plan
    run: PathBuf,
    /// Contract in costs.toml, by id; repeatable, all when left out
    #[arg(long, value_name = "ID")]
    model: Vec<String>,
    /// Price year to express the amounts in, by the index table of costs.toml
    /// [default: each contract's own]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..2200))]
    year: Option<i16>,
    /// File with other contracts and index numbers, such as the workspace's costs.toml as it is now
    /// [default: the plan's own copy]
    #[arg(long, value_name = "FILE")]
    costs: Option<PathBuf>,
    /// Write the amounts to FILE too: .csv or .json
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Puts the price of every contract that was asked for on a finished plan.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let form = args.out.as_ref().map(|path| form_of(path, &[Form::Csv, Form::Json])).transpose()?;
    let (run, own) = open(&args.run, session)?;
    let region = match &args.costs {
        Some(costs) => read_region_priced(&run.inputs, costs)?,
        None => own,
    };
    let costs = args.costs.clone().unwrap_or_else(|| run.inputs.join("costs.toml"));
    let priced = |tariff: &Tariff| {
        price(&run.plan, tariff, &region, args.year).map_err(|year| {
            Failure::from(Fault::of_file(
                costs.display().to_string(),
                Message::new("bills-no-index").with("year", i64::from(year)),
            ))
        })
    };
    let bills: Vec<Bill> =
        asked(&args.model, &region)?.into_iter().map(priced).collect::<Result<_, _>>()?;
    session.result(&bills::terminal(&bills, &run.plan, &region, &session.texts))?;
    if let (Some(path), Some(form)) = (&args.out, form) {
        let bytes = match form {
            Form::Json => bills::json(&bills),
            _ => bills::csv(&bills, &session.texts),
        };
        write_whole(path, &bytes).map_err(Failure::Io)?;
        note_written(path, session);
    }
    Ok(())
}

/// The contracts by the names that were given, or all.
fn asked<'a>(names: &[String], region: &'a Region) -> Result<Vec<&'a Tariff>, Failure> {
    if region.tariffs.is_empty() {
        return Err(Failure::Usage(Message::new("bills-no-models")));
    }
    if names.is_empty() {
        return Ok(region.tariffs.iter().collect());
    }
    let known = || region.tariffs.iter().map(|tariff| tariff.id.as_str()).collect::<Vec<_>>();
    let find = |name: &String| {
        region.tariffs.iter().find(|tariff| tariff.id == *name).ok_or_else(|| {
            let message = Message::new("bills-unknown-model").with("model", name.as_str());
            Failure::Usage(message.with("known", known().join(", ")))
        })
    };
    names.iter().map(find).collect()
}
