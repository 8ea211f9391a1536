"""Laws of tables: orthogonality by independent arithmetic, relabelling, determinism, the order and the labels."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from random import Random

import pytest

import plrep
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.table import verified_table
from plrep.groups.permutation import Permutation
from tests.characters import naive_values as naive

GROUPS = [
    "C1",
    "C2",
    "C7",
    "C12",
    "C2^3",
    "S3",
    "S4",
    "S5",
    "A4",
    "A5",
    "D5",
    "D6",
    "Q8",
    "Dic3",
    "Dic5",
    "S3wrC2",
]
GENERATED = ["<(1,2,3,4,5,6,7),(2,4,3,7,5,6)>", "<(1,2,3,4)(5,6,7,8),(1,5,3,7)(2,8,4,6),(2,5,6)(4,7,8)>"]


def _values(G):
    texts = [[str(value) for value in X.values] for X in G.character_table.characters]
    n = naive.conductor([text for row in texts for text in row])
    return [[naive.read(text, n) for text in row] for row in texts]


@pytest.mark.parametrize("name", GROUPS + GENERATED)
def test_rows_are_orthonormal_by_arithmetic_that_is_not_plreps(name):
    G = plrep.group(name)
    rows = _values(G)
    sizes = [one.size for one in G.classes]
    for i, a in enumerate(rows):
        for j, b in enumerate(rows):
            total = naive.inner_sum(list(zip(sizes, a, b, strict=True)))
            assert naive.is_integer(total, G.order if i == j else 0)


@pytest.mark.parametrize("name", GROUPS + GENERATED)
def test_columns_are_orthogonal_by_arithmetic_that_is_not_plreps(name):
    G = plrep.group(name)
    columns = list(zip(*_values(G), strict=True))
    for c, a in enumerate(columns):
        for d, b in enumerate(columns):
            total = naive.inner_sum([(1, x, y) for x, y in zip(a, b, strict=True)])
            assert naive.is_integer(total, G.order // G.classes[c].size if c == d else 0)


@pytest.mark.parametrize("name", [*GROUPS, *GENERATED, "A6", "D30"])
def test_relabelled_points_give_the_same_table(name):
    G = plrep.group(name)
    points = list(range(G.degree))
    Random(name).shuffle(points)
    p = Permutation(points)
    H = plrep.group([p * g * p.inverse for g in G.generators] or [G.identity])
    places = [H.class_of(p * one.representative * p.inverse) for one in G.classes]
    assert sorted(places) == list(range(len(G.classes)))
    ours = {
        (X.values, sign)
        for X, sign in zip(G.character_table.characters, G.character_table.indicators, strict=True)
    }
    theirs = {
        (tuple(X.values[place] for place in places), sign)
        for X, sign in zip(H.character_table.characters, H.character_table.indicators, strict=True)
    }
    assert ours == theirs


@pytest.mark.parametrize("name", ["S4", "Q8", "D10", "A5"])
def test_other_generators_give_the_same_rows_on_the_same_elements(name):
    G = plrep.group(name)
    elements = G.enumeration.elements(range(G.order))
    H = plrep.group(elements[:0:-1])
    places = [H.class_of(one.representative) for one in G.classes]
    assert {X.values for X in G.character_table.characters} == {
        tuple(X.values[place] for place in places) for X in H.character_table.characters
    }


def test_every_process_prints_the_same_whatever_the_hash_seed():
    program = (
        "import plrep, json; print(json.dumps([[G.character_table.data(), G.simples.data(), G.normal_subgroups.data(),"
        " G.character_table.explain()]"
        " for G in map(plrep.group, ['A5', 'D12', 'C2xDic3', 'C15', 'S5', 'S4xQ8', 'C8wrC2'])]))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1234")
    ]
    assert outputs[0] == outputs[1]
    assert json.loads(outputs[0])[0][0]["group"]["order"] == 60


@pytest.mark.parametrize("name", [*GROUPS, *GENERATED, "D24", "C30"])
def test_characters_are_ordered_by_degree_and_then_by_rows_descending(name):
    G = plrep.group(name)
    X = G.character_table.characters
    assert all(value == 1 for value in X[0].values)
    assert [one.label for one in X] == [f"X{i + 1}" for i in range(len(X))]
    for one, next_ in pairwise(X[1:]):
        assert one.degree <= next_.degree
        if one.degree == next_.degree:
            c = next(c for c in range(len(X)) if one[c] != next_[c])
            real = (one[c].real_part() - next_[c].real_part()).sign()
            assert real > 0 or (real == 0 and one[c].imag_part() > next_[c].imag_part())


@pytest.mark.parametrize("name", GROUPS + GENERATED)
def test_products_of_characters_have_multiplicities_that_are_natural_numbers(name):
    X = plrep.group(name).character_table.characters
    for one in X[: 4 if len(X) > 8 else len(X)]:
        for other in X[-3:]:
            multiplicities = [(one * other).inner(third).as_int() for third in X]
            assert min(multiplicities) >= 0
            assert (
                sum(m * third.degree for m, third in zip(multiplicities, X, strict=True))
                == one.degree * other.degree
            )


@pytest.mark.parametrize("name", [*GROUPS, *GENERATED, "C20", "D15"])
def test_galois_orbits_are_those_of_the_automorphisms_on_values(name):
    G = plrep.group(name)
    X = G.character_table.characters
    place = {one.values: i for i, one in enumerate(X)}
    from math import gcd

    units = [k for k in range(1, G.exponent + 1) if gcd(k, G.exponent) == 1]
    orbits = {tuple(sorted({place[one.galois(k).values] for k in units})) for one in X}
    assert G.character_table.galois_orbits == tuple(sorted(orbits))


@pytest.mark.parametrize("name", ["S4", "A5", "Dic3", "C9"])
def test_a_table_that_was_taken_apart_passes_the_door_and_is_equal(name):
    G = plrep.group(name)
    table = G.character_table
    again = verified_table(G, G.classes, [X.values for X in table.characters])
    assert again == table
    assert hash(again) == hash(table)
    assert again.explain().splitlines()[2] == "Route: the rows were given."


def test_tables_of_groups_with_other_generators_differ():
    assert plrep.group("S3").character_table != plrep.group("D3").character_table


def test_the_explanation_names_route_prime_classes_and_sizes():
    G = plrep.group("PGL(2,7)")
    words = G.character_table.explain()
    route = G.character_table.route
    assert route.prime % G.exponent == 1
    assert f"modulo the prime {route.prime} = 1 mod {G.exponent}" in words
    for c in route.classes:
        assert f"{G.classes[c].label} ({G.classes[c].size} elements)" in words
    assert "PGL(2,7) has order 336, exponent 168 and 9 conjugacy classes." in words
    assert "Classes: all 336 elements were listed and joined to their conjugates." in words
    assert "a group with one class has one character" in plrep.group("C1").character_table.explain()


@pytest.mark.parametrize(("name", "classes"), [("W(B5)", 36), ("D200", 103), ("PGL(2,17)", 19), ("D101", 52)])
def test_dixon_schneider_needs_few_products_for_large_tables(name, classes):
    G = plrep.group(name)
    grid, route = dixon_schneider(G)
    assert len(grid.index) == classes
    assert sum(G.classes[c].size for c in route.classes) * classes < 100_000
