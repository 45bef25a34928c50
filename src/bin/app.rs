//! The page.

fn main() {
    gloss::web::run();
}
