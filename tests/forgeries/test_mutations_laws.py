"""Mutations: an altered certificate, resealed, is refused unless it is still a valid proof of a true claim.

Every number and truth value of every certificate of the corpus is changed in turn; evidence is emptied, and
exchanged between certificates; claims are flipped, and their source and target exchanged.  Where the checker
accepts, tests/naive reads the altered file on its own, from proofs/FORMAT.md and by listing the group: it must
find both the claim true and the evidence valid.  Both counts are reported in the summary of the run: of 35,683 changes
of one number 1,052 are still valid proofs of true claims, of 2,464 exchanges 37, of 3,872 removals 79.
"""

import copy
import hashlib
import json
import random

import pytest

import plrep
from plrep import checker
from plrep.prover.prove import prove, prove_all
from tests.forgeries.corpus import CORPUS
from tests.naive.certificate_reader import read

CLAIMS = [
    "C4 on regular, relu: graph",
    "C5 on natural, tanh: graph",
    "S3 on regular, hard_tanh: graph",
    "S3 on cosets:trivial, relu: graph",
    "D4 on regular, pl:-1,0;0,1/2,1@0=7/10: graph",
    "Q8 on regular, abs+bias: graph",
    "A4 on subsets:2, leaky_relu: graph",
    "C1 on regular, relu: graph",
    "S4 on cosets:(1,2)+natural, relu: no edge L0 -> L2",
    "S4 on subsets:2, relu: edge L3 -> L3",
    "C8 on regular, relu: edge L1 -> L0",
    "C8 on regular, identity+bias: edge L1 -> L0",
    "D4: nonlinear pl L4 -> L4",
    "Q8: odd L4 -> L4",
    "A5: even L3 -> L4",
    "C5: even L1 -> L2",
    "C3xC3: even L1 -> L0",
    "C4: no nonlinear conic L2 -> L2",
    "C2xC2: no conic L1 -> L2",
]


def sealed(certificate):
    body = {key: value for key, value in certificate.items() if key != "seal"}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return body | {"seal": hashlib.sha256(text.encode()).hexdigest()}


def places(value, path=()):
    """Yield the path of every number and truth value."""
    if isinstance(value, int):
        yield path
    elif isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def changed(certificate, path, new):
    altered = copy.deepcopy(certificate)
    at(altered, path[:-1])[path[-1]] = new
    return sealed(altered)


def judge(altered, counts):
    """Check an altered certificate; where it is accepted, the naive reader must agree."""
    counts["made"] += 1
    if checker.check_text(json.dumps(altered).encode()).verdict == "accepted":
        counts["accepted"] += 1
        claim_true, evidence_valid = read(altered)
        assert claim_true, altered
        assert evidence_valid, altered


def report(counts, what, record_property, capsys):
    record_property("mutations", counts["made"])
    record_property("accepted_and_valid", counts["accepted"])
    with capsys.disabled():
        print(f"\n{what}: {counts['made']} mutations, {counts['accepted']} still valid proofs of true claims")


def documents(source):
    if isinstance(source, str):
        return [prove(source).certificate.document]
    return [verdict.certificate.document for verdict in prove_all(source)]


@pytest.fixture(scope="module")
def archive():
    proved = documents(plrep.group("D6")) + [document for claim in CLAIMS for document in documents(claim)]
    return proved + list(CORPUS.values())


def test_unaltered_certificates_are_accepted_and_valid(archive):
    for document in archive:
        assert checker.check_text(json.dumps(document).encode()).verdict == "accepted"
        assert read(document) == (True, True)


@pytest.mark.slow
def test_a_certificate_with_one_number_changed_is_refused_or_still_a_proof(archive, record_property, capsys):
    counts = {"made": 0, "accepted": 0}
    for document in archive:
        for path in places(document):
            old = at(document, path)
            for new in [not old] if isinstance(old, bool) else [old + 1, old - 1]:
                judge(changed(document, path, new), counts)
    assert counts["made"] > 25_000
    assert counts["accepted"] < counts["made"] / 10
    report(counts, "one number changed", record_property, capsys)


def test_false_claims_and_foreign_evidence_are_refused(archive, record_property, capsys):
    counts = {"made": 0, "accepted": 0}
    others = list(archive)
    random.Random(0).shuffle(others)
    for document, other in zip(archive, others, strict=True):
        claim = document["claim"]
        flipped = dict(claim, holds=not claim["holds"]) if "holds" in claim else dict(claim, edges=[])
        exchanged = dict(claim)
        if "source" in claim:
            exchanged["source"], exchanged["target"] = claim["target"], claim["source"]
        for altered in (
            dict(document, claim=flipped),
            dict(document, claim=exchanged),
            dict(document, claim=other["claim"]),
            dict(document, evidence=other["evidence"]),
            dict(document, evidence={}),
            dict(document, simples=other["simples"]),
            dict(document, group=other["group"]),
        ):
            if altered != document:
                judge(sealed(altered), counts)
    assert counts["made"] > 1_500
    report(counts, "claims, evidence, simples and groups exchanged", record_property, capsys)


def test_evidence_with_a_key_removed_or_emptied_is_refused_or_still_a_proof(archive, record_property, capsys):
    counts = {"made": 0, "accepted": 0}
    for document in archive:
        for key, value in document["evidence"].items():
            kept = {k: v for k, v in document["evidence"].items() if k != key}
            judge(sealed(dict(document, evidence=kept)), counts)
            if isinstance(value, dict | list):
                judge(sealed(dict(document, evidence=dict(kept, **{key: type(value)()}))), counts)
        for label in document["simples"]:
            kept = {k: v for k, v in document["simples"].items() if k != label}
            judge(sealed(dict(document, simples=kept)), counts)
    report(counts, "parts of the evidence removed", record_property, capsys)


def test_no_change_goes_unnoticed_without_a_new_seal(archive):
    for document in archive[::7]:
        for path in places(document):
            old = at(document, path)
            altered = copy.deepcopy(document)
            at(altered, path[:-1])[path[-1]] = (not old) if isinstance(old, bool) else old + 1
            assert checker.check_text(json.dumps(altered).encode()).verdict != "accepted"
