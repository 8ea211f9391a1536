"""GAP's notation for cyclotomic numbers: ``-5/2*E(3)-2*E(3)^2``, written and read.

Reading is strict: a sum of terms, each a rational number, a root ``E(n)`` or a power ``E(n)^k`` of one, or a rational
number times those; spaces may stand around + - *. It reads what writing writes, in any order and basis.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import lcm
from typing import NoReturn

from plrep.errors import BadInput
from plrep.exact.cyclotomic import ZERO, Cyclotomic

_SIGN = re.compile(r"\s*([+-])\s*")
_RATIONAL = re.compile(r"([0-9]+)(?:/([0-9]+))?")
_TIMES = re.compile(r"\s*\*\s*")
_ROOT = re.compile(r"E\(([0-9]+)\)(?:\^(-?[0-9]+))?")
_LARGEST_ROOT = 1_000_000
_MOST_DIGITS = 4000
_SHOWN = 60


def write(value: Cyclotomic) -> str:
    """Return a value exactly as GAP prints it.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> write(E(9) + Fraction(1, 2))
    '-1/2*E(9)^3-E(9)^4-1/2*E(9)^6-E(9)^7'
    """
    if not value.numerators:
        return "0"
    text = ""
    for e, c in value.terms:
        root = "" if e == 0 else f"E({value.conductor})" if e == 1 else f"E({value.conductor})^{e}"
        size = abs(c)
        body = root if root and size == 1 else f"{size}*{root}" if root else str(size)
        text += ("-" if c < 0 else "+" if text else "") + body
    return text


def read(text: str) -> Cyclotomic:
    """Return the value that a text in GAP's notation stands for.

    Raises
    ------
    BadInput
        If the text is none; the message names the position and a correct spelling.

    Examples
    --------
    >>> read("1/2*E(5) + E(5)^4")
    1/2*E(5)+E(5)^4
    >>> read("E(4)^2 - 1")
    -2
    """
    position = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if position >= end:
        raise BadInput("an empty text is no number; write for example 0 or 1/2*E(5)+E(5)^4")
    parts: list[tuple[int, int, Fraction]] = []
    first = True
    while position < end:
        sign = _SIGN.match(text, position, end)
        if sign is None and not first:
            _refuse(text, position, "expected + or - before the next term")
        position = sign.end() if sign else position
        n, k, size, position = _term(text, position, end)
        parts.append((n, k, -size if sign and sign[1] == "-" else size))
        first = False
    field = lcm(*(n for n, _, _ in parts))
    if field > _LARGEST_ROOT:
        raise BadInput(f"{text!r} lies in Q(zeta_{field}); roots of order up to {_LARGEST_ROOT} are read")
    total = ZERO
    for n, k, size in parts:
        coefficients = [Fraction(0)] * (k % n) + [size]
        total = total + Cyclotomic.from_powers(n, coefficients)
    return total


def _term(text: str, position: int, end: int) -> tuple[int, int, Fraction, int]:
    size = Fraction(1)
    rational = _RATIONAL.match(text, position, end)
    if rational:
        numerator, denominator = _integer(text, rational, 1), _integer(text, rational, 2)
        if not denominator:
            _refuse(text, rational.start(2), "a denominator must not be 0")
        size = Fraction(numerator, denominator)
        position = rational.end()
        times = _TIMES.match(text, position, end)
        if not times:
            return 1, 0, size, position
        position = times.end()
    root = _ROOT.match(text, position, end)
    if not root:
        _refuse(
            text, position, "expected a root of unity E(n)" + ("" if rational else " or a rational number")
        )
    n = _integer(text, root, 1)
    if not 0 < n <= _LARGEST_ROOT:
        _refuse(text, root.start(1), f"E(n) needs n from 1 to {_LARGEST_ROOT}")
    return n, _integer(text, root, 2), size, root.end()


def _integer(text: str, found: re.Match[str], group: int) -> int:
    """Return the integer of a group, 1 if the group is absent."""
    digits = found[group] or "1"
    if len(digits) > _MOST_DIGITS:
        _refuse(text, found.start(group), f"a number of {len(digits)} digits; {_MOST_DIGITS} are read")
    return int(digits)


def _refuse(text: str, position: int, reason: str) -> NoReturn:
    found = f"{text[position]!r}" if position < len(text) else "the end"
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "..."
    raise BadInput(
        f"cannot read {shown!r} as a number: at position {position + 1}, {found}: {reason}; "
        "write for example -5/2*E(3)-2*E(3)^2 or 1+E(4)"
    )
