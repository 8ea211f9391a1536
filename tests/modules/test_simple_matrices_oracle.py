"""Explicit simples against published facts and against GAP."""

from collections import Counter
from fractions import Fraction
from math import isqrt

import pytest

import plrep
from tests.gap import ask_gap


def real_parts(name, label):
    """How often each real part, trace/4, occurs among the elements of a group of unit quaternions."""
    G = plrep.group(name)
    R = plrep.matrices(G.simple(label))
    assert (R.dimension, R.simple.type) == (4, "H")
    found = Counter()
    for c in G.classes:
        found[R.matrix(c.representative).trace() * Fraction(1, 4)] += c.size
    return found


def test_binary_tetrahedral_group_is_the_24_units_of_hurwitz():
    """Conway, Smith, On Quaternions and Octonions (2003), 5.1: ±1, ±i, ±j, ±k and 16 halves of ±1±i±j±k."""
    half = plrep.cyclotomic("1/2")
    assert real_parts("SL(2,3)", "L4") == {half * 2: 1, -half * 2: 1, half * 0: 6, half: 8, -half: 8}


def test_binary_icosahedral_group_is_the_120_icosians():
    """The same book, 8.2: with t the golden ratio, real parts ±1, ±t/2, ±1/2, ±1/(2t) and 0."""
    half_golden = -(plrep.E(5, 2) + plrep.E(5, 3)) / 2
    other = half_golden - Fraction(1, 2)
    expected = {plrep.cyclotomic(1): 1, plrep.cyclotomic("1/2"): 20, half_golden: 12, other: 12}
    expected |= {-value: count for value, count in expected.items()} | {plrep.cyclotomic(0): 30}
    labels = [L.label for L in plrep.group("SL(2,5)").simples if L.dimension == 4 and L.type == "H"]
    assert len(labels) == 2
    assert expected in [real_parts("SL(2,5)", label) for label in labels]


def test_reflections_of_weyl_groups_satisfy_the_relations_of_coxeter():
    """Humphreys, Reflection Groups and Coxeter Groups (1990), 2.4: the orders of the products of simple reflections."""
    diagrams = {"W(A3)": {3: 2}, "W(B3)": {3: 1, 4: 1}, "W(H3)": {3: 1, 5: 1}, "W(F4)": {3: 2, 4: 1}}
    for name, bonds in diagrams.items():
        G = plrep.group(name)
        rank = len(G.generators)
        reflection = plrep.cyclotomic(rank - 2)
        faithful = [
            L
            for L in G.simples
            if L.dimension == rank
            and L.is_faithful
            and all(L.character[G.class_of(s)] == reflection for s in G.generators)
        ]
        assert faithful
        for L in faithful:
            R = plrep.matrices(L)
            one = plrep.Matrix.identity(rank)
            orders = Counter()
            for i, A in enumerate(R.generators):
                assert one == A * A
                assert (A - one).rank() == 1
                for B in R.generators[:i]:
                    power, order = A * B, 1
                    while power != one:
                        power, order = power * A * B, order + 1
                    orders[order] += 1
            orders.pop(2)
            assert orders == bonds


@pytest.mark.parametrize("n", [3, 5])
def test_the_form_of_the_standard_simple_of_the_symmetric_group_has_the_discriminant_of_the_root_lattice(n):
    """A_(n-1) has the determinant n (Conway, Sloane, SPLAG, 4.6.1); in even dimension factors of a form are squares."""
    G = plrep.group(f"S{n}")
    L = next(
        L for L in G.simples if L.dimension == n - 1 and L.character[G.class_of(G.generators[1])] == n - 3
    )
    value = plrep.cyclotomic(plrep.matrices(L).form.determinant()).as_fraction() * n
    assert isqrt(value.numerator * value.denominator) ** 2 == value.numerator * value.denominator


def test_gap_finds_groups_of_the_right_orders_and_traces():
    program, expected = [], []
    for name in ("S4", "SL(2,3)", "C3xQ8", "D5", "SmallGroup(48,15)", "PSL(2,7)", "Frobenius(7,3)"):
        G = plrep.group(name)
        product = G.identity
        for g in G.generators:
            product = product * g
        for L in G.simples:
            if L.dimension == 1:
                continue
            texts = ",".join(
                "[" + ",".join("[" + ",".join(map(str, row)) + "]" for row in A.rows) + "]"
                for A in plrep.matrices(L).generators
            )
            program.append(f"G:=Group({texts});;")
            program.append('Print(Size(G)," ",Trace(Product(GeneratorsOfGroup(G))),"\\n");')
            expected.append(f"{G.order // L.kernel_order}{L.character[G.class_of(product)]}")
    assert ask_gap("\n".join(program)) == expected
