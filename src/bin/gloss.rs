//! The command line.

fn main() {
    println!("gloss");
}
