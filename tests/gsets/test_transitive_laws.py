"""All transitive sets of a group: one for each class of subgroups, and none twice."""

import pytest

import plrep


@pytest.mark.parametrize("name", ["C1", "C12", "S3", "D4", "Q8", "A4", "S4", "SL(2,3)"])
def test_transitive_sets_are_those_of_the_classes_of_subgroups(name):
    G = plrep.group(name)
    sets = G.transitive_sets
    assert [X.points for X in sets] == [G.order // one.order for one in G.subgroup_classes]
    assert all(X.is_transitive for X in sets)
    # a conjugate of Stab(x) that fixes a point of Y would make X isomorphic to Y
    for place, X in enumerate(sets):
        H = X.stabiliser(0)
        for Y in sets[:place]:
            if Y.points == X.points:
                assert not any(all(Y.image_of(y, h) == y for h in H.generators) for y in range(Y.points))


def test_the_smallest_graph_that_is_not_transitive_belongs_to_s4():
    pairs = ((G, X) for G in plrep.groups(max_order=24) for X in G.transitive_sets)
    G, X = next((G, X) for G, X in pairs if not plrep.interaction_graph(X).is_transitive)
    assert G.order == 24
    assert X.points == 12
    S4 = plrep.group("S4")
    assert not plrep.interaction_graph(S4.cosets(S4.subgroup("(1,3)(2,4)"))).is_transitive
