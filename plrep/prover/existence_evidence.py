"""Evidence of existence on an auxiliary G-set X, where kernels are kernels of actions on the rows of projectors.

- "yes": ker L lies in ker K, because equal rows of P_L have equal rows of P_K, or because a base of the
  action on the rows of P_L is one of the action on the rows of both; for even and odd maps also an element
  that is -1 on L, or none; and the explicit map of proofs/explicit-map.md wherever it has at most 1,000 terms;
- "no": a word in the generators for an element that is +1 (or -1) on L and not as it should be on K.

Theorems: proofs/schur-lemma.md, proofs/explicit-map.md. Evidence: proofs/FORMAT.md.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.real_simples import RealSimple
from plrep.errors import BeyondReach
from plrep.piecewise.relu_orbit_map import explicit_map
from plrep.prover.certificate import Certificate
from plrep.prover.setting import common_field, coordinates, group_data, projector_data
from plrep.prover.word_chain import base_program

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.piecewise.finding import Finding
    from plrep.piecewise.relu_orbit_map import ReluOrbitMap
    from plrep.prover.exists import ExistsPL
    from plrep.prover.form import Data
    from plrep.prover.kernel import KernelInclusion
    from plrep.prover.scene import Scene
    from plrep.prover.setting import Codes, Rows, Setting

_SPLIT_UP_TO = 2000


def existence_certificate(
    claim: ExistsPL | KernelInclusion, seen: Scene, finding: Finding, *, shape: str, with_map: bool
) -> Certificate:
    """Put together the certificate of a true claim that ``finding`` decided.

    Parameters
    ----------
    claim : ExistsPL or KernelInclusion
    seen : Scene
        Where source and target are seen.
    finding : Finding
    shape : str
    with_map : bool
        Whether an explicit map is wanted, where there is one.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> from plrep.prover.scene import scene
    >>> claim = parse_claim("C8: no pl L4 -> L2")
    >>> seen = scene(claim.group, ("L4", "L2"))
    >>> finding = seen.existence("L4", "L2", shape="pl", nonlinear=False)
    >>> made = existence_certificate(claim, seen, finding, shape="pl", with_map=False)
    >>> made.document["evidence"]["word"]
    {'program': [[1, 1]]}
    """
    L, K = claim.source, claim.target
    setting = seen.setting
    field = setting.field
    evidence: Data = {"rule": finding.rule}
    if finding.rule == "inclusion":
        with_chain = shape in ("even", "odd") and finding.witness is None
        with_chain = with_chain and setting.rows(L).can_all_be_negated
        evidence["inclusion"] = _inclusion(seen, L, K, with_chain=with_chain)
        if shape in ("even", "odd"):
            evidence["minus"] = seen.negating(L, finding.witness) if finding.witness else "none"
        if with_map:
            field, explicit = _map_data(seen, L, K, shape)
            evidence |= {"map": explicit} if explicit else {}
    elif finding.rule == "fixes-moves" and finding.witness is not None:
        evidence["word"] = seen.outside(L, K, finding.witness)
    elif finding.witness is not None:
        evidence["word"] = seen.negating(L, finding.witness)
    return Certificate.make(
        group=group_data(claim.group),
        claim=claim.data(),
        simples=setting.simples_data(field),
        evidence=evidence | {"field": field} | setting.existence_data,
    )


def _inclusion(seen: Scene, L: str, K: str, *, with_chain: bool) -> str | Data:
    """Say "blocks", or give a chain on the rows of both; only a chain shows that no element is -1 on L if each row of L
    has its opposite.
    """
    setting = seen.setting
    of_L, of_K = setting.rows(L), setting.rows(K)
    if of_L.refines(of_K) and not with_chain:
        return "blocks"
    points_of_L, on_L = _on_classes(setting, of_L)
    _, on_K = _on_classes(setting, of_K)
    n = len(points_of_L)
    both = [np.concatenate([a, n + b]) for a, b in zip(on_L, on_K, strict=True)]
    degree = n + (len(both[0]) - n if both else 0)
    chain = base_program(both, degree, setting.group.order // seen.simples[L].kernel_order, range(n))
    return chain.data() | {"base": [int(points_of_L[i]) + 1 for i in chain.base]}


def _on_classes(setting: Setting, rows: Rows) -> tuple[Codes, list[Codes]]:
    """Return a point of X for each distinct row, and the action of the generators on the rows."""
    _, first, place = np.unique(rows.classes, return_index=True, return_inverse=True)
    return first, [place[images[first]] for images in setting.action]


def _map_data(seen: Scene, source: str, target: str, shape: str) -> tuple[int, Data]:
    """Return the field of the certificate and the explicit map in it.

    It is {} where the orbit is too long, and where single copies in a large group would have to be split off.
    """
    setting = seen.setting
    L, K = seen.simples[source], seen.simples[target]
    if not isinstance(L, RealSimple) or not isinstance(K, RealSimple):
        return setting.field, {}
    several = any(setting.module.multiplicity(simple) > 1 for simple in (L, K))
    if several and setting.group.order > _SPLIT_UP_TO:
        return setting.field, {}
    try:
        found = _explicit(setting, L, K, shape)
    except BeyondReach:
        return setting.field, {}
    vectors = {"source": found.source.function(found.v), "target": found.target.function(found.w)}
    copies = {
        f"{role}_copy": matrices.projector
        for role, matrices in (("source", found.source), ("target", found.target))
        if setting.module.multiplicity(matrices.simple) > 1
    }
    entries = [value for vector in vectors.values() for value in vector]
    entries += [value for projector in copies.values() for orbit in projector.values for value in orbit]
    field = common_field([*entries, *setting.entries])
    data: Data = {role: _vector_data(vector, field) for role, vector in vectors.items()}
    data |= {key: projector_data(projector, field) for key, projector in copies.items()}
    return field, data | {"orbit": _orbit_length(setting, vectors["source"])}


@lru_cache(maxsize=256)
def _explicit(setting: Setting, L: RealSimple, K: RealSimple, shape: str) -> ReluOrbitMap:
    return explicit_map(L, K, shape=shape, within=setting.gset)


def _orbit_length(setting: Setting, vector: tuple[Cyclotomic, ...]) -> int:
    """Return the number of images of an element of Fun(X) under G."""
    code: dict[Cyclotomic, int] = {}
    start = np.array([code.setdefault(value, len(code)) for value in vector])
    backward = [np.argsort(images) for images in setting.action]
    found = {start.tobytes()}
    queue = [start]
    for y in queue:
        for back in backward:
            moved = y[back]
            if moved.tobytes() not in found:
                found.add(moved.tobytes())
                queue.append(moved)
    return len(found)


def _vector_data(vector: tuple[Cyclotomic, ...], field: int) -> Data:
    denominator, (values,) = coordinates([list(vector)], field)
    return {"denominator": denominator, "values": values}
