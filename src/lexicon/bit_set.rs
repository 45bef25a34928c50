//! Sets of a few named things, a bit for each.

/// Declares such a set with its members, which are numbered in their order.
macro_rules! bit_set {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($members:tt)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        $vis struct $name(u32);

        impl $name {
            $crate::lexicon::bit_set::bit_set!(@ 0; $($members)*);

            /// Those of both sets.
            pub const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// Whether it shares a member with `other`.
            pub const fn any(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }
        }

        impl std::ops::BitOr for $name {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                self.or(other)
            }
        }

        impl std::ops::BitOrAssign for $name {
            fn bitor_assign(&mut self, other: Self) {
                *self = self.or(other);
            }
        }
    };
    (@ $at:expr;) => {};
    (@ $at:expr; $(#[$doc:meta])* $vis:vis const $member:ident; $($rest:tt)*) => {
        $(#[$doc])*
        $vis const $member: Self = Self(1 << ($at));
        $crate::lexicon::bit_set::bit_set!(@ $at + 1; $($rest)*);
    };
}

pub(crate) use bit_set;

#[cfg(test)]
mod tests {
    bit_set! {
        /// A few.
        struct Few {
            const FIRST;
            /// The next.
            const SECOND;
            const THIRD;
        }
    }

    #[test]
    fn every_member_has_a_bit_of_its_own() {
        assert_eq!([Few::FIRST, Few::SECOND, Few::THIRD], [Few(1), Few(2), Few(4)]);
        let mut two = Few::FIRST.or(Few::THIRD);
        assert!(two.any(Few::THIRD) && !two.any(Few::SECOND) && !Few::default().any(two));
        two |= Few::SECOND;
        assert_eq!(two | Few::FIRST, Few(7));
    }
}
