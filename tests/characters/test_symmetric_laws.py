"""Tables of symmetric and alternating groups: facts known for every n, and tables beyond the reach of lists."""

from collections import Counter
from itertools import accumulate
from math import factorial, prod

import pytest

import plrep
from plrep.characters.alternating import AlternatingRoute
from plrep.characters.grid import grid_at
from plrep.characters.symmetric import SymmetricRoute, values_of_symmetric
from plrep.characters.table import verified_table
from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import cyclotomic
from tests.characters import tables


def hook_degree(shape):
    """Return n! over the product of the hook lengths (Frame, Robinson, Thrall)."""
    columns = tables.conjugate(shape)
    hooks = (part - j + columns[j] - i - 1 for i, part in enumerate(shape) for j in range(part))
    return factorial(sum(shape)) // prod(hooks)


@pytest.mark.parametrize("n", [*range(1, 13), 20])
def test_degrees_are_those_of_the_hook_formula(n):
    degrees = Counter(hook_degree(shape) for shape in tables.partitions(n))
    assert Counter(plrep.group(f"S{n}").character_table.degrees) == degrees


def test_the_table_of_s20_has_its_known_size_and_shape():
    G = plrep.group("S20")
    table = G.character_table
    assert len(table) == 627
    assert sum(table.degrees) == 23758664096  # the involutions and the identity, OEIS A000085
    assert max(table.degrees) == 249420600  # OEIS A003040
    assert set(table.indicators) == {1} and table.grid.conductor == 1
    assert [N.order for N in G.normal_subgroups] == [1, G.order // 2, G.order]
    assert isinstance(table.route, SymmetricRoute)
    assert table.explain().splitlines()[1:3] == [
        "Classes: the 627 cycle types of 20 points.",
        "Route: the group consists of all permutations of its 20 points; rule of Murnaghan and Nakayama.",
    ]


@pytest.mark.parametrize("n", [2, 5, 9, 14, 20])
def test_the_natural_character_is_the_number_of_fixed_points_less_one(n):
    G = plrep.group(f"S{n}")
    fixed = tuple(cyclotomic(one.representative.cycle_type.count(1) - 1) for one in G.classes)
    assert any(X.values == fixed for X in G.character_table.characters)


@pytest.mark.parametrize("n", range(1, 9))
def test_every_value_is_that_of_the_rule_applied_one_hook_at_a_time(n):
    G = plrep.group(f"S{n}")
    types = [one.representative.cycle_type for one in G.classes]
    expected = {tuple(tables.symmetric(shape, kind) for kind in types) for shape in tables.partitions(n)}
    assert {tuple(value.as_int() for value in X.values) for X in G.character_table.characters} == expected


def test_rows_and_columns_stand_as_they_say():
    beads, values = values_of_symmetric(7)
    types = sorted(kind[::-1] for kind in tables.partitions(7))
    for bits, row in zip(beads.tolist(), values.tolist(), strict=True):
        places = [place for place in range(14) if bits >> place & 1]
        shape = tuple(part for i, place in enumerate(places) if (part := place - i))[::-1]
        assert row == [tables.symmetric(shape, kind[::-1]) for kind in types]


@pytest.mark.parametrize("n", [13, 17])
def test_partial_sums_stay_below_the_root_of_the_factorial(n):
    values = values_of_symmetric(n)[1]
    assert int(abs(values).max()) ** 2 <= factorial(n)


@pytest.mark.parametrize("n", range(4, 15))
def test_alternating_groups_have_half_the_characters_and_the_split_ones(n):
    G = plrep.group(f"A{n}")
    shapes = list(tables.partitions(n))
    own = sum(shape == tables.conjugate(shape) for shape in shapes)
    table = G.character_table
    assert len(table) == (len(shapes) - own) // 2 + 2 * own
    assert isinstance(table.route, AlternatingRoute) and table.route.split == own
    degrees = Counter(hook_degree(shape) for shape in shapes if shape > tables.conjugate(shape))
    for shape in shapes:
        if shape == tables.conjugate(shape):
            degrees[hook_degree(shape) // 2] += 2
    assert Counter(table.degrees) == degrees


@pytest.mark.parametrize("n", [8, 9, 10, 13])
def test_restricted_characters_are_those_of_the_alternating_group_or_sums_of_two(n):
    G, H = plrep.group(f"S{n}"), plrep.group(f"A{n}")
    places = [G.class_of(one.representative) for one in H.classes]
    rows = [X.values for X in H.character_table.characters]
    sums = {
        tuple(a + b for a, b in zip(one, two, strict=True)) for i, one in enumerate(rows) for two in rows[:i]
    }
    known = set(rows)
    for X in G.character_table.characters:
        restricted = tuple(X.values[place] for place in places)
        assert restricted in known or restricted in sums


def test_a10_has_a_split_class_whose_irrationality_is_rational():
    # hooks 9 and 1: e = 1, and the root of 9 is 3
    G = plrep.group("A10")
    places = [one.index for one in G.classes if one.representative.cycle_type == (9, 1)]
    columns = Counter(tuple(str(X.values[place]) for place in places) for X in G.character_table.characters)
    assert columns["2", "-1"] == columns["-1", "2"] == 1


@pytest.mark.slow
def test_orders_beyond_63_bits_pass_the_door_and_wrong_tables_do_not():
    G = plrep.group("S21")
    table = G.character_table
    assert G.order > 1 << 65 and len(table) == 792
    assert sum(degree**2 for degree in table.degrees) == G.order
    rows = [list(X.values) for X in table.characters]
    rows[5], rows[6] = rows[5][:-1] + rows[6][-1:], rows[6][:-1] + rows[5][-1:]
    if rows[5] == list(table.characters[5].values):
        rows[5][-1] = rows[5][-1] + 1
    with pytest.raises(Inconsistent, match="report the generators"):
        verified_table(G, G.classes, rows)


def test_integers_up_to_62_bits_are_values():
    assert grid_at((cyclotomic(1 << 61),), [[0]]).integers.tolist() == [1 << 61]
    with pytest.raises(Inconsistent, match="algebraic integer"):
        grid_at((cyclotomic(1 << 63),), [[0]])


@pytest.mark.parametrize("name", ["S12", "A12"])
def test_everything_above_the_table_works_beyond_the_list_of_all_elements(name):
    G = plrep.group(name)
    assert [L.type for L in G.simples].count("R") + 2 * [L.type for L in G.simples].count("C") == len(
        G.classes
    )
    assert [N.order for N in G.normal_subgroups] == list(
        accumulate([G.order // 2, 2] if name == "S12" else [G.order], lambda a, b: a * b, initial=1)
    )
    assert plrep.exists_pl(G.simples[1], G.simples[0]) is True
