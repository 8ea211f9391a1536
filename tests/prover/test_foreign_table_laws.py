"""Laws of claimed tables: the order of rows and columns is free, and no text makes the reader fail."""

import json
import random

import pytest

import plrep
from plrep.display.write import render
from plrep.prover.foreign_table import decide_table

VERDICTS = {"accepted", "rejected", "undecided", "unreadable"}


def texts(name):
    table = plrep.group(name).character_table
    return json.dumps(table.data()), render(table.view(), "gap")


@pytest.mark.parametrize("name", ["S4", "SL(2,3)", "C12", "Frobenius(13,3)", "Q8xC2"])
def test_rows_and_columns_may_stand_in_any_order(name):
    rng = random.Random(name)
    data = json.loads(texts(name)[0])
    columns = list(range(len(data["classes"])))
    for _ in range(3):
        rng.shuffle(columns)
        moved = data | {"classes": [data["classes"][k] for k in columns]}
        moved["characters"] = [
            row | {"values": [row["values"][k] for k in columns]} for row in data["characters"]
        ]
        rng.shuffle(moved["characters"])
        assert decide_table(json.dumps(moved)).verdict == "accepted"


@pytest.mark.parametrize("name", ["S4", "SL(2,3)", "C12"])
def test_a_table_is_one_of_its_group_on_any_points_and_of_no_other_group(name):
    data = json.loads(texts(name)[0])
    G = plrep.group(name)
    regular = plrep.group([[int(x) for x in images] for images in G.regular().action])
    column = {one.representative.images: k for k, one in enumerate(G.classes)}
    elements = G.enumeration.elements(range(G.order))
    place = {x.images: i for i, x in enumerate(elements)}
    moved = {}
    for x in elements:
        if x.images in column:
            moved[column[x.images]] = plrep.Permutation([place[(x * y).images] for y in elements])
    data["group"] = {"degree": G.order, "generators": [str(g) for g in regular.generators]}
    for k, one in enumerate(data["classes"]):
        one["representative"] = str(moved[k])
    assert decide_table(json.dumps(data)).verdict == "accepted"
    whole = data["group"]["generators"]
    data["group"]["generators"] = whole[1:]
    assert "lies outside the group" in decide_table(json.dumps(data)).reason
    data["group"]["generators"] = [*whole, "(1,2)"]
    assert "the sizes of the classes sum to" in decide_table(json.dumps(data)).reason


@pytest.mark.parametrize("name", ["S3", "Q8", "C5"])
def test_no_text_makes_the_reader_fail(name):
    rng = random.Random(name)
    found = set()
    for text in texts(name):
        pieces = [
            "",
            "0",
            "-",
            "E(3)",
            '"',
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            ",",
            "null",
            "1/2",
            "..",
            " ",
            "9" * 50,
        ]
        for _ in range(250):
            start = rng.randrange(len(text))
            wrong = text[:start] + rng.choice(pieces) + text[start + rng.randrange(3) :]
            decision = decide_table(wrong)
            assert decision.verdict in VERDICTS and bool(decision.reason) == (decision.verdict != "accepted")
            found.add(decision.verdict)
    assert {"accepted", "rejected", "unreadable"} <= found
