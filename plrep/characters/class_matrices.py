"""Class matrices: how a class acts on the centre of the group algebra, counted on arrays of the enumeration.

Proof: proofs/character-tables.md.
Source: Schneider, Dixon's character table algorithm revisited, J. Symbolic Comput. 9 (1990).
Cost: |C| x r products for a class C of a group with r classes, none of them in a Python loop; nothing
enumerates G x G.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from plrep.progress import check

if TYPE_CHECKING:
    from plrep.groups.group import Group

IntArray = npt.NDArray[np.int64]
_ENTRIES = 1 << 22  # of one array of products


def all_class_matrices(group: Group) -> IntArray:
    """Return the matrices of all classes at once, for a small group: [c, j, k] is entry (j, k) of that of class c.

    Cost: |G| x r products and r^3 entries.

    Returns
    -------
    ndarray of int64, r x r x r

    Examples
    --------
    >>> import plrep
    >>> S3 = plrep.group("S3")
    >>> bool((all_class_matrices(S3)[1] == class_matrix(S3, 1)).all())
    True
    """
    elements, r = group.enumeration, len(group.classes)
    which = elements.class_ids
    representatives = elements.index(group.class_partition.representatives)
    quotients = which[elements.product(elements.inverse[:, None], representatives[None, :])]
    codes = (which[:, None] * r + quotients) * r + np.arange(r)
    return np.bincount(codes.ravel(), minlength=r**3).reshape(r, r, r)


def class_matrix(group: Group, c: int) -> IntArray:
    """Return the matrix of the c-th class sum: entry (j, k) counts the x in C_c with xy = z_k for a y in C_j.

    Returns
    -------
    ndarray of int64, r x r
        Column k belongs to the representative z_k. The vectors of central character values are its eigenvectors.

    Examples
    --------
    >>> import plrep
    >>> class_matrix(plrep.group("S3"), 1)
    array([[0, 1, 0],
           [3, 0, 3],
           [0, 2, 0]])
    """
    elements = group.enumeration
    r = len(group.classes)
    members = np.flatnonzero(elements.class_ids == c)
    # row x of the table: the image of the point x under the inverse of each member
    table = elements.images_at(range(group.degree), elements.inverse[members])
    targets = np.array([one.representative.images for one in group.classes], dtype=np.intp)
    base = elements.chain.base
    at_once = max(1, _ENTRIES // (len(members) * (len(base) + 1)))
    matrix = np.zeros((r, r), dtype=np.int64)
    for start in range(0, r, at_once):
        check("class matrices")
        some = targets[start : start + at_once]
        shape = (len(some), len(members))
        quotients = elements.index_of_base_images([table[some[:, point]] for point in base], shape)
        for k, row in enumerate(elements.class_ids[quotients], start):
            matrix[:, k] = np.bincount(row, minlength=r)
    return matrix
