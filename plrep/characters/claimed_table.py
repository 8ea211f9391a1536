"""A character table as somebody else gives it: read, nothing of it believed (docs/interchange.md).

Two texts are read: the JSON of ``plrep table --format json``, and the record that ``--format gap`` and PlrepTable of
plrep.g write. Of what the forms have, the generators, a representative of each class and the values are needed; the
rest may be left out. An entry that the forms do not have is refused, so that nothing claimed is overlooked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from plrep.characters.gap_text import read_record
from plrep.characters.table_record import data_of_record
from plrep.errors import BadInput
from plrep.exact import notation
from plrep.exact.cyclotomic import Cyclotomic, cyclotomic
from plrep.groups.permutation import DEGREE_LIMIT, Permutation, parse_cycles

_MOST_DIGITS = 2000


class Unreadable(BadInput):
    """A text is neither JSON nor a record of GAP."""


@attrs.frozen
class ClaimedClass:
    """What is said of a conjugacy class; None stands for what is not said.

    ``powers`` sends exponents k to the places, from 0, of the classes of the k-th powers.
    """

    representative: Permutation
    label: str | None = None
    order: int | None = None
    size: int | None = None
    centralizer_order: int | None = None
    powers: Mapping[int, int] = attrs.field(factory=dict)


@attrs.frozen
class ClaimedCharacter:
    """What is said of an irreducible character; None stands for what is not said."""

    values: tuple[Cyclotomic, ...]
    label: str | None = None
    degree: int | None = None
    indicator: int | None = None


@attrs.frozen
class ClaimedTable:
    """A table that somebody claims.

    Attributes
    ----------
    degree : int
        The number of points.
    generators : tuple of Permutation
    classes : tuple of ClaimedClass
        In the order of the columns.
    characters : tuple of ClaimedCharacter
        Each with a value for each class.
    name : str or None
        What the file calls the group; a name claims nothing.
    order : int or None
        The order claimed for the group.

    Examples
    --------
    >>> import json
    >>> import plrep
    >>> table = read_table(json.dumps(plrep.group("S3").character_table.data()))
    >>> table.name, table.order, table.classes[1].representative, table.characters[2].values
    ('S3', 6, (2,3), (2, 0, -1))
    """

    degree: int
    generators: tuple[Permutation, ...]
    classes: tuple[ClaimedClass, ...]
    characters: tuple[ClaimedCharacter, ...]
    name: str | None = None
    order: int | None = None


def read_table(text: str) -> ClaimedTable:
    """Read a table from JSON or from a record of GAP; which of the two the first character tells.

    Raises
    ------
    Unreadable
        If the text is neither.
    BadInput
        If it is no table: something is missing, unknown or of a wrong kind; the message says what and where.
    """
    if text.lstrip().startswith(("{", "[")):
        try:
            data = json.loads(
                text, object_pairs_hook=_no_repeats, parse_constant=_no_constants, parse_int=_integral
            )
        except (ValueError, RecursionError) as error:
            raise Unreadable(f"no JSON: {error}") from None
        return _claimed(data)
    try:
        record = read_record(text)
    except BadInput as error:
        raise Unreadable(f"neither JSON nor a record of GAP: {error}") from None
    return _claimed(data_of_record(record))


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a key is repeated")
    return data


def _no_constants(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _integral(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise ValueError(f"a number has {len(text)} digits, {_MOST_DIGITS} are read")
    return int(text)


def _claimed(data: object) -> ClaimedTable:
    given = _entries(data, "the table", ("group", "classes", "characters"))
    group = _entries(given["group"], "group", ("generators",), ("name", "order", "degree"))
    degree, generators = _generators(group["generators"], group.get("degree"))
    keys = ("label", "order", "size", "centralizer_order", "powers")
    columns = [
        _entries(one, f"class {k}", ("representative",), keys)
        for k, one in enumerate(_list(given["classes"], "classes"), 1)
    ]
    rows = [
        _entries(one, f"row {i}", ("values",), ("label", "degree", "indicator"))
        for i, one in enumerate(_list(given["characters"], "characters"), 1)
    ]
    places = _labels(columns, "class")
    _labels(rows, "row")
    read_value = _Values()
    return ClaimedTable(
        degree,
        generators,
        tuple(
            ClaimedClass(
                _permutation(one["representative"], degree, f"the representative of class {k}"),
                one.get("label"),
                _integer(one.get("order"), f"the order of class {k}"),
                _integer(one.get("size"), f"the size of class {k}"),
                _integer(one.get("centralizer_order"), f"the centralizer_order of class {k}"),
                _powers(one.get("powers", {}), places, len(columns), k),
            )
            for k, one in enumerate(columns, 1)
        ),
        tuple(
            ClaimedCharacter(
                read_value.row(one["values"], len(columns), i),
                one.get("label"),
                _integer(one.get("degree"), f"the degree of row {i}"),
                _integer(one.get("indicator"), f"the indicator of row {i}"),
            )
            for i, one in enumerate(rows, 1)
        ),
        _text(group.get("name"), "group.name"),
        _integer(group.get("order"), "group.order"),
    )


def _labels(given: Sequence[Mapping[str, Any]], what: str) -> dict[str, int]:
    """Return the places of the labels, each of which stands once."""
    places: dict[str, int] = {}
    for k, one in enumerate(given):
        label = _text(one.get("label"), f"the label of {what} {k + 1}")
        if label is not None and places.setdefault(label, k) != k:
            raise BadInput(f"{what} {places[label] + 1} and {what} {k + 1} share the label {label!r}")
    return places


def _entries(
    value: object, where: str, needed: Iterable[str], possible: Iterable[str] = ()
) -> Mapping[str, Any]:
    """Return an object with the entries that it must and may have."""
    if not isinstance(value, Mapping):
        raise BadInput(f"{where} is {_shown(value)}; entries with names were expected")
    for name in needed:
        if name not in value:
            raise BadInput(f"{where} has no entry {name!r}")
    known = (*needed, *possible)
    for name in value:
        if name not in known:
            raise BadInput(
                f"{where} has the entry {name!r}, which no table has; the entries are {', '.join(known)}"
            )
    return value


def _list(value: object, where: str, length: int | None = None) -> Sequence[Any]:
    if not isinstance(value, list):
        raise BadInput(f"{where} is {_shown(value)}; a list was expected")
    if length is not None and len(value) != length:
        raise BadInput(f"{where} has {len(value)} entries; {length} were expected")
    return value


def _integer(value: object, where: str) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise BadInput(f"{where} is {_shown(value)}; an integer was expected")
    return value


def _text(value: object, where: str) -> str | None:
    if value is not None and not isinstance(value, str):
        raise BadInput(f"{where} is {_shown(value)}; words were expected")
    return value


def _powers(value: object, places: Mapping[str, int], count: int, k: int) -> dict[int, int]:
    """Return the places of the classes of powers; they are named by their labels, or numbered from 1."""
    found = {}
    if not isinstance(value, Mapping):
        raise BadInput(f"the powers of class {k} are {_shown(value)}; entries with names were expected")
    for exponent, named in value.items():
        if not re.fullmatch("[1-9][0-9]{0,8}", exponent):
            raise BadInput(f"the powers of class {k} have the exponent {_shown(exponent)}, which is none")
        numbered = isinstance(named, int) and not isinstance(named, bool) and 1 <= named <= count
        if not numbered and not (isinstance(named, str) and named in places):
            raise BadInput(
                f"powers of class {k}, exponent {exponent}: {_shown(named)} is no class of the table"
            )
        found[int(exponent)] = named - 1 if numbered else places[named]
    return found


def _generators(value: object, degree: object) -> tuple[int, tuple[Permutation, ...]]:
    """Return the degree, which is the largest point named if it is not given, and the generators."""
    n = _integer(degree, "the degree")
    if n is not None and not 1 <= n <= DEGREE_LIMIT:
        raise BadInput(f"the degree is {_shown(n)}; 1 to {DEGREE_LIMIT} points are read")
    listed = _list(value, "group.generators")
    given = [_permutation(one, n, f"generator {k}") for k, one in enumerate(listed, 1)]
    n = n or max((one.degree for one in given), default=1)
    return n, tuple(one.on(n) for one in given)


def _permutation(value: object, degree: int | None, where: str) -> Permutation:
    if not isinstance(value, str):
        raise BadInput(f"{where} is {_shown(value)}; a permutation in cycles was expected")
    try:
        found = parse_cycles(value, degree)
    except BadInput as error:
        raise BadInput(f"{where}: {error}") from None
    if len(found) != 1:
        raise BadInput(f"{where}: {len(found)} permutations; one was expected")
    return found[0]


class _Values:
    """Reads values, each different one once."""

    def __init__(self) -> None:
        self.known: dict[object, Cyclotomic] = {}

    def row(self, given: object, length: int, i: int) -> tuple[Cyclotomic, ...]:
        row = _list(given, f"row {i}")
        if len(row) != length:
            raise BadInput(f"row {i} has {len(row)} values; there are {length} classes")
        return tuple(self.value(one, i, k) for k, one in enumerate(row, 1))

    def value(self, given: object, i: int, k: int) -> Cyclotomic:
        if isinstance(given, bool) or not isinstance(given, int | str):
            raise BadInput(f"row {i}, class {k}: {_shown(given)} is no value in the notation of E(n)")
        if given not in self.known:
            try:
                self.known[given] = cyclotomic(given) if isinstance(given, int) else notation.read(given)
            except BadInput as error:
                raise BadInput(f"row {i}, class {k}: {error}") from None
        return self.known[given]


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
