"""Exact complex numbers of naive: Q(z), z = exp(2 pi i/N); a number is a rational polynomial in z modulo Phi_N."""

from __future__ import annotations

from functools import cache

from flint import fmpq, fmpq_poly

from tests.naive.real_field import divisors


@cache
def cyclotomic_polynomial(n):
    poly = fmpq_poly([-1] + [0] * (n - 1) + [1])
    for d in divisors(n)[:-1]:
        poly = divmod(poly, cyclotomic_polynomial(d))[0]
    return poly


class CyclotomicField:
    """Q(z) with z = exp(2 pi i/n); numbers are reduced fmpq_poly, equal iff the polynomials are."""

    def __init__(self, n):
        self.n = n
        self.modulus = cyclotomic_polynomial(n)
        self.degree = self.modulus.degree()
        self.zero, self.one = fmpq_poly([]), fmpq_poly([1])

    def sum_of_powers(self, coefficients):
        """The sum of c_i z^i, of any length."""
        folded = [fmpq(0)] * self.n
        for i, c in enumerate(coefficients):
            folded[i % self.n] += fmpq(c)
        return fmpq_poly(folded) % self.modulus

    def embedded(self, coefficients, n):
        """The sum of c_i exp(2 pi i/n)^i, n a divisor of the order of z."""
        if self.n % n:
            raise ValueError(f"Q(z_{n}) does not lie in Q(z_{self.n}) for this reader")
        step = self.n // n
        spread = [fmpq(0)] * self.n
        for i, c in enumerate(coefficients):
            spread[i * step % self.n] += fmpq(c)
        return self.sum_of_powers(spread)

    def times(self, a, b):
        return a * b % self.modulus

    def conjugate(self, a):
        """z goes to 1/z."""
        turned = [fmpq(0)] * self.n
        for i, c in enumerate(a.coeffs()):
            turned[-i % self.n] += c
        return self.sum_of_powers(turned)

    def total(self, numbers):
        result = self.zero
        for a in numbers:
            result = result + a
        return result


@cache
def cyclotomic_field(n):
    return CyclotomicField(n)
