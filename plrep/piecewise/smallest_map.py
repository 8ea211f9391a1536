"""The smallest one-hidden-layer network L -> Fun(Gv) -> K: a nonlinear map with the least number of terms.

f(x) = sum over y in Gv of relu(<x, y> - 1) w_y needs v in L and w in K, both nonzero, with w fixed by Stab(v); for even
and odd maps gv = -v must imply gw = w, gw = -w. All subgroups U up to conjugacy are tried, the largest first, and v is
taken in L^U with stabiliser U. Why this is least: of the v with stabiliser U those that the fewest elements negate ask
least of w; these are the v that are negated only by elements that are -1 on all of L^U; and if no v has stabiliser U,
each v in L^U has a larger one, which was tried before. Proof, also that no transitive hidden layer with bias is
narrower: proofs/pl-maps.md.
Cost: two multiplicities for each class of subgroups, and an orbit for each class that passes.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BadInput, Inconsistent, NotDefined
from plrep.exact.cyclotomic import ZERO
from plrep.groups.subgroup import subgroups_up_to_conjugacy
from plrep.piecewise.correspondence import existence, shape_name
from plrep.piecewise.pl_makers import copies_of
from plrep.piecewise.relu_orbit_map import ReluOrbitMap
from plrep.piecewise.vector_orbits import Vector, fixed_vectors, product, vector_orbit

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.exact.matrix import Matrix
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.modules.simple_matrices import SimpleMatrices


def smallest_map(
    L: RealSimple, K: RealSimple, *, shape: str = "pl", within: GSet | None = None
) -> ReluOrbitMap:
    """Return a nonlinear equivariant PL map L -> K with the least number |Gv| of terms relu(<x, y> - 1) w_y.

    No network L -> Fun(G/U) -> K with one transitive hidden layer, relu and a bias is narrower and not affine.

    Parameters
    ----------
    L, K : RealSimple
        Simples of a group of order at most 2,000.
    shape : {"pl", "even", "odd"}
        The shape of map; even and odd ones are f(x) ± f(-x), see :class:`ReluOrbitMap`.
    within : GSet, optional
        Take both simples inside Fun of this set; by default each inside a coset space of its own.

    Raises
    ------
    NotDefined
        When no such map exists; the message says why.
    BadInput
        When the shape has no map of this form (conic maps have no kinks off the origin).
    BeyondReach
        When the order of the group exceeds 2,000.

    Notes
    -----
    Theorem: proofs/pl-maps.md.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S4")
    >>> for L in G.simples:
    ...     print(L, [smallest_map(L, K).size for K in G.simples if plrep.exists_pl(L, K)])
    L0 [1]
    L1 [2, 2]
    L2 [3, 6, 3]
    L3 [4, 24, 6, 4, 12]
    L4 [6, 8, 6, 8, 6]
    """
    shape = shape_name(shape)
    if shape == "conic":
        raise BadInput('the smallest map has the shape "pl", "even" or "odd", given "conic"')
    finding = existence(L, K, shape=shape)
    if not finding.holds:
        raise NotDefined(f"no {shape} map {L.label} -> {K.label}: {finding.why}")
    source, target = copies_of(L, K, within)
    for one in reversed(subgroups_up_to_conjugacy(L.group)):
        U = one.representative
        if _fixes_vectors(L, U) and _fixes_vectors(K, U):
            found = _with_stabiliser(source, target, shape, U)
            if found is not None:
                return found
    raise Inconsistent(
        f"no subgroup gives a map {L.label} -> {K.label}, which exists; please report the group"
    )


def _fixes_vectors(L: RealSimple, U: Group) -> bool:
    """Return whether a nonzero vector of L is fixed by U: whether the character of L has a mean over U."""
    G = L.group
    inside = G.enumeration.class_ids[G.enumeration.index(U.enumeration.images)]
    total = ZERO
    for index, number in enumerate(np.bincount(inside, minlength=len(G.classes)).tolist()):
        if number:
            total = total + L.character[index] * number
    return bool(total)


def _with_stabiliser(
    source: SimpleMatrices, target: SimpleMatrices, shape: str, U: Group
) -> ReluOrbitMap | None:
    """Return a map whose v has the stabiliser U, or None if there is none."""
    fixed = fixed_vectors(source, [(u, 1) for u in U.generators])
    index = source.simple.group.order // U.order
    if _tuples(source.generators, fixed) != index:
        return None
    for t in count(1):
        v = _on_curve(fixed, t)
        orbit = vector_orbit(source, v, index)
        if orbit is None or len(orbit) != index:
            continue
        conditions = [(u, 1) for u in U.generators]
        opposite = orbit.get(tuple(-c for c in v))
        if shape != "pl" and opposite is not None:
            g = product(source.simple.group, opposite)
            M = source.matrix(g)
            if any(M.apply(b) != tuple(-c for c in b) for b in fixed):
                continue
            conditions.append((g, 1 if shape == "even" else -1))
        weights = fixed_vectors(target, conditions)
        return ReluOrbitMap(source, target, shape, v, weights[0]) if weights else None
    raise Inconsistent("a curve of vectors ended; please report it")


def _on_curve(basis: tuple[Vector, ...], t: int) -> Vector:
    """Return a combination of a basis; a proper subspace contains only finitely many of these."""
    total = [ZERO] * len(basis[0])
    for i, b in enumerate(basis):
        total = [a + c * t**i for a, c in zip(total, b, strict=True)]
    return tuple(total)


def _tuples(generators: tuple[Matrix, ...], basis: tuple[Vector, ...]) -> int:
    """Return the number of images of a tuple of vectors: the index of the elements that fix them all."""
    found = {basis}
    queue = [basis]
    for current in queue:
        for M in generators:
            image = tuple(M.apply(b) for b in current)
            if image not in found:
                found.add(image)
                queue.append(image)
    return len(found)
