//! What a reviewer should not have to say.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::project::{Project, files_below};
use crate::test::xtask_cargo;
use crate::{reasons, shell, tools};

pub fn lint(project: &Project) -> Result<()> {
    house_rules(project)?;
    reasons::check(project)?;
    shell::run("rustfmt", shell::cargo(project.root()).args(["fmt", "--check"]))?;
    let mut own_format = shell::cargo(project.root());
    shell::run("rustfmt", own_format.args(["fmt", "--check", "--manifest-path", "xtask/Cargo.toml"]))?;
    stylelint(project, &[])?;
    clippy(project)?;
    licences(project)
}

/// Everything a machine can put right by itself.
pub fn fix(project: &Project) -> Result<()> {
    shell::run("rustfmt", shell::cargo(project.root()).arg("fmt"))?;
    shell::run("rustfmt", shell::cargo(project.root()).args(["fmt", "--manifest-path", "xtask/Cargo.toml"]))?;
    stylelint(project, &["--fix"])
}

fn clippy(project: &Project) -> Result<()> {
    tools::wasm_target()?;
    let denied = ["--", "-D", "warnings"];
    let mut host = shell::cargo(project.root());
    shell::run("clippy", host.args(["clippy", "--quiet", "--all-targets"]).args(denied))?;
    let mut wasm = shell::cargo(project.root());
    wasm.args(["clippy", "--quiet", "--target", tools::WASM, "--lib", "--bins", "--test", "browser"]).args(denied);
    shell::run("clippy for WebAssembly", &mut wasm)?;
    let mut own = xtask_cargo(project, "clippy");
    shell::run("clippy on xtask", own.args(["--quiet", "--all-targets"]).args(denied))?;
    println!("clippy: nothing to say");
    Ok(())
}

fn stylelint(project: &Project, options: &[&str]) -> Result<()> {
    tools::npm_packages(&project.npm_tools(), "wasm-opt, which makes WebAssembly small, and stylelint")?;
    let mut stylelint = Command::new(tools::npm_programs(project).join("stylelint"));
    stylelint.arg("style/**/*.css").args(options);
    shell::run("stylelint", stylelint.current_dir(project.root()))?;
    println!("stylelint: nothing to say");
    Ok(())
}

/// Licences and sources of what we and these commands depend on. Advisories need a database from the network: the hosted
/// workflow asks for them.
fn licences(project: &Project) -> Result<()> {
    let program = tools::cargo_deny()?;
    for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
        let mut deny = Command::new(&program);
        deny.args(["--manifest-path", manifest, "--log-level", "error", "check", "licenses", "bans", "sources"]);
        shell::run("cargo deny", deny.current_dir(project.root()))?;
    }
    Ok(())
}

/// Rules of this project that no tool knows: a text that must not stand in what the site is made of, and why.
const NEVER: [(&str, &str); 18] = [
    ("inner_html", MARKUP),
    ("innerHTML", MARKUP),
    ("outer_html", MARKUP),
    ("outerHTML", MARKUP),
    ("insert_adjacent_html", MARKUP),
    ("insertAdjacentHTML", MARKUP),
    ("contextual_fragment", MARKUP),
    ("ContextualFragment", MARKUP),
    ("document.write", MARKUP),
    ("DomParser", MARKUP),
    ("eval(", "the page forbids making programs from text"),
    ("Function::new", "the page forbids making programs from text"),
    ("\"javascript:", "the page forbids programs in addresses: listen to a click"),
    ("style=\"", STYLE),
    // `.attr("style"`, `set_attribute("style"` and their like, and an element of styles.
    ("(\"style\"", STYLE),
    ("fill=\"#", COLOUR),
    ("stroke=\"#", COLOUR),
    ("stop-color=\"#", COLOUR),
];
const MARKUP: &str = "words from a file or a link must stay words: build nodes instead";
const STYLE: &str = "the page forbids style attributes: use a class, or style_fn for what changes";
const COLOUR: &str = "colours are named in style/tokens.css: use a class";

fn house_rules(project: &Project) -> Result<()> {
    let mut broken = vec![];
    let folders = ["src", "boot"].into_iter().flat_map(|folder| files_below(&project.at(folder)));
    for file in folders.chain([project.at("index.html")]) {
        broken.extend(broken_rules(&fs::read_to_string(&file)?, file.strip_prefix(project.root())?));
    }
    let mut styles = String::new();
    for file in files_below(&project.at("style")) {
        styles += &fs::read_to_string(&file)?;
    }
    broken.extend(without_value(&styles).iter().map(|name| format!("style: {name} is used, and has no value")));
    if !broken.is_empty() {
        bail!("house rules:\n{}", broken.join("\n"));
    }
    println!("house rules: kept");
    Ok(())
}

fn broken_rules(source: &str, file: &Path) -> Vec<String> {
    let mut broken = vec![];
    for (number, line) in source.lines().enumerate() {
        let code = line.split("// ").next().unwrap_or_default();
        let mut broke = |text: &str, why: &str| {
            broken.push(format!("{}:{}: `{text}`: {why}", file.display(), number + 1));
        };
        for (text, why) in NEVER.iter().filter(|(text, _)| code.contains(text)) {
            broke(text, why);
        }
        if has_handler(code) {
            broke("on…=\"", "the page forbids programs in attributes: listen to the event");
        }
    }
    broken
}

/// The names that stylesheets take a value from and give none to. What a browser makes of one is black, or nothing.
fn without_value(styles: &str) -> Vec<&str> {
    let name =
        |rest: &str| rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(rest.len());
    let used = styles.split("var(").skip(1).map(|rest| &rest[..name(rest)]);
    let mut found: Vec<&str> = used.filter(|name| !styles.contains(&format!("{name}:"))).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether an attribute such as `onclick="…"` stands in the line.
fn has_handler(code: &str) -> bool {
    code.split(" on").skip(1).any(|rest| {
        let after = rest.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        after.len() < rest.len() && after.starts_with("=\"")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_takes_values_that_there_are() {
        let check = |styles: &str, expected: &[&str]| assert_eq!(without_value(styles), expected, "{styles}");
        check(":root { --ink: #000; } p { color: var(--ink); }", &[]);
        check(":root { --ink-2: #000; } p { color: var(--ink); margin: var(--far) var(--far); }", &["--far", "--ink"]);
    }

    #[test]
    fn rules_look_at_code_and_not_at_comments() {
        let check = |source: &str, expected: usize| {
            assert_eq!(broken_rules(source, Path::new("a.rs")).len(), expected, "{source}");
        };
        check("<p style=\"color: red\">", 1);
        check("<p class=\"quiet\">", 0);
        check("<div inner_html=text style=\"x\">", 2);
        check("// no inner_html here", 0);
        check("element.set_inner_html(&text)", 1);
        check("div(\"bar\").attr(\"style\", &width)", 1);
        check("item.style_fn(\"transform\", shift)", 0);
        check("<button onclick=\"go()\">", 1);
        check("<p class=\"one on two\" on=\"\">", 0);
    }
}
