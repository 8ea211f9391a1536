"""Activations that are not piecewise linear, by name: the parity of each, and why.

A function s is the sum of its even and its odd part. Where a part is no polynomial one of these reasons is given:
it is bounded and not constant; or it grows no faster than |x| and is neither constant (an even part) nor linear (an odd
part); or it grows faster than every power.

Proof: proofs/interaction.md.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

Degrees = tuple[int, ...] | None
"""The exponents of the powers that occur in a polynomial, without 0; None for a function that is no polynomial."""


class Smooth(NamedTuple):
    """The even and the odd part of an activation, its odd slope, whether it is 0 at 0, and why."""

    even: Degrees
    odd: Degrees
    slope: Fraction
    vanishes_at_zero: bool
    facts: str


_HALF = Fraction(1, 2)
_NONE = Fraction(0)

SMOOTH: dict[str, Smooth] = {
    "tanh": Smooth((), None, _NONE, True, "tanh is odd, bounded and not constant, so it is no polynomial"),
    "sigmoid": Smooth(
        (),
        None,
        _NONE,
        False,
        "sigmoid(x) = 1/2 + tanh(x/2)/2: a constant and an odd part that is no polynomial",
    ),
    "gelu": Smooth(
        None,
        (1,),
        _HALF,
        True,
        "gelu(x) = x/2 + x (Phi(x) - 1/2): the odd part is x/2, the even part x erf(x/sqrt 2)/2 is no polynomial",
    ),
    "silu": Smooth(
        None,
        (1,),
        _HALF,
        True,
        "silu(x) = x/2 + x tanh(x/2)/2: the odd part is x/2, the even part is no polynomial",
    ),
    "softplus": Smooth(
        None,
        (1,),
        _HALF,
        False,
        "softplus(x) = x/2 + log(2 cosh(x/2)): the odd part is x/2, the even part is no polynomial",
    ),
    "elu": Smooth(
        None,
        None,
        _NONE,
        True,
        "elu(x) = x for x >= 0 and exp(x) - 1 for x < 0: for x > 0 the parts are (x ± (exp(-x) - 1))/2, "
        "which are no polynomials",
    ),
    "selu": Smooth(
        None,
        None,
        _NONE,
        True,
        "selu is b elu with another factor a for x < 0: for x > 0 the parts are b (x ± a (exp(-x) - 1))/2, "
        "which are no polynomials",
    ),
    "mish": Smooth(
        None,
        None,
        _NONE,
        True,
        "mish(x) = x tanh(softplus(x)): the parts grow no faster than |x|, the even one is not constant, and the odd "
        "one is not linear, for tanh(softplus(x)) + tanh(softplus(-x)) is 6/5 at 0 and tends to 1",
    ),
    "hard_swish": Smooth(
        None,
        (1,),
        _HALF,
        True,
        "hard_swish(x) = x/2 + x h(x), h odd, x/6 between -3 and 3 and ±1/2 outside: the odd part is x/2, the even "
        "part is x^2/6 and then |x|/2, no polynomial",
    ),
    "softsign": Smooth(
        (),
        None,
        _NONE,
        True,
        "softsign(x) = x/(1 + |x|) is odd, bounded and not constant, so it is no polynomial",
    ),
    "sin": Smooth((), None, _NONE, True, "sin is odd, bounded and not constant, so it is no polynomial"),
    "cos": Smooth(None, (), _NONE, False, "cos is even, bounded and not constant, so it is no polynomial"),
    "gaussian": Smooth(
        None, (), _NONE, False, "exp(-x^2) is even, bounded and not constant, so it is no polynomial"
    ),
    "exp": Smooth(
        None,
        None,
        _NONE,
        False,
        "exp(x) = cosh(x) + sinh(x): both grow faster than every power, so neither is a polynomial",
    ),
}
