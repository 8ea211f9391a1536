"""The conjugacy classes of a group in their order, and which class an element lies in: one value, several
routes.

A route finds the classes and then tells, for elements as rows of images, their classes. Everything above asks
for nothing else: power maps, fusion and the Galois action on classes are powers of representatives, told
apart.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from plrep.errors import BeyondReach, OutOfBudget
from plrep.exact.integers import unit_generators
from plrep.groups.rows import Integers, Places, components, inverses
from plrep.groups.rows import powers as row_powers

if TYPE_CHECKING:
    from plrep.groups.classes import ConjugacyClass
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation


_SEARCHED_ABOVE = 250_000  # elements; below, listing all elements takes less time than the search
_FEW_CLASSES = 80  # and with more classes or on more points too
_FEW_POINTS = 1000


class ClassPartition(ABC):
    """The conjugacy classes of a group, and a way to tell which of them an element lies in.

    Attributes
    ----------
    classes : tuple of ConjugacyClass
        In the order of the conventions; see classes.py.
    exponent : int
        The least common multiple of the orders of the elements.
    representatives : ndarray of int, classes x degree
        The images of the representatives, one a row.
    fusions : WeakKeyDictionary of Group to tuple of int
        For subgroups met before, the places of their classes; see fusion.py.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> classes = group("S4").class_partition
    >>> classes.exponent, classes.power_map(2)
    (12, (0, 0, 0, 3, 1))
    """

    def __init__(self, classes: Sequence[ConjugacyClass], representatives: Integers | None = None) -> None:
        self.classes = tuple(classes)
        self.exponent = lcm(*(one.order for one in self.classes))
        if representatives is None:
            representatives = np.array([one.representative.images for one in self.classes], dtype=np.intp)
        self.representatives = representatives
        self._power_maps: dict[int, tuple[int, ...]] = {}
        self.fusions: WeakKeyDictionary[Group, tuple[int, ...]] = WeakKeyDictionary()

    @abstractmethod
    def places(self, rows: Integers) -> Places:
        """Return the places of the classes of some elements of the group.

        Parameters
        ----------
        rows : ndarray of int, m x degree
            The images of the elements, one a row. That they lie in the group is not checked.

        Returns
        -------
        ndarray of int, m
        """

    def place(self, element: Permutation) -> int:
        """Return the place of the class of an element of the group."""
        return int(self.places(np.array([element.images], dtype=np.intp))[0])

    @abstractmethod
    def words(self) -> str:
        """Say by which route the classes were found, as the end of "Classes: ..."."""

    def power_map(self, k: int) -> tuple[int, ...]:
        """Return for each class the place of the class of the k-th powers; each map is found once."""
        k %= self.exponent
        if k not in self._power_maps:
            if 2 * k > self.exponent:
                places = self.places_of_powers(inverses(self.representatives), self.exponent - k)
            else:
                places = self.places_of_powers(self.representatives, k)
            self._power_maps[k] = tuple(places.tolist())
        return self._power_maps[k]

    @cached_property
    def galois_orbits(self) -> tuple[tuple[int, ...], ...]:
        """The classes in orbits under all powers with exponents prime to the exponent; see power_maps.py."""
        maps = [np.array(self.power_map(k)) for k in unit_generators(self.exponent)]
        roots = components(len(self.classes), maps).tolist()
        orbits: dict[int, list[int]] = {}
        for place, root in enumerate(roots):
            orbits.setdefault(root, []).append(place)
        return tuple(tuple(orbits[root]) for root in sorted(orbits))

    def places_of_powers(self, rows: Integers, k: int) -> Places:
        """Return the places of the classes of the k-th powers of some elements, k at least 0."""
        return self.places(row_powers(rows, k))


def class_partition(group: Group) -> ClassPartition:
    """Find the conjugacy classes of a group by the cheapest route that its structure allows.

    Raises
    ------
    BeyondReach
        If no route reaches so far.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> print(class_partition(group("Q8")).words())
    all 8 elements were listed and joined to their conjugates
    """
    from plrep.groups.classes import EnumeratedClasses
    from plrep.groups.numbering import LARGEST
    from plrep.groups.product_classes import ProductClasses, is_product
    from plrep.groups.searched_classes import SearchedClasses
    from plrep.groups.symmetric_classes import SymmetricClasses, is_alternating, is_symmetric

    if is_symmetric(group) or is_alternating(group):
        return SymmetricClasses(group.degree, even=not is_symmetric(group))
    if is_product(group):
        return ProductClasses(group.degree, group.direct_factors)
    if group.order > LARGEST:
        if group.is_abelian:
            raise BeyondReach(
                f"{group.name} is abelian: each of its {group.order} elements is a conjugacy class, and classes are "
                f"listed up to order {LARGEST}; orders, membership and subgroups from generators work beyond"
            )
        return SearchedClasses(group)
    if group.order > _SEARCHED_ABOVE and group.degree <= _FEW_POINTS:
        try:
            return SearchedClasses(group, most=_FEW_CLASSES)
        except OutOfBudget:
            raise
        except BeyondReach:
            pass
    return EnumeratedClasses(group.enumeration)
