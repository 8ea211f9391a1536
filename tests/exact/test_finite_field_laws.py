"""Finite fields are fields, with the elements and the primitive element that are promised."""

import subprocess
import sys

import numpy as np
import pytest

from plrep.exact.finite_field import finite_field, prime_power

ORDERS = [2, 3, 4, 5, 7, 8, 9, 11, 16, 25, 27, 32, 49]


@pytest.mark.parametrize("q", ORDERS)
def test_addition_and_multiplication_are_those_of_a_field(q):
    F = finite_field(q)
    a, b, c = np.meshgrid(*[np.arange(q)] * 3, indexing="ij", sparse=True)
    assert (F.add(a, b) == F.add(b, a)).all()
    assert (F.multiply(a, b) == F.multiply(b, a)).all()
    assert (F.add(F.add(a, b), c) == F.add(a, F.add(b, c))).all()
    assert (F.multiply(F.multiply(a, b), c) == F.multiply(a, F.multiply(b, c))).all()
    assert (F.multiply(a, F.add(b, c)) == F.add(F.multiply(a, b), F.multiply(a, c))).all()


@pytest.mark.parametrize("q", ORDERS)
def test_0_and_1_are_neutral_and_every_element_has_an_opposite_and_an_inverse(q):
    F = finite_field(q)
    elements = np.arange(q)
    assert (F.add(elements, 0) == elements).all()
    assert (F.multiply(elements, 1) == elements).all()
    assert not F.multiply(elements, 0).any()
    assert not F.add(elements, F.negative(elements)).any()
    assert (F.multiply(elements[1:], F.inverse(elements[1:])) == 1).all()


@pytest.mark.parametrize("q", [*ORDERS, 81, 121, 128, 243, 997, 1024, 6561])
def test_every_nonzero_element_is_a_power_of_the_primitive_one(q):
    F = finite_field(q)
    assert sorted(F.exponentials.tolist()) == list(range(1, q))
    assert (F.multiply(F.exponentials, F.primitive) == np.roll(F.exponentials, -1)).all()


@pytest.mark.parametrize("q", [4, 8, 9, 16, 25, 27, 49])
def test_the_frobenius_map_is_additive_and_fixes_the_prime_field_only(q):
    F = finite_field(q)
    p = F.characteristic
    image = F.power(np.arange(q), p)
    a, b = np.arange(q)[:, None], np.arange(q)[None, :]
    assert (image[F.add(a, b)] == F.add(image[a], image[b])).all()
    assert np.flatnonzero(image == np.arange(q)).tolist() == list(range(p))


@pytest.mark.parametrize("p", [2, 3, 5, 7, 11, 13])
def test_a_prime_field_is_the_integers_modulo_p(p):
    F = finite_field(p)
    a, b = np.arange(p)[:, None], np.arange(p)[None, :]
    assert (F.add(a, b) == (a + b) % p).all()
    assert (F.multiply(a, b) == a * b % p).all()


def test_matrices_multiply_associatively():
    F = finite_field(9)
    A, B, C = (np.arange(start, start + 9).reshape(3, 3) % 9 for start in (1, 4, 8))
    assert (F.product(F.product(A, B), C) == F.product(A, F.product(B, C))).all()
    assert (F.product(np.eye(3, dtype=int), A) == A).all()


def test_prime_powers_up_to_32_are_recognised():
    assert [q for q in range(1, 33) if prime_power(q)] == [
        2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32,
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["C8", "PSL(2,7)", "GL(2,3)", "W(H3)", "M11", "2^(1+4)-"])
def test_a_group_without_a_field_of_composite_order_does_not_load_galois(name):
    program = (
        f"import sys, plrep; plrep.group({name!r}).order; "
        "print([m for m in ('galois', 'numba') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
