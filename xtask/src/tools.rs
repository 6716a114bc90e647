//! The programs that building and testing need, in the versions that fit together, and how each is installed.
//!
//! Cargo's tools go to one folder that all clones share, so that only the first build of the first clone waits for them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::shell;

pub const WASM: &str = "wasm32-unknown-unknown";

struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    /// Build with the versions that the tool was published with.
    locked: bool,
    why: &'static str,
    takes: &'static str,
}

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    locked: true,
    why: "puts the site together",
    takes: "about 7 minutes",
};

/// Must be the very version of the `wasm-bindgen` crate in Cargo.lock.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    locked: false,
    why: "joins WebAssembly to the browser",
    takes: "about 2 minutes",
};

const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
    why: "lets the tests drive Firefox",
    takes: "about 3 minutes",
};

const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    locked: true,
    why: "checks the licences and sources of what Cairn is built from",
    takes: "about 4 minutes",
};

/// What `trunk build` needs; returns the PATH under which it finds all of it and so downloads nothing itself.
pub fn for_building(project: &Project) -> Result<OsString> {
    wasm_target()?;
    let mut folders = vec![];
    for tool in [&TRUNK, &WASM_BINDGEN] {
        folders.push(folder_of(&cargo_tool(tool)?)?);
    }
    npm_packages(&project.npm_tools(), "wasm-opt, which makes WebAssembly small, and stylelint")?;
    folders.push(npm_programs(project));
    shell::path_with(&folders)
}

/// The runner for tests that are themselves WebAssembly; it comes with wasm-bindgen.
pub fn wasm_test_runner() -> Result<PathBuf> {
    wasm_target()?;
    Ok(folder_of(&cargo_tool(&WASM_BINDGEN)?)?.join("wasm-bindgen-test-runner"))
}

pub fn geckodriver() -> Result<PathBuf> {
    cargo_tool(&GECKODRIVER)
}

pub fn cargo_deny() -> Result<PathBuf> {
    cargo_tool(&CARGO_DENY)
}

pub fn npm_programs(project: &Project) -> PathBuf {
    project.npm_tools().join("node_modules/.bin")
}

/// Adds the WebAssembly target to the toolchain when its standard library is not there.
pub fn wasm_target() -> Result<()> {
    let library = shell::output("rustc", &["--print", "target-libdir", "--target", WASM])
        .context("rustc does not answer: install Rust with rustup")?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    println!("Installing the Rust target {WASM}, which the app is built for");
    shell::run("adding the target", Command::new("rustup").args(["target", "add", WASM]))
        .with_context(|| format!("install it by hand: rustup target add {WASM}"))
}

/// Finds a tool of the right version in the shared folder or on PATH; builds it when there is none.
fn cargo_tool(tool: &CargoTool) -> Result<PathBuf> {
    let ours = cache()?.join("bin").join(tool.program);
    for program in std::iter::once(ours.clone()).chain(shell::on_path(tool.program)) {
        if answers(&program, tool.version) {
            return Ok(program);
        }
    }
    install(tool)?;
    if !answers(&ours, tool.version) {
        bail!("{} {} is installed but does not answer `--version`", tool.program, tool.version);
    }
    Ok(ours)
}

fn answers(program: &Path, version: &str) -> bool {
    shell::output(program, &["--version"]).is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn install(tool: &CargoTool) -> Result<()> {
    let CargoTool { package, version, why, takes, .. } = tool;
    println!("Installing {package} {version}, which {why} ({takes}, once for all clones)");
    let cache = cache()?;
    fs::create_dir_all(&cache)?;
    let mut cargo = shell::cargo(&cache);
    cargo
        .args(["install", "--quiet", package, "--version", version, "--force", "--root"])
        .arg(&cache)
        .arg("--target-dir")
        .arg(cache.join("target"));
    if tool.locked {
        cargo.arg("--locked");
    }
    // These run for seconds: time spent on optimising them would not come back.
    for (setting, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    let locked = if tool.locked { " --locked" } else { "" };
    shell::run(&format!("installing {package}"), &mut cargo)
        .with_context(|| format!("install it by hand: cargo install {package} --version {version}{locked}"))
}

/// `npm ci` where the installed packages are missing or older than the lock file.
pub fn npm_packages(folder: &Path, what: &str) -> Result<()> {
    let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|data| data.modified()).ok();
    // npm writes this file last.
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        return Ok(());
    }
    println!("Installing {what} (npm, seconds)");
    let by_hand = || format!("install Node 20 or newer, then by hand: npm ci --prefix {}", folder.display());
    shell::run("npm ci", Command::new("npm").args(["ci", "--silent"]).current_dir(folder)).with_context(by_hand)
}

fn cache() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(std::env::var_os("HOME").context("HOME is not set")?).join(".cache"),
    };
    Ok(base.join("cairn-tools"))
}

fn folder_of(program: &Path) -> Result<PathBuf> {
    Ok(program.parent().context("a program has a folder")?.to_path_buf())
}
