"""Chains on rows: the kernel is the rest of the chain, and words do what they are asked for; by listing elements."""

from __future__ import annotations

import numpy as np
import pytest

import plrep
from plrep.prover.claims import parse_claim
from plrep.prover.row_chain import RowChain
from plrep.prover.setting import Setting
from plrep.prover.straight_line import run

PLACES = [
    ("S4", "regular"),
    ("C2xC4", "regular"),
    ("SL(2,3)", "natural"),
    ("D6", "natural+regular"),
    ("S3wrC2", "natural"),
]


@pytest.fixture(params=PLACES, ids=" on ".join)
def setting(request):
    name, gset = request.param
    return Setting(parse_claim(f"{name} on {gset}, relu: graph").gset)


def acting_as(G, L, sign):
    """The elements that act as 1 or -1 on a simple, by its character."""
    elements = [plrep.Permutation(row) for row in G.enumeration.images.tolist()]
    return {g for g in elements if L.character[G.class_of(g)] == sign * L.dimension}


def test_kernels_have_the_order_and_the_generators_of_those_listed(setting):
    G = setting.group
    for label in setting.labels:
        kernel = acting_as(G, G.simple(label), 1)
        chain = RowChain.of(setting, (label,))
        assert chain.kernel_order == len(kernel)
        generated = G.subgroup([plrep.Permutation(g) for g in chain.kernel_generators()])
        assert generated.order == len(kernel)
        assert all(g in kernel for g in generated.generators)


def test_the_common_kernel_of_two_simples(setting):
    G = setting.group
    for first in setting.labels:
        for second in setting.labels:
            common = acting_as(G, G.simple(first), 1) & acting_as(G, G.simple(second), 1)
            assert RowChain.of(setting, (first, second)).kernel_order == len(common)


def test_a_word_for_an_element_outside_is_found_iff_there_is_one(setting):
    G = setting.group
    generators = [np.array(g.images) for g in G.generators]
    for source in setting.labels:
        inner = acting_as(G, G.simple(source), 1)
        for target in setting.labels:
            outer = acting_as(G, G.simple(target), 1)
            program = RowChain.of(setting, (source,)).moving(setting.rows(target))
            assert (program is None) == (inner <= outer)
            if program is not None:
                n = plrep.Permutation(run(generators, program, G.degree)[-1].tolist())
                assert n in inner and n not in outer


def test_a_word_for_an_element_that_negates_is_found_where_there_is_one(setting):
    G = setting.group
    generators = [np.array(g.images) for g in G.generators]
    for label in setting.labels:
        minus = acting_as(G, G.simple(label), -1)
        program = RowChain.of(setting, (label,)).negating(setting.rows(label))
        assert (program is None) == (not minus)
        if program is not None:
            assert plrep.Permutation(run(generators, program, G.degree)[-1].tolist()) in minus
