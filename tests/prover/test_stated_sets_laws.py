"""Graphs on sets made in any way are certified: the checker reads them as sums of coset spaces."""

from __future__ import annotations

import pytest

import plrep
from plrep import checker
from plrep.errors import BeyondReach
from plrep.gsets.actions import parse_gset
from plrep.prover.claims import parse_claim
from plrep.prover.stated import gset_data, stated
from plrep.prover.verdict import Proved, Undecided

CLAIMS = [
    "S3 on tuples:2, relu: graph",
    "C4 on natural*natural, abs: graph",
    "D6 on natural/{1,4}*natural, relu: graph",
    "S4 on edges:{1,2}, tanh: graph",
    "D4 on edges:{1,2}{1,3}+regular, tanh: graph",
    "C5 on arcs:(1,2)(3,1), relu+bias: graph",
    "S4 on arrangements:2, relu: graph",
    "Grid(3,p4) on natural, relu: graph",
    "Grid(2) on 2*natural, relu: graph",
    "C2xC3 on natural*natural, relu: graph",
    "Sp(2,3) on natural/{1,2}+tuples:1, relu: graph",
]


@pytest.mark.parametrize("claim", CLAIMS)
def test_graphs_on_sets_made_in_any_way_are_accepted(claim):
    verdict = plrep.prove(claim)
    assert isinstance(verdict, Proved)
    result = checker.check_text(verdict.certificate.text.encode())
    assert (result.code, result.reason) == (0, "")
    assert parse_claim(str(verdict.claim)).gset == verdict.claim.gset


@pytest.mark.parametrize(
    "text", ["natural", "regular+natural", "tuples:2", "natural*natural+natural", "natural/{1,2}"]
)
def test_the_stated_set_is_isomorphic_to_the_set(text):
    G = plrep.group("S4")
    X = parse_gset(G, text)
    Y = stated(X)
    assert (Y.points, Y.rank, sorted(map(len, Y.orbits))) == (X.points, X.rank, sorted(map(len, X.orbits)))
    assert plrep.Fun(X).character == plrep.Fun(Y).character
    assert {part["kind"] for part in gset_data(X)} <= {"natural", "regular", "subsets", "cosets"}


def test_sets_of_more_orbits_of_large_groups_are_beyond_reach():
    X = plrep.group("S12").on_tuples(2)
    with pytest.raises(
        BeyondReach, match="tuples:2: certificates of graphs name a set of more orbits than one"
    ):
        gset_data(X)
    assert isinstance(plrep.prove("S12 on tuples:2, relu: graph"), Undecided)
    assert [part["kind"] for part in gset_data(plrep.group("S12").on_arrangements(2))] == ["cosets"]
