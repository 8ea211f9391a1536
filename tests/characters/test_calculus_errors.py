"""What the calculus of characters refuses, and what it says."""

import pytest

import plrep
from plrep.characters.central_characters import central_character, structure_constant
from plrep.characters.class_function import ClassFunction
from plrep.characters.decomposition import decompositions
from plrep.characters.eigenvalues import determinantal_order, eigenvalues
from plrep.characters.inner_products import inner_products
from plrep.characters.permutation_characters import coset_character
from plrep.characters.powers import adams, exterior_power, exterior_powers, symmetric_power, symmetric_powers
from plrep.characters.rational_blocks import rational_block_of, real_simple_of
from plrep.characters.restriction import branching_matrix
from plrep.characters.schur_index import indicator, schur_index_at_infinity
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import E

S4, A4, S3 = (plrep.group(name) for name in ("S4", "A4", "S3"))
X4 = S4.character_table["X4"]


@pytest.mark.parametrize("k", [-1, 1.5, "2", True, None])
def test_powers_take_natural_numbers(k):
    for power in (symmetric_power, exterior_power, symmetric_powers, exterior_powers):
        with pytest.raises(BadInput, match="has to be an integer, at least 0; write for example"):
            power(X4, k)
    with pytest.raises(BadInput, match=r"exponent .* has to be an integer, at least 0; write f\*\*2"):
        X4**k


@pytest.mark.parametrize("k", [1.5, "2", True, None])
def test_adams_operations_take_integers(k):
    for question in (adams, indicator):
        with pytest.raises(BadInput, match="is no integer; an Adams operation is written for example"):
            question(X4, k)


@pytest.mark.parametrize("partition", [(1, 2), (2, 0), (-1,), (1.5,), (True,), "21"])
def test_symmetries_are_partitions(partition):
    with pytest.raises(BadInput, match=r"positive integers, descending; write for example \(2, 1\)"):
        X4.symmetrised(partition)


def test_restriction_and_induction_need_a_subgroup():
    for question in (
        lambda: X4.restrict(S3),
        lambda: S3.character_table["X3"].induce(S4),
        lambda: coset_character(S4, S3),
        lambda: branching_matrix(S4, S3),
    ):
        with pytest.raises(BadInput, match="S3 acts on 3 points and S4 on 4"):
            question()
    for question in (lambda: A4.character_table["X4"].restrict(S4), lambda: X4.induce(A4)):
        with pytest.raises(BadInput, match=r"S4 is no subgroup of A4: .* lies outside; .* G.subgroup"):
            question()


def test_functions_on_different_groups_do_not_meet():
    other = A4.character_table["X1"]
    with pytest.raises(
        BadInput, match="inner products need class functions on one group; some are on S4 and A4"
    ):
        inner_products([X4], [other])
    with pytest.raises(BadInput, match="on S4 and on A4 are decomposed apart"):
        decompositions([X4, other])


@pytest.mark.parametrize("place", [-1, 5, 1.0, True, "2a"])
def test_classes_are_spoken_of_by_place(place):
    with pytest.raises(BadInput, match="is the place of no class of S4: classes are numbered 0 to 4"):
        eigenvalues(X4, place)
    with pytest.raises(BadInput, match="is the place of no class of S4: classes are numbered 0 to 4"):
        structure_constant(S4, 0, 0, place)


@pytest.mark.parametrize(
    "values", [[1, 0, 0, 0, 0], [1, E(3), 1, 1, 1], ["1/2"] * 5, [E(7)] * 5, [0, 0, 0, 0, 1]]
)
def test_only_differences_of_characters_have_eigenvalues_and_determinants(values):
    f = ClassFunction.of(S4, values)
    for question in (
        f.determinant,
        lambda: determinantal_order(f),
        lambda: [eigenvalues(f, c) for c in range(5)],
    ):
        with pytest.raises(NotDefined, match="leave no eigenvalues: they are no difference of characters"):
            question()


def test_coefficients_that_are_no_integers_are_no_multiplicities():
    with pytest.raises(NotDefined, match=r"1/2\*X4 is no generalised character"):
        _ = ClassFunction.of(S4, ["3/2", "-1/2", "1/2", 0, "-1/2"]).decompose().multiplicities


def test_irreducibles_are_named_by_label_or_position():
    parts = X4.decompose()
    for key in ("X6", 5, "L1"):
        with pytest.raises(BadInput, match="is no irreducible character of S4"):
            parts[key]


def test_central_characters_divide_by_the_degree():
    with pytest.raises(NotDefined, match="value 0 at the identity has no central character"):
        central_character(X4 - X4)


def test_blocks_and_schur_indices_belong_to_irreducible_characters():
    for f, name in ((X4 + X4, "the class function"), (-X4, "the class function")):
        with pytest.raises(BadInput, match=f"{name} on S4 is no irreducible character, .* Schur index"):
            schur_index_at_infinity(f)
        for question in (rational_block_of, real_simple_of):
            with pytest.raises(BadInput, match=f"{name} on S4 is no irreducible character, .* one block"):
                question(f)


def test_a_class_function_takes_a_value_for_each_class():
    with pytest.raises(
        BadInput, match="has 2 entries; a class function takes one for each of the 3 classes 1a, 2a, 3a"
    ):
        ClassFunction.of(S3, [1, 2])
    with pytest.raises(BadInput):
        ClassFunction.of(S3, [1, 0.5, 2])


@pytest.mark.parametrize("other", [A4.character_table["X1"], 1, None])
def test_only_functions_on_one_group_are_added(other):
    for question in (lambda: X4 + other, lambda: X4 - other, lambda: X4.inner(other)):
        with pytest.raises(BadInput, match="is no class function on the same group"):
            question()


def test_galois_maps_are_prime_to_the_conductor():
    with pytest.raises(BadInput, match="k must be prime to the conductor 3"):
        A4.character_table["X2"].galois(3)
    with pytest.raises(BadInput, match="is no class function on the same group"):
        X4 * A4.character_table["X1"]
