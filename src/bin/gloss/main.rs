//! The command line.

mod input;
mod options;
mod stream;

use std::ffi::{OsStr, OsString};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;
use std::rc::Rc;

use gloss::app::handover::Whole;
use gloss::app::{Source, View, Work};
use gloss::export::{Exporter, Joint};
use options::{Command, Manner};

/// For a wrong command line.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match options::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(problem) => {
            complain(&problem);
            return ExitCode::from(USAGE);
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let done = run(&command, &mut output).and_then(|bad| output.flush().map(|()| bad));
    match done {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever read along has seen enough.
        Err(e) if e.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            complain(&format!("cannot write: {e}"));
            ExitCode::FAILURE
        }
    }
}

/// Does what is asked; returns how many inputs were bad.
fn run(command: &Command, output: &mut impl Write) -> io::Result<usize> {
    match command {
        Command::Help => output.write_all(options::help().as_bytes()).map(|()| 0),
        Command::Version => writeln!(output, "gloss {}", env!("CARGO_PKG_VERSION")).map(|()| 0),
        Command::Stream { files, reading } => stream_all(files, *reading, output),
        Command::Read { files, reading, exporter } => read_all(files, *reading, exporter, output),
        Command::Whole { file, reading, whole } => read_whole(file, *reading, whole, output),
    }
}

fn stream_all(files: &[OsString], reading: Manner, output: &mut impl Write) -> io::Result<usize> {
    let mut bad = 0;
    for file in files {
        let name = input::name(file);
        match input::open(file) {
            Ok(lines) => {
                bad += stream::answer(lines, &mut *output, reading, |place, problem| {
                    complain(&format!("{name}{place}: {problem}"));
                })?;
            }
            Err(problem) => {
                complain(&format!("{name}: {problem}"));
                bad += 1;
            }
        }
    }
    Ok(bad)
}

fn read_all(
    files: &[OsString],
    reading: Manner,
    exporter: &Exporter,
    output: &mut impl Write,
) -> io::Result<usize> {
    let (mut bad, mut written) = (0, 0);
    let joint = if files.len() > 1 { exporter.joint } else { Joint::NONE };
    for file in files {
        match input::text(file) {
            Ok(text) => {
                let before = if written > 0 { [joint.between, ""] } else { [exporter.head, joint.open] };
                let article = gloss::intake::read(&text, reading.format.or_else(|| input::format(file)));
                let analysis = gloss::analyze_with(&article, reading.dates);
                let body = (exporter.body)(&input::document(file), &analysis);
                output.write_all(before.concat().as_bytes())?;
                output.write_all(body.as_bytes())?;
                written += 1;
            }
            Err(problem) => {
                complain(&format!("{}: {problem}", input::name(file)));
                bad += 1;
            }
        }
    }
    if written > 0 {
        output.write_all(joint.close.as_bytes())?;
    }
    Ok(bad)
}

fn read_whole(file: &OsStr, reading: Manner, whole: &Whole, output: &mut impl Write) -> io::Result<usize> {
    let text = match input::text(file) {
        Ok(text) => text,
        Err(problem) => {
            complain(&format!("{}: {problem}", input::name(file)));
            return Ok(1);
        }
    };
    let name = input::document(file);
    let format = reading.format.or_else(|| input::format(file));
    let analysis = gloss::analyze_with(&gloss::intake::read(&text, format), reading.dates);
    let source = Source { text, format, name: Some(name.clone()) };
    let work = Work { source: Some(Rc::new(source)), ..Work::default() };
    let view = View::with(analysis, &work, None);
    output.write_all((whole.write)(&name, &view, &work).as_bytes()).map(|()| 0)
}

/// One line on standard error; that it is closed is no reason to stop.
fn complain(problem: &str) {
    let _ = writeln!(io::stderr(), "gloss: {problem}");
}
