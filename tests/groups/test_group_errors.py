"""What is no group, and what the message says instead."""

import numpy as np
import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (5, r"source = 5 of type int is no group; write a name group\(\"S4\"\)"),
        (None, "source = None"),
        (Permutation([1, 0]), r"for one generator write group\(\[\(1,2\)\]\)"),
        ({"(1,2)", "(1,3)"}, "has no order of its own; write the generators as a list"),
        ([1, 0, 2], "generator 0 is 1 of type int, not a permutation"),
        ([[1, 0], 7], "generator 1 is 7"),
        ([[1, 2, 3]], r"generator 0: .* counts from 1, image lists count from 0; write \[0, 1, 2\]"),
        ([[0, 0]], "generator 0: .* is no permutation"),
        ([[1.0, 0.0]], "whole numbers, got 1.0 of type float"),
        ([[True, False]], "whole numbers, got True of type bool"),
        ([[]], "generator 0: images is empty"),
        (np.array([[0.0, 1.0]]), "whole numbers, got 0.0 of type float"),
        ([[0, 0, 1], [1, 0, 0], [0, 1, 0]], r"for one permutation matrix write group\(\[matrix\]\)"),
        ([[[0, 1], [1, 0, 0]]], "row 1 has 3 entries, there are 2 rows"),
        ([[[0, 2], [1, 0]]], r"entry \(0, 1\) is 2 of type int; each entry must be the integer 0 or 1$"),
        ([np.eye(2)], r"entry \(0, 0\) is 1.0 of type float; .* array.astype\(int\)"),
        ([np.eye(2, dtype=bool)], r"entry \(0, 0\) is True of type bool; .* array.astype\(int\)"),
        ([[[1, 0], [1, 0]]], "column 0 has more than one 1"),
        ([[[1, 0], [0, 0]]], "column 1 has no 1"),
        ([[[1, 1], [0, 0]]], "row 0 has more than one 1"),
        ([[[1]], [[0, 1], [1, 0]]], r"the matrices have sizes \[1, 2\]"),
        (["(1,2"], "cannot read cycles"),
        ("Sym(4)", "did you mean S4"),
    ],
)
def test_sources_that_are_no_group_are_refused(source, says):
    with pytest.raises(BadInput, match=says):
        group(source)


def test_the_degree_must_be_a_positive_integer():
    for degree in (0, -1, 1.0, True, "3"):
        with pytest.raises(BadInput, match="must be a positive integer"):
            Group(degree, ())


def test_generators_of_a_group_have_its_degree():
    for generator in (Permutation([1, 0]), "(1,2)"):
        with pytest.raises(BadInput, match="must be a Permutation of 3 points"):
            Group(3, (generator,))


def test_what_lies_outside_of_a_group_is_refused():
    G = group("A4")
    with pytest.raises(BadInput, match=r"\(1,2\) is no element of A4 \(order 12, 4 points\)"):
        G.class_of(Permutation([1, 0, 2, 3]))
    with pytest.raises(BadInput, match="is no element of A4"):
        G.class_of(Permutation([0]))
    with pytest.raises(BadInput, match="is no element of A4"):
        G.subgroup("(1,2)")
    with pytest.raises(BadInput, match=r"\(4,5\) moves points beyond the 4 points of A4"):
        G.subgroup(["(4,5)"])


def test_stabilisers_of_points_out_of_range_are_refused():
    for point in (4, -1):
        with pytest.raises(BadInput, match=r"distinct points of 0, ..., 3"):
            group("S4").stabiliser(point)


def test_large_groups_have_order_and_membership_but_no_list_of_elements():
    G = group("S20")
    assert G.order == 2432902008176640000 and G.generators[0] in G
    with pytest.raises(BeyondReach, match="has order 2432902008176640000"):
        G.enumeration  # noqa: B018
    with pytest.raises(BeyondReach, match="all subgroups are listed up to order 2000"):
        G.subgroup_classes  # noqa: B018
