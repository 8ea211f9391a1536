"""All elements of a group of moderate order, numbered in mixed radix along a stabiliser chain.

With base points b_1, ..., b_k and transversals U_1, ..., U_k every element is u_1 u_2 ... u_k in one way, and its
number has the places of u_1, ..., u_k in the basic orbits as digits, the first one most significant. The digits are
read off the images of the base points alone, so an element is k small numbers, and products, inverses, classes and
the Cayley tree are gathers on arrays of length |G|. Nothing here is of size |G| x |G|.

Source: Seress, Permutation Group Algorithms (2003), 4.1. The components of conjugation are found by hooking and
jumping of labels (Shiloach, Vishkin, J. Algorithms 3 (1982)).
Cost, for N elements: ``index`` k^2/2 gathers of length N, ``images`` degree * k, ``inverse`` k^2, ``product`` k^2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from ..errors import BeyondReach
from .chain import StabiliserChain
from .permutation import Permutation
from .rows import components, inverses

if TYPE_CHECKING:
    from .classes import ConjugacyClass

Integers = npt.NDArray[np.signedinteger]
Places = npt.NDArray[np.intp]

LARGEST = 10**6
_ENTRIES = 1 << 28


@attrs.frozen(slots=True, eq=False, repr=False)
class Enumeration:
    """The elements 0, ..., |G|-1 of a permutation group; 0 is the identity.

    Parameters
    ----------
    chain : StabiliserChain
        Of the group.
    generators : tuple of Permutation
        Generators of the group, for the Cayley tree.

    Raises
    ------
    BeyondReach
        If the order exceeds 1,000,000, or on demand if all images would exceed the memory.

    Examples
    --------
    >>> from plrep.groups.permutation import parse_cycles
    >>> generators = tuple(parse_cycles("(1,2,3),(1,2)"))
    >>> elements = Enumeration(StabiliserChain.of(generators, 3), generators)
    >>> elements.order, elements.images.tolist()
    (6, [[0, 1, 2], [0, 2, 1], [1, 2, 0], [1, 0, 2], [2, 0, 1], [2, 1, 0]])
    >>> elements.class_ids.tolist()
    [0, 1, 2, 1, 2, 1]
    """

    chain: StabiliserChain
    generators: tuple[Permutation, ...]

    def __attrs_post_init__(self) -> None:
        if self.chain.order > LARGEST:
            raise BeyondReach(
                f"the group has order {self.chain.order}, all elements are listed up to order {LARGEST}; "
                f"orders, membership and subgroups from generators work beyond"
            )

    @property
    def order(self) -> int:
        """The number of elements.

        Examples
        --------
        >>> Enumeration(StabiliserChain.of([], 2), ()).order
        1
        """
        return self.chain.order

    @property
    def degree(self) -> int:
        """The number of points.

        Examples
        --------
        >>> Enumeration(StabiliserChain.of([], 2), ()).degree
        2
        """
        return self.chain.degree

    @cached_property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(len(level.orbit) for level in self.chain.levels)

    @cached_property
    def _from_point(self) -> tuple[Integers, ...]:
        """For each level: row i takes the base point to ``orbit[i]``."""
        return tuple(inverses(level.to_point) for level in self.chain.levels)

    def _digits(self, elements: Places) -> list[Places]:
        digits = []
        for size in reversed(self._sizes):
            elements, digit = np.divmod(elements, size)
            digits.append(digit)
        return digits[::-1]

    def images_at(self, points: Iterable[int] | Integers, elements: Integers | None = None) -> Integers:
        """Return the images of some points under all or some elements.

        Parameters
        ----------
        points : sequence of int, length m
        elements : ndarray of int, length N, optional
            Numbers of elements, by default all.

        Returns
        -------
        ndarray of int, m x N

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).images_at([0]).tolist()
        [[0, 1, 2]]
        """
        numbers = np.arange(self.order) if elements is None else np.asarray(elements, dtype=np.intp)
        digits = self._digits(numbers)
        columns = []
        for point in points:
            column = np.broadcast_to(np.asarray(point, dtype=np.intp), numbers.shape)
            columns.append(self._apply(digits, column))
        return np.array(columns, dtype=np.intp).reshape(len(columns), len(numbers))

    def _apply(self, digits: Sequence[Places], points: Places) -> Places:
        """Apply each element, given by its digits, to its own point."""
        for digit, table in zip(reversed(digits), reversed(self._from_point), strict=True):
            points = table[digit, points]
        return points

    def _apply_inverse(self, digits: Sequence[Places], points: Places) -> Places:
        for digit, level in zip(digits, self.chain.levels, strict=True):
            points = level.to_point[digit, points]
        return points

    @cached_property
    def images(self) -> Integers:
        """The images of all points: row i is element i.

        Returns
        -------
        ndarray of int32, |G| x degree

        Raises
        ------
        BeyondReach
            If this has more than 2^28 entries; ``images_at`` and ``product`` need no such array.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2)"))
        >>> Enumeration(StabiliserChain.of(generators, 2), generators).images.tolist()
        [[0, 1], [1, 0]]
        """
        if self.order * self.degree > _ENTRIES:
            raise BeyondReach(
                f"the images of {self.order} elements on {self.degree} points exceed {_ENTRIES} entries; "
                f"give the group by an action on fewer points"
            )
        rows = np.arange(self.degree, dtype=np.int32)[None, :]
        for table in reversed(self._from_point):
            rows = table[:, rows].reshape(-1, self.degree)
        return rows

    @cached_property
    def base_images(self) -> Integers:
        """The images of the base points under all elements, which tell elements apart.

        Returns
        -------
        ndarray of int, length of the base x |G|

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2),(3,4)"))
        >>> Enumeration(StabiliserChain.of(generators, 4), generators).base_images.tolist()
        [[0, 0, 1, 1], [2, 3, 2, 3]]
        """
        return self.images_at(self.chain.base)

    def index(self, permutations: npt.ArrayLike) -> Places:
        """Return the numbers of elements that are given by all their images.

        Parameters
        ----------
        permutations : array_like of int, ... x degree
            Elements of the group; what stands for other permutations is without meaning
            (``chain.contains_rows`` tells).

        Returns
        -------
        ndarray of int, ...

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3),(1,2)"))
        >>> elements = Enumeration(StabiliserChain.of(generators, 3), generators)
        >>> elements.index([[2, 1, 0], [0, 1, 2]]).tolist()
        [5, 0]
        """
        rows = np.asarray(permutations)
        return self.index_of_base_images([rows[..., point] for point in self.chain.base], rows.shape[:-1])

    def index_of_base_images(self, columns: Iterable[Integers], shape: tuple[int, ...]) -> Places:
        """Return the numbers of elements that are given by the images of the base points.

        Parameters
        ----------
        columns : iterable of ndarray of int
            For each base point its images, all of one shape.
        shape : tuple of int
            That shape (needed for the trivial group, whose base is empty).

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2),(3,4)"))
        >>> elements = Enumeration(StabiliserChain.of(generators, 4), generators)
        >>> elements.index_of_base_images([np.array([1, 0]), np.array([3, 2])], (2,)).tolist()
        [3, 0]
        """
        numbers: Places = np.zeros(shape, dtype=np.intp)
        left: list[Integers] = list(columns)
        for place, level in enumerate(self.chain.levels):
            digit = level.position[left[place]]
            numbers = numbers * len(level.orbit) + digit
            for later in range(place + 1, len(left)):
                left[later] = level.to_point[digit, left[later]]
        return numbers

    def element(self, number: int) -> Permutation:
        """Return an element as a permutation.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).element(2)
        (1,3,2)
        """
        return self.elements([number])[0]

    def elements(self, numbers: Iterable[int] | Integers) -> tuple[Permutation, ...]:
        """Return some elements as permutations.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).elements([0, 1])
        ((), (1,2,3))
        """
        rows = self.images_at(range(self.degree), np.array(list(numbers), dtype=np.intp)).T
        return tuple(Permutation.trusted(tuple(row)) for row in rows.tolist())

    def product(self, left: Integers, right: Integers) -> Places:
        """Return the numbers of the products of elements, ``left * right`` place by place.

        Parameters
        ----------
        left, right : ndarray of int
            Numbers of elements; of one shape after broadcasting.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> elements = Enumeration(StabiliserChain.of(generators, 3), generators)
        >>> elements.product(np.array([1]), np.arange(3)).tolist()
        [1, 2, 0]
        """
        digits = self._digits(np.asarray(left, dtype=np.intp))
        columns = [self._apply(digits, column[right]) for column in self.base_images]
        return self.index_of_base_images(columns, np.broadcast_shapes(np.shape(left), np.shape(right)))

    def left(self, generator: int) -> Places:
        """Return the numbers of ``generators[generator] * x`` for all elements x.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).left(0).tolist()
        [1, 2, 0]
        """
        return self.left_by(self.generators[generator])

    def left_by(self, permutation: Permutation) -> Places:
        """Return the numbers of ``permutation * x`` for all elements x; the permutation lies in the group.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> elements = Enumeration(StabiliserChain.of(generators, 3), generators)
        >>> elements.left_by(generators[0].inverse).tolist()
        [2, 0, 1]
        """
        row = np.array(permutation.images)
        return self.index_of_base_images([row[column] for column in self.base_images], (self.order,))

    def right_by(self, permutation: Permutation) -> Places:
        """Return the numbers of ``x * permutation`` for all elements x; the permutation lies in the group.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).right_by(generators[0]).tolist()
        [1, 2, 0]
        """
        points = [permutation.images[point] for point in self.chain.base]
        return self.index_of_base_images(self.images_at(points), (self.order,))

    def conjugate_by(self, permutation: Permutation) -> Places:
        """Return the numbers of ``permutation * x * permutation.inverse`` for all elements x.

        The permutation lies in the group or normalises it.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> elements = Enumeration(StabiliserChain.of(generators, 3), generators)
        >>> elements.conjugate_by(Permutation([1, 0, 2])).tolist()
        [0, 2, 1]
        """
        row, inverse = np.array(permutation.images), permutation.inverse.images
        points = [inverse[point] for point in self.chain.base]
        return self.index_of_base_images(row[self.images_at(points)], (self.order,))

    @cached_property
    def inverse(self) -> Places:
        """The numbers of the inverses.

        Returns
        -------
        ndarray of int, |G|

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).inverse.tolist()
        [0, 2, 1]
        """
        digits = self._digits(np.arange(self.order))
        columns = [
            self._apply_inverse(digits, np.full(self.order, point, dtype=np.intp)) for point in self.chain.base
        ]
        return self.index_of_base_images(columns, (self.order,))

    @cached_property
    def conjugation_labels(self) -> Places:
        """For each element the least number of a conjugate.

        Returns
        -------
        ndarray of int, |G|

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3),(1,2)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).conjugation_labels.tolist()
        [0, 1, 2, 1, 2, 1]
        """
        return components(self.order, [self.conjugate_by(generator) for generator in self.generators])

    @cached_property
    def partition(self) -> tuple[tuple[ConjugacyClass, ...], Places]:
        """The conjugacy classes in their order, and for each element the place of its class.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).partition[1].tolist()
        [0, 1, 2]
        """
        from .classes import partition

        return partition(self)

    @property
    def class_ids(self) -> Places:
        """For each element the place of its conjugacy class.

        Returns
        -------
        ndarray of int, |G|

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2)"))
        >>> Enumeration(StabiliserChain.of(generators, 2), generators).class_ids.tolist()
        [0, 1]
        """
        return self.partition[1]

    @cached_property
    def _tree(self) -> tuple[Places, Places, Places]:
        """Breadth-first: the parents, the generators and the elements in the order in which they are met."""
        parent = np.full(self.order, -1, dtype=np.intp)
        generator = np.full(self.order, -1, dtype=np.intp)
        met = np.zeros(self.order, dtype=bool)
        met[0] = True
        layers = [np.zeros(1, dtype=np.intp)]
        steps = [self.left(place) for place in range(len(self.generators))]
        while True:
            layer = []
            for place, step in enumerate(steps):
                images = step[layers[-1]]
                fresh = ~met[images]
                if fresh.any():
                    met[images[fresh]] = True
                    parent[images[fresh]] = layers[-1][fresh]
                    generator[images[fresh]] = place
                    layer.append(images[fresh])
            if not layer:
                return parent, generator, np.concatenate(layers)
            layers.append(np.concatenate(layer))

    @property
    def parent(self) -> Places:
        """The breadth-first Cayley tree: element i is ``generators[generator[i]] * element parent[i]``; -1 at 0.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).parent.tolist()
        [-1, 0, 1]
        """
        return self._tree[0]

    @property
    def generator(self) -> Places:
        """The places of the generators along the breadth-first Cayley tree; -1 at 0.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).generator.tolist()
        [-1, 0, 0]
        """
        return self._tree[1]

    @property
    def breadth_first(self) -> Places:
        """The elements in breadth-first order: parents before children.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,3,2)"))
        >>> Enumeration(StabiliserChain.of(generators, 3), generators).breadth_first.tolist()
        [0, 1, 2]
        """
        return self._tree[2]

    def word(self, number: int) -> tuple[int, ...]:
        """Return a shortest word of an element: its product from left to right, the last one acts first.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> generators = tuple(parse_cycles("(1,2,3),(1,2)"))
        >>> elements = Enumeration(StabiliserChain.of(generators, 3), generators)
        >>> elements.word(elements.index((generators[0] * generators[1]).images))
        (0, 1)
        """
        word = []
        while number:
            word.append(int(self.generator[number]))
            number = int(self.parent[number])
        return tuple(word)
