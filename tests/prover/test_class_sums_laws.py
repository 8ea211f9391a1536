"""The weights of a table certificate tell all rows apart, over the numbers themselves."""

import pytest

import plrep
from plrep.prover.class_sums import separating_weights

GROUPS = ("C1", "C2^4", "S5", "Q8xC2", "C12", "SL(2,5)", "Frobenius(31,5)", "3^(1+2)+", "S3wrC2", "D4xD4")


@pytest.mark.parametrize("name", GROUPS)
def test_class_sums_have_different_eigenvalues(name):
    table = plrep.group(name).character_table
    sizes = [one.size for one in table.classes]
    weights = separating_weights([X.values for X in table.characters], sizes)
    assert weights and all(weights.values()) and list(weights) == sorted(weights)
    eigenvalues = {
        sum(a * sizes[k] * X.values[k] for k, a in weights.items()) / X.degree for X in table.characters
    }
    assert len(eigenvalues) == len(table.characters)


def test_the_column_of_the_identity_may_be_any():
    table = plrep.group("S4").character_table
    rows = [X.values[::-1] for X in table.characters]
    sizes = [one.size for one in table.classes][::-1]
    weights = separating_weights(rows, sizes, identity=4)
    eigenvalues = {sum(a * sizes[k] * row[k] for k, a in weights.items()) / row[4] for row in rows}
    assert len(eigenvalues) == 5


def test_equal_rows_and_rows_of_degree_zero_are_told_apart_as_far_as_possible():
    one, zero = plrep.exact.cyclotomic.cyclotomic(1), plrep.exact.cyclotomic.cyclotomic(0)
    assert separating_weights([[one, one], [one, one]], [1, 1]) == {0: 1}
    assert separating_weights([[zero, one], [one, -one]], [1, 1]) in ({0: 1}, {1: 1})
