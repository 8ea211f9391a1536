"""Explanations: the checker's steps as a proof, in text and in LaTeX."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import plrep
from plrep import checker
from plrep.errors import Inconsistent
from plrep.prover import paragraphs
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
    "C8: kernel of L1 in kernel of L4",
    "A5: kernel of L1 in kernel of L3",
    "C8: kernel of L4 not in kernel of L1",
    "S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2",
    "S4: <(1,2,3)> is the kernel of L2",
    "C2^2: <(1,2)> is the kernel of L1",
    "C2^2: <(3,4)> is the kernel of L1",
    "C8 on natural, relu: same graph as on regular, gelu",
    "C8 on regular, relu: same graph as tanh",
    "SL(2,3) on regular: projector L3",
    "S4 on natural: projector [1,0]",
    "A5: character [3,-1,0,-E(5)-E(5)^4,-E(5)^2-E(5)^3]",
    "S4: no character [4,0,2,1,0]",
    "SL(2,3): table",
    "C8 on regular, relu: map L1 -> L0 is nonlinear",
    "C8 on regular, relu: map L1 -> L1 is not nonlinear",
    "C8 on regular, abs: map L1 -> L0 is equivariant",
    "C8 on regular, relu: map L1 -> L0 does not equal abs",
    "C8 on regular, relu: map L1 -> L1 equals relu",
    "M24: pl A0 -> A1",
]


def explanation(text):
    document = plrep.prove(text).certificate.document
    return explain(document, checker.check_text(plrep.prove(text).certificate.text.encode()).steps)


@pytest.mark.parametrize("text", CLAIMS)
def test_every_step_of_the_checker_has_words(text):
    made = explanation(text)
    assert len(made.steps) >= 4
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C8: kernel of L4 in kernel of L1", "it lies in the kernel of L4, not in that of L1."),
        (
            "C8: kernel of L4 in kernel of L1",
            "Claim. Let G = <(1,2,3,4,5,6,7,8)>. The kernel of L4 does not lie",
        ),
        ("S4: <(1,2,3)> is the kernel of L2", "The subgroup <(1,2,3)> is not the kernel of L2."),
        ("S4: <()> is the kernel of L2", "The orders differ, so the two are not equal."),
        ("S4: <()> is the kernel of L1, L3", "is the intersection of the kernels of L1, L3."),
        (
            "C8 on regular, relu: same graph as tanh",
            "The first has 5 simples and 14 edges, the second 5 and 7",
        ),
        ("S4 on natural: projector L3", "So the type is R, the multiplicity 1, the dimension 3."),
        ("S4: character [3,-1,1,0,-1]", "The mean of χ(g^2) is 1, so the real simple of χ has type R"),
        ("C8 on regular, relu: map L1 -> L0 is nonlinear", "So the map is not affine."),
        (
            "C8 on regular, relu: map L1 -> L1 is nonlinear",
            "all kinks of the terms cancel: the map is affine.",
        ),
        ("C8 on regular, relu: map L1 -> L0 is equivariant", "and hence for all of G."),
        ("C8 on regular, relu: map L1 -> L0 equals abs", "So is the other map L1 -> L0; number of terms: 8."),
        ("S4: table", "5 conjugacy classes, irreducible characters of degree 1, 1, 2, 3, 3."),
    ],
)
def test_the_new_kinds_are_told_in_words(text, words):
    assert words in " ".join(explanation(text).text().split())


def test_values_are_mathematics_in_latex():
    latex = explanation("A5: character [3,-1,0,-E(5)-E(5)^4,-E(5)^2-E(5)^3]").latex()
    assert r"$-\zeta_{5}-\zeta_{5}^{4}$" in latex
    assert r"$e = (\chi (1)/|G|) \sum  \chi (x^{-1}) x$" in latex


def test_simples_found_without_a_table_have_indices_in_latex():
    assert "$A_{0} \\to  A_{1}$" in explanation("M24: pl A0 -> A1").latex()


def test_every_sentence_that_can_be_told_has_its_placeholders_filled():
    for table in (
        paragraphs.COMPARED,
        paragraphs.FOUND_AS,
        paragraphs.EQUALITY,
        paragraphs.IS_CHARACTER,
        paragraphs.BENDS,
    ):
        for sentence in table.values():
            assert sentence.count("`") % 2 == 0
    for sentence, page in paragraphs.PARAGRAPHS.values():
        assert sentence.count("`") % 2 == 0
        assert page.startswith("proofs/")
