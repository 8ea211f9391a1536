"""Kernels of simples in Fun(X), and what they do to each other, from actions on blocks: for groups of any order.

g is 1 on a simple iff it fixes all translates of B+, and -1 iff it takes each to its opposite, the translate of B-
(proofs/kernels-as-block-actions.md). Two simples are compared on the blocks of both and the natural points together: a
stabiliser chain whose base begins among the blocks of the first shows its kernel as the rest of the levels.

Cost: one chain on the blocks and the natural points, whose order is known.
"""

from __future__ import annotations

from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from plrep.groups.chain import StabiliserChain
from plrep.groups.permutation import Permutation

if TYPE_CHECKING:
    from plrep.modules.orbital_algebra import OrbitalAlgebra, RationalClass

Places = npt.NDArray[np.intp]


def block(family: RationalClass, orbit: int, sign: int = 1) -> tuple[int, ...]:
    """Return the orbitals of B+ (or, for the sign -1, of B-) in an orbit of X: P(x, y0) = ± P(y0, y0).

    The sum of the projectors of all conjugates decides: no value exceeds that on the diagonal, and this is the same
    rational number for all of them.

    Examples
    --------
    >>> import plrep
    >>> trivial = plrep.Fun(plrep.group("S4").natural(), engine="orbitals").simples[0].simple
    >>> block(trivial.family, 0), block(trivial.family, 0, -1)
    ((0, 1), ())
    """
    algebra, total = family.algebra, family.total
    top = sign * total[int(algebra.diagonal[orbit])]
    inside = (int(k) for k in algebra.inside if algebra.base_of[k] == orbit)
    return tuple(k for k in inside if total[k] == top) if top else ()


@attrs.frozen(slots=True)
class Blocks:
    """The translates of B+ of a class of simples in one orbit of X.

    Attributes
    ----------
    algebra : OrbitalAlgebra
    orbit : int
        The orbit of X.
    plus, minus : tuple of int
        The orbitals of B+ and of B-; the latter may be empty.
    """

    algebra: OrbitalAlgebra
    orbit: int
    plus: tuple[int, ...]
    minus: tuple[int, ...]

    @classmethod
    def of(cls, family: RationalClass) -> Blocks:
        """Return those in the orbit with the fewest translates, among the orbits that hold the simples.

        Examples
        --------
        >>> import plrep
        >>> plane = plrep.Fun(plrep.group("D4").natural(), engine="orbitals").simples[2].simple
        >>> blocks = Blocks.of(plane.family)
        >>> blocks.count, blocks.opposite.tolist()
        (4, [2, 3, 0, 1])
        """
        found = []
        for orbit, copies in enumerate(family.by_orbit):
            if copies:
                plus = block(family, orbit)
                points = int(family.algebra.sizes[list(plus)].sum())
                found.append((len(family.algebra.gset.orbits[orbit]) // points, orbit, plus))
        _, orbit, plus = min(found)
        return cls(family.algebra, orbit, plus, block(family, orbit, -1))

    @cached_property
    def _system(self) -> tuple[Places, list[tuple[int, ...]], list[Places]]:
        """For each point of X its block or -1, for each generator its images of the blocks, and the blocks."""
        X = self.algebra.gset
        points = self._points(self.plus)
        block_of = np.full(X.points, -1, dtype=np.intp)
        block_of[points] = 0
        blocks = [points]
        images: list[list[int]] = [[] for _ in X.action]
        for one in blocks:
            for generator, row in zip(X.forest.generators, images, strict=True):
                moved = generator[one]
                if block_of[moved[0]] < 0:
                    block_of[moved] = len(blocks)
                    blocks.append(moved)
                row.append(int(block_of[moved[0]]))
        return block_of, [tuple(row) for row in images], blocks

    def _points(self, orbitals: tuple[int, ...]) -> Places:
        chosen = np.zeros(self.algebra.rank, dtype=bool)
        chosen[list(orbitals)] = True
        return np.flatnonzero(chosen[self.algebra.base(self.orbit)])

    @property
    def count(self) -> int:
        """The number of translates."""
        return len(self._system[2])

    @property
    def actions(self) -> list[tuple[int, ...]]:
        """For each generator of the group its images of the translates."""
        return self._system[1]

    @cached_property
    def opposite(self) -> Places | None:
        """For each translate of B+ that of B-, or None if B- is empty.

        The opposite of the translate of an element g is g B-; it moves with the generators as blocks do.
        """
        if not self.minus:
            return None
        block_of, actions, _ = self._system
        found = np.full(self.count, -1, dtype=np.intp)
        found[0] = block_of[self._points(self.minus)[0]]
        waiting = [0]
        for one in waiting:
            for row in actions:
                if found[row[one]] < 0:
                    found[row[one]] = row[int(found[one])]
                    waiting.append(row[one])
        return found


def _chain_on(*systems: Blocks) -> StabiliserChain:
    """Return the chain of the group on blocks and on its natural points, in this order.

    Together they are faithful, so the order is known; base points are taken among the blocks first.
    """
    group = systems[0].algebra.gset.group
    starts = np.cumsum([0, *(blocks.count for blocks in systems)]).tolist()
    actions = [*(blocks.actions for blocks in systems), [g.images for g in group.generators]]
    together = [
        Permutation.trusted(tuple(start + x for start, row in zip(starts, rows, strict=True) for x in row))
        for rows in zip(*actions, strict=True)
    ]
    return StabiliserChain.of(together, starts[-1] + group.degree, order=group.order)


def _order_from(chain: StabiliserChain, place: int) -> int:
    return prod(len(orbit) for point, orbit in zip(chain.base, chain.orbits, strict=True) if point >= place)


def kernel_order(blocks: Blocks) -> int:
    """Return the order of the group of the elements that fix all translates of a block.

    Notes
    -----
    The theorem and its proof: proofs/kernels-as-block-actions.md.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("S4").on_subsets(2), engine="orbitals")
    >>> [(c.simple.dimension, kernel_order(Blocks.of(c.simple.family))) for c in V.simples]
    [(1, 24), (2, 4), (3, 1)]
    """
    return (
        blocks.algebra.gset.group.order if blocks.count == 1 else _order_from(_chain_on(blocks), blocks.count)
    )


@attrs.frozen(slots=True, eq=False)
class Comparison:
    """Two systems of blocks of one group, and the group on both and on its natural points.

    Parameters
    ----------
    first, second : Blocks
        Of simples L and K.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("C8").regular(), engine="orbitals")
    >>> sign, plane = (Blocks.of(V.constituent(name).simple.family) for name in ("A1", "A2"))
    >>> Comparison(sign, plane).kernel_order, Comparison(sign, plane).joint_kernel_order
    (4, 2)
    >>> print(Comparison(sign, plane).outside())
    (1,3,5,7)(2,4,6,8)
    """

    first: Blocks
    second: Blocks

    @cached_property
    def chain(self) -> StabiliserChain:
        """The chain, with base points among the blocks of L, then those of K, then the natural points."""
        return _chain_on(self.first, self.second)

    @property
    def kernel_order(self) -> int:
        """The order of ker L."""
        return _order_from(self.chain, self.first.count)

    @property
    def joint_kernel_order(self) -> int:
        """The order of the intersection of ker L and ker K."""
        return _order_from(self.chain, self.first.count + self.second.count)

    def _natural(self, images: npt.NDArray[np.integer]) -> Permutation:
        start = self.first.count + self.second.count
        return Permutation.trusted(tuple(int(x) - start for x in images[start:]))

    def outside(self) -> Permutation | None:
        """Return an element of ker L that is not in ker K, or None if ker L lies in ker K."""
        length = sum(point < self.first.count for point in self.chain.base)
        n, m = self.first.count, self.second.count
        for generator in self.chain.stabiliser_generators(length):
            if any(generator.images[n + x] != n + x for x in range(m)):
                return self._natural(np.array(generator.images))
        return None

    def negating(self) -> tuple[Permutation, int] | None:
        """Return an element that is -1 on L, with its sign on K, 0 if it is no sign there; None if there is none.

        All elements that are -1 on L have one sign on K if ker L lies in ker K.
        """
        opposite, n, m = self.first.opposite, self.first.count, self.second.count
        if opposite is None:
            return None
        row: npt.NDArray[np.integer] = np.arange(n + m + self.first.algebra.gset.group.degree)
        for level in self.chain.levels:
            if level.point >= n:
                break
            place = int(level.position[row[int(opposite[level.point])]])
            if place < 0:
                return None
            row = level.bring(place, row)
        element = np.argsort(row)
        if (element[:n] != opposite).any():
            return None
        on_second = element[n : n + m] - n
        sign = 0
        if (on_second == np.arange(m)).all():
            sign = 1
        elif self.second.opposite is not None and (on_second == self.second.opposite).all():
            sign = -1
        return self._natural(element), sign
