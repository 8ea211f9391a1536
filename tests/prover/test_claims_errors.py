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
