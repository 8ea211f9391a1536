"""Signed modules are induced from a sign: multiplicities by Frobenius reciprocity, projectors that commute with G."""

import pytest

import plrep
from plrep.errors import BadInput
from plrep.exact.matrix import Matrix
from plrep.gsets.signed_sets import signed_cosets
from plrep.modules.signed_module import signed_module
from tests.gsets.test_signed_sets_laws import CASES, matrix

SMALL = [case for case in CASES if plrep.group(case[0]).order <= 200]


def signed_module_of(name, text, **engine):
    return signed_module(signed_cosets(plrep.group(name), text), **engine)


@pytest.mark.parametrize(("name", "text"), SMALL)
def test_multiplicities_are_those_of_frobenius(name, text):
    """dim Hom_H(e, L) = multiplicity times dim End L; the sum runs over H, with signs of its elements by products."""
    V = signed_module_of(name, text)
    G = V.group
    words = [] if text == "trivial" else text.replace("),", ");").split(";")
    signed = {G.identity: 1}
    queue = [G.identity]
    generators = [(G.subgroup(word.lstrip("-")).generators[0], -1 if word[0] == "-" else 1) for word in words]
    for h in queue:
        for g, sign in generators:
            if g * h not in signed:
                signed[g * h] = sign * signed[h]
                queue.append(g * h)
    found = {c.label: c.multiplicity for c in V.simples}
    for L in G.simples:
        total = sum((L.character[G.class_of(h)] * sign for h, sign in signed.items()), 0)
        assert total == found.get(L.label, 0) * L.endomorphism_dimension * len(signed)


@pytest.mark.parametrize(("name", "text"), SMALL)
def test_projectors_are_orthogonal_idempotents_that_commute_with_signed_permutations(name, text):
    V = signed_module_of(name, text)
    P = [V.projector(c.label) for c in V.simples]
    n = V.dimension
    one = Matrix([[int(i == j) for j in range(n)] for i in range(n)])
    assert sum(P[1:], P[0]) == one
    for i, left in enumerate(P):
        for j, right in enumerate(P):
            assert left * right == (left if i == j else 0 * left)
    for g in V.group.generators:
        M = Matrix(matrix(V.gset, g).tolist())
        assert all(M * Q == Q * M for Q in P)
    for c, Q in zip(V.simples, P, strict=True):
        assert sum(Q[i, i] for i in range(n)) == c.simple.dimension * c.multiplicity


@pytest.mark.parametrize(("name", "text"), CASES)
def test_both_engines_find_the_same_parts(name, text):
    if plrep.group(name).order > 10**6:
        V = signed_module_of(name, text)
        assert sum(c.simple.dimension * c.multiplicity for c in V.simples) == V.dimension
        return
    parts = [
        sorted((c.simple.dimension, c.simple.type, c.multiplicity) for c in V.simples)
        for V in (signed_module_of(name, text), signed_module_of(name, text, engine="orbitals"))
    ]
    assert parts[0] == parts[1]


def test_the_module_of_signed_permutations_of_coordinates_is_simple():
    """The reflection representation of W(B_n) = C2 wr S_n on n signed coordinates."""
    for n in (2, 3, 4, 9):
        G = plrep.group(f"C2wrS{n}")
        H = G.stabiliser(0)
        flip = G.subgroup("(1,2)").generators[0]
        V = signed_module(signed_cosets(G, [*H.generators, flip], [1] * len(H.generators) + [-1]))
        assert V.dimension == n
        assert [(c.simple.dimension, c.simple.type, c.multiplicity) for c in V.simples] == [(n, "R", 1)]


def test_a_module_prints_its_parts_and_names_what_does_not_occur():
    V = signed_module_of("S4", "(1,2,3),-(1,2)")
    assert "Signed module of signed:(1,2,3),-(1,2) for S4 (order 24): 4 signed points" in str(V)
    assert V.data()["gset"] == {"name": "signed:(1,2,3),-(1,2)", "points": 4, "orbits": 1}
    with pytest.raises(
        BadInput, match=r"'L0' does not occur in the signed module of .*; what occurs: L1, L4"
    ):
        V.projector("L0")
    with pytest.raises(BadInput, match="signed_module takes a signed set, given natural"):
        signed_module(plrep.group("S4").natural())
