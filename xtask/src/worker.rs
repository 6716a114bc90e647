//! The service worker of a built site: which files make one build, each with its hash.

use std::fs;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::project::{Project, files_below};

pub const FILE: &str = "worker.js";
const MANIFEST: &str = "manifest.webmanifest";

/// What participants need beside the program and the page.
const NEEDED: [&str; 4] = ["boot.js", "later.css", "icons/icon.svg", MANIFEST];

/// What facilitators need and participants do not: their styles, and their part of the program.
const SELDOM: [&str; 2] = ["facilitator.css", "-facilitator.wasm"];

/// Fills in the worker for a site that is complete otherwise; or, `without` one, puts in its place what takes an older one away.
pub fn write(project: &Project, without: bool) -> Result<()> {
    let dist = project.dist();
    if without {
        fs::copy(project.at("src/pwa/no_worker.js"), dist.join(FILE))?;
        let manifest = dist.join(MANIFEST);
        fs::write(&manifest, without_sharing(&fs::read(&manifest)?)?)?;
        let index = dist.join("index.html");
        let page = fs::read_to_string(&index)?;
        return Ok(fs::write(&index, page.replace("data-worker=", "data-no-worker="))?);
    }
    let index = fs::read_to_string(dist.join("index.html")).context("the build left no index.html")?;
    let (mut needed, mut seldom) = (vec![("./".to_owned(), hash(index.as_bytes()))], vec![]);
    for file in files_below(&dist) {
        let name = file.strip_prefix(&dist)?.to_string_lossy().replace('\\', "/");
        if SELDOM.iter().any(|end| name.ends_with(end)) {
            seldom.push(address(&index, &name));
        } else if name.starts_with("cairn-") || NEEDED.contains(&name.as_str()) {
            needed.push((address(&index, &name), hash(&fs::read(&file)?)));
        }
    }
    // The names that files_below gives are in no promised order, and a worker that differs in nothing else is no new one.
    needed.sort();
    seldom.sort();
    let (needed, seldom) = (serde_json::to_string(&needed)?, serde_json::to_string(&seldom)?);
    let build = &format!("{:x}", Sha256::digest(format!("{needed}{seldom}")))[..16];
    let worker = fs::read_to_string(project.at("src/pwa/worker.js")).context("src/pwa/worker.js is missing")?;
    let worker = worker.replace("__BUILD__", build).replace("__NEEDED__", &needed).replace("__SELDOM__", &seldom);
    Ok(fs::write(dist.join(FILE), worker)?)
}

/// A manifest that does not offer to take what other apps share: only a worker does.
fn without_sharing(manifest: &[u8]) -> Result<Vec<u8>> {
    let mut promised: serde_json::Value = serde_json::from_slice(manifest)?;
    promised.as_object_mut().context("the manifest is no object")?.remove("share_target");
    Ok(serde_json::to_vec(&promised)?)
}

/// The address by which the page asks for a file: with the mark of its content, where the name has none.
fn address(page: &str, name: &str) -> String {
    let marked = format!("./{name}?v=");
    let mark = page.split_once(&marked).map(|(_, rest)| rest.chars().take_while(char::is_ascii_hexdigit).collect());
    mark.map_or_else(|| name.to_owned(), |mark: String| format!("{name}?v={mark}"))
}

fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_asked_for_as_the_page_does() {
        let page = "<link href=./later.css?v=01af id=later><script src=./boot.js?v=9c2>";
        let check = |name: &str, expected: &str| assert_eq!(address(page, name), expected);
        check("later.css", "later.css?v=01af");
        check("boot.js", "boot.js?v=9c2");
        check("cairn-01.js", "cairn-01.js");
    }

    #[test]
    fn a_site_without_a_worker_offers_all_but_sharing() {
        let manifest = include_bytes!("../../assets/manifest.webmanifest");
        let read = |bytes: &[u8]| serde_json::from_slice::<serde_json::Map<_, serde_json::Value>>(bytes).unwrap();
        let mut expected = read(manifest);
        assert!(expected.remove("share_target").is_some());
        assert_eq!(read(&without_sharing(manifest).unwrap()), expected);
    }
}
