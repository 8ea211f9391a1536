"""Cyclotomic arithmetic the slow and obvious way, on the text of values; it imports nothing of plrep.

A value is the list of its n coefficients on 1, x, ..., x^(n-1) in Q[x]/(x^n - 1), n a common multiple of all
conductors. It is zero as a complex number iff Phi_n divides it.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from math import lcm

Value = tuple[Fraction, ...]
_TERM = re.compile(r"([+-]?)(?:(\d+(?:/\d+)?)(?:\*|$|(?=[+-])))?(?:E\((\d+)\)(?:\^(\d+))?)?")


def conductor(texts: list[str]) -> int:
    """Return a common multiple of all n with E(n) in the texts."""
    return lcm(*(int(n) for text in texts for n in re.findall(r"E\((\d+)\)", text)))


@cache
def read(text: str, n: int) -> Value:
    """Read GAP's notation in Q[x]/(x^n - 1)."""
    coefficients = [Fraction(0)] * n
    position = 0
    while position < len(text):
        match = _TERM.match(text, position)
        if match is None or match.end() == position:
            raise ValueError(f"cannot read {text!r} at {position}")
        sign, number, order, power = match.groups()
        step = n // int(order) if order else 0
        coefficient = Fraction(number or 1) * (-1 if sign == "-" else 1)
        coefficients[step * int(power or 1) % n] += coefficient
        position = match.end()
    return tuple(coefficients)


def conjugate(a: Value) -> Value:
    """Return the complex conjugate."""
    return a[:1] + a[:0:-1]


def inner_sum(lines: list[tuple[int, Value, Value]]) -> Value:
    """Return the sum of w a conj(b)."""
    n = len(lines[0][1])
    total = [Fraction(0)] * n
    for w, a, b in lines:
        for i, x in enumerate(a):
            if x:
                for j, y in enumerate(b):
                    if y:
                        total[(i - j) % n] += w * x * y
    return tuple(total)


@cache
def cyclotomic_polynomial(n: int) -> tuple[int, ...]:
    """Return Phi_n, constant term first: x^n - 1 divided by Phi_d for the proper divisors d of n."""
    remaining = [Fraction(-1)] + [Fraction(0)] * (n - 1) + [Fraction(1)]
    for d in range(1, n):
        if n % d == 0:
            remaining, _ = divide(remaining, cyclotomic_polynomial(d))
    return tuple(int(c) for c in remaining)


def divide(a: list[Fraction], monic: tuple[int, ...]) -> tuple[list[Fraction], list[Fraction]]:
    """Return quotient and remainder by a monic polynomial."""
    a, degree = list(a), len(monic) - 1
    quotient = [Fraction(0)] * max(len(a) - degree, 0)
    for top in range(len(a) - 1, degree - 1, -1):
        factor = a[top]
        quotient[top - degree] = factor
        if factor:
            for k, c in enumerate(monic):
                a[top - degree + k] -= factor * c
    return quotient, a[:degree]


def is_integer(a: Value, integer: int) -> bool:
    """Say whether a value is this integer."""
    shifted = [a[0] - integer, *a[1:]]
    return not any(divide(shifted, cyclotomic_polynomial(len(a)))[1])
