//! How fast the site is on a slow phone, beside the same kind of form in the plainest ways and in SurveyJS, all in one run.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::weight;
use crate::project::Project;
use crate::{browsers, shell, site, sizes, tools};

/// The last result, to compare with.
const LAST: &str = "docs/bench.json";

pub fn bench(project: &Project, options: &[String]) -> Result<()> {
    site::build(project, site::Profile::Release, site::Offline::Worker)?;
    weight::bench(project, &sizes::measure(&project.dist())?)?;
    println!(
        "On a slow phone: processor 4 times slower, 1.6 Mbit/s, 150 ms; crowd: 0.4 Mbit/s, 400 ms. Some ten minutes"
    );
    let mut node = driving(project, "bench.mjs")?;
    node.arg(project.dist()).arg(project.at("target/bench/pages")).args(options);
    let result: Value = serde_json::from_str(&shell::captured("the bench", &mut node)?)?;
    let last = fs::read_to_string(project.at(LAST)).ok().and_then(|text| serde_json::from_str::<Value>(&text).ok());
    print(&result);
    let table = table(&result)?;
    println!("{table}");
    if let Some(last) = last {
        println!("The time before:\n\n{}", self::table(&last).unwrap_or_default());
    }
    fs::write(project.at(LAST), serde_json::to_string_pretty(&result)? + "\n")?;
    write_section(project, "speed", &table)
}

/// Lighthouse's scores for a phone; anything below 100 in accessibility and best practices fails.
pub fn lighthouse(project: &Project) -> Result<()> {
    site::build(project, site::Profile::Release, site::Offline::Worker)?;
    shell::run("Lighthouse", driving(project, "lighthouse.mjs")?.arg(project.dist()))
}

fn driving(project: &Project, script: &str) -> Result<Command> {
    let (chromium, _) = browsers::chromium()?;
    let folder = project.at("xtask/bench");
    tools::npm_packages(&folder, "the pages that Cairn is measured beside")?;
    let mut node = Command::new("node");
    node.arg(folder.join(script)).env("CHROMIUM", chromium);
    Ok(node)
}

fn number(row: &Value, name: &str) -> Option<f64> {
    row[name].as_f64()
}

fn rows(result: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let named = result["rows"].as_object().into_iter().flatten().map(|(name, row)| (name.as_str(), row));
    named.chain(result["growth"].as_array().into_iter().flatten().map(|row| ("growth", row)))
}

/// The times of this machine: they say nothing on another, or on another day.
fn print(result: &Value) {
    const COLUMNS: [(&str, &str); 12] = [
        ("bytes", "bytes"),
        ("paint", "paint"),
        ("usable", "field"),
        ("answers", "answers"),
        ("crowdUsable", "c.field"),
        ("crowdAnswers", "c.answ."),
        ("key", "key p95"),
        ("step", "step"),
        ("offline", "offline"),
        ("longestTask", "task"),
        ("longestTaskInUse", "in use"),
        ("shift", "shift"),
    ];
    print!("{:<30}", "");
    COLUMNS.iter().for_each(|(_, title)| print!("{title:>9}"));
    println!();
    for (_, row) in rows(result) {
        print!("{:<30}", row["title"].as_str().unwrap_or_default());
        for (name, _) in COLUMNS {
            match number(row, name) {
                Some(value) if name == "shift" => print!("{value:>9.3}"),
                Some(value) => print!("{value:>9.0}"),
                None => print!("{:>9}", "-"),
            }
        }
        println!();
    }
    println!();
}

/// What holds on any machine: how many times the floor, or the plain form, each takes.
fn table(result: &Value) -> Result<String> {
    let of = |row: &str, name: &str| {
        number(&result["rows"][row], name).with_context(|| format!("the bench did not measure {row}'s {name}"))
    };
    let (paint, usable, crowd) = (of("floor", "paint")?, of("floor", "usable")?, of("floor", "crowdUsable")?);
    let (key, step, offline) = (of("vanilla", "key")?, of("vanilla", "step")?, of("vanillaWorker", "offline")?);
    let mut text = String::from(
        "| page | kB | first paint | first field | all answers | in a crowd: field | all answers | key | step | offline: field |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for (_, row) in rows(result) {
        let times =
            |name: &str, one: f64| number(row, name).map_or("–".to_owned(), |value| format!("{:.2}", value / one));
        let bytes = number(row, "bytes").map_or("–".to_owned(), |bytes| format!("{:.1}", bytes / 1000.0));
        text += &format!(
            "| {} | {bytes} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
            row["title"].as_str().unwrap_or_default(),
            times("paint", paint),
            times("usable", usable),
            times("answers", usable),
            times("crowdUsable", crowd),
            times("crowdAnswers", crowd),
            times("key", key),
            times("step", step),
            times("offline", offline),
        );
    }
    Ok(text)
}

/// Puts a table into the README, between the marks that name it.
pub fn write_section(project: &Project, name: &str, table: &str) -> Result<()> {
    let (path, begin, end) =
        (project.at("README.md"), format!("<!-- {name}: cargo xtask bench -->\n"), format!("<!-- /{name} -->"));
    let readme = fs::read_to_string(&path)?;
    let Some((before, rest)) = readme.split_once(&begin) else { bail!("README.md has no {begin}") };
    let Some((_, after)) = rest.split_once(&end) else { bail!("README.md has no {end}") };
    Ok(fs::write(path, [before, &begin, "\n", table, "\n", &end, after].concat())?)
}
