"""Laws of the SVG writer: well-formed, closed in itself, the same bytes always."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plrep.display.document import Diagram, Edge, Kind, Node
from plrep.display.expression import Listing, Power, Product, Rational, Root, Sum, Symbol, Words
from plrep.display.write import render
from tests.display.sample_diagrams import samples

SVG = "{http://www.w3.org/2000/svg}"
SAMPLES = samples()
EVERY = pytest.mark.parametrize("name", SAMPLES)


@EVERY
def test_a_picture_is_well_formed_and_has_title_description_and_view_box(name):
    root = ElementTree.fromstring(render(SAMPLES[name], "svg"))
    assert root.tag == SVG + "svg"
    assert [child.tag for child in root][:2] == [SVG + "title", SVG + "desc"]
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert width == float(root.attrib["width"]) > 0
    assert height == float(root.attrib["height"]) > 0


@EVERY
def test_a_picture_shows_every_node_and_the_kinds_in_use(name):
    diagram = SAMPLES[name]
    root = ElementTree.fromstring(render(diagram, "svg"))
    assert sum(group.attrib.get("class") == "node" for group in root.iter(SVG + "g")) == len(diagram.nodes)
    written = "".join(root.itertext())
    for kind in diagram.legend:
        assert (f"{kind.name}: {kind.words}" in written) is any(e.kind == kind.name for e in diagram.edges)


@EVERY
def test_a_picture_uses_no_outside_resource_and_is_plain_ascii(name):
    text = render(SAMPLES[name], "svg")
    assert text.isascii()
    assert text.count("http") == 1
    assert "href" not in text and "url(" not in text and "<style" not in text


def test_a_picture_has_the_same_bytes_in_every_process():
    program = "from tests.display.sample_diagrams import cyclic; from plrep.display.write import render; "
    program += "print(render(cyclic(24), 'svg'), end='')"
    root = str(Path(__file__).parents[2])
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": root},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1


def test_what_is_special_in_xml_is_escaped():
    nasty = "<&>\"'"
    diagram = Diagram(
        nasty, [Node(nasty, Words(nasty), 0, nasty)], [Edge(nasty, nasty, nasty, nasty)], [Kind(nasty, nasty)]
    )
    root = ElementTree.fromstring(render(diagram, "svg"))
    assert root.find(SVG + "title").text == nasty
    assert nasty in "".join(root.itertext())


def test_a_label_of_several_lines_stands_in_a_box_and_indices_are_small():
    label = (
        Symbol("N", "2"),
        "order 4",
        Listing((Sum((Root(5), Product((Rational(-1, 2), Power(Root(5), 4))))),)),
    )
    text = render(Diagram("lattice", [Node("N2", label, 0)], [], directed=False), "svg")
    root = ElementTree.fromstring(text)
    assert len(list(root.iter(SVG + "rect"))) == 1
    assert [part.text for part in root.iter(SVG + "tspan")][:3] == ["N", "2", "order\u00a04"]
    assert 'dy="3.2"' in text


def test_a_long_legend_is_wrapped_and_pictures_on_one_page_have_their_own_ids():
    words = "many words " * 20
    one = Diagram("one", [Node("a", "a", 0)], [Edge("a", "a", "even")], [Kind("even", words)])
    first, second = (ElementTree.fromstring(render(some, "svg")) for some in (one, SAMPLES["C8"]))
    assert float(first.attrib["width"]) < 400
    assert (
        words.split()
        == " ".join(
            text.text for text in first.iter(SVG + "text") if text.text and text.text not in ("one",)
        ).split()[1:]
    )
    assert not {e.attrib["id"] for e in first.iter() if "id" in e.attrib} & {
        e.attrib["id"] for e in second.iter() if "id" in e.attrib
    }


def test_an_empty_diagram_is_a_picture_too():
    ElementTree.fromstring(render(Diagram("nothing", [], []), "svg"))


def test_parallel_edges_of_different_kinds_are_drawn_apart():
    kinds = [
        Kind("even", "e"),
        Kind("odd", "o", "dotted"),
        Kind("mixed", "m", "bold"),
        Kind("grey", "g", "grey"),
    ]
    nodes = [Node("a", "a", 0), Node("b", "b", 1), Node("c", "c", 1)]
    edges = [Edge(s, t, kind.name) for kind in kinds for s, t in (("a", "b"), ("b", "c"), ("c", "b"))]
    root = ElementTree.fromstring(render(Diagram("multi", nodes, edges, kinds), "svg"))
    lines = [path.attrib["d"] for path in root.iter(SVG + "path") if path.attrib["class"] == "line"]
    assert len(set(lines)) == len(lines)
