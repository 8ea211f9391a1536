"""The vector space that a group of permutations acts on: found from what its generators do, not from its name.

The natural points of GL, SL and Sp are the nonzero vectors of GF(q)^n, those of PGL, PSL, PGammaL and PSp the
projective points, both numbered as vector_points.py says. A group has this geometry if its degree fits and every
generator is a semilinear map; so have its subgroups, and groups given by generators. Over several fields (the nonzero
vectors of GF(4)^2 are also those of GF(2)^4) the largest is taken, if no other is asked for. Cost: a few passes over
all points for each generator and field; GL(13,2), on 8191 points, takes 0.02 s.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput
from plrep.exact.finite_field import finite_field, prime_power
from plrep.groups.vector_points import NONZERO, PROJECTIVE, VectorPoints

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen
class Geometry:
    """The space GF(q)^n, and which of its points the natural points are.

    Attributes
    ----------
    kind : str
        "nonzero vectors" or "projective points".
    dimension, order : int
        n and q.
    """

    kind: str
    dimension: int
    order: int

    def __str__(self) -> str:
        return f"{self.kind} of GF({self.order})^{self.dimension}"

    def size(self, dimension: int) -> int:
        """Return the number of points of a subspace.

        Examples
        --------
        >>> [Geometry(PROJECTIVE, 3, 3).size(k) for k in range(4)], Geometry(NONZERO, 2, 3).size(2)
        ([0, 1, 4, 13], 8)
        """
        vectors: int = self.order**dimension - 1
        return vectors // (self.order - 1) if self.kind == PROJECTIVE else vectors

    def count(self, dimension: int, among: int | None = None) -> int:
        """Return the number of subspaces of one dimension in one of another, by default in all of GF(q)^n.

        Examples
        --------
        >>> [Geometry(PROJECTIVE, 4, 2).count(k) for k in range(5)]
        [1, 15, 35, 15, 1]
        """
        q, n = self.order, self.dimension if among is None else among
        above: int = math.prod(q ** (n - i) - 1 for i in range(dimension))
        below: int = math.prod(q ** (i + 1) - 1 for i in range(dimension))
        return above // below

    def points(self, dimension: int) -> VectorPoints:
        """Return the points of this kind of GF(q)^dimension.

        Examples
        --------
        >>> Geometry(PROJECTIVE, 3, 2).points(2).codes.tolist()
        [1, 2, 3]
        """
        return VectorPoints.of(self.kind, finite_field(self.order), dimension)


def geometry(G: Group, q: int | None = None) -> Geometry:
    """Return the space on whose points a group acts by semilinear maps, over GF(q) or the largest possible field.

    Raises
    ------
    BadInput
        If there is none; the message says what was tried.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> print(geometry(group("PSL(3,2)")), geometry(group("GL(2,4)")), geometry(group("GL(2,4)"), 2), sep=", ")
    projective points of GF(2)^3, nonzero vectors of GF(4)^2, projective points of GF(2)^4
    """
    fitting = [one for one in _candidates(G.degree) if q is None or one.order == q]
    for one in fitting:
        if one.kind == NONZERO and not _are_blocks(G, one.order - 1):
            continue
        points = one.points(one.dimension)
        if all(points.semilinear(np.array(g.images)) is not None for g in G.generators):
            return one
    if fitting:
        problem = f"its generators are no semilinear maps of the {' or the '.join(map(str, fitting))}"
    else:
        field = "any field" if q is None else f"GF({q})"
        problem = f"no space over {field} has {G.degree} nonzero vectors or projective points, and dimension 2 or more"
    raise BadInput(f"{G.name} has no subspaces: {problem}; the orbit of any set of points is orbit:{{1,2,3}}")


def _are_blocks(G: Group, size: int) -> bool:
    """Whether the images of the first so many points, the multiples of the last unit vector, are equal or disjoint.

    A test that needs no field: to make GF(p^k) takes a second.
    """
    block_of = np.full(G.degree, -1)
    block_of[:size] = 0
    blocks = [np.arange(size)]
    for block in blocks:
        for g in G.generators:
            image = np.array(g.images)[block]
            met = block_of[image]
            if (met != met[0]).any():
                return False
            if met[0] < 0:
                block_of[image] = len(blocks)
                blocks.append(image)
    return True


def _candidates(degree: int) -> Iterator[Geometry]:
    """The spaces with this number of points, those over large fields first, but projective lines last.

    For q = 2 nonzero vectors are projective points; for no other q are there as many of both.
    """
    for q in range(math.isqrt(degree + 1), 1, -1):
        if prime_power(q):
            for n in range(2, degree.bit_length() + 1):
                if q**n - 1 == degree * (q - 1):
                    yield Geometry(PROJECTIVE, n, q)
                elif q**n - 1 == degree:
                    yield Geometry(NONZERO, n, q)
    if degree > 2 and math.isqrt(degree + 1) < degree - 1 and prime_power(degree - 1):
        yield Geometry(PROJECTIVE, 2, degree - 1)
