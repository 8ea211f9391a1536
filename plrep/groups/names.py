"""Names of groups: the grammar, its reading and its canonical spelling.

`^` binds before `wr`, `wr` before `x`, all from left to right; brackets as usual. The families of catalogue.py are at
hand; the file of another one is loaded when one of its names is read. What a wrong name may have meant is in
spelling.py. `PSL:2,7` is `PSL(2,7)` for shells, where brackets need quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput
from plrep.grammar import parser
from plrep.groups import catalogue
from plrep.groups.catalogue import NamedGroup
from plrep.groups.permutation import parse_cycles
from plrep.groups.spelling import explain_unknown

if TYPE_CHECKING:
    from lark import Token, Tree

GRAMMAR = r"""
start: product
?product: wreath | product "x" wreath -> times
?wreath: power | wreath "wr" power -> wreathed
?power: atom | power "^" SIZE -> power
?atom: FAMILY | GENERATORS | MATRICES | MAPS | ROOTS | SUZUKI | SPORADIC | EXTRASPECIAL | COVER | LIBRARY | LATER
    | GRID | "(" product ")"
FAMILY.2: /(Dic|[CDSAQ])[0-9]+/
MATRICES: /(P?[SG]L|A[SG]L|[PA]GammaL|P?Sp|PSU)/ TWO
MAPS: /SD[0-9]+/ | "Frobenius" TWO | "Metacyclic" THREE
GRID: /Grid *(: *[0-9]+( *, *p4m?)?|\( *[0-9]+( *, *p4m?)? *\))/
ROOTS: /W *(: *[A-H][0-9]+|\( *[A-H][0-9]+ *\))/
SUZUKI: /Su?z/ ONE
SPORADIC: /M(11|12|22|23|24)|J[12]|HS|McL|Co3/
EXTRASPECIAL: /[0-9]+ *\^ *\( *1 *\+ *[0-9]+ *\) *[+-]/
COVER: /2 *\. *[AS][0-9]+ *[+-]?/
LIBRARY: /(SmallGroup|TransitiveGroup)/ TWO
LATER: /(SU|GU)/ TWO | /J[34]|Co[12]|Suz(?! *[:(])/
ONE: / *(: *[0-9]+|\( *[0-9]+ *\))/
TWO: / *(: *[0-9]+ *, *[0-9]+|\( *[0-9]+ *, *[0-9]+ *\))/
THREE: / *(: *[0-9]+ *, *[0-9]+ *, *[0-9]+|\( *[0-9]+ *, *[0-9]+ *, *[0-9]+ *\))/
GENERATORS: /<[^<>]*>/
SIZE: /[0-9]+/
%ignore " "
"""

FAMILIES: dict[str, Callable[[int], NamedGroup]] = {
    "C": catalogue.cyclic,
    "D": catalogue.dihedral,
    "S": catalogue.symmetric,
    "A": catalogue.alternating,
    "Q": catalogue.quaternion,
    "Dic": catalogue.dicyclic,
}
_WORDS = re.compile("[A-Za-z0-9]+")
LENGTH_LIMIT = 300
"""Most characters of a name outside angle brackets."""


@attrs.frozen
class _Term:
    """A group, and how tightly the outermost operator of its name binds: 3 none, 2 ^, 1 wr, 0 x."""

    group: NamedGroup
    binding: int

    def spelled(self, at_least: int) -> str:
        return self.group.name if self.binding >= at_least else f"({self.group.name})"


def named_group(text: str) -> NamedGroup:
    """Return the group that a name stands for, on its natural points.

    Parameters
    ----------
    text : str
        A name, such as ``"S3wrC2xC2"``, or generators in angle brackets, ``"<(1,2,3),(1,2)>"``, or a mixture.

    Returns
    -------
    NamedGroup
        With its canonical spelling, which reads back as the same group.

    Raises
    ------
    BadInput
        If the text is no name; the message says what could be meant.
    BeyondReach
        If the group has more points, or a longer order, than plrep handles (see catalogue.py).

    Examples
    --------
    >>> group = named_group("(C2 x C2)wrC2 x S3")
    >>> group.name, group.degree, group.order
    ('(C2xC2)wrC2xS3', 11, 192)
    >>> print(*named_group("<(1,2,3),(1,2)>").generators)
    (1,2,3) (1,2)
    >>> named_group("PSL:2,7 x W:E6").name
    'PSL(2,7)xW(E6)'
    """
    from lark.exceptions import UnexpectedInput, UnexpectedToken

    if not isinstance(text, str):
        raise BadInput(f"group name: expected text such as 'S4', got {text!r}")
    if len(_outside_brackets(text)) > LENGTH_LIMIT:
        raise BadInput(f"group name of {len(text)} characters: the limit is {LENGTH_LIMIT}")
    try:
        tree = parser(GRAMMAR).parse(text)
    except UnexpectedInput as error:
        at_end = isinstance(error, UnexpectedToken) and error.token.type == "$END"
        raise BadInput(
            explain_unknown(text, len(text) if at_end else error.pos_in_stream or 0, _reads)
        ) from None
    return _evaluate(tree.children[0]).group


def _reads(text: str) -> NamedGroup | None:
    """The group of this name, or None if it is not a name that this version can read."""
    from lark.exceptions import UnexpectedInput

    try:
        return _evaluate(parser(GRAMMAR).parse(text).children[0]).group
    except (UnexpectedInput, BadInput):
        return None


def _evaluate(node: Tree[Token] | Token) -> _Term:
    if isinstance(node, str):
        return _Term(_READERS[node.type](str(node)), 3)
    left = _evaluate(node.children[0])
    if node.data == "power":
        exponent = int(str(node.children[1]))
        name = f"{left.spelled(3)}^{exponent}"
        return _Term(catalogue.power(left.group, exponent, name), 2)
    right = _evaluate(node.children[1])
    if node.data == "wreathed":
        name = f"{left.spelled(1)}wr{right.spelled(2)}"
        return _Term(catalogue.wreath(left.group, right.group, name), 1)
    name = f"{left.spelled(0)}x{right.spelled(1)}"
    return _Term(catalogue.product(left.group, right.group, name), 0)


def _by_generators(text: str) -> NamedGroup:
    generators = tuple(parse_cycles(text[1:-1]))
    spelled = ",".join(str(g) for g in generators)
    return NamedGroup(f"<{spelled}>", generators[0].degree, None, generators)


def _of_family(text: str) -> NamedGroup:
    family = text.rstrip("0123456789")
    return FAMILIES[family](int(text[len(family) :]))


def _of_matrices(text: str) -> NamedGroup:
    from plrep.groups.matrix_groups import matrix_group

    family, n, q = _WORDS.findall(text)
    return matrix_group(family, int(n), int(q))


def _of_maps(text: str) -> NamedGroup:
    from plrep.groups import metacyclic

    family, *numbers = _WORDS.findall(text)
    if family == "Frobenius":
        return metacyclic.frobenius(*map(int, numbers))
    if family == "Metacyclic":
        return metacyclic.metacyclic(*map(int, numbers))
    return metacyclic.semidihedral(int(family[2:]))


def _of_pixels(text: str) -> NamedGroup:
    from plrep.groups.grid_groups import grid_group

    _, n, *symmetry = _WORDS.findall(text)
    return grid_group(int(n), *symmetry)


def _of_roots(text: str) -> NamedGroup:
    from plrep.groups.weyl import weyl_group

    system = _WORDS.findall(text)[1]
    return weyl_group(system[0], int(system[1:]))


def _suzuki(text: str) -> NamedGroup:
    from plrep.groups.suzuki import suzuki

    return suzuki(int(_WORDS.findall(text)[1]))


def _sporadic(text: str) -> NamedGroup:
    from plrep.groups.sporadic import sporadic

    return sporadic(text)


def _extraspecial(text: str) -> NamedGroup:
    from plrep.groups.extraspecial import extraspecial

    p, _, exponent = map(int, _WORDS.findall(text))
    return extraspecial(p, exponent, text[-1])


def _cover(text: str) -> NamedGroup:
    from plrep.groups.double_covers import double_cover

    base = _WORDS.findall(text)[1]
    return double_cover(base[0], int(base[1:]), text[-1] if text[-1] in "+-" else "")


def _of_library(text: str) -> NamedGroup:
    from plrep.groups import library

    family, n, i = _WORDS.findall(text)
    door = library.small_group if family == "SmallGroup" else library.transitive_group
    return door(int(n), int(i))


def _of_later_versions(text: str) -> NamedGroup:
    family, *numbers = _WORDS.findall(text)
    name = f"{family}({','.join(numbers)})" if numbers else family
    raise BadInput(
        f"group {name}: this family is not in this version; give generators instead, "
        'as in plrep table --generators "(1,2,3),(1,2)"'
    )


_READERS: dict[str, Callable[[str], NamedGroup]] = {
    "GENERATORS": _by_generators,
    "FAMILY": _of_family,
    "MATRICES": _of_matrices,
    "MAPS": _of_maps,
    "GRID": _of_pixels,
    "ROOTS": _of_roots,
    "SUZUKI": _suzuki,
    "SPORADIC": _sporadic,
    "EXTRASPECIAL": _extraspecial,
    "COVER": _cover,
    "LIBRARY": _of_library,
    "LATER": _of_later_versions,
}


def _outside_brackets(text: str) -> str:
    return "".join(part.rpartition(">")[2] for part in text.split("<"))
