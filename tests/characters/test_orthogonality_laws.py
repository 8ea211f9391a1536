"""Orthogonality in parts: tables whose values together need primes that are too large."""

from types import SimpleNamespace

import numpy as np
import pytest

import plrep
from plrep.characters import orthogonality
from plrep.characters.grid import grid_of
from plrep.characters.indicators import frobenius_schur
from plrep.characters.orthogonality import (
    first_wrong_column_product,
    first_wrong_row_product,
    parts_of,
    split_primes,
)
from plrep.characters.table import verified_table
from plrep.errors import BeyondReach, Inconsistent
from plrep.groups.power_maps import power_map

NAMES = ["A5", "A8", "C12", "D15", "PSL(2,11)", "SL(2,5)", "M11", "S4"]


@pytest.fixture()
def in_parts(monkeypatch):
    """Take every table apart, as if primes up to 2^31 did not reach."""
    monkeypatch.setattr(orthogonality, "_WIDE", 0)


@pytest.mark.parametrize("name", NAMES)
def test_right_tables_pass_in_parts(name, in_parts):
    G = plrep.group(name)
    table = G.character_table
    sizes = [one.size for one in G.classes]
    assert first_wrong_row_product(table.grid, sizes) is None
    assert first_wrong_column_product(table.grid, [one.centralizer_order for one in G.classes]) is None
    assert frobenius_schur(table.grid, sizes, power_map(G, 2)) == table.indicators
    again = verified_table(G, G.classes, [X.values for X in table.characters])
    assert again == table


@pytest.mark.parametrize("name", NAMES)
def test_parts_are_the_lines_of_one_conductor(name, in_parts):
    grid = plrep.group(name).character_table.grid
    seen = []
    for places, part, index in parts_of(grid, grid.index):
        seen += places.tolist()
        for place, line in zip(places.tolist(), index, strict=True):
            assert part.line(line) == grid.line(grid.index[place])
            assert grid_of([part.line(line)]).conductor == part.conductor
    assert sorted(seen) == list(range(len(grid.index)))


@pytest.mark.parametrize("name", ["A5", "C12", "SL(2,5)"])
def test_every_exchange_of_two_values_is_found_in_parts(name, in_parts):
    G = plrep.group(name)
    rows = [list(X.values) for X in G.character_table.characters]
    for i in range(1, len(rows)):
        for c in range(1, len(rows)):
            if rows[i][c] == rows[i - 1][c]:
                continue
            wrong = [list(row) for row in rows]
            wrong[i][c], wrong[i - 1][c] = wrong[i - 1][c], wrong[i][c]
            grid = grid_of(wrong)
            assert first_wrong_row_product(grid, [one.size for one in G.classes]) is not None


@pytest.mark.parametrize("name", ["A5", "SL(2,5)"])
def test_rows_of_two_parts_that_are_not_orthogonal_are_named(name, in_parts):
    G = plrep.group(name)
    grid = G.character_table.grid
    conductors = [grid_of([grid.line(row)]).conductor for row in grid.index]
    i, j = conductors.index(1), next(i for i, n in enumerate(conductors) if n > 1)
    lines = np.array([grid.index[i], grid.index[j]])
    lines[1, 0] = lines[0, 0]  # the degree of the other one
    part = grid_of([grid.line(row) for row in lines])
    assert first_wrong_row_product(part, [one.size for one in G.classes]) is not None


@pytest.mark.slow
def test_a24_needs_a_conductor_beyond_every_prime_and_passes():
    table = plrep.group("A24").character_table
    assert len(table) == 804 and table.grid.conductor > 10**8


def test_too_few_primes_are_beyond_reach():
    with pytest.raises(BeyondReach, match=r"Q\(E\(1000000000\)\).*too few primes"):
        list(split_primes(SimpleNamespace(conductor=10**9), 10**30))


def test_a_wrong_indicator_in_a_part_is_named_by_its_row(in_parts):
    G = plrep.group("SL(2,5)")
    squares = list(power_map(G, 2))
    squares[1], squares[2] = squares[2], squares[1]
    with pytest.raises(Inconsistent, match=r"step 'indicators': the indicator of row \d+"):
        frobenius_schur(G.character_table.grid, [one.size for one in G.classes], squares)
