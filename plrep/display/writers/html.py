"""HTML: fragments for notebooks and pages; ASCII only, so that no declaration of an encoding is needed."""

from __future__ import annotations

from html import escape
from typing import assert_never

from plrep.display.adjacency import adjacency_table
from plrep.display.document import Cell, Diagram, Document, Report, Table, expression_of
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
from plrep.display.writers.svg import write_svg

_MINUS = "\u2212"


def write_html(document: Document | Expression) -> str:
    """Return an HTML fragment; see :func:`plrep.display.write.render`."""
    written = _document(document) if isinstance(document, Table | Diagram | Report) else html_of(document)
    return written.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _document(document: Document) -> str:
    match document:
        case Table():
            return _table(document)
        case Diagram():
            parts = (_table(adjacency_table(document)), *map(_table, document.tables))
            details = "<details>\n<summary>Edges</summary>\n" + "".join(parts) + "</details>\n"
            return f'<figure class="plrep">\n{write_svg(document)}{details}</figure>\n'
        case Report():
            sections = (
                f"<p>{escape(section)}</p>\n" if isinstance(section, str) else _document(section)
                for section in document.sections
            )
            return (
                f'<section class="plrep">\n<h3>{escape(document.title)}</h3>\n{"".join(sections)}</section>\n'
            )
        case _:
            assert_never(document)


def html_of(expression: Expression) -> str:
    """Return an expression as HTML; indices and exponents are ``sub`` and ``sup``.

    Examples
    --------
    >>> write_html(Product((Integer(-2), Power(Root(5), 4))))
    '&#8722;2&#950;<sub>5</sub><sup>4</sup>'
    """
    match expression:
        case Integer(value):
            return str(value).replace("-", _MINUS)
        case Rational(numerator, denominator):
            return f"{numerator}/{denominator}".replace("-", _MINUS)
        case Symbol(name, subscript):
            letter = f"<i>{escape(name)}</i>" if len(name) == 1 else escape(name)
            return letter + ("" if subscript is None else f"<sub>{escape(subscript)}</sub>")
        case Words(text):
            return escape(text)
        case Root(order):
            return f"\u03b6<sub>{order}</sub>"
        case SquareRoot(radicand):
            inner = html_of(radicand)
            return f"\u221a{inner}" if isinstance(radicand, Integer | Symbol) else f"\u221a({inner})"
        case Power(base, exponent):
            return _factor(base, power=True) + f"<sup>{exponent}</sup>".replace("-", _MINUS)
        case Product():
            negative, size = without_sign(expression)
            factors = size.factors if isinstance(size, Product) else (size,)
            numbers = sum(isinstance(factor, Integer | Rational) for factor in factors)
            return _MINUS * negative + ("\u00b7" if numbers > 1 else "").join(map(_factor, factors))
        case Sum(terms):
            text = ""
            for term in terms:
                negative, size = without_sign(term)
                text += (f" {_MINUS} " if negative else " + " if text else "") + html_of(size)
            return (
                text.removeprefix(" ").replace(f"{_MINUS} ", _MINUS, 1)
                if text[:2] == f" {_MINUS}"
                else text or "0"
            )
        case Listing(items, opening, closing, separator):
            return escape(opening) + escape(separator).join(map(html_of, items)) + escape(closing)
        case Arrow(source, target):
            return f"{html_of(source)} \u2192 {html_of(target)}"
        case Grid(rows):
            lines = ("".join(f"<td>{html_of(entry)}</td>" for entry in row) for row in rows)
            return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
        case _:
            assert_never(expression)


def _factor(expression: Expression, *, power: bool = False) -> str:
    loose = isinstance(expression, Sum | Product | Rational) if power else isinstance(expression, Sum)
    negative = isinstance(expression, Integer) and expression.value < 0
    return f"({html_of(expression)})" if loose or negative else html_of(expression)


def _table(table: Table) -> str:
    styles = [f' style="text-align:{column.align}"' for column in table.columns]

    def row(cells: tuple[Cell, ...], *, head: bool) -> str:
        parts = []
        for place, (cell, style) in enumerate(zip(cells, styles, strict=True)):
            tag, scope = ("th", "col") if head else ("th", "row") if place == 0 else ("td", "")
            attribute = f' scope="{scope}"' if scope else ""
            parts.append(f"<{tag}{attribute}{style}>{html_of(expression_of(cell))}</{tag}>")
        return f"<tr>{''.join(parts)}</tr>\n"

    head = "".join(row(cells, head=True) for cells in table.header)
    return (
        f'<table class="plrep">\n<caption>{escape(table.title)}</caption>\n'
        + (f"<thead>\n{head}</thead>\n" if head else "")
        + f"<tbody>\n{''.join(row(cells, head=False) for cells in table.rows)}</tbody>\n"
        + (f"<tfoot>\n{_notes(table)}</tfoot>\n" if table.notes else "")
        + "</table>\n"
    )


def _notes(table: Table) -> str:
    span = max(1, len(table.columns))
    return "".join(
        f'<tr><td colspan="{span}" style="text-align:left">{escape(note)}</td></tr>\n' for note in table.notes
    )
