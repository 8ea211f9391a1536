"""A basis of the copies of a simple L in any Fun(X), from one copy of L in a set Y: over R, C or H.

Let R be the projector on one copy in an orbit of Y: an orbit that holds L once, or a copy split off (realisation.py).
D = R A R, A the orbital algebra of Y, is End(L). The maps T R, T the orbital maps Fun(Y) -> Fun(X), span
Hom_G(L, Fun(X)), a right vector space over D whose dimension is the multiplicity m of L in Fun(X). The first T_1 R,
T_2 R, ... that are independent over D are taken as a basis phi_1, ..., phi_m, orbit by orbit, and F phi_i = sum over j
of phi_j b_ji defines the block of a map F, an n x m matrix over D. Products go to products, as all blocks refer to one
copy.

D is read as R, C or H. For C the skew elements of D are the multiples of one, S with S^2 = -aR; J = S/sqrt(a) is i.
For H take a skew I with I^2 = -R, and a skew J that anticommutes with it, J^2 = -b R, b = 1 if sqrt(b) is cyclotomic;

    x + yI + zJ + wIJ   is the matrix   ( x + yi   -b (z + wi) )
                                        ( z - wi      x - yi   ).

Proof: proofs/blocks-of-linear-maps.md. Source: Schur's lemma; Serre, Linear Representations of Finite
Groups, 2.7 and 13.2.
Cost: a composite for each orbital of Y x X until the basis is full, one for each column, and linear systems of m dim D
unknowns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ZERO, Cyclotomic, E
from plrep.exact.integers import prime_divisors
from plrep.exact.matrix import Matrix
from plrep.modules.equivariant_map import EquivariantMap
from plrep.modules.equivariant_maps import EquivariantMaps
from plrep.modules.map_blocks import on_pairs, square_root_over
from plrep.modules.permutation_module import Fun, PermutationModule

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet
    from plrep.modules.orbital_parts import OrbitalSimple

Quadruple = tuple[Cyclotomic, Cyclotomic, Cyclotomic, Cyclotomic]


@attrs.frozen(slots=True, eq=False)
class Copy:
    """One copy of a simple in an orbit of a set.

    Attributes
    ----------
    projector : EquivariantMap
        R, the projector of Fun(Y) on the copy.
    orbit : int
        The place of the orbit of Y.
    """

    projector: EquivariantMap
    orbit: int

    @property
    def gset(self) -> GSet:
        """Y."""
        return self.projector.source

    def carried_to(self, X: GSet, orbit: int | None = None) -> Iterator[EquivariantMap]:
        """Yield T R for the orbital maps T from the orbit of Y to X, or to one orbit of X."""
        maps = EquivariantMaps(self.gset, X)
        ends = X.forest.orbit_of[maps.pairs.representatives]
        own = maps.pairs.orbit_of == self.orbit
        for k in np.flatnonzero(own if orbit is None else own & (ends == orbit)).tolist():
            found = maps.element(k) @ self.projector
            if not found.is_zero:
                yield found


def one_copy(module: PermutationModule, label: str) -> Copy:
    """Return one copy of a simple: in an orbit of X that holds it once, in cosets that do, or split off in Fun(X).

    Raises
    ------
    BeyondReach
        If none is found, or the table of the group is out of reach.

    Examples
    --------
    >>> import plrep
    >>> one_copy(plrep.Fun(plrep.group("D4").regular()), "L4").gset.points
    4
    """
    constituent = module.constituent(label)
    if 1 in constituent.by_orbit:
        return _copy(module, label, constituent.by_orbit.index(1))
    from plrep.groups.numbering import LARGEST
    from plrep.modules.stabiliser_candidates import stabiliser_candidates

    L: Any = constituent.simple
    if module.group.order <= LARGEST:
        L = module.group.simple(module.names[label])
        for H in stabiliser_candidates(module.group):
            V = Fun(module.group.cosets(H), engine="table")
            if V.multiplicity(L) == 1:
                return _copy(V, L.label, 0)
    from plrep.modules.realisation import realisation

    split = realisation(L, module.gset)
    return _copy_in(split.gset, split.values, next(i for i, own in enumerate(split.values) if own[0]))


def _copy(module: PermutationModule, label: str, orbit: int) -> Copy:
    return _copy_in(module.gset, module.projector(label).values, orbit)


def _copy_in(Y: GSet, values: Sequence[Sequence[Cyclotomic]], orbit: int) -> Copy:
    space = EquivariantMaps(Y, Y)
    own = [part if place == orbit else (ZERO,) * len(part) for place, part in enumerate(values)]
    return Copy(EquivariantMap(space, on_pairs(space.pairs, own)), orbit)


@attrs.frozen(slots=True, eq=False)
class IsotypicBasis:
    """Bases of the copies of one simple in all permutation modules of a group; made by :func:`isotypic_basis`.

    Parameters
    ----------
    label : str
        L.
    algebra : {"R", "C", "H"}
        End(L).
    copy : Copy
        The copy to which all refer.

    Examples
    --------
    The four translations of a square and their sum, on the plane and on the trivial simple:

    >>> import plrep
    >>> X = plrep.group("C4").regular()
    >>> shift, basis = plrep.hom_basis(X, X).element(1), isotypic_basis(plrep.Fun(X), "L1")
    >>> basis.algebra, basis.block(shift), basis.block(shift @ shift)
    ('C', [ E(4) ], [ -1 ])
    """

    label: str
    algebra: str
    copy: Copy
    _known: dict[GSet, tuple[EquivariantMap, ...]] = attrs.field(factory=dict, init=False)

    @cached_property
    def units(self) -> tuple[EquivariantMap, ...]:
        """A basis of D: R; R and J; R, I, J and IJ."""
        R = self.copy.projector
        if self.algebra == "R":
            return (R,)
        skew: list[EquivariantMap] = []
        for carried in self.copy.carried_to(self.copy.gset, self.copy.orbit):
            inside = R @ carried
            found = inside - inside.transpose()
            if Matrix([m.coefficients for m in (*skew, found)]).rank() > len(skew):
                skew.append(found)
        if self.algebra == "C":
            root = self._root(-self._scalar(skew[0] @ skew[0]))
            if root is None:
                raise NotDefined(
                    f"no cyclotomic number is i on {self.label}; block(...).polynomial needs none"
                )
            return R, skew[0] / root
        for m in self._mixed(skew):
            root = self._root(-self._scalar(m @ m))
            if root is not None:
                return self._quaternion_units(m / root, skew)
        raise NotDefined(
            f"no cyclotomic field was found over which the quaternions of {self.label} are matrices; "
            "block(...).polynomial needs none"
        )

    def _quaternion_units(
        self, one: EquivariantMap, skew: Sequence[EquivariantMap]
    ) -> tuple[EquivariantMap, ...]:
        """R, I, J and IJ for a skew I with the square -R."""
        anticommuting = (m + one * (self._scalar(one @ m + m @ one) / 2) for m in skew)
        other = next(m for m in anticommuting if not m.is_zero)
        root = self._root(-self._scalar(other @ other))
        if root is not None:
            other = other / root
        return self.copy.projector, one, other, one @ other

    @staticmethod
    def _mixed(skew: Sequence[EquivariantMap]) -> Iterator[EquivariantMap]:
        for weights in sorted(product((0, 1, -1, 2), repeat=len(skew)), key=lambda w: sum(map(abs, w))):
            if any(weights):
                yield sum((m * w for m, w in zip(skew[1:], weights[1:], strict=True)), skew[0] * weights[0])

    def _scalar(self, m: EquivariantMap) -> Cyclotomic:
        """The number c of a multiple cR."""
        k, value = next((k, v) for k, v in enumerate(self.copy.projector.coefficients) if v)
        return m.coefficients[k] / value

    def _root(self, value: Cyclotomic) -> Cyclotomic | None:
        primes = sorted({2, *prime_divisors(self.copy.gset.group.order)})
        return square_root_over(value, primes)

    def of(self, X: GSet) -> tuple[EquivariantMap, ...]:
        """Return the basis phi_1, ..., phi_m of the copies in Fun(X), orbit by orbit.

        Examples
        --------
        >>> import plrep
        >>> V = plrep.Fun(plrep.group("D4").regular())
        >>> len(isotypic_basis(V, "L4").of(V.gset))
        2
        """
        if X not in self._known:
            found: list[EquivariantMap] = []
            for orbit in range(len(X.orbits)):
                rows: list[tuple[Cyclotomic, ...]] = []
                for phi in self.copy.carried_to(X, orbit):
                    more = [(phi @ unit).coefficients for unit in self.units]
                    if not rows or Matrix([*rows, *more]).rank() == len(rows) + len(more):
                        found.append(phi)
                        rows += more
            self._known[X] = tuple(found)
        return self._known[X]

    def quaternions(self, f: EquivariantMap) -> tuple[tuple[tuple[Cyclotomic, ...], ...], ...]:
        """Return the block over D: for each entry its coordinates in the basis ``units``.

        Raises
        ------
        BadInput
            If it is no map between sets of the group that hold the simple.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("Q8").regular()
        >>> basis = isotypic_basis(plrep.Fun(X), "L4")
        >>> basis.quaternions(plrep.hom_basis(X, X).identity)
        (((1, 0, 0, 0),),)
        """
        if not isinstance(f, EquivariantMap) or f.source.group != self.copy.gset.group:
            raise BadInput(
                f"a block on {self.label} belongs to an equivariant map of {self.copy.gset.group.name}, given {f!r}; "
                "hom_basis(X, Y).map([...]) makes them"
            )
        sources, targets = self.of(f.source), self.of(f.target)
        for X, held in ((f.source, sources), (f.target, targets)):
            if not held:
                raise BadInput(f"Fun({X.name}) does not hold {self.label}; a block needs it on both sides")
        size = len(self.units)
        system = Matrix([(phi @ unit).coefficients for phi in targets for unit in self.units]).transpose()
        found: list[list[tuple[Cyclotomic, ...]]] = [[] for _ in targets]
        for phi in sources:
            solved = system.solve((f @ phi).coefficients)
            for j, row in enumerate(found):
                row.append(tuple(solved[size * j : size * (j + 1)]))
        return tuple(map(tuple, found))

    def block(self, f: EquivariantMap) -> Matrix:
        """Return the block of a map as a matrix of numbers: over R, over C, or of complex 2 x 2 matrices for H.

        Parameters
        ----------
        f : EquivariantMap
            Between any sets of the group, each of which holds the simple.

        Returns
        -------
        Matrix
            n x m for types R and C, 2n x 2m for H; products of maps have the products of their blocks.

        Raises
        ------
        BadInput
            If it is no map between sets of the group that hold the simple.
        NotDefined
            If no cyclotomic number is a square root that types C and H ask for.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("D4").regular()
        >>> basis, H = isotypic_basis(plrep.Fun(X), "L4"), plrep.hom_basis(X, X)
        >>> basis.block(H.element(1)) * basis.block(H.element(2)) == basis.block(H.element(1) @ H.element(2))
        True
        """
        entries = self.quaternions(f)
        if self.algebra == "R":
            return Matrix([[x for (x,) in row] for row in entries])
        i = E(4)
        if self.algebra == "C":
            return Matrix([[x + y * i for x, y in row] for row in entries])
        b = -self._scalar(self.units[2] @ self.units[2])
        rows: list[list[Cyclotomic]] = []
        for row in entries:
            rows.append([value for x, y, z, w in row for value in (x + y * i, -b * (z + w * i))])
            rows.append([value for x, y, z, w in row for value in (z - w * i, x - y * i)])
        return Matrix(rows)


def isotypic_basis(V: PermutationModule, L: str | RealSimple | OrbitalSimple) -> IsotypicBasis:
    """Return bases of the copies of a simple in all permutation modules of the group.

    Parameters
    ----------
    V : PermutationModule
        Fun(X) that holds L, decomposed by either engine.
    L : str, RealSimple or OrbitalSimple

    Raises
    ------
    BadInput
        If V is no permutation module, or does not hold L.
    BeyondReach
        If no single copy of L is found.

    Notes
    -----
    The theorem and its proof: proofs/blocks-of-linear-maps.md.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("SL(2,3)").regular())
    >>> [(c.label, c.multiplicity, len(isotypic_basis(V, c.label).of(V.gset))) for c in V.simples]
    [('L0', 1, 1), ('L1', 1, 1), ('L2', 3, 3), ('L3', 2, 2), ('L4', 1, 1)]
    """
    if not isinstance(V, PermutationModule):
        raise BadInput(
            f"isotypic_basis takes a permutation module, given {V!r}; write isotypic_basis(plrep.Fun(X), L)"
        )
    constituent = V.constituent(L)
    return IsotypicBasis(constituent.label, constituent.simple.type, one_copy(V, constituent.label))
