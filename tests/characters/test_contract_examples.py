"""The JSON of table, simples and kernels, and what tables and lattices print, written out for small groups."""

import plrep
from plrep.display.document import Diagram
from plrep.display.write import render


def test_the_table_of_c3_as_data():
    G = plrep.group("C3")
    assert G.character_table.data() == {
        "group": {"name": "C3", "order": 3, "degree": 3, "generators": ["(1,2,3)"]},
        "classes": [
            {
                "label": "1a",
                "order": 1,
                "size": 1,
                "centralizer_order": 3,
                "representative": "()",
                "powers": {"3": "1a"},
            },
            {
                "label": "3a",
                "order": 3,
                "size": 1,
                "centralizer_order": 3,
                "representative": "(1,2,3)",
                "powers": {"3": "1a"},
            },
            {
                "label": "3b",
                "order": 3,
                "size": 1,
                "centralizer_order": 3,
                "representative": "(1,3,2)",
                "powers": {"3": "1a"},
            },
        ],
        "characters": [
            {"label": "X1", "degree": 1, "indicator": 1, "values": ["1", "1", "1"]},
            {"label": "X2", "degree": 1, "indicator": 0, "values": ["1", "E(3)", "E(3)^2"]},
            {"label": "X3", "degree": 1, "indicator": 0, "values": ["1", "E(3)^2", "E(3)"]},
        ],
    }


def test_powers_are_given_for_each_prime_divisor_of_the_order():
    classes = plrep.group("S3").character_table.data()["classes"]
    assert [one["powers"] for one in classes] == [
        {"2": "1a", "3": "1a"},
        {"2": "1a", "3": "2a"},
        {"2": "3a", "3": "1a"},
    ]
    assert plrep.group("C1").character_table.data()["classes"][0]["powers"] == {}


def test_the_simples_of_q8_as_data():
    data = plrep.group("Q8").simples.data()
    assert data["group"]["order"] == 8
    assert data["simples"][0] == {
        "label": "L0",
        "dimension": 1,
        "type": "R",
        "kernel_order": 8,
        "pm_kernel_order": 8,
        "characters": ["X1"],
    }
    assert data["simples"][4] == {
        "label": "L4",
        "dimension": 4,
        "type": "H",
        "kernel_order": 1,
        "pm_kernel_order": 2,
        "characters": ["X5"],
    }


def test_the_simples_of_c5_name_both_conjugate_characters():
    assert [one["characters"] for one in plrep.group("C5").simples.data()["simples"]] == [
        ["X1"],
        ["X2", "X3"],
        ["X4", "X5"],
    ]


def test_the_normal_subgroups_of_s4_as_data():
    data = plrep.group("S4").normal_subgroups.data()
    assert list(data) == ["group", "normal_subgroups"]
    assert data["normal_subgroups"] == [
        {"label": "N0", "order": 1, "index": 24, "covers": [], "simples": ["L3", "L4"]},
        {"label": "N1", "order": 4, "index": 6, "covers": ["N0"], "simples": ["L2"]},
        {"label": "N2", "order": 12, "index": 2, "covers": ["N1"], "simples": ["L1"]},
        {"label": "N3", "order": 24, "index": 1, "covers": ["N2"], "simples": ["L0"]},
    ]


def test_a_table_prints_sizes_power_maps_indicators_and_values():
    assert str(plrep.group("D5").character_table).splitlines() == [
        "Character table of D5 (order 10)",
        "",
        "      ind  1a  2a             5a             5b",
        "size        1   5              2              2",
        "2P         1a  1a             5b             5a",
        "5P         1a  2a             1a             1a",
        "-----------------------------------------------",
        "X1      +   1   1              1              1",
        "X2      +   1  -1              1              1",
        "X3      +   2   0    E(5)+E(5)^4  E(5)^2+E(5)^3",
        "X4      +   2   0  E(5)^2+E(5)^3    E(5)+E(5)^4",
    ]


def test_a_table_shows_itself_in_a_notebook():
    table = plrep.group("Q8").character_table
    assert "<table" in table._repr_html_()
    assert r"\toprule" in table._repr_latex_()
    assert table._repr_svg_() is None


def test_simples_print_type_kernels_and_complex_constituents():
    text = str(plrep.group("Q8").simples)
    line = next(line for line in text.splitlines() if line.startswith("L4"))
    assert line.split() == ["L4", "4", "H", "1", "2", "2*X5", "4", "-4", "0", "0", "0"]
    line = next(line for line in str(plrep.group("C3").simples).splitlines() if line.startswith("L1"))
    assert line.split()[:6] == ["L1", "2", "C", "1", "1", "X2+X3"]
    assert str(plrep.group("Q8").simple("L4")) == "L4"


def test_the_lattice_of_q8_is_drawn_with_the_whole_group_on_top():
    lattice = plrep.group("Q8").normal_subgroups
    diagram = lattice.view()
    assert isinstance(diagram, Diagram)
    assert [(node.id, node.rank) for node in diagram.nodes] == [
        ("N0", 3),
        ("N1", 2),
        ("N2", 1),
        ("N3", 1),
        ("N4", 1),
        ("N5", 0),
    ]
    assert len(diagram.edges) == 7
    assert not diagram.directed
    assert diagram.data == lattice.data()
    for format in ("text", "svg", "dot", "html", "latex", "json", "csv"):
        assert render(diagram, format)


def test_normal_subgroups_and_class_functions_print_their_classes():
    G = plrep.group("S4")
    text = str(G.normal_subgroups["N1"])
    assert text.startswith("Normal subgroup N1 of S4: order 4, index 6")
    assert [line.split()[:2] for line in text.splitlines()[-2:]] == [["1a", "1"], ["2a", "3"]]
    assert str(G.character_table["X3"]).splitlines()[-1].split() == ["X3", "2", "2", "0", "-1", "0"]
