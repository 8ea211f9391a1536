"""How a viewable value shows itself."""

from __future__ import annotations

import pytest

from plrep.display.document import Table
from plrep.display.expression import Root
from plrep.display.viewable import Viewable
from plrep.display.write import render
from tests.display.sample_diagrams import cyclic


class Shown(Viewable):
    def __init__(self, document):
        self.document = document

    def view(self):
        return self.document


@pytest.mark.parametrize("document", [Table("t", ("a",), ((1,),)), cyclic(4), Root(5)], ids=type)
def test_the_shell_shows_the_text_form(document):
    assert str(Shown(document)) == repr(Shown(document)) == render(document, "text").rstrip("\n")


def test_a_notebook_shows_tables_as_html_and_pictures_of_diagrams():
    assert Shown(Table("t", (), ()))._repr_html_().startswith("<table")
    assert Shown(cyclic(4))._repr_html_().startswith("<figure")
    assert Shown(cyclic(4))._repr_svg_().startswith("<svg")
    assert Shown(Table("t", (), ()))._repr_svg_() is None


def test_a_notebook_sets_expressions_by_mathematics():
    assert Shown(Root(5))._repr_latex_() == r"$\zeta_5$"
    assert Shown(Root(5))._repr_html_() is None
    assert Shown(cyclic(4))._repr_latex_().startswith(r"\begin{table}")


def test_ipython_prints_the_text_form():
    class Printer:
        def text(self, words):
            self.words = words

    printer = Printer()
    Shown(Root(5))._repr_pretty_(printer, False)
    assert printer.words == "E(5)"
