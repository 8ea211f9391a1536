"""A diagram (an interaction graph, a lattice) as a matplotlib figure, to be saved as PDF, PNG or PGF.

The places are those of the SVG picture (plrep.display.drawing).  Floats appear here and decide nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plrep.display.document import Diagram
from plrep.display.drawing.picture import FONT, HEAD, Picture, picture_of
from plrep.errors import BadInput, BeyondReach

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from plrep.display.drawing.lettering import Run
    from plrep.display.viewable import Viewable

_POINTS_PER_INCH = 72.0
_MARGIN = 12.0
_LOOK: dict[str, dict[str, Any]] = {
    "solid": {"linestyle": "-"},
    "dashed": {"linestyle": (0, (6, 3.5))},
    "dotted": {"linestyle": (0, (1, 2.5))},
    "bold": {"linewidth": 2.2},
    "grey": {"edgecolor": "0.55"},
}


def figure(value: Viewable | Diagram) -> Figure:
    """Return a diagram as a matplotlib figure, rank 0 on top, with its legend below.

    Parameters
    ----------
    value : Viewable or Diagram
        What shows itself as a diagram: an interaction graph, the normal subgroups of a group.

    Raises
    ------
    BadInput
        When the value does not show itself as a diagram.
    BeyondReach
        When matplotlib is not installed.

    Examples
    --------
    >>> import plrep
    >>> from plrep.plots.diagram import figure
    >>> graph = plrep.interaction_graph(plrep.group("C8").regular(), "relu")
    >>> figure(graph).savefig("c8.pdf")  # doctest: +SKIP
    """
    diagram = value if isinstance(value, Diagram) else value.view()
    if not isinstance(diagram, Diagram):
        raise BadInput(
            f"{type(value).__name__} shows itself as a table; figure takes what shows itself as a diagram, for "
            "example an interaction graph"
        )
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise BeyondReach("a figure needs matplotlib: python -m pip install 'plrep[plot]'") from None
    picture = picture_of(diagram)
    left, top, right, bottom = picture.bounds
    width, height = right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN
    drawn = Figure(figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH))
    axes = drawn.add_axes((0, 0, 1, 1))
    axes.set_xlim(left - _MARGIN, right + _MARGIN)
    axes.set_ylim(bottom + _MARGIN, top - _MARGIN)
    axes.set_axis_off()
    _draw_strokes(axes, diagram, picture)
    _draw_nodes(axes, picture)
    return drawn


def _draw_strokes(axes: Axes, diagram: Diagram, picture: Picture) -> None:
    from matplotlib.patches import FancyArrowPatch
    from matplotlib.path import Path

    styles = {kind.name: kind.style for kind in diagram.legend}
    for stroke in picture.strokes:
        points = [stroke.path[0][0]]
        for cubic in stroke.path:
            points.extend(cubic[1:])
        codes = [Path.MOVETO] + [Path.CURVE4] * (len(points) - 1)
        heads = ("<" if stroke.at_start else "") + "-" + (">" if stroke.at_end else "")
        look: dict[str, Any] = {"linewidth": 1.1, "edgecolor": "0"} | _LOOK[
            styles.get(stroke.edges[0].kind, "solid")
        ]
        axes.add_patch(
            FancyArrowPatch(
                path=Path(points, codes),
                arrowstyle="-" if heads == "-" else f"{heads[:-1]}|>" if heads == "->" else "<|-|>",
                mutation_scale=HEAD * 1.3,
                facecolor=look["edgecolor"],
                shrinkA=0,
                shrinkB=0,
                **look,
            )
        )


def _draw_nodes(axes: Axes, picture: Picture) -> None:
    from matplotlib.patches import FancyBboxPatch

    for shape, lines in zip(picture.shapes, picture.lettering, strict=True):
        axes.add_patch(
            FancyBboxPatch(
                (shape.x - shape.half_width, shape.y - shape.half_height),
                2 * shape.half_width,
                2 * shape.half_height,
                boxstyle=f"round,pad=0,rounding_size={shape.corner}",
                facecolor="1",
                edgecolor="0",
                linewidth=1.0,
                zorder=3,
            )
        )
        text = "\n".join("$" + "".join(map(_math, line)) + "$" for line in lines)
        axes.text(shape.x, shape.y, text, ha="center", va="center", fontsize=FONT * 0.85, zorder=4)


def _math(run: Run) -> str:
    """Return a run in the mathematical notation of matplotlib."""
    letters = "".join(f"\\{c}" if c in "{}$%#&_" else c for c in run.text).replace(" ", r"\ ")
    shown = letters if run.italic else rf"\mathrm{{{letters}}}"
    return {"line": shown, "index": f"_{{{shown}}}", "exponent": f"^{{{shown}}}"}[run.shift]
