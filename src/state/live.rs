//! Values that live as long as the page.
//!
//! What screens follow is built on one signal that counts: a signal of its own for each type of value made all of its inner
//! workings anew, kilobytes each.

use leptos::prelude::*;
use std::sync::{PoisonError, RwLock};

/// A value that nobody follows.
pub struct Kept<T: 'static>(&'static RwLock<T>);

/// A value that screens follow.
pub struct Live<T: 'static> {
    value: Kept<T>,
    version: RwSignal<u32>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T> Kept<T> {
    pub fn new(value: T) -> Kept<T> {
        Kept(Box::leak(Box::new(RwLock::new(value))))
    }

    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn set(&self, value: T) {
        self.update(|present| *present = value);
    }

    /// Sets the value and returns the one before.
    pub fn replace(&self, value: T) -> T {
        self.update(|present| std::mem::replace(present, value))
    }
}

impl<T> Live<T> {
    pub fn new(value: T) -> Live<T> {
        Live { value: Kept::new(value), version: RwSignal::new(0) }
    }

    pub fn track(&self) {
        self.version.track();
    }

    /// Which value it is by now, counted; followed.
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    /// Reads the value without following it.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.value.with(read)
    }

    /// Reads the value and follows it.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.value.with(read)
    }

    /// Changes the value and tells nobody.
    pub fn update_untracked<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        self.value.update(change)
    }

    /// Changes the value and tells everybody who follows it.
    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = self.value.update(change);
        self.tell();
        result
    }

    /// Tells everybody who follows the value that it has changed.
    pub fn tell(&self) {
        self.version.update(|version| *version = version.wrapping_add(1));
    }

    pub fn set(&self, value: T) {
        self.update(|present| *present = value);
    }
}

impl<T: Clone> Live<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}
