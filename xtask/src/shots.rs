//! The pictures of the README, taken from the app itself so that they show what is there.

use anyhow::Result;

use crate::project::Project;
use crate::{shell, test};

pub fn take(project: &Project) -> Result<()> {
    let docs = project.at("docs");
    std::fs::create_dir_all(&docs)?;
    let mut node = test::drive_release(project, "screenshots.mjs")?;
    shell::run("taking the pictures", node.arg(&docs).arg("--readme"))?;
    println!("The pictures are in docs/");
    Ok(())
}
