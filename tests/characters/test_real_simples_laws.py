"""Laws of real simples: counts, dimensions, types, kernels found by listing elements, order and labels."""

from itertools import pairwise
from math import gcd

import pytest

import plrep
from plrep.exact.cyclotomic import E

GROUPS = ["C1", "C2", "C7", "C8", "C12", "C2^2", "C3^2", "C2xC4", "S3", "S4", "A4", "A5", "D4", "D6", "D9"]
MORE = [
    "Q8",
    "Dic3",
    "Dic5",
    "C3xQ8",
    "C2xQ8",
    "S3wrC2",
    "C3xS3",
    "C2wrC4",
    "<(1,2,3,4,5,6,7),(2,4,3,7,5,6)>",
]
ALL = GROUPS + MORE
CYCLIC = [1, 2, 3, 4, 5, 6, 8, 9, 12, 15, 20]


@pytest.mark.parametrize("name", ALL)
def test_there_is_one_for_each_pair_of_inverse_classes(name):
    G = plrep.group(name)
    pairs = {frozenset((c, G.class_of(one.representative.inverse))) for c, one in enumerate(G.classes)}
    assert len(G.simples) == len(pairs)


@pytest.mark.parametrize("name", ALL)
def test_the_regular_representation_has_the_order_as_dimension(name):
    G = plrep.group(name)
    # L occurs dim L / dim End L times
    assert sum(L.dimension**2 // L.endomorphism_dimension for L in G.simples) == G.order


@pytest.mark.parametrize("name", ALL)
def test_real_characters_are_real_and_orthogonal_with_the_endomorphisms_as_norm(name):
    simples = plrep.group(name).simples
    for L in simples:
        assert all(value.is_real for value in L.character)
        for K in simples:
            inner = L.class_function().inner(K.class_function())
            assert inner == (L.endomorphism_dimension if L is K else 0)


@pytest.mark.parametrize("name", ALL)
def test_the_complexification_has_each_constituent_as_often_as_the_schur_index(name):
    G = plrep.group(name)
    seen = []
    for L in G.simples:
        X = [G.character_table.characters[i] for i in L.constituents]
        assert tuple(L.character) == (sum(X[1:], X[0]) * L.schur_index).values
        assert len(X) == (2 if L.type == "C" else 1)
        indicators = {G.character_table.indicators[i] for i in L.constituents}
        assert indicators == {{"R": 1, "C": 0, "H": -1}[L.type]}
        seen += L.constituents
    assert sorted(seen) == list(range(len(G.classes)))


@pytest.mark.parametrize("name", ALL)
def test_kernels_are_subgroups_closed_under_products(name):
    G = plrep.group(name)
    elements = G.enumeration
    for L in G.simples:
        plus = {g for g in range(G.order) if int(elements.class_ids[g]) in L.kernel}
        both = {g for g in range(G.order) if int(elements.class_ids[g]) in L.pm_kernel}
        assert (len(plus), len(both)) == (L.kernel_order, L.pm_kernel_order)
        for members in (plus, both) if G.order <= 72 else (plus,):
            numbers = sorted(members)
            for g in numbers:
                assert set(elements.product(g, elements.inverse[numbers]).tolist()) <= members
        assert L.pm_kernel_order == L.kernel_order * (2 if L.minus else 1)
        assert set(L.pm_kernel) == set(L.kernel) | set(L.minus)
        assert L.is_faithful == (L.kernel_order == 1)


@pytest.mark.parametrize("name", ALL)
def test_the_trivial_simple_is_l0_and_alone(name):
    simples = plrep.group(name).simples
    assert [L.is_trivial for L in simples] == [True] + [False] * (len(simples) - 1)
    assert simples[0].type == "R"
    assert set(simples[0].character) == {1}


@pytest.mark.parametrize("name", [name for name in ALL if len(plrep.group(name).generators) != 1])
def test_labels_go_by_dimension_then_kernel_then_rows_descending(name):
    simples = plrep.group(name).simples
    assert [L.label for L in simples] == [f"L{i}" for i in range(len(simples))]
    for L, K in pairwise(simples.members[1:]):
        assert (L.dimension, -L.kernel_order) <= (K.dimension, -K.kernel_order)
        if (L.dimension, L.kernel_order) == (K.dimension, K.kernel_order):
            c = next(c for c in range(len(L.character)) if L.character[c] != K.character[c])
            assert L.character[c] > K.character[c]


@pytest.mark.parametrize("n", CYCLIC)
@pytest.mark.parametrize("power", [1, -1, 7])
def test_labels_of_a_cyclic_group_by_one_generator_are_frequencies(n, power):
    turn = "(" + ",".join(map(str, range(1, n + 1))) + ")" if n > 1 else "()"
    (generator,) = plrep.group([turn]).generators
    if gcd(power, n) == 1:
        generator = generator**power
    G = plrep.group([generator])
    assert len(G.simples) == n // 2 + 1
    for k, L in enumerate(G.simples):
        twofold = k not in (0, n / 2)
        assert (L.label, L.dimension, L.type) == (f"L{k}", 1 + twofold, "C" if twofold else "R")
        assert L.class_function()(generator) == (E(n, k) + E(n, -k) if twofold else E(n, k))
        assert L.kernel_order == gcd(n, k)


def test_a_cyclic_group_by_two_generators_has_the_general_order():
    G = plrep.group("<(1,2,3),(4,5)>")
    assert [(L.dimension, L.kernel_order) for L in G.simples] == [(1, 6), (1, 3), (2, 2), (2, 1)]


@pytest.mark.parametrize("name", ALL)
def test_conjugate_simples_share_a_rational_class_and_nothing_else_does(name):
    G = plrep.group(name)
    units = [k for k in range(1, G.exponent + 1) if gcd(k, G.exponent) == 1]
    for L in G.simples:
        images = {L.class_function().galois(k).values for k in units}
        assert {K.rational_class for K in G.simples if K.character in images} == {L.rational_class}
        assert all(K.character in images for K in G.simples if K.rational_class == L.rational_class)
    first = list(dict.fromkeys(L.rational_class for L in G.simples))
    assert first == list(range(len(first)))


def test_multiplicity_schur_index_and_type_of_q8_are_three_different_things():
    G = plrep.group("Q8")
    L = G.simple("L4")
    assert (L.type, L.schur_index, L.dimension, L.endomorphism_dimension) == ("H", 2, 4, 4)
    assert L.dimension // L.endomorphism_dimension == 1  # its multiplicity in the regular representation
    D = plrep.group("D4").simple("L4")
    assert (D.type, D.schur_index, D.dimension, D.endomorphism_dimension) == ("R", 1, 2, 1)
    assert D.dimension // D.endomorphism_dimension == 2


def test_labels_take_no_part_in_equality():
    import attrs

    L = plrep.group("S3").simple("L2")
    assert attrs.evolve(L, label="plane") == L
    assert hash(attrs.evolve(L, label="plane")) == hash(L)


def test_simples_are_a_sequence_by_position_and_label():
    simples = plrep.group("S4").simples
    assert simples[2] is simples["L2"] is simples.members[2] is simples[-3]
    assert len(simples) == len(list(simples)) == 5
    assert plrep.group("S4").simple("L2") == simples[2]
