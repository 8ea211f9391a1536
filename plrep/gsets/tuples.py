"""The k-tuples of natural points, all of them or those with distinct entries (arrangements), in lexicographic order.

The place of a tuple is a number with k digits in base n; that of an arrangement has the i-th digit in base n - i, the
number of smaller points that do not stand before it. Cost: points times k, on arrays; arrangements points times k^2.
"""

from __future__ import annotations

from functools import cached_property
from itertools import repeat
from math import perm
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.gsets.point_sets import orbit_part
from plrep.gsets.summands import ALL, ENTRY_LIMIT, POINT_LIMIT, Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation


@attrs.frozen(slots=True)
class Tuples:
    """The k-tuples of natural points, n^k of them, in lexicographic order.

    Raises
    ------
    BadInput
        If k is no whole number from 1 on.
    BeyondReach
        If there are more than 1,000,000 of them.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C3")
    >>> Tuples(G, 2).images(G.generators[0]).tolist(), Tuples(G, 2).label_of(5)
    ([4, 5, 3, 7, 8, 6, 1, 2, 0], '(2,3)')
    """

    group: Group
    length: int

    def __attrs_post_init__(self) -> None:
        k = self.length
        if isinstance(k, bool) or not isinstance(k, int) or k < 1:
            raise BadInput(f"tuples: the length {k!r} must be a whole number from 1 on; write tuples:2")
        _require_size(self.name, repeat(self.group.degree, k), k)

    @property
    def name(self) -> str:
        return f"tuples:{self.length}"

    @property
    def points(self) -> int:
        count: int = self.group.degree**self.length
        return count

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    def _members(self, points: slice | Places) -> Places:
        places, columns = np.arange(self.points)[points], []
        for _ in range(self.length):
            places, column = np.divmod(places, self.group.degree)
            columns.append(column)
        return np.column_stack(columns[::-1])

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        moved, n = np.array(element.images, dtype=np.intp)[self._members(points)], self.group.degree
        return moved @ n ** np.arange(self.length)[::-1]

    def fixed_by(self, point: int) -> tuple[int, ...]:
        """Return natural points whose pointwise stabiliser is the stabiliser of a tuple."""
        return tuple(self._members(np.array([point]))[0].tolist())

    def label_of(self, point: int) -> str:
        return _written(self._members(np.array([point])))


@attrs.frozen(slots=True)
class Arrangements:
    """The k-tuples of distinct natural points, n!/(n-k)! of them, in lexicographic order.

    Raises
    ------
    BadInput
        If k is not one of 1, ..., degree.
    BeyondReach
        If there are more than 1,000,000 of them.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C3")
    >>> Arrangements(G, 2).images(G.generators[0]).tolist(), Arrangements(G, 2).label_of(3)
    ([3, 2, 5, 4, 0, 1], '(2,3)')
    """

    group: Group
    length: int

    def __attrs_post_init__(self) -> None:
        n, k = self.group.degree, self.length
        if isinstance(k, bool) or not isinstance(k, int) or not 1 <= k <= n:
            raise BadInput(f"arrangements: the length {k!r} must be a whole number from 1 to {n}, the degree")
        _require_size(self.name, range(n, n - k, -1), k)

    @property
    def name(self) -> str:
        return f"arrangements:{self.length}"

    @property
    def points(self) -> int:
        return perm(self.group.degree, self.length)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    @cached_property
    def members(self) -> Places:
        """The entries of each arrangement: an array of number of arrangements x k."""
        places, n, k = np.arange(self.points), self.group.degree, self.length
        columns: list[Places] = []
        for i in reversed(range(k)):
            places, digit = np.divmod(places, n - i)
            # the digit counts among the points that do not stand before: later entries make room
            columns = [digit, *(column + (column >= digit) for column in columns)]
        return np.column_stack(columns)

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        moved = np.array(element.images, dtype=np.intp)[self.members[points]]
        places = np.zeros(len(moved), dtype=np.intp)
        for i in range(self.length):
            before = (moved[:, :i] < moved[:, [i]]).sum(axis=1)
            places = places * (self.group.degree - i) + moved[:, i] - before
        return places

    def fixed_by(self, point: int) -> tuple[int, ...]:
        """Return natural points whose pointwise stabiliser is the stabiliser of an arrangement."""
        return tuple(self.members[point].tolist())

    def label_of(self, point: int) -> str:
        return _written(self.members[[point]])


def _written(members: Places) -> str:
    return f"({','.join(str(x + 1) for x in members[0].tolist())})"


def _require_size(name: str, choices: Iterable[int], k: int) -> None:
    """Refuse more than 1,000,000 points, the product of the numbers of choices for each entry."""
    points = 1
    for count in choices if k <= ENTRY_LIMIT else ():
        points *= count
        if points > POINT_LIMIT:
            raise BeyondReach(
                f"{name}: there are more than {POINT_LIMIT}, the limit; the orbit of one of them is orbit:{{1}}{{2}}"
            )
    if points * k > ENTRY_LIMIT:
        raise BeyondReach(f"{name}: {points} of {k} points each exceed the limit of {ENTRY_LIMIT} entries")
