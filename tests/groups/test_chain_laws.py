"""Stabiliser chains against listing all products, on few points."""

import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plrep.groups import growing as growing_module
from plrep.groups.chain import StabiliserChain
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
