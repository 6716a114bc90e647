//! Where the project's folders are.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Cargo names this package's folder when it runs it; the project is the folder above.
    pub fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").context("start this with `cargo xtask`")?;
        let root = Path::new(&package).parent().context("xtask/ has no folder above it")?;
        Ok(Self { root: root.to_path_buf() })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// The npm package that holds wasm-opt and stylelint.
    pub fn npm_tools(&self) -> PathBuf {
        self.at("xtask/npm")
    }

    pub fn end_to_end(&self) -> PathBuf {
        self.at("tests/e2e")
    }
}

/// Every file below a folder, in a stable order; nothing when the folder is not there.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
