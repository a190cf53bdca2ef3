//! Sheets to print: one page of HTML, an A4 for each route, an index in front.

use askama::Template;

use crate::report::page::language;
use crate::report::sheet::{Order, Sheets, Spot};
use crate::report::{File, Report, long_date};
use crate::text::{Message, Texts};
use crate::units::Seconds;

/// Sheets as HTML.
pub(crate) struct Html;

impl Report for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn files(&self, sheets: &Sheets, texts: &Texts) -> Vec<File> {
        let lists = [
            ("taxis", "sheet-taxis", "sheet-taxis-what", &sheets.taxis),
            ("left", "sheet-left", "sheet-left-what", &sheets.left),
            ("refused", "sheet-refused", "sheet-refused-what", &sheets.refused),
        ];
        let lists = lists
            .into_iter()
            .filter(|(_, _, _, orders)| !orders.is_empty())
            .map(|(id, title, what, orders)| List {
                id,
                title: texts.text(title),
                what: texts.text(what),
                orders,
            })
            .collect();
        let date = long_date(sheets.date, texts);
        let page = Page { language: language(texts), date, sheets, lists, texts };
        let bytes = page.render().expect("rendering to memory cannot fail").into_bytes();
        vec![File { name: "routes.html".to_owned(), bytes }]
    }
}

/// Trips that are on no driver's sheet.
struct List<'a> {
    id: &'static str,
    title: String,
    what: String,
    orders: &'a [Order],
}

#[derive(Template)]
#[template(path = "sheets.html")]
struct Page<'a> {
    language: &'static str,
    date: String,
    sheets: &'a Sheets,
    lists: Vec<List<'a>>,
    texts: &'a Texts,
}

impl Page<'_> {
    fn clock(&self, moment: Seconds) -> String {
        self.texts.clock(moment.0)
    }

    fn at(&self, key: &'static str, moment: Seconds) -> String {
        self.texts.say(&Message { key, values: vec![("time", self.clock(moment).into())] })
    }

    fn place(&self, spot: Option<&Spot>) -> String {
        spot.map_or_else(String::new, |spot| spot.words(self.texts))
    }

    fn short(&self, spot: &Spot) -> String {
        spot.short(self.texts)
    }

    fn count(&self, key: &'static str, count: usize) -> String {
        self.texts.say(&Message { key, values: vec![("count", count.into())] })
    }
}
