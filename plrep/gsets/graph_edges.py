"""The edges of a graph whose vertices are the natural points, and the arcs of a directed graph.

They are held in lexicographic order, the ends of an edge ascending, and looked up by one number each. A name gives one
of each orbit, the least: ``edges:{1,2}{1,3}`` is the union of the orbits of these two pairs.
Cost: a few passes over the edges for each generator, and those of the orbits.
"""

from __future__ import annotations

import re
from functools import cached_property
from operator import index as as_int
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.permutation import Permutation
from plrep.gsets.orbits import OrbitForest
from plrep.gsets.point_sets import orbit_part
from plrep.gsets.summands import ALL, POINT_LIMIT, Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.group import Group

Pairs = tuple[tuple[int, int], ...]


@attrs.frozen(slots=True)
class Edges:
    """The images under G of some pairs of distinct natural points.

    Parameters
    ----------
    group : Group
    pairs : tuple of pairs of int
        At least one pair of distinct natural points.
    directed : bool
        Whether (x, y) and (y, x) are two arcs, or one edge.

    Raises
    ------
    BadInput
        If a pair is no pair of distinct natural points, or there is none.
    BeyondReach
        If there are more than 1,000,000 of them.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C4")
    >>> X = Edges(G, ((1, 0),), False)
    >>> X.name, X.images(G.generators[0]).tolist(), [X.label_of(x) for x in range(X.points)]
    ('edges:{1,2}', [2, 0, 3, 1], ['{1,2}', '{1,4}', '{2,3}', '{3,4}'])
    """

    group: Group
    pairs: Pairs
    directed: bool

    def __attrs_post_init__(self) -> None:
        word, n = self._word, self.group.degree
        if not self.pairs:
            raise BadInput(f"{word}: give at least one pair of points, as in {word}:{self._written(0, 1)}")
        for x, y in self.pairs:
            if x == y or not (0 <= x < n and 0 <= y < n):
                raise BadInput(
                    f"{word}: {self._written(x, y)} must be two different natural points, 1 to {n}"
                )

    @property
    def _word(self) -> str:
        return "arcs" if self.directed else "edges"

    def _written(self, x: int, y: int) -> str:
        return f"({x + 1},{y + 1})" if self.directed else f"{{{x + 1},{y + 1}}}"

    @property
    def name(self) -> str:
        least = np.unique(self._forest.least)
        return f"{self._word}:{''.join(map(self.label_of, least.tolist()))}"

    @property
    def points(self) -> int:
        return len(self.codes)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    def _codes(self, left: Places, right: Places) -> Places:
        """The pairs as numbers x n + y, with x < y if they are edges."""
        if not self.directed:
            left, right = np.minimum(left, right), np.maximum(left, right)
        return left * self.group.degree + right

    @cached_property
    def codes(self) -> Places:
        """The numbers x n + y of all pairs, ascending."""
        generators = [np.array(g.images, dtype=np.intp) for g in self.group.generators]
        given = np.array(self.pairs, dtype=np.intp)
        found = layer = np.unique(self._codes(given[:, 0], given[:, 1]))
        while len(layer) and generators:
            ends = np.divmod(layer, self.group.degree)
            moved = np.concatenate([self._codes(g[ends[0]], g[ends[1]]) for g in generators])
            layer = np.setdiff1d(moved, found)
            found = np.union1d(found, layer)
            if len(found) > POINT_LIMIT:
                raise BeyondReach(f"{self._word}: there are more than {POINT_LIMIT} images, the limit")
        return found

    @cached_property
    def _forest(self) -> OrbitForest:
        action = [self.images(g) for g in self.group.generators]
        return OrbitForest(self.points, np.array(action, dtype=np.intp).reshape(-1, self.points))

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        g = np.array(element.images, dtype=np.intp)
        left, right = np.divmod(self.codes[points], self.group.degree)
        return np.searchsorted(self.codes, self._codes(g[left], g[right]))

    def label_of(self, point: int) -> str:
        return self._written(*divmod(int(self.codes[point]), self.group.degree))


def edges(G: Group, pairs: Iterable[Iterable[int]], directed: bool) -> Edges:
    """Return the edges or arcs of a graph that G preserves, given completely.

    Raises
    ------
    BadInput
        If one of them is no pair of distinct points, or a generator of G moves one to a pair that is not there.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> edges(group("C4"), [(0, 1), (1, 2), (2, 3), (3, 0)], False).name
    'edges:{1,2}'
    """
    word = "arcs" if directed else "edges"
    given: list[tuple[int, int]] = []
    for pair in pairs:
        try:
            x, y = map(as_int, pair)
        except (TypeError, ValueError):
            raise BadInput(
                f"{word}: {pair!r} is no pair of points, whole numbers from 0 on; write pairs (0, 1)"
            ) from None
        given.append((x, y))
    found = Edges(G, tuple(given), directed)
    ends = np.array(given, dtype=np.intp)
    own = np.unique(found._codes(ends[:, 0], ends[:, 1]))
    for g in G.generators:
        images = np.array(g.images, dtype=np.intp)
        left, right = np.divmod(own, G.degree)
        moved = found._codes(images[left], images[right])
        outside = np.flatnonzero(~np.isin(moved, own))
        if len(outside):
            place = int(outside[0])
            shown = [found._written(*divmod(int(code[place]), G.degree)) for code in (own, moved)]
            mover = str(g) if len(str(g)) < 80 else "a generator"
            raise BadInput(
                f"{G.name} does not preserve the {word}: {mover} moves {shown[0]} to {shown[1]}, which is none of "
                "them; take automorphisms of the graph, or add the images"
            )
    return found


def parse_pairs(text: str, directed: bool) -> Pairs | None:
    """Read ``{1,2}{2,3}`` or ``(1,2)(2,3)``, spaces and commas between the pairs allowed; None if it is no such thing.

    Examples
    --------
    >>> parse_pairs("{1,2}, {3,2}", False), parse_pairs("(2,1)", True), parse_pairs("{1}", False)
    (((0, 1), (2, 1)), ((1, 0),), None)
    """
    number = r"\s*([0-9]{1,9})\s*"
    pair = rf"\({number},{number}\)" if directed else rf"\{{{number},{number}\}}"
    if not re.fullmatch(rf"(\s*,?\s*{pair})+\s*", text) or text.lstrip().startswith(","):
        return None
    return tuple((int(x) - 1, int(y) - 1) for x, y in re.findall(pair, text))
