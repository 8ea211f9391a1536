"""For each simple of Fun(X), orbit by orbit: its signed stabiliser, and what this singles out in every other simple.

From characters the signed stabiliser is a number of elements in each conjugacy class (signed_stabiliser.py). From the
orbital algebra it is a set of orbitals: with y0 the least point of an orbit X_j, H = Stab(y0), n_k the size of the k-th
suborbit and B+ = S+ y0,

    dim K^{S+} = (dim End K) |X_j| / (dim K |B+|) * sum of n_k P_K(k) over the suborbits k of B+,

for P_K(x, y0) = (dim K/dim End K)/|G| * sum of chi_K over {g : g y0 = x} (proofs/projector-column.md). The dimension is
rational, so P_K may be replaced by the mean of its conjugates.
Cost of the latter: (families)^2 sums over blocks, families the classes of conjugate simples.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import Inconsistent
from plrep.modules.block_kernels import block
from plrep.modules.orbital_engine import OrbitalEngine
from plrep.piecewise.signed_stabiliser import FixedSpaces, SignedStabiliser, means, signed_stabiliser

if TYPE_CHECKING:
    from plrep.modules.orbital_algebra import RationalClass
    from plrep.modules.permutation_module import PermutationModule


@attrs.frozen(slots=True)
class Meetings:
    """A simple L in one orbit of X: S± there, and what it fixes in the simples of Fun(X).

    Attributes
    ----------
    orbit : int
        The place of the orbit.
    stabiliser : SignedStabiliser
        S+ and S- of L.
    fixed : tuple of FixedSpaces
        One for each simple of Fun(X), in their order.
    """

    orbit: int
    stabiliser: SignedStabiliser
    fixed: tuple[FixedSpaces, ...]


def meetings(module: PermutationModule) -> tuple[tuple[Meetings, ...], ...]:
    """Return for each simple of Fun(X) what it meets, one entry for each orbit that holds it.

    Notes
    -----
    The theorem and its proof: proofs/projector-column.md.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("S4").natural())
    >>> [(one.stabiliser.order, [f.by_both for f in one.fixed]) for (one,) in meetings(V)]
    [(24, [1, 0]), (6, [1, 1])]
    >>> W = plrep.Fun(plrep.group("S4").natural(), engine="orbitals")
    >>> [[one.fixed for one in some] for some in meetings(W)] == [[one.fixed for one in some] for some in meetings(V)]
    True
    """
    if isinstance(module.engine, OrbitalEngine):
        return _from_orbitals(module.engine, module.group.order)
    averaged = means([module.group.simple(c.label) for c in module.simples])
    found = []
    for c in module.simples:
        own = []
        for orbit, (counts, copies) in enumerate(zip(module.counts, c.by_orbit, strict=True)):
            if copies:
                S = signed_stabiliser(counts, module.group.simple(c.label))
                own.append(Meetings(orbit, S, averaged.fixed_by(S)))
        found.append(tuple(own))
    return tuple(found)


def _from_orbitals(engine: OrbitalEngine, group_order: int) -> tuple[tuple[Meetings, ...], ...]:
    families = list(dict.fromkeys(part.family for part in engine.parts))
    place = {family: i for i, family in enumerate(families)}
    of_part = [place[part.family] for part in engine.parts]
    scale = lcm(*(value.denominator for family in families for value in family.total))
    totals = np.array([[int(value * scale) for value in family.total] for family in families], dtype=object)
    by_family = []
    for family in families:
        own = []
        for orbit, copies in enumerate(family.by_orbit):
            if copies:
                blocks = block(family, orbit), block(family, orbit, -1)
                S, fixed = _in_orbit(engine, families, totals, orbit, blocks, group_order, scale)
                own.append(Meetings(orbit, S, tuple(fixed[i] for i in of_part)))
        by_family.append(tuple(own))
    return tuple(by_family[i] for i in of_part)


def _in_orbit(
    engine: OrbitalEngine,
    families: Sequence[RationalClass],
    totals: np.ndarray,
    orbit: int,
    blocks: tuple[tuple[int, ...], tuple[int, ...]],
    group_order: int,
    scale: int,
) -> tuple[SignedStabiliser, list[FixedSpaces]]:
    points = len(engine.gset.orbits[orbit])
    stabiliser = group_order // points
    sizes = engine.algebra.sizes.astype(object)
    plus, minus = (tuple((k, int(sizes[k]) * stabiliser) for k in some) for some in blocks)
    count = int(sum(sizes[list(blocks[0])]))
    sums = [
        (totals[:, list(some)] @ sizes[list(some)]).tolist() if some else [0] * len(families)
        for some in blocks
    ]
    fixed = []
    for family, positive, negative in zip(families, *sums, strict=True):
        ends = {"R": 1, "C": 2, "H": 4}[family.type]
        unit = Fraction(ends * points, family.dimension * count * family.conjugates * scale)
        both = 2 if minus else 1
        dimensions = [
            positive * unit,
            (positive + negative) * unit / both,
            (positive - negative) * unit / both,
        ]
        if any(dimension.denominator != 1 for dimension in dimensions):
            raise Inconsistent(
                f"a space of fixed vectors would have one of the dimensions {dimensions}; report it"
            )
        fixed.append(FixedSpaces(*map(int, dimensions)))
    return SignedStabiliser(plus, minus), fixed
