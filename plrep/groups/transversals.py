"""Left cosets gH: least elements and transversals.

The least element of gH by the images of the base points of H: level by level along the stabiliser chain of H,
g is multiplied from the right by the transversal element that makes the image of the base point least. Two
elements lie in one coset iff their least elements are equal, so the cosets are met breadth first from H along
the generators of G. Cheaper keys are tried first: a number made of where g takes each orbit of H. If there are as
many of them as cosets, they told all cosets apart.

Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.
Cost: one gather for each coset and generator of G, and base length of H gathers for each coset, or else for each
coset and generator; nothing of the size of G. Seconds: 255,024 cosets of a stabiliser of 4 points in M24 0.8, 30,240
of 2 points in W(E8) 0.5, 1,740 of one in W(B30) on 1,800 roots 0.9.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.level import ENTRIES
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, components

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
        raise BadInput(f"{subgroup.name:.80} is no subgroup of {group.name:.80}; make it by G.subgroup(...)")
    index = group.order // subgroup.order
    if index > LARGEST_INDEX:
        raise BeyondReach(
            f"{subgroup.name:.80} has index {index} in {group.name:.80}, the limit is {LARGEST_INDEX}"
        )
    if index * group.degree > LARGEST_TABLE:
        raise BeyondReach(
            f"the {index} cosets of {subgroup.name:.80} in {group.name:.80} have representatives on {group.degree} "
            f"points, more than {LARGEST_TABLE} images; give the group by an action on fewer points"
        )
    generators = np.array([g.images for g in group.generators], dtype=np.int32).reshape(-1, group.degree)
    rows = _breadth_first(generators, _OrbitKeys(subgroup))
    if len(rows) == index:
        at_once = max(1, ENTRIES // group.degree)
        parts = [
            least_in_cosets(subgroup, rows[start : start + at_once]) for start in range(0, index, at_once)
        ]
        return np.concatenate(parts)
    return _breadth_first(generators, _LeastKeys(subgroup, group.chain.base))


class _OrbitKeys:
    """Keys for elements g: where g takes each orbit of H. They agree in a coset, and may agree in several."""

    def __init__(self, subgroup: Group) -> None:
        bits = Random(subgroup.degree).getrandbits
        numbers = np.array([bits(64) for _ in range(2 * subgroup.degree)], dtype=np.uint64)
        self.of_image, of_orbit = numbers[: subgroup.degree], numbers[subgroup.degree :]
        orbits = components(subgroup.degree, [np.array(g.images) for g in subgroup.generators])
        self.of_orbit = of_orbit[orbits]

    def __call__(self, rows: Integers) -> tuple[Integers, list[int]]:
        keys: list[int] = (self.of_image[rows] @ self.of_orbit).tolist()
        return rows, keys


class _LeastKeys:
    """Keys for elements g: the least element of gH, by the images of the base of G. They tell cosets apart."""

    def __init__(self, subgroup: Group, base: tuple[int, ...]) -> None:
        self.subgroup, self.base = subgroup, np.array(base, dtype=np.intp)

    def __call__(self, rows: Integers) -> tuple[Integers, list[bytes]]:
        rows = least_in_cosets(self.subgroup, rows)
        columns = rows[:, self.base]
        data, width = columns.tobytes(), columns.shape[1] * columns.itemsize
        return rows, [data[place * width : (place + 1) * width] for place in range(len(columns))]


def _breadth_first(generators: Integers, keys: _OrbitKeys | _LeastKeys) -> Integers:
    """Return one row for each key that is met from the identity on, breadth first along some generators."""
    degree = generators.shape[1]
    at_once = max(1, ENTRIES // max(1, generators.size))
    layer, first = keys(np.arange(degree, dtype=np.int32)[None, :])
    layers, met = [layer], dict.fromkeys(first)
    while len(layer):
        found = [layer[:0]]
        for start in range(0, len(layer), at_once):
            moved = generators[:, layer[start : start + at_once]].transpose(1, 0, 2).reshape(-1, degree)
            rows, names = keys(moved)
            fresh = []
            for place, name in enumerate(names):
                if name not in met:
                    met[name] = None
                    fresh.append(place)
            found.append(rows[fresh])
        layer = np.concatenate(found)
        layers.append(layer)
    return np.concatenate(layers)


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
