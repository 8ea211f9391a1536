"""Existence: each verdict has a certificate that the checker accepts, and its evidence is what it says."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

import plrep
from plrep import checker
from plrep.prover.prove import prove_all
from plrep.prover.straight_line import run
from plrep.prover.verdict import Proved

SMALL = ["S1", "C1", "C2", "C3", "C4", "C2^2", "S3", "C6", "D4", "Q8", "D6", "A4", "Dic3", "D1", "D2"]


def accepted(verdict, memo=None):
    result = checker.check_text(verdict.certificate.text.encode(), memo)
    return result.code == 0, result.reason


def listed(G):
    """All elements as image tuples, with a label of what they are for the group's own class function."""
    found = {tuple(range(G.degree))}
    queue = list(found)
    for x in queue:
        for g in G.generators:
            y = tuple(g.images[i] for i in x)
            if y not in found:
                found.add(y)
                queue.append(y)
    return [plrep.Permutation(images) for images in sorted(found)]


def signs(G, L):
    """For each element: 1 or -1 if it acts so on L, else 0; by the character, element by element."""
    top = L.character[0]
    values = (L.character[G.class_of(g)] for g in listed(G))
    return [1 if value == top else -1 if value == -top else 0 for value in values]


def expected(G, L, K, shape, nonlinear):
    """The table of proofs/schur-lemma.md, by going through all elements."""
    on_L, on_K = signs(G, L), signs(G, K)
    pairs = list(zip(on_L, on_K, strict=True))
    if any(a == 1 and b != 1 for a, b in pairs):
        return False
    if shape == "even" and any(a == -1 and b != 1 for a, b in pairs):
        return False
    if shape == "odd" and any(a == -1 and b != -1 for a, b in pairs):
        return False
    line = L.dimension == 1 and -1 in on_L and K == L
    return not (shape == "conic" and nonlinear and line)


@pytest.mark.parametrize("name", SMALL)
def test_all_verdicts_of_a_group_are_right_and_accepted(name):
    G = plrep.group(name)
    verdicts = list(prove_all(G))
    pairs = itertools.product(G.simples, G.simples, ("pl", "conic", "even", "odd"), (False, True))
    memo = checker.Memo()
    for verdict, (L, K, shape, nonlinear) in zip(verdicts, pairs, strict=True):
        claim = verdict.claim
        assert isinstance(verdict, Proved)
        assert (claim.source, claim.target, claim.shape, claim.nonlinear) == (
            L.label,
            K.label,
            shape,
            nonlinear,
        )
        assert claim.holds == expected(G, L, K, shape, nonlinear), str(claim)
        assert accepted(verdict, memo) == (True, ""), str(claim)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["S4", "A5", "S4xC2", "C4wrC2", "C2xQ8", "S5", "C30"])
def test_all_verdicts_of_a_larger_group_are_accepted(name):
    memo = checker.Memo()
    for verdict in prove_all(plrep.group(name)):
        assert accepted(verdict, memo) == (True, ""), str(verdict.claim)


@pytest.mark.parametrize("name", ["C6", "D6", "Q8", "A4"])
def test_every_inclusion_that_is_not_conic_carries_its_explicit_map(name):
    for verdict in prove_all(plrep.group(name)):
        evidence = verdict.certificate.document["evidence"]
        wanted = evidence["rule"] == "inclusion" and verdict.claim.shape != "conic"
        assert ("map" in evidence) == wanted, str(verdict.claim)


@pytest.mark.parametrize("name", ["C6", "D6", "Q8", "A4", "S4"])
def test_the_word_of_an_absence_names_an_element_that_acts_as_the_rule_says(name):
    G = plrep.group(name)
    wanted = {"fixes-moves": (1, 1), "negates-moves": (-1, 1), "negates-not-negates": (-1, -1)}
    generators = [np.array(g.images) for g in G.generators]
    seen = set()
    for verdict in prove_all(G):
        evidence = verdict.certificate.document["evidence"]
        if "word" not in evidence:
            continue
        program = [tuple(word) for word in evidence["word"]["program"]]
        n = plrep.Permutation(run(generators, program, G.degree)[-1].tolist())
        L, K = G.simple(verdict.claim.source), G.simple(verdict.claim.target)
        on_source, on_target = wanted[evidence["rule"]]
        assert L.character[G.class_of(n)] == on_source * L.character[0]
        assert K.character[G.class_of(n)] != on_target * K.character[0]
        seen.add(evidence["rule"])
    assert "fixes-moves" in seen


def test_natural_points_are_taken_where_both_simples_occur():
    verdict = plrep.prove("S4: pl L3 -> L0")
    assert verdict.certificate.document["evidence"]["gset"] == [{"kind": "natural"}]


def test_a_sum_of_two_coset_actions_is_taken_where_it_is_smaller():
    # A5: the icosahedral L1 needs 12 points, the 4-dimensional L3 needs 5; together on one orbit 20
    evidence = plrep.prove("A5: pl L1 -> L3").certificate.document["evidence"]
    assert len(evidence["action"][0]) == 17
    assert evidence["inclusion"] != "blocks"


def test_no_minus_rests_on_a_chain_where_all_rows_have_opposites():
    # the rotations of the icosahedron permute six axes, yet none is -1
    evidence = plrep.prove("A5: even L1 -> L4").certificate.document["evidence"]
    assert evidence["minus"] == "none"
    assert set(evidence["inclusion"]) == {"base", "program"}


def test_projectors_are_written_in_the_least_field_that_holds_them():
    assert plrep.prove("C5: conic L1 -> L0").certificate.document["evidence"]["field"] == 5
    assert plrep.prove("C5: conic L0 -> L0").certificate.document["evidence"]["field"] == 5
    assert plrep.prove("C4: conic L1 -> L0").certificate.document["evidence"]["field"] == 1


@pytest.mark.parametrize("name", ["C12", "D8", "C2xA4"])
def test_verdicts_agree_with_exists_pl(name):
    G = plrep.group(name)
    for verdict in prove_all(G):
        claim = verdict.claim
        L, K = G.simple(claim.source), G.simple(claim.target)
        assert claim.holds == plrep.exists_pl(L, K, shape=claim.shape, nonlinear=claim.nonlinear)


def test_a_flipped_verdict_is_refused():
    certificate = plrep.prove("C8: pl L1 -> L2").certificate
    document = certificate.document
    document["claim"]["holds"] = False
    flipped = plrep.prover.certificate.Certificate.make(
        **{key: document[key] for key in ("group", "claim", "simples", "evidence")}
    )
    assert checker.check_text(flipped.text.encode()).code == 1


@pytest.mark.parametrize("place", ["S4 on natural", "S4", "C6 on regular", "Q8 on regular"])
def test_simples_found_without_a_table_are_named_in_small_groups_too(place):
    name, _, gset = place.partition(" on ")
    G = plrep.group(name)
    V = plrep.Fun(G.regular() if gset == "regular" else G.natural(), engine="orbitals")
    for L, K in itertools.product(V.simples, repeat=2):
        verdict = plrep.prove(f"{place}: nonlinear odd {L.label} -> {K.label}")
        assert accepted(verdict) == (True, "")
        by_table = [G.simple(V.names[one.label]) for one in (L, K)]
        assert isinstance(verdict, Proved) == plrep.exists_pl(*by_table, shape="odd", nonlinear=True)


def test_a_set_may_be_named():
    verdict = plrep.prove("S4 on cosets:(1,2): pl L3 -> L0")
    assert accepted(verdict) == (True, "")
    assert len(verdict.certificate.document["evidence"]["action"][0]) == 12
    assert verdict.claim == plrep.claims.ExistsPL(verdict.claim.gset, "L3", "L0")


def test_no_map_is_split_off_from_several_copies_in_a_large_group():
    # M11 has order 7920, and its auxiliary set holds L3 more than once
    evidence = plrep.prove("M11: pl L3 -> L4").certificate.document["evidence"]
    assert evidence["rule"] == "inclusion"
    assert "map" not in evidence
