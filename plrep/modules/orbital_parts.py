"""The real simples in Fun(X) as the orbital algebra finds them: without a table they are called A0, A1, ...

Each is known by its projector alone: dimension, type and multiplicity are traces (orbital_algebra.py), and its kernel
is that of an action on blocks (block_kernels.py).

Their order: the trivial one first, then by dimension, then the larger kernel first, then by the values of the
projectors on the orbitals, the larger value first.

Proof: proofs/isotypic-components.md.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

import attrs

from plrep.characters.grid import grid_of
from plrep.characters.labels import ranks
from plrep.exact.abelian_field import abelian_root
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic
from plrep.exact.integers import prime_divisors
from plrep.modules.block_kernels import Blocks, kernel_order
from plrep.modules.orbital_algebra import OrbitalAlgebra, RationalClass

if TYPE_CHECKING:
    from plrep.groups.group import Group
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
    family : RationalClass
        That class, with the algebra in which it was found.

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
    family: RationalClass = attrs.field(eq=False, repr=False)

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.family.algebra.gset.group

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

    Notes
    -----
    The theorem and its proof: proofs/isotypic-components.md.

    Examples
    --------
    >>> import plrep
    >>> [(p.simple.label, p.simple.dimension) for p in orbital_parts(plrep.group("M24").natural())]
    [('A0', 1), ('A1', 23)]
    """
    algebra = OrbitalAlgebra(X)
    primes = prime_divisors(X.group.order)
    found: list[tuple[int, RationalClass, tuple[Cyclotomic, ...], int]] = []
    kernels: dict[Blocks, int] = {}
    for number, family in enumerate(algebra.classes):
        blocks = Blocks.of(family)
        if blocks not in kernels:
            kernels[blocks] = kernel_order(blocks)
        order = kernels[blocks]
        root, conjugations = abelian_root(family.polynomial, primes)
        values = _at_root(family, root)
        for k in conjugations:
            found.append((number, family, values if k == 1 else _conjugated(values, k), order))
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
                found[i][1],
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


def _conjugated(values: tuple[Cyclotomic, ...], k: int) -> tuple[Cyclotomic, ...]:
    moved = {value: value.galois(k) for value in dict.fromkeys(values)}
    return tuple(map(moved.__getitem__, values))


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
