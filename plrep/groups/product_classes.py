"""The conjugacy classes of a direct product of groups that move disjoint points: products of the factors' classes.

An element is conjugate to another iff its parts are, so the class of an element, its size, its powers and its cycle
type are read off its parts. The least element of a product of classes, by list of images, is made of the least elements
of the factors: the first image in which it and another element of the product differ belongs to one factor, and there
the least element of that factor has the smaller one.

Proof: proofs/conjugacy-classes.md.
Cost: the classes of the factors, each different one found once, and some microseconds for each product of classes.
When: for a product of order 64 or more. Classes and characters take (ms, beside listing the elements and
Dixon-Schneider): D4xD4, order 64, 2.5 (2.7); S3xD8, order 96, 3.9 (3.6); S4xC4, order 96, 2.8 (3.7); S4xS4 2.5 (6.4);
Q8xQ8xQ8 3.4 (39); C2^5xS3 3.9 (60). Below each factor costs more than it saves: C2xS3 2.5 (1.7), S4xC2 3.6 (2.3).
Above 10^6 elements also to leave out fixed points. Abelian groups have their own route.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm, prod
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.integers import prime_divisors
from plrep.groups.class_partition import ClassPartition
from plrep.groups.classes import arrange
from plrep.groups.direct_factors import DirectFactor
from plrep.groups.numbering import LARGEST
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places

if TYPE_CHECKING:
    from plrep.groups.group import Group

MOST_CLASSES = 5_000
_FROM_ORDER = 64
_FACTORS_SHOWN = 6


def is_product(group: Group) -> bool:
    """Return whether the classes of a group are to be found as products.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [is_product(group(name)) for name in ("S4xS4", "C2xS3", "C2^7", "S12")]
    [True, False, False, False]
    """
    if group.order < _FROM_ORDER or group.is_abelian:
        return False
    factors = group.direct_factors
    if group.order > LARGEST:
        return len(factors) > 1 or len(factors[0].points) < group.degree
    return len(factors) > 1 and prod(len(factor.group.classes) for factor in factors) <= MOST_CLASSES


class ProductClasses(ClassPartition):
    """The conjugacy classes of a direct product.

    Parameters
    ----------
    degree : int
        The number of points.
    factors : sequence of DirectFactor
        On disjoint sets of these points; other points are fixed.

    Attributes
    ----------
    factors : tuple of DirectFactor

    Raises
    ------
    BeyondReach
        If there are more than 5,000 classes, or a factor is beyond reach.

    Examples
    --------
    >>> from plrep.groups.direct_factors import direct_factors
    >>> from plrep.groups.group import group
    >>> classes = ProductClasses(5, direct_factors(group("C2xS3")))
    >>> [(one.label, one.representative) for one in classes.classes]
    [('1a', ()), ('2a', (1,2)), ('2b', (4,5)), ('2c', (1,2)(4,5)), ('3a', (3,4,5)), ('6a', (1,2)(3,4,5))]
    """

    def __init__(self, degree: int, factors: Sequence[DirectFactor]) -> None:
        self.factors = tuple(factors)
        self._parts = [factor.group.class_partition for factor in factors]
        self._shape = tuple(len(part.classes) for part in self._parts)
        count = prod(self._shape)
        if count > MOST_CLASSES:
            each = " x ".join(map(str, self._shape)) + " = " if len(self._shape) <= _FACTORS_SHOWN else ""
            raise BeyondReach(
                f"the group is a direct product of {len(self.factors)} groups with {each}{count} conjugacy "
                f"classes; the limit is {MOST_CLASSES}"
            )
        digits = np.unravel_index(np.arange(count), self._shape)
        rows: Integers = np.tile(np.arange(degree), (count, 1))
        for factor, part, places in zip(self.factors, self._parts, digits, strict=True):
            points = np.array(factor.points, dtype=np.intp)
            rows[:, points] = points[part.representatives[places]]
        chosen = [
            [part.classes[place] for part, place in zip(self._parts, some, strict=True)]
            for some in zip(*(places.tolist() for places in digits), strict=True)
        ]
        order = prod(factor.group.order for factor in self.factors)
        fixed = (1,) * (degree - sum(len(factor.points) for factor in self.factors))
        types = [[one.representative.cycle_type for one in part.classes] for part in self._parts]
        classes, place_of = arrange(
            order,
            [Permutation.trusted(tuple(row)) for row in rows.tolist()],
            [prod(one.size for one in some) for some in chosen],
            {p: self._numbers(digits, p).tolist() for p in prime_divisors(order)},
            orders=[lcm(*(one.order for one in some)) for some in chosen],
            types=[
                tuple(
                    sorted(
                        sum((kinds[one.index] for kinds, one in zip(types, some, strict=True)), fixed),
                        reverse=True,
                    )
                )
                for some in chosen
            ],
        )
        self._place = np.array(place_of, dtype=np.intp)
        super().__init__(classes, rows[np.argsort(self._place)])

    def _numbers(self, digits: Sequence[Places], k: int) -> Places:
        """Return the combinations of the classes of the k-th powers of combinations of classes."""
        maps = [np.array(part.power_map(k), dtype=np.intp) for part in self._parts]
        powers = tuple(images[places] for images, places in zip(maps, digits, strict=True))
        return np.ravel_multi_index(powers, self._shape)

    def places(self, rows: Integers) -> Places:
        """Return the places of the classes of some elements, by the classes of their parts."""
        return self.places_of_powers(rows, 1)

    def places_of_powers(self, rows: Integers, k: int) -> Places:
        """Return the places of the classes of powers, by the classes of the powers of the parts."""
        places = tuple(
            part.places_of_powers(factor.parts(rows), k)
            for factor, part in zip(self.factors, self._parts, strict=True)
        )
        found: Places = self._place[np.ravel_multi_index(places, self._shape)]
        return found

    def words(self) -> str:
        """Say how the classes were found."""
        orders = " x ".join(str(factor.group.order) for factor in self.factors)
        if len(self.factors) == 1:
            return f"on the {len(self.factors[0].points)} points that are moved, {self._parts[0].words()}"
        kinds = dict.fromkeys(part.words() for part in self._parts)
        return f"products of those of {len(self.factors)} direct factors, orders {orders}: {'; '.join(kinds)}"
