//! How many rows were read, and what became of them.

use std::ops::Add;

use crate::intake::Taken;
use crate::intake::finding::{Finding, rows_with_faults};
use crate::intake::layout::RowKind;

/// Rows by what became of them; accepted and rejected together are those that were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows with data under a header.
    pub n_read: usize,
    /// Those without a fault.
    pub n_accepted: usize,
    /// Those with one.
    pub n_rejected: usize,
    /// Titles and remarks above the header.
    pub n_titles: usize,
    /// Headers, repeated ones too.
    pub n_headers: usize,
    /// Rows with nothing in them that stand in the file.
    pub n_blank: usize,
    /// Totals.
    pub n_totals: usize,
    /// Rows of sheets without a header.
    pub n_unread: usize,
    /// Lines of text files that are no rows, for they stand within a cell of the row above.
    pub n_within: usize,
}

impl Counts {
    /// Counts the rows of a source.
    pub(super) fn of(taken: &Taken, findings: &[Finding]) -> Self {
        let mut counts = Self::default();
        for (sheet, layout) in taken.book.sheets.iter().zip(&taken.layouts) {
            counts.n_within += sheet.n_within();
            let Some(layout) = layout else {
                let n_blank = sheet.rows.iter().filter(|row| row.is_blank()).count();
                counts.n_blank += n_blank;
                counts.n_unread += sheet.rows.len() - n_blank;
                continue;
            };
            for kind in &layout.rows {
                let count = match kind {
                    RowKind::Title => &mut counts.n_titles,
                    RowKind::Header => &mut counts.n_headers,
                    RowKind::Blank => &mut counts.n_blank,
                    RowKind::Total => &mut counts.n_totals,
                    RowKind::Data => &mut counts.n_read,
                };
                *count += 1;
            }
        }
        counts.n_rejected = rows_with_faults(findings).len();
        counts.n_accepted = counts.n_read.saturating_sub(counts.n_rejected);
        counts
    }

    /// The rows of all kinds.
    pub fn n_rows(&self) -> usize {
        let apart = self.n_titles + self.n_headers + self.n_blank + self.n_totals + self.n_unread;
        self.n_read + apart
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            n_read: self.n_read + other.n_read,
            n_accepted: self.n_accepted + other.n_accepted,
            n_rejected: self.n_rejected + other.n_rejected,
            n_titles: self.n_titles + other.n_titles,
            n_headers: self.n_headers + other.n_headers,
            n_blank: self.n_blank + other.n_blank,
            n_totals: self.n_totals + other.n_totals,
            n_unread: self.n_unread + other.n_unread,
            n_within: self.n_within + other.n_within,
        }
    }
}

impl Counts {
    /// The counts with the keys of their names, in the order in which people read them.
    pub fn named(&self) -> [(&'static str, usize); 9] {
        [
            ("intake-count-read", self.n_read),
            ("intake-count-accepted", self.n_accepted),
            ("intake-count-rejected", self.n_rejected),
            ("intake-count-titles", self.n_titles),
            ("intake-count-headers", self.n_headers),
            ("intake-count-blank", self.n_blank),
            ("intake-count-totals", self.n_totals),
            ("intake-count-unread", self.n_unread),
            ("intake-count-within", self.n_within),
        ]
    }
}
