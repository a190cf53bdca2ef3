//! Tables and sentences as one page of HTML that needs nothing else.

use askama::Template;

use crate::report::table::Table;
use crate::text::{Language, Texts};

#[derive(Template)]
#[template(path = "tables.html")]
struct Page<'a> {
    language: &'static str,
    title: &'a str,
    tables: &'a [Table],
    remarks: &'a [(String, Vec<String>)],
}

/// A page of tables under a title, with lists of remarks under their headings.
pub(super) fn html(
    title: &str,
    tables: &[Table],
    remarks: &[(String, Vec<String>)],
    texts: &Texts,
) -> Vec<u8> {
    let page = Page { language: language(texts), title, tables, remarks };
    page.render().expect("rendering to memory cannot fail").into_bytes()
}

/// The language as HTML names it.
pub(super) fn language(texts: &Texts) -> &'static str {
    match texts.language() {
        Language::Dutch => "nl",
        Language::English => "en",
    }
}
