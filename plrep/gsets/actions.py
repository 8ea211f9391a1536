"""The actions of a group that have a name, and the grammar of G-sets.

``natural``, ``regular``, ``cosets:(1,2),(3,4)``, ``cosets:trivial``, ``subsets:2``, and sums of these with
``+``.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from plrep.errors import BadInput
from plrep.groups.group import Group
from plrep.groups.permutation import parse_cycles
from plrep.gsets.cosets import Cosets
from plrep.gsets.gset import GSet
from plrep.gsets.summands import Natural, Regular, Subsets, Summand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.permutation import Permutation

FORMS = "natural, regular, cosets:(1,2),(3,4), cosets:trivial, subsets:2, and sums natural+regular"
LATER = ("tuples", "arrangements", "transitive")


def natural(G: Group) -> GSet:
    """Return the points that G permutes.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> natural(group("D4"))
    natural: 4 points, transitive under D4
    """
    return GSet.of(G, (Natural(G),))


def regular(G: Group) -> GSet:
    """Return G acting on its elements by left multiplication; point 0 is the identity.

    Raises
    ------
    BeyondReach
        If G has more than 1,000,000 elements.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> regular(group("C3")).action
    ((1, 2, 0),)
    """
    return GSet.of(G, (Regular(G),))


def cosets(G: Group, H: Group | Iterable[Permutation] | str) -> GSet:
    """Return the left cosets gH; point 0 is H, the others follow breadth first along the generators of G.

    Parameters
    ----------
    G : Group
    H : Group, or its generators in any spelling that ``Group.subgroup`` reads
        A subgroup of G.

    Raises
    ------
    BadInput
        If a generator of H does not lie in G.
    BeyondReach
        If the index exceeds 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> cosets(group("S4"), "(1,2),(3,4)")
    cosets:(1,2),(3,4): 6 points, transitive under S4
    """
    if isinstance(H, Group) and H.degree == G.degree:
        return GSet.of(G, (Cosets(G, H),))
    return GSet.of(G, (Cosets(G, G.subgroup(H.generators if isinstance(H, Group) else H)),))


def subsets(G: Group, k: int) -> GSet:
    """Return the subsets of k natural points, in lexicographic order.

    Raises
    ------
    BadInput
        If k is not one of 1, ..., degree.
    BeyondReach
        If there are more than 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> subsets(group("C4"), 2).orbits
    ((0, 2, 3, 5), (1, 4))
    """
    return GSet.of(G, (Subsets(G, k),))


def parse_gset(G: Group, text: str) -> GSet:
    """Read a G-set of a group.

    Parameters
    ----------
    G : Group
    text : str
        Names joined by ``+``: see the head of this file.

    Raises
    ------
    BadInput
        If the text is no G-set of G; the message says what could be meant.
    BeyondReach
        If the set is too large.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> parse_gset(group("S4"), "natural + cosets:(1,2)(3,4) + subsets:2")
    natural+cosets:(1,2)(3,4)+subsets:2: 22 points, 3 orbits of S4
    """
    if not isinstance(text, str):
        raise BadInput(f"G-set {text!r}: expected text; there are {FORMS}")
    return GSet.of(G, tuple(_summand(G, part.strip(), text) for part in text.split("+")))


def _summand(G: Group, part: str, text: str) -> Summand:
    kind, colon, argument = (piece.strip() for piece in part.partition(":"))
    if kind == "natural" and not colon:
        return Natural(G)
    if kind == "regular" and not colon:
        return Regular(G)
    if kind == "cosets" and argument:
        return Cosets(G, _subgroup(G, argument))
    if kind == "subsets" and re.fullmatch(r"[0-9]{1,9}", argument):
        return Subsets(G, int(argument))
    raise BadInput(f"G-set {text!r}: {_explained(part, kind)}")


def _subgroup(G: Group, argument: str) -> Group:
    if argument == "trivial":
        return G.subgroup(())
    try:
        return G.subgroup(parse_cycles(argument, G.degree))
    except BadInput as error:
        raise BadInput(f"cosets:{argument}: {error}") from None


def _explained(part: str, kind: str) -> str:
    if not part:
        return f"a name is missing; there are {FORMS}"
    if kind in ("natural", "regular"):
        return f"{kind} takes no argument, got {part!r}; write {kind}"
    if kind == "cosets":
        return "cosets: needs generators of the subgroup; write cosets:(1,2),(3,4) or cosets:trivial"
    if kind == "subsets":
        return f"subsets: needs the size of the subsets, got {part!r}; write subsets:2"
    if kind in LATER or "*" in part:
        return f"{part!r} is not in this version; there are {FORMS}"
    word = re.split(r"[^a-z]", kind.lower())[0]
    near = get_close_matches(word, ("natural", "regular", "cosets", "subsets"), n=1)
    hint = f"did you mean {near[0]}? there are" if near else "there are"
    return f"{part!r} is unknown; {hint} {FORMS}"
