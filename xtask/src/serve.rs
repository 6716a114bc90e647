//! Serves dist/ on this machine, and on this machine only.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::project::{Project, files_below};
use crate::site::{self, Offline, Profile};

pub struct Options {
    port: u16,
    profile: Profile,
}

impl Options {
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { port: 8080, profile: Profile::Release };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--port" => {
                    let port = args.next().context("--port needs a number")?;
                    options.port = port.parse().with_context(|| format!("`{port}` is not a port"))?;
                }
                "--dev" => options.profile = Profile::Dev,
                other => bail!("serve has no option `{other}`"),
            }
        }
        Ok(options)
    }
}

pub fn serve(project: &Project, options: &Options) -> Result<()> {
    // First, so that nobody waits for a build that then has no port to go to.
    let listener = TcpListener::bind(("127.0.0.1", options.port))
        .with_context(|| format!("port {} is taken; choose another one with --port", options.port))?;
    let mut built = SystemTime::now();
    // Who develops wants to see what was built last, and at once.
    let offline = if options.profile == Profile::Dev { Offline::NoWorker } else { Offline::Worker };
    site::build(project, options.profile, offline)?;
    println!("\nCairn is at http://127.0.0.1:{}/ (stop with Ctrl+C)", listener.local_addr()?.port());
    if options.profile == Profile::Dev {
        println!("Reloading the page builds it again when a source has changed.");
    }

    let dist = project.dist();
    let building = Arc::new(Mutex::new(()));
    for stream in listener.incoming().flatten() {
        // The page is asked for one at a time: a rebuild holds up everything that would come out of it.
        if options.profile == Profile::Dev {
            let _turn = building.lock();
            if newest_source(project) > built {
                built = SystemTime::now();
                if let Err(error) = site::build(project, Profile::Dev, Offline::NoWorker) {
                    eprintln!("xtask: {error:#}");
                }
            }
        }
        let dist = dist.clone();
        // A browser that goes away in the middle of an answer is nobody's concern.
        std::thread::spawn(move || answer(stream, &dist).ok());
    }
    Ok(())
}

fn newest_source(project: &Project) -> SystemTime {
    let folders = ["src", "style", "boot", "assets", "schema"];
    let files = folders.iter().flat_map(|folder| files_below(&project.at(folder)));
    files
        .chain(["index.html", "Cargo.toml", "Trunk.toml"].map(|file| project.at(file)))
        .filter_map(|file| fs::metadata(file).and_then(|data| data.modified()).ok())
        .max()
        .unwrap_or(SystemTime::UNIX_EPOCH)
}

fn answer(mut stream: TcpStream, dist: &Path) -> Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().context("no request")??;
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}

    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or("/"));
    let found = file_for(dist, target).and_then(|file| Some((fs::read(&file).ok()?, media_type(&file))));
    let (status, (body, kind)) = match found {
        Some(found) if matches!(method, "GET" | "HEAD") => ("200 OK", found),
        Some(_) => ("405 Method Not Allowed", (vec![], "text/plain")),
        None => ("404 Not Found", (b"not found".to_vec(), "text/plain")),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// The file that an address stands for; nothing outside dist/ has one.
fn file_for(dist: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(path);
    if path.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = dist.join(path);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside_the_site() {
        let dist = Path::new("no-such-folder");
        let check = |target: &str, expected: Option<&str>| {
            assert_eq!(file_for(dist, target), expected.map(|name| dist.join(name)), "{target}");
        };
        check("/boot.js?v=1", Some("boot.js"));
        check("/icons/icon.svg", Some("icons/icon.svg"));
        check("/../Cargo.toml", None);
        check("/icons/../../Cargo.toml", None);
    }
}
