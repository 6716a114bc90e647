//! Builds the site in dist/.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{Project, files_below};
use crate::{compressed, headers, parts, policy, sbom, shell, sizes, tools, worker};

/// Whether the site comes with a service worker.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    Worker,
    /// Takes away the one of an earlier build.
    NoWorker,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

pub fn build(project: &Project, profile: Profile, offline: Offline) -> Result<()> {
    let path = tools::for_building(project)?;
    match profile {
        Profile::Dev => println!("Building the site for development"),
        Profile::Release => println!("Building the release site"),
    }
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--log", "error", "--skip-version-check"]);
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    // Trunk reads NO_COLOR as true or false and stops at the usual `1`.
    trunk.current_dir(project.root()).env("PATH", &path).env_remove("NO_COLOR");
    trunk.env("RUSTFLAGS", without_paths_of_this_machine(project));
    shell::run("building the site", &mut trunk)?;
    parts::cut(project, profile, &path)?;
    later_styles(&project.dist(), "later")?;
    later_styles(&project.dist(), "facilitator")?;
    if profile == Profile::Release {
        minify_scripts(project)?;
        sbom::write(project)?;
    }
    mark_with_content(&project.dist())?;
    // Last: the policy names the page's styles by what they are now.
    let policy = policy::put_in(&project.dist())?;
    // It holds the page against its hash, so that nothing may change the page after it.
    worker::write(project, offline == Offline::NoWorker)?;
    if profile == Profile::Release {
        minify(project, &project.dist().join(worker::FILE))?;
    }
    headers::write(&project.dist(), &policy)?;
    // What is compressed is the site as it is now.
    if profile == Profile::Release { compressed::write(&project.dist()) } else { Ok(()) }
}

/// A panic names its place in the source; in what people download, no place names a folder of whoever built it.
fn without_paths_of_this_machine(project: &Project) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    // One folder for each registry: its name says nothing to anybody.
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok()).into_iter().flatten();
    let registries = registries.filter_map(|entry| Some(entry.ok()?.path()));
    let remap = |folder: PathBuf| format!("--remap-path-prefix={}=.", folder.display());
    let given = std::env::var("RUSTFLAGS").ok();
    let folders = std::iter::once(project.root().to_path_buf()).chain(registries);
    given.into_iter().chain(folders.map(remap)).collect::<Vec<_>>().join(" ")
}

/// Puts the styles of the screens that arrive on demand into one file.
fn later_styles(dist: &Path, name: &str) -> Result<()> {
    let folder = dist.join(name);
    let mut styles = String::new();
    for file in files_below(&folder) {
        styles.push_str(&fs::read_to_string(file)?);
    }
    fs::write(dist.join(format!("{name}.css")), styles)?;
    Ok(fs::remove_dir_all(folder)?)
}

/// Trunk's own minifier does not read what wasm-bindgen writes; terser does.
fn minify_scripts(project: &Project) -> Result<()> {
    for entry in fs::read_dir(project.dist())? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "js") {
            minify(project, &file)?;
        }
    }
    Ok(())
}

fn minify(project: &Project, script: &Path) -> Result<()> {
    let mut terser = Command::new(tools::npm_programs(project).join("terser"));
    terser.arg(script).args(["--module", "--compress", "--mangle", "--output"]).arg(script);
    shell::run("making the scripts small", &mut terser)
}

pub fn release_within_budget(project: &Project, offline: Offline) -> Result<()> {
    build(project, Profile::Release, offline)?;
    let site = sizes::measure(&project.dist())?;
    sizes::print(&site);
    sizes::check(&site, &project.at("budget.json"))
}

/// Files whose names stay the same in every release get a mark of their content in the addresses that the page loads them
/// from, so that no cache pairs an old file with a new one.
fn mark_with_content(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let mut page = fs::read_to_string(&index).context("the build left no index.html")?;
    for name in ["boot.js", "later.css", "facilitator.css"] {
        let Ok(bytes) = fs::read(dist.join(name)) else {
            bail!("the build left no {name}: index.html has no line that asks for it");
        };
        let mut hasher = DefaultHasher::new();
        hasher.write(&bytes);
        page = page.replace(&format!("./{name}"), &format!("./{name}?v={:016x}", hasher.finish()));
    }
    fs::write(&index, page)?;
    Ok(())
}
