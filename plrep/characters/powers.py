"""Powers of class functions: Adams operations, symmetric and exterior powers, symmetrised tensor powers.

Proof: proofs/character-calculus.md.
Source: Knutson, Lambda-Rings and the Representation Theory of the Symmetric Group, chapters I and II; Macdonald,
Symmetric Functions and Hall Polynomials, I.2 and I.3. If g has the eigenvalues x_1, ..., x_d on V, then psi^k chi(g) =
chi(g^k) is their power sum p_k, the character of S^k V is the complete symmetric function h_k, that of Lambda^k V the
elementary e_k, and that of the Schur functor of a partition the Schur function. So Newton's
    k h_k = p_1 h_(k-1) + p_2 h_(k-2) + ... + p_k,    k e_k = p_1 e_(k-1) - p_2 e_(k-2) + ... +- p_k
and the determinants of Jacobi and Trudi give them from the power maps alone. The formulas make sense for every class
function, and for differences of characters they are the operations of the lambda-ring.

Cost: k^2/2 products of values for each distinct sequence f(g), f(g^2), ..., f(g^k); for a partition besides 2^l sums
of l products, l the number of its parts or of its columns, whichever is less.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from plrep.characters.class_function import ClassFunction
from plrep.errors import BadInput
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic

Values = list[Cyclotomic]


def adams(f: ClassFunction, k: int) -> ClassFunction:
    """Return the Adams operation psi^k: the class function with the value f(g^k) at g.

    Parameters
    ----------
    f : ClassFunction
    k : int
        Any integer; psi^-1 is the complex conjugate of a character.

    Raises
    ------
    BadInput
        If k is no integer.

    Examples
    --------
    >>> import plrep
    >>> adams(plrep.group("S3").character_table["X3"], 2).values
    (2, 2, -1)
    """
    if isinstance(k, bool) or not isinstance(k, int):
        raise BadInput(f"k = {k!r} is no integer; an Adams operation is written for example f.adams(2)")
    return ClassFunction(f.group, tuple(f.values[place] for place in f.group.class_partition.power_map(k)))


def symmetric_power(f: ClassFunction, k: int) -> ClassFunction:
    """Return the k-th symmetric power.

    Parameters
    ----------
    f : ClassFunction
        The character of a representation V gives that of S^k V.
    k : int
        At least 0.

    Raises
    ------
    BadInput
        If k is no integer or negative.

    Examples
    --------
    >>> import plrep
    >>> symmetric_power(plrep.group("S3").character_table["X3"], 2).values
    (3, 1, 0)
    """
    return symmetric_powers(f, k)[k]


def exterior_power(f: ClassFunction, k: int) -> ClassFunction:
    """Return the k-th exterior power.

    Parameters
    ----------
    f : ClassFunction
        The character of a representation V gives that of Lambda^k V.
    k : int
        At least 0.

    Raises
    ------
    BadInput
        If k is no integer or negative.

    Examples
    --------
    >>> import plrep
    >>> exterior_power(plrep.group("S3").character_table["X3"], 2).values
    (1, -1, 1)
    """
    return exterior_powers(f, k)[k]


def symmetric_powers(f: ClassFunction, most: int) -> tuple[ClassFunction, ...]:
    """Return the symmetric powers S^0, S^1, ..., S^most, all for the price of the last.

    Raises
    ------
    BadInput
        If ``most`` is no integer or negative.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> [power.degree for power in symmetric_powers(plrep.group("S3").character_table["X3"], 4)]
    [1, 2, 3, 4, 5]
    """
    return _by_power_sums(f, _size(most), _complete)


def exterior_powers(f: ClassFunction, most: int) -> tuple[ClassFunction, ...]:
    """Return the exterior powers Lambda^0, Lambda^1, ..., Lambda^most, all for the price of the last.

    Raises
    ------
    BadInput
        If ``most`` is no integer or negative.

    Examples
    --------
    >>> import plrep
    >>> [power.degree for power in exterior_powers(plrep.group("S4").character_table["X4"], 4)]
    [1, 3, 3, 1, 0]
    """
    return _by_power_sums(f, _size(most), _elementary)


def symmetrised(f: ClassFunction, partition: Sequence[int]) -> ClassFunction:
    """Return the Schur functor of a partition: the part of that symmetry in a tensor power.

    Parameters
    ----------
    f : ClassFunction
    partition : sequence of int
        Positive parts, descending: ``(k,)`` gives the symmetric power, ``(1,) * k`` the exterior one.

    Raises
    ------
    BadInput
        If the parts are no positive integers or not descending.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S4").character_table["X4"]
    >>> symmetrised(X, (2, 1)).values
    (8, 0, 0, -1, 0)
    >>> symmetrised(X, (3,)) + symmetrised(X, (2, 1)) * 2 + symmetrised(X, (1, 1, 1)) == X * X * X
    True
    """
    parts = tuple(partition)
    if any(isinstance(part, bool) or not isinstance(part, int) or part < 1 for part in parts) or any(
        left < right for left, right in pairwise(parts)
    ):
        raise BadInput(
            f"partition = {partition!r} has to consist of positive integers, descending; write for example (2, 1)"
        )
    columns = tuple(sum(part > j for part in parts) for j in range(max(parts, default=0)))
    rows, functions = (parts, _complete) if len(parts) <= len(columns) else (columns, _elementary)

    def schur(sums: Values) -> Values:
        return [_jacobi_trudi(rows, functions(sums))]

    return _by_power_sums(f, sum(parts), schur)[0]


def _size(k: int) -> int:
    if isinstance(k, bool) or not isinstance(k, int) or k < 0:
        raise BadInput(f"k = {k!r} has to be an integer, at least 0; write for example f.symmetric_power(2)")
    return k


def _by_power_sums(
    f: ClassFunction, most: int, polynomials: Callable[[Values], Values]
) -> tuple[ClassFunction, ...]:
    """Return the class functions that some polynomials of f(g), f(g^2), ..., f(g^most) make."""
    maps = [f.group.class_partition.power_map(k) for k in range(1, most + 1)]
    sequences = [tuple(f.values[images[c]] for images in maps) for c in range(len(f.values))]
    made = {sums: polynomials(list(sums)) for sums in dict.fromkeys(sequences)}
    lines = zip(*(made[sums] for sums in sequences), strict=True)
    return tuple(ClassFunction(f.group, values) for values in lines)


def _complete(sums: Values) -> Values:
    """Return h_0, ..., h_k from the power sums p_1, ..., p_k."""
    return _newton(sums, 1)


def _elementary(sums: Values) -> Values:
    """Return e_0, ..., e_k from the power sums p_1, ..., p_k."""
    return _newton(sums, -1)


def _newton(sums: Values, sign: int) -> Values:
    found = [ONE]
    for k in range(1, len(sums) + 1):
        total = sum((sums[i] * found[k - 1 - i] * sign**i for i in range(k)), ZERO)
        found.append(total * Fraction(1, k))
    return found


def _jacobi_trudi(rows: tuple[int, ...], functions: Values) -> Cyclotomic:
    """Return the determinant of functions[rows[i] - i + j], expanded along the rows by the columns that are left."""
    minors = {0: ONE}
    size = len(rows)
    for i in reversed(range(size)):
        larger: dict[int, Cyclotomic] = {}
        for columns, minor in minors.items():
            for j in range(size):
                degree = rows[i] - i + j
                if columns >> j & 1 or degree < 0:
                    continue
                sign = -1 if (columns & (1 << j) - 1).bit_count() % 2 else 1
                key = columns | 1 << j
                larger[key] = larger.get(key, ZERO) + functions[degree] * minor * sign
        minors = larger
    return minors.get((1 << size) - 1, ZERO)
