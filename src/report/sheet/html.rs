//! Sheets to print: one page of HTML, an A4 for each route, an index in front.

use askama::Template;

use crate::report::page::language;
use crate::report::sheet::{Sheet, Spot};
use crate::report::{File, Report, long_date};
use crate::text::{Message, Texts};
use crate::units::Seconds;

/// Sheets as HTML.
pub(crate) struct Html;

impl Report for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn files(&self, sheets: &[Sheet], texts: &Texts) -> Vec<File> {
        let date = sheets.first().map_or_else(String::new, |sheet| long_date(sheet.date, texts));
        let page = Page { language: language(texts), date, sheets, texts };
        let bytes = page.render().expect("rendering to memory cannot fail").into_bytes();
        vec![File { name: "routes.html".to_owned(), bytes }]
    }
}

#[derive(Template)]
#[template(path = "sheets.html")]
struct Page<'a> {
    language: &'static str,
    date: String,
    sheets: &'a [Sheet],
    texts: &'a Texts,
}

impl Page<'_> {
    fn clock(&self, moment: Seconds) -> String {
        self.texts.clock(moment.0)
    }

    fn short(&self, spot: &Spot) -> String {
        spot.short(self.texts)
    }

    fn count(&self, key: &'static str, count: usize) -> String {
        self.texts.say(&Message { key, values: vec![("count", count.into())] })
    }
}
