"""GAP: the record of a table as an assignment that GAP reads, entries under the names of GAP's attributes.

Words are strings, listings are lists, an empty symbol is a hole of a list; everything else is written as in text,
which is GAP's notation.
"""

from __future__ import annotations

from plrep.display.document import Table
from plrep.display.expression import Expression, Listing, Words
from plrep.display.writers.text import text_of
from plrep.errors import BadInput

_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def write_gap(table: Table) -> str:
    """Return the record of a table; see :func:`plrep.display.write.render`.

    Raises
    ------
    BadInput
        If the table has no record.

    Examples
    --------
    >>> from plrep.display.document import Record
    >>> from plrep.display.expression import Integer
    >>> record = Record("t", (("Name", Words("C2")), ("Size", Integer(2))), notes=("A group.",))
    >>> print(write_gap(Table("C2", (), (), record=record)), end="")
    # A group.
    t := rec(
      Name := "C2",
      Size := 2
    );
    """
    record = table.record
    if record is None:
        raise BadInput(f"{table.title!r} has no form for GAP")
    notes = "".join(f"# {' '.join(note.split())}\n" for note in record.notes)
    entries = ",\n".join(f"  {name} := {_entry(value)}" for name, value in record.entries)
    return f"{notes}{record.name} := rec(\n{entries}\n);\n"


def gap_of(expression: Expression) -> str:
    """Return an expression as GAP reads it, in one line.

    Examples
    --------
    >>> from plrep.display.expression import Root, Symbol
    >>> gap_of(Listing((Symbol(""), Words("2a"), Root(5))))
    '[ , "2a", E(5) ]'
    """
    match expression:
        case Words(text):
            return f'"{text.translate(_ESCAPED)}"'
        case Listing(items):
            return f"[ {', '.join(map(gap_of, items))} ]" if items else "[ ]"
        case _:
            return text_of(expression)


def _entry(expression: Expression) -> str:
    """Return an entry, lists of lists with a line for each."""
    if not isinstance(expression, Listing) or not any(isinstance(x, Listing) for x in expression.items):
        return gap_of(expression)
    lines = (("\n    " if isinstance(x, Listing) else " ") + gap_of(x) for x in expression.items)
    return f"[{','.join(lines)}\n  ]"
