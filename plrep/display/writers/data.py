"""Data: JSON as the document gives it, in its order of keys, and CSV by RFC 4180."""

from __future__ import annotations

import csv
import io
import json

from plrep.display.adjacency import edge_table
from plrep.display.document import Diagram, Document, Table, expression_of
from plrep.display.writers.text import text_of
from plrep.errors import BadInput


def write_json(document: Document) -> str:
    """Return the data of a document: indented by two, ASCII only, keys in the order given.

    Raises
    ------
    BadInput
        If the document has no data.
    """
    if document.data is None:
        raise BadInput(f"{document.title!r} has no JSON form")
    return json.dumps(document.data, indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def write_csv(document: Table | Diagram) -> str:
    """Return the cells of a table, or the edges of a diagram, one record a line, lines ended by CR LF.

    Examples
    --------
    >>> write_csv(Table("Names", ("group", "order"), (("<(1,2,3),(1,2)>", 6),)))
    'group,order\\r\\n"<(1,2,3),(1,2)>",6\\r\\n'
    """
    table = edge_table(document) if isinstance(document, Diagram) else document
    written = io.StringIO(newline="")
    records = csv.writer(written, lineterminator="\r\n")
    for row in (*table.header, *table.rows):
        records.writerow([text_of(expression_of(cell)) for cell in row])
    return written.getvalue()
