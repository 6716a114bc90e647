//! Every test there is, in the order in which a mistake is found soonest.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::site::{self, Offline, Profile};
use crate::{browsers, lint, shell, tools};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Host,
    Lint,
    Build,
    Browser,
    EndToEnd,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Host, Self::Lint, Self::Build, Self::Browser, Self::EndToEnd];

    fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Lint => "lint",
            Self::Build => "build",
            Self::Browser => "browser",
            Self::EndToEnd => "e2e",
        }
    }

    fn run(self, project: &Project, options: &Options) -> Result<()> {
        match self {
            Self::Host => host(project),
            Self::Lint => lint::lint(project),
            Self::Build => site::release_within_budget(project, Offline::Worker),
            Self::Browser => browser(project),
            Self::EndToEnd => end_to_end(project, &options.journeys),
        }
    }
}

pub struct Options {
    only: Option<Kind>,
    build: bool,
    /// What the end-to-end tests are told, such as `--engine webkit`.
    journeys: Vec<String>,
}

impl Options {
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { only: None, build: true, journeys: vec![] };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--only" => {
                    let name = args.next().context("--only needs a kind of test")?;
                    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
                    options.only = Some(kind.with_context(|| {
                        format!("there are no `{name}` tests; choose one of {}", Kind::ALL.map(Kind::name).join(", "))
                    })?);
                }
                "--no-build" => options.build = false,
                "--" => options.journeys = args.by_ref().cloned().collect(),
                other => bail!("test has no option `{other}`"),
            }
        }
        Ok(options)
    }

    fn kinds(&self) -> Vec<Kind> {
        let mut kinds = match self.only {
            None => Kind::ALL.to_vec(),
            // The journeys walk through the release site.
            Some(Kind::EndToEnd) => vec![Kind::Build, Kind::EndToEnd],
            Some(kind) => vec![kind],
        };
        if !self.build {
            kinds.retain(|kind| *kind != Kind::Build);
        }
        kinds
    }
}

pub fn test(project: &Project, options: &Options) -> Result<()> {
    let mut passed = vec![];
    for kind in options.kinds() {
        let start = Instant::now();
        println!("\n== {} ==", kind.name());
        kind.run(project, options).with_context(|| {
            format!("`{name}` failed (again on its own: cargo xtask test --only {name})", name = kind.name())
        })?;
        passed.push(format!("{} ({} s)", kind.name(), start.elapsed().as_secs()));
    }
    println!("\nAll passed: {}", passed.join(", "));
    Ok(())
}

/// Our own commands, then the pure modules, so that the last lines are the app's.
fn host(project: &Project) -> Result<()> {
    shell::run("xtask's own tests", xtask_cargo(project, "test").arg("--quiet"))?;
    shell::run("cargo test", shell::cargo(project.root()).arg("test"))
}

/// Cargo on this package, in the target folder where it already lies compiled.
pub fn xtask_cargo(project: &Project, command: &str) -> Command {
    let mut cargo = shell::cargo(project.root());
    cargo.args([command, "--manifest-path", "xtask/Cargo.toml", "--target-dir", "target/xtask"]);
    cargo
}

/// What touches a Web API, in Chromium.
fn browser(project: &Project) -> Result<()> {
    let runner = tools::wasm_test_runner()?;
    let (_, driver) = browsers::chromium()?;
    let mut cargo = shell::cargo(project.root());
    cargo
        .args(["test", "--target", tools::WASM, "--test", "browser"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver);
    // The runner would take these first.
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        cargo.env_remove(other);
    }
    shell::run("the tests in a browser", &mut cargo)
}

fn end_to_end(project: &Project, journeys: &[String]) -> Result<()> {
    shell::run("the end-to-end tests", driving(project, "run.mjs")?.args(journeys))?;
    if journeys.is_empty() {
        // A few of each; `cargo xtask bench faults` does two hundred.
        shell::run("killing browsers", driving(project, "faults.mjs")?.args(["--times", "3", "--seed", "7"]))?;
    }
    Ok(())
}

/// A script of tests/e2e/, told where the site and the browsers are.
pub fn driving(project: &Project, script: &str) -> Result<Command> {
    let folder = project.end_to_end();
    tools::npm_packages(&folder, "what the end-to-end tests are written with")?;
    let mut node = Command::new("node");
    node.arg(folder.join(script)).current_dir(project.root()).env("CAIRN_DIST", project.dist());
    for (variable, path) in browsers::all()? {
        node.env(variable, path);
    }
    Ok(node)
}

/// Builds the release site for a script of tests/e2e/ and runs it.
pub fn drive_release(project: &Project, script: &str) -> Result<Command> {
    site::build(project, Profile::Release, Offline::Worker)?;
    driving(project, script)
}

/// The schema's test compares the file with the types, or with this variable writes it.
pub fn rewrite_schema(project: &Project) -> Result<()> {
    let mut cargo = shell::cargo(project.root());
    cargo.args(["test", "--quiet", "--test", "host", "schema"]).env("CAIRN_UPDATE", "1");
    shell::run("writing the schema", &mut cargo)?;
    println!("schema/plan-v1.json is what the types say");
    Ok(())
}
