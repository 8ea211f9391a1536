"""The order within the layers of a drawing: few crossings.

Source: K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of hierarchical system structures,
IEEE Trans. SMC 11 (1981) 109-125: links that skip layers get a place (a dummy slot) in each layer they
pass, then layers are sorted by barycentres, down and up in turn, and the orders with the fewest crossings
are kept. Neighbours are exchanged at the end while that helps. A sweep costs the number of slots and
segments times a logarithm; the exchange looks at pairs of neighbours only. Everything is decided by
integers and by the order given. Several orders may be equally good: the caller draws them and takes the one
with the straightest links.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

import attrs

_SWEEPS = 8
_KEPT = 12


@attrs.frozen
class Layering:
    """Slots 0, 1, ... are nodes, later ones the places of links that pass a layer.

    ``layers`` lists the slots of each layer from left to right, ``chains`` for each link the slots from its
    upper to its lower end.
    """

    layers: tuple[tuple[int, ...], ...]
    chains: tuple[tuple[int, ...], ...]


def orders(layers: Sequence[Sequence[int]], links: Iterable[tuple[int, int]]) -> list[Layering]:
    """Return some orders of the slots of each layer, all with the same number of crossings.

    Parameters
    ----------
    layers : sequence of sequences of int
        The nodes 0, ..., n - 1 by layer, from the top.
    links : iterable of (int, int)
        Pairs (upper node, lower node) in different layers.

    Examples
    --------
    >>> orders([[0, 1], [2, 3]], [(0, 3), (1, 2)])[0].layers
    ((0, 1), (3, 2))
    """
    height = {node: level for level, layer in enumerate(layers) for node in layer}
    order = [list(layer) for layer in layers]
    count = len(height)
    chains: list[tuple[int, ...]] = []
    for upper, lower in links:
        passed = [upper]
        for level in range(height[upper] + 1, height[lower]):
            order[level].append(count)
            passed.append(count)
            count += 1
        chains.append((*passed, lower))
    above: list[list[int]] = [[] for _ in range(count)]
    below: list[list[int]] = [[] for _ in range(count)]
    for chain in chains:
        for upper, lower in pairwise(chain):
            below[upper].append(lower)
            above[lower].append(upper)
    found: dict[tuple[tuple[int, ...], ...], int] = {}
    for start in range(4):
        row = [list(layer) if start < 2 else list(reversed(layer)) for layer in order]
        for sweep in range(start % 2, _SWEEPS + start % 2):
            down = sweep % 2 == 0
            for level in range(1, len(row)) if down else range(len(row) - 2, -1, -1):
                _sort(row[level], row[level - 1 if down else level + 1], above if down else below)
            settled = [list(layer) for layer in row]
            _exchange(settled, above, below)
            found[tuple(map(tuple, settled))] = sum(_crossings(*pair, below) for pair in pairwise(settled))
    least = min(found.values())
    best = [layers for layers, crossings in found.items() if crossings == least]
    return [Layering(layers, tuple(chains)) for layers in best[:_KEPT]]


def _sort(layer: list[int], fixed: list[int], neighbours: list[list[int]]) -> None:
    place = {slot: index for index, slot in enumerate(fixed)}
    key = {}
    for index, slot in enumerate(layer):
        at = [place[other] for other in neighbours[slot]]
        # a slot without neighbours keeps its share of the row
        key[slot] = Fraction(sum(at), len(at)) if at else Fraction(index * len(fixed), len(layer))
    layer.sort(key=key.__getitem__)


def _crossings(upper: list[int], lower: list[int], below: list[list[int]]) -> int:
    place = {slot: index for index, slot in enumerate(lower)}
    met: list[int] = []
    count = 0
    for slot in upper:
        ends = sorted(place[other] for other in below[slot])
        count += sum(len(met) - bisect_right(met, end) for end in ends)
        for end in ends:
            insort(met, end)
    return count


def _exchange(order: list[list[int]], above: list[list[int]], below: list[list[int]]) -> None:
    improved = True
    while improved:
        improved = False
        for level, layer in enumerate(order):
            sides = [(order[level - 1], above)] if level else []
            sides += [(order[level + 1], below)] if level + 1 < len(order) else []
            places = [({slot: index for index, slot in enumerate(fixed)}, near) for fixed, near in sides]
            for index in range(len(layer) - 1):
                left, right = layer[index], layer[index + 1]
                gain = 0
                for place, near in places:
                    first = sorted(place[other] for other in near[left])
                    second = sorted(place[other] for other in near[right])
                    gain += sum(len(second) - bisect_right(second, end) for end in first)
                    gain -= sum(bisect_left(second, end) for end in first)
                if gain < 0:
                    layer[index], layer[index + 1] = right, left
                    improved = True
