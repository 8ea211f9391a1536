"""Matrices: the laws of linear algebra, over Q and over cyclotomic fields alike, and sympy's answers."""

from __future__ import annotations

import operator
import pickle

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, E, cyclotomic
from plrep.exact.matrix import Matrix
from plrep.exact.restriction import echelon
from tests.exact.values import few, laws, matrices, numbers


@laws
@given(matrices(2, 3), matrices(3, 4), matrices(4, 2))
def test_multiplication_is_associative(a, b, c):
    assert (a * b) * c == a * (b * c)


@laws
@given(matrices(3, 3), matrices(3, 3), matrices(3, 3), numbers())
def test_matrices_make_a_ring(a, b, c, x):
    assert a * (b + c) == a * b + a * c
    assert a + b == b + a
    assert (a - a).is_zero
    assert -a == a * -1
    assert x * (a * b) == (x * a) * b == a * (b * x)
    assert a * Matrix.identity(3) == a == Matrix.identity(3) * a


@laws
@given(matrices(3, 4), matrices(4, 2))
def test_transposes_reverse_and_conjugates_keep_products(a, b):
    assert (a * b).transpose() == b.transpose() * a.transpose()
    assert (a * b).conjugate() == a.conjugate() * b.conjugate()


@laws
@given(matrices(3, 5), st.booleans())
def test_the_kernel_is_killed_and_rank_plus_nullity_is_the_width(a, halve):
    if halve:
        a = Matrix([a.rows[0], a.rows[1], [x + y for x, y in zip(a.rows[0], a.rows[1], strict=True)]])
    kernel = a.kernel()
    assert a.rank() + len(kernel) == 5
    assert a.rank() == a.transpose().rank()
    for vector in kernel:
        assert not any(a.apply(vector))
    assert not kernel or Matrix(kernel).rank() == len(kernel)


@laws
@given(matrices(3, 5))
def test_the_echelon_form_is_reduced_and_has_the_row_space(a):
    rows, pivots = echelon(a.rows)
    for i, pivot in enumerate(pivots):
        assert [row[pivot] for row in rows] == [cyclotomic(int(i == j)) for j in range(len(rows))]
        assert not any(rows[i][:pivot])
    coefficients = Matrix([[row[pivot] for pivot in pivots] for row in a.rows])
    assert not pivots or coefficients * Matrix(rows) == a


@laws
@given(matrices(3, 3), matrices(3, 3))
def test_the_determinant_is_multiplicative_and_decides_the_inverse(a, b):
    assert (a * b).determinant() == a.determinant() * b.determinant()
    assert (a * b).trace() == (b * a).trace()
    if a.determinant():
        assert a * a.inverse() == a.inverse() * a == Matrix.identity(3)
    else:
        with pytest.raises(NotDefined, match="singular"):
            a.inverse()


@laws
@given(matrices(4, 3), st.lists(numbers((1, 5)), min_size=3, max_size=3))
def test_solvable_equations_are_solved(a, x):
    b = a.apply(x)
    assert a.apply(a.solve(b)) == b


@few
@given(matrices(3, 3, orders=(1, 4)), matrices(3, 3, orders=(1, 4)))
def test_sympy_finds_the_same(a, b):
    assert (a * b).to_sympy().equals(a.to_sympy() * b.to_sympy())
    assert sympy.simplify(a.determinant().to_sympy() - a.to_sympy().det()) == 0
    assert a.rank() == a.to_sympy().rank()
    if a.determinant():
        assert sympy.simplify(a.inverse().to_sympy() - a.to_sympy().inv()).is_zero_matrix


@pytest.mark.parametrize("n", [3, 5, 8, 12])
def test_the_matrix_of_characters_of_a_cyclic_group_is_inverted(n):
    fourier = Matrix([[E(n, i * j) for j in range(n)] for i in range(n)])
    assert fourier.inverse() == fourier.conjugate() * (ONE / n)
    assert fourier.determinant() ** 2 == n**n * (-1) ** ((n - 1) * (n - 2) // 2)


def test_equal_matrices_are_one_key():
    a = Matrix([[1, "E(3)"], ["1/2", 0]])
    b = Matrix(np.array([[1, E(3)], [ONE / 2, 0]], dtype=object))
    assert a == b
    assert len({a, b, pickle.loads(pickle.dumps(a))}) == 1
    assert a != a.transpose()


def test_entries_are_cyclotomic_values():
    a = Matrix([[1, 2], [3, 4]])
    assert a[1, 0] == 3
    assert a[1, 0].conductor == 1
    assert a.shape == (2, 2)
    assert a.is_rational
    assert not Matrix([["E(4)"]]).is_rational


def test_arrays_hold_exact_values_or_floats_on_request():
    a = Matrix([["1/2", "E(5)+E(5)^4"]])
    exact = a.to_numpy()
    assert exact.dtype == object
    assert exact[0, 1] == E(5) + E(5, 4)
    assert np.allclose(a.to_numpy(dtype=float), [[0.5, 0.6180339887498949]])
    assert Matrix([["E(4)"]]).to_numpy(dtype=complex)[0, 0] == 1j
    with pytest.raises(NotDefined, match="not real"):
        Matrix([["E(4)"]]).to_numpy(dtype=float)


def test_empty_matrices_have_rank_zero_and_determinant_one():
    empty = Matrix([])
    assert empty.shape == (0, 0)
    assert (empty.rank(), empty.determinant(), empty.trace(), empty.kernel()) == (0, 1, 0, ())
    assert empty.inverse() == empty == empty * empty
    narrow = Matrix([[], []])
    assert narrow.shape == (2, 0)
    assert (narrow.rank(), narrow.kernel(), narrow.solve((0, 0))) == (0, (), ())
    assert narrow * empty == narrow


def test_a_matrix_prints_its_rows():
    assert str(Matrix([["E(3)", 0], [0, 1]])) == "[ E(3)  0 ]\n[    0  1 ]"


def test_rows_have_one_length_and_exact_entries():
    with pytest.raises(BadInput, match="one length, given 2, 1"):
        Matrix([[1, 2], [3]])
    with pytest.raises(BadInput, match="no exact cyclotomic number"):
        Matrix([[0.5]])


def test_shapes_that_do_not_fit_are_refused():
    a, b = Matrix([[1, 2]]), Matrix([[1, 2]])
    with pytest.raises(BadInput, match="needs 2 rows"):
        a * b
    with pytest.raises(BadInput, match="no sum"):
        a + Matrix([[1]])
    with pytest.raises(BadInput, match="takes 2 entries"):
        a.apply((1,))
    with pytest.raises(BadInput, match="has 1 entries"):
        a.solve((1, 2))
    for question in (a.trace, a.determinant, a.inverse):
        with pytest.raises(NotDefined, match="as many rows as columns"):
            question()


def test_equations_without_a_solution_are_not_defined():
    with pytest.raises(NotDefined, match="no solution"):
        Matrix([[1, 1], [1, 1]]).solve((0, 1))
    assert Matrix([[1, 1], [1, 1]]).solve((E(3), E(3))) == (E(3), ZERO)


def test_foreign_operands_are_refused_by_type():
    one = Matrix([[1]])
    for mix, other in ((operator.add, 1), (operator.sub, 1), (operator.mul, "x"), (operator.mul, 0.5)):
        with pytest.raises(TypeError):
            mix(one, other)
        with pytest.raises(TypeError):
            mix(other, one)
