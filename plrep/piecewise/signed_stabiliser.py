"""The groups S+ and S± of a simple in a transitive set, and what they fix in the other simples (THEORY 3, 4).

For X = G/H and a simple L with L^H != 0,

    S+(L) = {g : gu = u for all u in L^H},   S-(L) = {g : gu = -u for all u in L^H},   S± = their union.

They are read off one column of the projector: S+ x0 = B+ = {x : P_L(x, x0) = P_L(x0, x0)} and
S- x0 = B- = {x : P_L(x, x0) = -P_L(x0, x0)}.  Proof: proofs/projector-column.md.
Cost: one exact sum for each distinct row of the class counts; no element of G is looked at again.  A dimension of
fixed vectors is a rational number, so that each value of a character may be replaced by the mean of its conjugates
over Q: one product of integer matrices for all simples (the graph of C2^8, 65,536 pairs: 39 s before, 2 s now).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import Inconsistent
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

    @cached_property
    def plus_order(self) -> int:
        """The order of S+."""
        return sum(count for _, count in self.plus)

    @cached_property
    def order(self) -> int:
        """The order of S±."""
        return self.plus_order + sum(count for _, count in self.minus)


@attrs.frozen(slots=True, eq=False)
class Means:
    """The means over Q of the characters of simples, as integers over one denominator.

    Parameters
    ----------
    numerators : ndarray, simples x classes
        Python integers where 64 bits could be too few for a sum over the group.
    denominator : int
    """

    numerators: npt.NDArray[Any]
    denominator: int

    def fixed_by(self, S: SignedStabiliser) -> tuple[FixedSpaces, ...]:
        """Return for each simple the dimensions of the spaces that S+ and S± single out in it."""
        plus, minus = self._sums(S.plus), self._sums(S.minus)
        return tuple(
            FixedSpaces(
                self._dimension(p, S.plus_order),
                self._dimension(p + m, S.order),
                self._dimension(p - m, S.order),
            )
            for p, m in zip(plus, minus, strict=True)
        )

    def _sums(self, row: Row) -> list[int]:
        indices = [index for index, _ in row]
        counts = np.array([count for _, count in row], dtype=self.numerators.dtype)
        sums: list[int] = (self.numerators[:, indices] @ counts).tolist()
        return sums

    def _dimension(self, total: int, order: int) -> int:
        dimension, rest = divmod(total, order * self.denominator)
        if rest:
            raise Inconsistent(
                f"a space of fixed vectors would have the dimension {total}/{order * self.denominator}; report it"
            )
        return dimension


def means(simples: Sequence[RealSimple]) -> Means:
    """Return the means over Q of the characters of simples of one group.

    Examples
    --------
    >>> import plrep
    >>> averaged = means(plrep.group("C5").simples)
    >>> averaged.numerators.tolist(), averaged.denominator
    ([[2, 2, 2, 2, 2], [4, -1, -1, -1, -1], [4, -1, -1, -1, -1]], 2)
    """
    distinct = {
        value: value.galois_mean() for value in dict.fromkeys(v for K in simples for v in K.character)
    }
    denominator = lcm(*(mean.denominator for mean in distinct.values()))
    scaled = {value: int(mean * denominator) for value, mean in distinct.items()}
    reach = max(map(abs, scaled.values()), default=0) * (simples[0].group.order if simples else 1)
    rows = [[scaled[value] for value in K.character] for K in simples]
    return Means(np.array(rows, dtype=np.int64 if reach < 2**62 else object), denominator)


def signed_stabiliser(counts: ClassCounts, L: RealSimple) -> SignedStabiliser:
    """Return S+ and S- of a simple that occurs in the orbit.

    Notes
    -----
    The theorem and its proof: proofs/projector-column.md.

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
