"""What a wrong name of a group may have meant: the nearest valid form, quoted for the shell."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from difflib import get_close_matches

from plrep.groups.catalogue import NamedGroup

FORMS = (
    "C8 D4 S5 A5 Q8 Dic3 PSL:2,7 GL:2,3 AGL:1,8 Frobenius:7,3 Grid:10,p4 M11 W:E6 2.A5 '2^(1+4)+' SmallGroup:24,12, "
    'products C2xS3, powers C2^3, wreath S3wrC2, generators "<(1,2,3),(1,2)>"'
)

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
    (r"(?<=[\w)>])\s*(?:×|\*|(?<!\b2)[.·⋅]|\bX\b|X(?=[A-Z(<])|@)\s*(?=[\w(<])", "x"),
)
_FIELD = r"(?:GF|F|\\mathbb\{F\}|𝔽)?[_({]*(\d+)[)}\]]*"
_MATRICES = (
    re.compile(r"([A-Za-zΓ]+)\s*[(\[:]\s*(\d+)\s*[,;]\s*" + _FIELD),
    re.compile(r"([A-Za-zΓ]+)[_{]*(\d+)\}?\s*[(\[]\s*" + _FIELD),
)
_MATRIX_FAMILY = {
    "sl": "SL", "gl": "GL", "sp": "Sp", "psl": "PSL", "l": "PSL", "pgl": "PGL", "psp": "PSp", "psu": "PSU",
    "u": "PSU", "agl": "AGL", "asl": "ASL", "agammal": "AGammaL", "aγl": "AGammaL", "pgammal": "PGammaL",
    "pγl": "PGammaL", "smallgroup": "SmallGroup", "smallgroups": "SmallGroup", "idgroup": "SmallGroup",
    "transitivegroup": "TransitiveGroup",
}  # fmt: skip
_CALLED = (
    (r"\b(\d+)[Tt](\d+)\b", lambda m: f"TransitiveGroup({m[1]},{m[2]})"),
    (r"\b(?i:weyl(?:group)?|w)[_ ({\[:]*([A-Ha-h])[_{]*(\d+)[)}\]]*", lambda m: f"W({m[1].upper()}{m[2]})"),
    (r"(?<!W\()\b([EFGHefgh])[_{]*([2-8])(?!\d)\}?", lambda m: f"W({m[1].upper()}{m[2]})"),
    (r"\b(?i:m|mathieu(?:group)?)[_ ({]*(11|12|22|23|24)\b[)}]*", lambda m: f"M{m[1]}"),
    (r"\b(?i:j|janko)[_ ({]*([12])\b[)}]*", lambda m: f"J{m[1]}"),
    (r"\b(?i:hj|hall-?janko)\b", lambda m: "J2"),
    (r"\b(?i:hs|higman-?sims)\b", lambda m: "HS"),
    (r"\b(?i:mcl|mclaughlin)\b", lambda m: "McL"),
    (r"\b(?i:co|conway)[_ ({]*3\b[)}]*", lambda m: "Co3"),
    (r"\b(?i:suz|sz|suzuki)[_({:]*(\d+)[)}]*", lambda m: f"Suz({m[1]})"),
    (
        r"\b(\d+)_?([+-])?\^[({]*1\+(\d+)[)}]*[_^]?([+-])?",
        lambda m: f"{m[1]}^(1+{m[3]}){m[2] or m[4] or '+'}",
    ),
    (r"\b(?i:he|heis|heisenberg)[_({]*(\d+)[)}]*", lambda m: f"{m[1]}^(1+2)+"),
    (r"\b2 *[.·⋅]? *(?i:a|alt)[_({]*(\d+)[)}]*", lambda m: f"2.A{m[1]}"),
    (r"\b2 *[.·⋅]? *(?i:s|sym)[_({]*(\d+)[)}]*[_^]?([+-])", lambda m: f"2.S{m[1]}{m[2]}"),
    (r"\b(?i:sd|qd|semidihedral|quasidihedral)[_({]*(\d+)[)}]*", lambda m: f"SD{m[1]}"),
    (r"\b(?i:m|mod)[_({]*(16|32|64|128)\b[)}]*", lambda m: _modular(int(m[1]))),
    (
        r"\b(?i:grid|torus)[_ ({:]*(\d+)(?: *, *(?i:(p4m?)))?[)}]*",
        lambda m: f"Grid({m[1]},{m[2].lower()})" if m[2] else f"Grid({m[1]})",
    ),
    (r"\b(?i:frob|frobenius)[_({:]*(\d+) *, *(\d+)[)}]*", lambda m: f"Frobenius({m[1]},{m[2]})"),
    (r"\b(?i:f|frob|frobenius)[_({]*(\d{2,4})(?!\d)[)}]*", lambda m: _frobenius(int(m[1])) or m[0]),
    (r"\bC?(\d{1,5}) *(?::|⋊) *C?(\d{1,5})\b", lambda m: f"Frobenius({m[1]},{m[2]})"),
)
"""Patterns of names with brackets or fixed numbers, and their spelling."""
_ARGUMENTS = (
    (r"(P?[SG]L|A[SG]L|[PA]GammaL|P?Sp|PSU)\b", "'PSL(2,7)' or PSL:2,7, a dimension and a prime power"),
    (r"W\b", "'W(E6)' or W:E6, with A1 ... B2 ... C2 ... D2 ... E6 E7 E8 F4 G2 H3 or H4"),
    (r"M\d", "M11, M12, M22, M23 or M24"),
    (r"2\^", "'2^(1+4)+' or '2^(1+4)-'"),
    (r"\d+\^", "'3^(1+2)+' or '3^(1+2)-', a prime and an even number"),
    (r"Frobenius", "'Frobenius(7,3)' or Frobenius:7,3, a prime power q and a divisor of q - 1"),
    (r"Metacyclic", "'Metacyclic(8,2,3)' or Metacyclic:8,2,3 for a^8 = b^2 = 1, b a b^-1 = a^3"),
    (r"Grid", "'Grid(10)' or Grid:10, with rotations Grid:10,p4, with reflections too Grid:10,p4m"),
    (r"Su?z", "'Suz(8)' or Suz:8, an odd power of 2"),
    (r"SmallGroup", "'SmallGroup(24,12)' or SmallGroup:24,12, an order and a number"),
    (r"TransitiveGroup", "'TransitiveGroup(8,23)' or TransitiveGroup:8,23, a degree and a number"),
    (r"2 *\.", "2.A5, 2.S5+ or 2.S5-"),
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
    group name 'C2x': it ends too early; names are C8 D4 S5 A5 Q8 Dic3 PSL:2,7 GL:2,3 AGL:1,8 Frobenius:7,3
    Grid:10,p4 M11 W:E6 2.A5 '2^(1+4)+' SmallGroup:24,12, products C2xS3, powers C2^3, wreath S3wrC2, generators
    "<(1,2,3),(1,2)>"
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
    form = next((form for pattern, form in _ARGUMENTS if re.match(pattern, rest)), None)
    if form:
        return f"group name {shown}: {rest!r} is not of the form {form}"
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
    given = text.strip()
    for plain in dict.fromkeys(_with_operators(form) for form in (given, _called(given))):
        candidates.append(plain)
        candidates.append(_SIZED.sub(_family, plain))
        candidates.append(_SIZED.sub(_family, _special_factors(plain)))
    plain = _with_operators(given)
    word = re.match(r"[A-Za-z]+", plain)
    if word:
        near = get_close_matches(word.group().lower(), _FAMILY, n=1, cutoff=0.75)
        candidates += [_SIZED.sub(_family, near[0] + plain[word.end() :]) for near in [near] if near]
    return candidates


def _with_operators(text: str) -> str:
    for pattern, replacement in _OPERATORS:
        text = re.sub(pattern, replacement, text)
    return text


def _called(text: str) -> str:
    """The text with names of matrix groups, Weyl, sporadic and extraspecial groups in their spelling."""
    for pattern in _MATRICES:
        text = pattern.sub(_matrix_family, text)
    for called, spelled in _CALLED:
        text = re.sub(called, spelled, text)
    return text


def _matrix_family(match: re.Match[str]) -> str:
    family = _MATRIX_FAMILY.get(match[1].lower())
    return f"{family}({match[2]},{match[3]})" if family else match[0]


def _modular(order: int) -> str:
    return f"Metacyclic({order // 2},2,{order // 4 + 1})"


def _frobenius(order: int) -> str | None:
    """The name of a Frobenius group of affine maps of this order, with the largest kernel."""
    for q in range(order // 2, 2, -1):
        if order % q == 0 and (q - 1) % (order // q) == 0:
            return f"Frobenius({q},{order // q})"
    return None


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
