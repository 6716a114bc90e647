//! The pictures of the README and the web manifest, taken from the app itself so that they show what is there.

use anyhow::Result;

use crate::project::Project;
use crate::{shell, test};

pub fn take(project: &Project) -> Result<()> {
    for folder in ["docs", "assets/screenshots"] {
        std::fs::create_dir_all(project.at(folder))?;
    }
    let mut node = test::drive_release(project, "screenshots.mjs")?;
    shell::run("taking the pictures", node.arg(project.root()).arg("--readme"))?;
    println!("The pictures are in docs/ and assets/screenshots/");
    Ok(())
}
