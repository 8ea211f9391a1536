"""Exact values of a network at rational points, and the check that it commutes with the group.

A network is evaluated layer by layer: an equivariant affine map, then a piecewise linear activation or a polynomial in
each coordinate; rational numbers stay rational. That it commutes with the group is seen on generators: the matrix of
each layer has equal entries at (y, x) and (gy, gx), the bias is constant on orbits, and an activation of each
coordinate commutes with every permutation of the coordinates (proofs/networks.md).
Cost: |X| x |Y| for each layer; the check as much for each generator.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import Inconsistent
from plrep.networks.layer import LinearLayer

if TYPE_CHECKING:
    from collections.abc import Callable

    from plrep.gsets.gset import GSet

Values = tuple[Fraction, ...]


def values(
    layers: Sequence[LinearLayer], s: Callable[[Fraction], Fraction], vector: Values
) -> tuple[Values, ...]:
    """Return the values on every layer, the input first; s acts after each linear layer but the last.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("C2").natural()
    >>> layer = LinearLayer.read(plrep.hom_basis(X, X), [1, -1])
    >>> for found in values([layer, layer], plrep.activation("relu").exact(), (Fraction(1), Fraction(3))):
    ...     print(*found)
    1 3
    0 2
    -2 2
    """
    found = [vector]
    for place, layer in enumerate(layers, 1):
        image = layer(found[-1])
        known: dict[Fraction, Fraction] = {}
        if place < len(layers):
            for value in image:
                if value not in known:
                    known[value] = s(value)
            image = tuple(known[value] for value in image)
        found.append(image)
    return tuple(found)


def moved(X: GSet, generator: int, f: Values) -> Values:
    """Return gf for a generator g and a function f on X: (gf)(gx) = f(x).

    Examples
    --------
    >>> import plrep
    >>> moved(plrep.group("C3").natural(), 0, (1, 2, 3))
    (3, 1, 2)
    """
    return tuple(f[x] for x in X.forest.inverses[generator].tolist())


def check_linear(layer: LinearLayer) -> None:
    """Check on the generators that the matrix of a layer commutes with the group.

    Raises
    ------
    Inconsistent
        If it does not.

    Notes
    -----
    The theorem and its proof: proofs/networks.md.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S4").on_subsets(2)
    >>> check_linear(LinearLayer.read(plrep.hom_basis(X, X), [1, 2, 3]))
    """
    pairs, codes = (
        layer.map.space.pairs,
        {value: i for i, value in enumerate(dict.fromkeys(layer.map.coefficients))},
    )
    code = np.array([codes[value] for value in layer.map.coefficients])
    for x, column in pairs.columns():
        for place, (on_x, on_y) in enumerate(
            zip(pairs.source.forest.generators, pairs.target.forest.generators, strict=True)
        ):
            image = pairs.at(int(on_x[x]))
            if (code[image[on_y]] != code[column]).any():
                raise Inconsistent(
                    f"a layer Fun({pairs.source.name}) -> Fun({pairs.target.name}) does not commute with generator "
                    f"{place + 1} of {pairs.source.group.name} at point {x + 1}; report the group and the sets"
                )


def check_at(layers: Sequence[LinearLayer], s: Callable[[Fraction], Fraction], vector: Values) -> None:
    """Check that the network sends gv to the image of g for all generators g, at every layer.

    Raises
    ------
    Inconsistent
        If it does not.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("C3").natural()
    >>> layer = LinearLayer.read(plrep.hom_basis(X, X), [1, -1, 0])
    >>> check_at([layer], plrep.activation("relu").exact(), (Fraction(1), Fraction(2), Fraction(4)))
    """
    sets = [layers[0].map.source, *(layer.map.target for layer in layers)]
    straight = values(layers, s, vector)
    for place in range(len(sets[0].action)):
        turned = values(layers, s, moved(sets[0], place, vector))
        for number, (X, before, after) in enumerate(zip(sets, straight, turned, strict=True)):
            if moved(X, place, before) != after:
                raise Inconsistent(
                    f"layer {number}, on {X.name}, does not commute with generator {place + 1} of {X.group.name} at "
                    f"the vector {', '.join(map(str, vector))}; report the group, the sets and the weights"
                )
