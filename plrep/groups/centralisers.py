"""Centralisers and normalisers.

Centralisers in groups of order up to 10,000, or up to 1,000,000 on more than 1000 points, are read off the
enumeration, point by point on the elements that are left; in others they are found by backtrack (backtrack.py),
whose tables have the size of the square of the number of points. Normalisers are unions of cosets of the
subgroup, so a transversal is tested, not the group.

Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.
Cost: centraliser |G| gathers for a few points, or some milliseconds; normaliser (index) x (generators of the
subgroup) sifts.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BadInput
from plrep.groups.backtrack import centraliser_rows
from plrep.groups.numbering import LARGEST
from plrep.groups.permutation import Permutation
from plrep.groups.rows import composites, inverses
from plrep.groups.transversals import transversal_rows

if TYPE_CHECKING:
    from plrep.groups.group import Group

_LISTED = 10_000
_WIDE = 1000


def centraliser(group: Group, of: Permutation | Group) -> Group:
    """Return the elements of a group of any order that commute with a permutation, or with a group.

    Parameters
    ----------
    group : Group
    of : Permutation or Group
        On the same points; it need not lie in the group.

    Raises
    ------
    BadInput
        If the points differ.
    BeyondReach
        If the tables of the backtrack exceed the memory.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S4 = group("S4")
    >>> centraliser(S4, S4.classes[1].representative).order, centraliser(S4, S4).order
    (8, 1)
    """
    permutations = (of,) if isinstance(of, Permutation) else of.generators
    for permutation in permutations:
        if permutation.degree != group.degree:
            raise BadInput(
                f"{permutation} has {permutation.degree} points, {group.name} acts on {group.degree}"
            )
    few = group.order <= (_LISTED if group.degree <= _WIDE else LARGEST)
    return _listed(group, permutations) if few else _searched(group, permutations)


def _searched(group: Group, permutations: tuple[Permutation, ...]) -> Group:
    found = group
    for permutation in permutations:
        if found.order > 1 and any(g * permutation != permutation * g for g in found.generators):
            order, rows = centraliser_rows(found.orbit_tree, np.array(permutation.images, dtype=np.int32))
            generators = [Permutation.trusted(tuple(row)) for row in rows.tolist()]
            found = type(group)(group.degree, generators, known_order=order)
    return found


def _listed(group: Group, permutations: tuple[Permutation, ...]) -> Group:
    elements = group.enumeration
    left = np.arange(group.order)
    for permutation in permutations:
        row = np.array(permutation.images)
        for point in (*permutation.support, *range(group.degree)):
            image, image_of_image = elements.images_at([point, permutation.images[point]], left)
            left = left[row[image] == image_of_image]
    return _generate(group, len(left), lambda place: elements.element(int(left[place])), len(left))


def normaliser(group: Group, subgroup: Group) -> Group:
    """Return the elements g of a group with gH = Hg, for a subgroup H of index at most 1,000,000.

    Raises
    ------
    BadInput
        If H is no subgroup.
    BeyondReach
        If the index is larger.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S4 = group("S4")
    >>> normaliser(S4, S4.subgroup("(1,2,3)")).order
    6
    """
    rows = transversal_rows(group, subgroup)
    turned = inverses(rows)
    for generator in subgroup.generators:
        images = np.array(generator.images, dtype=np.int32)
        conjugates = composites(rows, np.arange(len(rows)), images[turned])
        inside = subgroup.chain.contains_rows(conjugates)
        rows, turned = rows[inside], turned[inside]
    elements = [Permutation.trusted(tuple(row)) for row in rows.tolist()]
    return _generate(group, len(rows) * subgroup.order, elements.__getitem__, len(rows), subgroup.generators)


def _generate(
    group: Group,
    order: int,
    pick: Callable[[int], Permutation],
    count: int,
    given: tuple[Permutation, ...] = (),
) -> Group:
    """Return the subgroup of known order that some given elements and ``count`` others generate.

    Others are picked at random, seeded by their number, until the order is reached; each pick outside of what
    is generated so far at least doubles it, and at least half of the picks lie outside.
    """
    generators = [generator for generator in given if not generator.is_identity]
    found = _group(group, generators)
    choice = Random(count)
    while found.order < order:
        element = pick(choice.randrange(count))
        if element not in found:
            generators.append(element)
            found = _group(group, generators)
    return found


def _group(group: Group, generators: list[Permutation]) -> Group:
    from plrep.groups.group import Group

    return Group(group.degree, tuple(generators))
