"""Existence of equivariant PL maps: the program against maps built, or excluded, by listing the group (tests/naive)."""

from itertools import product

import pytest

from plrep.piecewise.correspondence import SHAPES, existence, exists_pl
from tests.naive import actions
from tests.naive.correspondence import exists
from tests.naive.small_groups import UP_TO_12
from tests.piecewise.matching import labels, program_group

GROUPS = [*UP_TO_12, "S4", "A5", "SL(2,3)"]


@pytest.mark.parametrize("name", GROUPS)
def test_a_map_exists_exactly_where_one_can_be_built(name):
    G = program_group(name)
    simples = actions.regular_simples(name)
    names = labels(simples, list(G.simples), G)
    assert sorted(names) == sorted(s.label for s in G.simples)
    for (source, L), (target, K) in product(zip(names, simples, strict=True), repeat=2):
        for shape in SHAPES:
            found = tuple(
                exists_pl(G.simple(source), G.simple(target), shape=shape, nonlinear=nonlinear)
                for nonlinear in (False, True)
            )
            assert found == exists(L, K, shape), (source, target, shape)


@pytest.mark.parametrize("name", GROUPS)
def test_the_witness_of_an_absent_map_acts_as_it_is_said_to(name):
    G = program_group(name)
    simples = actions.regular_simples(name)
    by_label = dict(zip(labels(simples, list(G.simples), G), simples, strict=True))
    seen = set()
    for source, target, shape, nonlinear in product(by_label, by_label, SHAPES, (False, True)):
        finding = existence(G.simple(source), G.simple(target), shape=shape, nonlinear=nonlinear)
        if finding.holds:
            continue
        L, K = by_label[source], by_label[target]
        seen.add(finding.rule)
        if finding.rule == "line":
            assert L is K
            assert L.dimension == 1
            assert L.minus
            continue
        n = L.group.number[tuple(finding.witness.images)]
        assert n in (L.kernel if finding.rule == "fixes-moves" else L.minus)
        assert n not in (K.minus if finding.rule == "negates-not-negates" else K.kernel)
    assert bool(seen) == (len(by_label) > 1)
