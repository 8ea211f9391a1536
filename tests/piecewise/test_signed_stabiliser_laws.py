"""Dimensions of fixed spaces: by means over Q they are what sums of characters say."""

import pytest

import plrep
from plrep.exact.cyclotomic import ZERO
from plrep.piecewise.signed_stabiliser import means, signed_stabiliser


def dimension(row, sign, simple):
    total = sum((simple.character[index] * count for index, count in row), start=ZERO)
    return total * sign


@pytest.mark.parametrize("name", ["C1", "C12", "C7", "D5", "Q8", "Dic3", "C3wrC2", "A5", "S3xC5"])
def test_the_dimension_of_a_fixed_space_is_the_mean_of_the_character(name):
    group = plrep.group(name)
    averaged = means(group.simples)
    for X in (group.regular(), group.natural()):
        module = plrep.Fun(X)
        for orbit, counts in enumerate(module.counts):
            for L in (c.simple for c in module.simples if c.by_orbit[orbit]):
                S = signed_stabiliser(counts, L)
                for K, fixed in zip(group.simples, averaged.fixed_by(S), strict=True):
                    plus, minus = dimension(S.plus, 1, K), dimension(S.minus, 1, K)
                    assert fixed.by_plus * S.plus_order == plus
                    assert fixed.by_both * S.order == plus + minus
                    assert fixed.negated * S.order == plus - minus
