"""Conjugacy classes, with representatives, centraliser orders and power maps, in their one order.

The order of the classes: first by the order of the elements; then by the order of the centraliser,
descending; then by cycle type, the lengths of all cycles descending, fixed points included, compared as
tuples, smaller first (so transpositions come before products of three in S_6); then by the places of the
classes of x^p for the primes p that divide the order of x, ascending, compared as tuples (such x^p have
smaller order, so their places are known; other powers stay among the classes that are still tied and tell
nothing); then by the least representative, the element of the class whose list of images is lexicographically
least.

Proof: proofs/conjugacy-classes.md.
Cost: one gather for each generator, base point and level on arrays of length |G|; powers are taken of the
representatives only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.integers import prime_divisors
from plrep.groups.class_partition import ClassPartition
from plrep.groups.enumeration import Enumeration
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places, components, images_under_powers

LARGEST = 1 << 25


@attrs.frozen(slots=True)
class ConjugacyClass:
    """A conjugacy class of a group.

    Attributes
    ----------
    index : int
        Its place among the classes; 0 is the class of the identity.
    label : str
        The order of the elements and a letter: ``1a``, ``2a``, ``2b``, ..., ``2z``, ``2aa``, ...
    order : int
        The order of the elements.
    size : int
        The number of elements.
    centralizer_order : int
        The order of the centraliser of an element.
    representative : Permutation
        The element whose list of images is lexicographically least.
    powers : dict of int to int
        For each prime divisor p of the order of the group the place of the class of x^p.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> group([[1, 2, 0], [1, 0, 2]]).classes[1]
    ConjugacyClass(index=1, label='2a', order=2, size=3, centralizer_order=2, representative=(2,3),
                   powers={2: 0, 3: 1})
    """

    index: int
    label: str
    order: int
    size: int
    centralizer_order: int
    representative: Permutation
    powers: dict[int, int] = attrs.field(eq=False)


def partition(elements: Enumeration) -> tuple[tuple[ConjugacyClass, ...], Places, Integers]:
    """Return the conjugacy classes in their order, for each element the place of its class, and representatives.

    Returns
    -------
    (tuple of ConjugacyClass, ndarray of int with one entry for each element, ndarray of int, classes x degree)

    Raises
    ------
    BeyondReach
        If the number of classes times the number of points exceeds 2^25.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> classes, ids, rows = partition(group([[1, 2, 0], [1, 0, 2]]).enumeration)
    >>> [one.label for one in classes], ids.tolist(), rows.tolist()
    (['1a', '2a', '3a'], [0, 1, 2, 1, 2, 1], [[0, 1, 2], [0, 2, 1], [1, 2, 0]])
    """
    roots, raw, sizes = np.unique(elements.conjugation_labels, return_inverse=True, return_counts=True)
    if len(roots) * elements.degree > LARGEST:
        raise BeyondReach(
            f"the group of order {elements.order} has {len(roots)} conjugacy classes; their representatives on "
            f"{elements.degree} points exceed {LARGEST} images; give the group by an action on fewer points"
        )
    base = elements.chain.base
    rows: Integers
    orders: list[int] | None = None
    types: list[bytes] | None = None
    if len(roots) == elements.order:
        rows = elements.images
        orders, types = _semiregular_types(elements)
    else:
        rows = elements.images_at(range(elements.degree), _least(elements, raw, len(roots))).T
    permutations = [Permutation.trusted(tuple(row)) for row in rows.tolist()]
    powers = {}
    for p in prime_divisors(elements.order):
        columns = images_under_powers(rows, base, p)
        powers[p] = raw[elements.index_of_base_images(columns, (len(rows),))].tolist()
    classes, place = arrange(elements.order, permutations, sizes.tolist(), powers, orders=orders, types=types)
    places = np.array(place, dtype=np.intp)
    return classes, places[raw], rows[np.argsort(places)]


def _semiregular_types(elements: Enumeration) -> tuple[list[int], list[bytes]]:
    """Return the orders of the elements of an abelian group, and keys that compare as their cycle types do.

    All cycles of an element in one orbit of the group have one length, that of the least point's.
    """
    degree, order = elements.degree, elements.order
    orbits = components(degree, [np.array(generator.images) for generator in elements.generators])
    least, sizes = np.unique(orbits, return_counts=True)
    if len(elements.generators) == 1:
        exponents = _exponents(elements.left(0))
        lengths = sizes // np.gcd(sizes, exponents[:, None])
    else:
        lengths = _cycle_lengths(elements.images, least)
    step = int(lengths.max())
    counts = np.zeros((order, step + 1), dtype=">i4")
    np.add.at(counts, (np.arange(order)[:, None], step - lengths), sizes // lengths)
    return np.lcm.reduce(lengths, axis=1).tolist(), [row.tobytes() for row in counts]


def _exponents(multiply: Places) -> Places:
    """Return for each element of a cyclic group the exponent of the generator, given what multiplies by it."""
    found = np.zeros(len(multiply), dtype=np.intp)
    images, number = multiply.tolist(), 0
    for exponent in range(1, len(images)):
        number = images[number]
        found[number] = exponent
    return found


def _cycle_lengths(rows: Integers, points: Places) -> Places:
    """Return for each row and each point the length of the cycle of the point."""
    flat, start = rows.ravel(), np.arange(len(rows))[:, None] * rows.shape[1]
    lengths = np.zeros((len(rows), len(points)), dtype=np.intp)
    images: Integers = np.broadcast_to(points, lengths.shape)
    step = 0
    while not lengths.all():
        step += 1
        images = flat.take(start + images)
        lengths[(images == points) & (lengths == 0)] = step
    return lengths


def arrange(
    group_order: int,
    representatives: Sequence[Permutation],
    sizes: Sequence[int],
    powers: dict[int, Sequence[int]],
    *,
    orders: Sequence[int] | None = None,
    types: Sequence[Any] | None = None,
) -> tuple[tuple[ConjugacyClass, ...], tuple[int, ...]]:
    """Put conjugacy classes into their order, with their labels.

    Parameters
    ----------
    group_order : int
    representatives : sequence of Permutation
        One of each class, in any order; the images of the representatives break the last ties.
    sizes : sequence of int
        The sizes of their classes.
    powers : dict of int to sequence of int
        For each prime divisor p of the order of the group: for each representative the position, in the given
        order, of the class of its p-th power.
    orders : sequence of int, optional
        The orders of the representatives, where they are known.
    types : sequence, optional
        What compares as the cycle types of the representatives do, where it is known.

    Returns
    -------
    (tuple of ConjugacyClass, tuple of int)
        The classes, and for each given position its place among them.

    Examples
    --------
    >>> one, two = Permutation([0, 1]), Permutation([1, 0])
    >>> classes, place = arrange(2, [two, one], [1, 1], {2: [1, 1]})
    >>> [one.label for one in classes], place
    (['1a', '2a'], (1, 0))
    """
    if orders is None:
        orders = [permutation.order for permutation in representatives]
    if types is None:
        types = [permutation.cycle_type for permutation in representatives]
    place: dict[int, int] = {}
    by_order: dict[int, list[int]] = {}
    for one, order in enumerate(orders):
        by_order.setdefault(order, []).append(one)
    labels = []
    for order in sorted(by_order):
        inside = [p for p in powers if order % p == 0]
        ordered = sorted(
            by_order[order],
            key=lambda one: (
                sizes[one],
                types[one],
                [place[powers[p][one]] for p in inside],
                representatives[one].images,
            ),
        )
        for one in ordered:
            place[one] = len(place)
        labels += [f"{order}{letters(count)}" for count in range(len(ordered))]

    sequence = sorted(place, key=place.__getitem__)
    classes = tuple(
        ConjugacyClass(
            index=index,
            label=labels[index],
            order=orders[one],
            size=sizes[one],
            centralizer_order=group_order // sizes[one],
            representative=representatives[one],
            powers={p: place[powers[p][one]] for p in powers},
        )
        for index, one in enumerate(sequence)
    )
    return classes, tuple(place[one] for one in range(len(orders)))


class EnumeratedClasses(ClassPartition):
    """The conjugacy classes of a group whose elements are listed.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S3 = group("S3")
    >>> EnumeratedClasses(S3.enumeration).places(np.array([[1, 0, 2]])).tolist()
    [1]
    """

    def __init__(self, elements: Enumeration) -> None:
        classes, self.class_ids, rows = elements.partition
        self.elements = elements
        super().__init__(classes, rows)

    def places(self, rows: Integers) -> Places:
        """Return the places of the classes of some elements, looked up."""
        found: Places = self.class_ids[self.elements.index(rows)]
        return found

    def places_of_powers(self, rows: Integers, k: int) -> Places:
        """Return the places of the classes of powers; only the base points are followed."""
        columns = images_under_powers(rows, self.elements.chain.base, k)
        found: Places = self.class_ids[self.elements.index_of_base_images(columns, (len(rows),))]
        return found

    def words(self) -> str:
        """Say how the classes were found."""
        return f"all {self.elements.order} elements were listed and joined to their conjugates"


def _least(elements: Enumeration, raw: Places, count: int) -> Places:
    """Return for each class its element with the least list of images.

    The images of the base points decide, because every base point is the least one moved.
    """
    candidates = np.arange(elements.order)
    for column in elements.base_images:
        least = np.full(count, elements.degree, dtype=np.intp)
        np.minimum.at(least, raw[candidates], column[candidates])
        candidates = candidates[column[candidates] == least[raw[candidates]]]
    found = np.empty(count, dtype=np.intp)
    found[raw[candidates]] = candidates
    return found


def letters(count: int) -> str:
    """Return the letters of a label: a, ..., z, aa, ab, ...

    Examples
    --------
    >>> letters(0), letters(25), letters(26), letters(702)
    ('a', 'z', 'aa', 'aaa')
    """
    text = ""
    count += 1
    while count:
        count, letter = divmod(count - 1, 26)
        text = chr(ord("a") + letter) + text
    return text
