"""Characters modulo a prime become cyclotomic numbers: through the multiplicities of eigenvalues.

Proof: proofs/character-tables.md.
Source: Dixon, High speed computation of group characters, Numer. Math. 10 (1967). In a representation with the
character chi the element g of order o has the eigenvalue z^s, z = exp(2 pi i/o), with the multiplicity
m_s = (1/o) sum over t of chi(g^t) z^(-st), an integer from 0 to chi(1). So it is known from its residue modulo a
prime p = 1 mod o, p > chi(1), and then chi(g) = sum of m_s z^s. If g is conjugate to all generators of its cyclic
group, chi(g) is an integer from -chi(1) to chi(1), known from its own residue. The order of the group may exceed p.

Cost: r o^2 operations modulo p for one element of order o in each class of cyclic subgroups that is not rational, r
the number of characters; each distinct value is built once.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.grid import IntArray, ValueGrid, grid_at
from plrep.errors import Inconsistent
from plrep.exact import modular
from plrep.exact.cyclotomic import Cyclotomic, cyclotomic
from plrep.exact.integers import primitive_root
from plrep.groups.power_maps import rational_classes

if TYPE_CHECKING:
    from plrep.groups.group import Group

_BITS = 31  # of a multiplicity, which is below p


def classes_of_powers(group: Group, c: int) -> IntArray:
    """Return the classes of 1, g, g^2, ... for the representative g of the c-th class, one for each power.

    Examples
    --------
    >>> import plrep
    >>> classes_of_powers(plrep.group("C4"), 3).tolist()
    [0, 3, 1, 2]
    """
    g = group.classes[c]
    images = np.array(g.representative.images, dtype=np.intp)
    powers = np.empty((g.order, group.degree), dtype=np.intp)
    powers[0] = np.arange(group.degree)
    for t in range(1, g.order):
        powers[t] = images[powers[t - 1]]
    found: IntArray = group.class_partition.places(powers)
    return found


def lifted(group: Group, characters: IntArray, p: int) -> ValueGrid:
    """Return characters that are known modulo a prime as cyclotomic numbers.

    Parameters
    ----------
    group : Group
        The group.
    characters : ndarray of int64, r x r
        The characters on ``group.classes`` modulo p, with zeta_e the power (p - 1)/e of the least primitive root
        modulo p, e the exponent of the group.
    p : int
        A prime below 2^31 with p = 1 mod e, larger than twice every degree.

    Raises
    ------
    Inconsistent
        If multiplicities do not sum to the degree: the numbers are no characters.

    Examples
    --------
    >>> import plrep
    >>> grid = lifted(plrep.group("C2"), np.array([[1, 1], [1, 100]]), 101)
    >>> [grid.line(row) for row in grid.index]
    [(1, 1), (1, -1)]
    """
    r = len(group.classes)
    root = pow(primitive_root(p), (p - 1) // group.exponent, p)
    index = np.full((r, r), -1, dtype=np.int64)
    places: dict[Cyclotomic, int] = {}
    made: dict[tuple[int, bytes], int] = {}
    rational = list(rational_classes(group))
    integers = characters[:, rational]
    integers = np.where(integers > p // 2, integers - p, integers)
    values, where = np.unique(integers, return_inverse=True)
    index[:, rational] = where.reshape(integers.shape)
    places.update({cyclotomic(value): place for place, value in enumerate(values.tolist())})
    for c in range(r):
        if index[0, c] >= 0:
            continue
        o = group.classes[c].order
        powers = classes_of_powers(group, c)
        multiplicities = _multiplicities(characters[:, powers], pow(root, group.exponent // o, p), p)
        if (multiplicities.sum(axis=1) != characters[:, 0]).any():
            raise Inconsistent(
                f"characters modulo {p}, step 'lift', on {group.name} of order {group.order}: the multiplicities of "
                f"eigenvalues on class {group.classes[c].label} do not sum to the degrees. This is a bug in plrep; "
                f"report the generators {', '.join(map(str, group.generators))} and this line."
            )
        first: dict[bytes, int] = {}
        where = np.array([first.setdefault(row.tobytes(), len(first)) for row in multiplicities])
        different = _sparse(np.frombuffer(b"".join(first), dtype=np.int64).reshape(-1, o))
        for t in range(o):
            if gcd(t, o) == 1 and index[0, powers[t]] < 0:
                found = []
                for key in _moved(*different, o, t):
                    if (o, key) not in made:
                        value = Cyclotomic.from_powers(o, _coefficients(key, o))
                        made[o, key] = places.setdefault(value, len(places))
                    found.append(made[o, key])
                index[:, powers[t]] = np.array(found)[where]
    return grid_at(tuple(places), index)


def _sparse(multiplicities: IntArray) -> tuple[IntArray, IntArray]:
    """Return for each row the places of what is not 0, filled up with the length of a row, and what is there."""
    count, o = multiplicities.shape
    row, place = np.nonzero(multiplicities)
    entry = np.arange(len(row)) - np.searchsorted(row, row)
    places = np.full((count, int(entry.max()) + 1), o, dtype=np.int64)
    values = np.zeros_like(places)
    places[row, entry] = place
    values[row, entry] = multiplicities[row, place]
    return places, values


def _moved(places: IntArray, values: IntArray, o: int, t: int) -> list[bytes]:
    """Return for each row a short key of the row that has at the place st of o places what this one has at s."""
    packed = (np.where(places < o, places * t % o, o) << _BITS) + values
    packed.sort(axis=1)
    keys: list[bytes] = packed.view(f"V{packed.shape[1] * packed.itemsize}").ravel().tolist()
    return keys


def _coefficients(key: bytes, o: int) -> list[int]:
    """Return the row of o multiplicities that has this key."""
    packed = np.frombuffer(key, dtype=np.int64)
    coefficients = np.zeros(o + 1, dtype=np.int64)
    coefficients[packed >> _BITS] = packed & ((1 << _BITS) - 1)
    found: list[int] = coefficients[:o].tolist()
    return found


def _multiplicities(values: IntArray, root: int, p: int) -> IntArray:
    """Return (1/o) sum over t of values[:, t] root^(-st) mod p for s = 0, ..., o - 1."""
    o = values.shape[1]
    inverse_root = pow(root, -1, p)
    inverse_powers = np.array([pow(inverse_root, k, p) for k in range(o)], dtype=np.int64)
    transform = inverse_powers[np.outer(np.arange(o), np.arange(o)) % o]
    return modular.product(values, transform, p) * pow(o, -1, p) % p
