"""The piecewise linear Schur lemma: when a PL equivariant map between two simples exists (THEORY 2).

Source: Gibson, Tubbenhauer, Williamson, arXiv:2408.00949; statement and proof in proofs/schur-lemma.md.
Cost: a comparison of sets of conjugacy classes, once the real simples are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.errors import BadInput
from plrep.piecewise.finding import Finding

if TYPE_CHECKING:
    from typing import TypeAlias

    from plrep.characters.real_simples import RealSimple
    from plrep.groups.permutation import Permutation
    from plrep.modules.orbital_parts import OrbitalSimple

    Simple: TypeAlias = RealSimple | OrbitalSimple

SHAPES: tuple[str, ...] = ("pl", "conic", "even", "odd")
_PAGE = "proofs/schur-lemma.md"


def shape_name(shape: str) -> str:
    """Return the one spelling of a shape of map: ``pl``, ``conic``, ``even`` or ``odd``.

    Raises
    ------
    BadInput
        When the shape is unknown.

    Examples
    --------
    >>> shape_name("homogeneous")
    'conic'
    """
    name = "conic" if shape == "homogeneous" else shape
    if name not in SHAPES:
        raise BadInput(
            f'the shape {shape!r} is unknown; write "pl", "conic" (or "homogeneous"), "even" or "odd"'
        )
    return name


def exists_pl(L: Simple, K: Simple, *, shape: str = "pl", nonlinear: bool = False) -> bool:
    """Decide whether a nonzero (or a nonlinear) equivariant PL map L -> K exists.

    Parameters
    ----------
    L, K : RealSimple or OrbitalSimple
        Real simples of one group; or simples that the orbital engine found in one Fun(X).
    shape : {"pl", "conic", "even", "odd"}
        All continuous PL maps; those with f(cx) = c f(x) for c > 0; with f(-x) = f(x); with f(-x) = -f(x).
    nonlinear : bool
        Ask for a map that is not affine instead of one that is not zero.

    Raises
    ------
    BadInput
        When the simples belong to different groups, or the shape is unknown.

    See Also
    --------
    existence : the same decision with its reason and witness.

    Notes
    -----
    The theorem and its proof: proofs/schur-lemma.md.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C8")
    >>> exists_pl(G.simple("L1"), G.simple("L2")), exists_pl(G.simple("L2"), G.simple("L1"))
    (True, False)
    """
    return existence(L, K, shape=shape, nonlinear=nonlinear).holds


def existence(L: Simple, K: Simple, *, shape: str = "pl", nonlinear: bool = False) -> Finding:
    """Decide whether a nonzero (or nonlinear) equivariant PL map L -> K exists, and say why.

    Parameters and exceptions are those of :func:`exists_pl`.

    Returns
    -------
    Finding
        Rules: ``inclusion`` (yes); ``fixes-moves``, ``negates-moves``, ``negates-not-negates`` (no, with an
        element of the group as witness), ``line`` (no: every conic map of a sign line to itself is linear).

    Notes
    -----
    The theorem and its proof: proofs/schur-lemma.md.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C8")
    >>> print(existence(G.simple("L4"), G.simple("L2")))
    no: (1,3,5,7)(2,4,6,8) acts as +1 on L4 but not on L2, so f(x) = f(nx) = n f(x), and every such f is 0
    """
    from plrep.characters.real_simples import RealSimple
    from plrep.modules.orbital_parts import OrbitalSimple

    for name, given in (("L", L), ("K", K)):
        if not isinstance(given, RealSimple | OrbitalSimple):
            raise BadInput(
                f"{name} = {given!r} of type {type(given).__name__} is no real simple; write for example "
                'plrep.group("C8").simple("L1")'
            )
    if L.group != K.group:
        raise BadInput(
            f"{L.label} and {K.label} are simples of different groups; take both from one, as in G.simple('L1')"
        )
    shape = shape_name(shape)
    if isinstance(L, OrbitalSimple) and isinstance(K, OrbitalSimple):
        from plrep.piecewise.orbital_existence import existence_in_set

        return existence_in_set(L, K, shape, nonlinear)
    if not isinstance(L, RealSimple) or not isinstance(K, RealSimple):
        raise BadInput(
            f"{L.label} and {K.label} come from different engines; take both from one Fun(X), or both from G.simples"
        )
    n = _element_outside(L, L.kernel, K.kernel)
    if n is not None:
        why = f"{n} acts as +1 on {L.label} but not on {K.label}, so f(x) = f(nx) = n f(x), and every such f is 0"
        return Finding(False, "fixes-moves", why, _PAGE, n)
    if shape == "even":
        return _even(L, K)
    if shape == "odd":
        return _odd(L, K)
    if shape == "conic" and nonlinear and L.dimension == 1 and L.minus and K.index == L.index:
        why = (
            f"{L.label} is a line on which the group acts by signs, not trivially: f(-x) = -f(x) and "
            "f(cx) = c f(x) for c > 0 make f linear"
        )
        return Finding(False, "line", why, _PAGE)
    return Finding(True, "inclusion", _inclusion(L, K), _PAGE)


def _even(L: RealSimple, K: RealSimple) -> Finding:
    n = _element_outside(L, L.minus, K.kernel)
    if n is not None:
        why = f"{n} acts as -1 on {L.label} but not as +1 on {K.label}: f(x) = f(-x) = f(nx) = n f(x), so f is 0"
        return Finding(False, "negates-moves", why, _PAGE, n)
    return Finding(True, "inclusion", _inclusion(L, K) + _minus_words(L, K, "+1"), _PAGE, _negating(L))


def _odd(L: RealSimple, K: RealSimple) -> Finding:
    n = _element_outside(L, L.minus, K.minus)
    if n is not None:
        why = f"{n} acts as -1 on {L.label} but not on {K.label}: -f(x) = f(-x) = f(nx) = n f(x), so f is 0"
        return Finding(False, "negates-not-negates", why, _PAGE, n)
    return Finding(True, "inclusion", _inclusion(L, K) + _minus_words(L, K, "-1"), _PAGE, _negating(L))


def _inclusion(L: RealSimple, K: RealSimple) -> str:
    return (
        f"the kernel of {L.label} (order {L.kernel_order}) lies in the kernel of {K.label} "
        f"(order {K.kernel_order})"
    )


def _minus_words(L: RealSimple, K: RealSimple, sign: str) -> str:
    if not L.minus:
        return f", and no element acts as -1 on {L.label}"
    return f", and what acts as -1 on {L.label} acts as {sign} on {K.label}"


def _negating(L: RealSimple) -> Permutation | None:
    return L.group.classes[L.minus[0]].representative if L.minus else None


def _element_outside(L: RealSimple, inner: tuple[int, ...], outer: tuple[int, ...]) -> Permutation | None:
    """Return the representative of the first class of ``inner`` that is not in ``outer``."""
    missing = sorted(set(inner) - set(outer))
    return L.group.classes[missing[0]].representative if missing else None
