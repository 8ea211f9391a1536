"""Laws of class functions: a commutative ring with an inner product, evaluated at elements."""

from fractions import Fraction

import pytest

import plrep
from plrep.characters.class_function import ClassFunction
from plrep.exact.cyclotomic import E

GROUPS = ["C4", "S3", "S4", "A4", "Q8", "D5"]


@pytest.mark.parametrize("name", GROUPS)
def test_irreducibles_are_orthonormal(name):
    X = plrep.group(name).character_table.characters
    assert all(a.inner(b) == int(a == b) for a in X for b in X)


@pytest.mark.parametrize("name", GROUPS)
def test_the_inner_product_is_sesquilinear(name):
    X = plrep.group(name).character_table.characters
    a, b, c = X[0], X[1], X[-1]
    z = 2 + E(3)
    assert (a + b * z).inner(c) == a.inner(c) + b.inner(c) * z
    assert c.inner(b * z) == c.inner(b) * z.conjugate()
    assert a.inner(b * b) == (b * b).inner(a).conjugate()


@pytest.mark.parametrize("name", GROUPS)
def test_class_functions_are_a_commutative_ring(name):
    G = plrep.group(name)
    a, b, c = (G.character_table.characters[i] for i in (1, -2, -1))
    one = G.character_table.characters[0]
    assert a * b == b * a
    assert a * (b + c) == a * b + a * c
    assert a * one == a
    assert a - a == one * 0 == -a + a
    assert 3 * a == a * 3 == a + a + a
    assert (a * Fraction(1, 2)) * 2 == a


@pytest.mark.parametrize("name", GROUPS)
def test_conjugation_and_galois_maps_respect_sums_and_products(name):
    G = plrep.group(name)
    a, b = G.character_table.characters[1], G.character_table.characters[-1]
    assert (a * b).conjugate() == a.conjugate() * b.conjugate()
    assert a.galois(-1) == a.conjugate()
    assert (a + b).galois(-1) == a.galois(-1) + b.galois(-1)


@pytest.mark.parametrize("name", GROUPS)
def test_the_value_at_an_element_is_that_of_its_class(name):
    G = plrep.group(name)
    X = G.character_table.characters[-1]
    for number, g in enumerate(G.enumeration.elements(range(G.order))):
        assert X(g) == X[int(G.enumeration.class_ids[number])]


def test_fixed_points_are_a_character_that_contains_the_trivial_one_once():
    G = plrep.group("S5")
    fixed = ClassFunction.of(
        G, [sum(g(x) == x for x in range(5)) for g in (c.representative for c in G.classes)]
    )
    assert [X.label for X in G.character_table.characters if fixed.inner(X) != 0] == ["X1", "X3"]
    assert (fixed.degree, fixed.is_real, fixed.is_rational, fixed.is_linear, len(fixed)) == (
        5,
        True,
        True,
        False,
        7,
    )


def test_labels_take_no_part_in_equality():
    X = plrep.group("S3").character_table["X3"]
    unnamed = ClassFunction(X.group, X.values)
    assert unnamed == X
    assert hash(unnamed) == hash(X)
    assert unnamed.label is None


def test_reality_and_rationality_are_facts_of_all_values():
    X = plrep.group("C5").character_table.characters
    D = plrep.group("D5").character_table.characters
    assert [x.is_real for x in X] == [True, False, False, False, False]
    assert [x.is_rational for x in D] == [True, True, False, False]
    assert all(x.is_real for x in D)


def test_tensor_powers_are_repeated_products():
    X = plrep.group("S4").character_table["X4"]
    assert plrep.group("S4").character_table["X1"] == X**0
    assert X**1 == X
    assert X**3 == X * X * X


def test_a_class_function_prints_as_a_row_of_a_table():
    X = plrep.group("S3").character_table["X3"]
    assert str(X).splitlines() == [
        "Class function on S3",
        "",
        "    1a  2a  3a",
        "--------------",
        "X3   2   0  -1",
    ]
