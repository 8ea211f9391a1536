"""Graphs of groups too large to list, certified: small files that the checker accepts, and whose changes it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import plrep

CHECKER = Path(plrep.__file__).with_name("checker.py")
CLAIMS = [
    ("S12 on natural, relu: graph", 2_000),
    ("M24 on natural, relu: graph", 2_000),
    ("HS on natural, relu: graph", 4_000),
    ("S30 on subsets:2, relu: graph", 200_000),
]


def check(path):
    run = subprocess.run([sys.executable, "-I", "-S", CHECKER, path], capture_output=True, text=True)
    return run.returncode, run.stdout


@pytest.mark.parametrize(("claim", "most"), CLAIMS)
def test_graphs_of_large_groups_have_small_certificates_that_are_accepted(tmp_path, claim, most):
    verdict = plrep.prove(claim)
    path = tmp_path / "proof.json"
    path.write_text(verdict.certificate.text)
    assert len(verdict.certificate.text) < most
    assert check(path)[0] == 0


def test_an_edge_left_out_is_refused(tmp_path):
    from plrep.prover.certificate import Certificate

    document = json.loads(plrep.prove("M24 on natural, abs: graph").certificate.text)
    document["claim"]["edges"].pop()
    body = {key: value for key, value in document.items() if key in ("group", "claim", "simples", "evidence")}
    path = tmp_path / "proof.json"
    path.write_text(Certificate.make(**body).text)
    code, said = check(path)
    assert code == 1
    assert "edges" in said
