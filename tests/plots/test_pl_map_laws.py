"""Pictures of maps: a polygon for each piece, a graph with a corner at each kink."""

from fractions import Fraction
from itertools import pairwise

import pytest

import plrep
from plrep.errors import BeyondReach
from plrep.plots.pl_map import figure


def test_a_plane_shows_each_piece_with_the_colour_of_its_orbit_and_its_value():
    G = plrep.group("S3")
    f = plrep.pl_map(G.simple("L2"), G.simple("L0"), "pl:1/4;0,1", on=G.natural())
    axes = f.plot().axes[0]
    assert len(axes.patches) == f.piece_count == 7
    assert len({patch.get_facecolor() for patch in axes.patches}) == len(f.pieces)
    assert len(axes.texts) == 7
    area = sum(abs(shoelace(patch.get_xy())) for patch in axes.patches)
    width = axes.get_xlim()[1] - axes.get_xlim()[0]
    assert abs(area - width**2) < 1e-6 * width**2


def shoelace(corners):
    return sum(a[0] * b[1] - a[1] * b[0] for a, b in pairwise(corners)) / 2


def test_values_in_a_plane_are_arrows():
    G = plrep.group("S3")
    f = plrep.pl_map(G.simple("L2"), G.simple("L2"), "abs", on=G.natural())
    assert len(f.plot().axes[0].texts) == f.piece_count  # annotations


def test_a_line_shows_the_graph():
    G = plrep.group("C2")
    f = plrep.PLMap.of_terms(G.simple("L1"), G.simple("L0"), [((1,), 1, (1,))])
    x, y = (list(values) for values in f.plot().axes[0].lines[0].get_data())
    assert [float(f((Fraction(place).limit_denominator(1000),))[0]) for place in x] == pytest.approx(y)
    assert len(x) == 5
    D3 = plrep.group("S3")
    bent = plrep.PLMap.of_terms(D3.simple("L1"), D3.simple("L2"), [((1,), 0, (1, 2))], symmetrised=False)
    assert len(bent.plot().axes[0].get_legend().get_texts()) == 2
    g = plrep.PLMap.of_terms(D3.simple("L0"), D3.simple("L0"), [], constant=(2,))
    assert list(g.plot().axes[0].lines[0].get_ydata()) == [2, 2, 2]


def test_maps_out_of_space_and_missing_libraries_are_refused(monkeypatch):
    import sys

    G = plrep.group("S4")
    with pytest.raises(BeyondReach, match="L3 has dimension 3"):
        figure(plrep.pl_map(G.simple("L3"), G.simple("L0"), on=G.natural()))
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(BeyondReach, match=r"plrep\[plot\]"):
        figure(plrep.pl_map(G.simple("L0"), G.simple("L0"), on=G.natural()))
