"""Transitive or natural building blocks of G-sets: the natural points, the elements, the k-subsets.

Each knows its points, how any element of the group moves them, and how a point is printed. Others: cosets.py,
point_sets.py, subspaces.py.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain, combinations
from math import comb
from typing import TYPE_CHECKING, Any, Protocol

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, BeyondReach

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

Places = npt.NDArray[np.intp]

ALL = slice(None)
POINT_LIMIT = 10**6
"""Most points of a G-set."""
ENTRY_LIMIT = 1 << 26
"""Most numbers held to describe its points."""


class Summand(Protocol):
    """One way to make a G-set; a G-set is a disjoint union of summands."""

    @property
    def name(self) -> str:
        """The spelling that the grammar of G-sets reads."""

    @property
    def points(self) -> int:
        """How many points it has."""

    @property
    def part(self) -> tuple[Any, ...]:
        """What it is up to isomorphism, as plain data: the kind, and the subgroup or size that belongs to it."""

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        """Return the images of all or some points under an element of the group."""

    def label_of(self, point: int) -> str:
        """Return how a point is printed."""


@attrs.frozen
class Natural:
    """The points that the group permutes; printed from 1.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C3")
    >>> Natural(G).images(G.generators[0]).tolist(), Natural(G).label_of(0)
    ([1, 2, 0], '1')
    """

    group: Group

    @property
    def name(self) -> str:
        return "natural"

    @property
    def points(self) -> int:
        return self.group.degree

    @property
    def part(self) -> tuple[Any, ...]:
        return ("natural",)

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        return np.array(element.images, dtype=np.intp)[points]

    def fixed_by(self, point: int) -> tuple[int, ...]:
        """Return natural points whose pointwise stabiliser is the stabiliser of a point."""
        return (point,)

    def label_of(self, point: int) -> str:
        return str(point + 1)


@attrs.frozen
class Regular:
    """The elements as its enumeration orders them; g sends x to g*x, and point 0 is the identity.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C3")
    >>> Regular(G).images(G.generators[0]).tolist(), Regular(G).label_of(2)
    ([1, 2, 0], '(1,3,2)')
    """

    group: Group

    @property
    def name(self) -> str:
        return "regular"

    @property
    def points(self) -> int:
        return self.group.enumeration.order

    @property
    def part(self) -> tuple[Any, ...]:
        return ("regular",)

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        return self.group.enumeration.left_by(element)[points]

    def label_of(self, point: int) -> str:
        return str(self.group.enumeration.element(point))


@attrs.frozen(slots=True)
class Subsets:
    """The subsets of k natural points, in lexicographic order.

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
    >>> Subsets(G, 2).images(G.generators[0]).tolist(), Subsets(G, 2).label_of(2)
    ([2, 0, 1], '{2,3}')
    """

    group: Group
    size: int

    def __attrs_post_init__(self) -> None:
        n, k = self.group.degree, self.size
        if isinstance(k, bool) or not isinstance(k, int) or not 1 <= k <= n:
            raise BadInput(f"subsets: the size {k!r} must be a whole number from 1 to {n}, the degree")
        if min(k, n - k) > 25 or self.points > POINT_LIMIT:
            raise BeyondReach(f"subsets:{k}: there are more than {POINT_LIMIT}, the limit, on {n} points")
        if self.points * k > ENTRY_LIMIT:
            raise BeyondReach(
                f"subsets:{k}: {self.points} subsets of {k} points exceed the limit of {ENTRY_LIMIT} entries"
                + (f"; their complements subsets:{n - k} are moved in the same way" if k < n else "")
            )

    @property
    def name(self) -> str:
        return f"subsets:{self.size}"

    @property
    def points(self) -> int:
        return comb(self.group.degree, self.size)

    @property
    def part(self) -> tuple[Any, ...]:
        return ("subsets", self.size)

    @cached_property
    def members(self) -> Places:
        """The members of each subset, ascending: an array of number of subsets x k."""
        members = chain.from_iterable(combinations(range(self.group.degree), self.size))
        return np.fromiter(members, dtype=np.intp, count=self.points * self.size).reshape(-1, self.size)

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        moved = np.array(element.images, dtype=np.intp)[self.members[points]]
        return self._places(np.sort(moved, axis=1))

    def _places(self, members: Places) -> Places:
        """Find subsets by counting the later ones: alike before the i-th member, and larger there."""
        n, k = self.group.degree, self.size
        later = np.zeros(len(members), dtype=np.intp)
        for i in range(k):
            counts = [comb(n - 1 - v, k - i) if v >= i else 0 for v in range(n)]
            later += np.array(counts, dtype=np.intp)[members[:, i]]
        return self.points - 1 - later

    def label_of(self, point: int) -> str:
        return "{" + ",".join(str(x + 1) for x in self.members[point].tolist()) + "}"
