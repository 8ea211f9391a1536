"""Induction and reduction beside Dixon-Schneider: the same tables; the laws of the parts the route is made of."""

import numpy as np
import pytest

import plrep
from plrep.characters.character_lattice import CharacterLattice
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.elementary import Section, from_elementary, sections
from plrep.characters.induce_reduce import InducedRoute, induce_reduce
from plrep.characters.induced import classes_of_all_powers, from_cyclic, maximal_cyclic, norm_bound
from plrep.characters.lift import lifted
from plrep.characters.point_characters import point_characters
from plrep.characters.residues import Residues
from plrep.characters.routes import route_of
from plrep.characters.table import table_by
from plrep.groups.power_maps import power_map
from tests.groups.named_products import named_products

GROUPS = [
    "C1", "C2", "C12", "C2^4", "C3^3", "S3", "D4", "Q8", "D12", "Dic5", "A4", "S4", "A5", "S5", "S6", "A7", "SL(2,3)",
    "GL(2,3)", "SL(2,5)", "GL(2,5)", "AGL(1,8)", "AGL(3,2)", "PSL(2,7)", "PSL(2,11)", "PSL(2,16)", "PSL(2,31)",
    "PSL(3,3)", "PSL(3,4)", "PSp(4,3)", "PSU(3,3)", "Sz(8)", "M11", "M12", "W(F4)", "W(H3)", "W(D5)", "W(E6)",
    "S4wrC2", "S3wrS3", "A5wrC2", "2^(1+4)+", "2^(1+4)-", "C4wrC2", "D4xD4", "Q8xC2xC2", "C4wrC4", "D32", "Q8wrC2",
    "<(1,2)(3,4),(5,6)(7,8),(1,3)(2,4)(5,7)(6,8)>", "<(1,2,3),(4,5,6),(1,4)(2,5)(3,6)(7,8)>", "<(1,2),(3,4,5)>",
]  # fmt: skip


@pytest.mark.parametrize("name", GROUPS)
def test_induction_gives_the_same_table_as_class_matrices(name):
    G = plrep.group(name)
    assert table_by(G, induce_reduce) == table_by(G, dixon_schneider)


@pytest.mark.parametrize("limit", [16, pytest.param(64, marks=pytest.mark.slow)])
def test_induction_gives_the_tables_of_all_named_products(limit):
    for one in named_products(limit, coincidences=False):
        G = plrep.group(one.name)
        assert table_by(G, induce_reduce) == table_by(G, dixon_schneider), one.name


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["J1", "J2", "M22", "PSL(2,97)", "PSL(3,5)", "W(H4)", "C2wrS6", "D8xS4xS3", "S4wrS3"]
)
def test_larger_groups_have_the_same_table_by_both_routes(name):
    G = plrep.group(name)
    assert table_by(G, induce_reduce) == table_by(G, dixon_schneider)


def test_the_route_is_taken_where_classes_are_large():
    assert route_of(plrep.group("J1")) is induce_reduce
    assert route_of(plrep.group("M24")) is induce_reduce
    assert route_of(plrep.group("M12")) is dixon_schneider


def test_the_route_tells_the_subgroups_and_the_prime():
    route = plrep.group("J1").character_table.route
    assert isinstance(route, InducedRoute)
    assert 1 + sum(count for _, count in route.sources) == 15
    assert all(p % plrep.group("J1").exponent == 1 for p in route.primes)
    text = plrep.group("J1").character_table.explain()
    assert "Route: induction from subgroups and reduction of lattices (Unger), modulo " in text
    assert "characters of 6 cyclic subgroups" in text


def test_the_route_tells_the_elementary_subgroups():
    G = plrep.group("PSL(3,4)")
    _, route = induce_reduce(G)
    assert "3 from characters of a Sylow 2-subgroup of order 64" in route.words(G)


def test_two_runs_say_the_same():
    for name in ("M12", "PSp(4,3)"):
        (one, first), (other, second) = induce_reduce(plrep.group(name)), induce_reduce(plrep.group(name))
        assert (one.index == other.index).all()
        assert one.distinct == other.distinct
        assert first == second


# ------------------------------------------------------------------ powers and cyclic subgroups


@pytest.mark.parametrize("name", ["C1", "C12", "S5", "Q8", "M11", "PSL(2,13)", "AGL(1,8)", "2^(1+4)+"])
def test_classes_of_all_powers_are_the_power_maps(name):
    G = plrep.group(name)
    for c, places in enumerate(classes_of_all_powers(G)):
        assert places.tolist() == [power_map(G, t)[c] for t in range(G.classes[c].order)]


@pytest.mark.parametrize("name", ["C12", "S5", "Q8", "M11", "GL(2,3)"])
def test_every_class_is_a_power_of_a_maximal_one(name):
    powers = classes_of_all_powers(plrep.group(name))
    maximal = maximal_cyclic(powers)
    assert sorted({place for c in maximal for place in powers[c].tolist()}) == list(range(len(powers)))
    assert not any(c in powers[other] for c in maximal for other in maximal if c != other)


@pytest.mark.parametrize("name", ["S4", "A5", "M11", "SL(2,3)"])
def test_induction_from_cyclic_subgroups_obeys_frobenius_reciprocity(name):
    G = plrep.group(name)
    ring = Residues.above(G, 10**8)
    X = ring.of_grid(G.character_table.grid, G.exponent)
    for places in classes_of_all_powers(G):
        vectors = from_cyclic(ring, places)
        multiplicities = ring.inner(vectors, X)
        assert (multiplicities >= 0).all()
        assert (ring.norms(vectors) == (multiplicities**2).sum(axis=1)).all()
        assert max(ring.norms(vectors).tolist()) <= norm_bound(G, places)
        degrees = np.array(G.character_table.degrees)
        assert (multiplicities @ degrees == G.order // len(places)).all()
        # all linear characters of <g> together make its regular character: chi appears chi(1) times
        assert (multiplicities.sum(axis=0) == degrees).all()


# ------------------------------------------------------------------ elementary subgroups


@pytest.mark.parametrize("name", ["S4", "A6", "M11", "PSp(4,3)", "GL(2,3)"])
def test_characters_of_elementary_subgroups_are_characters(name):
    G = plrep.group(name)
    ring = Residues.above(G, 10**8)
    X = ring.of_grid(G.character_table.grid, G.exponent)
    for section in sections(G, classes_of_all_powers(G)):
        vectors, bound, words = from_elementary(ring, section)
        multiplicities = ring.inner(vectors, X)
        assert (multiplicities >= 0).all()
        assert (ring.norms(vectors) == (multiplicities**2).sum(axis=1)).all()
        assert max(ring.norms(vectors).tolist()) <= bound
        assert f"a Sylow {section.prime}-subgroup of order {section.order}" in words


@pytest.mark.parametrize("name", ["S4", "A6", "M11", "PSL(3,4)", "PSp(4,3)", "S3wrC2", "D4xD4", "A5wrC2"])
def test_elementary_and_cyclic_subgroups_generate_everything(name):
    """Brauer's theorem, and that what the choice of subgroups leaves out is not needed."""
    G = plrep.group(name)
    ring = Residues.above(G, 10**9)
    lattice = CharacterLattice(ring)
    powers = classes_of_all_powers(G)
    for c in maximal_cyclic(powers):
        lattice.add(from_cyclic(ring, powers[c]), 10**9, "cyclic")
    for section in sections(G, powers):
        lattice.add(*from_elementary(ring, section))
    assert lattice.is_full
    assert lattice.index == 1


def test_sections_leave_out_cyclic_sylow_subgroups():
    G = plrep.group("PSL(2,7)")
    assert sections(G, classes_of_all_powers(G)) == (Section(2, 0, 8),)
    J1 = plrep.group("J1")
    assert sections(J1, classes_of_all_powers(J1)) == (Section(2, 0, 8),)


def test_a_new_irreducible_is_taken_out_of_the_rest():
    G = plrep.group("S4")
    ring = Residues.above(G, 10**6)
    X = ring.of_grid(G.character_table.grid, G.exponent)
    lattice = CharacterLattice(ring)
    lattice.add(ring.reduced(X[:, 3:4] + X[:, 4:5]), 2, "a sum")
    assert lattice.norms == [2]
    lattice.add(X[:, 3:4], 1, "a summand")
    assert lattice.norms == []
    assert lattice.degrees == [1, 3, 3]
    lattice.add(
        np.concatenate([X[:, 1:2], X[:, 1:3].sum(axis=1, keepdims=True) % ring.primes[0]], axis=1),
        2,
        "others",
    )
    assert lattice.is_complete
    assert lattice.sources == {"a sum": 0, "a summand": 2, "others": 2}


@pytest.mark.parametrize("at_once", [1, 3])
def test_vectors_added_few_at_a_time_generate_the_same(monkeypatch, at_once):
    from plrep.characters import character_lattice

    monkeypatch.setattr(character_lattice, "_AT_ONCE", at_once)
    for name in ("M11", "PSp(4,3)", "GL(2,3)"):
        G = plrep.group(name)
        assert table_by(G, induce_reduce) == table_by(G, dixon_schneider)


def test_irreducibles_are_found_in_any_basis_of_their_lattice():
    """The basis is a product of triangular matrices with large entries times the irreducibles."""
    G = plrep.group("PSL(2,31)")
    ring = Residues.above(G, 10**30)
    X = ring.of_grid(G.character_table.grid, G.exponent)
    r = len(G.classes) - 1
    lower = np.tril((np.arange(r * r).reshape(r, r) * 7919) % 23 - 11, -1) + np.identity(r, dtype=np.int64)
    upper = np.triu((np.arange(r * r).reshape(r, r) * 104729) % 19 - 9, 1) + np.identity(r, dtype=np.int64)
    lattice = CharacterLattice(ring)
    lattice.rest = ring.combined((lower @ upper).astype(object), X[:, 1:])  # the first is the trivial one
    lattice.gram = ring.inner(lattice.rest, lattice.rest).astype(object)
    assert lattice.index == 1
    lattice.search()
    assert sorted(lattice.degrees) == sorted(G.character_table.degrees)
    assert (np.unique(lattice.irreducibles[0], axis=0) == np.unique(X[0], axis=0)).all()


# ------------------------------------------------------------------ points


@pytest.mark.parametrize(
    "name", ["S5", "W(E6)", "PSp(4,3)", "D6", "C5", "AGL(1,8)", "<(1,2,3),(4,5)>", "S4xS3"]
)
def test_constituents_of_the_points_are_sums_of_different_irreducibles(name):
    G = plrep.group(name)
    ring = Residues.above(G, 10**6)
    parts = point_characters(G)
    multiplicities = ring.inner(ring.of_integers(parts), ring.of_grid(G.character_table.grid, G.exponent))
    assert (multiplicities >= 0).all()
    assert len(np.unique(parts, axis=0)) == len(parts)
    assert (multiplicities <= 1).all()


def test_constituents_of_the_points_of_a_cyclic_group_are_rational_sums():
    G = plrep.group("C6")
    assert sorted(point_characters(G)[:, 0].tolist()) == [1, 1, 2, 2]  # one for each divisor of 6


def test_a_permutation_character_with_multiplicities_is_left_whole():
    G = plrep.group("<(1,2,3)(4,5,6),(1,4)(2,6)(3,5)>")  # S3 on itself
    assert point_characters(G).tolist() == [[6, 0, 0]]


def test_points_that_are_not_moved_are_left_out():
    assert (
        point_characters(plrep.group("<(2,3,4),(2,3)>")).tolist()
        == point_characters(plrep.group("S3")).tolist()
    )
    assert point_characters(plrep.group("C1")).shape == (0, 1)


# ------------------------------------------------------------------ residues


@pytest.mark.parametrize("limit", [1, 10**12, 10**22])
def test_inner_products_are_the_same_with_any_number_of_primes(limit):
    G = plrep.group("PSL(2,7)")
    ring = Residues.above(G, limit)
    X = ring.of_grid(G.character_table.grid, G.exponent)
    assert (ring.inner(X, X) == np.identity(6, dtype=int)).all()
    squares = ring.times(X, X)
    expected = [
        [(x * x).inner(y).as_int() for y in G.character_table.characters]
        for x in G.character_table.characters
    ]
    assert ring.inner(squares, X).tolist() == expected
    assert (ring.norms(squares) == (ring.inner(squares, X) ** 2).sum(axis=1)).all()
    assert ring.degrees(X).tolist() == list(G.character_table.degrees)


def test_large_inner_products_need_and_get_more_primes():
    G = plrep.group("C2")
    ring = Residues.above(G, 10**40)
    huge = ring.of_integers(np.array([[10**18, 10**18]], dtype=object))
    assert len(ring.primes) == 5
    assert ring.norms(huge).tolist() == [10**36]
    assert ring.norms(ring.reduced(-huge)).tolist() == [10**36]


@pytest.mark.parametrize("name", ["SL(2,3)", "Q8", "C12", "C4xC2", "GL(2,3)", "S4"])
def test_parts_under_the_centre_sum_to_the_character(name):
    G = plrep.group(name)
    ring = Residues.above(G, 10**8)
    X = ring.of_grid(G.character_table.grid, G.exponent)
    regular = ring.reduced(
        (X * np.array(G.character_table.degrees)[None, :, None]).sum(axis=1, keepdims=True)
    )
    parts = ring.split(regular)
    centre = sum(1 for one in G.classes if one.size == 1)
    assert parts.shape[1] == centre
    assert (ring.reduced(parts.sum(axis=1, keepdims=True)) == regular).all()
    assert (ring.inner(parts, parts) == np.diag(ring.norms(parts))).all()
    assert (ring.norms(parts) == G.order // centre).all()


def test_the_lift_does_not_need_a_prime_above_the_order():
    G = plrep.group("M11")
    ring = Residues(
        G, (1321,)
    )  # 1 modulo the exponent 1320, above twice the largest degree 55, below the order 7920
    again = lifted(G, ring.of_grid(G.character_table.grid, G.exponent)[0], 1321)
    assert [again.line(row) for row in again.index] == [x.values for x in G.character_table.characters]
