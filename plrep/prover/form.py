"""The form of a kind of claim: how its statement reads, who reads it, and who proves it.

A kind is one file: its claim class, its ``FORM`` and its prover. ``plrep.prover.claims.FORMS`` lists the forms;
reading, proving and the messages about claims follow from this list.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from plrep.errors import BadInput

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.piecewise.activation import Activation
    from plrep.prover.verdict import Verdict

Data = dict[str, Any]

LABEL = r"[^\s,]+"
"""What is read as a label; :func:`label` says whether it is one."""
ARROW = rf"(?P<source>{LABEL}?)\s*->\s*(?P<target>{LABEL})"
_LABEL = re.compile(r"[A-Z](0|[1-9][0-9]*)")


class Claim(Protocol):
    """A statement about one group that is true or false."""

    @property
    def group(self) -> Group:
        """The group that acts."""

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""


@attrs.frozen
class Heading:
    """What stands before the statement of a claim: ``GROUP``, ``GROUP on GSET`` or ``GROUP on GSET, ACTIVATION``.

    Attributes
    ----------
    text : str
        The heading.
    claim : str
        The whole claim, for messages.
    """

    text: str
    claim: str

    def group(self) -> Group:
        """Read the heading as the name of a group."""
        from plrep.groups.group import group

        return group(self.text)

    def group_or_set(self) -> Group | GSet:
        """Read the heading as ``GROUP`` or ``GROUP on GSET``."""
        return self.gset() if " on " in self.text else self.group()

    def gset(self) -> GSet:
        """Read the heading as ``GROUP on GSET``.

        Raises
        ------
        BadInput
            If it names no set.
        """
        from plrep.groups.group import group
        from plrep.gsets.actions import parse_gset

        name, on, rest = self.text.partition(" on ")
        if not on:
            raise BadInput(
                f"claim {self.claim!r} is about Fun(X), so it needs 'GROUP on GSET:' in front, as in "
                "'C8 on regular: projector L1'"
            )
        return parse_gset(group(name.strip()), rest.strip())

    def place(self) -> tuple[GSet, Activation]:
        """Read the heading as ``GROUP on GSET, ACTIVATION``.

        Raises
        ------
        BadInput
            If it names no set or no activation.
        """
        from plrep.groups.group import group

        name, on, rest = self.text.partition(" on ")
        if not on or split_place(rest) is None:
            raise BadInput(
                f"claim {self.claim!r} is about an activation, so it needs 'GROUP on GSET, ACTIVATION:' in front, "
                "as in 'C8 on regular, relu: graph'"
            )
        return read_place(group(name.strip()), rest)


@attrs.frozen
class Form:
    """A kind of claim.

    Attributes
    ----------
    kind : str
        Its name in certificates.
    claim : type
        The class of its claims.
    examples : tuple of str
        Claims of this kind, for messages.
    pattern : re.Pattern
        What the whole statement looks like.
    words : callable
        From the claim, as certificates state it, to a sentence, with mathematics between backquotes
        (:mod:`plrep.prover.explain`).
    read : callable
        From the heading and the match of the pattern to the claim.
    prove : callable
        From the claim to a verdict; what is beyond reach may be raised.
    """

    kind: str
    claim: type
    examples: tuple[str, ...]
    pattern: re.Pattern[str]
    words: Callable[[Data], str]
    read: Callable[[Heading, re.Match[str]], Claim]
    prove: Callable[[Any], Verdict]


def label(simple: object, role: str) -> str:
    """Return the label of a simple, given by itself or as a text.

    Raises
    ------
    BadInput
        If it is no label.

    Examples
    --------
    >>> label("L12", "source")
    'L12'
    """
    text = simple if isinstance(simple, str) else getattr(simple, "label", None)
    if not isinstance(text, str) or not _LABEL.fullmatch(text):
        raise BadInput(
            f"the {role} {text or simple!r} is no label of a simple; write a label such as L0 or L12"
        )
    return text


def source(simple: object) -> str:
    """Return the label of a source."""
    return label(simple, "source")


def target(simple: object) -> str:
    """Return the label of a target."""
    return label(simple, "target")


def place(gset: GSet, activation: Activation) -> str:
    """Return the heading ``GROUP on GSET, ACTIVATION``."""
    return f"{gset.group.name} on {gset.name}, {activation.name}"


def read_place(group: Group, text: str) -> tuple[GSet, Activation]:
    """Read ``GSET, ACTIVATION``.

    Raises
    ------
    BadInput
        If there is no comma between the two, or one of them cannot be read.
    """
    from plrep.gsets.actions import parse_gset
    from plrep.piecewise.activation import activation

    parts = split_place(text)
    if parts is None:
        raise BadInput(f"{text!r} should be 'GSET, ACTIVATION', as in 'regular, relu'")
    return parse_gset(group, parts[0]), activation(parts[1])


def split_place(text: str) -> tuple[str, str] | None:
    """Split at the last comma outside brackets that a letter follows.

    Names of G-sets and activations may hold brackets, commas and colons.

    Examples
    --------
    >>> split_place("cosets:(1,2),(3,4), pl:-1,0;0,1/2,1")
    ('cosets:(1,2),(3,4)', 'pl:-1,0;0,1/2,1')
    """
    depth, found = 0, None
    for at, letter in enumerate(text):
        depth += (letter in "(<[{") - (letter in ")>]}")
        if letter == "," and depth == 0 and text[at + 1 :].lstrip()[:1].isalpha():
            found = at
    return None if found is None else (text[:found].strip(), text[found + 1 :].strip())


def in_words(activation: str, gset: list[Data]) -> str:
    """Return "of G on X = ... with the activation ..." in the words of explanations.

    Examples
    --------
    >>> in_words("relu", [{"kind": "natural"}])
    'of `G` on `X` = the natural points with the activation relu'
    """
    return f"of `G` on `X` = {set_in_words(gset)} with the activation {activation}"


def set_in_words(gset: list[Data]) -> str:
    """Return the parts of a G-set, as certificates state them, in words.

    Examples
    --------
    >>> set_in_words([{"kind": "natural"}, {"kind": "subsets", "size": 2}])
    'the natural points + the 2-subsets of the points'
    """
    words = {
        "natural": "the natural points",
        "regular": "the elements of `G`",
        "cosets": "the cosets of a subgroup",
    }
    return " + ".join(words.get(part["kind"]) or f"the {part['size']}-subsets of the points" for part in gset)
