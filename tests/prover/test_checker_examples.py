"""Certificates made by hand are accepted: every rule, every kind of part, every type of simple."""

import json
from fractions import Fraction
from math import comb
from pathlib import Path

import pytest

from plrep import checker
from plrep.prover.claim_words import claim_words
from tests.forgeries.forge import (
    GROUPS,
    coefficients,
    edge,
    exists,
    graph,
    included,
    listed_pairs,
    over_one_denominator,
    refuted,
    regular_action,
    sealed,
    without,
    written,
)

S3 = regular_action("S3")
V4 = regular_action("V4")
REGULAR = [{"kind": "regular"}]
NO_MINUS = {"shape": "even", "minus": "none"}


def natural_chain(name):
    base, program = GROUPS[name][1]
    return {"base": base, "program": program}


def both(first, second):
    """The disjoint union of two actions."""
    return [a + [len(a) + x for x in b] for a, b in zip(first, second, strict=True)]


def computed(document):
    """Leave out an action that the checker finds itself."""
    return without(without(document, ("evidence", "action")), ("evidence", "action_chain"))


def vector(denominator, *values):
    return {"denominator": denominator, "values": [[v] if v else [] for v in values]}


def s3_copy_entry(x, y):
    """Entry of Q = P (1 + R_t)/2 on Fun(S3): the functions f of the isotypic part of the plane with f(g t) = f(g)."""
    generators = GROUPS["S3"][0]
    elements = list(listed_pairs(generators, generators))
    t = tuple(x - 1 for x in generators[1])
    total = Fraction(0)
    for right in ((0, 1, 2), t):
        g = tuple(elements[x][right[elements[y].index(i)]] for i in range(3))
        total += Fraction(sum(g[i] == i for i in range(3)) - 1, 6)
    return [total]


COPY = coefficients(listed_pairs(GROUPS["S3"][0], S3), s3_copy_entry)
COLUMN = over_one_denominator([[s3_copy_entry(x, 0) for x in range(6)]])
COLUMN = COLUMN | {"values": COLUMN["values"][0]}
PLANE_MAP = {"source": COLUMN, "source_copy": COPY, "target": COLUMN, "target_copy": COPY, "orbit": 3}

ACCEPTED = {
    "blocks": included("S3", "L2", "L0"),
    "trivial group": included("C1", "L0", "L0", nonlinear=True),
    "complex type": included("C3", "L1", "L0"),
    "real subfield of Q(zeta_5)": included("C5", "L1", "L2"),
    "quaternion type": included("Q8", "L4", "L1", shape="even", minus={"program": [[1, 1]]}),
    "odd, with an element that negates both": included(
        "C4", "L1", "L1", shape="odd", minus={"program": [[1, 1]]}
    ),
    "no minus, by blocks": included("C3", "L1", "L0", **NO_MINUS),
    "no minus, by a chain": included(
        "cube", "L2", "L1", shape="even", minus="none", inclusion={"base": [1, 2], "program": []}
    ),
    "programs that use earlier words": included(
        "V4",
        "L3",
        "L0",
        action=V4,
        inclusion={"base": [1], "program": [[1, 2], [3, -1]]},
        shape="even",
        minus={"program": [[1, 2], [3, -2]]},
    ),
    "inclusion by a chain": included("S3", "L2", "L1", action=S3, inclusion={"base": [1, 2], "program": []}),
    "conic to itself, a plane": included("C4", "L1", "L1", shape="conic", nonlinear=True),
    "conic from a line to the trivial line": included("C2", "L1", "L0", shape="conic", nonlinear=True),
    "conic, trivial": included("C2", "L0", "L0", shape="conic", nonlinear=True),
    "conic and perhaps linear": included("C2", "L1", "L1", shape="conic"),
    "fixes, moves": refuted("S3", "L0", "L2", "fixes-moves", [1]),
    "fixes by a square, moves": refuted("C4", "L2", "L1", "fixes-moves", [1, 1]),
    "negates, moves": refuted("C4", "L1", "L1", "negates-moves", [1, 1], shape="even"),
    "negates, does not negate": refuted("C4", "L1", "L2", "negates-not-negates", [-1, -1], shape="odd"),
    "line": refuted("C2", "L1", "L1", "line", shape="conic", nonlinear=True),
    "map": included(
        "S3",
        "L2",
        "L0",
        nonlinear=True,
        map={"source": vector(3, 2, -1, -1), "target": vector(3, 1, 1, 1), "orbit": 3},
    ),
    "even map": included(
        "C4",
        "L1",
        "L2",
        shape="even",
        minus={"program": [[1, 1]]},
        map={"source": vector(1, 1, 0, -1, 0), "target": vector(1, 1, -1, 1, -1), "orbit": 4},
    ),
    "odd map": included(
        "C4",
        "L1",
        "L1",
        shape="odd",
        minus={"program": [[1, 1]]},
        map={"source": vector(1, 1, 0, -1, 0), "target": vector(1, 0, 1, 0, -1), "orbit": 4},
    ),
    "even map without opposite vectors": included(
        "C3",
        "L1",
        "L1",
        **NO_MINUS,
        map={"source": vector(1, 1, -1, 0), "target": vector(1, 0, 1, -1), "orbit": 3},
    ),
    "map between copies": included("S3", "L2", "L2", action=S3, map=PLANE_MAP),
    "quaternion map": included(
        "Q8",
        "L4",
        "L4",
        map={
            "source": vector(1, 1, 0, -1, 0, 0, 0, 0, 0),
            "target": vector(1, 1, 0, -1, 0, 0, 0, 0, 0),
            "orbit": 8,
        },
    ),
    "relu on C4": graph(
        "C4",
        "relu",
        [
            ("L0", "L0", "even"),
            ("L1", "L0", "even"),
            ("L1", "L1", "linear"),
            ("L1", "L2", "even"),
            ("L2", "L0", "even"),
            ("L2", "L2", "linear"),
        ],
    ),
    "identity on C2": graph("C2", "identity", [("L0", "L0", "linear"), ("L1", "L1", "linear")]),
    "sigmoid on C2": graph(
        "C2", "sigmoid", [("L0", "L0", "mixed"), ("L1", "L0", "constant"), ("L1", "L1", "odd")]
    ),
    "an affine function with bias": graph(
        "C2",
        "pl:;1/2@0=0+bias",
        [("L0", "L0", "linear"), ("L1", "L0", "constant"), ("L1", "L1", "linear")],
    ),
    "a constant with bias": graph("C2", "pl:;0@0=0+bias", []),
    "leaky relu of slope 1": graph("C2", "leaky_relu:1", [("L0", "L0", "linear"), ("L1", "L1", "linear")]),
    "leaky relu of slope -1": graph("C2", "leaky_relu:-1", [("L0", "L0", "even"), ("L1", "L0", "even")]),
    "hard_tanh": graph("C2", "hard_tanh", [("L0", "L0", "mixed"), ("L1", "L1", "odd")]),
    "kinks at 1 only": graph(
        "C2", "pl:1;0,1@0=0", [("L0", "L0", "even"), ("L1", "L0", "even"), ("L1", "L1", "odd")]
    ),
    "tanh with bias": graph(
        "C2", "tanh+bias", [("L0", "L0", "even"), ("L1", "L0", "even"), ("L1", "L1", "odd")]
    ),
    "subsets": graph(
        "C2",
        "gelu",
        [("L0", "L0", "even"), ("L1", "L0", "even"), ("L1", "L1", "linear")],
        parts=[{"kind": "subsets", "size": 1}],
    ),
    "natural points twice": computed(
        edge(
            "S3",
            "relu",
            "L2",
            "L0",
            parts=[{"kind": "natural"}, {"kind": "natural"}],
            action=both(GROUPS["S3"][0], GROUPS["S3"][0]),
        )
    ),
    "edge": edge("C4", "abs", "L1", "L2"),
    "no edge": edge("C4", "abs", "L1", "L1", holds=False),
    "regular": edge("S3", "silu", "L2", "L1", parts=REGULAR, action=S3, action_chain=natural_chain("S3")),
    "cosets and natural": edge(
        "S3",
        "softplus",
        "L2",
        "L0",
        parts=[{"kind": "cosets", "subgroup": [[1, 3, 2]]}, {"kind": "natural"}],
        action=both(GROUPS["S3"][0], GROUPS["S3"][0]),
        subgroup_chains=[{"base": [2], "program": []}],
    ),
    "cosets of the trivial group and regular": edge(
        "S3",
        "relu",
        "L2",
        "L0",
        parts=[{"kind": "cosets", "subgroup": []}, {"kind": "regular"}],
        action=both(S3, S3),
        subgroup_chains=[{"base": [], "program": []}],
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_certificate_made_by_hand_is_accepted(name):
    result = checker.check_text(written(ACCEPTED[name]))
    assert (result.verdict, result.reason, result.code) == ("accepted", "", 0)


def test_a_group_without_generators_is_the_trivial_group():
    one = {"L0": {"projector": {"denominator": 1, "values": [[[1]], [[1]]]}}}
    document = sealed(
        {
            "format": "plrep-certificate",
            "version": 1,
            "group": {"degree": 1, "generators": []},
            "claim": {
                "kind": "graph",
                "gset": [{"kind": "natural"}, {"kind": "regular"}],
                "activation": "relu",
                "edges": [{"source": "L0", "target": "L0", "reason": "even"}],
            },
            "simples": one,
            "evidence": {
                "rule": "interaction",
                "field": 1,
                "action": [],
                "action_chain": {"base": [], "program": []},
            },
        }
    )
    assert checker.check_text(written(document)).verdict == "accepted"
    assert claim_words(document) == "<(1)> on natural+regular, relu: graph"


CLAIMS = {
    "blocks": "<(1,2,3),(2,3)>: pl L2 -> L0",
    "line": "<(1,2)>: no nonlinear conic L1 -> L1",
    "no edge": "<(1,2,3,4)> on natural, abs: no edge L1 -> L1",
    "cosets and natural": "<(1,2,3),(2,3)> on cosets:(2,3)+natural, softplus: edge L2 -> L0",
    "cosets of the trivial group and regular": "<(1,2,3),(2,3)> on cosets:trivial+regular, relu: edge L2 -> L0",
    "subsets": "<(1,2)> on subsets:1, gelu: graph",
}


@pytest.mark.parametrize("name", CLAIMS)
def test_the_claim_is_worded_in_the_grammar_of_the_command_line(name):
    assert claim_words(ACCEPTED[name]) == CLAIMS[name]


def test_a_point_that_no_generator_moves_shows_in_the_name_of_the_group():
    claim = {"kind": "kernel", "source": "L0", "target": "L0", "holds": True}
    for degree, generators, name in [
        (3, [[2, 1, 3]], "(1,2)(3)"),
        (3, [], "(3)"),
        (3, [[1, 2, 3]], "(3)"),
        (2, [[1, 2], [2, 1]], "(),(1,2)"),
    ]:
        document = {"group": {"degree": degree, "generators": generators}, "claim": claim, "simples": {}}
        assert claim_words(document) == f"<{name}>: kernel of L0 in kernel of L0"


def test_the_steps_tell_what_was_checked_in_order():
    kinds = [step for step, _ in checker.check_text(written(ACCEPTED["even map"])).steps]
    assert kinds == ["seal", "group", "gset", "simples", "blocks", "minus", "map"]


def test_the_worked_certificate_stands_in_the_format_as_it_is_stored():
    page = Path("proofs/FORMAT.md").read_text(encoding="utf-8")
    shown = json.loads(page.split("```json")[1].split("```")[0])
    assert shown == json.loads(Path("proofs/certificates/S3-pl-L2-L0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "path", sorted(Path("proofs/certificates").glob("*.json")), ids=lambda path: path.stem
)
def test_certificates_of_the_archive_are_accepted(path):
    assert checker.check_file(path).verdict == "accepted"


def on_pairs(n):
    """The graph of relu for S_n on pairs: the simples are the eigenspaces of the Johnson graph J(n, 2), n >= 5."""
    points = n * (n - 1) // 2
    simples = {}
    for label, eigenvalue, dimension in (("L0", 2 * n - 4, 1), ("L1", n - 4, n - 1), ("L2", -2, points - n)):
        meeting = Fraction(eigenvalue, 2 * n - 4)
        apart = Fraction(-1 - eigenvalue, comb(n - 2, 2)) if label != "L0" else Fraction(1)
        rows = [[[Fraction(dimension, points) * entry] for entry in (Fraction(1), meeting, apart)]]
        simples[label] = {"projector": over_one_denominator(rows)}
    edges = [(source, target, "even") for source in ("L1", "L2") for target in ("L0", "L1", "L2")]
    listed = [{"source": s, "target": t, "reason": reason} for s, t, reason in [("L0", "L0", "even"), *edges]]
    return sealed(
        {
            "format": "plrep-certificate",
            "version": 1,
            "group": {"degree": n, "generators": [[*range(2, n + 1), 1], [2, 1, *range(3, n + 1)]]},
            "claim": {
                "kind": "graph",
                "gset": [{"kind": "subsets", "size": 2}],
                "activation": "relu",
                "edges": listed,
            },
            "simples": simples,
            "evidence": {"rule": "interaction", "field": 1},
        }
    )


def test_the_symmetric_group_of_degree_30_on_pairs_is_a_small_certificate():
    document = written(on_pairs(30))
    assert len(document) < 200_000
    assert checker.check_text(document).verdict == "accepted"


@pytest.mark.slow
def test_the_symmetric_group_of_degree_100_on_pairs_is_within_the_limits():
    assert checker.check_text(written(on_pairs(100))).verdict == "accepted"


def test_exists_needs_no_chain_on_natural_points():
    assert "action" not in exists("S3", "L2", "L0", rule="inclusion", inclusion="blocks")["evidence"]
