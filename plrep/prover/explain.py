"""What a checker verified, written down as a proof: a statement, and one paragraph for each step.

The checker names its steps and the numbers that it found; the certificate holds the generators and the words.
Nothing is decided here. Sentences are written once, with mathematics between backquotes; text drops the quotes,
LaTeX translates what stands between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from textwrap import fill
from typing import Any

import attrs
import numpy as np

from plrep.display.writers.latex import escape
from plrep.errors import Inconsistent
from plrep.groups.permutation import Permutation
from plrep.prover.claims import FORMS
from plrep.prover.straight_line import run

Step = tuple[str, Mapping[str, Any]]
Data = Mapping[str, Any]

FORMAT = "proofs/FORMAT.md"
_SCHUR = "proofs/schur-lemma.md"
_MAP = "proofs/explicit-map.md"
_COLUMN = "proofs/projector-column.md"
_INTERACTION = "proofs/interaction.md"

_WIDTH = 100

_FORMULAS = {
    "pl": "`f(x) = Σ relu(⟨x, y⟩ − 1) w`",
    "even": "`f(x) = Σ (relu(⟨x, y⟩ − 1) + relu(⟨−x, y⟩ − 1)) w`",
    "odd": "`f(x) = Σ (relu(⟨x, y⟩ − 1) − relu(⟨−x, y⟩ − 1)) w`",
}
_LATEX = [
    (r"L(\d+)", r"L_{\1}"),
    (r"\b(ker|dim)\b", r"\\\1"),
    (r"\brelu\b", r"\\operatorname{relu}"),
    (r"\bFun\b", r"\\operatorname{Fun}"),
    (r"->", r"\\to "),
    (r"\bQ\b", r"\\mathbb{Q}"),
    (r"zeta_(\d+)", r"\\zeta_{\1}"),
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
    for name, found in steps:
        if name not in _PARAGRAPHS:
            raise Inconsistent(f"the checker names a step {name!r} that has no words; please report it")
        paragraph, page = _PARAGRAPHS[name]
        told.append((_filled(paragraph, document, found), page))
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
    if "labels" in found:
        values["labels"] = ", ".join(f"`{label}`" for label in found["labels"])
    if "field" in found:
        values["field"] = "Q" if found["field"] == 1 else f"Q(zeta_{found['field']})"
    if "{n}" in paragraph:
        holder = evidence["word"] if "word" in evidence else evidence["minus"]
        values["n"] = _element(document, holder)
    if "{formula}" in paragraph:
        values["formula"] = _FORMULAS[claim["shape"]]
    if "{signed}" in paragraph:
        values["signed"] = _SIGNED[claim["shape"]]
    if "{how}" in paragraph:
        values["how"] = _ACTION if "action" in evidence else ""
    if "{outcome}" in paragraph:
        values["outcome"] = _OUTCOMES[found["reason"] or "absent"]
    if "{sign}" in paragraph:
        values["sign"] = "+1" if found["sign"] > 0 else "−1"
    return paragraph.format(**values)


_SIGNED = {
    "pl": "",
    "even": ", and where `−y` occurs beside `y` it has the same `w`",
    "odd": ", and where `−y` occurs beside `y` it has the opposite `w`",
}
_ACTION = (
    " The images that the certificate lists are an action of `G`: a base and strong generators for the points of "
    "`G` together with `X` were verified by sifting all Schreier generators."
)
_OUTCOMES = {
    "even": "The even part of the activation is no polynomial and `α ≠ 0` on an orbit, so there is an edge.",
    "odd": "The odd part is no polynomial, `B−` is not empty and `β ≠ 0` on an orbit, so there is an edge.",
    "mixed": "The odd part is no polynomial, `B−` is empty and `β ≠ 0` on an orbit, so there is an edge.",
    "linear": "Source and target agree, and the odd part of the activation is linear and not 0: an edge.",
    "constant": "The target is trivial and the activation is not 0 at 0: an edge.",
    "absent": "None of the five rules applies, so every composite is 0 and there is no edge.",
}
_CONJUGATES = (
    "and the same holds for all conjugates of `n`; the vectors of `{target}` that all of them {act} are a submodule, "
    "not `{target}` itself, hence 0. So `f = 0`."
)
_PARAGRAPHS = {
    "seal": ("The content is intact: its SHA-256 is {sha256}.", FORMAT),
    "group": (
        "`G` is a group of permutations; number of points: {degree}, of generators: {generators}.",
        FORMAT,
    ),
    "gset": ("`X` is a set on which `G` acts; number of points: {points}, of orbits: {orbits}.{how}", FORMAT),
    "simples": (
        "The matrices of {labels}, with entries in `{field}`, are real, symmetric, idempotent and not 0, they "
        "commute with `G` and with all matrices that commute with `G`, and their sum is 1. The symmetric central "
        "elements of the algebra of these matrices form a space of dimension at most {bound}, by a rank modulo a "
        "prime. So the matrices are the isotypic projectors of the simples of `Fun(X)`, one for each.",
        FORMAT,
    ),
    "blocks": (
        "Points of `X` with equal rows of the projector of `{source}` have equal rows of that of `{target}`. An "
        "element acts trivially on a simple iff it fixes all rows of its projector; so `ker {source} ⊂ ker {target}`.",
        _COLUMN,
    ),
    "chain": (
        "`G` acts on the rows of the projectors of `{source}` and `{target}`. A base of {base} rows of `{source}` with "
        "strong generators was verified by sifting all Schreier generators, and it is a base for the rows of both. So "
        "what fixes all rows of `{source}` fixes those of `{target}`: `ker {source} ⊂ ker {target}`.",
        _COLUMN,
    ),
    "no-minus": (
        "No element acts as −1 on `{source}`: it would send each row of the projector to the opposite one, and `G` "
        "does not permute the rows in this way.",
        _COLUMN,
    ),
    "minus": (
        "The element `n` = {n} of `G`, a word in the generators, acts as −1 on `{source}` and as {sign} on `{target}`; "
        "as kernels are included, so does every element that acts as −1 on `{source}`.",
        _SCHUR,
    ),
    "not-same-line": (
        "The exception of the theorem, a line on which `G` acts by signs and not trivially, mapped to itself, does not "
        "occur here.",
        _SCHUR,
    ),
    "map": (
        "Such a map is {formula}, the sum over the {orbit} pairs `(y, w)` of one orbit in "
        "`{source}` and `{target}`: no two of them have the same `y`, so that it is well defined, and different `y` "
        "have different hyperplanes `⟨x, y⟩ = 1`{signed}, so that it is not affine.",
        _MAP,
    ),
    "fixes-moves": (
        "The element `n` = {n} of `G`, a word in the generators, fixes all rows of the projector of `{source}` and "
        "moves a row of that of `{target}`: it acts as +1 on `{source}`, but not on `{target}`. An equivariant `f` has "
        "`f(x) = f(nx) = n f(x)`, " + _CONJUGATES.replace("{act}", "fix"),
        _SCHUR,
    ),
    "negates-moves": (
        "The element `n` = {n} of `G`, a word in the generators, acts as −1 on `{source}`, but not as +1 on "
        "`{target}`. An even equivariant `f` has `f(x) = f(−x) = f(nx) = n f(x)`, "
        + _CONJUGATES.replace("{act}", "fix"),
        _SCHUR,
    ),
    "negates-not-negates": (
        "The element `n` = {n} of `G`, a word in the generators, acts as −1 on `{source}`, but not on `{target}`. "
        "An odd equivariant `f` has `−f(x) = f(−x) = f(nx) = n f(x)`, "
        + _CONJUGATES.replace("{act}", "negate"),
        _SCHUR,
    ),
    "line": (
        "Each generator acts as +1 or −1 on `{source}`, and one of them as −1. So `{source}` is a line, a positively "
        "homogeneous equivariant `f` from it to itself has `f(−x) = −f(x)`, and it is linear.",
        _SCHUR,
    ),
    "edge": (
        "For each orbit with least point `x` and `P` the projector of `{source}`, let `B+` and `B−` be the points `y` "
        "with `P(y, x) = P(x, x)` and `P(y, x) = −P(x, x)`; `α` and `β` are the sum and the difference of the sums of "
        "the column of the projector of `{target}` over `B+` and `B−`. {outcome}",
        _INTERACTION,
    ),
    "graph": (
        "For all pairs of the {simples} simples the sums `α` and `β` over the blocks `B+` and `B−` were computed from "
        "the projectors, and the five rules give exactly the {edges} edges listed, with their reasons.",
        _INTERACTION,
    ),
}


def _latex(sentence: str) -> str:
    pieces = sentence.split("`")
    return "".join(f"${_mathematics(piece)}$" if i % 2 else escape(piece) for i, piece in enumerate(pieces))


def _mathematics(formula: str) -> str:
    for pattern, latex in _LATEX:
        formula = re.sub(pattern, latex, formula)
    for sign, latex in _LATEX_SIGNS.items():
        formula = formula.replace(sign, latex)
    return formula
