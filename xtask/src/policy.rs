//! The page's content security policy: it loads, runs and shows what is its own, and nothing else.
//!
//! What stands in the page itself is listed by its hash, so this works on the page as it will be sent.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// A script in the page holds up all that comes after it.
const LONGEST_SCRIPT: usize = 1000;

/// Puts the policy into the built page, and returns it.
pub fn put_in(dist: &Path) -> Result<String> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).context("the build left no index.html")?;
    let (page, policy) = with_policy(&page)?;
    fs::write(&index, page)?;
    Ok(policy)
}

/// The page with one `<style>` and its policy, and the policy.
fn with_policy(page: &str) -> Result<(String, String)> {
    // Browsers read every line break as this one, and hash what they have read.
    let page = with_one_style(&page.replace("\r\n", "\n"))?;
    let styles = hashes(&page, &elements(&page, "style")?);
    let scripts = own_scripts(&page)?;
    let policy = policy(&styles, &hashes(&page, &scripts));
    let charset = page.find("<meta charset=").context("index.html names no charset")?;
    let end = charset + page.get(charset..).and_then(|rest| rest.find('>')).context("a tag has no end")? + 1;
    let (before, after) = page.split_at(end);
    // Nothing that it is about may stand before it.
    if ["<script", "<style", "<link", "<img"].iter().any(|tag| before.contains(tag)) {
        bail!("index.html has something to load before <meta charset>, where no policy holds yet");
    }
    let page = format!("{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}");
    Ok((page, policy))
}

fn policy(styles: &str, scripts: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        &format!("style-src 'self'{styles}"),
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        // The one in boot.js.
        "trusted-types default",
    ]
    .join("; ")
}

/// Each stylesheet comes as an element of its own; one of them, and so one hash, is enough for all.
fn with_one_style(page: &str) -> Result<String> {
    let styles = elements(page, "style")?;
    let Some(first) = styles.first() else { return Ok(page.to_owned()) };
    let all: String = styles.iter().filter_map(|style| page.get(style.content.clone())).collect();
    let (mut joined, mut at) = (String::new(), 0);
    for style in &styles {
        if style.attributes.contains("media") {
            bail!("a <style> is for some media only; say so inside the stylesheet, with @media");
        }
        joined += page.get(at..style.whole.start).unwrap_or_default();
        if style.whole == first.whole {
            joined += &format!("<style>{all}</style>");
        }
        at = style.whole.end;
    }
    Ok(joined + page.get(at..).unwrap_or_default())
}

/// The scripts that are written in the page itself.
fn own_scripts(page: &str) -> Result<Vec<Element>> {
    let mut scripts = elements(page, "script")?;
    scripts.retain(|script| !script.attributes.contains("src="));
    if scripts.len() > 1 {
        bail!("index.html holds {} scripts, and may hold one: the others belong into boot/boot.js", scripts.len());
    }
    if scripts.iter().any(|script| script.content.len() > LONGEST_SCRIPT) {
        bail!("the script in index.html is longer than {LONGEST_SCRIPT} bytes: it belongs into boot/boot.js");
    }
    Ok(scripts)
}

struct Element {
    whole: Range<usize>,
    attributes: String,
    content: Range<usize>,
}

/// Every element of a kind whose content is no markup.
fn elements(page: &str, tag: &str) -> Result<Vec<Element>> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = vec![];
    let mut at = 0;
    while let Some((_, rest)) = page.get(at..).and_then(|rest| rest.split_once(&open)) {
        let (attributes, rest) = rest.split_once('>').with_context(|| format!("a {open}> has no end"))?;
        let (content, rest) = rest.split_once(&close).with_context(|| format!("a {open}> has no {close}"))?;
        let end = page.len() - rest.len();
        let inside = end - close.len() - content.len()..end - close.len();
        let start = inside.start - 1 - attributes.len() - open.len();
        found.push(Element { whole: start..end, attributes: attributes.to_owned(), content: inside });
        at = end;
    }
    Ok(found)
}

/// What a policy calls those elements.
fn hashes(page: &str, elements: &[Element]) -> String {
    let contents = elements.iter().filter_map(|element| page.get(element.content.clone()));
    contents.map(|content| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: &str = "<style>p{color:red}</style><link rel=icon href=a.svg><style>b{color:blue}</style>";
    /// `printf 'p{color:red}b{color:blue}' | openssl dgst -sha256 -binary | base64`
    const HASH: &str = "'sha256-CzpRukbNfbwUQ3k0Fdg5dS/HGPNUbT7ryCr7ODleV78='";

    fn page(head: &str) -> String {
        format!("<!doctype html><html lang=en><meta charset=utf-8><title>Cairn</title>{head}<p>words")
    }

    #[test]
    fn styles_become_one_that_the_policy_lists() {
        let (page, policy) = with_policy(&page(STYLES)).unwrap();
        assert!(policy.contains(&format!("style-src 'self' {HASH};")), "{policy}");
        let one = "<style>p{color:red}b{color:blue}</style><link rel=icon href=a.svg><p>words";
        assert!(page.ends_with(one), "{page}");
        assert_eq!(page.matches("<style").count(), 1);
    }

    #[test]
    fn line_breaks_are_those_that_browsers_read() {
        let (unix, _) = with_policy(&page("<style>p{\n}</style>")).unwrap();
        let (other, _) = with_policy(&page("<style>p{\r\n}</style>")).unwrap();
        assert_eq!(unix, other);
    }

    #[test]
    fn the_policy_stands_right_behind_the_charset() {
        for charset in ["<meta charset=utf-8>", "<meta charset=\"utf-8\" />"] {
            let (page, policy) = with_policy(&format!("<html><head>{charset}<title>t</title>")).unwrap();
            let meta = format!("{charset}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><title>");
            assert!(page.contains(&meta), "{page}");
        }
        assert!(with_policy("<link rel=icon href=a.svg><meta charset=utf-8>").is_err());
    }

    #[test]
    fn one_short_script_may_stand_in_the_page_and_is_listed() {
        let own = "<script src=boot.js type=module></script>";
        let check = |scripts: &str, listed: Option<usize>| {
            let made = with_policy(&page(scripts)).ok();
            let count = made.map(|(_, policy)| policy.matches("'sha256-").count());
            assert_eq!(count, listed, "{scripts}");
        };
        check(own, Some(0));
        check(&format!("<script>a()</script>{own}"), Some(1));
        check(&format!("<script>a()</script>{own}<script type=module>b()</script>"), None);
        check(&format!("<script>{}</script>", "a".repeat(LONGEST_SCRIPT + 1)), None);
        check("<script>a()", None);
    }
}
