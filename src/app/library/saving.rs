//! Whether the open article is kept, what stands in the way where it is not, and who may write.

/// How far keeping the open article has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is open, or nothing was said yet.
    #[default]
    Idle,
    /// The reader wants nothing kept.
    Off,
    /// It is about to be written.
    Waiting,
    /// All of it is kept.
    Saved,
    /// It could not be written. It is still in the page.
    Failed(Fault),
}

/// Why nothing could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no room left.
    Full,
    /// The browser keeps nothing for this page.
    Closed,
    /// Anything else, in the browser's own words.
    Other(String),
}

impl Saving {
    /// The state in a word or two; nothing where there is nothing to say.
    pub fn words(&self) -> String {
        match self {
            Self::Idle => String::new(),
            Self::Off => "Not kept".into(),
            Self::Waiting => "Saving…".into(),
            Self::Saved => "Saved".into(),
            Self::Failed(_) => "Not saved".into(),
        }
    }
}

impl Fault {
    /// By the name and the message of a browser's `DOMException`.
    pub fn of(name: &str, message: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Full,
            "InvalidStateError" | "SecurityError" | "NotFoundError" | "VersionError" => Self::Closed,
            _ if message.is_empty() => Self::Other(name.into()),
            _ => Self::Other(message.into()),
        }
    }

    /// What happened and what to do.
    pub fn words(&self) -> String {
        match self {
            Self::Full => "Not saved: there is no room left on this device. Delete articles from the \
                           library, or export this one. It stays open here, and is saved once there is room."
                .into(),
            Self::Closed => "Not saved: this browser keeps nothing for this page, as in a private window. \
                             Export the article to keep it."
                .into(),
            Self::Other(words) => format!(
                "Not saved: {}. It stays open here and is tried again; export it to be sure.",
                words.trim_end_matches('.')
            ),
        }
    }

    /// How long until it is tried again, in milliseconds, after so many failures in a row.
    pub fn pause(&self, failures: u32) -> u32 {
        match self {
            Self::Closed => 30_000,
            _ => (1_000 << failures.min(5)).min(20_000),
        }
    }
}

/// Whether a writer that knows an article as it was at revision `known` may write over what is kept at revision `kept`;
/// `None` where nothing is kept. The revision that it then has.
///
/// # Errors
/// Where somebody else has written meanwhile.
pub fn next_revision(known: u32, kept: Option<u32>) -> Result<u32, Overtaken> {
    match kept {
        Some(kept) if kept != known => Err(Overtaken),
        _ => Ok(known.saturating_add(1)),
    }
}

/// Somebody else has written an article since it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overtaken;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_knows_the_last_state_may_write() {
        assert_eq!(next_revision(0, None), Ok(1), "a new article");
        assert_eq!(next_revision(4, Some(4)), Ok(5));
        assert_eq!(next_revision(4, Some(5)), Err(Overtaken));
        assert_eq!(next_revision(5, Some(4)), Err(Overtaken), "another article under the same number");
        assert_eq!(next_revision(0, Some(1)), Err(Overtaken), "the number is taken");
        assert_eq!(next_revision(4, None), Ok(5), "deleted elsewhere, and open here");
    }

    #[test]
    fn faults_are_told_apart_and_say_a_way_out() {
        let full = Fault::of("QuotaExceededError", "full");
        assert!(full == Fault::Full && full.words().contains("Delete articles"));
        assert!(Fault::of("SecurityError", "").words().contains("Export"));
        let other = Fault::of("UnknownError", "Internal error.");
        assert!(other.words().starts_with("Not saved: Internal error. It stays"), "{}", other.words());
        assert_eq!(Fault::of("AbortError", ""), Fault::Other("AbortError".into()));
    }

    #[test]
    fn pauses_grow_and_end() {
        let pauses: Vec<u32> = (0..40).map(|n| Fault::Full.pause(n)).collect();
        assert!(pauses.is_sorted() && pauses[0] == 1_000 && pauses[39] == 20_000);
    }
}
