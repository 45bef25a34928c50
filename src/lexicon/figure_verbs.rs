//! Verbs that say what a figure is: what rises or falls, what amounts to it, and what is done with it.

use super::packed::{Rows, Sorted, Table, Words, rows, words};
use std::sync::LazyLock;

use super::table;
use crate::model::Change::{self, Down, Up};

/// How a verb ties a figure to the rest of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The subject moves by the figure or to it: `revenue rose 12% to $3bn`.
    Moves,
    /// The object moves, or the subject where there is none: `cut prices by 5%`.
    Causes,
    /// The subject is as large as the figure: `revenue reached $3bn`.
    Equals,
    /// The figure is the object, and the verb says what it is: `paid $3bn` is a payment.
    Takes,
    /// The figure is a part of what follows: `accounts for 40% of revenue`.
    Shares,
    /// The verb says nothing of figures: `handles`, `opened`.
    Plain,
}

/// A verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Its role.
    pub role: Role,
    /// The change that it states.
    pub change: Option<Change>,
    /// What the figure is where no noun of the clause says it; empty where the verb does not tell.
    pub noun: &'static str,
}

const fn moves(change: Change) -> Verb {
    Verb { role: Role::Moves, change: Some(change), noun: "" }
}

const fn causes(change: Change) -> Verb {
    Verb { role: Role::Causes, change: Some(change), noun: "" }
}

const fn leads() -> Verb {
    Verb { role: Role::Causes, change: None, noun: "" }
}

const fn equals() -> Verb {
    Verb { role: Role::Equals, change: None, noun: "" }
}

const fn takes(noun: &'static str) -> Verb {
    Verb { role: Role::Takes, change: None, noun }
}

const fn shares() -> Verb {
    Verb { role: Role::Shares, change: None, noun: "" }
}

/// Any verb of motion, which `up` or `down` gives its direction.
pub const MOTION: Verb = Verb { role: Role::Moves, change: None, noun: "" };

/// A verb that says nothing of figures itself.
pub const PLAIN: Verb = Verb { role: Role::Plain, change: None, noun: "" };

/// One row a verb: its forms in small letters.
#[rustfmt::skip]
static VERBS: Rows<Verb> = rows![
    (["accelerate", "accelerates", "accelerated", "accelerating"], moves(Up)),
    (["account", "accounts", "accounted", "accounting"], shares()),
    (["acquire", "acquires", "acquired", "acquiring"], takes("acquisition")),
    (["add", "adds", "added", "adding"], causes(Up)),
    (["advance", "advances", "advanced", "advancing"], moves(Up)),
    (["allocate", "allocates", "allocated", "allocating"], takes("allocation")),
    (["am", "are", "be", "been", "being", "is", "was", "were", "'s", "’s"], equals()),
    (["amount", "amounts", "amounted", "amounting"], equals()),
    (["appreciate", "appreciates", "appreciated", "appreciating"], moves(Up)),
    (["approach", "approaches", "approached", "approaching"], equals()),
    (["attract", "attracts", "attracted", "attracting"], takes("investment")),
    (["average", "averages", "averaged", "averaging"], equals()),
    (["award", "awards", "awarded", "awarding"], takes("award")),
    (["axe", "axes", "axed", "axing"], causes(Down)),
    (["balloon", "balloons", "ballooned", "ballooning"], moves(Up)),
    (["boost", "boosts", "boosted", "boosting"], causes(Up)),
    (["borrow", "borrows", "borrowed", "borrowing"], takes("borrowing")),
    (["bounce", "bounces", "bounced", "bouncing"], moves(Up)),
    (["bring", "brings", "brought", "bringing"], leads()),
    (["burn", "burns", "burned", "burning"], takes("spending")),
    (["buy", "buys", "bought", "buying"], takes("purchase")),
    (["charge", "charges", "charged", "charging"], takes("price")),
    (["climb", "climbs", "climbed", "climbing"], moves(Up)),
    (["close", "closes", "closed", "closing"], equals()),
    (["collapse", "collapses", "collapsed", "collapsing"], moves(Down)),
    (["commit", "commits", "committed", "committing"], takes("commitment")),
    (["compensate", "compensates", "compensated", "compensating"], takes("compensation")),
    (["comprise", "comprises", "comprised", "comprising"], shares()),
    (["constitute", "constitutes", "constituted", "constituting"], shares()),
    (["contribute", "contributes", "contributed", "contributing"], takes("contribution")),
    (["cost", "costs", "costing"], takes("cost")),
    (["crash", "crashes", "crashed", "crashing"], moves(Down)),
    (["crater", "craters", "cratered", "cratering"], moves(Down)),
    (["creep", "creeps", "crept", "creeping"], moves(Up)),
    (["cross", "crosses", "crossed", "crossing"], equals()),
    (["curb", "curbs", "curbed", "curbing"], causes(Down)),
    (["cut", "cuts", "cutting"], causes(Down)),
    (["decline", "declines", "declined", "declining"], moves(Down)),
    (["decrease", "decreases", "decreased", "decreasing"], causes(Down)),
    (["deepen", "deepens", "deepened", "deepening"], causes(Up)),
    (["deliver", "delivers", "delivered", "delivering"], takes("deliveries")),
    (["depreciate", "depreciates", "depreciated", "depreciating"], moves(Down)),
    (["dip", "dips", "dipped", "dipping"], moves(Down)),
    (["donate", "donates", "donated", "donating"], takes("donation")),
    (["double", "doubles", "doubled", "doubling"], causes(Up)),
    (["drop", "drops", "dropped", "dropping"], moves(Down)),
    (["dwindle", "dwindles", "dwindled", "dwindling"], moves(Down)),
    (["earn", "earns", "earned", "earning"], takes("earnings")),
    (["ease", "eases", "eased", "easing"], moves(Down)),
    (["eclipse", "eclipses", "eclipsed", "eclipsing"], equals()),
    (["edge", "edges", "edged", "edging"], moves(Up)),
    (["eliminate", "eliminates", "eliminated", "eliminating"], causes(Down)),
    (["employ", "employs", "employed", "employing"], takes("employees")),
    (["end", "ends", "ended", "ending"], equals()),
    (["equal", "equals", "equaled", "equalled"], equals()),
    (["erase", "erases", "erased", "erasing"], causes(Down)),
    (["exceed", "exceeds", "exceeded", "exceeding"], equals()),
    (["expand", "expands", "expanded", "expanding"], causes(Up)),
    (["fall", "falls", "fell", "fallen", "falling"], moves(Down)),
    (["fetch", "fetches", "fetched", "fetching"], takes("price")),
    (["finance", "finances", "financed", "financing"], takes("financing")),
    (["fine", "fines", "fined", "fining"], takes("fine")),
    (["gain", "gains", "gained", "gaining"], causes(Up)),
    (["generate", "generates", "generated", "generating"], takes("revenue")),
    (["grow", "grows", "grew", "grown", "growing"], causes(Up)),
    (["guide", "guides", "guided", "guiding"], takes("guidance")),
    (["halve", "halves", "halved", "halving"], causes(Down)),
    (["hike", "hikes", "hiked", "hiking"], causes(Up)),
    (["hit", "hits", "hitting"], equals()),
    (["hover", "hovers", "hovered", "hovering"], equals()),
    (["improve", "improves", "improved", "improving"], causes(Up)),
    (["inch", "inches", "inched", "inching"], moves(Up)),
    (["increase", "increases", "increased", "increasing"], causes(Up)),
    (["inject", "injects", "injected", "injecting"], takes("investment")),
    (["invest", "invests", "invested", "investing"], takes("investment")),
    (["jump", "jumps", "jumped", "jumping"], moves(Up)),
    (["leap", "leaps", "leapt", "leaped", "leaping"], moves(Up)),
    (["lend", "lends", "lent", "lending"], takes("loan")),
    (["lift", "lifts", "lifted", "lifting"], causes(Up)),
    (["lose", "loses", "lost", "losing"], causes(Down)),
    (["lower", "lowers", "lowered", "lowering"], causes(Down)),
    (["make", "makes", "made", "making"], takes("revenue")),
    (["narrow", "narrows", "narrowed", "narrowing"], causes(Down)),
    (["number", "numbers", "numbered", "numbering"], equals()),
    (["offer", "offers", "offered", "offering"], takes("offer")),
    (["owe", "owes", "owed", "owing"], takes("debt")),
    (["own", "owns", "owned", "owning"], takes("stake")),
    (["pare", "pares", "pared", "paring"], causes(Down)),
    (["pass", "passes", "passed", "passing"], equals()),
    (["pay", "pays", "paid", "paying"], takes("payment")),
    (["peak", "peaks", "peaked", "peaking"], equals()),
    (["plummet", "plummets", "plummeted", "plummeting"], moves(Down)),
    (["plunge", "plunges", "plunged", "plunging"], moves(Down)),
    (["pour", "pours", "poured", "pouring"], takes("investment")),
    (["price", "prices", "priced", "pricing"], takes("price")),
    (["produce", "produces", "produced", "producing"], takes("production")),
    (["push", "pushes", "pushed", "pushing"], leads()),
    (["quadruple", "quadruples", "quadrupled", "quadrupling"], causes(Up)),
    (["raise", "raises", "raised", "raising"], takes("funding")),
    (["rally", "rallies", "rallied", "rallying"], moves(Up)),
    (["reach", "reaches", "reached", "reaching"], equals()),
    (["rebound", "rebounds", "rebounded", "rebounding"], moves(Up)),
    (["receive", "receives", "received", "receiving"], takes("")),
    (["recover", "recovers", "recovered", "recovering"], moves(Up)),
    (["reduce", "reduces", "reduced", "reducing"], causes(Down)),
    (["remain", "remains", "remained", "remaining"], equals()),
    (["repay", "repays", "repaid", "repaying"], takes("repayment")),
    (["represent", "represents", "represented", "representing"], shares()),
    (["retreat", "retreats", "retreated", "retreating"], moves(Down)),
    (["rise", "rises", "rose", "risen", "rising"], moves(Up)),
    (["rocket", "rockets", "rocketed", "rocketing"], moves(Up)),
    (["save", "saves", "saved", "saving"], takes("savings")),
    (["secure", "secures", "secured", "securing"], takes("funding")),
    (["sell", "sells", "sold", "selling"], takes("sale")),
    (["settle", "settles", "settled", "settling"], equals()),
    (["shave", "shaves", "shaved", "shaving"], causes(Down)),
    (["shed", "sheds", "shedding"], causes(Down)),
    (["ship", "ships", "shipped", "shipping"], takes("shipments")),
    (["shrink", "shrinks", "shrank", "shrunk", "shrinking"], causes(Down)),
    (["sink", "sinks", "sank", "sunk", "sinking"], moves(Down)),
    (["sit", "sits", "sat", "sitting"], equals()),
    (["skyrocket", "skyrockets", "skyrocketed"], moves(Up)),
    (["slash", "slashes", "slashed", "slashing"], causes(Down)),
    (["slide", "slides", "slid", "sliding"], moves(Down)),
    (["slip", "slips", "slipped", "slipping"], moves(Down)),
    (["slow", "slows", "slowed", "slowing"], moves(Down)),
    (["slump", "slumps", "slumped", "slumping"], moves(Down)),
    (["soar", "soars", "soared", "soaring"], moves(Up)),
    (["spend", "spends", "spent", "spending"], takes("spending")),
    (["spike", "spikes", "spiked", "spiking"], moves(Up)),
    (["stand", "stands", "stood", "standing"], equals()),
    (["start", "starts", "started", "starting"], equals()),
    (["stay", "stays", "stayed", "staying"], equals()),
    (["strengthen", "strengthens", "strengthened", "strengthening"], moves(Up)),
    (["surge", "surges", "surged", "surging"], moves(Up)),
    (["surpass", "surpasses", "surpassed", "surpassing"], equals()),
    (["swell", "swells", "swelled", "swollen", "swelling"], moves(Up)),
    (["take", "takes", "took", "taken", "taking"], leads()),
    (["tally", "tallied", "tallies"], equals()),
    (["top", "tops", "topped", "topping"], equals()),
    (["total", "totals", "totaled", "totalled", "totaling", "totalling"], equals()),
    (["trade", "trades", "traded", "trading"], equals()),
    (["trim", "trims", "trimmed", "trimming"], causes(Down)),
    (["triple", "triples", "tripled", "tripling"], causes(Up)),
    (["tumble", "tumbles", "tumbled", "tumbling"], moves(Down)),
    (["value", "values", "valued", "valuing"], takes("valuation")),
    (["weaken", "weakens", "weakened", "weakening"], moves(Down)),
    (["weigh", "weighs", "weighed", "weighing"], equals()),
    (["widen", "widens", "widened", "widening"], causes(Up)),
    (["wipe", "wipes", "wiped", "wiping"], causes(Down)),
];

static FORMS: LazyLock<Sorted<Verb>> = LazyLock::new(|| {
    Sorted::new(VERBS.groups().flat_map(|(forms, verb)| forms.map(move |form| (form, verb))))
});

/// The forms of all verbs.
pub fn forms() -> &'static [&'static str] {
    FORMS.words()
}

/// The verb of a form, whatever its capitals.
pub fn look_up(form: &str) -> Option<Verb> {
    table::find(&*FORMS, form)
}

/// Sorted: nouns that name a rise or a fall, and so not what rises or falls.
#[rustfmt::skip]
static CHANGES: Rows<Change> = rows![
    ("boost", Up), ("climb", Up), ("collapse", Down), ("contraction", Down), ("cut", Down), ("cuts", Down), ("decline", Down), ("declines", Down),
    ("decrease", Down), ("deterioration", Down), ("dip", Down), ("drop", Down), ("drops", Down), ("expansion", Up), ("fall", Down), ("falls", Down), ("gain", Up),
    ("gains", Up), ("growth", Up), ("hike", Up), ("improvement", Up), ("increase", Up), ("increases", Up), ("jump", Up),
    ("plunge", Down), ("raise", Up), ("rally", Up), ("rebound", Up), ("reduction", Down), ("reductions", Down), ("rise", Up), ("rises", Up),
    ("slide", Down), ("slowdown", Down), ("slump", Down), ("spike", Up), ("surge", Up), ("tumble", Down), ("uptick", Up),
];

/// The nouns that name a change.
pub fn change_nouns() -> &'static [&'static str] {
    CHANGES.words()
}

/// The change that a noun names.
pub fn change_noun(word: &str) -> Option<Change> {
    table::find(&CHANGES, word)
}

/// Sorted: forms of these verbs that are as often nouns.
static ALSO_NOUNS: Words = words![
    "advance",
    "advances",
    "average",
    "award",
    "awards",
    "buy",
    "charge",
    "charges",
    "contract",
    "contracts",
    "cost",
    "costs",
    "finance",
    "financing",
    "fine",
    "fines",
    "guide",
    "guides",
    "number",
    "numbers",
    "offer",
    "offering",
    "offers",
    "pass",
    "peak",
    "price",
    "prices",
    "produce",
    "rally",
    "sale",
    "ship",
    "shipping",
    "ships",
    "spending",
    "spike",
    "total",
    "trade",
    "trading",
    "value",
    "values",
];

/// The forms that are as often nouns.
pub fn also_nouns() -> &'static [&'static str] {
    &ALSO_NOUNS
}

/// Whether a form is as often a noun: `prices`, `value`.
pub fn is_also_noun(form: &str) -> bool {
    table::has(&ALSO_NOUNS, form)
}

/// Sorted: words after a figure that compare it with before.
static COMPARATIVES: Rows<Change> =
    rows![("cheaper", Down), ("down", Down), ("higher", Up), ("lower", Down), ("up", Up)];

/// The words that compare.
pub fn comparatives() -> &'static [&'static str] {
    COMPARATIVES.words()
}

/// The change that a word such as `higher` or `up` states.
pub fn comparative(word: &str) -> Option<Change> {
    table::find(&COMPARATIVES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_no_form_has_two_verbs() {
        assert!(CHANGES.iter().is_sorted_by_key(|(word, _)| word));
        assert!(COMPARATIVES.iter().is_sorted_by_key(|(word, _)| word));
        assert!(ALSO_NOUNS.is_sorted());
        assert_eq!(FORMS.words().len(), VERBS.groups().map(|(forms, _)| forms.count()).sum::<usize>());
    }
}
