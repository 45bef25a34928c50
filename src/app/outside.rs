//! What the page has to do with the world outside: nothing, once it is here. This is what it shows of that.

use super::words::count;

/// Which versions of the site are on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// None: the browser cannot keep any, or is not done yet.
    #[default]
    Nothing,
    /// The one that shows.
    This,
    /// That one, and a newer one that waits until the reader asks for it.
    Newer,
}

/// What the page has asked for since it loaded, and whether it opens without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// Which versions are on the device.
    pub kept: Kept,
    /// The requests since it loaded.
    pub requests: u32,
}

impl Outside {
    /// The line that says so.
    pub fn words(self) -> String {
        let requests = count(self.requests as usize, "request");
        let ready = if self.kept == Kept::Nothing { "" } else { " Ready to work offline." };
        format!("{requests} since it loaded.{ready}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_said_in_plain_words() {
        let mut outside = Outside::default();
        assert_eq!(outside.words(), "0 requests since it loaded.");
        outside.kept = Kept::This;
        assert_eq!(outside.words(), "0 requests since it loaded. Ready to work offline.");
        outside = Outside { requests: 1, ..Outside::default() };
        assert_eq!(outside.words(), "1 request since it loaded.");
    }
}
