"""``plrep map``: forms, the JSON, pictures, what is refused."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import plrep
from plrep.cli.main import cli


def run(*words):
    result = CliRunner().invoke(cli, ["map", *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("format", ["text", "latex", "html"])
def test_every_form_names_the_group_and_counts_the_pieces(format):
    code, out, err = run("S3", "L2", "L0", "--on", "natural", "--format", format)
    assert (code, err) == (0, "")
    assert "order 6" in out and "6 pieces, 2 up to symmetry" in out


def test_json_holds_the_map_that_python_makes():
    code, out, _ = run("C8", "L1", "L0", "--activation", "abs", "--format", "json")
    found = json.loads(out)
    G = plrep.group("C8")
    assert code == 0 and found == plrep.pl_map(G.simple("L1"), G.simple("L0"), "abs").data()
    assert list(found) == ["group", "source", "target", "kinds", "counts", "pieces", "formula"]
    assert found["counts"] == {"pieces": 8, "regions": 8}
    assert found["kinds"]["even"] and not found["kinds"]["linear"]
    assert found["formula"]["terms"][0]["images"] == 4


def test_relu_on_the_regular_set_is_the_default():
    assert run("C4", "L1", "L2") == run("C4", "L1", "L2", "--activation", "relu", "--on", "regular")
    assert run("--generators", "(1,2,3,4)", "L1", "L2")[0] == 0


def test_the_smallest_map_has_the_shape_that_is_asked():
    found = json.loads(run("S3", "L2", "L2", "--smallest", "--shape", "even", "--format", "json")[1])
    assert found["kinds"]["even"] and not found["kinds"]["affine"]
    found = json.loads(run("S4", "L3", "L0", "--smallest", "--on", "natural", "--format", "json")[1])
    assert [term["images"] for term in found["formula"]["terms"]] == [4]
    assert found["source"]["gset"] == "natural"


@pytest.mark.parametrize(("suffix", "magic"), [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_pictures_are_written_and_are_the_same_each_time(tmp_path, suffix, magic):
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    for place in (first, second):
        code, out, err = run("S3", "L2", "L2", "--plot", place)
        assert code == 0 and err == "" and "up to symmetry" in out
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(magic)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"a.{suffix}", f"b.{suffix}"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("C8", "L1", "L0", "--activation", "tanh"), 2, "tanh is no PL function"),
        (("C8", "L1", "L9"), 2, "'L9' is no real simple"),
        (("C8", "L1"), 2, "K is missing"),
        (
            ("C8", "L1", "L0", "--plot", "x.gif"),
            2,
            "--plot x.gif: the suffix must be one of .pdf, .png, .svg",
        ),
        (("C8", "L1", "L0", "--plot", "absent/x.pdf"), 2, "the folder absent is missing"),
        (("C8", "L1", "L0", "--smallest", "--activation", "relu"), 2, "--smallest and --activation name two"),
        (("C8", "L1", "L0", "--shape", "odd"), 2, "--shape goes with --smallest"),
        (("C8", "L4", "L1", "--smallest"), 2, "acts as +1 on L4 but not on L1"),
        (("S4", "L3", "L0", "--plot", "never.pdf"), 3, "a plot shows maps out of a line or a plane"),
        (("S4", "L3", "L0", "--on", "cosets:(1,2,3,4)"), 2, "'L3' does not occur"),
        (("C8", "L1", "L0", "--format", "csv"), 2, "csv"),
    ],
)
def test_what_is_refused_says_why(words, code, message):
    found, out, err = run(*words)
    assert (found, out) == (code, "")
    assert message in err


def test_a_picture_that_cannot_be_written_leaves_nothing_behind(tmp_path, monkeypatch):
    def refuse(*places):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plrep.cli.commands.map.os.replace", refuse)
    code, out, err = run("C4", "L1", "L0", "--plot", tmp_path / "x.svg")
    assert (code, out) == (2, "") and "No space left on device" in err
    assert list(tmp_path.iterdir()) == []
