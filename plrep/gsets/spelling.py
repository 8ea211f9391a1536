"""The grammar of G-sets: what a name means, and what a wrong one may have meant.

``natural``, ``regular``, ``cosets:(1,2),(3,4)``, ``cosets:trivial``, ``subsets:2``; ``tuples:2``, all pairs of points,
``arrangements:2``, those of different points; ``edges:{1,2}{1,3}``, the images of these edges, ``arcs:(1,2)`` with a
direction; ``orbit:{1,2,3}``, the orbit of a set of natural points, or ``orbit:{1}{1,2,3}``, of a sequence of sets; for
groups on the vectors or points of a space ``lines``, ``planes``, ``hyperplanes``, ``subspaces:3``, ``flags`` and
``flags:1,3``, all of these with ``GF(2)`` as the last argument if another field is meant than the largest.
Sums ``natural+regular``, copies ``3*natural``, products ``natural*subsets:2``, quotients ``natural/{1,4}``: ``/``
binds before ``*``, ``*`` before ``+``; brackets as usual.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from plrep.errors import BadInput, BeyondReach
from plrep.groups.permutation import parse_cycles
from plrep.gsets.cosets import Cosets
from plrep.gsets.flags import Flags
from plrep.gsets.geometry import spelled_geometry
from plrep.gsets.graph_edges import Edges, parse_pairs
from plrep.gsets.gset import GSet
from plrep.gsets.point_sets import SetOrbit, parse_sets
from plrep.gsets.products import products
from plrep.gsets.quotients import Quotient
from plrep.gsets.subspaces import Subspaces
from plrep.gsets.summands import POINT_LIMIT, Natural, Regular, Subsets, Summand
from plrep.gsets.tuples import Arrangements, Tuples

if TYPE_CHECKING:
    from plrep.groups.group import Group

FORMS = (
    "natural, regular, cosets:(1,2),(3,4), cosets:trivial, subsets:2, tuples:2, arrangements:2, edges:{1,2}, "
    "orbit:{1,2,3}, lines, subspaces:2, flags, sums natural+regular, products natural*natural, quotients natural/{1,2}"
)
_KINDS = (
    "natural",
    "regular",
    "cosets",
    "subsets",
    "tuples",
    "arrangements",
    "edges",
    "arcs",
    "orbit",
    "lines",
    "planes",
    "hyperplanes",
    "subspaces",
    "flags",
)
_SPACES = ("lines", "planes", "hyperplanes", "subspaces", "flags")
_SIZED: dict[str, type[Subsets | Tuples | Arrangements]] = {
    "subsets": Subsets,
    "tuples": Tuples,
    "arrangements": Arrangements,
}
_NUMBER = r"[0-9]{1,9}"
_DEEPEST = 50

Summands = tuple[Summand, ...]


def read_summands(G: Group, text: str) -> Summands:
    """Return the summands of the G-set that a name means.

    Raises
    ------
    BadInput
        If the text is no G-set of G; the message says what could be meant.
    BeyondReach
        If the set is too large.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [one.name for one in read_summands(group("S4"), "natural * (2*natural + subsets:2)")]
    ['natural*natural', 'natural*natural', 'natural*subsets:2']
    """
    if not isinstance(text, str):
        raise BadInput(f"G-set {text!r}: expected text; there are {FORMS}")
    return _Reader(G, text).sum(text, 0)


class _Reader:
    def __init__(self, G: Group, text: str) -> None:
        self.group, self.text = G, text

    def wrong(self, problem: str) -> BadInput:
        return BadInput(f"G-set {self.text!r}: {problem}")

    def sum(self, text: str, depth: int) -> Summands:
        if depth > _DEEPEST:
            raise self.wrong(f"more than {_DEEPEST} brackets in one another, the limit")
        found: list[Summand] = []
        points = 0
        for part in _split(text, "+"):
            more = self.product(part, depth)
            points += sum(one.points for one in more)
            if points > POINT_LIMIT:
                raise BeyondReach(
                    f"G-set {self.text!r}: the sum has more than {POINT_LIMIT} points, the limit"
                )
            found += more
        return tuple(found)

    def product(self, text: str, depth: int) -> Summands:
        *before, last = _split(text, "*")
        if re.fullmatch(_NUMBER, last):
            raise self.wrong(f"{text.strip()!r}: a number of copies stands in front, as in 3*natural")
        found = self.quotient(last, depth)
        for part in reversed(before):
            if re.fullmatch(_NUMBER, part):
                if int(part) < 1:
                    raise self.wrong("the number of copies must be 1 or more, as in 3*natural")
                if int(part) * sum(one.points for one in found) > POINT_LIMIT:
                    raise BeyondReach(
                        f"G-set {self.text!r}: {part} copies have more than {POINT_LIMIT} points, the limit"
                    )
                found = found * int(part)
            else:
                found = products(self.group, self.quotient(part, depth), found)
        return found

    def quotient(self, text: str, depth: int) -> Summands:
        first, *joined = _split(text, "/")
        found = self.atom(first, depth)
        for argument in joined:
            sets = parse_sets(argument)
            if sets is None:
                raise self.wrong(
                    f"after / stand sets of points that become one, got {argument!r}; write natural/{{1,4}}"
                )
            found = (Quotient(GSet.of(self.group, found), sets),)
        return found

    def atom(self, text: str, depth: int) -> Summands:
        if text.startswith("("):
            if not text.endswith(")") or len(_split(text[1:-1], ")")) > 1:
                raise self.wrong(f"{text!r}: brackets do not match; write (natural+regular)*natural")
            return self.sum(text[1:-1], depth + 1)
        return (self.named(text),)

    def named(self, part: str) -> Summand:
        G = self.group
        kind, colon, argument = (piece.strip() for piece in part.partition(":"))
        if kind == "natural" and not colon:
            return Natural(G)
        if kind == "regular" and not colon:
            return Regular(G)
        if kind == "cosets" and argument:
            return Cosets(G, _subgroup(G, argument))
        if kind in _SIZED and re.fullmatch(_NUMBER, argument):
            return _SIZED[kind](G, int(argument))
        if kind in ("edges", "arcs") and (pairs := parse_pairs(argument, kind == "arcs")):
            return Edges(G, pairs, kind == "arcs")
        if kind == "orbit" and (sets := parse_sets(argument)):
            return SetOrbit(G, sets)
        if kind in _SPACES and bool(colon) == bool(argument):
            found = _of_space(G, kind, argument)
            if found:
                return found
        raise self.wrong(_explained(part, kind))


def _split(text: str, sign: str) -> list[str]:
    """Split at a sign outside brackets; the parts without the spaces around them."""
    depth, parts, start = 0, [], 0
    for place, letter in enumerate(text):
        if letter == sign and depth == 0:
            parts.append(text[start:place].strip())
            start = place + 1
        depth = max(0, depth + (letter in "({") - (letter in ")}"))
    return [*parts, text[start:].strip()]


def _of_space(G: Group, kind: str, argument: str) -> Summand | None:
    words = [word.strip() for word in argument.split(",") if argument]
    given = re.fullmatch(rf"GF *\( *({_NUMBER}) *\)", words[-1]) if words else None
    numbers = words[: len(words) - bool(given)]
    if not all(re.fullmatch(_NUMBER, word) for word in numbers):
        return None
    if len(numbers) != (kind == "subspaces") and kind != "flags":
        return None
    space, field = spelled_geometry(G, int(given[1]) if given else None)
    if kind == "flags":
        return Flags(G, tuple(map(int, numbers)) or tuple(space.dimensions), space, field)
    named = {"lines": space.line, "planes": space.line + 1, "hyperplanes": space.dimension - 1}
    return Subspaces(G, named[kind] if kind in named else int(numbers[0]), space, field)


def _subgroup(G: Group, argument: str) -> Group:
    if argument == "trivial":
        return G.subgroup(())
    try:
        return G.subgroup(parse_cycles(argument, G.degree))
    except BadInput as error:
        raise BadInput(f"cosets:{argument}: {error}") from None


def _explained(part: str, kind: str) -> str:
    needs = {
        "cosets": "cosets: needs generators of the subgroup; write cosets:(1,2),(3,4) or cosets:trivial",
        "subsets": f"subsets: needs the size of the subsets, got {part!r}; write subsets:2",
        "tuples": f"tuples: needs the length of the tuples, got {part!r}; write tuples:2",
        "arrangements": f"arrangements: needs the length of the tuples, got {part!r}; write arrangements:2",
        "edges": f"edges: needs pairs of points, got {part!r}; write edges:{{1,2}}{{1,3}}; arcs:(1,2) have a direction",
        "arcs": f"arcs: needs pairs of points, got {part!r}; write arcs:(1,2)(1,3); edges:{{1,2}} have no direction",
        "orbit": f"orbit: needs a set of points, got {part!r}; write orbit:{{1,2,3}}, or orbit:{{1}}{{1,2,3}}",
        "subspaces": f"subspaces: needs the dimension, got {part!r}; write subspaces:2, or subspaces:2,GF(4)",
        "flags": f"flags: takes dimensions and a field, got {part!r}; write flags, flags:1,3 or flags:1,3,GF(4)",
    }
    if not part:
        return f"a name is missing; there are {FORMS}"
    if kind in ("natural", "regular"):
        return f"{kind} takes no argument, got {part!r}; write {kind}"
    if kind in needs:
        return needs[kind]
    if kind in _KINDS:
        return f"{kind} takes a field only, got {part!r}; write {kind} or {kind}:GF(4)"
    if kind == "transitive":
        return "transitive stands for many sets, one for each class of subgroups; in Python write G.transitive_sets"
    word = re.split(r"[^a-z]", kind.lower())[0]
    near = get_close_matches(word, _KINDS, n=1)
    operator = re.search(r"[xX^]", part[len(word) :]) if word in _KINDS else None
    if operator:
        return (
            f"{part!r}: products are written with *, as in natural*natural; all pairs of points are tuples:2"
        )
    hint = f"did you mean {near[0]}? there are" if near else "there are"
    return f"{part!r} is unknown; {hint} {FORMS}"
