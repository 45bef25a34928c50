//! The registries as wholes: what each row promises, and that every type is found by some case.

use std::collections::BTreeSet;
use std::path::Path;

use gloss::extract::EXTRACTORS;
use gloss::model::MarkType;

#[test]
fn extractors_have_names_of_their_own() {
    let names: Vec<_> = EXTRACTORS.iter().map(|e| e.name()).collect();
    let unlike: BTreeSet<_> = names.iter().collect();
    assert_eq!(unlike.len(), names.len(), "{names:?}");
    for name in names {
        let is_well_formed = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        assert!(is_well_formed, "{name:?} is no name in small letters");
    }
}

#[test]
fn slugs_lead_back_to_their_types() {
    let types: Vec<_> = MarkType::all().collect();
    let names: BTreeSet<_> = types.iter().map(|t| (t.kind().slug(), t.slug())).collect();
    assert_eq!(names.len(), types.len());
    assert!(types.iter().all(|t| !t.label().is_empty() && !t.slug().contains(' ')));
}

/// Each type stands in some case's marks, so that none can be lost without a test that notices.
#[test]
fn every_type_has_a_case() {
    #[derive(serde::Deserialize)]
    struct File {
        #[serde(default)]
        case: Vec<Case>,
    }
    #[derive(serde::Deserialize)]
    struct Case {
        #[serde(default)]
        marks: Vec<toml::Table>,
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut marked = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("tests/cases") {
        let path = file.unwrap().path();
        let file: File = toml::from_str(&std::fs::read_to_string(&path).unwrap()).expect("a file of cases");
        let types = file.case.iter().flat_map(|c| &c.marks).filter_map(|m| m.get("type")?.as_str());
        marked.extend(types.map(str::to_owned));
    }
    let missing: Vec<_> = MarkType::all().map(|t| t.slug()).filter(|slug| !marked.contains(*slug)).collect();
    assert!(missing.is_empty(), "no case has a mark of these types: {missing:?}");
}

/// Each type is found somewhere in the samples or the cases of the types that samples lack.
#[test]
fn samples_show_most_types() {
    let found: BTreeSet<_> = gloss::samples::ALL
        .iter()
        .flat_map(|s| gloss::analyze(&gloss::intake::read(s.source, Some(s.format))).annotations)
        .map(|a| a.entity.mark_type().slug())
        .collect();
    let missing: Vec<_> = MarkType::all().map(|t| t.slug()).filter(|slug| !found.contains(slug)).collect();
    assert!(missing.is_empty(), "no sample shows these types: {missing:?}");
}
