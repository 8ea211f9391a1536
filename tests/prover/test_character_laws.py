"""Characters as claims: the irreducible ones are proved, and sums, differences, and changed values refuted."""

from __future__ import annotations

import pytest

import plrep
from plrep.errors import BadInput
from plrep.prover.claims import CharacterClaim, parse_claim
from plrep.prover.verdict import Proved, Refuted, Undecided
from tests.prover.judged import judged


@pytest.mark.parametrize("name", ["C1", "C5", "S4", "Q8", "SL(2,3)", "A5", "C3xS3"])
def test_each_row_of_the_table_is_proved_with_indicator_type_and_kernel(name):
    table = plrep.group(name).character_table
    for row, indicator in zip(table.characters, table.indicators, strict=True):
        verdict = judged(CharacterClaim(row))
        assert isinstance(verdict, Proved)
        stated = verdict.certificate.document["claim"]
        assert stated["indicator"] == indicator
        assert stated["type"] == {1: "R", 0: "C", -1: "H"}[indicator]
        assert stated["kernel_order"] == sum(table.classes[i].size for i in row.kernel)
        assert isinstance(judged(CharacterClaim(row, holds=False)), Refuted)


@pytest.mark.parametrize("name", ["C4", "S4", "Q8", "SL(2,3)"])
def test_what_is_no_irreducible_character_is_refuted(name):
    rows = plrep.group(name).character_table.characters
    for wrong in (rows[0] + rows[-1], rows[0] - rows[-1], -rows[1], rows[1] * 2, rows[0] * 0):
        verdict = judged(CharacterClaim(wrong))
        assert isinstance(verdict, Refuted)
        assert isinstance(judged(CharacterClaim(wrong, holds=False)), Proved)


def test_values_exchanged_between_classes_are_refuted():
    rows = [list(row.values) for row in plrep.group("S4").character_table.characters]
    right = rows[3]
    for i in range(1, 5):
        for j in range(1, i):
            values = right.copy()
            values[i], values[j] = values[j], values[i]
            assert isinstance(judged(CharacterClaim("S4", values)), Proved) == (values in rows)


def test_values_are_read_as_gap_writes_them():
    claim = parse_claim("A5: character [3, -1, 0, -E(5)^2-E(5)^3, -E(5)-E(5)^4]")
    assert claim == CharacterClaim("A5", [3, -1, 0, "-E(5)^2-E(5)^3", "-E(5)-E(5)^4"])
    assert str(claim) == "A5: character [3,-1,0,-E(5)^2-E(5)^3,-E(5)-E(5)^4]"
    assert isinstance(judged(claim), Proved)
    assert str(claim.negated) == "A5: no character [3,-1,0,-E(5)^2-E(5)^3,-E(5)-E(5)^4]"


def test_why_names_the_row_or_the_sum():
    assert judged("S4: character [3,-1,1,0,-1]").why == (
        "it is X4, of degree 3 and indicator 1; its kernel has order 1"
    )
    assert judged("S4: character [4,0,2,1,0]").why == "it is X1+X4"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([1, 1], "a class function takes one for each of the 5 classes"),
        ([1, 1, "1/2", 1, 1], "1/2 is no algebraic integer"),
        ([1, 1, "x", 1, 1], "x"),
        (None, "a class function, or a group and a value for each of its classes"),
    ],
)
def test_what_is_no_class_function_of_integers_is_refused(values, words):
    with pytest.raises(BadInput) as caught:
        CharacterClaim("S4", values)
    assert words in str(caught.value)


def test_no_certificate_states_what_is_false():
    with pytest.raises(BadInput, match="is false, so no certificate states it"):
        CharacterClaim("S4", [4, 0, 2, 1, 0]).data()


def test_a_list_of_lists_is_no_claim():
    with pytest.raises(BadInput, match="is no statement"):
        parse_claim("S4: character [1,1;1,1,1]")


def test_groups_of_5000_elements_or_more_are_undecided():
    G = plrep.group("S7")
    verdict = plrep.prove(CharacterClaim(G.character_table["X1"]))
    assert isinstance(verdict, Undecided)
    assert "S7 (order 5040) is too large" in verdict.why
