"""Irreducible characters by inducing from elementary subgroups and reducing lattices.

Proof: proofs/character-tables.md.
Source: Unger, Computing the irreducible characters of a group, J. Symbolic Comput. 41 (2006); Brauer's theorem: the
characters induced from the elementary subgroups <z> x P generate all virtual characters (Isaacs, Character Theory of
Finite Groups, chapter 8).

Virtual characters are held modulo primes, their inner products are exact (residues.py). The known ones generate a
lattice with a positive definite form; its reduced bases (LLL) contain more and more vectors of norm 1, each an
irreducible character or the negative of one. These are set apart, and the rest is made orthogonal to them; it is
divided by the characters of the centre. Added are, one after the other, until there are as many irreducibles as
classes:

1. the rational constituents of the permutation characters (point_characters.py);
2. exterior powers and products, as long as the lattice grows;
3. characters induced from maximal cyclic subgroups, for which the power maps suffice; then the lattice has full rank,
   and its index in the lattice of all virtual characters is the root of its determinant; then 2. again;
4. what the lattice itself decides: see :func:`plrep.exact.lattice.forced_overlattice`;
5. characters induced from <z> x P for the primes p that divide the index, z of order prime to p and P a Sylow
   p-subgroup of its centraliser, the largest P first (elementary.py). By Brauer's theorem the index ends at 1.

The table is complete when the number of irreducibles is that of the classes: they are orthonormal combinations of
characters with positive degrees. If LLL does not show them in a lattice of index 1, its basis is reduced again in
other orders; if that does not suffice either, the route gives up and says so.

Cost for r classes: O(r^3) operations modulo p and some LLL reductions for at most r vectors, whatever the order of
the group; the subgroups P are needed where different classes of p-elements have the same powers. Why this one: no
class is listed. Figures, in seconds for the characters without the classes: M22 0.02, J2 0.05, M24 0.06, HS 0.05,
W(E7) 0.1, W(E8) 0.4, Co3 0.3, C2wrS8 (185 classes) 2.5; PSp(6,3) and M12wrC2, which need many P, 3 and 7.
benchmarks/results.md has more.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.character_lattice import CharacterLattice
from plrep.characters.elementary import from_elementary, sections
from plrep.characters.grid import IntArray, ValueGrid
from plrep.characters.induced import (
    classes_of_all_powers,
    from_cyclic,
    maximal_cyclic,
    norm_bound,
)
from plrep.characters.lift import lifted
from plrep.characters.point_characters import point_characters
from plrep.characters.residues import Residues
from plrep.errors import BeyondReach
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.groups.group import Group

_FACTORS = 4  # so many characters of least degree are multiplied with all others
_ROOM = 1 << 8  # norms up to its root have exterior squares within reach
_IDLE = 2
_SHORT = 20  # the norm of a vector worth a power while there are few vectors


@attrs.frozen
class InducedRoute:
    """How the rows of a table were found: what :meth:`CharacterTable.explain` puts into words.

    Parameters
    ----------
    primes : tuple of int
        What the values were held modulo.
    sources : tuple of (str, int)
        Where virtual characters came from, in the order of their first use, and how many irreducibles were found
        with them.
    """

    primes: tuple[int, ...]
    sources: tuple[tuple[str, int], ...]

    def words(self, group: Group) -> str:
        """Say which route was taken: the subgroups, and how many irreducibles came from where."""
        found = ", ".join(f"{count} from {words}" for words, count in self.sources if count)
        others = ", ".join(words for words, count in self.sources if not count)
        modulo = " and ".join(map(str, self.primes))
        return (
            f"Route: induction from subgroups and reduction of lattices (Unger), modulo {modulo} = 1 mod "
            f"{group.exponent}: the trivial character{', ' if found else ''}{found}"
            f"{f' (used besides: {others})' if others else ''}. "
            "Values were lifted to cyclotomic numbers through the multiplicities of the eigenvalues of one "
            "generator of each cyclic subgroup."
        )


def induce_reduce(group: Group) -> tuple[ValueGrid, InducedRoute]:
    """Compute the irreducible characters of a group, in no particular order and not yet verified.

    Returns
    -------
    grid : ValueGrid
        The values on ``group.classes``. :mod:`plrep.characters.table` is the door they leave through.
    route : InducedRoute
        The primes, and where the characters came from.

    Raises
    ------
    BeyondReach
        If the group is too large for every route to its classes, or its irreducibles are not found in the lattice
        that they generate.
    Inconsistent
        If inner products are no integers within their bounds, or the lattice does not become that of all virtual
        characters: a bug in the classes or here.

    Examples
    --------
    >>> import plrep
    >>> grid, route = induce_reduce(plrep.group("S3"))
    >>> sorted(tuple(map(str, grid.line(row))) for row in grid.index)
    [('1', '-1', '1'), ('1', '1', '1'), ('2', '0', '-1')]
    >>> route.sources
    (('permutation characters', 1), ('exterior powers', 1))
    """
    powers = classes_of_all_powers(group)
    cyclic = maximal_cyclic(powers)
    bounds = [norm_bound(group, powers[c]) for c in cyclic]
    largest = sum(one.centralizer_order for one in group.classes)
    ring = Residues.above(group, 2 * max(_ROOM * largest, *bounds))
    lattice = CharacterLattice(ring)
    with step("irreducible characters", 3) as advance:
        lattice.add(ring.of_integers(point_characters(group)), group.degree, "permutation characters")
        _close(lattice)
        advance()
        if not lattice.is_complete:
            induced = np.concatenate([from_cyclic(ring, powers[c]) for c in cyclic], axis=1)
            lattice.add(induced, max(bounds), f"characters of {_counted(len(cyclic), 'cyclic subgroup')}")
            _close(lattice)
        advance()
        _use_elementary_subgroups(lattice, powers)
        grid = lifted(group, lattice.irreducibles[0], ring.primes[0])
        advance()
    return grid, InducedRoute(ring.primes, tuple(lattice.sources.items()))


def _use_elementary_subgroups(lattice: CharacterLattice, powers: tuple[IntArray, ...]) -> None:
    """Add characters induced from elementary subgroups for the primes that divide the index, until it is 1."""
    ring = lattice.ring
    if not lattice.is_complete and lattice.index > 1:
        for section in sections(ring.group, powers):
            if lattice.index % section.prime == 0:
                lattice.add(*from_elementary(ring, section))
                _close(lattice, products=False)
                if lattice.is_complete:
                    break
    if lattice.is_complete:
        return
    if lattice.index > 1:
        raise ring.broken(
            "elementary subgroups", f"the lattice has the index {lattice.index} with all of them"
        )
    lattice.search()
    if not lattice.is_complete:
        raise BeyondReach(
            f"{lattice.irreducibles.shape[1]} of the {len(ring.group.classes)} irreducible characters of "
            f"{ring.group.name} were found; the lattice of the others, of rank {len(lattice.gram)}, is known, but "
            f"its shortest vectors are not; orders, classes and power maps work"
        )


def _close(lattice: CharacterLattice, *, products: bool = True) -> None:
    """Add exterior powers and products as long as they help, then what the lattice itself decides.

    At full rank they are given up after two additions without an irreducible; the index alone falls slowly.
    """
    kinds = (("exterior powers", _exterior_powers), ("products", _products))[: 1 + products]
    seen: dict[str, tuple[int, int, int]] = {}
    idle = 0
    for words, make in itertools.cycle(kinds):
        state = lattice.state
        if lattice.is_complete or seen.get(words) == state or (lattice.is_full and idle == _IDLE):
            break
        seen[words] = state
        _add_within_reach(lattice, *make(lattice), words)
        idle = 0 if lattice.state[0] > state[0] or not lattice.is_full else idle + 1
    if lattice.is_full:
        lattice.force()


def _add_within_reach(lattice: CharacterLattice, vectors: IntArray, bounds: list[int], words: str) -> None:
    """Add the vectors whose inner products can be recovered."""
    near = [i for i, bound in enumerate(bounds) if bound <= lattice.ring.limit]
    if near and not lattice.is_complete:
        lattice.add(vectors[:, near], max(bounds[i] for i in near), words)


def _exterior_powers(lattice: CharacterLattice) -> tuple[IntArray, list[int]]:
    """Return exterior squares of all vectors, and cubes of a few irreducibles, with bounds for the norms.

    The k-th power of a character of degree d, and each part of it, has a norm of at most d^(2k-2). For a virtual
    character x with the norm n, |x(g)|^2 is at most n |C_G(g)|; so the norm of x^2 is at most n^2 times the sum S of
    the orders of the centralisers, that of g -> x(g^2) at most n times the sum of |C_G(g^2)|/|C_G(g)|.
    """
    ring = lattice.ring
    degrees = lattice.degrees
    rest, norms = _short(lattice)
    x = np.concatenate([lattice.irreducibles, rest], axis=1)
    squares = ring.divided(ring.times(x, x) - ring.adams(x, 2), 2)
    few = _least(degrees)
    y = x[:, few]
    cubes = ring.times(ring.times(y, y), y) - 3 * ring.times(y, ring.adams(y, 2)) + 2 * ring.adams(y, 3)
    cubes = ring.divided(ring.reduced(cubes), 6)
    orders = [one.centralizer_order for one in ring.group.classes]
    squared = ring.adams(np.arange(len(orders)), 2).tolist()
    fourth = sum(orders)
    second = sum(-(-orders[image] // order) for image, order in zip(squared, orders, strict=True))
    bounds = [d * d for d in degrees]
    bounds += [max(n * n * fourth, n * second) for n in norms]
    return np.concatenate([squares, cubes], axis=1), bounds + [degrees[i] ** 4 for i in few]


def _products(lattice: CharacterLattice) -> tuple[IntArray, list[int]]:
    """Return products of a few irreducibles with all vectors, with bounds for the norms.

    The product of characters of degrees d and e has a norm of at most min(d, e)^2, that of a character of degree d
    and a virtual one with the norm n at most d^2 n.
    """
    degrees, few = lattice.degrees, _least(lattice.degrees)
    rest, norms = _short(lattice)
    x = np.concatenate([lattice.irreducibles, rest], axis=1)
    count, m, r = x.shape
    products = lattice.ring.times(x[:, few, None, :], x[:, None, :, :]).reshape(count, len(few) * m, r)
    bounds = [
        bound
        for i in few
        for bound in [min(degrees[i], d) ** 2 for d in degrees] + [degrees[i] ** 2 * n for n in norms]
    ]
    return products, bounds


def _short(lattice: CharacterLattice) -> tuple[IntArray, list[int]]:
    """Return the rest with its norms; before the rank is full, only short vectors, so that norms do not explode."""
    near = [i for i, norm in enumerate(lattice.norms) if lattice.is_full or norm <= _SHORT]
    return lattice.rest[:, near], [lattice.norms[i] for i in near]


def _least(degrees: list[int]) -> list[int]:
    """Return the places of a few irreducibles of least degree above 1."""
    return sorted((i for i, d in enumerate(degrees) if d > 1), key=lambda i: (degrees[i], i))[:_FACTORS]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
