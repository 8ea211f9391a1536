"""Characters of real representations, and the real simples in them."""

from itertools import product

import pytest

import plrep
from plrep.characters.permutation_characters import natural_character
from plrep.characters.real_decomposition import is_realisable_over_reals, real_decomposition
from plrep.errors import NotDefined

NAMES = ["C1", "C4", "C5", "S4", "Q8", "Dic3", "SL(2,3)", "D5", "Q8xC3"]


@pytest.mark.parametrize("name", NAMES)
def test_real_simples_decompose_into_themselves(name):
    G = plrep.group(name)
    for L in G.simples:
        assert real_decomposition(L.class_function()) == ((L, 1),)


@pytest.mark.parametrize("name", NAMES)
def test_sums_of_real_simples_are_the_characters_of_real_representations(name):
    G = plrep.group(name)
    zero = G.character_table.characters[0] * 0
    for counts in product(range(3), repeat=min(3, len(G.simples))):
        chosen = [(L, n) for L, n in zip(list(G.simples)[-3:], counts, strict=False) if n]
        f = sum((L.class_function() * n for L, n in chosen), zero)
        assert is_realisable_over_reals(f) == bool(chosen)
        if chosen:
            assert real_decomposition(f) == tuple(chosen)


@pytest.mark.parametrize("name", NAMES)
def test_an_irreducible_is_real_iff_its_indicator_is_one(name):
    table = plrep.group(name).character_table
    for X, indicator in zip(table.characters, table.indicators, strict=True):
        assert is_realisable_over_reals(X) == (indicator == 1)
        assert is_realisable_over_reals(X + X.conjugate())


@pytest.mark.parametrize("name", ["S4", "D5", "Q8", "SL(2,3)", "Dic3"])
def test_permutation_characters_hold_the_simples_of_the_module(name):
    G = plrep.group(name)
    V = plrep.Fun(G.natural())
    assert real_decomposition(natural_character(G)) == tuple((c.simple, c.multiplicity) for c in V.simples)


def test_other_functions_are_refused_with_the_reason():
    Q8, C3, S3 = (plrep.group(name).character_table for name in ("Q8", "C3", "S3"))
    with pytest.raises(
        NotDefined, match=r"no real representation of Q8 has the character X1\+X5: X5 has the Schur index"
    ):
        real_decomposition(Q8["X1"] + Q8["X5"])
    with pytest.raises(
        NotDefined, match=r"the conjugates X2, X3 occur differently often; f \+ f.conjugate\(\)"
    ):
        real_decomposition(C3["X2"] * 2 + C3["X3"])
    with pytest.raises(NotDefined, match="-X3 on S3 is no character"):
        real_decomposition(-S3["X3"])
    assert not is_realisable_over_reals(-S3["X3"])
