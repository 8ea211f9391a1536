"""Every command on a small group: the JSON of the contract, the text forms, the exit codes."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from plrep.cli.main import COMMANDS, cli


def run(*words):
    """Run the command line and return (exit code, standard output, standard error)."""
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def data(*words):
    code, out, err = run(*words, "--format", "json")
    assert code == 0 and err == ""
    return json.loads(out)


C8 = {"name": "C8", "order": 8, "degree": 8, "generators": ["(1,2,3,4,5,6,7,8)"]}


def test_info_counts_classes_and_simples():
    assert data("info", "C8") == {
        "group": C8,
        "classes": 8,
        "simples": 5,
        "natural": {"points": 8, "rank": 8, "orbits": 1},
    }


def test_table_has_the_keys_of_the_contract_in_order():
    table = data("table", "S3")
    assert list(table) == ["group", "classes", "characters"]
    assert table["group"] == {
        "name": "S3",
        "order": 6,
        "degree": 3,
        "generators": table["group"]["generators"],
    }
    one, two, three = table["classes"]
    assert list(one) == ["label", "order", "size", "centralizer_order", "representative", "powers"]
    assert one == {"label": "1a", "order": 1, "size": 1, "centralizer_order": 6, "representative": "()"} | {
        "powers": {"2": "1a", "3": "1a"}
    }
    assert (two["powers"], three["powers"]) == ({"2": "1a", "3": "2a"}, {"2": "3a", "3": "1a"})
    assert table["characters"] == [
        {"label": "X1", "degree": 1, "indicator": 1, "values": ["1", "1", "1"]},
        {"label": "X2", "degree": 1, "indicator": 1, "values": ["1", "-1", "1"]},
        {"label": "X3", "degree": 2, "indicator": 1, "values": ["2", "0", "-1"]},
    ]


def test_table_writes_values_as_gap_does():
    values = {value for row in data("table", "C5")["characters"] for value in row["values"]}
    assert values == {"1", "E(5)", "E(5)^2", "E(5)^3", "E(5)^4"}


def test_simples_tell_type_multiplicity_and_kernels():
    assert data("simples", "Q8")["simples"][-1] == {
        "label": "L4",
        "dimension": 4,
        "type": "H",
        "kernel_order": 1,
        "pm_kernel_order": 2,
        "characters": ["X5"],
    }


def test_simples_prints_the_matrices_of_one():
    found = data("simples", "C4", "--matrices", "L1")
    assert found == {
        "simple": "L1",
        "dimension": 2,
        "type": "C",
        "field": "Q",
        "generators": [[["0", "-1"], ["1", "0"]]],
        "form": [["1", "0"], ["0", "1"]],
        "J": [["0", "-1"], ["1", "0"]],
    }
    assert run("simples", "C4", "--matrices", "L1", "--format", "csv")[0] == 2
    assert run("simples", "C4", "--matrices", "L7")[0] == 2


def test_kernels_are_all_normal_subgroups_with_their_simples():
    subgroups = data("kernels", "S3")["normal_subgroups"]
    assert subgroups == [
        {"label": "N0", "order": 1, "index": 6, "covers": [], "simples": ["L2"]},
        {"label": "N1", "order": 3, "index": 2, "covers": ["N0"], "simples": ["L1"]},
        {"label": "N2", "order": 6, "index": 1, "covers": ["N1"], "simples": ["L0"]},
    ]


def test_decompose_lists_the_simples_that_occur():
    found = data("decompose", "S4", "--on", "natural")
    assert list(found) == ["group", "gset", "simples"]
    assert found["gset"] == {"name": "natural", "points": 4, "rank": 2, "orbits": 1}
    assert [(s["label"], s["dimension"], s["multiplicity"]) for s in found["simples"]] == [
        ("L0", 1, 1),
        ("L3", 3, 1),
    ]
    assert list(found["simples"][0]) == ["label", "dimension", "type", "multiplicity", "kernel_order"]


def test_the_graph_of_c8_is_that_of_the_paper():
    graph = data("graph", "C8", "--on", "regular", "--activation", "relu")
    assert list(graph) == ["group", "gset", "simples", "activation", "edges"]
    pairs = {(edge["source"], edge["target"]): edge["reason"] for edge in graph["edges"]}
    expected = {"L1": "L0 L1 L2 L4", "L3": "L0 L2 L3 L4", "L2": "L0 L2 L4", "L4": "L0 L4", "L0": "L0"}
    assert set(pairs) == {(source, target) for source, row in expected.items() for target in row.split()}
    assert {pair for pair, reason in pairs.items() if reason == "linear"} == {
        (k, k) for k in ("L1", "L2", "L3", "L4")
    }


def test_edges_and_absent_edges_are_all_pairs():
    graph = data("graph", "C8", "--absent")
    edges = {(edge["source"], edge["target"]) for edge in graph["edges"]}
    absent = {(pair["source"], pair["target"]) for pair in graph["absent"]}
    assert len(edges) + len(absent) == 25 and not edges & absent


def test_the_graph_says_why():
    code, out, _ = run("graph", "C8", "--why", "L4", "L2")
    assert code == 0 and "L4 -> L2 is no edge: " in out
    assert out.rstrip().endswith("Proof: proofs/interaction.md.")
    told = data("graph", "C8", "--why", "L1", "L0")
    assert (told["edge"], told["reason"], told["proof"]) == (True, "even", "proofs/interaction.md")
    assert data("exists", "C8", "L1", "L0")["proof"] == "proofs/schur-lemma.md"


@pytest.mark.parametrize(("shown", "expected"), [("dimension", {"1", "2"}), ("order", {"1", "2", "4", "8"})])
def test_nodes_show_dimensions_or_orders(shown, expected):
    _, out, _ = run("graph", "C8", "--nodes", shown, "--format", "svg")
    svg = "{http://www.w3.org/2000/svg}"
    nodes = (g for g in ElementTree.fromstring(out).iter(svg + "g") if g.get("class") == "node")
    assert {"".join(g.find(svg + "text").itertext()) for g in nodes} == expected


def test_exists_answers_by_its_exit_code_and_in_words():
    code, out, err = run("exists", "C8", "L1", "L0")
    assert (
        (code, err) == (0, "")
        and "yes: " in out
        and "C8 (order 8): nonzero piecewise linear maps L1 -> L0" in out
    )
    code, out, err = run("exists", "C8", "L0", "L1")
    assert (code, err) == (1, "") and "no: " in out


@pytest.mark.parametrize("shape", ["conic", "homogeneous"])
def test_homogeneous_is_a_spelling_of_conic_and_text_prints_the_long_form(shape):
    code, out, _ = run("exists", "C8", "L4", "L4", "--shape", shape, "--nonlinear")
    assert code == 1 and "nonlinear positively homogeneous piecewise linear maps" in out
    assert data("exists", "C8", "--all", "--shape", shape)["shape"] == "conic"


def test_exists_all_lists_pairs_in_label_order():
    found = data("exists", "C3", "--all", "--shape", "even", "--nonlinear")
    assert list(found) == ["group", "shape", "nonlinear", "pairs"]
    assert (found["shape"], found["nonlinear"]) == ("even", True)
    assert found["pairs"] == [["L0", "L0"], ["L1", "L0"], ["L1", "L1"]]


def test_exists_all_as_csv_lists_pairs():
    _, out, _ = run("exists", "C3", "--all", "--format", "csv")
    header, *pairs = csv.reader(io.StringIO(out, newline=""))
    assert header == ["source", "target"] and len(pairs) == 3


def test_kernels_as_csv_lists_the_normal_subgroups():
    _, out, _ = run("kernels", "Q8", "--format", "csv")
    header, *rows = csv.reader(io.StringIO(out, newline=""))
    assert header == ["label", "order", "index", "covers", "simples"]
    assert rows[0] == ["N0", "1", "8", "", "L4"] and rows[-1] == ["N5", "8", "1", "N2 N3 N4", "L0"]


@pytest.mark.parametrize("group", ["C1", "C12", "Q8", "C7xC3", "A4", "Dic3", "S3wrC2"])
def test_info_counts_the_simples_that_simples_lists(group):
    assert data("info", group)["simples"] == len(data("simples", group)["simples"])


@pytest.mark.parametrize("command", ["info", "table", "simples", "kernels", "decompose", "graph"])
def test_generators_stand_instead_of_a_group(command):
    by_option = run(command, "--generators", "(1,2,3),(1,2)", "--format", "json")
    by_name = run(command, "<(1,2,3),(1,2)>", "--format", "json")
    assert by_option == by_name
    assert by_option[0] == 0 and json.loads(by_option[1])["group"]["order"] == 6


def test_exists_takes_generators_before_its_labels():
    assert run("exists", "--generators", "(1,2,3),(1,2)", "L2", "L0")[0] == 0


FORMATS = {
    "info": "text json csv latex html",
    "table": "text json csv latex html gap",
    "simples": "text json csv latex html",
    "decompose": "text json csv latex html",
    "kernels": "text json csv latex html svg dot",
    "graph": "text json csv latex html svg dot",
}


@pytest.mark.parametrize(("command", "format"), [(c, f) for c, some in FORMATS.items() for f in some.split()])
def test_every_format_is_written_and_names_the_group_with_its_order(command, format):
    code, out, err = run(command, "D4", "--format", format)
    assert (code, err) == (0, "")
    if format not in ("json", "csv"):
        assert "D4" in out and "order 8" in out
    if format == "text":
        assert out.isascii()


@pytest.mark.parametrize("name", ["C1", "S1", "A2", "D1", "D2"])
@pytest.mark.parametrize("command", ["info", "table", "simples", "kernels", "decompose", "graph"])
def test_the_smallest_groups_work(command, name):
    code, out, err = run(command, name)
    assert (code, err) == (0, "") and name in out


@pytest.mark.parametrize("gset", ["subsets:4", "cosets:(1,2,3,4),(1,2)"])
def test_the_set_with_one_point_works(gset):
    graph = data("graph", "S4", "--on", gset)
    assert graph["gset"]["points"] == 1
    assert graph["edges"] == [{"source": "L0", "target": "L0", "reason": "even"}]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command):
    code, out, _ = run(command, "--help")
    assert code == 0 and f"Example: plrep {command} " in out


def test_help_lists_all_commands_and_no_words_mean_help():
    assert run("--help") == run()
    assert all(f"\n  {name} " in run()[1] for name in COMMANDS)


def test_version_has_the_line_to_cite():
    code, out, _ = run("--version")
    assert code == 0 and out.splitlines()[0] == "plrep 0.1.0" and "Cite as:" in out.splitlines()[1]


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
def test_the_latex_of_every_command_compiles_in_a_document_that_loads_booktabs(tmp_path):
    commands = [
        "info S4",
        "table Q8",
        "table C5",
        "simples Q8",
        "kernels D6",
        "subgroups S4",
        "decompose S4 --on natural+regular",
    ]
    commands += ["graph C8 --absent", "graph S4 --on subsets:2 --activation tanh+bias", "exists C6 --all"]
    body = "".join(run(*command.split(), "--format", "latex")[1] for command in commands)
    body += run("table", "--generators", "(1,2,3)(4,5),(1,2)", "--format", "latex")[1]
    source = rf"\documentclass{{article}}\usepackage{{booktabs}}\begin{{document}}{body}\end{{document}}"
    (tmp_path / "t.tex").write_text(source, encoding="utf-8")
    done = subprocess.run(
        ["pdflatex", "-halt-on-error", "-interaction=nonstopmode", "t.tex"], cwd=tmp_path, capture_output=True
    )
    assert done.returncode == 0, done.stdout.decode()[-2000:]


def test_absent_edges_are_listed_only_where_they_can_be_shown():
    for words in (("--format", "csv"), ("--format", "svg"), ("--format", "dot"), ("--why", "L1", "L0")):
        code, out, err = run("graph", "C4", "--absent", *words)
        assert (code, out) == (2, "")
        assert "--absent does not go with" in err
