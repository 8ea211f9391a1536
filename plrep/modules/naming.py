"""Which simple of the table a part of Fun(X) is: by the traces of one element of each class.

For the isotypic projector P of L with multiplicity m the trace of gP on Fun(X) is m chi_L(g). It is the sum over x of
P(g^-1 x, x).
Proof: proofs/projector-column.md.
Cost: classes x points x depth of the trees, on arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import ZERO
from plrep.modules.orbital_engine import OrbitalEngine

if TYPE_CHECKING:
    from plrep.groups.permutation import Permutation


def names(engine: OrbitalEngine) -> dict[str, str]:
    """Return for each label A0, A1, ... the label L0, L1, ... of the simple in the table of the group.

    Raises
    ------
    BeyondReach
        If the table of the group is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/projector-column.md.

    Examples
    --------
    >>> import plrep
    >>> names(plrep.Fun(plrep.group("M24").natural()).engine)
    {'A0': 'L0', 'A1': 'L1'}
    """
    group = engine.gset.group
    simples = {simple.character: simple.label for simple in group.simples}
    columns = [_counts(engine, one.representative) for one in group.classes]
    found = {}
    for part in engine.parts:
        scale = part.family.multiplicity
        character = tuple(
            sum((part.values[k] * int(count) for k, count in column), ZERO) / scale for column in columns
        )
        if character not in simples:
            raise Inconsistent(
                f"the part {part.simple.label} of Fun({engine.gset.name}) has the character {character}, which no real "
                f"simple of {group.name} has; report the group and the set"
            )
        found[part.simple.label] = simples[character]
    return found


def _counts(engine: OrbitalEngine, g: Permutation) -> list[tuple[int, int]]:
    """Return the orbitals of the pairs (g^-1 x, x), with the number of x in each."""
    X = engine.gset
    places = engine.algebra.pairs.carried(np.arange(X.points), X.image_array(g.inverse))
    counts = np.bincount(places, minlength=engine.algebra.rank)
    return [(int(k), int(counts[k])) for k in np.flatnonzero(counts)]
