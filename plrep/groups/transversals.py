"""Left cosets gH: least elements and transversals.

The least element of gH by the images of the base points of H: level by level along the stabiliser chain of H,
g is multiplied from the right by the transversal element that makes the image of the base point least. Two
elements lie in one coset iff their least elements are equal, so the cosets are met breadth first from H along
the generators of G.

Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.
Cost: index times base length of H gathers for each generator of G, on arrays; nothing of the size of G.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.level import ENTRIES
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST_INDEX = 10**6
LARGEST_TABLE = 1 << 27
"""Most images of the elements of one transversal; an image takes four bytes."""


def least_in_cosets(subgroup: Group, rows: Integers) -> Integers:
    """Return for each row g the least element of the coset gH.

    Parameters
    ----------
    subgroup : Group
        H.
    rows : ndarray of int, m x degree
        Permutations by their images.

    Returns
    -------
    ndarray of int, m x degree

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> least_in_cosets(group("S3"), np.array([[2, 1, 0], [1, 2, 0]])).tolist()
    [[0, 1, 2], [0, 1, 2]]
    """
    start = np.arange(len(rows))[:, None] * subgroup.degree
    for level in subgroup.chain.levels:
        best = rows[:, level.orbit].argmin(axis=1)
        rows = rows.ravel().take(start + level.elements(best))
    return rows


def transversal_rows(group: Group, subgroup: Group) -> Integers:
    """Return the least elements of all left cosets of a subgroup as rows of images, those of H itself first.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> transversal_rows(group("S3"), group("<(1,2,3)>")).tolist()
    [[0, 1, 2], [0, 2, 1]]
    """
    if not subgroup.is_subgroup_of(group):
        raise BadInput(f"{subgroup.name} is no subgroup of {group.name}; make it by G.subgroup(...)")
    index = group.order // subgroup.order
    if index > LARGEST_INDEX:
        raise BeyondReach(f"{subgroup.name} has index {index} in {group.name}, the limit is {LARGEST_INDEX}")
    if index * group.degree > LARGEST_TABLE:
        raise BeyondReach(
            f"the {index} cosets of {subgroup.name} in {group.name} have representatives on {group.degree} points, "
            f"more than {LARGEST_TABLE} images; give the group by an action on fewer points"
        )
    generators = np.array([g.images for g in group.generators], dtype=np.int32).reshape(-1, group.degree)
    base = np.array(group.chain.base, dtype=np.intp)
    at_once = max(1, ENTRIES // max(1, generators.size))
    layer = least_in_cosets(subgroup, np.arange(group.degree, dtype=np.int32)[None, :])
    layers, met = [layer], dict.fromkeys(_keys(layer[:, base]))
    while len(layer):
        found = [layer[:0]]
        for start in range(0, len(layer), at_once):
            moved = generators[:, layer[start : start + at_once]].transpose(1, 0, 2)
            rows = least_in_cosets(subgroup, moved.reshape(-1, group.degree))
            fresh = []
            for place, key in enumerate(_keys(rows[:, base])):
                if key not in met:
                    met[key] = None
                    fresh.append(place)
            found.append(rows[fresh])
        layer = np.concatenate(found)
        layers.append(layer)
    return np.concatenate(layers)


def _keys(columns: Integers) -> list[bytes]:
    """Return each row as bytes; those of the images of a base tell elements apart."""
    data, width = columns.tobytes(), columns.shape[1] * columns.itemsize
    return [data[place * width : (place + 1) * width] for place in range(len(columns))]


def left_transversal(group: Group, subgroup: Group) -> tuple[Permutation, ...]:
    """Return one element of each left coset gH: the least one, cosets in breadth-first order from H.

    Parameters
    ----------
    group, subgroup : Group
        On the same points, the index at most 1,000,000.

    Returns
    -------
    tuple of Permutation
        The identity first.

    Raises
    ------
    BadInput
        If the second group is no subgroup of the first.
    BeyondReach
        If the index is larger, or times the degree it exceeds 2^27.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> left_transversal(group("S3"), group("S3").subgroup("(1,2)"))
    ((), (1,2,3), (2,3))
    """
    return tuple(Permutation.trusted(tuple(row)) for row in transversal_rows(group, subgroup).tolist())
