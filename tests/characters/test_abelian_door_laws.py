"""The door of abelian tables: different homomorphisms, as many as elements; whatever is altered is refused."""

import pytest

import plrep
from plrep.characters import laws
from plrep.characters.grid import grid_of
from plrep.characters.table import verified_table
from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import E, cyclotomic

NAMES = ["C1", "C2", "C6", "C2xC4", "C3xC3", "C60", "C2^3", "C15", "C6xC10"]


def rows_of(G):
    return [list(X.values) for X in G.character_table.characters]


@pytest.mark.parametrize("name", NAMES)
def test_homomorphisms_have_the_indicators_of_the_general_laws(name):
    G = plrep.group(name)
    grid = G.character_table.grid
    assert laws.homomorphisms(G, grid) == laws.check_indicators(G, G.classes, grid)
    laws.check_galois(G, G.classes, grid)
    laws.check_row_orthogonality(G, G.classes, grid)
    laws.check_column_orthogonality(G, G.classes, grid)
    laws.check_congruences(G, G.classes, grid)


@pytest.mark.parametrize("name", ["C6", "C2xC4", "C3xC3", "C15"])
def test_rows_that_are_altered_are_no_homomorphisms_and_are_refused(name):
    G = plrep.group(name)
    last = rows_of(G)
    last[-1][-1] = last[-1][-1] * -1
    twice = rows_of(G)
    twice[-1] = twice[0]
    degree = rows_of(G)
    degree[1] = [value * 2 for value in degree[1]]
    foreign = rows_of(G)
    foreign[1][1] = E(7)
    for rows in (last, twice, degree, foreign):
        assert laws.homomorphisms(G, grid_of(rows)) is None
        with pytest.raises(Inconsistent):
            verified_table(G, G.classes, rows)


def test_the_exponents_of_roots_of_unity_are_read_off_values():
    grid = grid_of([[cyclotomic(1), E(3), E(6), E(4, 3), cyclotomic(-1)]])
    assert grid.exponents(12).tolist() == [0, 4, 2, 9, 6]
    assert grid.exponents(6) is None
    assert grid_of([[E(3) + 1, cyclotomic(2)]]).exponents(12) is None
