//! `--help`: its width, its first lines, its list of commands.

use clap::CommandFactory as _;
use samenrit::cli::Cli;

use crate::cli::done;

/// The words that lead to each subcommand, from the top down.
fn subcommands(command: &clap::Command, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    for child in command.get_subcommands() {
        subcommands(child, &format!("{path}{} ", child.get_name()), found);
    }
}

#[test]
fn every_help_fits_a_terminal_and_opens_with_an_imperative() {
    let mut paths = Vec::new();
    subcommands(&Cli::command(), "", &mut paths);
    assert!(paths.len() >= 14 && paths.iter().any(|path| path == "roads build "), "{paths:?}");
    for path in paths {
        for flag in ["--help", "-h"] {
            let said = done(&format!("{path}{flag}"));
            assert_eq!(said.err, "", "{path}");
            for line in said.out.lines() {
                assert!(line.chars().count() <= 79, "{path}{flag}: too wide: {line}");
            }
            opens_well(said.out.lines().next().unwrap(), &path);
        }
    }
}

fn opens_well(first: &str, path: &str) {
    let verb = first.split(' ').next().unwrap();
    assert!(!first.ends_with('.'), "`{path}` opens with a full stop: {first}");
    assert!(verb.starts_with(char::is_uppercase), "`{path}` opens small: {first}");
    let is_third_person = verb.ends_with('s') && !verb.ends_with("ss");
    let is_no_verb = ["Arguments", "The", "A", "Usage:"].contains(&verb);
    assert!(!is_third_person && !is_no_verb, "`{path}` opens without an imperative: {first}");
}

#[test]
fn the_commands_are_listed() {
    insta::assert_snapshot!("help", done("--help").out);
}
