//! The developers' commands, as `cargo xtask <command>`: each installs what it needs, says so, and does one job.

mod bench;
mod browsers;
mod compressed;
mod headers;
mod icons;
mod lint;
mod names;
mod parts;
mod policy;
mod project;
mod reasons;
mod sbom;
mod serve;
mod shell;
mod shots;
mod site;
mod sizes;
mod test;
mod tools;
mod worker;

use std::process::ExitCode;

use anyhow::{Result, bail};

use project::Project;
use site::Offline;

const USAGE: &str = "\
cargo xtask serve [--port N] [--dev]   build the app and serve it at http://127.0.0.1:8080/
cargo xtask test [--only host|lint|build|browser|e2e] [--no-build] [-- --engine webkit …]
                                       run every test, or one kind of them
cargo xtask build [--without-worker]   the release site in dist/, with its sizes checked against budget.json; without the
                                       service worker, it takes away the one of an earlier build
cargo xtask bench [--runs n]           sizes and speed, beside a page without a program, a plain form and SurveyJS; writes the tables in README.md
cargo xtask bench weight               only the sizes
cargo xtask bench lighthouse           Lighthouse on a phone: 100 for performance, accessibility and best practices
cargo xtask bench faults [--only falls|tabs] [--times n]
                                       kills browsers while somebody types, and walks tabs in random orders: 200 times each;
                                       without options, ten million inputs for each decoder as well
cargo xtask bench room [--sizes 10,100]
                                       many plan files dropped into a room: until the first picture, until all are in, frames, memory
cargo xtask schema                     write schema/plan-v1.json from the types
cargo xtask screenshots                take the pictures of README and web manifest again
cargo xtask icons                      draw the bitmap icons from assets/icons/icon.svg
cargo xtask fix                        format the code and the stylesheets";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<()> {
    let project = Project::find()?;
    let Some((command, options)) = args.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    match command.as_str() {
        "serve" => serve::serve(&project, &serve::Options::parse(options)?),
        "test" => test::test(&project, &test::Options::parse(options)?),
        "build" => site::release_within_budget(&project, offline(options)?),
        "bench" => bench::bench(&project, options),
        "schema" => no_options(options).and_then(|()| test::rewrite_schema(&project)),
        "screenshots" => no_options(options).and_then(|()| shots::take(&project)),
        "icons" => no_options(options).and_then(|()| icons::draw(&project)),
        "fix" => no_options(options).and_then(|()| lint::fix(&project)),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no command `{other}`\n{USAGE}"),
    }
}

fn offline(options: &[String]) -> Result<Offline> {
    match options {
        [] => Ok(Offline::Worker),
        [option] if option == "--without-worker" => Ok(Offline::NoWorker),
        [option, ..] => bail!("this command does not take `{option}`\n{USAGE}"),
    }
}

fn no_options(options: &[String]) -> Result<()> {
    match options.first() {
        None => Ok(()),
        Some(option) => bail!("this command takes no option, but got `{option}`\n{USAGE}"),
    }
}
