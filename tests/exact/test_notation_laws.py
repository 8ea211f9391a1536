"""Reading undoes writing, and says where a text is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given

from plrep.display.write import render
from plrep.errors import BadInput
from plrep.exact.cyclotomic import E, cyclotomic
from plrep.exact.notation import read, write
from tests.exact.values import laws, numbers


@laws
@given(numbers())
def test_reading_undoes_writing(a):
    assert read(write(a)) == a
    assert write(read(write(a))) == write(a)


@laws
@given(numbers())
def test_the_expression_writes_the_same_text(a):
    assert render(a.expression(), "text") == str(a) == repr(a)


@pytest.mark.parametrize(
    "text, value",
    [
        ("0", 0),
        ("-7/3", cyclotomic(-7) / 3),
        (" 1 + E(4) ", 1 + E(4)),
        ("+E(3)", E(3)),
        ("E(5)^4+E(5)", E(5) + E(5, 4)),
        ("2*E(5)^-1", 2 * E(5, 4)),
        ("E(6)", E(6)),
        ("4/6*E(8)^17", E(8) * cyclotomic(2) / 3),
        ("E(3)+E(3)^2+1", 0),
        ("1/2 * E(4) - 1/2*E(4)", 0),
    ],
)
def test_other_spellings_are_read(text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    "text, position",
    [
        ("E(5)+", "position 6, the end"),
        ("2E(5)", "position 2, 'E'"),
        ("E(0)", "position 3, '0'"),
        ("E(-3)", "position 1, 'E'"),
        ("1/0", "position 3, '0'"),
        ("0.5", "position 2, '.'"),
        ("E(5)E(3)", "position 5, 'E'"),
        ("e(5)", "position 1, 'e'"),
        ("--1", "position 2, '-'"),
        ("E(3)^2/2", "position 7, '/'"),
        ("3*4", "position 3, '4'"),
        ("E(1000001)", "position 3, '1'"),
        ("1 2", "position 2, ' '"),
        ("٣", "position 1"),
        ("9" * 5000, "position 1"),
    ],
)
def test_a_text_that_is_no_number_is_refused_with_its_place(text, position):
    with pytest.raises(BadInput) as refused:
        read(text)
    assert position in str(refused.value)
    assert "write for example -5/2*E(3)-2*E(3)^2" in str(refused.value)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_text_is_no_number(text):
    with pytest.raises(BadInput, match="empty text"):
        read(text)


def test_a_field_that_is_too_large_is_refused():
    with pytest.raises(BadInput, match="roots of order up to"):
        read("E(1009)+E(1013)")
