//! Who may import whom: the rule that stands in src/lib.rs, kept.

use std::fs;
use std::path::Path;

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// Each room of the house and what it may import beside itself.
const RULE: [(&str, &[&str]); 8] = [
    ("plan", &[]),
    ("browser", &[]),
    ("content", &["plan", "format", "room"]),
    ("format", &["plan"]),
    ("room", &["plan"]),
    ("route", &["plan"]),
    ("state", &["plan", "content", "format", "room", "route", "browser"]),
    ("ui", &["plan", "content", "format", "room", "route", "state"]),
];

#[test]
fn every_source_keeps_the_rule() {
    let mut sources = Vec::new();
    collect(Path::new(SOURCES), &mut sources);
    assert!(sources.len() > 20, "only {} files were found", sources.len());
    let broken: Vec<String> = sources.iter().flat_map(|(path, text)| broken(path, text)).collect();
    assert!(broken.is_empty(), "the dependency rule is broken:\n{}", broken.join("\n"));
}

#[test]
fn every_module_of_the_library_has_its_rule() {
    let library = fs::read_to_string(Path::new(SOURCES).join("lib.rs")).unwrap();
    let modules = library.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    for module in modules {
        assert!(RULE.iter().any(|(room, _)| *room == module), "{module} has no rule");
    }
}

#[test]
fn the_checker_sees_what_breaks_the_rule() {
    // Allowed.
    check("plan/gap.rs", "use crate::plan::Id;", "");
    check("plan/gap.rs", "use super::{Id, Plan};", "");
    check("plan/mod.rs", "mod gap;\npub use gap::Gap;", "");
    check("content/gaps.rs", "use crate::plan::Gap; use crate::format::plan_file::ReadError;", "");
    check("state/mod.rs", "use crate::{browser::storage, format, plan::Plan, route::Route, content};", "");
    check(
        "ui/app.rs",
        "use crate::state::Draft; use crate::content; fn f() { crate::format::plan_file::write(x) }",
        "",
    );
    check("ui/parts/field.rs", "use super::super::sections;\nuse super::dialog;", "");
    check("plan/gap.rs", "// like use crate::ui::App\n/// and crate::state::Draft", "");
    check("plan/gap.rs", "pub(crate) use choices; my_crate::ui::x(); lower::state::y();", "");
    check("lib.rs", "pub use crate::ui::App;", "");
    check("bin/cairn.rs", "use cairn::ui::App;", "");
    // Broken.
    check("plan/gap.rs", "use crate::content::gaps;", "content");
    check("plan/gap.rs", "\n\n    let x = crate::route::Route::Start;", "route");
    check("plan/gap.rs", "use crate::{plan::Id, state::{Draft, Undo}};", "state");
    check("plan/gap.rs", "use crate::{\n    plan::Id,\n    ui,\n};", "ui");
    check("plan/gap.rs", "use super::super::route::Route;", "route");
    check("plan/mod.rs", "use super::content;", "content");
    check("plan/mod.rs", "use super::{format::plan_file, route};", "format route");
    check("plan/gap.rs", "macro_rules! m { () => { $crate::ui::x() } }", "ui");
    check("plan/gap.rs", "pub use crate::*;", "*");
    check("browser/storage.rs", "use crate::plan::Plan;", "plan");
    check("content/gaps.rs", "use crate::route::Route;", "route");
    check("format/plan_file.rs", "use crate::content::gaps;", "content");
    check("format/plan_file.rs", "use crate::route::Route;", "route");
    check("route.rs", "use crate::content;", "content");
    check("route.rs", "use super::state;", "state");
    check("state/mod.rs", "use crate::ui::app;", "ui");
    check("ui/app.rs", "use crate::browser::storage;", "browser");
    check("ui/app.rs", "fn f() -> Vec<crate::browser::File> {}", "browser");
    check("ui/app.rs", "use crate::unheard_of::Thing;", "unheard_of");
    check("unheard_of/mod.rs", "use crate::plan::Id;", "plan");

    fn check(path: &str, text: &str, expected: &str) {
        let found: Vec<String> =
            broken(path, text).iter().map(|line| line.rsplit(' ').next().unwrap().to_owned()).collect();
        assert_eq!(found.join(" "), expected, "{path}: {text}");
    }
}

/// Every import of this source that the rule does not allow, as `path:line: room imports other`.
fn broken(path: &str, text: &str) -> Vec<String> {
    let room = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    if room == "lib" || room == "bin" {
        return Vec::new();
    }
    let allowed = RULE.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed).unwrap_or_default();
    let is_broken = |(_, other): &(usize, String)| other != room && !allowed.contains(&other.as_str());
    let imports = imports(&without_comments(text), depth(path)).into_iter().filter(is_broken);
    imports.map(|(line, other)| format!("src/{path}:{line}: {room} imports {other}")).collect()
}

/// How many `super` lead from this file's module to the root.
fn depth(path: &str) -> usize {
    path.split('/').count() - usize::from(path.ends_with("/mod.rs"))
}

/// The lines of the imports from the root, and the first name of each: `crate::…`, or as many `super::` as lead there.
fn imports(text: &str, depth: usize) -> Vec<(usize, String)> {
    let to_root = "super::".repeat(depth);
    let mut imports = Vec::new();
    for root in ["crate::", to_root.as_str()] {
        for (at, _) in text.match_indices(root) {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' || before == ':' {
                continue;
            }
            let line = text[..at].lines().count().max(1);
            let names = first_names(&text[at + root.len()..]);
            imports.extend(names.into_iter().map(|name| (line, name)));
        }
    }
    imports
}

/// The first name of a path, or of each path in a group.
fn first_names(path: &str) -> Vec<String> {
    let name = |path: &str| {
        let path = path.trim_start();
        let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(path.len());
        if path.starts_with('*') { "*".to_owned() } else { path[..end].to_owned() }
    };
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut names = vec![name(group)];
    let mut open = 1;
    for (at, character) in group.char_indices() {
        match character {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 1 => names.push(name(&group[at + 1..])),
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
    names.retain(|name| !name.is_empty() && name != "self");
    names
}

/// The lines of a source up to their comments.
fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn collect(folder: &Path, sources: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(SOURCES).unwrap().components().map(|part| part.as_os_str().to_str().unwrap());
            sources.push((name.collect::<Vec<_>>().join("/"), fs::read_to_string(&path).unwrap()));
        }
    }
}
