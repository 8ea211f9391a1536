"""Piecewise linear maps out of a line or a plane as matplotlib figures; floats appear here and decide nothing.

A plane is drawn in an orthonormal basis for its invariant form, so that its group acts by rotations and reflections.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from math import sqrt
from typing import TYPE_CHECKING

from plrep.errors import BeyondReach
from plrep.piecewise.polyhedra import Polyhedron

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.modules.simple_matrices import SimpleMatrices
    from plrep.piecewise.pl_map import Piece, PLMap

Place = tuple[float, float]
_MARGIN = 1.5
_TINY = 1e-9


def figure(f: PLMap) -> Figure:
    """Return the graph of a map out of a line, or the pieces of a map out of a plane.

    Pieces of one orbit have one colour. Arrows, or numbers, in a piece are the values at a point of it.

    Raises
    ------
    BeyondReach
        When the source has more than two dimensions, or matplotlib is not installed.

    Examples
    --------
    >>> import plrep
    >>> from plrep.plots.pl_map import figure
    >>> G = plrep.group("C8")
    >>> figure(plrep.pl_map(G.simple("L1"), G.simple("L0"))).savefig("map.pdf")  # doctest: +SKIP
    """
    if f.source.dimension > 2:
        raise BeyondReach(
            f"a plot shows maps out of a line or a plane; {f.source.simple.label} has dimension {f.source.dimension}"
        )
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise BeyondReach("a figure needs matplotlib: python -m pip install 'plrep[plot]'") from None
    drawn = Figure(figsize=(5.0, 5.0))
    axes = drawn.add_subplot()
    axes.set_title(f"{f.source.simple.label} → {f.target.simple.label} of {f.group.name}")
    if f.source.dimension == 1:
        _graph(axes, f)
    else:
        _pieces(axes, f)
    return drawn


def image(f: PLMap, format: str) -> bytes:
    """Return the figure as a file: pdf, png or svg; the same map gives the same bytes.

    Raises
    ------
    BeyondReach
        When the source has more than two dimensions, or matplotlib is not installed.
    """
    drawn = figure(f)
    from matplotlib import rc_context

    target = BytesIO()
    undated = {"pdf": {"CreationDate": None}, "svg": {"Date": None}}.get(format)
    with rc_context({"svg.hashsalt": "plrep"}):
        drawn.savefig(target, format=format, metadata=undated)
    return target.getvalue()


def _graph(axes: Axes, f: PLMap) -> None:
    corners = sorted(
        {-float(row[1]) / float(row[0]) for _, piece in f.all_pieces for row in piece.inequalities} | {0.0}
    )
    reach = _MARGIN * max(1.0, *map(abs, corners))
    places = [-reach, *corners, reach]
    values = [_value(f, (x,)) for x in places]
    for i in range(f.target.dimension):
        axes.plot(places, [value[i] for value in values], label=f"coordinate {i + 1}")
    axes.axhline(0, color="0.7", linewidth=0.8)
    axes.axvline(0, color="0.7", linewidth=0.8)
    if f.target.dimension > 1:
        axes.legend()


def _pieces(axes: Axes, f: PLMap) -> None:
    from matplotlib.patches import Polygon

    frame = _orthonormal(f.source)
    places = [_turned(frame, _floats(x)) for _, piece in f.all_pieces for x in _corners(piece)]
    reach = _MARGIN * max((sqrt(x * x + y * y) for x, y in places), default=0.0) or 1.0
    box = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)]
    for orbit, piece in f.all_pieces:
        shape = [_back(frame, corner) for corner in box]
        for row in piece.inequalities:
            shape = _clipped(shape, _floats(row))
        corners = [_turned(frame, x) for x in shape]
        axes.add_patch(Polygon(corners, facecolor=f"C{orbit % 10}", alpha=0.35, edgecolor="0", linewidth=0.8))
        if shape:
            middle = (sum(x for x, _ in shape) / len(shape), sum(y for _, y in shape) / len(shape))
            _show(axes, f, _turned(frame, middle), _value_on(piece, middle), reach)
    axes.set_xlim(-reach, reach)
    axes.set_ylim(-reach, reach)
    axes.set_aspect("equal")


def _show(axes: Axes, f: PLMap, place: Place, value: list[float], reach: float) -> None:
    if len(value) == 1:
        axes.text(*place, f"{value[0]:.2g}", ha="center", va="center")
    elif len(value) == 2:
        dx, dy = _turned(_orthonormal(f.target), value)
        size = sqrt(dx * dx + dy * dy)
        if size > _TINY * reach:
            end = (place[0] + 0.15 * reach * dx / size, place[1] + 0.15 * reach * dy / size)
            axes.annotate("", end, place, arrowprops={"arrowstyle": "->"})


def _floats(x: Sequence[Cyclotomic]) -> list[float]:
    return [float(c) for c in x]


def _value(f: PLMap, x: Sequence[float]) -> list[float]:
    """Return the value at a place, from the piece that comes nearest to hold it."""
    least = [
        (min((_height(_floats(row), x) for row in piece.inequalities), default=0.0), piece)
        for _, piece in f.all_pieces
    ]
    return _value_on(max(least, key=lambda pair: pair[0])[1], x)


def _value_on(piece: Piece, x: Sequence[float]) -> list[float]:
    return [
        sum(a * b for a, b in zip(_floats(row), x, strict=True)) + float(c)
        for row, c in zip(piece.matrix.rows, piece.offset, strict=True)
    ]


def _height(row: Sequence[float], x: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(row, x, strict=False)) + row[-1]


def _corners(piece: Piece) -> tuple[tuple[Cyclotomic, ...], ...]:
    return Polyhedron(2, piece.inequalities).vertices


def _clipped(shape: list[Place], row: list[float]) -> list[Place]:
    """Return the part of a convex polygon where a x + b >= 0."""
    kept: list[Place] = []
    for p, q in zip(shape, shape[1:] + shape[:1], strict=True):
        here, there = _height(row, p), _height(row, q)
        if here >= 0:
            kept.append(p)
        if (here >= 0) != (there >= 0):
            t = here / (here - there)
            kept.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return kept


def _orthonormal(R: SimpleMatrices) -> list[list[float]]:
    """Return the upper triangular T with T^t T the form: T x are orthonormal coordinates."""
    form = [[float(c) for c in row] for row in R.form.rows]
    a = sqrt(form[0][0])
    b = form[0][1] / a
    return [[a, b], [0.0, sqrt(form[1][1] - b * b)]]


def _turned(frame: list[list[float]], x: Sequence[float]) -> Place:
    return frame[0][0] * x[0] + frame[0][1] * x[1], frame[1][1] * x[1]


def _back(frame: list[list[float]], place: Place) -> Place:
    second = place[1] / frame[1][1]
    return (place[0] - frame[0][1] * second) / frame[0][0], second
