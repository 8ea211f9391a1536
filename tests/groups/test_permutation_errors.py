"""What is no permutation, and what the message says instead."""

import numpy as np
import pytest

from plrep.errors import BadInput
from plrep.groups.permutation import Permutation, parse_cycles


@pytest.mark.parametrize(
    ("images", "says"),
    [
        ([0, 0], "is no permutation"),
        ([0, 5], "is no permutation"),
        ([-1, 0], "is no permutation"),
        ([2, 1, 3], r"counts from 1, image lists count from 0; write \[1, 0, 2\]"),
        ([1.0, 0.0], "whole numbers, got 1.0 of type float"),
        ([True, False], "whole numbers, got True of type bool"),
        (np.array([True, False]), "whole numbers, got .* of type bool"),
        ([], "is empty"),
        ("(1,2)", r"parse_cycles\('\(1,2,3\)'\)"),
        (3, "must be a list of whole numbers, got 3"),
        ([[1, 0]], "whole numbers"),
    ],
)
def test_images_that_are_no_permutation_are_refused(images, says):
    with pytest.raises(BadInput, match=says):
        Permutation(images)


def test_long_lists_are_shortened_in_messages():
    with pytest.raises(BadInput, match=r"18, 19, \.\.\.\]"):
        Permutation([*range(99), 98])
    with pytest.raises(BadInput, match="every entry less one"):
        Permutation(range(1, 100))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "are empty"),
        ("  ", "are empty"),
        ("(1,2", r"cannot read cycles .* at '\(1,2'"),
        ("1,2", "cannot read cycles"),
        ("(1 2)", "cannot read cycles"),
        ("(1,,2)", "cannot read cycles"),
        ("(a,b)", "cannot read cycles"),
        ("(1,2),", "end with a comma"),
        ("(1,2),,(3,4)", r"at ',\(3,4\)'"),
        ("(0,1)", "count from 1"),
        ("(1,1)", "the point 1 twice"),
        ("(1,2)(2,3)", "the point 2 twice in one permutation"),
    ],
)
def test_cycles_that_cannot_be_read_are_refused(text, says):
    with pytest.raises(BadInput, match=says):
        parse_cycles(text)


def test_points_are_written_in_ascii_digits():
    with pytest.raises(BadInput, match="cannot read cycles"):
        parse_cycles("(1,\N{ARABIC-INDIC DIGIT TWO})")


def test_cycles_beyond_the_degree_and_other_types_are_refused():
    with pytest.raises(BadInput, match="name the point 5, but there are 4 points"):
        parse_cycles("(1,5)", 4)
    with pytest.raises(BadInput, match="must be text"):
        parse_cycles(["(1,2)"])


def test_products_of_different_degrees_are_refused():
    with pytest.raises(BadInput, match=r"extend the smaller one first: p.on\(3\)"):
        Permutation([1, 0]) * Permutation([0, 1, 2])
    with pytest.raises(TypeError):
        Permutation([1, 0]) * 2
    with pytest.raises(TypeError):
        Permutation([1, 0]) ** 0.5


def test_points_out_of_range_are_refused():
    with pytest.raises(BadInput, match=r"the point 2 is not one of 0, ..., 1"):
        Permutation([1, 0])(2)
    with pytest.raises(BadInput, match="is too small"):
        Permutation([0, 2, 1]).on(2)
    with pytest.raises(BadInput, match="the point 3 is outside"):
        Permutation.from_cycles([(0, 3)], 3)
    with pytest.raises(BadInput, match="the point 0 occurs twice"):
        Permutation.from_cycles([(0, 1), (0, 2)], 3)
