"""Graphviz: the layers of a diagram as ranks, labels with indices as HTML-like labels."""

from __future__ import annotations

from itertools import pairwise

from plrep.display.document import Diagram, Edge, Style, expression_of
from plrep.display.writers.html import html_of

_LOOK: dict[Style, str] = {
    "solid": "",
    "dashed": "style=dashed",
    "dotted": "style=dotted",
    "bold": "penwidth=2",
    "grey": 'color="gray50"',
}


def write_dot(diagram: Diagram) -> str:
    """Return a diagram in the DOT language; rank 0 is on top."""
    arrow = "->" if diagram.directed else "--"
    rank = {node.id: node.rank for node in diagram.nodes}
    looks = {kind.name: _LOOK[kind.style] for kind in diagram.legend}

    def edge(one: Edge) -> str:
        up = "constraint=false" if rank[one.source] >= rank[one.target] else ""
        tip = f"tooltip={_quote(one.words)}" if one.words else ""
        kind = f"class={_quote(one.kind)}" if one.kind else ""
        attributes = ", ".join(filter(None, (kind, looks.get(one.kind, ""), up, tip)))
        tail = f" [{attributes}]" if attributes else ""
        return f"  {_quote(one.source)} {arrow} {_quote(one.target)}{tail};"

    lines = [f"{'digraph' if diagram.directed else 'graph'} {{", f"  label={_quote(diagram.title)};"]
    lines += ["  rankdir=TB;", '  node [shape=box, style=rounded, fontname="Times"];']
    for node in diagram.nodes:
        label = "<BR/>".join(_html(html_of(expression_of(line))) for line in node.label)
        tip = f", tooltip={_quote(node.words)}" if node.words else ""
        lines.append(f"  {_quote(node.id)} [label=<{label}>{tip}];")
    for layer in diagram.layers:
        lines.append(f"  {{ rank=same; {' '.join(_quote(node.id) + ';' for node in layer)} }}")
    for upper, lower in pairwise(diagram.layers):
        lines.append(f"  {_quote(upper[0].id)} {arrow} {_quote(lower[0].id)} [style=invis];")
    lines += [edge(one) for one in diagram.edges]
    return "\n".join((*lines, "}", "")).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _quote(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _html(text: str) -> str:
    # Graphviz knows the upper-case tags of its own dialect; an empty label would be a syntax error
    for tag in ("i", "sub", "sup"):
        text = text.replace(f"<{tag}>", f"<{tag.upper()}>").replace(f"</{tag}>", f"</{tag.upper()}>")
    return text or " "
