"""Lists of exact values in claims: ``[3,1,-1,0,-1]``, with semicolons between the orbits of a projector."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from plrep.exact.cyclotomic import Cyclotomic, cyclotomic

LIST = r"\[[^\[\]]*\]"
"""What is read as a list of values."""


def read_values(text: str) -> list[list[Cyclotomic]]:
    """Read ``[1/2,-1/2;1]``: commas between values, semicolons between lists.

    Raises
    ------
    BadInput
        If one of the values is no number in GAP's notation.

    Examples
    --------
    >>> read_values("[1/2, -E(5)-E(5)^4; 1]")
    [[1/2, -E(5)-E(5)^4], [1]]
    """
    inner = text.strip().removeprefix("[").removesuffix("]")
    return [[cyclotomic(value.strip()) for value in one.split(",")] for one in inner.split(";")]


def written(lists: Iterable[Sequence[Cyclotomic]]) -> str:
    """Write lists of values as :func:`read_values` reads them.

    Examples
    --------
    >>> written([[cyclotomic("1/2"), cyclotomic("-1/2")], [cyclotomic(1)]])
    '[1/2,-1/2;1]'
    """
    return f"[{';'.join(','.join(map(str, one)) for one in lists)}]"


def from_coordinates(vector: Sequence[int], field: int, denominator: int = 1) -> Cyclotomic:
    """Return the value that a certificate states by coordinates in powers of exp(2 pi i/field).

    Examples
    --------
    >>> from_coordinates([1, 0, 2], 5, 3)
    -1/3*E(5)+1/3*E(5)^2-1/3*E(5)^3-1/3*E(5)^4
    """
    return Cyclotomic.from_powers(field, [Fraction(c, denominator) for c in vector])
