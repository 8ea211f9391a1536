"""The centre of a permutation group of any order.

On each orbit the centre acts as permutations that commute with the group there (commuting.py). These form a group
C, regular on the images of one point; the centre of the group on this orbit lies in the centre of C, since C
commutes with both.

Let P be the product of these centres over the orbits, with generators p_1, ..., p_r. It is abelian and commutes
with G, and the centre of G is the intersection of P and G. Let m be the least number with p_i^m in
<G, p_1, ..., p_(i-1)>; then p_i^m is p_1^a ... p_j^b with j < i times an element of G, and this element is
central. All these generate the centre (an echelon form of the relations between the p_i modulo G).

Cost: a tree for each orbit; one chain, of known order, for each p_i with m > 1. Milliseconds: S_20 0.6,
W(E8) 3, GL(3,11) on 1,330 points 4, SL(2,61) on 3,720 points 17, Q8^120 130.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.exact.integers import prime_divisors
from plrep.groups.chain import StabiliserChain
from plrep.groups.commuting import CommutingOrbit, commuting_orbits
from plrep.groups.normal_closures import generator_rows
from plrep.groups.permutation import Permutation

if TYPE_CHECKING:
    from plrep.groups.group import Group


def centre(group: Group) -> Group:
    """Return the elements that commute with all elements, for groups of any order.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> centre(group("D4"))
    <(1,3)(2,4)>: order 2, degree 4
    """
    if group.is_abelian:
        return group
    orbits = commuting_orbits(generator_rows(group))
    return _intersection(group, [element for orbit in orbits for element in _centre_around(orbit)])


def _centre_around(orbit: CommutingOrbit) -> list[Permutation]:
    """Return generators of the centre of the group of all permutations of an orbit that commute with the group."""
    left = np.array(orbit.candidates)
    for image, row in orbit.generate(orbit.candidates):
        turned = orbit.level.elements(orbit.level.position[[image]])[0]
        left = left[turned[left] == row[left]]
    return [Permutation.trusted(tuple(row.tolist())) for _, row in orbit.generate(left.tolist())]


def _intersection(group: Group, around: list[Permutation]) -> Group:
    """Return the elements of a group among those that some permutations generate, which commute with it and with
    each other.
    """
    chains = [group.chain]
    generators = []
    for place, p in enumerate(around):
        chain = chains[-1]
        m = p.order
        for q in prime_divisors(m):
            while m % q == 0 and chain.contains(p ** (m // q)):
                m //= q
        element = p**m
        for earlier in range(place - 1, -1, -1):
            while chains[earlier] is not chains[earlier + 1] and not chains[earlier].contains(element):
                element = element * around[earlier]
        if not element.is_identity:
            generators.append(element)
        if m > 1:
            chain = StabiliserChain.of(
                [*group.generators, *around[: place + 1]], group.degree, order=chain.order * m
            )
        chains.append(chain)
    return type(group)(group.degree, generators)
