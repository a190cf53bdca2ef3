//! `docs/how-to.md` does what it says: every recipe is followed to the letter.

use std::fs;
use std::path::Path;

use crate::cli::{done, small_example};

/// A fenced block: the language, the file it is about, and its lines.
struct Block<'a> {
    language: &'a str,
    file: &'a str,
    lines: Vec<&'a str>,
}

fn blocks(recipe: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = recipe.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let (language, file) = info.split_once(' ').unwrap_or((info, ""));
            let lines = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push(Block { language, file, lines });
        }
    }
    blocks
}

fn edit(path: &Path, change: impl FnOnce(String) -> String) {
    let before = fs::read_to_string(path).unwrap();
    fs::write(path, change(before)).unwrap();
}

/// Takes out and puts in what a block with `-` and `+` says, at the one place that it is about.
fn replace(path: &Path, block: &Block<'_>) {
    let side = |not: char| -> String {
        let kept = block.lines.iter().filter(|line| !line.starts_with(not));
        kept.flat_map(|line| [&line[1..], "\n"]).collect()
    };
    let (from, to) = (side('+'), side('-'));
    edit(path, |text| {
        assert_eq!(text.matches(&from).count(), 1, "{}: {from}", path.display());
        text.replace(&from, &to)
    });
}

/// Adds rows whose columns a block names, in the order of the file.
fn add_rows(path: &Path, block: &Block<'_>) {
    edit(path, |text| {
        let named: Vec<&str> = block.lines[0].split(',').collect();
        let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        assert!(named.iter().all(|name| head.contains(name)), "{named:?} in {}", path.display());
        let row = |line: &&str| {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), named.len(), "{line}");
            let cell = |column: &&str| {
                named.iter().position(|name| name == column).map_or("", |at| cells[at])
            };
            head.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
        };
        text.clone() + &block.lines[1..].iter().map(row).collect::<String>()
    });
}

/// Follows a recipe in a workspace of its own.
fn follow(recipe: &str) {
    let (_folder, workspace) = small_example();
    let mut said = String::new();
    for block in blocks(recipe) {
        let path = Path::new(&workspace).join(block.file);
        match block.language {
            "toml" => edit(&path, |text| format!("{text}\n{}\n", block.lines.join("\n"))),
            "diff" => replace(&path, &block),
            "csv" => add_rows(&path, &block),
            "sh" => {
                for line in block.lines {
                    let words = line.strip_prefix("samenrit ").unwrap().split(' ');
                    let mut words: Vec<String> = words
                        .map(|word| match word.strip_prefix("regio") {
                            Some(rest) => format!("{workspace}{rest}"),
                            None => word.to_owned(),
                        })
                        .collect();
                    if words[0] == "plan" {
                        words.extend(["--iterations", "500"].map(str::to_owned));
                    }
                    said += &done(&words.join(" ")).out;
                }
            }
            "text" => {
                for line in block.lines {
                    assert!(said.contains(line), "`{line}` is not in:\n{said}");
                }
            }
            other => panic!("a block in {other}"),
        }
    }
}

#[test]
fn every_recipe_can_be_followed() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/how-to.md");
    let text = fs::read_to_string(document).unwrap();
    let recipes: Vec<&str> = text.split("\n## ").skip(1).collect();
    assert_eq!(recipes.len(), 5);
    recipes.into_iter().for_each(follow);
}
