"""A figure draws every node and every edge of a diagram, and saves to what papers take."""

from io import BytesIO

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach
from plrep.plots.diagram import figure


@pytest.fixture(scope="module")
def graph():
    return plrep.interaction_graph(plrep.group("C8").regular(), "relu")


def test_a_figure_has_a_box_for_each_node_and_an_arrow_for_each_edge(graph):
    patches = figure(graph).axes[0].patches
    kinds = [type(patch).__name__ for patch in patches]
    assert kinds.count("FancyBboxPatch") == len(graph.labels)
    assert kinds.count("FancyArrowPatch") == len(graph.edges)


@pytest.mark.parametrize(("format", "magic"), [("pdf", b"%PDF"), ("png", b"\x89PNG")])
def test_a_figure_saves(graph, format, magic):
    target = BytesIO()
    figure(graph).savefig(target, format=format)
    assert target.getvalue().startswith(magic)


def test_a_lattice_has_lines_without_heads():
    drawn = figure(plrep.group("S4").normal_subgroups)
    assert len(drawn.axes[0].patches) == 4 + 3


def test_a_table_is_no_diagram():
    with pytest.raises(BadInput, match="shows itself as a table"):
        figure(plrep.group("S4").character_table)


def test_without_matplotlib_the_extra_is_named(graph, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(BeyondReach, match=r"plrep\[plot\]"):
        figure(graph)
