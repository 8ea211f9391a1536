"""The reader of certificates on certificates written by hand: C2 and C4 on points."""

import hashlib
import json
from copy import deepcopy

import pytest

from tests.naive.certificate_reader import read, why_refused

NATURAL = [{"kind": "natural"}]


def sealed(certificate):
    rest = {k: v for k, v in certificate.items() if k != "seal"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return rest | {"seal": hashlib.sha256(text.encode()).hexdigest()}


def projector(denominator, *values):
    return {"projector": {"denominator": denominator, "values": [[[c] if c else [] for c in values]]}}


def certificate(generator, simples, claim, evidence):
    return sealed(
        {
            "format": "plrep-certificate",
            "version": 1,
            "group": {"degree": len(generator), "generators": [generator]},
            "claim": claim,
            "simples": simples,
            "evidence": evidence,
        }
    )


def existence(source, target, shape="pl", nonlinear=False, holds=True):
    return {
        "kind": "exists",
        "shape": shape,
        "nonlinear": nonlinear,
        "source": source,
        "target": target,
        "holds": holds,
    }


C2 = {"L0": projector(2, 1, 1), "L1": projector(2, 1, -1)}
# The suborbits of point 1 are {1}, {2}, {3}, {4}.
C4 = {"L0": projector(4, 1, 1, 1, 1), "L1": projector(2, 1, 0, -1, 0), "L2": projector(4, 1, -1, 1, -1)}


def on_C2(claim, evidence):
    return certificate([2, 1], C2, claim, {"field": 1, "gset": NATURAL} | evidence)


def on_C4(claim, evidence):
    return certificate([2, 3, 4, 1], C4, claim, {"field": 1, "gset": NATURAL} | evidence)


def graph(gset, activation, edges):
    listed = [{"source": a, "target": b, "reason": r} for a, b, r in edges]
    return {"kind": "graph", "gset": gset, "activation": activation, "edges": listed}


MAP = {
    "source": {"denominator": 1, "values": [[1], [-1]]},
    "target": {"denominator": 1, "values": [[1], [1]]},
    "orbit": 2,
}
TRUE = {
    "a map from the sign to the trivial simple": on_C2(
        existence("L1", "L0"), {"rule": "inclusion", "inclusion": "blocks"}
    ),
    "with the map itself": on_C2(
        existence("L1", "L0"), {"rule": "inclusion", "inclusion": "blocks", "map": MAP}
    ),
    "an even one, with the element that is -1": on_C2(
        existence("L1", "L0", "even"),
        {"rule": "inclusion", "inclusion": "blocks", "minus": {"program": [[1]]}, "map": MAP},
    ),
    "none back": on_C2(
        existence("L0", "L1", holds=False), {"rule": "fixes-moves", "word": {"program": [[1]]}}
    ),
    "no even map of the sign": on_C2(
        existence("L1", "L1", "even", holds=False), {"rule": "negates-moves", "word": {"program": [[1]]}}
    ),
    "no odd map to the trivial simple": on_C2(
        existence("L1", "L0", "odd", holds=False),
        {"rule": "negates-not-negates", "word": {"program": [[-1]]}},
    ),
    "every conic map of the sign line is linear": on_C2(
        existence("L1", "L1", "conic", nonlinear=True, holds=False), {"rule": "line"}
    ),
    "a conic nonlinear map of the trivial line": on_C2(
        existence("L0", "L0", "conic", nonlinear=True), {"rule": "inclusion", "inclusion": "blocks"}
    ),
    "inclusion by a chain on the rows": on_C4(
        existence("L1", "L2", "even"),
        {"rule": "inclusion", "inclusion": {"base": [1], "program": []}, "minus": {"program": [[1, 1]]}},
    ),
    "square of the generator": on_C4(
        existence("L2", "L1", holds=False), {"rule": "fixes-moves", "word": {"program": [[1, 1]]}}
    ),
}
RELU = [("L0", "L0", "even"), ("L1", "L0", "even"), ("L1", "L1", "linear"), ("L1", "L2", "even")]
RELU += [("L2", "L0", "even"), ("L2", "L2", "linear")]


def on_points_of_C4(claim):
    return certificate([2, 3, 4, 1], C4, claim, {"rule": "interaction", "field": 1})


TRUE["the relu graph of C4"] = on_points_of_C4(graph(NATURAL, "relu", RELU))
TRUE["an edge"] = on_points_of_C4(
    {"kind": "edge", "gset": NATURAL, "activation": "abs", "source": "L1", "target": "L2", "holds": True}
)
TRUE["the absence of an edge"] = on_points_of_C4(
    {"kind": "edge", "gset": NATURAL, "activation": "abs", "source": "L2", "target": "L2", "holds": False}
)


def altered(name, value, *path):
    """The true certificate of that name with one entry replaced, sealed again."""
    changed = deepcopy(TRUE[name])
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return sealed(changed)


@pytest.mark.parametrize("name", TRUE)
def test_a_true_claim_with_its_evidence_is_both_true_and_proved(name):
    assert why_refused(TRUE[name]) is None
    assert read(TRUE[name]) == (True, True)


@pytest.mark.parametrize("name", [n for n in TRUE if "holds" in TRUE[n]["claim"]])
def test_the_opposite_claim_is_false_and_not_proved(name):
    holds = TRUE[name]["claim"]["holds"]
    assert read(altered(name, not holds, "claim", "holds")) == (False, False)


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("none back", [[1, 1]], ("evidence", "word", "program")),
        ("none back", [], ("evidence", "word", "program")),
        ("none back", [[2]], ("evidence", "word", "program")),
        ("none back", "line", ("evidence", "rule")),
        ("inclusion by a chain on the rows", [], ("evidence", "inclusion", "base")),
        ("inclusion by a chain on the rows", "none", ("evidence", "minus")),
        ("inclusion by a chain on the rows", {"program": [[1]]}, ("evidence", "minus")),
        ("with the map itself", 1, ("evidence", "map", "orbit")),
        ("with the map itself", [[1], [1]], ("evidence", "map", "source", "values")),
        ("with the map itself", [[2], [-2]], ("evidence", "map", "orbit")),
        ("with the map itself", True, ("evidence", "extra")),
    ],
)
def test_a_true_claim_with_wrong_evidence_is_true_and_not_proved(name, value, path):
    assert read(altered(name, value, *path)) == (True, False)


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (2, ("version",)),
        (True, ("version",)),
        (1.0, ("version",)),
        ([[2, 2]], ("group", "generators")),
        (1, ("simples", "L0", "projector", "denominator")),
        ([[[1], [1, 0]]], ("simples", "L0", "projector", "values")),
        (2, ("evidence", "field")),
        ([], ("evidence", "gset")),
        ([{"kind": "natural", "size": 1}], ("evidence", "gset")),
        ("L2", ("claim", "target")),
        ("L01", ("claim", "target")),
    ],
)
def test_a_file_whose_claim_cannot_be_read_is_neither(value, path):
    assert read(altered("none back", value, *path)) == (False, False)


def test_a_wrong_seal_is_refused():
    assert read(TRUE["none back"] | {"seal": "0" * 64}) == (False, False)


def test_a_wrong_list_of_edges_is_false():
    for edges in (RELU[:-1], RELU[::-1], [(a, b, "odd") for a, b, _ in RELU], [*RELU, ("L2", "L1", "even")]):
        assert read(on_points_of_C4(graph(NATURAL, "relu", edges))) == (False, False)
    assert read(on_points_of_C4(graph(NATURAL, "gelu", RELU))) == (True, True)
    assert read(on_points_of_C4(graph(NATURAL, "tanh", RELU))) == (False, False)


SPELLINGS = [
    "ReLU",
    "leaky_relu",
    "pl:0;0,1",
    "pl:0;0,1@0=0/1",
    "pl:0;1,1@0=0",
    "pl:1,0;0,1,0@0=0",
    "pl:0;0,2/2@0=0",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_second_spellings_of_an_activation_are_refused(spelling):
    assert read(on_points_of_C4(graph(NATURAL, spelling, RELU))) == (False, False)
