"""What is no group's classes, or no virtual character, ends in Inconsistent, which names the step."""

import numpy as np
import pytest

import plrep
from plrep.characters import induce_reduce as method
from plrep.characters.character_lattice import CharacterLattice
from plrep.characters.induced import classes_of_all_powers
from plrep.characters.residues import Residues
from plrep.errors import BeyondReach, Inconsistent


def _wrong_powers(group):
    return tuple(np.zeros(one.order, dtype=np.int64) + c for c, one in enumerate(group.classes))


def test_wrong_power_maps_are_refused(monkeypatch):
    monkeypatch.setattr(method, "classes_of_all_powers", _wrong_powers)
    with pytest.raises(Inconsistent, match=r"induce and reduce, step 'lattice'.*report the generators"):
        method.induce_reduce(plrep.group("PSL(2,7)"))


def test_functions_that_are_no_characters_are_refused(monkeypatch):
    monkeypatch.setattr(
        method, "point_characters", lambda group: np.array([[1] + [0] * (len(group.classes) - 1)])
    )
    with pytest.raises(Inconsistent, match=r"step 'permutation characters'.*has the norm"):
        method.induce_reduce(plrep.group("S4"))


def test_a_lattice_that_elementary_subgroups_do_not_fill_is_refused(monkeypatch):
    monkeypatch.setattr(method, "sections", lambda group, powers: ())
    with pytest.raises(Inconsistent, match=r"step 'elementary subgroups'.*index 4 with all of them"):
        method.induce_reduce(plrep.group("PSL(3,4)"))


def test_a_lattice_without_full_rank_has_no_index():
    with pytest.raises(Inconsistent, match=r"step 'lattice'.*the rank is not full"):
        print(CharacterLattice(Residues.above(plrep.group("S3"), 10)).index)


def test_norms_beyond_their_bound_are_refused():
    G = plrep.group("S3")
    ring = Residues.above(G, 10**6)
    lattice = CharacterLattice(ring)
    with pytest.raises(Inconsistent, match=r"step 'regular'.*has the norm 5, not one from 0 to 4"):
        lattice.add(ring.of_integers(np.array([[6, 0, 0]])), 4, "regular")


@pytest.mark.parametrize(("one", "other"), [("3a", "4a"), ("4a", "5a"), ("2a", "3a")])
def test_confused_classes_are_refused(monkeypatch, one, other):
    """The powers of an element of one class are told to lie where those of another lie."""
    G = plrep.group("S5" if "5" not in one + other else "M11")
    places = {c.label: c.index for c in G.classes}

    def confused(group):
        powers = list(classes_of_all_powers(group))
        a, b = places[one], places[other]
        return tuple(np.where(row == a, b, row) if a in row else row for row in powers)

    monkeypatch.setattr(method, "classes_of_all_powers", confused)
    monkeypatch.setattr(
        method, "point_characters", lambda group: np.zeros((0, len(group.classes)), dtype=np.int64)
    )
    with pytest.raises(Inconsistent, match=r"induce and reduce, step|characters modulo"):
        method.induce_reduce(G)


def test_inner_products_that_belong_to_no_vectors_are_refused(monkeypatch):
    lattice = CharacterLattice(Residues.above(plrep.group("S4"), 10**6))
    vectors = lattice.ring.of_integers(np.array([[4, 0, 2, 1, 0], [6, 2, 2, 0, 0]]))
    monkeypatch.setattr(
        Residues, "inner", lambda self, a, b: np.array([[1, 5], [5, 1]])[: a.shape[1], : b.shape[1]]
    )
    with pytest.raises(Inconsistent, match="inner products belong to no vectors: no 2 vectors"):
        lattice.add(vectors, 100, "no characters")


def test_irreducibles_that_stay_hidden_in_their_lattice_are_beyond_reach(monkeypatch):
    monkeypatch.setattr(method, "sections", lambda group, powers: ())
    monkeypatch.setattr(CharacterLattice, "index", property(lambda self: 1))
    monkeypatch.setattr(CharacterLattice, "search", lambda self: None)
    with pytest.raises(BeyondReach, match=r"7 of the 10 irreducible characters of .* were found"):
        method.induce_reduce(plrep.group("PSL(3,4)"))
