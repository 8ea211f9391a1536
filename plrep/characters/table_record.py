"""A character table as GAP knows it: a record with the names of GAP's attributes (docs/interchange.md).

GAP's ``ConvertToCharacterTable`` makes a table of the record; three further entries tie it to a group: the generators,
the number of points and the representatives of the classes. GAP multiplies permutations from left to right; a group
and its opposite have the same elements, classes, powers and characters, so nothing has to be translated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plrep.display.document import Record
from plrep.display.expression import Expression, Integer, Listing, Symbol, Words
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


def _integers(numbers: Iterable[int]) -> Listing:
    return Listing(tuple(Integer(number) for number in numbers))


def _permutations(permutations: Iterable[Permutation]) -> Listing:
    return Listing(tuple(Symbol(str(permutation)) for permutation in permutations))


def _with_holes(entries: dict[int, Listing]) -> Listing:
    """Return a list with these entries at these places, counted from 1; the other places are empty."""
    return Listing(tuple(entries.get(k, Symbol("")) for k in range(1, max(entries, default=0) + 1)))
