//! `samenrit roads address`: where an address lies.

use std::path::Path;

use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::network::{Address, Addresses, Located};
use crate::region::Place;
use crate::text::{Fault, Message};

/// Prints latitude and longitude; says on stderr where another address had to stand in.
pub(super) fn run(file: &Path, asked: &str, session: &Session) -> Result<(), Failure> {
    // What was asked is somebody's address, perhaps; it is not said once more.
    let fault = |message: Message| -> Failure {
        Fault::of_file(file.display().to_string(), message).into()
    };
    let address =
        Address::parse(asked).ok_or_else(|| Failure::Usage(Message::new("roads-address-form")))?;
    let bar = Bar::new(&session.texts);
    let addresses = Addresses::read(file, &bar)?;
    bar.finish();
    let (place, near) = match addresses.locate(&address) {
        Located::Exact(place) => (place, None),
        Located::OtherSuffix(place, near) | Located::NearNumber(place, near) => (place, Some(near)),
        Located::FarNumber(near) => {
            let message = Message::new("roads-address-far").with("near", near.to_string());
            return Err(fault(message));
        }
        Located::NoPostcode(near) => {
            return Err(fault(match near {
                Some(near) => {
                    Message::new("roads-address-near-postcode").with("near", near.to_string())
                }
                None => Message::new("roads-address-none"),
            }));
        }
    };
    if let Some(near) = near {
        let message = Message::new("roads-address-stand-in").with("near", near.to_string());
        session.note(&session.texts.say(&message));
    }
    session.result(&line(place))
}

fn line(place: Place) -> String {
    format!("{:.6},{:.6}", place.lat(), place.lon())
}
