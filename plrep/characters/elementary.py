"""Elementary subgroups <z> x P, chosen for Brauer's theorem, and the characters induced from them.

P is a Sylow p-subgroup of the centraliser of an element z of order prime to p. Left out are those that are cyclic,
and those that lie in another one: <z> x P lies in <y> x P if z is a power of y whose centraliser is divisible by the
same power of p.
"""

from __future__ import annotations

import attrs
import numpy as np

from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.grid import IntArray
from plrep.characters.induced import characters_of_cyclic, induced
from plrep.characters.residues import Residues
from plrep.exact.integers import factor
from plrep.groups.centralisers import centraliser
from plrep.groups.group import Group
from plrep.groups.rows import powers
from plrep.groups.sylow import sylow_subgroup


@attrs.frozen
class Section:
    """A class of elements z of order prime to p, and the order of a Sylow p-subgroup P of their centraliser.

    Parameters
    ----------
    prime : int
        The prime p.
    place : int
        The place of the class of z.
    order : int
        The order of P.
    """

    prime: int
    place: int
    order: int


def sections(group: Group, power_classes: tuple[IntArray, ...]) -> tuple[Section, ...]:
    """Return the elementary subgroups <z> x P that Brauer's theorem asks for, the largest P first.

    Parameters
    ----------
    power_classes : tuple of ndarray
        For each class the classes of the powers of an element.

    Examples
    --------
    >>> import plrep
    >>> from plrep.characters.induced import classes_of_all_powers
    >>> G = plrep.group("S4")
    >>> sections(G, classes_of_all_powers(G))
    (Section(prime=2, place=0, order=8),)
    """
    classes = group.classes
    r = len(classes)
    powers_of = np.zeros((r, r), dtype=bool)
    for c, places in enumerate(power_classes):
        powers_of[c, places] = True
    # of the generators of one cyclic subgroup the first is kept
    rank = np.argsort(np.lexsort((-np.arange(r), np.array([one.order for one in classes]))))
    found = []
    for p in factor(group.order):
        order, cyclic = np.zeros(r, dtype=object), np.ones(r, dtype=object)
        for c, one in enumerate(classes):
            part = _part(one.order, p)
            z = int(power_classes[c][_one_modulo(one.order // part, part)])
            cyclic[z] = max(cyclic[z], part)
            if part == 1:
                order[c] = _part(one.centralizer_order, p)
        same = (order[:, None] == order[None, :]) & (rank[:, None] > rank[None, :])
        inside = (powers_of & same).any(axis=0)
        found += [Section(p, z, order[z]) for z in np.flatnonzero((order > cyclic) & ~inside).tolist()]
    return tuple(sorted(found, key=lambda one: (-one.order, one.prime, one.place)))


def from_elementary(ring: Residues, section: Section) -> tuple[IntArray, int, str]:
    """Return the characters induced from the irreducible ones of <z> x P, a bound for their norms, and words.

    Examples
    --------
    >>> import plrep
    >>> ring = Residues.above(plrep.group("S4"), 10)
    >>> vectors, bound, words = from_elementary(ring, Section(2, 0, 8))
    >>> vectors.shape, bound, words
    ((1, 5, 5), 24, 'characters of a Sylow 2-subgroup of order 8')
    """
    from plrep.characters.routes import route_of

    group, p = ring.group, section.prime
    z = group.classes[section.place]
    P = sylow_subgroup(centraliser(group, z.representative) if z.order > 1 else group, p)
    grid, _ = (route_of(P) if P.order < group.order else dixon_schneider)(P)
    values = ring.of_grid(grid, P.exponent)
    rows = np.array([one.representative.images for one in P.classes], dtype=np.intp)
    orders = np.array([one.centralizer_order * z.order for one in P.classes] * z.order)
    multiples = [powers(np.array([z.representative.images]), i)[0] for i in range(z.order)]
    places = group.class_partition.places(np.concatenate([multiple[rows] for multiple in multiples]))
    linear = characters_of_cyclic(ring, z.order)
    count, m, n = values.shape
    products = ring.times(linear[:, :, None, :, None], values[:, None, :, None, :])
    products = products.reshape(count, z.order * m, z.order * n)
    name = f"a Sylow {p}-subgroup of order {P.order}"
    words = (
        f"characters of {name}" if z.order == 1 else f"characters of <{z.label}> x {name} of its centraliser"
    )
    return induced(ring, products, places, orders), group.order // z.order, words


def _one_modulo(m: int, q: int) -> int:
    """Return the number below m q that is 1 modulo m and 0 modulo q, for coprime numbers."""
    return q * pow(q, -1, m) % (m * q) if m > 1 else 0


def _part(n: int, p: int) -> int:
    """Return the largest power of p that divides n."""
    part = 1
    while n % (part * p) == 0:
        part *= p
    return part
