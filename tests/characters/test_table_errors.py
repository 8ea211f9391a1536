"""What the door refuses: every law of a table broken once, by tampering with rows or classes of right tables."""

import attrs
import numpy as np
import pytest

import plrep
from plrep.characters import laws
from plrep.characters.grid import grid_of
from plrep.characters.indicators import frobenius_schur
from plrep.characters.labels import order_by_frequency
from plrep.characters.table import verified_table
from plrep.errors import BadInput, BeyondReach, Inconsistent
from plrep.exact.cyclotomic import E, cyclotomic


def _rows(G):
    return [list(X.values) for X in G.character_table.characters]


def _refused(G, rows, words, classes=None):
    with pytest.raises(Inconsistent, match=words) as raised:
        verified_table(G, G.classes if classes is None else classes, rows)
    assert "report the generators" in str(raised.value)


def _with_class(G, place, **changes):
    return [attrs.evolve(one, **changes) if one.index == place else one for one in G.classes]


def test_the_rows_of_every_table_pass_again_in_any_order():
    G = plrep.group("Dic3")
    assert verified_table(G, G.classes, _rows(G)[::-1]).degrees == G.character_table.degrees[::-1]


def test_a_missing_row_is_refused():
    G = plrep.group("S4")
    _refused(G, _rows(G)[:-1], "'shape': there are 4 rows for 5 classes")


def test_a_short_row_is_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[2] = rows[2][:-1]
    _refused(G, rows, "'shape': row 2 has 4 values")


def test_no_classes_are_refused():
    _refused(plrep.group("S4"), [], "'shape': there are 0 rows for 0 classes", classes=[])


@pytest.mark.parametrize(
    ("place", "changes", "words"),
    [
        (0, {"size": 2}, "the first class is not that of the identity"),
        (1, {"size": 4}, "class sizes sum to 25"),
        (1, {"index": 2}, "stands at place 1 with the index 2"),
        (1, {"centralizer_order": 9}, "has size 3 and centraliser order 9"),
        (1, {"order": 4}, "has order 4, its representative"),
        (1, {"powers": {2: 0}}, r"has them for \[2\], not for \[2, 3\]"),
        (3, {"powers": {2: 0, 3: 0}}, "the power 2 of .* lies in class 3a, not in 1a"),
        (4, {"powers": {2: 2, 3: 4}}, r"the power 2 of .* lies in class 2a, not in 2b"),
    ],
)
def test_tampered_classes_are_refused(place, changes, words):
    G = plrep.group("S4")
    _refused(G, _rows(G), words, classes=_with_class(G, place, **changes))


def test_exchanged_classes_are_refused():
    G = plrep.group("S4")
    classes = list(G.classes)
    classes[1], classes[2] = classes[2], classes[1]
    _refused(G, _rows(G), "conjugacy classes", classes=classes)


@pytest.mark.parametrize("degree", [0, -1, 5, cyclotomic("1/2"), E(4)])
def test_a_wrong_degree_is_refused(degree):
    G = plrep.group("S4")
    rows = _rows(G)
    rows[4][0] = cyclotomic(degree)
    _refused(G, rows, "'degrees': row 4 has the degree|is an algebraic integer")


def test_degrees_with_a_wrong_sum_of_squares_are_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[4][0] = cyclotomic(4)
    _refused(G, rows, "the squares of 1, 1, 2, 3, 4 do not sum to 24")


def test_a_value_that_is_no_algebraic_integer_is_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[3][2] = cyclotomic("1/2")
    _refused(G, rows, "the value 1/2, while every value of a character is an algebraic integer")


def test_a_value_larger_than_any_character_has_is_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[3][2] = cyclotomic(10**30)
    _refused(G, rows, "a sum of as many roots of unity as its degree says")


def test_a_value_outside_the_field_of_the_exponent_is_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[3][2] = E(5)
    _refused(G, rows, "the conductor 5 does not divide the exponent 12")


def test_values_that_galois_does_not_exchange_are_refused():
    G = plrep.group("A5")
    rows = _rows(G)
    rows[1][4] = rows[1][3]
    _refused(G, rows, "'Galois action': row 1 takes .* on class 5[ab], but .* on its power")


@pytest.mark.parametrize("name", ["S4", "A5", "D10", "C7", "Q8"])
def test_any_one_changed_value_is_refused(name):
    G = plrep.group(name)
    for i in range(len(G.classes)):
        for c in range(len(G.classes)):
            rows = _rows(G)
            rows[i][c] = rows[i][c] + 1
            with pytest.raises(Inconsistent):
                verified_table(G, G.classes, rows)


def test_a_row_that_stands_twice_is_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[1] = rows[0]
    _refused(G, rows, "'row orthogonality': rows 0 and 1 have the inner product 1")


def test_a_negated_value_is_refused_by_rows():
    G = plrep.group("S5")
    rows = _rows(G)
    rows[3][1] = -rows[3][1]
    _refused(G, rows, "'row orthogonality'")


def test_columns_of_wrong_length_are_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[1] = rows[0]
    with pytest.raises(Inconsistent, match=r"'column orthogonality': columns \w+ and \w+ have the product"):
        laws.check_column_orthogonality(G, G.classes, grid_of(rows))


def test_power_maps_that_no_elements_can_have_are_refused(monkeypatch):
    G = plrep.group("S4")
    classes = _with_class(G, 3, powers={2: 3, 3: 3})
    monkeypatch.setattr(laws, "power_map", lambda group, p: [one.powers[p] for one in classes])
    with pytest.raises(Inconsistent, match="cannot lie in class"):
        laws.check_power_maps(G, classes)


def test_square_roots_that_the_indicators_do_not_count_are_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[1] = rows[0]
    words = "'square roots': an element of class 2b has 0 square roots"
    with pytest.raises(Inconsistent, match=words):
        laws.check_indicators(G, G.classes, grid_of(rows))


def test_exchanged_columns_are_refused_by_congruences():
    G = plrep.group("S5")
    rows = _rows(G)
    orders = [one.order for one in G.classes]
    same = [c for c, one in enumerate(G.classes) if one.centralizer_order == 6]
    assert sorted(orders[c] for c in same) == [3, 6]
    a, b = same
    for row in rows:
        row[a], row[b] = row[b], row[a]
    _refused(G, rows, "'congruences': row . takes .* on class .*, and .* on its power [235]")


def test_a_central_character_that_is_not_integral_is_refused():
    G = plrep.group("S4")
    rows = _rows(G)
    rows[2][1] = cyclotomic(1)
    with pytest.raises(Inconsistent, match=r"'central characters': \|C\| chi\(C\)/2 is no algebraic integer"):
        laws.check_central_characters(G, G.classes, grid_of(rows), [1, 1, 2, 3, 3])


def test_an_indicator_other_than_one_zero_minus_one_is_refused():
    grid = grid_of([[cyclotomic(2), cyclotomic(2)]])
    with pytest.raises(Inconsistent, match="the indicator of row 0"):
        frobenius_schur(grid, [1, 1], [0, 0])


def test_a_power_map_that_is_no_permutation_is_refused(monkeypatch):
    G = plrep.group("C5")
    rows = _rows(G)
    monkeypatch.setattr(laws, "power_map", lambda group, k: (0, 1, 1, 3, 4))
    with pytest.raises(Inconsistent, match="the power map of 2 does not permute the classes"):
        laws.check_galois(G, G.classes, grid_of(rows))


def test_dixon_refuses_what_is_no_square_of_a_degree(monkeypatch):
    from plrep.characters import dixon_schneider as method

    G = plrep.group("S4")
    monkeypatch.setattr(method, "power_map", lambda group, k: (0, 1, 2, 3, 3))
    with pytest.raises(Inconsistent, match="step 'degrees'"):
        method.dixon_schneider(G)


def test_dixon_refuses_multiplicities_that_do_not_sum_to_the_degree(monkeypatch):
    from plrep.characters import dixon_schneider as method
    from plrep.characters import lift

    G = plrep.group("SL(2,3)")
    monkeypatch.setattr(
        lift, "classes_of_powers", lambda group, c: np.zeros(group.classes[c].order, dtype=np.int64) + c
    )
    with pytest.raises(Inconsistent, match="step 'lift'"):
        method.dixon_schneider(G)


def test_dixon_refuses_class_matrices_that_do_not_separate(monkeypatch):
    from plrep.characters import dixon_schneider as method

    G = plrep.group("S4")
    r = len(G.classes)
    monkeypatch.setattr(method, "class_matrix", lambda group, c: np.eye(r, dtype=np.int64))
    monkeypatch.setattr(method, "all_class_matrices", lambda group: np.array([np.eye(r, dtype=np.int64)] * r))
    with pytest.raises(Inconsistent, match=r"step 'class matrices'.*report the generators"):
        method.dixon_schneider(G)


def test_frequencies_that_do_not_fit_are_refused():
    with pytest.raises(Inconsistent, match="frequencies 0 to 2"):
        order_by_frequency([E(4), E(4, 3), E(4, 0)], 4)


def test_a_group_of_too_many_classes_is_beyond_reach_with_their_number_and_the_limit():
    with pytest.raises(BeyondReach, match=r"40 points.*37338 cycle types.*up to 29 points"):
        plrep.group("S40").character_table  # noqa: B018


@pytest.mark.parametrize("key", ["X6", "x1", 5, -6])
def test_an_unknown_character_is_bad_input(key):
    with pytest.raises(BadInput, match='"X1" to "X5"'):
        plrep.group("S4").character_table[key]


@pytest.mark.parametrize("key", ["L5", "X1", 5, -6])
def test_an_unknown_simple_is_bad_input(key):
    with pytest.raises(BadInput, match="L0 to L4"):
        plrep.group("S4").simples[key]


def test_the_only_simple_of_the_trivial_group_is_named():
    with pytest.raises(BadInput, match="the only one is L0"):
        plrep.group("C1").simple("L1")


@pytest.mark.parametrize("key", ["N4", "L0", 4, -5])
def test_an_unknown_normal_subgroup_is_bad_input(key):
    with pytest.raises(BadInput, match="N0 to N3"):
        plrep.group("S4").normal_subgroups[key]


def test_a_class_function_takes_one_value_for_each_class():
    from plrep.characters.class_function import ClassFunction

    with pytest.raises(BadInput, match="one for each of the 3 classes 1a, 2a, 3a"):
        ClassFunction.of(plrep.group("S3"), [1, 2])
    with pytest.raises(BadInput):
        ClassFunction.of(plrep.group("S3"), [1, 2, "three"])


def test_class_functions_of_different_groups_do_not_meet():
    X, Y = (plrep.group(name).character_table["X2"] for name in ("S3", "C2"))
    for meet in (X.__add__, X.__sub__, X.__mul__, X.inner):
        with pytest.raises(BadInput, match="same group"):
            meet(Y)


def test_a_class_function_refuses_elements_outside_and_impossible_galois_maps():
    X = plrep.group("C4").character_table["X3"]
    with pytest.raises(BadInput):
        X(plrep.Permutation([1, 0, 2, 3]))
    with pytest.raises(BadInput):
        X.galois(2)


def test_the_degree_of_a_class_function_that_has_none_is_not_defined():
    from plrep.characters.class_function import ClassFunction

    with pytest.raises(plrep.NotDefined):
        ClassFunction.of(plrep.group("S3"), ["1/2", 0, 0]).degree  # noqa: B018
