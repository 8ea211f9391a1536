"""Chief series of solvable groups with polycyclic generators.

The derived series is refined by p-th powers to normal subgroups with elementary abelian factors A/B; each is a
module of G over GF(p), and a composition series of it (submodules.py) refines the series to a chief one.
The elements x_1, ..., x_n at the steps of all bases are polycyclic generators: with G_l = <x_l, ..., x_n> each
element of G_l is x_l^e times one of G_(l+1) for one e with 0 <= e < p_l, and stabiliser chains of all G_l tell e.

Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 8.1, 8.4.
Cost: n stabiliser chains of known order; p/2 sifts for each exponent. Seconds, exponents of all powers and
conjugates included: S3wrS4 (order 31104) 0.04, S4wrS3 (82944) 0.04, S4wrS4 (7962624) 0.12.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.integers import prime_divisors
from plrep.exact.modular import IntArray
from plrep.groups.normal_closures import closure_of, generator_rows
from plrep.groups.rows import Integers, inverses
from plrep.groups.submodules import composition_factors

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

LARGEST_PRIME = 10_000


@attrs.frozen(slots=True, eq=False, repr=False)
class PolycyclicGenerators:
    """Generators x_1, ..., x_n such that each <x_l, ..., x_n> is normal, of prime index, in <x_(l-1), ..., x_n>.

    Parameters
    ----------
    group : Group
    elements : tuple of Permutation
        They generate the group.
    primes : tuple of int
        The indices.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S3 = group("S3")
    >>> S3.generators
    ((1,2,3), (1,2))
    >>> x = PolycyclicGenerators(S3, S3.generators[::-1], (2, 3))
    >>> x.power_exponents.tolist(), x.conjugate_exponents[0].tolist()
    ([[0, 0], [0, 0]], [[1, 0], [0, 2]])
    """

    group: Group
    elements: tuple[Permutation, ...]
    primes: tuple[int, ...]

    @cached_property
    def _tails(self) -> tuple[Group, ...]:
        tails = [_term(self.group.degree, (), 1)]
        for place in range(len(self.elements) - 1, -1, -1):
            order = tails[-1].order * self.primes[place]
            tails.append(_term(self.group.degree, self.elements[place:], order))
        return tuple(reversed(tails))

    def exponents(self, rows: Integers) -> IntArray:
        """Return the exponents of elements as products x_1^e_1 ... x_n^e_n.

        Parameters
        ----------
        rows : ndarray of int, m x degree
            Elements by their lists of images.

        Returns
        -------
        ndarray of int64, m x n

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> chief_series(group("C4")).generators.exponents(np.array([[1, 2, 3, 0], [3, 0, 1, 2]])).tolist()
        [[1, 0], [1, 1]]
        """
        rest = np.asarray(rows, dtype=np.int32).copy()
        exponents = np.zeros((len(rest), len(self.elements)), dtype=np.int64)
        for place, generator in enumerate(self.elements):
            inverse = np.array(generator.inverse.images, dtype=np.int32)
            below = self._tails[place + 1].chain
            left = np.arange(len(rest))
            for _ in range(self.primes[place] - 1):
                left = left[~below.contains_rows(rest[left])]
                if not len(left):
                    break
                rest[left] = inverse[rest[left]]
                exponents[left, place] += 1
        return exponents

    @cached_property
    def power_exponents(self) -> IntArray:
        """The exponents of x_j^p_j, one row for each j.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> chief_series(group("C4")).generators.power_exponents.tolist()
        [[0, 1], [0, 0]]
        """
        powers = [(x**p).images for x, p in zip(self.elements, self.primes, strict=True)]
        return self.exponents(np.array(powers).reshape(-1, self.group.degree))

    @cached_property
    def conjugate_exponents(self) -> IntArray:
        """The exponents of x_j^-1 x_k x_j.

        Returns
        -------
        ndarray of int64, n x n x n
            Entry [j, k].

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> chief_series(group("S3")).generators.conjugate_exponents[0].tolist()
        [[1, 0], [0, 2]]
        """
        n = len(self.elements)
        rows = np.array([x.images for x in self.elements], dtype=np.int32).reshape(n, self.group.degree)
        conjugates = [inverse[rows[:, x]] for x, inverse in zip(rows, inverses(rows), strict=True)]
        return self.exponents(np.array(conjugates).reshape(-1, self.group.degree)).reshape(n, n, n)

    def action(self, first: int, end: int) -> IntArray:
        """Return the matrices by which x_1, x_2, ... act on an elementary abelian normal factor.

        Row vectors are exponents of x_first, ..., before ``end``, and v goes to x^-1 v x.

        Returns
        -------
        ndarray of int64, n x d x d

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> chief_series(group("A4")).generators.action(1, 3)[0].tolist()
        [[1, 1], [1, 0]]
        """
        return self.conjugate_exponents[:, first:end, first:end]


@attrs.frozen(slots=True, eq=False, repr=False)
class ChiefSeries:
    """A chief series of a solvable group, from the group down to 1.

    Parameters
    ----------
    generators : PolycyclicGenerators
    lengths : tuple of int
        How many generators belong to each chief factor.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> series = chief_series(group("S4"))
    >>> series.generators.primes, series.factors
    ((2, 3, 2, 2), ((0, 1), (1, 2), (2, 4)))
    """

    generators: PolycyclicGenerators
    lengths: tuple[int, ...]

    @property
    def factors(self) -> tuple[tuple[int, int], ...]:
        """For each chief factor the places of its first generator and of the first one after it.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> chief_series(group("A4")).factors
        ((0, 1), (1, 3))
        """
        ends = np.cumsum((0, *self.lengths)).tolist()
        return tuple(pairwise(ends))


def chief_series(group: Group) -> ChiefSeries | None:
    """Return a chief series of a group, or None if the group is not solvable.

    Raises
    ------
    BeyondReach
        If a prime above 10,000 divides the order, since exponents are found one by one.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> chief_series(group("S5")) is None, chief_series(group("Q8")).lengths
    (True, (1, 1, 1))
    """
    if not group.is_solvable:
        return None
    largest = max(prime_divisors(group.order), default=1)
    if largest > LARGEST_PRIME:
        raise BeyondReach(
            f"{group.title}: the prime {largest} divides the order; chief series are found with primes up to "
            f"{LARGEST_PRIME}"
        )
    layers = _elementary_layers(group)
    coarse = PolycyclicGenerators(
        group,
        tuple(element for basis, _ in layers for element in basis),
        tuple(p for basis, p in layers for _ in basis),
    )
    elements: list[Permutation] = []
    lengths: list[int] = []
    start = 0
    for basis, p in layers:
        matrices = coarse.action(start, start + len(basis))
        for vectors in composition_factors(matrices, p):
            elements.extend(_combination(basis, vector, group.identity) for vector in vectors.tolist())
            lengths.append(len(vectors))
        start += len(basis)
    same = tuple(elements) == coarse.elements
    return ChiefSeries(
        coarse if same else PolycyclicGenerators(group, tuple(elements), coarse.primes), tuple(lengths)
    )


def _combination(basis: Sequence[Permutation], vector: Sequence[int], identity: Permutation) -> Permutation:
    element = identity
    for b, exponent in zip(basis, vector, strict=True):
        if exponent:
            element = element * b**exponent
    return element


def _elementary_layers(group: Group) -> list[tuple[list[Permutation], int]]:
    """Return bases of A/B for normal subgroups A > B from the group down to 1."""
    layers = []
    for upper, derived in pairwise(group.derived_series):
        while upper.order > derived.order:
            p = prime_divisors(upper.order // derived.order)[0]
            powers = [np.array((g**p).images, dtype=np.int32) for g in upper.generators]
            lower = closure_of(group, [*generator_rows(derived), *powers], inside=upper)
            layers.append((_basis(upper, lower, p), p))
            upper = lower
    return layers


def _basis(upper: Group, lower: Group, p: int) -> list[Permutation]:
    """Return generators of A that are a basis of A/B."""
    basis: list[Permutation] = []
    found = lower
    for element in upper.generators:
        if found.order < upper.order and element not in found:
            basis.append(element)
            found = _term(lower.degree, (*found.generators, element), found.order * p)
    return basis


def _term(degree: int, generators: tuple[Permutation, ...], order: int) -> Group:
    from plrep.groups.group import Group

    # long cycles take longer to write down than to multiply, so it gets a short name
    return Group(degree, generators, "term of a series", known_order=order)
