"""Certificates: one self-contained JSON file for each proved claim, in canonical form, sealed.

The format is proofs/FORMAT.md. What a certificate proves is decided by its checker, plrep/checker.py, which
knows nothing of this package; here certificates are only put together, written and read.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import attrs

from plrep.errors import BadInput

FORMAT = "plrep-certificate"
VERSION = 1
_KEYS = {"format", "version", "group", "claim", "simples", "evidence", "seal"}

Data = dict[str, Any]


def canonical(data: Data) -> str:
    """Return the canonical JSON text of a document: sorted keys, no spaces, ASCII only.

    Examples
    --------
    >>> canonical({"b": [1, -2], "a": {}})
    '{"a":{},"b":[1,-2]}'
    """
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def seal(data: Data) -> str:
    """Return the seal of a document: the hexadecimal SHA-256 of its canonical text without the key "seal".

    Examples
    --------
    >>> seal({"seal": "anything"}) == seal({}) == hashlib.sha256(b"{}").hexdigest()
    True
    """
    return hashlib.sha256(canonical({k: v for k, v in data.items() if k != "seal"}).encode()).hexdigest()


@attrs.frozen
class Certificate:
    """A sealed certificate, held as its canonical text.

    Attributes
    ----------
    text : str
        The content of the file, without the newline at its end.

    Examples
    --------
    >>> trivial = {"degree": 1, "generators": []}
    >>> made = Certificate.make(group=trivial, claim={}, simples={}, evidence={"rule": "line"})
    >>> made.document["evidence"]
    {'rule': 'line'}
    >>> Certificate.read_text(made.text) == made
    True
    """

    text: str

    @classmethod
    def make(cls, *, group: Data, claim: Data, simples: Data, evidence: Data) -> Certificate:
        """Put a certificate together and seal it."""
        document: Data = {
            "format": FORMAT,
            "version": VERSION,
            "group": group,
            "claim": claim,
            "simples": simples,
            "evidence": evidence,
        }
        return cls(canonical(document | {"seal": seal(document)}))

    @classmethod
    def read_text(cls, text: str, source: str = "the text") -> Certificate:
        """Read a certificate; its envelope and its seal are looked at, its claim is not checked.

        Raises
        ------
        BadInput
            If the text is no JSON object with the keys of a certificate, or its seal is broken.
        """
        try:
            document = json.loads(text, object_pairs_hook=_no_repeats, parse_constant=_no_constants)
        except (ValueError, RecursionError) as error:
            raise BadInput(f"{source} is no JSON document: {error}") from None
        if not isinstance(document, dict) or set(document) != _KEYS or document["format"] != FORMAT:
            raise BadInput(
                f"{source} is no certificate: it should be an object with the format {FORMAT!r} "
                f"and the keys {', '.join(sorted(_KEYS))} (proofs/FORMAT.md)"
            )
        if document["seal"] != seal(document):
            raise BadInput(f"{source} is no intact certificate: its seal does not fit its content")
        return cls(canonical(document))

    @classmethod
    def read(cls, path: str | Path) -> Certificate:
        """Read a certificate from a file; see :meth:`read_text`.

        Raises
        ------
        BadInput
            If the file cannot be read, or holds no intact certificate.
        """
        try:
            text = Path(path).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"cannot read the certificate {str(path)!r}: {error}") from None
        return cls.read_text(text, repr(str(path)))

    def write(self, path: str | Path) -> None:
        """Write the certificate to a file, whole or not at all.

        Raises
        ------
        BadInput
            If the file cannot be written.
        """
        place = Path(path)
        try:
            handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
            try:
                with os.fdopen(handle, "w", encoding="ascii") as file:
                    file.write(self.text + "\n")
                os.chmod(name, 0o644)
                os.replace(name, place)
            except BaseException:
                os.unlink(name)
                raise
        except OSError as error:
            raise BadInput(f"cannot write the certificate {str(path)!r}: {error.strerror}") from None

    @property
    def document(self) -> Data:
        """The certificate as a fresh JSON document (dicts, lists, strings, integers, booleans)."""
        document: Data = json.loads(self.text)
        return document

    @property
    def seal(self) -> str:
        """The seal of the certificate."""
        sealed: str = self.document["seal"]
        return sealed

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Certificate(seal={self.seal[:12]}..., {len(self.text)} bytes)"


def _no_repeats(pairs: list[tuple[str, Any]]) -> Data:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a key is repeated")
    return data


def _no_constants(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
