"""The actions of a group that have a name, made in Python; their grammar is in spelling.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.errors import BadInput
from plrep.groups.group import Group
from plrep.gsets.cosets import Cosets
from plrep.gsets.flags import Flags
from plrep.gsets.geometry import spelled_geometry
from plrep.gsets.graph_edges import edges
from plrep.gsets.gset import GSet
from plrep.gsets.point_sets import SetOrbit
from plrep.gsets.spelling import read_summands
from plrep.gsets.subspaces import Subspaces
from plrep.gsets.summands import Natural, Regular, Subsets
from plrep.gsets.tuples import Arrangements, Tuples

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.permutation import Permutation


def natural(G: Group) -> GSet:
    """Return the points that G permutes.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> natural(group("D4"))
    natural: 4 points, transitive under D4
    """
    return GSet.of(G, (Natural(G),))


def regular(G: Group) -> GSet:
    """Return G acting on its elements by left multiplication; point 0 is the identity.

    Raises
    ------
    BeyondReach
        If G has more than 1,000,000 elements.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> regular(group("C3")).action
    ((1, 2, 0),)
    """
    return GSet.of(G, (Regular(G),))


def cosets(G: Group, H: Group | Iterable[Permutation] | str) -> GSet:
    """Return the left cosets gH; point 0 is H, the others follow breadth first along the generators of G.

    Parameters
    ----------
    G : Group
    H : Group, or its generators in any spelling that ``Group.subgroup`` reads
        A subgroup of G.

    Raises
    ------
    BadInput
        If a generator of H does not lie in G.
    BeyondReach
        If the index exceeds 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> cosets(group("S4"), "(1,2),(3,4)")
    cosets:(1,2),(3,4): 6 points, transitive under S4
    """
    if isinstance(H, Group) and H.degree == G.degree:
        return GSet.of(G, (Cosets(G, H),))
    return GSet.of(G, (Cosets(G, G.subgroup(H.generators if isinstance(H, Group) else H)),))


def subsets(G: Group, k: int) -> GSet:
    """Return the subsets of k natural points, in lexicographic order.

    Raises
    ------
    BadInput
        If k is not one of 1, ..., degree.
    BeyondReach
        If there are more than 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> subsets(group("C4"), 2).orbits
    ((0, 2, 3, 5), (1, 4))
    """
    return GSet.of(G, (Subsets(G, k),))


def tuples(G: Group, k: int) -> GSet:
    """Return the k-tuples of natural points, in lexicographic order; entries may be equal.

    Raises
    ------
    BadInput
        If k is no whole number from 1 on.
    BeyondReach
        If there are more than 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> tuples(group("S100"), 2)
    tuples:2: 10000 points, 2 orbits of S100
    """
    return GSet.of(G, (Tuples(G, k),))


def arrangements(G: Group, k: int) -> GSet:
    """Return the k-tuples of distinct natural points, in lexicographic order.

    Raises
    ------
    BadInput
        If k is not one of 1, ..., degree.
    BeyondReach
        If there are more than 1,000,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> arrangements(group("M24"), 3)
    arrangements:3: 12144 points, transitive under M24
    """
    return GSet.of(G, (Arrangements(G, k),))


def graph_edges(G: Group, pairs: Iterable[Iterable[int]], *, directed: bool = False) -> GSet:
    """Return the edges of a graph on the natural points, in lexicographic order; G must preserve the graph.

    Parameters
    ----------
    G : Group
        A group of automorphisms of the graph.
    pairs : iterable of pairs of int
        All edges, pairs of points of 0, ..., degree-1.
    directed : bool
        Whether they are arcs, from the first point to the second one.

    Raises
    ------
    BadInput
        If there are none, one is no pair of distinct points, or an image of one is missing.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> graph_edges(group("D4"), [(0, 1), (1, 2), (2, 3), (3, 0)])
    edges:{1,2}: 4 points, transitive under D4
    """
    return GSet.of(G, (edges(G, pairs, directed),))


def set_orbit(G: Group, *sets: Iterable[int]) -> GSet:
    """Return the orbit of a set of natural points, or of a sequence of sets; point 0 is the one that is given.

    Parameters
    ----------
    G : Group
    *sets : iterables of int
        One or more sets of points of 0, ..., degree-1.

    Raises
    ------
    BadInput
        If there is no set, or a set is empty or has other members.
    BeyondReach
        If the orbit has more than 1,000,000 members.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> set_orbit(group("PSL(3,2)"), {0, 1, 2}), set_orbit(group("S4"), {0, 1}, {2, 3})
    (orbit:{1,2,3}: 7 points, transitive under PSL(3,2), orbit:{1,2}{3,4}: 6 points, transitive under S4)
    """
    if not sets:
        raise BadInput("orbit: give one or more sets of points, as in G.on_orbit({0, 1})")
    return GSet.of(G, (SetOrbit(G, tuple(_ascending(members) for members in sets)),))


def subspaces(G: Group, k: int, *, q: int | None = None) -> GSet:
    """Return the k-dimensional subspaces of the space on whose vectors or projective points G acts.

    Parameters
    ----------
    G : Group
        A group of semilinear maps, on the nonzero vectors or on the projective points of GF(q)^n; or of affine maps,
        on all vectors, and then the subspaces are affine.
    k : int
        1, ..., n-1; lines of projective space have dimension 2. For affine subspaces 0, ..., n-1.
    q : int, optional
        The number of elements of the field, by default the largest over which G is semilinear.

    Raises
    ------
    BadInput
        If G is no such group, or k is out of range.
    BeyondReach
        If there are more than 1,000,000, or their points do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> subspaces(group("PSL(3,2)"), 2), subspaces(group("Sp(4,3)"), 2)
    (lines: 7 points, transitive under PSL(3,2), lines: 130 points, 2 orbits of Sp(4,3))
    >>> subspaces(group("AGL(2,3)"), 1)
    lines: 12 points, transitive under AGL(2,3)
    """
    space, field = spelled_geometry(G, q)
    return GSet.of(G, (Subspaces(G, k, space, field),))


def flags(G: Group, *dimensions: int, q: int | None = None) -> GSet:
    """Return the chains of subspaces of some dimensions, by default the complete flags; see ``subspaces``.

    Raises
    ------
    BadInput
        If G does not act on a space, or the dimensions are out of range or do not ascend.
    BeyondReach
        If there are more than 1,000,000, or their points do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> flags(group("PSL(3,2)")), flags(group("GL(4,2)"), 1, 3)
    (flags: 21 points, transitive under PSL(3,2), flags:1,3: 105 points, transitive under GL(4,2))
    """
    space, field = spelled_geometry(G, q)
    return GSet.of(G, (Flags(G, dimensions or tuple(space.dimensions), space, field),))


def parse_gset(G: Group, text: str) -> GSet:
    """Read a G-set of a group.

    Parameters
    ----------
    G : Group
    text : str
        Names joined by ``+``, ``*`` and ``/``: see the head of spelling.py.

    Raises
    ------
    BadInput
        If the text is no G-set of G; the message says what could be meant.
    BeyondReach
        If the set is too large.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> parse_gset(group("S4"), "natural + cosets:(1,2)(3,4) + subsets:2")
    natural+cosets:(1,2)(3,4)+subsets:2: 22 points, 3 orbits of S4
    """
    return GSet.of(G, read_summands(G, text))


def _ascending(members: Iterable[int]) -> tuple[int, ...]:
    found = tuple(members)
    if any(isinstance(x, bool) or not isinstance(x, int) for x in found):
        raise BadInput(f"orbit: {found!r} must be a set of points, whole numbers from 0 on")
    return tuple(sorted(set(found)))
