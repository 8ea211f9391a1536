"""The orbitals of X x Y on arrays: which pairs (x, y) share a weight of an equivariant linear map Fun(X) -> Fun(Y).

The orbitals that begin at x0, the least point of an orbit of X, are the orbits of Stab(x0) on Y: one array of |Y|
numbers for each orbit of X. If g x0 = x, the orbital of (x, y) is that of (x0, g^-1 y); so the array of x is that of
its parent in the tree of the orbit, moved by one generator. A composite X -> Y -> Z has at (x0, z) the coefficient

    sum over y of N(y, z) M(x0, y),

so all structure constants that it needs are read along |Y| points, once for each orbital of X x Z.

Proof: proofs/linear-maps.md.
Source: Higman, Intersection matrices for finite permutation groups, J. Algebra 6 (1967). Why this one: neither a
matrix on points nor a table of rank^3 constants is made; generators suffice, for groups of any order.
Cost: a few images for each orbit of X; |Y| for each array; a composite |Y| x rank of X x Z; applying to a vector
|X| x |Y|. S_100 on pairs of points (10,000 points, rank 15): the orbitals 0.4 s, most of it for stabilisers, a
composite 0.1 s, the image of a vector 0.4 s.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.exact.value_arrays import ValueArray, numerators_for_sums, values_of_sums
from plrep.groups.rows import components
from plrep.gsets.orbits import Places
from plrep.progress import step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.gsets.gset import GSet

_KEPT = 1 << 25  # entries of the arrays that are kept


@attrs.frozen(slots=True, eq=False, repr=False)
class PairOrbitals:
    """The orbits of G on X x Y, in the order of :func:`plrep.gsets.orbitals.orbitals`.

    Parameters
    ----------
    source, target : GSet
        X and Y, sets of one group.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S4")
    >>> pairs = PairOrbitals(G.natural(), G.on_subsets(2))
    >>> pairs.rank, pairs.at(0).tolist(), pairs.at(3).tolist(), pairs.sizes.tolist()
    (2, [0, 0, 0, 1, 1, 1], [1, 1, 0, 1, 0, 0], [12, 12])
    """

    source: GSet
    target: GSet
    _kept: dict[int, Places] = attrs.field(factory=dict, init=False)

    @cached_property
    def bases(self) -> tuple[Places, ...]:
        """For each orbit of X, for each point y, the orbital of (x0, y)."""
        X, Y, found, before = self.source, self.target, [], 0
        for orbit in X.orbits:
            H = X.stabiliser(orbit[0])
            labels = components(Y.points, [Y.image_array(h) for h in H.generators])
            own = np.unique(labels, return_inverse=True)[1].astype(np.intp).ravel() + before
            before = int(own.max()) + 1
            found.append(own)
        return tuple(found)

    @cached_property
    def orbit_of(self) -> Places:
        """For each orbital the place of the orbit of X in which it begins."""
        counts = [len(np.unique(base)) for base in self.bases]
        return np.repeat(np.arange(len(counts)), counts)

    @property
    def rank(self) -> int:
        """The number of orbitals."""
        return len(self.orbit_of)

    @cached_property
    def representatives(self) -> Places:
        """For each orbital the least y with (x0, y) in it."""
        return np.concatenate([np.unique(base, return_index=True)[1] for base in self.bases])

    @cached_property
    def sizes(self) -> Places:
        """For each orbital the number of its pairs."""
        counts = [
            len(orbit) * np.unique(base, return_counts=True)[1]
            for orbit, base in zip(self.source.orbits, self.bases, strict=True)
        ]
        return np.concatenate(counts)

    def at(self, x: int) -> Places:
        """Return for each point y the orbital of (x, y)."""
        forest, inverses = self.source.forest, self.target.forest.inverses
        path = []
        while x not in self._kept and forest.parent[x] >= 0:
            path.append(x)
            x = int(forest.parent[x])
        column = self._kept[x] if x in self._kept else self.bases[int(forest.orbit_of[x])]
        for x in reversed(path):
            column = column[inverses[forest.generator[x]]]
            if (len(self._kept) + 1) * len(column) > _KEPT:
                self._kept.clear()
            self._kept[x] = column
        return column

    def columns(self) -> Iterator[tuple[int, Places]]:
        """Yield each point x with the orbitals of the pairs (x, y), down the trees, few arrays at a time."""
        forest, inverses = self.source.forest, self.target.forest.inverses
        by_parent = np.argsort(forest.parent, kind="stable")
        bounds = np.searchsorted(forest.parent[by_parent], np.arange(self.source.points + 1)).tolist()
        children, generator = by_parent.tolist(), forest.generator.tolist()
        for orbit, base in zip(self.source.orbits, self.bases, strict=True):
            waiting = [(orbit[0], base)]
            while waiting:
                x, above = waiting.pop()
                column = above[inverses[generator[x]]] if generator[x] >= 0 else above
                yield x, column
                waiting.extend((child, column) for child in children[bounds[x] : bounds[x + 1]])

    def of(self, x: int, y: int) -> int:
        """Return the orbital of (x, y)."""
        return int(self.carried(np.array([x]), np.array([y]))[0])

    def carried(self, xs: Places, ys: Places) -> Places:
        """Return the orbitals of some pairs, each carried down the tree to the least point of an orbit of X."""
        forest, inverses = self.source.forest, self.target.forest.inverses
        above, turned = xs.copy(), ys.copy()
        climbing = np.flatnonzero(forest.parent[above] >= 0)
        while len(climbing):
            here = above[climbing]
            turned[climbing] = inverses[forest.generator[here], turned[climbing]]
            above[climbing] = forest.parent[here]
            climbing = climbing[forest.parent[above[climbing]] >= 0]
        owners = forest.orbit_of[above]
        found = np.empty(len(above), dtype=np.intp)
        for place, base in enumerate(self.bases):
            own = owners == place
            found[own] = base[turned[own]]
        return found

    @cached_property
    def reversed(self) -> PairOrbitals:
        """The orbitals of Y x X."""
        return PairOrbitals(self.target, self.source)

    @cached_property
    def paired(self) -> Places:
        """For each orbital, of (x, y), the orbital of (y, x) among those of Y x X."""
        firsts = np.array([orbit[0] for orbit in self.source.orbits], dtype=np.intp)
        return self.reversed.carried(self.representatives, firsts[self.orbit_of])


def composed(
    first: PairOrbitals,
    m: Sequence[Cyclotomic],
    second: PairOrbitals,
    n: Sequence[Cyclotomic],
    both: PairOrbitals,
) -> tuple[Cyclotomic, ...]:
    """Return the coefficients of the composite of two maps, X -> Y by m, then Y -> Z by n.

    Parameters
    ----------
    first, second, both : PairOrbitals
        Of X x Y, of Y x Z, and of X x Z.
    m, n : sequences of Cyclotomic
        One coefficient for each orbital of the first and of the second.

    Examples
    --------
    >>> import plrep
    >>> from plrep.exact.cyclotomic import ONE, ZERO
    >>> X = plrep.group("S5").natural()
    >>> own = PairOrbitals(X, X)
    >>> composed(own, (ZERO, ONE), own, (ZERO, ONE), own)
    (4, 3)
    """
    M, N = ValueArray.of(m), ValueArray.of(n)
    left, right = numerators_for_sums(N, M, first.target.points)
    turned = left[second.reversed.paired]  # by orbitals of Z x Y
    sums = np.zeros((both.rank, left.shape[1], right.shape[1]), dtype=left.dtype)
    reached = [np.flatnonzero((right[base] != 0).any(axis=1)) for base in first.bases]
    order = np.argsort(both.representatives, kind="stable")
    for k in order.tolist():
        own = int(both.orbit_of[k])
        support = reached[own]
        if len(support):
            row = second.reversed.at(int(both.representatives[k]))[support]
            sums[k] = turned[row].T @ right[first.bases[own][support]]
    return values_of_sums(sums, N, M)


def applied(pairs: PairOrbitals, m: Sequence[Cyclotomic], f: Sequence[Cyclotomic]) -> tuple[Cyclotomic, ...]:
    """Return the function y -> sum over x of M(x, y) f(x), for the map with the coefficients m.

    Examples
    --------
    >>> import plrep
    >>> from plrep.exact.cyclotomic import ONE, ZERO
    >>> X = plrep.group("S3").natural()
    >>> applied(PairOrbitals(X, X), (ZERO, ONE), (ONE, ONE, ZERO))
    (1, 1, 2)
    """
    M, F = ValueArray.of(m), ValueArray.of(f)
    weights, values = numerators_for_sums(M, F, pairs.source.points)
    sums = np.zeros((pairs.target.points, weights.shape[1], values.shape[1]), dtype=weights.dtype)
    support = set(F.support.tolist())
    with step("columns of an equivariant map", pairs.source.points) as advance:
        for x, column in pairs.columns():
            if x in support:
                for e, weight in enumerate(weights.T):
                    moved = weight[column]
                    for i, value in enumerate(values[x].tolist()):
                        if value:
                            sums[:, e, i] += value * moved
            advance()
    return values_of_sums(sums, M, F)
