"""What documents and writers refuse."""

from __future__ import annotations

import pytest

from plrep.display.document import Diagram, Edge, Node, Report, Table
from plrep.display.expression import Integer
from plrep.display.viewable import Viewable
from plrep.display.write import FORMATS, render
from plrep.errors import BadInput


def test_a_row_of_the_wrong_length_is_refused():
    with pytest.raises(BadInput, match="a row has 1 cells, the header 2"):
        Table("t", ("a", "b"), ((1,),))


def test_a_diagram_refuses_repeated_nodes():
    with pytest.raises(BadInput, match="two nodes share an id"):
        Diagram("d", [Node("a", "a", 0), Node("a", "a", 1)], [])


def test_a_diagram_refuses_edges_to_nowhere():
    with pytest.raises(BadInput, match="'b', which is no node"):
        Diagram("d", [Node("a", "a", 0)], [Edge("a", "b")])


def test_a_diagram_refuses_kinds_without_legend():
    with pytest.raises(BadInput, match="the kind 'even' is not in the legend"):
        Diagram("d", [Node("a", "a", 0)], [Edge("a", "a", "even")])


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(BadInput, match="there is no format 'pdf'; the formats are text, json, csv"):
        render(Table("t", (), ()), "pdf")


@pytest.mark.parametrize("format", ["svg", "dot"])
def test_a_table_has_no_picture(format):
    with pytest.raises(BadInput, match=f"a table has no {format} form"):
        render(Table("t", (), ()), format)


def test_an_expression_has_only_text_latex_and_html():
    for format in set(FORMATS) - {"text", "latex", "html"}:
        with pytest.raises(BadInput, match="an expression has no"):
            render(Integer(1), format)


def test_a_report_with_two_tables_has_no_csv():
    table = Table("t", (), ())
    with pytest.raises(BadInput, match="a report has no csv form"):
        render(Report("r", (table, table)), "csv")


def test_a_document_without_data_has_no_json():
    with pytest.raises(BadInput, match="'t' has no JSON form"):
        render(Table("t", (), ()), "json")


def test_a_viewable_without_a_view_says_so():
    class Blind(Viewable):
        pass

    with pytest.raises(TypeError, match="Blind is viewable and must define view"):
        str(Blind())
