//! How many bytes a visit costs, as a good static host sends them: compressed by brotli at its best.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::compressed;
use crate::headers;
use crate::parts::{SHARED, TOGETHER};
use crate::project::files_below;
use crate::sbom;
use crate::worker;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What a participant's phone loads when the link is opened: the start page and Priorities.
    FirstVisit,
    /// What it loads besides, while they are written in, for the rest of the core path and the finished plan.
    Path,
    /// What only facilitators load. What they share with a part of the participants' counts for both.
    Facilitator,
    /// What is loaded by a choice, or by the system when the app is installed.
    OnDemand,
}

const PARTS: [(Part, &str, Option<&str>); 4] = [
    (Part::FirstVisit, "a participant's first visit", Some("participant_first_visit_brotli")),
    (Part::Path, "the rest of the way to the finished plan", Some("participant_path_brotli")),
    (Part::Facilitator, "the facilitator's bundle", Some("facilitator_brotli")),
    (Part::OnDemand, "on demand", None),
];

pub struct Asset {
    name: String,
    part: Part,
    raw: usize,
    brotli: usize,
}

pub fn measure(dist: &Path) -> Result<Vec<Asset>> {
    let mut site = vec![];
    for file in files_below(dist) {
        let name = file.strip_prefix(dist)?.to_string_lossy().into_owned();
        // The host reads it; nobody who visits does.
        if name == headers::FILE || compressed::is_sibling(&name) {
            continue;
        }
        let raw = fs::metadata(&file)?.len() as usize;
        let sent = fs::metadata([&*file.to_string_lossy(), compressed::BROTLI].concat());
        let brotli = match sent {
            Ok(sent) => sent.len() as usize,
            Err(_) if compressed::gains(&name) => compressed::brotli(&fs::read(&file)?)?.len(),
            Err(_) => raw,
        };
        site.push(Asset { part: part_of(&name), raw, brotli, name });
    }
    if site.is_empty() {
        bail!("there is no site in {}", dist.display());
    }
    Ok(site)
}

/// Everything that a page of its own could load at once counts; a new kind of file counts until it is named here.
fn part_of(name: &str) -> Part {
    let loaded_later = name.ends_with(".png") || name.ends_with(".txt") || name.starts_with("schema/") || name == sbom::FILE
        // Asked for when all the rest is here.
        || name == worker::FILE;
    let part = part_in(name);
    if part.is_some_and(|part| is_loaded_by(part, "path")) || name == "later.css" || name.ends_with(TOGETHER) {
        Part::Path
    } else if name == "facilitator.css" || is_for_facilitators(name) {
        Part::Facilitator
    } else if loaded_later || part.is_some() {
        Part::OnDemand
    } else {
        Part::FirstVisit
    }
}

/// What a part of the program is, after the mark of the build: cairn-0123456789abcdef-finish.wasm.
fn part_in(name: &str) -> Option<&str> {
    let (_, part) = name.strip_prefix("cairn-")?.strip_suffix(".wasm")?.split_once('-')?;
    Some(part)
}

fn is_loaded_by(part: &str, wanted: &str) -> bool {
    part.strip_prefix(SHARED).unwrap_or(part).split('_').any(|part| part == wanted)
}

/// Whether the facilitator's desk loads it, alone or with others.
fn is_for_facilitators(name: &str) -> bool {
    name.ends_with(TOGETHER) || part_in(name).is_some_and(|part| is_loaded_by(part, "facilitator"))
}

fn total(site: &[Asset], part: Part) -> (usize, usize) {
    let counts = |asset: &&Asset| asset.part == part || (part == Part::Facilitator && is_for_facilitators(&asset.name));
    site.iter().filter(counts).fold((0, 0), |(raw, brotli), asset| (raw + asset.raw, brotli + asset.brotli))
}

pub fn print(site: &[Asset]) {
    println!("\n{:<44} {:>11} {:>11}", "file", "raw", "brotli");
    for (part, title, _) in PARTS {
        for asset in site.iter().filter(|asset| asset.part == part) {
            println!("{:<44} {:>11} {:>11}", asset.name, thousands(asset.raw), thousands(asset.brotli));
        }
        let (raw, brotli) = total(site, part);
        println!("{:<44} {:>11} {:>11}\n", format!("= {title}"), thousands(raw), thousands(brotli));
    }
}

/// The same for the README: what each part is made of, and what it weighs.
pub fn table(site: &[Asset]) -> String {
    let mut text = String::from("| loaded | made of | kB brotli |\n| --- | --- | ---: |\n");
    for (part, title, _) in PARTS {
        let mut kinds: Vec<(&str, usize)> = vec![];
        for asset in site.iter().filter(|asset| asset.part == part && asset.name != sbom::FILE) {
            let kind = kind_of(&asset.name);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, bytes)) => *bytes += asset.brotli,
                None => kinds.push((kind, asset.brotli)),
            }
        }
        kinds.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        for (at, (kind, bytes)) in kinds.iter().enumerate() {
            text += &format!("| {} | {kind} | {:.1} |\n", if at == 0 { title } else { "" }, *bytes as f64 / 1000.0);
        }
    }
    text
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        _ if name == "index.html" => "the page: first screen, its styles",
        _ if name == worker::FILE => "the worker",
        Some("wasm" | "bin") => "the program",
        Some("js") => "what joins the program to the browser",
        Some("css") => "styles",
        Some("png" | "svg") => "icons and pictures",
        _ => "manifest, schema, licences",
    }
}

/// Fails when a part weighs more than its budget.
pub fn check(site: &[Asset], budget: &Path) -> Result<()> {
    let text = fs::read_to_string(budget).context("budget.json is missing")?;
    let limits: Value = serde_json::from_str(&text).context("budget.json is not JSON")?;
    for (part, title, key) in PARTS {
        let Some(key) = key else { continue };
        let limit = limits[key].as_u64().with_context(|| format!("budget.json has no number `{key}`"))?;
        let (_, brotli) = total(site, part);
        let (is, limit_text) = (thousands(brotli), thousands(limit as usize));
        if brotli as u64 > limit {
            bail!("{title} weighs {is} bytes, more than its budget of {limit_text} ({key} in budget.json)");
        }
        println!("{title}: {is} of {limit_text} bytes ({} %)", brotli as u64 * 100 / limit);
    }
    Ok(())
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_counts_where_it_is_loaded() {
        for (name, part) in [
            ("index.html", Part::FirstVisit),
            ("cairn-0123456789abcdef.js", Part::FirstVisit),
            ("cairn-0123456789abcdef-parts.js", Part::FirstVisit),
            ("cairn-0123456789abcdef_bg.wasm", Part::FirstVisit),
            ("cairn-0123456789abcdef-path.wasm", Part::Path),
            ("cairn-0123456789abcdef-shared_aside_path.wasm", Part::Path),
            ("cairn-0123456789abcdef-pieces.bin", Part::Path),
            ("cairn-0123456789abcdef-shared_aside_beyond.wasm", Part::OnDemand),
            ("cairn-0123456789abcdef-aside.wasm", Part::OnDemand),
            ("later.css", Part::Path),
            ("worker.js", Part::OnDemand),
            ("facilitator.css", Part::Facilitator),
            ("cairn-0123456789abcdef-facilitator.wasm", Part::Facilitator),
            ("cairn-0123456789abcdef-shared_aside_facilitator.wasm", Part::Facilitator),
            ("cairn-0123456789abcdef-shared_facilitator_path.wasm", Part::Path),
            ("icons/icon-180.png", Part::OnDemand),
            ("sbom.cdx.json", Part::OnDemand),
        ] {
            assert!(part_of(name) == part, "{name}");
        }
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(7, "7"), (130_000, "130 000"), (1_234_567, "1 234 567")] {
            assert_eq!(thousands(number).replace('\u{202f}', " "), text);
        }
    }
}
