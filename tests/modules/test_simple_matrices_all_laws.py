"""Every real simple of many groups has exact matrices; what is checked when they are made is not repeated here."""

from itertools import count

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach

# fmt: off
LARGER = [
    "AGL(3,2)", "C2wrA4", "W(B4)", "W(H3)", "W(F4)", "S3wrS3", "S3wrC3", "S4wrC2", "ASL(2,3)", "AGL(2,3)",
    "GL(2,4)", "GL(2,5)", "PGammaL(2,9)", "AGammaL(1,8)", "AGammaL(1,16)", "AGL(1,31)", "AGL(1,43)",
    "5^(1+2)+", "7^(1+2)+", "3^(1+4)+", "3^(1+4)-", "2^(1+6)+", "2^(1+6)-", "C3x2^(1+4)-", "C5x2^(1+4)+",
    "SL(2,3)xSL(2,3)", "SL(2,5)xC5", "SL(2,5)xQ8", "SL(2,5)xS3", "A5xA4", "S5xS3xC2", "A6", "S6", "2.A6",
    "2.S5+", "2.S5-", "2.S6+", "2.S6-", "PSL(2,7)", "SL(2,7)", "PSL(2,8)", "PGL(2,8)", "PSL(2,11)",
    "SL(2,11)", "PGL(2,11)", "PSL(2,13)", "Frobenius(43,7)", "Frobenius(31,10)", "Metacyclic(19,18,2)",
    "C4wrC4", "C43xSL(2,3)", "C7xSL(2,3)", "Q8xQ8xC3", "C97", "D250", "Dic100",
]
# fmt: on
MOST = 60


def small_groups(order):
    for i in count(1):
        try:
            yield plrep.group(f"SmallGroup({order},{i})")
        except BadInput:
            return


def every_simple_has_matrices(G):
    for L in G.simples:
        if L.dimension > MOST:
            continue
        R = plrep.matrices(L)
        assert R.dimension == L.dimension
        if L.type == "C":
            assert R.J.shape == (L.dimension, L.dimension)
        if L.type == "H":
            try:
                assert R.K.shape == (L.dimension, L.dimension)
            except BeyondReach:
                assert len(R.commutant) == 4


@pytest.mark.slow
@pytest.mark.parametrize("order", range(1, 101))
def test_all_groups_of_an_order_up_to_100(order):
    for G in small_groups(order):
        every_simple_has_matrices(G)


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGER)
def test_all_simples_of_a_larger_group(name):
    every_simple_has_matrices(plrep.group(name))


@pytest.mark.parametrize("name", ["S5", "GL(2,3)", "2.S4-", "3^(1+2)-", "C3x2^(1+2)-", "PSL(2,7)", "D21"])
def test_all_simples_of_a_group(name):
    every_simple_has_matrices(plrep.group(name))
