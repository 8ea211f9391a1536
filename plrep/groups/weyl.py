"""Finite reflection groups by the name of their root system, as permutations of all roots.

Source: J. E. Humphreys, Reflection Groups and Coxeter Groups (1990), chapters 1 and 2; the numbering of the simple
roots is that of N. Bourbaki, Groupes et algèbres de Lie (1968), chapter VI, planches I to IX. Roots are coordinates
in simple roots, exact: integers in the crystallographic cases, cyclotomic numbers in Z[(1+sqrt(5))/2] for H3 and
H4. The points are the simple roots, then the others as the simple reflections reach them; the generators are the
simple reflections. W(Bn) and W(Cn) are the same permutations up to the numbering of points. W(E8), 240 roots, takes
0.003 s, W(H4) 0.01 s.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from plrep.errors import BadInput
from plrep.groups.catalogue import NamedGroup, nontrivial, require_sizes, shortened

_RANKS: dict[str, tuple[int, int | None]] = {
    "A": (1, None), "B": (2, None), "C": (2, None), "D": (2, None),
    "E": (6, 8), "F": (4, 4), "G": (2, 2), "H": (3, 4),
}  # fmt: skip
_EXCEPTIONAL = {
    "E6": (51_840, 72), "E7": (2_903_040, 126), "E8": (696_729_600, 240),
    "F4": (1_152, 48), "G2": (12, 12), "H3": (120, 30), "H4": (14_400, 120),
}  # fmt: skip
"""Orders and numbers of roots."""
_CLASSICAL: dict[str, tuple[Callable[[int], int], Callable[[int], int]]] = {
    "A": (lambda n: math.factorial(n + 1), lambda n: n * (n + 1)),
    "B": (lambda n: 2**n * math.factorial(n), lambda n: 2 * n * n),
    "C": (lambda n: 2**n * math.factorial(n), lambda n: 2 * n * n),
    "D": (lambda n: 2 ** (n - 1) * math.factorial(n), lambda n: 2 * n * (n - 1)),
}
_RANK_LIMIT = 150
"""Ranks beyond have more than 20,000 roots."""


def weyl_group(family: str, rank: int) -> NamedGroup:
    """Return the reflection group of a root system, on its roots.

    Parameters
    ----------
    family : str
        A, B, C, D, E, F, G or H.
    rank : int
        The number of simple roots.

    Raises
    ------
    BadInput
        If there is no such root system.
    BeyondReach
        If it has more roots than plrep handles.

    Examples
    --------
    >>> print(*weyl_group("A", 2).generators)
    (1,3)(2,4)(5,6) (1,4)(2,5)(3,6)
    >>> [(W.name, W.degree, W.order) for W in (weyl_group("E", 6), weyl_group("H", 3))]
    [('W(E6)', 72, 51840), ('W(H3)', 30, 120)]
    """
    least, most = _RANKS[family]
    name = f"W({family}{rank})"
    shown = shortened(name)
    if rank < least or (most is not None and rank > most):
        systems = "A1 ... B2 ... C2 ... D2 ... E6 E7 E8 F4 G2 H3 H4"
        raise BadInput(f"group {shown}: there is no root system {shown[2:-1]}; there are {systems}")
    if rank > _RANK_LIMIT:
        require_sizes(name, rank, degree=rank * rank, generators=rank, digits=0.0)
    if most is None:
        order, roots = (formula(rank) for formula in _CLASSICAL[family])
    else:
        order, roots = _EXCEPTIONAL[f"{family}{rank}"]
    require_sizes(name, rank, degree=roots, generators=rank, digits=math.log10(order))
    return NamedGroup(name, roots, order, nontrivial(*_reflections(cartan_matrix(family, rank))))


def cartan_matrix(family: str, rank: int) -> list[list[Any]]:
    """Return the integers <a_i, a_j^> that say how the simple reflections act: s_j(a_i) = a_i - <a_i, a_j^> a_j.

    For H3 and H4 the roots have one length, and the entry of their first two is minus the golden ratio.

    Examples
    --------
    >>> cartan_matrix("B", 3)
    [[2, -1, 0], [-1, 2, -2], [0, -1, 2]]
    >>> cartan_matrix("H", 3)
    [[2, E(5)^2+E(5)^3, 0], [E(5)^2+E(5)^3, 2, -1], [0, -1, 2]]
    """
    matrix: list[list[Any]] = [[2 * (i == j) for j in range(rank)] for i in range(rank)]
    edges = [(i, i + 1) for i in range(rank - 1)]
    if family == "D":
        edges = [*edges[:-1], *([(rank - 3, rank - 1)] if rank > 2 else [])]
    if family == "E":
        edges = [(0, 2), (1, 3), *((i, i + 1) for i in range(2, rank - 1))]
    for i, j in edges:
        matrix[i][j] = matrix[j][i] = -1
    if family == "B":
        matrix[-2][-1] = -2
    elif family == "C":
        matrix[-1][-2] = -2
    elif family == "F":
        matrix[1][2] = -2
    elif family == "G":
        matrix[1][0] = -3
    elif family == "H":
        from plrep.exact.cyclotomic import E

        matrix[0][1] = matrix[1][0] = E(5, 2) + E(5, 3)
    return matrix


def _reflections(cartan: list[list[Any]]) -> list[tuple[int, ...]]:
    """The images of all roots under the simple reflections."""
    rank = len(cartan)
    roots = [tuple(int(i == j) for j in range(rank)) for i in range(rank)]
    numbers = {root: i for i, root in enumerate(roots)}
    images: list[list[int]] = [[] for _ in range(rank)]
    place = 0
    while place < len(roots):
        root = roots[place]
        for j in range(rank):
            fall = sum(root[i] * cartan[i][j] for i in range(rank) if root[i] != 0 and cartan[i][j] != 0)
            image = (*root[:j], root[j] - fall, *root[j + 1 :])
            if image not in numbers:
                numbers[image] = len(roots)
                roots.append(image)
            images[j].append(numbers[image])
        place += 1
    return [tuple(one) for one in images]
