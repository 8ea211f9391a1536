"""The one home of sympy: exact values to and from its expressions.

To sympy: a rational value is a Rational; a real one is a sum of cosines of rational multiples of pi, a complex one a
sum of exp(2 pi i k/n), one for each term. sympy evaluates the small ones itself (cos(pi/3) is 1/2, cos(pi/4) is
sqrt(2)/2), and so all of them simplify and differentiate as sympy's own. Values of degree 2 are written by square
roots with ``radicals=True``.

From sympy: whatever is built by + - * / and integral powers from rational numbers, I, square roots of rational
numbers, cos, sin and tan of rational multiples of pi, exp(2 pi i q) and (-1)^q with q rational. Nothing is evaluated
numerically.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, NoReturn

import sympy

from plrep.errors import BadInput
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E, cyclotomic
from plrep.exact.roots import as_quadratic, square_root


def to_sympy(value: Cyclotomic, *, radicals: bool = False) -> sympy.Expr:
    """Return a value as a sympy expression.

    Parameters
    ----------
    value : Cyclotomic
    radicals : bool
        Write a value of degree 2 over Q as a + b sqrt(d).

    Examples
    --------
    >>> to_sympy(E(7) + E(7, 6)), to_sympy(E(7) + E(7, 2) + E(7, 4), radicals=True)
    (2*cos(2*pi/7), -1/2 + sqrt(7)*I/2)
    >>> to_sympy(E(5))
    exp(2*I*pi/5)
    """
    if radicals and (quadratic := as_quadratic(value)):
        a, b, d = quadratic
        return _rational(a) + _rational(b) * sympy.sqrt(d)
    if value.is_real:
        return _real(value)
    n = value.conductor
    terms = (_rational(c) * sympy.exp(2 * sympy.pi * sympy.I * sympy.Rational(e, n)) for e, c in value.terms)
    return sympy.Add(*terms)


def _real(value: Cyclotomic) -> sympy.Expr:
    """Write a real value as the sum of c cos(2 pi e/n): the real parts of its terms, e and n - e together."""
    n = value.conductor
    cosines: dict[int, Fraction] = {}
    for e, c in value.terms:
        angle = min(e, n - e)
        cosines[angle] = cosines.get(angle, Fraction(0)) + c
    terms = (_rational(c) * sympy.cos(2 * sympy.pi * sympy.Rational(e, n)) for e, c in cosines.items())
    return sympy.Add(*terms)


def _rational(q: Fraction) -> sympy.Rational:
    return sympy.Rational(q.numerator, q.denominator)


def matrix_to_sympy(rows: Iterable[Iterable[Cyclotomic]]) -> sympy.ImmutableMatrix:
    """Return rows of values as an immutable sympy matrix.

    Examples
    --------
    >>> matrix_to_sympy([[ONE, E(4)]])
    Matrix([[1, I]])
    """
    made: dict[Cyclotomic, sympy.Expr] = {}
    return sympy.ImmutableMatrix(
        [[made[x] if x in made else made.setdefault(x, to_sympy(x)) for x in row] for row in rows]
    )


def from_sympy(expression: Any) -> Cyclotomic:
    """Return the value of a sympy expression.

    Raises
    ------
    BadInput
        If the expression, or a part of it, is none of the kinds that the module names.

    Examples
    --------
    >>> from_sympy(sympy.sqrt(5) / 2 - sympy.Rational(1, 2))
    E(5)+E(5)^4
    >>> from_sympy(sympy.cos(sympy.pi / 7)) == (E(14) + E(14, -1)) / 2
    True
    """
    return _value(sympy.sympify(expression), expression)


def _value(part: Any, whole: Any) -> Cyclotomic:
    if part.is_Rational:
        return cyclotomic(Fraction(int(part.p), int(part.q)))
    if part is sympy.I:
        return E(4)
    if part.is_Add:
        return sum((_value(x, whole) for x in part.args), ZERO)
    if part.is_Mul:
        product = ONE
        for x in part.args:
            product = product * _value(x, whole)
        return product
    if isinstance(part, sympy.exp):
        return _root(part.exp / (2 * sympy.pi * sympy.I), part, whole)
    if isinstance(part, sympy.cos | sympy.sin | sympy.tan):
        root = _root(part.args[0] / (2 * sympy.pi), part, whole)
        cosine, sine = root.real_part(), root.imag_part()
        return (
            cosine if isinstance(part, sympy.cos) else sine if isinstance(part, sympy.sin) else sine / cosine
        )
    if part.is_Pow:
        return _power(part, whole)
    _refuse(part, whole)


def _power(part: Any, whole: Any) -> Cyclotomic:
    base, exponent = part.args
    if exponent.is_Integer:
        return _value(base, whole) ** int(exponent)
    if base == -1 and exponent.is_Rational:
        return E(2 * int(exponent.q), int(exponent.p))
    if exponent.is_Rational and exponent.q == 2:
        radicand = _value(base, whole)
        if radicand.is_rational:
            return square_root(radicand.as_fraction()) ** int(exponent.p)
    _refuse(part, whole)


def _root(turns: Any, part: Any, whole: Any) -> Cyclotomic:
    turns = sympy.simplify(turns) if not turns.is_Rational else turns
    if not turns.is_Rational:
        _refuse(part, whole)
    return E(int(turns.q), int(turns.p))


def _refuse(part: Any, whole: Any) -> NoReturn:
    of = "" if part == whole else f" in {whole}"
    raise BadInput(
        f"{part}{of} is not read as a cyclotomic number; write it by rational numbers, I, sqrt of rational numbers, "
        "cos, sin or tan of rational multiples of pi, and exp(2*pi*I*q) with q rational"
    )
