//! The command line as it is run.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value as Json;

fn gloss(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gloss"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn start(arguments: &[&str]) -> Child {
    gloss(arguments).spawn().expect("gloss starts")
}

/// Runs with `input` on standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    // A command that reads no input may be gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

/// The one line of complaint, without the name of the program.
#[track_caller]
fn complaint(output: &Output) -> &str {
    let text = std::str::from_utf8(&output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    text.trim_end().strip_prefix("gloss: ").expect("complaints start with the program's name")
}

/// A file of this test's own, by a name that no other test uses.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path
}

fn lines(output: &Output) -> Vec<Json> {
    stdout(output).lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

#[test]
fn open_dates_follow_the_order_that_is_asked_for() {
    let value = |arguments: &[&str], text: &str| {
        let output = run(arguments, text.as_bytes());
        lines(&output)[0]["annotations"][0]["value"].as_str().map(str::to_owned)
    };
    let open = "It met on 3/4/2026.";
    let line = r#"{"doc": "a", "text": "It met on 3/4/2026."}"#;
    assert_eq!(value(&["-f", "jsonl"], open).as_deref(), Some("2026-03-04"));
    assert_eq!(value(&["-f", "jsonl", "--dates", "month-first"], open).as_deref(), Some("2026-03-04"));
    assert_eq!(value(&["-f", "jsonl", "--dates=day-first"], open).as_deref(), Some("2026-04-03"));
    assert_eq!(value(&["--jsonl", "--dates", "day-first"], line).as_deref(), Some("2026-04-03"));
    // What the article shows itself stands.
    let shown = "It met on 3/4/2026 and on 3/31/2026.";
    assert_eq!(value(&["-f", "jsonl", "--dates", "day-first"], shown).as_deref(), Some("2026-03-04"));
}

#[test]
fn help_and_version() {
    let help = run(&["--help"], b"");
    assert!(help.status.success() && help.stderr.is_empty());
    for option in [
        "--format",
        "--input-format",
        "--dates",
        "--jsonl",
        "--help",
        "--version",
        "json, jsonl, csv, markdown",
    ] {
        assert!(stdout(&help).contains(option), "{option}");
    }
    assert!(stdout(&help).lines().all(|l| l.chars().count() <= 100));
    let version = run(&["-V"], b"");
    assert_eq!(stdout(&version), format!("gloss {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn json_is_the_default() {
    let text = "Sales at https://example.com rose.";
    let output = run(&[], text.as_bytes());
    assert!(output.status.success());
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["text"], text);
    assert_eq!(json["doc"], "stdin");
    assert_eq!(json["format"], "plain");
    assert_eq!(json["annotations"][0]["quote"], "https://example.com");
    assert_eq!(json["annotations"][0]["start"], 9);
    assert!(stdout(&output).lines().count() > 10, "it is set for reading");
}

#[test]
fn endings_and_options_tell_the_format() {
    let text = b"<p>One &amp; two</p>";
    let (html, markdown) = (file("page.HTML", text), file("page.md", text));
    let format = |arguments: &[&str]| {
        let json: Json = serde_json::from_slice(&run(arguments, b"").stdout).unwrap();
        (json["format"].as_str().unwrap().to_owned(), json["text"].as_str().unwrap().to_owned())
    };
    assert_eq!(format(&[html.to_str().unwrap()]), ("html".into(), "One & two".into()));
    assert_eq!(format(&[markdown.to_str().unwrap()]).0, "markdown");
    assert_eq!(format(&["-i", "plain", html.to_str().unwrap()]).0, "plain");
    let json: Json = serde_json::from_slice(&run(&["--input-format=html"], b"a <b>b</b>").stdout).unwrap();
    assert_eq!(json["text"], "a b");
}

#[test]
fn every_format_is_written() {
    let text = b"# News\n\nSee [it](https://a.com/x,y), \"said\" [b](https://b.com).\n";
    let csv = run(&["-f", "csv"], text);
    let rows: Vec<_> = stdout(&csv).split_terminator("\r\n").collect();
    assert!(rows[0].starts_with("doc,quote,kind,type,start,end,value,"));
    assert!(
        rows[1].starts_with("stdin,it,citation,link,") && rows[1].contains("\"https://a.com/x,y\""),
        "{}",
        rows[1]
    );
    let columns = rows[0].split(',').count();
    assert_eq!(rows[2].split(',').count(), columns);
    let markdown = run(&["-f", "markdown"], text);
    assert!(stdout(&markdown).starts_with("# News\n"), "{}", stdout(&markdown));
    assert!(stdout(&markdown).contains("## Citations\n"));
    let jsonl = run(&["-f", "jsonl"], text);
    assert_eq!(lines(&jsonl)[0]["annotations"][1]["target"], "https://b.com");
}

#[test]
fn several_files_are_one_array() {
    let (a, b) = (file("a.txt", b"Here."), file("b.txt", b"There."));
    let output = run(&[a.to_str().unwrap(), b.to_str().unwrap()], b"");
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json[0]["doc"], &json[1]["doc"]), (&"a".into(), &"b".into()));
    let csv = run(&["-f", "csv", a.to_str().unwrap(), b.to_str().unwrap()], b"");
    assert_eq!(stdout(&csv).lines().count(), 1, "one head and no rows");
}

#[test]
fn bad_files_are_told_in_a_line() {
    let (empty, latin) = (file("empty.txt", b" \n"), file("latin.txt", b"caf\xe9"));
    let folder = env!("CARGO_TARGET_TMPDIR");
    for (name, problem) in [
        ("/no/such/file.txt", "no such file"),
        (folder, "is a folder, not a file"),
        (empty.to_str().unwrap(), "is empty"),
        (latin.to_str().unwrap(), "is not UTF-8 text (byte 4 is wrong)"),
    ] {
        let output = run(&["-f", "csv", name], b"");
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(complaint(&output), format!("{name}: {problem}"));
        assert_eq!(stdout(&output), "");
        let output = run(&["--jsonl", "/no/such/file"], b"");
        assert_eq!((output.status.code(), complaint(&output)), (Some(1), "/no/such/file: no such file"));
    }
    assert_eq!(complaint(&run(&[], b"")), "standard input: is empty");
}

#[test]
fn a_bad_file_does_not_stop_the_others() {
    let good = file("good.txt", b"Good.");
    let output = run(&["-f", "jsonl", "/no/such/file", good.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["doc"], "good");
}

#[test]
fn wrong_command_lines_are_told_in_a_line() {
    for (arguments, problem) in [
        (&["--speed"][..], "invalid option '--speed'; see gloss --help"),
        (&["-x"], "invalid option '-x'; see gloss --help"),
        (
            &["--dates", "year-first"],
            "unknown order of dates \"year-first\": choose one of day-first, month-first",
        ),
        (
            &["-f", "xml"],
            "unknown format \"xml\": choose one of json, jsonl, csv, markdown, html, web_annotation, gloss",
        ),
        (&["-i", "pdf"], "unknown input format \"pdf\": choose one of auto, plain, markdown, html"),
        (&["--format"], "missing argument for option '--format'"),
        (&["--jsonl=5"], "unexpected argument for option '--jsonl': \"5\""),
        (&["--jsonl", "-f", "csv"], "--jsonl has a format of its own: leave --format out"),
        (
            &["--jsonl", "-i", "html"],
            "--jsonl reads plain text and Markdown: offsets refer to the text as given",
        ),
    ] {
        let output = run(arguments, b"");
        assert_eq!((output.status.code(), complaint(&output)), (Some(2), problem));
        assert_eq!(stdout(&output), "");
    }
}

#[test]
fn lines_are_answered_in_code_points() {
    let text = "**Naïve** 🙂 [a](https://a.com) &amp; <b>b</b>";
    let line = serde_json::json!({ "gold": [[0, 1]], "doc": "x", "text": text }).to_string();
    let output = run(&["--jsonl"], format!("\u{feff}{line}").as_bytes());
    assert!(output.status.success(), "{output:?}");
    let answer = &lines(&output)[0];
    assert_eq!(answer["doc"], "x");
    let link = &answer["annotations"][0];
    assert_eq!((&link["kind"], &link["type"]), (&"citation".into(), &"link".into()));
    let place = |name: &str| usize::try_from(link[name].as_u64().unwrap()).unwrap();
    let quote: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
    assert_eq!(quote, "[a](https://a.com)");
    assert!(answer["summary"]["sentences"].is_array());
}

#[test]
fn html_in_a_line_is_not_rewritten() {
    let line = serde_json::json!({ "doc": "x", "text": "<p>See https://a.com</p>\n<p>Two</p>" }).to_string();
    let answer = &lines(&run(&["--jsonl"], line.as_bytes()))[0];
    assert_eq!(
        (&answer["annotations"][0]["start"], &answer["annotations"][0]["end"]),
        (&7.into(), &20.into())
    );
}

#[test]
fn bad_lines_are_numbered_and_the_rest_go_on() {
    let input = b"{\"doc\":\"a\",\"text\":\"One.\"}\n\n{\"doc\":\"b\"\n{\"doc\":\"c\"}\n\xff\n[]\n{\"doc\":\"d\",\"text\":\"Two.\"}";
    let output = run(&["--jsonl"], input);
    assert_eq!(output.status.code(), Some(1));
    let answered: Vec<_> = lines(&output).iter().map(|l| l["doc"].clone()).collect();
    assert_eq!(answered, ["a", "d"]);
    let complaints = std::str::from_utf8(&output.stderr).unwrap();
    let starts: Vec<_> = complaints.lines().map(|l| l.split(':').nth(1).unwrap()).collect();
    assert_eq!(starts, [3, 4, 5, 6].map(|n| format!(" standard input, line {n}")));
    assert!(complaints.contains("missing field `text`"));
}

#[test]
fn each_line_is_answered_at_once() {
    let mut child = start(&["--jsonl"]);
    let (mut input, mut output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for doc in ["a", "b", "c"] {
        writeln!(input, "{{\"doc\":\"{doc}\",\"text\":\"Text.\"}}").unwrap();
        input.flush().unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert_eq!(serde_json::from_str::<Json>(&line).unwrap()["doc"], doc);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let mut child = start(&["--jsonl"]);
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    for _ in 0..200 {
        if writeln!(input, "{{\"doc\":\"a\",\"text\":\"Text.\"}}").is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn one_article_is_written_whole() {
    let text = "Acme raised $5 million, Reuters said.";
    let page = run(&["-f", "html"], text.as_bytes());
    assert!(stdout(&page).contains(">$5 million</mark>") && page.status.success());
    let document: Json =
        serde_json::from_slice(&run(&["-f", "gloss"], text.as_bytes()).stdout).expect("JSON");
    assert_eq!((&document["gloss"], &document["source"]["text"]), (&1.into(), &text.into()));
    let collection: Json =
        serde_json::from_slice(&run(&["-f", "web_annotation"], text.as_bytes()).stdout).expect("JSON");
    assert_eq!(collection["first"]["items"][0]["target"]["selector"][0]["exact"], "$5 million");
    let two = run(&["-f", "html", "a.txt", "b.txt"], b"");
    assert_eq!(complaint(&two), "html holds one article: 2 files were named");
    assert_eq!(two.status.code(), Some(2));
    let none = run(&["-f", "gloss", "no-such-file"], b"");
    assert_eq!((complaint(&none), none.status.code()), ("no-such-file: no such file", Some(1)));
}
