"""Characters induced from cyclic and elementary subgroups, and from the stabilisers of points, modulo primes.

psi^G(g) = |C_G(g)| sum over the classes c of the subgroup E that lie in the class of g of psi(c)/|C_E(c)|. For a
cyclic subgroup <g> the classes of the powers of g are all that is needed; for E = <z> x P the classes of products
of z^i with representatives of the classes of P.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.grid import IntArray
from plrep.characters.residues import Residues
from plrep.exact import modular
from plrep.groups.rows import powers

if TYPE_CHECKING:
    from plrep.groups.group import Group


def classes_of_all_powers(group: Group) -> tuple[IntArray, ...]:
    """Return for each class the classes of 1, g, g^2, ..., one for each power of a representative g.

    The p-th powers for the prime divisors p of |G| come with the classes; only what their products do not reach
    modulo the order of g is taken as a power and looked up.

    Examples
    --------
    >>> import plrep
    >>> [places.tolist() for places in classes_of_all_powers(plrep.group("C4"))]
    [[0], [0, 1], [0, 2, 1, 3], [0, 3, 1, 2]]
    """
    partition, classes = group.class_partition, group.classes
    maps = {p: np.array([one.powers[p] for one in classes], dtype=np.int64) for p in classes[0].powers}
    found: list[IntArray] = [np.zeros(0, dtype=np.int64) for _ in classes]
    by_order: dict[int, list[int]] = {}
    for c, one in enumerate(classes):
        by_order.setdefault(one.order, []).append(c)
    for o in sorted(by_order):
        block = np.array(by_order[o])
        steps = {p: images for p, images in maps.items() if gcd(p, o) == 1}
        table = np.full((o, len(block)), -1, dtype=np.int64)
        table[1 % o] = block
        ready = [1 % o]
        for t in range(1, o):
            if gcd(t, o) > 1:
                p = min(p for p in maps if t % p == 0 and o % p == 0)
                table[t] = [found[c][t // p] for c in maps[p][block].tolist()]
            elif table[t, 0] < 0:
                images = np.arange(len(classes))
                images[block] = partition.places(powers(partition.representatives[block], t))
                steps[t] = images
                ready = np.flatnonzero([gcd(s, o) == 1 and table[s, 0] >= 0 for s in range(o)]).tolist()
            while ready:
                s = ready.pop()
                for k, images in steps.items():
                    if table[s * k % o, 0] < 0:
                        table[s * k % o] = images[table[s]]
                        ready.append(s * k % o)
        table[0] = 0
        for c, places in zip(block.tolist(), table.T, strict=True):
            found[c] = places
    return tuple(found)


def maximal_cyclic(power_classes: tuple[IntArray, ...]) -> tuple[int, ...]:
    """Return one class of generators for each class of cyclic subgroups that lie in no larger one.

    Characters induced from the others are sums of characters induced from these.

    Examples
    --------
    >>> import plrep
    >>> maximal_cyclic(classes_of_all_powers(plrep.group("C4")))
    (2,)
    """
    left = np.ones(len(power_classes), dtype=bool)
    for c, places in enumerate(power_classes):
        coprime = np.gcd(np.arange(len(places)), len(places)) == 1
        left[places[~coprime]] = False
        left[places[coprime & (places > c)]] = False
    return tuple(np.flatnonzero(left).tolist())


def norm_bound(group: Group, places: IntArray) -> int:
    """Return a bound for the norms of characters induced from linear characters of a subgroup.

    Parameters
    ----------
    places : ndarray of int
        The class of each element of the subgroup.

    Examples
    --------
    >>> import plrep
    >>> norm_bound(plrep.group("S3"), np.array([0, 2, 2]))
    2
    """
    met: list[int] = np.bincount(places, minlength=len(group.classes)).tolist()
    total = sum(one.centralizer_order * count * count for one, count in zip(group.classes, met, strict=True))
    return total // len(places) ** 2


def from_cyclic(ring: Residues, places: IntArray) -> IntArray:
    """Return the characters induced from all linear characters of a cyclic subgroup.

    Parameters
    ----------
    ring : Residues
    places : ndarray of int
        The class of each power of a generator.

    Examples
    --------
    >>> import plrep
    >>> ring = Residues.above(plrep.group("S3"), 10)
    >>> from_cyclic(ring, np.array([0, 2, 2]))[0, 0].tolist()
    [2, 0, 2]
    """
    return induced(ring, characters_of_cyclic(ring, len(places)), places, np.full(len(places), len(places)))


def characters_of_cyclic(ring: Residues, order: int) -> IntArray:
    """Return the table of a cyclic group whose order divides the exponent: one row for each character.

    Examples
    --------
    >>> import plrep
    >>> characters_of_cyclic(Residues.above(plrep.group("S3"), 10), 2)[0, 0].tolist()
    [1, 1]
    """
    exponents = np.outer(np.arange(order), np.arange(order)) % order
    return ring.powers_of_root(order)[:, exponents]


def induced(ring: Residues, values: IntArray, places: IntArray, centralisers: IntArray) -> IntArray:
    """Return induced characters from values on the classes of a subgroup that have these centraliser orders in it."""
    group = ring.group
    fusion = np.zeros((len(places), len(group.classes)), dtype=np.int64)
    fusion[np.arange(len(places)), places] = 1
    rows = []
    for p, some in zip(ring.primes, values, strict=True):
        inverse = np.array([pow(int(order), -1, p) for order in centralisers], dtype=np.int64)
        outer = np.array([one.centralizer_order % p for one in group.classes], dtype=np.int64)
        rows.append(modular.product(some * inverse % p, fusion, p) * outer % p)
    return np.array(rows)
