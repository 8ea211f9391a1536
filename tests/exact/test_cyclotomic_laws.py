"""Cyclotomic values: the laws of a field with its automorphisms, and what a value promises."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from fractions import Fraction
from math import gcd, lcm

import pytest
from flint import fmpq, fmpz
from hypothesis import given
from hypothesis import strategies as st

from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E, cyclotomic
from plrep.exact.integers import euler_phi, units
from tests.exact.values import few, fractions, laws, numbers, real_numbers, sums_of_roots, value_of

dense = st.lists(st.integers(-5, 5), min_size=40, max_size=60).map(lambda c: Cyclotomic.from_powers(60, c))


@laws
@given(numbers(), numbers(), numbers())
def test_addition_and_multiplication_make_a_commutative_ring(a, b, c):
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a * b == b * a
    assert (a * b) * c == a * (b * c)
    assert a * (b + c) == a * b + a * c
    assert a + ZERO == a == a * ONE == +a
    assert a - b == a + -b
    assert (a - a).is_zero
    assert not a - a


@few
@given(dense, dense, numbers())
def test_long_products_agree_with_short_ones(a, b, c):
    total = ZERO
    for e, coefficient in b.terms:
        total = total + a * (coefficient * E(b.conductor, e))
    assert a * b == total
    assert (a * b) * c == a * (b * c)


@laws
@given(numbers())
def test_every_value_but_zero_has_an_inverse(a):
    if a:
        assert a * a.inverse() == 1
        assert 1 / a == a.inverse() == a**-1
        assert (a + 1) / a == 1 + 1 / a


@laws
@given(numbers(), st.integers(0, 6))
def test_powers_are_repeated_products(a, k):
    product = ONE
    for _ in range(k):
        product = product * a
    assert a**k == product


@laws
@given(sums_of_roots(), st.randoms(use_true_random=False))
def test_equal_values_have_equal_data_however_made(drawn, random):
    n, terms = drawn
    value = value_of(n, terms)
    multiple = n * random.choice((1, 2, 3, 4, 5))
    coefficients = [Fraction(0)] * multiple
    for k, c in terms.items():
        coefficients[k * multiple // n] += c
    same = Cyclotomic.from_powers(multiple, coefficients)
    assert same == value
    assert (same.conductor, same.terms, hash(same), str(same)) == (
        value.conductor,
        value.terms,
        hash(value),
        str(value),
    )


@laws
@given(numbers())
def test_the_conductor_is_the_least_field(a):
    n = a.conductor
    assert n % 4 != 2
    fixing = [k for k in units(n) if a.galois(k) == a]
    for m in range(1, n):
        if n % m == 0:
            assert any(k % m == 1 % m and k not in fixing for k in units(n))


@laws
@given(numbers(), st.sampled_from((1, 2, 3, 4, 6)))
def test_power_basis_coordinates_give_the_value_back(a, factor):
    n = a.conductor * factor
    coordinates = a.coefficients(n)
    assert len(coordinates) == euler_phi(n)
    assert Cyclotomic.from_powers(n, coordinates) == a


@laws
@given(numbers())
def test_terms_and_numerators_give_the_value_back(a):
    assert sum((c * E(a.conductor, e) for e, c in a.terms), ZERO) == a
    assert [e for e, _ in a.terms] == sorted(e for e, _ in a.terms)
    scaled = sum((c * E(3 * a.conductor, e) for e, c in a.numerators_in(3 * a.conductor).items()), ZERO)
    assert scaled == a * a.denominator


@laws
@given(numbers(), numbers())
def test_galois_automorphisms_respect_sums_and_products(a, b):
    n = lcm(a.conductor, b.conductor)
    for k in units(n)[:6]:
        assert (a + b).galois(k) == a.galois(k) + b.galois(k)
        assert (a * b).galois(k) == a.galois(k) * b.galois(k)
        assert a.galois(k).conductor == a.conductor
        assert a.galois(k).galois(-k) == a.galois(-k * k)


@laws
@given(numbers())
def test_real_and_imaginary_part_are_real_and_make_up_the_value(a):
    x, y = a.real_part(), a.imag_part()
    assert x.is_real
    assert y.is_real
    assert x + E(4) * y == a
    assert x - E(4) * y == a.conjugate()
    assert a.is_real == (y == 0)
    assert (a * a.conjugate()).sign() == (1 if a else 0)


@laws
@given(numbers())
def test_the_minimal_polynomial_is_the_product_over_the_conjugates(a):
    conjugates = {a.galois(k) for k in units(a.conductor)} if a.conductor > 1 else {a}
    coefficients = [ONE]
    for s in conjugates:
        shifted = [ZERO, *coefficients]
        coefficients = [x - s * y for x, y in zip(shifted, [*coefficients, ZERO], strict=True)]
    assert a.minimal_polynomial() == tuple(c.as_fraction() for c in coefficients)


@laws
@given(numbers())
def test_integrality_is_that_of_the_minimal_polynomial(a):
    assert a.is_integral == all(c.denominator == 1 for c in a.minimal_polynomial())


@laws
@given(fractions)
def test_rational_values_equal_and_hash_as_fractions(q):
    value = cyclotomic(q)
    assert value == q
    assert q == value
    assert hash(value) == hash(q)
    assert value.is_rational
    assert value.as_fraction() == q
    assert {q: 1}[value] == 1
    assert value != q + 1
    if q.denominator == 1:
        assert value == int(q) == value.as_int()


@laws
@given(numbers(), fractions)
def test_mixed_arithmetic_coerces_rational_numbers(a, q):
    exact = cyclotomic(q)
    assert a + q == q + a == a + exact
    assert a - q == -(q - a) == a - exact
    assert a * q == q * a == a * exact
    if q:
        assert a / q == a / exact


@laws
@given(numbers())
def test_values_survive_pickling_and_copying(a):
    for other in (pickle.loads(pickle.dumps(a)), copy.copy(a), copy.deepcopy(a)):
        assert other == a
        assert hash(other) == hash(a)


@laws
@given(real_numbers(), real_numbers())
def test_real_values_are_totally_ordered(a, b):
    assert (a < b) + (a == b) + (a > b) == 1
    assert (a <= b) == (not a > b)
    assert (a >= b) == (not a < b)
    assert (a < b) == ((a - b).sign() < 0)
    assert abs(a) == abs(-a) >= 0


@laws
@given(numbers())
def test_approximations_and_balls_surround_the_value(a):
    total = sum(complex(E(a.conductor, e)) * float(c) for e, c in a.terms)
    assert abs(complex(a) - total) < 1e-12
    if a.is_real:
        assert float(a) == complex(a).real
        assert a.ball(200).real.contains(a.ball(400).real)


def test_gauss_sums_are_square_roots():
    for p in (3, 5, 7, 11, 13, 17, 19, 23):
        gauss = sum((E(p, k * k) for k in range(p)), ZERO)
        assert gauss**2 == (p if p % 4 == 1 else -p)
        assert gauss.conductor == p


def test_roots_of_unity_have_their_orders():
    for n in range(1, 40):
        assert [k for k in range(1, n + 1) if E(n) ** k == 1] == [n]
        assert sum((E(n, k) for k in range(n)), ZERO) == (1 if n == 1 else 0)
        assert E(2 * n, 2) == E(n)


def test_products_of_primitive_roots_multiply_to_the_cyclotomic_value():
    for n in (2, 3, 4, 5, 8, 9, 12, 15):
        product = ONE
        for k in range(1, n + 1):
            if gcd(k, n) == 1:
                product = product * (1 - E(n, k))
        assert product == {2: 2, 3: 3, 4: 2, 5: 5, 8: 2, 9: 3, 12: 1, 15: 1}[n]


def test_numbers_of_other_libraries_are_coerced_exactly():
    numpy = pytest.importorskip("numpy")
    assert cyclotomic(numpy.int64(-3)) == -3
    assert cyclotomic(fmpz(7)) == 7
    assert cyclotomic(fmpq(3, 2)) == Fraction(3, 2)
    assert E(5) * numpy.int64(2) == numpy.int64(2) * E(5) == 2 * E(5)
    assert (numpy.array([E(3), E(3, 2)], dtype=object).sum()) == -1


def test_hashes_and_texts_are_the_same_in_every_process():
    program = (
        "from plrep.exact.cyclotomic import E; x = E(9) / 2 + E(5) - E(7, 3); "
        "print(x, hash(x), list({E(5, k) for k in range(1, 5)}))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1


def test_a_value_shows_itself_in_a_notebook():
    assert (E(5) + E(5, 4))._repr_latex_() == r"$\zeta_5+\zeta_5^4$"


@laws
@given(numbers())
def test_the_galois_mean_is_the_mean_of_the_conjugates(x):
    n = x.conductor
    conjugates = [x.galois(k) for k in units(n)]
    assert sum(conjugates, start=ZERO) == len(conjugates) * x.galois_mean()
