"""Curves between shapes: cubic Bezier paths that touch their ends and keep off every other shape.

A link between layers is a piecewise cubic through the places that its layering reserved, its slopes by F.
N. Fritsch and R. E. Carlson (SIAM J. Numer. Anal. 17 (1980) 238-246), so it never swings beyond them. Where
such a curve comes too near to a foreign shape it is made steeper, in the last resort vertical inside the
layers: there it is free by construction.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from typing import Literal, TypeAlias

import attrs

Point: TypeAlias = tuple[float, float]
Cubic: TypeAlias = tuple[Point, Point, Point, Point]
Side: TypeAlias = Literal["left", "right", "above", "below"]

CLEARANCE = 5.0
LOOP = 24.0
_SAMPLES = 32
_STEEP = 1.6


@attrs.frozen
class Shape:
    """A rectangle with round corners; a circle if the corner is half of both sides."""

    x: float
    y: float
    half_width: float
    half_height: float
    corner: float

    def distance(self, point: Point) -> float:
        """Return the distance of a point from the boundary, negative inside.

        Examples
        --------
        >>> Shape(0, 0, 5, 5, 5).distance((3, 4)), Shape(0, 0, 10, 5, 2).distance((12, 0))
        (0.0, 2.0)
        """
        across = abs(point[0] - self.x) - self.half_width + self.corner
        along = abs(point[1] - self.y) - self.half_height + self.corner
        outside = sqrt(max(across, 0.0) ** 2 + max(along, 0.0) ** 2)
        return outside + min(max(across, along), 0.0) - self.corner


def point_at(cubic: Cubic, t: float) -> Point:
    """Return the point of a cubic at the parameter t in [0, 1]."""
    s = 1 - t
    weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return (
        sum(weight * point[0] for weight, point in zip(weights, cubic, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, cubic, strict=True)),
    )


def split(cubic: Cubic, t: float) -> tuple[Cubic, Cubic]:
    """Cut a cubic in two at the parameter t (de Casteljau)."""

    def between(p: Point, q: Point) -> Point:
        return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t

    a, b, c = (between(p, q) for p, q in pairwise(cubic))
    d, e = between(a, b), between(b, c)
    f = between(d, e)
    return (cubic[0], a, d, f), (f, e, c, cubic[3])


def clears(path: Sequence[Cubic], shapes: Sequence[Shape]) -> bool:
    """Return whether a path keeps its distance from all shapes."""
    lows = [(min(p[1] for p in cubic), max(p[1] for p in cubic)) for cubic in path]
    for shape in shapes:
        reach = shape.half_height + CLEARANCE
        for cubic, (top, bottom) in zip(path, lows, strict=True):
            if top - reach < shape.y < bottom + reach and any(
                shape.distance(point_at(cubic, step / _SAMPLES)) < CLEARANCE for step in range(_SAMPLES + 1)
            ):
                return False
    return True


def descent(
    places: Sequence[tuple[float, float, float]], foreign: Sequence[Shape], bow: float = 0.0
) -> list[Cubic]:
    """Return a path down through places that keeps off the foreign shapes.

    Parameters
    ----------
    places : sequence of (x, y, half)
        From the upper end to the lower; ``half`` is half of the height of the layer.
    foreign : sequence of Shape
        The shapes that do not belong to the path.
    bow : float
        How far a path between neighbouring layers bends sideways; it tells parallel links apart.
    """
    slopes = _slopes([(x, y) for x, y, _ in places])
    for flatness in (1.0, 0.75, 0.5, 0.25, 0.0):
        path = []
        for (p, q), (m, n) in zip(pairwise(places), pairwise(slopes), strict=True):
            third = (q[1] - p[1]) / 3
            left, right = p[0] + flatness * m * third + bow, q[0] - flatness * n * third + bow
            path.append(((p[0], p[1]), (left, p[1] + third), (right, q[1] - third), (q[0], q[1])))
        if clears(path, foreign):
            return path
    return _upright(places)


def _slopes(points: list[Point]) -> list[float]:
    secants = [(q[0] - p[0]) / (q[1] - p[1]) for p, q in pairwise(points)]
    inner = [2 * s * t / (s + t) if s * t > 0 else 0.0 for s, t in pairwise(secants)]
    if not inner:
        slope = max(min(secants[0], _STEEP), -_STEEP)
        return [slope, slope]

    def end(secant: float, slope: float) -> float:
        free = (3 * secant - slope) / 2
        return max(min(free, 2 * abs(secant), _STEEP), -2 * abs(secant), -_STEEP)

    return [end(secants[0], inner[0]), *inner, end(secants[-1], inner[-1])]


def _upright(places: Sequence[tuple[float, float, float]]) -> list[Cubic]:
    path = []
    for (x, y, half), (u, v, other) in pairwise(places):
        top, bottom = y + half, v - other
        middle = (top + bottom) / 2
        path.append(_straight((x, y), (x, top)))
        path.append(((x, top), (x, middle), (u, middle), (u, bottom)))
        path.append(_straight((u, bottom), (u, v)))
    return path


def _straight(p: Point, q: Point) -> Cubic:
    def between(t: float) -> Point:
        return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t

    return p, between(1 / 3), between(2 / 3), q


def arc(start: Point, end: Point, foreign: Sequence[Shape], height: float, *, over: bool) -> list[Cubic]:
    """Return an arc over (or under) the shapes between two points of one layer, at least as high as asked."""
    lean = max(min((end[0] - start[0]) * 0.12, 14.0), -14.0)
    while True:
        lift = -height if over else height
        path = [(start, (start[0] + lean, start[1] + lift), (end[0] - lean, end[1] + lift), end)]
        if clears(path, foreign):
            return path
        height += 8.0


def loop(shape: Shape, side: Side) -> list[Cubic]:
    """Return a loop at one side of a shape, from its upper to its lower part or from left to right."""
    along_side = side in ("left", "right")
    half, other = shape.half_width, shape.half_height
    if not along_side:
        half, other = other, half
    sign = -1 if side in ("left", "above") else 1
    rise, inner, outer = (
        min(other * 0.55, 9.0),
        sign * (half - shape.corner * 0.25),
        sign * (half + LOOP * 1.15),
    )
    ends = [(inner, -rise), (outer, -rise * 2.6), (outer, rise * 2.6), (inner, rise)]
    p, q, r, s = (
        (shape.x + out, shape.y + up) if along_side else (shape.x + up, shape.y + out) for out, up in ends
    )
    return [(p, q, r, s)]


def trimmed(path: Sequence[Cubic], source: Shape | None, target: Shape | None) -> list[Cubic]:
    """Return the part of a path outside of the shapes at its ends (None: the path starts or ends free)."""
    rest = list(path)
    if source is not None:
        while max(source.distance(rest[0][3]), 0.0) == 0.0 and len(rest) > 1:
            rest.pop(0)
        rest[0] = split(rest[0], _exit(rest[0], source))[1]
    if target is not None:
        rest = [reverse(cubic) for cubic in reversed(rest)]
        rest = [reverse(cubic) for cubic in reversed(trimmed(rest, target, None))]
    return rest


def reverse(cubic: Cubic) -> Cubic:
    """Return a cubic run backwards."""
    return cubic[3], cubic[2], cubic[1], cubic[0]


def _exit(cubic: Cubic, shape: Shape) -> float:
    inside = 0.0
    for step in range(1, _SAMPLES + 1):
        if shape.distance(point_at(cubic, step / _SAMPLES)) >= 0:
            outside = step / _SAMPLES
            break
        inside = step / _SAMPLES
    else:
        return 1.0
    for _ in range(30):
        middle = (inside + outside) / 2
        if shape.distance(point_at(cubic, middle)) < 0:
            inside = middle
        else:
            outside = middle
    return outside
