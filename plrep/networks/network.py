"""Equivariant networks between permutation modules: Fun(X0) -> Fun(X1) -> ... -> Fun(Xk), exactly.

Each arrow is an equivariant affine map with rational weights on orbitals; on the hidden layers X1, ..., X(k-1) an
activation acts on every coordinate. Channels are disjoint unions: 3 * X. Source of the subject: Gibson, Tubbenhauer,
Williamson, arXiv:2408.00949; why layers are permutation modules: Pacini, Dong, Lepri, Santin, arXiv:2401.09235.

Past 400 lines for the examples: one value with all its questions; layers and values are in the files beside it.

Proof: proofs/networks.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property, reduce
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.matrix import Scalar
from plrep.gsets.gset import GSet
from plrep.modules.constituent import Constituent
from plrep.modules.equivariant_maps import EquivariantMaps
from plrep.modules.permutation_module import Fun, PermutationModule
from plrep.networks.evaluate import check_at, check_linear, values
from plrep.networks.layer import Bias, LinearLayer, Weights, rationals
from plrep.piecewise.activation import Activation, with_bias
from plrep.piecewise.activation import activation as read_activation
from plrep.piecewise.interaction_graph import Interaction, InteractionGraph, interaction_graph

if TYPE_CHECKING:
    from plrep.groups.group import Group

_LISTED = 6  # simples of a layer that a table lists


@attrs.frozen(slots=True, init=False, repr=False)
class EquivariantNetwork(Viewable):
    """A network of equivariant affine maps and an activation on the layers between them.

    Parameters
    ----------
    group : Group
    layers : sequence of GSet, or of sequences of GSets
        X0, ..., Xk, two at least; several sets for one layer are its channels, and stand for their disjoint union.
    activation : str or Activation
        What acts on each coordinate of X1, ..., X(k-1); no activation after the last map.
    weights : sequence, optional
        For each map Fun(X(i-1)) -> Fun(Xi) its rational weights: one for each orbital, a dict of some of them, or an
        EquivariantMap. Left out, the network is an architecture: it can be counted and decomposed, not evaluated.
    biases : sequence, optional
        For each map a value for each orbit of Xi, or None for no bias.
    engine : {"table", "orbitals"}, optional
        What decomposes the layers; see :func:`plrep.Fun`.

    Raises
    ------
    BadInput
        When there are fewer than two layers, a layer is no set of the group, or weights or biases do not fit.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> X = G.natural()
    >>> network = EquivariantNetwork(G, layers=[X, X, G.cosets(G)], weights=[[1, -1], [1]])
    >>> network.weight_count, network.weights_of_fully_connected
    (3, 12)
    >>> network([1, 2, 5])
    (Fraction(2, 1),)
    >>> network.check_equivariance([1, 2, 5])
    """

    group: Group
    layers: tuple[GSet, ...]
    activation: Activation
    maps: tuple[LinearLayer, ...]
    biased: bool
    engine: str | None = attrs.field(eq=False)

    def __init__(
        self,
        group: Group,
        layers: Sequence[GSet | Sequence[GSet]],
        activation: str | Activation = "relu",
        *,
        weights: Sequence[Weights] | None = None,
        biases: Sequence[Bias] | None = None,
        engine: str | None = None,
    ) -> None:
        sets = tuple(_layer(group, layer) for layer in layers)
        if len(sets) < 2:
            raise BadInput(f"a network has two layers at least, its input and its output; given {len(sets)}")
        self.__attrs_init__(
            group,
            sets,
            read_activation(activation),
            _maps(sets, weights, biases, engine),
            biases is not None and any(bias is not None for bias in biases),
            engine,
        )

    def with_weights(
        self, weights: Sequence[Weights], *, biases: Sequence[Bias] | None = None
    ) -> EquivariantNetwork:
        """Return the network with the same layers and activation and these weights.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C3").natural()
        >>> network = EquivariantNetwork(plrep.group("C3"), [X, X]).with_weights([[0, 1, 0]], biases=[["1/2"]])
        >>> print(*network([1, 2, 3]))
        7/2 3/2 5/2
        """
        return EquivariantNetwork(
            self.group, self.layers, self.activation, weights=weights, biases=biases, engine=self.engine
        )

    # ------------------------------------------------------------- the weights

    @cached_property
    def spaces(self) -> tuple[EquivariantMaps, ...]:
        """The spaces of equivariant maps between consecutive layers."""
        if self.maps:
            return tuple(layer.map.space for layer in self.maps)
        return _spaces(self.layers, self.engine)

    @property
    def weight_count(self) -> int:
        """The number of weights that can be chosen, biases apart: the orbitals between consecutive layers."""
        return sum(space.dimension for space in self.spaces)

    @property
    def bias_count(self) -> int:
        """The number of biases that can be chosen: the orbits of all layers but the input."""
        return sum(len(X.orbits) for X in self.layers[1:])

    @property
    def weights_of_fully_connected(self) -> int:
        """The number of weights of a network on the same points without symmetry, biases apart."""
        return sum(space.source.points * space.target.points for space in self.spaces)

    # ---------------------------------------------------------------- its values

    def __call__(self, vector: Sequence[Scalar]) -> tuple[Fraction, ...]:
        """Return the exact output at a rational vector, a value for each point of the last layer.

        Raises
        ------
        BadInput
            When the network has no weights, or the vector is not one rational number for each point of the input.
        NotDefined
            When the activation is neither a PL function with given pieces nor a polynomial.
        """
        return self.values_at(vector)[-1]

    def values_at(self, vector: Sequence[Scalar]) -> tuple[tuple[Fraction, ...], ...]:
        """Return the exact values on every layer, after the activation, the input first.

        Raises
        ------
        BadInput, NotDefined
            As a call does.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C2").natural()
        >>> network = EquivariantNetwork(plrep.group("C2"), [X, X, X], "abs", weights=[[1, -1], [1, 0]])
        >>> [list(map(int, found)) for found in network.values_at([1, 3])]
        [[1, 3], [2, 2], [2, 2]]
        """
        return values(self._maps(), self.activation.exact_values(), self._input(vector))

    def _maps(self) -> tuple[LinearLayer, ...]:
        if not self.maps:
            raise BadInput("this network has no weights yet; with_weights([...]) chooses them")
        return self.maps

    def _input(self, vector: Sequence[Scalar]) -> tuple[Fraction, ...]:
        given = rationals(vector, "input")
        if len(given) != self.layers[0].points:
            raise BadInput(
                f"an input is a function on {self.layers[0].name}, {self.layers[0].points} values, given {len(given)}"
            )
        return given

    def check_equivariance(self, *vectors: Sequence[Scalar]) -> None:
        """Check on the generators that every linear layer commutes with the group, and the network at some vectors.

        Parameters
        ----------
        vectors : sequences of rational numbers
            Inputs v at which F(gv) = gF(v) is computed, on all layers.

        Raises
        ------
        BadInput, NotDefined
            As a call does.
        Inconsistent
            If a law fails, which would be an error of plrep.

        Notes
        -----
        The theorem and its proof: proofs/networks.md.
        """
        for layer in self._maps():
            check_linear(layer)
        for vector in vectors:
            check_at(self.maps, self.activation.exact_values(), self._input(vector))

    # --------------------------------------------------------- on the simples

    @cached_property
    def module(self) -> PermutationModule:
        """The functions on all sets that occur as layers, each once: it names the simples on every layer alike."""
        return Fun(reduce(add, dict.fromkeys(self.layers)), engine=self.engine)

    def _orbits(self, layer: int) -> slice:
        """The orbits of a layer among those of the module."""
        before = 0
        for X in dict.fromkeys(self.layers):
            if self.layers[layer] == X:
                break
            before += len(X.orbits)
        return slice(before, before + len(self.layers[layer].orbits))

    @cached_property
    def parts(self) -> tuple[tuple[Constituent, ...], ...]:
        """For each layer the simples that occur, with their multiplicities.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S4")
        >>> network = EquivariantNetwork(G, [3 * G.natural(), G.on_subsets(2), G.cosets(G)])
        >>> [{c.label: c.multiplicity for c in own} for own in network.parts]
        [{'L0': 3, 'L3': 3}, {'L0': 1, 'L2': 1, 'L3': 1}, {'L0': 1}]
        """
        found = []
        for place in range(len(self.layers)):
            cut = self._orbits(place)
            own = [Constituent(c.simple, sum(c.by_orbit[cut]), c.by_orbit[cut]) for c in self.module.simples]
            found.append(tuple(c for c in own if c.multiplicity))
        return tuple(found)

    @cached_property
    def graphs(self) -> tuple[InteractionGraph, ...]:
        """The interaction graphs of the hidden layers; with biases those of s(x + b) for generic b.

        The orbital engine names the simples of each set by itself; ``steps`` names them alike on all layers.
        """
        s = with_bias(self.activation) if self.biased else self.activation
        return tuple(interaction_graph(X, s, engine=self.engine) for X in self.layers[1:-1])

    @cached_property
    def steps(self) -> tuple[tuple[Interaction, ...], ...]:
        """For each map which simples of one layer reach which of the next, for some choice of the weights.

        A linear map sends L to L alone, where L occurs on both layers; then the activation of a hidden layer sends L
        to the K with an edge in its graph. An edge says what L reaches alone (proofs/interaction.md). If a part of the
        activation is a polynomial, it speaks of no more copies of L than the layer before holds
        (proofs/polynomial-activations.md).

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S4")
        >>> network = EquivariantNetwork(G, [G.natural(), G.on_subsets(2), G.cosets(G)])
        >>> for own in network.steps:
        ...     print(*(f"{e.source}->{e.target}" for e in own))
        L0->L0 L3->L0 L3->L2 L3->L3
        L0->L0
        """
        found = []
        for place in range(1, len(self.layers)):
            before = {c.label: c.multiplicity for c in self.parts[place - 1]}
            if place == len(self.layers) - 1:
                passing = [c.label for c in self.parts[place] if c.label in before]
                found.append(tuple(Interaction(name, name, "linear") for name in passing))
                continue
            graph = self.graphs[place - 1]
            names = self._names(place, graph.module)
            edges = []
            for e in graph.edges:
                source, target, rule = names[e.source], names[e.target], e.reason
                if rule == "power" and source in before:
                    found_here = graph.from_copies(e.source, e.target, before[source])
                    if not found_here.holds:
                        continue
                    rule = found_here.rule
                edges.append(Interaction(source, target, rule))
            order = {c.label: i for i, c in enumerate(self.module.simples)}
            edges.sort(key=lambda e: (order[e.source], order[e.target]))
            found.append(tuple(e for e in edges if e.source in before))
        return tuple(found)

    def _names(self, layer: int, own: PermutationModule) -> dict[str, str]:
        """The labels of the simples of one layer among all: with the orbital engine the projectors tell."""
        if own.engine_name == "table":
            return {c.label: c.label for c in own.simples}
        cut = self._orbits(layer)
        known = {self.module.projector(c.label).values[cut]: c.label for c in self.parts[layer]}
        return {c.label: known[own.projector(c.label).values] for c in own.simples}

    # ---------------------------------------------------------------- as shown

    def view(self) -> Table:
        rows = []
        for place, (X, own) in enumerate(zip(self.layers, self.parts, strict=True)):
            space = self.spaces[place - 1] if place else None
            rows.append(
                (
                    place,
                    X.name,
                    X.points,
                    len(X.orbits),
                    space.dimension if space else "",
                    space.source.points * space.target.points if space else "",
                    _listed(own),
                )
            )
        hidden = (
            f"{self.activation.name} on layers 1 to {len(self.layers) - 2}"
            if len(self.layers) > 2
            else "linear"
        )
        return Table(
            f"Equivariant network for {self.group.title}: {hidden}, {self.weight_count} weights "
            f"({self.weights_of_fully_connected} fully connected)",
            (
                Column("layer"),
                Column("set", "left"),
                Column("points"),
                Column("orbits"),
                Column("weights"),
                Column("fully connected"),
                Column("simples", "left"),
            ),
            rows,
            notes=("weights: of the map to this layer, one for each orbital; simples: with multiplicities",),
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return {
            "group": self.group.data(),
            "activation": self.activation.name,
            "layers": [
                {
                    "gset": X.data(),
                    "simples": [{"label": c.label, "multiplicity": c.multiplicity} for c in own],
                }
                for X, own in zip(self.layers, self.parts, strict=True)
            ],
            "weight_count": self.weight_count,
            "bias_count": self.bias_count,
            "weights_of_fully_connected": self.weights_of_fully_connected,
            "weights": [[str(value) for value in layer.map.coefficients] for layer in self.maps],
            "biases": [[str(value) for value in layer.bias] for layer in self.maps] if self.biased else [],
        }


def _listed(own: Sequence[Constituent]) -> str:
    if len(own) > _LISTED:
        return f"{len(own)} simples"
    return " + ".join(c.label if c.multiplicity == 1 else f"{c.multiplicity} {c.label}" for c in own)


def _layer(group: Group, given: GSet | Iterable[GSet]) -> GSet:
    sets = list(given) if isinstance(given, Iterable) and not isinstance(given, GSet | str) else [given]
    for X in sets:
        if not isinstance(X, GSet):
            raise BadInput(
                f"a layer is a G-set, or a list of them for its channels, given {X!r}; write G.natural()"
            )
        if X.group != group:
            raise BadInput(
                f"the layer {X.name} is a set of {X.group.name}, the network is one of {group.name}"
            )
    if not sets:
        raise BadInput("a layer has one channel at least; given an empty list")
    return reduce(add, sets)


def _spaces(sets: tuple[GSet, ...], engine: str | None) -> tuple[EquivariantMaps, ...]:
    """The spaces of maps between consecutive layers; equal pairs of layers share one."""
    made: dict[tuple[GSet, GSet], EquivariantMaps] = {}
    for pair in pairwise(sets):
        if pair not in made:
            made[pair] = EquivariantMaps(*pair, engine)
    return tuple(made[pair] for pair in pairwise(sets))


def _maps(
    sets: tuple[GSet, ...],
    weights: Sequence[Weights] | None,
    biases: Sequence[Bias] | None,
    engine: str | None,
) -> tuple[LinearLayer, ...]:
    count = len(sets) - 1
    if weights is None:
        if biases is not None:
            raise BadInput("biases need weights beside them; write weights=[...], biases=[...]")
        return ()
    chosen: Sequence[Bias] = [None] * count if biases is None else biases
    for word, given in (("weights", weights), ("biases", chosen)):
        if len(given) != count:
            raise BadInput(
                f"{len(sets)} layers take {count} {word}, one entry for each map, given {len(given)}"
            )
    return tuple(
        LinearLayer.read(space, own, bias)
        for space, own, bias in zip(_spaces(sets, engine), weights, chosen, strict=True)
    )
