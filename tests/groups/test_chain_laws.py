"""Stabiliser chains against listing all products, on few points."""

import os
import subprocess
import sys
from itertools import combinations
from math import factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plrep.groups import growing as growing_module
from plrep.groups.chain import StabiliserChain
from plrep.groups.group import group
from plrep.groups.level import Level
from plrep.groups.permutation import Permutation
from plrep.groups.rows import inverses

QUICK = settings(derandomize=True, deadline=None, max_examples=60)


def generator_lists(most_points, most_generators=3):
    def lists(degree):
        permutation = st.permutations(range(degree)).map(Permutation)
        return st.tuples(st.just(degree), st.lists(permutation, max_size=most_generators))

    return st.integers(1, most_points).flatmap(lists)


def listed(generators, degree):
    """All products of the generators, as tuples of images."""
    identity = tuple(range(degree))
    found, layer = {identity}, [identity]
    while layer:
        layer = {tuple(g.images[x] for x in element) for element in layer for g in generators} - found
        found |= layer
    return found


@QUICK
@given(generator_lists(6), st.randoms(use_true_random=False))
def test_order_and_membership_are_those_of_the_list_of_products(given_group, random):
    degree, generators = given_group
    chain, elements = StabiliserChain.of(generators, degree), listed(generators, degree)
    assert chain.order == len(elements)
    candidates = [random.sample(range(degree), degree) for _ in range(20)]
    assert [chain.contains(Permutation(c)) for c in candidates] == [tuple(c) in elements for c in candidates]
    assert chain.contains_rows(np.array(candidates)).tolist() == [tuple(c) in elements for c in candidates]


@QUICK
@given(generator_lists(6), st.data())
def test_a_prescribed_base_comes_first_and_gives_stabilisers(given_group, data):
    degree, generators = given_group
    base = data.draw(st.lists(st.integers(0, degree - 1), unique=True))
    chain, elements = StabiliserChain.of(generators, degree, base=base), listed(generators, degree)
    assert chain.base[: len(base)] == tuple(base)
    assert chain.order == len(elements)
    for length in range(len(chain.base) + 1):
        fixing = {e for e in elements if all(e[point] == point for point in chain.base[:length])}
        assert listed(chain.stabiliser_generators(length), degree) == fixing


@QUICK
@given(generator_lists(6))
def test_the_base_consists_of_the_least_moved_points(given_group):
    degree, generators = given_group
    chain, elements = StabiliserChain.of(generators, degree), listed(generators, degree)
    for length, point in enumerate(chain.base):
        fixing = [e for e in elements if all(e[x] == x for x in chain.base[:length])]
        assert point == min(x for x in range(degree) for e in fixing if e[x] != x)
        assert set(chain.orbits[length]) == {e[point] for e in fixing}


@QUICK
@given(generator_lists(7))
def test_the_proof_alone_completes_a_chain(given_group):
    degree, generators = given_group
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing_module, "QUIET", 0)
        alone = StabiliserChain.of(generators, degree)
    assert alone.order == StabiliserChain.of(generators, degree).order


@QUICK
@given(generator_lists(6))
def test_transversals_lead_from_the_orbit_to_the_point(given_group):
    degree, generators = given_group
    chain = StabiliserChain.of(generators, degree)
    for length, level in enumerate(chain.levels):
        assert level.to_point[np.arange(len(level.orbit)), level.orbit].tolist() == [level.point] * len(
            level.orbit
        )
        assert chain.contains_rows(level.to_point).all()
        assert chain.contains_rows(inverses(level.to_point)).all()
        assert (level.to_point[:, list(chain.base[:length])] == chain.base[:length]).all()


@QUICK
@given(generator_lists(6), st.data())
def test_a_residue_differs_from_the_permutation_by_an_element(given_group, data):
    degree, generators = given_group
    chain = StabiliserChain.of(generators, degree)
    permutation = Permutation(data.draw(st.permutations(range(degree))))
    residue, level = chain.sift(permutation)
    assert chain.contains(permutation * residue.inverse)
    assert all(residue(point) == point for point in chain.base[:level])
    assert residue.is_identity == chain.contains(permutation)


def test_a_known_order_is_reached_without_another_proof():
    generators = [Permutation([1, 2, 3, 4, 0]), Permutation([0, 4, 3, 2, 1])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing_module.GrowingChain, "prove", None)
        assert StabiliserChain.of(generators, 5, at_most=10).order == 10


def test_a_name_tells_the_order_without_a_chain():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StabiliserChain, "of", None)
        assert group("S20").order == factorial(20)
    assert group("S4") == group(["(1,2,3,4)", "(1,2)"])
    assert group("S4", name="T").known_order == 24
    assert group("S4").stabiliser(3).known_order == 6


@QUICK
@given(generator_lists(7))
def test_suborbits_prove_a_chain_as_schreier_generators_do(given_group):
    degree, generators = given_group
    shifted = [*generators[1:], *generators[:1]]
    twice = [
        Permutation((*g.images, *(degree + x for x in h.images)))
        for g, h in zip(generators, shifted, strict=True)
    ]
    for quiet in (0, 8):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(growing_module, "QUIET", quiet)
            patch.setattr(growing_module, "_SCHREIER", -1)
            chain = StabiliserChain.of(generators, degree)
            both = StabiliserChain.of(twice, 2 * degree, base=[degree])
        assert chain.order == len(listed(generators, degree))
        assert both.order == StabiliserChain.of(twice, 2 * degree).order


@pytest.mark.parametrize(
    "name",
    ["M12", "S5wrS3", "W(F4)", "PSL(3,3)", "SL(2,5)", "HS", "J1", "D20", "Q8^4", "AGL(2,3)", "PSL(2,101)"],
)
@pytest.mark.parametrize("quiet", [0, 8])
def test_suborbits_prove_the_order_that_a_formula_tells(name, quiet):
    G = group(name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing_module, "QUIET", quiet)
        patch.setattr(growing_module, "_SCHREIER", -1)
        for base in ((), (G.degree - 1, 0)):
            assert StabiliserChain.of(G.generators, G.degree, base=base).order == G.order


def test_orbits_prove_the_order_of_a_product():
    G = group("Q8^30")
    degrees = []
    prove = growing_module.GrowingChain.prove
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            growing_module.GrowingChain,
            "prove",
            lambda chain, generators: (degrees.append(chain.degree), prove(chain, generators)),
        )
        assert StabiliserChain.of(G.generators, G.degree).order == 8**30
    assert set(degrees) == {8}


@QUICK
@given(generator_lists(7), st.randoms(use_true_random=False))
def test_trees_sift_as_tables_do(given_group, random):
    degree, generators = given_group
    rows = np.array([random.sample(range(degree), degree) for _ in range(20)])
    chain = StabiliserChain.of(generators, degree)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Level, "table", 0)
        climbed = StabiliserChain.of(generators, degree)
        assert climbed.contains_rows(rows).tolist() == chain.contains_rows(rows).tolist()
        assert [climbed.contains(Permutation(r)) for r in rows] == chain.contains_rows(rows).tolist()
        for level in climbed.levels:
            places = np.arange(len(level.orbit))
            elements = level.elements(places)
            assert (elements[:, level.point] == level.orbit).all()
            assert chain.contains_rows(elements).all()
            assert level.elements(places[:0]).shape == (0, degree)
            assert level.to_point.tolist() == inverses(elements).tolist()
            assert (level.to_point[places, level.orbit] == level.point).all()


@pytest.mark.parametrize("degree", [600, 2001])
def test_trees_of_large_orbits_are_shallow(degree):
    for name in (f"C{degree}", f"D{degree}"):
        G = group(name)
        level = G.chain.levels[0]
        assert level.elements(np.array([degree // 2]))[0, level.point] == level.orbit[degree // 2]
        assert level._depth() <= degree.bit_length()


def test_chains_on_many_points_are_small():
    pairs = list(combinations(range(100), 2))
    place = {pair: number for number, pair in enumerate(pairs)}
    on_pairs = [
        Permutation(place[tuple(sorted((g.images[a], g.images[b])))] for a, b in pairs)
        for g in group("S100").generators
    ]
    chain = StabiliserChain.of(on_pairs, len(pairs), order=factorial(100))
    assert chain.order == factorial(100)
    transposition = {3: 77, 77: 3}
    swap = Permutation(place[tuple(sorted(transposition.get(x, x) for x in pair))] for pair in pairs)
    assert chain.contains(swap)
    assert not chain.contains(Permutation([1, 0, *range(2, len(pairs))]))
    turn = [Permutation(32 * ((x // 32 + 1) % 32) + x % 32 for x in range(1024))]
    torus = [*turn, Permutation(32 * (x // 32) + (x + 1) % 32 for x in range(1024))]
    assert StabiliserChain.of(torus, 1024).order == 1024
    assert group("SL(2,139)").chain.order == 139 * (139**2 - 1)
    SL = group("SL(2,139)")
    assert StabiliserChain.of(SL.generators, SL.degree).order == SL.order
    W = group("W(B30)")
    assert StabiliserChain.of(W.generators, W.degree).order == 2**30 * factorial(30)


def test_the_trivial_group_needs_no_generators():
    for degree in (1, 3):
        chain = StabiliserChain.of([], degree)
        assert (chain.order, chain.base, chain.strong_generators) == (1, (), ())
        assert chain.contains(Permutation.identity(degree))
    assert StabiliserChain.of([Permutation.identity(3)], 3, base=[1]).base == (1,)


def test_chains_do_not_depend_on_the_process():
    program = (
        "from plrep.groups.group import group\n"
        "G = group('S4wrC2')\n"
        "print(G.chain.strong_generators, G.classes[7], [c.representative for c in group('S4').subgroup_classes])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
