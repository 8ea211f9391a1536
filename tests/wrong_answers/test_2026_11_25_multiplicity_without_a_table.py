"""What was believed: a simple of the table is found by its label in a module that was decomposed without one.

Fun(X) by the orbital engine calls its simples A0, A1, ...; given L3 itself, `multiplicity` looked for the label "L3",
which no simple of such a module has, and answered 0. A simple of the table is now found by its character, and simples
of other groups and sets are refused.
"""

import pytest

import plrep


def test_a_simple_of_the_table_is_counted_in_a_module_found_without_it():
    G = plrep.group("S4")
    table, orbitals = plrep.Fun(G.on_subsets(2)), plrep.Fun(G.on_subsets(2), engine="orbitals")
    assert (
        [orbitals.multiplicity(L) for L in G.simples]
        == [table.multiplicity(L) for L in G.simples]
        == [1, 0, 1, 1, 0]
    )
    with pytest.raises(plrep.BadInput, match="is a simple of S3"):
        orbitals.multiplicity(plrep.group("S3").simple("L2"))
