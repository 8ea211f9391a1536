"""The terms |<x, y> - t| w of a ridge sum, grouped into orbits under the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from plrep.exact.cyclotomic import ONE, Cyclotomic
from plrep.piecewise.polyhedra import Inequality, Vector

if TYPE_CHECKING:
    from plrep.modules.simple_matrices import SimpleMatrices
    from plrep.piecewise.ridge_sum import RidgeSum


@attrs.frozen(slots=True)
class Term:
    """|<x, y> - t| w, and how many terms its orbit has: |<x, g y> - t| g w.

    Attributes
    ----------
    direction : tuple of Cyclotomic
        y in L.
    threshold : Cyclotomic
        t.
    weight : tuple of Cyclotomic
        w in K.
    images : int
        The number of hyperplanes {<x, g y> = t} with g in the group, or 1 if the map is not symmetric.
    """

    direction: Vector
    threshold: Cyclotomic
    weight: Vector
    images: int


def orbit_terms(
    form: RidgeSum, source: SimpleMatrices, target: SimpleMatrices, symmetric: bool
) -> tuple[Term, ...]:
    """Return one term for each orbit of hyperplanes, in the order of the form.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S4")
    >>> f = plrep.pl_map(G.simple("L3"), G.simple("L0"), on=G.natural())
    >>> [(term.direction, term.threshold, term.images) for term in f.terms]
    [((4/3, 0, 0), 0, 4)]
    """
    inverse = source.form.inverse()
    backs = [M.inverse().transpose() for M in source.generators] if symmetric else []
    seen: set[Inequality] = set()
    found = []
    for plane, weight in form.kinks:
        if plane in seen:
            continue
        orbit = {plane}
        queue = [plane]
        for current in queue:
            for back in backs:
                image = monic((*back.apply(current[:-1]), current[-1]))
                if image not in orbit:
                    orbit.add(image)
                    queue.append(image)
        seen |= orbit
        found.append(Term(inverse.apply(plane[:-1]), -plane[-1], weight, len(orbit)))
    return tuple(found)


def monic(plane: Inequality) -> Inequality:
    """Return the multiple whose first nonzero entry is 1: one function for each hyperplane.

    Examples
    --------
    >>> monic((-ONE * 2, ONE))
    (1, -1/2)
    """
    lead = next(c for c in plane if c)
    return plane if lead == ONE else tuple(c / lead for c in plane)
