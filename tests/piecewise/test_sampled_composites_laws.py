"""Composites on random functions, exactly: 0 for every pair that is no edge, and not 0 somewhere for every edge.

Larger groups than those whose chambers are listed; types R, C and H with multiplicities. Sources are the simples with a
rational projector P, so that P f is a rational function and s is applied to it exactly.
"""

from fractions import Fraction
from math import lcm
from random import Random

import numpy as np
import pytest

import plrep
from plrep.gsets.actions import parse_gset

ACTIVATIONS = ("relu", "abs", "hard_tanh", "pl:1;0,1", "pl:-1,1;1,0,1@0=1", "leaky_relu:1/10")
CASES = [
    ("2^(1+4)-", "regular"),
    ("SL(2,3)", "regular"),
    ("Q8xC3", "regular"),
    ("C3xS3", "regular"),
    ("Dic5", "regular"),
    ("S4", "regular+natural"),
    ("S5", "cosets:(1,2,3)"),
    ("S5", "subsets:2+arrangements:2"),
    ("GL(2,3)", "natural"),
    ("A5", "cosets:(1,2)(3,4)"),
    ("A5", "cosets:(1,2,3)"),
    ("AGL(1,8)", "subsets:2"),
    ("C2wrC4", "subsets:2"),
    ("S3wrC2", "cosets:(1,2)"),
    ("PSL(3,2)", "flags"),
    ("W(B3)", "natural"),
    ("C4xC2", "regular"),
    ("SL(2,5)", "natural"),
    ("2^(1+4)+", "cosets:trivial"),
]


def whole(projector):
    """A multiple of the matrix by a positive number, with whole entries; None if an entry is irrational."""
    if not all(value.is_rational for own in projector.values for value in own):
        return None
    rows = [[entry.as_fraction() for entry in row] for row in projector.to_matrix().rows]
    scale = lcm(*(x.denominator for row in rows for x in row))
    return np.array([[int(x * scale) for x in row] for row in rows], dtype=np.int64)


def samples(P, bits):
    """Functions in the image of P, their largest values 1, 2 and 5, with both signs."""
    found = []
    for k in (1, 2, 5):
        while True:
            f = P @ np.array([bits.randrange(-9, 10) for _ in P], dtype=np.int64)
            if f.any():
                break
        top = int(abs(f).max())
        found += [[Fraction(sign * k * int(x), top) for x in f] for sign in (1, -1)]
    return found


def applied(s, functions):
    """A column for each function: s of it, times a positive number that makes it whole."""
    images = [[s(x) for x in f] for f in functions]
    scales = [lcm(*(x.denominator for x in image)) for image in images]
    return np.array(
        [[int(x * scale) for x in image] for image, scale in zip(images, scales, strict=True)], dtype=np.int64
    ).T


@pytest.mark.parametrize("engine", ["table", "orbitals"])
@pytest.mark.parametrize(("name", "gset"), CASES)
def test_composites_vanish_off_the_edges_and_not_on_them(name, gset, engine):
    X = parse_gset(plrep.group(name), gset)
    V = plrep.Fun(X, engine=engine)
    found = {c.label: whole(V.projector(c.label)) for c in V.simples}
    parts = {label: P for label, P in found.items() if P is not None}
    stacked, bits = np.vstack(list(parts.values())), Random(5)
    graphs = {s: plrep.interaction_graph(X, s, engine=engine) for s in ACTIVATIONS}
    for source, P in parts.items():
        functions = samples(P, bits)
        for spelling, graph in graphs.items():
            image = applied(plrep.activation(spelling).exact(), functions)
            assert int(abs(image).max()) * int(abs(stacked).max()) * X.points < 2**62
            alive = (stacked @ image != 0).any(axis=1).reshape(len(parts), X.points).any(axis=1)
            for target, reached in zip(parts, alive.tolist(), strict=True):
                assert reached == graph.has_edge(source, target), (source, target, spelling)


def test_all_types_with_multiplicities_are_among_the_sources():
    kinds = set()
    for name, gset in CASES:
        V = plrep.Fun(parse_gset(plrep.group(name), gset))
        kinds |= {
            (c.simple.type, c.multiplicity > 1)
            for c in V.simples
            if all(value.is_rational for own in V.projector(c.label).values for value in own)
        }
    assert kinds == {(kind, several) for kind in "RCH" for several in (False, True)}
