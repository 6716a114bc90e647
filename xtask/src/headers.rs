//! The header file, in the form that hosts of static sites read: what a page cannot say of itself, and what caches may keep.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::project::files_below;

pub const FILE: &str = "_headers";

/// What Cairn never asks a browser for. Clipboard, sharing and full screen are left to the browser.
const UNUSED: [&str; 15] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "usb",
    "xr-spatial-tracking",
];

/// Writes the header file of a site that is complete otherwise.
pub fn write(dist: &Path, policy: &str) -> Result<()> {
    let mut names = vec![];
    for file in files_below(dist) {
        names.push(file.strip_prefix(dist)?.to_string_lossy().replace('\\', "/"));
    }
    Ok(fs::write(dist.join(FILE), headers(&names, policy))?)
}

fn headers(names: &[String], policy: &str) -> String {
    let unused = UNUSED.map(|feature| format!("{feature}=()")).join(", ");
    let mut file = format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'self'\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  Cross-Origin-Opener-Policy: same-origin\n  Permissions-Policy: {unused}\n"
    );
    // Hosts join the rules that fit an address, and two lifetimes make no sense: each address has one.
    let mut lifetime = |address: &str, lifetime: &str| file += &format!("/{address}\n  Cache-Control: {lifetime}\n");
    lifetime("cairn-*", "public, max-age=31536000, immutable");
    lifetime("", "no-cache");
    for name in names.iter().filter(|name| !is_marked(name) && *name != FILE) {
        lifetime(name, "no-cache");
    }
    file
}

/// Whether a file's name changes with its content.
fn is_marked(name: &str) -> bool {
    name.starts_with("cairn-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        let names = ["index.html", "boot.js", "cairn-0123456789abcdef_bg.wasm", "icons/icon.svg"].map(str::to_owned);
        let file = headers(&names, "default-src 'none'");
        let mut rules = vec![];
        for line in file.lines() {
            match line.strip_prefix("  ") {
                None => rules.push((line.to_owned(), vec![])),
                Some(header) => rules.last_mut().unwrap().1.push(header.to_owned()),
            }
        }
        let fits = |rule: &str| rule.strip_suffix('*').map_or(rule == name, |start| name.starts_with(start));
        let all: Vec<String> = rules.into_iter().filter(|(rule, _)| fits(rule)).flat_map(|(_, all)| all).collect();
        let lifetimes: Vec<&String> = all.iter().filter(|header| header.starts_with("Cache-Control")).collect();
        assert_eq!(lifetimes, [&format!("Cache-Control: {expected}")], "{name}");
        assert!(all.contains(&"Content-Security-Policy: default-src 'none'; frame-ancestors 'self'".to_owned()));
    }

    #[test]
    fn every_address_has_one_lifetime() {
        check("/", "no-cache");
        check("/index.html", "no-cache");
        check("/boot.js", "no-cache");
        check("/icons/icon.svg", "no-cache");
        check("/cairn-0123456789abcdef_bg.wasm", "public, max-age=31536000, immutable");
    }
}
