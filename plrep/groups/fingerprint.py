"""The multiplication table of a small group, colours of its elements, and a number that isomorphic groups share.

Colours begin with the orders of the elements x and of the normalisers of <x>. A round gives x a new colour from its old
one, from those of (y, xy, [x, y]) and (y, yx, [y, x]) for all y, and for each prime p that divides |G| from those of
x^p and of the p-th roots of x. A multiset of colours is hashed as the sum of mixed colours modulo 2^64, so nothing is
sorted, and the same colour means the same in every group of this order. Different multisets with one hash would make
colours coarser and nothing wrong: an isomorphism keeps colours in any case.

Source: colour refinement on the elements of a group: Brachter, Schweitzer, On the Weisfeiler-Leman Dimension of Finite
Groups, LICS 2020; the mixing is the finaliser of splitmix64: Steele, Lea, Flood, OOPSLA 2014.
Cost: for each round some 30 operations on arrays of |G|^2 integers, a part of the rows at a time; two rounds tell all
groups of the library apart but two pairs. Milliseconds of CPU, chain and table included: order 32 1, order 200 10.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from plrep.errors import BeyondReach
from plrep.exact.integers import prime_divisors
from plrep.groups.rows import Integers, Places

if TYPE_CHECKING:
    from plrep.groups.enumeration import Enumeration
    from plrep.groups.group import Group

Colours = npt.NDArray[np.uint64]

LARGEST = 2_000
_AT_ONCE = 1 << 15
_ROUNDS = 2
_SALTS = np.arange(1, 20, dtype=np.uint64)


class MultiplicationTable:
    """The elements of a group of order at most 2,000, numbered, and all their products.

    Parameters
    ----------
    group : Group

    Attributes
    ----------
    order : int
    products : ndarray of int16, |G| x |G|
        ``products[x, y]`` is the number of xy; 0 is the identity.

    Raises
    ------
    BeyondReach
        If the group is larger.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> MultiplicationTable(group("C3")).products.tolist()
    [[0, 1, 2], [1, 2, 0], [2, 0, 1]]
    """

    def __init__(self, group: Group) -> None:
        if group.order > LARGEST:
            raise BeyondReach(
                f"{group.name} has order {group.order}, products of all pairs are listed up to order {LARGEST}"
            )
        self.elements: Enumeration = group.enumeration
        self.order = group.order
        numbers = np.arange(self.order)
        self.products = np.empty((self.order, self.order), dtype=np.int16)
        for rows in _parts(self.order):
            self.products[rows] = self.elements.product(numbers[rows, None], numbers[None, :])

    @cached_property
    def power_maps(self) -> tuple[Places, ...]:
        """For each prime divisor p of the order: the numbers of the p-th powers of all elements."""
        numbers = np.arange(self.order)
        maps = []
        for p in prime_divisors(self.order):
            power: Integers = numbers
            for _ in range(p - 1):
                power = self.products[numbers, power]
            maps.append(power.astype(np.intp))
        return tuple(maps)

    @cached_property
    def first_colours(self) -> Colours:
        """For each element x its order and the order of the normaliser of <x>, hashed."""
        numbers = np.arange(self.order)
        orders = np.ones(self.order, dtype=np.intp)
        subgroup = numbers.copy()  # the least generator of <x>
        power: Integers = numbers
        while len(live := np.flatnonzero(power)):
            orders[live] += 1
            power = np.where(power > 0, self.products[numbers, power], 0)
        power = numbers
        for exponent in range(2, int(orders.max())):
            power = self.products[numbers, power]
            generating = np.gcd(orders, exponent) == 1
            np.minimum(subgroup, power, out=subgroup, where=generating)
        normalisers = np.zeros(self.order, dtype=np.intp)
        for rows in _parts(self.order):
            conjugates = self.products[self.products[rows], self.elements.inverse[rows, None]]
            normalisers += (subgroup[conjugates] == subgroup).sum(axis=0)
        return _mixed(orders.astype(np.uint64)) + normalisers.astype(np.uint64)

    def refined(self, colours: Colours) -> Colours:
        """Return the colours of all elements after one more round."""
        rows_of_pairs, columns_of_pairs, powers = np.zeros((3, self.order), dtype=np.uint64)
        one, other, product, commutator, power, root = (_mixed(colours + salt) for salt in _SALTS[:6])
        swapped, inverse = self.products.T, self.elements.inverse
        for rows in _parts(self.order):
            products = self.products[rows]
            commutators = self.products[products, inverse[swapped[rows]]]
            pairs = _mixed(product[products] + commutator[commutators] + one[rows, None] + other)
            rows_of_pairs[rows] = pairs.sum(axis=1)
            columns_of_pairs += pairs.sum(axis=0)
        for place, power_map in enumerate(self.power_maps):
            salt = _SALTS[6 + place]
            powers += _mixed(power[power_map] + salt)
            np.add.at(powers, power_map, _mixed(root + salt))
        found = colours
        for part in (rows_of_pairs, columns_of_pairs, powers):
            found = _mixed(found + _mixed(part))
        return found

    def respects(self, other: MultiplicationTable, pairing: Places) -> bool:
        """Return whether a bijection of the elements onto those of another group keeps all products."""
        return all(
            np.array_equal(other.products[pairing[rows, None], pairing], pairing[self.products[rows]])
            for rows in _parts(self.order)
        )


def fingerprint(group: Group) -> int:
    """Return a number of 32 bits that isomorphic groups of order at most 2,000 share; others seldom do.

    Raises
    ------
    BeyondReach
        If the group is larger.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> fingerprint(group("S3")) == fingerprint(group("D3")) != fingerprint(group("C6"))
    True
    """
    table = MultiplicationTable(group)
    colours = table.first_colours
    for _ in range(_ROUNDS):
        colours = table.refined(colours)
    return int(_mixed(colours).sum()) >> 32


def _parts(order: int) -> list[slice]:
    """Cut the rows of a square table into parts that stay in the fast memory of a processor."""
    rows = max(1, _AT_ONCE // order)
    return [slice(start, min(start + rows, order)) for start in range(0, order, rows)]


def _mixed(values: Colours) -> Colours:
    """Scramble 64 bits; a bijection."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
