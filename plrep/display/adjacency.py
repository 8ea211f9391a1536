"""A diagram as tables, for the formats that have no pictures."""

from __future__ import annotations

from plrep.display.document import Cell, Column, Diagram, Node, Table, expression_of
from plrep.display.expression import Expression, Listing, label


def short_names(diagram: Diagram) -> dict[str, Expression]:
    """Return what edges call each node: the first line of its label, or its id where two nodes share that line."""
    firsts = [node.label[0] if node.label else "" for node in diagram.nodes]
    if len(set(firsts)) == len(firsts):
        return {node.id: expression_of(first) for node, first in zip(diagram.nodes, firsts, strict=True)}
    return {node.id: label(node.id) for node in diagram.nodes}


def full_name(node: Node, short: Expression) -> Expression:
    """Return the short name with the whole label behind it, unless that is the same."""
    lines = tuple(expression_of(line) for line in node.label)
    if lines[:1] == (short,):
        return Listing(lines)
    return Listing((short, Listing(lines)), separator=": ")


def adjacency_table(diagram: Diagram) -> Table:
    """Return one row for each node, layer by layer, with one column of targets for each kind of edges.

    Examples
    --------
    >>> from plrep.display.document import Edge, Kind, Node
    >>> from plrep.display.write import render
    >>> nodes = (Node("L1", "L1", 0), Node("L0", "L0", 1))
    >>> print(render(adjacency_table(Diagram("G", nodes, (Edge("L1", "L0"),))), "text"), end="")
    G
    <BLANKLINE>
    level  node  edges to
    ---------------------
    0      L1    L0
    1      L0
    """
    names = short_names(diagram)
    used = [kind for kind in diagram.legend if any(edge.kind == kind.name for edge in diagram.edges)]
    plain = any(not edge.kind for edge in diagram.edges) or not used
    kinds = ([""] if plain else []) + [kind.name for kind in used]
    place = {node.id: place for place, node in enumerate(diagram.nodes)}
    targets: dict[tuple[str, str], list[str]] = {}
    for edge in sorted(diagram.edges, key=lambda edge: place[edge.target]):
        targets.setdefault((edge.source, edge.kind), []).append(edge.target)
    rows: list[tuple[Cell, ...]] = []
    for layer, nodes in enumerate(diagram.layers):
        for node in nodes:
            reached = (targets.get((node.id, kind), []) for kind in kinds)
            cells = (Listing(tuple(names[target] for target in some)) for some in reached)
            row: tuple[Cell, ...] = (layer, full_name(node, names[node.id]), *cells)
            rows.append(row)
    to = "edges to" if diagram.directed else "joined to"
    headers = ["level", "node"] + [f"{kind} to" if kind else to for kind in kinds]
    columns = [Column(text, "left") for text in headers]
    legend = [f"{kind.name}: {kind.words}" for kind in used]
    return Table(diagram.title, columns, rows, notes=legend + list(diagram.notes))


def edge_table(diagram: Diagram) -> Table:
    """Return one row for each edge: source, target, and kind where the diagram has kinds.

    Examples
    --------
    >>> from plrep.display.document import Edge, Node
    >>> edge_table(Diagram("G", (Node("L0", "L0", 0),), (Edge("L0", "L0"),))).rows
    (('L0', 'L0'),)
    """
    if not diagram.legend:
        ends = ((edge.source, edge.target) for edge in diagram.edges)
        return Table(diagram.title, ("source", "target"), ends)
    rows = ((edge.source, edge.target, edge.kind) for edge in diagram.edges)
    return Table(diagram.title, ("source", "target", "reason"), rows)
