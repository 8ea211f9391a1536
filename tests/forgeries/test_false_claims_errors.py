"""False claims of the kinds of FORMAT.md 7, and true ones with wrong evidence, are refused for the right reason.

The first tests go through false_claims.py.  The last ones are exhaustive: every inclusion of kernels with every
evidence, every subgroup as the kernel of all sets of simples, every small class function as a character, every
permutation of the columns of a table.
"""

from itertools import combinations, permutations, product

import pytest

from plrep import checker
from tests.forgeries.corpus import CORPUS, KNOWN_TABLES, both
from tests.forgeries.false_claims import FALSE, STILL_TRUE, values_of
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


def test_two_sets_joined_are_joined_point_by_point():
    assert both([[2, 1]], [[1]]) == [[2, 1, 3]]
