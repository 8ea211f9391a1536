"""What a checker verified, written down as a proof: a statement, and one paragraph for each step.

The checker names its steps and the numbers that it found; the certificate holds the generators and the words.
Nothing is decided here. Sentences are written once, with mathematics between backquotes; text drops the quotes,
LaTeX translates what stands between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from textwrap import fill
from typing import Any

import attrs
import numpy as np

from plrep.display.writers.latex import escape
from plrep.errors import Inconsistent
from plrep.groups.permutation import Permutation
from plrep.prover.claims import FORMS
from plrep.prover.paragraphs import (
    ACTION,
    BENDS,
    COMPARED,
    EQUALITY,
    FORMULAS,
    FOUND_AS,
    IS_CHARACTER,
    OUTCOMES,
    PARAGRAPHS,
    SIGNED,
)
from plrep.prover.straight_line import run

Step = tuple[str, Mapping[str, Any]]
Data = Mapping[str, Any]

_WIDTH = 100

_LATEX = [
    (r"\b([LA])(\d+)", r"\1_{\2}"),
    (r"\b(ker|dim)\b", r"\\\1"),
    (r"\brelu\b", r"\\operatorname{relu}"),
    (r"\bFun\b", r"\\operatorname{Fun}"),
    (r"->", r"\\to "),
    (r"\bQ\b", r"\\mathbb{Q}"),
    (r"\bE\((\d+)\)", r"zeta_\1"),
    (r"\*", r"\\,"),
    (r"zeta_(\d+)", r"\\zeta_{\1}"),
    (r"\^(-?\d+|T)\b", r"^{\1}"),
]
_LATEX_SIGNS = {
    "Σ": r"\sum ",
    "⟨": r"\langle ",
    "⟩": r"\rangle ",
    "−": "-",
    "⊂": r"\subseteq ",
    "α": r"\alpha",
    "β": r"\beta",
    "≠": r"\neq ",
    "χ": r"\chi ",
}


@attrs.frozen
class Explanation:
    """A statement and its proof, step by step.

    Attributes
    ----------
    statement : str
        With mathematics between backquotes.
    steps : tuple of (str, str)
        For each step its paragraph and the page in proofs/ that shows why it suffices.
    """

    statement: str
    steps: tuple[tuple[str, str], ...]

    def text(self, *, pages: bool = False) -> str:
        """Return the proof as plain text, with ``pages`` naming a page after each step."""
        told = [paragraph + (f" [{page}]" if pages else "") for paragraph, page in self.steps]
        numbered = [f"{place}. {paragraph}" for place, paragraph in enumerate(told, 1)]
        lines = [f"Claim. {self.statement}", *numbered]
        return "".join(fill(line.replace("`", ""), _WIDTH, break_on_hyphens=False) + "\n" for line in lines)

    def latex(self, *, pages: bool = False) -> str:
        """Return the proof in LaTeX; it needs amsmath and amssymb."""
        items = [
            f"\\item {_latex(paragraph)}" + (f" ({_latex(page)})" if pages else "")
            for paragraph, page in self.steps
        ]
        return "\n".join(
            [
                rf"\paragraph{{Claim.}} {_latex(self.statement)}",
                r"\begin{enumerate}",
                *items,
                r"\end{enumerate}",
                "",
            ]
        )

    def __str__(self) -> str:
        return self.text()

    def _repr_latex_(self) -> str:
        return self.latex()


def explain(document: Data, steps: Iterable[Step]) -> Explanation:
    """Write the proof that a checker found in a certificate.

    Parameters
    ----------
    document : dict
        The accepted certificate.
    steps : iterable of (str, dict)
        What the checker verified, in order, with the numbers that it found.

    Raises
    ------
    Inconsistent
        If a step is unknown.

    Examples
    --------
    >>> from plrep.prover.prove import prove
    >>> document = prove("C4: no pl L2 -> L1").certificate.document
    >>> print(explain(document, [("fixes-moves", {"source": "L2", "target": "L1"})]), end="")
    Claim. Let G = <(1,2,3,4)>. There is no nonzero continuous piecewise linear G-equivariant map L2 -> L1.
    1. The element n = (1,3)(2,4) of G, a word in the generators, fixes all rows of the projector of L2 and
    moves a row of that of L1: it acts as +1 on L2, but not on L1. An equivariant f has f(x) = f(nx) = n f(x),
    and the same holds for all conjugates of n; the vectors of L1 that all of them fix are a submodule, not L1
    itself, hence 0. So f = 0.
    """
    told = []
    met: set[str] = set()
    for name, found in steps:
        if name not in PARAGRAPHS:
            raise Inconsistent(f"the checker names a step {name!r} that has no words; please report it")
        named = [f"{document['claim']['kind']} {name}", f"{name} again" if name in met else name, name]
        paragraph, page = next(PARAGRAPHS[one] for one in named if one in PARAGRAPHS)
        told.append((_filled(paragraph, document, found), page))
        met.add(name)
    return Explanation(_statement(document), tuple(told))


def _statement(document: Data) -> str:
    claim = document["claim"]
    generators = ",".join(str(g) for g in _generators(document)) or "()"
    words = next(form.words for form in FORMS if form.kind == claim["kind"])
    return f"Let `G` = <{generators}>. {words(claim)}"


def _generators(document: Data) -> list[Permutation]:
    return [Permutation(x - 1 for x in images) for images in document["group"]["generators"]]


def _element(document: Data, holder: Data) -> str:
    """Return the element that a program names, in cycles of the natural points."""
    generators = [np.array(g.images) for g in _generators(document)]
    degree = document["group"]["degree"]
    last = run(generators, [tuple(word) for word in holder["program"]], degree)[-1]
    return str(Permutation(last.tolist()))


def _filled(paragraph: str, document: Data, found: Data) -> str:
    evidence, claim = document["evidence"], document["claim"]
    values: dict[str, str] = {key: str(value) for key, value in found.items()}
    for key in ("labels", "simples"):
        if isinstance(found.get(key), list):
            values[key] = ", ".join(f"`{label}`" for label in found[key])
    if "field" in found:
        values["field"] = "Q" if found["field"] == 1 else f"Q(zeta_{found['field']})"
    if "{n}" in paragraph:
        holder = evidence["word"] if "word" in evidence else evidence["minus"]
        values["n"] = _element(document, holder)
    if "{sign}" in paragraph:
        values["sign"] = "+1" if found["sign"] > 0 else "−1"
    for place, version in _VERSIONS.items():
        if f"{{{place}}}" in paragraph:
            values[place] = version(evidence, claim, found).format(**values)
    return paragraph.format(**values)


def _equality(found: Data) -> str:
    if found["holds"]:
        return EQUALITY["equal"]
    return EQUALITY["orders" if found["kernel_order"] != found["subgroup_order"] else "outside"]


_VERSIONS: dict[str, Callable[[Data, Data, Data], str]] = {
    "formula": lambda evidence, claim, found: FORMULAS[claim["shape"]],
    "signed": lambda evidence, claim, found: SIGNED[claim["shape"]],
    "how": lambda evidence, claim, found: ACTION if "action" in evidence else "",
    "outcome": lambda evidence, claim, found: OUTCOMES[found["reason"] or "absent"],
    "compared": lambda evidence, claim, found: COMPARED[found["same"]],
    "found_as": lambda evidence, claim, found: FOUND_AS[bool(found["label"])],
    "equality": lambda evidence, claim, found: _equality(found),
    "is_character": lambda evidence, claim, found: IS_CHARACTER[found["holds"]],
    "bends": lambda evidence, claim, found: BENDS[found["property"], found["holds"]],
}
"""The places of paragraphs that are filled with one of several sentences, and which."""


def _latex(sentence: str) -> str:
    pieces = sentence.split("`")
    return "".join(f"${_mathematics(piece)}$" if i % 2 else escape(piece) for i, piece in enumerate(pieces))


def _mathematics(formula: str) -> str:
    for pattern, latex in _LATEX:
        formula = re.sub(pattern, latex, formula)
    for sign, latex in _LATEX_SIGNS.items():
        formula = formula.replace(sign, latex)
    return formula
