"""Periodic images and point clouds as G-sets: the pixels of a torus, and n points in R^d."""

from __future__ import annotations

from plrep.errors import BadInput
from plrep.groups.catalogue import symmetric
from plrep.groups.grid_groups import grid_group
from plrep.groups.group import Group
from plrep.gsets.gset import GSet
from plrep.gsets.labelled import Labelled
from plrep.gsets.summands import Natural


def grid(n: int, symmetry: str = "translations") -> GSet:
    """Return the n x n pixels of an image with periodic boundary, with a group of symmetries; ``.group`` tells it.

    The pixel in row i and column j, both from 0, is the point i n + j; labels count from 1. Fun(X) are the images of
    one channel; those of d channels are Fun of ``d * X``.

    Parameters
    ----------
    n : int
    symmetry : {"translations", "p4", "p4m"}
        Translations only, C_n x C_n; with the rotations by right angles; with the reflections too.

    Raises
    ------
    BadInput
        If n is not positive, or the symmetry is none of these.
    BeyondReach
        If there are more than 20,000 pixels.

    Examples
    --------
    >>> X = grid(10)
    >>> X, X.rank, X.label_of(12)
    (natural: 100 points, transitive under Grid(10), 100, '(2,3)')
    >>> grid(10, "p4m").rank
    21
    """
    _require_size("grid", "n", n)
    named = grid_group(n, symmetry)
    G = Group(named.degree, named.generators, named.name, named.order)
    labels = tuple(f"({x // n + 1},{x % n + 1})" for x in range(n * n))
    return GSet.of(G, (Labelled(Natural(G), labels),))


def point_cloud(n: int, d: int) -> GSet:
    """Return the coordinates of n points in R^d, under the symmetric group of the points.

    (R^n)^d is Fun of d copies of the n points: the point k n + i of the set is the k-th coordinate of the i-th point,
    and S_n permutes the points. So X is ``d * natural``.

    Raises
    ------
    BadInput
        If n or d is not positive.
    BeyondReach
        If there are more than 1,000,000 coordinates, or n is too large for a group.

    Examples
    --------
    >>> X = point_cloud(5, 3)
    >>> X, X.rank, X.label_of(7)
    (natural+natural+natural: 15 points, 3 orbits of S5, 18, 'y3')
    """
    _require_size("point_cloud", "n", n)
    _require_size("point_cloud", "d", d)
    named = symmetric(n)
    G = Group(named.degree, named.generators, named.name, named.order)
    axes = "xyz" if d <= 3 else [f"x{k + 1}_" for k in range(d)]
    X = d * GSet.of(G, (Natural(G),))
    return X.labelled(f"{axis}{i + 1}" for axis in axes[:d] for i in range(n))


def _require_size(maker: str, name: str, size: int) -> None:
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise BadInput(f"{maker}: {name} = {size!r} must be a whole number from 1 on")
