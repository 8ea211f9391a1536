"""Power maps are those of all elements, compose, and give real and rational classes."""

from math import gcd

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plrep.groups.group import group
from plrep.groups.power_maps import (
    exponent,
    galois_orbits,
    inverse_map,
    power_map,
    rational_classes,
    real_classes,
)

GROUPS = {
    name: group(name)
    for name in ("C1", "C12", "D5", "Q8", "A4", "A5", "S5", "C2xC4", "<(1,2,3)>xC3", "S3wrC2")
}
QUICK = settings(derandomize=True, deadline=None, max_examples=60)


@QUICK
@given(st.sampled_from(sorted(GROUPS)), st.integers(-100, 100))
def test_powers_of_any_element_lie_in_the_class_that_the_map_tells(name, k):
    G = GROUPS[name]
    images = power_map(G, k)
    for number in range(0, G.order, 7):
        x = G.enumeration.element(number)
        assert images[G.class_of(x)] == G.class_of(x**k)


@QUICK
@given(st.sampled_from(sorted(GROUPS)), st.integers(-100, 100), st.integers(-100, 100))
def test_power_maps_compose(name, k, m):
    G = GROUPS[name]
    first, second, both = power_map(G, k), power_map(G, m), power_map(G, k * m)
    assert tuple(second[first[c]] for c in range(len(first))) == both


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_power_maps_of_primes_are_those_of_the_classes(name):
    G = GROUPS[name]
    for p in G.classes[0].powers:
        assert power_map(G, p) == tuple(one.powers[p] for one in G.classes)
    assert power_map(G, exponent(G)) == (0,) * len(G.classes)
    assert G.exponent == exponent(G)


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_orbits_of_powers_are_classes_of_cyclic_subgroups(name):
    G = GROUPS[name]
    orbits = {}
    for one in G.classes:
        units = [k for k in range(1, G.exponent + 1) if gcd(k, G.exponent) == 1]
        orbits.setdefault(frozenset(G.class_of(one.representative**k) for k in units), None)
    assert galois_orbits(G) == tuple(tuple(sorted(orbit)) for orbit in orbits)
    assert rational_classes(G) == tuple(orbit[0] for orbit in galois_orbits(G) if len(orbit) == 1)
    assert real_classes(G) == tuple(c for c, d in enumerate(inverse_map(G)) if c == d)


def test_known_groups_have_their_real_and_rational_classes():
    assert len(real_classes(group("S6"))) == len(rational_classes(group("S6"))) == 11
    assert len(real_classes(group("A5"))) == 5 and len(rational_classes(group("A5"))) == 3
    assert real_classes(group("C9")) == (0,)
    assert len(real_classes(group("<(1,2,3,4,5,6,7),(1,2)(3,6)>"))) == 4
    assert len(rational_classes(group("Q8"))) == 5
    assert inverse_map(group("A4")) == (0, 1, 3, 2)
