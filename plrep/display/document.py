"""Documents: what a value shows of itself, before any format is chosen.

A Table, a Diagram or a Report says everything that a writer needs (ranks, legends, alignment); writers add
no mathematics.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

import attrs

from plrep.display.expression import Expression, Integer, Words, label
from plrep.errors import BadInput

Cell: TypeAlias = Expression | str | int
Alignment: TypeAlias = Literal["left", "right", "center"]
Style: TypeAlias = Literal["solid", "dashed", "dotted", "bold", "grey"]
Data: TypeAlias = Mapping[str, Any] | list[Any] | None


def expression_of(cell: Cell) -> Expression:
    """Return a cell as an expression: an integer as a number, a string as words.

    Examples
    --------
    >>> expression_of(3)
    Integer(value=3)
    """
    if isinstance(cell, int):
        return Integer(cell)
    return Words(cell) if isinstance(cell, str) else cell


@attrs.frozen
class Column:
    """The head of a column and how its cells are aligned."""

    header: Cell
    align: Alignment = "right"


def _columns(given: Iterable[Column | Cell]) -> tuple[Column, ...]:
    return tuple(one if isinstance(one, Column) else Column(one) for one in given)


def _rows(given: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(row) for row in given)


def _notes(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _entries(given: Iterable[tuple[str, Expression]]) -> tuple[tuple[str, Expression], ...]:
    return tuple(given)


@attrs.frozen
class Record:
    """What a value is to a computer algebra system: a name for it, and its entries, each under a name.

    ``notes`` are lines of comment above it.
    """

    name: str
    entries: tuple[tuple[str, Expression], ...] = attrs.field(converter=_entries)
    notes: tuple[str, ...] = attrs.field(default=(), converter=_notes, kw_only=True)


@attrs.frozen
class Table:
    """A table with a title.

    Parameters
    ----------
    title : str
        One line; the caption.
    columns : iterable of Column or Cell
        A bare cell is the header of a column aligned to the right.
    rows : iterable of rows, each an iterable of Cell
        As long as the columns.
    head : iterable of rows
        Further lines of the header, below the column headers (class sizes and the like).
    notes : iterable of str
        Lines below the table.
    data : dict, list or None
        What JSON prints.
    record : Record or None
        What GAP reads.

    Raises
    ------
    BadInput
        If a row is longer or shorter than the header.

    Examples
    --------
    >>> from plrep.display.write import render
    >>> print(render(Table("Squares", ("n", "n^2"), ((1, 1), (12, 144))), "text"), end="")
    Squares
    <BLANKLINE>
     n  n^2
    -------
     1    1
    12  144
    """

    title: str
    columns: tuple[Column, ...] = attrs.field(converter=_columns)
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(converter=_rows)
    head: tuple[tuple[Cell, ...], ...] = attrs.field(default=(), converter=_rows, kw_only=True)
    notes: tuple[str, ...] = attrs.field(default=(), converter=_notes, kw_only=True)
    data: Data = attrs.field(default=None, kw_only=True, hash=False)
    record: Record | None = attrs.field(default=None, kw_only=True)

    @property
    def header(self) -> tuple[tuple[Cell, ...], ...]:
        """The lines above the rule: none if the columns have no headers."""
        names = tuple(column.header for column in self.columns)
        return (names, *self.head) if self.head or any(name != "" for name in names) else ()

    def __attrs_post_init__(self) -> None:
        for row in self.head + self.rows:
            if len(row) != len(self.columns):
                raise BadInput(
                    f"table {self.title!r}: a row has {len(row)} cells, the header {len(self.columns)}"
                )


def _lines(given: Cell | Iterable[Cell]) -> tuple[Cell, ...]:
    if isinstance(given, str):
        return (label(given),)
    if isinstance(given, int | Expression):
        return (given,)
    return tuple(given)


@attrs.frozen
class Node:
    """A node of a diagram: identity, label (a cell, or several lines of them), and layer; rank 0 is on top.

    A string as the whole label is read by :func:`plrep.display.expression.label`: ``"L2"`` has the index 2.
    ``words`` is what a mouse that rests on the node reads.
    """

    id: str
    label: tuple[Cell, ...] = attrs.field(converter=_lines)
    rank: int
    words: str = ""


@attrs.frozen
class Edge:
    """An edge of a diagram; ``kind`` names an entry of the legend."""

    source: str
    target: str
    kind: str = ""
    words: str = ""


@attrs.frozen
class Kind:
    """An entry of the legend: the name of a kind of edges, what it means in words, and how they are drawn."""

    name: str
    words: str
    style: Style = "solid"


def _tuple_of_nodes(given: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(given)


def _tuple_of_edges(given: Iterable[Edge]) -> tuple[Edge, ...]:
    return tuple(given)


def _tuple_of_kinds(given: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(given)


def _tuple_of_tables(given: Iterable[Table]) -> tuple[Table, ...]:
    return tuple(given)


@attrs.frozen
class Diagram:
    """A graph with given layers.

    Parameters
    ----------
    title : str
        One line.
    nodes : iterable of Node
        Within a layer in the order in which text lists them.
    edges : iterable of Edge
        From and to ids of nodes; source = target is a loop.
    legend : iterable of Kind
        Every kind that an edge names.
    directed : bool
        Edges of an undirected diagram (a lattice) have no arrow heads.
    notes : iterable of str
        Lines below.
    tables : iterable of Table
        Further tables for the formats that print words (absent edges, sizes).
    data : dict, list or None
        What JSON prints.

    Raises
    ------
    BadInput
        If two nodes share an id, or an edge names a node or a kind that is not there.
    """

    title: str
    nodes: tuple[Node, ...] = attrs.field(converter=_tuple_of_nodes)
    edges: tuple[Edge, ...] = attrs.field(converter=_tuple_of_edges)
    legend: tuple[Kind, ...] = attrs.field(default=(), converter=_tuple_of_kinds)
    directed: bool = attrs.field(default=True, kw_only=True)
    notes: tuple[str, ...] = attrs.field(default=(), converter=_notes, kw_only=True)
    tables: tuple[Table, ...] = attrs.field(default=(), converter=_tuple_of_tables, kw_only=True)
    data: Data = attrs.field(default=None, kw_only=True, hash=False)

    def __attrs_post_init__(self) -> None:
        ids = {node.id for node in self.nodes}
        if len(ids) != len(self.nodes):
            raise BadInput(f"diagram {self.title!r}: two nodes share an id")
        kinds = {kind.name for kind in self.legend} | {""}
        for edge in self.edges:
            for end in (edge.source, edge.target):
                if end not in ids:
                    raise BadInput(f"diagram {self.title!r}: an edge names {end!r}, which is no node")
            if edge.kind not in kinds:
                raise BadInput(f"diagram {self.title!r}: the kind {edge.kind!r} is not in the legend")

    @property
    def layers(self) -> tuple[tuple[Node, ...], ...]:
        """The nodes by rank, the lowest rank first; ranks that no node has are left out."""
        return tuple(
            tuple(node for node in self.nodes if node.rank == rank)
            for rank in sorted({node.rank for node in self.nodes})
        )


def _tuple_of_sections(given: Iterable[str | Table | Diagram]) -> tuple[str | Table | Diagram, ...]:
    return tuple(given)


@attrs.frozen
class Report:
    """Paragraphs, tables and diagrams under one title, in reading order."""

    title: str
    sections: tuple[str | Table | Diagram, ...] = attrs.field(converter=_tuple_of_sections)
    data: Data = attrs.field(default=None, kw_only=True, hash=False)


Document: TypeAlias = Table | Diagram | Report
