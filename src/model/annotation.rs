//! What was found, and where.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Article, Citation, Company, Figure, Kind, MarkType, Span, Summary};

/// The number of an annotation within its analysis: its place in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AnnotationId(pub u32);

/// What a stretch of text names or states. Clones share it: most of it stays as it is found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Entity {
    /// A figure.
    #[serde(with = "shared")]
    Figure(Arc<Figure>),
    /// A company or organisation.
    #[serde(with = "shared")]
    Company(Arc<Company>),
    /// A citation.
    #[serde(with = "shared")]
    Citation(Arc<Citation>),
}

/// What is shared is written as if it were not.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<T: Serialize, S: Serializer>(shared: &Arc<T>, serializer: S) -> Result<S::Ok, S::Error> {
        (**shared).serialize(serializer)
    }

    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Arc<T>, D::Error> {
        T::deserialize(from).map(Arc::new)
    }
}

impl From<Figure> for Entity {
    fn from(figure: Figure) -> Self {
        Self::Figure(Arc::new(figure))
    }
}

impl From<Company> for Entity {
    fn from(company: Company) -> Self {
        Self::Company(Arc::new(company))
    }
}

impl From<Citation> for Entity {
    fn from(citation: Citation) -> Self {
        Self::Citation(Arc::new(citation))
    }
}

impl Entity {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.mark_type().kind()
    }

    /// Its type.
    pub fn mark_type(&self) -> MarkType {
        match self {
            Self::Figure(f) => MarkType::Figure(f.value.figure_type()),
            Self::Company(c) => MarkType::Company(c.company_type),
            Self::Citation(c) => MarkType::Citation(c.citation_type),
        }
    }
}

/// One mark: a span of the article and what it says. It never points back to the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annotation {
    /// Its number.
    pub id: AnnotationId,
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub entity: Entity,
}

impl Annotation {
    /// An annotation that has no number yet: extractors make these, `resolve` numbers them.
    pub fn found(span: Span, entity: impl Into<Entity>) -> Self {
        Self { id: AnnotationId(u32::MAX), span, entity: entity.into() }
    }

    /// The figure, if it is one.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.entity {
            Entity::Figure(f) => Some(f),
            _ => None,
        }
    }

    /// The figure, to say more of it; clones of the annotation keep theirs.
    pub fn figure_mut(&mut self) -> Option<&mut Figure> {
        match &mut self.entity {
            Entity::Figure(f) => Some(Arc::make_mut(f)),
            _ => None,
        }
    }

    /// The company, if it is one.
    pub fn company(&self) -> Option<&Company> {
        match &self.entity {
            Entity::Company(c) => Some(c),
            _ => None,
        }
    }

    /// The citation, if it is one.
    pub fn citation(&self) -> Option<&Citation> {
        match &self.entity {
            Entity::Citation(c) => Some(c),
            _ => None,
        }
    }

    /// The citation, to say more of it; clones of the annotation keep theirs.
    pub fn citation_mut(&mut self) -> Option<&mut Citation> {
        match &mut self.entity {
            Entity::Citation(c) => Some(Arc::make_mut(c)),
            _ => None,
        }
    }
}

/// An article with all that was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysis {
    /// The article.
    pub article: Article,
    /// What was found, ordered by start and then by length, longest first; disjoint within a kind, but that
    /// attributions may share text with other citations.
    pub annotations: Vec<Annotation>,
    /// What it adds up to.
    pub summary: Summary,
}

impl Analysis {
    /// The annotation with this number.
    pub fn get(&self, id: AnnotationId) -> Option<&Annotation> {
        self.annotations.get(id.0 as usize)
    }

    /// The annotation of a kind that stands exactly at `span`.
    pub fn at(&self, span: Span, kind: Kind) -> Option<&Annotation> {
        let first = self.annotations.partition_point(|a| a.span.start() < span.start());
        let mut here = self.annotations[first..].iter().take_while(|a| a.span.start() == span.start());
        here.find(|a| a.span == span && a.entity.kind() == kind)
    }

    /// The annotations of one kind, in the order of the text.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Annotation> {
        self.annotations.iter().filter(move |a| a.entity.kind() == kind)
    }
}
