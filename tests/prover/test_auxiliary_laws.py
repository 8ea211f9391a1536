"""The set on which a claim is proved: its simples occur there, and it has few points."""

from __future__ import annotations

import pytest

import plrep
from plrep import checker
from plrep.prover.auxiliary import AuxiliarySets, _occurring


@pytest.mark.parametrize(
    ("name", "labels", "points"),
    [
        ("C210", ("L3", "L9"), 70),  # both are faithful for C210/C3
        ("C210", ("L0", "L105"), 2),
        ("C210", ("L1", "L0"), 210),
        ("C210", ("L15", "L21"), 24),  # C210/C15 and C210/C21: no fewer for both at once
        ("S4", ("L0", "L3"), 4),
    ],
)
def test_there_are_as_few_points_as_known(name, labels, points):
    G = plrep.group(name)
    setting = AuxiliarySets(G).setting(*map(G.simple, labels))
    assert setting.gset.points == points
    assert set(labels) <= set(setting.labels)


@pytest.mark.parametrize("name", ["S4", "SL(2,3)", "C12", "C2xD4"])
def test_the_simples_of_cosets_are_those_of_their_permutation_module(name):
    G = plrep.group(name)
    for X in G.transitive_sets:
        H = X.stabiliser(0)
        assert _occurring(G, H) == {G.simple(one.label).index for one in plrep.Fun(X).simples}


@pytest.mark.slow
def test_a_map_over_many_natural_points_is_proved_on_few():
    certificate = plrep.prove("C210: nonlinear odd L3 -> L9").certificate
    assert len(certificate.text) < 150_000
    assert checker.check_text(certificate.text.encode()).verdict == "accepted"
