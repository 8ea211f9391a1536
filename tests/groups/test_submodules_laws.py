"""Composition series of modules: submodules by their images, irreducible factors by all their vectors."""

from itertools import product

import numpy as np
import pytest

import plrep.groups.submodules as submodules_module
from plrep.errors import BeyondReach
from plrep.exact.modular import rref
from plrep.groups.group import group
from plrep.groups.submodules import composition_factors

QUATERNIONS = [[[0, 1], [2, 0]], [[1, 1], [1, 2]]]  # Q8 in SL(2,3)
FIELD = [[[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [1, 1, 0, 0]]]  # multiplication by a root of x^4+x+1


def _permutation_matrices(name):
    return [
        [[int(g(i) == j) for j in range(g.degree)] for i in range(g.degree)] for g in group(name).generators
    ]


def _twice(matrices):
    return [np.kron(np.eye(2, dtype=np.int64), matrix).tolist() for matrix in matrices]


MODULES = {
    "quaternions": (QUATERNIONS, 3, [2]),
    "quaternions twice": (_twice(QUATERNIONS), 3, [2, 2]),
    "field": (FIELD, 2, [4]),
    "field twice": (_twice(FIELD), 2, [4, 4]),
    "identities": (np.eye(3, dtype=np.int64)[None].tolist(), 5, [1, 1, 1]),
    "unipotent": ([[[1, 1, 0], [0, 1, 1], [0, 0, 1]]], 3, [1, 1, 1]),
    "S4, 2": (_permutation_matrices("S4"), 2, [1, 1, 2]),
    "S4, 3": (_permutation_matrices("S4"), 3, [1, 3]),
    "A5, 2": (_permutation_matrices("A5"), 2, [1, 4]),
    "C7, 2": (_permutation_matrices("C7"), 2, [1, 3, 3]),
    "C5, 3": (_permutation_matrices("C5"), 3, [1, 4]),
    "A4, 5": (_permutation_matrices("A4"), 5, [1, 3]),
    "S3xS3, 2": (_permutation_matrices("S3xS3"), 2, [1, 1, 2, 2]),
}


def _span(vectors, matrices, p):
    rows = rref(vectors, p)[0]
    while True:
        larger = rref(np.concatenate([rows, *(rows @ matrix % p for matrix in matrices)]), p)[0]
        if len(larger) == len(rows):
            return larger
        rows = larger


@pytest.mark.parametrize("name", MODULES)
def test_factors_have_the_expected_dimensions_and_their_tails_are_submodules(name):
    matrices, p, dimensions = MODULES[name]
    matrices = np.array(matrices)
    factors = composition_factors(matrices, p)
    assert sorted(map(len, factors)) == dimensions
    for place in range(len(factors)):
        tail = np.concatenate(factors[place:])
        assert len(_span(tail, matrices, p)) == len(tail)


@pytest.mark.parametrize("name", MODULES)
def test_every_vector_of_a_factor_spans_it(name):
    matrices, p, _ = MODULES[name]
    matrices = np.array(matrices)
    factors = composition_factors(matrices, p)
    for place, basis in enumerate(factors):
        below = np.concatenate([basis[:0], *factors[place + 1 :]])
        for coefficients in product(range(p), repeat=len(basis)):
            if any(coefficients):
                vector = np.array([coefficients]) @ basis % p
                spanned = _span(np.concatenate([vector, below]), matrices, p)
                assert len(spanned) == len(basis) + len(below)


def test_the_same_module_gives_the_same_series():
    matrices = np.array(MODULES["S3xS3, 2"][0])
    first, second = composition_factors(matrices, 2), composition_factors(matrices, 2)
    assert [one.tolist() for one in first] == [one.tolist() for one in second]


def test_a_module_that_random_elements_do_not_decide_is_refused(monkeypatch):
    monkeypatch.setattr(submodules_module, "TRIES", 0)
    with pytest.raises(BeyondReach, match=r"0 random elements .* dimension 4 over GF\(2\)"):
        composition_factors(np.array(FIELD), 2)
