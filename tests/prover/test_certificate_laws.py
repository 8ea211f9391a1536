"""Certificates: canonical, sealed, written and read back as they are."""

from __future__ import annotations

import hashlib
import json

import pytest

import plrep
from plrep.errors import BadInput
from plrep.prover import existence_evidence, scene
from plrep.prover.certificate import Certificate, canonical, seal


@pytest.fixture(scope="module")
def certificate():
    return plrep.prove("C8: pl L1 -> L0").certificate


def test_the_seal_is_the_hash_of_everything_else(certificate):
    document = json.loads(certificate.text)
    stated = document.pop("seal")
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    assert stated == hashlib.sha256(text.encode("ascii")).hexdigest() == seal(document) == certificate.seal


def test_the_text_is_canonical(certificate):
    assert certificate.text == canonical(certificate.document)
    assert certificate.text.isascii() and "\n" not in certificate.text


def test_the_envelope_has_the_keys_of_the_format(certificate):
    document = certificate.document
    assert sorted(document) == ["claim", "evidence", "format", "group", "seal", "simples", "version"]
    assert (document["format"], document["version"]) == ("plrep-certificate", 1)
    assert document["group"] == {"degree": 8, "generators": [[2, 3, 4, 5, 6, 7, 8, 1]]}


def test_writing_and_reading_are_inverse(certificate, tmp_path):
    path = tmp_path / "proof.json"
    certificate.write(path)
    assert Certificate.read(path) == certificate
    assert path.read_text() == certificate.text + "\n"
    assert [file.name for file in tmp_path.iterdir()] == ["proof.json"]


def test_white_space_and_the_order_of_keys_are_free(certificate):
    loose = json.dumps(dict(reversed(certificate.document.items())), indent=2)
    assert Certificate.read_text(loose) == certificate


def test_the_same_claim_gives_the_same_bytes(certificate):
    scene._auxiliary.cache_clear()
    existence_evidence._explicit.cache_clear()
    assert plrep.prove("C8: pl L1 -> L0").certificate == certificate


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda text: text[:-1], "is no JSON document"),
        (lambda text: text.replace('"version":1', '"version":NaN'), "NaN is no number of JSON"),
        (lambda text: text.replace('"version":1', '"version":1,"version":1'), "a key is repeated"),
        (lambda text: text.replace('"seal"', '"steal"'), "is no certificate"),
        (lambda text: text.replace("plrep-certificate", "other"), "is no certificate"),
        (lambda text: text.replace('"holds":true', '"holds":false'), "its seal does not fit"),
        (lambda text: "[" * 100_000, "is no JSON document"),
    ],
)
def test_what_is_no_intact_certificate_is_refused(certificate, spoil, words):
    with pytest.raises(BadInput) as caught:
        Certificate.read_text(spoil(certificate.text))
    assert words in str(caught.value)


def test_files_that_cannot_be_read_or_written_are_named(certificate, tmp_path):
    with pytest.raises(BadInput, match="cannot read the certificate"):
        Certificate.read(tmp_path / "absent.json")
    with pytest.raises(BadInput, match="cannot write the certificate"):
        certificate.write(tmp_path / "absent" / "proof.json")
    assert list(tmp_path.iterdir()) == []
