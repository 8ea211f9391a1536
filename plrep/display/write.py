"""From a document to a format: one door to all writers."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from plrep.display.document import Diagram, Document, Report, Table
from plrep.display.expression import Expression
from plrep.errors import BadInput

FORMATS = ("text", "json", "csv", "latex", "html", "svg", "dot", "gap")
TOGETHER = ("text", "json", "latex", "html")
_WRITERS = {
    "text": ("text", "write_text"),
    "json": ("data", "write_json"),
    "csv": ("data", "write_csv"),
    "latex": ("latex", "write_latex"),
    "html": ("html", "write_html"),
    "svg": ("svg", "write_svg"),
    "dot": ("dot", "write_dot"),
    "gap": ("gap", "write_gap"),
}


def formats_of(document: Document | Expression) -> tuple[str, ...]:
    """Return the formats that make sense for a document.

    Examples
    --------
    >>> from plrep.display.document import Table
    >>> formats_of(Table("Nothing", (), ()))
    ('text', 'json', 'csv', 'latex', 'html')
    """
    match document:
        case Diagram():
            return FORMATS[:7]
        case Table(record=record):
            return FORMATS[:5] if record is None else (*FORMATS[:5], "gap")
        case Report():
            return tuple(
                format for format in FORMATS[:5] if format != "csv" or _only_table(document) is not None
            )
        case _:
            return ("text", "latex", "html")


def render(document: Document | Expression, format: str) -> str:
    """Return a document in a format; a document ends with a line break, an expression does not.

    Parameters
    ----------
    document : Table, Diagram, Report or Expression
        Usually ``value.view()``.
    format : str
        One of text, json, csv, latex, html, svg, dot, gap.

    Raises
    ------
    BadInput
        If there is no such format, or the document has no such form.

    Examples
    --------
    >>> from plrep.display.expression import Power, Root, Sum
    >>> golden = Sum((Root(5), Power(Root(5), 4)))
    >>> render(golden, "text"), render(golden, "latex")
    ('E(5)+E(5)^4', '\\\\zeta_5+\\\\zeta_5^4')
    """
    if format not in FORMATS:
        raise BadInput(f"there is no format {format!r}; the formats are {', '.join(FORMATS)}")
    possible = formats_of(document)
    if format not in possible:
        known = {Table: "a table", Diagram: "a diagram", Report: "a report"}
        raise BadInput(
            f"{known.get(type(document), 'an expression')} has no {format} form; choose one of {', '.join(possible)}"
        )
    module, function = _WRITERS[format]
    if format == "csv" and isinstance(document, Report):
        document = _only_table(document) or document
    written: str = getattr(import_module(f"plrep.display.writers.{module}"), function)(document)
    return written


def render_all(documents: Sequence[Document], format: str) -> str:
    """Return several documents in one text: a JSON list, or one after another.

    Raises
    ------
    BadInput
        If the format holds one document only.

    Examples
    --------
    >>> from plrep.display.document import Table
    >>> render_all([Table("One", ("a",), [(1,)], data=1), Table("Two", ("b",), [(2,)], data=2)], "json")
    '[\\n1,\\n2\\n]\\n'
    """
    if format not in TOGETHER:
        raise BadInput(f"several answers together have no {format} form; choose one of {', '.join(TOGETHER)}")
    texts = [render(document, format).strip("\n") for document in documents]
    if format == "json":
        return "[\n" + ",\n".join(texts) + "\n]\n" if texts else "[]\n"
    return "\n\n".join(texts) + "\n"


def _only_table(report: Report) -> Table | None:
    tables = [section for section in report.sections if isinstance(section, Table)]
    return tables[0] if len(tables) == 1 else None
