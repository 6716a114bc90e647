//! One file per Web API.
