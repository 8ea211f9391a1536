"""Where subgroups are out of reach, and what is no class of them."""

import pytest

import plrep.groups.chief_series as chief_series_module
import plrep.groups.complements as complements_module
import plrep.groups.cyclic_extension as cyclic_extension_module
import plrep.groups.subgroup_lattice as subgroup_lattice_module
from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import group


def test_groups_of_more_than_2000_elements_are_refused():
    with pytest.raises(BeyondReach, match=r"S7 has order 5040, all subgroups are listed up to order 2000"):
        group("S7").subgroup_classes  # noqa: B018


def test_too_many_subgroups_are_refused_with_what_was_found(monkeypatch):
    monkeypatch.setattr(cyclic_extension_module, "MOST", 40)
    with pytest.raises(
        BeyondReach,
        match=r"C2\^4 \(order 16\) has more than 40 subgroups.* ended at 41 classes, with those of order up to 2 comp",
    ):
        group("C2^4").subgroup_classes  # noqa: B018
    assert len(group("C2^4").maximal_subgroups) == 15


def test_a_table_of_marks_has_a_limit(monkeypatch):
    monkeypatch.setattr(subgroup_lattice_module, "LARGEST_TABLE", 10)
    lattice = group("S4").subgroup_lattice
    for wanted in ("marks", "covers"):
        with pytest.raises(
            BeyondReach, match="has 11 classes of subgroups, the limit of the table of marks is 10"
        ):
            getattr(lattice, wanted)


@pytest.mark.parametrize("key", ["H4", "N0", "H", "H-1", "1", "", 4, -5, 1.0, None])
def test_what_is_no_class_of_subgroups_is_refused(key):
    with pytest.raises(BadInput, match="is no class of subgroups of S3; write one of H0 to H3"):
        group("S3").subgroup_lattice[key]


def test_classes_are_found_by_label_and_by_place():
    lattice = group("S3").subgroup_lattice
    assert lattice["H2"] is lattice[2] is lattice[-2] is lattice.members[2]


def test_maximal_subgroups_of_large_groups_that_are_not_solvable_are_refused():
    with pytest.raises(BeyondReach, match=r"S9 \(order 362880\) is not solvable; .* up to order 2000"):
        group("S9").maximal_subgroups  # noqa: B018


def test_frattini_subgroups_of_large_groups_that_are_not_nilpotent_are_refused():
    with pytest.raises(BeyondReach, match=r"S4wrS3 \(order 82944\) is not nilpotent"):
        group("S4wrS3").frattini_subgroup  # noqa: B018


def test_too_many_maximal_subgroups_are_refused(monkeypatch):
    monkeypatch.setattr(complements_module, "MOST", 14)
    with pytest.raises(BeyondReach, match=r"has 15 classes of maximal subgroups, they are listed up to 14"):
        group("C2^4").maximal_subgroups  # noqa: B018


def test_a_chief_series_has_primes_up_to_a_limit(monkeypatch):
    monkeypatch.setattr(chief_series_module, "LARGEST_PRIME", 6)
    with pytest.raises(
        BeyondReach, match=r"D7 \(order 14\): the prime 7 divides the order; .* primes up to 6"
    ):
        group("D7").maximal_subgroups  # noqa: B018
