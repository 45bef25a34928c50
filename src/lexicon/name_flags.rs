//! The flags of a name in the gazetteer. Shared with the build script.

/// How many bits the flags take; the row's number stands above them.
pub const BITS: u32 = 5;
/// The name is also a common word, a person's or a place's name: it needs evidence.
pub const DOUBTFUL: u32 = 1;
/// An acronym: it counts only in capitals.
pub const EXACT: u32 = 2;
/// The company writes itself in small letters: those count too.
pub const SMALL: u32 = 4;
/// A form that was derived from a registered name.
pub const DERIVED: u32 = 8;
/// The name of what the row's company makes, not of the company.
pub const PRODUCT: u32 = 16;
