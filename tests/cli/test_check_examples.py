"""``plrep prove`` and ``plrep check``: verdicts, files, exit codes; the lone checker says the same."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

import plrep.checker
from plrep.cli.main import cli


def run(*words):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


CLAIMS = [
    ("C8: pl L1 -> L0", 0),
    ("C8: pl L0 -> L1", 1),
    ("C8: no nonlinear conic L4 -> L4", 0),
    ("C8: nonlinear homogeneous L4 -> L4", 1),
    ("C8 on regular, relu: edge L1 -> L0", 0),
    ("C8 on regular, relu: no edge L0 -> L1", 0),
    ("C8 on regular, relu: edge L0 -> L1", 1),
    ("S4 on subsets:2, abs: graph", 0),
]


@pytest.mark.parametrize(("claim", "code"), CLAIMS)
def test_a_claim_is_proved_or_refuted_and_its_certificate_is_accepted(tmp_path, claim, code):
    file = tmp_path / "proof.json"
    exit_code, out, err = run("prove", claim, "-o", file)
    assert (exit_code, err) == (code, "")
    assert out.startswith("Refuted: " if code else "Proved: ") and f"Certificate: {file}" in out
    assert run("check", file) == (0, f"{file}: accepted\n", "")
    held = json.loads(file.read_text())["claim"].get("holds", True)
    assert held == ((" no " not in claim) == (code == 0))


def test_without_a_file_the_certificate_is_printed_on_request():
    code, out, _ = run("prove", "C3: pl L1 -> L0", "--format", "json")
    assert code == 0 and json.loads(out)["format"] == "plrep-certificate"
    code, out, _ = run("prove", "C3: pl L1 -> L0")
    assert code == 0 and out.startswith("Proved: C3: pl L1 -> L0\n")


def test_a_claim_about_generators_starts_after_the_name_of_the_group():
    words = ("prove", "--generators", "(1,2,3),(1,2)")
    assert run(*words, "pl L2 -> L0")[0] == 0
    assert "<(1,2,3),(1,2)> on natural, relu: graph" in run(*words, "on natural, relu: graph")[1]


def test_prove_all_writes_a_certificate_for_each_pair_shape_and_kind_and_check_accepts_all(tmp_path):
    folder = tmp_path / "out"
    code, out, err = run("prove", "S3", "--all", "-o", folder)
    assert (code, err) == (0, "")
    shapes = ("pl", "conic", "even", "odd")
    kinds = [f"{shape}{tail}" for shape in shapes for tail in ("", "-nonlinear")]
    labels = ("L0", "L1", "L2")
    names = {f"{kind}-{L}-{K}.json" for kind, L, K in itertools.product(kinds, labels, labels)}
    assert {path.name for path in folder.iterdir()} == names
    exist, absent = map(int, re.search(r"(\d+) maps exist, (\d+) do not", out).groups())
    assert exist + absent == 72
    assert sum(json.loads(path.read_text())["claim"]["holds"] for path in folder.iterdir()) == exist
    files = sorted(folder.iterdir())
    assert run("check", *files) == (0, "".join(f"{file}: accepted\n" for file in files), "")


def test_prove_all_twice_gives_the_same_bytes_and_a_summary_in_json(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    second.mkdir()
    assert run("prove", "C2", "--all", "-o", first)[0] == 0
    code, out, _ = run("prove", "C2", "--all", "-o", second, "--format", "json")
    assert code == 0 and json.loads(out)["certificates"] == 32
    assert all(path.read_bytes() == (second / path.name).read_bytes() for path in first.iterdir())


@pytest.mark.parametrize(("place", "message"), [("missing/out", "is missing"), ("file", "is no folder")])
def test_a_folder_that_cannot_be_made_is_found_before_any_work(tmp_path, monkeypatch, place, message):
    (tmp_path / "file").write_text("kept")
    monkeypatch.setattr("plrep.cli.commands.prove.read_group", None)
    code, out, err = run("prove", "C2", "--all", "-o", tmp_path / place)
    assert (code, out) == (2, "") and message in err and err.count("\n") == 1


def test_an_undecided_claim_is_beyond_reach(monkeypatch):
    from plrep.prover.verdict import Undecided

    monkeypatch.setattr("plrep.prover.prove.prove", lambda claim: Undecided(claim, "too large"))
    code, out, err = run("prove", "C2: pl L1 -> L0")
    assert (code, out, err) == (3, "", "plrep: undecided: C2: pl L1 -> L0: too large\n")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A good certificate and some that are not."""
    folder = tmp_path_factory.mktemp("files")
    good = folder / "good.json"
    assert run("prove", "C4: pl L1 -> L2", "-o", good)[0] == 0
    text = good.read_text()
    (folder / "wrong.json").write_text(text.replace('"target":"L2"', '"target":"L0"'))
    (folder / "words.json").write_text("no JSON")
    (folder / "nan.json").write_text('{"format": NaN}')
    (folder / "twice.json").write_text('{"format": 1, "format": 1}')
    return folder


def test_the_worst_file_decides(files):
    names = ("good.json", "wrong.json", "words.json", "nan.json", "twice.json", "absent.json")
    codes = [run("check", files / name)[0] for name in names]
    assert codes == [0, 1, 2, 2, 2, 2]
    assert run("check", files / "good.json", files / "wrong.json")[0] == 1
    assert run("check", files / "words.json", files / "wrong.json", files / "good.json")[0] == 2


def test_check_prints_the_lines_of_the_lone_checker(files):
    names = sorted(str(path) for path in files.iterdir())
    lone = subprocess.run(
        [sys.executable, "-I", "-S", plrep.checker.__file__, *names], capture_output=True, text=True
    )
    code, out, err = run("check", *names)
    assert (code, out, err) == (lone.returncode, lone.stdout, lone.stderr)


def test_check_as_json_has_the_keys_of_the_contract(files):
    code, out, _ = run("check", files / "good.json", files / "wrong.json", "--format", "json")
    good, wrong = json.loads(out)
    assert code == 1 and list(good) == list(wrong) == ["file", "verdict", "reason", "claim"]
    assert good["verdict"] == "accepted" and good["reason"] == "" and good["claim"].endswith(": pl L1 -> L2")
    assert wrong["verdict"] == "rejected" and "seal" in wrong["reason"]


def test_check_explains_its_steps(files):
    code, out, _ = run("check", files / "good.json", "--explain")
    assert code == 0
    assert "  Claim. Let G = <(1,2,3,4)>." in out
    assert "[proofs/explicit-map.md]" in out
    _, out, _ = run("check", files / "good.json", "--explain", "--format", "json")
    assert all(set(step) == {"words", "page"} for step in json.loads(out)[0]["steps"])
    assert run("check", files / "wrong.json", "--explain") == run("check", files / "wrong.json")


def test_where_prints_the_path_of_the_file_that_runs_alone(files):
    path = plrep.checker.__file__
    assert run("check", "--where") == (0, f"{path}\n", "")
    good = files / "good.json"
    assert run("check", "--where", good) == (0, f"{path}\n{good}: accepted\n", "")


def test_check_without_files_is_bad_input():
    code, out, err = run("check")
    assert (code, out) == (2, "")
    assert "at least one FILE" in err


def test_check_writes_to_a_file(files, tmp_path):
    report = tmp_path / "report.txt"
    assert run("check", files / "good.json", "-o", report) == (0, "", "")
    assert report.read_text() == f"{files / 'good.json'}: accepted\n"


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
def test_the_explanation_in_latex_compiles(files, tmp_path):
    _, out, _ = run("check", files / "good.json", "--latex")
    assert out.startswith("% ")
    text = rf"\documentclass{{article}}\usepackage{{amsmath,amssymb}}\begin{{document}}{out}\end{{document}}"
    (tmp_path / "t.tex").write_text(text, encoding="utf-8")
    done = subprocess.run(["pdflatex", "-halt-on-error", "t.tex"], cwd=tmp_path, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()[-2000:]


def test_a_certificate_beyond_the_checker_is_undecided_not_proved(tmp_path, monkeypatch):
    monkeypatch.setattr(plrep.checker, "MAX_WORK", 10)
    code, out, err = run("prove", "C3: pl L1 -> L0", "-o", tmp_path / "x.json")
    assert (code, out) == (3, "")
    assert "beyond the limits of the checker" in err
    assert list(tmp_path.iterdir()) == []
    code, out, _ = run("prove", "C2", "--all", "-o", tmp_path / "all")
    assert code == 3
    assert "0 certificates" in out


def test_a_certificate_that_the_checker_refuses_is_our_bug(monkeypatch):
    monkeypatch.setattr(
        plrep.checker,
        "check_text",
        lambda text, memo: plrep.checker.Result(
            "rejected", "the seal does not fit the content", 1, "seal", ()
        ),
    )
    code, out, err = run("prove", "C3: pl L1 -> L0")
    assert (code, out) == (4, "")
    assert "please report" in err
