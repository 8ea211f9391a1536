"""The rational constituents of permutation characters, from the orbits on pairs of points.

The matrices A_0, ..., A_(s-1) of the orbits of G on pairs of points from one orbit span the algebra of all matrices
that commute with G. If it is commutative, every irreducible constituent has multiplicity 1, and the primitive
idempotents e = sum of e_i A_i over the rational numbers belong to the sums of Galois conjugate constituents:
chi(g) = sum of e_i times the number of points x for which (x, gx) lies in the i-th orbit. If it is not commutative,
the permutation character is left whole.

Source: Higman, Intersection matrices for finite permutation groups, J. Algebra 6 (1967); Bannai, Ito, Algebraic
Combinatorics I (1984), II.11. Cost: n^2 entries and n s operations for s orbits of pairs of n points.
"""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.grid import IntArray
from plrep.exact.idempotents import primitive_idempotents
from plrep.groups.rows import components

if TYPE_CHECKING:
    from plrep.groups.group import Group

_POINTS = 1 << 10
_RANK = 40
_TRIES = 4


def point_characters(group: Group) -> IntArray:
    """Return rational characters whose sums are the permutation characters on the orbits of points.

    Returns
    -------
    ndarray of int64, characters x classes
        Different rows; those of one orbit of points have no constituent in common.

    Examples
    --------
    >>> import plrep
    >>> point_characters(plrep.group("S3")).tolist()
    [[1, 1, 1], [2, 0, -1]]
    """
    rows = group.class_partition.representatives
    orbits = components(group.degree, [np.array(g.images) for g in group.generators])
    roots, sizes = np.unique(orbits, return_counts=True)
    small = group.degree <= _POINTS and (sizes > 1).any()
    colours = group.orbit_tree.colours if small else None
    found = [np.zeros((0, len(rows)), dtype=np.int64)]
    for root in roots[sizes > 1].tolist():
        points = np.flatnonzero(orbits == root)
        images = np.searchsorted(points, rows[:, points])
        fixed = (images == np.arange(len(points))).sum(axis=1)
        if colours is not None:
            _, labels = np.unique(colours[np.ix_(points, points)], return_inverse=True)
            found.append(_constituents(labels.reshape(len(points), len(points)), images, fixed))
        elif small:
            found.append(np.array([np.ones_like(fixed), fixed - 1]))
        else:
            found.append(fixed[None, :])
    return np.unique(np.concatenate(found), axis=0, return_index=True)[0]


def _constituents(labels: IntArray, images: IntArray, fixed: IntArray) -> IntArray:
    """Return the rational constituents of one permutation character.

    Parameters
    ----------
    labels : ndarray of int, n x n
        The orbit of each pair of points.
    images : ndarray of int, classes x n
        The images under representatives.
    fixed : ndarray of int, classes
        The permutation character.
    """
    n, rank = len(labels), int(labels.max()) + 1
    if rank > _RANK:
        return fixed[None, :]
    products = np.empty((rank, rank, rank), dtype=np.int64)  # A_i A_j = sum over k of products[k, i, j] A_k
    for k in range(rank):
        y = int(np.flatnonzero(labels[0] == k)[0])
        pairs = np.bincount(labels[0] * rank + labels[:, y], minlength=rank * rank)
        products[k] = pairs.reshape(rank, rank)
    if (products != products.transpose(0, 2, 1)).any():
        return fixed[None, :]
    one = (np.arange(rank) == labels[0, 0]).astype(int).tolist()
    for power in range(1, _TRIES):
        weights = np.arange(1, rank + 1) ** power
        idempotents = primitive_idempotents(np.einsum("kij,i->jk", products, weights).tolist(), one)
        if idempotents is not None:
            break
    else:
        return fixed[None, :]
    met = labels[np.arange(n), images] + rank * np.arange(len(images))[:, None]
    traces = np.bincount(met.ravel(), minlength=rank * len(images)).reshape(len(images), rank)
    denominator = lcm(*(x.denominator for e in idempotents for x in e))
    numerators = np.array([[int(x * denominator) for x in e] for e in idempotents], dtype=object)
    found: IntArray = (numerators @ traces.T.astype(object) // denominator).astype(np.int64)
    return found
