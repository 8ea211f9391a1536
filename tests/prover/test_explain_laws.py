"""Explanations: the checker's steps as a proof, in text and in LaTeX."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import plrep
from plrep import checker
from plrep.errors import Inconsistent
from plrep.prover.explain import explain
from plrep.prover.prove import prove_all

CLAIMS = [
    "C8: no pl L2 -> L1",
    "C8: nonlinear even L1 -> L2",
    "S4: odd L3 -> L3",
    "S4: no odd L1 -> L0",
    "C4: no nonlinear conic L2 -> L2",
    "C4: nonlinear conic L1 -> L1",
    "A5: pl L1 -> L3",
    "C4 on regular, relu: graph",
    "C4 on regular, pl:;0@0=0: graph",
    "S4 on cosets:(1,2)+natural, relu: no edge L0 -> L2",
    "S4 on subsets:2, relu: edge L3 -> L3",
    "C8 on regular, hard_tanh: edge L1 -> L3",
    "C8 on regular, identity+bias: edge L1 -> L0",
]


def explanation(text):
    document = plrep.prove(text).certificate.document
    return explain(document, checker.check_text(plrep.prove(text).certificate.text.encode()).steps)


@pytest.mark.parametrize("text", CLAIMS)
def test_every_step_of_the_checker_has_words(text):
    made = explanation(text)
    assert len(made.steps) >= 5
    plain = made.text()
    assert plain.startswith("Claim. Let G = <")
    assert "`" not in plain and "{" not in re.sub(r"\{\d", "", plain)
    assert all(len(line) <= 100 for line in plain.splitlines())


@pytest.mark.parametrize("text", CLAIMS)
def test_pages_that_are_named_exist(text):
    root = Path(plrep.__file__).parent.parent
    for _, page in explanation(text).steps:
        assert (root / page).is_file()


@pytest.mark.parametrize("text", CLAIMS)
def test_latex_is_ascii_with_balanced_dollars_and_braces(text):
    latex = explanation(text).latex(pages=True)
    assert latex.isascii()
    assert latex.count("$") % 2 == 0
    assert len(re.findall(r"(?<!\\)\{", latex)) == len(re.findall(r"(?<!\\)\}", latex))
    assert latex.count(r"\begin{enumerate}") == latex.count(r"\end{enumerate}") == 1


def test_the_statement_says_the_claim_in_words():
    assert str(explanation("C8: nonlinear even L1 -> L2")).splitlines()[:2] == [
        "Claim. Let G = <(1,2,3,4,5,6,7,8)>. There is an even continuous piecewise linear G-equivariant map",
        "L1 -> L2 that is not affine.",
    ]


def test_the_element_of_an_absence_is_named_in_cycles():
    assert "n = (1,5)(2,6)(3,7)(4,8) of G" in explanation("C8: no pl L2 -> L1").text()


def test_all_verdicts_of_a_group_can_be_explained():
    for verdict in prove_all(plrep.group("D6")):
        result = checker.check_text(verdict.certificate.text.encode())
        assert explain(verdict.certificate.document, result.steps).text()


def test_an_unknown_step_is_a_bug_and_says_so():
    with pytest.raises(Inconsistent, match="a step 'magic'"):
        explain(plrep.prove("C2: pl L1 -> L0").certificate.document, [("magic", {})])
