"""What is no claim is refused with a sentence that says what to write."""

from __future__ import annotations

import pytest

import plrep
from plrep.errors import BadInput
from plrep.prover.claims import ExistsPL, parse_claim


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "names no group before a colon"),
        ("C8", "names no group before a colon"),
        (": pl L1 -> L0", "names no group before a colon"),
        ("C8: pl L1", "is no statement"),
        ("C8: pl L1 -> L0 -> L2", "is no statement"),
        ("C8: not pl L1 -> L0", "is no statement"),
        ("C8: flat L1 -> L0", "the shape 'flat' is unknown"),
        ("C8: pl M1.5 -> L0", "is no label of a simple"),
        ("C8: pl L01 -> L0", "is no label of a simple"),
        ("C8: kernel of L1", "is no statement"),
        ("C8: kernel of L1.5 in kernel of L2", "is no label of a simple"),
        ("S4: (1,2) is the kernel of L1", "is no statement"),
        ("S4: <(1,2)> is the kernel of", "is no statement"),
        ("S4: <(1,5)> is the kernel of L1", "moves points beyond"),
        ("S4: character 3,-1,1,0,-1", "is no statement"),
        ("S4: character [3,-1,1]", "takes one for each of the 5 classes"),
        ("S4: character [3,-1,one,0,-1]", "cannot read 'one' as a number"),
        ("S4: tables", "is no statement"),
        ("S4: projector L1", "needs 'GROUP on GSET:'"),
        ("S4 on natural: projector [1]", "do not fit Fun(natural)"),
        ("C8 on regular: same graph as abs", "needs 'GROUP on GSET, ACTIVATION:'"),
        ("C8 on regular, relu: same graph as", "is no statement"),
        ("C8 on regular, relu: same graph as on natural", "should be 'GSET, ACTIVATION'"),
        ("C8 on regular, relu: same graph as rlu", "did you mean 'relu'"),
        ("C8: edge L1 -> L0", "needs 'GROUP on GSET, ACTIVATION:'"),
        ("C8 on regular: graph", "needs 'GROUP on GSET, ACTIVATION:'"),
        ("S4 on cosets:(1,2),(3,4): graph", "needs 'GROUP on GSET, ACTIVATION:'"),
        ("C8 on regular, rlu: graph", "did you mean 'relu'"),
        ("C8 on irregular, relu: graph", "irregular"),
        ("X8: pl L1 -> L0", "X8"),
    ],
)
def test_the_message_says_what_is_wrong(text, words):
    with pytest.raises(BadInput) as caught:
        parse_claim(text)
    assert words in str(caught.value)


def test_simples_of_two_groups_make_no_claim():
    with pytest.raises(BadInput, match="take both simples from one group"):
        ExistsPL(plrep.group("C8").simple("L1"), plrep.group("C4").simple("L0"))


def test_one_simple_makes_no_claim():
    with pytest.raises(BadInput, match="takes two real simples, or a group and two labels"):
        ExistsPL(plrep.group("C8"), "L1")


def test_an_unproved_graph_has_no_edges_to_state():
    with pytest.raises(BadInput, match="not known yet"):
        parse_claim("C8 on regular, relu: graph").data()


def test_a_label_that_does_not_occur_is_named():
    with pytest.raises(BadInput, match="L9"):
        plrep.prove("C8: pl L9 -> L0")
    with pytest.raises(BadInput, match="'L1' does not occur"):
        plrep.prove("S4 on natural, relu: edge L1 -> L0")


def test_what_is_no_claim_is_not_proved():
    with pytest.raises(BadInput, match="7 of type int is no claim"):
        plrep.prove(7)


def test_a_simple_of_another_set_is_refused():
    A = plrep.Fun(plrep.group("M24").natural()).simples[1].simple
    B = plrep.Fun(plrep.group("M24").on_subsets(2)).simples[1].simple
    with pytest.raises(BadInput, match="was found in Fun\\(subsets:2\\), not in Fun\\(natural\\)"):
        ExistsPL(A, B)
    with pytest.raises(BadInput, match="was found in Fun\\(natural\\), not in the table"):
        ExistsPL(plrep.group("M24"), "L0", A)


def test_a_label_that_does_not_occur_in_the_set_is_named():
    with pytest.raises(BadInput, match="'L1' does not occur in Fun\\(natural\\); what occurs: L0, L3"):
        plrep.prove("S4 on natural: pl L1 -> L0")
    with pytest.raises(BadInput, match="'A5' does not occur in Fun\\(natural\\); what occurs: A0, A1"):
        plrep.prove("M24: pl A5 -> A0")
