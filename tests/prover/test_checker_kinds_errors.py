"""Kernels, equal graphs, projectors, subgroups, characters, tables and maps: each way to be wrong has its reason."""

import pytest

from plrep import checker
from tests.forgeries.forge import changed, sealed, without, written
from tests.prover.test_checker_kinds_examples import KINDS, kernel, projector, same_graph

KERNEL, SAME, PROJECTOR = (KINDS[name] for name in ("kernel", "same graph", "projector"))
NO_PROJECTOR = KINDS["no projector"]

REFUSED = {
    "rule": [
        kernel("S3", "L2", "L0", holds=False, rule="inclusion", inclusion="blocks"),
        kernel("C4", "L2", "L1", rule="fixes-moves", word={"program": [[1, 1]]}),
        kernel("C4", "L2", "L1", holds=False, rule="negates-moves", word={"program": [[1, 1]]}),
        changed(SAME, ("evidence", "rule"), "projectors"),
        changed(PROJECTOR, ("evidence", "rule"), "interaction"),
    ],
    "unknown": [
        sealed(KERNEL | {"evidence": KERNEL["evidence"] | {"minus": "none"}}),
        sealed(KERNEL | {"evidence": KERNEL["evidence"] | {"map": {}}}),
        sealed(KERNEL | {"claim": KERNEL["claim"] | {"shape": "pl"}}),
        changed(SAME, ("claim", "other"), lambda other: other | {"holds": True}),
        changed(NO_PROJECTOR, ("claim",), lambda claim: claim | {"dimension": 2}),
    ],
    "missing": [
        without(PROJECTOR, ("claim", "dimension")),
        without(KERNEL, ("evidence", "inclusion")),
        without(SAME, ("claim", "other", "gset")),
    ],
    "blocks": [kernel("S3", "L0", "L2"), kernel("C4", "L2", "L1")],
    "word-source": [kernel("C4", "L2", "L1", holds=False, word={"program": [[1]]})],
    "word-target": [kernel("S3", "L2", "L0", holds=False, word={"program": [[1, -1]]})],
    "activation": [changed(SAME, ("claim", "other", "activation"), "gelu ")],
    "type": [
        changed(SAME, ("claim", "other"), []),
        changed(KINDS["same graph on subsets"], ("claim", "other", "gset", 0, "size"), True),
        changed(KERNEL, ("claim", "holds"), 1),
    ],
    "same-graph": [
        changed(KINDS["not the same graph"], ("claim", "holds"), True),
        changed(SAME, ("claim", "holds"), False),
        changed(KINDS["fewer simples"], ("claim", "holds"), True),
    ],
    "projector": [
        projector("S3", "L2", holds=False),
        changed(PROJECTOR, ("claim", "projector", "values", 0, 1), [-2]),
        changed(PROJECTOR, ("claim", "projector", "denominator"), 7),
    ],
    "lowest": [changed(NO_PROJECTOR, ("claim", "projector"), {"denominator": 6, "values": [[[4], [-2]]]})],
    "fact": [
        changed(PROJECTOR, ("claim", "dimension"), 1),
        changed(PROJECTOR, ("claim", "multiplicity"), True),
        changed(PROJECTOR, ("claim", "type"), "C"),
        changed(PROJECTOR, ("claim", "field"), 3),
        changed(PROJECTOR, ("claim", "field"), True),
    ],
}

CASES = [(key, place) for key, documents in REFUSED.items() for place in range(len(documents))]


@pytest.mark.parametrize(("key", "place"), CASES)
def test_a_certificate_is_refused_for_its_reason(key, place):
    result = checker.check_text(written(REFUSED[key][place]))
    assert (result.verdict, result.key, result.code, result.claim) == ("rejected", key, 1, "")
    assert len(result.reason) < 250
