"""Hostile files are refused with their reason, in bounded time and memory."""

import json
import random
import resource
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plrep import checker
from tests.forgeries.forge import changed, edge, graph, included, refuted, sealed, written
from tests.prover.test_checker_examples import ACCEPTED
from tests.prover.test_checker_kinds_examples import KINDS

PLAIN = ACCEPTED["blocks"]
EVERY = ACCEPTED | {f"kinds: {name}": document for name, document in KINDS.items()}


def cycle(n):
    return [*range(2, n + 1), 1]


def on_natural(generators, rule="interaction"):
    """A claim on the natural points of a large group; its simples are not worth reading."""
    document = edge("C2", "relu", "L1", "L0")
    return sealed(document | {"group": {"degree": len(generators[0]), "generators": generators}})


def long_program(words):
    """A program that squares again and again, and then walks a long word."""
    return [[1, 1], *[[k, k] for k in range(2, words)], [words] * 9_999]


def listed_on(degree, generators, classes=1):
    """A claim on a character of a large cyclic group, as many powers of a generator as classes."""
    group = {"degree": degree, "generators": generators}
    powers = [[*range(k + 1, degree + 1), *range(1, k + 1)] for k in range(min(classes, 100))]
    listed = [{"representative": power, "value": [1]} for power in powers]
    document = changed(KINDS["character"], ("group",), group)
    return changed(document, ("claim", "classes"), listed)


HOSTILE = {
    "a hundred megabytes": b" " * 100_000_000,
    "a million brackets": b"[" * 1_000_000,
    "brackets in strings": b'["' + b"[" * 1_000_000 + b'"]',
    "a number of a million digits": b"[" + b"9" * 1_000_000 + b"]",
    "an exponent": b"[1e999999999]",
    "many objects": b"[" + b'{"":0},' * 1_000_000 + b"0]",
    "a cycle on 20,000 points": on_natural([cycle(20_000)]),
    "the identity on 5,000 points": on_natural([list(range(1, 5_001))]),
    "many fixed points": on_natural([[2, 1, *range(3, 1_501)]]),
    "half of a large set": sealed(
        edge("C2", "relu", "L1", "L0", parts=[{"kind": "subsets", "size": 10_000}])
        | {"group": {"degree": 20_000, "generators": []}}
    ),
    "all points but one": sealed(
        edge("C2", "relu", "L1", "L0", parts=[{"kind": "subsets", "size": 19_999}])
        | {"group": {"degree": 20_000, "generators": []}}
    ),
    "many parts": sealed(edge("C2", "relu", "L1", "L0", parts=[{"kind": "natural"}] * 20_000)),
    "a long program": changed(ACCEPTED["fixes, moves"], ("evidence", "word", "program"), long_program(9_000)),
    "a long base": changed(ACCEPTED["regular"], ("evidence", "action_chain", "base"), [1] * 3),
    "large numbers in a large field": changed(
        changed(PLAIN, ("evidence", "field"), 1999),
        ("simples", "L2", "projector", "values", 0, 0),
        [10**1999 + k for k in range(1_998)],
    ),
    "a long activation": edge("C2", "pl:" + "1," * 100_000 + ";1@0=0", "L1", "L0"),
    "a number of 900 digits in an activation": edge("C2", "leaky_relu:" + "9" * 900, "L1", "L1", holds=False),
    "many labels": sealed(PLAIN | {"simples": {f"L{k}": PLAIN["simples"]["L0"] for k in range(10_000)}}),
    "many edges": graph("C2", "relu", [("L0", "L0", "even")] * 20_000),
    "lone surrogates": b'{"\\ud800": 1}',
    "many labels of a kernel": changed(
        KINDS["kernel of the sign"], ("claim", "simples"), ["L0", "L1", "L2"] * 500_000
    ),
    "the elements of a group of degree 20,000": listed_on(20_000, [cycle(20_000)]),
    "a group of 4,999 elements and its character": listed_on(4_999, [cycle(4_999)], classes=4_999),
    "a linear map on a large set": changed(
        changed(KINDS["a map of a linear part"], ("group",), {"degree": 1_000, "generators": [cycle(1_000)]}),
        ("simples",),
        {"L0": {"projector": {"denominator": 1, "values": [[[1], *[[]] * 999]]}}},
    ),
    "a projector with large numbers in a large field": changed(
        changed(KINDS["no projector"], ("evidence", "field"), 1999),
        ("claim",),
        lambda claim: (
            claim
            | {
                "field": 1999,
                "projector": {"denominator": 1, "values": [[[10**1999 + k for k in range(1_998)]]]},
            }
        ),
    ),
    "a table with large weights": changed(
        KINDS["table over a field"], ("evidence", "weights"), [[1, 10**1999], [2, 10**1999], [3, 10**1999]]
    ),
    "a map with a long orbit": changed(ACCEPTED["map"], ("evidence", "map", "orbit"), 1_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_soon(name):
    document = HOSTILE[name]
    data = document if isinstance(document, bytes) else written(document)
    result = checker.check_text(data)
    assert result.verdict != "accepted"
    assert result.reason
    assert len(result.reason) < 300


@pytest.mark.slow
@pytest.mark.parametrize("name", ["orbits", "chains", "words", "numbers"])
def test_the_longest_checks_are_cut_off(name):
    """The largest files that come to the limits of work: a minute at most, and 2 GB."""
    draw = random.Random(1)
    n = 3_000

    def shuffled():
        return [x + 1 for x in draw.sample(range(n), n)]

    if name == "orbits":
        document = on_natural([cycle(n), *[shuffled() for _ in range(100)]])
    elif name == "chains":
        action = [cycle(n), *[shuffled() for _ in range(50)]]
        document = edge("C2", "relu", "L1", "L0", parts=[{"kind": "regular"}])
        document["group"] = {"degree": n, "generators": action}
        document["evidence"] |= {"action": action, "action_chain": {"base": [*range(1, 100)], "program": []}}
    elif name == "words":
        document = refuted("C2", "L0", "L1", "fixes-moves", [1])
        document["group"] = {"degree": 100, "generators": [cycle(100)]}
        document["evidence"]["word"] = {"program": [[1] * 1_000] * 1_000}
        circulant = {"denominator": 1, "values": [[[1], *[[]] * 99]]}
        document["simples"] = {"L0": {"projector": circulant}}
    else:
        document = included("C2", "L1", "L0")
        document["group"] = {"degree": 800, "generators": [cycle(800)]}
        values = [[draw.randrange(10**90) for _ in range(160)] for _ in range(80)]
        document["simples"] = {"L0": {"projector": {"denominator": 7, "values": [values * 10]}}}
        document["evidence"]["field"] = 800
    assert checker.check_text(written(sealed(document))).verdict == "rejected"
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2_500_000


@given(st.binary(max_size=200))
def test_bytes_are_refused_without_a_crash(data):
    assert checker.check_text(data).code in (1, 2)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 9)
    | st.sampled_from(["", "L0", "L2", "blocks", "none", "natural"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["kind", "program", "base", "denominator", "values"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def paths(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(part, (*path, key))


@settings(max_examples=600, deadline=None)
@given(st.data())
def test_structures_are_read_without_a_crash(data):
    document = EVERY[data.draw(st.sampled_from(sorted(EVERY)))]
    path = data.draw(st.sampled_from([path for path in paths(document) if path]))
    altered = changed(document, path, data.draw(VALUES))
    result = checker.check_text(written(altered))
    assert result.code in (0, 1)
    assert checker.check_text(written(altered | {"seal": document["seal"]})).code == (
        result.code if altered == document else 1
    )


@given(st.sampled_from(sorted(EVERY)), st.data())
def test_no_change_of_a_byte_is_accepted_unless_it_changes_nothing(name, data):
    text = bytearray(written(EVERY[name]))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] = data.draw(st.integers(32, 126))
    if checker.check_text(bytes(text)).verdict == "accepted":
        assert json.loads(bytes(text)) == EVERY[name]
