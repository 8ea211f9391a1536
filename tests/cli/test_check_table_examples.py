"""``plrep check --table``: tables from files, verdicts, exit codes, certificates."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

import plrep.checker
from plrep.cli.main import cli

NAMES = (
    "C1", "C2", "C7", "C12", "C2^4", "S3", "S4", "S5", "A5", "D6", "Q8", "Dic3", "SL(2,3)", "SL(2,5)", "S4xC2",
    "PSL(2,7)", "3^(1+2)+", "S3wrC2", "W(F4)", "2.S4-", "AGL(1,8)", "<(1,2)(3,4)(5),(1,3)>", "<()>",
)  # fmt: skip


def run(*words):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A good table in both forms, and some that are not."""
    folder = tmp_path_factory.mktemp("tables")
    for suffix in ("json", "g"):
        assert run("table", "S4", "-o", folder / f"good.{suffix}") == (0, "", "")
    good = (folder / "good.g").read_text()
    (folder / "size.g").write_text(
        good.replace("SizesConjugacyClasses := [ 1, 3, 6", "SizesConjugacyClasses := [ 1, 3, 8")
    )
    (folder / "value.g").write_text(good.replace("[ 2, 2, 0, -1, 0 ]", "[ 2, 2, 0, 1, 0 ]"))
    (folder / "words.g").write_text("no table")
    (folder / "bytes.g").write_bytes(b"\xff\xfe")
    (folder / "keys.json").write_text('{"group": {}}')
    assert run("table", "M11", "-o", folder / "large.json")[0] == 0
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_every_table_that_is_printed_is_accepted_in_both_forms(tmp_path, name):
    places = [tmp_path / "table.json", tmp_path / "table.g"]
    for place in places:
        assert run("table", name, "-o", place) == (0, "", "")
    expected = "".join(f"{place}: accepted\n" for place in places)
    assert run("check", "--table", *places) == (0, expected, "")


def test_a_wrong_table_is_rejected_with_the_place(files):
    assert run("check", "--table", files / "size.g") == (
        1, f"{files}/size.g: rejected: class 3 (2b): its size is 6, not 8\n", "",
    )  # fmt: skip
    code, out, _ = run("check", "--table", files / "value.g")
    assert code == 1
    assert out == (
        f"{files}/value.g: rejected: row 3 (X3): its inner product with row 1 (X1) is 2/3, not 0; an irreducible "
        "character of the group differs only by -1 instead of 1 on class 4 (3a)\n"
    )


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("good.json", 0, "accepted"),
        ("large.json", 3, "undecided: it is the table that plrep finds"),
        ("size.g", 1, "rejected: class 3"),
        ("keys.json", 1, "rejected: the table has no entry 'classes'"),
        ("words.g", 2, "rejected: neither JSON nor a record of GAP: line 1, place 4: 'table': expected :="),
        ("bytes.g", 2, "rejected: the file is no text in UTF-8"),
        ("absent.g", 2, "rejected: cannot read"),
        ("", 2, "rejected: cannot read"),
    ],
)
def test_each_verdict_has_its_exit_code(files, name, code, said):
    found, out, err = run("check", "--table", files / name)
    assert (found, err) == (code, "") and f": {said}" in out and out.count("\n") == 1


def test_the_worst_file_decides(files):
    def code(*names):
        return run("check", "--table", *(files / name for name in names))[0]

    assert code("good.json", "large.json") == 3
    assert code("large.json", "size.g", "good.json") == 1
    assert code("words.g", "size.g", "large.json") == 2


def test_verdicts_as_json(files):
    code, out, _ = run(
        "check", "--table", files / "good.g", files / "large.json", files / "size.g", "--format", "json"
    )
    good, large, size = json.loads(out)
    assert code == 1 and list(good) == ["file", "verdict", "reason", "claim"]
    assert (good["verdict"], good["reason"], good["claim"]) == ("accepted", "", "<(1,2,3,4),(1,2)>: table")
    assert (large["verdict"], large["claim"]) == ("undecided", "")
    assert (size["verdict"], size["reason"]) == ("rejected", "class 3 (2b): its size is 6, not 8")


def test_the_certificate_is_written_and_the_lone_checker_accepts_it(files, tmp_path):
    made = tmp_path / "certificate.json"
    assert run("check", "--table", files / "good.g", "--certificate", made)[0] == 0
    lone = subprocess.run(
        [sys.executable, "-I", "-S", plrep.checker.__file__, made], capture_output=True, text=True, check=True
    )
    assert lone.stdout == f"{made}: accepted\n"
    assert json.loads(made.read_text())["claim"]["kind"] == "table"


def test_the_proof_that_was_verified_is_explained(files):
    code, out, _ = run("check", "--table", files / "good.g", "--explain")
    assert code == 0 and "  Claim. Let G = <(1,2,3,4),(1,2)>. The character table of G" in out
    code, out, _ = run("check", "--table", files / "good.g", "--latex")
    assert code == 0 and out.startswith(f"% {files}/good.g: accepted\n\\paragraph{{Claim.}}")


def test_no_certificate_is_written_of_a_wrong_table(files, tmp_path):
    assert run("check", "--table", files / "size.g", "--certificate", tmp_path / "c.json")[0] == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("--table",)])
def test_a_certificate_needs_a_table_and_one_file(files, words):
    names = [files / "good.g"] * (len(words) + 1)
    code, out, err = run("check", *words, *names, "--certificate", "c.json")
    assert (code, out) == (2, "") and "--certificate goes with --table and one FILE" in err


def test_a_certificate_that_cannot_be_written_is_found_before_any_work(files, monkeypatch):
    monkeypatch.setattr("plrep.prover.foreign_table.decide_file", None)
    code, out, err = run("check", "--table", files / "good.g", "--certificate", files / "no/c.json")
    assert (code, out) == (2, "") and "is missing" in err


def test_files_that_are_too_large_are_unreadable(files, monkeypatch):
    monkeypatch.setattr("plrep.prover.foreign_table.LARGEST_FILE", 10)
    code, out, _ = run("check", "--table", files / "good.g")
    assert (code, out) == (2, f"{files}/good.g: rejected: the file has more than 10 bytes\n")
