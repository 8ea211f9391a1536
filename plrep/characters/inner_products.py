"""Inner products of many class functions at once, exactly.

A class function f is called tame here if f(g^k) = sigma_k(f(g)) for every k prime to the exponent, as all
characters and their rational combinations do. The inner product of two tame ones is fixed by the whole Galois
group (which only renames the classes in the sum), hence rational; and |G| times it, times the denominators of the
values, is an algebraic integer, hence an integer N.

So N is found modulo primes p = 1 mod n, n the conductor of the values, from the images of the values under one
homomorphism zeta_n -> z of Z[zeta_n] to GF(p): primes are taken until their product exceeds twice the bound of
|N|, the sum of |C| max|a| max|b|, and the least residue is N. No number of Q(zeta_n) is multiplied.
Functions that are not tame go through all embeddings of Q(zeta_n), see exact/cyclotomic_field.py.

Proof: proofs/character-tables.md.
Cost for l x m functions on r classes: tameness is a comparison of the distinct pairs of values for each of the few
generators of the units modulo the exponent; then l m r operations for each prime, nearly always one or two, whatever
the degree of the field. Why this one: the 103 x 103 inner products of the squares of the irreducibles of D200 with
the irreducibles take 13 ms, through all embeddings of Q(zeta_100) 90 ms and as sums of cyclotomic numbers 9 s.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.grid import IntArray, ValueGrid
from plrep.errors import BadInput
from plrep.exact import modular
from plrep.exact.cyclotomic import Cyclotomic, cyclotomic
from plrep.exact.integers import primes_congruent_to_one, primitive_root, unit_generators
from plrep.groups.rows import distinct

if TYPE_CHECKING:
    from plrep.characters.class_function import ClassFunction
    from plrep.groups.group import Group

_PRIMES_ABOVE = 1 << 30


def inner_products(
    left: Sequence[ClassFunction], right: Sequence[ClassFunction]
) -> tuple[tuple[Cyclotomic, ...], ...]:
    """Return the matrix of the inner products of some class functions with some others.

    Parameters
    ----------
    left, right : sequences of ClassFunction
        All on one group.

    Returns
    -------
    tuple of tuple of Cyclotomic, len(left) x len(right)
        (1/|G|) times the sum over g of left[i](g) times the conjugate of right[j](g).

    Raises
    ------
    BadInput
        If they belong to different groups.

    Notes
    -----
    The theorem and its proof: proofs/character-tables.md.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("A4").character_table.characters
    >>> inner_products([X[3] * X[3], X[1]], X)
    ((1, 1, 1, 2), (0, 1, 0, 0))
    """
    if not left or not right:
        return ((),) * len(left)
    group = left[0].group
    for one in (*left, *right):
        if one.group != group:
            raise BadInput(
                f"inner products need class functions on one group; some are on {group.name} and {one.group.name}"
            )
    return inner_products_of_rows(
        group, Lines.of([f.values for f in left]), Lines.of([f.values for f in right])
    )


def inner_products_of_rows(group: Group, left: Lines, right: Lines) -> tuple[tuple[Cyclotomic, ...], ...]:
    """Return the matrix of the inner products of class functions that are given by their values.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> regular = Lines.of([[cyclotomic(value) for value in (6, 0, 0)]])
    >>> inner_products_of_rows(G, regular, Lines.of_grid(G.character_table.grid))
    ((1, 1, 2),)
    """
    sizes = [one.size for one in group.classes]
    if not (is_tame(group, left) and is_tame(group, right)):
        from plrep.exact.cyclotomic_field import gram

        return gram(left.rows(), right.rows(), [Fraction(size, group.order) for size in sizes])
    scale = group.order * left.denominator * right.denominator
    sums = _integral(left, right, sizes)
    number = {x: cyclotomic(Fraction(x, scale)) for x in dict.fromkeys(x for row in sums for x in row)}
    return tuple(tuple(number[x] for x in row) for row in sums)


def is_tame(group: Group, lines: Lines) -> bool:
    """Return whether f(g^k) = sigma_k(f(g)) for all k prime to the exponent, for all of some class functions.

    These are the combinations of irreducible characters with rational coefficients.

    Examples
    --------
    >>> import plrep
    >>> from plrep.exact.cyclotomic import E
    >>> G = plrep.group("C3")
    >>> X = G.character_table.characters[1].values
    >>> is_tame(G, Lines.of([X])), is_tame(G, Lines.of([[value * E(3) for value in X]]))
    (True, False)
    """
    if lines.verified:
        return True
    if group.exponent % lines.conductor:
        return False
    count = len(lines.distinct)
    irrational = np.array([not value.is_rational for value in lines.distinct])[lines.index]
    for k in unit_generators(group.exponent):
        moved = lines.index[:, list(group.class_partition.power_map(k))]
        pairs = (moved * count + lines.index)[irrational | (moved != lines.index)]
        for pair in distinct(pairs).tolist():
            image, value = lines.distinct[pair // count], lines.distinct[pair % count]
            if image != value.galois(k):
                return False
    return True


@attrs.frozen(eq=False)
class Lines:
    """Class functions as rows of values: the distinct values, and which of them stands where.

    Parameters
    ----------
    distinct : tuple of Cyclotomic
    index : ndarray of int, functions x classes
        ``distinct[index[i, c]]`` is the value of the i-th function on the c-th class.
    verified : bool
        Whether they are known to be tame, as rows of a verified table.
    """

    distinct: tuple[Cyclotomic, ...]
    index: IntArray
    verified: bool = False

    @classmethod
    def of(cls, rows: Sequence[Sequence[Cyclotomic]]) -> Lines:
        """Return some rows of values, at least one."""
        seen: dict[Cyclotomic, int] = {}
        index = [[seen.setdefault(value, len(seen)) for value in row] for row in rows]
        return cls(tuple(seen), np.array(index, dtype=np.int64))

    @classmethod
    def of_grid(cls, grid: ValueGrid) -> Lines:
        """Return the rows of a verified table."""
        return cls(grid.distinct, grid.index, verified=True)

    def rows(self) -> list[tuple[Cyclotomic, ...]]:
        """Return the rows of values."""
        return [tuple(self.distinct[i] for i in row) for row in self.index.tolist()]

    @cached_property
    def conductor(self) -> int:
        """The least n with all values in Q(zeta_n)."""
        return lcm(*(value.conductor for value in self.distinct))

    @cached_property
    def denominator(self) -> int:
        """The least d such that d times each value is an algebraic integer."""
        return lcm(*(value.denominator for value in self.distinct))

    def bounds(self) -> list[int]:
        """Return for each class a bound of the size of denominator times value, for all rows."""
        sizes = [sum(map(abs, v.numerators)) * (self.denominator // v.denominator) for v in self.distinct]
        ascending = sorted(range(len(sizes)), key=sizes.__getitem__)
        rank = np.empty(len(sizes), dtype=np.int64)
        rank[ascending] = np.arange(len(sizes))
        return [sizes[ascending[most]] for most in rank[self.index].max(axis=0).tolist()]

    def modulo(self, p: int, powers: Sequence[int]) -> IntArray:
        """Return denominator times value modulo p, zeta_n^e the e-th of n powers, n a multiple of the conductor."""
        residues = []
        for value in self.distinct:
            step, scale = len(powers) // value.conductor, self.denominator // value.denominator
            terms = zip(value.exponents, value.numerators, strict=True)
            residues.append(sum(c * powers[e * step] for e, c in terms) * scale % p)
        return np.array(residues, dtype=np.int64)[self.index]


def _integral(left: Lines, right: Lines, sizes: Sequence[int]) -> list[list[int]]:
    """Return the sums of |C| left conj(right), times both denominators, of tame rows."""
    n = lcm(left.conductor, right.conductor)
    bound = sum(w * a * b for w, a, b in zip(sizes, left.bounds(), right.bounds(), strict=True))
    found, modulus = np.zeros((len(left.index), len(right.index)), dtype=object), 1
    for p in primes_congruent_to_one(n, _PRIMES_ABOVE):
        if modulus > 2 * bound:
            break
        z = pow(primitive_root(p), (p - 1) // n, p)
        powers = [1]
        for _ in range(n - 1):
            powers.append(powers[-1] * z % p)
        opposite = [powers[-e % n] for e in range(n)]
        weights = np.array([size % p for size in sizes], dtype=np.int64)
        residues = modular.product(left.modulo(p, powers) * weights % p, right.modulo(p, opposite).T, p)
        found = found + modulus * ((residues - found) * pow(modulus, -1, p) % p)
        modulus *= p
    return [[x - modulus if 2 * x > modulus else x for x in row] for row in found.tolist()]
