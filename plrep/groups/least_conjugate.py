"""The least element of a conjugacy class, by lists of images.

Point by point, the conjugates are made least: the point i is fixed by bringing each point of its orbit there
(the stabiliser of all points fixed so far moves them), and the image of i goes to the least point of its orbit
under what is left. Only conjugates with the least image stay, and equal ones are kept once; so their number is
that of the elements of the class with the least images so far.

Source: the least images of Linton (Finding the smallest image of a set, ISSAC 2004), for elements under
conjugation.
Cost: (conjugates kept) x (orbit of the point) rows for each base point.
"""

from __future__ import annotations

import numpy as np

from plrep.groups.orbit_tree import OrbitTree
from plrep.groups.rows import Integers, Places, composites, conjugates


def least_conjugate(tree: OrbitTree, row: Integers) -> Integers:
    """Return the conjugate of an element whose list of images is lexicographically least.

    Parameters
    ----------
    tree : OrbitTree
        Of the group.
    row : ndarray of int, degree
        The images of the element.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> least_conjugate(OrbitTree(group("S4")), np.array([2, 1, 0, 3])).tolist()
    [0, 1, 3, 2]
    """
    node = tree.root
    base = [int(orbit[0]) for _, orbit in node.path]
    rows: Integers = row[None, :].astype(np.int32)
    for point in range(tree.degree):
        if node.order == 1:
            break
        orbit = np.flatnonzero(node.least == point)
        to_point = node.to_least[orbit]
        node = tree.child(node, point)
        which = np.arange(len(orbit))
        images = to_point[which, rows[:, orbit]].astype(np.intp)
        least = node.least[images]
        image = int(least.min())
        place, which = np.nonzero(least == image)
        movers = composites(node.to_least, images[place, which], to_point[which])
        rows = conjugates(movers, rows[place])
        node = tree.child(node, image)
        rows = rows[_distinct(rows[:, base], tree.degree)]
    found: Integers = rows[np.lexsort(rows.T[::-1])[0]]
    return found


def _distinct(columns: Integers, degree: int) -> Places:
    """Return the places of distinct rows of numbers below the degree, the first of each."""
    codes = np.zeros(len(columns), dtype=np.int64)
    first = np.zeros(1, dtype=np.intp)
    for column in columns.T:
        first, codes = np.unique(codes * degree + column, return_index=True, return_inverse=True)[1:]
    return np.sort(first)
