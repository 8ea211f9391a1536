"""Laws of suborbits and orbitals."""

import numpy as np
import pytest

from plrep.gsets.actions import natural, regular, subsets
from plrep.gsets.orbitals import orbitals
from tests.gsets.cases import CASES, LARGE, gset


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_suborbits_are_the_orbits_of_the_stabiliser_by_least_point(name, text):
    X = gset(name, text)
    for place, orbit in enumerate(X.orbits[:4]):
        own = X.suborbits(place)
        assert own.points == orbit
        assert own.representatives[0] == orbit[0] and own.sizes[0] == 1
        assert list(own.representatives) == sorted(own.representatives)
        assert sum(own.sizes) == len(orbit) == len(own.ids)
        at = dict(zip(orbit, own.ids.tolist(), strict=True))
        assert [at[x] for x in own.representatives] == list(range(len(own)))
        for h in X.stabiliser(orbit[0]).generators:
            image = X.image(h)
            assert all(at[image[x]] == at[x] for x in orbit)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_pairing_is_an_involution_that_keeps_sizes(name, text):
    X = gset(name, text)
    for place in range(min(4, len(X.orbits))):
        own = X.suborbits(place)
        assert own.paired[0] == 0
        assert all(own.paired[own.paired[s]] == s for s in range(len(own)))
        assert all(own.sizes[own.paired[s]] == own.sizes[s] for s in range(len(own)))


@pytest.mark.parametrize(("name", "text"), CASES)
def test_the_matrix_of_orbitals_is_invariant_and_its_transpose_is_the_pairing(name, text):
    X = gset(name, text)
    pairs = orbitals(X, X)
    ids = pairs.matrix()
    for image in X.action:
        moved = ids[np.ix_(image, image)]
        assert (moved == ids).all()
    for a in range(len(pairs)):
        assert len(set(ids.T[ids == a].tolist())) == 1


@pytest.mark.parametrize(("name", "text"), CASES)
def test_each_orbital_is_one_orbit_on_pairs(name, text):
    X = gset(name, text)
    pairs = orbitals(X, X)
    ids = pairs.matrix()
    for number, ((x, y), size) in enumerate(zip(pairs.representatives, pairs.sizes, strict=True)):
        met = {(x, y)}
        waiting = [(x, y)]
        for a, b in waiting:
            for image in X.action:
                pair = (image[a], image[b])
                if pair not in met:
                    met.add(pair)
                    waiting.append(pair)
        assert len(met) == size == int((ids == number).sum())
        assert all(ids[pair] == number for pair in met)


@pytest.mark.parametrize(("name", "text"), CASES)
def test_orbital_names_the_suborbit_of_the_pair_and_columns_agree(name, text):
    X = gset(name, text)
    for y in range(X.points):
        column = X.orbital_column(y).tolist()
        place = int(X.forest.orbit_of[y])
        back = X.image(X.carrier(y).inverse)
        own = X.suborbits(place)
        at = dict(zip(own.points, own.ids.tolist(), strict=True))
        assert column == [at.get(back[x], -1) for x in range(X.points)]
        assert X.orbital(y, y) == (place, 0)
        assert [X.orbital(x, y)[1] for x in range(X.points)] == column


@pytest.mark.parametrize("name", ["S4", "D6", "C2xS3", "A5"])
def test_orbitals_between_different_sets_are_counted_by_fixed_points(name):
    G = gset(name, "natural").group
    X, Y = natural(G) + subsets(G, 2), subsets(G, 3)
    pairs = orbitals(X, Y)
    fixed = [
        sum(x == y for x, y in enumerate(X.image(g))) * sum(x == y for x, y in enumerate(Y.image(g)))
        for g in G.enumeration.elements(range(G.order))
    ]
    assert sum(fixed) == len(pairs) * G.order
    assert sum(pairs.sizes) == X.points * Y.points
    assert len(orbitals(Y, X)) == len(pairs)
    assert np.bincount(pairs.matrix().ravel()).tolist() == list(pairs.sizes)


@pytest.mark.parametrize("name", ["C7", "Q8", "D6", "A4", "C2^3"])
def test_on_a_regular_set_the_pairing_is_inversion(name):
    X = regular(gset(name, "natural").group)
    own = X.suborbits()
    assert own.ids.tolist() == list(range(X.points))
    assert list(own.paired) == X.group.enumeration.inverse.tolist()
