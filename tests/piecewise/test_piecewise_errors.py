"""Refusals of the correspondence and of interaction graphs."""

import pytest

import plrep
from plrep.errors import BadInput


def test_simples_of_two_groups_have_no_maps():
    with pytest.raises(BadInput, match="different groups"):
        plrep.exists_pl(plrep.group("C8").simple("L1"), plrep.group("C4").simple("L1"))


@pytest.mark.parametrize("ends", [("L1", "L2"), (plrep.group("C2").simple("L1"), None)])
def test_maps_are_asked_between_simples_and_not_between_labels(ends):
    with pytest.raises(BadInput, match="is no real simple; write for example"):
        plrep.exists_pl(*ends)


def test_a_shape_has_a_name():
    L = plrep.group("C8").simple("L1")
    with pytest.raises(BadInput, match="the shape 'round' is unknown"):
        plrep.exists_pl(L, L, shape="round")


def test_homogeneous_is_another_word_for_conic():
    L = plrep.group("C2").simple("L1")
    assert plrep.exists_pl(L, L, shape="homogeneous", nonlinear=True) is False
    assert plrep.exists_pl(L, L, shape="conic") is True


def test_a_finding_is_no_truth_value():
    L = plrep.group("C2").simple("L1")
    with pytest.raises(TypeError, match=r"ask \.holds"):
        bool(plrep.existence(L, L))


def test_an_edge_is_asked_between_simples_that_occur():
    graph = plrep.interaction_graph(plrep.group("S4").natural(), "relu")
    with pytest.raises(BadInput, match="what occurs: L0, L3"):
        graph.why("L1", "L0")


def test_nodes_are_shown_in_three_ways():
    graph = plrep.interaction_graph(plrep.group("C8").regular(), "relu")
    with pytest.raises(BadInput, match='"label", "dimension" or "order"'):
        graph.view(nodes="colour")
    shown = {kind: graph.view(nodes=kind) for kind in ("label", "dimension", "order")}
    assert len({str(d.nodes) for d in shown.values()}) == 3


def test_a_graph_needs_a_gset_and_an_activation():
    with pytest.raises(BadInput, match="takes a G-set"):
        plrep.interaction_graph(plrep.group("C8"), "relu")
    with pytest.raises(BadInput, match="unknown"):
        plrep.interaction_graph(plrep.group("C8").regular(), "sine")
