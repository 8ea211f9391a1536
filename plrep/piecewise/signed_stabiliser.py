"""The groups S+ and S± of a simple in a transitive set, and what they fix in the other simples (THEORY 3, 4).

For X = G/H and a simple L with L^H != 0,

    S+(L) = {g : gu = u for all u in L^H},   S-(L) = {g : gu = -u for all u in L^H},   S± = their union.

They are read off one column of the projector: S+ x0 = B+ = {x : P_L(x, x0) = P_L(x0, x0)} and
S- x0 = B- = {x : P_L(x, x0) = -P_L(x0, x0)}.  Proof: proofs/projector-column.md.
Cost: one exact sum for each distinct row of the class counts; no element of G is looked at again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from plrep.exact.cyclotomic import ZERO
from plrep.modules.class_counts import ClassCounts, Row

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple


@attrs.frozen(slots=True)
class FixedSpaces:
    """Dimensions of what S+ and S- do on one simple K: all fixed by S+, fixed by S±, negated by S-.

    ``negated`` counts the vectors fixed by S+ and negated by S-; all three agree when S- is empty.
    """

    by_plus: int
    by_both: int
    negated: int


@attrs.frozen(slots=True)
class SignedStabiliser:
    """S+ and S- of a simple in one orbit, as numbers of elements in each conjugacy class.

    Parameters
    ----------
    plus, minus : tuple of pairs (class index, number of elements)
        The elements of S+ and of S-; S- may be empty.
    """

    plus: Row
    minus: Row

    @property
    def plus_order(self) -> int:
        """The order of S+."""
        return sum(count for _, count in self.plus)

    @property
    def order(self) -> int:
        """The order of S±."""
        return self.plus_order + sum(count for _, count in self.minus)

    def on(self, K: RealSimple) -> FixedSpaces:
        """Return the dimensions of the spaces that S+ and S± single out in K."""
        plus = minus = ZERO
        for index, count in self.plus:
            plus = plus + K.character[index] * count
        for index, count in self.minus:
            minus = minus + K.character[index] * count
        both, apart = plus + minus, plus - minus
        return FixedSpaces(
            (plus / self.plus_order).as_int(), (both / self.order).as_int(), (apart / self.order).as_int()
        )


def signed_stabiliser(counts: ClassCounts, L: RealSimple) -> SignedStabiliser:
    """Return S+ and S- of a simple that occurs in the orbit.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("C8").regular())
    >>> S = signed_stabiliser(V.counts[0], plrep.group("C8").simple("L2"))
    >>> S.plus_order, S.order
    (2, 4)
    """
    sums = [counts.sum_over(row, L.character) for row in counts.rows]
    top = sums[counts.row_of[0]]
    plus_rows = {i for i, value in enumerate(sums) if value == top}
    minus_rows = {i for i, value in enumerate(sums) if value == -top}
    return SignedStabiliser(
        counts.merged(tuple(s for s, row in enumerate(counts.row_of) if row in plus_rows)),
        counts.merged(tuple(s for s, row in enumerate(counts.row_of) if row in minus_rows)),
    )
