//! Where the bytes go: by what is loaded when, and, of the program, by what it is made of.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use super::speed::write_section;
use crate::parts;
use crate::project::Project;
use crate::sizes::{self, Asset};

pub fn bench(project: &Project, site: &[Asset]) -> Result<()> {
    sizes::print(site);
    let table = [&sizes::table(site), "\n", &crates_table(&by_crate(project)?)].concat();
    println!("{table}");
    write_section(project, "weight", &table)
}

/// Bytes of code of each crate in the linked program, before it is cut and made small: most first.
fn by_crate(project: &Project) -> Result<Vec<(String, usize)>> {
    let linked = parts::linked_release(project);
    let program = fs::read(&linked).with_context(|| format!("the build left no {}", linked.display()))?;
    let (mut sizes, mut imports, mut names) = (vec![], 0, BTreeMap::new());
    for payload in Parser::new(0).parse_all(&program) {
        match payload? {
            Payload::ImportSection(section) => {
                imports = section
                    .into_imports()
                    .filter(|import| {
                        import.as_ref().is_ok_and(|import| matches!(import.ty, wasmparser::TypeRef::Func(_)))
                    })
                    .count();
            }
            Payload::CodeSectionEntry(body) => sizes.push((body.range().end - body.range().start) as usize),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(list) = part? {
                            for name in list {
                                let name = name?;
                                names.insert(name.index as usize, name.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut totals = BTreeMap::<String, usize>::new();
    for (at, size) in sizes.iter().enumerate() {
        let name = names.get(&(imports + at)).map(String::as_str).unwrap_or_default();
        *totals.entry(crate_of(name)).or_default() += size;
    }
    let mut totals: Vec<_> = totals.into_iter().collect();
    totals.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    Ok(totals)
}

/// The crate that a function's name begins with, mangled or not; for a trait on a type the type's.
fn crate_of(name: &str) -> String {
    // _ZN5cairn4plan…, _ZN60_$LT$alloc..string..String$u20$as$u20$…, _RNv…5cairn…, or as it is read: <cairn::plan::Plan as …>::…
    let known = [
        "cairn",
        "leptos",
        "tachys",
        "reactive_graph",
        "any_spawner",
        "serde_json",
        "serde",
        "wasm_bindgen",
        "js_sys",
        "web_sys",
        "gloo",
        "indexed_db",
        "fast_qr",
        "qrcode",
        "csv",
        "miniz_oxide",
        "console_error",
        "wasm_split",
        "hashbrown",
        "dlmalloc",
        "futures",
    ];
    // Of two that begin at the same place the longer: serde_json is not serde.
    let found = known.iter().filter_map(|word| name.find(word).map(|at| (at, std::cmp::Reverse(word.len()), *word)));
    let first = found.min();
    match first {
        Some((.., word)) => word.to_owned(),
        None if ["core", "alloc", "std", "rust_"].iter().any(|word| name.contains(word)) => "std".to_owned(),
        None => "others".to_owned(),
    }
}

fn crates_table(crates: &[(String, usize)]) -> String {
    let all: usize = crates.iter().map(|(_, size)| size).sum();
    let mut text = String::from("| of the whole program's code, before it is made small | % |\n| --- | ---: |\n");
    let mut rest = 0.0;
    for (name, size) in crates {
        let share = *size as f64 * 100.0 / all.max(1) as f64;
        if share < 1.0 {
            rest += share;
            continue;
        }
        text += &format!("| {} | {share:.0} |\n", title(name));
    }
    text + &format!("| everything below one per cent | {rest:.0} |\n")
}

fn title(name: &str) -> &str {
    match name {
        "cairn" => "Cairn: screens, words, model, formats",
        "std" => "Rust's own library",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_that_it_names_first() {
        for (name, expected) in [
            ("_ZN5cairn4plan3gap17h0123456789abcdefE", "cairn"),
            ("_ZN60_$LT$alloc..string..String$u20$as$u20$core..fmt..Write$GT$9write_str17hE", "std"),
            ("<serde_json::value::Value as serde::Serialize>::serialize", "serde_json"),
            ("_ZN4core3ptr52drop_in_place$LT$cairn..plan..Plan$GT$17hE", "cairn"),
            ("memcpy", "others"),
        ] {
            assert_eq!(crate_of(name), expected, "{name}");
        }
    }
}
