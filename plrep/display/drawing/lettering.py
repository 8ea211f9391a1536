"""Lettering: an expression as runs of upright or italic letters, and how wide they are."""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

import attrs

from plrep.display.expression import (
    Arrow,
    Expression,
    Grid,
    Integer,
    Listing,
    Power,
    Product,
    Rational,
    Root,
    SquareRoot,
    Sum,
    Symbol,
    Words,
    without_sign,
)

Shift: TypeAlias = Literal["line", "index", "exponent"]

SMALL = 0.7
_MINUS = "\u2212"
_NARROW = frozenset("iljtfrI.,:;'|!()[]/ ")
_WIDE = frozenset("mwMW\u2192+=<>\u2212%@")


@attrs.frozen
class Run:
    """Letters of one kind."""

    text: str
    italic: bool = False
    shift: Shift = "line"


def runs_of(expression: Expression) -> list[Run]:
    """Return the runs of an expression.

    Examples
    --------
    >>> [run.text for run in runs_of(Symbol("L", "2"))]
    ['L', '2']
    """
    match expression:
        case Integer(value):
            return [Run(str(value).replace("-", _MINUS))]
        case Rational(numerator, denominator):
            return [Run(f"{numerator}/{denominator}".replace("-", _MINUS))]
        case Symbol(name, subscript):
            index = [] if subscript is None else [Run(subscript, shift="index")]
            return [Run(name, italic=len(name) == 1), *index]
        case Words(text):
            return [Run(text)]
        case Root(order):
            return [Run("\u03b6", italic=True), Run(str(order), shift="index")]
        case SquareRoot(radicand):
            return [Run("\u221a("), *runs_of(radicand), Run(")")]
        case Power(base, exponent):
            return [*runs_of(base), Run(str(exponent).replace("-", _MINUS), shift="exponent")]
        case Product():
            negative, size = without_sign(expression)
            factors = size.factors if isinstance(size, Product) else (size,)
            brackets = [([Run("(")], [Run(")")]) if isinstance(one, Sum) else ([], []) for one in factors]
            body = [
                run
                for (left, right), one in zip(brackets, factors, strict=True)
                for run in (*left, *runs_of(one), *right)
            ]
            return [Run(_MINUS)] * negative + body
        case Sum(terms):
            row: list[Run] = []
            for term in terms:
                negative, size = without_sign(term)
                row += [Run(_MINUS if negative else "+")] if negative or row else []
                row += runs_of(size)
            return row or [Run("0")]
        case Listing(items, opening, closing, separator):
            row = [Run(opening)] if opening else []
            for place, item in enumerate(items):
                row += ([Run(separator)] if place else []) + runs_of(item)
            return row + ([Run(closing)] if closing else [])
        case Arrow(source, target):
            return [*runs_of(source), Run(" \u2192 "), *runs_of(target)]
        case Grid(rows):
            lines = (Listing(row) for row in rows)
            return runs_of(Listing(tuple(lines), "(", ")", "; "))
        case _:
            assert_never(expression)


def width_of(runs: list[Run], size: float) -> float:
    """Return about how wide runs are in a serif face of a size.

    Examples
    --------
    >>> width_of([Run("L", italic=True), Run("2", shift="index")], 16.0) < 20
    True
    """
    width = 0.0
    for run in runs:
        ems = sum(0.3 if letter in _NARROW else 0.78 if letter in _WIDE else 0.52 for letter in run.text)
        width += ems * size * (1.0 if run.shift == "line" else SMALL)
    return width
