"""Stabilisers of points, by random Schreier elements until the order is right.

The order |G|/|orbit| is known beforehand, so the random walk decides the time, never the answer; it is seeded from
the generators. A uniform element g of G comes from a stabiliser chain on the natural points; if u carries the least
point x0 of the orbit to g x0, then u^-1 g is a uniform element of the stabiliser of x0.
Source: Seress, Permutation Group Algorithms (2003), 4.2. Cost: a few elements for each factor 2 of the order, each
one walk up the tree of the orbit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from ..errors import Inconsistent
from ..groups.chain import StabiliserChain
from ..groups.permutation import Permutation
from .orbits import Places

if TYPE_CHECKING:
    from ..groups.group import Group
    from .gset import GSet

_IN_VAIN = 200


def least_point_stabiliser(X: GSet, orbit: int) -> Group:
    """Return the stabiliser of the least point of an orbit, as a group on the natural points.

    Parameters
    ----------
    X : GSet
    orbit : int
        Place of the orbit in ``X.orbits``.

    Raises
    ------
    Inconsistent
        If no generators are found; the action would be none.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.gsets.actions import subsets
    >>> least_point_stabiliser(subsets(group("S5"), 2), 0).order
    12
    """
    G, points = X.group, X.orbits[orbit]
    order = G.order // len(points)
    if len(points) == 1:
        return G
    generators: list[Permutation] = []
    chain = StabiliserChain.of((), G.degree)
    steps = [np.array(g.inverse.images) for g in G.generators]
    bits = _bits(G, points[0])
    in_vain = 0
    while chain.order != order:
        g = _uniform(G.chain, bits)
        for place in X.forest.word(int(X.image_array(_permutation(g))[points[0]])):
            g = steps[place][g]
        element = _permutation(g)
        in_vain += 1
        if not chain.contains(element):
            generators.append(element)
            chain = StabiliserChain.of(generators, G.degree, at_most=order)
            in_vain = 0
        if in_vain > _IN_VAIN or chain.order > order:
            raise Inconsistent(
                f"the stabiliser of point {points[0] + 1} of {X.name} should have order {order}, found "
                f"{chain.order}; report the group and the G-set"
            )
    return G.subgroup(generators)


def _bits(G: Group, point: int) -> Callable[[int], int]:
    text = f"{point}:{[g.images for g in G.generators]}"
    return Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")).getrandbits


def _uniform(chain: StabiliserChain, bits: Callable[[int], int]) -> Places:
    """Return a uniform element: a product of one transversal element of each level."""
    g: Places = np.arange(chain.degree)
    for level in chain.levels:
        g = level.to_point[bits(64) % len(level.orbit)][g]
    return g


def _permutation(g: Places) -> Permutation:
    return Permutation.trusted(tuple(g.tolist()))
