"""The record of a GAP text: what is read, and what is refused with line and place."""

import pytest

from plrep.characters.gap_text import Cycles, Numeral, read_record
from plrep.errors import BadInput


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("t := rec( );", {}),
        ("t:=rec(a:=1,)", {"a": 1}),
        ("t := rec( a := -12 , b := 1/2*E(5)\n +E(5) ^ 4 );;", {"a": -12, "b": Numeral("1/2*E(5)+E(5)^4")}),
        ("# a comment\nt := rec( # more\n a := ( 1, 2)( 3,4) );", {"a": Cycles("(1,2)(3,4)")}),
        ("t := rec( a := [ , 1,, [ 2 ] ], b := [ ] );", {"a": [None, 1, None, [2]], "b": []}),
        ("t := rec( a := [ 1 .. 3 ], b := [ 5, 3 .. 1 ] );", {"a": [1, 2, 3], "b": [5, 3, 1]}),
        ('t := rec( a := "say \\"rec\\" \\\\ # ]\\n", b := rec( c := () ) );', None),
        ("t := rec( a := 12\\\n34, b := 1\\\r\n2 );", {"a": 1234, "b": 12}),
    ],
)
def test_what_gap_prints_is_read(text, record):
    expected = {"a": 'say "rec" \\ # ]\n', "b": {"c": Cycles("()")}} if record is None else record
    assert read_record(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, place 1: the end: expected an assignment"),
        ("t := [ 1 ];", "expected rec"),
        ("t = rec( );", "place 3: '=': expected :="),
        ("t := rec( a := 1;", "expected a comma or \\)"),
        ("t := rec( 1 := 1 );", "expected the name of an entry"),
        ("t := rec( a := 1,\n b := x );", "line 2, place 7: 'x': expected a number"),
        ("t := rec( a := 1, a := 2 );", "a is there already"),
        ("t := rec( a := [ 1 2 ] );", "expected a comma or \\]"),
        ("t := rec( a := [ 1 .. 2, 3 ] );", "expected \\]"),
        ("t := rec( a := [ 1, 2, 3 .. 4 ] );", "a range of integers"),
        ("t := rec( a := [ 1 .. E(3) ] );", "a range of integers"),
        ("t := rec( a := [ 1, 3 .. 4 ] );", "a range that meets its last number"),
        ("t := rec( a := [ 1, 1 .. 4 ] );", "a range that meets its last number"),
        ("t := rec( a := [ 1 .. 9999999 ] );", "a range that meets its last number"),
        ("t := rec( a := " + "[" * 40, "no deeper nesting"),
        ('t := rec( a := "open );', "expected a number"),
        ("t := rec( ); Exec( );", "expected nothing after the record"),
        ("t := rec( a := Exec(1) );", "'Exec': expected a number"),
    ],
)
def test_what_is_no_record_is_refused_with_its_place(text, message):
    with pytest.raises(BadInput, match=message):
        read_record(text)


def test_a_number_of_many_digits_stays_text():
    assert read_record(f"t := rec( a := {'9' * 3000} );") == {"a": Numeral("9" * 3000)}
