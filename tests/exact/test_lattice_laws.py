"""Reduced bases of lattices from Gram matrices: what they span, their inner products, forced overlattices."""

from random import Random

import numpy as np
import pytest
import sympy
import sympy.matrices.normalforms

from plrep.errors import BadInput, NotDefined
from plrep.exact.lattice import determinant, forced_overlattice, reduced_basis


def _vectors(seed, n, m, size=5):
    choice = Random(seed)
    rows = [[choice.randint(-size, size) for _ in range(n)] for _ in range(m)]
    return np.array(rows, dtype=object).reshape(m, n)


def _gram(vectors):
    return vectors @ vectors.T


def _leading_minors(gram):
    """The determinants of the leading minors are positive: Sylvester's criterion."""
    return [determinant(gram[:k, :k]) for k in range(1, len(gram) + 1)]


CASES = [(1, 1, 1), (2, 3, 3), (3, 3, 7), (4, 5, 4), (5, 8, 20), (6, 12, 12), (7, 4, 40), (8, 15, 30)]


@pytest.mark.parametrize(("seed", "n", "m"), CASES)
def test_the_gram_matrix_is_that_of_the_combinations_named(seed, n, m):
    vectors = _vectors(seed, n, m)
    basis = reduced_basis(_gram(vectors))
    combined = basis.coefficients @ vectors
    assert (combined % basis.denominator == 0).all()
    assert (_gram(combined // basis.denominator) == basis.gram).all()


@pytest.mark.parametrize(("seed", "n", "m"), CASES)
def test_every_vector_is_an_integral_combination_of_the_basis_and_conversely(seed, n, m):
    vectors = _vectors(seed, n, m)
    basis = reduced_basis(_gram(vectors))
    rows = basis.coefficients @ vectors // basis.denominator
    assert min(_leading_minors(basis.gram), default=1) > 0
    for vector in vectors:
        both = reduced_basis(_gram(np.vstack([rows, vector])))
        assert len(both.gram) == len(basis.gram)
        assert determinant(both.gram) == determinant(basis.gram)
    # no more than the lattice of the vectors: the basis together with them has the same covolume as they alone
    again = reduced_basis(_gram(np.vstack([vectors, rows])))
    assert determinant(again.gram) == determinant(basis.gram)


def test_the_lattice_of_all_integers_is_recognised_from_many_vectors():
    vectors = _vectors(11, 9, 30)
    assert (reduced_basis(_gram(vectors)).gram == np.identity(9, dtype=object)).all()


def test_a_basis_is_reduced_by_the_condition_of_lovasz_with_three_quarters():
    from fractions import Fraction

    gram = reduced_basis(_gram(_vectors(3, 10, 10, 50))).gram
    n = len(gram)
    mu = [[Fraction(0)] * n for _ in range(n)]
    norms = [Fraction(0)] * n
    for i in range(n):
        for j in range(i + 1):
            inner = Fraction(int(gram[i, j])) - sum(
                (mu[i][k] * mu[j][k] * norms[k] for k in range(j)), Fraction(0)
            )
            if i == j:
                norms[i] = inner
            else:
                mu[i][j] = inner / norms[j]
    assert all(norms[i] >= (Fraction(3, 4) - mu[i][i - 1] ** 2) * norms[i - 1] for i in range(1, n))
    assert all(abs(mu[i][j]) < Fraction(52, 100) for i in range(n) for j in range(i))


@pytest.mark.parametrize("d", [2, 8, 36, 1009 * 1013, 1009**2, 3 * (2**61 - 1), (2**89 - 1) * (2**61 - 1)])
def test_vectors_over_a_denominator_extend_the_integers(d):
    """Also where d has large prime factors, or a row shares one with it."""
    choice = Random(d)
    rows = [[d if i == j else 0 for j in range(4)] for i in range(4)]
    rows += [[choice.randrange(d) for _ in range(4)] for _ in range(2)]
    rows.append([choice.randrange(d) // 1009 * 1009 for _ in range(4)])
    vectors = np.array(rows, dtype=object)
    basis = reduced_basis(_gram(vectors))
    combined = basis.coefficients @ vectors
    assert (combined % basis.denominator == 0).all()
    combined //= basis.denominator
    assert (_gram(combined) == basis.gram).all()
    for vector in vectors:  # all of them are integral combinations
        again = reduced_basis(_gram(np.vstack([combined, vector])))
        assert determinant(again.gram) == determinant(basis.gram)
    smith = sympy.matrices.normalforms.smith_normal_form(sympy.Matrix(vectors.tolist()), domain=sympy.ZZ)
    covolume = np.prod(np.array([abs(int(smith[i, i])) for i in range(4)], dtype=object))
    assert determinant(basis.gram) == covolume**2


def test_orthogonal_parts_stay_apart():
    a, b = _gram(_vectors(1, 3, 4)), _gram(_vectors(2, 2, 2))
    gram = np.zeros((6, 6), dtype=object)
    gram[:4, :4], gram[4:, 4:] = a, b
    basis = reduced_basis(gram)
    assert (basis.gram[:3, 3:] == 0).all()
    assert determinant(basis.gram) == determinant(reduced_basis(a).gram) * determinant(reduced_basis(b).gram)


def test_zeros_drop_out_and_repetitions_count_once():
    assert reduced_basis([[0, 0], [0, 0]]).gram.shape == (0, 0)
    assert reduced_basis([]).denominator == 1
    assert reduced_basis([[5, 5, -5], [5, 5, -5], [-5, -5, 5]]).gram.tolist() == [[5]]


def test_numbers_beyond_64_bits_are_exact():
    large = 10**30
    basis = reduced_basis([[large**2, large**2], [large**2, large**2 + 1]])  # (large, 0) and (large, 1)
    assert basis.gram.tolist() in ([[1, 0], [0, large**2]], [[large**2, 0], [0, 1]])


@pytest.mark.parametrize(
    "gram", [[[1, 2], [2, 1]], [[0, 1], [1, 0]], [[-1]], [[0, 1], [1, 5]], [[2, 3, 0], [3, 2, 0], [0, 0, 1]]]
)
def test_what_no_vectors_have_as_inner_products_is_refused(gram):
    with pytest.raises(NotDefined, match="not positive semidefinite"):
        reduced_basis(gram)


def test_ill_conditioned_matrices_are_decided_exactly():
    large = 10**400
    just = [[large, large], [large, large + 1]]
    assert determinant(reduced_basis(just).gram) == large
    with pytest.raises(NotDefined):
        reduced_basis([[large, large + 1], [large + 1, large + 2]])  # determinant -1


@pytest.mark.parametrize("gram", [[[1, 2], [3, 4]], [[1, 2]], [[1], [2]]])
def test_what_is_not_symmetric_is_refused(gram):
    with pytest.raises(BadInput, match="square and symmetric"):
        reduced_basis(gram)


def _root_lattice_d(n):
    """The integral vectors with an even sum of coordinates: index 2 in all integral vectors."""
    rows = np.zeros((n, n), dtype=object)
    for i in range(n - 1):
        rows[i, i], rows[i, i + 1] = 1, -1
    rows[n - 1, n - 2], rows[n - 1, n - 1] = 1, 1
    return rows


@pytest.mark.parametrize("n", [3, 5, 6, 7, 9, 10])
def test_only_the_integers_lie_above_d_n_unless_four_divides_n(n):
    basis = forced_overlattice(_gram(_root_lattice_d(n)))
    assert basis.denominator == 2
    assert (basis.gram == np.identity(n, dtype=object)).all()
    rows = basis.coefficients @ _root_lattice_d(n)
    assert (rows % 2 == 0).all()


@pytest.mark.parametrize("n", [4, 8])
def test_three_unimodular_lattices_lie_above_d_n_if_four_divides_n(n):
    gram = _gram(_root_lattice_d(n))
    basis = forced_overlattice(gram)
    assert basis.denominator == 1
    assert (basis.gram == gram).all()


@pytest.mark.parametrize("index", [2, 3, 4, 6, 9, 12])
def test_a_cyclic_quotient_of_the_dual_determines_the_unimodular_lattice(index):
    # the vectors x of Z^5 with x_1 + 2 x_2 + x_3 + x_4 + x_5 divisible by the index
    weights = [1, 2, 1, 1, 1]
    rows = np.zeros((5, 5), dtype=object)
    rows[0, 0] = index
    for i in range(1, 5):
        rows[i, 0], rows[i, i] = -weights[i], 1
    gram = _gram(rows)
    basis = forced_overlattice(gram)
    assert determinant(gram) == index**2
    found = basis.coefficients @ rows
    assert (found % basis.denominator == 0).all()  # it lies in Z^5, which is one unimodular lattice above
    if basis.denominator == index:
        assert (basis.gram == np.identity(5, dtype=object)).all()


def test_two_orthogonal_vectors_of_norm_two_are_sums_of_two_irreducibles():
    basis = forced_overlattice([[2, 0], [0, 2]])
    assert basis.gram.tolist() == [[1, 0], [0, 1]]


def test_the_overlattice_of_what_is_not_positive_definite_is_refused():
    with pytest.raises(NotDefined, match="not positive definite"):
        forced_overlattice([[1, 1], [1, 1]])


def test_no_vectors_have_an_empty_overlattice():
    assert forced_overlattice([]).gram.shape == (0, 0)


def test_determinants_are_those_of_sympy():
    for seed in range(5):
        gram = _gram(_vectors(seed, 4, 4))
        assert determinant(gram) == sympy.Matrix(gram.tolist()).det()
