"""The library: published numbers of groups, and GAP finds every group under its number."""

import pytest

import plrep
from plrep.groups.library import facts, has_order
from tests.gap import ask_gap

# Besche, Eick, O'Brien, Internat. J. Algebra Comput. 12 (2002), table 1; A000001 of the OEIS
NUMBERS = [
    1, 1, 1, 2, 1, 2, 1, 5, 2, 2, 1, 5, 1, 2, 1, 14, 1, 5, 1, 5, 2, 2, 1, 15, 2, 2, 5, 4, 1, 4, 1, 51, 1, 2,
    1, 14, 1, 2, 2, 14, 1, 6, 1, 4, 2, 2, 1, 52, 2, 5, 1, 5, 1, 15, 2, 13, 2, 2, 1, 13, 1, 2, 4, 267, 1, 4,
    1, 5, 1, 4, 1, 50, 1, 2, 3, 4, 1, 6, 1, 52, 15, 2, 1, 15, 1, 2, 1, 12, 1, 10, 1, 4, 2, 2, 1, 231, 1, 5,
    2, 16, 1, 4, 1, 14, 2, 2, 1, 45, 1, 6, 2, 43, 1, 6, 1, 5, 4, 2, 1, 47, 2, 2, 1, 4, 5, 16, 1, 2328, 2, 4,
    1, 10, 1, 2, 5, 15, 1, 4, 1, 11, 1, 2, 1, 197, 1, 2, 6, 5, 1, 13, 1, 12, 2, 4, 2, 18, 1, 2, 1, 238, 1,
    55, 1, 5, 2, 2, 1, 57, 2, 4, 5, 4, 1, 4, 2, 42, 1, 2, 1, 37, 1, 4, 2, 12, 1, 6, 1, 4, 13, 4, 1, 1543, 1,
    2, 2, 12, 1, 10, 1, 52,
]  # fmt: skip
# Conway, Hulpke, McKay, LMS J. Comput. Math. 1 (1998); A002106
TRANSITIVE = [1, 1, 2, 5, 5, 16, 7, 50, 34, 45, 8, 301]
ORDERS = [n for n in range(1, 201) if has_order(n)]


def test_the_numbers_of_groups_are_the_published_ones():
    for order in ORDERS:
        assert [one.number for one in facts(order)] == list(range(1, NUMBERS[order - 1] + 1))
    assert sum(NUMBERS[order - 1] for order in ORDERS) == 2194


def test_the_numbers_of_transitive_groups_are_the_published_ones():
    assert [len(list(plrep.transitive_groups(degree=d))) for d in range(1, 13)] == TRANSITIVE


def written(G):
    return f"Group([{','.join(map(str, G.generators))}],())"


def check_numbers(groups):
    ours = [G.name.removeprefix("SmallGroup").replace("(", "[").replace(")", "]") for G in groups]
    assert ask_gap("".join(f'Print(IdGroup({written(G)}),"\\n");\n' for G in groups)) == ours


def all_small_groups():
    return [G for order in ORDERS for G in plrep.groups(order=order)]


def test_gap_finds_small_groups_under_their_numbers():
    check_numbers(all_small_groups()[::29])


@pytest.mark.slow
def test_gap_finds_all_small_groups_under_their_numbers():
    check_numbers(all_small_groups())


@pytest.mark.slow
def test_gap_has_no_action_on_fewer_points_and_no_fewer_generators():
    groups = [G for G in all_small_groups()[5::97] if G.is_solvable and G.order > 1]
    program = "".join(
        f"G := {written(G)};;"
        "few := MinimalGeneratingSet(Image(IsomorphismPcGroup(G)));;"
        'Print(MinimalFaithfulPermutationDegree(G), " ", Length(few), "\\n");\n'
        for G in groups
    )
    assert ask_gap(program) == [f"{G.degree}{len(G.generators)}" for G in groups]


def check_transitive(groups):
    ours = [f"{G.degree},{G.name.split(',')[1].rstrip(')')},{G.order},true" for G in groups]
    program = "".join(
        f"G := {written(G)};; k := TransitiveIdentification(G);;"
        f'Print({G.degree}, ",", k, ",", Size(G), ",", G = TransitiveGroup({G.degree}, k), "\\n");\n'
        for G in groups
    )
    assert ask_gap('LoadPackage("transgrp", false);;\n' + program) == ours


def all_transitive_groups():
    return [G for degree in range(2, 13) for G in plrep.transitive_groups(degree=degree)]


def test_gap_finds_transitive_groups_under_their_numbers_as_the_same_permutations():
    check_transitive(all_transitive_groups()[::9])


@pytest.mark.slow
def test_gap_finds_all_transitive_groups_under_their_numbers_as_the_same_permutations():
    check_transitive(all_transitive_groups())
