"""Powers on a few copies of a simple, against powers of exact functions on copies that tests/naive embeds."""

from itertools import pairwise
from random import Random

import pytest

import plrep
from plrep.piecewise.copies import fixed_space, power_reaches
from tests.naive import actions
from tests.naive.composite import Embedded
from tests.naive.linear import dot
from tests.piecewise.matching import labels, program_gset

CASES = [
    ("S3", 0),
    ("D4", 0),
    ("D5", 0),
    ("D6", 0),
    ("Dic3", 0),
    ("A4", 0),
    ("S4", 1),
    ("S4", 2),
    pytest.param("SL(2,3)", 0, marks=pytest.mark.slow),
]


def reached(source, targets, n, copies, bits):
    """The places of the targets in which the n-th power of some function of random copies has a part."""
    here, found = Embedded(source), set()
    for _ in range(4):
        values = [here.field.zero] * here.simple.action.points
        for _ in range(copies):
            own = Embedded(source, [bits.randrange(-5, 6) for _ in here.vectors])
            vector = [bits.randrange(-9, 10) for _ in range(source.dimension)]
            values = [
                v + sum((a * b for a, b in zip(f, vector, strict=True)), here.field.zero)
                for v, f in zip(values, own.functionals, strict=True)
            ]
        powers = []
        for v in values:
            power = v
            for _ in range(n - 1):
                power = power * v
            powers.append(power)
        found |= {
            j
            for j, K in enumerate(targets)
            if any(dot(here.field, k, powers) != here.field.zero for k in K.component)
        }
    return found


@pytest.mark.parametrize("engine", ["table", "orbitals"])
@pytest.mark.parametrize(("name", "number"), CASES)
def test_few_copies_reach_what_powers_of_functions_show(name, number, engine):
    simples = actions.simples(name, number)
    X = program_gset(name, number)
    V = plrep.Fun(X, engine=engine)
    own = {name: label for label, name in V.names.items()}
    names = [own[label] for label in labels(simples, [c.simple for c in plrep.Fun(X).simples], X.group)]
    bits = Random(3)
    several = [(L, s) for L, s in zip(names, simples, strict=True) if s.multiplicity > 1]
    assert several
    for label, L in several:
        for n in (2, 3, 4):
            for copies in range(1, L.multiplicity + 1):
                if n * copies * L.multiplicity > 16:
                    continue
                expected = {names[j] for j in reached(L, simples, n, copies, bits)}
                assert {K for K in names if power_reaches(V, label, K, n, copies)} == expected, (n, copies)


def test_more_copies_reach_more_and_all_copies_are_the_isotypic_part():
    for name in ("S3", "D4", "A4"):
        V = plrep.Fun(plrep.group(name).regular())
        for c in V.simples:
            for n in (2, 3):
                sets = [
                    {K.label for K in V.simples if power_reaches(V, c.label, K.label, n, copies)}
                    for copies in (*range(1, min(c.multiplicity, 2) + 1), None)
                ]
                assert all(a <= b for a, b in pairwise(sets))


def test_the_fixed_space_has_the_dimension_that_characters_tell():
    for name in ("S3", "D4", "A4", "SL(2,3)", "C3xS3"):
        G = plrep.group(name)
        V = plrep.Fun(G.regular())
        for c in V.simples:
            space = fixed_space(V, c.label, 0)
            assert space.dimension == c.simple.dimension
            assert all(space.products[i][i][0] > 0 for i in range(space.dimension))


def test_one_copy_decides_as_the_edge_does_unless_powers_occur():
    X = plrep.group("D4").regular()
    for s in ("relu", "abs", "tanh", "relu+bias", "identity"):
        graph = plrep.interaction_graph(X, s)
        for L in graph.labels:
            for K in graph.labels:
                assert graph.from_copies(L, K).holds == graph.has_edge(L, K)
                assert graph.from_copies(L, K).rule == graph.why(L, K).rule


def test_the_words_say_how_many_copies():
    graph = plrep.interaction_graph(plrep.group("D4").regular(), "poly:0,0,1")
    assert "one copy of L4" in graph.from_copies("L4", "L3").why
    assert "sends some function in one copy of L4 to L1" in graph.from_copies("L4", "L1").why
    assert graph.from_copies("L4", "L3", 2) == graph.why("L4", "L3")
    assert graph.from_copies("L4", "L3").page == "proofs/polynomial-activations.md"


def test_copies_are_a_number_and_too_many_points_are_refused():
    X = plrep.group("D4").regular()
    graph = plrep.interaction_graph(X, "poly:0,0,1")
    for given in (0, -1, True, "1", 1.0):
        with pytest.raises(plrep.BadInput, match="copies"):
            graph.from_copies("L4", "L3", given)
    with pytest.raises(plrep.BeyondReach, match="the limit is"):
        power_reaches(plrep.Fun(plrep.group("A4").regular()), "L2", "L0", 40, 2)
