"""Sylow subgroups have the order that they must have, and lie in the group."""

import numpy as np
import pytest

from plrep.exact.integers import factor
from plrep.groups import sylow as sylow_module
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from plrep.groups.sylow import sylow_subgroup

NAMES = [
    "C1", "C12", "C2^3", "D6", "Q8", "S4", "S6", "A8", "S3wrS3", "S4wrC2", "GL(2,3)", "PSL(2,31)", "PSp(4,3)", "M11",
    "M12", "J1", "W(F4)", "W(E6)", "2^(1+4)+", "<(2,3),(5,6,7)>", "M22", "M24", "HS", "W(E7)", "McL", "S20",
    "W(E8)", "Co3",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_sylow_subgroups_have_the_full_power_of_the_prime(name):
    G = group(name)
    for p, exponent in factor(G.order).items():
        P = sylow_subgroup(G, p)
        assert P.order == Group(G.degree, P.generators).order == p**exponent
        assert P.is_subgroup_of(G)


def test_primes_that_do_not_divide_the_order_give_the_trivial_subgroup():
    assert group("S4").sylow(5).order == 1
    assert group("C1").sylow(2).order == 1


def test_a_p_group_is_its_own_sylow_subgroup():
    Q8 = group("Q8")
    assert Q8.sylow(2) is Q8


@pytest.mark.parametrize("name", ["M11", "S6", "W(F4)", "S4wrC2"])
def test_growth_by_normalisers_and_descent_by_centralisers_both_suffice(name, monkeypatch):
    G = group(name)
    full = {p: p**exponent for p, exponent in factor(G.order).items()}
    monkeypatch.setattr(sylow_module, "_FEW_COSETS", 1)
    assert {p: Group(G.degree, sylow_subgroup(G, p).generators).order for p in full} == full
    monkeypatch.setattr(sylow_module, "_FEW_COSETS", 10**9)
    assert {p: Group(G.degree, sylow_subgroup(G, p).generators).order for p in full} == full


def test_the_elements_that_centralise_modulo_z_are_found():
    D4 = group("D4")
    turn = np.array([1, 2, 3, 0], dtype=np.int32)
    Z = np.array([range(4), turn[turn]], dtype=np.int32)
    order, generators = sylow_module._centraliser_modulo(D4, turn, Z)
    assert order == 8 and D4.subgroup([Permutation(row) for row in generators.tolist()]).order == 8
