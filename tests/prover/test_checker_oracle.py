"""The arithmetic of the checker against SymPy: cyclotomic fields, zero tests; chains and suborbits."""

import random

import pytest
import sympy
from sympy.combinatorics import Permutation, PermutationGroup
from sympy.combinatorics.named_groups import AlternatingGroup, DihedralGroup, SymmetricGroup

from plrep import checker

x = sympy.Symbol("x")


FIELDS = [n for n in [*range(1, 61), 105, 385, 1001] if n % 4 != 2]


@pytest.mark.parametrize("n", FIELDS)
def test_the_degree_of_a_field_is_sympys(n):
    assert checker.Field(n, 1, checker.Work()).degree == sympy.totient(n)


@pytest.mark.parametrize("n", FIELDS)
def test_a_root_of_the_cyclotomic_polynomial_modulo_an_integer_is_one(n):
    p, r = checker.Field(n, 1, checker.Work()).split
    value = 0
    for c in sympy.Poly(sympy.cyclotomic_poly(n, x), x).all_coeffs():
        value = (value * r + int(c)) % p
    assert value == 0


@pytest.mark.parametrize("n", [1, 3, 4, 5, 7, 8, 9, 12, 15, 20, 21, 24, 45, 60, 105])
def test_a_polynomial_is_zero_at_a_root_of_unity_iff_sympy_finds_the_remainder_zero(n):
    draw = random.Random(n)
    modulus = sympy.Poly(sympy.cyclotomic_poly(n, x), x)
    for size in (1, 10, 10**30):
        degree = sympy.totient(n)
        packing = checker.Field(n, int(degree * size**2 + size**3), checker.Work())
        for _ in range(5):
            a = [draw.randint(-size, size) for _ in range(degree)]
            b = [draw.randint(-size, size) for _ in range(degree)]
            product = sympy.Poly(a[::-1], x) * sympy.Poly(b[::-1], x)
            rest = [int(c) for c in reversed(product.rem(modulus).all_coeffs())]
            number = packing.pack(a) * packing.pack(b)
            assert packing.is_zero(number - packing.pack(rest))
            assert not packing.is_zero(number - packing.pack(rest) - 1)
            assert packing.is_zero(number) == (not any(rest))


@pytest.mark.parametrize(
    "group",
    [
        SymmetricGroup(6),
        AlternatingGroup(7),
        DihedralGroup(10),
        PermutationGroup(Permutation([1, 0, 3, 2, 5, 4])),
    ],
    ids=str,
)
def test_a_verified_chain_gives_the_order(group):
    generators = [tuple(g.array_form) for g in group.generators]
    n = group.degree
    base, strong = group.base, [tuple(g.array_form) for g in group.strong_gens]
    acting = checker.Acting([*generators, *strong], range(n), n)
    data = {"base": [b + 1 for b in base], "program": []}
    chain = checker.Work().chain(data, "the chain", acting)
    order = 1
    for level in chain.levels:
        order *= len(level)
    assert order == group.order()
    for element in (group.random() for _ in range(20)):
        assert chain.sift(tuple(element.array_form), checker.Work()) == tuple(range(n))


def test_suborbits_are_the_orbits_of_the_stabiliser():
    for group in (SymmetricGroup(5), DihedralGroup(9), AlternatingGroup(6)):
        n = group.degree
        orbit = checker.Orbit(0, [tuple(g.array_form) for g in group.generators], n, checker.Work())
        fixing = group.stabilizer(0)
        assert {frozenset(y for y in range(n) if orbit.kind[y] == k) for k in orbit.names} == {
            frozenset(fixing.orbit(y)) for y in range(n)
        }
