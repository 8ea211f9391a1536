"""Signed subgroups with few copies: homomorphisms, the right multiplicities, and no fewer copies than any has."""

import numpy as np
import pytest

import plrep
from plrep.exact.cyclotomic import ZERO
from plrep.modules.faithful_quotient import faithful_quotient
from plrep.modules.signed_subgroups import signed_subgroup


def copies_of_all_signed_subgroups(G, L):
    """The multiplicities of L in all Ind_H^G e, H up to conjugacy, by sums of the characters over H."""
    found = set()
    for one in G.subgroup_classes:
        H = one.representative
        members = [plrep.Permutation(row) for row in H.enumeration.images.tolist()]
        for e in H.simples:
            if e.dimension == 1:
                total = ZERO
                for h in members:
                    total = total + e.character[H.class_of(h)] * L.character[G.class_of(h)]
                found.add((total / (H.order * L.endomorphism_dimension)).as_int())
    return found - {0}


@pytest.mark.parametrize(
    "name", ["S4", "SL(2,3)", "D6", "C3xQ8", "SmallGroup(24,1)", "A5", "SmallGroup(40,3)"]
)
def test_the_search_finds_the_least_number_of_copies_that_any_signed_subgroup_has(name):
    G = plrep.group(name)
    for L in G.simples:
        assert signed_subgroup(faithful_quotient(L)).copies == min(copies_of_all_signed_subgroups(G, L))


@pytest.mark.parametrize("name", ["S4", "SL(2,3)", "C3xQ8", "PSL(2,7)", "Dic6"])
def test_signs_multiply_and_copies_are_the_mean_of_the_character(name):
    G = plrep.group(name)
    for L in G.simples:
        Q = faithful_quotient(L)
        H = signed_subgroup(Q)
        sign = dict(zip(H.elements.tolist(), H.signs.tolist(), strict=True))
        assert len(sign) == H.order and sign[0] == 1
        for x in sign:
            for y in sign:
                assert sign[int(Q.table[x, y])] == sign[x] * sign[y]
        total = ZERO
        for x, s in sign.items():
            total = total + L.character[int(Q.classes[x])] * s
        assert total == H.copies * H.order * L.endomorphism_dimension


@pytest.mark.parametrize("name", ["S4", "C12", "SL(2,3)", "C2xS4"])
def test_the_table_of_a_faithful_quotient_is_that_of_the_group(name):
    G = plrep.group(name)
    members = list(G.enumeration.elements(range(G.order)))
    for L in G.simples:
        Q = faithful_quotient(L)
        assert Q.order * L.kernel_order == G.order
        numbers = [Q.of(g) for g in members]
        assert set(numbers) == set(range(Q.order))
        for g, x in zip(members, numbers, strict=True):
            for s, y in zip(G.generators, Q.generators, strict=True):
                assert Q.of(s * g) == Q.table[y, x]
        assert np.array_equal(Q.table[Q.inverses, np.arange(Q.order)], np.zeros(Q.order))
