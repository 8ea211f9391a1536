"""Every reason for refusal is reached, each by a certificate that fails in this one way."""

from pathlib import Path

import pytest

from plrep import checker
from tests.forgeries.forge import (
    GROUPS,
    certificate,
    changed,
    edge,
    graph,
    included,
    listed_pairs,
    parity,
    refuted,
    regular_action,
    sealed,
    without,
    written,
)
from tests.prover.test_checker_examples import ACCEPTED, COPY, S3, both, vector

PLAIN = ACCEPTED["blocks"]
REGULAR = ACCEPTED["regular"]
COSETS = ACCEPTED["cosets and natural"]
COMPLEX = ACCEPTED["complex type"]
FIFTH = ACCEPTED["real subfield of Q(zeta_5)"]
CHAIN = ACCEPTED["inclusion by a chain"]
PLANE = ACCEPTED["map between copies"]
NATURAL = GROUPS["S3"][0]
L1, L2 = ("simples", "L1", "projector"), ("simples", "L2", "projector")


TWICE = ACCEPTED["natural points twice"]
ROTATIONS = [int(parity(g) == 1) for g in listed_pairs(NATURAL, NATURAL)]


def elements(denominator, *values):
    return {"denominator": denominator, "values": [[[v] if v else [] for v in row] for row in values]}


def activation(text):
    return edge("C2", text, "L1", "L0")


def large(generators, parts, action=None):
    """Return a claim on a group of many points, whose simples are not given."""
    document = edge("C2", "relu", "L1", "L0", parts=parts)
    document["group"] = {"degree": len(generators[0]) if generators else 15_000, "generators": generators}
    if action is not None:
        document["evidence"] |= {"action": action, "action_chain": {"base": [], "program": []}}
    return sealed(document)


def even_map(source, target, orbit):
    explicit = {"source": source, "target": target, "orbit": orbit}
    return included("S3", "L2", "L2", shape="even", minus="none", map=explicit)


REFUSED = {
    # what makes a file unreadable
    "size": [b" " * (checker.MAX_BYTES + 1)],
    "values": [b"[" + b"0," * checker.MAX_VALUES + b"0]", b"{" * (checker.MAX_VALUES // 10 + 1)],
    "nesting": [b"[" * 13 + b"]" * 13, b"[", b"]", b'{"a": [}'],
    "json": [b"", b"{'a': 1}", b'{"a": 01}', b"\xff", b'{"a" 1}', b"[] []", b'"'],
    "number": [b"[1.0]", b"[1e3]", b"[NaN]", b"[-Infinity]", b"[-0]"],
    "digits": [b"[" + b"1" * 2001 + b"]", b"[-" + b"1" * 2001 + b"]"],
    "repeated": [b'{"a": 1, "a": 1}', b'{"' + b"a" * 50 + b'": 1, "' + b"a" * 50 + b'": 1}'],
    # spelling
    "type": [
        b"[]",
        b"null",
        changed(PLAIN, ("simples",), []),
        changed(PLAIN, ("group", "generators"), {}),
        changed(PLAIN, ("group", "degree"), True),
        changed(PLAIN, ("claim", "nonlinear"), 0),
        changed(PLAIN, ("claim", "holds"), 1),
        changed(PLAIN, ("claim",), None),
        changed(PLAIN, ("evidence",), []),
        changed(PLAIN, (*L2, "denominator"), "3"),
        changed(PLAIN, (*L2, "values", 0, 0, 0), True),
        changed(PLAIN, ("evidence", "gset", 0), "natural"),
        changed(REGULAR, ("evidence", "action", 0), 1),
        changed(REGULAR, ("claim", "activation"), None),
        changed(PLAIN, ("version",), True),
        changed(PLAIN, ("group", "generators", 0), [2, 3, True]),
        changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program", 0), [True]),
        changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program", 0), ["1"]),
        PLAIN | {"version": 1, "seal": 1},
    ],
    "missing": [
        without(PLAIN, ("claim", "holds")),
        without(PLAIN, ("claim", "kind")),
        without(PLAIN, ("evidence", "rule")),
        without(PLAIN, ("evidence", "gset")),
        without(PLAIN, ("evidence", "inclusion")),
        without(PLAIN, ("evidence", "gset", 0, "kind")),
        without(REGULAR, ("evidence", "action_chain")),
        without(COSETS, ("evidence", "subgroup_chains")),
        without(ACCEPTED["even map"], ("evidence", "minus")),
        without(ACCEPTED["fixes, moves"], ("evidence", "word")),
        without(PLANE, ("evidence", "map", "source_copy")),
        b'{"format": "plrep-certificate"}',
    ],
    "unknown": [
        sealed(PLAIN | {"comment": ""}),
        sealed(PLAIN | {"evidence": PLAIN["evidence"] | {"minus": "none"}}),
        sealed(PLAIN | {"evidence": PLAIN["evidence"] | {"action": NATURAL}}),
        sealed(PLAIN | {"evidence": PLAIN["evidence"] | {"k" * 99: 0}}),
        sealed(REGULAR | {"evidence": REGULAR["evidence"] | {"gset": [{"kind": "natural"}]}}),
        included("C2", "L1", "L0", shape="conic", map={}),
        included("S3", "L2", "L0", map=ACCEPTED["map"]["evidence"]["map"] | {"source_copy": COPY}),
    ],
    "length": [
        changed(PLAIN, ("group", "generators", 0), [2, 1]),
        changed(PLAIN, ("evidence", "gset"), []),
        changed(PLAIN, (*L2, "values", 0), [[1]]),
        changed(PLAIN, (*L2, "values"), []),
        changed(PLAIN, (*L2, "values", 0, 0), [2, 1]),
        changed(REGULAR, ("evidence", "action"), []),
        changed(REGULAR, ("evidence", "action", 1), [1]),
        changed(COSETS, ("evidence", "subgroup_chains"), []),
        changed(CHAIN, ("evidence", "inclusion", "base"), [1] * 7),
        changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program"), []),
        changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program", 0), []),
        changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program", 0), [1] * 10_001),
        changed(PLANE, ("evidence", "map", "source", "values"), []),
    ],
    "choice": [
        changed(PLAIN, ("claim", "kind"), "lemma"),
        changed(PLAIN, ("claim", "shape"), "linear"),
        changed(PLAIN, ("evidence", "rule"), "trust"),
        changed(PLAIN, ("evidence", "gset", 0, "kind"), "regular"),
        changed(REGULAR, ("claim", "gset", 0, "kind"), "tuples"),
        changed(CHAIN, ("evidence", "inclusion"), "chain"),
    ],
    "range": [
        changed(PLAIN, ("group", "degree"), 0),
        changed(PLAIN, ("evidence", "field"), 0),
        changed(PLAIN, ("evidence", "field"), 2001),
        changed(CHAIN, ("evidence", "inclusion", "base", 0), 7),
        changed(ACCEPTED["subsets"], ("claim", "gset", 0, "size"), 3),
    ],
    "label": [
        changed(PLAIN, ("claim", "source"), "B2"),
        changed(PLAIN, ("claim", "source"), 2),
        sealed(PLAIN | {"simples": {"L02": PLAIN["simples"]["L2"]}}),
    ],
    # the envelope
    "fact": [changed(PLAIN, ("format",), "certificate"), changed(PLAIN, ("version",), 2)],
    "seal": [
        PLAIN | {"seal": "0" * 64},
        PLAIN | {"seal": PLAIN["seal"].upper()},
    ],
    "rule": [
        included("S3", "L2", "L0", holds=False),
        refuted("C4", "L2", "L1", "negates-moves", [1]),
        refuted("C4", "L2", "L1", "negates-not-negates", [1], shape="even"),
        refuted("C2", "L1", "L1", "line", shape="conic"),
        refuted("C2", "L1", "L1", "line", nonlinear=True),
        changed(REGULAR, ("evidence", "rule"), "inclusion"),
        changed(PLAIN, ("evidence", "rule"), "interaction"),
    ],
    # groups, words, chains
    "permutation": [
        changed(PLAIN, ("group", "generators", 0), [2, 3, 3]),
        changed(PLAIN, ("group", "generators", 0), [2, 3, 4]),
        changed(PLAIN, ("group", "generators", 0), [2, 3, 0]),
        changed(COSETS, ("claim", "gset", 0, "subgroup", 0), [1, 1, 1]),
        changed(REGULAR, ("evidence", "action", 0), [1] * 6),
    ],
    "letter": [
        changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program", 0), [letter])
        for letter in (0, 3, -3)
    ],
    "chain": [
        changed(REGULAR, ("evidence", "action_chain", "base"), [2, 3]),
        changed(ACCEPTED["no minus, by a chain"], ("evidence", "inclusion", "base"), [2]),
        # images that are no action: (2,3) acts as the identity on X
        certificate("S3", REGULAR["claim"], {"rule": "interaction"}, [S3[0], [1, 2, 3, 4, 5, 6]]),
    ],
    "chain-base": [
        changed(REGULAR, ("evidence", "action_chain", "base"), []),
        changed(REGULAR, ("evidence", "action_chain", "base"), [1]),
        changed(CHAIN, ("evidence", "inclusion", "base"), []),
    ],
    # numbers
    "field": [changed(PLAIN, ("evidence", "field"), 6), changed(PLAIN, ("evidence", "field"), 2)],
    "lowest": [
        changed(PLAIN, L2, elements(6, (4, -2))),
        changed(PLAIN, L2, elements(-3, (-2, 1))),
        changed(PLAIN, L2, elements(0, (1, 1))),
        changed(ACCEPTED["map"], ("evidence", "map", "target"), vector(2, 2, 2, 2)),
    ],
    "zeros": [
        changed(PLAIN, (*L2, "values", 0, 0), [0]),
        changed(FIFTH, (*L1, "values", 0, 0), lambda old: [*old, 0]),
    ],
    # the G-set
    "points": [
        large([list(range(1, 31))], [{"kind": "subsets", "size": 10}]),
        large([], [{"kind": "natural"}, {"kind": "natural"}]),
        large([], [{"kind": "natural"}, {"kind": "natural"}, {"kind": "regular"}], []),
    ],
    "given-action": [
        edge(
            "S3",
            "relu",
            "L2",
            "L0",
            parts=[{"kind": "cosets", "subgroup": [[1, 3, 2]]}, {"kind": "natural"}],
            action=both(NATURAL, [[3, 1, 2], [2, 1, 3]]),
            subgroup_chains=[{"base": [2], "program": []}],
        ),
        changed(COSETS, ("claim", "gset", 1), {"kind": "subsets", "size": 2}),
    ],
    "orbit": [
        edge(
            "C2", "relu", "L1", "L0", parts=[{"kind": "regular"}, {"kind": "regular"}], action=[[3, 4, 1, 2]]
        ),
        edge("C2", "relu", "L1", "L0", parts=[{"kind": "regular"}, {"kind": "regular"}], action=[[2, 1]]),
    ],
    "outside": [
        edge(
            "C3",
            "relu",
            "L1",
            "L0",
            parts=[{"kind": "cosets", "subgroup": [h]}],
            action=GROUPS["C3"][0],
            subgroup_chains=[{"base": [], "program": []}],
        )
        for h in ([1, 3, 2], [3, 2, 1])
    ],
    "moves-coset": [changed(COSETS, ("claim", "gset", 0, "subgroup", 0), [2, 1, 3])],
    "small-subgroup": [
        changed(COSETS, ("evidence", "subgroup_chains", 0, "base"), []),
        changed(COSETS, ("evidence", "subgroup_chains", 0, "base"), [1]),
        edge("S3", "relu", "L2", "L0", parts=[{"kind": "regular"}], action=NATURAL),
    ],
    "parts": [changed(COSETS, ("claim", "gset"), lambda parts: parts[:1])],
    # the simples
    "zero": [
        sealed(PLAIN | {"simples": PLAIN["simples"] | {"L1": {"projector": elements(1, (0, 0))}}}),
        changed(ACCEPTED["map"], ("evidence", "map", "source"), vector(1, 0, 0, 0)),
    ],
    "real": [changed(FIFTH, (*L1, "values", 0, 1), [0, 1])],
    "symmetric": [changed(COMPLEX, L1, elements(3, (2, -1, -2)))],
    "idempotent": [changed(COMPLEX, L1, elements(3, (2, -2, -2)))],
    "central": [
        changed(CHAIN, L2, COPY),
        changed(TWICE, ("simples", "L0", "projector"), elements(3, (1, 1), (0, 0))),
    ],
    "sum": [without(PLAIN, ("simples", "L0")), changed(PLAIN, ("simples",), {})],
    "too-few": [
        sealed(PLAIN | {"simples": {"L2": {"projector": elements(1, (1, 0))}}}),
        sealed(PLAIN | {"simples": {"L0": {"projector": elements(1, (1, 0))}}}),
    ],
    "no-simple": [included("S3", "L2", "L1"), edge("C2", "relu", "L1", "L2"), included("S3", "L1", "L2")],
    # existence
    "word-source": [
        refuted("S3", "L2", "L0", "fixes-moves", [1]),
        refuted("C4", "L1", "L1", "negates-moves", [1], shape="even"),
        included("C4", "L1", "L2", shape="even", minus={"program": [[1]]}),
        included("C4", "L1", "L1", shape="even", minus={"program": [[1, 1]]}),
        included("C4", "L1", "L2", shape="odd", minus={"program": [[1, 1]]}),
    ],
    "word-target": [
        refuted("S3", "L0", "L0", "fixes-moves", [1]),
        refuted("C4", "L1", "L2", "negates-moves", [1, 1], shape="even"),
        refuted("C4", "L1", "L1", "negates-not-negates", [1, 1], shape="odd"),
    ],
    "blocks": [included("S3", "L0", "L2"), included("C4", "L2", "L1")],
    "minus-chain": [included("cube", "L2", "L1", shape="even", minus="none")],
    "minus": [
        included(
            "V4",
            "L3",
            "L0",
            action=regular_action("V4"),
            inclusion={"base": [1], "program": [[1, 2]]},
            shape="even",
            minus="none",
        )
    ],
    "same-line": [included("C2", "L1", "L1", shape="conic", nonlinear=True)],
    "not-line": [
        refuted(name, source, target, "line", shape="conic", nonlinear=True)
        for name, source, target in (("C4", "L1", "L1"), ("C2", "L1", "L0"), ("C2", "L0", "L0"))
    ],
    "copy-trace": [
        changed(PLANE, ("evidence", "map", "source_copy"), PLANE["simples"]["L2"]["projector"]),
    ],
    "outside-part": [
        changed(PLANE, ("evidence", "map", "source_copy"), elements(3, ROTATIONS)),
        changed(ACCEPTED["map"], ("evidence", "map", "source"), vector(1, 1, 0, 0)),
        changed(PLANE, ("evidence", "map", "target"), vector(1, 1, 1, 1, 1, 1, 1)),
    ],
    "map-orbit": [
        changed(ACCEPTED["map"], ("evidence", "map", "orbit"), 4),
        changed(ACCEPTED["map"], ("evidence", "map", "orbit"), 2),
        changed(PLANE, ("evidence", "map", "orbit"), 1001),
    ],
    "map-affine": [
        included(
            "S3",
            "L2",
            "L2",
            map={"source": vector(3, 2, -1, -1), "target": vector(1, 0, 1, -1), "orbit": 6},
        ),
        even_map(vector(1, 0, 1, -1), vector(1, 0, 1, -1), 6),
    ],
    # interaction
    "activation": [
        activation(text)
        for text in (
            "ReLU",
            "relu + bias",
            "relu+bias+bias",
            "leaky_relu",
            "leaky_relu:2/4",
            "leaky_relu:+1",
            "leaky_relu:-0",
            "leaky_relu:1/1",
            "pl:0;0,1",
            "pl:0;0,1@0=0/5",
            "pl:0;0,1@1=1",
            "pl:0;0,0@0=0",
            "pl:0;0@0=0",
            "pl:1,0;0,1,2@0=0",
            "pl:0,0;0,1,2@0=0",
            "pl:;@0=0",
            "pl:0.5;0,1@0=0",
            "0;0,1@0=0",
            "pl:relu",
            "x" * 1001,
        )
    ],
    "edge": [edge("C4", "abs", "L1", "L1"), edge("C4", "abs", "L1", "L2", holds=False)],
    "edges": [
        graph("C2", "identity", []),
        graph("C2", "identity", [("L0", "L0", "linear")]),
        graph("C2", "identity", [("L1", "L1", "linear"), ("L0", "L0", "linear")]),
        graph("C2", "identity", [("L0", "L0", "linear"), ("L1", "L1", "odd")]),
        changed(ACCEPTED["identity on C2"], ("claim", "edges"), lambda edges: [*edges, None]),
        changed(ACCEPTED["identity on C2"], ("claim", "edges", 0), lambda edge: edge | {"weight": 1}),
    ],
}

CASES = [(key, place) for key, documents in REFUSED.items() for place in range(len(documents))]


@pytest.mark.parametrize(("key", "place"), CASES)
def test_a_certificate_is_refused_for_its_reason(key, place):
    document = REFUSED[key][place]
    result = checker.check_text(document if isinstance(document, bytes) else written(document))
    unreadable = key in checker.UNREADABLE
    assert (result.key, result.code) == (key, 2 if unreadable else 1)
    assert result.verdict == ("unreadable" if unreadable else "rejected")
    assert len(result.reason) < 250


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    for path in (tmp_path / "none.json", tmp_path, "with\0zero"):
        assert checker.check_file(path).key == "absent"
        assert checker.check_file(path).code == 2


def test_a_check_that_needs_too_many_steps_is_refused(monkeypatch):
    monkeypatch.setattr(checker, "MAX_WORK", 100)
    assert checker.check_text(written(PLAIN)).key == "work"


def test_a_check_that_stores_too_many_numbers_is_refused(monkeypatch):
    monkeypatch.setattr(checker, "MAX_STORE", 20)
    assert checker.check_text(written(PLAIN)).key == "store"


def test_each_reason_for_refusal_is_reached():
    from tests.prover.test_checker_kinds_errors import REFUSED as OF_KINDS

    assert {*REFUSED, *OF_KINDS, "absent", "archive", "work", "store"} == set(checker.REASONS)


def test_a_reason_is_a_short_sentence():
    for key, reason in checker.REASONS.items():
        assert len(reason) < 120, key
        assert not reason.endswith("."), key


def test_no_refusal_is_an_assertion():
    assert "assert " not in Path(checker.__file__).read_text(encoding="utf-8")
