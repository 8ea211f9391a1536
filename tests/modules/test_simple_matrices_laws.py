"""Exact matrices of real simples: homomorphisms, with the right character and an invariant positive form."""

import pytest

import plrep
from plrep.exact.cyclotomic import cyclotomic

SMALL = ["C1", "C2", "C5", "C8", "C12", "S3", "D4", "D5", "Q8", "Dic3", "A4", "D6", "C2xC4", "S4", "C3xS3"]


def every_simple(name):
    G = plrep.group(name)
    return [(G, L, plrep.matrices(L)) for L in G.simples]


@pytest.mark.parametrize("name", SMALL)
def test_products_of_matrices_are_matrices_of_products(name):
    for G, _, R in every_simple(name):
        elements = G.enumeration.elements(range(G.order))
        for h in elements:
            for g, M in zip(G.generators, R.generators, strict=True):
                assert M * R.matrix(h) == R.matrix(g * h)


@pytest.mark.parametrize("name", SMALL)
def test_the_trace_is_the_real_character_on_every_element(name):
    for G, L, R in every_simple(name):
        for g in G.enumeration.elements(range(G.order)):
            assert R.matrix(g).trace() == L.character[G.class_of(g)]


@pytest.mark.parametrize("name", [*SMALL, "A5", "S5", "C2wrC4", "C7xC3"])
def test_the_form_is_invariant_and_positive_definite(name):
    for _, L, R in every_simple(name):
        assert R.dimension == L.dimension == len(R.form.rows)
        for M in R.generators:
            assert M.transpose() * R.form * M == R.form
        for k in range(1, R.dimension + 1):
            minor = plrep.Matrix([row[:k] for row in R.form.rows[:k]])
            assert cyclotomic(minor.determinant()).sign() > 0


@pytest.mark.parametrize("name", [*SMALL, "A5"])
def test_entries_are_real_and_lie_in_the_field_that_is_named(name):
    for _, _, R in every_simple(name):
        entries = [c for M in (R.form, *R.generators) for row in M.rows for c in row]
        assert all(c.is_real for c in entries)
        assert all(R.conductor % c.conductor == 0 for c in entries)
        quadratic = {5: "Q(sqrt(5))", 8: "Q(sqrt(2))", 12: "Q(sqrt(3))"}
        known = {1: "Q", **quadratic}
        assert R.field == known.get(R.conductor, f"Q(zeta_{R.conductor}) ∩ R")


def test_rational_characters_of_the_symmetric_group_are_written_over_the_rationals():
    for L in plrep.group("S5").simples:
        assert plrep.matrices(L).field == "Q"


def test_the_quaternion_group_acts_on_its_four_dimensional_simple_over_the_rationals():
    R = plrep.matrices(plrep.group("Q8").simple("L4"))
    assert (R.dimension, R.field, R.simple.type) == (4, "Q", "H")


def test_a_copy_is_split_off_where_the_multiplicity_is_above_one():
    """D4 on itself holds its plane twice; Q8 o Dic3 (order 48) holds a rational simple of Schur index 2 over Q."""
    G = plrep.group("D4")
    Q = plrep.realisation(G.simple("L4"), G.regular())
    P = Q.to_matrix()
    assert P * P == P
    assert P.transpose() == P
    assert P.trace() == 2
    R = plrep.matrices_inside(Q)
    assert R.dimension == 2
