"""Real simples found by eigenspaces: homomorphisms, orthogonality, multiplicities."""

import pytest

from tests.naive import actions
from tests.naive.linear import multiply
from tests.naive.small_groups import LARGER, UP_TO_12

GROUPS = [*UP_TO_12, "S4", "SL(2,3)", "A5"]
# Numbers of real simples: the classes of g and g^-1 taken together.
TYPES = {"Q8": [1, 1, 1, 1, 4], "Dic3": [1, 1, 1, 2, 4], "SL(2,3)": [1, 1, 2, 2, 4], "A5": [1, 1, 1, 1, 1]}


def inner(G, field, a, b):
    """The inner product of two real characters given on the classes."""
    total = field.zero
    for members, x, y in zip(G.classes, a, b, strict=True):
        total = total + x * y * len(members)
    return total / G.order


def test_the_groups_have_their_orders():
    orders = {name: actions.group(name).order for name in [*UP_TO_12, *LARGER]}
    assert {n: orders[n] for n in ("Q8", "Dic3", "A4", "S4", "A5", "S5", "SL(2,3)")} == {
        "Q8": 8,
        "Dic3": 12,
        "A4": 12,
        "S4": 24,
        "A5": 60,
        "S5": 120,
        "SL(2,3)": 24,
    }


@pytest.mark.parametrize("name", GROUPS)
def test_matrices_multiply_as_the_elements_do(name):
    G = actions.group(name)
    for s in actions.regular_simples(name):
        for g in G.generator_numbers:
            for h in range(G.order):
                assert multiply(s.field, s.matrices[g], s.matrices[h]) == s.matrices[G.product[g][h]]


@pytest.mark.parametrize("name", GROUPS)
def test_the_regular_representation_holds_every_real_simple(name):
    G = actions.group(name)
    simples = actions.regular_simples(name)
    number = {g: c for c, members in enumerate(G.classes) for g in members}
    real_classes = {frozenset({c, number[G.inverse[members[0]]]}) for c, members in enumerate(G.classes)}
    assert len(simples) == len(real_classes)
    for s in simples:
        # dim L copies over End L: multiplicity dim L / dim End L.
        assert s.multiplicity * s.endomorphisms == s.dimension
        for t in simples:
            assert inner(G, s.field, s.character, t.character) == (s.endomorphisms if s is t else 0)
    if name in TYPES:
        assert sorted(s.endomorphisms for s in simples) == TYPES[name]


@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_multiplicities_are_inner_products_with_the_permutation_character(name, number):
    G, X = actions.group(name), actions.action(name, number)
    fixed = [sum(1 for x in range(X.points) if X.images[members[0]][x] == x) for members in G.classes]
    for s in actions.simples(name, number):
        permutation = [s.field(k) for k in fixed]
        assert inner(G, s.field, permutation, s.character) == s.multiplicity * s.endomorphisms
        # Frobenius: the vectors that the stabiliser fixes.
        assert len(s.fixed_vectors(X.stabiliser(0))) == s.multiplicity * s.endomorphisms
