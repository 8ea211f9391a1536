"""Viewable: a value that says once what it shows; the shell, notebooks and every writer then show it."""

from __future__ import annotations

from typing import Any

from plrep.display.document import Diagram, Document, Report, Table
from plrep.display.expression import Expression


class Viewable:
    """The parent of every value with a ``view()``.

    A subclass defines ``view`` and nothing else. With attrs, write ``@attrs.frozen(repr=False)``: ``repr`` is
    the text form.

    Examples
    --------
    >>> from plrep.display.expression import Symbol
    >>> class Simple(Viewable):
    ...     def view(self):
    ...         return Symbol("L", "2")
    >>> Simple()
    L2
    >>> Simple()._repr_latex_()
    '$L_2$'
    """

    __slots__ = ()

    def view(self) -> Document | Expression:
        """Return what the value shows of itself."""
        raise TypeError(f"{type(self).__name__} is viewable and must define view()")

    def __str__(self) -> str:
        return _render(self.view(), "text").rstrip("\n")

    def __repr__(self) -> str:
        return str(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))

    def _repr_html_(self) -> str | None:
        document = self.view()
        return _render(document, "html") if isinstance(document, Table | Diagram | Report) else None

    def _repr_latex_(self) -> str:
        document = self.view()
        latex = _render(document, "latex")
        return latex if isinstance(document, Table | Diagram | Report) else f"${latex}$"

    def _repr_svg_(self) -> str | None:
        document = self.view()
        return _render(document, "svg") if isinstance(document, Diagram) else None


def _render(document: Document | Expression, format: str) -> str:
    from plrep.display.write import render

    return render(document, format)
