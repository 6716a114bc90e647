//! The three browsers and their drivers. Only tests and pictures need them; serving and building do not.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell;
use crate::tools;

/// A program, the Debian package it comes in, and the environment variable that names another one instead.
struct Program {
    names: &'static [&'static str],
    package: &'static str,
    variable: &'static str,
}

const CHROMIUM: Program = Program { names: &["chromium"], package: "chromium", variable: "CHROMIUM" };
const CHROMEDRIVER: Program =
    Program { names: &["chromedriver"], package: "chromium-driver", variable: "CHROMEDRIVER" };
const FIREFOX: Program = Program { names: &["firefox-esr", "firefox"], package: "firefox-esr", variable: "FIREFOX" };
const WEBKITDRIVER: Program =
    Program { names: &["WebKitWebDriver"], package: "webkit2gtk-driver", variable: "WEBKITDRIVER" };
const XVFB: Program = Program { names: &["Xvfb"], package: "xvfb", variable: "XVFB" };
/// A browser that shows text alone, for the page that a plan is kept as.
const W3M: Program = Program { names: &["w3m"], package: "w3m", variable: "W3M" };

/// A picture of a page is only the same everywhere when the fonts are.
const FONTS: &str = "fonts-dejavu-core";

/// What the end-to-end tests are told, as environment variables.
pub fn all() -> Result<Vec<(&'static str, PathBuf)>> {
    const NEEDED: [&Program; 6] = [&CHROMIUM, &CHROMEDRIVER, &FIREFOX, &WEBKITDRIVER, &XVFB, &W3M];
    install_missing(&NEEDED)?;
    let mut found = vec![];
    for program in NEEDED {
        found.push((program.variable, find(program).context("was found a moment ago")?));
    }
    found.push(("MINIBROWSER", mini_browser()?));
    found.push((
        "GECKODRIVER",
        match named_by("GECKODRIVER") {
            Some(path) => path,
            None => tools::geckodriver()?,
        },
    ));
    Ok(found)
}

/// Chromium and its driver, for tests that need one browser only.
pub fn chromium() -> Result<(PathBuf, PathBuf)> {
    install_missing(&[&CHROMIUM, &CHROMEDRIVER])?;
    let browser = find(&CHROMIUM).context("chromium was found a moment ago")?;
    let driver = find(&CHROMEDRIVER).context("chromedriver was found a moment ago")?;
    Ok((browser, driver))
}

fn find(program: &Program) -> Option<PathBuf> {
    named_by(program.variable).or_else(|| program.names.iter().find_map(|name| shell::on_path(name)))
}

fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn install_missing(needed: &[&Program]) -> Result<()> {
    let missing: Vec<_> = needed.iter().filter(|program| find(program).is_none()).map(|p| p.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages = [missing, vec![FONTS]].concat();
    println!("Installing {}, which the tests drive", packages.join(", "));
    let by_hand = || format!("install by hand: sudo apt-get install {}", packages.join(" "));
    apt_get(&["update", "-qq"]).with_context(by_hand)?;
    let install = [&["install", "-qq", "-y", "--no-install-recommends"], packages.as_slice()].concat();
    apt_get(&install).with_context(by_hand)?;
    match needed.iter().find(|program| find(program).is_none()) {
        None => Ok(()),
        Some(program) => bail!("{} is installed, but {} is not on PATH", program.package, program.names[0]),
    }
}

fn apt_get(args: &[&str]) -> Result<()> {
    if shell::on_path("apt-get").is_none() {
        bail!("this machine has no apt-get");
    }
    let root = shell::output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let mut command = if root {
        Command::new("apt-get")
    } else if shell::on_path("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    } else {
        bail!("apt-get needs root, and there is no sudo");
    };
    // Only what goes wrong is worth reading.
    command.args(args).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
    shell::run("apt-get", &mut command)
}

/// WebKit's small browser lies among the libraries, in a folder that names the architecture.
fn mini_browser() -> Result<PathBuf> {
    if let Some(path) = named_by("MINIBROWSER") {
        return Ok(path);
    }
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let below = |folder: PathBuf| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|name| folder.join(name).join("MiniBrowser"))
    };
    std::iter::once(Path::new("/usr/lib").to_path_buf())
        .chain(folders)
        .flat_map(below)
        .find(|file| file.is_file())
        .context("WebKit's MiniBrowser is not there; install by hand: sudo apt-get install webkit2gtk-driver")
}
