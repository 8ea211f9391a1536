"""Hostile files of the kinds of FORMAT.md 7 and 8 come to an end soon: nearly all are refused, with a reason."""

import random

import pytest

from plrep import checker
from tests.forgeries.corpus import CORPUS, KNOWN_TABLES
from tests.forgeries.forge import changed, sealed, written
from tests.forgeries.mutations import HUGE
from tests.prover.test_checker_examples import vector
from tests.prover.test_checker_kinds_examples import LINE, MINUS, about_map, pl_map, term

DRAW = random.Random(5)


def digits(count):
    """An odd number of so many digits."""
    return DRAW.randrange(10 ** (count - 1), 10**count) | 1


def cycle(n):
    return [*range(2, n + 1), 1]


def swaps(count):
    """Generators of an elementary abelian group of order 2^count, on twice as many points."""
    n = 2 * count
    return [[*range(1, k), k + 1, k, *range(k + 2, n + 1)] for k in range(1, n, 2)]


def trivial_character(generators, field=1):
    degree = len(generators[0])
    claim = {
        "kind": "character",
        "field": field,
        "holds": True,
        "indicator": 1,
        "type": "R",
        "kernel_order": 1,
    }
    claim["classes"] = [{"representative": [*range(1, degree + 1)], "value": [1]}]
    document = CORPUS["character 0 of C2"]
    evidence = {"rule": "class-sums", "field": field}
    group = {"degree": degree, "generators": generators}
    return sealed(document | {"group": group, "claim": claim, "evidence": evidence})


def on_points_of_a_cycle(n, claim_of, field=1):
    document = CORPUS["two half lines"]
    simples = {"L0": {"projector": {"denominator": n, "values": [[[1]] * n]}}}
    group = {"degree": n, "generators": [cycle(n)]}
    return sealed(
        document
        | {
            "group": group,
            "claim": claim_of,
            "simples": simples,
            "evidence": {"rule": "projectors", "field": field},
        }
    )


def projector_claim(values, field=1):
    claim = {"kind": "projector", "gset": [{"kind": "natural"}], "field": field, "holds": False}
    return claim | {"projector": {"denominator": 1, "values": [values]}}


def many_denominators(count, length):
    """Terms with denominators that have no common divisors."""
    weight = {"values": [[1], [-1]]}
    terms = [
        term(LINE, (digits(length), [1]), weight | {"denominator": digits(length)}) for _ in range(count)
    ]
    return about_map("C2", "L1", "L1", pl_map(*terms), "equal", other=pl_map(*reversed(terms)), holds=False)


FAITHFUL = CORPUS["faithful"]
HOSTILE = {
    "the symmetric group of degree 2,000": trivial_character([cycle(2_000), [2, 1, *range(3, 2_001)]]),
    "4,999 elements on 4,999 points": trivial_character([cycle(4_999)]),
    "many fixed points, many times": trivial_character([[2, 1, *range(3, 5_001)]] * 60),
    "a large field": trivial_character([[2, 1]], 1_999),
    "a field that is too large": trivial_character([[2, 1]], 10**30),
    "large numbers in a large field": changed(
        changed(
            changed(CORPUS["character 1 of C3"], ("claim", "field"), 1_999), ("evidence", "field"), 1_999
        ),
        ("claim", "classes", 1, "value"),
        [10**300 + k for k in range(1_998)],
    ),
    "a kernel of 2,000 digits": changed(CORPUS["character 0 of C2"], ("claim", "kernel_order"), 10**1_999),
    "a size of 2,000 digits": changed(
        KNOWN_TABLES["table of S3"], ("claim", "classes", 0, "size"), 10**1_999
    ),
    "weights of 2,000 digits": changed(
        KNOWN_TABLES["table of S3"], ("evidence", "weights"), [[k, 10**1_999 + k] for k in (1, 2)]
    ),
    "many weights": changed(KNOWN_TABLES["table of S3"], ("evidence", "weights"), [[1, 1]] * 100_000),
    "many characters": changed(
        KNOWN_TABLES["table of S3"], ("claim", "characters"), lambda rows: rows * 9_000
    ),
    "many numbers": changed(
        KNOWN_TABLES["table of S3"], ("claim", "numbers"), [[k] for k in range(1, 90_000)]
    ),
    "many powers": changed(
        KNOWN_TABLES["table of S3"],
        ("claim", "classes", 0, "powers"),
        {str(k): 1 for k in range(100_000)},
    ),
    "terms of 2,000 digits": about_map(
        "C2", "L1", "L1", pl_map(*[term(LINE, digits(2_000), MINUS) for _ in range(900)]), "equivariant"
    ),
    "a map of too many terms": about_map(
        "C2", "L1", "L1", pl_map(*[term(LINE, 0, MINUS)] * 50_000), "nonlinear"
    ),
    "an orbit of too many terms": sealed(
        about_map("C2", "L1", "L1", pl_map(term(LINE, 0, MINUS), symmetrised=True), "nonlinear")
        | {"group": {"degree": 2, "generators": [[2, 1]] * 20_000}}
    ),
    "a map on a large field": changed(
        changed(
            about_map("C2", "L1", "L1", pl_map(term(LINE, 1, vector(1, 1, -1))), "nonlinear", holds=False),
            ("claim", "field"),
            1_999,
        ),
        ("evidence", "field"),
        1_999,
    ),
    "a projector of long numbers": on_points_of_a_cycle(
        40, projector_claim([[digits(900) for _ in range(400)]] * 40, 1_999), 1_999
    ),
    "terms with many denominators": many_denominators(1_000, 300),
    "terms with longer denominators": many_denominators(300, 1_900),
    "many sets": changed(
        CORPUS["same graph on sets that the checker makes"],
        ("claim", "other", "gset"),
        [{"kind": "natural"}] * 9_000,
    ),
    "a subgroup of many generators": changed(FAITHFUL, ("claim", "subgroup"), [[2, 3, 1]] * 50_000),
    "a long base": changed(FAITHFUL, ("evidence", "kernel_chain", "base"), [4] * 100_000),
    "a long program": changed(
        FAITHFUL,
        ("evidence", "subgroup_chain"),
        {"base": [], "program": [[1, 1], *[[k, k] for k in range(2, 9_000)]]},
    ),
    "many simples named": changed(FAITHFUL, ("claim", "simples"), [f"L{k}" for k in range(100_000)]),
    "a long subset": changed(
        CORPUS["same graph on sets that the checker makes"], ("claim", "gset", 0, "size"), HUGE[0]
    ),
}


STILL_PROOFS = {"weights of 2,000 digits"}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_comes_to_an_end_soon(name):
    data = written(HOSTILE[name])
    result = checker.check_text(data)
    assert (result.verdict == "accepted") == (name in STILL_PROOFS)
    assert len(result.reason) < 2_200


@pytest.mark.slow
@pytest.mark.parametrize("count", [11, 12])
def test_the_longest_checks_of_characters_end_within_a_minute_or_so(count):
    """Elementary abelian groups of order 2^count: every element is a class."""
    generators = swaps(count)
    elements = [tuple(range(1, 2 * count + 1))]
    for g in generators:
        elements += [tuple(g[x - 1] for x in h) for h in elements]
    claim = trivial_character(generators)["claim"]
    claim["classes"] = [{"representative": [*x], "value": [1]} for x in elements]
    claim["kernel_order"] = len(elements)
    result = checker.check_text(written(sealed(trivial_character(generators) | {"claim": claim})))
    assert result.key in ("", "work")
