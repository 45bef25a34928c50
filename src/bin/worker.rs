//! The worker that reads and analyses away from the page.

fn main() {
    gloss::web::work();
}
