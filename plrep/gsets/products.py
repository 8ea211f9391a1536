"""Products of G-sets: pairs (x, y), triples and so on, with g(x, y) = (gx, gy), in lexicographic order of the places.

Cost: the images of each factor, and one pass over the points for each of them.
"""

from __future__ import annotations

from functools import cached_property
from math import prod
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.gsets.point_sets import orbit_part
from plrep.gsets.summands import ALL, POINT_LIMIT, Places, Summand

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True)
class Product:
    """The product of two or more summands of one group.

    Parameters
    ----------
    group : Group
    factors : tuple of Summand
        None of them a product.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.gsets.summands import Natural, Subsets
    >>> G = group("C3")
    >>> X = Product(G, (Natural(G), Subsets(G, 2)))
    >>> X.images(G.generators[0]).tolist(), X.label_of(5)
    ([5, 3, 4, 8, 6, 7, 2, 0, 1], '(2,{2,3})')
    """

    group: Group
    factors: tuple[Summand, ...]

    @property
    def name(self) -> str:
        return "*".join(factor.name for factor in self.factors)

    @property
    def points(self) -> int:
        return prod(factor.points for factor in self.factors)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    def _places(self, points: Places) -> list[Places]:
        """The place of each coordinate of some points."""
        places = []
        for factor in reversed(self.factors):
            points, place = np.divmod(points, factor.points)
            places.append(place)
        return places[::-1]

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        some = np.arange(self.points)[points] if isinstance(points, slice) else points
        found = np.zeros(len(some), dtype=np.intp)
        for factor, places in zip(self.factors, self._places(some), strict=True):
            few = len(places) < factor.points
            moved = factor.images(element, places) if few else factor.images(element)[places]
            found = found * factor.points + moved
        return found

    def label_of(self, point: int) -> str:
        places = [int(place[0]) for place in self._places(np.array([point]))]
        labels = (factor.label_of(x) for factor, x in zip(self.factors, places, strict=True))
        return f"({','.join(labels)})"


def product(X: GSet, Y: GSet) -> GSet:
    """Return X x Y with g(x, y) = (gx, gy); ``X * Y`` means the same.

    For X and Y with one summand each, (x, y) is the point x |Y| + y. A product of sums is the sum of the products of
    their summands, in lexicographic order.

    Raises
    ------
    BadInput
        If X and Y are sets of different groups.
    BeyondReach
        If there are more than 1,000,000 points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("S4")
    >>> G.natural() * G.natural()
    natural*natural: 16 points, 2 orbits of S4
    >>> (G.natural() + G.regular()) * G.on_subsets(2)
    natural*subsets:2+regular*subsets:2: 168 points, 8 orbits of S4
    """
    from plrep.gsets.gset import GSet

    if X.group != Y.group:
        raise BadInput(
            f"{X.name} and {Y.name} are sets of different groups, {X.group.name} and {Y.group.name}; make both from "
            "one group G, as in G.natural() * G.regular()"
        )
    return GSet.of(X.group, products(X.group, X.summands, Y.summands))


def products(G: Group, left: tuple[Summand, ...], right: tuple[Summand, ...]) -> tuple[Summand, ...]:
    """Return the products of each summand on the left with each on the right.

    Raises
    ------
    BeyondReach
        If they have more than 1,000,000 points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.gsets.summands import Natural
    >>> X = (Natural(group("C3")),)
    >>> [one.name for one in products(group("C3"), X, products(group("C3"), X, X + X))]
    ['natural*natural*natural', 'natural*natural*natural']
    """
    sizes = [sum(one.points for one in side) for side in (left, right)]
    if sizes[0] * sizes[1] > POINT_LIMIT:
        names = ["+".join(one.name for one in side) for side in (left, right)]
        raise BeyondReach(
            f"the product of {names[0]} and {names[1]} has {sizes[0]} x {sizes[1]} points, the limit is {POINT_LIMIT}"
        )
    return tuple(Product(G, (*_factors(x), *_factors(y))) for x in left for y in right)


def _factors(summand: Summand) -> tuple[Summand, ...]:
    return summand.factors if isinstance(summand, Product) else (summand,)


def copies(count: int, X: GSet) -> GSet:
    """Return the disjoint union of some copies of X, such as d channels; ``d * X`` means the same.

    Raises
    ------
    BadInput
        If the number is not positive.
    BeyondReach
        If there are more than 1,000,000 points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> copies(3, group("S4").natural()).name
    'natural+natural+natural'
    """
    from plrep.gsets.gset import GSet

    if isinstance(count, bool) or not isinstance(count, int) or count < 1:
        raise BadInput(
            f"{count!r} copies of {X.name}: the number must be a whole number from 1 on, as in 3 * X"
        )
    if count * X.points > POINT_LIMIT:
        raise BeyondReach(
            f"{count} copies of {X.name}, of {X.points} points each, exceed the limit, {POINT_LIMIT}"
        )
    return GSet.of(X.group, X.summands * count)
