"""Names of groups: the grammar, its reading and its canonical spelling.

`^` binds before `wr`, `wr` before `x`, all from left to right; brackets as usual. The families are in
catalogue.py, matrix_groups.py, weyl.py, sporadic.py and extraspecial.py, the last four loaded when one of their names
is read; what a wrong name may have meant is in spelling.py. `PSL:2,7` is `PSL(2,7)` for shells, where brackets need
quotes.
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
?atom: FAMILY | GENERATORS | MATRICES | ROOTS | SPORADIC | EXTRASPECIAL | LIBRARY | LATER | "(" product ")"
FAMILY.2: /(Dic|[CDSAQ])[0-9]+/
MATRICES: /(P?[SG]L|A[SG]L|[PA]GammaL|P?Sp|PSU) *(: *[0-9]+ *, *[0-9]+|\( *[0-9]+ *, *[0-9]+ *\))/
ROOTS: /W *(: *[A-H][0-9]+|\( *[A-H][0-9]+ *\))/
SPORADIC: /M(11|12|22|23|24)|J1|HS/
EXTRASPECIAL: /2 *\^ *\( *1 *\+ *[0-9]+ *\) *[+-]/
LIBRARY: /(SmallGroup|TransitiveGroup) *(: *[0-9]+ *, *[0-9]+|\( *[0-9]+ *, *[0-9]+ *\))/
LATER: /(SU|GU) *(: *[0-9]+ *, *[0-9]+|\( *[0-9]+ *, *[0-9]+ *\))|J[2-4]|McL|Suz/
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
        return _Term(_atom(node.type, str(node)), 3)
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


def _atom(kind: str, text: str) -> NamedGroup:
    if kind == "GENERATORS":
        return _by_generators(text[1:-1])
    if kind == "FAMILY":
        family = text.rstrip("0123456789")
        return FAMILIES[family](int(text[len(family) :]))
    if kind == "MATRICES":
        from plrep.groups.matrix_groups import matrix_group

        family, n, q = _WORDS.findall(text)
        return matrix_group(family, int(n), int(q))
    if kind == "ROOTS":
        from plrep.groups.weyl import weyl_group

        system = _WORDS.findall(text)[1]
        return weyl_group(system[0], int(system[1:]))
    if kind == "SPORADIC":
        from plrep.groups.sporadic import sporadic

        return sporadic(text)
    if kind == "EXTRASPECIAL":
        from plrep.groups.extraspecial import extraspecial

        return extraspecial(int(_WORDS.findall(text)[2]), text[-1])
    if kind == "LIBRARY":
        from plrep.groups import library

        family, n, i = _WORDS.findall(text)
        door = library.small_group if family == "SmallGroup" else library.transitive_group
        return door(int(n), int(i))
    family, *numbers = _WORDS.findall(text)
    name = f"{family}({','.join(numbers)})" if numbers else family
    raise BadInput(
        f"group {name}: this family is not in this version; give generators instead, "
        'as in plrep table --generators "(1,2,3),(1,2)"'
    )


def _by_generators(cycles: str) -> NamedGroup:
    generators = tuple(parse_cycles(cycles))
    spelled = ",".join(str(g) for g in generators)
    return NamedGroup(f"<{spelled}>", generators[0].degree, None, generators)


def _outside_brackets(text: str) -> str:
    return "".join(part.rpartition(">")[2] for part in text.split("<"))
