"""The conjugacy classes of Sym(n) and Alt(n) on all their points, read off cycle types: no element is listed.

Proof: proofs/conjugacy-classes.md.
Source: James, Kerber, The Representation Theory of the Symmetric Group (1981), 1.2. The classes of Sym(n) are the cycle
types; a class of even permutations is one class of Alt(n), or two of equal size if its cycle lengths are odd and
distinct, for then its centraliser, which its cycles generate, consists of even permutations.

The least element of a cycle type, by list of images, has the cycles (a, a+1, ..., b) of ascending lengths on
consecutive points, fixed points first: a list is less if it sends the first moved point to the next one, and closes a
cycle as soon as the type allows. Let the lengths be odd and distinct, r the least element, and n > 1. The last cycle of
r, (a, ..., n-1), has length 3 at least, so r sends n-3, n-2, n-1 to n-2, n-1, a. The very next list of images has
n-1, a, n-2 there: that is r conjugated by the transposition of the last two points. The transposition is odd and the
centraliser of r is even, so this element lies in the other half of the class, of which it is the least.

An element g with such a type lies in the half of r iff a permutation that conjugates r to g is even; that one writes
the cycles of g, ascending in length, below those of r, and where the cycles begin does not matter, because rotating a
cycle of odd length is even.

Cost: n gathers on arrays of m x n numbers for m elements; the classes themselves a few microseconds each.
Figures: S20, 627 classes, 25 ms; S8 0.9 ms where listing 40,320 elements takes 15.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import factorial, lcm, prod
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.integers import prime_divisors
from plrep.groups.class_partition import ClassPartition
from plrep.groups.classes import arrange
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places
from plrep.groups.rows import powers as row_powers

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST_DEGREE = 29  # 4,565 cycle types
_ENTRIES = 1 << 22


def is_symmetric(group: Group) -> bool:
    """Return whether a group consists of all permutations of its points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> is_symmetric(group("<(1,2,3,4,5),(1,2)>")), is_symmetric(group("A5"))
    (True, False)
    """
    return _has_order_near_factorial(group) and group.order == factorial(group.degree)


def is_alternating(group: Group) -> bool:
    """Return whether a group consists of all even permutations of its points, two points at least.

    A subgroup of index 2 in Sym(n) contains all squares, hence all 3-cycles.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> is_alternating(group("<(1,2,3),(3,4,5)>")), is_alternating(group("S5"))
    (True, False)
    """
    return _has_order_near_factorial(group) and 2 * group.order == factorial(group.degree)


def _has_order_near_factorial(group: Group) -> bool:
    """Say whether n! need be computed at all: n!/2 is at least 2^(n-2)."""
    return group.order.bit_length() >= group.degree - 1


class SymmetricClasses(ClassPartition):
    """The conjugacy classes of all permutations, or all even permutations, of some points.

    Parameters
    ----------
    degree : int
        The number n of points.
    even : bool
        Whether the group is Alt(n) rather than Sym(n).

    Raises
    ------
    BeyondReach
        If n exceeds 29.

    Examples
    --------
    >>> classes = SymmetricClasses(5, even=True)
    >>> [(one.label, one.size) for one in classes.classes]
    [('1a', 1), ('2a', 15), ('3a', 20), ('5a', 12), ('5b', 12)]
    >>> classes.places(np.array([[1, 2, 3, 4, 0], [2, 3, 4, 0, 1]])).tolist()
    [3, 4]
    """

    def __init__(self, degree: int, *, even: bool) -> None:
        if degree > LARGEST_DEGREE:
            raise BeyondReach(
                f"the group of all {'even ' if even else ''}permutations of {degree} points has one conjugacy class or "
                f"two for {'each even one' if even else 'each'} of {count_partitions(degree)} cycle types; classes are "
                f"written down for up to {LARGEST_DEGREE} points; orders, membership and subgroups from generators "
                f"work beyond"
            )
        self.degree, self.even = degree, even
        types = [one for one in partitions(degree) if not even or (degree - len(one)) % 2 == 0]
        order = factorial(degree) // (2 if even else 1)
        given: list[tuple[int, ...]] = []
        rows: list[list[int]] = []
        sizes: list[int] = []
        self._place: dict[bytes, int] = {}
        halves: list[int] = []  # the place of the other half, or its own
        for one in types:
            row = _least(one)
            place = len(rows)
            self._place[_key(one)] = place
            size = factorial(degree) // _centraliser_order(one)
            if even and degree > 1 and all(k % 2 for k in one) and len(set(one)) == len(one):
                given += [one, one]
                rows += [row, _conjugated_by_last_transposition(row)]
                sizes += [size // 2, size // 2]
                halves += [place + 1, place]
            else:
                given.append(one)
                rows.append(row)
                sizes.append(size)
                halves.append(place)
        self._halves: Places = np.array(halves, dtype=np.intp)
        self._signs = np.ones(len(rows), dtype=np.intp)
        representatives: Integers = np.array(rows, dtype=np.intp)
        self._signs = _signs_of_listings(*_cycles(representatives))
        powers = {p: self.places(row_powers(representatives, p)).tolist() for p in prime_divisors(order)}
        classes, place_of = arrange(
            order,
            [Permutation.trusted(tuple(row)) for row in rows],
            sizes,
            powers,
            orders=[lcm(*one) for one in given],
            types=[one[::-1] for one in given],
        )
        moved = np.array(place_of, dtype=np.intp)
        back = np.argsort(moved)
        self._place = {key: place_of[place] for key, place in self._place.items()}
        self._halves = moved[self._halves][back]
        self._signs = self._signs[back]
        super().__init__(classes, representatives[back])

    def places(self, rows: Integers) -> Places:
        """Return the places of the classes of some elements, by their cycles."""
        at_once = max(1, _ENTRIES // self.degree)
        return np.concatenate(
            [np.zeros(0, dtype=np.intp)]
            + [self._places(rows[start : start + at_once]) for start in range(0, len(rows), at_once)]
        )

    def _places(self, rows: Integers) -> Places:
        lengths, steps = _cycles(rows)
        keys = np.sort(lengths, axis=1).astype(np.uint8)
        found: Places = np.array([self._place[row.tobytes()] for row in keys], dtype=np.intp)
        split = np.flatnonzero(self._halves[found] != found)
        if len(split):
            signs = _signs_of_listings(lengths[split], steps[split])
            other = split[signs != self._signs[found[split]]]
            found[other] = self._halves[found[other]]
        return found

    def words(self) -> str:
        """Say how the classes were found."""
        if not self.even:
            return f"the {len(self.classes)} cycle types of {self.degree} points"
        split = int((self._halves != np.arange(len(self._halves))).sum()) // 2
        return (
            f"the {len(self.classes) - split} even cycle types of {self.degree} points, "
            f"{split} of which, of odd and distinct lengths, fall into two classes"
        )


def partitions(n: int, least: int = 1) -> Iterator[tuple[int, ...]]:
    """Yield the partitions of n into parts not below ``least``, parts ascending, in lexicographic order.

    Examples
    --------
    >>> list(partitions(4))
    [(1, 1, 1, 1), (1, 1, 2), (1, 3), (2, 2), (4,)]
    """
    for first in range(least, n // 2 + 1):
        for rest in partitions(n - first, first):
            yield (first, *rest)
    if n >= least:
        yield (n,)
    elif n == 0:
        yield ()


def count_partitions(n: int) -> int:
    """Return the number of partitions of n, by Euler's pentagonal numbers.

    Examples
    --------
    >>> [count_partitions(n) for n in (0, 1, 5, 20, 29)]
    [1, 1, 7, 627, 4565]
    """
    counts = [1]
    for m in range(1, n + 1):
        total, k = 0, 1
        while (pentagonal := k * (3 * k - 1) // 2) <= m:
            term = counts[m - pentagonal] + (counts[m - pentagonal - k] if pentagonal + k <= m else 0)
            total += term if k % 2 else -term
            k += 1
        counts.append(total)
    return counts[n]


def _centraliser_order(cycle_type: tuple[int, ...]) -> int:
    return prod(k**count * factorial(count) for k, count in Counter(cycle_type).items())


def _key(cycle_type: tuple[int, ...]) -> bytes:
    """Return the lengths of the cycles of all points, ascending."""
    return b"".join(bytes([k]) * k for k in cycle_type)


def _least(cycle_type: tuple[int, ...]) -> list[int]:
    """Return the images of the least element with a cycle type, lengths ascending."""
    images: list[int] = []
    for k in cycle_type:
        start = len(images)
        images += [*range(start + 1, start + k), start]
    return images


def _conjugated_by_last_transposition(images: list[int]) -> list[int]:
    n = len(images)
    swap = [*range(n - 2), n - 1, n - 2]
    return [swap[images[swap[x]]] for x in range(n)]


def _cycles(rows: Integers) -> tuple[Integers, Integers]:
    """Return for each point of each row the length of its cycle, and the number of steps to its least point."""
    count, degree = rows.shape
    flat, start = rows.ravel(), np.arange(count)[:, None] * degree
    points = np.arange(degree)
    images, least = rows, np.broadcast_to(points, rows.shape).copy()
    lengths, steps = np.zeros(rows.shape, dtype=np.intp), np.zeros(rows.shape, dtype=np.intp)
    k = 1
    while True:
        lengths[(images == points) & (lengths == 0)] = k
        if lengths.all():
            return lengths, steps
        lower = images < least
        steps[lower] = k
        least[lower] = images[lower]
        images = flat.take(start + images)
        k += 1


def _signs_of_listings(lengths: Integers, steps: Integers) -> Places:
    """Return the parity of each list of all points, cycle after cycle by ascending length, as 1 and -1.

    Each cycle is written backwards from its least point. Only lists of cycles of different lengths have a meaning.
    """
    degree = lengths.shape[1]
    listings = np.argsort(lengths * degree + steps, axis=1, kind="stable")
    cycles = (_cycles(listings)[1] == 0).sum(axis=1)
    signs: Places = np.where((degree - cycles) % 2, -1, 1)
    return signs
