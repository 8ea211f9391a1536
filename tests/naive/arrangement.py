"""Chambers of an affine hyperplane arrangement, listed exactly, and their number by Zaslavsky's theorem.

A hyperplane is a pair (a, t): the points c with a.c = t, a not 0. The listing and the count share nothing but
this: the first adds hyperplanes one by one and cuts chambers, the second only ever intersects hyperplanes.
"""

from __future__ import annotations

from itertools import pairwise

from tests.naive.linear import dot


def normalised(a, t):
    """The hyperplane with its first nonzero coefficient made 1, and that coefficient."""
    lead = next(x for x in a if x != 0)
    return (tuple(x / lead for x in a), t / lead), lead


def chambers(field, planes, dimension):
    """{sign vector: a point inside} for the chambers of distinct hyperplanes in field^dimension.

    Adding a hyperplane H cuts in two exactly the chambers that it meets, and C -> C n H is a bijection from
    these to the chambers of the restriction to H: C n H is open in H and convex, no other hyperplane meets it,
    and every chamber of the restriction lies in one chamber. So the chambers of the restriction, found by the
    same rule one dimension down, name by their sign vectors the chambers to cut; a point of such a chamber,
    moved off H by little enough to either side, lies in the two halves. All other chambers keep their side of H.
    """
    if dimension == 0:
        return {(): ()}
    if dimension == 1:
        return _intervals(field, planes)
    cells = {(): (field.zero,) * dimension}
    for count, (a, t) in enumerate(planes):
        earlier = planes[:count]
        k = next(i for i in range(dimension) if a[i] != 0)
        # On H the coordinate k is (t - sum of the others)/a_k.
        restricted = {}
        for b, s in earlier:
            ratio = b[k] / a[k]
            rest = [b[i] - ratio * a[i] for i in range(dimension) if i != k]
            if any(x != 0 for x in rest):
                restricted[normalised(rest, s - ratio * t)[0]] = None
        cut = {}
        for point in chambers(field, list(restricted), dimension - 1).values():
            others = [a[i] for i in range(dimension) if i != k]
            value = (t - dot(field, others, point)) / a[k]
            q = (*point[:k], value, *point[k:])
            signs = tuple(side(field, plane, q) for plane in earlier)
            if 0 in signs or signs in cut or signs not in cells:
                raise ArithmeticError("a chamber of the restriction names no single chamber")
            cut[signs] = q
        after = {}
        for signs, point in cells.items():
            if signs not in cut:
                after[(*signs, side(field, (a, t), point))] = point
                continue
            q, step = cut[signs], field.one
            while True:
                ends = [(*q[:k], q[k] + e, *q[k + 1 :]) for e in (step, -step)]
                if all(tuple(side(field, plane, end) for plane in earlier) == signs for end in ends):
                    break
                step = step / 2
            for end in ends:
                after[(*signs, side(field, (a, t), end))] = end
        cells = after
    return cells


def side(field, plane, point):
    a, t = plane
    return field.sign(dot(field, a, point) - t)


def _intervals(field, planes):
    """Chambers of points on a line: between neighbours, and beyond the ends."""
    cuts = []
    for (a,), t in planes:
        x, place = t / a, 0
        while place < len(cuts) and field.sign(x - cuts[place]) > 0:
            place += 1
        cuts.insert(place, x)
    if not cuts:
        inside = [field.zero]
    else:
        inside = [cuts[0] - 1, *((x + y) / 2 for x, y in pairwise(cuts)), cuts[-1] + 1]
    return {tuple(side(field, plane, (x,)) for plane in planes): (x,) for x in inside}


def zaslavsky(field, planes, dimension):
    """The number of chambers: the sum of |mu(F)| over all nonempty flats F (Zaslavsky 1975).

    The flats are found rank by rank as intersections; each is the set of hyperplanes that contain it.
    mu(whole space) = 1, and the sum of mu over all flats that contain F (F among them) is 0.
    """
    rank_by_rank = [{0: []}]
    for _ in range(dimension):
        deeper = {}
        for mask, equations in rank_by_rank[-1].items():
            met = mask
            for i, plane in enumerate(planes):
                if met >> i & 1:
                    continue
                row = _reduced(plane, equations)
                if all(x == 0 for x in row[:-1]):
                    continue
                system = _extended(equations, row)
                containing = 0
                for j, other in enumerate(planes):
                    if mask >> j & 1 or all(x == 0 for x in _reduced(other, system)):
                        containing |= 1 << j
                met |= containing
                deeper[containing] = system
        rank_by_rank.append(deeper)
    moebius = {}
    for flats in rank_by_rank:
        for mask in flats:
            moebius[mask] = -sum(mu for above, mu in moebius.items() if above & mask == above) if mask else 1
    return sum(abs(mu) for mu in moebius.values())


def _reduced(plane, equations):
    """The equation of the plane minus multiples of the reduced equations: what it still says on the flat."""
    row = [*plane[0], plane[1]]
    for pivot, equation in equations:
        factor = row[pivot]
        if factor != 0:
            row = [x - factor * y for x, y in zip(row, equation, strict=True)]
    return row


def _extended(equations, row):
    pivot = next(i for i, x in enumerate(row) if x != 0)
    row = [x / row[pivot] for x in row]
    cleared = []
    for old, equation in equations:
        factor = equation[pivot]
        if factor != 0:
            equation = [x - factor * y for x, y in zip(equation, row, strict=True)]
        cleared.append((old, equation))
    return [*cleared, (pivot, row)]
