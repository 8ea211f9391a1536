"""Existence of PL maps between simples that the orbital engine found in one Fun(X): THEORY 2 without a table.

The conditions are those of correspondence.py, kernels being read off actions on blocks (modules/block_kernels.py), so
the group may have any order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.errors import BadInput
from plrep.modules.block_kernels import Blocks, Comparison
from plrep.piecewise.finding import Finding

if TYPE_CHECKING:
    from plrep.modules.orbital_parts import OrbitalSimple

_PAGE = "proofs/schur-lemma.md"


def existence_in_set(L: OrbitalSimple, K: OrbitalSimple, shape: str, nonlinear: bool) -> Finding:
    """Decide whether a nonzero (or nonlinear) equivariant PL map L -> K exists, and say why.

    Parameters
    ----------
    L, K : OrbitalSimple
        From the orbital engine of one Fun(X).
    shape : {"pl", "conic", "even", "odd"}
    nonlinear : bool

    Raises
    ------
    BadInput
        If L and K come from different sets.

    Notes
    -----
    The theorem and its proof: proofs/schur-lemma.md.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("S100").on_subsets(2))
    >>> A1, A2 = (V.constituent(name).simple for name in ("A1", "A2"))
    >>> print(existence_in_set(A1, A2, "pl", True))
    yes: the kernel of A1 (order 1) lies in the kernel of A2 (order 1)
    """
    if L.family.algebra.gset != K.family.algebra.gset:
        raise BadInput(f"{L.label} and {K.label} come from different sets; take both from one Fun(X)")
    compared = Comparison(Blocks.of(L.family), Blocks.of(K.family))
    n = compared.outside()
    if n is not None:
        why = f"{n} acts as +1 on {L.label} but not on {K.label}, so f(x) = f(nx) = n f(x), and every such f is 0"
        return Finding(False, "fixes-moves", why, _PAGE, n)
    orders = L.kernel_order, K.kernel_order
    inclusion = (
        f"the kernel of {L.label} (order {orders[0]}) lies in the kernel of {K.label} (order {orders[1]})"
    )
    minus = compared.negating()
    if shape in ("even", "odd"):
        return _with_parity(L, K, shape, inclusion, minus)
    if shape == "conic" and nonlinear and L.dimension == 1 and minus is not None and K.index == L.index:
        why = (
            f"{L.label} is a line on which the group acts by signs, not trivially: f(-x) = -f(x) and "
            "f(cx) = c f(x) for c > 0 make f linear"
        )
        return Finding(False, "line", why, _PAGE)
    return Finding(True, "inclusion", inclusion, _PAGE)


def _with_parity(
    L: OrbitalSimple, K: OrbitalSimple, shape: str, inclusion: str, minus: tuple[object, int] | None
) -> Finding:
    if minus is None:
        return Finding(True, "inclusion", f"{inclusion}, and no element acts as -1 on {L.label}", _PAGE)
    n, sign = minus
    wanted = 1 if shape == "even" else -1
    if sign == wanted:
        word = "+1" if wanted == 1 else "-1"
        why = f"{inclusion}, and what acts as -1 on {L.label} acts as {word} on {K.label}"
        return Finding(True, "inclusion", why, _PAGE, n)  # type: ignore[arg-type]
    if shape == "even":
        why = f"{n} acts as -1 on {L.label} but not as +1 on {K.label}: f(x) = f(-x) = f(nx) = n f(x), so f is 0"
        return Finding(False, "negates-moves", why, _PAGE, n)  # type: ignore[arg-type]
    why = f"{n} acts as -1 on {L.label} but not on {K.label}: -f(x) = f(-x) = f(nx) = n f(x), so f is 0"
    return Finding(False, "negates-not-negates", why, _PAGE, n)  # type: ignore[arg-type]
