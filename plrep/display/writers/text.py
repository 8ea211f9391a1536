"""Plain text: aligned columns of ASCII, values in GAP's notation."""

from __future__ import annotations

from typing import assert_never

from plrep.display.adjacency import adjacency_table
from plrep.display.document import Alignment, Cell, Diagram, Document, Report, Table, expression_of
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

_ASCII = str.maketrans({"±": "+-", "→": "->", "−": "-", "≤": "<=", "≥": ">=", "⊂": "<", "∩": "&"})


def write_text(document: Document | Expression) -> str:
    """Return the text form; see :func:`plrep.display.write.render`."""
    return _text(document).translate(_ASCII)


def _text(document: Document | Expression) -> str:
    match document:
        case Table():
            return _table(document)
        case Diagram():
            return "\n".join((_table(adjacency_table(document)), *map(_table, document.tables)))
        case Report():
            parts = [
                section + "\n" if isinstance(section, str) else _text(section)
                for section in document.sections
            ]
            return "\n".join((document.title + "\n", *parts))
        case _:
            return text_of(document)


def text_of(expression: Expression) -> str:
    """Return an expression in one line (a matrix in one line for each row).

    Examples
    --------
    >>> text_of(Sum((Product((Rational(-5, 2), Root(3))), Product((Integer(-2), Power(Root(3), 2))))))
    '-5/2*E(3)-2*E(3)^2'
    """
    match expression:
        case Integer(value):
            return str(value)
        case Rational(numerator, denominator):
            return f"{numerator}/{denominator}"
        case Symbol(name, subscript):
            return name + (subscript or "")
        case Words(text):
            return text
        case Root(order):
            return f"E({order})"
        case SquareRoot(radicand):
            return f"sqrt({text_of(radicand)})"
        case Power(base, exponent):
            return _factor(base, power=True) + (f"^{exponent}" if exponent >= 0 else f"^({exponent})")
        case Product():
            negative, size = without_sign(expression)
            factors = size.factors if isinstance(size, Product) else (size,)
            return "-" * negative + "*".join(_factor(factor) for factor in factors)
        case Sum(terms):
            text = ""
            for term in terms:
                negative, size = without_sign(term)
                text += ("-" if negative else "+" if text else "") + text_of(size)
            return text or "0"
        case Listing(items, opening, closing, separator):
            return opening + separator.join(text_of(item) for item in items) + closing
        case Arrow(source, target):
            return f"{text_of(source)} -> {text_of(target)}"
        case Grid(rows):
            return _grid([[text_of(entry) for entry in row] for row in rows])
        case _:
            assert_never(expression)


def _factor(expression: Expression, *, power: bool = False) -> str:
    loose = isinstance(expression, Sum | Product | Rational) if power else isinstance(expression, Sum)
    negative = isinstance(expression, Integer) and expression.value < 0
    return f"({text_of(expression)})" if loose or negative else text_of(expression)


def _grid(rows: list[list[str]]) -> str:
    if not rows:
        return "[]"
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(entry.rjust(width) for entry, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(f"[ {line} ]" for line in lines)


def _align(text: str, width: int, how: Alignment) -> str:
    match how:
        case "left":
            return text.ljust(width)
        case "right":
            return text.rjust(width)
        case "center":
            return text.center(width)
        case _:
            assert_never(how)


def _table(table: Table) -> str:
    header = table.header
    known: dict[int, str] = {}

    def text(cell: Cell) -> str:
        if isinstance(cell, str | int):
            return text_of(expression_of(cell))
        if id(cell) not in known:
            known[id(cell)] = text_of(cell)
        return known[id(cell)]

    cells = [[text(cell) for cell in row] for row in (*header, *table.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(
            _align(text, width, column.align)
            for text, width, column in zip(row, widths, table.columns, strict=True)
        ).rstrip()
        for row in cells
    ]
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    lines[len(header) : len(header)] = [rule] if header else []
    notes = ["", *table.notes] if table.notes else []
    return "\n".join((table.title, "", *lines, *notes)) + "\n"
