"""Tables that GAP makes are certified; with one entry changed they are refused, and the place is named."""

from __future__ import annotations

import copy
import json
import random

import pytest

from plrep.characters.gap_text import read_record
from plrep.characters.table_record import data_of_record
from plrep.prover.foreign_table import decide_table
from tests.prover.gap_tables import random_tables

CHANGES = ("value", "exchange", "size", "power", "indicator")


def changed(data, kind, rng):
    """The table with one entry changed, and the words that name the place; None if there is no such entry."""
    data = copy.deepcopy(data)
    classes, characters = data["classes"], data["characters"]
    k, i = rng.randrange(len(classes)), rng.randrange(len(characters))
    if kind == "value":
        values = characters[i]["values"]
        others = {str(v) for row in characters for v in row["values"]} | {"E(3)", "2"}
        values[k] = rng.choice(sorted(others - {str(values[k])}))
        return data, ("row",)
    if kind == "exchange":
        uneven = [row for row in characters if len(set(map(str, row["values"]))) > 1]
        if not uneven:
            return None
        values = rng.choice(uneven)["values"]
        a, b = rng.choice([(a, b) for a in range(len(values)) for b in range(a) if values[a] != values[b]])
        values[a], values[b] = values[b], values[a]
        return data, ("row", "exchanged")
    if kind == "size":
        classes[k]["size"] += rng.choice((-1, 1))
        return data, (f"class {k + 1}: its size is",)
    if kind == "power":
        prime = rng.choice(sorted(classes[k]["powers"]))
        others = [one for one in range(1, len(classes) + 1) if one != classes[k]["powers"][prime]]
        if not others:
            return None
        classes[k]["powers"][prime] = rng.choice(others)
        return data, (f"class {k + 1}: the powers of its elements with exponent {prime} lie in",)
    characters[i]["indicator"] = rng.choice([s for s in (1, 0, -1) if s != characters[i]["indicator"]])
    return data, (f"row {i + 1}: its indicator is",)


def mistaken(texts, rng):
    """The numbers of the tables that are not certified, and those with a change that is not refused with its place."""
    wrong = []
    for number, text in enumerate(texts, 1):
        decision = decide_table(text)
        if decision.verdict != "accepted":
            wrong.append((number, "", decision))
        data = data_of_record(read_record(text))
        for kind in CHANGES:
            made = changed(data, kind, rng)
            if made is not None:
                decision = decide_table(json.dumps(made[0]))
                if decision.verdict != "rejected" or not any(words in decision.reason for words in made[1]):
                    wrong.append((number, kind, decision))
    return wrong


def test_tables_of_a_few_random_groups_are_certified_and_changed_ones_refused(tmp_path):
    texts = random_tables(tmp_path, count=16, largest=120, seed=6)
    assert mistaken(texts, random.Random(6)) == []


@pytest.mark.slow
def test_tables_of_two_hundred_random_groups_are_certified_and_changed_ones_refused(tmp_path):
    for part in range(4):
        folder = tmp_path / str(part)
        folder.mkdir()
        texts = random_tables(folder, count=50, largest=500, seed=part)
        assert mistaken(texts, random.Random(part)) == []
