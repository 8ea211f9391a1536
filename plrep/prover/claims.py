"""Statements that plrep can prove or refute, as values; read and printed in one spelling.

===================================================  =========================================================
``C8: pl L1 -> L0``                                  a nonzero piecewise linear equivariant map L1 -> L0 exists
``C8: no nonlinear conic L4 -> L4``                  every conic equivariant map L4 -> L4 is linear
``C8: kernel of L1 in kernel of L4``                 what acts trivially on L1 does so on L4
``S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2``  a normal subgroup is the kernel of these simples
``C8 on regular, relu: edge L1 -> L0``               the interaction graph has this edge
``C8 on regular, relu: no edge L0 -> L1``            the interaction graph lacks this edge
``C8 on regular, relu: graph``                       the interaction graph is the one that the certificate lists
``C8 on regular, relu: same graph as gelu``          two interaction graphs are equal
``C8 on regular: projector L1``                      values on orbitals are the isotypic projector of a simple
``C8 on regular, relu: map L1 -> L0 is nonlinear``    an explicit map is not affine, is equivariant, equals another
``S4: character [3,-1,1,0,-1]``                      a class function is an irreducible character
``S4: table``                                        the character table is the one that the certificate lists
===================================================  =========================================================

``GROUP on GSET`` may stand for ``GROUP`` where simples are named: then they are those of Fun(GSET).
Names of groups, G-sets and activations may hold brackets, commas and colons (``PSL:2,7``,
``cosets:(1,2),(3,4)``, ``pl:-1,0;0,1/2,1``), and so may statements. A claim is therefore split at the first colon
after which the whole rest has one of the forms in ``FORMS``.
"""

from __future__ import annotations

from plrep.errors import BadInput
from plrep.prover import (
    character,
    edge,
    exists,
    graph,
    kernel,
    kernel_of,
    pl_map,
    projector,
    same_graph,
    table,
)
from plrep.prover.character import CharacterClaim
from plrep.prover.edge import Edge
from plrep.prover.exists import ExistsPL
from plrep.prover.form import Claim, Form, Heading
from plrep.prover.graph import GraphClaim
from plrep.prover.kernel import KernelInclusion
from plrep.prover.kernel_of import KernelOf
from plrep.prover.pl_map import MapClaim
from plrep.prover.projector import ProjectorClaim
from plrep.prover.same_graph import SameGraph
from plrep.prover.table import TableClaim

__all__ = [
    "FORMS",
    "CharacterClaim",
    "Claim",
    "Edge",
    "ExistsPL",
    "GraphClaim",
    "KernelInclusion",
    "KernelOf",
    "MapClaim",
    "ProjectorClaim",
    "SameGraph",
    "TableClaim",
    "form_of",
    "parse_claim",
]

FORMS: tuple[Form, ...] = (
    edge.FORM,
    graph.FORM,
    same_graph.FORM,
    kernel.FORM,
    kernel_of.FORM,
    projector.FORM,
    pl_map.FORM,
    character.FORM,
    table.FORM,
    exists.FORM,
)
"""All kinds of claims; a statement has the first of these forms that fits, and that of existence is the widest."""


def form_of(claim: Claim) -> Form:
    """Return the form of a claim.

    Raises
    ------
    BadInput
        If it is no claim.

    Examples
    --------
    >>> form_of(parse_claim("C8: pl L1 -> L0")).kind
    'exists'
    """
    for form in FORMS:
        if isinstance(claim, form.claim):
            return form
    raise BadInput(
        f"{claim!r} of type {type(claim).__name__} is no claim; give a text, {_examples()}, "
        "or one of the classes of plrep.claims"
    )


def parse_claim(text: str) -> Claim:
    """Read a claim.

    Parameters
    ----------
    text : str
        A heading, a colon, and a statement in one of the forms in ``FORMS``.

    Raises
    ------
    BadInput
        If the text is no claim, or names an unknown group, G-set, activation or shape.

    Examples
    --------
    >>> print(parse_claim("C8 : nonlinear   homogeneous L1->L0"))
    C8: nonlinear conic L1 -> L0
    >>> parse_claim("C8: pl L1")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    plrep.errors.BadInput: claim 'C8: pl L1': 'pl L1' is no statement; ...
    """
    places = [at for at, letter in enumerate(text) if letter == ":" and text[:at].strip()]
    if not places:
        raise BadInput(f"claim {text!r} names no group before a colon; write for example {_examples()}")
    for at in places:
        statement = text[at + 1 :].strip()
        for form in FORMS:
            found = form.pattern.fullmatch(statement)
            if found:
                return form.read(Heading(text[:at].strip(), text), found)
    raise BadInput(
        f"claim {text!r}: {text[places[-1] + 1 :].strip()!r} is no statement; write for example {_examples()}"
    )


def _examples() -> str:
    shown = [repr(example) for form in FORMS for example in form.examples]
    return f"{', '.join(shown[:-1])} or {shown[-1]}"
