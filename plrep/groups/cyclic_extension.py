"""All subgroups of a group of order at most 2,000 up to conjugacy.

Layer by layer, by order, from the trivial group: each subgroup H found is extended, and a new subgroup is
recorded with all its conjugates. Two kinds of extension suffice, and no list of perfect groups is needed. R is
the last term of the derived series of G.

1. <H, z> for z in N(H) outside H, of order a power of a prime p, with z^p in H: the union of the cosets Hz^i.
2. <H, z> for H and z in R, z of 2-power order outside N(H), if 4 divides |H| and |R:H| has an odd divisor > 3.

Every subgroup K > 1 is found up to conjugacy. Proof by induction on |K|: if a conjugate of a smaller M was
found, M itself may be taken, since the kinds are invariant under conjugation.
If K is not perfect, it has a normal subgroup M of a prime index p. Let z be the p-part of an element of K
outside M: the other part lies in M, as its order is prime to p, so z lies outside; and z^p in M. So K = <M, z>
is of the first kind; it depends on the subgroup <z> only.
If K is perfect, it equals K', so it lies in R. A group of odd order is solvable (Feit, Thompson), and one of
order 2 mod 4 has a subgroup of index 2 (the even permutations in its regular action); so 4 divides |K|. Take a
maximal subgroup M that contains a Sylow 2-subgroup. Then 4 divides |M|, and |K:M| is odd, and neither 1 nor 3, since a
perfect group acts trivially on 3 cosets. The elements of 2-power order generate a normal subgroup whose
quotient has odd order, so is solvable and perfect, so trivial; hence one of them, z, lies outside M. M is
maximal and not normal (else |K:M| is prime), so K = <M, z>, and z lies outside N_K(M) = M: the second kind.
Since <H, hzh'> = <H, z> for h, h' in H, and n<H, z>n^-1 = <H, nzn^-1> for n in N(H), one z of each set of
N(H)-conjugates of HzH is joined.

Proof: proofs/subgroups.md.
Source: Neubueser, Numer. Math. 2 (1960) for cyclic extension; Holt, Eick, O'Brien, Handbook of Computational
Group Theory (2005), 10.3, who take perfect subgroups from a list.
Cost: for each class about |H| |N(H)| gathers for all its extensions of the first kind, and |G| more for each
new class; the conjugates of subgroups of orders still to come are held, |G|/8 bytes each. Seconds (classes,
subgroups): S6 (56, 1455) 0.07, PSL(2,13) (16, 942) 0.1, S4xS4 (274, 2976) 0.08, S3wrS3 (176, 4164) 0.09, W(F4)
(246, 5191) 0.1, A5xS4 (154, 4298) 0.2, C2^7 (29212 both) 2, D4xD4xD4 (19371, 55338) 3, C2^5xA5 (16634, 192008) 6,
C2^8 (417199 both) 37 and 150 MB.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.integers import divisors
from plrep.groups.element_sets import ElementSets, Truths
from plrep.progress import step

LARGEST = 2000
MOST = 500_000


@attrs.frozen
class _Found:
    """A subgroup as it was found: its elements, its normaliser, generators."""

    subset: int
    normaliser: int
    generators: tuple[int, ...]


def all_subgroups(sets: ElementSets) -> dict[int, int]:
    """Return the conjugacy classes of subgroups.

    Returns
    -------
    dict
        For the greatest set of each class the number of conjugates, in the order of the classes: by number of
        elements ascending, then the greater integers first.

    Raises
    ------
    BeyondReach
        If the order of the group exceeds 2,000, or if there are more than 500,000 subgroups.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> sets = ElementSets(group("S3"))
    >>> [(sets.members(one).tolist(), count) for one, count in all_subgroups(sets).items()]
    [([0], 1), ([0, 1], 3), ([0, 3, 4], 1), ([0, 1, 2, 3, 4, 5], 1)]
    """
    if sets.order > LARGEST:
        raise BeyondReach(
            f"{sets.group.name} has order {sets.order}, all subgroups are listed up to order {LARGEST}; "
            f"subgroups from generators, G.subgroup(...), work beyond"
        )
    residual = sets.residual()
    trivial, everything = sets.as_integers(np.arange(sets.order) < [[1], [sets.order]])
    layers = {1: [_Found(trivial, everything, ())]}
    met: dict[int, set[int]] = {1: {trivial}}
    counts = {trivial: 1}
    total = 1
    orders = divisors(sets.order)
    with step("subgroups", len(orders)) as advance:
        for order in orders:
            for one in layers.pop(order, ()):
                for joined, generators in _extensions(sets, one, residual):
                    size = joined.bit_count()
                    if joined in met.setdefault(size, set()):
                        continue
                    found, conjugates = _with_conjugates(sets, joined, generators, everything)
                    met[size].update(conjugates)
                    layers.setdefault(size, []).append(found)
                    counts[max(conjugates)] = len(conjugates)
                    total += len(conjugates)
                    if total > MOST:
                        raise BeyondReach(
                            f"{sets.group.title} has more than {MOST} subgroups, the limit of their list; the search "
                            f"ended at {len(counts)} classes, with those of order up to {order} complete; "
                            f"G.normal_subgroups may work, and for solvable groups G.maximal_subgroups does"
                        )
            met.pop(order, None)
            advance()
    ordered = sorted(counts, key=lambda subset: (subset.bit_count(), -subset))
    return {subset: counts[subset] for subset in ordered}


def _with_conjugates(
    sets: ElementSets, subset: int, generators: tuple[int, ...], everything: int
) -> tuple[_Found, list[int]]:
    inside = sets.truths(subset)
    normaliser = sets.normaliser(inside, generators)
    if normaliser.all():
        return _Found(subset, everything, generators), [subset]
    (fixing,) = sets.as_integers(normaliser[None])
    return _Found(subset, fixing, generators), sets.conjugates(np.flatnonzero(inside), normaliser)


def _extensions(sets: ElementSets, one: _Found, residual: Truths) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the extensions of both kinds with generators."""
    inside, normaliser = sets.truths(one.subset), sets.truths(one.normaliser)
    members, cyclic = np.flatnonzero(inside), sets.cyclic
    chosen = normaliser[cyclic.generators] & ~inside[cyclic.generators] & inside[cyclic.powers]
    for p in np.unique(cyclic.primes[chosen]).tolist():
        z = cyclic.generators[chosen & (cyclic.primes == p)]
        # the least element of <H, z> outside H tells it from the others of this kind
        least, power = np.full(len(z), sets.order), z
        for _ in range(p - 1):
            least = np.minimum(least, sets.table[members[:, None], power].min(axis=0))
            power = sets.table[power, z]
        power = z = z[np.unique(least, return_index=True)[1]]
        rows = np.repeat(inside[None], len(z), axis=0)
        for _ in range(p - 1):
            rows[np.arange(len(z)), sets.table[members[:, None], power]] = True
            power = sets.table[power, z]
        for joined, generator in zip(sets.as_integers(rows), z.tolist(), strict=True):
            yield joined, (*one.generators, generator)
    if residual[members].all() and _may_lie_in_a_perfect_group(len(members), int(residual.sum())):
        yield from _joins(sets, one, residual & ~normaliser)


def _may_lie_in_a_perfect_group(order: int, residual: int) -> bool:
    return order % 4 == 0 and any(index % 2 and index > 3 for index in divisors(residual // order))


def _joins(sets: ElementSets, one: _Found, left: Truths) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the extensions of the second kind by elements that are ``left``, which are used up."""
    inside, members = sets.truths(one.subset), sets.members(one.subset)
    by, cyclic = sets.members(one.normaliser)[:, None], sets.cyclic
    for z in cyclic.generators[cyclic.primes == 2].tolist():
        if left[z]:
            generators = (*one.generators, z)
            yield sets.as_integers(sets.join(inside, generators)[None])[0], generators
            conjugates = np.unique(sets.table[sets.table[by, z], sets.inverse[by]])
            left[sets.table[conjugates[:, None], members]] = False
