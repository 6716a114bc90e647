//! What the program is made of, for whoever has to know: a software bill of materials in the form of CycloneDX 1.5.
//!
//! Written here and not by cargo-cyclonedx, which takes minutes to build, names the folders of whoever ran it, and says something
//! else on every run.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::project::Project;
use crate::{shell, tools};

/// Where it lies in the site.
pub const FILE: &str = "sbom.cdx.json";

/// Writes it into the site, after checking that nothing is missing in it.
pub fn write(project: &Project) -> Result<()> {
    let mut cargo = shell::cargo(project.root());
    cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--features",
        "parts",
        "--filter-platform",
        tools::WASM,
    ]);
    let metadata: Value = serde_json::from_str(&shell::captured("cargo metadata", &mut cargo)?)?;
    let bill = of(&metadata, &checksums(&fs::read_to_string(project.at("Cargo.lock"))?))?;
    let missing = missing(&bill);
    if !missing.is_empty() {
        bail!("the bill of materials is not whole:\n{}", missing.join("\n"));
    }
    let count = bill["components"].as_array().map_or(0, Vec::len);
    println!("{FILE}: {count} packages, each with its licence, version and checksum");
    Ok(fs::write(project.dist().join(FILE), serde_json::to_string_pretty(&bill)? + "\n")?)
}

/// SHA-256 by `name version`, from Cargo.lock.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let field = |package: &str, name: &str| {
        let text = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))?;
        Some(text.trim_matches('"').to_owned())
    };
    let entry = |package: &str| {
        let key = format!("{} {}", field(package, "name")?, field(package, "version")?);
        Some((key, field(package, "checksum")?))
    };
    lock.split("[[package]]").filter_map(entry).collect()
}

/// The packages that the program is built from and with; tests need more.
fn of(metadata: &Value, checksums: &BTreeMap<String, String>) -> Result<Value> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let by_id = |items: &Value| -> BTreeMap<String, Value> {
        list(items).into_iter().map(|item| (text(&item["id"]), item)).collect()
    };
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
    let root = text(&metadata["resolve"]["root"]);
    let name = |id: &str| {
        packages.get(id).map_or_else(String::new, |it| format!("{}@{}", text(&it["name"]), text(&it["version"])))
    };

    let mut needs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut to_visit = vec![root.clone()];
    while let Some(id) = to_visit.pop() {
        let node = nodes.get(&id).with_context(|| format!("cargo metadata does not resolve {id}"))?;
        let not_only_for_tests =
            |dependency: &&Value| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev");
        let found: Vec<String> =
            list(&node["deps"]).iter().filter(not_only_for_tests).map(|dependency| text(&dependency["pkg"])).collect();
        to_visit.extend(found.iter().filter(|id| !needs.contains_key(*id)).cloned());
        needs.insert(id, found);
    }

    let mut components: Vec<Value> = needs
        .keys()
        .filter(|id| **id != root)
        .filter_map(|id| packages.get(id))
        .map(|package| component(package, checksums))
        .collect();
    components.sort_by_key(|component| text(&component["bom-ref"]));
    let mut dependencies: Vec<Value> = needs
        .iter()
        .map(|(id, found)| {
            let mut names: Vec<String> = found.iter().map(|id| name(id)).collect();
            names.sort();
            names.dedup();
            json!({ "ref": name(id), "dependsOn": names })
        })
        .collect();
    dependencies.sort_by_key(|dependency| text(&dependency["ref"]));

    let program = packages.get(&root).context("cargo metadata knows no program")?;
    let licence = json!([{ "expression": licence(program) }]);
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": name(&root),
                "name": program["name"],
                "version": program["version"],
                "licenses": licence,
            },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(package: &Value, checksums: &BTreeMap<String, String>) -> Value {
    let (name, version) = (text(&package["name"]), text(&package["version"]));
    let mut component = json!({
        "type": "library",
        "bom-ref": format!("{name}@{version}"),
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence(package) }],
    });
    // Without a source it lies in this project, and is not what the registry has under that name.
    if package["source"].is_null() {
        component["properties"] = json!([{ "name": "cairn:part-of-this-project", "value": "true" }]);
        return component;
    }
    component["purl"] = json!(format!("pkg:cargo/{name}@{version}"));
    if let Some(checksum) = checksums.get(&format!("{name} {version}")) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

/// Some older packages write a slash for *or*.
fn licence(package: &Value) -> String {
    text(&package["license"]).split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What a package that is not ours lacks.
fn missing(bill: &Value) -> Vec<String> {
    let mut missing = vec![];
    for component in bill["components"].as_array().into_iter().flatten() {
        for (what, place) in
            [("licence", "/licenses/0/expression"), ("version", "/version"), ("checksum", "/hashes/0/content")]
        {
            let is_there = component.pointer(place).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
            let is_ours = what == "checksum" && component["properties"].is_array();
            if !is_there && !is_ours {
                missing.push(format!("{} has no {what}", component["bom-ref"]));
            }
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"r\"\nchecksum = \"abc\"\ndependencies = [\n \"b\",\n]\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";

    fn metadata() -> Value {
        let package = |name: &str, source: Value, licence: &str| json!({ "id": format!("id-{name}"), "name": name, "version": "1.0.0", "source": source, "license": licence });
        let needs = |name: &str, kind: Value| json!({ "pkg": format!("id-{name}"), "dep_kinds": [{ "kind": kind }] });
        json!({
            "packages": [
                package("app", Value::Null, "MIT"), package("a", json!("r"), "MIT/Apache-2.0"), package("ours", Value::Null, "MIT"),
                package("tests", json!("r"), "MIT"),
            ],
            "resolve": { "root": "id-app", "nodes": [
                { "id": "id-app", "deps": [needs("a", Value::Null), needs("ours", json!("build")), needs("tests", json!("dev"))] },
                { "id": "id-a", "deps": [needs("ours", Value::Null)] }, { "id": "id-ours", "deps": [] }, { "id": "id-tests", "deps": [] },
            ] },
        })
    }

    #[test]
    fn the_program_and_all_that_it_is_built_with_is_there_and_nothing_else() {
        let bill = of(&metadata(), &checksums(LOCK)).unwrap();
        let names: Vec<&str> =
            bill["components"].as_array().unwrap().iter().filter_map(|it| it["bom-ref"].as_str()).collect();
        assert_eq!(names, ["a@1.0.0", "ours@1.0.0"]);
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "abc");
        assert_eq!(bill["dependencies"][1], json!({ "ref": "app@1.0.0", "dependsOn": ["a@1.0.0", "ours@1.0.0"] }));
        assert!(missing(&bill).is_empty(), "{:?}", missing(&bill));
    }

    #[test]
    fn what_lacks_is_named() {
        let mut metadata = metadata();
        metadata["packages"][1]["license"] = Value::Null;
        let bill = of(&metadata, &BTreeMap::new()).unwrap();
        assert_eq!(missing(&bill), ["\"a@1.0.0\" has no licence", "\"a@1.0.0\" has no checksum"]);
    }
}
