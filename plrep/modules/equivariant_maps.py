"""Equivariant linear maps Fun(X) -> Fun(Y): one basis element for each orbital of X x Y (THEORY 1).

Proof: proofs/linear-maps.md.  Cost: the orbits of a point stabiliser of each orbit of X on Y.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.matrix import Matrix
from plrep.gsets.orbitals import Orbitals, orbitals

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True, repr=False)
class EquivariantMaps(Viewable):
    """Hom_G(Fun(X), Fun(Y)) with its basis of orbital sums.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S4").natural()
    >>> H = plrep.hom_basis(X, X)
    >>> H.dimension
    2
    >>> H.matrix(1)
    [ 0  1  1  1 ]
    [ 1  0  1  1 ]
    [ 1  1  0  1 ]
    [ 1  1  1  0 ]
    """

    source: GSet
    target: GSet

    @cached_property
    def orbitals(self) -> Orbitals:
        """The orbits of G on X x Y."""
        return orbitals(self.source, self.target)

    @property
    def dimension(self) -> int:
        """The dimension of the space of equivariant linear maps."""
        return len(self.orbitals.representatives)

    def matrix(self, which: int) -> Matrix:
        """Return the |Y| x |X| matrix of a basis element: 1 on the pairs of its orbital, else 0.

        Raises
        ------
        BadInput
            When there is no basis element of that number.
        """
        if not 0 <= which < self.dimension:
            raise BadInput(f"basis elements are numbered 0 to {self.dimension - 1}, given {which!r}")
        ids = self.orbitals.matrix()
        return Matrix(
            tuple(
                tuple(int(ids[x][y] == which) for x in range(self.source.points))
                for y in range(self.target.points)
            )
        )

    def view(self) -> Table:
        rows = [
            (i, self.source.label_of(x), self.target.label_of(y), int(size))
            for i, ((x, y), size) in enumerate(
                zip(self.orbitals.representatives, self.orbitals.sizes, strict=True)
            )
        ]
        return Table(
            f"Equivariant linear maps Fun({self.source.name}) -> Fun({self.target.name}): dimension {self.dimension}",
            (Column("basis element"), Column("from", "left"), Column("to", "left"), Column("weights shared")),
            rows,
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return {
            "source": self.source.data(),
            "target": self.target.data(),
            "dimension": self.dimension,
            "orbitals": [
                {"representative": [int(x) + 1, int(y) + 1], "size": int(size)}
                for (x, y), size in zip(self.orbitals.representatives, self.orbitals.sizes, strict=True)
            ],
        }


def hom_basis(X: GSet, Y: GSet) -> EquivariantMaps:
    """Return the space of equivariant linear maps Fun(X) -> Fun(Y) with its basis by orbitals.

    Raises
    ------
    BadInput
        When X and Y are sets of different groups.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C6")
    >>> hom_basis(G.regular(), G.regular()).dimension
    6
    """
    if X.group != Y.group:
        raise BadInput("X and Y must be sets of one group; make both from the same G, as in G.natural()")
    return EquivariantMaps(X, Y)
