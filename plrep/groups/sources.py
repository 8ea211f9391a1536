"""What the generators of a group may be given as, and how each spelling is read.

Permutations, lists of images (counted from 0), cycles as text (counted from 1), permutation matrices, and
anything with an ``array_form``, such as SymPy's permutations. A matrix M stands for the permutation g with M
e_x = e_{g(x)}, so that the product of matrices is the product of permutations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from plrep.errors import BadInput
from plrep.groups.permutation import Permutation, parse_cycles

SPELLINGS = (
    'a name group("S4"), cycles group(["(1,2,3)", "(1,2)"]), images counted from 0 '
    "group([[1, 2, 0], [1, 0, 2]]), permutation matrices, or a SymPy PermutationGroup"
)


def read_generators(source: object) -> tuple[Permutation, ...]:
    """Read an iterable of permutations in any spelling; all are extended to the largest degree.

    Raises
    ------
    BadInput
        If something is no permutation, or matrices differ in size.

    Examples
    --------
    >>> read_generators(["(1,2,3)", [1, 0], [[0, 1], [1, 0]]])
    ((1,2,3), (1,2), (1,2))
    """
    if hasattr(source, "generators") and not isinstance(source, type):
        source = source.generators
    if isinstance(source, set | frozenset | dict):
        raise BadInput(f"source = {source!r} has no order of its own; write the generators as a list")
    if isinstance(source, Permutation) or not isinstance(source, Iterable):
        hint = f"; for one generator write group([{source}])" if isinstance(source, Permutation) else ""
        raise BadInput(
            f"source = {source!r} of type {type(source).__name__} is no group{hint or f'; write {SPELLINGS}'}"
        )
    permutations: list[Permutation] = []
    sizes: set[int] = set()
    for place, item in enumerate(source):
        entries = _plain(item)
        if isinstance(item, Permutation):
            permutations.append(item)
        elif isinstance(item, str):
            permutations += parse_cycles(item)
        elif hasattr(item, "array_form"):
            permutations.append(Permutation(item.array_form))
        elif not isinstance(entries, Sequence):
            raise BadInput(
                f"generator {place} is {item!r} of type {type(item).__name__}, not a permutation; "
                f"write a list of permutations, as in {SPELLINGS}"
            )
        elif entries and all(isinstance(_plain(row), Sequence) for row in entries):
            permutations.append(_from_matrix(place, [list(_plain(row)) for row in entries]))
            sizes.add(len(entries))
        else:
            permutations.append(_from_images(place, entries))
    if len(sizes) > 1:
        raise BadInput(f"the matrices have sizes {sorted(sizes)}; a group of matrices has one size")
    degree = max((permutation.degree for permutation in permutations), default=1)
    return tuple(permutation.on(degree) for permutation in permutations)


def _plain(item: Any) -> Any:
    """Turn arrays and matrices into lists, leave the rest."""
    return item.tolist() if hasattr(item, "tolist") else item


def _from_images(place: int, images: Sequence[object]) -> Permutation:
    try:
        return Permutation(images)  # type: ignore[arg-type]
    except BadInput as error:
        matrix = len(images) > 2 and all(image in (0, 1) for image in images)
        hint = "; for one permutation matrix write group([matrix])" if matrix else ""
        raise BadInput(f"generator {place}: {error}{hint}") from None


def _from_matrix(place: int, rows: list[list[Any]]) -> Permutation:
    size = len(rows)
    images = [-1] * size
    for y, row in enumerate(rows):
        if len(row) != size:
            raise BadInput(
                f"generator {place} is no permutation matrix: row {y} has {len(row)} entries, "
                f"there are {size} rows; a square matrix of 0 and 1 was expected"
            )
        for x, entry in enumerate(row):
            exact = hasattr(entry, "__index__") and not isinstance(entry, bool)
            if not exact or int(entry) not in (0, 1):
                kind = type(entry).__name__
                raise BadInput(
                    f"generator {place} is no permutation matrix: entry ({y}, {x}) is {entry!r} "
                    f"of type {kind}; each entry must be the integer 0 or 1"
                    + (", for an array write array.astype(int)" if kind in ("float", "bool") else "")
                )
            if int(entry):
                if images[x] >= 0:
                    raise BadInput(
                        f"generator {place} is no permutation matrix: column {x} has more than one 1"
                    )
                images[x] = y
    if -1 in images:
        raise BadInput(f"generator {place} is no permutation matrix: column {images.index(-1)} has no 1")
    try:
        return Permutation(images)
    except BadInput:
        twice = next(y for y in images if images.count(y) > 1)
        raise BadInput(
            f"generator {place} is no permutation matrix: row {twice} has more than one 1"
        ) from None
