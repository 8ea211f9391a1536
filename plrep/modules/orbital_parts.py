"""The real simples in Fun(X) as the orbital algebra finds them: without a table they are called A0, A1, ...

Each is known by its projector alone: dimension, type and multiplicity are traces (orbital_algebra.py), and its kernel
is that of an action on blocks. For a point y0 the set B+ of the x with P(x, y0) = P(y0, y0) is a block of G, the
orbit of y0 under the elements that fix all vectors that Stab(y0) fixes; g is trivial on the simple iff it fixes all
translates of B+ (proofs/kernels-as-block-actions.md).

Their order: the trivial one first, then by dimension, then the larger kernel first, then by the values of the
projectors on the orbitals, the larger value first.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm, prod
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from plrep.characters.grid import grid_of
from plrep.characters.labels import ranks
from plrep.exact.abelian_field import abelian_roots
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic
from plrep.exact.integers import prime_divisors
from plrep.groups.chain import StabiliserChain
from plrep.groups.permutation import Permutation
from plrep.modules.orbital_algebra import OrbitalAlgebra, RationalClass

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True)
class OrbitalSimple:
    """A real simple of a group that was found in Fun(X).

    Attributes
    ----------
    label : str
        A0, A1, ...
    index : int
        Its place among the simples of Fun(X).
    dimension : int
    type : str
        R, C or H: its endomorphism algebra.
    kernel_order : int
        The order of its kernel in the group.
    rational_class : int
        The place of the class of its conjugates over Q.

    Examples
    --------
    >>> import plrep
    >>> orbital_parts(plrep.group("S5").on_subsets(2))[1].simple
    OrbitalSimple(label='A1', index=1, dimension=4, type='R', kernel_order=1, rational_class=1)
    """

    label: str
    index: int
    dimension: int
    type: str
    kernel_order: int
    rational_class: int

    @property
    def is_trivial(self) -> bool:
        """Whether the group acts trivially; the trivial simple is the first."""
        return self.index == 0

    @property
    def endomorphism_dimension(self) -> int:
        """The dimension of its endomorphism algebra: 1, 2 or 4."""
        return {"R": 1, "C": 2, "H": 4}[self.type]


@attrs.frozen(slots=True, eq=False)
class OrbitalPart:
    """A real simple with its isotypic part of Fun(X).

    Attributes
    ----------
    simple : OrbitalSimple
    family : RationalClass
        The class of its conjugates, with the sum of their projectors.
    values : tuple of Cyclotomic
        Its projector on the orbitals of the algebra.
    """

    simple: OrbitalSimple
    family: RationalClass
    values: tuple[Cyclotomic, ...]


def orbital_parts(X: GSet) -> tuple[OrbitalPart, ...]:
    """Decompose Fun(X) by its orbital algebra.

    Parameters
    ----------
    X : GSet
        Of a group of any order, transitive or not.

    Returns
    -------
    tuple of OrbitalPart
        In the order A0, A1, ...

    Raises
    ------
    BeyondReach
        If points times rank exceed the memory.

    Examples
    --------
    >>> import plrep
    >>> [(p.simple.label, p.simple.dimension) for p in orbital_parts(plrep.group("M24").natural())]
    [('A0', 1), ('A1', 23)]
    """
    algebra = OrbitalAlgebra(X)
    primes = prime_divisors(X.group.order)
    found: list[tuple[int, RationalClass, tuple[Cyclotomic, ...], int]] = []
    kernels: dict[tuple[int, tuple[int, ...]], int] = {}
    for number, family in enumerate(algebra.classes):
        system = coarsest_block(family)
        if system not in kernels:
            kernels[system] = kernel_of_blocks(algebra, *system)
        order = kernels[system]
        for root in abelian_roots(family.polynomial, primes):
            found.append((number, family, _at_root(family, root), order))
    trivial = _trivial(algebra)
    scale = lcm(*(value.denominator for _, _, values, _ in found for value in values))
    grid = grid_of([[value * scale for value in values] for _, _, values, _ in found])
    codes = ranks(grid)[grid.index].tolist()
    ordered = sorted(
        range(len(found)),
        key=lambda i: (found[i][2] != trivial, found[i][1].dimension, -found[i][3], codes[i]),
    )
    class_place: dict[int, int] = {}
    for i in ordered:
        class_place.setdefault(found[i][0], len(class_place))
    return tuple(
        OrbitalPart(
            OrbitalSimple(
                f"A{place}",
                place,
                found[i][1].dimension,
                found[i][1].type,
                found[i][3],
                class_place[found[i][0]],
            ),
            found[i][1],
            found[i][2],
        )
        for place, i in enumerate(ordered)
    )


def _trivial(algebra: OrbitalAlgebra) -> tuple[Cyclotomic, ...]:
    """Return the projector on the functions that are constant on orbits."""
    inside = set(algebra.inside.tolist())
    sizes = [len(orbit) for orbit in algebra.gset.orbits]
    return tuple(
        cyclotomic(Fraction(1, sizes[j])) if k in inside else ZERO
        for k, j in enumerate(algebra.base_of.tolist())
    )


def _at_root(family: RationalClass, root: Cyclotomic) -> tuple[Cyclotomic, ...]:
    """Return the projector that belongs to a root, on the orbitals."""
    powers = [ONE]
    for _ in range(family.conjugates - 1):
        powers.append(powers[-1] * root)
    made: dict[tuple[Fraction, ...], Cyclotomic] = {}
    values = []
    for weights in zip(*family.projector, strict=True):
        if weights not in made:
            made[weights] = sum((power * w for power, w in zip(powers, weights, strict=True) if w), ZERO)
        values.append(made[weights])
    return tuple(values)


def block(family: RationalClass, orbit: int, sign: int = 1) -> tuple[int, ...]:
    """Return the orbitals of B+ (or, for the sign -1, of B-) in an orbit of X: P(x, y0) = ± P(y0, y0).

    The sum of the projectors of all conjugates decides: no value exceeds that on the diagonal, and this is the same
    rational number for all of them.

    Examples
    --------
    >>> import plrep
    >>> trivial = orbital_parts(plrep.group("S4").natural())[0].family
    >>> block(trivial, 0), block(trivial, 0, -1)
    ((0, 1), ())
    """
    algebra, total = family.algebra, family.total
    top = sign * total[int(algebra.diagonal[orbit])]
    inside = (int(k) for k in algebra.inside if algebra.base_of[k] == orbit)
    return tuple(k for k in inside if total[k] == top) if top else ()


def coarsest_block(family: RationalClass) -> tuple[int, tuple[int, ...]]:
    """Return an orbit of X in which the simples occur, and the orbitals of B+ there, with the fewest translates."""
    found = []
    for orbit, copies in enumerate(family.by_orbit):
        if copies:
            plus = block(family, orbit)
            points = int(family.algebra.sizes[list(plus)].sum())
            found.append((len(family.algebra.gset.orbits[orbit]) // points, orbit, plus))
    _, orbit, plus = min(found)
    return orbit, plus


def kernel_of_blocks(algebra: OrbitalAlgebra, orbit: int, plus: tuple[int, ...]) -> int:
    """Return the order of the group of the elements that fix all translates of a block.

    Parameters
    ----------
    algebra : OrbitalAlgebra
    orbit : int
        The place of an orbit of X.
    plus : tuple of int
        The orbitals of the block of its least point.

    Examples
    --------
    >>> import plrep
    >>> parts = orbital_parts(plrep.group("S4").cosets(plrep.group("S4").subgroup("(1,2),(3,4)")))
    >>> [(p.simple.dimension, kernel_of_blocks(p.family.algebra, *coarsest_block(p.family))) for p in parts]
    [(1, 24), (2, 4), (3, 1)]
    """
    X = algebra.gset
    chosen = np.zeros(algebra.rank, dtype=bool)
    chosen[list(plus)] = True
    points = np.flatnonzero(chosen[algebra.base(orbit)])
    count = len(X.orbits[orbit]) // len(points)
    if count == 1:
        return X.group.order
    # on the blocks and the natural points together the order is known; base points are taken among the blocks first
    together = [
        Permutation.trusted((*images, *(count + x for x in g.images)))
        for images, g in zip(_on_blocks(X, points), X.group.generators, strict=True)
    ]
    chain = StabiliserChain.of(together, count + X.group.degree, order=X.group.order)
    return prod(len(orbit) for point, orbit in zip(chain.base, chain.orbits, strict=True) if point >= count)


def _on_blocks(X: GSet, points: npt.NDArray[np.intp]) -> list[tuple[int, ...]]:
    """Return for each generator of the group its images of the translates of a block."""
    block_of = np.full(X.points, -1, dtype=np.intp)
    block_of[points] = 0
    blocks = [points]
    images: list[list[int]] = [[] for _ in X.action]
    for one in blocks:
        for generator, row in zip(X.forest.generators, images, strict=True):
            moved = generator[one]
            if block_of[moved[0]] < 0:
                block_of[moved] = len(blocks)
                blocks.append(moved)
            row.append(int(block_of[moved[0]]))
    return [tuple(row) for row in images]
