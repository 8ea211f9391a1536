"""Conjugacy classes of a large group by search: representatives at random, their centralisers exactly.

Random elements and their powers are sorted by keys that conjugate elements share (element_keys.py). One element of
each key gets its centraliser by backtrack (backtrack.py), which is proved complete, so the size of its class is
exact. The search ends when the sizes of classes proved different add up to the order of the group: then nothing
is missing. While they do not, classes with one key are separated by their forms: first the powers x^k, k prime
to the order of x, of the elements met more often than the size of their class explains; then all elements met.
New elements are drawn from the group and, for rare classes, from the centralisers. Chance decides the time,
never the answer.

Telling the class of an element: its key, and if several classes share it, its form along one tuple, looked up
in a table, or met for the first time and decided by search.

Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.5 and 10.1, for the search for
representatives and the test by sizes.
Cost: see backtrack.py for a centraliser; a key is one gather for each point and step along its cycle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.integers import prime_divisors, unit_generators
from plrep.groups.backtrack import Centraliser, Reading, centraliser_rows, follow
from plrep.groups.class_partition import ClassPartition
from plrep.groups.classes import arrange
from plrep.groups.element_keys import element_keys
from plrep.groups.orbit_tree import OrbitTree
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places
from plrep.groups.rows import powers as row_powers

if TYPE_CHECKING:
    from plrep.groups.group import Group

_SAMPLE = 1 << 17  # points of the elements drawn in one round
_ROUNDS = 40
_TABLE = 4000  # forms of a class that are found at once
_AT_ONCE = 1 << 22  # points of elements that are told apart at once


class _Found:
    """A class that was found: a representative, the order of its elements, its centraliser."""

    def __init__(self, row: Integers, order: int, centraliser: Centraliser, key: int) -> None:
        self.row = row
        self.order = order
        self.centraliser = centraliser
        self.key = key
        self.met = 0
        self.reading: Reading | None = None
        self.complete = False


class _Search:
    """The classes found so far."""

    def __init__(self, group: Group) -> None:
        self.group = group
        self.tree = OrbitTree(group)
        self.orbitals = self.tree.orbitals()
        self.found: list[_Found] = []
        self.by_key: dict[int, list[int]] = {}
        self.forms: dict[int, dict[int, int]] = {}
        self.total = 0
        self.drawn = 0

    @property
    def complete(self) -> bool:
        return self.total == self.group.order

    def run(self) -> None:
        count = max(64, min(1000, _SAMPLE // self.group.degree))
        split = 0
        for _ in range(_ROUNDS):
            rows = self.tree.random_rows(self.tree.root, count)
            self._meet(rows, sample=True)
            if self.complete:
                return
            self._split_by_units(rare=False)
            if self.complete:
                return
            self._meet(self._from_centralisers(), sample=False)
            if self.complete:
                return
            if split:
                self._split_by_units(rare=True)
                self._split(rows)
            split += 1
            if self.complete:
                return
        raise BeyondReach(
            f"{len(self.found)} conjugacy classes of {self.group.name} were found by {self.drawn} random elements, "
            f"their powers and centralisers; they have {self.total} of {self.group.order} elements; "
            f"give the group by another action, where rare elements move fewer points"
        )

    def _add(self, row: Integers, key: int, centraliser: Centraliser | None = None) -> int:
        if centraliser is None:
            centraliser = centraliser_rows(self.tree, row, row[None, :])
        order = int(np.lcm.reduce(self._lengths(row)))
        self.found.append(_Found(row, order, centraliser, key))
        self.by_key.setdefault(key, []).append(len(self.found) - 1)
        self.total += self.group.order // centraliser.order
        if self.total > self.group.order:
            raise Inconsistent(
                f"the conjugacy classes found in {self.group.name} have {self.total} elements, "
                f"more than the group; report its generators"
            )
        return len(self.found) - 1

    def _lengths(self, row: Integers) -> Places:
        return element_keys(row[None, :], self.orbitals)[1][0]

    def _meet(self, rows: Integers, *, sample: bool) -> None:
        """Add a class for each new key of some elements, and of the powers of elements with new keys."""
        keys, lengths = element_keys(rows, self.orbitals)
        if sample:
            self.drawn += len(rows)
        while len(rows):
            fresh, first, counts = np.unique(keys, return_index=True, return_counts=True)
            powers = []
            for key, one, met in zip(fresh.tolist(), first.tolist(), counts.tolist(), strict=True):
                if key not in self.by_key:
                    number = self._add(rows[one], key)
                    if self.complete:
                        return
                    row = rows[one : one + 1]
                    powers += [row_powers(row, p) for p in prime_divisors(self.found[number].order)]
                if sample:
                    self.found[self.by_key[key][0]].met += met
            sample = False
            if not powers:
                break
            rows = np.concatenate(powers).astype(np.int32)
            keys, lengths = element_keys(rows, self.orbitals)

    def _split_by_units(self, *, rare: bool) -> None:
        """Separate x and x^k, k prime to the order of x; first for elements that were met too often."""
        waiting = []
        for key, numbers in self.by_key.items():
            met = self.found[numbers[0]].met
            expected = self.drawn * sum(1 / self.found[one].centraliser.order for one in numbers)
            excess = (met - expected) / max(expected, 1.0) ** 0.5
            if rare != (excess > 3):
                waiting.append((-excess, numbers[0], key))
        for _, number, _ in sorted(waiting):
            orbit = [number]
            for one in orbit:
                found = self.found[one]
                for k in unit_generators(found.order):
                    row = row_powers(found.row[None, :], k).astype(np.int32)
                    key = int(element_keys(row, self.orbitals)[0][0])
                    if key not in self.by_key or self.tell(row, key)[0] < 0:
                        orbit.append(self._add(row[0], key, found.centraliser))
                        if self.complete:
                            return

    def _split(self, rows: Integers) -> None:
        """Find the classes of all elements that were met."""
        keys = element_keys(rows, self.orbitals)[0]
        for key in np.unique(keys).tolist():
            some = rows[keys == key]
            while True:
                unknown = np.flatnonzero(self.tell(some, key) < 0)
                if not len(unknown):
                    break
                self._add(some[unknown[0]], key)
                if self.complete:
                    return

    def _from_centralisers(self) -> Integers:
        """Return elements of centralisers: products of their generators."""
        rows = []
        for found in self.found:
            generators = found.centraliser.generators
            element = generators[0] if len(generators) else found.row
            for _ in range(6):
                for generator in generators:
                    if self.tree.random.getrandbits(1):
                        element = element[generator]
                rows.append(element)
        return np.array(rows, dtype=np.int32)

    def tell(self, rows: Integers, key: int) -> Places:
        """Return the numbers of the classes of some elements with one key; -1 for a class not found yet."""
        numbers = self.by_key[key]
        for one in numbers:
            if self.found[one].reading is None:
                self._prepare(one)
        known = self.forms[key]
        reading = self.found[numbers[0]].reading
        assert reading is not None
        ranks = reading.rank_of_length[element_keys(rows, self.orbitals)[1]]
        leaves = follow(self.tree, rows, ranks, every=False)
        assert leaves is not None
        result = np.empty(len(rows), dtype=np.intp)
        values, first, back = np.unique(leaves.forms, return_index=True, return_inverse=True)
        answers = []
        for form, place in zip(values.tolist(), first.tolist(), strict=True):
            which = int(leaves.which[place])
            answer = known.get(form, -1)
            if answer < 0:
                for one in numbers:
                    found = self.found[one]
                    if not found.complete and self._conjugate(found, rows[which], ranks[which]):
                        answer = known[form] = one
                        break
            answers.append(answer)
        result[leaves.which] = np.array(answers, dtype=np.intp)[back]
        return result

    def _conjugate(self, found: _Found, row: Integers, ranks: Places) -> bool:
        assert found.reading is not None
        start = np.arange(self.group.degree, dtype=np.int32)
        return found.reading.search(row, ranks, 0, start, -1) is not None

    def _prepare(self, number: int) -> None:
        """Tabulate the forms of a class, if they are not too many."""
        found = self.found[number]
        found.reading = Reading(self.tree, found.row)
        ranks = found.reading.rank_of_length[found.reading.lengths]
        leaves = follow(self.tree, found.row[None, :], ranks[None, :], every=True, limit=_TABLE)
        table = self.forms.setdefault(found.key, {})
        if leaves is not None:
            found.complete = True
            table.update(dict.fromkeys(np.unique(leaves.forms).tolist(), number))


class SearchedClasses(ClassPartition):
    """The conjugacy classes of a group of any order, found by search.

    Parameters
    ----------
    group : Group

    Raises
    ------
    BeyondReach
        If the search was given up; the message says what was found.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> classes = SearchedClasses(group("M11"))
    >>> [one.label for one in classes.classes]
    ['1a', '2a', '3a', '4a', '5a', '6a', '8a', '8b', '11a', '11b']
    """

    def __init__(self, group: Group) -> None:
        search = _Search(group)
        search.run()
        self.search = search
        found = search.found
        rows = np.array([one.row for one in found])
        self.place_of: Places = np.arange(len(found))
        powers = {p: self.places(row_powers(rows, p)).tolist() for p in prime_divisors(group.order)}
        representatives = [Permutation.trusted(tuple(one.row.tolist())) for one in found]
        sizes = [group.order // one.centraliser.order for one in found]
        classes, place = arrange(group.order, representatives, sizes, powers)
        self.place_of = np.array(place, dtype=np.intp)
        super().__init__(classes)

    def places(self, rows: Integers) -> Places:
        """Return the places of the classes of some elements: by their keys, then by their forms."""
        degree = self.search.group.degree
        at_once = max(1, _AT_ONCE // degree)
        answers = [self._places(rows[start : start + at_once]) for start in range(0, len(rows), at_once)]
        return np.concatenate([np.zeros(0, dtype=np.intp), *answers])

    def _places(self, rows: Integers) -> Places:
        keys, _ = element_keys(rows, self.search.orbitals)
        values, back = np.unique(keys, return_inverse=True)
        result = np.empty(len(rows), dtype=np.intp)
        for number, key in enumerate(values.tolist()):
            classes = self.search.by_key.get(key, [])
            here = np.flatnonzero(back == number)
            result[here] = classes[0] if len(classes) == 1 else self.search.tell(rows[here], key)
        found: Places = self.place_of[result]
        return found

    def words(self) -> str:
        """Say how the classes were found."""
        return (
            f"{self.search.drawn} random elements, powers and centralisers met all of them; "
            f"the centralisers were found by backtrack, and the sizes add up to the order"
        )
