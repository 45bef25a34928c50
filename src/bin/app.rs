//! The page, and the worker that reads and analyses away from it.

fn main() {
    gloss::web::run();
}
