//! What this device remembers that is not a plan.

use super::new_id;
use crate::browser::storage;
use crate::plan::{AsJson, ByName, Id, Time, record};

record! {
    pub struct Preferences {
        /// This device's random name, which `changes` cites.
        pub device: String,
        pub last_plan: Option<Id>,
        /// The fragment of the last place.
        pub last_route: Option<String>,
        /// When each plan was last downloaded.
        pub downloaded: ByName<Time>,
        /// The newest program that has stored something here.
        pub program: u32,
        /// Deleted plans, so that a late copy cannot bring one back unnoticed.
        pub deleted: ByName<Time>,
    }
}

impl Preferences {
    pub(super) const KEY: &str = "cairn:preferences";

    /// What is stored; the default where nothing readable is.
    pub fn load() -> Preferences {
        storage::get_json(Self::KEY).and_then(|json| Preferences::from_json(json).ok()).unwrap_or_default()
    }

    /// Changes them where storage works; losing one of them loses no words of the person.
    pub fn change(change: impl FnOnce(&mut Preferences)) {
        let mut preferences = Preferences::load();
        change(&mut preferences);
        let _ = storage::set_json(Self::KEY, &preferences.to_json());
    }

    /// This device's name, made on first use.
    pub fn device() -> String {
        let preferences = Preferences::load();
        if !preferences.device.is_empty() {
            return preferences.device;
        }
        let device = new_id("d").to_string();
        Preferences::change(|preferences| preferences.device.clone_from(&device));
        device
    }
}
