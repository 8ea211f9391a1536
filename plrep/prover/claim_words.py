"""The claim of a certificate in the grammar of the command line; the group is named by its generators.

The checker only accepts or refuses; what an accepted file states is worded here, from the file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from plrep.groups.permutation import Permutation
from plrep.prover.values import from_coordinates, written

if TYPE_CHECKING:
    from plrep.prover.form import Data


def claim_words(document: Data) -> str:
    """Return the claim of an accepted certificate.

    Parameters
    ----------
    document : dict
        The certificate, as :func:`json.loads` reads it.

    Examples
    --------
    >>> from plrep.prover.prove import prove
    >>> claim_words(prove("S3: pl L2 -> L0").certificate.document)
    '<(1,2,3),(1,2)>: pl L2 -> L0'
    >>> claim_words(prove("C4 on regular+natural, relu: graph").certificate.document)
    '<(1,2,3,4)> on regular+natural, relu: graph'
    """
    claim = document["claim"]
    degree, generators = document["group"]["degree"], document["group"]["generators"]
    cycles = _cycles(generators) if generators else f"({degree})"
    if generators and all(images[-1] == degree for images in generators):
        # the first names the last point as well, to show the degree
        first = str(_permutation(generators[0])).removesuffix("()") + f"({degree})"
        cycles = ",".join([first, *(str(_permutation(images)) for images in generators[1:])])
    place = f" on {_parts(claim['gset'])}" if "gset" in claim else ""
    place += f", {claim['activation']}" if "activation" in claim else ""
    return f"<{cycles}>{place}: {_WORDS[claim['kind']](claim, document)}"


def _permutation(images: list[int]) -> Permutation:
    return Permutation(x - 1 for x in images)


def _cycles(listed: list[list[int]]) -> str:
    return ",".join(str(_permutation(images)) for images in listed) or "()"


def _parts(parts: list[Data]) -> str:
    words = []
    for part in parts:
        tail = f":{part['size']}" if "size" in part else ""
        if "subgroup" in part:
            tail = f":{_cycles(part['subgroup'])}" if part["subgroup"] else ":trivial"
        words.append(part["kind"] + tail)
    return "+".join(words)


def _no(claim: Data) -> str:
    return "" if claim["holds"] else "no "


def _not(claim: Data) -> str:
    return "" if claim["holds"] else "not "


def _arrow(claim: Data) -> str:
    return f"{claim['source']} -> {claim['target']}"


def _exists(claim: Data, document: Data) -> str:
    return f"{_no(claim)}{'nonlinear ' if claim['nonlinear'] else ''}{claim['shape']} {_arrow(claim)}"


def _kernel(claim: Data, document: Data) -> str:
    return f"kernel of {claim['source']} {_not(claim)}in kernel of {claim['target']}"


def _edge(claim: Data, document: Data) -> str:
    return f"{_no(claim)}edge {_arrow(claim)}"


def _same_graph(claim: Data, document: Data) -> str:
    other = claim["other"]
    elsewhere = "" if other["gset"] == claim["gset"] else f"on {_parts(other['gset'])}, "
    return f"{_not(claim)}same graph as {elsewhere}{other['activation']}"


def _projector(claim: Data, document: Data) -> str:
    given = claim["projector"]
    for label, simple in document["simples"].items():
        if simple["projector"] == given:
            return f"projector {label}"
    lists = [
        [from_coordinates(c, claim["field"], given["denominator"]) for c in row] for row in given["values"]
    ]
    return f"no projector {written(lists)}"


def _normal_subgroup(claim: Data, document: Data) -> str:
    return f"<{_cycles(claim['subgroup'])}> is {_not(claim)}the kernel of {', '.join(claim['simples'])}"


def _character(claim: Data, document: Data) -> str:
    """Word the values in the order of plrep's classes, whatever the order of the representatives."""
    from plrep.groups.group import Group

    G = Group(document["group"]["degree"], map(_permutation, document["group"]["generators"]))
    values = {
        G.class_of(_permutation(c["representative"])): from_coordinates(c["value"], claim["field"])
        for c in claim["classes"]
    }
    return f"{_no(claim)}character {written([[values[k] for k in sorted(values)]])}"


def _map(claim: Data, document: Data) -> str:
    verb = f"is {_not(claim)}{claim['property']}"
    if "other" in claim:
        verb = "equals the other" if claim["holds"] else "does not equal the other"
    return f"map {_arrow(claim)} {verb}"


def _kind(claim: Data, document: Data) -> str:
    return str(claim["kind"])


_WORDS: dict[str, Callable[[Data, Data], str]] = {
    "exists": _exists,
    "kernel": _kernel,
    "edge": _edge,
    "graph": _kind,
    "same-graph": _same_graph,
    "projector": _projector,
    "normal-subgroup": _normal_subgroup,
    "character": _character,
    "table": _kind,
    "map": _map,
}
