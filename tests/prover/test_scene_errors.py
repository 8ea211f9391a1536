"""What cannot be certified says so; what cannot happen is reported as a bug of plrep."""

from __future__ import annotations

import numpy as np
import pytest

import plrep
from plrep.errors import Inconsistent
from plrep.prover import same_graph
from plrep.prover.scene import scene
from plrep.prover.verdict import Undecided
from plrep.prover.word_chain import WordChain


def test_an_activation_that_certificates_do_not_know_is_undecided():
    for statement in ("graph", "edge L1 -> L0", "same graph as relu"):
        verdict = plrep.prove(f"C4 on regular, elu: {statement}")
        assert isinstance(verdict, Undecided)
        assert "certificates know the activations relu, abs" in verdict.why


def test_an_element_that_is_not_there_is_not_found():
    G = plrep.group("M24")
    seen = scene(G, ("A0", "A1"))
    with pytest.raises(Inconsistent, match="in ker A1 and not in ker A0"):
        seen.outside("A1", "A0", G.identity)
    with pytest.raises(Inconsistent, match="that is -1 on A1"):
        seen.negating("A1", G.identity)


def test_a_certifiable_activation_has_no_powers():
    with pytest.raises(Inconsistent, match="has no power x\\^2"):
        same_graph._no_powers(2)


def test_a_chain_that_cannot_be_completed_is_a_bug(monkeypatch):
    monkeypatch.setattr(WordChain, "_schreier", lambda *_: None)
    with pytest.raises(Inconsistent, match="do not complete a chain"):
        WordChain([np.array(g.images) for g in plrep.group("S4").generators], 4, 24, range(4))


def test_all_schreier_generators_are_gone_through_where_chance_fails(monkeypatch):
    monkeypatch.setattr(WordChain, "_by_chance", lambda *_: None)
    G = plrep.group("M11")
    chain = WordChain([np.array(g.images) for g in G.generators], 11, 7920, range(11))
    assert all(level.is_complete for level in chain.levels)


def test_perfect_groups_have_no_lines_to_look_for():
    verdict = plrep.prove("M24: pl L5 -> L0")
    assert isinstance(verdict, Undecided)
    assert "where L0, L1, L3 occur" in verdict.why
