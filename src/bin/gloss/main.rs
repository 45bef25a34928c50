//! The command line.

mod stream;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, ErrorKind};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "Marks every figure, company and citation in an article, and says what they add up to.

Usage: gloss --jsonl [FILE…]

With no FILE, or where FILE is -, reads standard input.

Options:
      --jsonl    Read {\"doc\": …, \"text\": …} lines and write one line of predictions for each
  -h, --help     Print this help
  -V, --version  Print the version";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("gloss: {problem}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode, String> {
    use lexopt::prelude::*;
    let (mut files, mut lines) = (Vec::new(), false);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("jsonl") => lines = true,
            Short('h') | Long("help") => {
                println!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Short('V') | Long("version") => {
                println!("gloss {}", env!("CARGO_PKG_VERSION"));
                return Ok(ExitCode::SUCCESS);
            }
            Value(file) => files.push(file),
            other => return Err(format!("{} (see gloss --help)", other.unexpected())),
        }
    }
    if !lines {
        return Err("say --jsonl (see gloss --help)".into());
    }
    stream_all(&files)
}

fn stream_all(files: &[OsString]) -> Result<ExitCode, String> {
    let mut bad = 0;
    let mut output = BufWriter::new(io::stdout().lock());
    let standard_input = [OsString::from("-")];
    for file in if files.is_empty() { &standard_input } else { files } {
        let name =
            if file == "-" { "standard input".into() } else { PathBuf::from(file).display().to_string() };
        let report = |number: usize, problem: &str| eprintln!("gloss: {name}, line {number}: {problem}");
        let done = if file == "-" {
            stream::answer(io::stdin().lock(), &mut output, None, report)
        } else {
            let file = File::open(file).map_err(|e| format!("{name}: {e}"))?;
            stream::answer(BufReader::new(file), &mut output, None, report)
        };
        match done {
            Ok(count) => bad += count,
            Err(e) if e.kind() == ErrorKind::BrokenPipe => return Ok(ExitCode::SUCCESS),
            Err(e) => return Err(format!("{name}: {e}")),
        }
    }
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
