"""Exact real numbers: arithmetic, signs and roots in Q(2 cos(2 pi/n))."""

from itertools import pairwise, product

import pytest
from flint import fmpq, fmpq_poly

from tests.naive.real_field import cosine_polynomial, real_field, roots_in, totient

FIELDS = (1, 5, 7, 8, 9, 11, 12, 15, 16, 20)


def sample(field):
    a = field(field.alpha)
    return [field(0), field(1), field(fmpq(-3, 7)), a, a * a - 2, 5 - 3 * a, a * a * a + a / 2]


@pytest.mark.parametrize("n", range(1, 25))
def test_the_degree_is_half_of_phi(n):
    assert real_field(n).degree == max(1, totient(n) // 2)


@pytest.mark.parametrize("n", FIELDS)
def test_numbers_form_an_ordered_field(n):
    K = real_field(n)
    for x, y in product(sample(K), repeat=2):
        assert x * y == y * x
        assert (x + y) * (x - y) == x * x - y * y
        assert K.sign(x * y) == K.sign(x) * K.sign(y)
        assert K.sign(x - y) == -K.sign(y - x)
        assert (K.sign(x - y) == 0) == (x == y)
        if x != 0:
            assert x * (1 / x) == 1
            assert y / x * x == y


def test_signs_tell_close_numbers_apart():
    K = real_field(5)
    golden = K.alpha + 1
    fibonacci = [1, 1]
    while len(fibonacci) < 200:
        fibonacci.append(fibonacci[-1] + fibonacci[-2])
    # Quotients of neighbours lie in turn below and above the golden ratio.
    signs = [K.sign(golden - fmpq(b, a)) for a, b in pairwise(fibonacci)]
    assert signs == [(-1) ** i for i in range(199)]


def test_the_cosines_are_the_known_radicals():
    assert cosine_polynomial(5) == fmpq_poly([-1, 1, 1])
    assert cosine_polynomial(8) == fmpq_poly([-2, 0, 1])
    assert cosine_polynomial(12) == fmpq_poly([-3, 0, 1])
    assert cosine_polynomial(7) == fmpq_poly([-1, -2, 1, 1])
    assert cosine_polynomial(9) == fmpq_poly([1, -3, 0, 1])
    assert cosine_polynomial(11) == fmpq_poly([1, 3, -3, -4, 1, 1])


@pytest.mark.parametrize("n", range(1, 19))
def test_all_conjugates_of_a_cosine_lie_in_its_field(n):
    K = real_field(n)
    roots = roots_in(K, cosine_polynomial(n))
    assert len(roots) == K.degree
    assert K.alpha in roots
    assert all(K.sign(K.alpha - r) >= 0 for r in roots)


def test_a_root_outside_the_field_is_not_found():
    assert roots_in(real_field(5), cosine_polynomial(8)) == []
    assert len(roots_in(real_field(24), cosine_polynomial(8))) == 2


@pytest.mark.parametrize("n", FIELDS)
def test_numbers_are_symmetric_combinations_of_roots_of_unity(n):
    K = real_field(n)
    for x in sample(K):
        c = K.powers(x, 2 * n)
        assert all(c[i] == c[-i] for i in range(1, 2 * n))
