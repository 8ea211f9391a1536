"""Linear algebra modulo a prime against its definitions."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plrep.errors import BadInput, NotDefined
from plrep.exact import modular
from tests.exact.values import laws

SIZES = st.integers(1, 5)
primes = st.sampled_from((2, 3, 5, 7, 101, 2**31 - 1))


@st.composite
def arrays(draw, rows=SIZES, columns=SIZES):
    shape = draw(rows), draw(columns)
    entries = draw(
        st.lists(st.integers(-(2**40), 2**40), min_size=shape[0] * shape[1], max_size=shape[0] * shape[1])
    )
    return np.array(entries, dtype=np.int64).reshape(shape)


def exactly(a, b, p):
    return (a.astype(object) @ b.astype(object) % p).astype(np.int64)


@laws
@given(arrays(), primes, st.integers(1, 4), st.data())
def test_products_are_those_of_integers(a, p, width, data):
    b = data.draw(arrays(st.just(a.shape[1]), st.just(width)))
    assert (modular.product(a, b, p) == exactly(a, b, p)).all()


def test_products_of_the_largest_residues_do_not_overflow():
    p = 2**31 - 1
    a = np.full((2, 2**15), p - 1, dtype=np.int64)
    assert (modular.product(a, a.T, p) == 2**15).all()


@laws
@given(arrays(), primes)
def test_the_echelon_form_is_reduced_and_has_the_row_space(a, p):
    echelon, pivots = modular.rref(a, p)
    assert echelon.shape == (len(pivots), a.shape[1])
    assert list(pivots) == sorted(pivots)
    assert (echelon[:, list(pivots)] == np.eye(len(pivots), dtype=np.int64)).all()
    assert all((row[:pivot] == 0).all() for row, pivot in zip(echelon, pivots, strict=True))
    coefficients = a[:, list(pivots)] % p
    assert (exactly(coefficients, echelon, p) == a % p).all()
    assert (modular.image(a, p) == echelon).all()


@laws
@given(arrays(), primes)
def test_the_nullspace_is_killed_and_large_enough(a, p):
    basis = modular.nullspace(a, p)
    rank = len(modular.rref(a, p)[1])
    assert basis.shape == (a.shape[1] - rank, a.shape[1])
    assert not exactly(a, basis.T, p).any()
    assert len(modular.rref(basis, p)[1]) == len(basis)


@laws
@given(st.integers(1, 5).flatmap(lambda n: arrays(st.just(n), st.just(n))), primes)
def test_a_matrix_satisfies_its_characteristic_polynomial(a, p):
    coefficients = modular.charpoly(a, p)
    assert len(coefficients) == len(a) + 1
    assert coefficients[-1] == 1
    value, power = np.zeros_like(a), np.eye(len(a), dtype=np.int64)
    for c in coefficients:
        value = (value.astype(object) + c * power.astype(object)) % p
        power = exactly(power, a, p)
    assert not value.any()


@laws
@given(st.integers(1, 5).flatmap(lambda n: arrays(st.just(n), st.just(n))), primes, st.data())
def test_solutions_solve(a, p, data):
    b = data.draw(arrays(st.just(len(a)), st.integers(1, 3)))
    if len(modular.rref(a, p)[1]) == len(a):
        assert (exactly(a, modular.solve(a, b, p), p) == b % p).all()
    else:
        with pytest.raises(NotDefined, match="singular"):
            modular.solve(a, b, p)


def test_roots_are_found_with_multiplicity():
    for p in (2, 3, 5, 7):
        for coefficients in itertools.product(range(p), repeat=3):
            if not any(coefficients):
                continue
            expected = {}
            for x in range(p):
                rest, count = list(coefficients), 0
                while any(rest) and sum(c * x**i for i, c in enumerate(rest)) % p == 0:
                    rest, count = quotient(rest, x, p), count + 1
                if count:
                    expected[x] = count
            assert modular.root_multiplicities(coefficients, p) == expected
            assert modular.roots(coefficients, p) == tuple(expected)


def quotient(coefficients, x, p):
    """Divide by X - x, without remainder (Horner)."""
    rest, carry = [], 0
    for c in reversed(coefficients):
        carry = (carry * x + c) % p
        rest.append(carry)
    return rest[-2::-1]


def test_lists_of_rows_are_taken():
    assert modular.charpoly([[0, 1], [1, 0]], 7) == (6, 0, 1)


def test_empty_matrices_have_no_rank():
    assert modular.rref(np.zeros((2, 3), dtype=np.int64), 5)[1] == ()
    assert modular.nullspace(np.zeros((1, 2), dtype=np.int64), 5).tolist() == [[1, 0], [0, 1]]


@pytest.mark.parametrize("p", [1, 4, 2**31 + 11, -7])
def test_a_modulus_must_be_a_prime_below_two_to_the_thirty_one(p):
    with pytest.raises(BadInput, match="prime p below"):
        modular.rref([[1]], p)


@pytest.mark.parametrize("matrix", [[1, 2], [[0.5]], [[["a"]]]])
def test_what_is_no_matrix_of_integers_is_refused(matrix):
    with pytest.raises(BadInput, match="two-dimensional array of integers"):
        modular.rref(matrix, 5)


def test_shapes_must_fit():
    with pytest.raises(BadInput, match="no product"):
        modular.product([[1, 2]], [[1, 2]], 5)
    with pytest.raises(BadInput, match="square"):
        modular.solve([[1, 2]], [[1]], 5)
    with pytest.raises(BadInput, match="square"):
        modular.charpoly([[1, 2]], 5)


def test_every_element_is_a_root_of_zero():
    with pytest.raises(NotDefined, match="zero polynomial"):
        modular.roots([0, 5], 5)


@pytest.mark.parametrize("p", [2, 3, 7])
def test_irreducible_factors_of_x_to_the_q_minus_x_are_all_of_degree_dividing_the_exponent(p):
    for exponent in (1, 2, 3):
        polynomial = [0, -1, *[0] * (p**exponent - 2), 1]
        factors = modular.irreducible_factors(polynomial, p)
        assert sum(len(factor) - 1 for factor in factors) == p**exponent
        assert all(exponent % (len(factor) - 1) == 0 and factor[-1] == 1 for factor in factors)
        assert list(factors) == sorted(factors, key=lambda one: (len(one), one))
        assert all(not modular.roots(factor, p) for factor in factors if len(factor) > 2)


def test_each_factor_is_listed_once_and_constants_have_none():
    assert modular.irreducible_factors([2, 4, 2], 5) == ((1, 1),)
    assert modular.irreducible_factors([3], 5) == ()
    with pytest.raises(NotDefined, match=r"zero polynomial over GF\(5\) has no factors"):
        modular.irreducible_factors([5], 5)
