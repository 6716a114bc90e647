//! What may be lost when things go wrong.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::{shell, test};

/// Inputs for each decoder before a release; a test run tries a hundredth of them.
const INPUTS: &str = "10000000";

/// Kills browsers while somebody types, and walks tabs in random orders: 200 times each, or as often as `--times` says. Without
/// options the decoders are told ten million things as well, which takes hours.
pub fn bench(project: &Project, options: &[String]) -> Result<()> {
    shell::run("killing browsers", test::drive_release(project, "faults.mjs")?.args(options))?;
    if !options.is_empty() {
        return Ok(());
    }
    let mut decoders = Command::new("cargo");
    decoders.current_dir(project.root()).args(["test", "--release", "--test", "decoders"]);
    shell::run(
        "telling the decoders anything",
        decoders.env("CAIRN_DECODER_INPUTS", INPUTS).env("CAIRN_DECODER_SEED", "2"),
    )
}
