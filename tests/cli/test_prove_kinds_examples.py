"""All kinds of claims on the command line: proved or refuted, written, checked, and told in words."""

from __future__ import annotations

import gzip
import json

import pytest
from click.testing import CliRunner

from plrep.cli.main import cli


def run(*words):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


CLAIMS = [
    ("C8: kernel of L1 in kernel of L4", 0, "So ker L1 ⊂ ker L4"),
    ("C8: kernel of L4 in kernel of L1", 1, "it lies in the kernel of L4, not in that of L1"),
    ("S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2", 0, "the two are equal"),
    ("S4: <()> is the kernel of L2", 1, "The orders differ"),
    ("S4: character [3,-1,1,0,-1]", 0, "irreducible character that belongs to it"),
    ("S4: character [3,-1,1,0,1]", 1, "Here one of the three fails"),
    ("S4: table", 0, "pairwise different"),
    ("C8 on regular: projector L1", 0, "The values are those of the projector of L1"),
    ("S4 on natural: projector [1,0]", 1, "The values are those of none of the projectors"),
    ("C8 on regular, relu: same graph as gelu", 0, "with the same sources and targets"),
    ("C8 on regular, relu: same graph as on natural, tanh", 1, "they are not the same"),
    ("M24 on natural: pl A1 -> A0", 0, "so ker A1 ⊂ ker A0"),
    ("GL:5,2: pl A0 -> A1", 1, "So f = 0."),
]


@pytest.mark.parametrize(("claim", "code", "words"), CLAIMS)
def test_a_claim_is_settled_written_checked_and_explained(tmp_path, claim, code, words):
    path = tmp_path / "proof.json"
    settled, out, err = run("prove", claim, "-o", path)
    assert (settled, err) == (code, "")
    assert out.startswith("Proved: " if code == 0 else "Refuted: ")
    assert run("check", path)[0] == 0
    told = " ".join(run("check", path, "--explain")[1].split())
    assert words.lower() in told.lower()
    assert "\\begin{enumerate}" in run("check", path, "--latex")[1]


def test_the_certificate_is_printed_as_json():
    code, out, _ = run("prove", "S4: table", "--format", "json")
    assert code == 0
    assert json.loads(out)["claim"]["kind"] == "table"


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("S7: table", "too large"),
        ("S10: pl L20 -> L1", "name a set"),
        ("S10 on natural: character [1]", "S10 on natural"),
    ],
)
def test_what_is_undecided_or_no_claim_ends_with_a_line(claim, words):
    code, out, err = run("prove", claim)
    assert code in (2, 3) and out == ""
    assert err.count("\n") == 1 and words in err


def test_a_claim_follows_generators():
    code, out, _ = run("prove", "--generators", "(1,2,3),(1,2)", "<(1,2,3)> is the kernel of L1")
    assert code == 0
    assert out.startswith("Proved: <(1,2,3),(1,2)>: <(1,2,3)> is the kernel of L1")
    code, out, _ = run("prove", "--generators", "(1,2,3),(1,2)", "on natural: projector L2")
    assert code == 0
    assert out.startswith("Proved: <(1,2,3),(1,2)> on natural: projector L2")


def test_each_certificate_of_an_archive_is_explained(tmp_path):
    lines = [run("prove", claim, "--format", "json")[1] for claim in ("C2: pl L1 -> L0", "S3: table")]
    archive = tmp_path / "proofs.jsonl.gz"
    archive.write_bytes(gzip.compress("".join(lines).encode()))
    code, out, _ = run("check", archive, "--explain")
    assert code == 0
    assert out.count("Claim. Let G = ") == 2
    (record,) = json.loads(run("check", archive, "--explain", "--format", "json")[1])
    assert [len(steps) for steps in record["certificates"]] == [6, 4]
    assert run("check", archive, "--latex")[1].count("begin{enumerate}") == 2
