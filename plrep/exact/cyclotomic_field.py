"""Sums of products in Q(zeta_n) for whole tables: through the embeddings of Z[zeta_n] modulo primes p = 1 mod n.

Modulo such a prime Z[zeta_n] splits into phi(n) copies of F_p (zeta to the primitive n-th roots of unity z^k), so the
matrices of values become phi(n) matrices mod p, one product each; conjugation exchanges k and -k. The values at all k
give back the coordinates in the power basis mod p, and a few primes the integers: a sum of c_e zeta^e with sum of
|c_e| <= B has coordinates at most B H, H the height of x^e mod Phi_n; primes are taken until their product exceeds
2 B H, so the answer is proved, not guessed.

The products mod p are numpy's on int64: residues are at most 2^27 in size and at most 512 products are summed before a
reduction, so nothing overflows. (A float64 BLAS would be exact too for smaller primes and is faster when alone, but its
threads wait for each other on a busy machine; flint's nmod_mat spends its time on the conversion of entries.)

Cost for l x k and m x k values: phi(n) l m k operations for each prime, phi(n)^2 for each entry of the answer that is
irrational, and phi(n) for each term of a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import lcm, prod
from typing import Any, TypeAlias

import attrs
import numpy as np
import numpy.typing as npt
from flint import nmod_mat

from plrep.errors import BadInput, BeyondReach
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.integers import is_prime, primitive_root, units
from plrep.exact.power_basis import height

Rows: TypeAlias = Sequence[Sequence[Cyclotomic]]
IntArray: TypeAlias = npt.NDArray[np.int64]
_PRIME_BELOW = 1 << 28
_INNER = 512
_FEW_PRODUCTS = 100
_PRIME_ABOVE = 1 << 20
_LARGEST_FIELD = 2000


def gram(rows_a: Rows, rows_b: Rows, weights: Sequence[int | Fraction]) -> tuple[tuple[Cyclotomic, ...], ...]:
    """Return the matrix of the sums over c of weights[c] * rows_a[i][c] * conj(rows_b[j][c]), exactly.

    Parameters
    ----------
    rows_a, rows_b : sequences of rows of Cyclotomic, all of the length of `weights`
    weights : sequence of int or Fraction

    Raises
    ------
    BadInput
        If the lengths differ.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> rows = [[E(3, i * j) for j in range(3)] for i in range(3)]
    >>> gram(rows, rows, [1, 1, 1])
    ((3, 0, 0), (0, 3, 0), (0, 0, 3))
    """
    return sums_of_products(rows_a, rows_b, weights, conjugate=True)


def sums_of_products(
    rows_a: Rows, rows_b: Rows, weights: Sequence[int | Fraction], *, conjugate: bool
) -> tuple[tuple[Cyclotomic, ...], ...]:
    """Return the matrix of the sums over c of weights[c] * rows_a[i][c] * rows_b[j][c], conjugated in b or not.

    Raises
    ------
    BadInput
        If the lengths differ.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> sums_of_products([[E(4)]], [[E(4)]], [1], conjugate=False)
    ((-1,),)
    """
    inner = len(weights)
    if any(len(row) != inner for rows in (rows_a, rows_b) for row in rows):
        raise BadInput(f"every row must have {inner} entries, one for each weight")
    n = lcm(*(x.conductor for rows in (rows_a, rows_b) for row in rows for x in row))
    if len(rows_a) * len(rows_b) * inner <= _FEW_PRODUCTS or n > _LARGEST_FIELD:
        return _one_by_one(rows_a, rows_b, weights, conjugate)
    return _through_primes(n, rows_a, rows_b, weights, conjugate)


def determinant(rows: Rows) -> Cyclotomic:
    """Return the determinant of a square matrix of values.

    By Leibniz' formula its coordinates are at most the product of the sums of the sizes in the rows, times the height.

    Raises
    ------
    BeyondReach
        If the conductor exceeds 2000.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> determinant([[E(3, i * j) for j in range(3)] for i in range(3)])
    -3*E(3)+3*E(3)^2
    """
    size = len(rows)
    if not size:
        return ONE
    n = lcm(*(x.conductor for row in rows for x in row))
    if n > _LARGEST_FIELD:
        raise BeyondReach(
            f"a determinant over Q(zeta_{n}) is out of reach: conductors go up to {_LARGEST_FIELD}"
        )
    table = _Table.of(n, rows)
    splittings = _splittings(n, 2 * height(n) * prod(table.row_bounds()))
    embedded = []
    for splitting in splittings:
        values = [
            nmod_mat(size, size, (image[table.where] % splitting.p).ravel().tolist(), splitting.p).det()
            for image in table.images(splitting)
        ]
        embedded.append(_centred(np.array([[int(value)] for value in values], dtype=np.int64), splitting.p))
    (entry,) = _coordinates(splittings, embedded)
    return Cyclotomic.from_powers(n, [Fraction(c, table.denominator**size) for c in entry])


def _one_by_one(
    rows_a: Rows, rows_b: Rows, weights: Sequence[int | Fraction], conjugate: bool
) -> tuple[tuple[Cyclotomic, ...], ...]:
    columns = [
        [y.conjugate() * w if conjugate else y * w for y, w in zip(row, weights, strict=True)]
        for row in rows_b
    ]
    return tuple(
        tuple(sum((x * y for x, y in zip(row, column, strict=True)), ZERO) for column in columns)
        for row in rows_a
    )


@attrs.frozen
class _Splitting:
    """A prime p = 1 mod n with its phi(n) embeddings of Z[zeta_n].

    `powers` is the table of z^(k e), units k of n down, 0 <= e < n across; `interpolation` sends values at the units to
    power basis coordinates; `opposite` is the permutation k -> -k of the units. Residues lie between -p/2 and p/2.
    """

    p: int
    powers: IntArray
    interpolation: IntArray
    opposite: IntArray


@lru_cache(maxsize=32)
def _splitting(n: int, p: int) -> _Splitting:
    z = pow(primitive_root(p), (p - 1) // n, p)
    cycle = np.array([pow(z, e, p) for e in range(n)], dtype=np.int64)
    exponents = np.array(units(n), dtype=np.int64)
    powers = cycle[np.outer(exponents, np.arange(n)) % n]
    phi = len(exponents)
    vandermonde = nmod_mat(phi, phi, powers[:, :phi].ravel().tolist(), p)
    inverse = np.array([int(x) for x in vandermonde.inv().entries()], dtype=np.int64).reshape(phi, phi)
    opposite = np.searchsorted(exponents, -exponents % n)
    return _Splitting(p, _centred(powers, p), _centred(inverse, p).T, opposite)


def _splittings(n: int, bound: int) -> list[_Splitting]:
    """Return splittings at the largest primes p = 1 mod n below 2^28 whose product exceeds a bound."""
    found: list[_Splitting] = []
    modulus, p = 1, (_PRIME_BELOW - 2) // n * n + 1
    while not found or modulus <= bound:
        if is_prime(p):
            found.append(_splitting(n, p))
            modulus *= p
        p -= n
        if p < _PRIME_ABOVE:
            raise BeyondReach(
                f"too few primes p = 1 mod {n} below 2^28 for numbers of {bound.bit_length()} bits"
            )
    return found


def _centred(residues: IntArray, p: int) -> IntArray:
    residues = residues % p
    return residues - p * (residues > p // 2)


def _product(a: IntArray, b: IntArray, p: int) -> IntArray:
    """Return a b mod p for matrices of centred residues, cut so that every sum is exact."""
    total = np.zeros((a.shape[0], b.shape[1]), dtype=np.int64)
    for start in range(0, a.shape[1], _INNER):
        total += a[:, start : start + _INNER] @ b[start : start + _INNER] % p
    return _centred(total, p)


@attrs.frozen
class _Table:
    """A matrix of values as integers over a common denominator: the distinct values and where each stands."""

    values: tuple[dict[int, int], ...]
    where: IntArray
    denominator: int

    @classmethod
    def of(cls, n: int, rows: Rows) -> _Table:
        numbers: dict[Cyclotomic, int] = {}
        where = [[numbers.setdefault(x, len(numbers)) for x in row] for row in rows]
        denominator = lcm(*(x.denominator for x in numbers))
        values = tuple(
            {e: c * (denominator // x.denominator) for e, c in x.numerators_in(n).items()} for x in numbers
        )
        return cls(values, np.array(where, dtype=np.int64), denominator)

    def column_bounds(self) -> list[int]:
        """Return for each column the largest sum of absolute coefficients of an entry."""
        sizes = [sum(map(abs, value.values())) for value in self.values]
        return [max(sizes[i] for i in column) for column in self.where.T.tolist()]

    def row_bounds(self) -> list[int]:
        """Return for each row the sum of the absolute coefficients of its entries."""
        sizes = [sum(map(abs, value.values())) for value in self.values]
        return [sum(sizes[i] for i in row) for row in self.where.tolist()]

    def images(self, splitting: _Splitting) -> IntArray:
        """Return the distinct values at the units: an array of shape (phi(n), values), residues centred."""
        p = splitting.p
        images = np.zeros((len(self.values), len(splitting.powers)), dtype=np.int64)
        for image, terms in zip(images, self.values, strict=True):
            for e, c in terms.items():
                image += c % p * splitting.powers[:, e] % p
        return _centred(images, p).T


def _through_primes(
    n: int, rows_a: Rows, rows_b: Rows, weights: Sequence[int | Fraction], conjugate: bool
) -> tuple[tuple[Cyclotomic, ...], ...]:
    a = _Table.of(n, rows_a)
    b = a if rows_b is rows_a else _Table.of(n, rows_b)
    scale = lcm(*(w.denominator for w in weights))
    whole = [w.numerator * (scale // w.denominator) for w in weights]
    products = zip(whole, a.column_bounds(), b.column_bounds(), strict=True)
    bound = 2 * height(n) * sum(abs(w) * x * y for w, x, y in products)
    splittings = _splittings(n, bound)
    embedded = [_embedded(splitting, a, b, whole, conjugate) for splitting in splittings]
    entries = _coordinates(splittings, embedded)
    denominator = a.denominator * b.denominator * scale
    made: dict[tuple[int, ...], Cyclotomic] = {}
    for entry in set(entries):
        made[entry] = Cyclotomic.from_powers(n, [Fraction(c, denominator) for c in entry])
    width = len(rows_b)
    return tuple(
        tuple(made[entry] for entry in entries[start : start + width])
        for start in range(0, len(entries), width)
    )


def _embedded(splitting: _Splitting, a: _Table, b: _Table, weights: list[int], conjugate: bool) -> IntArray:
    """Return the sums at the units: an array of shape (phi(n), rows of a times rows of b), residues centred."""
    p = splitting.p
    left = a.images(splitting)
    right = left if b is a else b.images(splitting)
    hermitian = conjugate and b is a
    scales = np.array([w % p for w in weights], dtype=np.int64)
    sums = np.empty((len(left), len(a.where) * len(b.where)), dtype=np.int64)
    for unit, opposite in enumerate(splitting.opposite.tolist()):
        if hermitian and opposite < unit:
            sums[unit] = sums[opposite].reshape(len(a.where), -1).T.ravel()
            continue
        weighted = _centred(left[unit][a.where] * scales, p)
        other = right[opposite if conjugate else unit][b.where].T
        sums[unit] = _product(weighted, other, p).ravel()
    return sums


def _coordinates(splittings: list[_Splitting], embedded: list[IntArray]) -> list[tuple[int, ...]]:
    """Return the power basis coordinates of every entry; an entry that is the same at all units is rational."""
    varying = np.any([(sums != sums[0]).any(axis=0) for sums in embedded], axis=0)
    primes = [splitting.p for splitting in splittings]
    rational = _lift([sums[0, ~varying] for sums in embedded], primes)
    irrational = _lift(
        [
            _product(sums[:, varying].T, splitting.interpolation, splitting.p)
            for sums, splitting in zip(embedded, splittings, strict=True)
        ],
        primes,
    )
    constants, vectors = iter(rational.tolist()), iter(irrational.tolist())
    return [tuple(next(vectors)) if irrational_entry else (next(constants),) for irrational_entry in varying]


def _lift(residues: list[IntArray], primes: list[int]) -> npt.NDArray[Any]:
    """Return the integers of least size with the given residues: Garner's form of the Chinese remainder theorem."""
    value, modulus = residues[0].astype(object), primes[0]
    for residue, p in zip(residues[1:], primes[1:], strict=True):
        digit = (residue - value) * pow(modulus, -1, p) % p
        value = value + modulus * (digit - p * (digit > p // 2))
        modulus *= p
    return value
