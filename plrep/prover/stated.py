"""How certificates state G-sets and activations: FORMAT.md knows few kinds of either, and takes others as these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plrep.errors import BeyondReach

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet
    from plrep.gsets.summands import Summand
    from plrep.piecewise.activation import Activation

Data = dict[str, Any]
SPELLED = ("relu", "abs", "identity", "hard_tanh", "tanh", "sigmoid", "gelu", "silu", "softplus")
"""The names of activations in FORMAT.md."""


def certified_name(activation: Activation) -> str:
    """Return the spelling of an activation in certificates: FORMAT.md knows few names, and all breakpoints.

    Examples
    --------
    >>> from plrep.piecewise.activation import activation
    >>> certified_name(activation("relu")), certified_name(activation("relu6"))
    ('relu', 'pl:0,6;0,1,0@0=0')
    """
    stem = activation.name.removesuffix("+bias")
    if activation.function is None or stem in SPELLED or stem.startswith("leaky_relu:"):
        return activation.name
    return activation.function.spelling


def gset_data(gset: GSet) -> list[Data]:
    """Return the parts of a G-set as certificates state them, permutations as 1-based image lists.

    Raises
    ------
    BeyondReach
        If it cannot be stated; see ``stated``.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> gset_data(group("C3").regular())
    [{'kind': 'regular'}]
    """
    data: list[Data] = []
    for kind, *rest in stated(gset).parts:
        if kind == "cosets":
            data.append({"kind": kind, "subgroup": [[x + 1 for x in h.images] for h in rest[0].generators]})
        elif kind == "subsets":
            data.append({"kind": kind, "size": rest[0]})
        else:
            data.append({"kind": kind})
    return data


def stated(gset: GSet) -> GSet:
    """Return the G-set of which the certificate of a claim speaks: the set itself, or one that is isomorphic to it.

    Certificates know natural points, elements, subsets, and cosets. What was made in another way, such as tuples or a
    product, is stated by the stabilisers of its orbits. The labels L0, L1, ... of simples stay the same.

    Raises
    ------
    BeyondReach
        If a part of more orbits than one belongs to a group of more than 1,000,000 elements: then the labels of simples
        depend on the order of the points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> stated(group("S3").on_tuples(2)).name
    'cosets:(2,3)+cosets:trivial'
    """
    from plrep.groups.numbering import LARGEST
    from plrep.gsets.cosets import Cosets
    from plrep.gsets.gset import GSet

    if ("orbits",) not in gset.parts:
        return gset
    G = gset.group
    found: list[Summand] = []
    if G.order > LARGEST:
        raise BeyondReach(
            f"{gset.name}: certificates of graphs name a set of more orbits than one, made in such a way, only for "
            f"groups of up to {LARGEST} elements; take the orbits one by one, as in orbit:{{1}}{{2}}"
        )
    for summand in gset.summands:
        if summand.part == ("orbits",):
            X = GSet.of(G, (summand,))
            found += [Cosets(G, X.stabiliser(orbit[0])) for orbit in X.orbits]
        else:
            found.append(summand)
    return GSet.of(G, tuple(found))
