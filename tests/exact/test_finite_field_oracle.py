"""Finite fields against galois, and against GAP, whose elements are powers of the same primitive element."""

import numpy as np
import pytest

from plrep.exact.finite_field import finite_field
from tests.gap import ask_gap


@pytest.mark.parametrize("q", [4, 7, 8, 9, 16, 25, 27])
def test_arithmetic_is_that_of_galois(q):
    import galois

    theirs = galois.GF(q, compile="python-calculate")
    ours = finite_field(q)
    a, b = (grid.ravel() for grid in np.meshgrid(np.arange(q), np.arange(q)))
    assert (ours.add(a, b) == np.asarray(theirs(a) + theirs(b))).all()
    assert (ours.multiply(a, b) == np.asarray(theirs(a) * theirs(b))).all()
    assert ours.primitive == int(theirs.primitive_element)


def test_one_plus_a_power_of_the_primitive_element_is_the_power_that_gap_says():
    orders, ours = [4, 5, 7, 8, 9, 11, 16, 25, 27, 32, 49, 81], []
    for q in orders:
        F = finite_field(q)
        sums = [int(F.add(1, z)) for z in F.exponentials]
        ours += [str(int(F.logarithms[s])) if s else "None" for s in sums]
    program = f"""for q in {orders} do for i in [0..q-2] do s:=Z(q)^0+Z(q)^i;
    if IsZero(s) then Print("None\\n"); else Print(LogFFE(s,Z(q)),"\\n"); fi; od; od;"""
    assert ask_gap(program) == ours
