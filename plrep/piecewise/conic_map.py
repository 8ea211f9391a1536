"""Nonlinear conic maps L -> K, f(cx) = c f(x) for c > 0, of the existence theorem.

If no element is -1 on L and on K: f(x) = sum over y in Gv of |<x, y>| w_y, with v and w as for an even map. Otherwise
every kink on a whole hyperplane cancels, f is odd, and two hidden layers serve: for generic v, v' and
phi(x) = relu(<x, v> - relu(<x, v'>)), the sum of phi(g^-1 x) g w has a kink on the half-wall {<x, v'> = 0, <x, v> > 0}
that no other term has, if v' is parallel to no g v, to no g (v - v'), and to g v' only where g (v, v') = ±(v, v').
phi(x) - phi(-x) instead of phi gives an odd map wherever there is one; then g (v, v') = -(v, v') must imply g w = -w.

Source: THEORY 9; proof in proofs/pl-maps.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from plrep.errors import BeyondReach, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO
from plrep.piecewise.correspondence import existence
from plrep.piecewise.pl_forms import AffineMap, CompositeForm, linear_map
from plrep.piecewise.pl_makers import copies_of
from plrep.piecewise.pl_map import PLMap
from plrep.piecewise.relu_orbit_map import explicit_map
from plrep.piecewise.ridge_sum import RidgeSum, Unit
from plrep.piecewise.vector_orbits import Vector, apply

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet
    from plrep.modules.simple_matrices import SimpleMatrices

MOST_TERMS = 1000
Triple = tuple[Vector, Vector, Vector]


def conic_map(L: RealSimple, K: RealSimple, *, odd: bool = False, within: GSet | None = None) -> PLMap:
    """Return a nonlinear equivariant conic map L -> K.

    Parameters
    ----------
    L, K : RealSimple
        Simples of one group.
    odd : bool
        Ask for an odd one.
    within : GSet, optional
        Take both simples inside Fun of this set; by default each inside a coset space of its own.

    Raises
    ------
    NotDefined
        When no such map exists; the message says why.
    BeyondReach
        When the group acts on L by more than 1,000 elements and no map of one hidden layer was found.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C4")
    >>> f = conic_map(G.simple("L1"), G.simple("L1"))  # i^2 is -1 on both: no map of one hidden layer is conic and bent
    >>> f.is_conic, f.is_odd, f.is_linear, f.is_equivariant
    (True, True, False, True)
    >>> f = conic_map(G.simple("L1"), G.simple("L2"))
    >>> f.is_conic, f.is_even, f.region_count
    (True, True, 4)
    """
    if odd:
        finding = existence(L, K, shape="odd")
        if not finding.holds:
            raise NotDefined(f"no odd map {L.label} -> {K.label}: {finding.why}")
        if L.dimension == 1:
            raise NotDefined(
                f"every odd conic map {L.label} -> {K.label} is linear, because {L.label} is a line"
            )
    else:
        finding = existence(L, K, shape="conic", nonlinear=True)
        if not finding.holds:
            raise NotDefined(f"no nonlinear conic map {L.label} -> {K.label}: {finding.why}")
        if existence(L, K, shape="even").holds:
            even = explicit_map(L, K, shape="even", within=within)
            flat = linear_map(((ZERO,) * L.dimension,) * K.dimension)
            kinks = [((*even.source.form.apply(y), ZERO), w) for y, w in even.terms]
            return PLMap(even.source, even.target, RidgeSum.of_kinks(flat, kinks), True)
    source, target = copies_of(L, K, within)
    return _nested(source, target, next(_triples(source, target, odd)), odd)


def _triples(source: SimpleMatrices, target: SimpleMatrices, odd: bool) -> Iterator[tuple[Triple, ...]]:
    """Yield orbits of triples (v, v', w) that serve."""
    n = source.dimension
    w = tuple(ONE if i == 0 else ZERO for i in range(target.dimension))
    for t in count(1):
        v = tuple(ONE * t**i for i in range(n))
        other = tuple(ONE * (t + 1) ** i * (-1) ** i for i in range(n))
        orbit = _orbit(source, target, (v, other, w))
        if orbit is not None and _serves(orbit, odd):
            yield orbit


def _orbit(source: SimpleMatrices, target: SimpleMatrices, first: Triple) -> tuple[Triple, ...] | None:
    """Return the orbit of a triple, or None if what fixes its first two vectors moves the third."""
    weights = {first[:2]: first[2]}
    queue = [first]
    for v, other, w in queue:
        for S, T in zip(source.generators, target.generators, strict=True):
            pair, weight = (apply(S, v), apply(S, other)), apply(T, w)
            if pair not in weights:
                if len(queue) == MOST_TERMS:
                    raise BeyondReach(
                        f"the conic map {source.simple.label} -> {target.simple.label} has more than {MOST_TERMS} terms"
                    )
                weights[pair] = weight
                queue.append((*pair, weight))
            elif weights[pair] != weight:
                return None
    return tuple(queue)


def _serves(orbit: tuple[Triple, ...], odd: bool) -> bool:
    v, other, w = orbit[0]
    own = [(v, other), (_negative(v), _negative(other))]
    for y, z, weight in orbit:
        if _parallel(other, y) or _parallel(other, tuple(a - b for a, b in zip(y, z, strict=True))):
            return False
        if (y, z) not in own and _parallel(other, z):
            return False
        if odd and (y, z) == own[1] and weight != _negative(w):
            return False
    return True


def _negative(v: Vector) -> Vector:
    return tuple(-c for c in v)


def _parallel(a: Vector, b: Vector) -> bool:
    return all(a[i] * b[j] == a[j] * b[i] for j in range(len(a)) for i in range(j))


def _nested(source: SimpleMatrices, target: SimpleMatrices, orbit: tuple[Triple, ...], odd: bool) -> PLMap:
    """Return the sum of relu(<x, v> - relu(<x, v'>)) w over the triples, the same at -x subtracted if it is odd."""
    sides = (1, -1) if odd else (1,)
    slopes: list[Vector] = []
    units: list[Unit] = []
    outer: list[Unit] = []
    width = len(orbit) * len(sides)
    for side in sides:
        for v, other, w in orbit:
            place = len(slopes)
            unit = tuple(ONE if i == place else ZERO for i in range(width))
            slopes.append(tuple(c * side for c in source.form.apply(v)))
            units.append(((*(c * side for c in source.form.apply(other)), ZERO), _negative(unit)))
            outer.append(((*unit, ZERO), tuple(c * side for c in w)))
    inner = RidgeSum.of_units(AffineMap(tuple(slopes), (ZERO,) * width), units)
    last = RidgeSum.of_units(linear_map(((ZERO,) * width,) * target.dimension), outer)
    return PLMap(source, target, CompositeForm(last, inner), True)
