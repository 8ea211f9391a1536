"""Quotients of G-sets by invariant partitions: the blocks, ordered by their least points.

The name ``natural/{1,3}`` means that the points 1 and 3 become one, and what G makes of this: the finest quotient with
1 = 3. Cost: the images of the least points of the blocks.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput
from plrep.gsets.partitions import finest_partition, generating_sets
from plrep.gsets.point_sets import orbit_part, written
from plrep.gsets.summands import ALL, Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True)
class Quotient:
    """The blocks of the finest invariant partition in which the members of each of some sets are one.

    Parameters
    ----------
    base : GSet
    joined : tuple of tuples of int
        Sets of points of it.

    Raises
    ------
    BadInput
        If a set is empty or has other members.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C6")
    >>> X = Quotient(G.natural(), ((0, 3),))
    >>> X.name, X.images(G.generators[0]).tolist(), X.label_of(0)
    ('natural/{1,4}', [1, 2, 0], '{1,4}')
    """

    base: GSet
    joined: tuple[tuple[int, ...], ...]

    def __attrs_post_init__(self) -> None:
        for members in self.joined:
            if not members or min(members) < 0 or max(members) >= self.base.points:
                raise BadInput(
                    f"{self.base.name}/{written((members,))}: the set must have members, points 1 to "
                    f"{self.base.points} of {self.base.name}"
                )

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.base.group

    @property
    def name(self) -> str:
        base = self.base.name
        plain = len(self.base.summands) == 1 and "*" not in base
        return f"{base if plain else f'({base})'}/{written(self._generating or ((0,),))}"

    @cached_property
    def _generating(self) -> tuple[tuple[int, ...], ...]:
        return generating_sets(self.base, self.labels)

    @property
    def points(self) -> int:
        return len(self.least)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    @cached_property
    def labels(self) -> Places:
        """For each point of the base the least point of its block."""
        return finest_partition(self.base, self.joined)

    @cached_property
    def least(self) -> Places:
        """The least point of each block."""
        return np.unique(self.labels)

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        some = self.least[points]
        if 256 * len(some) < self.base.points:
            moved = np.array([self.base.image_of(x, element) for x in some.tolist()], dtype=np.intp)
        else:
            moved = self.base.image_array(element)[some]
        return np.searchsorted(self.least, self.labels[moved])

    def label_of(self, point: int) -> str:
        members = np.flatnonzero(self.labels == self.least[point])
        return "{" + ",".join(map(self.base.label_of, members.tolist())) + "}"


def quotient(X: GSet, blocks: Iterable[Iterable[int]]) -> GSet:
    """Return the quotient of X by the invariant partition with given blocks; ``X.quotient(blocks)`` means the same.

    Parameters
    ----------
    X : GSet
    blocks : iterable of iterables of int
        One or more blocks; their images under G are blocks as well, and all other points are alone.

    Raises
    ------
    BadInput
        If one of them is no block; the message tells the least block that contains it.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> X = group("D6").natural()
    >>> quotient(X, [{0, 3}]), quotient(X, [{0, 2, 4}])
    (natural/{1,4}: 3 points, transitive under D6, natural/{1,3}: 2 points, transitive under D6)
    """
    from plrep.gsets.gset import GSet

    given = tuple(tuple(members) for members in blocks)
    for members in given:
        if not members or any(isinstance(x, bool) or not isinstance(x, int) for x in members):
            raise BadInput(
                f"blocks: {members!r} must be a set of points of {X.name}, whole numbers from 0 on"
            )
    found = Quotient(X, tuple(tuple(sorted(set(members))) for members in given))
    for members in found.joined:
        block = np.flatnonzero(found.labels == found.labels[members[0]])
        if len(block) != len(members):
            shown = written((tuple(block.tolist()),)) if len(block) <= 20 else f"one of {len(block)} points"
            raise BadInput(
                f"{written((members,))} is no block of {X.name} under {X.group.name}; the least block with these "
                f"points is {shown}"
            )
    return GSet.of(X.group, (found,))
