"""Each writer on small documents, letter by letter."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from plrep.display.document import Column, Diagram, Edge, Kind, Node, Report, Table
from plrep.display.expression import (
    Arrow,
    Grid,
    Integer,
    Listing,
    Power,
    Product,
    Rational,
    Root,
    SquareRoot,
    Sum,
    Symbol,
    Words,
    label,
    labels,
    number,
)
from plrep.display.write import render
from tests.display.sample_diagrams import cyclic

GOLDEN = Sum((Root(5), Power(Root(5), 4)))
EXPRESSIONS = [
    (Integer(-3), "-3", "-3", "\u22123"),
    (Rational(-5, 2), "-5/2", r"-\frac{5}{2}", "\u22125/2"),
    (Symbol("L", 12), "L12", "L_{12}", "<i>L</i><sub>12</sub>"),
    (Symbol("chi", 1), "chi1", r"\chi_1", "chi<sub>1</sub>"),
    (Symbol("ker"), "ker", r"\mathrm{ker}", "ker"),
    (Words("50% & more"), "50% & more", r"\mbox{50\% \& more}", "50% &amp; more"),
    (GOLDEN, "E(5)+E(5)^4", r"\zeta_5+\zeta_5^4", "\u03b6<sub>5</sub> + \u03b6<sub>5</sub><sup>4</sup>"),
    (Power(Root(12), 11), "E(12)^11", r"\zeta_{12}^{11}", "\u03b6<sub>12</sub><sup>11</sup>"),
    (
        Sum((Product((Rational(-5, 2), Root(3))), Product((Integer(-2), Power(Root(3), 2))))),
        "-5/2*E(3)-2*E(3)^2",
        r"-\frac{5}{2}\zeta_3-2\zeta_3^2",
        "\u22125/2\u03b6<sub>3</sub> \u2212 2\u03b6<sub>3</sub><sup>2</sup>",
    ),
    (Product((Integer(-1), Root(4))), "-E(4)", r"-\zeta_4", "\u2212\u03b6<sub>4</sub>"),
    (Product((Integer(2), GOLDEN)), "2*(E(5)+E(5)^4)", r"2\left(\zeta_5+\zeta_5^4\right)", None),
    (Product((Integer(2), Integer(3))), "2*3", r"2\cdot 3", "2\u00b73"),
    (Power(Integer(-2), -1), "(-2)^(-1)", r"\left(-2\right)^{-1}", "(\u22122)<sup>\u22121</sup>"),
    (SquareRoot(Integer(5)), "sqrt(5)", r"\sqrt{5}", "\u221a5"),
    (SquareRoot(GOLDEN), "sqrt(E(5)+E(5)^4)", r"\sqrt{\zeta_5+\zeta_5^4}", None),
    (Sum(()), "0", "0", "0"),
    (
        Arrow(label("L1"), label("L0")),
        "L1 -> L0",
        r"L_1 \to L_0",
        "<i>L</i><sub>1</sub> \u2192 <i>L</i><sub>0</sub>",
    ),
    (Listing((label("L0"),), "{", "}"), "{L0}", r"\{L_0\}", "{<i>L</i><sub>0</sub>}"),
    (labels(["L0", "L2"]), "L0, L2", "L_0, L_2", None),
    (
        Grid(((Integer(1), Integer(-10)), (Integer(0), Integer(1)))),
        "[ 1  -10 ]\n[ 0    1 ]",
        r"\left(\begin{array}{rr} 1 & -10 \\ 0 & 1 \end{array}\right)",
        None,
    ),
    (Grid(()), "[]", r"\left(\begin{array}{r}  \end{array}\right)", None),
    (number(3), "3", "3", "3"),
]
TABLE = Table(
    "Characters of C3",
    (Column("", "left"), "1a", Column("3a", "center")),
    ((label("X1"), 1, 1), (label("X2"), 1, Root(3))),
    head=(("size", 1, 1),),
    notes=("E(3) = exp(2 pi i/3)",),
    data={"b": 1, "a": ["x"]},
)


@pytest.mark.parametrize(("expression", "text", "latex", "html"), EXPRESSIONS)
def test_an_expression_is_spelled_in_each_format(expression, text, latex, html):
    assert render(expression, "text") == text
    assert render(expression, "latex") == latex
    if html is not None:
        assert render(expression, "html") == html.encode("ascii", "xmlcharrefreplace").decode()


def test_a_table_of_text_has_aligned_columns():
    assert render(TABLE, "text").splitlines() == [
        "Characters of C3",
        "",
        "      1a   3a",
        "size   1   1",
        "--------------",
        "X1     1   1",
        "X2     1  E(3)",
        "",
        "E(3) = exp(2 pi i/3)",
    ]


def test_text_is_plain_ascii():
    assert render(Words("S\u00b1(L)"), "text") == "S+-(L)"


def test_json_is_the_data_in_its_order():
    assert render(TABLE, "json") == '{\n  "b": 1,\n  "a": [\n    "x"\n  ]\n}\n'


def test_csv_quotes_what_needs_quotes_and_ends_lines_with_cr_lf():
    nasty = ['say "no"', "a,b", "two\r\nlines", " spaces "]
    text = render(Table("t", ("w", "x", "y", "z"), (nasty,)), "csv")
    assert text.startswith("w,x,y,z\r\n") and text.endswith("\r\n")
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == nasty


def test_csv_of_a_diagram_lists_its_edges():
    diagram = Diagram("d", [Node("a", "a", 0)], [Edge("a", "a", "even")], [Kind("even", "e")])
    assert render(diagram, "csv") == "source,target,reason\r\na,a,even\r\n"


def test_csv_of_a_report_is_its_one_table():
    assert render(Report("r", ("words", TABLE)), "csv") == render(TABLE, "csv")


def test_a_latex_table_is_in_booktabs_form():
    lines = render(TABLE, "latex").splitlines()
    rules = [line for line in lines if line.endswith("rule")]
    assert rules == [r"\toprule", r"\midrule", r"\bottomrule"]
    assert r"\begin{tabular}{lrc}" in lines
    assert r"$X_2$ & 1 & $\zeta_3$ \\" in lines


def test_latex_escapes_every_special_letter():
    escaped = render(Table(r"\ { } $ & # % _ ~ ^ < > |", (), ()), "latex").splitlines()[2]
    assert escaped == (
        r"\caption{\textbackslash{} \{ \} \$ \& \# \% \_ \textasciitilde{} \textasciicircum{} "
        r"\ensuremath{<} \ensuremath{>} \ensuremath{|}}"
    )


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
def test_every_latex_form_compiles_in_a_document_that_loads_booktabs(tmp_path):
    report = Report("All of C8 & more", ("Some words: S\u00b1 -> 100%.", TABLE, cyclic(8)))
    formulas = " ".join(f"${render(expression, 'latex')}$" for expression, *_ in EXPRESSIONS)
    body = render(report, "latex") + formulas
    source = rf"\documentclass{{article}}\usepackage{{booktabs}}\begin{{document}}{body}\end{{document}}"
    (tmp_path / "t.tex").write_text(source, encoding="utf-8")
    run = subprocess.run(
        ["pdflatex", "-halt-on-error", "-interaction=nonstopmode", "t.tex"], cwd=tmp_path, capture_output=True
    )
    assert run.returncode == 0, run.stdout.decode()[-2000:]


class _Balanced(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []
        self.seen = []

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("document", [TABLE, cyclic(8), Report("r<r>", ("a & b", TABLE))], ids=type)
def test_html_is_ascii_balanced_and_escaped(document):
    text = render(document, "html")
    assert text.isascii()
    reader = _Balanced()
    reader.feed(text)
    assert reader.open == []


def test_an_html_table_has_a_caption_and_scopes():
    root = ElementTree.fromstring(render(TABLE, "html"))
    assert root.find("caption").text == "Characters of C3"
    assert [cell.attrib["scope"] for cell in root.iter("th")] == ["col"] * 6 + ["row"] * 2


def test_html_of_a_diagram_holds_its_picture_and_its_edges():
    root = ElementTree.fromstring(render(cyclic(8), "html"))
    assert root.tag == "figure"
    assert root.find("{http://www.w3.org/2000/svg}svg") is not None
    assert root.find("details/table") is not None


def test_text_of_a_diagram_lists_layers_and_targets_by_kind():
    lines = render(cyclic(4), "text").splitlines()
    assert lines[2:7] == [
        "level  node  even to  linear to",
        "-------------------------------",
        "0      L1    L0, L2   L1",
        "1      L2    L0       L2",
        "2      L0    L0",
    ]


def test_text_of_a_diagram_names_nodes_by_their_first_line_or_by_their_id():
    lattice = Diagram(
        "l", [Node("b", ("N1", "order 2"), 0), Node("a", ("N0", "order 1"), 1)], [Edge("b", "a")]
    )
    assert render(lattice, "text").splitlines()[4:] == ["0      N1, order 2  N0", "1      N0, order 1"]
    alike = Diagram("d", [Node("L1", 2, 0), Node("L2", 2, 1)], [Edge("L1", "L2")])
    assert render(alike, "text").splitlines()[4:] == ["0      L1: 2  L2", "1      L2: 2"]


def test_a_table_without_headers_has_no_rule():
    table = Table("t", (Column("", "left"), ""), (("order", 8),), data={})
    assert render(table, "text") == "t\n\norder  8\n"
    assert render(table, "csv") == "order,8\r\n"
    assert "midrule" not in render(table, "latex")
    assert "thead" not in render(table, "html")


def test_dot_ranks_layers_and_quotes_names():
    diagram = Diagram(
        'a "graph"',
        [Node("a b", "L1", 0, "tip"), Node("c", ("x", "<y>"), 1)],
        [Edge("a b", "c", "even")],
        [Kind("even", "e")],
    )
    text = render(diagram, "dot")
    assert 'label="a \\"graph\\"";' in text
    assert '"a b" [label=<<I>L</I><SUB>1</SUB>>, tooltip="tip"];' in text
    assert '"c" [label=<x<BR/>&lt;y&gt;>];' in text
    assert '  "a b" -> "c" [class="even"];' in text


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_reads_the_dot_form():
    subprocess.run(
        ["dot", "-Tsvg"], input=render(cyclic(12), "dot").encode(), capture_output=True, check=True
    )


def test_data_of_any_size_is_written_exactly():
    table = Table("t", (), (), data={"order": 10**200})
    assert json.loads(render(table, "json"))["order"] == 10**200
