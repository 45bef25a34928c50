//! The tokens beside those of another reader of HTML that follows the standard.

use html5gum::Tokenizer;
use html5gum::emitters::default::DefaultEmitter;
use proptest::prelude::*;

use super::tokens::{Tag, Token, Tokens};

fn theirs(source: &str) -> Vec<Token> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let tokens = Tokenizer::new_with_emitter(source, emitter).filter_map(|token| {
        let Ok(token) = token;
        Some(match token {
            html5gum::Token::StartTag(tag) => Token::Start(Tag {
                name: text(&tag.name),
                attributes: tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect(),
                self_closing: tag.self_closing,
            }),
            html5gum::Token::EndTag(tag) => Token::End(text(&tag.name)),
            html5gum::Token::String(string) => Token::Text(text(&string)),
            html5gum::Token::Comment(comment) => Token::Comment(text(&comment)),
            html5gum::Token::Doctype(_) => Token::Doctype,
            html5gum::Token::Error(_) => return None,
        })
    });
    tokens.collect()
}

fn ours(source: &str) -> Vec<Token> {
    let sorted = |token| match token {
        Token::Start(mut tag) => {
            crate::order::natural(&mut tag.attributes);
            Token::Start(tag)
        }
        token => token,
    };
    Tokens::new(source).map(sorted).collect()
}

#[test]
fn what_pages_write_is_read_as_the_standard_says() {
    for source in [
        "<p class=lead id='a' ID=b>One &amp; two<br/>three</P >",
        "a < b <3 </> </ x> <?php ?> <!doctype html> <![CDATA[x]]> <!-> <!--> --> <!--a--!>b<!--c",
        "<title>R&amp;D <b></titles></title ><textarea>&lt;</textarea>",
        "<script>if (a < b) '<!--<script></script>-->'</script>x<style>p > a</style>",
        "<script><!-- </script>x <script><!--<script></script> --></script>",
        "<a href='?a=1&copy=2&amp;b&not;c&notit' title=\"&nbsp;&eacute\">&notin; &notit; &copycat &bogus; &#x80;&#0;&#xD800;&#1114112;&#99999999999;&#; &#x;</a>",
        "one\r\ntwo\rthree\0<x\0 y\0=\0>",
        "<plaintext>a</plaintext>&amp;",
        "<a b='c",
        "<a b=c d",
        "text</scr",
        "<title>never </titl",
    ] {
        assert_eq!(ours(source), theirs(source), "{source}");
    }
}

#[test]
fn every_name_is_known() {
    for name in include_str!("../../lexicon/references.txt").lines() {
        let source = format!("&{name}; &{name} <a b='&{name}; &{name}=&{name}'>");
        let tokens = theirs(&source);
        assert_ne!(tokens[0], Token::Text(format!("&{name}; &{name} ")), "{name}");
        assert_eq!(ours(&source), tokens, "{name}");
    }
}

/// Pieces that mean something to a reader of HTML.
fn soup() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "<",
        ">",
        "/",
        "!",
        "-",
        "--",
        "=",
        "\"",
        "'",
        "&",
        "#",
        ";",
        "x",
        "3",
        " ",
        "\n",
        "\r",
        "\0",
        "é",
        "a",
        "<a",
        "<p ",
        "</p>",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "<?",
        "<!doctype",
        "<![CDATA[",
        "<script",
        "</script",
        "<title>",
        "</title>",
        "<style>",
        "</style>",
        "amp",
        "copy",
        "notin",
        "nbsp;",
        "&#",
        "&#x",
        "&amp",
        "128;",
        " b=",
        " b='",
        "/>",
    ];
    let piece = prop_oneof![proptest::sample::select(PIECES).prop_map(str::to_owned), "\\PC"];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_soup_is_read_as_the_standard_says(source in soup()) {
        prop_assert_eq!(ours(&source), theirs(&source));
    }
}
