"""Stabilisers of points, by random Schreier elements until the order is right.

The order |G|/|orbit| is known beforehand, so the random walk decides the time, never the answer; it is seeded
from the generators. A uniform element g of G comes from a stabiliser chain on the natural points; if u
carries the least point x0 of the orbit to g x0, then u^-1 g is a uniform element of the stabiliser of x0.
Large stabilisers of natural points and of tuples are read off a chain whose base begins there.
Source: Seress, Permutation Group Algorithms (2003), 4.2. Cost: a few elements for each factor 2 of the
order, each with the image of x0 and one walk up the tree of the orbit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import Inconsistent
from plrep.groups.chain import StabiliserChain
from plrep.groups.group import Group
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers
from plrep.gsets.labelled import Labelled
from plrep.gsets.summands import Natural
from plrep.gsets.tuples import Arrangements, Tuples

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet

_ONE_BY_ONE = 10**6  # up to this order of the stabiliser, generators are sought one by one, so they are few
_MORE = 8  # above, so many more than G has, at once: a chain that falls short of the order costs a long proof
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
    summand, place = X.summand_at(points[0])
    summand = summand.base if isinstance(summand, Labelled) else summand
    if order > _ONE_BY_ONE and isinstance(summand, Natural | Tuples | Arrangements):
        fixed = tuple(dict.fromkeys(summand.fixed_by(place)))
        chain = StabiliserChain.of(G.generators, G.degree, base=fixed, order=G.order)
        return Group(G.degree, chain.stabiliser_generators(len(fixed)), known_order=order)
    generators: list[Permutation] = []
    chain = StabiliserChain.of((), G.degree)
    bits = _bits(G, points[0])
    while chain.order != order:
        fresh: list[Permutation] = []
        wanted = 1 if order <= _ONE_BY_ONE else len(G.generators) + _MORE
        for _ in range(wanted + _IN_VAIN):
            element = _stabilising(X, points[0], bits)
            if not chain.contains(element):
                fresh.append(element)
            if len(fresh) == wanted:
                break
        if not fresh or order % chain.order:
            raise Inconsistent(
                f"the stabiliser of point {points[0] + 1} of {X.name} should have order {order}, found "
                f"{chain.order}; report the group and the G-set"
            )
        generators += fresh
        chain = StabiliserChain.of(generators, G.degree, at_most=order)
    return Group(G.degree, generators, known_order=order)


def _stabilising(X: GSet, point: int, bits: Callable[[int], int]) -> Permutation:
    """Return a uniform element of the stabiliser of the least point of an orbit."""
    g = _uniform(X.group.chain, bits)
    for place in X.forest.word(X.image_of(point, _permutation(g))):
        g = np.array(X.group.generators[place].inverse.images)[g]
    return _permutation(g)


def _bits(G: Group, point: int) -> Callable[[int], int]:
    text = f"{point}:{[g.images for g in G.generators]}"
    return Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")).getrandbits


def _uniform(chain: StabiliserChain, bits: Callable[[int], int]) -> Integers:
    """Return a uniform element: a product of one transversal element of each level."""
    g: Integers = np.arange(chain.degree)
    for level in chain.levels:
        g = level.bring(bits(64) % len(level.orbit), g)
    return g


def _permutation(g: Integers) -> Permutation:
    return Permutation.trusted(tuple(g.tolist()))
