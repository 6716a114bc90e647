//! The copies that outlive a killed browser: written in order, all or nothing, and told of only when they are on the disk.

use super::{clean, show_database};
use cairn::browser::database::{Change, Database, DatabaseError, erase};
use wasm_bindgen_test::wasm_bindgen_test;

const STORES: [&str; 2] = ["plans", "deleted"];

fn put(store: &'static str, name: &str, text: &str) -> Change {
    Change { store, name: name.to_owned(), text: Some(text.to_owned()) }
}

/// A database of its own, since other tests hide IndexedDB from the page.
async fn fresh(name: &str) -> Database {
    clean();
    show_database(true);
    erase(name).await.unwrap();
    Database::open(name, &STORES).await.unwrap()
}

#[wasm_bindgen_test]
async fn what_is_written_is_there_when_it_is_opened_again() {
    let database = fresh("test-again").await;
    let texts = ["", "plain", "日本語 עברית 🪨"];
    let changes: Vec<Change> = texts.iter().enumerate().map(|(at, text)| put("plans", &at.to_string(), text)).collect();
    database.write(&changes).await.unwrap();
    database
        .write(&[Change { store: "plans", name: "1".to_owned(), text: None }, put("deleted", "1", "now")])
        .await
        .unwrap();
    database.close();
    let database = Database::open("test-again", &STORES).await.unwrap();
    let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(database.all("plans").await, Ok(vec![pair("0", ""), pair("2", texts[2])]));
    assert_eq!(database.all("deleted").await, Ok(vec![pair("1", "now")]));
}

#[wasm_bindgen_test]
async fn a_store_that_is_not_there_fails_and_changes_nothing() {
    let database = fresh("test-missing").await;
    let changes = [put("plans", "a", "kept?"), put("no such store", "b", "x")];
    assert_eq!(database.write(&changes).await, Err(DatabaseError::Failed));
    assert_eq!(database.all("plans").await, Ok(vec![]));
    assert_eq!(database.all("no such store").await, Err(DatabaseError::Failed));
}

#[wasm_bindgen_test]
async fn a_closed_database_says_so() {
    let database = fresh("test-closed").await;
    database.close();
    assert_eq!(database.write(&[put("plans", "a", "x")]).await, Err(DatabaseError::Failed));
}
