"""Exact real numbers of naive: the field Q(2 cos(2 pi/n)), where every number knows its sign.

A number is a rational polynomial in alpha = 2 cos(2 pi/n) modulo the minimal polynomial of alpha, so
equality is equality of polynomials. The sign of a number that is not zero is found by evaluating the
polynomial on an interval around alpha with rational ends, halved until the value keeps clear of 0.
For n = 1, 2, 3, 4, 6 the field is Q and its numbers are plain fmpq.
"""

from __future__ import annotations

from functools import cache
from math import gcd

from flint import fmpq, fmpq_mat, fmpq_poly, fmpz_mat


class Real:
    """An element of a RealField of degree above 1."""

    __slots__ = ("field", "poly")

    def __init__(self, field, poly):
        self.field = field
        self.poly = poly

    def _poly(self, other):
        return other.poly if type(other) is Real else other

    def __add__(self, other):
        return Real(self.field, self.poly + self._poly(other))

    __radd__ = __add__

    def __sub__(self, other):
        return Real(self.field, self.poly - self._poly(other))

    def __rsub__(self, other):
        return Real(self.field, self._poly(other) - self.poly)

    def __neg__(self):
        return Real(self.field, -self.poly)

    def __mul__(self, other):
        if type(other) is Real:
            return Real(self.field, self.poly * other.poly % self.field.modulus)
        return Real(self.field, self.poly * other)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self * (self.field.inverse(other) if type(other) is Real else 1 / fmpq(other))

    def __rtruediv__(self, other):
        return self.field.inverse(self) * other

    def __eq__(self, other):
        return self.poly == self._poly(other)

    def __hash__(self):
        return hash(tuple((int(c.p), int(c.q)) for c in self.poly.coeffs()))

    def __repr__(self):
        return f"({self.poly})[2cos(2pi/{self.field.n})]"


class RealField:
    """Q(alpha), alpha = 2 cos(2 pi/n); make it with `real_field(n)`."""

    def __init__(self, n):
        self.n = n
        self.modulus = cosine_polynomial(n)
        self.degree = self.modulus.degree()
        self.zero, self.one = self(0), self(1)
        self.alpha = Real(self, fmpq_poly([0, 1])) if self.degree > 1 else -self.modulus[0]
        # alpha is the greatest root of its minimal polynomial (the others are 2 cos(2 pi k/n)):
        # 2 is above all roots, and [low, high] isolates alpha as soon as no other root is above low.
        if self.degree > 1:
            self.low, self.high, self.bits = _isolate_greatest_root(self.modulus)

    def __call__(self, x):
        if self.degree == 1:
            return fmpq(x)
        return x if type(x) is Real else Real(self, fmpq_poly([fmpq(x)]))

    def inverse(self, x):
        common, s, _ = x.poly.xgcd(self.modulus)
        if not common.is_one():
            raise ZeroDivisionError("0 has no inverse")
        return Real(self, s)

    def coordinates(self, x):
        """Coordinates of x in 1, alpha, alpha^2, ..., a list of `degree` rationals."""
        if self.degree == 1:
            return [fmpq(x)]
        coefficients = x.poly.coeffs()
        return coefficients + [fmpq(0)] * (self.degree - len(coefficients))

    def powers(self, x, n):
        """Coefficients c_0, ..., c_{n-1} with x = sum of c_i zeta_n^i, for n a multiple of the field's own n."""
        if n % self.n:
            raise ValueError(f"{n} is no multiple of {self.n}")
        if self.degree == 1:
            return [fmpq(x)] + [fmpq(0)] * (n - 1)
        total = [fmpq(0)] * n
        power = [fmpq(1)] + [fmpq(0)] * (n - 1)
        step = n // self.n
        for c in x.poly.coeffs():
            total = [t + c * p for t, p in zip(total, power, strict=True)]
            power = [power[i - step] + power[(i + step) % n] for i in range(n)]
        return total

    def sign(self, x):
        """-1, 0 or 1; certified."""
        if self.degree == 1:
            x = fmpq(x)
            return (x > 0) - (x < 0)
        numerator = x.poly.numer()
        if not numerator:
            return 0
        coefficients = [int(c) for c in numerator.coeffs()]
        while True:
            least, most = _interval_value(coefficients, self.low, self.high, self.bits)
            if least > 0:
                return 1
            if most < 0:
                return -1
            self._refine()

    def _refine(self):
        for _ in range(self.bits):
            low, high = 2 * self.low, 2 * self.high
            middle = (low + high) // 2
            self.bits += 1
            above = _value_scaled(self.modulus, middle, self.bits) > 0
            self.low, self.high = (low, middle) if above else (middle, high)


@cache
def real_field(n):
    return RealField(n)


def cosine_polynomial(n):
    """The minimal polynomial of 2 cos(2 pi/n), by brute force: a factor of the characteristic polynomial of
    the operator (shift + shift^-1) on Q^n, whose eigenvalues are all 2 cos(2 pi k/n); the factor sought is the
    one that no divisor of n has already produced."""
    if n == 1:
        return fmpq_poly([-2, 1])
    if n == 2:
        return fmpq_poly([2, 1])
    rows = [[0] * n for _ in range(n)]
    for i in range(n):
        rows[i][(i + 1) % n] += 1
        rows[i][(i - 1) % n] += 1
    known = [cosine_polynomial(d) for d in range(1, n) if n % d == 0]
    _, factors = fmpz_mat(rows).charpoly().factor()
    fresh = [fmpq_poly(p) for p, _ in factors if fmpq_poly(p) not in known]
    if len(fresh) != 1:
        raise ArithmeticError(f"no unique new factor for n = {n}")
    return fresh[0]


def _value_scaled(poly, numerator, bits):
    """The value at numerator/2^bits times 2^(bits deg): an integer of the same sign (poly monic integral)."""
    value, scale = 0, 1
    for c in reversed([int(c.p) for c in poly.coeffs()]):
        value = value * numerator + c * scale
        scale <<= bits
    return value


def _isolate_greatest_root(poly):
    """(low, high, bits): the greatest root of poly, and no other, lies in [low, high]/2^bits."""
    bits = 8
    while True:
        one = 1 << bits
        # Walk down from 2; the first sign change is at the greatest root, and it is the only root there if
        # every derivative is positive at the lower end (Budan: no root above it for the derivatives).
        high = 2 * one
        while _value_scaled(poly, high - 1, bits) > 0:
            high -= 1
        low = high - 1
        derivative = poly.derivative()
        lead = derivative.leading_coefficient()
        if derivative.degree() == 0 or _positive_above(derivative / lead, low, bits):
            return low, high, bits
        bits *= 2


def _positive_above(poly, low, bits):
    """Whether poly and all its derivatives are positive at low/2^bits; then poly has no root above it."""
    point = fmpq(low, 1 << bits)
    while poly.degree() >= 0:
        if poly(point) <= 0:
            return False
        if poly.degree() == 0:
            return True
        poly = poly.derivative()
    return True


def _interval_value(coefficients, low, high, bits):
    """Bounds of 2^(bits (k-1)) * sum of c_i alpha^i for alpha in [low, high]/2^bits, k coefficients (Horner)."""
    least = most = coefficients[-1]
    scale = 1
    for c in reversed(coefficients[:-1]):
        scale <<= bits
        corners = (least * low, least * high, most * low, most * high)
        least, most = min(corners) + c * scale, max(corners) + c * scale
    return least, most


def roots_in(field, poly):
    """All roots of the squarefree rational polynomial `poly` that lie in the field, by Trager's method.

    For p irreducible of degree k and the field of degree d with minimal polynomial q, the matrix
    C(p) x 1 + s (1 x C(q)) has the eigenvalues beta_i + s alpha_j. When they are all different, gcd(p(x),
    factor(x + s alpha)) runs through the factors of p over the field; the linear ones give the roots.
    """
    if field.degree == 1:
        return [-p[0] / p[1] for p, _ in poly.factor()[1] if p.degree() == 1]
    found = []
    for p, _ in poly.factor()[1]:
        p = fmpq_poly(p) / p.leading_coefficient()
        if p.degree() == 1:
            found.append(field(-p[0]))
        elif field.degree % p.degree() == 0:
            found += _roots_of_irreducible(field, p)
    if any(_evaluate(field, poly, root) != 0 for root in found):
        raise ArithmeticError("a supposed root is none")
    return found


def _roots_of_irreducible(field, p):
    k, d = p.degree(), field.degree
    for s in range(1, 50):
        big = fmpq_mat(k * d, k * d)
        first, second = _companion(p), _companion(field.modulus)
        for i in range(k):
            for j in range(k):
                for a in range(d):
                    big[i * d + a, j * d + a] += first[i][j]
        for i in range(k):
            for a in range(d):
                for b in range(d):
                    big[i * d + a, i * d + b] += s * second[a][b]
        norm = big.charpoly()
        if norm.gcd(norm.derivative()).degree() > 0:
            continue
        over_field = [field(c) for c in p.coeffs()]
        roots = []
        for factor, _ in fmpq_poly(norm).factor()[1]:
            common = _gcd(field, over_field, _shifted(field, factor, field.alpha * s))
            if len(common) == 2:
                roots.append(-(common[0] / common[1]))
        return roots
    raise ArithmeticError("no separating shift")


def _companion(p):
    k = p.degree()
    return [[fmpq(int(i == j + 1)) if j < k - 1 else -p[i] for j in range(k)] for i in range(k)]


def _shifted(field, poly, shift):
    """Coefficients of poly(x + shift) over the field."""
    result = [field.zero]
    for c in reversed(fmpq_poly(poly).coeffs()):
        times = [field.zero] + result
        result = [t + shift * r for t, r in zip(times, result + [field.zero], strict=True)]
        result[0] = result[0] + c
    return _trimmed(result)


def _trimmed(a):
    while a and a[-1] == 0:
        a = a[:-1]
    return a


def _gcd(field, a, b):
    a, b = _trimmed(a), _trimmed(b)
    while b:
        while len(a) >= len(b):
            q, lag = a[-1] / b[-1], len(a) - len(b)
            a = _trimmed([x - q * b[i - lag] if i >= lag else x for i, x in enumerate(a)][:-1])
        a, b = b, a
    return a


def _evaluate(field, poly, x):
    value = field.zero
    for c in reversed(fmpq_poly(poly).coeffs()):
        value = value * x + c
    return value


def divisors(n):
    return [d for d in range(1, n + 1) if n % d == 0]


def totient(n):
    return sum(1 for k in range(1, n + 1) if gcd(k, n) == 1)
