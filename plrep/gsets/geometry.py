"""The geometry that a group of permutations acts on: found from what its generators do, not from its name.

The natural points of GL, SL and Sp are the nonzero vectors of GF(q)^n, those of PGL, PSL, PGammaL and PSp the
projective points, those of AGL, ASL and AGammaL all vectors, numbered as vector_points.py says. A group has this
geometry if its degree fits and every generator is a semilinear map, on all vectors with a shift; so have its
subgroups, and groups given by generators. Over several fields (the nonzero vectors of GF(4)^2 are also those of
GF(2)^4) the largest is taken, if no other is asked for. Cost: a few passes over all points for each generator and
field; GL(13,2), on 8191 points, takes 0.04 s.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput
from plrep.exact.finite_field import finite_field, prime_power
from plrep.groups.vector_points import ALL, NONZERO, PROJECTIVE, VectorPoints

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen
class Geometry:
    """The space GF(q)^n, and what the natural points are in it.

    Its subspaces are the linear ones, for all vectors the affine ones, the images of the linear ones under shifts.

    Attributes
    ----------
    kind : str
        "nonzero vectors", "projective points" or "all vectors".
    dimension, order : int
        n and q.
    """

    kind: str
    dimension: int
    order: int

    def __str__(self) -> str:
        points = "vectors" if self.affine else self.kind
        return f"{points} of GF({self.order})^{self.dimension}"

    def size(self, dimension: int) -> int:
        """Return the number of points of a subspace.

        Examples
        --------
        >>> [Geometry(kind, 3, 3).size(2) for kind in (PROJECTIVE, NONZERO, ALL)]
        [4, 8, 9]
        """
        vectors: int = self.order**dimension
        return {ALL: vectors, NONZERO: vectors - 1}.get(self.kind, (vectors - 1) // (self.order - 1))

    def count(self, dimension: int, among: int | None = None) -> int:
        """Return the number of subspaces of one dimension in one of another, by default in all of GF(q)^n.

        Examples
        --------
        >>> [Geometry(PROJECTIVE, 4, 2).count(k) for k in range(5)], [Geometry(ALL, 3, 2).count(k) for k in range(4)]
        ([1, 15, 35, 15, 1], [8, 28, 14, 1])
        """
        q, n = self.order, self.dimension if among is None else among
        above: int = math.prod(q ** (n - i) - 1 for i in range(dimension))
        below: int = math.prod(q ** (i + 1) - 1 for i in range(dimension))
        shifts: int = q ** (n - dimension) if self.affine else 1
        return shifts * (above // below)

    @property
    def affine(self) -> bool:
        """Whether the points are all vectors."""
        return self.kind == ALL

    @property
    def dimensions(self) -> range:
        """The dimensions of the proper subspaces, from that of a point on.

        Examples
        --------
        >>> list(Geometry(PROJECTIVE, 3, 2).dimensions), list(Geometry(ALL, 3, 2).dimensions)
        ([1, 2], [0, 1, 2])
        """
        return range(self.line - 1, self.dimension)

    @property
    def line(self) -> int:
        """The dimension of the lines, that is, of the least subspaces through two points in general position.

        Examples
        --------
        >>> Geometry(PROJECTIVE, 3, 2).line, Geometry(ALL, 3, 2).line
        (2, 1)
        """
        return 1 if self.affine else 2

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
        if one.kind != PROJECTIVE and not _has_few_images(G, one.size(1), one.count(1)):
            continue
        points = one.points(one.dimension)
        if all(points.semilinear(np.array(g.images)) is not None for g in G.generators):
            return one
    if fitting:
        problem = f"its generators are no semilinear maps of the {' or the '.join(map(str, fitting))}"
    else:
        field = "any field" if q is None else f"GF({q})"
        problem = (
            f"no space over {field}, of dimension 2 or more, has {G.degree} vectors or projective points"
        )
    raise BadInput(f"{G.name} has no subspaces: {problem}; the orbit of any set of points is orbit:{{1,2,3}}")


def spelled_geometry(G: Group, q: int | None = None) -> tuple[Geometry, str]:
    """Return ``geometry(G, q)``, and how a name says the field, empty for the largest one.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [spelled_geometry(group("GL(2,4)"), q)[1] for q in (None, 4, 2)]
    ['', '', 'GF(2)']
    """
    space = geometry(G, q)
    return space, "" if q is None or space == geometry(G) else f"GF({q})"


def _has_few_images(G: Group, size: int, most: int) -> bool:
    """Whether the set of the first so many points has at most so many images.

    These points are a subspace of dimension 1. The test needs no field, and to make GF(p^k) takes a second.
    """
    first = np.arange(size, dtype=np.int32)
    found, waiting = {first.tobytes()}, [first]
    generators = np.array([g.images for g in G.generators], dtype=np.int32).reshape(-1, G.degree)
    for members in waiting:
        for image in np.sort(generators[:, members], axis=1):
            if image.tobytes() not in found:
                found.add(image.tobytes())
                waiting.append(image)
        if len(found) > most:
            return False
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
                elif q**n in (degree, degree + 1):
                    yield Geometry(ALL if q**n == degree else NONZERO, n, q)
    if degree > 2 and math.isqrt(degree + 1) < degree - 1 and prime_power(degree - 1):
        yield Geometry(PROJECTIVE, 2, degree - 1)
