"""A diagram as a picture: shapes at their places and the strokes between them, still in no format.

Links between layers run down through the places that the layering reserved for them, links within a layer are
arcs over it (under it where the way back is drawn apart), loops stand where their nodes are free.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import attrs

from plrep.display.document import Diagram, Edge, expression_of
from plrep.display.drawing.coordinates import abscissas
from plrep.display.drawing.curves import (
    LOOP,
    Cubic,
    Shape,
    Side,
    arc,
    descent,
    loop,
    point_at,
    reverse,
    trimmed,
)
from plrep.display.drawing.lettering import Run, runs_of, width_of
from plrep.display.drawing.ordering import Layering, orders

FONT = 16.0
LINE = 19.0
HEAD = 8.0
_RADIUS = 16.0
_NODE_GAP = 26.0
_PASSING_GAP = 14.0
_LAYER_GAP = 44.0
_PORT = 7.0

Lettering: TypeAlias = tuple[tuple[Run, ...], ...]


@attrs.frozen
class Stroke:
    """One drawn link: its path from boundary to boundary, the edges it shows, where arrow heads stand."""

    path: tuple[Cubic, ...]
    edges: tuple[Edge, ...]
    at_end: bool
    at_start: bool


@attrs.frozen
class Picture:
    """Shapes and lettering for each node in order, strokes, and the bounds left, top, right, bottom."""

    shapes: tuple[Shape, ...]
    lettering: tuple[Lettering, ...]
    strokes: tuple[Stroke, ...]
    bounds: tuple[float, float, float, float]


@attrs.frozen
class _Link:
    """Edges drawn as one stroke from node to node; ``twin`` counts the strokes between the same two nodes."""

    source: int
    target: int
    edges: tuple[Edge, ...]
    twin: int


def picture_of(diagram: Diagram) -> Picture:
    """Lay out a diagram.

    Examples
    --------
    >>> from plrep.display.document import Node
    >>> nodes = (Node("L1", "L1", 0), Node("L0", "L0", 1))
    >>> upper, lower = picture_of(Diagram("G", nodes, (Edge("L1", "L0"),))).shapes
    >>> upper.x == lower.x and upper.y < lower.y
    True
    """
    place = {node.id: index for index, node in enumerate(diagram.nodes)}
    level = [0] * len(place)
    for rank, layer in enumerate(diagram.layers):
        for node in layer:
            level[place[node.id]] = rank
    lettering = tuple(
        tuple(tuple(runs_of(expression_of(line))) for line in node.label) for node in diagram.nodes
    )
    links = _links(diagram, place)
    across = [link for link in links if level[link.source] != level[link.target]]
    layers = [[place[node.id] for node in layer] for layer in diagram.layers]
    ends = [sorted((link.source, link.target), key=level.__getitem__) for link in across]
    sides = _sides(links, level)
    drafts = [
        (layering, *_across(layering, _sizes(lettering), sides))
        for layering in orders(layers, ((upper, lower) for upper, lower in ends))
    ]
    layering, at, flat = min(drafts, key=lambda draft: _bending(draft[0], draft[1]))
    left = _first_of_several(layering, len(place))
    sides = {slot: "left" if side == "right" and slot in left else side for slot, side in sides.items()}
    arcs = _arcs(links, flat, level)
    ordinates, halves = _down(layering, at, flat, level, arcs, sides)
    shapes = tuple(attrs.evolve(shape, y=ordinates[level[slot]]) for slot, shape in enumerate(flat))
    descents = dict(zip(across, _descents(layering, at, shapes, ordinates, halves, across), strict=True))
    strokes = []
    for link in links:
        if link in arcs:
            path = [_moved(cubic, ordinates[level[link.source]]) for cubic in arcs[link]]
        elif link.source == link.target:
            path = loop(shapes[link.source], sides[link.source])
        else:
            path = descents[link]
        path = trimmed(path, shapes[link.source], shapes[link.target])
        both = len(link.edges) == 2
        strokes.append(Stroke(tuple(path), link.edges, diagram.directed, diagram.directed and both))
    return Picture(shapes, lettering, tuple(strokes), _bounds(shapes, strokes))


def _links(diagram: Diagram, place: Mapping[str, int]) -> list[_Link]:
    given = {(edge.source, edge.target, edge.kind): edge for edge in diagram.edges}
    links: list[_Link] = []
    drawn: set[tuple[str, str, str]] = set()
    count: dict[frozenset[str], int] = {}
    for key, edge in given.items():
        back = given.get((edge.target, edge.source, edge.kind)) if edge.source != edge.target else None
        if key in drawn:
            continue
        drawn |= {key, (edge.target, edge.source, edge.kind)}
        pair = frozenset((edge.source, edge.target))
        twin = count[pair] = count.get(pair, -1) + 1
        edges = (edge,) if back is None else (edge, back)
        links.append(_Link(place[edge.source], place[edge.target], edges, twin))
    return links


def _sizes(lettering: Sequence[Lettering]) -> list[tuple[float, float]]:
    widths = [max((width_of(list(line), FONT) for line in lines), default=0.0) / 2 for lines in lettering]
    if all(len(lines) == 1 for lines in lettering) and max(widths, default=0.0) <= _RADIUS - 2:
        return [(_RADIUS, _RADIUS)] * len(widths)
    return [
        (max(_RADIUS, width + 9), max(_RADIUS, len(lines) * LINE / 2 + 5))
        for width, lines in zip(widths, lettering, strict=True)
    ]


def _first_of_several(layering: Layering, count: int) -> set[int]:
    nodes = ([slot for slot in layer if slot < count] for layer in layering.layers)
    return {layer[0] for layer in nodes if len(layer) > 1}


def _sides(links: Sequence[_Link], level: Sequence[int]) -> dict[int, Side]:
    """Return where each loop stands: above or below where nothing else comes, else at a side."""
    busy: set[tuple[int, str]] = set()
    for link in links:
        if link.source != link.target:
            upper, lower = sorted((link.source, link.target), key=level.__getitem__)
            if level[upper] == level[lower]:
                side = "above" if link.twin % 2 == 0 else "below"
                busy |= {(upper, side), (lower, side)}
            else:
                busy |= {(upper, "below"), (lower, "above")}
    sides: dict[int, Side] = {}
    for link in links:
        if link.source == link.target:
            free: tuple[Side, ...] = ("above", "below", "right")
            sides[link.source] = next(side for side in free if (link.source, side) not in busy)
    return sides


def _across(
    layering: Layering, sizes: Sequence[tuple[float, float]], sides: Mapping[int, Side]
) -> tuple[list[float], list[Shape]]:
    count = len(sizes)
    left = _first_of_several(layering, count)

    def reach(slot: int, *, leftwards: bool) -> float:
        if slot >= count:
            return 0.0
        looped = sides.get(slot) == "right" and (slot in left) == leftwards
        return sizes[slot][0] + (LOOP if looped else 0.0)

    def distance(first: int, second: int) -> float:
        gap = _NODE_GAP if first < count and second < count else _PASSING_GAP
        return reach(first, leftwards=False) + gap + reach(second, leftwards=True)

    at = abscissas(layering, distance, count)
    corner = _RADIUS if all(size == (_RADIUS, _RADIUS) for size in sizes) else 8.0
    return at, [Shape(at[slot], 0.0, *size, corner) for slot, size in enumerate(sizes)]


def _bending(layering: Layering, at: Sequence[float]) -> float:
    steps = ([at[lower] - at[upper] for upper, lower in pairwise(chain)] for chain in layering.chains)
    # rounded, so that mirror images, equal but for the last bits, are told apart by their order alone
    return round(sum(abs(s) + sum(abs(b - a) for a, b in pairwise(row)) for row in steps for s in row), 3)


def _descents(
    layering: Layering,
    at: Sequence[float],
    shapes: Sequence[Shape],
    ordinates: Sequence[float],
    halves: Sequence[float],
    across: Sequence[_Link],
) -> Iterator[list[Cubic]]:
    leaving, arriving = _ports(layering.chains, at, shapes)
    for index, (link, chain) in enumerate(zip(across, layering.chains, strict=True)):
        first = min(rank for rank, y in enumerate(ordinates) if y == shapes[chain[0]].y)
        places = [(at[slot], ordinates[rank], halves[rank]) for rank, slot in enumerate(chain, first)]
        places[0] = (places[0][0] + leaving[index], *places[0][1:])
        places[-1] = (places[-1][0] + arriving[index], *places[-1][1:])
        foreign = [shape for slot, shape in enumerate(shapes) if slot not in (link.source, link.target)]
        path = descent(places, foreign, bow=16.0 * link.twin)
        yield path if chain[0] == link.source else [reverse(cubic) for cubic in reversed(path)]


def _ports(
    chains: Sequence[Sequence[int]], at: Sequence[float], shapes: Sequence[Shape]
) -> tuple[dict[int, float], dict[int, float]]:
    """Return how far from the middle of its shapes each link leaves and arrives: heads do not pile up."""
    leaving: dict[int, float] = {}
    arriving: dict[int, float] = {}
    for end, following, offsets in ((0, 1, leaving), (-1, -2, arriving)):
        fans: dict[int, list[int]] = {}
        for index, chain in enumerate(chains):
            fans.setdefault(chain[end], []).append(index)
        for slot, fan in fans.items():
            fan.sort(key=lambda index: at[chains[index][following]])
            room = 1.3 * shapes[slot].half_width
            step = min(_PORT, room / max(1, len(fan) - 1))
            for place, index in enumerate(fan):
                offsets[index] = (place - (len(fan) - 1) / 2) * step
    return leaving, arriving


def _arcs(links: Sequence[_Link], flat: Sequence[Shape], level: Sequence[int]) -> dict[_Link, list[Cubic]]:
    """Return the arcs of each layer as if it were at ordinate 0; longer ones start nearer to the middle."""
    arcs: dict[_Link, list[Cubic]] = {}
    inside = [
        link for link in links if level[link.source] == level[link.target] and link.source != link.target
    ]
    for link in inside:
        row = [slot for slot in range(len(flat)) if level[slot] == level[link.source]]
        source, target = flat[link.source], flat[link.target]
        first, last = sorted((source.x, target.x))
        span = sum(first < flat[slot].x < last for slot in row) + 1
        inset = _RADIUS * 0.7 * max(1, len(row) - span) / max(1, len(row) - 1)
        start = (source.x + (inset if source.x < target.x else -inset), 0.0)
        end = (target.x + (inset if target.x < source.x else -inset), 0.0)
        foreign = [flat[slot] for slot in row if slot not in (link.source, link.target)]
        height = 26.0 + 22.0 * span + 14.0 * (link.twin // 2)
        arcs[link] = arc(start, end, foreign, height, over=link.twin % 2 == 0)
    return arcs


def _down(
    layering: Layering,
    at: Sequence[float],
    flat: Sequence[Shape],
    level: Sequence[int],
    arcs: Mapping[_Link, list[Cubic]],
    sides: Mapping[int, Side],
) -> tuple[list[float], list[float]]:
    """Return the ordinate of each layer and half of its height."""
    layers = layering.layers
    halves = [max(flat[slot].half_height for slot in layer if slot < len(flat)) for layer in layers]
    over, under = [0.0] * len(layers), [0.0] * len(layers)
    for slot, side in sides.items():
        over[level[slot]] = max(over[level[slot]], LOOP if side == "above" else 0.0)
        under[level[slot]] = max(under[level[slot]], LOOP if side == "below" else 0.0)
    for link, path in arcs.items():
        rank = level[link.source]
        heights = [point_at(cubic, step / 16)[1] for cubic in path for step in range(17)]
        over[rank] = max(over[rank], -min(heights) - halves[rank])
        under[rank] = max(under[rank], max(heights) - halves[rank])
    widest = [0.0] * len(layers)
    for chain in layering.chains:
        for rank, (upper, lower) in enumerate(pairwise(chain), level[chain[0]]):
            widest[rank] = max(widest[rank], abs(at[upper] - at[lower]))
    ordinates = [0.0] if layers else []
    for rank in range(len(layers) - 1):
        gap = min(_LAYER_GAP + widest[rank] * 0.2, 3 * _LAYER_GAP)
        step = halves[rank] + under[rank] + gap + over[rank + 1] + halves[rank + 1]
        ordinates.append(ordinates[-1] + step)
    return ordinates, halves


def _moved(cubic: Cubic, down: float) -> Cubic:
    p, q, r, s = ((x, y + down) for x, y in cubic)
    return p, q, r, s


def _bounds(shapes: Sequence[Shape], strokes: Sequence[Stroke]) -> tuple[float, float, float, float]:
    points = [
        (shape.x + i * shape.half_width, shape.y + i * shape.half_height) for shape in shapes for i in (-1, 1)
    ]
    points += [
        point_at(cubic, step / 16) for stroke in strokes for cubic in stroke.path for step in range(17)
    ]
    xs, ys = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
    return min(xs), min(ys), max(xs), max(ys)
