"""What is wrong with a table that somebody claims: the first fault, in words, found with the classes and the characters
that plrep finds itself. Columns are classes, since each has a representative; so nothing has to be matched by guesses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.exact.cyclotomic_field import gram
from plrep.exact.integers import prime_divisors

if TYPE_CHECKING:
    from plrep.characters.claimed_table import ClaimedTable
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group

_FEW_DIFFERENCES = 3
_MANY = 5000
"""Classes of larger groups are searched for only if the sizes that are claimed may be right."""
_LONG_LABEL = 20
_LONG_NUMBER = 400
"""Bits in all coefficients together."""


@attrs.frozen
class Columns:
    """The classes of the group in the order of the columns of a table.

    Attributes
    ----------
    places : tuple of int
        For each column the place of its class among ``group.classes``.
    sizes : tuple of int
    powers : tuple of dict of int to int
        For each column and each prime divisor p of the order of the group the column of the class of the p-th powers.
    """

    places: tuple[int, ...]
    sizes: tuple[int, ...]
    powers: tuple[dict[int, int], ...]

    @classmethod
    def of(cls, group: Group, places: Sequence[int]) -> Columns:
        """Return the columns whose classes have these places, each place once."""
        column = {place: k for k, place in enumerate(places)}
        maps = {p: group.power_map(p) for p in prime_divisors(group.order)}
        return cls(
            tuple(places),
            tuple(group.classes[place].size for place in places),
            tuple({p: column[images[place]] for p, images in maps.items()} for place in places),
        )


def group_fault(table: ClaimedTable, group: Group) -> str:
    """Return what is wrong with what is said of the group, or an empty text.

    Examples
    --------
    >>> import attrs, json, plrep
    >>> from plrep.characters.claimed_table import read_table
    >>> G = plrep.group("S3")
    >>> table = read_table(json.dumps(G.character_table.data()))
    >>> group_fault(table, G), group_fault(attrs.evolve(table, order=8), G)
    ('', 'the group has order 6, not 8')
    """
    if table.order is not None and table.order != group.order:
        return f"the group has order {group.order}, not {_shown(table.order)}"
    sizes = [one.size for one in table.classes if one.size is not None]
    if group.order > _MANY and len(sizes) == len(table.classes) and sum(sizes) != group.order:
        return f"the group has order {group.order}, and the sizes of the classes sum to {_shown(sum(sizes))}"
    return ""


def class_fault(table: ClaimedTable, group: Group) -> str | Columns:
    """Return what is wrong with the classes, or the columns if nothing is.

    Examples
    --------
    >>> import attrs, json, plrep
    >>> from plrep.characters.claimed_table import read_table
    >>> G = plrep.group("S3")
    >>> table = read_table(json.dumps(G.character_table.data()))
    >>> class_fault(table, G).sizes
    (1, 3, 2)
    >>> wrong = attrs.evolve(table.classes[2], size=3)
    >>> class_fault(attrs.evolve(table, classes=(*table.classes[:2], wrong)), G)
    'class 3 (3a): its size is 2, not 3'
    """
    for k, one in enumerate(table.classes):
        if not group.contains(one.representative):
            return f"{class_name(table, k)}: its representative {one.representative} lies outside the group"
    rows = np.array([one.representative.images for one in table.classes], dtype=np.intp)
    places: list[int] = group.class_partition.places(rows).tolist() if len(rows) else []
    first: dict[int, int] = {}
    for k, place in enumerate(places):
        if first.setdefault(place, k) != k:
            mine, other = table.classes[k].representative, table.classes[first[place]].representative
            conjugate = "" if mine == other else f"conjugate to {other}, "
            return (
                f"{class_name(table, k)}: its representative {mine} is {conjugate}the representative of "
                f"{class_name(table, first[place])}"
            )
    missing = next((one for one in group.classes if one.index not in first), None)
    if missing is not None:
        return (
            f"the group has {len(group.classes)} conjugacy classes, the table {len(places)} columns: the class of "
            f"{missing.representative}, of order {missing.order} and size {missing.size}, is missing"
        )
    for k, place in enumerate(places):
        fault = _fault_of_class(table, group, k, place) or _fault_of_powers(table, group, k, place, first)
        if fault:
            return f"{class_name(table, k)}: {fault}"
    return Columns.of(group, places)


def value_fault(table: ClaimedTable, group: Group, columns: Columns) -> str:
    """Return which entry cannot be a value of any character on its class, or is not the degree, or an empty text.

    A value on elements of order n is a sum of chi(1) n-th roots of unity. So it lies in Q(zeta_n) and is an algebraic
    integer, and since an n-th root of unity has coordinates 0, 1 and -1 in the basis of GAP, its own are at most chi(1)
    in size, hence less than the order of the group.

    Examples
    --------
    >>> import json, plrep
    >>> from plrep.characters.claimed_table import read_table
    >>> G = plrep.group("S3")
    >>> table = read_table(json.dumps(G.character_table.data()).replace('["2", "0", "-1"]', '["2", "E(3)", "-1"]'))
    >>> value_fault(table, G, class_fault(table, G))
    'row 3 (X3), class 2 (2a): E(3) is no sum of roots of unity of order 2, as values on elements of this order are'
    """
    identity = columns.places.index(0)
    wrong: dict[tuple[Cyclotomic, int], str] = {}
    orders = [group.classes[place].order for place in columns.places]
    for value, order in {(v, n) for row in table.characters for v, n in zip(row.values, orders, strict=True)}:
        if not value.is_integral:
            wrong[value, order] = "is no algebraic integer, as values of characters are"
        elif order % value.conductor:
            wrong[value, order] = (
                f"is no sum of roots of unity of order {order}, as values on elements of this order are"
            )
        elif any(abs(c) > group.order for _, c in value.terms):
            wrong[value, order] = (
                "is too large for a sum of as many roots of unity as the degree of a character"
            )
    for i, row in enumerate(table.characters):
        for k, (value, order) in enumerate(zip(row.values, orders, strict=True)):
            if (value, order) in wrong:
                place = f"{row_name(table, i)}, {class_name(table, k)}"
                return f"{place}: {_shown(value)} {wrong[value, order]}"
        if row.degree is not None and row.values[identity] != row.degree:
            at_one = _shown(row.values[identity])
            return f"{row_name(table, i)}: its value at the identity is {at_one}, not {_shown(row.degree)}"
    return ""


def row_fault(table: ClaimedTable, group: Group, columns: Columns) -> str:
    """Return what is wrong with the rows, or an empty text, by comparison with the verified table of the group.

    Raises
    ------
    BeyondReach
        If no route reaches the character table of the group.

    Examples
    --------
    >>> import json, plrep
    >>> from plrep.characters.claimed_table import read_table
    >>> G = plrep.group("S3")
    >>> text = json.dumps(G.character_table.data())
    >>> table = read_table(text.replace('"-1"', '"1"'))
    >>> row_fault(table, G, class_fault(table, G))
    'row 2 (X2): it is equal to row 1 (X1)'
    """
    true = group.character_table
    irreducible = {
        tuple(X.values[place] for place in columns.places): i for i, X in enumerate(true.characters)
    }
    rows = [row.values for row in table.characters]
    first: dict[tuple[Cyclotomic, ...], int] = {}
    for i, row in enumerate(table.characters):
        name = row_name(table, i)
        if first.setdefault(row.values, i) != i:
            return f"{name}: it is equal to {row_name(table, first[row.values])}"
        if row.values not in irreducible:
            exchanged = _exchanged(table, rows, irreducible, i)
            return exchanged or f"{name}: {_wrong_row(table, rows, irreducible, columns.sizes, i)}"
        indicator = true.indicators[irreducible[row.values]]
        if row.indicator is not None and row.indicator != indicator:
            return f"{name}: its indicator is {indicator}, not {_shown(row.indicator)}"
    if len(rows) != len(irreducible):
        return f"the group has {len(irreducible)} irreducible characters, the table {len(rows)} rows"
    return ""


def class_name(table: ClaimedTable, k: int) -> str:
    """Return the number and the label of a column.

    Examples
    --------
    >>> import json, plrep
    >>> from plrep.characters.claimed_table import read_table
    >>> class_name(read_table(json.dumps(plrep.group("S3").character_table.data())), 1)
    'class 2 (2a)'
    """
    return f"class {k + 1}{_bracketed(table.classes[k].label)}"


def row_name(table: ClaimedTable, i: int) -> str:
    """Return the number and the label of a row.

    Examples
    --------
    >>> import json, plrep
    >>> from plrep.characters.claimed_table import read_table
    >>> row_name(read_table(json.dumps(plrep.group("S3").character_table.data())), 1)
    'row 2 (X2)'
    """
    return f"row {i + 1}{_bracketed(table.characters[i].label)}"


def _bracketed(label: str | None) -> str:
    """Return a label in brackets, in one line and not too long."""
    if label is None:
        return ""
    plain = " ".join(label.split())
    return f" ({plain if len(plain) <= _LONG_LABEL else plain[:_LONG_LABEL] + '...'})"


def _shown(number: int | Cyclotomic) -> str:
    """Return a number as it prints, unless it is very long."""
    parts = [number] if isinstance(number, int) else [c.numerator for _, c in number.terms]
    if len(parts) * max((abs(part).bit_length() for part in parts), default=0) > _LONG_NUMBER:
        return "a long number"
    return str(number)


def _fault_of_class(table: ClaimedTable, group: Group, k: int, place: int) -> str:
    claimed, true = table.classes[k], group.classes[place]
    if claimed.order is not None and claimed.order != true.order:
        return f"the order of its elements is {true.order}, not {_shown(claimed.order)}"
    if claimed.size is not None and claimed.size != true.size:
        return f"its size is {true.size}, not {_shown(claimed.size)}"
    if claimed.centralizer_order is not None and claimed.centralizer_order != true.centralizer_order:
        return f"the order of the centraliser is {true.centralizer_order}, not {_shown(claimed.centralizer_order)}"
    numbered = re.fullmatch(r"([0-9]+)[a-zA-Z]+", claimed.label or "")
    if numbered and numbered[1] != str(true.order):
        return f"the label says order {numbered[1]}, its elements have order {true.order}"
    return ""


def _fault_of_powers(table: ClaimedTable, group: Group, k: int, place: int, column: dict[int, int]) -> str:
    for exponent, claimed in sorted(table.classes[k].powers.items()):
        found = column[group.power_map(exponent)[place]]
        if found != claimed:
            return (
                f"the powers of its elements with exponent {exponent} lie in {class_name(table, found)}, not in "
                f"{class_name(table, claimed)}"
            )
    return ""


def _exchanged(
    table: ClaimedTable,
    rows: Sequence[tuple[Cyclotomic, ...]],
    irreducible: dict[tuple[Cyclotomic, ...], int],
    i: int,
) -> str:
    """Say which two columns are exchanged, if that is all that is wrong."""
    row = rows[i]
    for other in irreducible:
        differing = [k for k, (a, b) in enumerate(zip(row, other, strict=True)) if a != b]
        if len(differing) == 2:
            a, b = differing
            places = list(range(len(row)))
            places[a], places[b] = b, a
            if {tuple(one[k] for k in places) for one in rows} == set(irreducible):
                return f"the values on {class_name(table, a)} and {class_name(table, b)} are exchanged"
    return ""


def _wrong_row(
    table: ClaimedTable,
    rows: Sequence[tuple[Cyclotomic, ...]],
    irreducible: dict[tuple[Cyclotomic, ...], int],
    sizes: Sequence[int],
    i: int,
) -> str:
    """Say what is wrong with a row that is no irreducible character, and how the nearest one differs."""
    row = rows[i]
    weights = [Fraction(size, sum(sizes)) for size in sizes]
    ((norm,),) = gram([row], [row], weights)
    said = f"its norm is {_shown(norm)}, not 1" if norm != 1 else "it is no irreducible character"
    if norm == 1:
        (products,) = gram([row], rows, weights)
        for j, product in enumerate(products):
            if j != i and product != 0:
                said = f"its inner product with {row_name(table, j)} is {_shown(product)}, not 0"
                break
    given = set(rows)
    missing = [other for other in irreducible if other not in given]
    differences = [
        [k for k, (a, b) in enumerate(zip(row, other, strict=True)) if a != b] for other in missing
    ]
    nearest = min(range(len(missing)), key=lambda j: len(differences[j]), default=None)
    if nearest is None or len(differences[nearest]) > min(_FEW_DIFFERENCES, len(row) - 1):
        return said
    told = ", ".join(
        f"{_shown(missing[nearest][k])} instead of {_shown(row[k])} on {class_name(table, k)}"
        for k in differences[nearest]
    )
    return f"{said}; an irreducible character of the group differs only by {told}"
