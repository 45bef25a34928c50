//! On whose word every figure of the samples stands, one by one, and every sentence with figures: read and judged by hand.

use gloss::analyze;
use gloss::insight::sources;
use gloss::intake;
use gloss::model::{Analysis, Kind};

fn analysis(name: &str) -> Analysis {
    let sample = gloss::samples::ALL.iter().find(|s| s.name == name).expect("a sample of this name");
    analyze(&intake::read(sample.source, Some(sample.format)))
}

/// Each figure that wants a source, as written, and what it stands on.
fn told(analysis: &Analysis) -> Vec<(String, String)> {
    let figures = analysis.of(Kind::Figure).filter(|a| a.figure().is_some_and(|f| f.wants_source()));
    let told = figures.map(|a| {
        let support = a.figure().and_then(|f| f.support.as_ref()).expect("every figure has a support");
        let by = support.by().map_or(String::new(), |by| format!(" {by}"));
        (analysis.article.visible_text(a.span).replace('\u{a0}', " "), format!("{}{by}", support.slug()))
    });
    told.collect()
}

/// How many sentences with figures stand in which way: sourced, attributed, unsourced.
fn sentences(analysis: &Analysis) -> [usize; 3] {
    let count = |slug| analysis.summary.support.iter().filter(|s| s.support.slug() == slug).count();
    ["sourced", "attributed", "unsourced"].map(count)
}

fn check(name: &str, figures: &[(&str, &str)], by_sentence: [usize; 3]) {
    let analysis = analysis(name);
    let found = told(&analysis);
    for (place, (found, wanted)) in found.iter().zip(figures).enumerate() {
        assert_eq!((found.0.as_str(), found.1.as_str()), *wanted, "{name}, figure {place}");
    }
    assert_eq!(found.len(), figures.len(), "{name}");
    assert_eq!(sentences(&analysis), by_sentence, "{name}");
}

#[test]
fn a_report_on_funding() {
    check(
        "funding",
        &[
            ("$340 million", "unsourced"),
            ("$340 million", "sourced halvern.example"),
            ("$2.6 billion", "sourced halvern.example"),
            ("three times", "sourced halvern.example"),
            ("60%", "sourced register.example"),
            ("$515 million", "sourced register.example"),
            ("100 megawatts", "sourced gridforum.example"),
            ("5.2 megawatt-hours", "unsourced"),
            ("1.9 gigawatt-hours", "unsourced"),
            ("640 megawatt-hours", "unsourced"),
            ("doubled", "unsourced"),
            ("$186 million", "unsourced"),
            ("$41 million", "attributed the filing"),
            ("five continents", "sourced cellwatch.example"),
            ("$120 per kilowatt-hour", "sourced cellwatch.example"),
            ("half", "sourced cellwatch.example"),
            ("two suppliers", "unsourced"),
            ("€9,000 a month", "unsourced"),
            ("3%", "attributed Ms. Solheim"),
            ("40%", "sourced halvern.example"),
            ("25%", "sourced halvern.example"),
            ("two member states", "sourced halvern.example"),
            ("€1.3 million a year", "sourced halvern.example"),
            ("420 employees", "unsourced"),
            ("6 gigawatt-hours", "unsourced"),
            ("$450 million to $500 million", "unsourced"),
            ("31", "attributed the network operator"),
            ("140 megawatts", "attributed the network operator"),
            ("$2.2 million", "unsourced"),
            ("$2.6 billion", "unsourced"),
        ],
        [6, 3, 9],
    );
}

#[test]
fn a_report_on_results() {
    check(
        "results",
        &[
            ("18%", "unsourced"),
            ("18%", "unsourced"),
            ("£250 million", "attributed Marlow Instruments"),
            ("9%", "sourced consensusdesk.example"),
            ("£1.42 billion", "sourced consensusdesk.example"),
            ("£1.36 billion to £1.39 billion", "sourced consensusdesk.example"),
            ("14%", "unsourced"),
            ("£231 million", "unsourced"),
            ("£688m", "unsourced"),
            ("£597m", "unsourced"),
            ("15.2%", "unsourced"),
            ("£412m", "unsourced"),
            ("£405m", "unsourced"),
            ("1.7%", "unsourced"),
            ("£320m", "unsourced"),
            ("£301m", "unsourced"),
            ("6.3%", "unsourced"),
            ("£1,420m", "unsourced"),
            ("£1,303m", "unsourced"),
            ("9.0%", "unsourced"),
            ("£231m", "unsourced"),
            ("£203m", "unsourced"),
            ("13.8%", "unsourced"),
            ("16.3%", "unsourced"),
            ("15.6%", "unsourced"),
            ("£120 million", "unsourced"),
            ("£640 million", "unsourced"),
            ("0.8 times", "unsourced"),
            ("two thirds", "unsourced"),
            ("a quarter", "unsourced"),
            ("£2.1 billion", "attributed Marlow"),
            ("350 people", "unsourced"),
            ("£74 million", "unsourced"),
            ("twice", "unsourced"),
            ("two cautions", "unsourced"),
            ("£5.7 billion to £5.8 billion", "unsourced"),
            ("£5.5 billion to £5.7 billion", "unsourced"),
            ("16–16.5%", "unsourced"),
            ("15.5–16%", "unsourced"),
            ("£280 million", "unsourced"),
            ("£20 million and £30 million", "sourced marlow.example"),
            ("10%", "sourced marlow.example"),
            ("22%", "unsourced"),
            ("7.4%", "unsourced"),
            ("1,862 pence", "unsourced"),
            ("£11.3 billion", "unsourced"),
            ("5%", "unsourced"),
            ("12.6 pence per share", "unsourced"),
            ("£21.50", "unsourced"),
            ("£18", "unsourced"),
            ("40%", "attributed She"),
            ("30%", "attributed She"),
            ("three suppliers", "attributed Mr. Reid"),
            ("three times", "attributed Mr. Reid"),
            ("£160 million", "unsourced"),
        ],
        [3, 2, 33],
    );
}

#[test]
fn a_report_on_science() {
    check(
        "science",
        &[
            ("twice", "unsourced"),
            ("twice", "sourced coastalledger.example"),
            ("1,140 sediment cores", "sourced coastalledger.example"),
            ("a third", "sourced Maddox"),
            ("212 meadows", "sourced doi.org"),
            ("2.5 metres", "sourced doi.org"),
            ("five times", "sourced doi.org"),
            ("18.4 kilograms of carbon per square metre", "unsourced"),
            ("16 to 19 kilograms", "unsourced"),
            ("0.9 millimetres a year", "unsourced"),
            ("310 million and 370 million tonnes", "sourced Lindqvist"),
            ("95%", "sourced Lindqvist"),
            ("160 million tonnes", "sourced Lindqvist"),
            ("12%", "unsourced"),
            ("8–10%", "sourced Okonjo"),
            ("40% to 60%", "sourced Lindqvist"),
            ("1.4% a year", "sourced [^2]"),
            ("0.5%", "sourced [^2]"),
            ("three Danish fjords", "sourced arxiv.org"),
            ("1.2 million seeds", "sourced Hughes"),
            ("£38,000 per hectare", "sourced Hughes"),
            ("half", "sourced Hughes"),
            ("€72 per tonne", "unsourced"),
            ("€40 billion", "unsourced"),
            ("64 million kroner", "unsourced"),
            ("80%", "attributed the authors"),
            ("90 cores", "attributed the authors"),
            ("one metre", "attributed the authors"),
            ("one thousandth", "unsourced"),
            ("a tenth", "unsourced"),
            ("10 metres", "unsourced"),
            ("7%", "unsourced"),
        ],
        [11, 1, 9],
    );
}

/// The sources of a sample, the most relied upon first: name, statements, figures and addresses.
fn sources_of(name: &str) -> Vec<(String, usize, usize, usize)> {
    let told = |r: gloss::insight::SourceRow| (r.name, r.statements.len(), r.figures.len(), r.targets.len());
    sources(&analysis(name)).into_iter().map(told).collect()
}

#[test]
fn the_sources_of_the_samples() {
    let are = |name: &str, rows: &[(&str, usize, usize, usize)]| {
        let rows: Vec<_> = rows.iter().map(|r| (r.0.to_owned(), r.1, r.2, r.3)).collect();
        assert_eq!(sources_of(name), rows, "{name}");
    };
    are(
        "funding",
        &[
            ("halvern.example", 0, 7, 2),
            ("register.example", 2, 3, 1),
            ("Halvern Energy", 3, 0, 0),
            ("Ingrid Solheim", 3, 1, 0),
            ("cellwatch.example", 0, 3, 1),
            ("the network operator", 1, 2, 0),
            ("Paolo Ferrante", 2, 0, 0),
            ("Nordic Grid Forum", 1, 0, 0),
            ("gridforum.example", 0, 1, 1),
            ("Microsoft and Google", 1, 0, 0),
        ],
    );
    are(
        "results",
        &[
            ("Tomasz Reid", 3, 2, 0),
            ("Marlow Instruments", 2, 2, 0),
            ("Helena Brandt", 2, 2, 0),
            ("marlow.example", 1, 2, 1),
            ("consensusdesk.example", 0, 3, 1),
            ("Ruth Adeyemi", 2, 0, 0),
        ],
    );
    are(
        "science",
        &[
            ("Okonjo (2026)", 1, 4, 1),
            ("Lindqvist (2021)", 0, 4, 1),
            ("Hughes (2024)", 0, 4, 1),
            ("the authors", 1, 3, 0),
            ("coastalledger.example", 0, 2, 1),
            ("Amara Okonjo", 2, 0, 0),
            ("a survey of 1,140 sediment cores", 2, 0, 0),
            ("Maddox (2019)", 0, 1, 1),
            ("her group", 2, 0, 0),
            ("Note 2", 0, 2, 0),
            ("Rafael Duarte", 1, 0, 0),
            ("Duarte (2026)", 0, 0, 1),
            ("Experiments in tanks", 1, 0, 0),
            ("arXiv:2403.01234", 0, 1, 1),
            ("doi:10.5555/data.cl.0417", 0, 0, 1),
        ],
    );
}
