//! What is known of words around a counted noun: plurals, and the words at which a noun phrase ends.

use std::iter;

use super::packed::{Pairs, Words, pairs, words};
use super::table;

/// Words that end a noun phrase: function words, and verbs that often follow one.
#[rustfmt::skip]
static STOPS: Words = words![
    "a", "about", "above", "according", "across", "added", "adds", "after", "again", "against", "ago",
    "agreed", "ahead", "alive", "all", "along", "already", "also", "although", "altogether", "am", "amid",
    "among", "an", "and", "announced", "another", "any", "apart", "apiece", "appeared", "april", "are",
    "around", "arrested", "arrived", "as", "at", "attended", "august", "away", "based", "be", "beat",
    "became", "because", "become", "becomes", "been", "before", "began", "begin", "begins", "being",
    "below", "between", "beyond", "both", "bought", "broke", "brought", "build", "builds", "built", "but",
    "buy", "buys", "by", "came", "can", "caught", "chose", "claimed", "climbed", "combined", "come",
    "comes", "compared", "confirmed", "continued", "cost", "could", "cut", "dead", "december", "decreased",
    "deep", "despite", "did", "died", "do", "does", "done", "down", "dr", "dropped", "drove", "during",
    "each", "earlier", "either", "etc", "even", "ever", "every", "except", "excluding", "fall", "falls",
    "february", "fell", "felt", "find", "finds", "finished", "flew", "followed", "for", "fought", "found",
    "friday", "from", "gained", "gave", "get", "gets", "give", "given", "gives", "go", "goes", "gone",
    "got", "grew", "grow", "grows", "had", "has", "have", "having", "he", "held", "helped", "her", "here",
    "herself", "him", "himself", "his", "hit", "hold", "holds", "how", "hurt", "i", "if", "in", "included",
    "including", "increased", "inside", "into", "is", "it", "its", "itself", "january", "joined", "july",
    "jumped", "june", "just", "keep", "keeps", "kept", "killed", "knew", "known", "last", "late", "later",
    "launched", "lead", "leads", "leave", "leaves", "led", "left", "let", "like", "lived", "lose", "loses",
    "lost", "made", "make", "makes", "many", "march", "may", "me", "means", "meant", "meet", "meets",
    "met", "might", "monday", "moved", "mr", "mrs", "ms", "much", "must", "my", "nationwide", "near",
    "need", "needed", "neither", "never", "next", "no", "nor", "not", "november", "now", "october", "of",
    "off", "on", "once", "only", "onto", "opened", "or", "ought", "our", "out", "outside", "over",
    "overall", "paid", "pay", "pays", "per", "percent", "percentage", "played", "plus", "put", "puts",
    "raised", "ran", "received", "remain", "remained", "remains", "reported", "respectively", "returned",
    "rise", "rises", "rose", "run", "runs", "said", "sat", "saturday", "saw", "say", "says", "scored",
    "see", "seen", "sees", "sell", "sells", "send", "sends", "sent", "september", "set", "shall", "she",
    "should", "showed", "shut", "since", "so", "sold", "some", "soon", "spend", "spends", "spent", "spoke",
    "still", "stood", "straight", "such", "sunday", "take", "taken", "takes", "tall", "taught", "tells",
    "than", "that", "the", "their", "them", "themselves", "then", "there", "these", "they", "thick",
    "this", "those", "though", "thought", "through", "throughout", "thursday", "to", "today", "together",
    "told", "tomorrow", "took", "toward", "towards", "tuesday", "under", "unless", "until", "up", "upon",
    "us", "versus", "via", "visited", "vs", "wanted", "was", "we", "wednesday", "went", "were", "what",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "wide", "will", "win",
    "wins", "with", "within", "without", "won", "worked", "worldwide", "would", "wrote", "yesterday",
    "yet", "you", "your",
];

/// Verbs that are plural nouns right after a number: `24 home runs`, `12 wins`.
#[rustfmt::skip]
static COUNTED_VERBS: Words = words![
    "adds", "becomes", "begins", "builds", "buys", "comes", "falls", "finds", "gets", "gives", "goes",
    "grows", "holds", "keeps", "leads", "leaves", "loses", "makes", "meets", "pays", "puts", "rises",
    "runs", "sees", "sells", "sends", "spends", "takes", "tells", "wins",
];

/// Words that say which or how many more, and are no part of the name of what is counted.
#[rustfmt::skip]
static QUANTIFIERS: Words = words![
    "additional", "consecutive", "different", "distinct", "extra", "further", "more", "of", "other",
    "separate", "straight", "such", "total",
];

/// Irregular plurals and their singulars; a word that is both stands with itself.
static PLURALS: Pairs = pairs![
    ("aches", "ache"),
    ("aircraft", "aircraft"),
    ("alumni", "alumnus"),
    ("analyses", "analysis"),
    ("appendices", "appendix"),
    ("avalanches", "avalanche"),
    ("axes", "axis"),
    ("axles", "axle"),
    ("bacteria", "bacterium"),
    ("barracks", "barracks"),
    ("bases", "base"),
    ("bison", "bison"),
    ("bonuses", "bonus"),
    ("buses", "bus"),
    ("caches", "cache"),
    ("cacti", "cactus"),
    ("calories", "calorie"),
    ("calves", "calf"),
    ("campuses", "campus"),
    ("canoes", "canoe"),
    ("carcasses", "carcass"),
    ("cargoes", "cargo"),
    ("cases", "case"),
    ("cattle", "cattle"),
    ("causes", "cause"),
    ("cavalry", "cavalry"),
    ("censuses", "census"),
    ("children", "child"),
    ("clauses", "clause"),
    ("clergy", "clergy"),
    ("cookies", "cookie"),
    ("corpses", "corpse"),
    ("courses", "course"),
    ("crew", "crew"),
    ("crises", "crisis"),
    ("criteria", "criterion"),
    ("crossroads", "crossroads"),
    ("cruises", "cruise"),
    ("databases", "database"),
    ("decreases", "decrease"),
    ("deer", "deer"),
    ("defenses", "defense"),
    ("diagnoses", "diagnosis"),
    ("dice", "die"),
    ("diseases", "disease"),
    ("echoes", "echo"),
    ("elk", "elk"),
    ("enterprises", "enterprise"),
    ("excuses", "excuse"),
    ("exercises", "exercise"),
    ("expenses", "expense"),
    ("feet", "foot"),
    ("fish", "fish"),
    ("foes", "foe"),
    ("folk", "folk"),
    ("franchises", "franchise"),
    ("fungi", "fungus"),
    ("gallows", "gallows"),
    ("gases", "gas"),
    ("geese", "goose"),
    ("glimpses", "glimpse"),
    ("greenhouses", "greenhouse"),
    ("grouse", "grouse"),
    ("halves", "half"),
    ("headaches", "headache"),
    ("headquarters", "headquarters"),
    ("heroes", "hero"),
    ("horses", "horse"),
    ("houses", "house"),
    ("hovercraft", "hovercraft"),
    ("hypotheses", "hypothesis"),
    ("increases", "increase"),
    ("indices", "index"),
    ("infantry", "infantry"),
    ("knives", "knife"),
    ("leases", "lease"),
    ("leaves", "leaf"),
    ("lenses", "lens"),
    ("licenses", "license"),
    ("lives", "life"),
    ("livestock", "livestock"),
    ("loaves", "loaf"),
    ("matrices", "matrix"),
    ("media", "medium"),
    ("men", "man"),
    ("mice", "mouse"),
    ("militia", "militia"),
    ("moose", "moose"),
    ("mosquitoes", "mosquito"),
    ("mouses", "mouse"),
    ("movies", "movie"),
    ("niches", "niche"),
    ("noses", "nose"),
    ("nuclei", "nucleus"),
    ("nurses", "nurse"),
    ("offenses", "offense"),
    ("offspring", "offspring"),
    ("oxen", "ox"),
    ("pauses", "pause"),
    ("pence", "penny"),
    ("people", "person"),
    ("personnel", "personnel"),
    ("phases", "phase"),
    ("phenomena", "phenomenon"),
    ("phrases", "phrase"),
    ("pies", "pie"),
    ("police", "police"),
    ("potatoes", "potato"),
    ("poultry", "poultry"),
    ("premises", "premise"),
    ("promises", "promise"),
    ("purchases", "purchase"),
    ("purposes", "purpose"),
    ("quail", "quail"),
    ("quizzes", "quiz"),
    ("releases", "release"),
    ("responses", "response"),
    ("roses", "rose"),
    ("salmon", "salmon"),
    ("senses", "sense"),
    ("series", "series"),
    ("sheep", "sheep"),
    ("shelves", "shelf"),
    ("shoes", "shoe"),
    ("shrimp", "shrimp"),
    ("spacecraft", "spacecraft"),
    ("species", "species"),
    ("spouses", "spouse"),
    ("squid", "squid"),
    ("staff", "staff"),
    ("statuses", "status"),
    ("surpluses", "surplus"),
    ("surprises", "surprise"),
    ("swine", "swine"),
    ("teeth", "tooth"),
    ("theses", "thesis"),
    ("thieves", "thief"),
    ("ties", "tie"),
    ("toes", "toe"),
    ("tomatoes", "tomato"),
    ("torpedoes", "torpedo"),
    ("trout", "trout"),
    ("universes", "universe"),
    ("uses", "use"),
    ("verses", "verse"),
    ("vertices", "vertex"),
    ("vetoes", "veto"),
    ("viruses", "virus"),
    ("volcanoes", "volcano"),
    ("warehouses", "warehouse"),
    ("watercraft", "watercraft"),
    ("wives", "wife"),
    ("wolves", "wolf"),
    ("women", "woman"),
    ("zombies", "zombie"),
];

/// Words that end in `s` and are no plurals.
#[rustfmt::skip]
static SINGULARS: Words = words![
    "access", "across", "actress", "actually", "address", "afterwards", "aids", "alas", "always",
    "analysis", "anonymous", "arkansas", "athletics", "atlas", "basis", "besides", "bias", "bonus", "boss",
    "bus", "business", "campus", "canvas", "census", "chaos", "charles", "christmas", "class", "congress",
    "consensus", "continuous", "corpus", "cosmos", "crisis", "dallas", "dangerous", "des", "diabetes",
    "diagnosis", "downwards", "economics", "emphasis", "enormous", "ethos", "express", "famous", "fitness",
    "focus", "fortress", "gas", "generous", "glass", "grass", "happiness", "has", "homeless", "illinois",
    "illness", "indigenous", "indoors", "is", "its", "james", "jones", "kansas", "kudos", "las", "lens",
    "less", "los", "loss", "mars", "mass", "mathematics", "mattress", "minus", "news", "numerous",
    "obvious", "outdoors", "overseas", "pancreas", "paris", "perhaps", "physics", "plus", "politics",
    "precious", "press", "previous", "process", "progress", "rabies", "religious", "sans", "sars",
    "senseless", "serious", "sometimes", "status", "stress", "success", "surplus", "tennis", "texas",
    "thesis", "this", "thomas", "towards", "tremendous", "upwards", "us", "various", "versus", "virus",
    "was", "whereas", "wilderness", "williams", "wireless", "witness", "yes",
];

/// Adjectives that their ending does not tell.
#[rustfmt::skip]
static ADJECTIVES: Words = words![
    "additional", "alleged", "big", "brilliant", "central", "chief", "clear", "common", "critical",
    "crucial", "deep", "early", "elderly", "entire", "extra", "fatal", "female", "final", "first",
    "foreign", "former", "free", "fresh", "full", "good", "great", "hard", "head", "high", "huge", "human",
    "injured", "junior", "key", "large", "last", "late", "leading", "little", "local", "lone", "long",
    "low", "main", "major", "male", "minor", "modern", "more", "narrow", "new", "next", "obvious", "old",
    "open", "other", "outside", "possible", "private", "public", "pure", "real", "recent", "rich", "rival",
    "rogue", "senior", "separate", "serious", "sharp", "short", "simple", "single", "slim", "small",
    "solid", "special", "strong", "such", "tall", "tiny", "top", "total", "unnamed", "vast", "weak",
    "wide", "young",
];

/// Nouns that look like plurals and often stand before another noun.
static MODIFIERS: Words =
    words!["aerospace", "arms", "bus", "gas", "news", "series", "sports", "systems", "us"];

/// Endings of adjectives.
static ENDINGS: Words =
    words!["able", "al", "an", "ary", "ful", "ible", "ic", "ious", "ish", "ive", "less", "ous"];

/// Whether the word is an adjective, as far as a list and its ending tell.
pub fn is_adjective(word: &str) -> bool {
    let nouns = [
        "hospital",
        "animal",
        "individual",
        "official",
        "rival",
        "man",
        "woman",
        "veteran",
        "american",
        "clinic",
        "topic",
        "picnic",
    ];
    let ending = word.len() > 5 && ENDINGS.iter().any(|e| word.ends_with(e));
    table::has(&ADJECTIVES, word) || ending && !nouns.contains(&word)
}

/// Whether a noun looks like a plural and often stands before another noun: `sports cars`.
pub fn modifies(word: &str) -> bool {
    table::has(&MODIFIERS, word)
}

/// Whether a noun phrase that a number counts ends before the word.
pub fn ends_count(word: &str) -> bool {
    is_stop(word) && !table::has(&COUNTED_VERBS, word)
}

/// The words before which a noun phrase ends.
pub fn stops() -> &'static [&'static str] {
    &STOPS
}

/// Whether a noun phrase ends before the word.
pub fn is_stop(word: &str) -> bool {
    table::has(&STOPS, word)
}

/// Whether the word says which or how many more (`other`, `additional`).
pub fn is_quantifier(word: &str) -> bool {
    table::has(&QUANTIFIERS, word)
}

/// The singular of a plural noun; nothing for a word that looks like no plural.
pub fn singular(word: &str) -> Option<String> {
    if let Some(singular) = table::find(&PLURALS, word) {
        return Some(like(word, singular));
    }
    if !word.is_ascii() {
        return word.strip_suffix('s').map(str::to_owned);
    }
    if !matches!(word.as_bytes().last(), Some(b's' | b'S')) {
        return compound(word);
    }
    let ends = |end: &str| word.strip_suffix(end);
    if word.len() < 3 || table::has(&SINGULARS, word) {
        return None;
    }
    if ["ss", "ous", "ics", "'s"].iter().any(|e| word.ends_with(e)) {
        return None;
    }
    if let Some(stem) = ends("ies").filter(|s| s.len() > 1) {
        return Some(format!("{stem}y"));
    }
    for sibilant in ["ches", "shes", "sses", "xes", "zzes"] {
        if word.ends_with(sibilant) {
            return Some(word[..word.len() - 2].to_owned());
        }
    }
    Some(word[..word.len() - 1].to_owned())
}

/// The singular of a word that ends in an irregular plural: `firemen`, `salespeople`.
fn compound(word: &str) -> Option<String> {
    if !matches!(word.as_bytes().last(), Some(b'n' | b'e' | b't')) {
        return None;
    }
    for (plural, singular) in [("men", "man"), ("people", "person"), ("children", "child"), ("feet", "foot")]
    {
        if let Some(stem) = word.strip_suffix(plural).filter(|s| s.len() > 1) {
            return Some(format!("{stem}{singular}"));
        }
    }
    None
}

/// The singular with a capital where the plural has one.
fn like(word: &str, singular: &str) -> String {
    let mut letters = singular.chars();
    match letters.next() {
        Some(first) if word.starts_with(char::is_uppercase) => {
            iter::once(first.to_ascii_uppercase()).chain(letters).collect()
        }
        _ => singular.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(STOPS.is_sorted());
        assert!(QUANTIFIERS.is_sorted());
        assert!(COUNTED_VERBS.is_sorted());
        assert!(PLURALS.iter().is_sorted());
        assert!(PLURALS.iter().all(|(_, singular)| singular.is_ascii()));
        assert!(SINGULARS.is_sorted());
        assert!(ADJECTIVES.is_sorted());
        assert!(MODIFIERS.is_sorted());
    }

    #[test]
    fn plurals_become_singular() {
        for (plural, wanted) in [
            ("users", "user"),
            ("companies", "company"),
            ("boxes", "box"),
            ("People", "Person"),
            ("houses", "house"),
            ("firemen", "fireman"),
            ("churches", "church"),
            ("classes", "class"),
            ("cafés", "café"),
        ] {
            assert_eq!(singular(plural).as_deref(), Some(wanted));
        }
        for word in ["glass", "business", "various", "politics", "of", "is"] {
            assert_eq!(singular(word), None, "{word}");
        }
    }
}
