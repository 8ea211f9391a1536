"""SVG: a diagram as a picture for a paper: black on white, no outside resources, always the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from math import sqrt
from xml.sax.saxutils import escape, quoteattr

from plrep.display.document import Diagram, Kind, Node, Style
from plrep.display.drawing.curves import Cubic, Point, Shape, point_at, reverse, split
from plrep.display.drawing.lettering import SMALL, Run, width_of
from plrep.display.drawing.picture import FONT, HEAD, LINE, Lettering, Picture, Stroke, picture_of

_MARGIN = 14.0
_LEGEND_FONT = 12.0
_LEGEND_LINE = 18.0
_SAMPLE = 34.0
_NARROWEST = 300.0
_NO_BREAK_SPACE = "\u00a0"
_FACE = "'Latin Modern Roman', 'CMU Serif', 'STIX Two Text', 'Times New Roman', Times, serif"
_LOOK: dict[Style, str] = {
    "solid": 'stroke="#000"',
    "dashed": 'stroke="#000" stroke-dasharray="6 3.5"',
    "dotted": 'stroke="#000" stroke-dasharray="0.1 3.6" stroke-width="1.5"',
    "bold": 'stroke="#000" stroke-width="2.2"',
    "grey": 'stroke="#888"',
}


def write_svg(diagram: Diagram) -> str:
    """Return a diagram as an SVG picture, rank 0 on top, with a legend below.

    Examples
    --------
    >>> from plrep.display.document import Node
    >>> write_svg(Diagram("One point", (Node("L0", "L0", 0),), ())).startswith("<svg xmlns=")
    True
    """
    picture = picture_of(diagram)
    used = {edge.kind for edge in diagram.edges}
    legend = [kind for kind in diagram.legend if kind.name in used]
    left, top, right, bottom = picture.bounds
    caption = width_of([Run(diagram.title)], _LEGEND_FONT)
    room = max(right - left, caption, _NARROWEST)
    entries = [_wrapped(f"{kind.name}: {kind.words}", room - _SAMPLE - 8) for kind in legend]
    legend_width = max((_SAMPLE + 8 + _length(line) for entry in entries for line in entry), default=0.0)
    width = max(right - left, caption, legend_width) + 2 * _MARGIN
    below = bottom + _MARGIN + _LEGEND_LINE
    height = below - top + _LEGEND_LINE * sum(map(len, entries)) + 2 * _MARGIN - 6
    middle = (left + right) / 2
    mark = sha256(f"{diagram.title} {_description(diagram)}".encode()).hexdigest()[:8]
    box = f"{_n(middle - width / 2)} {_n(top - _MARGIN)} {_n(width)} {_n(height)}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{_n(width)}" height="{_n(height)}"'
        f' role="img" aria-labelledby="title-{mark} desc-{mark}">',
        f'<title id="title-{mark}">{escape(diagram.title)}</title>',
        f'<desc id="desc-{mark}">{escape(_description(diagram))}</desc>',
        '<g class="edges" fill="none" stroke-width="1.1" stroke-linecap="round">',
        *_strokes(diagram, picture.strokes),
        "</g>",
        f'<g class="nodes" font-family="{_FACE}" font-size="{_n(FONT)}" text-anchor="middle">',
        *_nodes(diagram.nodes, picture),
        "</g>",
        f'<g class="legend" font-family="{_FACE}" font-size="{_n(_LEGEND_FONT)}">',
        f'<text x="{_n(middle)}" y="{_n(below)}" text-anchor="middle">{escape(diagram.title)}</text>',
        *_legend(legend, entries, middle - legend_width / 2, below, diagram.directed),
        "</g>",
        "</svg>",
        "",
    ]
    return "\n".join(parts).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _n(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _description(diagram: Diagram) -> str:
    arrow = "->" if diagram.directed else "--"
    layers = " | ".join(" ".join(node.id for node in layer) for layer in diagram.layers)
    edges = ", ".join(f"{edge.source} {arrow} {edge.target}" for edge in diagram.edges)
    return f"Layers from the top: {layers}. Edges: {edges or 'none'}."


def _strokes(diagram: Diagram, strokes: Iterable[Stroke]) -> Iterable[str]:
    looks = {kind.name: kind.style for kind in diagram.legend}
    arrow = "->" if diagram.directed else "--"
    for stroke in strokes:
        edges = stroke.edges
        reasons = [f": {edge.words or edge.kind}".removesuffix(": ") for edge in edges]
        told = "; ".join(
            f"{edge.source} {arrow} {edge.target}{reason}"
            for edge, reason in zip(edges, reasons, strict=True)
        )
        style = looks.get(edges[0].kind, "solid")
        kind = quoteattr(" ".join(filter(None, ("edge", edges[0].kind))))
        line = _line(stroke.path, style, stroke.at_start, stroke.at_end)
        yield f"<g class={kind}><title>{escape(told)}</title>{line}</g>"


def _line(path: Sequence[Cubic], style: Style, at_start: bool, at_end: bool) -> str:
    """Return a path with its heads; the line stops short inside a head, so that no tip is blunt."""
    rest, heads = list(path), []
    if at_end:
        rest, head = _headed(rest)
        heads.append(head)
    if at_start:
        rest, head = _headed([reverse(cubic) for cubic in reversed(rest)])
        rest = [reverse(cubic) for cubic in reversed(rest)]
        heads.append(head)
    commands = f"M{_p(rest[0][0])}" + "".join(f"C{_p(b)} {_p(c)} {_p(d)}" for _, b, c, d in rest)
    colour = "#888" if style == "grey" else "#000"
    tips = "".join(f'<path class="head" d="{head}" fill="{colour}" stroke="none"/>' for head in heads)
    return f'<path class="line" d="{commands}" {_LOOK[style]}/>{tips}'


def _headed(path: list[Cubic]) -> tuple[list[Cubic], str]:
    *before, last = path
    tip = last[3]
    base = point_at(last, _before(last, HEAD))
    across, along = tip[0] - base[0], tip[1] - base[1]
    length = sqrt(across * across + along * along) or 1.0
    across, along = across / length, along / length
    notch = (base[0] + across * HEAD * 0.25, base[1] + along * HEAD * 0.25)
    wide = HEAD * 0.38
    wings = [(base[0] + side * along * wide, base[1] - side * across * wide) for side in (1, -1)]
    shape = f"M{_p(tip)}L{_p(wings[0])}L{_p(notch)}L{_p(wings[1])}Z"
    return [*before, split(last, _before(last, HEAD * 0.6))[0]], shape


def _before(cubic: Cubic, length: float) -> float:
    """Return the parameter at which the end of a cubic is a length away."""
    (x, y), low, high = cubic[3], 0.0, 1.0
    for _ in range(30):
        half = (low + high) / 2
        point = point_at(cubic, half)
        near = (point[0] - x) ** 2 + (point[1] - y) ** 2 < length * length
        low, high = (low, half) if near else (half, high)
    return high


def _p(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _nodes(nodes: Sequence[Node], picture: Picture) -> Iterable[str]:
    for node, shape, lines in zip(nodes, picture.shapes, picture.lettering, strict=True):
        words = node.words or node.id
        yield f'<g class="node"><title>{escape(words)}</title>{_outline(shape)}{_letters(shape, lines)}</g>'


def _outline(shape: Shape) -> str:
    if shape.half_width == shape.half_height == shape.corner:
        centre = f'cx="{_n(shape.x)}" cy="{_n(shape.y)}"'
        return f'<circle {centre} r="{_n(shape.corner)}" fill="#fff" stroke="#000"/>'
    return (
        f'<rect x="{_n(shape.x - shape.half_width)}" y="{_n(shape.y - shape.half_height)}"'
        f' width="{_n(2 * shape.half_width)}" height="{_n(2 * shape.half_height)}" rx="{_n(shape.corner)}"'
        ' fill="#fff" stroke="#000"/>'
    )


def _letters(shape: Shape, lines: Lettering) -> str:
    first = shape.y - (len(lines) - 1) * LINE / 2 + FONT * 0.33
    return "".join(
        f'<text x="{_n(shape.x)}" y="{_n(first + place * LINE)}">{_spans(line)}</text>'
        for place, line in enumerate(lines)
    )


def _spans(runs: Sequence[Run]) -> str:
    shifts = {"line": 0.0, "index": FONT * 0.2, "exponent": -FONT * 0.35}
    text, now = "", 0.0
    for run in runs:
        wanted = shifts[run.shift]
        attributes = f' dy="{_n(wanted - now)}"' if wanted != now else ""
        attributes += ' font-style="italic"' if run.italic else ""
        attributes += f' font-size="{_n(FONT * SMALL)}"' if run.shift != "line" else ""
        # a plain space at the edge of a tspan is lost in some viewers
        text += f"<tspan{attributes}>{escape(run.text.replace(' ', _NO_BREAK_SPACE))}</tspan>"
        now = wanted
    return text


def _length(line: str) -> float:
    return width_of([Run(line)], _LEGEND_FONT)


def _wrapped(text: str, room: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _length(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _legend(
    legend: Sequence[Kind], entries: Sequence[Sequence[str]], left: float, below: float, directed: bool
) -> Iterable[str]:
    y, end = below, left + _SAMPLE
    for kind, lines in zip(legend, entries, strict=True):
        middle = y + _LEGEND_LINE - _LEGEND_FONT * 0.3
        sample = ((left, middle), (left + 10, middle), (end - 10, middle), (end, middle))
        stroke = _line([sample], kind.style, False, directed)
        yield f'<g fill="none" stroke-width="1.1" stroke-linecap="round">{stroke}</g>'
        for line in lines:
            y += _LEGEND_LINE
            yield f'<text x="{_n(end + 8)}" y="{_n(y)}">{escape(line)}</text>'
