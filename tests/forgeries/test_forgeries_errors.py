"""False claims with the most plausible wrong evidence, and true claims with wrong evidence, are refused.

The first tests forge one thing each.  The last ones are exhaustive: for every claim of existence about a small group
the opposite is claimed, with every evidence that the format allows: equal blocks, a chain on all points with all
elements of the group as strong generators, every element as a word.
"""

from itertools import product

import pytest

import plrep
from plrep import checker
from plrep.prover.prove import prove, prove_all
from tests.forgeries.forge import (
    GROUPS,
    at,
    changed,
    edge,
    graph,
    included,
    refuted,
    regular_action,
    sealed,
    without,
    written,
)
from tests.prover.test_checker_examples import ACCEPTED, COPY, S3


def key(document):
    return checker.check_text(written(document)).key


def document(claim):
    return prove(claim).certificate.document


def projector(denominator, *values):
    return {"projector": {"denominator": denominator, "values": [list(map(list, row)) for row in values]}}


# ------------------------------------------------------------------------------------------ wrong simples


def test_a_complex_component_is_not_two_real_simples():
    """The plane of C3 as the two complex characters: they are idempotents, but not real."""
    one, other = [[1], [0, 1], [-1, -1]], [[1], [-1, -1], [0, 1]]
    trivial = ACCEPTED["complex type"]["simples"]["L0"]
    forged = graph("C3", "relu", [(L, "L0", "even") for L in ("L0", "L1", "L2")])
    forged["simples"] = {"L0": trivial, "L1": projector(3, one), "L2": projector(3, other)}
    assert key(sealed(forged | {"evidence": forged["evidence"] | {"field": 3}})) == "real"


def test_a_plane_of_multiplicity_two_is_not_two_simples():
    """Fun(S3) has two copies of the plane: a projector onto one of them is real, symmetric, idempotent, not central."""
    forged = included("S3", "L2", "L3", action=S3)
    whole = forged["simples"]["L2"]["projector"]
    scale = COPY["denominator"] // whole["denominator"]
    pairs = zip(whole["values"][0], COPY["values"][0], strict=True)
    rest = [scale * sum(p) - sum(q) for p, q in pairs]
    forged["simples"]["L2"] = {"projector": COPY}
    forged["simples"]["L3"] = projector(COPY["denominator"], [[c] if c else [] for c in rest])
    assert key(sealed(forged)) == "central"


def test_two_simples_sold_as_one_are_too_few():
    """The rational sum of the two conjugate planes of C5."""
    forged = graph("C5", "abs", [("L0", "L0", "even"), ("L1", "L0", "even")])
    forged["simples"] = {"L0": forged["simples"]["L0"], "L1": projector(5, [[4], [-1], [-1], [-1], [-1]])}
    assert key(sealed(forged)) == "too-few"


def test_all_simples_sold_as_one_are_too_few():
    forged = included("S3", "L2", "L2", action=S3)
    forged["simples"] = {"L2": projector(1, [[1], [], [], [], [], []])}
    assert key(sealed(forged)) == "too-few"


def test_conjugates_exchanged_in_one_suborbit_are_no_projectors():
    forged = ACCEPTED["real subfield of Q(zeta_5)"]
    values = ("simples", "L1", "projector", "values", 0)
    first, second = at(forged, values)[1:3]
    assert key(changed(changed(forged, (*values, 1), second), (*values, 4), second)) == "idempotent"
    assert key(changed(forged, (*values, 1), second)) == "symmetric"
    assert first != second


def test_conjugates_exchanged_as_a_whole_are_other_names():
    """A label is a name within the file: the certificate then speaks of the other plane."""
    forged = ACCEPTED["real subfield of Q(zeta_5)"]
    simples = forged["simples"]
    swapped = simples | {"L1": simples["L2"], "L2": simples["L1"]}
    assert key(sealed(forged | {"simples": swapped})) == ""


def test_a_simple_that_is_left_out_is_missed():
    for name in ("regular", "relu on C4", "quaternion type"):
        for label in ACCEPTED[name]["simples"]:
            assert key(without(ACCEPTED[name], ("simples", label))) in ("sum", "no-simple")


def test_suborbits_and_orbits_cannot_be_dropped():
    values = ("simples", "L2", "projector", "values")
    assert key(changed(ACCEPTED["regular"], (*values, 0), lambda row: row[:-1])) == "length"
    assert key(changed(ACCEPTED["cosets and natural"], values, lambda rows: rows[:-1])) == "length"


def test_projectors_of_another_simple_are_noticed_in_the_claim():
    """L1 and L2 of C4 exchanged: the edges are those of other simples."""
    forged = ACCEPTED["relu on C4"]
    simples = forged["simples"]
    assert key(sealed(forged | {"simples": simples | {"L1": simples["L2"], "L2": simples["L1"]}})) == "edges"


# ------------------------------------------------------------------------------------ wrong groups and sets


def test_the_natural_set_is_not_the_regular_set():
    parts = [{"kind": "regular"}]
    assert key(edge("S3", "relu", "L2", "L0", parts=parts, action=GROUPS["S3"][0])) == "small-subgroup"


def test_cosets_of_a_smaller_group_are_other_cosets():
    """S3 on three points sold as S3 on the cosets of 1, and of A3."""
    forged = ACCEPTED["cosets and natural"]
    assert key(changed(forged, ("claim", "gset", 0, "subgroup"), [])) == "small-subgroup"
    assert key(changed(forged, ("claim", "gset", 0, "subgroup"), [[2, 3, 1]])) == "moves-coset"


def test_an_action_of_another_group_is_no_action():
    """V4 acts on two points through one factor; with the images exchanged for those of C4 nothing fits."""
    parts = [{"kind": "regular"}]
    forged = edge("V4", "relu", "L1", "L0", parts=parts, action=[[2, 3, 4, 1], [2, 3, 4, 1]])
    assert key(forged) == "chain"


def test_a_base_that_is_none_is_noticed():
    forged = ACCEPTED["no minus, by a chain"]
    for base in ([], [1], [1, 3]):
        assert key(changed(forged, ("evidence", "inclusion", "base"), base)) in ("chain", "chain-base")
    forged = ACCEPTED["regular"]
    for base in ([], [1], [2], [3]):
        assert key(changed(forged, ("evidence", "action_chain", "base"), base)) in ("chain", "chain-base")


def test_strong_generators_that_are_left_out_are_missed():
    forged = included("S3", "L2", "L1", action=S3, inclusion={"base": [1], "program": []})
    forged["group"]["generators"] = [[2, 3, 1], [2, 1, 3]]
    forged["evidence"]["action_chain"] = {"base": [1, 2], "program": []}
    assert key(sealed(forged)) == "chain"


# ------------------------------------------------------------------------------------------- wrong evidence


def test_a_word_that_does_not_fix_the_source_is_noticed():
    assert key(refuted("S3", "L2", "L0", "fixes-moves", [1, 1])) == "word-source"
    assert key(refuted("C4", "L1", "L2", "fixes-moves", [1, 1])) == "word-source"


def test_a_word_that_does_not_move_the_target_is_noticed():
    assert key(refuted("S3", "L2", "L0", "fixes-moves", [2, 2])) == "word-target"


def test_an_element_that_negates_cannot_be_hidden():
    chain = {"base": [1], "program": []}
    hidden = included("C4", "L1", "L1", shape="even", minus="none", inclusion=chain)
    assert key(hidden) == "minus"
    assert key(included("C4", "L1", "L1", shape="even", minus="none")) == "minus-chain"


def test_the_exception_of_the_line_cannot_be_hidden():
    assert key(included("C2", "L1", "L1", shape="conic", nonlinear=True)) == "same-line"
    chain = {"base": [1], "program": []}
    assert key(included("C2", "L1", "L1", shape="conic", nonlinear=True, inclusion=chain)) == "same-line"


def test_a_map_that_is_none_is_noticed():
    """y and w in the right copies, but no function y -> w, or of the other parity."""
    y, fixed = [[2], [-1], [-1]], {"denominator": 1, "values": [[], [1], [-1]]}
    source = {"denominator": 3, "values": y}
    forged = included("S3", "L2", "L2", map={"source": source, "target": fixed, "orbit": 3})
    assert key(forged) == "map-orbit"
    assert key(changed(forged, ("evidence", "map", "orbit"), 6)) == "map-affine"
    odd = ACCEPTED["odd map"]
    assert key(changed(odd, ("evidence", "map", "orbit"), 8)) == "map-orbit"
    whole = ACCEPTED["map between copies"]
    assert (
        key(changed(whole, ("evidence", "map", "target_copy"), whole["simples"]["L2"]["projector"]))
        == "copy-trace"
    )


def test_an_edge_too_many_or_too_few_is_noticed():
    forged = document("D6 on regular, relu: graph")
    assert key(forged) == ""
    edges = forged["claim"]["edges"]
    for place in range(len(edges)):
        assert key(changed(forged, ("claim", "edges"), edges[:place] + edges[place + 1 :])) == "edges"
        assert key(changed(forged, ("claim", "edges", place, "reason"), "mixed")) == "edges"
    known = {(e["source"], e["target"]) for e in edges}
    for source, target in product(forged["simples"], repeat=2):
        if (source, target) not in known:
            extra = [*edges, {"source": source, "target": target, "reason": "even"}]
            extra.sort(key=lambda e: (int(e["source"][1:]), int(e["target"][1:])))
            assert key(changed(forged, ("claim", "edges"), extra)) == "edges"


def test_another_activation_has_another_graph():
    forged = document("C8 on regular, relu: graph")
    for activation in ("abs", "tanh", "identity", "relu+bias", "sigmoid", "pl:1;0,1@0=0"):
        assert key(changed(forged, ("claim", "activation"), activation)) == "edges"
    for activation in ("gelu", "softplus", "leaky_relu:1/2", "pl:0;0,1@0=0"):
        assert key(changed(forged, ("claim", "activation"), activation)) == ""


# ------------------------------------------------------------------------- every opposite, with every evidence

SMALL = ["C2", "C4", "C6", "S3", "D4", "Q8", "C2xC2", "A4", "S4"]


def words_of_all_elements(forged):
    """Return words for all elements of the group: each the product of a generator and an earlier one."""
    generators = [tuple(x - 1 for x in g) for g in forged["group"]["generators"]]
    found = {}
    for i, g in enumerate(generators):
        found.setdefault(g, (i + 1,))
    for g in (queue := list(found)):
        for i, s in enumerate(generators):
            h = tuple(s[x] for x in g)
            if h not in found:
                found[h] = (i + 1, *found[g])
                queue.append(h)
    return [list(word) for word in found.values()]


def forged_evidence(forged, points):
    """Yield all evidence for the opposite of a claim of existence on a set of so many points."""
    claim = forged["claim"]
    setting = {
        k: v for k, v in forged["evidence"].items() if k in ("field", "gset", "action", "action_chain")
    }
    words = words_of_all_elements(forged)
    if claim["holds"]:
        for rule in ("fixes-moves", "negates-moves", "negates-not-negates"):
            for word in words:
                yield setting | {"rule": rule, "word": {"program": [word]}}
        yield setting | {"rule": "line"}
    else:
        chain = {"base": list(range(1, points + 1)), "program": words}
        for inclusion in ("blocks", chain):
            evidence = setting | {"rule": "inclusion", "inclusion": inclusion}
            if claim["shape"] in ("even", "odd"):
                yield evidence | {"minus": "none"}
                for word in words:
                    yield evidence | {"minus": {"program": [word]}}
            else:
                yield evidence


def points_of(truth):
    """Return the number of points of X that the checker finds in a certificate, which it accepts."""
    return dict(checker.check_text(written(truth)).steps)["gset"]["points"]


@pytest.mark.parametrize("name", SMALL)
def test_no_evidence_proves_the_opposite_of_a_true_claim(name):
    tried = 0
    for verdict in prove_all(plrep.group(name)):
        truth = verdict.certificate.document
        memo = {}
        claim = truth["claim"] | {"holds": not truth["claim"]["holds"]}
        for evidence in forged_evidence(truth, points_of(truth)):
            forged = sealed(truth | {"claim": claim, "evidence": evidence})
            assert checker.check_text(written(forged), memo).verdict == "rejected"
            tried += 1
    assert tried > 10


def test_all_elements_and_all_points_do_prove_the_true_claims():
    """The evidence of the last test is no straw: it proves what is true."""
    for verdict in prove_all(plrep.group("D4")):
        truth = verdict.certificate.document
        opposite = truth | {"claim": truth["claim"] | {"holds": not truth["claim"]["holds"]}}
        proofs = forged_evidence(opposite, points_of(truth))
        assert any(key(sealed(truth | {"evidence": evidence})) == "" for evidence in proofs)


def test_the_actions_of_the_forger_are_regular():
    for name, (generators, _, _) in GROUPS.items():
        images = regular_action(name)
        assert len(images) == len(generators)
        assert all(sorted(image) == list(range(1, len(image) + 1)) for image in images)
