"""The two engines give the same simples, projectors, kernels and graphs; only the labels differ."""

import pytest

import plrep

ACTIVATIONS = ("relu", "abs", "tanh", "sigmoid", "relu+bias")
GROUPS = ["C5", "C12", "S3", "D5", "Q8", "C2^3", "Dic3", "A4", "S4", "SL(2,3)", "C3xS3", "AGL(1,5)"]


def shown(V):
    return sorted(
        (c.simple.dimension, c.simple.type, c.multiplicity, c.by_orbit, c.simple.kernel_order)
        for c in V.simples
    )


def agree(X):
    table, orbitals = plrep.Fun(X, engine="table"), plrep.Fun(X, engine="orbitals")
    assert shown(table) == shown(orbitals)
    labels = {table.projector(c.label).values: c.label for c in table.simples}
    name = {c.label: labels[orbitals.projector(c.label).values] for c in orbitals.simples}
    assert orbitals.names == name
    for activation in ACTIVATIONS:
        one = plrep.interaction_graph(X, activation, engine="table").edges
        other = plrep.interaction_graph(X, activation, engine="orbitals").edges
        assert sorted((e.source, e.target, e.reason) for e in one) == sorted(
            (name[e.source], name[e.target], e.reason) for e in other
        )


@pytest.mark.parametrize("name", GROUPS)
def test_engines_agree_on_all_transitive_actions(name):
    G = plrep.group(name)
    for one in G.subgroup_classes:
        agree(G.cosets(one.representative))


@pytest.mark.parametrize(("name", "gset"), [("D5", "natural+regular"), ("S4", "subsets:2+natural+regular")])
def test_engines_agree_on_intransitive_sets(name, gset):
    from plrep.gsets.actions import parse_gset

    agree(parse_gset(plrep.group(name), gset))


@pytest.mark.slow
def test_engines_agree_on_all_transitive_actions_of_all_groups_of_order_up_to_60():
    for G in plrep.groups(max_order=60):
        for one in G.subgroup_classes:
            agree(G.cosets(one.representative))


@pytest.mark.slow
@pytest.mark.parametrize("degree", range(2, 9))
def test_engines_agree_on_natural_actions_of_transitive_groups(degree):
    for G in plrep.transitive_groups(degree=degree):
        agree(G.natural())


def test_the_order_of_the_simples_does_not_depend_on_the_generators():
    G, H = plrep.group("D7"), plrep.group("<(1,3,5,7,2,4,6),(1,7)(2,6)(3,5)>")
    one, other = (plrep.Fun(group.natural(), engine="orbitals") for group in (G, H))
    assert [one.projector(c.label).to_matrix().trace() for c in one.simples] == [
        other.projector(c.label).to_matrix().trace() for c in other.simples
    ]
    assert [c.simple.dimension for c in one.simples] == [1, 2, 2, 2]


def test_the_engine_is_chosen_by_the_order_and_says_so():
    assert plrep.Fun(plrep.group("S4").natural()).engine_name == "table"
    V = plrep.Fun(plrep.group("S12").natural())
    assert V.engine_name == "orbitals"
    assert "2 orbitals on 12 points" in V.explain()
    assert "no element of the group was listed" in V.explain()


def test_engines_agree_where_many_simples_have_small_eigenvalues():
    agree(plrep.group("C2^5").regular())
