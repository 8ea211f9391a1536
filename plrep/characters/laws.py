"""The laws of a character table, each a check that raises Inconsistent: the door of every table.

All of them are decided exactly. Orthogonality says that the rows are an orthonormal basis of the class
functions; the other laws tie them to the group: integrality and degrees, Galois action and congruences along
the power maps, indicators and numbers of square roots.

Proof: proofs/character-tables.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.galois import representatives_of_rows
from plrep.characters.grid import ValueGrid
from plrep.characters.indicators import frobenius_schur, square_roots
from plrep.characters.orthogonality import (
    first_wrong_column_product,
    first_wrong_row_product,
    parts_of,
    split_primes,
)
from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.integers import prime_divisors, unit_generators
from plrep.groups.power_maps import galois_orbits, power_map

_FEW = 1 << 13

if TYPE_CHECKING:
    from plrep.groups.classes import ConjugacyClass
    from plrep.groups.group import Group


def broken(group: Group, law: str, what: str) -> Inconsistent:
    """Return the error of a broken law: where, what, and what to report.

    Examples
    --------
    >>> import plrep
    >>> print(broken(plrep.group("C2"), "degrees", "row 1 has the degree 3"))
    the character table of C2 of order 2 breaks the law 'degrees': row 1 has the degree 3. This is a bug in plrep;
    report the generators (1,2) and this line.
    """
    return Inconsistent(
        f"the character table of {group.name} of order {group.order} breaks the law {law!r}: {what}. "
        f"This is a bug in plrep; report the generators {', '.join(map(str, group.generators))} and this line."
    )


def check_classes(group: Group, classes: Sequence[ConjugacyClass]) -> None:
    """Check places, sizes, centraliser orders and orders of elements; sizes sum to |G|, the identity comes first.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> check_classes(G, G.classes)
    """
    law = "conjugacy classes"
    if classes[0].order != 1 or classes[0].size != 1:
        raise broken(group, law, "the first class is not that of the identity")
    if sum(one.size for one in classes) != group.order:
        raise broken(group, law, f"the class sizes sum to {sum(one.size for one in classes)}")
    for place, one in enumerate(classes):
        if one.index != place:
            raise broken(group, law, f"class {one.label} stands at place {place} with the index {one.index}")
        if one.size * one.centralizer_order != group.order:
            raise broken(
                group,
                law,
                f"class {one.label} has size {one.size} and centraliser order {one.centralizer_order}",
            )
    for place in _of_another_order(group, classes)[:1]:
        one, g = classes[place], classes[place].representative
        raise broken(
            group, law, f"class {one.label} has order {one.order}, its representative {g} has order {g.order}"
        )


def _of_another_order(group: Group, classes: Sequence[ConjugacyClass]) -> list[int]:
    """Return the places of the classes whose representative g has no order o: g^o is not 1, or g^(o/q) is.

    Of few points all cycles are followed.
    """
    if len(classes) * group.degree < _FEW:
        return [place for place, one in enumerate(classes) if one.representative.order != one.order]
    known = group.class_partition
    rows = known.representatives
    if classes is not known.classes:
        rows = np.array([one.representative.images for one in classes], dtype=np.intp)
    base = np.array(group.chain.base, dtype=np.intp)
    wrong: list[int] = []
    for order in sorted({one.order for one in classes}):
        places = np.array([place for place, one in enumerate(classes) if one.order == order])
        flat, start = rows[places].ravel(), np.arange(len(places))[:, None] * rows.shape[1]
        early = {order // q for q in prime_divisors(order)}
        images = np.broadcast_to(base, (len(places), len(base)))
        for exponent in range(1, order + 1):
            images = flat.take(start + images)
            if exponent in early or exponent == order:
                trivial = (images == base).all(axis=1)
                wrong += places[trivial != (exponent == order)].tolist()
    return sorted(wrong)


def check_power_maps(group: Group, classes: Sequence[ConjugacyClass]) -> None:
    """Check the power maps: for each prime divisor p of |G| they are where the p-th powers of representatives lie.

    An element of order o has a p-th power of order o/gcd(o, p), whose centraliser order is a multiple of its own.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> check_power_maps(G, G.classes)
    """
    law = "power maps"
    primes = prime_divisors(group.order)
    for one in classes:
        if tuple(sorted(one.powers)) != primes:
            raise broken(
                group, law, f"class {one.label} has them for {sorted(one.powers)}, not for {list(primes)}"
            )
    for p in primes:
        for one, image in zip(classes, power_map(group, p), strict=True):
            power = classes[one.powers[p]]
            if one.powers[p] != image:
                raise broken(
                    group,
                    law,
                    f"the power {p} of {one.representative} lies in class {classes[image].label}, not in {power.label}",
                )
            if (
                power.order != one.order // gcd(one.order, p)
                or power.centralizer_order % one.centralizer_order
            ):
                raise broken(
                    group, law, f"the power {p} of class {one.label} cannot lie in class {power.label}"
                )


def check_shape(
    group: Group, classes: Sequence[ConjugacyClass], rows: Sequence[Sequence[Cyclotomic]]
) -> None:
    """Check that there are as many rows as classes, each with one value for each class.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> check_shape(G, G.classes, [X.values for X in G.character_table.characters])
    """
    if len(rows) != len(classes) or not rows:
        raise broken(group, "shape", f"there are {len(rows)} rows for {len(classes)} classes")
    for position, row in enumerate(rows):
        if len(row) != len(classes):
            raise broken(group, "shape", f"row {position} has {len(row)} values for {len(classes)} classes")


def check_degrees(group: Group, grid: ValueGrid) -> tuple[int, ...]:
    """Check that degrees are positive integers that divide |G| and whose squares sum to |G|; return them.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> check_degrees(G, G.character_table.grid)
    (1, 1, 2)
    """
    law = "degrees"
    degrees = []
    for position, value in enumerate(grid.line(grid.index[:, 0])):
        if not value.is_rational or value <= 0 or group.order % value.as_int():
            raise broken(
                group, law, f"row {position} has the degree {value}, no positive divisor of {group.order}"
            )
        degrees.append(value.as_int())
    if sum(degree * degree for degree in degrees) != group.order:
        raise broken(group, law, f"the squares of {', '.join(map(str, degrees))} do not sum to {group.order}")
    return tuple(degrees)


def check_galois(group: Group, classes: Sequence[ConjugacyClass], grid: ValueGrid) -> None:
    """Check chi(g^k) = sigma_k(chi(g)) for generators k of the units modulo the exponent.

    The power map of k must permute the classes and keep their sizes.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C5")
    >>> check_galois(G, G.classes, G.character_table.grid)
    """
    law = "Galois action"
    if group.exponent % grid.conductor:
        raise broken(
            group, law, f"the conductor {grid.conductor} does not divide the exponent {group.exponent}"
        )
    for k in unit_generators(group.exponent):
        images = list(power_map(group, k))
        if sorted(images) != list(range(len(classes))) or any(
            classes[image].size != one.size for one, image in zip(classes, images, strict=True)
        ):
            raise broken(group, law, f"the power map of {k} does not permute the classes with their sizes")
        wrong = grid.first_difference(images, k)
        if wrong:
            i, c = wrong
            raise broken(
                group,
                law,
                f"row {i} takes {grid.distinct[grid.index[i, c]]} on class {classes[c].label}, but "
                f"{grid.distinct[grid.index[i, images[c]]]} on its power {k}",
            )


def check_row_orthogonality(group: Group, classes: Sequence[ConjugacyClass], grid: ValueGrid) -> None:
    """Check that sum over C of |C| chi(C) conj(psi(C)) is |G| for chi = psi and 0 otherwise.

    The Galois action must have been checked; see :mod:`plrep.characters.orthogonality`.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C5")
    >>> check_row_orthogonality(G, G.classes, G.character_table.grid)
    """
    wrong = first_wrong_row_product(grid, [one.size for one in classes], representatives_of_rows(group, grid))
    if wrong:
        a, b = (grid.line(grid.index[i]) for i in wrong)
        value = sum((x * y.conjugate() * one.size for x, y, one in zip(a, b, classes, strict=True)), ZERO)
        raise broken(
            group,
            "row orthogonality",
            f"rows {wrong[0]} and {wrong[1]} have the inner product {value / group.order}",
        )


def check_column_orthogonality(group: Group, classes: Sequence[ConjugacyClass], grid: ValueGrid) -> None:
    """Check that sum over chi of chi(g) conj(chi(h)) is the centraliser order for conjugate g, h and 0 otherwise.

    The Galois action must have been checked; see :mod:`plrep.characters.orthogonality`.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C5")
    >>> check_column_orthogonality(G, G.classes, G.character_table.grid)
    """
    representatives = [orbit[0] for orbit in galois_orbits(group)]
    wrong = first_wrong_column_product(grid, [one.centralizer_order for one in classes], representatives)
    if wrong:
        a, b = (grid.line(grid.index[:, c]) for c in wrong)
        value = sum((x * y.conjugate() for x, y in zip(a, b, strict=True)), ZERO)
        raise broken(
            group,
            "column orthogonality",
            f"columns {classes[wrong[0]].label} and {classes[wrong[1]].label} have the product {value}",
        )


def check_congruences(group: Group, classes: Sequence[ConjugacyClass], grid: ValueGrid) -> None:
    """Check chi(g)^p = chi(g^p) modulo p Z[zeta_n] for each prime divisor p of |G|.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("D5")
    >>> check_congruences(G, G.classes, G.character_table.grid)
    """
    for p in prime_divisors(group.order):
        # modulo p the p-th power is additive, and the identity on integers
        wrong = grid.first_difference([one.powers[p] for one in classes], p, modulo=p)
        if wrong:
            i, c = wrong
            raise broken(
                group,
                "congruences",
                f"row {i} takes {grid.distinct[grid.index[i, c]]} on class {classes[c].label}, and "
                f"{grid.distinct[grid.index[i, classes[c].powers[p]]]} on its power {p}",
            )


def check_central_characters(
    group: Group, classes: Sequence[ConjugacyClass], grid: ValueGrid, degrees: Sequence[int]
) -> None:
    """Check that |C| chi(C)/chi(1) is an algebraic integer for every class and character.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("D5")
    >>> check_central_characters(G, G.classes, G.character_table.grid, [1, 1, 2, 2])
    """
    small = max(degrees) < 1 << 31  # so that products of residues fit in 63 bits
    sizes = np.array(
        [one.size for one in classes], dtype=np.int64 if small and group.order < 1 << 63 else object
    )
    contents = grid.contents if small else grid.contents.astype(object)
    for degree, row in zip(degrees, grid.index, strict=True):
        if degree > 1 and (sizes % degree * (contents[row] % degree) % degree).any():
            raise broken(
                group,
                "central characters",
                f"|C| chi(C)/{degree} is no algebraic integer for a row of this degree",
            )


def check_indicators(group: Group, classes: Sequence[ConjugacyClass], grid: ValueGrid) -> tuple[int, ...]:
    """Check that indicators are 1, 0 or -1 and count square roots, involutions among them; return them.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("Q8")
    >>> check_indicators(G, G.classes, G.character_table.grid)
    (1, 1, 1, 1, -1)
    """
    squares = power_map(group, 2)
    indicators = frobenius_schur(grid, [one.size for one in classes], squares)
    counted = square_roots(classes, squares)
    # what is 0 at one prime above p for all classes is 0 at all of them: see orthogonality.py
    for places, part, index in parts_of(grid, grid.index.T):
        bound = int(part.sizes[index].sum(axis=1).max()) + max(counted)
        for p, z in split_primes(part, bound):
            totals = part.modulo(p, z)[index] @ np.asarray(indicators)
            for wrong in np.flatnonzero((totals - np.array([counted[c] % p for c in places.tolist()])) % p)[
                :1
            ]:
                c = int(places[wrong])
                raise broken(
                    group,
                    "square roots",
                    f"an element of class {classes[c].label} has {counted[c]} square roots, which the indicators do "
                    "not give",
                )
    return indicators


def homomorphisms(group: Group, grid: ValueGrid) -> tuple[int, ...] | None:
    """Decide whether the rows are all homomorphisms of an abelian group into the roots of unity; return indicators.

    There are exactly |G| of them, and they are the irreducible characters (duality: Isaacs, Character Theory of Finite
    Groups (1976), problem 2.7); so all other laws follow from these: the identity has the value 1, chi(sg) =
    chi(s) chi(g) for the generators s and all g, and the |G| rows are different. The numbers of square roots agree,
    because squaring is a homomorphism.

    Returns
    -------
    tuple of int or None
        The indicators, 1 for real rows and 0 for others; None if a law fails: then one of the general laws says which.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C3")
    >>> homomorphisms(G, G.character_table.grid)
    (1, 0, 0)
    """
    n = group.exponent
    exponent_of = grid.exponents(n)
    if exponent_of is None or len(grid.index) != group.order:
        return None
    exponents = exponent_of[grid.index]
    elements, place = group.enumeration, group.enumeration.class_ids
    if exponents[:, place[0]].any():
        return None
    for number in range(len(group.generators)):
        multiply = elements.left(number)
        moved = np.empty(group.order, dtype=np.intp)
        moved[place] = place[multiply]
        products = exponents + exponents[:, [int(place[multiply[0]])]]
        products[products >= n] -= n
        if not np.array_equal(np.take(exponents, moved, axis=1), products):
            return None
    if len({row.tobytes() for row in exponents}) != group.order:
        return None
    return tuple((exponents * 2 % n == 0).all(axis=1).astype(int).tolist())
