//! What a visit costs, in bytes and in time, beside pages of the same kind of work.

mod faults;
mod speed;
mod weight;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::{shell, site, sizes, test};

pub fn bench(project: &Project, options: &[String]) -> Result<()> {
    let rest = options.get(1..).unwrap_or_default();
    match options.first().map(String::as_str) {
        None => speed::bench(project, &[]),
        Some("--runs") => speed::bench(project, options),
        Some("weight") => {
            site::build(project, site::Profile::Release, site::Offline::Worker)?;
            weight::bench(project, &sizes::measure(&project.dist())?)
        }
        Some("lighthouse") => speed::lighthouse(project),
        Some("room") => room(project, rest),
        Some("faults") => faults::bench(project, rest),
        Some(option) => bail!("there is no `bench {option}`"),
    }
}

/// How a room grows from ten plan files to ten thousand; `--sizes 10,100` for others.
fn room(project: &Project, options: &[String]) -> Result<()> {
    shell::run("filling rooms", test::drive_release(project, "room-bench.mjs")?.args(options))
}
