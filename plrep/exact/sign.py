"""Balls around cyclotomic values, and the sign of a real one: an exact zero test, then balls of growing precision.

An approximation by floats is an output, never a reason: nothing here is decided by one.
flint's precision is global: it is set only inside a `workprec` block, which restores it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from flint import acb, arb, ctx, fmpq

from plrep.errors import NotDefined

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic

_FIRST_PRECISION = 64
_FLOAT_BITS = 56
TURN_BITS = 40
"""The bits behind the point of ``turns``."""
_KEPT = 256
Integers = npt.NDArray[np.int64]


def ball_of(value: Cyclotomic, bits: int) -> acb:
    """Return a complex ball that contains the value, computed with a working precision of `bits` bits."""
    with ctx.workprec(bits):
        real, imag = arb(0), arb(0)
        for e, c in zip(value.exponents, value.numerators, strict=True):
            angle = fmpq(2 * e, value.conductor)
            sine, cosine = arb.sin_cos_pi_fmpq(angle)
            real, imag = real + cosine * c, imag + sine * c
        return acb(real / value.denominator, imag / value.denominator)


def enclosures(value: Cyclotomic, bits: int = _FIRST_PRECISION) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return integers around the real and the imaginary part times 2^bits: a <= 2^bits x <= b.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> enclosures(cyclotomic(3), 4)
    ((48, 48), (0, 0))
    """
    with ctx.workprec(bits):
        ball = ball_of(value, bits)
        real, imag = (
            (_floor(part.lower(), bits), -_floor(-part.upper(), bits)) for part in (ball.real, ball.imag)
        )
    return real, imag


@lru_cache(maxsize=_KEPT)
def turns(n: int, count: int) -> tuple[Integers, Integers]:
    """Return integers within 1 of 2^TURN_BITS times cos(2 pi k/n) and sin(2 pi k/n), for k below a number.

    Returns
    -------
    (ndarray of int64, ndarray of int64), each of length count
        So an integer combination of them is within the sum of the sizes of its coefficients of its true place.

    Examples
    --------
    >>> [part.tolist() for part in turns(2, 2)]
    [[1099511627776, -1099511627776], [0, 0]]
    """
    found = np.empty((2, count), dtype=np.int64)
    with ctx.workprec(_FIRST_PRECISION):
        half = arb(fmpq(1, 1 << (TURN_BITS + 1)))
        for k in range(count):
            sine, cosine = arb.sin_cos_pi_fmpq(fmpq(2 * k, n))
            found[:, k] = [_floor((part + half).mid(), TURN_BITS) for part in (cosine, sine)]
    return found[0], found[1]


def _floor(number: arb, bits: int) -> int:
    """Return the largest integer below 2^bits times a number that is given exactly."""
    mantissa, exponent = map(int, number.man_exp())
    shift = exponent + bits
    return mantissa << shift if shift >= 0 else mantissa >> -shift


def approximation(value: Cyclotomic) -> complex:
    """Return the value as a complex float, each part correct to about the last bit."""
    bits = _FIRST_PRECISION
    real_is_zero, imag_is_zero = value.conjugate() == -value, value.is_real
    while True:
        ball = ball_of(value, bits)
        if (real_is_zero or ball.real.rel_accuracy_bits() >= _FLOAT_BITS) and (
            imag_is_zero or ball.imag.rel_accuracy_bits() >= _FLOAT_BITS
        ):
            real = 0.0 if real_is_zero else float(ball.real.mid())
            return complex(real, 0.0 if imag_is_zero else float(ball.imag.mid()))
        bits *= 2


def sign_of(value: Cyclotomic) -> int:
    """Return the sign of a real value.

    The loop ends because the value is not 0 when it begins, and the balls shrink to it.

    Raises
    ------
    NotDefined
        If the value is not real.
    """
    if value.is_rational:
        total = sum(value.numerators)
        return (total > 0) - (total < 0)
    if not value.is_real:
        raise NotDefined(f"{value} is not real and has no sign; real_part() and imag_part() have one")
    bits = _FIRST_PRECISION
    while True:
        real = ball_of(value, bits).real
        if real > 0:
            return 1
        if real < 0:
            return -1
        bits *= 2
