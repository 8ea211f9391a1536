"""Kernels, equal graphs, projectors, subgroups, characters, tables and maps: each way to be wrong has its reason."""

import pytest

from plrep import checker
from tests.forgeries.forge import C5_COSINES, changed, sealed, without, written
from tests.prover.test_checker_examples import COPY, vector
from tests.prover.test_checker_kinds_examples import (
    COSINES,
    GOLDEN,
    KINDS,
    about_map,
    kernel,
    normal,
    pl_map,
    projector,
    term,
)

KERNEL, SAME, PROJECTOR = (KINDS[name] for name in ("kernel", "same graph", "projector"))
NO_PROJECTOR = KINDS["no projector"]
TABLE, CHARACTER = KINDS["table"], KINDS["character"]
QUATERNIONS, COMPLEX = KINDS["table with an indicator -1"], KINDS["table over a field"]
SIGN = KINDS["kernel of the sign"]
HINGES, IDENTITY, SHIFTED = (
    KINDS[name] for name in ("map with kinks", "two half lines", "affine map as half lines")
)
COPIED = KINDS["map between copies"]
TERM = ("claim", "map", "terms", 0)
CLASSES, ROWS = ("claim", "classes"), ("claim", "characters")


def exchanged(first, second):
    def exchange(old):
        new = [*old]
        new[first], new[second] = old[second], old[first]
        return new

    return exchange


def cyclic(order):
    """The whole group as a table: only the number of its elements matters."""
    document = changed(TABLE, ("group",), {"degree": order, "generators": [[*range(2, order + 1), 1]]})
    return changed(document, CLASSES, lambda old: [old[0] | {"representative": [*range(1, order + 1)]}])


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
        changed(PROJECTOR, ("claim", "type"), "C"),
        changed(PROJECTOR, ("claim", "field"), 3),
        changed(TABLE, ("claim", "field"), 3),
        changed(TABLE, (*CLASSES, 1, "size"), 2),
        changed(TABLE, (*CLASSES, 1, "powers", "3"), 1),
        changed(TABLE, (*ROWS, 1, "indicator"), 0),
        changed(QUATERNIONS, (*ROWS, 4, "indicator"), 1),
        changed(CHARACTER, ("claim", "indicator"), -1),
        changed(CHARACTER, ("claim", "type"), "C"),
        changed(CHARACTER, ("claim", "kernel_order"), 2),
    ],
    "permutation": [changed(SIGN, ("claim", "subgroup", 0), [2, 3, 3])],
    "no-simple": [changed(SIGN, ("claim", "simples"), ["L3"])],
    "length": [
        changed(SIGN, ("claim", "simples"), []),
        changed(TABLE, CLASSES, []),
        changed(TABLE, ROWS, lambda old: old[:2]),
        changed(TABLE, (*ROWS, 0, "values"), [1, 1]),
        changed(TABLE, ("evidence", "weights"), [[2]]),
    ],
    "range": [
        changed(TABLE, ("evidence", "weights"), [[2, 1], [2, 1]]),
        changed(TABLE, ("evidence", "weights"), [[4, 1]]),
    ],
    "zero": [changed(TABLE, ("evidence", "weights"), [[2, 0]])],
    "chain": [
        changed(KINDS["kernel of the trivial simple"], ("evidence", key, "base"), [3, 1])
        for key in ("kernel_chain", "subgroup_chain")
    ],
    "chain-base": [
        changed(SIGN, ("evidence", "kernel_chain", "base"), [4]),
        changed(SIGN, ("evidence", "subgroup_chain", "base"), []),
    ],
    "label-order": [
        changed(SIGN, ("claim", "simples"), ["L1", "L0"]),
        changed(SIGN, ("claim", "simples"), ["L1", "L1"]),
        changed(SIGN, ("claim", "simples"), ["L1"] * 4),
    ],
    "kernel-base": [changed(SIGN, ("evidence", "kernel_chain", "base"), [1, 4, 2])],
    "kernel-moves": [
        changed(SIGN, ("evidence", "kernel_chain", "base"), [1, 2]),
        normal("S3", [], ["L2"], ([4, 2], []), ([], [])),
    ],
    "normal-subgroup": [
        changed(SIGN, ("claim", "holds"), False),
        changed(KINDS["too small to be the kernel"], ("claim", "holds"), True),
        changed(KINDS["not in the kernel"], ("claim", "holds"), True),
    ],
    "order": [cyclic(5_000)],
    "class": [
        changed(TABLE, (*CLASSES, 1, "representative"), [3, 1, 2]),
        changed(TABLE, CLASSES, lambda old: [old[1], old[1] | {"representative": [1, 3, 2]}, old[2]]),
        changed(COMPLEX, (*CLASSES, 1, "representative"), [2, 1, 3]),
    ],
    "classes": [changed(TABLE, CLASSES, lambda old: old[:2])],
    "character": [
        changed(CHARACTER, (*CLASSES, 1, "value"), []),
        changed(CHARACTER, (*CLASSES, 2, "value"), [-1]),
        changed(
            CHARACTER,
            ("claim",),
            lambda claim: {key: claim[key] for key in ("kind", "field", "classes")} | {"holds": False},
        ),
    ],
    "numbers": [
        changed(TABLE, (*ROWS, 0, "values"), [0, 1, 1]),
        changed(TABLE, (*ROWS, 0, "values"), [1, 1, 9]),
        changed(TABLE, ("claim", "numbers", 3), [1]),
        changed(TABLE, ("claim", "numbers"), lambda old: [*old, [5]]),
        changed(
            changed(TABLE, ("claim", "numbers"), exchanged(0, 1)),
            ROWS,
            lambda old: [row | {"values": [{1: 2, 2: 1}.get(v, v) for v in row["values"]]} for row in old],
        ),
    ],
    "degree": [
        changed(TABLE, ("claim", "numbers", 2), [-2]),
        changed(COMPLEX, ("claim", "numbers", 0), [1, 1]),
    ],
    "relation": [
        changed(TABLE, ("claim", "numbers", 3), [3]),
        changed(COMPLEX, (*ROWS, 2, "values"), [1, 3, 3]),
        changed(QUATERNIONS, (*ROWS, 4, "values"), [3, 4, 5, 5, 3]),
    ],
    "norm": [changed(TABLE, ("claim", "numbers"), [[2], [-2], [4], []])],
    "eigenvalues": [
        changed(QUATERNIONS, ("evidence", "weights"), [[3, 1]]),
        changed(TABLE, ("evidence", "weights"), []),
    ],
}

MAPS = [name for name, document in KINDS.items() if document["claim"]["kind"] == "map"]


def over_golden(first, second):
    """Terms on two lines of the plane of C5, about Q(zeta_5)."""
    return about_map(
        "C5", "L1", "L1", pl_map(term(first, 0, COSINES), term(second, 0, COSINES)), "nonlinear", field=5
    )


def vanishing():
    """The cosines times a + z + z^4, which the checker's homomorphism sends to 0."""
    p, r = checker.Field(5, 1, checker.Work()).split
    a = -(r + pow(r, -1, p)) % p
    padded = [[*c, 0, 0, 0, 0][:4] for c in C5_COSINES]
    values = [
        [a * x + y + z for x, y, z in zip(padded[k], padded[(k + 1) % 5], padded[k - 1], strict=True)]
        for k in range(5)
    ]
    for value in values:
        while value[-1] == 0:
            value.pop()
    return {"denominator": 5, "values": values}


REFUSED |= {
    "map": [changed(KINDS[name], ("claim", "holds"), lambda holds: not holds) for name in MAPS],
    "parallel": [over_golden(COSINES, GOLDEN), over_golden(vanishing(), COSINES)],
    "terms": [
        changed(KINDS["map with a kink at 0"], ("claim", "map", "terms"), lambda terms: terms * 251),
    ],
    "outside-part": [
        changed(HINGES, (*TERM, "direction"), vector(1, 1, 0, 0)),
        changed(HINGES, (*TERM, "weight"), vector(1, 1, -1, 0)),
        changed(HINGES, ("claim", "map", "constant"), vector(1, 1, -1, 0)),
        changed(HINGES, ("claim", "map", "linear"), {"denominator": 3, "values": [[[2], [-1]]]}),
        changed(HINGES, ("claim", "map", "linear"), {"denominator": 3, "values": [[[1], [1]]]}),
        changed(SHIFTED, ("claim", "other", "constant"), vector(1, 1, 1)),
    ],
    "copy-trace": [
        changed(COPIED, ("claim", "source_copy"), COPIED["simples"]["L2"]["projector"]),
    ],
    "real": [
        changed(KINDS["map over a field"], (*TERM, "threshold", "value"), [0, 1]),
        changed(KINDS["map over a field"], (*TERM, "weight", "values", 1), [0, 1]),
        changed(
            KINDS["map over a field"],
            ("claim", "map", "linear"),
            {"denominator": 1, "values": [[[], [0, 1], [], [], []]]},
        ),
    ],
    "choice": [changed(HINGES, ("claim", "property"), "linear")],
}
REFUSED["rule"].append(changed(HINGES, ("evidence", "rule"), "inclusion"))
REFUSED["fact"].append(changed(HINGES, ("claim", "field"), 3))
REFUSED["zero"] += [
    changed(HINGES, (*TERM, "direction"), vector(1, 0, 0, 0)),
    changed(HINGES, (*TERM, "weight"), vector(1, 0, 0, 0)),
    changed(HINGES, ("claim", "map", "constant"), vector(1, 0, 0, 0)),
    changed(HINGES, ("claim", "map", "linear"), {"denominator": 1, "values": [[[], []]]}),
]
REFUSED["lowest"] += [
    changed(HINGES, (*TERM, "threshold"), {"denominator": 2, "value": [2]}),
    changed(HINGES, (*TERM, "threshold"), {"denominator": 2, "value": []}),
    changed(HINGES, (*TERM, "threshold", "denominator"), -1),
]
BOOLEANS = [
    (PROJECTOR, ("claim", "multiplicity")),
    (PROJECTOR, ("claim", "field")),
    (TABLE, (*CLASSES, 0, "size")),
    (TABLE, (*ROWS, 1, "indicator")),
]
REFUSED["choice"] += [
    changed(HINGES, ("claim", "map", "linear"), False),
    changed(HINGES, ("claim", "map", "constant"), None),
    changed(HINGES, ("claim", "property"), None),
]
REFUSED["type"] += [
    changed(CHARACTER, ("claim", "type"), 1),
    changed(HINGES, ("claim", "map", "symmetrised"), 1),
    *[changed(*change, True) for change in BOOLEANS],
]
REFUSED["unknown"] += [
    changed(HINGES, ("claim",), lambda claim: claim | {"other": claim["map"]}),
    changed(HINGES, ("claim",), lambda claim: claim | {"source_copy": COPY}),
    changed(HINGES, TERM, lambda old: old | {"sign": 1}),
    sealed(TABLE | {"simples": {"L0": {}}}),
    changed(TABLE, ("evidence",), lambda old: old | {"gset": [{"kind": "natural"}]}),
    changed(CHARACTER, ("evidence",), lambda old: old | {"weights": [[2, 1]]}),
]
REFUSED["missing"] += [
    without(SHIFTED, ("claim", "other")),
    without(COPIED, ("claim", "target_copy")),
    without(HINGES, ("claim", "map", "constant")),
    without(TABLE, ("evidence", "weights")),
    without(CHARACTER, ("claim", "kernel_order")),
    without(SIGN, ("evidence", "subgroup_chain")),
]

CASES = [(key, place) for key, documents in REFUSED.items() for place in range(len(documents))]


@pytest.mark.parametrize(("key", "place"), CASES)
def test_a_certificate_is_refused_for_its_reason(key, place):
    result = checker.check_text(written(REFUSED[key][place]))
    assert (result.verdict, result.key, result.code) == ("rejected", key, 1)
    assert len(result.reason) < 250
