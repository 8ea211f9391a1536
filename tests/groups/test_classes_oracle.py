"""Conjugacy classes that are known: numbers, orders, sizes, and their order."""

from collections import Counter
from math import factorial, prod

import pytest

from plrep.errors import BeyondReach
from plrep.groups import classes as classes_module
from plrep.groups.classes import letters
from plrep.groups.group import group
from tests.gap import ask_gap

# James, Liebeck, Representations and Characters of Groups (2nd edition, 2001), chapters 12 (S4, S5, D4, Q8), 20 (A5)
# and 27 (PSL(2,7)). Each class: label, size.
PUBLISHED = {
    "S4": "1a:1 2a:3 2b:6 3a:8 4a:6",
    "S5": "1a:1 2a:10 2b:15 3a:20 4a:30 5a:24 6a:20",
    "A5": "1a:1 2a:15 3a:20 5a:12 5b:12",
    "D4": "1a:1 2a:1 2b:2 2c:2 4a:2",
    "Q8": "1a:1 2a:1 4a:2 4b:2 4c:2",
    "<(1,2,3,4,5,6,7),(1,2)(3,6)>": "1a:1 2a:21 3a:56 4a:42 7a:24 7b:24",
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_classes_are_the_published_ones(name):
    assert " ".join(f"{one.label}:{one.size}" for one in group(name).classes) == PUBLISHED[name]


def partitions(n, most=None):
    if n == 0:
        yield ()
    for part in range(min(n, most or n), 0, -1):
        for rest in partitions(n - part, part):
            yield (part, *rest)


def centraliser_order(partition):
    return prod(part**count * factorial(count) for part, count in Counter(partition).items())


@pytest.mark.parametrize("n", range(1, 9))
def test_classes_of_symmetric_groups_are_the_partitions(n):
    found = {one.representative.cycle_type: one.centralizer_order for one in group(f"S{n}").classes}
    assert found == {partition: centraliser_order(partition) for partition in partitions(n)}
    assert len(group(f"S{n}").classes) == len(found)


@pytest.mark.parametrize("n", range(3, 9))
def test_classes_of_alternating_groups_split_at_distinct_odd_parts(n):
    expected = Counter()
    for partition in partitions(n):
        if sum(part - 1 for part in partition) % 2 == 0:
            splits = len(set(partition)) == len(partition) and all(part % 2 for part in partition)
            size = factorial(n) // centraliser_order(partition)
            expected[partition, size // 2 if splits else size] = 2 if splits else 1
    assert Counter((one.representative.cycle_type, one.size) for one in group(f"A{n}").classes) == expected


@pytest.mark.parametrize("n", [*range(3, 21), 200])
def test_dihedral_groups_have_their_number_of_classes(n):
    assert len(group(f"D{n}").classes) == (n // 2 + 3 if n % 2 == 0 else (n + 3) // 2)


def test_tied_orders_are_decided_by_centralisers_then_cycle_types():
    involutions = [str(one.representative) for one in group("S6").classes if one.order == 2]
    assert involutions == ["(5,6)", "(1,2)(3,4)(5,6)", "(3,4)(5,6)"]
    assert [one.centralizer_order for one in group("S6").classes if one.order == 2] == [48, 48, 16]


def test_tied_cycle_types_are_decided_by_the_places_of_powers_then_by_representatives():
    C4xC2 = group("<(1,2,3,4)(5,6,7,8),(1,5)(2,6)(3,7)(4,8)>")
    squares = [one.powers[2] for one in C4xC2.classes if one.order == 4]
    assert squares == sorted(squares)
    D8xC2 = group("D8xC2")
    fours = [
        (one.size, one.representative.cycle_type, one.powers[2], one.representative.images)
        for one in D8xC2.classes
        if one.order == 8
    ]
    assert fours == sorted(fours)
    assert [str(one.representative) for one in group("C5").classes] == [
        "()", "(1,2,3,4,5)", "(1,3,5,2,4)", "(1,4,2,5,3)", "(1,5,4,3,2)"
    ]  # fmt: skip


def test_the_representative_is_the_least_element_of_its_class():
    for name in ("S4", "D6", "Q8", "S3wrC2", "<(2,5),(2,4,5)(3,6)>"):
        G = group(name)
        elements = G.enumeration.elements(range(G.order))
        for one in G.classes:
            members = [elements[i] for i, label in enumerate(G.enumeration.class_ids) if label == one.index]
            assert one.representative == min(members) and one.size == len(members)
            assert one.size * one.centralizer_order == G.order
            assert {x.order for x in members} == {one.order}
            for p, place in one.powers.items():
                assert {G.class_of(x**p) for x in members} == {place}


def test_labels_count_in_letters_beyond_z():
    labels = [one.label for one in group("C3^3").classes]
    assert labels[:4] == ["1a", "3a", "3b", "3c"] and labels[26:] == ["3z"]
    assert group("C2^5").classes[-1].label == "2ae"
    assert [letters(count) for count in (26, 51, 52, 701, 702)] == ["aa", "az", "ba", "zz", "aaa"]


def test_classes_beyond_the_memory_are_refused():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(classes_module, "LARGEST", 19)
        with pytest.raises(
            BeyondReach, match="12 has 6 conjugacy classes; their representatives on 6 points exceed 19"
        ):
            group("D6").classes  # noqa: B018


GAP_PROGRAM = """
Print(SortedList(List(ConjugacyClasses(G), c -> Concatenation([Order(Representative(c)), Size(c)],
  List(PrimeDivisors(Size(G)), function(p) local d; d := First(ConjugacyClasses(G), d -> Representative(c)^p in d);
  return [Order(Representative(d)), Size(d)]; end)))), "\\n");
"""
LIVE = ["S4", "A6", "S6", "D12", "Q8xC3", "S3wrC2", "S4wrC2", "C2xA5", "Dic5", "<(1,2,3,4,5,6,7),(1,2)(3,6)>"]


def test_orders_sizes_and_powers_of_classes_equal_those_of_gap():
    program, ours = "", []
    for name in LIVE:
        G = group(name)
        program += f"G := Group([{','.join(map(str, G.generators))}]);;" + GAP_PROGRAM
        rows = sorted(
            [
                one.order,
                one.size,
                *([G.classes[k].order, G.classes[k].size] for _, k in sorted(one.powers.items())),
            ]
            for one in G.classes
        )
        ours.append(str(rows).replace(" ", ""))
    assert ask_gap(program) == ours
