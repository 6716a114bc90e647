//! Every dependency says why it is there: in a comment above it, or above the group it stands in.

use std::fs;

use anyhow::{Result, bail};

use crate::project::Project;

pub fn check(project: &Project) -> Result<()> {
    let mut missing = vec![];
    for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
        let names = without_reason(&fs::read_to_string(project.at(manifest))?);
        missing.extend(
            names.into_iter().map(|name| format!("{manifest}: `{name}` has no comment that says why it is there")),
        );
    }
    if !missing.is_empty() {
        bail!("dependencies without a reason:\n{}", missing.join("\n"));
    }
    println!("dependencies: each has a reason");
    Ok(())
}

/// A comment holds for the lines under it, up to an empty one or the next heading. For a dependency with a table of its own it
/// stands above the heading.
fn without_reason(manifest: &str) -> Vec<String> {
    let (mut among_dependencies, mut has_reason) = (false, false);
    let mut missing = vec![];
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('#') {
            has_reason = true;
        } else if line.is_empty() {
            has_reason = false;
        } else if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            among_dependencies = heading.ends_with("dependencies");
            if let Some((_, name)) = heading.split_once("dependencies.")
                && !has_reason
            {
                missing.push(name.to_owned());
            }
            has_reason = false;
        } else if let Some((name, _)) = line.split_once('=')
            && among_dependencies
            && !has_reason
            && !name.contains('"')
        {
            missing.push(name.trim().to_owned());
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_stands_above() {
        check("[package]\nname = \"x\"", &[]);
        check("[dependencies]\na = \"1\"", &["a"]);
        check("[dependencies]\n# Why.\na = \"1\"", &[]);
        check("# Why they are here.\n[dependencies]\na = \"1\"", &["a"]);
        check(
            "[dependencies]\n# Why both.\na = \"1\"\nb = { version = \"1\" }\n\nc.workspace = true",
            &["c.workspace"],
        );
        check("[dev-dependencies]\na = \"1\" # not above", &["a"]);
        check(
            "[target.'cfg(windows)'.build-dependencies]\na = { version = \"1\", features = [\n  \"b=c\",\n] }",
            &["a"],
        );
        check("[dependencies.a]\nversion = \"1\"\n\n# Why.\n[dependencies.b]\nversion = \"1\"", &["a"]);
        check("[dependencies]\n\n[lints.rust]\nunsafe_code = \"forbid\"", &[]);

        fn check(manifest: &str, expected: &[&str]) {
            assert_eq!(without_reason(manifest), expected, "{manifest}");
        }
    }
}
