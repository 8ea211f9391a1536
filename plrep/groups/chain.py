"""Stabiliser chains: a base, its basic orbits and their transversals, on arrays, proved complete.

Proof: proofs/stabiliser-chains.md.
Source: Seress, Permutation Group Algorithms (2003), chapter 4; Holt, Eick, O'Brien, Handbook of Computational
Group Theory (2005), 4.4 to 4.6. Random elements find the strong generators and decide the time, never the
answer (growing.py); what the elements of a level are held as is in level.py.

Points are taken in the order of the base prefix, then ascending, and a level stands at each point that the
stabiliser of the points before it moves. So the base depends on the group alone, and without a prefix the
images of the base points order the elements as their lists of images do.

Cost, in milliseconds. The order known: S4 0.3, M24 on 24 points 1.4, S_20 4, D_200 1.2, S_5 wr S_5 3, S_100 80,
SL(2,139) on 19,320 vectors 20, GL(5,2) on 9,765 flags 13, Q8^120 on 960 points 70, W(B30) on 1,800 roots 120,
S_100 on its 4,950 pairs 320 and 76 MB. By generators alone: M24 2.4, HS 4.5, C_32^2 on 1,024 points 12, W(E8) on
240 roots 23, PSL(2,997) 80, SL(2,139) 250, W(B30) 1,000, GL(5,2) on flags 1,500, S_100 on its pairs 9,000.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import prod

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, Inconsistent
from plrep.groups.growing import grown_chain
from plrep.groups.level import ENTRIES, Level
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers


@attrs.frozen(slots=True, eq=False, repr=False)
class StabiliserChain:
    """A base and strong generating set of a permutation group, proved complete.

    Attributes
    ----------
    degree : int
        The number of points.
    levels : tuple of Level
        One for each base point; read only.

    Examples
    --------
    >>> from plrep.groups.permutation import parse_cycles
    >>> chain = StabiliserChain.of(parse_cycles("(1,2,3,4),(1,2)"), 4)
    >>> chain.base, chain.order
    ((0, 1, 2), 24)
    """

    degree: int
    levels: tuple[Level, ...]

    @classmethod
    def of(
        cls,
        generators: Sequence[Permutation],
        degree: int,
        *,
        base: Sequence[int] = (),
        at_most: int | None = None,
        order: int | None = None,
    ) -> StabiliserChain:
        """Make the chain of the group that permutations generate.

        Parameters
        ----------
        generators : sequence of Permutation
            All of the given degree; none for the trivial group.
        degree : int
            The number of points.
        base : sequence of int
            The first points of the base, in this order, even where an orbit is a single point; least moved
            points follow.
        at_most : int, optional
            An upper bound for the order that is known for a reason; a chain that reaches it needs no other
            proof.
        order : int, optional
            The order, known for a reason: the chain is complete as soon as it reaches it.

        Raises
        ------
        BadInput
            If a generator has another degree or the base repeats or exceeds the points.
        Inconsistent
            If the group has another order than the known one.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> chain = StabiliserChain.of(parse_cycles("(1,2,3,4),(1,3)"), 4, base=[3])
        >>> chain.base, [level.orbit.tolist() for level in chain.levels]
        ((3, 0), [[3, 0, 1, 2], [0, 2]])
        """
        if len(set(base)) != len(base) or not all(0 <= point < degree for point in base):
            raise BadInput(f"base = {list(base)} must be distinct points of 0, ..., {degree - 1}")
        for generator in generators:
            if generator.degree != degree:
                raise BadInput(f"the generator {generator} has {generator.degree} points, not {degree}")
        chain = grown_chain(generators, degree, base, at_most, order)
        if order is not None and chain.order != order:
            raise Inconsistent(
                f"a group that should have order {order} has a stabiliser chain of order {chain.order}; report its "
                f"name and its generators"
            )
        return cls(degree, tuple(chain.levels))

    @cached_property
    def base(self) -> tuple[int, ...]:
        """The base points: only the identity fixes all of them.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(2,3)"), 3).base
        (1,)
        """
        return tuple(level.point for level in self.levels)

    @cached_property
    def order(self) -> int:
        """The order of the group: the product of the lengths of the basic orbits.

        Examples
        --------
        >>> StabiliserChain.of([], 3).order
        1
        """
        return prod(len(level.orbit) for level in self.levels)

    @property
    def orbits(self) -> tuple[tuple[int, ...], ...]:
        """The basic orbits: of each base point under the stabiliser of those before it, the point first.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2),(3,4)"), 4).orbits
        ((0, 1), (2, 3))
        """
        return tuple(tuple(level.orbit.tolist()) for level in self.levels)

    @property
    def strong_generators(self) -> tuple[Permutation, ...]:
        """Generators of the group among which those that fix the first i base points generate their
        stabiliser.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2),(3,4)"), 4).strong_generators
        ((1,2), (3,4))
        """
        return self.stabiliser_generators(0)

    def stabiliser_generators(self, length: int) -> tuple[Permutation, ...]:
        """Return generators of the pointwise stabiliser of the first ``length`` base points.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2,3),(1,2)"), 3, base=[2]).stabiliser_generators(1)
        ((1,2),)
        """
        if not 0 <= length <= len(self.levels):
            raise BadInput(
                f"length = {length} must be one of 0, ..., {len(self.levels)}, the length of the base"
            )
        if length == len(self.levels):
            return ()
        return tuple(Permutation.trusted(tuple(row.tolist())) for row in self.levels[length].generators)

    def sift(self, permutation: Permutation) -> tuple[Permutation, int]:
        """Divide a permutation by transversal elements, level by level.

        Returns
        -------
        (Permutation, int)
            The residue and the level where it left the orbit (the length of the base if it passed all). The
            permutation lies in the group iff the residue is the identity.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2,3,4)"), 4).sift(parse_cycles("(1,2)", 4)[0])
        ((2,4,3), 1)
        """
        if permutation.degree != self.degree:
            raise BadInput(f"{permutation} has {permutation.degree} points, the group acts on {self.degree}")
        row: Integers = np.array(permutation.images, dtype=np.int32)
        for place, level in enumerate(self.levels):
            position = level.position[row[level.point]]
            if position < 0:
                return Permutation.trusted(tuple(row.tolist())), place
            row = level.bring(int(position), row)
        return Permutation.trusted(tuple(row.tolist())), len(self.levels)

    def contains(self, permutation: Permutation) -> bool:
        """Return whether a permutation of the same points lies in the group.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2,3)"), 3).contains(parse_cycles("(1,3,2)")[0])
        True
        """
        return permutation.degree == self.degree and self.sift(permutation)[0].is_identity

    def contains_rows(self, rows: Integers) -> npt.NDArray[np.bool_]:
        """Return for each row of images whether it lies in the group.

        Parameters
        ----------
        rows : ndarray of int, m x degree

        Returns
        -------
        ndarray of bool, m

        Examples
        --------
        >>> StabiliserChain.of([Permutation([1, 2, 0])], 3).contains_rows(np.array([[2, 0, 1], [1, 0, 2]]))
        array([ True, False])
        """
        at_once = max(1, ENTRIES // self.degree)
        answers = [np.zeros(0, dtype=bool)]
        for start in range(0, len(rows), at_once):
            some: Integers = rows[start : start + at_once].astype(np.int32)
            for level in self.levels:
                some = level.divide(some)
            answers.append((some == np.arange(self.degree)).all(axis=1))
        return np.concatenate(answers)
