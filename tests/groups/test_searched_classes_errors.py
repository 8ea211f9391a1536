"""Searches for classes that cannot be finished say what was found and what the limit is."""

import pytest

from plrep.errors import BeyondReach, Inconsistent, OutOfBudget
from plrep.groups import searched_classes as searched_classes_module
from plrep.groups.backtrack import Centraliser
from plrep.groups.group import group
from plrep.groups.permutation import Permutation
from plrep.groups.searched_classes import SearchedClasses
from plrep.progress import budget


def test_a_search_that_is_given_up_says_what_was_found(monkeypatch):
    with pytest.raises(
        BeyondReach, match=r"0 conjugacy classes of M11 were found, by 1000 random .* 0 of 7920 .* 3 cl"
    ):
        SearchedClasses(group("M11"), most=3)
    with pytest.raises(
        BeyondReach, match=r"8 conjugacy classes of M11 .* 6210 of 7920 elements; the limit is 8 cl"
    ):
        SearchedClasses(group("M11"), most=8)
    monkeypatch.setattr(searched_classes_module, "_ROUNDS", 0)
    with pytest.raises(BeyondReach, match="have 0 of 7920 elements; the limit is 0 rounds"):
        SearchedClasses(group("M11"))


def test_thousands_of_classes_are_foreseen():
    with pytest.raises(
        BeyondReach, match=r"C3wrC12 .* limit is 2000 classes, and about \d+ are to be expected"
    ):
        SearchedClasses(group("C3wrC12"))
    with pytest.raises(BeyondReach, match="the limit is 11 classes, and an abelian group has 12"):
        SearchedClasses(group("C12"), most=11)


def test_sizes_beyond_the_order_are_a_bug(monkeypatch):
    monkeypatch.setattr(
        searched_classes_module, "centraliser_rows", lambda tree, row, known: Centraliser(7, known)
    )
    with pytest.raises(
        Inconsistent, match=r"classes found in M11 have \d+ elements, more than the group; report"
    ):
        SearchedClasses(group("M11"))


def test_elements_of_other_groups_have_no_class():
    with pytest.raises(Inconsistent, match="an element of M11 has no class; it must lie in the group"):
        SearchedClasses(group("M11")).place(Permutation([1, 0, *range(2, 11)]))


def test_budgets_end_the_search():
    G = group("M22")
    with pytest.raises(OutOfBudget, match=r"conjugacy classes|backtrack|centralisers"), budget(1e-6):
        G.class_partition  # noqa: B018
    assert len(G.classes) == 12
