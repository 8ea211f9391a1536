"""Tables of the groups of the benchmarks against GAP: facts that are stored, and the whole tables, asked live.

tests/data/corpus_tables.json was written by GAP 4.12.1, running tests/data/corpus_tables.g on the generators of
benchmarks/corpus.txt: for each group the order, how many classes have which order of elements, size and p-th roots, how
many irreducibles have which degree and indicator, the number of real-valued rows, and the orders of the normal
subgroups.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

import plrep
from benchmarks.corpus import corpus
from tests.characters.gap import ask_tables, disagreements

FACTS = json.loads((Path(__file__).parents[1] / "data" / "corpus_tables.json").read_text())
LIVE = [
    "C60", "D50", "S8", "A8", "2^(1+4)+", "2^(1+6)+", "GL(2,3)", "SL(2,5)", "PSL(2,11)", "PSL(2,25)", "PGL(2,11)",
    "PSL(3,3)", "PSL(3,4)", "PSU(3,3)", "PSp(4,3)", "M11", "M12", "M22", "S3wrS3", "W(B5)", "W(F4)", "W(E6)", "A5xS4",
]  # fmt: skip
SECONDS = {"S10", "M23", "M24", "HS", "W(E7)", "J1", "D200"}


def _groups(names):
    return [plrep.group(f"<{one.generators}>", name=one.name) for one in corpus() if one.name in names]


def _facts(G):
    table = G.character_table
    classes = Counter((one.order, one.size) for one in G.classes)
    rows = Counter(zip(table.degrees, table.indicators, strict=True))
    return {
        "order": G.order,
        "classes": sorted([*key, count] for key, count in classes.items()),
        "irreducibles": sorted([*key, count] for key, count in rows.items()),
        "rational": sum(all(value.is_rational for value in X.values) for X in table.characters),
        "normal": sorted(N.order for N in G.normal_subgroups),
    }


def test_facts_of_sixty_groups_are_stored():
    assert len(FACTS) >= 60
    assert set(FACTS) == {one.name for one in corpus()}


@pytest.mark.parametrize("name", sorted(FACTS))
def test_a_table_has_the_stored_facts(name):
    (G,) = _groups([name])
    assert _facts(G) == FACTS[name]


def test_tables_of_the_corpus_equal_those_of_gap(tmp_path):
    assert disagreements(ask_tables(tmp_path, _groups(LIVE))) == []


@pytest.mark.slow
def test_all_tables_of_the_corpus_equal_those_of_gap(tmp_path):
    assert disagreements(ask_tables(tmp_path, _groups(list(FACTS)))) == []


@pytest.mark.slow
def test_tables_of_all_groups_of_order_up_to_100_equal_those_of_gap(tmp_path):
    for order in range(1, 101):
        folder = tmp_path / str(order)
        folder.mkdir()
        assert disagreements(ask_tables(folder, list(plrep.groups(order=order)))) == []


def test_tables_of_the_groups_of_order_up_to_31_equal_those_of_gap(tmp_path):
    assert disagreements(ask_tables(tmp_path, list(plrep.groups(max_order=31)))) == []
