"""Irreducible characters by the method of Dixon and Schneider.

Proof: proofs/character-tables.md.
Source: Dixon, High speed computation of group characters, Numer. Math. 10 (1967); Schneider, Dixon's
character table algorithm revisited, J. Symbolic Comput. 9 (1990).

The vectors of central character values are the common eigenvectors of the class matrices. Modulo a prime
p = 1 mod exp(G), p > |G|, these are diagonalisable over F_p, and one random combination M of a few cheap ones has
r different eigenvalues. Its characteristic polynomial f and one Krylov matrix give every eigenvector at once:
(f/(x - a))(M) v spans the eigenspace of a. The degree is the root of chi(1)^2 = |G| / sum of w(C) w(C^-1)/|C|, a
number below p. A value chi(g) is lifted through the multiplicities of the eigenvalues of g,
m_s = (1/o) sum over t of chi(g^t) z^(-st) mod p, which are integers from 0 to chi(1).

Cost for r classes: |C| x r products of permutations for each class C in use (the cheapest first, more
until the eigenvalues are apart), O(r^3) operations mod p, and r o^2 operations for one element of order
o in each class of cyclic subgroups. Why this one: it needs nothing but classes and power maps, and the cheap
classes separate almost always.
Figures: benchmarks/results.md.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from math import isqrt
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.class_matrices import all_class_matrices, class_matrix
from plrep.characters.grid import IntArray, ValueGrid
from plrep.characters.lift import lifted
from plrep.errors import Inconsistent
from plrep.exact import modular
from plrep.exact.integers import primes_congruent_to_one, unit_generators
from plrep.groups.power_maps import galois_orbits, power_map
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.groups.group import Group

_PRIME_ABOVE = 1 << 26
_REDRAWS = 20
_AT_ONCE = 1 << 16  # of so few products and entries the matrices of all classes are made at once
_TRY = 100  # a class of more than so many times r elements takes longer than an attempt


@attrs.frozen
class Route:
    """How the rows of a table were found: what :meth:`CharacterTable.explain` puts into words.

    Parameters
    ----------
    prime : int
        The prime p that the eigenvectors were found modulo.
    classes : tuple of int
        The indices of the classes whose matrices were combined.
    """

    prime: int
    classes: tuple[int, ...]

    def words(self, group: Group) -> str:
        """Say which route was taken, with the classes and sizes."""
        r = len(group.classes)
        if self.classes:
            used = ", ".join(
                f"{group.classes[c].label} ({_elements(group.classes[c].size)})" for c in self.classes
            )
            cost = sum(group.classes[c].size for c in self.classes) * r
            how = (
                f"one combination of the class matrices of {used} has {r} different eigenvalues; "
                f"its entries took {cost} products of permutations"
            )
        else:
            how = "a group with one class has one character"
        return (
            f"Route: Dixon-Schneider modulo the prime {self.prime} = 1 mod {group.exponent}: {how}. "
            "Values were lifted to cyclotomic numbers through the multiplicities of the eigenvalues of one "
            "generator of each cyclic subgroup."
        )


def _elements(count: int) -> str:
    return "1 element" if count == 1 else f"{count} elements"


def dixon_schneider(group: Group) -> tuple[ValueGrid, Route]:
    """Compute the irreducible characters of a group, in no particular order and not yet verified.

    Returns
    -------
    grid : ValueGrid
        The values on ``group.classes``. :mod:`plrep.characters.table` is the door they leave through.
    route : Route
        The prime and the classes used.

    Raises
    ------
    BeyondReach
        If the group is too large to be enumerated.
    Inconsistent
        If the numbers modulo p are no characters: a bug in the classes or here.

    Examples
    --------
    >>> import plrep
    >>> grid, route = dixon_schneider(plrep.group("C2"))
    >>> sorted(map(grid.line, grid.index), key=lambda row: row[1] < 0)
    [(1, 1), (1, -1)]
    >>> route.classes
    (1,)
    """
    p = next(primes_congruent_to_one(group.exponent, max(_PRIME_ABOVE, group.order)))
    with step("irreducible characters", 2) as advance:
        central, used = _central_characters(group, p)
        advance()
        grid = lifted(group, _degrees_applied(group, central, p), p)
        advance()
    return grid, Route(p, used)


def _central_characters(group: Group, p: int) -> tuple[IntArray, tuple[int, ...]]:
    """Return the central characters modulo p, one a row, and the classes whose matrices were combined."""
    r = len(group.classes)
    if r == 1:
        return np.ones((1, 1), dtype=np.int64), ()
    # a power of a class under the Galois group separates no more characters than the class does
    orbits = [orbit[0] for orbit in galois_orbits(group) if orbit[0]]
    cheap = _one_of_each_field(
        group, sorted(orbits, key=lambda c: (group.classes[c].size, -group.classes[c].order, c))
    )
    stream = _numbers(group, p)
    if group.order * r <= _AT_ONCE and r**3 <= _AT_ONCE:
        every = all_class_matrices(group)[cheap]
        for _ in range(_REDRAWS):
            numbers = np.array([next(stream) for _ in cheap], dtype=np.int64)
            vectors = _eigenvectors(np.tensordot(numbers, every, 1) % p, p, stream)
            if vectors is not None:
                return vectors, tuple(cheap)
    matrices: list[IntArray] = []
    for wanted in _counts([group.classes[c].size for c in cheap], r):
        matrices += [class_matrix(group, c) for c in cheap[len(matrices) : wanted]]
        combination = np.zeros((r, r), dtype=np.int64)
        for matrix in matrices:
            combination = (combination + next(stream) * matrix) % p
        vectors = _eigenvectors(combination, p, stream)
        if vectors is not None:
            return vectors, tuple(cheap[: len(matrices)])
    raise _broken(
        group, "class matrices", f"all of them together have no {r} different eigenvalues modulo {p}"
    )


def _one_of_each_field(group: Group, cheap: list[int]) -> list[int]:
    """Return the classes with the cheapest one of each kind of Galois action first: that alone separates conjugates."""
    maps = [power_map(group, k) for k in unit_generators(group.exponent)]
    first: dict[tuple[bool, ...], int] = {}
    for c in cheap:
        first.setdefault(tuple(images[c] == c for images in maps), c)
    rational = tuple(True for _ in maps)
    ahead = [cheap[0], *(c for kind, c in first.items() if kind != rational and c != cheap[0])]
    return [*ahead, *(c for c in cheap if c not in ahead)]


def _counts(sizes: list[int], r: int) -> list[int]:
    """Return how many classes to use at each try: one more where that takes longer than a try, else twice as many.

    The last tries, with all of them, redraw the numbers only.
    """
    counts = [1]
    while counts[-1] < len(sizes):
        wanted = counts[-1] + 1
        while wanted < min(2 * counts[-1], len(sizes)) and sum(sizes[counts[-1] : wanted]) < _TRY * r:
            wanted += 1
        counts.append(wanted)
    return counts + [len(sizes)] * _REDRAWS


def _numbers(group: Group, p: int) -> Iterator[int]:
    """Yield numbers from 1 to p - 1 that depend on the generators of the group only."""
    seed = repr([g.images for g in group.generators]).encode()
    for count in itertools.count():
        yield (
            int.from_bytes(hashlib.sha256(seed + count.to_bytes(8, "big")).digest()[:8], "big") % (p - 1) + 1
        )


def _eigenvectors(matrix: IntArray, p: int, stream: Iterator[int]) -> IntArray | None:
    """Return one eigenvector a row, first entry 1, or None unless there are as many eigenvalues as rows."""
    r = len(matrix)
    f = modular.charpoly(matrix, p)
    eigenvalues = np.array(modular.roots(f, p), dtype=np.int64)
    if len(eigenvalues) < r:
        return None
    krylov = _krylov(matrix, [next(stream) for _ in range(r)], p)
    quotients = np.empty((r, r), dtype=np.int64)  # row a: the coefficients of f/(x - a)
    quotients[:, r - 1] = 1
    for i in range(r - 1, 0, -1):
        quotients[:, i - 1] = (f[i] + eigenvalues * quotients[:, i]) % p
    vectors = modular.product(quotients, krylov, p)
    if not vectors[:, 0].all():
        return None
    scale = np.array([pow(int(first), -1, p) for first in vectors[:, 0]], dtype=np.int64)
    return vectors * scale[:, None] % p


def _krylov(matrix: IntArray, vector: list[int], p: int) -> IntArray:
    """Return v, Mv, ..., M^(r-1) v modulo p, one a row; halves of 16 bits keep the sums inside 63 bits."""
    high, low = matrix >> 16, matrix & 0xFFFF
    krylov = np.empty((len(vector), len(vector)), dtype=np.int64)
    krylov[0] = vector
    for i in range(1, len(vector)):
        krylov[i] = ((high @ krylov[i - 1] % p << 16) + low @ krylov[i - 1]) % p
    return krylov


def _degrees_applied(group: Group, central: IntArray, p: int) -> IntArray:
    """Return the characters modulo p, from the central characters w(C) = |C| chi(C)/chi(1)."""
    inverse_sizes = np.array([pow(one.size, -1, p) for one in group.classes], dtype=np.int64)
    inverse_classes = np.array(power_map(group, -1))
    over_sizes = central * inverse_sizes % p
    norms = (over_sizes * central[:, inverse_classes] % p).sum(axis=1) % p
    degrees = []
    for norm in norms:
        square = group.order * pow(int(norm), -1, p) % p
        degree = isqrt(square)
        if degree * degree != square or group.order % degree:
            raise _broken(group, "degrees", f"{square} modulo {p} is no square of a degree")
        degrees.append(degree)
    return over_sizes * np.array(degrees, dtype=np.int64)[:, None] % p


def _broken(group: Group, where: str, what: str) -> Inconsistent:
    return Inconsistent(
        f"Dixon-Schneider, step {where!r}, on {group.name} of order {group.order}: {what}. "
        f"This is a bug in plrep; report the generators {', '.join(map(str, group.generators))} and this line."
    )
