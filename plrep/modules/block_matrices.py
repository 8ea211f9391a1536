"""The block of an equivariant map on a simple as a matrix of numbers, in a basis that is stated.

Let L be of type R, held by each orbit of X and of Y at most once: channels are the case in mind. A basis of the copies
has one vector for each orbit that holds L. With O the first of these orbits, those of X before those of Y, and P(O),
P(O') the projectors on the copies in two orbits, the copy in O is sent to that in O' by

    phi(O') = P(O') A P(O),   A the first orbital from O to O' for which this is not 0.

For another copy of the same set A is the identity: the block of a map between channels is the matrix of what it does
from channel to channel. By Schur's lemma phi(O')^T phi(O') = nu P(O), nu > 0, so the entry of F from O' to O'' is
trace(phi(O'')^T F phi(O')) / (nu(O'') dim L).

Proof: proofs/blocks-of-linear-maps.md. Source: Schur's lemma; Serre, Linear Representations of Finite Groups, 2.2 and
2.7.
Cost: three composites for each orbit that holds L. Copies inside one orbit and the types C and H have no such basis
without a choice; map_blocks.py tells what does not depend on one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import NotDefined
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.matrix import Matrix
from plrep.modules.equivariant_map import EquivariantMap
from plrep.modules.equivariant_maps import EquivariantMaps
from plrep.modules.map_blocks import on_pairs, require_common

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple


def block_matrix(f: EquivariantMap, L: str | RealSimple) -> Matrix:
    """Return the block of a map on a simple, in the basis that is stated above.

    Parameters
    ----------
    f : EquivariantMap
        From Fun(X) to Fun(Y).
    L : str or RealSimple
        Of type R; no orbit of X or Y holds it twice.

    Returns
    -------
    Matrix
        A row for each orbit of Y that holds L and a column for each orbit of X that does; real cyclotomic entries.

    Raises
    ------
    BadInput
        When L does not occur on both sides.
    NotDefined
        When it is of type C or H, or an orbit holds it more than once.

    Examples
    --------
    Two channels on three points, mixed by the matrices ((1, 2), (3, 4)) on single points:

    >>> import plrep
    >>> X = plrep.group("S3").natural()
    >>> H = plrep.hom_basis(2 * X, 2 * X)
    >>> f = H.map({H.weight_of(3 * i, 3 * j): 1 + 2 * i + j for i in (0, 1) for j in (0, 1)})
    >>> block_matrix(f, "L2")
    [ 1  2 ]
    [ 3  4 ]
    """
    constituent = require_common(f, L)
    module, simple = f.space.module, constituent.simple
    if simple.type != "R" or max(constituent.by_orbit) > 1:
        raise NotDefined(
            f"the block on {constituent.label} is a matrix of numbers for type R and one copy in each orbit; here the "
            f"type is {simple.type}, and an orbit holds {max(constituent.by_orbit)}; "
            f'see block("{constituent.label}").polynomial'
        )
    all_maps = EquivariantMaps(module.gset, module.gset)
    pairs = all_maps.pairs
    ends = module.gset.forest.orbit_of[pairs.representatives]
    projector = EquivariantMap(all_maps, on_pairs(pairs, module.projector(constituent.label).values))
    holding = [orbit for orbit, copies in enumerate(constituent.by_orbit) if copies]
    basis = {orbit: _isomorphism(projector, holding[0], orbit, ends) for orbit in holding}
    whole = _extended(f, all_maps)
    cut = 0 if f.source == f.target else len(f.source.orbits)
    columns = [orbit for orbit in holding if not cut or orbit < cut]
    images = [whole @ basis[orbit] for orbit in columns]
    return Matrix(
        tuple(
            tuple(_paired(basis[orbit], image) / _paired(basis[orbit], basis[orbit]) for image in images)
            for orbit in holding
            if orbit >= cut
        )
    )


def _isomorphism(P: EquivariantMap, first: int, orbit: int, ends: np.ndarray) -> EquivariantMap:
    """Return the map from the copy of the simple in the first orbit to that in another."""
    begins = P.space.pairs.orbit_of

    def inside(place: int) -> EquivariantMap:
        own = (begins == place) & (ends == place)
        return P.space.map([value if here else ZERO for value, here in zip(P.coefficients, own, strict=True)])

    for k in np.flatnonzero((begins == first) & (ends == orbit)).tolist():
        found = inside(orbit) @ P.space.element(k) @ inside(first)
        if not found.is_zero:
            break
    return found


def _extended(f: EquivariantMap, all_maps: EquivariantMaps) -> EquivariantMap:
    """Return the map on the functions on X + Y that is f from X to Y and 0 elsewhere."""
    if f.source == f.target:
        return f
    source, before = f.source, f.source.points
    pairs = all_maps.pairs
    values: list[Cyclotomic] = []
    for place, y in zip(pairs.orbit_of.tolist(), pairs.representatives.tolist(), strict=True):
        crosses = place < len(source.orbits) and y >= before
        values.append(f.entry(y - before, source.orbits[place][0]) if crosses else ZERO)
    return all_maps.map(values)


def _paired(a: EquivariantMap, b: EquivariantMap) -> Cyclotomic:
    """Return the trace of a^T b: the sum of the products of the entries."""
    sizes = a.space.pairs.sizes.tolist()
    terms = zip(a.coefficients, b.coefficients, sizes, strict=True)
    return sum((x * y * size for x, y, size in terms if x and y), ZERO)
