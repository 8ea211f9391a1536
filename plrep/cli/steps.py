"""What the checker verified, put into words: one sentence for each step, and the page that proves that it suffices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from plrep.display.expression import label
from plrep.display.writers.latex import escape, latex_of

_FORMAT = "proofs/FORMAT.md"
_SCHUR = "proofs/schur-lemma.md"
_INTERACTION = "proofs/interaction.md"

SENTENCES: dict[str, tuple[str, str]] = {
    "seal": ("The seal fits the content.", _FORMAT),
    "group": (
        "{G} is a group of permutations of {degree} points; number of generators: {generators}.",
        _FORMAT,
    ),
    "gset": ("{G} acts on a set {X} of {points} points; number of orbits: {orbits}.", _FORMAT),
    "simples": (
        "The simples of Fun({X}) are {labels}: their projectors are symmetric idempotents that commute with all "
        "equivariant maps and sum to the identity, and there are no more than {bound} simples.",
        "proofs/projector-column.md",
    ),
    "blocks": (
        "Points with equal rows of the projector of {source} have equal rows of that of {target}, so "
        "ker {source} lies in ker {target}.",
        _SCHUR,
    ),
    "chain": (
        "For the action of {G} on the rows of {source} there is a base of {base} points, and it is a base for the "
        "action on the rows of {source} and {target}: all Schreier generators sift to the identity. So "
        "ker {source} lies in ker {target}.",
        _SCHUR,
    ),
    "no-minus": ("No element of {G} acts as {minus} on {source}.", _SCHUR),
    "minus": (
        "An element of {G}, given as a word, acts as {minus} on {source} and as {sign} on {target}.",
        _SCHUR,
    ),
    "not-the-line": ("{source} is trivial or not one-dimensional, so it is not the exception.", _SCHUR),
    "map": (
        "The map {formula}, summed over an orbit of {orbit} pairs {pair}, is well defined and leads from {source} to "
        "{target}; for even or odd maps its even or odd part is not zero.",
        "proofs/explicit-map.md",
    ),
    "fixes-moves": (
        "An element of {G}, given as a word, acts as {plus} on {source} but not on {target}, so every such map is "
        "zero.",
        _SCHUR,
    ),
    "negates-moves": (
        "An element of {G}, given as a word, acts as {minus} on {source} but not as {plus} on {target}, so every even "
        "map is zero.",
        _SCHUR,
    ),
    "negates-not-negates": (
        "An element of {G}, given as a word, acts as {minus} on {source} but not on {target}, so every odd map is "
        "zero.",
        _SCHUR,
    ),
    "line": (
        "{source} is one-dimensional and not trivial, so every positively homogeneous map from it to itself is "
        "linear.",
        _SCHUR,
    ),
    "edge": ("The sums over the blocks of {source} decide on an edge to {target}: {reason}.", _INTERACTION),
    "graph": (
        "The sums over the blocks of all {simples} simples give exactly the {edges} edges listed.",
        _INTERACTION,
    ),
}

_FORMULAS: dict[str, tuple[str, str]] = {
    "G": ("G", "$G$"),
    "X": ("X", "$X$"),
    "plus": ("+1", "$+1$"),
    "minus": ("-1", "$-1$"),
    "formula": (
        "x -> sum of relu(<x,y> - 1) w",
        r"$x \mapsto \sum \mathrm{relu}(\langle x, y\rangle - 1)\,w$",
    ),
    "pair": ("(y,w)", "$(y, w)$"),
}


def sentences(
    steps: Iterable[tuple[str, Mapping[str, Any]]], *, latex: bool = False
) -> list[tuple[str, str]]:
    """Return for each step its sentence and its page.

    Examples
    --------
    >>> sentences([("no-minus", {"source": "L12"})], latex=True)
    [('No element of $G$ acts as $-1$ on $L_{12}$.', 'proofs/schur-lemma.md')]
    """
    return [(_fill(SENTENCES[key][0], details, latex), SENTENCES[key][1]) for key, details in steps]


def _fill(sentence: str, details: Mapping[str, Any], latex: bool) -> str:
    written = ""
    for words, name, _, _ in Formatter().parse(sentence):
        written += escape(words) if latex else words
        if name in _FORMULAS:
            written += _FORMULAS[name][latex]
        elif name is not None:
            written += _value(name, details[name], latex)
    return written


def _value(name: str, value: Any, latex: bool) -> str:
    if name == "labels":
        return ", ".join(_value("source", one, latex) for one in value)
    if name == "reason":
        return f"it is there by the rule {value}" if value else "it is not there"
    text = f"{value:+d}" if name == "sign" else str(value)
    if not latex or name not in ("source", "target", "sign"):
        return text
    return f"${text if name == 'sign' else latex_of(label(text))}$"
