"""The one home of lark: a parser for a grammar, made once a process and only when something is parsed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lark import Lark


@cache
def parser(grammar: str, start: str = "start") -> Lark:
    """Return the LALR(1) parser of a grammar in lark's notation.

    Parameters
    ----------
    grammar : str
        The grammar text.
    start : str
        The start symbol.

    Examples
    --------
    >>> parser('start: "C" INT\\n%import common.INT').parse("C8").children[0].value
    '8'
    """
    from lark import Lark

    return Lark(grammar, start=start, parser="lalr")
