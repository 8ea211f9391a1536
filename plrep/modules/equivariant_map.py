"""An equivariant linear map Fun(X) -> Fun(Y) as a value: one exact coefficient for each orbital of X x Y.

Sums, composites, transposes and images of vectors are computed on the coefficients (pair_orbitals.py); what a map does
on the simples is in map_blocks.py. Past 400 lines for the examples: one value with all its questions.

Proof: proofs/linear-maps.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, BeyondReach
from plrep.exact.cyclotomic import ZERO, Cyclotomic, cyclotomic
from plrep.exact.matrix import Matrix, Scalar, Vector
from plrep.modules import map_blocks
from plrep.modules.equivariant_maps import MATRIX_LIMIT, EquivariantMaps
from plrep.modules.pair_orbitals import applied, composed

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet
    from plrep.modules.projector import Projector


@attrs.frozen(slots=True, cache_hash=True, repr=False)
class EquivariantMap(Viewable):
    """An equivariant linear map; made by ``hom_basis(X, Y).map(...)`` and by arithmetic.

    Parameters
    ----------
    space : EquivariantMaps
        Hom_G(Fun(X), Fun(Y)).
    coefficients : tuple of Cyclotomic
        One real number for each orbital: the matrix has it in row y and column x for all pairs (x, y) of the orbital.

    Examples
    --------
    The convolution that averages over the four neighbours on a torus:

    >>> import plrep
    >>> G = plrep.group("C5xC5")
    >>> X, (a, b) = G.regular(), G.generators
    >>> H = plrep.hom_basis(X, X)
    >>> neighbours = [X.image_of(0, g) for g in (a, a.inverse, b, b.inverse)]
    >>> c = H.map({H.weight_of(y, 0): "1/4" for y in neighbours})
    >>> c == c.transpose(), c.trace(), (c @ c).trace()
    (True, 0, 25/4)
    >>> c.on("L1") == sum(c.on("L1") for _ in range(4)) / 4, len(c.blocks)
    (True, 13)
    """

    space: EquivariantMaps
    coefficients: tuple[Cyclotomic, ...]

    @classmethod
    def of_projector(cls, P: Projector) -> EquivariantMap:
        """Return a projector of Fun(X) as a map.

        Examples
        --------
        >>> import plrep
        >>> P = EquivariantMap.of_projector(plrep.Fun(plrep.group("S5").on_subsets(2)).projector("L2"))
        >>> P @ P == P, P.trace()
        (True, 4)
        """
        space = EquivariantMaps(P.gset, P.gset)
        return cls(space, map_blocks.on_pairs(space.pairs, P.values))

    @property
    def source(self) -> GSet:
        """The set X."""
        return self.space.source

    @property
    def target(self) -> GSet:
        """The set Y."""
        return self.space.target

    @property
    def is_zero(self) -> bool:
        """Whether all coefficients are 0."""
        return not any(self.coefficients)

    def entry(self, y: int, x: int) -> Cyclotomic:
        """Return the entry of the matrix in row y and column x.

        Raises
        ------
        BadInput
            When y is no point of Y or x none of X.
        """
        return self.coefficients[self.space.weight_of(y, x)]

    # ------------------------------------------------------------- arithmetic

    def _with(self, coefficients: Sequence[Cyclotomic]) -> EquivariantMap:
        return EquivariantMap(self.space, tuple(coefficients))

    def _require_alike(self, other: EquivariantMap) -> None:
        if self.space != other.space:
            raise BadInput(
                f"maps Fun({self.source.name}) -> Fun({self.target.name}) and Fun({other.source.name}) -> "
                f"Fun({other.target.name}) have no sum: both must go between the same sets of one group"
            )

    def __add__(self, other: EquivariantMap) -> EquivariantMap:
        if not isinstance(other, EquivariantMap):
            return NotImplemented
        self._require_alike(other)
        return self._with([a + b for a, b in zip(self.coefficients, other.coefficients, strict=True)])

    def __neg__(self) -> EquivariantMap:
        return self._with([-a for a in self.coefficients])

    def __sub__(self, other: EquivariantMap) -> EquivariantMap:
        return self + -other if isinstance(other, EquivariantMap) else NotImplemented

    def __mul__(self, scalar: Scalar) -> EquivariantMap:
        """Return the multiple by a real number; composites are written with @.

        Raises
        ------
        BadInput
            When it is another map, or no exact real number.
        """
        return self.space.map([a * self._scalar(scalar) for a in self.coefficients])

    __rmul__ = __mul__

    def __truediv__(self, scalar: Scalar) -> EquivariantMap:
        return self.space.map([a / self._scalar(scalar) for a in self.coefficients])

    @staticmethod
    def _scalar(scalar: Scalar) -> Cyclotomic:
        if isinstance(scalar, EquivariantMap):
            raise BadInput("maps are composed with @, as in a @ b, where b acts first; * takes a real number")
        return cyclotomic(scalar)

    def __matmul__(self, other: EquivariantMap) -> EquivariantMap:
        """Return the composite: first the other map, then this one.

        Raises
        ------
        BadInput
            When the other does not end where this one begins.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S6")
        >>> points, pairs = G.natural(), G.on_subsets(2)
        >>> up, down = plrep.hom_basis(points, pairs).map([1, 0]), plrep.hom_basis(pairs, points).map([1, 0])
        >>> (down @ up).coefficients
        (5, 1)
        """
        if not isinstance(other, EquivariantMap):
            return NotImplemented
        if other.target != self.source:
            raise BadInput(
                f"the right map ends in Fun({other.target.name}), the left one begins in Fun({self.source.name}); "
                "in a @ b the map b acts first"
            )
        if self.source == self.target:
            space = other.space
        elif other.source == other.target:
            space = self.space
        else:
            space = EquivariantMaps(other.source, self.target, self.space.engine)
        return EquivariantMap(
            space,
            composed(other.space.pairs, other.coefficients, self.space.pairs, self.coefficients, space.pairs),
        )

    def transpose(self) -> EquivariantMap:
        """Return the transpose Fun(Y) -> Fun(X), the adjoint for the standard scalar products.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C4").natural()
        >>> plrep.hom_basis(X, X).map([0, 5, 0, 7]).transpose().coefficients
        (0, 7, 0, 5)
        """
        same = self.source == self.target
        space = self.space if same else EquivariantMaps(self.target, self.source, self.space.engine)
        turned = [ZERO] * space.dimension
        for place, value in zip(self.space.pairs.paired.tolist(), self.coefficients, strict=True):
            turned[place] = value
        return EquivariantMap(space, tuple(turned))

    def apply(self, vector: Sequence[Scalar]) -> Vector:
        """Return the image of a function on X, a value for each point of Y.

        Parameters
        ----------
        vector : sequence of int, Fraction or Cyclotomic
            One value for each point of X.

        Raises
        ------
        BadInput
            When it has another length, or a value is not exact.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C4").natural()
        >>> plrep.hom_basis(X, X).map([0, 1, 0, 0]).apply((1, 2, 3, 4))
        (4, 1, 2, 3)
        """
        values = [cyclotomic(value) for value in vector]
        if len(values) != self.source.points:
            raise BadInput(
                f"a function on {self.source.name} has {self.source.points} values, given {len(values)}"
            )
        return applied(self.space.pairs, self.coefficients, values)

    def to_matrix(self) -> Matrix:
        """Return the exact |Y| x |X| matrix.

        Raises
        ------
        BeyondReach
            When it has more than 2^24 entries.
        """
        Y, X = self.target.points, self.source.points
        if X * Y > MATRIX_LIMIT:
            raise BeyondReach(
                f"a matrix of {Y} x {X} entries exceeds the limit, {MATRIX_LIMIT}; apply() needs none"
            )
        return Matrix(
            tuple(tuple(self.coefficients[k] for k in row) for row in self.space.weights().tolist())
        )

    # --------------------------------------------------------- on the simples

    def trace(self) -> Cyclotomic:
        """Return the trace of an endomorphism.

        Raises
        ------
        BadInput
            When Y is another set than X.
        """
        map_blocks.require_endomorphism(self, "trace")
        pairs = self.space.pairs
        return sum(
            (self.coefficients[pairs.of(orbit[0], orbit[0])] * len(orbit) for orbit in self.source.orbits),
            ZERO,
        )

    @cached_property
    def blocks(self) -> tuple[map_blocks.Block, ...]:
        """The blocks in the isotypic basis: one for each simple that occurs in Fun(X) and in Fun(Y).

        Notes
        -----
        The theorem and its proof: proofs/blocks-of-linear-maps.md.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("S4").natural()
        >>> for block in plrep.hom_basis(X, X).map([3, -1]).blocks:
        ...     print(block.label, block.shape, block.algebra, block.rank, block.polynomial)
        L0 (1, 1) R 0 (0, 1)
        L3 (1, 1) R 1 (-4, 1)
        """
        return map_blocks.blocks(self)

    def block(self, L: str | RealSimple) -> map_blocks.Block:
        """Return the block on a simple.

        Raises
        ------
        BadInput
            When it does not occur on both sides.
        """
        return map_blocks.block(self, L)

    def block_matrix(self, L: str | RealSimple) -> Matrix:
        """Return the block on a simple as a matrix of numbers: over R, over C, or complex 2 x 2 matrices for H.

        The basis is stated in isotypic_basis.py; channels of equal sets have the same one. Blocks of maps between other
        sets multiply if one basis serves for all: ``isotypic_basis(V, L).block(f)``.

        Raises
        ------
        BadInput
            When the simple does not occur on both sides.
        BeyondReach
            When no single copy of the simple is found.
        NotDefined
            When no cyclotomic number is a square root that types C and H ask for.

        Notes
        -----
        The theorem and its proof: proofs/blocks-of-linear-maps.md.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("S5").natural()
        >>> f = plrep.hom_basis(2 * X, X).map([1, 2, 3, 5])
        >>> f.block_matrix("L0").rows, f.block_matrix("L2").rows
        (((9, 23),), ((-1, -2),))
        >>> Y = plrep.group("Q8").regular()
        >>> plrep.hom_basis(Y, Y).element(1).block_matrix("L4")
        [ 0  -1 ]
        [ 1   0 ]
        """
        from plrep.modules.isotypic_basis import isotypic_basis

        constituent = map_blocks.require_common(self, L)
        return isotypic_basis(self.space.module, constituent.label).block(self)

    def on(self, L: str | RealSimple) -> Cyclotomic:
        """Return the exact number by which an endomorphism multiplies a simple that Fun(X) holds once.

        For a simple of type C or H on which the map is no real multiple of the identity it is the eigenvalue with a
        positive imaginary part; its conjugate is the other one.

        Raises
        ------
        BadInput
            When Y is another set than X, or L does not occur.
        NotDefined
            When Fun(X) holds L more than once, or the eigenvalue is no cyclotomic number: ``block(L).polynomial``
            has the eigenvalues as roots.

        Notes
        -----
        The theorem and its proof: proofs/blocks-of-linear-maps.md.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C5").natural()
        >>> shift = plrep.hom_basis(X, X).element(1)
        >>> shift.on("L0"), shift.on("L1"), (shift + shift.transpose()).on("L2")
        (1, E(5), E(5)^2+E(5)^3)
        """
        return map_blocks.eigenvalue(self, L)

    @property
    def rank(self) -> int:
        """The dimension of the image, block by block.

        Notes
        -----
        The theorem and its proof: proofs/blocks-of-linear-maps.md.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S6")
        >>> plrep.hom_basis(G.natural(), G.on_subsets(3)).map([1, 0]).rank
        6
        """
        return sum(block.rank * block.dimension for block in self.blocks)

    # ---------------------------------------------------------------- as shown

    def view(self) -> Table:
        shown = [k for k, value in enumerate(self.coefficients) if value]
        found = self.space.orbitals
        rows = [
            (
                k,
                self.source.label_of(found.representatives[k][0]),
                self.target.label_of(found.representatives[k][1]),
                found.sizes[k],
                self.coefficients[k].expression(),
            )
            for k in shown
        ]
        return Table(
            f"Equivariant linear map Fun({self.source.name}) -> Fun({self.target.name}): {len(shown)} of "
            f"{self.space.dimension} weights are not 0",
            (
                Column("basis element"),
                Column("from", "left"),
                Column("to", "left"),
                Column("weights shared"),
                Column("value", "left"),
            ),
            rows,
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return {
            "source": self.source.data(),
            "target": self.target.data(),
            "coefficients": [str(value) for value in self.coefficients],
        }
