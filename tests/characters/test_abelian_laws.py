"""The route for abelian groups beside Dixon-Schneider's, and the shortcuts of the door beside the long way."""

import numpy as np
import pytest

import plrep
from plrep.characters import abelian as method
from plrep.characters.abelian import AbelianRoute, abelian
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.galois import representatives_of_rows
from plrep.characters.grid import grid_of, powers_of_root
from plrep.characters.orthogonality import first_wrong_column_product, first_wrong_row_product
from plrep.characters.table import table_by
from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.cyclotomic import Cyclotomic, E, cyclotomic
from plrep.exact.integers import euler_phi
from plrep.groups.power_maps import galois_orbits

GROUPS = [
    "C1", "C2", "C7", "C8", "C12", "C60", "C2^5", "C4xC2", "C2xC4xC3", "C9xC3", "C6^2", "Dic1", "D1", "D2", "A3",
    "<(1,2,3,4),(1,3)(2,4),(5,6,7)>", "<(1,2,3)(4,5),(1,3,2)>", "<(),(1,2)(3,4),(1,2)(5,6),(3,4)(5,6)>",
]  # fmt: skip


@pytest.mark.parametrize("name", GROUPS)
def test_the_structure_gives_the_same_table_as_class_matrices(name):
    G = plrep.group(name)
    one, other = table_by(G, abelian), table_by(G, dixon_schneider)
    assert one == other
    assert [X.label for X in one.characters] == [X.label for X in other.characters]


@pytest.mark.parametrize("name", GROUPS)
def test_abelian_groups_take_their_route_and_say_so(name):
    G = plrep.group(name)
    assert isinstance(G.character_table.route, AbelianRoute)
    assert "the group is abelian" in G.character_table.explain() or G.order == 1


@pytest.mark.parametrize("name", ["S3", "D4", "Q8", "A4", "C2xS3"])
def test_other_groups_do_not(name):
    assert not isinstance(plrep.group(name).character_table.route, AbelianRoute)


def test_the_table_of_a_cyclic_group_is_the_fourier_matrix():
    G = plrep.group("C12")
    g = G.generators[0]
    rows = {tuple(X(g**k) for k in range(12)) for X in G.character_table.characters}
    assert rows == {tuple(E(12, j * k) for k in range(12)) for j in range(12)}


def test_a_character_that_does_not_extend_is_refused(monkeypatch):
    G = plrep.group("C4")
    monkeypatch.setattr(type(G), "exponent", 6)
    with pytest.raises(Inconsistent, match=r"step 'extension'.*report the generators"):
        method.abelian(G)


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6, 8, 9, 12, 15, 20, 36, 60, 105])
def test_powers_of_a_root_are_its_coordinates(n):
    powers = powers_of_root(n)
    assert powers.shape == (n, euler_phi(n))
    for k, row in enumerate(powers.tolist()):
        assert Cyclotomic.from_powers(n, row) == E(n, k)


@pytest.mark.parametrize("name", ["C5", "C12", "A5", "PSL", "D10", "S4"])
def test_one_line_of_each_galois_orbit_decides_orthogonality(name):
    G = plrep.group("<(3,7,5)(4,8,6),(1,2,6)(3,4,8)>" if name == "PSL" else name)
    grid = G.character_table.grid
    sizes, centralisers = [one.size for one in G.classes], [one.centralizer_order for one in G.classes]
    rows, columns = representatives_of_rows(G, grid), [orbit[0] for orbit in galois_orbits(G)]
    assert len(rows) == len(columns) <= len(grid.index)
    assert first_wrong_row_product(grid, sizes, rows) is None
    assert first_wrong_column_product(grid, centralisers, columns) is None


def test_rows_that_galois_does_not_permute_are_all_representatives():
    G = plrep.group("C5")
    rows = [list(X.values) for X in G.character_table.characters]
    rows[1] = rows[2]
    assert representatives_of_rows(G, grid_of(rows)) == (0, 1, 2, 3, 4)


def test_contents_divide_in_every_larger_field():
    grid = grid_of([[cyclotomic(6), E(5) * 4 + E(5, 4) * 4, cyclotomic(0), E(3) * 2 + 4]])
    assert [grid.contents[place] for place in grid.index[0]] == [6, 4, 0, 2]
    assert np.array_equal(grid.sizes[grid.index[0]][[0, 2]], [6, 0])


def test_a_table_of_too_many_rows_is_refused_before_any_work():
    with pytest.raises(BeyondReach, match="5040 rows and columns, the limit is 5000"):
        plrep.group("C80xC63").character_table.view()
