"""What explanations say of each step of the checker: a paragraph with places for numbers, and the page of the proof.

Mathematics stands between backquotes. A step that means something else for one kind of claim has a paragraph under
"KIND STEP", a step that comes a second time one under "STEP again"; where a sentence depends on what was found, a table
below has its versions.
"""

from __future__ import annotations

FORMAT = "proofs/FORMAT.md"
_SCHUR = "proofs/schur-lemma.md"
_MAP = "proofs/explicit-map.md"
_PL_MAPS = "proofs/pl-maps.md"
_COLUMN = "proofs/projector-column.md"
_INTERACTION = "proofs/interaction.md"
_ISOTYPIC = "proofs/isotypic-components.md"
_BLOCKS = "proofs/kernels-as-block-actions.md"
_TABLES = "proofs/character-tables.md"

FORMULAS = {
    "pl": "`f(x) = Σ relu(⟨x, y⟩ − 1) w`",
    "even": "`f(x) = Σ (relu(⟨x, y⟩ − 1) + relu(⟨−x, y⟩ − 1)) w`",
    "odd": "`f(x) = Σ (relu(⟨x, y⟩ − 1) − relu(⟨−x, y⟩ − 1)) w`",
}
SIGNED = {
    "pl": "",
    "even": ", and where `−y` occurs beside `y` it has the same `w`",
    "odd": ", and where `−y` occurs beside `y` it has the opposite `w`",
}
ACTION = (
    " The images that the certificate lists are an action of `G`: a base and strong generators for the points "
    "of `G` together with `X` were verified by sifting all Schreier generators."
)
OUTCOMES = {
    "even": "The even part of the activation is no polynomial and `α ≠ 0` on an orbit, so there is an edge.",
    "odd": "The odd part is no polynomial, `B−` is not empty and `β ≠ 0` on an orbit, so there is an edge.",
    "mixed": "The odd part is no polynomial, `B−` is empty and `β ≠ 0` on an orbit, so there is an edge.",
    "linear": "Source and target agree, and the odd part of the activation is linear and not 0: an edge.",
    "constant": "The target is trivial and the activation is not 0 at 0: an edge.",
    "absent": "None of the five rules applies, so every composite is 0 and there is no edge.",
}
COMPARED = {
    True: "For all pairs of simples the sums `α` and `β` were computed from the projectors, on the orbits of "
    "each set, and the five rules applied. In both, {simples} simples occur, the same ones, and {edges} edges, "
    "with the same sources and targets.",
    False: "For all pairs of simples the sums `α` and `β` were computed from the projectors, on the orbits of "
    "each set, and the five rules applied. The first has {simples} simples and {edges} edges, the second "
    "{other_simples} and {other_edges}; they are not the same.",
}
FOUND_AS = {
    True: "The values are those of the projector of `{label}`. For `a` the trace of `B -> P B` and `t` the "
    "trace of `B -> P B^T` on the matrices that commute with `G`, `t > 0` means type R and multiplicity `t`, "
    "`t = 0` type C and multiplicity the root of `a/2`, `t < 0` type H and multiplicity `−t/2`; the trace of "
    "`P` is the dimension times the multiplicity. So the type is {type}, the multiplicity {multiplicity}, the "
    "dimension {dimension}.",
    False: "The values are those of none of the projectors of the simples, and two matrices that commute with "
    "`G` are equal only if they have the same values on orbitals.",
}
EQUALITY = {
    "equal": "The orders agree, and the generators of the kernel sift to the identity in the chain of the "
    "subgroup: the two are equal.",
    "orders": "The orders differ, so the two are not equal.",
    "outside": "The orders agree, but a generator of the kernel does not sift to the identity in the chain of "
    "the subgroup: the two are not equal.",
}
IS_CHARACTER = {
    True: "`χ(1)` is a positive integer, the function `e = (χ(1)/|G|) Σ χ(x^-1) x` is a central idempotent of "
    "the group algebra, and multiplication by `e` has trace 1 on the centre of the group algebra. So `e` is a "
    "primitive central idempotent, and `χ` the irreducible character that belongs to it. The mean of `χ(g^2)` "
    "is {indicator}, so the real simple of `χ` has type {type}; the number of elements with `χ(g) = χ(1)` is "
    "{kernel_order}.",
    False: "For an irreducible character `χ(1)` is a positive integer, `e = (χ(1)/|G|) Σ χ(x^-1) x` is an "
    "idempotent of the group algebra, and multiplication by `e` has trace 1 on its centre. Here one of the "
    "three fails.",
}
BENDS = {
    (
        "nonlinear",
        True,
    ): "Grouped by hyperplane `⟨x, y⟩ = t`, the kinks of the terms do not all cancel; hyperplanes with a "
    "kink: {hyperplanes}. So the map is not affine.",
    (
        "nonlinear",
        False,
    ): "Grouped by hyperplane `⟨x, y⟩ = t`, all kinks of the terms cancel: the map is affine.",
    (
        "equivariant",
        True,
    ): "For each generator `g` the kinks of `f − g f g^-1`, grouped by hyperplane, cancel, and so does "
    "what remains, an affine map. So `f(gx) = g f(x)` for the generators, and hence for all of `G`.",
    (
        "equivariant",
        False,
    ): "For some generator `g` the map `f − g f g^-1` has a kink that does not cancel, or what remains, "
    "an affine map, is not 0. So the map is not equivariant.",
    (
        "equal",
        True,
    ): "Grouped by hyperplane, the kinks of the difference cancel, and what remains, an affine map, is 0. So "
    "the maps are equal.",
    (
        "equal",
        False,
    ): "The difference has a kink that does not cancel, or what remains, an affine map, is not 0. So the maps "
    "are not equal.",
}
_CONJUGATES = (
    "and the same holds for all conjugates of `n`; the vectors of `{target}` that all of them {act} are a "
    "submodule, not `{target}` itself, hence 0. So `f = 0`."
)
PARAGRAPHS: dict[str, tuple[str, str]] = {
    "seal": ("The content is intact: its SHA-256 is {sha256}.", FORMAT),
    "group": (
        "`G` is a group of permutations; number of points: {degree}, of generators: {generators}.",
        FORMAT,
    ),
    "gset": ("`X` is a set on which `G` acts; number of points: {points}, of orbits: {orbits}.{how}", FORMAT),
    "simples": (
        "The matrices of {labels}, with entries in `{field}`, are real, symmetric, idempotent and not 0, they "
        "commute with `G` and with all matrices that commute with `G`, and their sum is 1. The symmetric "
        "central elements of the algebra of these matrices form a space of dimension at most {bound}, by a "
        "rank modulo a prime. So the matrices are the isotypic projectors of the simples of `Fun(X)`, one for "
        "each.",
        FORMAT,
    ),
    "blocks": (
        "Points of `X` with equal rows of the projector of `{source}` have equal rows of that of `{target}`. "
        "An element acts trivially on a simple iff it fixes all rows of its projector; so `ker {source} ⊂ ker "
        "{target}`.",
        _COLUMN,
    ),
    "chain": (
        "`G` acts on the rows of the projectors of `{source}` and `{target}`. A base of {base} rows of "
        "`{source}` with strong generators was verified by sifting all Schreier generators, and it is a base "
        "for the rows of both. So what fixes all rows of `{source}` fixes those of `{target}`: `ker {source} ⊂ "
        "ker {target}`.",
        _COLUMN,
    ),
    "no-minus": (
        "No element acts as −1 on `{source}`: it would send each row of the projector to the opposite one, and "
        "`G` does not permute the rows in this way.",
        _COLUMN,
    ),
    "minus": (
        "The element `n` = {n} of `G`, a word in the generators, acts as −1 on `{source}` and as {sign} on "
        "`{target}`; as kernels are included, so does every element that acts as −1 on `{source}`.",
        _SCHUR,
    ),
    "not-same-line": (
        "The exception of the theorem, a line on which `G` acts by signs and not trivially, mapped to itself, "
        "does not occur here.",
        _SCHUR,
    ),
    "map": (
        "Such a map is {formula}, the sum over the {orbit} pairs `(y, w)` of one orbit in `{source}` and "
        "`{target}`, hence equivariant{signed}. Its kinks on {hyperplanes} hyperplanes do not cancel, so that "
        "it is not affine.",
        _MAP,
    ),
    "fixes-moves": (
        "The element `n` = {n} of `G`, a word in the generators, fixes all rows of the projector of `{source}` "
        "and moves a row of that of `{target}`: it acts as +1 on `{source}`, but not on `{target}`. An "
        "equivariant `f` has "
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
        "The element `n` = {n} of `G`, a word in the generators, acts as −1 on `{source}`, but not on "
        "`{target}`. An odd equivariant `f` has `−f(x) = f(−x) = f(nx) = n f(x)`, "
        + _CONJUGATES.replace("{act}", "negate"),
        _SCHUR,
    ),
    "line": (
        "Each generator acts as +1 or −1 on `{source}`, and one of them as −1. So `{source}` is a line, a "
        "positively homogeneous equivariant `f` from it to itself has `f(−x) = −f(x)`, and it is linear.",
        _SCHUR,
    ),
    "edge": (
        "For each orbit with least point `x` and `P` the projector of `{source}`, let `B+` and `B−` be the "
        "points `y` with `P(y, x) = P(x, x)` and `P(y, x) = −P(x, x)`; `α` and `β` are the sum and the "
        "difference of the sums of the column of the projector of `{target}` over `B+` and `B−`. {outcome}",
        _INTERACTION,
    ),
    "graph": (
        "For all pairs of the {simples} simples the sums `α` and `β` over the blocks `B+` and `B−` were "
        "computed from the projectors, and the five rules give exactly the {edges} edges listed, with their "
        "reasons.",
        _INTERACTION,
    ),
    "same-graph": ("{compared}", _INTERACTION),
    "projector": ("{found_as}", _ISOTYPIC),
    "kernel": (
        "Let `Y` be the points of `X` up to equal rows of the projectors of {simples}; an element acts "
        "trivially on these simples iff it fixes all of `Y`. A base and strong generators of `G` on `Y` and "
        "the natural points were verified by sifting all Schreier generators. The base points in `Y` come "
        "first, and the strong generators that fix them fix all of `Y`; so these generate the kernel, and its "
        "order is the product of the later orbit lengths, {kernel_order}. The subgroup has order "
        "{subgroup_order} by a chain of its own. {equality}",
        _BLOCKS,
    ),
    "kernel fixes-moves": (
        "The element `n` = {n} of `G`, a word in the generators, fixes all rows of the projector of `{source}` "
        "and moves a row of that of `{target}`: it lies in the kernel of `{source}`, not in that of `{target}`.",
        _COLUMN,
    ),
    "classes": (
        "The elements of `G` were listed; their number is {order}. Conjugation by the generators splits them "
        "into {classes} classes, and the given representatives meet each class once.",
        FORMAT,
    ),
    "character": ("{is_character}", FORMAT),
    "table": (
        "Sizes and power maps of the classes agree. Let `b` be the combination of class sums with the given "
        "integer weights; classes that take part: {weights}. For each row `χ`, with entries in `{field}`, "
        "`χ(1)` is a positive integer and `w(C) = |C| χ(C)/χ(1)` satisfies `w(b) w(C) = w(b C)` for all class "
        "sums `C`: as a vector on the centre of the group algebra it is an eigenvector of multiplication by "
        "`b`. The eigenvalues `w(b)` of the rows are pairwise different, and there are as many rows as "
        "classes; so each row is a multiple of an irreducible character, each of these once, and as its norm "
        "is 1 and its degree positive, it is this character. The indicators are the means of `χ(g^2)`.",
        _TABLES,
    ),
    "terms": (
        "The map `{source} -> {target}` is a sum of terms `relu(⟨x, y⟩ − t) w`, a linear map and a constant; "
        "number of terms: {terms}. Its directions lie in a copy of `{source}` in `Fun(X)`, its weights in one "
        "of `{target}`.",
        _PL_MAPS,
    ),
    "terms again": (
        "So is the other map `{source} -> {target}`; number of terms: {terms}.",
        _PL_MAPS,
    ),
    "kinks": ("{bends}", _PL_MAPS),
}
