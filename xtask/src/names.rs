//! Short names between the program and its script.
//!
//! Each of some 150 imports has a name with a hash of its own in it, once in the WebAssembly and once in the script: 2 kB that no
//! compression takes away.

use anyhow::{Context, Result, bail};

const IMPORTS: u8 = 2;

/// The program and its script with the imports numbered.
pub fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let names = imports_of(script);
    let (start, end) = import_section(program)?;
    let mut section = program.get(start..end).context("the imports end early")?.to_vec();
    let mut script = script.to_owned();
    for (number, name) in names.iter().enumerate() {
        let short = format!("i{number}");
        section =
            replaced(&section, &entry(name), &entry(&short)).with_context(|| format!("no import is called {name}"))?;
        script = script.replace(&format!(" {name}: function("), &format!(" {short}: function("));
    }
    let head = program.get(..).and_then(|program| program.get(..start - size_of_number(end - start) - 1));
    let mut short = head.context("the imports have no head")?.to_vec();
    short.push(IMPORTS);
    write_number(&mut short, section.len());
    short.extend(section);
    short.extend(program.get(end..).unwrap_or_default());
    Ok((short, script))
}

/// The names of the functions that the script gives to the program.
fn imports_of(script: &str) -> Vec<String> {
    let lines = script.lines().filter_map(|line| line.trim_start().split_once(": function("));
    lines.map(|(name, _)| name.to_owned()).filter(|name| name.starts_with("__wb")).collect()
}

/// A name as it stands in a list of imports: its length, and itself.
fn entry(name: &str) -> Vec<u8> {
    let mut entry = Vec::new();
    write_number(&mut entry, name.len());
    entry.extend(name.as_bytes());
    entry
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Option<Vec<u8>> {
    let at = bytes.windows(old.len()).position(|window| window == old)?;
    Some([bytes.get(..at)?, new, bytes.get(at + old.len()..)?].concat())
}

/// Where the content of the import section begins and ends. Sections follow the eight bytes of the header, each with its kind and
/// its size (WebAssembly Core Specification, 5.5.2).
fn import_section(program: &[u8]) -> Result<(usize, usize)> {
    let mut at = 8;
    while let Some(kind) = program.get(at) {
        let (size, start) = read_number(program, at + 1).context("a section has no size")?;
        if *kind == IMPORTS {
            return Ok((start, start + size));
        }
        at = start + size;
    }
    bail!("the program imports nothing")
}

/// An unsigned number in LEB128, and where it ends.
fn read_number(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut number, mut shift) = (0_usize, 0);
    loop {
        let byte = *bytes.get(at)?;
        at += 1;
        number |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some((number, at));
        }
    }
}

fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn size_of_number(number: usize) -> usize {
    let mut bytes = Vec::new();
    write_number(&mut bytes, number);
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_numbers_on_both_sides() {
        let name = "__wbg_focus_0123456789abcdef";
        let script = |name: &str| format!("const imports = {{\n  {name}: function(arg0) {{\n  }},\n}}");
        let (short, shorter) = shorten(&program(name), &script(name)).unwrap();
        assert_eq!(shorter, script("i0"));
        assert_eq!(short, program("i0"));
    }

    /// A program of a type section, an import of that name, and a function section.
    fn program(import: &str) -> Vec<u8> {
        let imports = [&[1], entry("./glue.js").as_slice(), entry(import).as_slice(), &[0, 0]].concat();
        let head: &[u8] = b"\0asm\x01\0\0\0\x01\x01\x00";
        [head, &[IMPORTS, imports.len() as u8], &imports, &[3, 1, 0]].concat()
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for number in [0, 1, 127, 128, 300, 16_384, 2_000_000] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, number);
            assert_eq!(read_number(&bytes, 0), Some((number, bytes.len())));
            assert_eq!(size_of_number(number), bytes.len());
        }
    }
}
