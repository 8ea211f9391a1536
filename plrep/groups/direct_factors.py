"""The finest way to write a permutation group as a direct product of groups that move disjoint sets of points.

A union S of orbits carries a direct factor iff the part on S of every generator lies in the group: then the group is
the product of its restrictions to S and to the rest. Such unions are closed under intersection (the part on S and T
of an element is the part on S of its part on T) and complement, so their atoms are the finest factors. Orbits that no
generator joins are apart without a question; among orbits that are joined the least union around one orbit is
searched for by size, up to 8 of them; more are left together.

Proof: proofs/group-structure.md.
Cost: one sift for each generator and candidate, nothing for a transitive group.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places, components, distinct

if TYPE_CHECKING:
    from plrep.groups.group import Group

_ORBITS_SEARCHED = 8


@attrs.frozen
class DirectFactor:
    """A direct factor: the points that it moves, and the group on these points.

    Attributes
    ----------
    points : tuple of int
        Ascending.
    group : Group
        On 0, ..., len(points) - 1, which stand for the points in their order. Factors with the same generators are the
        same object, so what is found for one serves all.
    """

    points: tuple[int, ...]
    group: Group

    def parts(self, rows: Integers) -> Integers:
        """Return the parts in this factor of elements of the product, as rows of images.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> G = group("<(1,2),(3,4,5)>")
        >>> direct_factors(G)[1].parts(np.array([G.generators[1].images])).tolist()
        [[1, 2, 0]]
        """
        points = np.array(self.points, dtype=np.intp)
        place = np.zeros(rows.shape[1], dtype=np.intp)
        place[points] = np.arange(len(points))
        images: Integers = place[rows[:, points]]
        return images


def direct_factors(group: Group) -> tuple[DirectFactor, ...]:
    """Return the finest direct factors on disjoint sets of points, ordered by their least points.

    Returns
    -------
    tuple of DirectFactor
        None for the trivial group; one for a group that no such product makes.

    Notes
    -----
    The theorem and its proof: proofs/group-structure.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [factor.group for factor in direct_factors(group("<(1,2,3)(4,5),(1,2)>"))]
    [<(1,2,3),(1,2)>: order 6, degree 3, <(1,2)>: order 2, degree 2]
    >>> len(direct_factors(group("<(1,2)(3,4),(3,4)(5,6)>")))
    1
    """
    made: dict[tuple[int, tuple[Permutation, ...]], Group] = {}
    return tuple(_factor(group, points, made) for points in _supports(group))


def _supports(group: Group) -> list[tuple[int, ...]]:
    """Return the points of each factor, ascending."""
    if not group.generators:
        return []
    rows = np.array([generator.images for generator in group.generators])
    orbit_of = components(group.degree, list(rows))  # orbits are named by their least points
    moved = (rows != np.arange(group.degree)).any(axis=0)
    orbits = distinct(orbit_of[moved]).tolist()
    if len(orbits) < 2:
        unions = [orbits] if orbits else []
    else:
        unions = []
        for joined in _joined([set(orbit_of[row != np.arange(group.degree)].tolist()) for row in rows]):
            unions += _atoms(group, orbit_of, joined) if 1 < len(joined) <= _ORBITS_SEARCHED else [joined]
    return sorted(tuple(np.flatnonzero(np.isin(orbit_of, union)).tolist()) for union in unions)


def _joined(sets: list[set[int]]) -> list[list[int]]:
    """Return the least disjoint unions of sets, each ascending."""
    unions: list[set[int]] = []
    for one in sets:
        if one:
            met = [union for union in unions if union & one]
            unions = [union for union in unions if not union & one] + [one.union(*met)]
    return [sorted(union) for union in unions]


def _atoms(group: Group, orbit_of: Places, orbits: list[int]) -> list[list[int]]:
    """Return the finest unions of some orbits, together a direct factor, that are direct factors."""
    atoms = []
    rest = orbits
    while rest:
        first, *others = rest
        candidates = ([first, *some] for size in range(len(others)) for some in combinations(others, size))
        atom = next((union for union in candidates if _splits(group, np.isin(orbit_of, union))), rest)
        atoms.append(atom)
        rest = [orbit for orbit in rest if orbit not in atom]
    return atoms


def _splits(group: Group, inside: npt.NDArray[np.bool_]) -> bool:
    """Return whether the part of every generator on some points, a union of orbits, lies in the group."""
    points = np.arange(group.degree)
    parts = (np.where(inside, generator.images, points).tolist() for generator in group.generators)
    return all(Permutation.trusted(tuple(part)) in group for part in parts)


def _factor(
    group: Group, points: tuple[int, ...], made: dict[tuple[int, tuple[Permutation, ...]], Group]
) -> DirectFactor:
    place = {point: number for number, point in enumerate(points)}
    parts = [Permutation.trusted(tuple(place[g.images[point]] for point in points)) for g in group.generators]
    generators = tuple(dict.fromkeys(part for part in parts if not part.is_identity))
    key = (len(points), generators)
    if key not in made:
        made[key] = type(group)(*key)
    return DirectFactor(points, made[key])
