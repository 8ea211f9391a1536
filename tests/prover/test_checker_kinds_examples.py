"""Certificates made by hand of kernels, equal graphs, projectors, subgroups, characters, tables and maps."""

import pytest

from plrep import checker
from plrep.prover.claim_words import claim_words
from tests.forgeries.forge import (
    C5_COSINES,
    GROUPS,
    NATURAL,
    certificate,
    changed,
    interaction,
    sealed,
    simples_on,
    written,
)
from tests.prover.test_checker_examples import COLUMN, COPY, S3, V4, both, computed, natural_chain, vector

NATURAL_PARTS = [{"kind": "natural"}]


def kernel(name, source, target, *, holds=True, action=None, **evidence):
    claim = {"kind": "kernel", "source": source, "target": target, "holds": holds}
    default = {"rule": "inclusion", "inclusion": "blocks"} if holds else {"rule": "fixes-moves"}
    return certificate(name, claim, (NATURAL if action is None else {}) | default | evidence, action)


def same_graph(name, activation, other, *, holds=True, parts=None, other_parts=None, **options):
    parts = parts or NATURAL_PARTS
    claim = {
        "kind": "same-graph",
        "activation": activation,
        "other": {"gset": other_parts or parts, "activation": other},
        "holds": holds,
    }
    return interaction(name, claim, parts=parts, **options)


def projector(name, label, *, holds=True, parts=None, action=None, field=1, dimension=1, copies=1, kind="R"):
    generators = GROUPS[name][0]
    claim = {
        "kind": "projector",
        "field": field,
        "projector": simples_on(name, action or generators)[label]["projector"],
        "holds": holds,
    }
    facts = {"dimension": dimension, "multiplicity": copies, "type": kind} if holds else {}
    return interaction(name, claim | facts, parts=parts, action=action, rule="projectors")


def listed(name, claim, evidence):
    """A claim for which the checker lists the group: there is no X."""
    generators = GROUPS[name][0]
    return sealed(
        {
            "format": "plrep-certificate",
            "version": 1,
            "group": {"degree": len(generators[0]), "generators": generators},
            "claim": claim,
            "simples": {},
            "evidence": {"rule": "class-sums", "field": claim["field"]} | evidence,
        }
    )


# representative, size, classes of the powers; numbers; indicators and values of the characters; weights
TABLES = {
    "S3": (
        [([1, 2, 3], 1, (1, 1)), ([2, 1, 3], 3, (1, 2)), ([2, 3, 1], 2, (3, 1))],
        (1, [[1], [-1], [2], []]),
        [(1, [1, 1, 1]), (1, [1, 2, 1]), (1, [3, 4, 2])],
        [[2, 1]],
    ),
    "C3": (
        [([1, 2, 3], 1, (1,)), ([2, 3, 1], 1, (1,)), ([3, 1, 2], 1, (1,))],
        (3, [[1], [0, 1], [-1, -1]]),
        [(1, [1, 1, 1]), (0, [1, 2, 3]), (0, [1, 3, 2])],
        [[2, 1]],
    ),
    "Q8": (
        [
            (list(range(1, 9)), 1, (1,)),
            ([3, 4, 1, 2, 7, 8, 5, 6], 1, (1,)),
            (GROUPS["Q8"][0][0], 2, (2,)),
            (GROUPS["Q8"][0][1], 2, (2,)),
            ([6, 5, 8, 7, 4, 3, 2, 1], 2, (2,)),
        ],
        (1, [[1], [-1], [2], [-2], []]),
        [
            (1, [1, 1, 1, 1, 1]),
            (1, [1, 1, 1, 2, 2]),
            (1, [1, 1, 2, 1, 2]),
            (1, [1, 1, 2, 2, 1]),
            (-1, [3, 4, 5, 5, 5]),
        ],
        [[3, 1], [4, 2]],
    ),
}
PRIMES = {"S3": ("2", "3"), "C3": ("3",), "Q8": ("2",)}


def table(name):
    classes, (field, numbers), rows, weights = TABLES[name]
    claim = {
        "kind": "table",
        "field": field,
        "classes": [
            {"representative": g, "size": size, "powers": dict(zip(PRIMES[name], powers, strict=True))}
            for g, size, powers in classes
        ],
        "numbers": numbers,
        "characters": [{"indicator": indicator, "values": values} for indicator, values in rows],
    }
    return listed(name, claim, {"weights": weights})


def class_function(name, values, field, **facts):
    classes = [
        {"representative": g, "value": value} for (g, *_), value in zip(TABLES[name][0], values, strict=True)
    ]
    claim = {"kind": "character", "field": field, "classes": classes, "holds": bool(facts)}
    return listed(name, claim | facts, {})


def character(name, row, *, kind="R", kernel_order=1):
    _, (field, numbers), rows, _ = TABLES[name]
    indicator, values = rows[row]
    facts = {"indicator": indicator, "type": kind, "kernel_order": kernel_order}
    return class_function(name, [numbers[v - 1] for v in values], field, **facts)


def normal(name, subgroup, simples, kernel_chain, subgroup_chain, *, holds=True, action=None):
    """A claim on the kernels; chains are a base and a program."""
    claim = {"kind": "normal-subgroup", "subgroup": subgroup, "simples": simples, "holds": holds}
    evidence = {"rule": "kernel"} | ({} if action else NATURAL)
    for key, (base, program) in (("kernel_chain", kernel_chain), ("subgroup_chain", subgroup_chain)):
        evidence[key] = {"base": base, "program": program}
    return certificate(name, claim, evidence, action)


ROTATIONS = [[2, 3, 1]]
DOUBLE = [[3, 4, 1, 2, 7, 8, 5, 6]]


def term(direction, threshold, weight):
    """One relu; the threshold is a denominator and the coordinates of a number, or an integer."""
    if isinstance(threshold, int):
        threshold = (1, [threshold] if threshold else [])
    denominator, value = threshold
    return {
        "direction": direction,
        "threshold": {"denominator": denominator, "value": value},
        "weight": weight,
    }


def pl_map(*terms, symmetrised=False, linear=(), constant=()):
    return {
        "symmetrised": symmetrised,
        "terms": [*terms],
        "linear": linear or [],
        "constant": constant or [],
    }


def about_map(name, source, target, first, property, *, holds=True, other=None, copies=None, **options):
    claim = {
        "kind": "map",
        "field": options.pop("field", 1),
        "source": source,
        "target": target,
        "map": first,
        "property": property,
        "holds": holds,
    }
    claim |= ({"other": other} if other else {}) | (copies or {})
    return interaction(name, claim, rule="kinks", **options)


THIRDS = term(vector(3, 2, -1, -1), 1, vector(3, 1, 1, 1))
HINGES = pl_map(THIRDS, symmetrised=True)
LISTED = pl_map(
    *[term(vector(3, *y), 1, vector(3, 1, 1, 1)) for y in ((2, -1, -1), (-1, 2, -1), (-1, -1, 2))]
)
LINE, MINUS = vector(1, 1, -1), vector(1, -1, 1)
IDENTITY = pl_map(term(LINE, 0, LINE), term(MINUS, 0, MINUS))
DOUBLE_LINE = {"denominator": 1, "values": [[[1], [-1]]]}
SHIFTED = pl_map(term(LINE, (2, [1]), LINE), term(MINUS, (2, [-1]), MINUS), constant=vector(2, 1, -1))
QUARTER = vector(1, 1, 0, -1, 0)
COSINES = {"denominator": 5, "values": C5_COSINES}
# the same vector times the golden ratio -z^2 - z^3
GOLDEN = {"denominator": 5, "values": [[0, 0, -2, -2], [1], [-1, 0, 1, 1], [-1, 0, 1, 1], [1]]}
ON_REGULAR = {"parts": [{"kind": "regular"}], "action": S3}
COPIES = {"source_copy": COPY, "target_copy": COPY}

TWICE = both(GROUPS["S3"][0], GROUPS["S3"][0])
NATURAL_AND_REGULAR = {"parts": NATURAL_PARTS, "other_parts": [{"kind": "regular"}]}

KINDS = {
    "kernel": kernel("S3", "L2", "L0"),
    "kernel by a chain": kernel("S3", "L2", "L1", action=S3, inclusion={"base": [1, 2], "program": []}),
    "kernel where the source misses an orbit": changed(
        changed(
            kernel("S3", "L2", "L0"),
            ("evidence", "gset"),
            [{"kind": "natural"}, {"kind": "subsets", "size": 3}],
        ),
        ("simples",),
        {
            "L0": {"projector": {"denominator": 3, "values": [[[1], [1]], [[3]]]}},
            "L2": {"projector": {"denominator": 3, "values": [[[2], [-1]], [[]]]}},
        },
    ),
    "no kernel": kernel("C4", "L2", "L1", holds=False, word={"program": [[1, 1]]}),
    "same graph": same_graph("C4", "relu", "gelu"),
    "same graph, other reasons": same_graph("C2", "relu", "softplus+bias"),
    "not the same graph": same_graph("C4", "relu", "tanh", holds=False),
    "same graph on subsets": computed(
        same_graph("S3", "relu", "gelu", other_parts=[{"kind": "subsets", "size": 2}], action=TWICE)
    ),
    "fewer simples": same_graph(
        "S3",
        "relu",
        "relu",
        holds=False,
        **NATURAL_AND_REGULAR,
        action=both(GROUPS["S3"][0], S3),
        action_chain=natural_chain("S3"),
    ),
    "projector": projector("S3", "L2", dimension=2),
    "projector of quaternion type": projector("Q8", "L4", dimension=4, kind="H"),
    "projector of complex type": projector("C3", "L1", dimension=2, kind="C"),
    "projector of two copies": projector(
        "S3", "L2", dimension=2, copies=2, parts=[{"kind": "regular"}], action=S3
    ),
    "no projector": changed(
        projector("S3", "L2", holds=False), ("claim", "projector", "values", 0, 1), lambda old: [-2]
    ),
    "no projector over a field": changed(
        projector("C5", "L1", holds=False, field=5), ("claim", "projector", "values", 0, 1), [1, 0, 3]
    ),
    "kernel of the sign": normal("S3", ROTATIONS, ["L1"], ([4, 1], []), ([1], []), action=S3),
    "kernel of the trivial simple": normal("S3", GROUPS["S3"][0], ["L0"], ([1, 2], []), ([1, 2], [])),
    "no kernel but 1": normal("S3", [], ["L0", "L2"], ([4, 5], []), ([], [])),
    "joint kernel": normal("V4", [], ["L1", "L2"], ([5], []), ([], []), action=V4),
    "kernel of a word": normal("Q8", DOUBLE, ["L1"], ([9, 1], [[1, 1]]), ([1], []), holds=False),
    "too small to be the kernel": normal("S3", [], ["L1"], ([4, 1], []), ([], []), action=S3, holds=False),
    "not in the kernel": normal(
        "V4", [GROUPS["V4"][0][0]], ["L1"], ([5, 3], []), ([1], []), action=V4, holds=False
    ),
    "map with kinks": about_map("S3", "L2", "L0", HINGES, "nonlinear"),
    "map of an orbit": about_map("S3", "L2", "L0", HINGES, "equivariant"),
    "map of a listed orbit": about_map("S3", "L2", "L0", LISTED, "equivariant"),
    "map and its list": about_map("S3", "L2", "L0", HINGES, "equal", other=LISTED),
    "half an orbit": about_map("S3", "L2", "L0", pl_map(THIRDS), "equivariant", holds=False),
    "map of one term": about_map("S3", "L2", "L0", pl_map(THIRDS), "equal", other=HINGES, holds=False),
    "two half lines": about_map("C2", "L1", "L1", IDENTITY, "nonlinear", holds=False),
    "linear map as half lines": about_map(
        "C2", "L1", "L1", IDENTITY, "equal", other=pl_map(linear=DOUBLE_LINE)
    ),
    "affine map as half lines": about_map("C2", "L1", "L1", SHIFTED, "equal", other=IDENTITY),
    "affine maps that differ": about_map(
        "C2", "L1", "L1", SHIFTED, "equal", other=pl_map(linear=DOUBLE_LINE, constant=LINE), holds=False
    ),
    "kinks that do not cancel": about_map(
        "C2", "L1", "L1", pl_map(term(LINE, 1, LINE)), "equal", other=IDENTITY, holds=False
    ),
    "scaled terms": about_map(
        "C2",
        "L1",
        "L1",
        pl_map(term(vector(2, 1, -1), (2, [1]), vector(1, 4, -4))),
        "equal",
        other=pl_map(term(LINE, 1, LINE), term(vector(1, 3, -3), 3, vector(3, 1, -1))),
    ),
    "a constant that moves": about_map("C2", "L1", "L1", pl_map(constant=LINE), "equivariant", holds=False),
    "a constant that stays": about_map("C2", "L1", "L0", pl_map(constant=vector(1, 1, 1)), "equivariant"),
    "a map that is 0": about_map("C2", "L1", "L0", pl_map(), "equivariant"),
    "a map of a linear part": about_map("C2", "L1", "L1", pl_map(linear=DOUBLE_LINE), "equivariant"),
    "map between planes": about_map(
        "C4", "L1", "L1", pl_map(term(QUARTER, 0, QUARTER), symmetrised=True), "nonlinear", holds=False
    ),
    "map with a kink at 0": about_map(
        "C4", "L1", "L2", pl_map(term(QUARTER, 0, vector(1, 1, -1, 1, -1)), symmetrised=True), "nonlinear"
    ),
    "map over a field": about_map(
        "C5",
        "L1",
        "L1",
        pl_map(term(COSINES, (2, [0, 0, 1, 1]), COSINES), symmetrised=True),
        "nonlinear",
        field=5,
    ),
    "rotation of a plane": about_map(
        "C4",
        "L1",
        "L1",
        pl_map(linear={"denominator": 1, "values": [[[], [1], [], [-1]]]}),
        "equal",
        other=pl_map(linear={"denominator": 1, "values": [[[1], [], [-1], []]]}),
        holds=False,
    ),
    "map between copies": about_map(
        "S3",
        "L2",
        "L2",
        pl_map(term(COLUMN, 1, COLUMN), symmetrised=True, linear=COPY),
        "equal",
        other=pl_map(term(COLUMN, 1, COLUMN), symmetrised=True),
        holds=False,
        copies=COPIES,
        **ON_REGULAR,
    ),
    "table": table("S3"),
    "table over a field": table("C3"),
    "table with an indicator -1": table("Q8"),
    "character": character("S3", 1, kernel_order=3),
    "character of complex type": character("C3", 1, kind="C"),
    "character of quaternion type": character("Q8", 4, kind="H"),
    "a sum of characters": class_function("S3", [[2], [], [2]], 1),
    "the regular character": class_function("S3", [[6], [], []], 1),
    "minus a character": class_function("S3", [[-1], [-1], [-1]], 1),
    "zero at the identity": class_function("S3", [[], [1], []], 1),
    "a value at the identity that is not rational": class_function("C3", [[0, 1], [0, 1], [0, 1]], 3),
    "an idempotent of rank 4": class_function("Q8", [[2], [2], [], [], []], 1),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_certificate_made_by_hand_is_accepted(name):
    result = checker.check_text(written(KINDS[name]))
    assert (result.verdict, result.reason, result.code) == ("accepted", "", 0)


CLAIMS = {
    "kernel": "<(1,2,3),(2,3)>: kernel of L2 in kernel of L0",
    "no kernel": "<(1,2,3,4)>: kernel of L2 not in kernel of L1",
    "same graph": "<(1,2,3,4)> on natural, relu: same graph as gelu",
    "not the same graph": "<(1,2,3,4)> on natural, relu: not same graph as tanh",
    "same graph on subsets": "<(1,2,3),(2,3)> on natural, relu: same graph as on subsets:2, gelu",
    "projector": "<(1,2,3),(2,3)> on natural: projector L2",
    "kernel of the sign": "<(1,2,3),(2,3)>: <(1,2,3)> is the kernel of L1",
    "no kernel but 1": "<(1,2,3),(2,3)>: <()> is the kernel of L0, L2",
    "too small to be the kernel": "<(1,2,3),(2,3)>: <()> is not the kernel of L1",
    "map with kinks": "<(1,2,3),(2,3)> on natural: map L2 -> L0 is nonlinear",
    "half an orbit": "<(1,2,3),(2,3)> on natural: map L2 -> L0 is not equivariant",
    "map and its list": "<(1,2,3),(2,3)> on natural: map L2 -> L0 equals the other",
    "map of one term": "<(1,2,3),(2,3)> on natural: map L2 -> L0 does not equal the other",
    "table": "<(1,2,3),(2,3)>: table",
    "character": "<(1,2,3),(2,3)>: character [1,-1,1]",
    "character of complex type": "<(1,2,3)>: character [1,E(3),E(3)^2]",
    "a sum of characters": "<(1,2,3),(2,3)>: no character [2,0,2]",
    "no projector": "<(1,2,3),(2,3)> on natural: no projector [2/3,-2/3]",
    "no projector over a field": "<(1,2,3,4,5)> on natural: no projector [2/5,"
    "-1/5*E(5)+2/5*E(5)^2-1/5*E(5)^3-1/5*E(5)^4,1/5*E(5)^2+1/5*E(5)^3,1/5*E(5)^2+1/5*E(5)^3,1/5*E(5)+1/5*E(5)^4]",
}


@pytest.mark.parametrize("name", CLAIMS)
def test_the_claim_is_worded_in_the_grammar_of_the_command_line(name):
    assert claim_words(KINDS[name]) == CLAIMS[name]


def test_the_words_for_a_character_do_not_depend_on_the_order_of_the_representatives():
    document = KINDS["character of complex type"]
    turned = changed(document, ("claim", "classes"), lambda classes: classes[::-1])
    assert checker.check_text(written(turned)).verdict == "accepted"
    assert claim_words(turned) == claim_words(document)
