"""Conjugacy classes of a large group by search: representatives at random, their centralisers exactly.

Random elements and their powers are sorted by keys that conjugate elements share (element_keys.py). One element
of each key gets its centraliser by backtrack (backtrack.py), which is proved complete, so the size of its class
is exact. The search ends when the sizes of classes proved different add up to the order of the group: then
nothing is missing. While they do not, elements with one key are told apart: first where the elements met are
more than the sizes explain, the powers x^k, k prime to the order of x, before the others; in the end all. New
elements are drawn from the group and, for rare classes, from the centralisers. Chance decides the time, never
the answer. The representatives are the least elements of their classes (least_conjugate.py), so the order of the
classes depends on the group alone.

The class of an element is told by its key; where several classes share the key, by its form along one tuple,
looked up in a table, or met for the first time and decided by search.

Proof: proofs/conjugacy-classes.md.
Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.5 and 10.1, for the search for
representatives and the test by sizes.
Milliseconds for all classes, after a chain: M22 30, M23 35, J2 50, M24 60, HS 90, W(E7) 125, McL 180, Co3 400, W(E8)
620; to tell the classes of 3000 elements: M24 8, HS 20, McL 55, Co3 40, W(E8) 18. Peak memory, the process included:
M24 38 MB, HS 44, W(E7) 51, Co3 110, W(E8) 176. GAP 4.12 takes 125 ms for the classes of M24.
"""

from __future__ import annotations

from math import lcm
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.integers import prime_divisors, unit_generators
from plrep.groups.backtrack import Centraliser, Reading, centraliser_rows, follow
from plrep.groups.class_partition import ClassPartition
from plrep.groups.classes import arrange
from plrep.groups.element_keys import Keys, cycle_lengths, element_keys
from plrep.groups.least_conjugate import least_conjugate
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places
from plrep.groups.rows import powers as row_powers
from plrep.progress import check, learned, step

if TYPE_CHECKING:
    from plrep.groups.group import Group

MOST_CLASSES = 2000

_SAMPLE = 1 << 17  # points of the elements drawn in one round
_AT_ONCE = 1 << 22  # points of elements that are told apart at once
_ROUNDS = 40
_SUSPICIOUS = 1  # standard deviations by which a key is met too often
_CENTRAL = 6  # so many central elements multiply the representatives
_TABLE = 4000  # choices for the forms of a class that are followed at once


class _Found:
    """A class that was found: a representative, the order of its elements, its centraliser, its key."""

    def __init__(self, row: Integers, order: int, centraliser: Centraliser, key: int) -> None:
        self.row = row
        self.order = order
        self.centraliser = centraliser
        self.key = key
        self.reading: Reading | None = None
        self.tabulated = False


class _Search:
    """The classes found so far, by their keys, and the forms that are known for classes with one key."""

    def __init__(self, group: Group, most: int) -> None:
        self.group = group
        self.most = most
        self.tree = group.orbit_tree
        self.random = Random(self.tree.seed)
        self.found: list[_Found] = []
        self.by_key: dict[int, list[int]] = {}
        self.forms: dict[int, dict[int, int]] = {}
        self.central: list[Integers] = []
        self.met: dict[int, int] = {}
        self.drawn = 0
        self.total = 0

    @property
    def is_complete(self) -> bool:
        return self.total == self.group.order

    def run(self) -> None:
        if self.group.is_abelian and self.group.order > self.most:
            raise self._given_up(f"{self.most} classes, and an abelian group has {self.group.order}")
        count = max(64, min(1000, _SAMPLE // self.group.degree))
        for turn in range(_ROUNDS):
            rows = self.tree.random_rows(self.tree.root, count, random=self.random)
            keys = self.keys(rows)
            self.drawn += count
            counts = (part.tolist() for part in np.unique(keys, return_counts=True))
            for key, met in zip(*counts, strict=True):
                self.met[key] = self.met.get(key, 0) + met
            self._meet(rows, keys)
            self._require_few_classes()
            self._separate(rows, keys, every=False)
            if not self.is_complete:
                more = self._from_centralisers()
                more_keys = self.keys(more)
                self._meet(more, more_keys)
                if turn:
                    self._separate(
                        np.concatenate([rows, more]), np.concatenate([keys, more_keys]), every=True
                    )
            if self.is_complete:
                return
        raise self._given_up(f"{_ROUNDS} rounds")

    def _require_few_classes(self) -> None:
        """Give up if there are too many classes: their number is the mean order of a centraliser.

        What was met once or twice does not count: it may be an element with a rare and large centraliser.
        """
        if self.is_complete:
            return
        expected = 0
        for key, met in self.met.items():
            if met > 2:
                expected += met * self.found[self.by_key[key][0]].centraliser.order
        expected //= self.drawn
        if expected > 2 * self.most:
            raise self._given_up(f"{self.most} classes, and about {expected} are to be expected")

    def _given_up(self, limit: str) -> BeyondReach:
        return BeyondReach(
            f"{len(self.found)} conjugacy classes of {self.group.name} were found, by {self.drawn} random "
            f"elements, their powers and their centralisers; they have {self.total} of {self.group.order} "
            f"elements; the limit is {limit}"
        )

    def keys(self, rows: Integers) -> Keys:
        return element_keys(rows, self.tree.colours)[0]

    def _add(self, row: Integers, key: int, centraliser: Centraliser | None = None) -> _Found:
        if len(self.found) == self.most:
            raise self._given_up(f"{self.most} classes")
        if centraliser is None:
            centraliser = centraliser_rows(self.tree, row, row[None, :])
        order = _order(row)
        self.found.append(_Found(row, order, centraliser, key))
        self.by_key.setdefault(key, []).append(len(self.found) - 1)
        self.total += self.group.order // centraliser.order
        if self.total > self.group.order:
            raise Inconsistent(
                f"the conjugacy classes found in {self.group.name} have {self.total} elements, more than the "
                f"group; report its generators"
            )
        check("conjugacy classes")
        learned("conjugacy classes", f"{len(self.found)} with {self.total} of {self.group.order} elements")
        return self.found[-1]

    def _meet(self, rows: Integers, keys: Keys) -> None:
        """Add a class for each new key of some elements, of their powers, and of these times central elements."""
        fresh: dict[int, Integers] = {}
        while len(rows):
            powers = []
            for key, place in zip(
                *(part.tolist() for part in np.unique(keys, return_index=True)), strict=True
            ):
                if key not in self.by_key and key not in fresh:
                    fresh[key] = rows[place]
                    order = _order(rows[place])
                    powers += [row_powers(rows[place : place + 1], p) for p in prime_divisors(order)]
            if len(self.found) + len(fresh) > self.most:
                raise self._given_up(f"{self.most} classes")
            rows = np.concatenate(powers).astype(np.int32) if powers else rows[:0]
            keys = self.keys(rows)
        self.central += [row for row in fresh.values() if self._is_central(row)]
        with step("centralisers of representatives", len(fresh)) as advance:
            for key, row in fresh.items():
                if key not in self.by_key and not self.is_complete:
                    found = self._add(row, key)
                    multiples = row[None, :][:0]
                    if self.central:
                        multiples = np.array([z[row] for z in self.central[:_CENTRAL]])
                    for multiple, its_key in zip(multiples, self.keys(multiples).tolist(), strict=True):
                        if its_key not in self.by_key:
                            self._add(multiple, its_key, found.centraliser)
                advance()

    def _is_central(self, row: Integers) -> bool:
        """Return whether an element other than the identity commutes with the generators."""
        images = np.array([g.images for g in self.group.generators])
        return bool((row != np.arange(len(row))).any() and (images[:, row] == row[images]).all())

    def _separate(self, rows: Integers, keys: Keys, *, every: bool) -> None:
        """Find more classes with the keys that were met too often, or with every key, of the elements met."""
        excess = {key: self._excess(key) for key in self.by_key}
        for key in sorted(excess, key=lambda key: (-excess[key], self.by_key[key][0])):
            if self.is_complete:
                return
            if every or excess[key] > _SUSPICIOUS:
                self._split_by_units(key)
                if every or self._excess(key) > _SUSPICIOUS:
                    self._split(rows[keys == key], key)

    def _excess(self, key: int) -> float:
        """Return by how many standard deviations a key was met more often than its classes explain."""
        expected = self.drawn * sum(1 / self.found[number].centraliser.order for number in self.by_key[key])
        return float((self.met.get(key, 0) - expected) / max(expected, 1.0) ** 0.5)

    def _split_by_units(self, key: int) -> None:
        """Add the classes of x^k, k prime to the order of x, for the first class with a key."""
        orbit = [self.found[self.by_key[key][0]]]
        for found in orbit:
            for k in unit_generators(found.order):
                row = row_powers(found.row[None, :], k).astype(np.int32)
                key = int(self.keys(row)[0])
                if not self.is_complete and (key not in self.by_key or self.tell(row, key)[0] < 0):
                    orbit.append(self._add(row[0], key, found.centraliser))

    def _split(self, rows: Integers, key: int) -> None:
        """Add the classes of elements with one key."""
        while len(rows) and not self.is_complete:
            rows = rows[self.tell(rows, key) < 0]
            if len(rows):
                self._add(rows[0], key)

    def _from_centralisers(self) -> Integers:
        """Return elements of centralisers: products of their generators."""
        rows = []
        for found in self.found:
            element = found.row
            for _ in range(6):
                for generator in found.centraliser.generators:
                    if self.random.getrandbits(1):
                        element = element[generator]
                rows.append(element)
        return np.array(rows, dtype=np.int32)

    def tell(self, rows: Integers, key: int) -> Places:
        """Return the numbers of the classes of some elements with one key; -1 for a class not found yet."""
        numbers = self.by_key[key]
        for number in numbers:
            self._prepare(number)
        known = self.forms[key]
        reading = self._reading(numbers[0])
        ranks = reading.rank_of_length[element_keys(rows, self.tree.colours)[1]]
        leaves = follow(self.tree, rows, ranks)
        forms, first, back = np.unique(leaves.forms, return_index=True, return_inverse=True)
        start = np.arange(self.group.degree, dtype=np.int32)
        for form, place in zip(forms.tolist(), leaves.which[first].tolist(), strict=True):
            for number in numbers:
                if form in known:
                    break
                if self.found[number].tabulated:
                    continue
                if self._reading(number).search(rows[place], ranks[place], 0, start) is not None:
                    known[form] = number
        result = np.empty(len(rows), dtype=np.intp)
        result[leaves.which] = np.array([known.get(form, -1) for form in forms.tolist()], dtype=np.intp)[back]
        return result

    def _reading(self, number: int) -> Reading:
        found = self.found[number]
        if found.reading is None:
            found.reading = Reading(self.tree, found.row)
        return found.reading

    def _prepare(self, number: int) -> None:
        """Tabulate the forms of a class, if they are not too many."""
        found = self.found[number]
        if found.reading is None:
            reading = self._reading(number)
            leaves = follow(self.tree, found.row[None, :], reading.ranks[None, :], limit=_TABLE)
            found.tabulated = len(leaves.which) > 0
            table = self.forms.setdefault(found.key, {})
            table.update(dict.fromkeys(leaves.forms.tolist(), number))


def _order(row: Integers) -> int:
    return lcm(*set(cycle_lengths(row[None, :])[0].tolist()))


class SearchedClasses(ClassPartition):
    """The conjugacy classes of a group of any order, found by search.

    Parameters
    ----------
    group : Group
    most : int
        The search is given up when there are more classes.

    Raises
    ------
    BeyondReach
        If the search was given up; the message says what was found.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> M11 = SearchedClasses(group("M11"))
    >>> [one.label for one in M11.classes]
    ['1a', '2a', '3a', '4a', '5a', '6a', '8a', '8b', '11a', '11b']
    """

    def __init__(self, group: Group, *, most: int = MOST_CLASSES) -> None:
        self._search = _Search(group, most)
        self._search.run()
        found = self._search.found
        self._place_of: Places = np.arange(len(found))
        rows = np.array([one.row for one in found])
        primes = prime_divisors(group.order)
        places = self.places(np.concatenate([rows[:0], *(row_powers(rows, p) for p in primes)]))
        powers = {p: part.tolist() for p, part in zip(primes, places.reshape(-1, len(found)), strict=True)}
        least = []
        with step("least representatives", len(found)) as advance:
            for one in found:
                least.append(least_conjugate(self._search.tree, one.row))
                advance()
        classes, place = arrange(
            group.order,
            [Permutation.trusted(tuple(row.tolist())) for row in least],
            [group.order // one.centraliser.order for one in found],
            powers,
        )
        self._place_of = np.array(place, dtype=np.intp)
        super().__init__(classes)

    def places(self, rows: Integers) -> Places:
        """Return the places of the classes of some elements: by their keys, then by their forms."""
        at_once = max(1, _AT_ONCE // self._search.tree.degree)
        parts = [self._places(rows[start : start + at_once]) for start in range(0, len(rows), at_once)]
        return np.concatenate([self._place_of[:0], *parts])

    def _places(self, rows: Integers) -> Places:
        search = self._search
        keys, back = np.unique(search.keys(rows), return_inverse=True)
        result = np.empty(len(rows), dtype=np.intp)
        for number, key in enumerate(keys.tolist()):
            here = np.flatnonzero(back == number)
            classes = search.by_key.get(key, ())
            if not classes:
                raise Inconsistent(
                    f"an element of {search.group.name} has no class; it must lie in the group"
                )
            result[here] = classes[0] if len(classes) == 1 else search.tell(rows[here], key)
        found: Places = self._place_of[result]
        return found

    def words(self) -> str:
        """Say how the classes were found."""
        return (
            f"random elements ({self._search.drawn}), their powers and centralisers met all of them; each "
            f"centraliser was found by backtrack, and the sizes of the classes add up to the order of the group"
        )
