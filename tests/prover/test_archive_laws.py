"""The archive of certificates: what it should hold, counted without plrep, and that all of it is accepted."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from itertools import product

import pytest

from plrep import checker
from proofs.archive import FOLDER, archive, holds
from tests.gap import ask_gap
from tests.naive.certificate_reader import read
from tests.naive.groups import ListedGroup
from tests.naive.small_groups import UP_TO_12, listed

MAPS = sorted(FOLDER.glob("maps/*.jsonl.gz"))
GRAPHS = sorted(FOLDER.glob("graphs/*.jsonl.gz"))
STEP = 50
# The number of groups of order 1, 2, ..., 24 up to isomorphism: OEIS A000001.
GROUPS = (1, 1, 1, 2, 1, 2, 1, 5, 2, 2, 1, 5, 1, 2, 1, 14, 1, 5, 1, 5, 2, 2, 1, 15)


@lru_cache(maxsize=2)
def lines(path):
    return gzip.decompress(path.read_bytes()).splitlines()


def documents(path):
    return [json.loads(line) for line in lines(path)]


def group_of(path):
    """The one group of a file, listed."""
    (text,) = {json.dumps(document["group"]) for document in documents(path)}
    group = json.loads(text)
    return ListedGroup([[x - 1 for x in g] for g in group["generators"]], group["degree"])


def points(document):
    return len(next(iter(document["evidence"].get("action", [])), range(document["group"]["degree"])))


def sample():
    everything = (line for path in (*MAPS, *GRAPHS) for line in lines(path))
    return [line for number, line in enumerate(everything) if number % STEP == 0]


def real_simples(G):
    """As many as classes of elements up to inversion."""
    return len({min(one, tuple(sorted(G.inverse[g] for g in one))) for one in G.classes})


def test_the_maps_are_those_of_each_group_of_order_up_to_12_once():
    # up to order 15 the orders of the elements tell the isomorphism type
    here = [sorted(group_of(path).element_orders) for path in MAPS]
    assert sorted(here) == sorted(sorted(listed(name).element_orders) for name in UP_TO_12)


def test_there_are_4640_claims_on_maps_all_pairs_of_simples_in_all_shapes():
    found = 0
    for path in MAPS:
        claims = [document["claim"] for document in documents(path)]
        labels = [f"L{i}" for i in range(real_simples(group_of(path)))]
        told = [(one["source"], one["target"], one["shape"], one["nonlinear"]) for one in claims]
        wanted = [*product(labels, labels, ("pl", "conic", "even", "odd"), (False, True))]
        assert sorted(told) == sorted(wanted)
        assert {one["kind"] for one in claims} == {"exists"}
        found += len(claims)
    assert found == sum(8 * real_simples(listed(name)) ** 2 for name in UP_TO_12) == 4640


def test_the_graphs_are_those_of_as_many_groups_of_each_order_up_to_24_as_there_are():
    orders = Counter(group_of(path).order for path in GRAPHS)
    assert tuple(orders[n] for n in range(1, 25)) == GROUPS
    assert sum(orders.values()) == 74


def test_there_are_733_graphs_one_for_each_class_of_subgroups():
    found = 0
    for path in GRAPHS:
        G = group_of(path)
        claims = [document["claim"] for document in documents(path)]
        assert {(one["kind"], one["activation"]) for one in claims} == {("graph", "relu")}
        subgroups = []
        for claim in claims:
            (part,) = claim["gset"]
            generators = part.get("subgroup", [])
            assert part["kind"] in ("cosets", "regular")
            H = G.closure([G.number[tuple(x - 1 for x in h)] for h in generators])
            subgroups.append(min(tuple(sorted(G.conjugate(H, g))) for g in range(G.order)))
        assert len(set(subgroups)) == len(subgroups) == len(G.subgroup_representatives)
        found += len(claims)
    assert found == 733


def test_no_certificate_is_there_twice():
    assert all(len(set(lines(path))) == len(lines(path)) for path in (*MAPS, *GRAPHS))


def test_a_sample_of_the_archive_is_accepted():
    memo = checker.Memo()
    results = [checker.check_text(line, memo) for line in sample()]
    assert len(results) == 108
    assert {(one.verdict, one.reason) for one in results} == {("accepted", "")}


def test_a_second_reader_finds_a_sample_true_and_proved():
    assert {read(json.loads(line)) for line in sample()} == {(True, True)}


@pytest.mark.slow
def test_the_checker_copied_alone_to_an_empty_folder_accepts_the_archive(tmp_path):
    shutil.copy(checker.__file__, tmp_path / "checker.py")
    files = [str(path.resolve()) for path in (*MAPS, *GRAPHS)]
    run = subprocess.run(
        [sys.executable, "-I", "-S", "checker.py", *files], capture_output=True, text=True, cwd=tmp_path
    )
    assert run.stdout.splitlines() == [f"{file}: accepted" for file in files]
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.slow
def test_a_second_reader_finds_all_claims_on_up_to_20_points_true_and_proved():
    found = 0
    for path in (*MAPS, *GRAPHS):
        small = [one for one in documents(path) if points(one) <= 20]
        assert {read(document) for document in small} == {(True, True)}, path
        found += len(small)
    # the others are the graphs of the regular sets of the 20 groups of order 21 to 24
    assert found == 4640 + 733 - 20


@pytest.mark.slow
def test_the_archive_is_what_its_program_makes():
    made = dict(archive())
    assert sorted(made) == sorted(path.relative_to(FOLDER) for path in (*MAPS, *GRAPHS))
    assert all(holds(FOLDER / place, content) for place, content in made.items())


def test_the_files_are_named_after_their_groups():
    named = {path: path.name.removesuffix(".jsonl.gz") for path in (*MAPS, *GRAPHS)}
    program = ""
    for path in named:
        generators = documents(path)[0]["group"]["generators"]
        listed_generators = ",".join(f"PermList({g})" for g in generators) or "()"
        program += f'Print("SmallGroup-", JoinStringsWithSeparator(IdGroup(Group({listed_generators})), "-"), "\\n");\n'
    assert ask_gap(program) == [*named.values()]
