"""The spelling rules of proofs/FORMAT.md, sections 1, 2, 6 and 7: what the parts of a certificate must look like.

Every reader returns the value or raises Refused. Nothing here knows whether a claim is true.
"""

from __future__ import annotations

import hashlib
import json
import re
from fractions import Fraction
from itertools import pairwise
from math import gcd

from flint import fmpq, fmpq_poly

from tests.naive.cyclotomic import cyclotomic_polynomial
from tests.naive.linear import coordinates
from tests.naive.real_field import Real, real_field, totient

RATIONAL = r"(?:0|-?[1-9][0-9]*|-?[1-9][0-9]*/[1-9][0-9]*)"
SHAPES = ("pl", "conic", "even", "odd")
REASONS = ("even", "odd", "mixed", "linear", "constant")


class Refused(Exception):
    """The file breaks a rule of FORMAT.md."""


class NotReal(Refused):
    """A number is spelled well and is not real."""


def require(condition, rule):
    if not condition:
        raise Refused(rule)


def keys(thing, *wanted):
    require(type(thing) is dict and set(thing) == set(wanted), f"an object with exactly the keys {wanted}")
    return [thing[k] for k in wanted]


def integer(x):
    require(type(x) is int and abs(x) < 10**2000, "an integer of at most 2,000 digits")
    return x


def boolean(x):
    require(type(x) is bool, "true or false")
    return x


def items(x):
    require(type(x) is list, "a list")
    return x


def permutation(x, degree):
    images = [integer(i) for i in items(x)]
    require(sorted(images) == list(range(1, degree + 1)), f"a permutation of degree {degree}")
    return tuple(i - 1 for i in images)


def program(x, generators):
    """The words of a program over so many generators, with their letters in range."""
    words = []
    for word in items(x):
        letters = [integer(i) for i in items(word)]
        require(letters and len(letters) <= 10_000, "a word of 1 to 10,000 letters")
        known = generators + len(words)
        require(all(i and abs(i) <= known for i in letters), "letters of generators and earlier words")
        words.append(letters)
    require(len(words) <= 10_000, "at most 10,000 words")
    return words


def label(x):
    require(type(x) is str and re.fullmatch(r"[AL](0|[1-9][0-9]*)", x) is not None, "a label L0, A1, ...")
    return x


def label_place(x):
    return int(x[1:]), x


def check_nesting(thing, depth=12):
    require(depth >= 0, "nesting of at most 12")
    if type(thing) is dict:
        for value in thing.values():
            check_nesting(value, depth - 1)
    elif type(thing) is list:
        for value in thing:
            check_nesting(value, depth - 1)


def check_seal(certificate):
    rest = {k: v for k, v in certificate.items() if k != "seal"}
    try:
        text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    except ValueError as wrong:
        raise Refused("no NaN") from wrong
    require(
        certificate["seal"] == hashlib.sha256(text.encode()).hexdigest(),
        "the seal is the SHA-256 of the rest",
    )


class Coordinates:
    """Real numbers of Q(z), z = exp(2 pi i/N), read from their coordinates in 1, z, z^2, ..."""

    def __init__(self, N):
        require(
            type(N) is int and 1 <= N <= 2000 and N % 4 != 2, "a field with 1 <= N <= 2000, N not 2 modulo 4"
        )
        self.N, self.degree = N, totient(N)
        self.field = real_field(N)
        self.modulus = cyclotomic_polynomial(N)
        rational = real_field(1)
        z = fmpq_poly([0, 1]) % self.modulus
        conjugate = fmpq_poly([0] * (N - 1) + [1]) % self.modulus
        power, basis = fmpq_poly([1]), []
        for _ in range(self.field.degree):
            basis.append(self._padded(power))
            power = power * (z + conjugate) % self.modulus
        self.basis, self.rational = basis, rational

    def _padded(self, poly):
        c = poly.coeffs()
        return c + [fmpq(0)] * (self.degree - len(c))

    def read(self, coefficient, denominator):
        """The real number with these coordinates; NotReal if it is not real."""
        v = [fmpq(c, denominator) for c in coefficient] + [fmpq(0)] * (self.degree - len(coefficient))
        try:
            (inside,) = coordinates(self.rational, self.basis, [v])
        except ValueError as wrong:
            raise NotReal("entries are real") from wrong
        return inside[0] if self.field.degree == 1 else Real(self.field, fmpq_poly(inside))

    def read_all(self, lists, denominator):
        """Lists of COEFs over one denominator, in lowest terms together; the spelling is looked at first."""
        require(integer(denominator) > 0, "a denominator above 0")
        for row in lists:
            for coefficient in items(row):
                check_coordinates(coefficient, self.degree)
        require(gcd(denominator, *(c for row in lists for coef in row for c in coef)) == 1, "lowest terms")
        return [[self.read(c, denominator) for c in row] for row in lists]


def check_coordinates(x, degree):
    """The spelling of a COEF of a field of this degree."""
    values = [integer(c) for c in items(x)]
    require(len(values) <= degree, "at most phi(N) coordinates")
    require(not values or values[-1] != 0, "no trailing zeros")
    return values


def activation(text):
    """(name or None, piecewise linear data or None, with bias) from the one spelling of an activation.

    The data is (kinks, slopes, value at 0), as in tests/naive/composite.py.
    """
    require(type(text) is str, "an activation")
    biased = text.endswith("+bias")
    name = text.removesuffix("+bias")
    table = {"relu": ([0], [0, 1], 0), "abs": ([0], [-1, 1], 0), "identity": ([], [1], 0)}
    table["hard_tanh"] = ([-1, 1], [0, 1, 0], 0)
    if name in table:
        return None, table[name], biased
    if name in ("tanh", "sigmoid", "gelu", "silu", "softplus"):
        return name, None, biased
    leaky = re.fullmatch(f"leaky_relu:({RATIONAL})", name)
    if leaky:
        slope = rational(leaky[1])
        return None, ([], [Fraction(1)], 0) if slope == 1 else ([0], [slope, Fraction(1)], 0), biased
    found = re.fullmatch(
        f"pl:((?:{RATIONAL}(?:,{RATIONAL})*)?);({RATIONAL}(?:,{RATIONAL})*)@0=({RATIONAL})", name
    )
    require(found is not None, "an activation in its one spelling")
    kinks = [rational(t) for t in found[1].split(",")] if found[1] else []
    slopes = [rational(t) for t in found[2].split(",")]
    require(len(slopes) == len(kinks) + 1, "one slope more than breakpoints")
    require(all(a < b for a, b in pairwise(kinks)), "ascending breakpoints")
    require(all(a != b for a, b in pairwise(slopes)), "different neighbours")
    return None, (kinks, slopes, rational(found[3])), biased


def rational(text):
    value = Fraction(text)
    require(str(value) == text, "a rational number in lowest terms")
    return value
