"""A character table as GAP knows it: a record with the names of GAP's attributes, and back (docs/interchange.md).

GAP's ``ConvertToCharacterTable`` makes a table of the record; three further entries tie it to a group: the generators,
the number of points and the representatives of the classes. GAP multiplies permutations from left to right; a group
and its opposite have the same elements, classes, powers and characters, so nothing has to be translated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from plrep.characters.gap_text import Cycles, Numeral, Value
from plrep.display.document import Record
from plrep.display.expression import Expression, Integer, Listing, Symbol, Words
from plrep.errors import BadInput
from plrep.groups.permutation import Permutation

if TYPE_CHECKING:
    from plrep.characters.table import CharacterTable

VARIABLE = "plrep_table"
_NOTES = (
    "A table of GAP: ConvertToCharacterTable(ShallowCopy(plrep_table)).",
    "The group: Group(plrep_table.GeneratorsOfGroup, ()).",
)


def table_record(table: CharacterTable, rows: Sequence[Sequence[Expression]]) -> Record:
    """Return the record of a table.

    Parameters
    ----------
    table : CharacterTable
    rows : sequence of sequences of Expression
        Its values, as they print.

    Examples
    --------
    >>> import plrep
    >>> from plrep.display.write import render
    >>> print(render(plrep.group("C2").character_table.view(), "gap"))  # doctest: +ELLIPSIS
    # Character table of C2 (order 2), by plrep.
    ...
    plrep_table := rec(
      Identifier := "C2",
      UnderlyingCharacteristic := 0,
      Size := 2,
      Degree := 2,
      GeneratorsOfGroup := [ (1,2) ],
      ClassNames := [ "1a", "2a" ],
      ClassRepresentatives := [ (), (1,2) ],
      OrdersClassRepresentatives := [ 1, 2 ],
      SizesConjugacyClasses := [ 1, 1 ],
      SizesCentralizers := [ 2, 2 ],
      ComputedPowerMaps := [ , [ 1, 1 ] ],
      CharacterNames := [ "X1", "X2" ],
      Irr := [
        [ 1, 1 ],
        [ 1, -1 ]
      ],
      ComputedIndicators := [ , [ 1, 1 ] ]
    );
    """
    group, classes = table.group, table.classes
    maps = {p: _integers(one.powers[p] + 1 for one in classes) for p in classes[0].powers}
    entries: list[tuple[str, Expression]] = [
        ("Identifier", Words(group.name)),
        ("UnderlyingCharacteristic", Integer(0)),
        ("Size", Integer(group.order)),
        ("Degree", Integer(group.degree)),
        ("GeneratorsOfGroup", _permutations(group.generators)),
        ("ClassNames", Listing(tuple(Words(one.label) for one in classes))),
        ("ClassRepresentatives", _permutations(one.representative for one in classes)),
        ("OrdersClassRepresentatives", _integers(one.order for one in classes)),
        ("SizesConjugacyClasses", _integers(one.size for one in classes)),
        ("SizesCentralizers", _integers(one.centralizer_order for one in classes)),
        ("ComputedPowerMaps", _with_holes(maps)),
        ("CharacterNames", Listing(tuple(Words(X.label or "") for X in table.characters))),
        ("Irr", Listing(tuple(Listing(tuple(row)) for row in rows))),
        ("ComputedIndicators", _with_holes({2: _integers(table.indicators)})),
    ]
    return Record(VARIABLE, entries, notes=(f"Character table of {group.title}, by plrep.", *_NOTES))


_GROUP = {"Identifier": "name", "Size": "order", "Degree": "degree", "GeneratorsOfGroup": "generators"}
_CLASSES = {
    "ClassNames": "label",
    "ClassRepresentatives": "representative",
    "OrdersClassRepresentatives": "order",
    "SizesConjugacyClasses": "size",
    "SizesCentralizers": "centralizer_order",
}
_CHARACTERS = {"CharacterNames": "label", "Irr": "values"}
_OTHERS = ("UnderlyingCharacteristic", "ComputedPowerMaps", "ComputedIndicators")
_NEEDED = ("GeneratorsOfGroup", "ClassRepresentatives", "Irr")


def data_of_record(record: Mapping[str, Value]) -> dict[str, Any]:
    """Return the JSON form of a record of GAP, classes in power maps numbered from 1; nothing else is checked.

    Raises
    ------
    BadInput
        If an entry is missing or unknown, or lists differ in length.

    Examples
    --------
    >>> from plrep.characters.gap_text import read_record
    >>> data_of_record(read_record("t := rec(GeneratorsOfGroup := [], ClassRepresentatives := [()], Irr := [[1]]);"))
    {'group': {'generators': []}, 'classes': [{'representative': '()'}], 'characters': [{'values': [1]}]}
    """
    known = (*_GROUP, *_CLASSES, *_CHARACTERS, *_OTHERS)
    for name in _NEEDED:
        if name not in record:
            raise BadInput(f"the record has no entry {name}")
    for name in record:
        if name not in known:
            raise BadInput(
                f"the record has the entry {name}; the entries that are read are {', '.join(known)}"
            )
    if record.get("UnderlyingCharacteristic", 0) != 0:
        raise BadInput("UnderlyingCharacteristic is not 0; tables of ordinary characters are read")
    classes: list[dict[str, Any]] = [
        {} for _ in _list(record["ClassRepresentatives"], "ClassRepresentatives")
    ]
    characters: list[dict[str, Any]] = [{} for _ in _list(record["Irr"], "Irr")]
    for names, columns in ((_CLASSES, classes), (_CHARACTERS, characters)):
        for name, key in names.items():
            if name in record:
                for one, value in zip(columns, _list(record[name], name, len(columns)), strict=True):
                    one[key] = _plain(value)
    for k, images in enumerate(_list(record.get("ComputedPowerMaps", []), "ComputedPowerMaps"), 1):
        if images is not None:
            name = f"ComputedPowerMaps[{k}]"
            for one, image in zip(classes, _list(images, name, len(classes)), strict=True):
                one.setdefault("powers", {})[str(k)] = _plain(image)
    for k, signs in enumerate(_list(record.get("ComputedIndicators", []), "ComputedIndicators"), 1):
        if signs is not None:
            if k != 2:
                raise BadInput(f"ComputedIndicators[{k}] is given; only the second indicators are read")
            name = "ComputedIndicators[2]"
            for one, sign in zip(characters, _list(signs, name, len(characters)), strict=True):
                one["indicator"] = _plain(sign)
    return {
        "group": {key: _plain(record[name]) for name, key in _GROUP.items() if name in record},
        "classes": classes,
        "characters": characters,
    }


def _plain(value: Value | None) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.text if isinstance(value, Cycles | Numeral) else value


def _list(value: Value, name: str, length: int | None = None) -> list[Value | None]:
    if not isinstance(value, list):
        raise BadInput(f"{name} is no list")
    if length is not None and len(value) != length:
        raise BadInput(f"{name} has {len(value)} entries; {length} were expected")
    return value


def _integers(numbers: Iterable[int]) -> Listing:
    return Listing(tuple(Integer(number) for number in numbers))


def _permutations(permutations: Iterable[Permutation]) -> Listing:
    return Listing(tuple(Symbol(str(permutation)) for permutation in permutations))


def _with_holes(entries: dict[int, Listing]) -> Listing:
    """Return a list with these entries at these places, counted from 1; the other places are empty."""
    return Listing(tuple(entries.get(k, Symbol("")) for k in range(1, max(entries, default=0) + 1)))
