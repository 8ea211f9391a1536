"""Interaction graphs of the program, by both engines, against composites on every chamber, exact (tests/naive).

The judge uses neither the interaction theorem nor any code of plrep. Simples are matched by characters, not by labels.
"""

from fractions import Fraction

import pytest

import plrep
from plrep.piecewise.interaction_graph import interaction_graph
from tests.naive import actions
from tests.naive.composite import ACTIVATIONS, shifted
from tests.naive.small_groups import UP_TO_12
from tests.piecewise.matching import labels, program_gset

JUDGED = ("relu", "abs", "hard_tanh", "pl:1;0,1")
ENGINES = ("table", "orbitals")
FURTHER = tuple(s for s in ACTIVATIONS if s not in JUDGED and len(ACTIVATIONS[s][0]) < 3)


@pytest.fixture(scope="module")
def modules():
    """Fun(X) of the program with the labels of the naive simples, made once for each action."""
    return {}


def matched(modules, name, number):
    if (name, number) not in modules:
        X = program_gset(name, number)
        naive_X = actions.action(name, number)
        assert X.points == naive_X.points
        V = plrep.Fun(X)
        simples = actions.simples(name, number)
        names = labels(simples, [c.simple for c in V.simples], X.group)
        assert sorted(names) == sorted(c.label for c in V.simples)
        multiplicities = {c.label: c.multiplicity for c in V.simples}
        assert [multiplicities[n] for n in names] == [s.multiplicity for s in simples]
        modules[name, number] = X, names
    return modules[name, number]


def compare(modules, name, number, spelling, activation=None):
    activation = ACTIVATIONS[spelling] if activation is None else activation
    X, names = matched(modules, name, number)
    simples = actions.simples(name, number)
    expected = {
        (source, target)
        for source, embedded in zip(names, actions.embedded(name, number), strict=True)
        for target, K in zip(names, simples, strict=True)
        if embedded.reaches(K, activation)
    }
    for engine in ENGINES:
        graph = interaction_graph(X, spelling, engine=engine)
        called = graph.module.names
        found = [(called[edge.source], called[edge.target]) for edge in graph.edges]
        assert len(found) == len(set(found))
        assert set(found) == expected, engine
        absent = {(called[a], called[b]) for a, b in graph.absent}
        assert absent == {(a, b) for a in names for b in names} - expected


def test_all_groups_of_order_up_to_twelve_are_there():
    """1, 1, 1, 2, 1, 2, 1, 5, 2, 2, 1, 5 groups of orders 1 to 12 (Cayley 1854 and later; OEIS A000001)."""
    groups = [actions.group(name) for name in UP_TO_12]
    counts = [sum(1 for G in groups if G.order == n) for n in range(1, 13)]
    assert counts == [1, 1, 1, 2, 1, 2, 1, 5, 2, 2, 1, 5]
    # The element orders tell all of them apart, so no two of the list are isomorphic.
    assert len({tuple(sorted(G.element_orders)) for G in groups}) == 24
    assert len(actions.transitive_actions()) == 123 + 3


def test_at_least_three_hundred_triples_of_mixed_types_and_multiplicities_are_compared():
    """(G, H, activation), each with both engines: the composite vanishes off the edges, and not on them."""
    small, larger = actions.transitive_actions(), actions.larger_transitive_actions()
    assert len(small) * len(JUDGED + FURTHER) + len(larger) * 2 >= 1000
    kinds = {
        (s.endomorphisms, min(s.multiplicity, 2)) for case in small + larger for s in actions.simples(*case)
    }
    assert kinds == {(1, 1), (1, 2), (2, 1), (2, 2), (4, 1)}  # dim End L; once, or more often
    several = [case for case in small + larger if len({s.endomorphisms for s in actions.simples(*case)}) > 1]
    assert len(several) >= 40


@pytest.mark.parametrize("spelling", JUDGED)
@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_the_graph_is_that_of_the_composites_on_all_chambers(modules, name, number, spelling):
    compare(modules, name, number, spelling)


@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_further_piecewise_linear_activations_agree_as_well(modules, name, number):
    for spelling in FURTHER:
        compare(modules, name, number, spelling)


@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_the_reason_of_each_edge_is_seen_in_the_pieces_of_the_composite(modules, name, number):
    X, names = matched(modules, name, number)
    simples = actions.simples(name, number)
    for spelling in (*JUDGED, *FURTHER):
        found = {(edge.source, edge.target): edge.reason for edge in interaction_graph(X, spelling).edges}
        for source, embedded in zip(names, actions.embedded(name, number), strict=True):
            for target, K in zip(names, simples, strict=True):
                assert embedded.reason(K, ACTIVATIONS[spelling]) == found.get((source, target)), spelling


@pytest.mark.parametrize(("name", "number"), actions.larger_transitive_actions())
def test_larger_groups_agree_as_well(modules, name, number):
    compare(modules, name, number, "relu")
    compare(modules, name, number, "abs")
    if actions.action(name, number).points <= 8:
        compare(modules, name, number, "hard_tanh")
        compare(modules, name, number, "pl:1;0,1")


@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_a_biased_activation_is_the_shifted_function(modules, name, number):
    """Each shift taken here, exact, has to give the graph that is stated for generic ones."""
    for spelling in ("relu", "abs", "leaky_relu:1/10"):
        for bias in (1, -1):
            compare(modules, name, number, f"{spelling}+bias", shifted(ACTIVATIONS[spelling], bias))
    compare(modules, name, number, "identity+bias", shifted(ACTIVATIONS["identity"], 1))
    if actions.action(name, number).points <= 8:
        compare(modules, name, number, "hard_tanh+bias", shifted(ACTIVATIONS["hard_tanh"], Fraction(1, 3)))


@pytest.mark.parametrize(
    ("name", "numbers"), [("S3", (0, 1, 2, 3)), ("D4", (1, 2, 5)), ("C6", (0, 1)), ("A4", (2, 3))]
)
def test_on_a_sum_the_edges_are_the_union_over_the_orbits(modules, name, numbers):
    parts = [matched(modules, name, number) for number in numbers]
    X = parts[0][0]
    for part, _ in parts[1:]:
        X = X + part
    for spelling in JUDGED:
        expected = set()
        for number, (_, names) in zip(numbers, parts, strict=True):
            simples = actions.simples(name, number)
            for source, embedded in zip(names, actions.embedded(name, number), strict=True):
                expected |= {
                    (source, target)
                    for target, K in zip(names, simples, strict=True)
                    if embedded.reaches(K, ACTIVATIONS[spelling])
                }
        assert {(edge.source, edge.target) for edge in interaction_graph(X, spelling).edges} == expected
