"""A linear layer of a network: an equivariant map with rational weights, and an invariant bias."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from plrep.errors import BadInput
from plrep.exact.cyclotomic import cyclotomic
from plrep.exact.matrix import Scalar
from plrep.modules.equivariant_map import EquivariantMap
from plrep.modules.equivariant_maps import EquivariantMaps

Weights = EquivariantMap | Sequence[Scalar] | Mapping[int, Scalar]
Bias = Sequence[Scalar] | None


@attrs.frozen(slots=True)
class LinearLayer:
    """The affine map f -> M f + b from Fun(X) to Fun(Y), which commutes with the group.

    Parameters
    ----------
    map : EquivariantMap
        M, with rational weights on the orbitals of X x Y.
    bias : tuple of Fraction
        b, one value for each orbit of Y: an invariant function.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S3").natural()
    >>> layer = LinearLayer.read(plrep.hom_basis(X, X), {0: "1/2"}, [1])
    >>> layer((2, 4, 6))
    (Fraction(2, 1), Fraction(3, 1), Fraction(4, 1))
    """

    map: EquivariantMap
    bias: tuple[Fraction, ...]

    @classmethod
    def read(cls, space: EquivariantMaps, weights: Weights, bias: Bias = None) -> LinearLayer:
        """Return the layer with these weights on the orbitals and this bias on the orbits of Y, 0 unless given.

        Raises
        ------
        BadInput
            When a map goes between other sets, a number is not rational, or their number is another one.
        """
        if isinstance(weights, EquivariantMap):
            if weights.space != space:
                raise BadInput(
                    f"the map Fun({weights.source.name}) -> Fun({weights.target.name}) does not go from "
                    f"Fun({space.source.name}) to Fun({space.target.name}), as this layer does"
                )
            chosen = weights
        else:
            chosen = space.map(weights)
        for value in chosen.coefficients:
            if not value.is_rational:
                raise BadInput(
                    f"the weight {value} is irrational; networks are evaluated at rational weights"
                )
        orbits = space.target.orbits
        given = [0] * len(orbits) if bias is None else list(bias)
        if len(given) != len(orbits):
            raise BadInput(
                f"an invariant bias on {space.target.name} has one value for each of its {len(orbits)} orbits, given "
                f"{len(given)}"
            )
        return cls(chosen, rationals(given, "bias"))

    def __call__(self, vector: Sequence[Scalar]) -> tuple[Fraction, ...]:
        """Return the exact image of a rational function on X."""
        images = self.map.apply(vector)
        orbit_of = self.map.target.forest.orbit_of.tolist()
        return tuple(value.as_fraction() + self.bias[j] for value, j in zip(images, orbit_of, strict=True))


def rationals(values: Sequence[Scalar], what: str) -> tuple[Fraction, ...]:
    """Return values as fractions.

    Raises
    ------
    BadInput
        When one of them is not exact or not rational.

    Examples
    --------
    >>> rationals([1, "1/2"], "input")
    (Fraction(1, 1), Fraction(1, 2))
    """
    found = [cyclotomic(value) for value in values]
    for value in found:
        if not value.is_rational:
            raise BadInput(f"{what}: {value} is irrational; write rational numbers, such as 1/2")
    return tuple(value.as_fraction() for value in found)
