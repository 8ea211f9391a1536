"""Row and column orthogonality of a table, decided exactly with one matrix product modulo a prime or few.

Let the rows satisfy chi(g^k) = sigma_k(chi(g)) for all k prime to exp(G), which is checked before. Then
- S(chi, psi) = sum of |C| chi(C) conj(psi(C)) is fixed by every sigma_k, which only renames the classes in
  the sum; being an algebraic integer, it is an integer;
- T(g, h) = sum of chi(g) conj(chi(h)) has the conjugates T(g^k, h^k): other entries of the same matrix.
Let p = 1 mod n be a prime, n the conductor, and z of order n mod p. The map zeta_n -> z is reduction modulo a
prime ideal P of Z[zeta_n] above p, and p splits completely. If every entry of S - |G| (or of T - diag |C(g)|)
is 0 modulo P, then every entry lies in all conjugates of P, hence in p Z[zeta_n]. Primes are taken until
their product exceeds a bound for all conjugates of all entries; an algebraic integer that is divisible by
more than its conjugates' size is 0. First come the entries S(chi, chi) and T(g, g) alone, with a bound from the
sizes of the values. Once they are right, no other entry exceeds the largest of them (Cauchy, Schwarz), so one
prime or few decide the whole matrix. Integers are multiplied modulo 2^64, as the machine does, before any primes.
The entries S(chi, psi) of one chi give those of its Galois conjugates, if these are rows too, and the entries T(g, h)
of one g those of its powers; so one line from each Galois orbit is multiplied by all lines.
If the conductor is too large for primes that fit, lines are compared in pairs of parts, one for each conductor of a
line: each character of an alternating group has values in a quadratic field, all of them together in one whose
conductor is beyond 10^8 for A23.

Proof: proofs/character-tables.md.
Cost: one product of matrices mod p for each prime, r rows and a column for each Galois orbit, whatever the degree of
the field; nearly always one prime. Why this one: all coordinates of all products in Q(zeta_200) for the 103 classes
of D200 take seconds, this milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import lcm

import numpy as np

from plrep.characters.grid import IntArray, ValueGrid
from plrep.errors import BeyondReach
from plrep.exact import modular
from plrep.exact.integers import primes_congruent_to_one, primitive_root
from plrep.groups.rows import distinct

_PRIME_ABOVE = 1 << 30
_PRIME_BELOW = 1 << 31
_WIDE = 1 << 22  # the largest conductor with enough primes between them, for tables of all sizes
_WORD = 1 << 64
_SMALL = 1 << 26  # products modulo such primes need no splitting of the factors


def first_wrong_row_product(
    grid: ValueGrid, sizes: Sequence[int], representatives: Sequence[int] | None = None
) -> tuple[int, int] | None:
    """Return the places of two rows whose inner product is wrong, or None if rows are orthonormal.

    Parameters
    ----------
    grid : ValueGrid
        Values that obey the Galois action.
    sizes : sequence of int
        The sizes of the classes.
    representatives : sequence of int, optional
        One row from each Galois orbit of rows, if that group permutes the rows; by default all.

    Examples
    --------
    >>> from plrep.characters.grid import grid_of
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> one = cyclotomic(1)
    >>> first_wrong_row_product(grid_of([[one, one], [one, -one]]), [1, 1])
    >>> first_wrong_row_product(grid_of([[one, one], [one, one]]), [1, 1])
    (0, 1)
    """
    return _first_wrong(grid, grid.index, sizes, [sum(sizes)] * len(grid.index), representatives)


def first_wrong_column_product(
    grid: ValueGrid, centralisers: Sequence[int], representatives: Sequence[int] | None = None
) -> tuple[int, int] | None:
    """Return the places of two columns whose product is wrong, or None if columns are orthogonal.

    Parameters
    ----------
    grid : ValueGrid
        Values that obey the Galois action.
    centralisers : sequence of int
        The centraliser orders of the classes.
    representatives : sequence of int, optional
        One class from each Galois orbit of classes; by default all.

    Examples
    --------
    >>> from plrep.characters.grid import grid_of
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> one = cyclotomic(1)
    >>> first_wrong_column_product(grid_of([[one, one], [one, one]]), [2, 2])
    (0, 1)
    """
    return _first_wrong(grid, grid.index.T, [1] * len(grid.index), centralisers, representatives)


def _first_wrong(
    grid: ValueGrid,
    lines: IntArray,
    weights: Sequence[int],
    expected: Sequence[int],
    representatives: Sequence[int] | None,
) -> tuple[int, int] | None:
    chosen = np.arange(len(lines)) if representatives is None else np.array(representatives)
    parts = [places for places, _, _ in parts_of(grid, lines)]
    if len(parts) == 1:
        return _first_wrong_of(grid, lines, weights, expected, chosen)
    for number, one in enumerate(parts):
        for other in parts[: number + 1]:
            both = one if one is other else np.concatenate([one, other])
            few = np.intersect1d(min(one, other, key=len), chosen)
            places = np.flatnonzero(np.isin(both, few))
            part, index = _part(grid, lines[both])
            wrong = _first_wrong_of(part, index, weights, [expected[i] for i in both.tolist()], places)
            if wrong:
                return int(both[wrong[0]]), int(both[wrong[1]])
    return None


def parts_of(grid: ValueGrid, lines: IntArray) -> list[tuple[IntArray, ValueGrid, IntArray]]:
    """Return all lines together, or those of each conductor, if all values together need too large primes.

    Parameters
    ----------
    grid : ValueGrid
    lines : ndarray
        Rows or columns of its index.

    Returns
    -------
    list of (ndarray of int, ValueGrid, ndarray)
        The places of the lines of a part, ascending, their values, and the lines as indices into these.

    Examples
    --------
    >>> import plrep
    >>> grid = plrep.group("S3").character_table.grid
    >>> [places.tolist() for places, _, _ in parts_of(grid, grid.index)]
    [[0, 1, 2]]
    """
    if grid.conductor <= _WIDE:
        return [(np.arange(len(lines)), grid, lines)]
    conductors = np.array([value.conductor for value in grid.distinct])
    of_line: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        of_line.setdefault(lcm(*distinct(conductors[line]).tolist()), []).append(place)
    return [(np.array(places), *_part(grid, lines[places])) for _, places in sorted(of_line.items())]


def _part(grid: ValueGrid, lines: IntArray) -> tuple[ValueGrid, IntArray]:
    """Return a grid with the values of some lines only, and these lines as its index."""
    used, index = np.unique(lines, return_inverse=True)
    index = index.reshape(lines.shape)
    kept = used.tolist()
    return ValueGrid(
        tuple(grid.distinct[i] for i in kept), index, tuple(grid.vectors[i] for i in kept)
    ), index


def _first_wrong_of(
    grid: ValueGrid, lines: IntArray, weights: Sequence[int], expected: Sequence[int], some: IntArray
) -> tuple[int, int] | None:
    wanted = [expected[place] for place in some.tolist()]
    largest = grid.sizes[lines].max(axis=0).tolist()
    bound = sum(w * a * a for w, a in zip(weights, largest, strict=True)) + max(wanted)
    for p, z in split_primes(grid, bound):
        squares = grid.modulo(p, z)[lines[some]] * grid.modulo(p, pow(z, -1, p))[lines[some]] % p
        norms = modular.product(squares, _residues(weights, p)[:, None], p)[:, 0]
        wrong = np.flatnonzero((norms - _residues(wanted, p)) % p)
        if len(wrong):
            return int(some[wrong[0]]), int(some[wrong[0]])
    bound = max(expected)
    if grid.conductor == 1:
        integers = grid.integers[lines]
        words = np.array([w % _WORD for w in weights], dtype=np.uint64).view(np.int64)
        found = integers[some] * words @ integers.T
        found[np.arange(len(some)), some] = 0
        if wrong_places := _first_entry(found, some):
            return wrong_places
        bound //= _WORD
    for p, z in split_primes(grid, bound):
        left, right = grid.modulo(p, z)[lines[some]], grid.modulo(p, pow(z, -1, p))[lines]
        found = modular.product(left * _residues(weights, p) % p, right.T, p)
        found[np.arange(len(some)), some] = 0
        if wrong_places := _first_entry(found, some):
            return wrong_places
    return None


def _first_entry(found: IntArray, some: IntArray) -> tuple[int, int] | None:
    wrong = np.argwhere(found)
    return (int(some[wrong[0][0]]), int(wrong[0][1])) if len(wrong) else None


def _residues(numbers: Sequence[int], p: int) -> IntArray:
    return np.array([number % p for number in numbers], dtype=np.int64)


def split_primes(grid: ValueGrid, bound: int) -> Iterator[tuple[int, int]]:
    """Yield primes p = 1 mod n, each with a number of order n modulo p, until their product exceeds a bound.

    Here n is the conductor: at each of them all values can be read modulo p, see :meth:`ValueGrid.modulo`.

    Raises
    ------
    BeyondReach
        If there are too few of them below 2^31.
    """
    product = 1
    for p in primes_congruent_to_one(grid.conductor, _SMALL if bound < _SMALL else _PRIME_ABOVE):
        if product > bound:
            return
        if p >= _PRIME_BELOW:
            raise BeyondReach(
                f"the values lie in Q(E({grid.conductor})), and there are too few primes p = 1 mod {grid.conductor} "
                f"below 2^31 to verify the table modulo them"
            )
        product *= p
        yield p, pow(primitive_root(p), (p - 1) // grid.conductor, p)
