"""Expressions: the small tree that every printed value writes once and every writer reads.

A node holds what a mathematician sees (a root of unity, a label with its index, a sum), never how a
format spells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

import attrs


def _index(given: str | int | None) -> str | None:
    return None if given is None else str(given)


def _expressions(given: Iterable[Expression]) -> tuple[Expression, ...]:
    return tuple(given)


def _rows(given: Iterable[Iterable[Expression]]) -> tuple[tuple[Expression, ...], ...]:
    return tuple(tuple(row) for row in given)


@attrs.frozen
class Integer:
    """An integer."""

    value: int


@attrs.frozen
class Rational:
    """A quotient of two integers in lowest terms, the denominator at least 2."""

    numerator: int
    denominator: int


@attrs.frozen
class Symbol:
    """A letter or a word of letters, maybe with an index: ``Symbol("L", "2")``."""

    name: str
    subscript: str | None = attrs.field(default=None, converter=_index)


@attrs.frozen
class Words:
    """Words of a natural language, a name, or anything else that is set upright as it stands."""

    text: str


@attrs.frozen
class Root:
    """The primitive root of unity exp(2 pi i/n)."""

    order: int


@attrs.frozen
class SquareRoot:
    """The non-negative square root."""

    radicand: Expression


@attrs.frozen
class Power:
    """A base to an integral exponent."""

    base: Expression
    exponent: int


@attrs.frozen
class Product:
    """A product; a leading factor 1 or -1 prints as a sign."""

    factors: tuple[Expression, ...] = attrs.field(converter=_expressions)


@attrs.frozen
class Sum:
    """A sum; terms with a negative leading number print with a minus."""

    terms: tuple[Expression, ...] = attrs.field(converter=_expressions)


@attrs.frozen
class Listing:
    """Expressions in a row with a separator, maybe between brackets: ``{L0, L2}``."""

    items: tuple[Expression, ...] = attrs.field(converter=_expressions)
    opening: str = ""
    closing: str = ""
    separator: str = ", "


@attrs.frozen
class Arrow:
    """``source -> target``."""

    source: Expression
    target: Expression


@attrs.frozen
class Grid:
    """A matrix between round brackets."""

    rows: tuple[tuple[Expression, ...], ...] = attrs.field(converter=_rows)


Expression: TypeAlias = (
    Integer | Rational | Symbol | Words | Root | SquareRoot | Power | Product | Sum | Listing | Arrow | Grid
)


def label(text: str) -> Expression:
    """Read a label such as ``L12`` as a letter with an index; anything else stands as words.

    Examples
    --------
    >>> label("L12")
    Symbol(name='L', subscript='12')
    >>> label("2a")
    Words(text='2a')
    """
    parts = re.fullmatch(r"([A-Z])(\d+)", text)
    return Symbol(parts[1], parts[2]) if parts else Words(text)


def labels(texts: tuple[str, ...] | list[str], separator: str = ", ") -> Listing:
    """Return labels in a row.

    Examples
    --------
    >>> from plrep.display.write import render
    >>> render(labels(["L0", "L2"]), "latex")
    'L_0, L_2'
    """
    return Listing(tuple(label(text) for text in texts), separator=separator)


def number(value: int | Fraction) -> Expression:
    """Return the expression of a rational number.

    Examples
    --------
    >>> number(Fraction(-6, 4))
    Rational(numerator=-3, denominator=2)
    """
    if value == int(value):
        return Integer(int(value))
    fraction = Fraction(value)
    return Rational(fraction.numerator, fraction.denominator)


def without_sign(term: Expression) -> tuple[bool, Expression]:
    """Split a leading minus from a term, and a leading factor 1 from a product.

    Returns
    -------
    (bool, Expression)
        Whether the term is printed with a minus, and what follows it.

    Examples
    --------
    >>> without_sign(Product((Integer(-1), Root(5))))
    (True, Root(order=5))
    """
    match term:
        case Integer(value):
            return value < 0, Integer(abs(value))
        case Rational(numerator, denominator):
            return numerator < 0, Rational(abs(numerator), denominator)
        case Product((first, *rest)):
            negative, size = without_sign(first)
            factors = tuple(rest) if size == Integer(1) and rest else (size, *rest)
            return negative, factors[0] if len(factors) == 1 else Product(factors)
        case _:
            return False, term
