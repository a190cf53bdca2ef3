//! Tables and sentences as one page of HTML that needs nothing else.

use askama::Template;

use crate::report::table::Table;
use crate::text::{Language, Texts};

/// A page of tables under a title, with lists of remarks under their headings.
#[derive(Template)]
#[template(path = "tables.html")]
pub(super) struct Page<'a> {
    pub(super) language: &'static str,
    pub(super) title: &'a str,
    /// The one sentence to remember; may be empty.
    pub(super) headline: &'a str,
    /// What to know before the tables.
    pub(super) points: &'a [String],
    pub(super) tables: &'a [Table],
    pub(super) remarks: &'a [(String, Vec<String>)],
}

/// The bytes of a page.
pub(super) fn html(page: &Page) -> Vec<u8> {
    page.render().expect("rendering to memory cannot fail").into_bytes()
}

/// The language as HTML names it.
pub(super) fn language(texts: &Texts) -> &'static str {
    match texts.language() {
        Language::Dutch => "nl",
        Language::English => "en",
    }
}
