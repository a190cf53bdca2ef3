//! A place as a driver finds it.

use crate::region::{Place, Site};
use crate::text::{Message, Texts};

/// A place as a driver finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Is it the passenger's home?
    pub is_home: bool,
    /// Name of the site, if it is one.
    pub site: Option<String>,
    /// Address, if it is known.
    pub address: Option<String>,
    /// Name of a site close by, where there is neither.
    pub near: Option<String>,
    /// Where it is on the map.
    pub place: Place,
}

impl Spot {
    /// Name and address; where there is neither the coordinates, with a site close by.
    pub fn words(&self, texts: &Texts) -> String {
        match (&self.site, &self.address) {
            (Some(site), Some(address)) => format!("{site}, {address}"),
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => {
                let (lat, lon) = (self.place.lat(), self.place.lon());
                let point = Message::new("sheet-coordinates")
                    .with("lat", format!("{lat:.5}"))
                    .with("lon", format!("{lon:.5}"));
                let point = texts.say(&point);
                self.near_words(texts)
                    .map_or_else(|| point.clone(), |near| format!("{near}, {point}"))
            }
        }
    }

    /// Short words for where somebody goes: the site, or home.
    pub fn short(&self, texts: &Texts) -> String {
        match &self.site {
            Some(site) => site.clone(),
            None if self.is_home => texts.text("sheet-home"),
            None => self.near_words(texts).unwrap_or_else(|| self.words(texts)),
        }
    }

    fn near_words(&self, texts: &Texts) -> Option<String> {
        let near = self.near.as_deref()?;
        Some(texts.say(&Message::new("sheet-near").with("site", near)))
    }
}

/// The nearest site within half a kilometre.
pub(super) fn near(place: Place, sites: &[Site]) -> Option<&Site> {
    let far = |site: &Site| place.crow(site.place);
    let nearest = sites.iter().min_by(|one, other| far(one).total_cmp(&far(other)))?;
    (far(nearest) <= 500.0).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::example::place;
    use crate::report::example::region;

    #[test]
    fn a_site_is_near_within_half_a_kilometre() {
        let sites = region().sites;
        assert_eq!(near(place(5), &sites).map(|site| site.id.as_str()), Some("school"));
        assert!(near(place(4), &sites).is_none() && near(place(5), &[]).is_none());
    }
}
