"""Random mutations of certificates of all kinds, resealed: refused unless still a valid proof of a true claim.

mutations.py lists what is done: numbers changed, entries swapped, lists shortened and extended, claims exchanged,
evidence emptied or foreign, simples exchanged, keys dropped, generators exchanged, classes, rows and columns of tables
swapped.  Where the checker accepts, tests/naive must find the claim true and the altered evidence a valid proof.
The other direction is judged too: what tests/naive finds to be a valid proof of a true claim, the checker accepts.

The default run takes a sample; `-m slow` makes 15,000 mutations, 1,500 of each kind.  The full run accepts 2,569, all
of them valid proofs of true claims: exists 224, edge 302, graph 292, kernel 219, same-graph 278, projector 279,
normal-subgroup 153, character 285, table 192, map 345.
"""

import random
from collections import Counter

import pytest

from plrep import checker
from plrep.prover.prove import prove
from plrep.prover.verdict import Proved
from tests.forgeries.corpus import CORPUS
from tests.forgeries.forge import written
from tests.forgeries.mutations import MUTATIONS, mutated
from tests.naive.certificate_reader import read
from tests.naive.certificate_setting import TooLarge
from tests.prover.test_checker_examples import ACCEPTED

BY_HAND = [*ACCEPTED.values(), *CORPUS.values()]
KINDS = sorted({document["claim"]["kind"] for document in BY_HAND})
PROVED = [
    "C5 on natural, tanh: graph",
    "S3 on cosets:trivial, relu: graph",
    "D4 on regular, pl:-1,0;0,1/2,1@0=7/10: graph",
    "S4 on cosets:(1,2)+natural, relu: no edge L0 -> L2",
    "D4: nonlinear pl L4 -> L4",
    "Q8: odd L4 -> L4",
    "A5: even L3 -> L4",
    "C3xC3: even L1 -> L0",
    "C4: no nonlinear conic L2 -> L2",
    "C8: kernel of L1 in kernel of L4",
    "C8: kernel of L4 not in kernel of L1",
    "C8 on regular, relu: same graph as gelu",
    "D4 on regular, relu: not same graph as on natural, abs",
    "C8 on regular: projector L1",
    "Q8 on regular: projector L4",
    "S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2",
    "SL:2,3: <()> is not the kernel of L1",
    "S4: character [3,-1,1,0,-1]",
    "S4: no character [4,0,2,1,0]",
    "S4: table",
    "SL:2,3: table",
    "C7: table",
    "C8 on regular, relu: map L1 -> L0 is nonlinear",
    "D4 on natural, relu: map L4 -> L0 does not equal abs",
    "S3 on regular, abs: map L2 -> L2 is nonlinear",
]


def judged(corpus, number, seed):
    """Make so many mutations, of each kind as many; return counts by kind: made, accepted, by mutation made."""
    by_kind = {kind: [d for d in corpus if d["claim"]["kind"] == kind] for kind in KINDS}
    made, accepted, done = Counter(), Counter(), Counter()
    for case in range(number):
        draw = random.Random(f"{seed}-{case}")
        kind = KINDS[case % len(KINDS)]
        name, altered = mutated(draw.choice(by_kind[kind]), corpus, draw)
        made[kind] += 1
        done[name] += 1
        if checker.check_text(written(altered)).verdict == "accepted":
            accepted[kind] += 1
            assert read(altered) == (True, True), (case, name, altered)
    return made, accepted, done


def report(made, accepted, record_property, capsys):
    record_property("mutations", sum(made.values()))
    record_property("accepted_and_valid", sum(accepted.values()))
    with capsys.disabled():
        listed = ", ".join(f"{kind} {made[kind]}/{accepted[kind]}" for kind in KINDS)
        print(
            f"\n{sum(made.values())} mutations, {sum(accepted.values())} still valid proofs of true claims ({listed})"
        )


def test_what_the_prover_proves_is_true_and_proved_for_the_naive_reader():
    for claim in PROVED:
        verdict = prove(claim)
        assert isinstance(verdict, Proved), claim
        assert checker.check_text(verdict.certificate.text.encode()).verdict == "accepted"
        assert read(verdict.certificate.document) == (True, True), claim


def test_a_sample_of_mutations_is_refused_or_still_a_proof(record_property, capsys):
    made, accepted, done = judged(BY_HAND, 800, "sample")
    assert 0 < sum(accepted.values()) < sum(made.values()) / 4
    assert set(done) == {mutation.__name__ for mutation in MUTATIONS}
    report(made, accepted, record_property, capsys)


def test_what_is_no_proof_for_the_naive_reader_is_none_for_the_checker_and_conversely():
    """Both verdicts agree on each mutation, the refused ones included."""
    for case in range(300):
        draw = random.Random(f"both-{case}")
        kind = KINDS[case % len(KINDS)]
        _, altered = mutated(draw.choice([d for d in BY_HAND if d["claim"]["kind"] == kind]), BY_HAND, draw)
        accepted = checker.check_text(written(altered)).verdict == "accepted"
        try:
            proved = read(altered) == (True, True)
        except TooLarge:
            proved = accepted
        assert accepted == proved, (case, altered)


@pytest.mark.slow
def test_mutations_of_all_kinds_are_refused_or_still_proofs(record_property, capsys):
    corpus = BY_HAND + [prove(claim).certificate.document for claim in PROVED]
    made, accepted, _ = judged(corpus, 15_000, "full")
    assert sum(made.values()) >= 10_000
    assert min(made.values()) >= 1_000
    assert sum(accepted.values()) < sum(made.values()) / 4
    report(made, accepted, record_property, capsys)
