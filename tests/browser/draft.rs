//! The live plan: saved, opened again, set aside when it cannot be read, never lost to another tab.

use super::{clean_without_lasting, started, with_owner};
use cairn::browser::storage;
use cairn::plan::{Id, Prompt};
use cairn::state::SaveStatus;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn nothing_is_stored_before_something_is_written() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        app.save_now();
        assert_eq!(untrack(|| app.draft.status()), SaveStatus::Untouched);
    });
    assert!(storage::keys("cairn:").is_empty());
}

#[wasm_bindgen_test]
async fn what_is_written_is_there_after_a_start() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        app.draft.edit(|plan| plan.growth_statement = "To teach 🪨".to_owned());
        app.draft.edit(|plan| plan.add_priority(Id::new("pr", "1"), Prompt::Travel));
        app.save_now();
        assert!(!matches!(untrack(|| app.draft.status()), SaveStatus::Failed(_)));
    });
    with_owner(|| {
        let app = started();
        app.draft.peek(|plan| {
            assert_eq!(plan.growth_statement, "To teach 🪨");
            assert_eq!(plan.priorities.len(), 1);
            assert!(plan.changes.contains_key("pr_1") && plan.changes.contains_key("growth_statement"));
        });
    });
}

#[wasm_bindgen_test]
async fn a_deletion_is_noted_and_can_be_taken_back() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        let id = Id::new("pr", "1");
        app.draft.edit(|plan| plan.add_priority(id.clone(), Prompt::Travel));
        app.save_now();
        app.remove("Travel".to_owned(), |plan| plan.remove_priority(&id));
        app.save_now();
        app.draft.peek(|plan| assert!(plan.priorities.is_empty() && plan.deleted.contains_key("pr_1")));
        app.take_back();
        app.save_now();
        app.draft.peek(|plan| assert!(plan.priorities.len() == 1 && !plan.deleted.contains_key("pr_1")));
    });
}

#[wasm_bindgen_test]
async fn an_unreadable_plan_is_set_aside_and_the_app_starts() {
    clean_without_lasting().await;
    storage::set("cairn:plan:p_broken", "{\"type\":\"cairn/plan\",\"ver").unwrap();
    with_owner(|| {
        let app = started();
        let rejected = app.rejected.get_untracked();
        assert_eq!(rejected.len(), 1);
        assert_eq!(rejected[0].text, "{\"type\":\"cairn/plan\",\"ver");
    });
    assert!(storage::keys("cairn:plan:").is_empty());
}

#[wasm_bindgen_test]
async fn a_plan_written_elsewhere_meanwhile_is_not_overwritten() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        app.draft.edit(|plan| plan.title = "first".to_owned());
        app.save_now();
        let key = ["cairn:plan:", app.draft.id().as_str()].concat();
        let theirs = storage::get(&key).unwrap().unwrap().replace("first", "theirs");
        storage::set(&key, &theirs).unwrap();
        app.draft.edit(|plan| plan.title = "ours".to_owned());
        app.save_now();
        assert_eq!(storage::get(&key), Ok(Some(theirs)));
        let ours = ["cairn:plan:", app.draft.id().as_str()].concat();
        assert!(ours != key && storage::get(&ours).unwrap().unwrap().contains("ours"));
    });
}

/// Leaves no room: other apps of the same origin may do that at any time.
fn fill_up() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let mut size = 4 * 1024 * 1024;
    let mut filled = 0;
    while size > 0 {
        match storage.set_item(&format!("other:{filled}"), &"x".repeat(size)) {
            Ok(()) => filled += 1,
            Err(_) => size /= 2,
        }
    }
}

#[wasm_bindgen_test]
async fn words_that_storage_did_not_take_are_not_replaced() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        app.draft.edit(|plan| plan.title = "stored".to_owned());
        app.save_now();
        let id = app.draft.id();
        fill_up();
        app.draft.edit(|plan| plan.growth_statement = "nowhere else ".repeat(100));
        app.save_now();
        assert!(matches!(untrack(|| app.draft.status()), SaveStatus::Failed(_)));
        assert!(!app.open_plan(&id), "the stored text, which is older, replaced the words");
        assert!(!app.new_plan(), "an empty plan replaced the words");
        app.draft.peek(|plan| assert!(plan.growth_statement.starts_with("nowhere else")));
    });
    clean_without_lasting().await;
}

#[wasm_bindgen_test]
async fn a_deletion_that_cannot_be_taken_back_yet_stays_on_offer() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        app.draft.edit(|plan| plan.growth_statement = "kept ".repeat(100));
        app.save_now();
        let id = app.draft.id();
        app.delete_plan(&id, "kept".to_owned());
        fill_up();
        app.take_back();
        assert_eq!(untrack(|| app.undo.depth()), 1, "the only copy is gone");
        web_sys::window().unwrap().local_storage().unwrap().unwrap().remove_item("other:0").unwrap();
        app.take_back();
        assert!(app.open_plan(&id));
        app.draft.peek(|plan| assert!(plan.growth_statement.starts_with("kept")));
    });
    clean_without_lasting().await;
}

#[wasm_bindgen_test]
async fn deleting_a_plan_can_be_taken_back() {
    clean_without_lasting().await;
    with_owner(|| {
        let app = started();
        app.draft.edit(|plan| plan.title = "kept".to_owned());
        app.save_now();
        let id = app.draft.id();
        app.delete_plan(&id, "kept".to_owned());
        assert!(storage::keys("cairn:plan:").is_empty());
        app.take_back();
        assert!(app.open_plan(&id));
        app.draft.peek(|plan| assert_eq!(plan.title, "kept"));
    });
}
