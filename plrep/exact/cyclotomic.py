"""Cyclotomic numbers: a value of Q(zeta_n) at its conductor, normal at birth, immutable and hashable.

Past 400 lines: one value with all its operations, each with its example; the algorithms are in the files beside it.

A value holds its conductor n, a common denominator, and the integer numerators of its terms in the Zumbroich basis
(plrep.exact.zumbroich), so two values are equal iff their data are, and text is a walk along the terms. The data are
sparse Python integers: character values have a few terms, and rational ones (most of a table) never meet a
polynomial. Long products and inverses go through flint's dense polynomials modulo Phi_n (plrep.exact.power_basis).

Cost: a sum or a product of values with a few terms takes 4 to 8 microseconds, of rational ones 1, a sign or a
comparison 10 to 30; an inverse is one extended gcd of polynomials of degree phi(n) over Q (20 microseconds for n = 5).

The file is long because a number is one noun with many small laws, most of it their docstrings; the algorithms are in
zumbroich, power_basis, sign, notation and sympy_bridge.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from math import gcd, lcm, prod
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.expression import Expression, Integer, Power, Product, Root, Sum, number
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, NotDefined
from plrep.exact.integers import factor
from plrep.exact.zumbroich import lower, reduce

if TYPE_CHECKING:
    from flint import acb
    from sympy import Expr

_SPARSE = 64


@attrs.frozen(slots=True, eq=False, repr=False)
class Cyclotomic(Viewable):
    """A cyclotomic number; made by :func:`cyclotomic`, :func:`E`, :meth:`from_powers`, or arithmetic.

    The fields are the normal form: `conductor` n, `exponents` ascending in the Zumbroich basis of Q(zeta_n),
    `numerators` nonzero, `denominator` positive and prime to their gcd.

    Examples
    --------
    >>> golden = -E(5) ** 2 - E(5) ** 3
    >>> golden, golden**2 == golden + 1, golden.sign()
    (-E(5)^2-E(5)^3, True, 1)
    >>> E(8) * E(8) == E(4), (E(3) + E(3) ** 2).conductor, hash(E(2)) == hash(-1)
    (True, 1, True)
    """

    conductor: int
    denominator: int
    exponents: tuple[int, ...]
    numerators: tuple[int, ...]

    @classmethod
    def from_powers(cls, n: int, coefficients: Iterable[int | Fraction]) -> Cyclotomic:
        """Return the sum of coefficients[i] * zeta_n^i.

        Parameters
        ----------
        n : int
            Positive.
        coefficients : iterable of int or Fraction
            At most n of them.

        Raises
        ------
        BadInput
            If n is not positive or there are more than n coefficients.

        Examples
        --------
        >>> Cyclotomic.from_powers(5, [0, 1, 0, 0, 1])
        E(5)+E(5)^4
        """
        given = tuple(coefficients)
        if n < 1 or len(given) > n:
            raise BadInput(
                f"a sum of {n}-th roots of unity takes a positive n and at most n coefficients, not {len(given)}"
            )
        if wrong := [c for c in given if not isinstance(c, int | Fraction)]:
            raise BadInput(
                f"coefficients are int or Fraction, not {wrong[0]!r}; write for example [0, 1, 0, 0, 1]"
            )
        denominator = lcm(*(c.denominator for c in given))
        terms = {i: c.numerator * (denominator // c.denominator) for i, c in enumerate(given) if c}
        return _of_powers(n, terms, denominator)

    # ------------------------------------------------------------------ facts

    @property
    def is_zero(self) -> bool:
        """Whether the value is 0."""
        return not self.numerators

    @property
    def is_rational(self) -> bool:
        """Whether the value lies in Q."""
        return self.conductor == 1

    @property
    def is_real(self) -> bool:
        """Whether the value equals its complex conjugate."""
        return self.conductor == 1 or self == self.conjugate()

    @property
    def is_integral(self) -> bool:
        """Whether the value is an algebraic integer (the Zumbroich basis is an integral basis)."""
        return self.denominator == 1

    @property
    def terms(self) -> tuple[tuple[int, Fraction], ...]:
        """The terms in the Zumbroich basis: (exponent of zeta at the conductor, coefficient), exponents ascending.

        Examples
        --------
        >>> E(9).terms
        ((4, Fraction(-1, 1)), (7, Fraction(-1, 1)))
        """
        return tuple(
            (e, Fraction(c, self.denominator)) for e, c in zip(self.exponents, self.numerators, strict=True)
        )

    def coefficients(self, n: int | None = None) -> tuple[Fraction, ...]:
        """Return the coordinates in Q[x]/Phi_n, zeta_n the class of x.

        Parameters
        ----------
        n : int, optional
            A multiple of the conductor; the conductor unless given.

        Returns
        -------
        tuple of Fraction
            Of length phi(n), the coefficient of x^i at i.

        Raises
        ------
        BadInput
            If the value does not lie in Q(zeta_n).

        Examples
        --------
        >>> [int(c) for c in E(5, 4).coefficients()]
        [-1, -1, -1, -1]
        """
        from plrep.exact.power_basis import coordinates

        n = self.conductor if n is None else n
        terms = self.numerators_in(n)
        return tuple(Fraction(c, self.denominator) for c in coordinates(n, terms))

    def numerators_in(self, n: int) -> dict[int, int]:
        """Return {exponent: integer} with value * denominator = sum of c zeta_n^e, n a multiple of the conductor.

        Raises
        ------
        BadInput
            If the value does not lie in Q(zeta_n).

        Examples
        --------
        >>> (E(3) / 2).numerators_in(6)
        {2: 1}
        """
        if n < 1 or n % self.conductor:
            raise BadInput(
                f"{self} does not lie in Q(zeta_{n}) by its conductor; n must be a multiple of {self.conductor}"
            )
        step = n // self.conductor
        return {e * step: c for e, c in zip(self.exponents, self.numerators, strict=True)}

    def as_fraction(self) -> Fraction:
        """Return a rational value as a Fraction.

        Raises
        ------
        NotDefined
            If the value is irrational.

        Examples
        --------
        >>> (E(5) + E(5, 2) + E(5, 3) + E(5, 4)).as_fraction()
        Fraction(-1, 1)
        """
        if self.conductor != 1:
            raise NotDefined(f"{self} is irrational; as_fraction() is for rational values, see is_rational")
        return Fraction(self.numerators[0], self.denominator) if self.numerators else Fraction(0)

    def as_int(self) -> int:
        """Return an integral rational value as an int.

        Raises
        ------
        NotDefined
            If the value is not a rational integer.

        Examples
        --------
        >>> (E(3) + E(3, 2)).as_int()
        -1
        """
        if self.conductor != 1 or self.denominator != 1:
            raise NotDefined(f"{self} is no rational integer; see as_fraction() and coefficients()")
        return self.numerators[0] if self.numerators else 0

    def minimal_polynomial(self) -> tuple[Fraction, ...]:
        """Return the monic minimal polynomial over Q, the coefficient of x^i at i.

        It is the product of x - s over the distinct Galois conjugates s.

        Examples
        --------
        >>> [int(c) for c in (E(5) + E(5, 4)).minimal_polynomial()]
        [-1, 1, 1]
        """
        from plrep.exact.power_basis import minimal_polynomial

        n = self.conductor
        return minimal_polynomial(n, self.numerators_in(n), self.denominator)

    # ------------------------------------------------------------- arithmetic

    def __add__(self, other: Cyclotomic | int | Fraction) -> Cyclotomic:
        if not isinstance(other, Cyclotomic):
            if not isinstance(other, int | Fraction):
                return NotImplemented
            other = _rational(other)
        if not self.numerators:
            return other
        if not other.numerators:
            return self
        a, b = self.conductor, other.conductor
        n = a if a == b else lcm(a, b)
        denominator = lcm(self.denominator, other.denominator)
        scale = denominator // self.denominator
        if n == 1:
            total = scale * sum(self.numerators) + denominator // other.denominator * sum(other.numerators)
            return _ratio(total, denominator)
        step = n // a
        terms = {e * step: c * scale for e, c in zip(self.exponents, self.numerators, strict=True)}
        scale, step = denominator // other.denominator, n // b
        for e, c in zip(other.exponents, other.numerators, strict=True):
            e *= step
            terms[e] = terms.get(e, 0) + c * scale
        return _of_terms(n, terms, denominator, in_basis=a == b)

    __radd__ = __add__

    def __neg__(self) -> Cyclotomic:
        return Cyclotomic(
            self.conductor, self.denominator, self.exponents, tuple([-c for c in self.numerators])
        )

    def __pos__(self) -> Cyclotomic:
        return self

    def __sub__(self, other: Cyclotomic | int | Fraction) -> Cyclotomic:
        return NotImplemented if not isinstance(other, Cyclotomic | int | Fraction) else self + -other

    def __rsub__(self, other: int | Fraction) -> Cyclotomic:
        return -self + other

    def __mul__(self, other: Cyclotomic | int | Fraction) -> Cyclotomic:
        if not isinstance(other, Cyclotomic):
            if not isinstance(other, int | Fraction):
                return NotImplemented
            return _scaled(self, other.numerator, other.denominator)
        if other.conductor == 1:
            return _scaled(self, sum(other.numerators), other.denominator)
        if self.conductor == 1:
            return _scaled(other, sum(self.numerators), self.denominator)
        n = lcm(self.conductor, other.conductor)
        if len(self.exponents) * len(other.exponents) <= _SPARSE:
            terms: dict[int, int] = {}
            step, other_step = n // self.conductor, n // other.conductor
            for e, c in zip(self.exponents, self.numerators, strict=True):
                e *= step
                for f, d in zip(other.exponents, other.numerators, strict=True):
                    f = (e + f * other_step) % n
                    terms[f] = terms.get(f, 0) + c * d
        else:
            from plrep.exact.power_basis import multiply

            terms = multiply(n, self.numerators_in(n), other.numerators_in(n))
        return _of_terms(n, terms, self.denominator * other.denominator)

    __rmul__ = __mul__

    def __pow__(self, exponent: int) -> Cyclotomic:
        if not isinstance(exponent, int):
            return NotImplemented
        base = self if exponent >= 0 else self.inverse()
        power, exponent = ONE, abs(exponent)
        while exponent:
            if exponent & 1:
                power = power * base
            exponent >>= 1
            base = base * base if exponent else base
        return power

    def inverse(self) -> Cyclotomic:
        """Return 1/value.

        Raises
        ------
        NotDefined
            If the value is 0.

        Examples
        --------
        >>> (1 + E(4)).inverse()
        1/2-1/2*E(4)
        """
        if not self.numerators:
            raise NotDefined("0 has no inverse")
        n = self.conductor
        if len(self.exponents) == 1:
            e, c = self.exponents[0], self.numerators[0]
            sign = 1 if c > 0 else -1
            return _of_terms(n, {-e % n: sign * self.denominator}, abs(c))
        from plrep.exact.power_basis import inverse

        terms, denominator = inverse(n, self.numerators_in(n))
        return _of_terms(n, {e: c * self.denominator for e, c in terms.items()}, denominator)

    def __truediv__(self, other: Cyclotomic | int | Fraction) -> Cyclotomic:
        if isinstance(other, Cyclotomic):
            return self * other.inverse()
        if not isinstance(other, int | Fraction):
            return NotImplemented
        if not other:
            raise NotDefined(f"{self} was divided by 0")
        return self * Fraction(other.denominator, other.numerator)

    def __rtruediv__(self, other: int | Fraction) -> Cyclotomic:
        return self.inverse() * other

    # ------------------------------------------------------------ conjugation

    def galois(self, k: int) -> Cyclotomic:
        """Return the image under zeta -> zeta^k.

        Parameters
        ----------
        k : int
            Prime to the conductor.

        Raises
        ------
        BadInput
            If k has a factor in common with the conductor.

        Examples
        --------
        >>> (E(5) + E(5, 4)).galois(2)
        E(5)^2+E(5)^3
        """
        n = self.conductor
        if n == 1:
            return self
        if gcd(k, n) != 1:
            raise BadInput(
                f"zeta -> zeta^{k} is no automorphism of Q(zeta_{n}); k must be prime to the conductor {n}"
            )
        terms = {e * k % n: c for e, c in zip(self.exponents, self.numerators, strict=True)}
        terms = reduce(n, terms)
        exponents = tuple(sorted(terms))
        return Cyclotomic(n, self.denominator, exponents, tuple([terms[e] for e in exponents]))

    def galois_mean(self) -> Fraction:
        """Return the mean of the conjugates over Q: the trace divided by the degree of the field.

        A root of unity of order m has the mean mu(m)/phi(m), mu of Moebius.

        Examples
        --------
        >>> (E(5) + E(5) ** 4).galois_mean(), E(4).galois_mean(), cyclotomic("1+E(3)").galois_mean()
        (Fraction(-1, 2), Fraction(0, 1), Fraction(1, 2))
        """
        mean = Fraction(0)
        for exponent, coefficient in self.terms:
            orders = factor(self.conductor // gcd(self.conductor, exponent))
            if all(power == 1 for power in orders.values()):
                mean += coefficient * Fraction((-1) ** len(orders), prod(p - 1 for p in orders))
        return mean

    def conjugate(self) -> Cyclotomic:
        """Return the complex conjugate.

        Examples
        --------
        >>> E(3).conjugate()
        E(3)^2
        """
        return self.galois(-1)

    def real_part(self) -> Cyclotomic:
        """Return the real part, a cyclotomic number.

        Examples
        --------
        >>> E(3).real_part()
        -1/2
        """
        return (self + self.conjugate()) / 2

    def imag_part(self) -> Cyclotomic:
        """Return the imaginary part, a real cyclotomic number.

        Examples
        --------
        >>> E(8).imag_part() == E(8).real_part()
        True
        """
        return (self.conjugate() - self) * _IMAGINARY_UNIT / 2

    # ----------------------------------------------------------------- order

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Cyclotomic):
            return (
                self.numerators == other.numerators
                and self.exponents == other.exponents
                and self.conductor == other.conductor
                and self.denominator == other.denominator
            )
        if isinstance(other, int | Fraction):
            return (
                self.conductor == 1
                and self.denominator == other.denominator
                and sum(self.numerators) == other.numerator
            )
        return NotImplemented

    def __hash__(self) -> int:
        if self.conductor == 1:
            numerator = sum(self.numerators)
            return hash(numerator if self.denominator == 1 else Fraction(numerator, self.denominator))
        return hash((self.conductor, self.denominator, self.exponents, self.numerators))

    def sign(self) -> int:
        """Return 1, 0 or -1 for a real value: an exact test for zero, then balls of growing precision.

        Raises
        ------
        NotDefined
            If the value is not real.

        Examples
        --------
        >>> (E(5) + E(5, 4)).sign(), (E(5, 2) + E(5, 3)).sign()
        (1, -1)
        """
        from plrep.exact.sign import sign_of

        return sign_of(self)

    def __lt__(self, other: Cyclotomic | int | Fraction) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: Cyclotomic | int | Fraction) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: Cyclotomic | int | Fraction) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: Cyclotomic | int | Fraction) -> bool:
        return self._compared(other) >= 0

    def _compared(self, other: Cyclotomic | int | Fraction) -> int:
        difference = self - other
        if not difference.is_real:
            raise NotDefined(f"{self} and {other} are not ordered: their difference is not real")
        return difference.sign()

    def __abs__(self) -> Cyclotomic:
        return -self if self.sign() < 0 else self

    def __bool__(self) -> bool:
        return bool(self.numerators)

    # ----------------------------------------------------------- other forms

    def ball(self, bits: int = 64) -> acb:
        """Return a complex ball that contains the value, computed with a working precision of `bits`."""
        from plrep.exact.sign import ball_of

        return ball_of(self, bits)

    def __complex__(self) -> complex:
        from plrep.exact.sign import approximation

        return approximation(self)

    def __float__(self) -> float:
        if not self.is_real:
            raise NotDefined(f"{self} is not real; complex(value) gives an approximation")
        return complex(self).real

    def to_sympy(self) -> Expr:
        """Return the value as a sympy expression, see :func:`plrep.exact.sympy_bridge.to_sympy`."""
        from plrep.exact.sympy_bridge import to_sympy

        return to_sympy(self)

    def expression(self) -> Expression:
        """Return the value as an expression that every writer of plrep.display can write."""
        return _expression(self)

    def view(self) -> Expression:
        """Return :meth:`expression`."""
        return self.expression()

    def __str__(self) -> str:
        from plrep.exact.notation import write

        return write(self)


@lru_cache(maxsize=4096)
def _expression(value: Cyclotomic) -> Expression:
    """A table holds few distinct values; equal values share one expression, which writers recognise."""
    terms: list[Expression] = []
    for e, c in value.terms:
        root: Expression = Root(value.conductor) if e == 1 else Power(Root(value.conductor), e)
        terms.append(number(c) if e == 0 else root if c == 1 else Product((number(c), root)))
    return Integer(0) if not terms else terms[0] if len(terms) == 1 else Sum(tuple(terms))


# ---------------------------------------------------------------- normal forms


def _ratio(numerator: int, denominator: int) -> Cyclotomic:
    if not numerator:
        return ZERO
    common = gcd(numerator, denominator)
    return Cyclotomic(1, denominator // common, (0,), (numerator // common,))


def _rational(x: int | Fraction) -> Cyclotomic:
    return Cyclotomic(1, x.denominator, (0,), (x.numerator + 0,)) if x else ZERO


def _scaled(x: Cyclotomic, numerator: int, denominator: int) -> Cyclotomic:
    if not numerator:
        return ZERO
    denominator *= x.denominator
    numerators = [c * numerator for c in x.numerators]
    if denominator > 1 and (common := gcd(denominator, *numerators)) > 1:
        denominator //= common
        numerators = [c // common for c in numerators]
    return Cyclotomic(x.conductor, denominator, x.exponents, tuple(numerators))


def _of_powers(n: int, terms: dict[int, int], denominator: int) -> Cyclotomic:
    """Return the value of a sum of n-th roots of unity, n any positive integer."""
    if n % 4 == 2:
        half = n // 2
        shift = (half + 1) // 2
        moved: dict[int, int] = {}
        for e, c in terms.items():
            f = e * shift % half
            moved[f] = moved.get(f, 0) + (-c if e % 2 else c)
        n, terms = half, moved
    return _of_terms(n, terms, denominator)


def _of_terms(n: int, terms: dict[int, int], denominator: int, *, in_basis: bool = False) -> Cyclotomic:
    """Return the value at its conductor; `terms` is used up, n is not twice an odd number."""
    terms = {e: c for e, c in terms.items() if c} if in_basis else reduce(n, terms)
    if not terms:
        return ZERO
    n, terms = lower(n, terms)
    exponents = sorted(terms)
    numerators = [terms[e] for e in exponents]
    if denominator > 1 and (common := gcd(denominator, *numerators)) > 1:
        denominator //= common
        numerators = [c // common for c in numerators]
    return Cyclotomic(n, denominator, tuple(exponents), tuple(numerators))


ZERO = Cyclotomic(1, 1, (), ())
ONE = Cyclotomic(1, 1, (0,), (1,))
_IMAGINARY_UNIT = Cyclotomic(4, 1, (1,), (1,))


def E(n: int, k: int = 1) -> Cyclotomic:
    """Return zeta_n^k, zeta_n = exp(2 pi i/n).

    Raises
    ------
    BadInput
        If n is not positive.

    Examples
    --------
    >>> E(9), E(6), E(5, -1)
    (-E(9)^4-E(9)^7, -E(3)^2, E(5)^4)
    """
    if n < 1:
        raise BadInput(
            f"E(n) is a primitive n-th root of unity for a positive n, not {n!r}; write for example E(5)"
        )
    return _of_powers(n, {k % n: 1}, 1)


def cyclotomic(x: Any) -> Cyclotomic:
    """Return a number as a Cyclotomic.

    Parameters
    ----------
    x : Cyclotomic, int, Fraction, str, flint fmpz or fmpq, numpy integer, or sympy expression
        Text is read by :func:`plrep.exact.notation.read`; what sympy expressions are understood says
        :func:`plrep.exact.sympy_bridge.from_sympy`. Floats are refused: they are no exact numbers.

    Raises
    ------
    BadInput
        If x is none of these, or stands for no cyclotomic number.

    Examples
    --------
    >>> cyclotomic("-5/2*E(3)-2*E(3)^2"), cyclotomic(7)
    (-5/2*E(3)-2*E(3)^2, 7)
    """
    if isinstance(x, Cyclotomic):
        return x
    if isinstance(x, int | Fraction):
        return _rational(x)
    if isinstance(x, str):
        from plrep.exact.notation import read

        return read(x)
    if not isinstance(x, float | complex):
        if hasattr(x, "__index__"):
            return _rational(x.__index__())
        if hasattr(x, "free_symbols"):
            from plrep.exact.sympy_bridge import from_sympy

            return from_sympy(x)
        if hasattr(x, "p") and hasattr(x, "q"):
            return _ratio(int(x.p), int(x.q))
    raise BadInput(
        f"{x!r} of type {type(x).__name__} is no exact cyclotomic number; "
        "give an int, a Fraction, text such as '1/2*E(5)+E(5)^4', or a sympy expression"
    )
