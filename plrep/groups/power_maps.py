"""Power maps on the conjugacy classes, and the actions that come from them: inversion, real and rational
classes.

The powers are taken of the representatives, all at once as rows of an array; see class_partition.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plrep.groups.group import Group


def power_map(group: Group, k: int) -> tuple[int, ...]:
    """Return for each conjugacy class the place of the class of the k-th powers.

    Parameters
    ----------
    group : Group
        Within reach of a route to its classes.
    k : int
        Any integer, negative ones included.

    Returns
    -------
    tuple of int, one for each class

    Raises
    ------
    BeyondReach
        If the group is too large for its classes.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> C4 = group(["(1,2,3,4)"])
    >>> power_map(C4, 2), power_map(C4, -1)
    ((0, 0, 1, 1), (0, 1, 3, 2))
    """
    return group.class_partition.power_map(k)


def exponent(group: Group) -> int:
    """Return the exponent: the least common multiple of the orders of the elements.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> exponent(group(["(1,2,3)", "(1,2)"]))
    6
    """
    return group.class_partition.exponent


def inverse_map(group: Group) -> tuple[int, ...]:
    """Return for each conjugacy class the place of the class of the inverses.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> inverse_map(group(["(1,2,3)"]))
    (0, 2, 1)
    """
    return power_map(group, -1)


def real_classes(group: Group) -> tuple[int, ...]:
    """Return the places of the classes that contain the inverses of their elements.

    Their number is that of the real-valued irreducible characters (Brauer).

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> real_classes(group(["(1,2,3)"]))
    (0,)
    """
    return tuple(place for place, image in enumerate(inverse_map(group)) if place == image)


def galois_orbits(group: Group) -> tuple[tuple[int, ...], ...]:
    """Return the classes in orbits under all powers x -> x^k with k prime to the exponent.

    An orbit consists of the classes of the generators of one cyclic subgroup. The orbits of length one are
    the rational classes; the number of orbits is that of the irreducible representations over the rationals
    (Berman, Witt).

    Returns
    -------
    tuple of tuple of int
        Orbits by their first class, classes ascending.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> galois_orbits(group(["(1,2,3,4,5)"]))
    ((0,), (1, 2, 3, 4))
    """
    return group.class_partition.galois_orbits


def rational_classes(group: Group) -> tuple[int, ...]:
    """Return the places of the classes that contain all generators of the cyclic groups of their elements.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> rational_classes(group(["(1,2,3,4)"]))
    (0, 1)
    """
    return tuple(orbit[0] for orbit in galois_orbits(group) if len(orbit) == 1)
