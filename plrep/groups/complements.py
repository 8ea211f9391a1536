"""The maximal subgroups of a solvable group, as complements of its chief factors.

Let G = N_0 > ... > N_k = 1 be a chief series and M maximal. For exactly one i, N_(i+1) <= M and not N_i <= M. Then
M N_i = G, and the intersection of M and N_i is N_(i+1), as it is normal in M N_i. So M/N_(i+1) is a complement of
the chief factor V = N_i/N_(i+1) in G/N_(i+1). Conversely every complement is maximal, since V is irreducible.

Let x_1, ..., x_s be the polycyclic generators above N_i. The complements are <x_1 v_1, ..., x_s v_s, N_(i+1)> with
v_j in V such that the relators of G/N_i hold in G/N_(i+1), and these are linear equations for v, with derivatives
of words as coefficients (Fox). Conjugates under G are conjugates under V, since G = MV; conjugation by u adds the
coboundary u(1 - x_j) to v_j. So classes are cosets of coboundaries among solutions: an affine space over GF(p).

Proof: proofs/subgroups.md.
Source: Celler, Neubueser, Wright, Acta Appl. Math. 21 (1990); Holt, Eick, O'Brien, Handbook of Computational
Group Theory (2005), 7.6, 8.4; Brown, Cohomology of Groups (1982), IV.2, for derivations and complements.
Cost: for each chief factor of dimension d below s generators a system with sd unknowns and s(s+1)d/2 equations.
Seconds, chief series included: W(F4) 0.03, S3wrS4 (order 31104) 0.05, S4wrS4 (7962624) 0.2, D4wrC2^4 (2^28, 4095
classes) 0.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.modular import IntArray, image, nullspace, rref
from plrep.groups.chief_series import ChiefSeries
from plrep.groups.growing import QUIET, GrowingChain
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers

if TYPE_CHECKING:
    from plrep.groups.permutation import Permutation

MOST = 50_000


@attrs.frozen(slots=True, eq=False, repr=False)
class Complements:
    """The complements of one chief factor up to conjugacy: the maximal subgroups that belong to it.

    Parameters
    ----------
    series : ChiefSeries
    place : int
        That of the chief factor.
    one : ndarray of int64, s x d
        The vectors v of one complement.
    classes : ndarray of int64, h x s x d
        A basis of the vectors that may be added, modulo coboundaries.
    conjugates : int
        The number of conjugates of each.

    Examples
    --------
    >>> from plrep.groups.chief_series import chief_series
    >>> from plrep.groups.group import group
    >>> found = complements(chief_series(group("S4")))
    >>> [(one.index, one.conjugates) for one in found]
    [(2, 1), (3, 3), (4, 4)]
    """

    series: ChiefSeries
    place: int
    one: IntArray
    classes: IntArray
    conjugates: int

    @property
    def prime(self) -> int:
        """The prime that divides the index.

        Examples
        --------
        >>> from plrep.groups.chief_series import chief_series
        >>> from plrep.groups.group import group
        >>> complements(chief_series(group("C9")))[0].prime
        3
        """
        return self.series.generators.primes[self.series.factors[self.place][0]]

    @property
    def index(self) -> int:
        """The index of each complement in the group.

        Examples
        --------
        >>> from plrep.groups.chief_series import chief_series
        >>> from plrep.groups.group import group
        >>> complements(chief_series(group("C9")))[0].index
        3
        """
        return int(self.prime ** self.series.lengths[self.place])

    @property
    def count(self) -> int:
        """The number of classes.

        Examples
        --------
        >>> from plrep.groups.chief_series import chief_series
        >>> from plrep.groups.group import group
        >>> [one.count for one in complements(chief_series(group("C3^2")))]
        [1, 3]
        """
        return int(self.prime ** len(self.classes))

    def elements_generating(self, key: int) -> tuple[Permutation, ...]:
        """Return polycyclic generators of a complement, those of its least term first.

        Examples
        --------
        >>> from plrep.groups.chief_series import chief_series
        >>> from plrep.groups.group import group
        >>> complements(chief_series(group("S3")))[1].elements_generating(0)
        ((1,2),)
        """
        vectors = self.one.copy()
        for basis in self.classes:
            key, coefficient = divmod(key, self.prime)
            vectors = (vectors + coefficient * basis) % self.prime
        first, end = self.series.factors[self.place]
        elements = self.series.generators.elements
        lifted = [
            _shift(x, vector, elements[first:end])
            for x, vector in zip(elements[:first], vectors.tolist(), strict=True)
        ]
        return tuple(reversed((*lifted, *elements[end:])))

    def generating(self, key: int) -> tuple[Permutation, ...]:
        """Return generators of a complement of the class with a number from 0 to count-1, without some that the
        others generate.

        Examples
        --------
        >>> from plrep.groups.chief_series import chief_series
        >>> from plrep.groups.group import group
        >>> complements(chief_series(group("S3")))[1].generating(0)
        ((1,2),)
        """
        degree = self.series.generators.group.degree
        order = self.series.generators.group.order // self.index
        chain = GrowingChain(degree, ())
        chosen: list[Permutation] = []
        rows: list[Integers] = []
        for element in reversed(self.elements_generating(key)):
            residue = chain.residue(np.array(element.images, dtype=np.int32))
            if residue is not None:
                chosen.append(element)
                rows.append(np.array(element.images, dtype=np.int32))
                chain.insert(residue)
                chain.seek(random_walk(rows), order, QUIET)
        return tuple(chosen)


def _shift(x: Permutation, vector: list[int], basis: tuple[Permutation, ...]) -> Permutation:
    for b, exponent in zip(basis, vector, strict=True):
        if exponent:
            x = x * b**exponent
    return x


def complements(series: ChiefSeries) -> list[Complements]:
    """Return the complements of all chief factors that have some, from the top of the series.

    Raises
    ------
    BeyondReach
        If there are more than 50,000 classes of them.

    Examples
    --------
    >>> from plrep.groups.chief_series import chief_series
    >>> from plrep.groups.group import group
    >>> [(one.index, one.count) for one in complements(chief_series(group("Q8")))]
    [(2, 1), (2, 2)]
    """
    found = []
    for place in range(len(series.factors)):
        one = _complements(series, place)
        if one is not None:
            found.append(one)
    total = sum(one.count for one in found)
    if total > MOST:
        raise BeyondReach(
            f"{series.generators.group.title} has {total} classes of maximal subgroups, they are listed up to {MOST}"
        )
    return found


def _complements(series: ChiefSeries, place: int) -> Complements | None:
    generators = series.generators
    first, end = series.factors[place]
    p, unknowns = generators.primes[first], first * (end - first)
    action = generators.action(first, end)[:first]
    if not first:
        return Complements(series, place, np.zeros((0, 1), dtype=np.int64), action.reshape(0, 0, 1), 1)
    equations = []
    for left, exponents in _relators(series, first):
        right = [(x, 1) for x, exponent in enumerate(exponents[:first].tolist()) for _ in range(exponent)]
        change = _derivative(left, action, p) - _derivative(right, action, p)
        constant = exponents[None, first:end]
        equations.append(np.concatenate([change.reshape(unknowns, -1), -constant]).T)
    system, pivots = rref(np.concatenate(equations), p)
    if unknowns in pivots:
        return None
    one = np.zeros(unknowns, dtype=np.int64)
    one[list(pivots)] = system[:, -1]
    coboundaries = np.eye(end - first, dtype=np.int64) - action
    moved = image(coboundaries.transpose(1, 0, 2).reshape(end - first, unknowns), p)
    vectors = np.concatenate([moved, nullspace(system[:, :-1], p)])
    independent = [row for row in rref(vectors.T, p)[1] if row >= len(moved)]
    shape = (first, end - first)
    return Complements(
        series, place, one.reshape(shape), vectors[independent].reshape(-1, *shape), p ** len(moved)
    )


def _relators(series: ChiefSeries, first: int) -> Iterator[tuple[list[tuple[int, int]], IntArray]]:
    """Yield words in x_1, ..., x_s with signs, and the exponents of their values."""
    generators = series.generators
    for j, prime in enumerate(generators.primes[:first]):
        yield [(j, 1)] * prime, generators.power_exponents[j]
        for k in range(j + 1, first):
            yield [(j, -1), (k, 1), (j, 1)], generators.conjugate_exponents[j, k]


def _derivative(word: list[tuple[int, int]], action: IntArray, p: int) -> IntArray:
    """Return how the value of a word changes if x_a becomes x_a v: by the sum of all v times entry a."""
    change = np.zeros_like(action)
    suffix = np.eye(action.shape[1], dtype=np.int64)
    for a, sign in reversed(word):
        if sign > 0:
            change[a] += suffix
            suffix = action[a] @ suffix % p
        else:
            suffix = _inverse(action[a], p) @ suffix % p
            change[a] -= suffix
    return change % p


def _inverse(matrix: IntArray, p: int) -> IntArray:
    degree = len(matrix)
    return rref(np.concatenate([matrix, np.eye(degree, dtype=np.int64)], axis=1), p)[0][:, degree:]
