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


@pytest.fixture
def W():
    return plrep.Fun(plrep.group("S4").natural(), engine="orbitals")


def test_labels_that_an_orbital_module_lacks_are_refused_and_not_counted_as_zero(W):
    for name in ("L3", "A9", "foo"):
        with pytest.raises(plrep.BadInput, match="A0, A1"):
            W.multiplicity(name)
        with pytest.raises(plrep.BadInput, match="A0, A1"):
            W.constituent(name)


def test_simples_of_the_table_are_found_by_their_characters(W):
    G = plrep.group("S4")
    table = plrep.Fun(G.natural(), engine="table")
    for L in G.simples:
        assert W.multiplicity(L) == table.multiplicity(L)
    assert W.projector(G.simple("L3")).values == table.projector("L3").values


def test_simples_of_other_groups_sets_and_engines_are_refused(W):
    other = plrep.Fun(plrep.group("S4").regular(), engine="orbitals").constituent("A1").simple
    with pytest.raises(plrep.BadInput, match="not this module"):
        W.constituent(other)
    with pytest.raises(plrep.BadInput, match="not this module"):
        plrep.Fun(plrep.group("S4").natural(), engine="table").multiplicity(W.constituent("A1").simple)
    with pytest.raises(plrep.BadInput, match="is a simple of C3"):
        W.constituent(plrep.group("C3").simple("L1"))
    with pytest.raises(plrep.BadInput, match="is a simple of C3"):
        plrep.Fun(plrep.group("S4").natural(), engine="table").multiplicity(plrep.group("C3").simple("L1"))


def test_a_simple_of_an_equal_set_is_the_same(W):
    again = plrep.Fun(plrep.group("S4").natural(), engine="orbitals").constituent("A1").simple
    assert W.constituent(again).simple == again
    assert plrep.exists_pl(again, W.constituent("A0").simple)


def test_what_is_no_simple_is_refused(V, W):
    for module in (V, W):
        for given in (5, None, ("L1",)):
            with pytest.raises(BadInput, match="is no simple of Fun"):
                module.projector(given)
        with pytest.raises(BadInput, match="what occurs"):
            module.faithful_quotient("L17")
