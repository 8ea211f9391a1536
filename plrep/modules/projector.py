"""Projectors of a permutation module, held as coefficients on orbitals.

A projector is a symmetric idempotent of the real orbital algebra whose image is a sum of copies of one simple:
the isotypic projector P_L (all copies), or the projector Q on one copy.  Entries between different orbits of X
are 0, so the coefficients are given orbit by orbit, on the suborbits of the least point.

Proof: proofs/projector-column.md.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.viewable import Viewable
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.matrix import Matrix

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True, repr=False)
class Projector(Viewable):
    """A projector of Fun(X) on copies of a simple.

    Parameters
    ----------
    gset : GSet
        X.
    simple : RealSimple
        L.
    values : tuple (one per orbit) of tuples (one per suborbit) of Cyclotomic
        P(x, x0) for x in the suborbit, x0 the least point of the orbit; real.
    copies : int
        The multiplicity of L in the image.

    Examples
    --------
    >>> import plrep
    >>> P = plrep.Fun(plrep.group("S3").natural()).projector("L2")
    >>> P.values
    ((2/3, -1/3),)
    >>> P.entry(0, 1), P.trace
    (-1/3, 2)
    """

    gset: GSet
    simple: RealSimple
    values: tuple[tuple[Cyclotomic, ...], ...]
    copies: int

    def entry(self, x: int, y: int) -> Cyclotomic:
        """Return the entry at points x (row) and y (column) of X.

        Raises
        ------
        BadInput
            When x or y is no point of X.
        """
        orbit, suborbit = self.gset.orbital(x, y)
        return ZERO if suborbit < 0 else self.values[orbit][suborbit]

    @property
    def trace(self) -> int:
        """The rank, the dimension of the image."""
        return self.simple.dimension * self.copies

    @cached_property
    def _rows(self) -> tuple[tuple[Cyclotomic, ...], ...]:
        n = self.gset.points
        return tuple(tuple(self.entry(x, y) for y in range(n)) for x in range(n))

    def column(self, y: int) -> tuple[Cyclotomic, ...]:
        """Return the column at the point y: the projection of its indicator function."""
        return tuple(self.entry(x, y) for x in range(self.gset.points))

    def to_matrix(self) -> Matrix:
        """Return the exact |X| x |X| matrix, over a real cyclotomic field."""
        return Matrix(self._rows)

    def to_sympy(self) -> Any:
        """Return the exact matrix as a sympy Matrix."""
        return self.to_matrix().to_sympy()

    def to_numpy(self) -> Any:
        """Return the matrix as a numpy array of floats, for plots and export; nothing is decided by it."""
        import numpy as np

        floats = {value: float(value) for orbit in self.values for value in orbit} | {ZERO: 0.0}
        return np.array([[floats[value] for value in row] for row in self._rows])

    def view(self) -> Table:
        suborbits = [self.gset.suborbits(i) for i in range(len(self.gset.orbits))]
        rows = [
            (i + 1, self.gset.label_of(representative), int(size), value.expression())
            for i, (own, values) in enumerate(zip(suborbits, self.values, strict=True))
            for representative, size, value in zip(own.representatives, own.sizes, values, strict=True)
        ]
        return Table(
            f"Projector of Fun({self.gset.name}) on {self.copies} x {self.simple.label}, "
            f"dimension {self.trace}",
            (Column("orbit"), Column("point", "left"), Column("points alike"), Column("value", "left")),
            rows,
            notes=("value: the entry at that point and the least point of its orbit",),
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return {
            "simple": self.simple.label,
            "copies": self.copies,
            "values": [[str(value) for value in orbit] for orbit in self.values],
        }
