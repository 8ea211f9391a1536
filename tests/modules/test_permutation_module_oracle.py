"""Decompositions known from the literature.

Sources: James, The Representation Theory of the Symmetric Groups, 14 (Young's rule: k-subsets of n points hold
the Specht modules of (n-j, j), j = 0..k, once each, of dimension binomial(n,j) - binomial(n,j-1));
Serre, Linear Representations of Finite Groups, 2.4 (regular module), 5 (cyclic and dihedral groups).
"""

from math import comb

import pytest

import plrep


@pytest.mark.parametrize(("n", "k"), [(4, 2), (5, 2), (6, 2), (6, 3), (7, 3)])
def test_subsets_hold_two_row_specht_modules_once(n, k):
    V = plrep.Fun(plrep.group(f"S{n}").on_subsets(k))
    assert [c.multiplicity for c in V.simples] == [1] * (k + 1)
    expected = sorted(comb(n, j) - (comb(n, j - 1) if j else 0) for j in range(k + 1))
    assert sorted(c.simple.dimension for c in V.simples) == expected


@pytest.mark.parametrize("n", range(1, 13))
def test_the_regular_module_of_a_cyclic_group_holds_each_frequency_once(n):
    V = plrep.Fun(plrep.group(f"C{n}").regular())
    shown = [(c.label, c.simple.dimension, c.multiplicity, c.simple.type) for c in V.simples]
    expected = []
    for k in range(n // 2 + 1):
        line = k == 0 or 2 * k == n
        expected.append((f"L{k}", 1 if line else 2, 1, "R" if line else "C"))
    assert shown == expected


def test_the_regular_module_of_the_quaternion_group():
    V = plrep.Fun(plrep.group("Q8").regular())
    shown = sorted((c.simple.dimension, c.multiplicity, c.simple.type) for c in V.simples)
    assert shown == [(1, 1, "R")] * 4 + [(4, 1, "H")]


def test_the_regular_module_of_the_dihedral_group_of_order_8():
    V = plrep.Fun(plrep.group("D4").regular())
    shown = sorted((c.simple.dimension, c.multiplicity, c.simple.type) for c in V.simples)
    assert shown == [(1, 1, "R")] * 4 + [(2, 2, "R")]


@pytest.mark.parametrize("name", ["A4", "S4", "A5", "C2xS3", "Dic3"])
def test_the_regular_module_holds_dim_over_end_copies(name):
    V = plrep.Fun(plrep.group(name).regular())
    assert len(V.simples) == len(V.group.simples)
    for c in V.simples:
        assert c.multiplicity * c.simple.endomorphism_dimension == c.simple.dimension
