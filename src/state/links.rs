//! Data links: words made small, sealed and put into an address, and back.

use super::address;
use crate::browser::compression::{self, CompressionError};
use crate::format::link::{self, LinkError, Lock, MAX_PAYLOAD_BYTES};
use crate::format::plan_file::{MAX_BYTES, ReadError};
use crate::route::Route;

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// This browser cannot make one.
    Missing,
    /// It would be longer than any link of ours.
    TooLong,
}

/// Why a link did not open.
#[derive(Clone, Debug, PartialEq)]
pub enum SharedError {
    Link(LinkError),
    /// It is locked, and no passphrase was given.
    Locked,
    /// The passphrase is another one.
    Refused,
    /// This browser cannot open one.
    Missing,
    /// What it carries is no plan.
    Unreadable(ReadError),
}

/// Makes a link that carries these words.
pub async fn make(kind: char, words: &[u8]) -> Result<String, ShareError> {
    address_of(kind, Lock::Plain, &small(words).await?)
}

/// The words that a link carries; a locked one is none of those that are read by this.
pub async fn read(kind: char, payload: &str) -> Result<Vec<u8>, SharedError> {
    let sealed = link::open(kind, payload).map_err(SharedError::Link)?;
    match sealed.lock {
        Lock::Plain => large(&sealed.body).await,
        Lock::Locked => Err(SharedError::Link(LinkError::Damaged)),
    }
}

pub(super) async fn small(words: &[u8]) -> Result<Vec<u8>, ShareError> {
    compression::deflate(words).await.map_err(|_| ShareError::Missing)
}

pub(super) async fn large(small: &[u8]) -> Result<Vec<u8>, SharedError> {
    compression::inflate(small, MAX_BYTES).await.map_err(|error| match error {
        CompressionError::Missing => SharedError::Missing,
        CompressionError::TooLarge => SharedError::Unreadable(ReadError::TooLarge(MAX_BYTES + 1)),
        CompressionError::Damaged => SharedError::Link(LinkError::Damaged),
    })
}

pub(super) fn address_of(kind: char, lock: Lock, body: &[u8]) -> Result<String, ShareError> {
    let payload = link::seal(kind, lock, body);
    if payload.len() > MAX_PAYLOAD_BYTES {
        return Err(ShareError::TooLong);
    }
    Ok([address(), Route::Data(kind, payload).href()].concat())
}
