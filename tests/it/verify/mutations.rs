//! Whatever stands in `plan.json`, `verify` answers and does not panic.

use proptest::prelude::*;
use samenrit::plan::Plan;
use samenrit::text::{Language, Texts};
use samenrit::verify::verify;
use serde_json::{Value, json};

use crate::verify::network;
use crate::verify::plan::plan;
use crate::verify::region::region;

/// Puts a value in the place of the leaf with a number, counted round the tree; for some kinds
/// of change removes or doubles an element of the list around it instead.
fn mutate(tree: &mut Value, leaf: usize, kind: u8, number: i64) {
    let mut paths = Vec::new();
    leaves(tree, String::new(), &mut paths);
    let path = &paths[leaf % paths.len()];
    let (parent, _) = path.rsplit_once('/').unwrap_or(("", ""));
    let list = parent.split('/').collect::<Vec<_>>();
    for depth in (0..=list.len()).rev() {
        let Some(Value::Array(items)) = tree.pointer_mut(&list[..depth].join("/")) else {
            continue;
        };
        let index = number.unsigned_abs() as usize % items.len().max(1);
        match kind {
            0 if !items.is_empty() => drop(items.remove(index)),
            1 if !items.is_empty() => items.push(items[index].clone()),
            2 if !items.is_empty() => items.swap(0, index),
            _ => break,
        }
        return;
    }
    let Some(value) = tree.pointer_mut(path) else { return };
    match (kind % 4, value.as_i64()) {
        (3, Some(old)) => *value = json!(old.saturating_add(number % 100)),
        (_, Some(_)) => *value = json!(number),
        (_, None) => *value = json!(format!("x{number}")),
    }
}

fn leaves(tree: &Value, path: String, paths: &mut Vec<String>) {
    match tree {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| leaves(value, format!("{path}/{key}"), paths));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| leaves(value, format!("{path}/{index}"), paths));
        }
        _ => paths.push(path),
    }
}

fn number() -> impl Strategy<Value = i64> {
    prop_oneof![
        any::<i64>(),
        -20..20_i64,
        0..100_000_i64,
        Just(i64::MAX),
        Just(i64::MIN),
        Just(1_000_000_000_000),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_makes_verify_panic(
        changes in prop::collection::vec((any::<usize>(), 0..12_u8, number()), 1..6),
    ) {
        let mut tree = serde_json::to_value(plan()).unwrap();
        for (leaf, kind, number) in changes {
            mutate(&mut tree, leaf, kind, number);
        }
        if let Ok(plan) = serde_json::from_value::<Plan>(tree) {
            let texts = Texts::new(Language::Dutch);
            for violation in verify(&plan, &region(), network()) {
                prop_assert!(!violation.line(&texts).is_empty());
            }
        }
    }
}
