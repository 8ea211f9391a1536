"""False claims of the kinds of FORMAT.md 7, and true ones with wrong evidence, are refused for the right reason.

The first tests go through false_claims.py.  The last ones are exhaustive: every inclusion of kernels with every
evidence, every subgroup as the kernel of all sets of simples, every small class function as a character, every
permutation of the columns of a table.
"""

import random
from itertools import combinations, permutations, product
from math import gcd

import pytest

from plrep import checker
from tests.forgeries.corpus import CORPUS, KNOWN_TABLES, both
from tests.forgeries.false_claims import FALSE, STILL_TRUE
from tests.forgeries.false_tables import values_of
from tests.forgeries.forge import GROUPS, listed_pairs, regular_action, sealed, written
from tests.forgeries.forge_claims import (
    TABLES,
    chain,
    character,
    classes_of,
    common_kernel,
    kernel,
    numbered,
    trimmed,
)
from tests.naive.certificate_reader import read
from tests.prover.test_checker_examples import vector
from tests.prover.test_checker_kinds_examples import about_map, pl_map, term

FORGED = [(kind, name) for kind, named in FALSE.items() for name in named]


def key(document):
    return checker.check_text(written(document)).key


@pytest.mark.parametrize("name", CORPUS)
def test_what_the_forger_starts_from_is_true_and_proved(name):
    assert key(CORPUS[name]) == ""
    assert read(CORPUS[name]) == (True, True)


@pytest.mark.parametrize(("kind", "name"), FORGED)
def test_a_forgery_is_refused_for_the_right_reason(kind, name):
    document, reason = FALSE[kind][name]
    assert document["claim"]["kind"] == kind
    assert key(document) == reason
    assert read(document) != (True, True)


@pytest.mark.parametrize("name", STILL_TRUE)
def test_an_exchange_that_is_an_automorphism_leaves_a_true_claim(name):
    assert key(STILL_TRUE[name]) == ""
    assert read(STILL_TRUE[name]) == (True, True)


# ------------------------------------------------------------------------------------ every evidence, every claim


def words_of_all_elements(generators):
    """A word for each element of the group, each from a list of its own."""
    found = {tuple(range(len(generators[0]))): [1, -1]}
    for g in (queue := list(found)):
        for i, s in enumerate(generators, 1):
            h = tuple(s[x] - 1 for x in g)
            if h not in found:
                found[h] = [i, *found[g]]
                queue.append(h)
    return list(found.values())


def kernel_of(name, label):
    """The elements on which a character has its value at the identity, by the list of the group."""
    generators, _, characters = GROUPS[name]
    character_of = characters[label][0]
    one = tuple(range(len(generators[0])))
    return {
        g
        for g in listed_pairs(generators, generators)
        if trimmed(character_of(g)) == trimmed(character_of(one))
    }


@pytest.mark.parametrize("name", ["C2", "C4", "V4", "S3", "Q8"])
def test_no_evidence_proves_a_false_inclusion_and_some_proves_a_true_one(name):
    generators, _, characters = GROUPS[name]
    action = regular_action(name)
    words = words_of_all_elements(generators)
    points = [*range(1, len(action[0]) + 1)]
    for source, target in product(characters, repeat=2):
        included = kernel_of(name, source) <= kernel_of(name, target)
        memo = {}
        forged = [
            kernel(name, source, target, action=action, inclusion=i)
            for i in ("blocks", chain(points, *words))
        ]
        forged += [
            kernel(name, source, target, holds=False, action=action, word={"program": [word]})
            for word in words
        ]
        verdicts = {(d["claim"]["holds"], checker.check_text(written(d), memo).code) for d in forged}
        assert (included, 0) in verdicts
        assert (not included, 0) not in verdicts


@pytest.mark.parametrize("name", ["C4", "V4", "S3", "Q8"])
def test_a_subgroup_is_a_common_kernel_only_if_it_is(name):
    """All subgroups with at most two generators, all sets of one or two simples, both truth values; the chains have
    all elements as strong generators and all points as base."""
    generators, _, characters = GROUPS[name]
    action = regular_action(name)
    words = words_of_all_elements(generators)
    n, m = len(generators[0]), len(action[0])
    kernel_chain = chain([*range(n + 1, n + m + 1), *range(1, n + 1)], *words)
    elements = sorted(listed_pairs(generators, generators))
    subgroups = {
        frozenset(listed_pairs([[x + 1 for x in h] for h in pair], [[1]] * len(pair))): pair
        for pair in [*combinations(elements, 2), *[(g,) for g in elements]]
    }
    names = list(characters)
    memo = {}
    for elements_of_it, pair in subgroups.items():
        subgroup = [[x + 1 for x in h] for h in elements_of_it]
        for chosen in [*[(a,) for a in names], *combinations(names, 2)]:
            true = set(elements_of_it) == set.intersection(*(kernel_of(name, label) for label in chosen))
            for holds in (True, False):
                document = common_kernel(
                    name,
                    subgroup,
                    list(chosen),
                    kernel_chain,
                    chain([*range(1, n + 1)]),
                    holds=holds,
                    action=action,
                )
                assert (checker.check_text(written(document), memo).code == 0) == (holds == true), (
                    pair,
                    chosen,
                )


@pytest.mark.parametrize(
    ("name", "values"), [("S3", range(-2, 4)), ("V4", range(-1, 3)), ("C2", range(-3, 4))]
)
def test_of_all_small_class_functions_only_the_characters_are_accepted(name, values):
    rows = {
        tuple(function(members[0])[0] for members in classes_of(TABLES[name][0])): indicator
        for indicator, function in TABLES[name][2]
    }
    memo = {}
    for chosen in product(values, repeat=len(classes_of(TABLES[name][0]))):
        vectors = [[c] for c in chosen]
        none = character(name, vectors)
        assert (checker.check_text(written(none), memo).code == 0) == (chosen not in rows)
        sizes = [len(members) for members in classes_of(TABLES[name][0])]
        order = sum(size for size, c in zip(sizes, chosen, strict=True) if c == chosen[0])
        stated = character(name, vectors, 1, "R", order)
        assert (checker.check_text(written(stated), memo).code == 0) == (chosen in rows)


@pytest.mark.parametrize("name", ["S3", "C4", "C5", "V4", "D4", "Q8", "A4"])
def test_columns_of_a_table_in_another_order_are_accepted_only_if_it_is_the_same_table(name):
    """The table is the same if the rows are, as a set; sizes, powers and representatives stay where they are."""
    document = KNOWN_TABLES[f"table of {name}"]
    rows = values_of(document["claim"])
    known = {(indicator, *map(tuple, values)) for indicator, values in rows}
    memo, kept = {}, 0
    for order in permutations(range(len(rows))):
        moved = [(indicator, [values[k] for k in order]) for indicator, values in rows]
        same = {(indicator, *map(tuple, values)) for indicator, values in moved} == known
        forged = sealed(document | {"claim": document["claim"] | numbered(moved)})
        assert (checker.check_text(written(forged), memo).code == 0) == same
        kept += same
    assert kept >= 1


def small_vector(draw, basis):
    """A vector that is not 0, in the span of a basis, over a small denominator."""
    while True:
        factors = [draw.randint(-2, 2) for _ in basis]
        values = [sum(c * b[x] for c, b in zip(factors, basis, strict=True)) for x in range(len(basis[0]))]
        if any(values):
            common = gcd(*values)
            if draw.random() < 0.5:
                return vector(1, *values)
            d = draw.choice([d for d in (1, 2, 3) if gcd(d, common) == 1])
            return vector(d, *values)


def small_map(draw, sources, targets, linear):
    terms = []
    for _ in range(draw.randint(0, 4)):
        y = small_vector(draw, sources)
        t = draw.choice([0, 0, 1, -1, (2, [1])])
        terms.append(term(y, t, small_vector(draw, targets)))
        if draw.random() < 0.5:
            opposite = y | {"values": [[-c for c in v] for v in y["values"]]}
            against = (t[0], [-t[1][0]]) if isinstance(t, tuple) else -t
            terms.append(term(opposite, against, terms[-1]["weight"]))
            if draw.random() < 0.7:
                terms[-1]["weight"] = {
                    "denominator": terms[-2]["weight"]["denominator"],
                    "values": [[-c for c in v] for v in terms[-2]["weight"]["values"]],
                }
    constant = small_vector(draw, targets) if draw.random() < 0.3 else ()
    return pl_map(
        *terms,
        symmetrised=draw.random() < 0.3,
        linear=draw.choice([(), (), linear]) if linear else (),
        constant=constant,
    )


PLANE, LINE = ((1, 0, -1, 0), (0, 1, 0, -1)), ((1, -1, 1, -1),)
TURN = {"denominator": 1, "values": [[[], [1], [], [-1]]]}
SPACES = {
    "C2": ("L1", ((1, -1),), "L1", ((1, -1),), {"denominator": 2, "values": [[[1], [-1]]]}),
    "S3": ("L2", ((1, -1, 0), (0, 1, -1)), "L0", ((1, 1, 1),), None),
    "C4": ("L1", PLANE, "L2", LINE, None),
    "C4 to itself": ("L1", PLANE, "L1", PLANE, TURN),
}


@pytest.mark.parametrize("name", SPACES)
def test_random_maps_have_the_properties_that_are_accepted_of_them(name):
    """Each property of random sums of relus, claimed and denied: accepted iff evaluating the map says so."""
    source, sources, target, targets, linear = SPACES[name]
    draw, seen = random.Random(name), set()
    for _ in range(30):
        first = small_map(draw, sources, targets, linear)
        second = first if draw.random() < 0.3 else small_map(draw, sources, targets, linear)
        for prop in ("equivariant", "nonlinear", "equal"):
            for holds in (True, False):
                other = second if prop == "equal" else None
                document = about_map(name[:2], source, target, first, prop, holds=holds, other=other)
                accepted = checker.check_text(written(document)).code == 0
                assert read(document) == (accepted, accepted)
                seen.add((prop, holds, accepted))
    assert len(seen) == 12


def test_two_sets_joined_are_joined_point_by_point():
    assert both([[2, 1]], [[1]]) == [[2, 1, 3]]
