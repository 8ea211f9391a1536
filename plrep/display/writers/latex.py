"""LaTeX: tables in booktabs form, which compile as they are in a document that loads booktabs.

Graphs come out as tables of their edges: a picture for LaTeX is the SVG form, or dot through Graphviz.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import assert_never

from plrep.display.adjacency import adjacency_table
from plrep.display.document import Cell, Diagram, Document, Report, Table
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

_GREEK = frozenset(
    {
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
    }
    | {"pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega"}
)
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\ensuremath{<}",
    ">": r"\ensuremath{>}",
    "|": r"\ensuremath{|}",
    "\u00b1": r"\ensuremath{\pm}",
    "\u2192": r"\ensuremath{\to}",
    "\u2212": r"\ensuremath{-}",
    "\u2264": r"\ensuremath{\leq}",
    "\u2265": r"\ensuremath{\geq}",
}
_ALIGN = {"left": "l", "right": "r", "center": "c"}


def write_latex(document: Document | Expression) -> str:
    """Return the LaTeX form; see :func:`plrep.display.write.render`; an expression is for math mode."""
    match document:
        case Table():
            return _table(document)
        case Diagram():
            return "\n".join((_table(adjacency_table(document)), *map(_table, document.tables)))
        case Report():
            parts = [
                escape(section) + "\n" if isinstance(section, str) else write_latex(section)
                for section in document.sections
            ]
            return "\n".join((rf"\paragraph{{{escape(document.title)}}}" + "\n", *parts))
        case _:
            return latex_of(document)


def escape(text: str) -> str:
    """Return words as LaTeX prints them; ``->`` becomes an arrow.

    Examples
    --------
    >>> escape("100% of C2^3")
    '100\\\\% of C2\\\\textasciicircum{}3'
    """
    pieces = (
        r"$\to$" if piece == "->" else _SPECIAL.get(piece, piece) for piece in re.split(r"(->|\W|_)", text)
    )
    return "".join(pieces).replace("\n", " ")


def latex_of(expression: Expression) -> str:
    """Return an expression for mathematics mode.

    Examples
    --------
    >>> latex_of(Product((Rational(-5, 2), Power(Root(12), 11))))
    '-\\\\frac{5}{2}\\\\zeta_{12}^{11}'
    """
    match expression:
        case Integer(value):
            return str(value)
        case Rational(numerator, denominator):
            return "-" * (numerator < 0) + rf"\frac{{{abs(numerator)}}}{{{denominator}}}"
        case Symbol(name, subscript):
            letter = rf"\{name}" if name in _GREEK else name if len(name) == 1 else rf"\mathrm{{{name}}}"
            return letter + ("" if subscript is None else "_" + _script(escape(subscript)))
        case Words(text):
            return rf"\mbox{{{escape(text)}}}" if text else ""
        case Root(order):
            return r"\zeta_" + _script(str(order))
        case SquareRoot(radicand):
            return rf"\sqrt{{{latex_of(radicand)}}}"
        case Power(base, exponent):
            return _factor(base, power=True) + "^" + _script(str(exponent))
        case Product():
            negative, size = without_sign(expression)
            factors = [_factor(factor) for factor in (size.factors if isinstance(size, Product) else (size,))]
            return "-" * negative + _juxtapose(factors)
        case Sum(terms):
            text = ""
            for term in terms:
                negative, size = without_sign(term)
                text += ("-" if negative else "+" if text else "") + latex_of(size)
            return text or "0"
        case Listing(items, opening, closing, separator):
            brackets = {"{": r"\{", "}": r"\}"}
            inner = separator.replace("  ", r"\ ").join(latex_of(item) for item in items)
            return brackets.get(opening, opening) + inner + brackets.get(closing, closing)
        case Arrow(source, target):
            return rf"{latex_of(source)} \to {latex_of(target)}"
        case Grid(rows):
            lines = r" \\ ".join(" & ".join(latex_of(entry) for entry in row) for row in rows)
            columns = "r" * (len(rows[0]) if rows else 1)
            return rf"\left(\begin{{array}}{{{columns}}} {lines} \end{{array}}\right)"
        case _:
            assert_never(expression)


def _script(text: str) -> str:
    return text if len(text) == 1 else f"{{{text}}}"


def _factor(expression: Expression, *, power: bool = False) -> str:
    loose = isinstance(expression, Sum | Product | Rational) if power else isinstance(expression, Sum)
    negative = isinstance(expression, Integer) and expression.value < 0
    return rf"\left({latex_of(expression)}\right)" if loose or negative else latex_of(expression)


def _juxtapose(factors: list[str]) -> str:
    text = factors[0]
    for before, factor in pairwise(factors):
        text += (r"\cdot " if factor[0].isdigit() and before[-1].isdigit() else "") + factor
    return text


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"${cell}$" if cell in ("+", "-") else escape(cell)
    if isinstance(cell, Words):
        return escape(cell.text)
    if isinstance(cell, int):
        return str(cell) if cell >= 0 else f"${cell}$"
    text = latex_of(cell)
    return f"${text}$" if text else ""


def _table(table: Table) -> str:
    def line(cells: tuple[Cell, ...]) -> str:
        return " & ".join(_cell(cell) for cell in cells) + r" \\"

    return "\n".join(
        (
            r"\begin{table}",
            r"\centering",
            rf"\caption{{{escape(table.title)}}}",
            rf"\begin{{tabular}}{{{''.join(_ALIGN[column.align] for column in table.columns)}}}",
            r"\toprule",
            *map(line, table.header),
            *([r"\midrule"] if table.header else []),
            *map(line, table.rows),
            r"\bottomrule",
            r"\end{tabular}",
            *(rf"\par\smallskip {escape(note)}" for note in table.notes),
            r"\end{table}",
            "",
        )
    )
