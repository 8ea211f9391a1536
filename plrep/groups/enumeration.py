"""All elements of a group of moderate order: translations, the Cayley tree and conjugacy on arrays.

Products with one element are index arrays of length |G| (see numbering.py), so cosets, classes and words are
gathers, and nothing here is of size |G| x |G|. The components of conjugation are found by hooking and jumping
of labels (Shiloach, Vishkin, J. Algorithms 3 (1982)). Seconds, classes included: S8 0.02, A9 0.2, S9 0.2,
S6xS6 0.6.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.groups.numbering import Numbering
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places, components

if TYPE_CHECKING:
    from plrep.groups.classes import ConjugacyClass


@attrs.frozen(slots=True, eq=False, repr=False)
class Enumeration(Numbering):
    """The elements 0, ..., |G|-1 of a permutation group with generators; 0 is the identity.

    Parameters
    ----------
    chain : StabiliserChain
        Of the group, without a prescribed base.
    generators : tuple of Permutation
        Generators of the group, for the Cayley tree and for conjugation.

    Raises
    ------
    BeyondReach
        If the order exceeds 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> elements = group("S3").enumeration
    >>> elements.order, elements.class_ids.tolist()
    (6, [0, 1, 2, 1, 2, 1])
    """

    generators: tuple[Permutation, ...]

    def left(self, generator: int) -> Places:
        """Return the numbers of ``generators[generator] * x`` for all elements x.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,2,3)>").enumeration.left(0).tolist()
        [1, 2, 0]
        """
        return self.left_by(self.generators[generator])

    def left_by(self, permutation: Permutation) -> Places:
        """Return the numbers of ``permutation * x`` for all elements x; the permutation lies in the group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> elements = group("<(1,2,3)>").enumeration
        >>> elements.left_by(elements.generators[0].inverse).tolist()
        [2, 0, 1]
        """
        row = np.array(permutation.images)
        return self.index_of_base_images([row[column] for column in self.base_images], (self.order,))

    def right_by(self, permutation: Permutation) -> Places:
        """Return the numbers of ``x * permutation`` for all elements x; the permutation lies in the group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> elements = group("<(1,2,3)>").enumeration
        >>> elements.right_by(elements.generators[0]).tolist()
        [1, 2, 0]
        """
        points = [permutation.images[point] for point in self.chain.base]
        return self.index_of_base_images(self.images_at(points), (self.order,))

    def conjugate_by(self, permutation: Permutation) -> Places:
        """Return the numbers of ``permutation * x * permutation.inverse`` for all elements x.

        The permutation lies in the group or normalises it.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> elements = group("<(1,2,3)>").enumeration
        >>> elements.conjugate_by(Permutation([1, 0, 2])).tolist()
        [0, 2, 1]
        """
        row, inverse = np.array(permutation.images), permutation.inverse.images
        points = [inverse[point] for point in self.chain.base]
        return self.index_of_base_images(row[self.images_at(points)], (self.order,))

    @cached_property
    def conjugation_labels(self) -> Places:
        """For each element the least number of a conjugate.

        Returns
        -------
        ndarray of int, |G|

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,2,3),(1,2)>").enumeration.conjugation_labels.tolist()
        [0, 1, 2, 1, 2, 1]
        """
        moving = [
            generator
            for generator in self.generators
            if any(generator * other != other * generator for other in self.generators)
        ]
        return components(self.order, [self.conjugate_by(generator) for generator in moving])

    @cached_property
    def partition(self) -> tuple[tuple[ConjugacyClass, ...], Places, Integers]:
        """The conjugacy classes in their order, for each element the place of its class, and representatives.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,2,3)>").enumeration.partition[1].tolist()
        [0, 1, 2]
        """
        from plrep.groups.classes import partition

        return partition(self)

    @property
    def class_ids(self) -> Places:
        """For each element the place of its conjugacy class.

        Returns
        -------
        ndarray of int, |G|

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,2)>").enumeration.class_ids.tolist()
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
        """The breadth-first Cayley tree: element i is ``generators[generator[i]] * element parent[i]``; -1 at
        0.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,2,3)>").enumeration.parent.tolist()
        [-1, 0, 1]
        """
        return self._tree[0]

    @property
    def generator(self) -> Places:
        """The places of the generators along the breadth-first Cayley tree; -1 at 0.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,2,3)>").enumeration.generator.tolist()
        [-1, 0, 0]
        """
        return self._tree[1]

    @property
    def breadth_first(self) -> Places:
        """The elements in breadth-first order: parents before children.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("<(1,3,2)>").enumeration.breadth_first.tolist()
        [0, 1, 2]
        """
        return self._tree[2]

    def word(self, number: int) -> tuple[int, ...]:
        """Return a shortest word of an element: its product from left to right, the last one acts first.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> elements = group("<(1,2,3),(1,2)>").enumeration
        >>> g, h = elements.generators
        >>> elements.word(elements.index((g * h).images))
        (0, 1)
        """
        word = []
        while number:
            word.append(int(self.generator[number]))
            number = int(self.parent[number])
        return tuple(word)
