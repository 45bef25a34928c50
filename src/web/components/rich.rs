//! A note's Markdown on the page.

use yew::prelude::*;

use crate::app::markdown::{self, Part, Set};

/// Draws what somebody wrote.
pub(in crate::web) fn rich(body: &str) -> Html {
    parts(&markdown::read(body))
}

fn parts(all: &[Part]) -> Html {
    all.iter().map(part).collect()
}

fn part(part: &Part) -> Html {
    let (set, inner) = match part {
        Part::Text(text) => return Html::from(text.as_str()),
        Part::Break => return html! { <br /> },
        Part::Rule => return html! { <hr /> },
        Part::Within(set, inner) => (set, parts(inner)),
    };
    match set {
        Set::Paragraph => html! { <p>{ inner }</p> },
        Set::Heading => html! { <p><strong>{ inner }</strong></p> },
        Set::Quote => html! { <blockquote>{ inner }</blockquote> },
        Set::List(None) => html! { <ul>{ inner }</ul> },
        Set::List(Some(start)) => html! { <ol start={start.to_string()}>{ inner }</ol> },
        Set::Item => html! { <li>{ inner }</li> },
        Set::Emphasis => html! { <em>{ inner }</em> },
        Set::Strong => html! { <strong>{ inner }</strong> },
        Set::Struck => html! { <s>{ inner }</s> },
        Set::Code => html! { <code>{ inner }</code> },
        Set::Block => html! { <pre><code>{ inner }</code></pre> },
        Set::Link(address) => {
            html! { <a href={address.clone()} target="_blank" rel="noopener noreferrer">{ inner }</a> }
        }
        Set::Plain => inner,
    }
}
