//! Companies and other organisations.

use serde::{Deserialize, Serialize};

use super::CompanyType;

/// A company or organisation that a mark names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Company {
    /// Commercial or not.
    pub company_type: CompanyType,
    /// The usual full name, the same for every alias.
    pub canonical: String,
    /// Exchange and symbol, as `NASDAQ:MSFT`.
    pub ticker: Option<String>,
    /// Canonical name of the company it belongs to.
    pub parent: Option<String>,
}

impl Company {
    /// A commercial company of which only the name is known.
    pub fn named(canonical: impl Into<String>) -> Self {
        Self { company_type: CompanyType::Company, canonical: canonical.into(), ticker: None, parent: None }
    }
}
