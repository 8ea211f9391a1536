"""Tables as claims: accepted by both readers, with few small classes on which all characters differ."""

from __future__ import annotations

import pytest

import plrep
from plrep.prover.claims import TableClaim
from plrep.prover.verdict import Undecided
from tests.prover.judged import judged

NAMES = ["C1", "C2", "C12", "C2^4", "S4", "Q8", "SL(2,3)", "A5", "D8", "C3xS3", "2.S4-", "Frobenius(7,3)"]


@pytest.mark.parametrize("name", NAMES)
def test_tables_are_proved(name):
    G = plrep.group(name)
    stated = judged(TableClaim(name)).certificate.document["claim"]
    assert [one["size"] for one in stated["classes"]] == [one.size for one in G.classes]
    assert [row["indicator"] for row in stated["characters"]] == list(G.character_table.indicators)


@pytest.mark.parametrize("name", ["S6", "PSL(2,11)", "GL(2,5)", "S3wrC2", "PSL(2,17)", "C2^6"])
def test_larger_tables_are_accepted(name):
    judged(TableClaim(name), twice=False)


@pytest.mark.parametrize("name", [*NAMES, "C60", "GL(2,5)", "S3xS3xS3"])
def test_all_characters_differ_at_the_weighted_classes(name):
    table = plrep.group(name).character_table
    weights = plrep.prove(TableClaim(name)).certificate.document["evidence"]["weights"]
    numbers = {
        sum(row[k - 1] * table.classes[k - 1].size * weight / row.degree for k, weight in weights)
        for row in table.characters
    }
    assert len(numbers) == len(table.characters)
    assert sum(table.classes[k - 1].size for k, _ in weights) < max(2, table.group.order)


def test_numbers_are_listed_once_in_the_order_of_the_rows():
    stated = judged("SL(2,3): table").certificate.document["claim"]
    met = list(dict.fromkeys(value for row in stated["characters"] for value in row["values"]))
    assert met == list(range(1, len(stated["numbers"]) + 1))
    assert len(set(map(tuple, stated["numbers"]))) == len(stated["numbers"])


def test_groups_of_5000_elements_or_more_are_undecided():
    verdict = plrep.prove("M12: table")
    assert isinstance(verdict, Undecided)
    assert "fewer than 5,000" in verdict.why
