"""A table's values in two arrays: which distinct value stands where, and the distinct values as integer vectors.

Character values are algebraic integers, so each is an integer vector on 1, z, ..., z^(phi(m)-1), z the primitive m-th
root of unity and m its own conductor; Z[z] is the ring of integers, hence divisibility there is divisibility of
vectors, and it is the same in every larger field. All laws that are linear over Z (Galois action, congruences) become
integer arithmetic on few short vectors: the values of PSL(2,31) lie in fields of degree 2, 4 and 8, all together in
one of degree 1920.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from math import gcd, lcm, prod

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import Inconsistent
from plrep.exact import modular
from plrep.exact.cyclotomic import Cyclotomic, E
from plrep.exact.integers import conductor_of_root, euler_phi, prime_divisors
from plrep.groups.rows import distinct

IntArray = npt.NDArray[np.int64]
_LARGEST_INTEGER = 1 << 62
_LARGEST = 1 << 40  # of irrational ones, so that sums of products with powers of zeta_n stay inside 64 bits
_MARKS = 1 << 22
_KEPT = 64


@attrs.frozen(eq=False)
class ValueGrid:
    """The values of a table as indices into its distinct values.

    Parameters
    ----------
    distinct : tuple of Cyclotomic
        Different values, all those of the table among them.
    index : ndarray, characters x classes
        ``distinct[index[i, c]]`` is the value of the i-th row on the c-th class.
    vectors : tuple of ndarray
        For each distinct value its coordinates on the power basis of Z[zeta_m], m its conductor.
    """

    distinct: tuple[Cyclotomic, ...]
    index: IntArray
    vectors: tuple[IntArray, ...]

    @cached_property
    def conductor(self) -> int:
        """The least n with all distinct values in Q(zeta_n)."""
        return lcm(*(value.conductor for value in self.distinct))

    @cached_property
    def blocks(self) -> dict[int, tuple[IntArray, IntArray]]:
        """For each conductor the places of its values and their vectors, one a row."""
        places: dict[int, list[int]] = {}
        for place, value in enumerate(self.distinct):
            places.setdefault(value.conductor, []).append(place)
        return {
            m: (np.array(some, dtype=np.int64), np.array([self.vectors[place] for place in some]))
            for m, some in sorted(places.items())
        }

    @cached_property
    def sizes(self) -> IntArray:
        """For each distinct value the sum of the sizes of its coordinates, which no conjugate exceeds."""
        return self._from_blocks(lambda vectors: np.abs(vectors).sum(axis=1))

    @cached_property
    def contents(self) -> IntArray:
        """For each distinct value the largest integer that divides it, 0 for 0."""
        return self._from_blocks(lambda vectors: np.gcd.reduce(vectors, axis=1))

    def _from_blocks(self, number: Callable[[IntArray], IntArray]) -> IntArray:
        found = np.zeros(len(self.distinct), dtype=np.int64)
        for places, vectors in self.blocks.values():
            found[places] = number(vectors)
        return found

    @cached_property
    def integers(self) -> IntArray:
        """The distinct values of a table of integers."""
        return np.array([vector[0] for vector in self.vectors], dtype=np.int64)

    def modulo(self, p: int, root: int) -> IntArray:
        """Return the distinct values modulo a prime p, zeta_n the given number, n the conductor."""
        if (p, root) not in self._residues:
            found = np.zeros(len(self.distinct), dtype=np.int64)
            for m, (places, vectors) in self.blocks.items():
                z = pow(root, self.conductor // m, p)
                powers = [1]
                for _ in range(vectors.shape[1] - 1):
                    powers.append(powers[-1] * z % p)
                found[places] = modular.product(vectors, np.array(powers, dtype=np.int64)[:, None], p)[:, 0]
            self._residues[p, root] = found
        return self._residues[p, root]

    @cached_property
    def _residues(self) -> dict[tuple[int, int], IntArray]:
        return {}

    def line(self, places: IntArray) -> tuple[Cyclotomic, ...]:
        """Return the values of a row or a column of ``index``."""
        return tuple(map(self.distinct.__getitem__, places.tolist()))

    def lines(self) -> list[tuple[Cyclotomic, ...]]:
        """Return the values of all rows."""
        values = np.empty(len(self.distinct), dtype=object)
        values[:] = self.distinct
        return list(map(tuple, values[self.index].tolist()))

    def with_rows(self, order: Sequence[int]) -> ValueGrid:
        """Return the grid with its rows in another order."""
        return attrs.evolve(self, index=self.index[list(order)])

    @cached_property
    def places(self) -> IntArray:
        """The index, in half the space if pairs of values still have numbers of 31 bits: gathers are quicker."""
        small: IntArray = self.index.astype(np.int32) if len(self.distinct) < 1 << 15 else self.index
        return small

    def exponents(self, n: int) -> npt.NDArray[np.int32] | None:
        """Return for each distinct value its exponent as a power of the primitive n-th root of unity, or None.

        None is returned if one of them is no n-th root of unity.
        """
        found = np.zeros(len(self.distinct), dtype=np.int32)
        for m, (places, vectors) in self.blocks.items():
            if n % m:
                return None
            known = {row.tobytes(): k * (n // m) for k, row in enumerate(powers_of_root(m))}
            if m % 2 and n % (2 * m) == 0:
                known |= {
                    (-row).tobytes(): (k * (n // m) + n // 2) % n for k, row in enumerate(powers_of_root(m))
                }
            exponents = [known.get(row.tobytes(), -1) for row in vectors]
            if -1 in exponents:
                return None
            found[places] = exponents
        return found

    def first_difference(self, images: Sequence[int], k: int, *, modulo: int = 0) -> tuple[int, int] | None:
        """Return the first (row, class) whose value on the image of the class is not its value with zeta -> zeta^k.

        Parameters
        ----------
        images : sequence of int
            For each class another class.
        k : int
            The exponent.
        modulo : int
            Compare modulo this number; 0 compares exactly.
        """
        moved: IntArray = np.take(self.places, list(images), axis=1)
        codes = moved * len(self.distinct) + self.places
        wrong = self._different(_distinct(codes, len(self.distinct) ** 2), k, modulo)
        if not len(wrong):
            return None
        row, column = np.argwhere(np.isin(codes, wrong))[0].tolist()
        return row, column

    def _different(self, codes: IntArray, k: int, modulo: int) -> IntArray:
        """Return the codes of the pairs (a, b) of distinct values with a != sigma_k(b)."""
        count, conductors = len(self.distinct), list(self.blocks)
        level, position = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
        for number, (places, _) in enumerate(self.blocks.values()):
            level[places], position[places] = number, np.arange(len(places))
        a, b = codes // count, codes % count
        pairs = level[a] * len(conductors) + level[b]
        order = np.argsort(pairs, kind="stable")
        starts = np.flatnonzero(np.diff(pairs[order], prepend=-1))
        wrong = [np.zeros(0, dtype=np.int64)]
        for met in np.split(order, starts[1:]):
            m, other = (conductors[place] for place in divmod(int(pairs[met[0]]), len(conductors)))
            difference = self._lifted(m, lcm(m, other), 1)[position[a[met]]]
            difference = difference - self._lifted(other, lcm(m, other), k)[position[b[met]]]
            if modulo:
                difference %= modulo
            wrong.append(codes[met[difference.any(axis=1)]])
        return np.concatenate(wrong)

    def _lifted(self, m: int, n: int, k: int) -> IntArray:
        """Return the values of conductor m with zeta replaced by its k-th power, as vectors of Z[zeta_n]."""
        vectors = self.blocks[m][1]
        if m == n and k % m == 1 % m:
            return vectors
        exponents = np.arange(vectors.shape[1]) * k * (n // m) % n
        at_powers = np.zeros((len(vectors), n), dtype=np.int64)
        if gcd(k, m) == 1:
            at_powers[:, exponents] = vectors
        else:
            for exponent, column in zip(exponents.tolist(), vectors.T, strict=True):
                at_powers[:, exponent] += column
        return on_power_basis(at_powers, n)


def _distinct(codes: IntArray, count: int) -> IntArray:
    """Return the different entries of an array of numbers below count, ascending."""
    if count > _MARKS:
        return distinct(codes)
    met = np.zeros(count, dtype=bool)
    met[codes.ravel()] = True
    return np.flatnonzero(met)


def grid_of(rows: Sequence[Sequence[Cyclotomic]]) -> ValueGrid:
    """Return the grid of a table.

    Raises
    ------
    Inconsistent
        If a value is no algebraic integer.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> grid = grid_of([[cyclotomic(1), cyclotomic(1)], [cyclotomic(1), cyclotomic(-1)]])
    >>> grid.index.tolist(), [vector.tolist() for vector in grid.vectors]
    ([[0, 0], [0, 1]], [[1], [-1]])
    """
    seen: dict[Cyclotomic, int] = {}
    index = np.array([[seen.setdefault(value, len(seen)) for value in row] for row in rows], dtype=np.int64)
    return grid_at(tuple(seen), index)


def grid_at(distinct: tuple[Cyclotomic, ...], index: IntArray) -> ValueGrid:
    """Return the grid with these different values and the place of the value of each row on each class.

    Raises
    ------
    Inconsistent
        If a value is no algebraic integer.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> grid_at((E(3),), np.array([[0]])).conductor
    3
    """
    return ValueGrid(distinct, index, tuple(map(integer_vector, distinct)))


def grid_of_roots(n: int, index: IntArray) -> ValueGrid:
    """Return the grid whose entries are exponents of the primitive n-th root of unity.

    Examples
    --------
    >>> grid = grid_of_roots(6, np.array([[0, 1]]))
    >>> grid.line(grid.index[0]), grid.vectors[1].tolist()
    ((1, -E(3)^2), [1, 1])
    """
    vectors = []
    for k in range(n):
        order = n // gcd(n, k)
        m = conductor_of_root(order)
        exponent = k * order // n
        if m < order:  # a primitive root of unity of order 2m, m odd, is the opposite of one of order m
            vectors.append(-powers_of_root(m)[exponent * (m + 1) // 2 % m])
        else:
            vectors.append(powers_of_root(m)[exponent])
    return ValueGrid(tuple(E(n, k) for k in range(n)), index, tuple(vectors))


def integer_vector(value: Cyclotomic) -> IntArray:
    """Return an algebraic integer on the power basis of its own field."""
    terms = value.numerators_in(value.conductor)
    if value.denominator != 1 or sum(map(abs, terms.values())) > (
        _LARGEST if value.conductor > 1 else _LARGEST_INTEGER
    ):
        raise Inconsistent(
            f"the table was given the value {value}, while every value of a character is an algebraic integer, a sum "
            "of as many roots of unity as its degree says; report the generators of the group and this line"
        )
    exponents, coefficients = list(terms), np.array(list(terms.values()), dtype=np.int64)
    vector: IntArray = coefficients @ powers_of_root(value.conductor)[exponents]
    return vector


def on_power_basis(at_powers: IntArray, n: int) -> IntArray:
    """Return combinations of zeta_n^0, ..., zeta_n^(n-1), one a row, on the power basis.

    With r the product of the primes that divide n, only powers of zeta_r have to be reduced.

    Examples
    --------
    >>> on_power_basis(np.array([[0, 0, 1]]), 3).tolist()
    [[-1, -1]]
    """
    r = prod(prime_divisors(n))
    apart = at_powers.reshape(len(at_powers), r, n // r).transpose(0, 2, 1)
    reduced: IntArray = (apart @ powers_of_root(r)).transpose(0, 2, 1)
    return reduced.reshape(len(at_powers), -1)


@lru_cache(maxsize=_KEPT)
def powers_of_root(n: int) -> IntArray:
    """Return zeta_n^0, ..., zeta_n^(n-1) on the power basis, one a row.

    With r the product of the primes that divide n, zeta_n^(n/r) is zeta_r and Phi_n(x) = Phi_r(x^(n/r)).

    Examples
    --------
    >>> powers_of_root(4).tolist()
    [[1, 0], [0, 1], [-1, 0], [0, -1]]
    """
    r = prod(prime_divisors(n))
    width = euler_phi(r)
    powers = np.zeros((r, width), dtype=np.int64)
    powers[:width] = np.eye(width, dtype=np.int64)[: min(r, width)]
    if r > width:
        top = np.array([int(c) for c in E(r, width).coefficients(r)], dtype=np.int64)
        for j in range(width, r):
            powers[j, 1:] = powers[j - 1, :-1]
            powers[j] += powers[j - 1, -1] * top
    return np.kron(powers, np.eye(n // r, dtype=np.int64))
