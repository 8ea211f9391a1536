"""The form for GAP: strings in quotes, holes of lists, one line for each inner list."""

import pytest

from plrep.display.document import Record, Table
from plrep.display.expression import Integer, Listing, Power, Product, Root, Symbol, Words
from plrep.display.write import formats_of, render
from plrep.display.writers.gap import gap_of, write_gap
from plrep.errors import BadInput


def test_words_are_strings_with_escapes_and_symbols_stand_as_they_are():
    assert gap_of(Words('a "b" \\ c\n')) == '"a \\"b\\" \\\\ c\\n"'
    assert gap_of(Symbol("(1,2)(3,4)")) == "(1,2)(3,4)"
    assert gap_of(Product((Integer(-2), Power(Root(9), 4)))) == "-2*E(9)^4"


def test_lists_have_holes():
    assert gap_of(Listing(())) == "[ ]"
    assert gap_of(Listing((Symbol(""), Integer(1), Symbol(""), Listing((Integer(2),))))) == "[ , 1, , [ 2 ] ]"


def test_inner_lists_stand_in_lines_of_their_own_and_holes_do_not():
    maps = Listing((Symbol(""), Listing((Integer(1),)), Symbol(""), Symbol(""), Listing((Integer(2),))))
    table = Table("t", (), (), record=Record("t", [("Maps", maps)], notes="one\ntwo"))
    assert write_gap(table) == "# one two\nt := rec(\n  Maps := [ ,\n    [ 1 ], , ,\n    [ 2 ]\n  ]\n);\n"
    assert render(table, "gap") == write_gap(table) and "gap" in formats_of(table)


def test_a_table_without_a_record_has_no_form_for_gap():
    table = Table("squares", (), ())
    assert "gap" not in formats_of(table)
    with pytest.raises(BadInput, match="a table has no gap form"):
        render(table, "gap")
    with pytest.raises(BadInput, match="'squares' has no form for GAP"):
        write_gap(table)
