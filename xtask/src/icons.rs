//! Bitmap icons for systems that take no SVG, drawn by Chromium from the one drawing. Their files are committed.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{browsers, shell};

/// The page's own background, for systems that cut icons to a shape and would show black behind the stones.
const PAPER: &str = "#faf7f1";

struct Icon {
    file: &'static str,
    size: u32,
    /// How much of the square the drawing fills: a mask may cut off all but the inner 80 %.
    fills: f32,
    background: &'static str,
}

const ICONS: [Icon; 4] = [
    Icon { file: "icon-180.png", size: 180, fills: 0.8, background: PAPER },
    Icon { file: "icon-192.png", size: 192, fills: 1.0, background: "transparent" },
    Icon { file: "icon-512.png", size: 512, fills: 1.0, background: "transparent" },
    Icon { file: "icon-maskable-512.png", size: 512, fills: 0.62, background: PAPER },
];

pub fn draw(project: &Project) -> Result<()> {
    let (chromium, _) = browsers::chromium()?;
    let folder = project.at("assets/icons");
    let drawing = fs::read_to_string(folder.join("icon.svg")).context("assets/icons/icon.svg is missing")?;
    let work = project.at("target/icons");
    fs::create_dir_all(&work)?;
    for icon in &ICONS {
        let page = work.join("icon.html");
        fs::write(&page, page_with(&drawing, icon))?;
        photograph(&chromium, &page, icon.size, &folder.join(icon.file))?;
        println!("assets/icons/{}", icon.file);
    }
    Ok(())
}

fn page_with(drawing: &str, icon: &Icon) -> String {
    let Icon { size, fills, background, .. } = icon;
    let side = *size as f32 * fills;
    format!(
        "<!doctype html><style>html{{background:{background}}}body{{margin:0;height:{size}px;display:grid;place-items:center}}\
         svg{{width:{side}px;height:{side}px}}</style>{drawing}"
    )
}

fn photograph(chromium: &Path, page: &Path, size: u32, picture: &Path) -> Result<()> {
    let mut command = Command::new(chromium);
    command
        .args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--disable-background-networking",
        ])
        .args(["--force-device-scale-factor=1", "--default-background-color=00000000"])
        .arg(format!("--window-size={size},{size}"))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{}", page.display()))
        .stderr(std::process::Stdio::null());
    shell::run("drawing an icon", &mut command)
}
