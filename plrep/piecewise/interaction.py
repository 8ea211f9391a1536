"""The interaction theorem: which simples of Fun(X) reach which through an activation (THEORY 3).

Rules, tried in order, decide whether a composite L -> Fun(X) -> s -> Fun(X) -> K can be nonzero; with a polynomial part
of s, L stands for its whole isotypic part.
Source: THEORY 3 past arXiv:2408.00949; statement and proof in proofs/interaction.md, for powers in
proofs/polynomial-activations.md.
Cost: (simples)^2 exact sums for each orbit; no sign pattern and no element of G is enumerated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

from plrep.piecewise.finding import Finding
from plrep.piecewise.signed_stabiliser import FixedSpaces, SignedStabiliser

if TYPE_CHECKING:
    from typing import TypeAlias

    from plrep.characters.real_simples import RealSimple
    from plrep.modules.orbital_parts import OrbitalSimple
    from plrep.piecewise.activation import Activation

    Simple: TypeAlias = RealSimple | OrbitalSimple

RULES: dict[str, str] = {
    "even": "the even part of the activation is no polynomial, and S± of the source fixes a vector of the target",
    "odd": "the odd part is no polynomial, and a vector of the target is fixed by S+ and negated by S-",
    "mixed": "S- is empty, the activation is no polynomial, and S+ fixes a vector of the target",
    "power": "a power of x occurs in a part that is a polynomial, and the product of powers meets the target",
    "linear": "the odd part is a polynomial in which x occurs: the identity of the source",
    "constant": "the activation is not 0 at 0: a constant reaches the trivial simple",
}
_PAGE = "proofs/interaction.md"
_POWERS = "proofs/polynomial-activations.md"


@attrs.frozen(slots=True)
class OrbitMeeting:
    """What one orbit of X says of a pair: S± of the source there, and what it fixes in the target."""

    orbit: int
    stabiliser: SignedStabiliser
    fixed: FixedSpaces

    @property
    def has_minus(self) -> bool:
        """Whether S- is not empty."""
        return bool(self.stabiliser.minus)


def interaction(
    s: Activation,
    L: Simple,
    K: Simple,
    meetings: Sequence[OrbitMeeting],
    reached_by_power: Callable[[int], bool],
    copies: int | None = None,
) -> Finding:
    """Decide the edge L -> K from the orbits of X in which both occur.

    Parameters
    ----------
    s : Activation
        The activation.
    L, K : RealSimple or OrbitalSimple
        Source and target; both occur in Fun(X).
    meetings : sequence of OrbitMeeting
        One for each orbit in which both occur.
    reached_by_power : callable
        For n > 1, whether x^n gives an edge from the isotypic part of L to K; asked for polynomial parts only.
    copies : int, optional
        How many copies of L that function speaks of, if not of all; the other rules ask for one.

    Returns
    -------
    Finding
        ``rule`` is the first of even, odd, mixed, power, linear, constant that holds, or ``absent``.

    Notes
    -----
    The theorem and its proof: proofs/interaction.md.
    """
    for m in meetings:
        if s.even is None and m.fixed.by_both:
            return Finding(True, "even", _even_words(L, K, m), _PAGE)
    for m in meetings:
        if s.odd is None and m.has_minus and m.fixed.negated:
            return Finding(True, "odd", _odd_words(L, K, m), _PAGE)
    for m in meetings:
        if not s.is_polynomial and not m.has_minus and m.fixed.by_plus:
            return Finding(True, "mixed", _mixed_words(L, K, m), _PAGE)
    for n in s.powers:
        if reached_by_power(n):
            return Finding(True, "power", _power_words(s, L, K, n, copies), _POWERS)
    if s.odd and 1 in s.odd and K.index == L.index:
        return Finding(True, "linear", _linear_words(s, L), _PAGE)
    if not s.vanishes_at_zero and K.is_trivial:
        return Finding(True, "constant", f"{s.name} is not 0 at 0, and {K.label} is trivial", _PAGE)
    page = _POWERS if s.powers else _PAGE
    return Finding(False, "absent", _absent_words(s, L, K, meetings, copies), page)


def _counted(copies: int) -> str:
    return "one copy" if copies == 1 else f"a sum of {copies} copies"


def _dimension(d: int) -> str:
    return f"a {d}-dimensional subspace"


def _even_words(L: Simple, K: Simple, m: OrbitMeeting) -> str:
    S = m.stabiliser
    return (
        f"S±({L.label}) has order {S.order} and fixes {_dimension(m.fixed.by_both)} of {K.label}; "
        "the even part of the activation is no polynomial"
    )


def _odd_words(L: Simple, K: Simple, m: OrbitMeeting) -> str:
    S = m.stabiliser
    return (
        f"{_dimension(m.fixed.negated)} of {K.label} is fixed by S+({L.label}), of order {S.plus_order}, and "
        "negated by S-; the odd part of the activation is no polynomial"
    )


def _mixed_words(L: Simple, K: Simple, m: OrbitMeeting) -> str:
    S = m.stabiliser
    return (
        f"no element is -1 on the vectors of {L.label} in question, and S+({L.label}), of order {S.plus_order}, "
        f"fixes {_dimension(m.fixed.by_plus)} of {K.label}; the activation is no polynomial"
    )


def _power_words(s: Activation, L: Simple, K: Simple, n: int, copies: int | None) -> str:
    if copies is not None:
        return f"x^{n} occurs in {s.name}, and sends some function in {_counted(copies)} of {L.label} to {K.label}"
    return (
        f"x^{n} occurs in {s.name}, and the sum over x of P(x, x0)^{n} Q(x, x0) is not 0, P and Q the projectors of "
        f"{L.label} and {K.label}"
    )


def _linear_words(s: Activation, L: Simple) -> str:
    if s.odd == (1,) and s.slope is not None:
        return f"the odd part of {s.name} is {s.slope} x: the identity of {L.label}"
    return f"x occurs in {s.name}: the identity of {L.label}"


def _absent_words(
    s: Activation, L: Simple, K: Simple, meetings: Sequence[OrbitMeeting], copies: int | None
) -> str:
    reasons = []
    if not meetings:
        reasons.append(f"no orbit of the set holds both {L.label} and {K.label}")
    for m in meetings:
        S = m.stabiliser
        if s.even is None:
            reasons.append(f"S±({L.label}), of order {S.order}, fixes no nonzero vector of {K.label}")
        if s.odd is None and m.has_minus:
            reasons.append(f"no nonzero vector of {K.label} is fixed by S+({L.label}) and negated by S-")
        if s.odd is None and not m.has_minus and s.even is not None:
            reasons.append(f"S+({L.label}), of order {S.plus_order}, fixes no nonzero vector of {K.label}")
    for n in s.powers:
        of = L.label if copies is None else f"{_counted(copies)} of {L.label}"
        reasons.append(f"no power of degree {n} of vectors of {of} meets {K.label}")
    if s.even_is_constant:
        reasons.append(f"the even part of {s.name} is constant")
    if s.odd_is_linear:
        reasons.append(
            f"the odd part of {s.name} is linear"
            + ("" if s.odd == () else f" and {K.label} is not {L.label}")
        )
    if K.is_trivial:
        reasons.append(f"{s.name} is 0 at 0")
    return "; ".join(dict.fromkeys(reasons))
