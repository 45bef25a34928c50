//! What the command line asks for.

use std::ffi::OsString;

use gloss::app::handover::{WHOLES, Whole};
use gloss::export::{EXPORTERS, Exporter};
use gloss::model::{DateOrder, Format};

/// What is to be done.
pub enum Command {
    /// Print the help.
    Help,
    /// Print the version.
    Version,
    /// Answer lines of texts with lines of predictions.
    Stream { files: Vec<OsString>, reading: Manner },
    /// Read whole files and write what they hold.
    Read { files: Vec<OsString>, reading: Manner, exporter: &'static Exporter },
    /// Read a whole file and write it with what it holds.
    Whole { file: OsString, reading: Manner, whole: &'static Whole },
}

/// What to write.
#[derive(Clone, Copy)]
enum Output {
    /// What was found, of any number of documents.
    Found(&'static Exporter),
    /// One article with its marks.
    Whole(&'static Whole),
}

/// How texts are read.
#[derive(Clone, Copy, Default)]
pub struct Manner {
    /// The format, where one is stated.
    pub format: Option<Format>,
    /// The order of day and month where the text does not show it.
    pub dates: DateOrder,
}

/// The formats that can be read, by name.
const INPUT_FORMATS: &[(&str, Option<Format>)] = &[
    ("auto", None),
    ("plain", Some(Format::Plain)),
    ("markdown", Some(Format::Markdown)),
    ("html", Some(Format::Html)),
];

/// The text of `--help`.
pub fn help() -> String {
    format!(
        "\
Marks every figure, company and citation in an article, and says what they add up to.

Usage: gloss [OPTIONS] [FILE…]
       gloss --jsonl [FILE…] < texts.jsonl > predictions.jsonl

Reads standard input where no FILE is given, or where FILE is -.

Options:
  -f, --format FORMAT        What to write of what was found: {formats}
                             [default: {default}]; or one article with its marks, to open
                             again in the page: {wholes}
  -i, --input-format FORMAT  What to read: {inputs} [default: auto, by the
                             file's ending (.md, .html) or else by its signs]
      --dates ORDER          How 3/4/2026 is meant where the text does not show it:
                             {orders} [default: {order}]
      --jsonl                Read a {{\"doc\": …, \"text\": …}} object a line and write a line of
                             predictions for each at once; a bad line is reported by its
                             number and the rest go on. Texts are plain or Markdown, as
                             given: tags of HTML in them are stepped over
  -h, --help                 Print this help
  -V, --version              Print the version

Offsets count Unicode code points: into the text as given, and for HTML into the text that
was read from it, which json writes along.

Exit status: 0 if all went well, 1 if an input could not be read, 2 for a wrong command line.
",
        formats = list(EXPORTERS.iter().map(|e| e.name)),
        wholes = list(WHOLES.iter().map(|w| w.name)),
        default = EXPORTERS[0].name,
        inputs = list(INPUT_FORMATS.iter().map(|(name, _)| *name)),
        orders = list(DateOrder::ALL.iter().map(|o| o.slug())),
        order = DateOrder::default().slug(),
    )
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// Reads the arguments.
///
/// # Errors
/// Says in a line what is wrong with them.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, String> {
    use lexopt::prelude::*;
    let (mut files, mut reading, mut output, mut lines) = (Vec::new(), Manner::default(), None, false);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("jsonl") => lines = true,
            Short('f') | Long("format") => output = Some(output_format(&value(&mut parser)?)?),
            Short('i') | Long("input-format") => reading.format = input_format(&value(&mut parser)?)?,
            Long("dates") => reading.dates = date_order(&value(&mut parser)?)?,
            Value(file) => files.push(file),
            other => return Err(format!("{}; see gloss --help", other.unexpected())),
        }
    }
    if files.is_empty() {
        files.push("-".into());
    }
    if !lines {
        return match output.unwrap_or(Output::Found(EXPORTERS[0])) {
            Output::Found(exporter) => Ok(Command::Read { files, reading, exporter }),
            Output::Whole(whole) => match <[OsString; 1]>::try_from(files) {
                Ok([file]) => Ok(Command::Whole { file, reading, whole }),
                Err(files) => {
                    Err(format!("{} holds one article: {} files were named", whole.name, files.len()))
                }
            },
        };
    }
    if output.is_some() {
        return Err("--jsonl has a format of its own: leave --format out".into());
    }
    if reading.format == Some(Format::Html) {
        return Err("--jsonl reads plain text and Markdown: offsets refer to the text as given".into());
    }
    Ok(Command::Stream { files, reading })
}

fn value(parser: &mut lexopt::Parser) -> Result<String, String> {
    let value = parser.value().map_err(|e| e.to_string())?;
    value.into_string().map_err(|v| format!("{} is not UTF-8", v.display()))
}

fn output_format(name: &str) -> Result<Output, String> {
    let found = Exporter::named(name).map(Output::Found);
    let whole = || WHOLES.iter().find(|whole| whole.name == name).map(|whole| Output::Whole(whole));
    found.or_else(whole).ok_or_else(|| {
        let names = EXPORTERS.iter().map(|e| e.name).chain(WHOLES.iter().map(|w| w.name));
        format!("unknown format {name:?}: choose one of {}", list(names))
    })
}

fn date_order(name: &str) -> Result<DateOrder, String> {
    DateOrder::named(name).ok_or_else(|| {
        let orders = list(DateOrder::ALL.iter().map(|o| o.slug()));
        format!("unknown order of dates {name:?}: choose one of {orders}")
    })
}

fn input_format(name: &str) -> Result<Option<Format>, String> {
    let known = INPUT_FORMATS.iter().find(|(known, _)| *known == name);
    known.map(|(_, format)| *format).ok_or_else(|| {
        format!(
            "unknown input format {name:?}: choose one of {}",
            list(INPUT_FORMATS.iter().map(|(n, _)| *n))
        )
    })
}
