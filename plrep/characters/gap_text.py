r"""One assignment of a record in GAP's language, as GAP prints it: records, lists, strings, numbers, permutations.

    name := rec( Size := 2, Irr := [ [ 1, 1 ], [ 1, -1 ] ], ComputedPowerMaps := [ , [ 1, 1 ] ] );

Spaces, line breaks and comments (# to the end of the line) are free; a backslash at the end of a line joins it to the
next, as GAP breaks long numbers. Lists may have holes and may be ranges. Nothing is evaluated: no variables, no calls.
"""

from __future__ import annotations

import re
from typing import NoReturn, TypeAlias

import attrs

from plrep.errors import BadInput

_ROOT = r"E\s*\(\s*[0-9]+\s*\)(?:\s*\^\s*-?[0-9]+)?"
_TERM = rf"(?:{_ROOT}|[0-9]+(?:\s*/\s*[0-9]+)?(?:\s*\*\s*{_ROOT})?)"
_TOKEN = re.compile(
    rf"""(?P<number>[+-]?\s*{_TERM}(?:\s*[+-]\s*{_TERM})*)
    |(?P<cycles>(?:\(\s*(?:[0-9]+\s*,\s*)*[0-9]*\s*\)\s*)+)
    |(?P<string>"(?:[^"\\\n]|\\.)*")
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<sign>:=|\.\.|[\[\](),;])""".replace("\n    ", ""),
    re.ASCII,
)
_FREE = re.compile(r"(?:\s|#[^\n]*)*")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_DEEPEST = 12
_MOST_DIGITS = 2000
_LONGEST_RANGE = 1_000_000


@attrs.frozen
class Numeral:
    """A number that is no integer, in GAP's notation, without spaces."""

    text: str


@attrs.frozen
class Cycles:
    """A permutation in cycles."""

    text: str


Value: TypeAlias = "int | str | Numeral | Cycles | list[Value | None] | dict[str, Value]"


def read_record(text: str) -> dict[str, Value]:
    """Return the record of a text that assigns one; holes of lists are None, ranges are lists.

    Raises
    ------
    BadInput
        If the text is not of this form; the message names line, place and what was expected.

    Examples
    --------
    >>> read_record('t := rec(Name := "S3", Maps := [ , [1..3]], Point := (1,2)(3,4), Root := -E(3)/1);')
    Traceback (most recent call last):
    ...
    plrep.errors.BadInput: line 1, place 79: '/': expected a comma or )
    >>> read_record('t := rec(Name := "S3", Maps := [ , [1..3]], Point := (1,2)(3,4), Root := -E(3));')
    {'Name': 'S3', 'Maps': [None, [1, 2, 3]], 'Point': Cycles(text='(1,2)(3,4)'), 'Root': Numeral(text='-E(3)')}
    """
    return _Reader(text.replace("\\\r\n", "").replace("\\\n", "")).assignment()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.depth = 0
        self.place = 0
        self.start = 0
        self.kind = ""
        self.token = ""
        self.step()

    def step(self) -> None:
        """Go to the next token; its kind is empty at the end, and "other" at what is no token."""
        free = _FREE.match(self.text, self.place)
        self.start = free.end() if free else self.place
        found = _TOKEN.match(self.text, self.start)
        if found is None:
            self.kind = "other" if self.start < len(self.text) else ""
            self.token, self.place = self.text[self.start : self.start + 1], self.start
        else:
            self.kind, self.token, self.place = found.lastgroup or "", found[0], found.end()

    def take(self, token: str, expected: str = "") -> None:
        if self.token != token:
            self.refuse(expected or token)
        self.step()

    def refuse(self, expected: str) -> NoReturn:
        line = self.text.count("\n", 0, self.start) + 1
        column = self.start - self.text.rfind("\n", 0, self.start)
        found = repr(self.token[:30]) if self.kind else "the end"
        raise BadInput(f"line {line}, place {column}: {found}: expected {expected}")

    def assignment(self) -> dict[str, Value]:
        if self.kind != "name":
            self.refuse("an assignment, as in plrep_table := rec( ... );")
        self.step()
        self.take(":=")
        if self.token != "rec":
            self.refuse("rec")
        record = self.record()
        while self.token == ";":
            self.step()
        if self.kind:
            self.refuse("nothing after the record")
        return record

    def record(self) -> dict[str, Value]:
        self.step()
        if self.kind == "cycles" and "".join(self.token.split()) == "()":
            self.step()
            return {}
        self.take("(")
        found: dict[str, Value] = {}
        while self.token != ")":
            name = self.token
            if self.kind != "name":
                self.refuse("the name of an entry")
            if name in found:
                self.refuse(f"another name: {name} is there already")
            self.step()
            self.take(":=")
            found[name] = self.value()
            if self.token != ")":
                self.take(",", "a comma or )")
        self.step()
        return found

    def value(self) -> Value:
        kind, token = self.kind, self.token
        if self.depth > _DEEPEST:
            self.refuse("no deeper nesting")
        if kind == "name" and token == "rec":
            self.depth += 1
            record = self.record()
            self.depth -= 1
            return record
        if kind == "sign" and token == "[":
            self.depth += 1
            entries = self.entries()
            self.depth -= 1
            return entries
        if kind not in ("number", "cycles", "string"):
            self.refuse("a number, a permutation, a string, a list or a record")
        self.step()
        if kind == "string":
            return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), token[1:-1])
        plain = "".join(token.split())
        if kind == "cycles":
            return Cycles(plain)
        return int(plain) if re.fullmatch(rf"[+-]?[0-9]{{1,{_MOST_DIGITS}}}", plain) else Numeral(plain)

    def entries(self) -> list[Value | None]:
        self.step()
        found: list[Value | None] = []
        while self.token != "]":
            if self.token == ",":
                found.append(None)
                self.step()
                continue
            found.append(self.value())
            if self.token == "..":
                found = self.range(found)
                break
            if self.token != "]":
                self.take(",", "a comma or ]")
        self.take("]")
        return found

    def range(self, begun: list[Value | None]) -> list[Value | None]:
        """Return the numbers of a range whose first one or two are known; the next token is ".."."""
        self.step()
        first, second, last = begun[0], begun[-1], self.value()
        if (
            not (isinstance(first, int) and isinstance(second, int) and isinstance(last, int))
            or len(begun) > 2
        ):
            self.refuse("a range of integers, as in [ 1 .. 5 ] or [ 1, 3 .. 7 ]")
        by = second - first if len(begun) == 2 else 1
        if by == 0 or (last - first) % by or abs((last - first) // by) > _LONGEST_RANGE:
            self.refuse("a range that meets its last number")
        return list(range(first, last + (1 if by > 0 else -1), by))
