"""The actions of a group that have a name, and the grammar of G-sets.

``natural``, ``regular``, ``cosets:(1,2),(3,4)``, ``cosets:trivial``, ``subsets:2``; ``orbit:{1,2,3}``, the orbit of a
set of natural points, or ``orbit:{1}{1,2,3}``, of a sequence of sets; for groups on the vectors or points of a space
``lines``, ``planes``, ``hyperplanes``, ``subspaces:3``, ``flags`` and ``flags:1,3``, all of these with ``GF(2)`` as the
last argument if another field is meant than the largest; and sums of these with ``+``.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from plrep.errors import BadInput
from plrep.groups.group import Group
from plrep.groups.permutation import parse_cycles
from plrep.gsets.cosets import Cosets
from plrep.gsets.flags import Flags
from plrep.gsets.geometry import Geometry, geometry
from plrep.gsets.gset import GSet
from plrep.gsets.point_sets import SetOrbit, parse_sets
from plrep.gsets.subspaces import Subspaces
from plrep.gsets.summands import Natural, Regular, Subsets, Summand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.permutation import Permutation

FORMS = (
    "natural, regular, cosets:(1,2),(3,4), cosets:trivial, subsets:2, orbit:{1,2,3}, lines, subspaces:2, flags, "
    "and sums natural+regular"
)
_KINDS = (
    "natural",
    "regular",
    "cosets",
    "subsets",
    "orbit",
    "lines",
    "planes",
    "hyperplanes",
    "subspaces",
    "flags",
)
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


def set_orbit(G: Group, *sets: Iterable[int]) -> GSet:
    """Return the orbit of a set of natural points, or of a sequence of sets; point 0 is the one that is given.

    Parameters
    ----------
    G : Group
    *sets : iterables of int
        One or more sets of points of 0, ..., degree-1.

    Raises
    ------
    BadInput
        If there is no set, or a set is empty or has other members.
    BeyondReach
        If the orbit has more than 1,000,000 members.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> set_orbit(group("PSL(3,2)"), {0, 1, 2}), set_orbit(group("S4"), {0, 1}, {2, 3})
    (orbit:{1,2,3}: 7 points, transitive under PSL(3,2), orbit:{1,2}{3,4}: 6 points, transitive under S4)
    """
    if not sets:
        raise BadInput("orbit: give one or more sets of points, as in G.on_orbit({0, 1})")
    return GSet.of(G, (SetOrbit(G, tuple(_ascending(members) for members in sets)),))


def subspaces(G: Group, k: int, *, q: int | None = None) -> GSet:
    """Return the k-dimensional subspaces of the space on whose vectors or projective points G acts.

    Parameters
    ----------
    G : Group
        A group of semilinear maps, on the nonzero vectors or on the projective points of GF(q)^n; or of affine maps,
        on all vectors, and then the subspaces are affine.
    k : int
        1, ..., n-1; lines of projective space have dimension 2. For affine subspaces 0, ..., n-1.
    q : int, optional
        The number of elements of the field, by default the largest over which G is semilinear.

    Raises
    ------
    BadInput
        If G is no such group, or k is out of range.
    BeyondReach
        If there are more than 1,000,000, or their points do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> subspaces(group("PSL(3,2)"), 2), subspaces(group("Sp(4,3)"), 2)
    (lines: 7 points, transitive under PSL(3,2), lines: 130 points, 2 orbits of Sp(4,3))
    >>> subspaces(group("AGL(2,3)"), 1)
    lines: 12 points, transitive under AGL(2,3)
    """
    space, field = _space(G, q)
    return GSet.of(G, (Subspaces(G, k, space, field),))


def flags(G: Group, *dimensions: int, q: int | None = None) -> GSet:
    """Return the chains of subspaces of some dimensions, by default the complete flags; see ``subspaces``.

    Raises
    ------
    BadInput
        If G does not act on a space, or the dimensions are out of range or do not ascend.
    BeyondReach
        If there are more than 1,000,000, or their points do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> flags(group("PSL(3,2)")), flags(group("GL(4,2)"), 1, 3)
    (flags: 21 points, transitive under PSL(3,2), flags:1,3: 105 points, transitive under GL(4,2))
    """
    space, field = _space(G, q)
    return GSet.of(G, (Flags(G, dimensions or tuple(space.dimensions), space, field),))


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
    if kind == "orbit" and (sets := parse_sets(argument)):
        return SetOrbit(G, sets)
    if kind in ("lines", "planes", "hyperplanes", "subspaces", "flags") and bool(colon) == bool(argument):
        found = _of_space(G, kind, argument)
        if found:
            return found
    raise BadInput(f"G-set {text!r}: {_explained(part, kind)}")


def _of_space(G: Group, kind: str, argument: str) -> Summand | None:
    given = [word.strip() for word in argument.split(",") if argument]
    asked = re.fullmatch(r"GF *\( *([0-9]{1,9}) *\)", given[-1]) if given else None
    numbers = given[: len(given) - bool(asked)]
    if not all(re.fullmatch("[0-9]{1,9}", word) for word in numbers):
        return None
    if len(numbers) != (kind == "subspaces") and kind != "flags":
        return None
    space, field = _space(G, int(asked[1]) if asked else None)
    if kind == "flags":
        return Flags(G, tuple(map(int, numbers)) or tuple(space.dimensions), space, field)
    words = {"lines": space.line, "planes": space.line + 1, "hyperplanes": space.dimension - 1}
    return Subspaces(G, words[kind] if kind in words else int(numbers[0]), space, field)


def _space(G: Group, q: int | None) -> tuple[Geometry, str]:
    """The space on whose points G acts, and how a name says the field, empty for the largest one."""
    space = geometry(G, q)
    return space, "" if q is None or space == geometry(G) else f"GF({q})"


def _ascending(members: Iterable[int]) -> tuple[int, ...]:
    found = tuple(members)
    if any(isinstance(x, bool) or not isinstance(x, int) for x in found):
        raise BadInput(f"orbit: {found!r} must be a set of points, whole numbers from 0 on")
    return tuple(sorted(set(found)))


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
    if kind == "orbit":
        return f"orbit: needs a set of points, got {part!r}; write orbit:{{1,2,3}}, or orbit:{{1}}{{1,2,3}}"
    if kind == "subspaces":
        return f"subspaces: needs the dimension, got {part!r}; write subspaces:2, or subspaces:2,GF(4)"
    if kind == "flags":
        return f"flags: takes dimensions and a field, got {part!r}; write flags, flags:1,3 or flags:1,3,GF(4)"
    if kind in _KINDS:
        return f"{kind} takes a field only, got {part!r}; write {kind} or {kind}:GF(4)"
    if kind in LATER or "*" in part:
        return f"{part!r} is not in this version; there are {FORMS}"
    word = re.split(r"[^a-z]", kind.lower())[0]
    near = get_close_matches(word, _KINDS, n=1)
    hint = f"did you mean {near[0]}? there are" if near else "there are"
    return f"{part!r} is unknown; {hint} {FORMS}"
