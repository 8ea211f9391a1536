"""The table engine: Fun(X) by the character table of G.

Multiplicities and projectors are read off the character table through class counts.
Cost: one pass over the elements of G for each orbit, then (simples) x (distinct rows) exact sums.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from plrep.exact.cyclotomic import ZERO
from plrep.modules.class_counts import ClassCounts, class_counts
from plrep.modules.constituent import Constituent
from plrep.modules.projector import Projector

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True, eq=False)
class TableEngine:
    """The decomposition of Fun(X) by characters.

    Parameters
    ----------
    gset : GSet
        X; its group has at most 10^6 elements.

    Examples
    --------
    >>> import plrep
    >>> [c.label for c in TableEngine(plrep.group("S4").natural()).constituents()]
    ['L0', 'L3']
    """

    gset: GSet

    @cached_property
    def counts(self) -> tuple[ClassCounts, ...]:
        """The class counts of each orbit."""
        return tuple(class_counts(self.gset, orbit) for orbit in range(len(self.gset.orbits)))

    def constituents(self) -> tuple[Constituent, ...]:
        """Return the real simples that occur, in label order."""
        found = []
        for simple in self.gset.group.simples:
            by_orbit = tuple(self._multiplicity(simple, counts) for counts in self.counts)
            if any(by_orbit):
                found.append(Constituent(simple, sum(by_orbit), by_orbit))
        return tuple(found)

    def _multiplicity(self, simple: RealSimple, counts: ClassCounts) -> int:
        row = counts.rows[counts.row_of[0]]
        fixed = counts.sum_over(row, simple.character) / counts.stabiliser_order
        return (fixed / simple.endomorphism_dimension).as_int()

    def projector(self, constituent: Constituent) -> Projector:
        """Return the isotypic projector of a constituent.

        The formula and its proof: proofs/projector-column.md.
        """
        simple = self.gset.group.simple(constituent.label)
        scale = Fraction(simple.dimension, simple.endomorphism_dimension * self.gset.group.order)
        values = []
        for counts, copies in zip(self.counts, constituent.by_orbit, strict=True):
            if copies:
                by_row = [counts.sum_over(row, simple.character) * scale for row in counts.rows]
                values.append(tuple(by_row[row] for row in counts.row_of))
            else:
                values.append((ZERO,) * len(counts.row_of))
        return Projector(self.gset, simple, tuple(values), constituent.multiplicity)

    def words(self) -> str:
        """Say how the parts were found."""
        return (
            "the table engine; multiplicities and projectors are sums of characters over the "
            f"{self.gset.group.order} elements.\nProof: proofs/projector-column.md."
        )
