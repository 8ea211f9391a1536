"""What a wrong name of a group may have meant: the nearest valid form, quoted for the shell."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from difflib import get_close_matches

from .catalogue import NamedGroup

FORMS = 'C8 D4 S5 A5 Q8 Dic3, products C2xS3, powers C2^3, wreath S3wrC2, generators "<(1,2,3),(1,2)>"'

_FAMILY = {
    "c": "C", "z": "C", "cyc": "C", "cyclic": "C", "cyclicgroup": "C", "zmod": "C",
    "d": "D", "di": "D", "dih": "D", "dihedral": "D", "dihedralgroup": "D",
    "s": "S", "sym": "S", "symm": "S", "symmetric": "S", "symmetricgroup": "S",
    "a": "A", "alt": "A", "alternating": "A", "alternatinggroup": "A",
    "q": "Q", "quat": "Q", "quaternion": "Q", "quaterniongroup": "Q",
    "dic": "Dic", "dicyclic": "Dic", "dicyclicgroup": "Dic",
}  # fmt: skip
_SPECIAL = {"v4": "C2^2", "k4": "C2^2", "klein": "C2^2", "quaternion": "Q8", "trivial": "C1", "1": "C1"}
_OPERATORS = (
    (r"\s*(?:≀|\b(?i:wreath|wr)\b|(?i:wr)(?=[A-Z(<]))\s*", "wr"),
    (r"\s*(?:\*\*|\^)\s*\{?(\d+)\}?", r"^\1"),
    (r"(?<=[\w)>])\s*(?:×|\*|\.|\bX\b|X(?=[A-Z(<])|@)\s*(?=[\w(<])", "x"),
)
_SIZED = re.compile(r"([A-Za-z]+)(?:/|_|-)?(?:\{(\d+)\}|\((\d+)\)|(\d+))(?:Z\b)?")


def explain_unknown(text: str, place: int, reads: Callable[[str], NamedGroup | None]) -> str:
    """Say in one line why a text is no name of a group, and what could be meant.

    Parameters
    ----------
    text : str
        What was given.
    place : int
        Where the reading stopped, counted from 0.
    reads : callable
        Gives the group of a valid name, None for any other text.

    Examples
    --------
    >>> print(explain_unknown("C2x", 3, lambda name: None))
    group name 'C2x': it ends too early; names are C8 D4 S5 A5 Q8 Dic3, products C2xS3, powers C2^3,
    wreath S3wrC2, generators "<(1,2,3),(1,2)>"
    """
    shown = repr(text) if len(text) <= 60 else f"{text[:57]!r}..."
    if re.match(r"\s*\(\s*(\d+\s*[,)]|\))", text):
        return f"group name {shown}: cycles stand in angle brackets, or after --generators"
    size = re.search(r"(?:[CDSAQ]|Dic)(-\d+)", text)
    if size:
        return f"group name {shown}: the size {size.group(1)} must be at least 1"
    for candidate in _candidates(text):
        group = reads(candidate)
        if group is not None:
            order = "" if group.order is None or group.order >= 10**12 else f" (order {group.order})"
            return f"group name {shown}: did you mean {quoted(group.name)}{order}?"
    if text.count("(") > text.count(")"):
        return f"group name {shown}: a bracket is not closed"
    rest = text[place : place + 60].strip()
    stopped = f"cannot be read from {rest!r} on" if rest else "it ends too early"
    return f"group name {shown}: {stopped}; names are {FORMS}"


def quoted(name: str) -> str:
    """Return a name as a shell takes it, in quotes where it needs them.

    Examples
    --------
    >>> quoted("C8"), quoted("(C2xC2)wrC2")
    ('C8', "'(C2xC2)wrC2'")
    """
    return shlex.quote(name)


def _candidates(text: str) -> list[str]:
    """Texts that may have been meant, the least changed first."""
    special = _SPECIAL.get(text.strip().lower())
    candidates = [special] if special else []
    plain = text.strip()
    for pattern, replacement in _OPERATORS:
        plain = re.sub(pattern, replacement, plain)
    candidates.append(plain)
    candidates.append(_SIZED.sub(_family, plain))
    candidates.append(_SIZED.sub(_family, _special_factors(plain)))
    word = re.match(r"[A-Za-z]+", plain)
    if word:
        near = get_close_matches(word.group().lower(), _FAMILY, n=1, cutoff=0.75)
        candidates += [_SIZED.sub(_family, near[0] + plain[word.end() :]) for near in [near] if near]
    return candidates


def _family(match: re.Match[str]) -> str:
    word = match.group(1)
    size = next(group for group in match.groups()[1:] if group).lstrip("0") or "0"
    joined = re.fullmatch(r"(x|wr)(.+)", word)
    before, word = joined.groups() if joined and word.lower() not in _FAMILY else ("", word)
    family = _FAMILY.get(word.lower())
    if family is None:
        return match.group()
    if family == "Q" and int(size) != 8 and int(size) % 4 == 0:
        return f"{before}Dic{int(size) // 4}"
    return f"{before}{family}{size}"


def _special_factors(text: str) -> str:
    return "x".join(_SPECIAL.get(factor.lower(), factor) for factor in text.split("x"))
