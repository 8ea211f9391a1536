"""Extraspecial groups have the centre, the quotient and the powers that define them."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import Group, group
from plrep.groups.names import named_group

NAMES = [f"2^(1+{2 * n}){sign}" for n in (1, 2, 3) for sign in "+-"]
ODD = [f"{p}^(1+{2 * n}){sign}" for p, n in ((3, 1), (3, 2), (5, 1), (7, 1)) for sign in "+-"]


@pytest.mark.parametrize("name", [*NAMES, *ODD, "2^(1+8)+", "2^(1+10)-", "3^(1+4)-", "5^(1+4)+"])
def test_the_order_by_the_formula_is_the_order_of_the_group(name):
    named = named_group(name)
    assert Group(named.degree, named.generators).order == named.order


@pytest.mark.parametrize("name", NAMES)
def test_the_centre_has_order_2_and_every_other_class_two_elements(name):
    G = group(name)
    assert sorted(c.size for c in G.classes) == [1, 1] + [2] * (G.order // 2 - 1)


@pytest.mark.parametrize("name", NAMES)
def test_squares_are_central_and_involutions_are_counted_by_the_quadratic_form(name):
    """Of the 4^n cosets of the centre, 2^(2n-1) + 2^(n-1) are singular for +, with - between them for -."""
    G = group(name)
    n = int(name[5]) // 2
    sign = 1 if name.endswith("+") else -1
    squares = sum(c.size for c in G.classes if c.order <= 2)
    assert squares == 2 * (2 ** (2 * n - 1) + sign * 2 ** (n - 1))
    assert {c.order for c in G.classes} <= {1, 2, 4}


@pytest.mark.parametrize("name", NAMES)
def test_the_faithful_simple_is_of_type_r_for_plus_and_of_type_h_for_minus(name):
    n = int(name[5]) // 2
    faithful = [(L.dimension, L.type) for L in group(name).simples if L.kernel_order == 1]
    assert faithful == [(2**n, "R")] if name.endswith("+") else [(2 ** (n + 1), "H")]


@pytest.mark.parametrize(
    ("name", "degree"), [("2^(1+4)+", 8), ("2^(1+4)-", 16), ("2^(1+6)+", 16), ("2^(1+2)-", 8)]
)
def test_points_are_signed_basis_vectors_of_the_faithful_simple(name, degree):
    X = group(name).natural()
    assert X.points == degree
    assert X.is_transitive


@pytest.mark.parametrize("name", ODD)
def test_for_odd_p_the_centre_has_order_p_and_every_other_class_p_elements(name):
    G, p = group(name), int(name[0])
    assert sorted(c.size for c in G.classes) == [1] * p + [p] * (G.order // p - 1)


@pytest.mark.parametrize("name", ODD)
def test_for_odd_p_the_exponent_is_p_for_plus_and_p_squared_for_minus(name):
    p = int(name[0])
    assert group(name).exponent == (p if name.endswith("+") else p * p)


@pytest.mark.parametrize("name", ODD)
def test_for_odd_p_there_are_p_minus_1_faithful_characters_of_degree_p_to_the_n(name):
    p, n = int(name[0]), int(name[5]) // 2
    degrees = [X.degree for X in group(name).character_table.characters]
    assert degrees == [1] * p ** (2 * n) + [p**n] * (p - 1)


@pytest.mark.parametrize(
    ("name", "degree"), [("3^(1+2)+", 9), ("3^(1+2)-", 9), ("3^(1+4)-", 27), ("5^(1+2)+", 25)]
)
def test_for_odd_p_points_are_vectors_with_phases(name, degree):
    X = group(name).natural()
    assert X.points == degree
    assert X.is_transitive


@pytest.mark.parametrize("name", ["3^(1+2)+", "3^(1+4)-", "5^(1+2)-"])
def test_generators_come_in_pairs_whose_commutator_adds_one_to_the_phase(name):
    p = int(name[0])
    generators = group(name).generators
    centre = tuple(x - x % p + (x + 1) % p for x in range(group(name).degree))
    for i, g in enumerate(generators):
        for j, h in enumerate(generators):
            commutator = g * h * g.inverse * h.inverse
            if i // 2 != j // 2 or i == j:
                assert commutator.is_identity
            elif i > j:
                assert commutator.images == centre


@pytest.mark.parametrize("name", ["4^(1+2)+", "1^(1+2)-", "0^(1+2)+", "15^(1+4)-"])
def test_the_base_must_be_a_prime(name):
    with pytest.raises(BadInput, match="must be a prime"):
        named_group(name)


@pytest.mark.parametrize("name", ["2^(1+3)+", "2^(1+0)+", "2^(1+1)-", "3^(1+3)-"])
def test_the_exponent_must_be_even_and_positive(name):
    with pytest.raises(BadInput, match="must be even and positive"):
        named_group(name)


@pytest.mark.parametrize(
    "name",
    ["2^(1+40)+", "2^(1+28)-", "3^(1+18)+", "151^(1+2)-", "2^(1+" + "2" * 250 + ")+", "7" * 250 + "^(1+2)+"],
)
def test_extraspecial_groups_have_a_limit(name):
    with pytest.raises(BeyondReach, match="the limit is 20000"):
        named_group(name)
