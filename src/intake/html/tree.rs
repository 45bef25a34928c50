//! The elements that are open, with HTML's implied end tags, in time that does not depend on how deep they are nested.

use crate::intake::elements::{ELEMENTS, Role};
use crate::lexicon::packed::Table;

/// Where an element stands in the page, as far as it tells article from furniture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone {
    /// The number of the outermost article around it; 0 outside of any.
    pub article: u32,
    /// In the main part.
    pub main: bool,
    /// In the page's header, footer or sidebar.
    pub margin: bool,
    /// In something whose class or identifier names furniture.
    pub classed: bool,
    /// In a form.
    pub form: bool,
}

/// An open element.
#[derive(Debug)]
pub struct Element {
    /// Its place in the table of elements; one past the end for an unknown one.
    pub id: usize,
    /// What it does.
    pub role: Role,
    /// Where it stands.
    pub zone: Zone,
    /// Whether what is in it is not read.
    pub hidden: bool,
    /// Whether its end tag came while blocks in it were still open.
    pub ended: bool,
}

/// The open elements, outermost first.
#[derive(Debug)]
pub struct Tree {
    stack: Vec<Element>,
    /// For each element of the table, where it is open, ascending.
    open: Vec<Vec<usize>>,
    /// Where something is open that end tags do not reach out of: a table or a cell.
    walls: Vec<usize>,
    /// Where an element is open that is not inline.
    blocks: Vec<usize>,
}

impl Tree {
    /// Nothing is open.
    pub fn new() -> Self {
        Self { stack: vec![], open: vec![vec![]; ELEMENTS.count() + 1], walls: vec![], blocks: vec![] }
    }

    /// The innermost element.
    pub fn last(&self) -> Option<&Element> {
        self.stack.last()
    }

    /// How many elements are open.
    pub fn len(&self) -> usize {
        self.stack.len()
    }

    /// Opens an element.
    pub fn push(&mut self, element: Element) {
        let at = self.stack.len();
        self.open[element.id].push(at);
        if is_wall(element.role) {
            self.walls.push(at);
        }
        if !is_inline(element.role) {
            self.blocks.push(at);
        }
        self.stack.push(element);
    }

    /// Closes the innermost element.
    pub fn pop(&mut self) -> Option<Element> {
        let element = self.stack.pop()?;
        let at = self.stack.len();
        for list in [&mut self.open[element.id], &mut self.walls, &mut self.blocks] {
            if list.last() == Some(&at) {
                list.pop();
            }
        }
        Some(element)
    }

    /// How many elements stay open when the innermost one of `ids` ends that no element of `barriers` surrounds more
    /// closely; `None` if there is none.
    pub fn depth_of(&self, ids: &[usize], barriers: &[usize]) -> Option<usize> {
        let innermost = |of: &[usize]| of.iter().filter_map(|id| self.open[*id].last()).max().copied();
        innermost(ids).filter(|at| innermost(barriers).is_none_or(|wall| wall < *at))
    }

    /// What an end tag ends: how many elements stay open, or, where an inline element ends outside of blocks that are
    /// open in it, that element.
    pub fn ended_by(&self, id: usize) -> Option<End> {
        let at = *self.open[id].last()?;
        let role = self.stack[at].role;
        let is_out_of_reach = |wall: &usize| *wall > at && !is_wall(role) && !is_table_part(role);
        if self.walls.last().is_some_and(is_out_of_reach) {
            return None;
        }
        let holds_blocks = is_inline(role) && self.blocks.last().is_some_and(|block| *block > at);
        Some(if holds_blocks { End::Early(at) } else { End::Down(at) })
    }

    /// Marks an inline element as ended while blocks in it are open.
    pub fn end_early(&mut self, at: usize) -> &Element {
        let element = &mut self.stack[at];
        element.ended = true;
        self.open[element.id].pop();
        element
    }
}

/// What an end tag ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Everything down to so many elements.
    Down(usize),
    /// One inline element, whose blocks stay open.
    Early(usize),
}

fn is_wall(role: Role) -> bool {
    matches!(role, Role::Table | Role::Cell | Role::HeadCell)
}

fn is_table_part(role: Role) -> bool {
    matches!(role, Role::Row | Role::TableHead | Role::TableBody)
}

/// Whether the element stands within a line.
pub fn is_inline(role: Role) -> bool {
    matches!(role, Role::Inline | Role::Link | Role::Set(_) | Role::Quotation)
}
