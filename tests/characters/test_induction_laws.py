"""Restriction and induction: against sums over all elements, and the laws that tie the two together."""

import pytest

import plrep
from plrep.characters.class_function import ClassFunction
from plrep.characters.induction import induce
from plrep.characters.permutation_characters import (
    coset_character,
    natural_character,
    regular_character,
    trivial_character,
)
from plrep.characters.restriction import branching_matrix, restrict
from plrep.exact.cyclotomic import E
from tests.naive.characters import induced, inner
from tests.naive.groups import ListedGroup

PAIRS = [
    ("S4", "(1,2)(3,4),(1,3)(2,4)"),
    ("S4", "(1,2,3,4)"),
    ("S5", "(1,2,3,4,5),(2,3,5,4)"),
    ("A5", "(1,2,3),(1,2)(4,5)"),
    ("Q8", "()"),
    ("S3wrC2", "(1,2,3),(4,5,6)"),
    ("<(1,2,3,4,5,6,7),(2,4,3,7,5,6)>", "(1,2,3,4,5,6,7)"),
    ("C12", "(1,5,9)(2,6,10)(3,7,11)(4,8,12)"),
]
CASES = [(plrep.group(name), generators) for name, generators in PAIRS]
CASES = [(G, G.subgroup(generators)) for G, generators in CASES]


def _listed(G):
    """All elements of a group, and for each the place of its class."""
    listed = ListedGroup([g.images for g in G.generators], degree=G.degree)
    places = [G.class_of(plrep.Permutation(images)) for images in listed.elements]
    return listed, places


@pytest.mark.parametrize(("G", "H"), CASES)
def test_induction_is_the_mean_over_all_conjugates(G, H):
    above, places = _listed(G)
    below, places_below = _listed(H)
    numbers = {
        above.number[images]: place for images, place in zip(below.elements, places_below, strict=True)
    }
    for f in (*H.character_table.characters, _arbitrary(H)):
        function = {number: f.values[place] for number, place in numbers.items()}
        up = f.induce(G)
        assert [up.values[place] for place in places] == induced(above, set(numbers), function)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_restriction_keeps_the_value_at_every_element(G, H):
    for f in G.character_table.characters:
        down = f.restrict(H)
        assert all(down(h) == f(h) for h in H.enumeration.elements(range(H.order)))


@pytest.mark.parametrize(("G", "H"), CASES)
def test_frobenius_reciprocity(G, H):
    for X in (*G.character_table.characters, _arbitrary(G)):
        for Y in (*H.character_table.characters, _arbitrary(H)):
            assert Y.induce(G).inner(X) == Y.inner(X.restrict(H))


@pytest.mark.parametrize(("G", "H"), CASES)
def test_the_inner_product_is_the_mean_over_all_elements(G, H):
    _, places = _listed(G)
    f, X = _arbitrary(G), G.character_table.characters[-1]
    values = [[one.values[place] for place in places] for one in (f, X)]
    assert f.inner(X) == inner(*values)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_the_projection_formula(G, H):
    for X in G.character_table.characters:
        for Y in (*H.character_table.characters, _arbitrary(H)):
            assert (X.restrict(H) * Y).induce(G) == X * Y.induce(G)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_induction_multiplies_degrees_by_the_index_and_restriction_keeps_them(G, H):
    index = G.order // H.order
    assert all(Y.induce(G).degree == index * Y.degree for Y in H.character_table.characters)
    assert all(X.restrict(H).degree == X.degree for X in G.character_table.characters)
    assert all(Y.induce(G).is_character for Y in H.character_table.characters)
    assert all(X.restrict(H).is_character for X in G.character_table.characters)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_the_branching_matrix_tells_restriction_and_induction(G, H):
    matrix = branching_matrix(G, H)
    X, Y = G.character_table.characters, H.character_table.characters
    assert matrix == tuple(one.restrict(H).decompose().multiplicities for one in X)
    assert tuple(zip(*matrix, strict=True)) == tuple(one.induce(G).decompose().multiplicities for one in Y)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_the_regular_character_goes_up_and_down_to_regular_ones(G, H):
    assert regular_character(H).induce(G) == regular_character(G)
    assert regular_character(G).restrict(H) == regular_character(H) * (G.order // H.order)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_both_are_linear_and_commute_with_conjugation_and_galois_maps(G, H):
    Y, f = H.character_table.characters[-1], _arbitrary(H)
    z = 1 + E(5)
    assert (Y + f * z).induce(G) == Y.induce(G) + f.induce(G) * z
    assert f.conjugate().induce(G) == f.induce(G).conjugate()
    k = next(k for k in range(7, 100) if all(k % p for p in (2, 3, 5, 7)))
    assert f.galois(k).induce(G) == f.induce(G).galois(k)


def test_both_are_transitive():
    G = plrep.group("S5")
    H = G.stabiliser(4)
    K = H.subgroup("(1,2)(3,4),(1,3)(2,4)")
    for X in G.character_table.characters:
        assert restrict(restrict(X, H), K) == restrict(X, K)
    for Z in K.character_table.characters:
        assert induce(induce(Z, H), G) == induce(Z, G)


@pytest.mark.parametrize(("G", "H"), CASES)
def test_restricting_an_induced_character_is_the_sum_over_double_cosets(G, H):
    """Mackey: with K = H; ind f down to H is the sum over HxH of what f^x on H and xHx^-1 induces."""
    inside = [h.images for h in H.enumeration.elements(range(H.order))]
    members = set(inside)
    f = H.character_table.characters[-1]
    total = f * 0
    seen = set()
    for x in G.enumeration.elements(range(G.order)):
        if x.images in seen:
            continue
        seen |= {
            (a * x * b).images for a in map(plrep.Permutation, inside) for b in map(plrep.Permutation, inside)
        }
        meet = H.subgroup(
            [h for h in map(plrep.Permutation, inside) if (x.inverse * h * x).images in members]
        )
        moved = [f(x.inverse * one.representative * x) for one in meet.classes]
        total = total + ClassFunction.of(meet, moved).induce(H)
    assert f.induce(G).restrict(H) == total


@pytest.mark.parametrize(("G", "H"), CASES)
def test_the_character_of_the_cosets_counts_their_fixed_points(G, H):
    X = G.cosets(H)
    counted = [sum(y == x for x, y in enumerate(X.image(one.representative))) for one in G.classes]
    assert coset_character(G, H) == ClassFunction.of(G, counted) == trivial_character(H).induce(G)


@pytest.mark.parametrize("n", [12, 16])
def test_restriction_from_large_symmetric_to_alternating_groups_splits_at_most_in_two(n):
    G, H = plrep.group(f"S{n}"), plrep.group(f"A{n}")
    for X in G.character_table.characters:
        down = X.restrict(H)
        assert down.norm in (1, 2)
        assert (down.norm == 2) == (X * G.character_table["X2"] == X)
    assert trivial_character(H).induce(G).decompose().multiplicities[:3] == (1, 1, 0)


def _arbitrary(G):
    """A class function without any symmetry."""
    return ClassFunction.of(G, [3 * i * i - i + E(5, i) + E(7, i * i) for i in range(1, len(G.classes) + 1)])


@pytest.mark.parametrize(("name", "point"), [("M24", 23), ("S12", 0), ("M23", 0)])
def test_natural_points_of_large_groups_are_the_cosets_of_a_stabiliser(name, point):
    G = plrep.group(name)
    assert coset_character(G, G.stabiliser(point)) == natural_character(G)
    assert natural_character(G).norm == 2
