//! Cuts the participants' program into parts: the main one, and those that are loaded on demand (src/ui/on_demand.rs).
//!
//! Trunk joins each program to the browser as one piece. This takes the linked program from before that step, cuts it, joins
//! the main part to the browser itself, and puts main part, other parts and the script that loads them in place of what Trunk
//! left. All of them carry one mark in their names, so that no cache pairs the parts of two builds.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::ffi::OsStr;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::names;
use crate::project::Project;
use crate::shell;
use crate::site::Profile;
use crate::tools;

/// Pieces of fewer bytes stand in one file together: on a slow network each request costs more than they do.
const WORTH_A_REQUEST: usize = 720;

/// How the name of the file ends that small pieces stand in. Whoever loads a part loads it.
pub const TOGETHER: &str = "-pieces.bin";

/// The features that rustc uses in WebAssembly today; wasm-opt asks for each by name.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What the names of the shared parts begin with.
pub const SHARED: &str = "shared_";

pub fn cut(project: &Project, profile: Profile, path: &OsStr) -> Result<()> {
    let linked = linked(project, profile);
    let program = fs::read(&linked).with_context(|| format!("the build left no {}", linked.display()))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&program);
    let stem = format!("cairn-{:016x}", hasher.finish());
    let work = linked.with_file_name("cairn-parts");
    // What an earlier build cut off is none of this one's parts.
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;

    let (main, loader) = (work.join(format!("{stem}.wasm")), format!("{stem}-parts.js"));
    let (glue, link) = (format!("./{stem}.js"), format!("./{loader}"));
    let mut options = Options::new(&program);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &glue;
    let parts = transform(options).map_err(|error| anyhow!("cutting the program into parts: {error:#}"))?;

    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", &stem, "--out-dir"]);
    shell::run("joining the main part to the browser", bindgen.arg(&work).arg(&main).env("PATH", path))?;

    let dist = project.dist();
    let old = remove_whole(&dist)?;
    let program = dist.join(format!("{stem}_bg.wasm"));
    small(&work.join(format!("{stem}_bg.wasm")), &program, profile, path)?;
    let script = fs::read_to_string(work.join(format!("{stem}.js")))?;
    let (short, script) = names::shorten(&fs::read(&program)?, &script)?;
    fs::write(&program, short)?;
    fs::write(dist.join(format!("{stem}.js")), script)?;
    let mut script = fs::read_to_string(work.join(&loader))?;
    let mut pieces = vec![];
    for part in &parts.split_modules {
        let name = part.file_name().and_then(OsStr::to_str).context("a part has a name")?;
        let marked = format!("{stem}-{}.wasm", called(name.trim_end_matches(".wasm"), &parts.prefetch_map));
        let file = dist.join(&marked);
        small(part, &file, profile, path)?;
        let bytes = fs::read(&file)?;
        if bytes.len() < WORTH_A_REQUEST && profile == Profile::Release {
            script = with_piece(&script, name, pieces.len(), bytes.len())?;
            pieces.extend(bytes);
            fs::remove_file(file)?;
            continue;
        }
        script = script.replace(&format!("./{name}"), &format!("./{marked}"));
    }
    if !pieces.is_empty() {
        let together = [&stem, TOGETHER].concat();
        let piece = PIECE.replace("__TOGETHER__", &together).replace("__BYTES__", &pieces.len().to_string());
        script = piece + &script;
        fs::write(dist.join(together), pieces)?;
    }
    fs::write(dist.join(&loader), script)?;

    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)?.replace(&old, &stem);
    // The main part's script asks for the loader: the page asks for both at once.
    let end = "</head>";
    if !page.contains(end) {
        bail!("index.html has no {end} to put the loader's address before");
    }
    let preload =
        format!(r#"<link rel="modulepreload" href="./{loader}" crossorigin="anonymous" fetchpriority="low">{end}"#);
    fs::write(&index, page.replacen(end, &preload, 1))?;
    Ok(())
}

/// Stands in the loader for an answer to a request. What did not come, or is something else (the door page of a hotel's network), is
/// asked for again the next time.
const PIECE: &str = r#"let pieces;
const piece = async (from, to) => {
  pieces ??= fetch(new URL("./__TOGETHER__", import.meta.url)).then((it) => it.arrayBuffer());
  const all = await pieces.catch(() => null);
  if (all?.byteLength !== __BYTES__) {
    pieces = undefined;
    throw new Error("__TOGETHER__ did not come");
  }
  return new Response(all.slice(from, to), { headers: { "content-type": "application/wasm" } });
};
"#;

/// The loader with a piece of what stands together, in place of the request for it.
fn with_piece(script: &str, name: &str, from: usize, length: usize) -> Result<String> {
    let request = format!(r#"fetch(new URL("./{name}", import.meta.url))"#);
    if !script.contains(&request) {
        bail!("the loader asks for {name} in another way than it did");
    }
    Ok(script.replace(&request, &format!("piece({from},{})", from + length)))
}

/// What a part is called: a shared one by those that load it.
fn called(name: &str, loads: &HashMap<String, Vec<String>>) -> String {
    let mut loading: Vec<&str> =
        loads.iter().filter(|(_, files)| files.iter().any(|it| it == name)).map(|it| it.0.as_str()).collect();
    loading.sort_unstable();
    match name.strip_prefix("split_") {
        Some(part) => part.to_owned(),
        None => format!("{SHARED}{}", loading.join("_")),
    }
}

/// The release program as the linker left it, before it is cut; with the names of its functions.
pub fn linked_release(project: &Project) -> PathBuf {
    linked(project, Profile::Release)
}

fn linked(project: &Project, profile: Profile) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.at("target"), PathBuf::from);
    let folder = if profile == Profile::Release { "release" } else { "debug" };
    target.join(tools::WASM).join(folder).join("cairn.wasm")
}

/// Removes the program in one piece; returns what its files' names begin with.
fn remove_whole(dist: &Path) -> Result<String> {
    let mut stem = None;
    for entry in fs::read_dir(dist)? {
        let file = entry?.path();
        let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default().to_owned();
        if let Some(found) = name.strip_suffix("_bg.wasm").filter(|stem| stem.starts_with("cairn-")) {
            stem = Some(found.to_owned());
        }
        if name.starts_with("cairn-") {
            fs::remove_file(file)?;
        }
    }
    stem.context("the build left no cairn-…_bg.wasm")
}

fn small(from: &Path, to: &Path, profile: Profile, path: &OsStr) -> Result<()> {
    if profile == Profile::Dev {
        fs::copy(from, to)?;
        return Ok(());
    }
    let mut optimiser = Command::new("wasm-opt");
    // `-Os` inlines a little more than `-Oz`: more bytes, but fewer once they are compressed. Long functions stay functions even where
    // they are called once, and the locals used most come first: 0.3 kB (brotli) less.
    optimiser.args(["-Os", "--low-memory-unused", "--converge", "--one-caller-inline-max-function-size", "30"]);
    optimiser.args(["--reorder-locals", "--reorder-functions-by-name"]);
    optimiser.args(["--strip-debug", "--strip-producers", "--strip-target-features"]).args(FEATURES);
    shell::run("making the program small", optimiser.arg(from).arg("-o").arg(to).env("PATH", path))
}
