"""The least element of a conjugacy class, by lists of images.

Point by point, the conjugates are made least: the point i is fixed by bringing each point of its orbit there
(the stabiliser of all points fixed so far moves them), and the image of i goes to the least point of its orbit
under what is left. Only conjugates with the least image stay, and equal ones are kept once; so their number is
that of the elements of the class with the least images so far.

Source: the least images of Linton (Finding the smallest image of a set, ISSAC 2004), for elements under
conjugation.
Cost: (conjugates kept) x (orbit of the point) rows for each base point. Milliseconds for the representatives of all
classes: M24 25, HS 20, W(E7) 40, W(E8) 250.
"""

from __future__ import annotations

import numpy as np

from plrep.groups.orbit_tree import OrbitTree
from plrep.groups.rows import Integers, Places, composites, conjugates

_AT_ONCE = 1 << 20  # points of conjugates at once


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
        image = tree.degree
        parts: list[Integers] = []
        at_once = max(1, _AT_ONCE // (len(orbit) * tree.degree))
        for start in range(0, len(rows), at_once):
            some = rows[start : start + at_once]
            images = to_point[which, some[:, orbit]].astype(np.intp)
            least = node.least[images]
            if least.min() > image:
                continue
            if least.min() < image:
                image, parts = int(least.min()), []
            place, mover = np.nonzero(least == image)
            movers = to_point[mover]
            if node.order > 1:
                movers = composites(node.to_least, images[place, mover], movers)
            found = conjugates(movers, some[place])
            parts.append(found[_distinct(found[:, base], tree.degree)])
        node = tree.child(node, image)
        rows = parts[0]
        if len(parts) > 1:
            rows = np.concatenate(parts)
            rows = rows[_distinct(rows[:, base], tree.degree)]
    least_row: Integers = rows[np.lexsort(rows.T[::-1])[0]]
    return least_row


def _distinct(columns: Integers, degree: int) -> Places:
    """Return the places of distinct rows of numbers below the degree, the first of each, in some order."""
    codes = np.zeros(len(columns), dtype=np.int64)
    first = np.zeros(1, dtype=np.intp)
    at_once = max(1, 31 // degree.bit_length())
    for start in range(0, columns.shape[1], at_once):
        for column in columns.T[start : start + at_once]:
            codes = codes * degree + column
        first, codes = np.unique(codes, return_index=True, return_inverse=True)[1:]
    return first
