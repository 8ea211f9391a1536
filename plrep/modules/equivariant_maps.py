"""Equivariant linear maps Fun(X) -> Fun(Y): one basis element for each orbital of X x Y (THEORY 1).

Proof: proofs/linear-maps.md.  How the orbitals are found and composed, and at which cost: pair_orbitals.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.cyclotomic import ONE, ZERO, cyclotomic
from plrep.gsets.orbitals import Orbitals
from plrep.modules.pair_orbitals import PairOrbitals
from plrep.modules.permutation_module import Fun, PermutationModule

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from plrep.exact.matrix import Matrix, Scalar
    from plrep.gsets.gset import GSet
    from plrep.modules.equivariant_map import EquivariantMap

MATRIX_LIMIT = 1 << 24
"""Most entries of a matrix of weights."""


@attrs.frozen(slots=True, repr=False)
class EquivariantMaps(Viewable):
    """Hom_G(Fun(X), Fun(Y)) with its basis of orbital sums: all pairs (x, y) of one orbital share a weight.

    Parameters
    ----------
    source, target : GSet
        X and Y, sets of one group.
    engine : {"table", "orbitals"}, optional
        What decomposes Fun(X) and Fun(Y), when simples are asked for; see :func:`plrep.Fun`.

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
    >>> H.map([3, -1]) @ H.map([0, 1]) == H.map([-3, 1])
    True
    """

    source: GSet
    target: GSet
    engine: str | None = attrs.field(default=None, eq=False)

    @cached_property
    def pairs(self) -> PairOrbitals:
        """The orbitals of X x Y on arrays."""
        return PairOrbitals(self.source, self.target)

    @cached_property
    def orbitals(self) -> Orbitals:
        """The orbits of G on X x Y."""
        firsts = [self.source.orbits[place][0] for place in self.pairs.orbit_of.tolist()]
        representatives = tuple(zip(firsts, self.pairs.representatives.tolist(), strict=True))
        return Orbitals(self.source, self.target, representatives, tuple(self.pairs.sizes.tolist()))

    @property
    def dimension(self) -> int:
        """The dimension of the space of equivariant linear maps: the number of orbitals, counted without a matrix."""
        return self.pairs.rank

    @cached_property
    def module(self) -> PermutationModule:
        """What is decomposed when simples are asked for: Fun(X), or Fun(X + Y) if Y is another set.

        So a simple has one label on both sides, with either engine.
        """
        both = self.source if self.source == self.target else self.source + self.target
        return Fun(both, engine=self.engine)

    # ------------------------------------------------------------- the weights

    def weight_of(self, y: int, x: int) -> int:
        """Return the number of the weight that stands in row y and column x of every matrix.

        Raises
        ------
        BadInput
            When y is no point of Y or x none of X.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C5").natural()
        >>> [hom_basis(X, X).weight_of(y, 2) for y in range(5)]
        [3, 4, 0, 1, 2]
        """
        self.source.label_of(x)  # refuses what is no point
        self.target.label_of(y)
        return self.pairs.of(x, y)

    def weights(self) -> npt.NDArray[np.intp]:
        """Return the number of the weight at each place: an array of |Y| x |X|.

        Raises
        ------
        BeyondReach
            When it has more than 2^26 entries.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C3").natural()
        >>> hom_basis(X, X).weights().tolist()
        [[0, 2, 1], [1, 0, 2], [2, 1, 0]]
        """
        return self.orbitals.matrix().T

    def shared(self, which: int) -> tuple[tuple[int, int], ...]:
        """Return the places (y, x) of the matrix that share a weight, column by column.

        Raises
        ------
        BadInput
            When there is no basis element of that number.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("D4").natural()
        >>> hom_basis(X, X).shared(2)
        ((2, 0), (3, 1), (0, 2), (1, 3))
        """
        self._require(which)
        places = [
            (x, y) for x, column in self.pairs.columns() for y in (column == which).nonzero()[0].tolist()
        ]
        return tuple((y, x) for x, y in sorted(places))

    def _require(self, which: int) -> None:
        if isinstance(which, bool) or not isinstance(which, int) or not 0 <= which < self.dimension:
            raise BadInput(f"basis elements are numbered 0 to {self.dimension - 1}, given {which!r}")

    # ---------------------------------------------------------------- its maps

    def map(self, coefficients: Sequence[Scalar] | Mapping[int, Scalar]) -> EquivariantMap:
        """Return the map with these coefficients on the orbitals.

        Parameters
        ----------
        coefficients : sequence, or dict from numbers of weights
            Real and exact: int, Fraction, Cyclotomic or text such as "1/2". A dict may leave out zeros.

        Raises
        ------
        BadInput
            When their number is not the dimension, a weight has no such number, or a value is not exact or not real.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("S4").natural()
        >>> hom_basis(X, X).map({1: "1/3"}).apply((3, 0, 0, 0))
        (0, 1, 1, 1)
        """
        from plrep.modules.equivariant_map import EquivariantMap

        if isinstance(coefficients, Mapping):
            for which in coefficients:
                self._require(which)
            given = [coefficients.get(k, ZERO) for k in range(self.dimension)]
        else:
            given = list(coefficients)
        if len(given) != self.dimension:
            raise BadInput(
                f"a map Fun({self.source.name}) -> Fun({self.target.name}) has {self.dimension} weights, given "
                f"{len(given)}; {{0: 1}} gives some of them, and the others are 0"
            )
        values = tuple(cyclotomic(value) for value in given)
        for value in values:
            if not value.is_real:
                raise BadInput(f"the weight {value} is not real; maps go between real modules")
        return EquivariantMap(self, values)

    def element(self, which: int) -> EquivariantMap:
        """Return a basis element: 1 on the pairs of its orbital, else 0.

        Raises
        ------
        BadInput
            When there is no basis element of that number.
        """
        return self.map({which: ONE})

    @property
    def zero(self) -> EquivariantMap:
        """The map that is 0."""
        return self.map({})

    @property
    def identity(self) -> EquivariantMap:
        """The identity of Fun(X).

        Raises
        ------
        BadInput
            When Y is another set than X.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("D4").natural() + plrep.group("D4").on_subsets(2)
        >>> hom_basis(X, X).identity.trace()
        10
        """
        if self.source != self.target:
            raise BadInput(
                f"{self.source.name} and {self.target.name} differ: there is no identity between them"
            )
        return self.map({self.pairs.of(orbit[0], orbit[0]): ONE for orbit in self.source.orbits})

    def read(self, matrix: Matrix) -> EquivariantMap:
        """Return the map that a matrix describes.

        Parameters
        ----------
        matrix : Matrix, |Y| x |X|

        Raises
        ------
        BadInput
            When it has another shape or does not commute with the group; the message names two entries.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("S3").natural()
        >>> hom_basis(X, X).read(plrep.Matrix([[2, 1, 1], [1, 2, 1], [1, 1, 2]])).coefficients
        (2, 1)
        """
        shape = (self.target.points, self.source.points)
        if matrix.shape != shape:
            raise BadInput(
                f"the matrix has the shape {matrix.shape}, a map here {shape}: a column for each point of X"
            )
        firsts = [(y, x) for x, y in self.orbitals.representatives]
        for x, column in self.pairs.columns():
            for y, which in enumerate(column.tolist()):
                if matrix[y, x] != matrix[firsts[which]]:
                    raise BadInput(
                        f"the matrix does not commute with {self.source.group.name}: the entries at {(y, x)} and "
                        f"{firsts[which]} share a weight, but are {matrix[y, x]} and {matrix[firsts[which]]}"
                    )
        return self.map([matrix[place] for place in firsts])

    def matrix(self, which: int) -> Matrix:
        """Return the |Y| x |X| matrix of a basis element: 1 on the pairs of its orbital, else 0.

        Raises
        ------
        BadInput
            When there is no basis element of that number.
        BeyondReach
            When it has more than 2^24 entries.
        """
        return self.element(which).to_matrix()

    # ---------------------------------------------------------------- as shown

    def view(self) -> Table:
        rows = [
            (i, self.source.label_of(x), self.target.label_of(y), size)
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
                {"representative": [x + 1, y + 1], "size": size}
                for (x, y), size in zip(self.orbitals.representatives, self.orbitals.sizes, strict=True)
            ],
        }


def hom_basis(X: GSet, Y: GSet, *, engine: str | None = None) -> EquivariantMaps:
    """Return the space of equivariant linear maps Fun(X) -> Fun(Y) with its basis by orbitals.

    Parameters
    ----------
    X, Y : GSet
        Sets of one group, of any order.
    engine : {"table", "orbitals"}, optional
        What decomposes Fun(X) and Fun(Y), when simples are asked for; see :func:`plrep.Fun`.

    Raises
    ------
    BadInput
        When X and Y are sets of different groups.

    Notes
    -----
    The theorem and its proof: proofs/linear-maps.md.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C6")
    >>> hom_basis(G.regular(), G.regular()).dimension
    6
    >>> S = plrep.group("S100")
    >>> hom_basis(S.on_subsets(2), S.natural()).dimension
    2
    """
    if X.group != Y.group:
        raise BadInput("X and Y must be sets of one group; make both from the same G, as in G.natural()")
    return EquivariantMaps(X, Y, engine)
