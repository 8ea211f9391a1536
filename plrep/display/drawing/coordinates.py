"""Abscissas in a layered drawing: links as straight as the order and the room allow.

Each layer in turn moves to the weighted means of its neighbours, in the nearest way that keeps the order
and the distances. That projection is isotonic regression, solved exactly by pooling adjacent violators (M.
Ayer et al., Ann. Math. Statist. 26 (1955) 641-647) in linear time; long links weigh more, so they run
straight. It is symmetric: mirrored input gives the mirrored drawing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from plrep.display.drawing.ordering import Layering

_SWEEPS = 24


def abscissas(layering: Layering, distance: Callable[[int, int], float], nodes: int) -> list[float]:
    """Return the abscissa of each slot.

    Parameters
    ----------
    layering : Layering
        The slots in order.
    distance : callable
        ``distance(left, right)``: the least distance of neighbours in a layer.
    nodes : int
        Slots below this number are nodes, the others are passing links.

    Examples
    --------
    >>> abscissas(Layering(((0, 1), (2,)), ((0, 2), (1, 2))), lambda left, right: 10.0, 3)
    [-5.0, 5.0, 0.0]
    """
    size = sum(map(len, layering.layers))
    above: list[list[tuple[int, float]]] = [[] for _ in range(size)]
    below: list[list[tuple[int, float]]] = [[] for _ in range(size)]
    for chain in layering.chains:
        for upper, lower in pairwise(chain):
            weight = (1.0, 3.0, 8.0)[(upper >= nodes) + (lower >= nodes)]
            below[upper].append((lower, weight))
            above[lower].append((upper, weight))
    at = [0.0] * size
    for layer in layering.layers:
        gaps = [distance(left, right) for left, right in pairwise(layer)]
        _settle(at, layer, gaps, [0.0] * len(layer), [1.0] * len(layer))
    for sweep in range(_SWEEPS):
        levels = layering.layers if sweep % 2 == 0 else layering.layers[::-1]
        for layer in levels:
            near = [_near(slot, sweep, above, below) for slot in layer]
            wishes = [
                sum(at[other] * weight for other, weight in some) / sum(weight for _, weight in some)
                if some
                else at[slot]
                for slot, some in zip(layer, near, strict=True)
            ]
            weights = [sum(weight for _, weight in some) or 0.5 for some in near]
            _settle(at, layer, [distance(left, right) for left, right in pairwise(layer)], wishes, weights)
    return at


def _near(
    slot: int, sweep: int, above: list[list[tuple[int, float]]], below: list[list[tuple[int, float]]]
) -> list[tuple[int, float]]:
    if sweep >= _SWEEPS // 2:
        return above[slot] + below[slot]
    return above[slot] if sweep % 2 == 0 else below[slot]


def _settle(
    at: list[float], layer: Sequence[int], gaps: list[float], wishes: list[float], weights: list[float]
) -> None:
    offsets = [0.0]
    for gap in gaps:
        offsets.append(offsets[-1] + gap)
    pools: list[tuple[float, float, int]] = []
    for wish, weight, offset in zip(wishes, weights, offsets, strict=True):
        mean, mass, count = wish - offset, weight, 1
        while pools and pools[-1][0] > mean:
            before, heavy, many = pools.pop()
            mean = (before * heavy + mean * mass) / (heavy + mass)
            mass, count = heavy + mass, many + count
        pools.append((mean, mass, count))
    settled = [mean for mean, _, count in pools for _ in range(count)]
    for slot, value, offset in zip(layer, settled, offsets, strict=True):
        at[slot] = value + offset
