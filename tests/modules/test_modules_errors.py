"""Every refusal of the modules says what to write instead."""

import pytest

import plrep
from plrep.errors import BadInput


@pytest.fixture(scope="module")
def V():
    return plrep.Fun(plrep.group("S4").natural())


def test_fun_takes_a_gset():
    with pytest.raises(BadInput, match="takes a G-set"):
        plrep.Fun(plrep.group("S4"))


def test_a_simple_that_does_not_occur_is_named_with_those_that_do(V):
    with pytest.raises(BadInput, match="what occurs: L0, L3"):
        V.projector("L1")
    with pytest.raises(BadInput):
        V.projector("L17")


def test_multiplicity_is_zero_for_a_simple_that_does_not_occur(V):
    assert V.multiplicity("L1") == 0
    with pytest.raises(BadInput):
        V.multiplicity("L17")


def test_entries_are_asked_at_points(V):
    with pytest.raises(BadInput):
        V.projector("L0").entry(0, 4)


def test_basis_elements_are_numbered(V):
    with pytest.raises(BadInput, match="numbered 0 to 1"):
        plrep.hom_basis(V.gset, V.gset).matrix(2)


def test_linear_maps_need_sets_of_one_group(V):
    with pytest.raises(BadInput, match="one group"):
        plrep.hom_basis(V.gset, plrep.group("S3").natural())


def test_matrices_need_one_copy():
    P = plrep.Fun(plrep.group("D4").regular()).projector("L4")
    with pytest.raises(BadInput, match="one copy"):
        plrep.matrices_inside(P)
