//! Words beside a name that show that it is no company: `Apple pie`, `the Amazon`.

use super::table::{find, has};

/// Words after a name, and words before it.
type Neighbours = (&'static [&'static str], &'static [&'static str]);

/// Name, the words that give it away directly after it, those directly before it; all sorted.
const TABLE: &[(&str, Neighbours)] = &[
    (
        "alphabet",
        (&["blocks", "letters", "song", "soup"], &["cyrillic", "greek", "latin", "phonetic", "roman", "the"]),
    ),
    (
        "amazon",
        (
            &[
                "basin",
                "deforestation",
                "delta",
                "forest",
                "jungle",
                "rain",
                "rainforest",
                "region",
                "river",
                "tribe",
                "tribes",
                "warrior",
                "warriors",
            ],
            &[],
        ),
    ),
    (
        "apple",
        (
            &[
                "blossom",
                "cake",
                "cart",
                "cider",
                "core",
                "cores",
                "crumble",
                "growers",
                "harvest",
                "juice",
                "orchard",
                "orchards",
                "peel",
                "picker",
                "pickers",
                "pie",
                "pies",
                "sauce",
                "seeds",
                "slices",
                "tart",
                "tree",
                "trees",
                "turnover",
                "varieties",
            ],
            &["adam’s", "an", "bad", "big", "green", "red", "the"],
        ),
    ),
    (
        "arm",
        (&["band", "chair", "race", "twist", "wrestling"], &["an", "her", "his", "left", "right", "robotic"]),
    ),
    (
        "block",
        (
            &["capital", "chain", "diagram", "letters", "parties", "party"],
            &["a", "apartment", "city", "mental", "office", "road", "tower"],
        ),
    ),
    ("boots", (&["on"], &["her", "his", "leather", "rubber"])),
    (
        "box",
        (&["lunch", "office", "plot", "score", "set", "spring"], &["a", "ballot", "black", "penalty", "the"]),
    ),
    ("caterpillar", (&["crawled", "larva", "larvae"], &["a", "hungry", "the"])),
    ("champion", (&["of"], &["defending", "reigning", "world"])),
    ("chase", (&["after", "down", "scene", "scenes"], &["car", "high-speed", "paper", "police"])),
    ("coach", (&[], &["assistant", "basketball", "football", "head", "her", "his", "the"])),
    ("compass", (&["point", "points"], &["a", "moral", "the"])),
    ("coral", (&["bleaching", "reef", "reefs"], &["the"])),
    ("corona", (&["virus"], &["the"])),
    ("crest", (&[], &["family", "the"])),
    ("dell", (&[], &["farmer", "michael"])),
    (
        "delta",
        (
            &["blues", "region", "state", "variant", "variants", "wing"],
            &["mekong", "mississippi", "niger", "nile", "river", "the"],
        ),
    ),
    ("discovery", (&["channel", "of", "zone"], &["the"])),
    ("disney", (&["princess", "princesses"], &["roy", "walt"])),
    ("dove", (&[], &["a", "mourning", "white"])),
    ("eagle", (&[], &["a", "bald", "golden", "the"])),
    ("economist", (&["at", "for", "with"], &["an", "chief", "senior", "the"])),
    ("express", (&["lane", "train", "trains"], &["orient"])),
    ("fidelity", (&["bond", "to"], &["high", "marital"])),
    ("ford", (&["madox", "theater", "theatre"], &["betty", "gerald", "harrison", "henry", "john", "tom"])),
    ("fortune", (&["500", "cookie", "cookies", "teller", "tellers"], &["a", "good", "the"])),
    ("gap", (&["between", "in", "year"], &["the"])),
    ("general", (&["assembly", "election", "hospital", "manager", "public", "relativity"], &[])),
    ("grab", (&["bag"], &["a", "to"])),
    ("guardian", (&["angel", "angels", "of"], &["a", "legal"])),
    ("hermes", (&[], &["god"])),
    ("independent", (&["candidate", "candidates", "contractor", "contractors", "review", "voters"], &["an"])),
    ("intel", (&["briefing", "report", "reports"], &["enemy", "gather", "gathering"])),
    ("jaguar", (&["cubs", "habitat", "population", "sightings"], &["a", "the", "wild"])),
    (
        "lincoln",
        (
            &["center", "college", "county", "memorial", "nebraska", "tunnel", "university"],
            &["abraham", "president"],
        ),
    ),
    (
        "match",
        (
            &["box", "day", "play", "point", "report", "winner"],
            &["a", "chess", "cricket", "football", "tennis", "test"],
        ),
    ),
    ("mercury", (&["levels", "poisoning", "retrograde", "rising"], &["freddie", "planet", "the"])),
    (
        "meta",
        (
            &[
                "analyses",
                "analysis",
                "data",
                "description",
                "descriptions",
                "game",
                "level",
                "programming",
                "tag",
                "tags",
            ],
            &[],
        ),
    ),
    ("monster", (&["truck", "trucks"], &["a", "cookie", "loch", "the"])),
    ("national", (&["park"], &[])),
    (
        "nationwide",
        (&["ban", "lockdown", "manhunt", "poll", "protests", "search", "strike", "survey", "tour"], &[]),
    ),
    (
        "next",
        (
            &["day", "door", "generation", "month", "quarter", "steps", "time", "to", "up", "week", "year"],
            &[],
        ),
    ),
    ("nike", (&["of"], &["goddess", "winged"])),
    ("oracle", (&["at", "bone", "bones", "of"], &["delphic"])),
    (
        "orange",
        (
            &[
                "alert",
                "blossom",
                "city",
                "county",
                "grove",
                "groves",
                "juice",
                "line",
                "peel",
                "prize",
                "revolution",
                "river",
                "tree",
                "trees",
            ],
            &["agent", "an", "bright", "the"],
        ),
    ),
    ("pandora", (&["box", "papers"], &[])),
    (
        "people",
        (
            &["are", "from", "have", "in", "of", "were", "who"],
            &["many", "most", "old", "some", "the", "young"],
        ),
    ),
    ("pioneer", (&["days", "of", "square"], &["a"])),
    ("post", (&["mortem", "office", "offices"], &["a", "blog", "ex", "the"])),
    (
        "progressive",
        (
            &[
                "agenda",
                "candidates",
                "caucus",
                "democrats",
                "disease",
                "era",
                "lawmakers",
                "lenses",
                "metal",
                "movement",
                "party",
                "policies",
                "rock",
                "tax",
                "taxation",
                "voters",
                "wing",
            ],
            &["the"],
        ),
    ),
    ("puma", (&["sightings"], &["a", "the", "wild"])),
    ("reach", (&[], &["of", "out"])),
    ("root", (&["access", "beer", "canal", "cause", "causes", "vegetables"], &["square", "the"])),
    ("sage", (&["advice", "brush", "green"], &[])),
    ("saturn", (&["rings"], &["planet"])),
    ("seat", (&["belt", "belts"], &["a", "the", "window"])),
    (
        "shell",
        (
            &[
                "beach",
                "commands",
                "companies",
                "company",
                "corporation",
                "eggs",
                "fish",
                "game",
                "games",
                "script",
                "scripts",
                "shock",
            ],
            &["bash", "egg", "oyster", "sea", "tortoise", "turtle"],
        ),
    ),
    ("sky", (&["blue"], &["night", "open", "the"])),
    ("slack", (&["channel", "key", "season", "tide", "water"], &["any", "cut", "some", "the"])),
    (
        "snap",
        (
            &["decision", "decisions", "election", "elections", "judgement", "judgment", "peas", "poll"],
            &["a", "cold"],
        ),
    ),
    (
        "southwest",
        (
            &[
                "asia", "china", "corner", "england", "florida", "france", "germany", "region", "side",
                "texas", "wind",
            ],
            &["the"],
        ),
    ),
    ("sprint", (&["finish", "planning", "race", "races", "training"], &["a", "final", "the"])),
    (
        "square",
        (
            &[
                "feet",
                "foot",
                "inches",
                "kilometers",
                "kilometres",
                "meters",
                "metres",
                "mile",
                "miles",
                "root",
                "roots",
            ],
            &["harvard", "red", "tahrir", "tiananmen", "times", "trafalgar", "union"],
        ),
    ),
    ("stripe", (&["patterns"], &["a", "the"])),
    ("sun", (&["tzu"], &["midday", "morning", "setting", "the"])),
    (
        "target",
        (
            &[
                "audience",
                "audiences",
                "date",
                "dates",
                "group",
                "groups",
                "language",
                "market",
                "markets",
                "practice",
                "price",
                "prices",
                "range",
                "rate",
                "rates",
                "zone",
            ],
            &["inflation", "on-target", "price"],
        ),
    ),
    ("tesla", (&["coil", "coils"], &["nikola"])),
    ("tide", (&[], &["high", "low", "rising", "the"])),
    ("time", (&["magazine", "travel", "zone", "zones"], &["a", "first", "last", "next", "the", "this"])),
    ("unity", (&["candidate", "government", "talks"], &["national"])),
    ("viking", (&["age", "burial", "raid", "raids", "settlement", "ship", "ships"], &["a"])),
    ("virgin", (&["birth", "forest", "islands", "mary", "olive"], &["blessed", "the"])),
    (
        "visa",
        (
            &[
                "application",
                "applications",
                "backlog",
                "ban",
                "bans",
                "extension",
                "extensions",
                "fee",
                "fees",
                "holder",
                "holders",
                "office",
                "policy",
                "process",
                "program",
                "requirement",
                "requirements",
                "rules",
                "status",
                "waiver",
            ],
            &["a", "entry", "exit", "student", "tourist", "transit", "travel", "work"],
        ),
    ),
    ("zoom", (&["in", "lens", "lenses", "out"], &[])),
];

/// Whether the words before and after `name` show that it is no company's.
pub fn gives_away(name: &str, before: &str, after: &str) -> bool {
    find(TABLE, name).is_some_and(|(follow, lead)| has(follow, after) || has(lead, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        let sorted = |words: &[&str]| words.windows(2).all(|w| w[0] < w[1]);
        assert!(TABLE.windows(2).all(|w| w[0].0 < w[1].0));
        assert!(TABLE.iter().all(|row| sorted(row.1.0) && sorted(row.1.1)));
    }

    #[test]
    fn neighbours_give_a_name_away() {
        assert!(gives_away("Apple", "", "pie"));
        assert!(gives_away("Apple", "an", ""));
        assert!(!gives_away("Apple", "of", "shares"));
    }
}
