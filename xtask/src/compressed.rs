//! The site's files as a host sends them: each beside itself, compressed by brotli and by gzip, for hosts that send what lies there.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use crate::headers;
use crate::project::files_below;

pub const BROTLI: &str = ".br";
pub const GZIP: &str = ".gz";

/// Writes both beside each file of a site that is complete otherwise.
pub fn write(dist: &Path) -> Result<()> {
    for file in files_below(dist) {
        let name = file.to_string_lossy().into_owned();
        if !gains(&name) || is_sibling(&name) || name.ends_with(headers::FILE) {
            continue;
        }
        let bytes = fs::read(&file)?;
        fs::write([&name, BROTLI].concat(), brotli(&bytes)?)?;
        fs::write([&name, GZIP].concat(), gzip(&bytes)?)?;
    }
    Ok(())
}

pub fn is_sibling(name: &str) -> bool {
    [BROTLI, GZIP].iter().any(|ending| name.ends_with(ending))
}

/// Pictures and fonts of these kinds are compressed in themselves.
pub fn gains(name: &str) -> bool {
    [".png", ".woff2"].iter().all(|ending| !name.ends_with(ending))
}

/// The shortest of what brotli makes at its best with blocks of several sizes (powers of two; 0 leaves it to brotli): which one
/// that is, is a matter of chance.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut shortest: Option<Vec<u8>> = None;
    for lgblock in [0, 16, 20] {
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, lgblock, ..Default::default() };
        let mut out = vec![];
        brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
        if shortest.as_ref().is_none_or(|shortest| out.len() < shortest.len()) {
            shortest = Some(out);
        }
    }
    Ok(shortest.unwrap_or_default())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(vec![], Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "What matters, what is in the way, what closes it. ".repeat(400);
        let mut back = vec![];
        brotli::BrotliDecompress(&mut &brotli(text.as_bytes()).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes()).unwrap()[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn a_sibling_has_none_of_its_own() {
        let folder = std::env::temp_dir().join(format!("cairn-compressed-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["index.html", "icon.png", headers::FILE] {
            fs::write(folder.join(name), "some words, some words, some words").unwrap();
        }
        write(&folder).unwrap();
        write(&folder).unwrap();
        let mut names: Vec<String> =
            files_below(&folder).iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, [headers::FILE, "icon.png", "index.html", "index.html.br", "index.html.gz"]);
    }
}
