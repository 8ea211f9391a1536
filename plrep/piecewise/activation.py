"""Activations: real functions of one variable, with the parity facts that the interaction theorem asks for.

A piecewise linear activation is held by exact breakpoints, slopes and its value at 0; its parity is computed, and so is
that of a polynomial. Others are held by name, with the parity facts and why they hold (smooth_activations.py), or are
stated by the user. Only these facts decide edges. Proof: proofs/interaction.md.

Past 400 lines: the function, its facts and the grammar that reads both are one subject, and a third are examples.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import attrs

from plrep.errors import BadInput, NotDefined
from plrep.piecewise.smooth_activations import SMOOTH, Degrees

_RATIONAL = r"-?[0-9]+(?:/[0-9]+)?"
_DEFAULT_LEAK = Fraction(1, 100)
_LONGEST = 1000


@attrs.frozen(slots=True)
class PiecewiseLinear:
    """A continuous piecewise linear function of one variable with rational data, in normal form.

    Parameters
    ----------
    breakpoints : tuple of Fraction
        Strictly ascending; the slope changes at each of them.
    slopes : tuple of Fraction
        From left to right, one more than breakpoints.
    at_zero : Fraction
        The value at 0.

    Examples
    --------
    >>> s = PiecewiseLinear.through((Fraction(0),), (Fraction(0), Fraction(1)))
    >>> s(Fraction(-2)), s(Fraction(3))
    (Fraction(0, 1), Fraction(3, 1))
    """

    breakpoints: tuple[Fraction, ...]
    slopes: tuple[Fraction, ...]
    at_zero: Fraction

    @classmethod
    def through(
        cls,
        breakpoints: tuple[Fraction, ...],
        slopes: tuple[Fraction, ...],
        point: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0)),
    ) -> PiecewiseLinear:
        """Return the function with these breakpoints and slopes whose graph passes through a point.

        Breakpoints at which the slope does not change are dropped.

        Raises
        ------
        BadInput
            When the breakpoints do not ascend strictly, or the slopes are not one more.
        """
        if len(slopes) != len(breakpoints) + 1:
            raise BadInput(
                f"{len(breakpoints)} breakpoints need {len(breakpoints) + 1} slopes, given {len(slopes)}; "
                "write for example pl:0;0,1 for relu"
            )
        if any(a >= b for a, b in itertools.pairwise(breakpoints)):
            listed = ",".join(map(str, breakpoints))
            raise BadInput(
                f"breakpoints must ascend strictly, given {listed}; write for example pl:-1,1;0,1,0"
            )
        kept = [i for i in range(len(breakpoints)) if slopes[i] != slopes[i + 1]]
        normal = cls(
            tuple(breakpoints[i] for i in kept),
            tuple(slopes[i] for i in kept) + (slopes[-1],),
            Fraction(0),
        )
        x, y = point
        return attrs.evolve(normal, at_zero=y - normal(x))

    def __call__(self, x: Fraction) -> Fraction:
        """Return the exact value at a rational point."""
        return self.at_zero + self._slope_integral(x)

    def _slope_integral(self, x: Fraction) -> Fraction:
        low, high = (Fraction(0), x) if x >= 0 else (x, Fraction(0))
        cuts = [low, *(b for b in self.breakpoints if low < b < high), high]
        total = Fraction(0)
        for left, right in itertools.pairwise(cuts):
            total += self.slope_right_of(left) * (right - left)
        return total if x >= 0 else -total

    def slope_right_of(self, x: Fraction) -> Fraction:
        """Return the slope just to the right of ``x``."""
        return self.slopes[sum(1 for b in self.breakpoints if b <= x)]

    @property
    def kinks(self) -> dict[Fraction, Fraction]:
        """The jump of the slope at each breakpoint."""
        return {
            b: right - left
            for b, left, right in zip(self.breakpoints, self.slopes, self.slopes[1:], strict=False)
        }

    @property
    def is_affine(self) -> bool:
        """True when there is no breakpoint."""
        return not self.breakpoints

    @property
    def even_part_is_constant(self) -> bool:
        """True when s(x) + s(-x) is constant: the jumps at t and -t cancel, and at 0 there is none.

        The even part of a PL function is a polynomial exactly when it is constant.
        """
        jumps = self.kinks
        return all(jumps[t] + jumps.get(-t, Fraction(0)) == 0 for t in jumps)

    @property
    def odd_part_is_linear(self) -> bool:
        """True when s(x) - s(-x) is linear: the jumps at t and -t agree."""
        jumps = self.kinks
        return all(jumps[t] == jumps.get(-t, Fraction(0)) for t in jumps)

    @property
    def odd_slope(self) -> Fraction:
        """The slope of the odd part far out; its slope everywhere when the odd part is linear."""
        return (self.slopes[0] + self.slopes[-1]) / 2

    @property
    def spelling(self) -> str:
        """The spelling that the grammar of activations reads."""
        joined = ",".join(map(str, self.breakpoints)) + ";" + ",".join(map(str, self.slopes))
        return f"pl:{joined}@0={self.at_zero}"


@attrs.frozen(slots=True)
class Activation:
    """An activation with what the interaction theorem needs to know of it.

    Parameters
    ----------
    name : str
        The canonical spelling, which :func:`activation` reads back.
    even, odd : tuple of int or None
        The exponents, without 0, of the powers that occur in the even and in the odd part; None if the part is no
        polynomial.
    slope : Fraction or None
        The coefficient of x, if the odd part is a polynomial and it is known; else 0, or None after a generic bias.
    vanishes_at_zero : bool
        Whether s(0) = 0.
    facts : str
        Why these facts hold, in words.
    function : PiecewiseLinear or None
        The exact function, for PL activations without a bias.
    coefficients : tuple of Fraction or None
        Those of a polynomial without a bias, the constant term first.

    Notes
    -----
    Equality is equality of the facts and the function; the spelling takes no part.

    Examples
    --------
    >>> activation("relu").even is None, activation("relu").odd, activation("relu").slope
    (True, (1,), Fraction(1, 2))
    """

    name: str = attrs.field(eq=False)
    even: Degrees
    odd: Degrees
    slope: Fraction | None
    vanishes_at_zero: bool
    facts: str = attrs.field(eq=False)
    function: PiecewiseLinear | None = None
    coefficients: tuple[Fraction, ...] | None = None

    @classmethod
    def stated(
        cls, name: str, *, even: str | Sequence[int], odd: str | Sequence[int], vanishes_at_zero: bool
    ) -> Activation:
        """Return a continuous activation whose parity the user states, and answers for.

        Parameters
        ----------
        name : str
            What tables call it; not read back.
        even, odd : "not polynomial" or sequence of int
            The even and the odd part of s: no polynomial, or the exponents, without 0, of the powers that occur.
        vanishes_at_zero : bool
            Whether s(0) = 0.

        Raises
        ------
        BadInput
            If the parts are spelled in another way.

        Examples
        --------
        >>> s = Activation.stated("bent identity", even="not polynomial", odd=[1], vanishes_at_zero=True)
        >>> s.odd_is_linear, s.even_is_constant
        (True, False)
        """
        parts: list[Degrees] = []
        for word, given, parity in (("even", even, 0), ("odd", odd, 1)):
            if given == "not polynomial":
                parts.append(None)
                continue
            if isinstance(given, str) or not isinstance(given, Iterable):
                raise BadInput(
                    f'{word} = {given!r}: write "not polynomial", or the exponents, such as [{2 - parity}]'
                )
            degrees = tuple(sorted(set(given)))
            if any(not isinstance(n, int) or n is True or n < 1 or n % 2 != parity for n in degrees):
                raise BadInput(
                    f"{word} = {given!r}: the exponents of the {word} part are {word} numbers above 0"
                )
            parts.append(degrees)
        if not isinstance(vanishes_at_zero, bool):
            raise BadInput(f"vanishes_at_zero = {vanishes_at_zero!r} must be True or False: whether s(0) = 0")
        return cls(str(name), parts[0], parts[1], None, vanishes_at_zero, "stated by the user")

    @property
    def even_is_constant(self) -> bool:
        """Whether the even part is constant."""
        return self.even == ()

    @property
    def odd_is_linear(self) -> bool:
        """Whether the odd part is linear, or 0."""
        return self.odd in ((), (1,))

    @property
    def powers(self) -> tuple[int, ...]:
        """The exponents above 1 of the powers that occur in a part that is a polynomial.

        Examples
        --------
        >>> activation("poly:0,1,1,1").powers, activation("relu").powers
        ((2, 3), ())
        """
        return tuple(sorted(n for n in (*(self.even or ()), *(self.odd or ())) if n > 1))

    @property
    def is_affine(self) -> bool:
        """True when s(x) = a x + c, so that no edge is nonlinear."""
        return self.even_is_constant and self.odd_is_linear

    @property
    def is_polynomial(self) -> bool:
        """True when both parts are polynomials."""
        return self.even is not None and self.odd is not None

    def __str__(self) -> str:
        return self.name

    def exact(self) -> PiecewiseLinear:
        """Return the exact PL function.

        Raises
        ------
        NotDefined
            When the activation is smooth, or has a generic bias.
        """
        if self.function is None:
            raise NotDefined(f"{self.name} is no PL function with given pieces; relu, abs or pl:... are")
        return self.function

    def exact_values(self) -> Callable[[Fraction], Fraction]:
        """Return the function that takes rational numbers to rational numbers: a PL one, or a polynomial.

        Raises
        ------
        NotDefined
            When the activation is neither, or has a generic bias.

        Examples
        --------
        >>> activation("poly:1,0,1").exact_values()(Fraction(1, 2)), activation("relu").exact_values()(Fraction(-3))
        (Fraction(5, 4), Fraction(0, 1))
        """
        if self.coefficients is None:
            return self.exact()
        coefficients = self.coefficients
        return lambda x: sum((c * x**n for n, c in enumerate(coefficients)), Fraction(0))


_PIECES: dict[str, tuple[tuple[int, ...], tuple[Fraction | int, ...], int]] = {
    "relu": ((0,), (0, 1), 0),
    "abs": ((0,), (-1, 1), 0),
    "identity": ((), (1,), 0),
    "hard_tanh": ((-1, 1), (0, 1, 0), 0),
    "relu6": ((0, 6), (0, 1, 0), 0),
    "hard_sigmoid": ((-3, 3), (0, Fraction(1, 6), 0), 1),  # the last number is twice the value at 0
}

NAMES: tuple[str, ...] = (*_PIECES, "leaky_relu", *SMOOTH)


def activation(source: str | Activation) -> Activation:
    """Read an activation.

    Parameters
    ----------
    source : str or Activation
        One of ``relu abs identity hard_tanh relu6 hard_sigmoid leaky_relu leaky_relu:1/10 tanh sigmoid gelu silu
        softplus elu selu mish hard_swish softsign sin cos gaussian exp``; ``pl:BREAKPOINTS;SLOPES`` with an optional
        ``@x=y`` (default ``@0=0``); ``srelu:tl,al,tr,ar``, which is x between tl and tr and has the slopes al below
        and ar above; ``poly:c0,c1,c2,...``, a polynomial by its coefficients. ``+bias`` after any of them stands for
        s(x + b) with generic b.

    Raises
    ------
    BadInput
        When it cannot be read.

    Examples
    --------
    >>> activation("leaky_relu").name
    'leaky_relu:1/100'
    >>> activation("pl:-1,0;0,1/2,1@0=7/10").vanishes_at_zero
    False
    >>> activation("tanh+bias").even_is_constant
    False
    >>> activation("poly:0,0,1").even, activation("srelu:-1,1/10,1,1/10").even_is_constant
    ((2,), True)
    """
    if isinstance(source, Activation):
        return source
    if callable(source):
        raise BadInput(
            f"{source!r} is a function, whose parity cannot be decided from values; state it: "
            'Activation.stated("name", even="not polynomial", odd=[1], vanishes_at_zero=True)'
        )
    if not isinstance(source, str):
        raise BadInput(f'an activation is a name, given {source!r}; write for example "relu"')
    text = source.strip()
    if len(text) > _LONGEST:
        raise BadInput(f"an activation has at most {_LONGEST} characters, given {len(text)}")
    stem, plus, tail = text.partition("+")
    if plus and tail.strip() != "bias":
        raise BadInput(f'after "+" an activation takes "bias", given {tail!r}; write for example "relu+bias"')
    plain = _named(stem.strip(), source)
    return with_bias(plain) if plus else plain


def with_bias(s: Activation) -> Activation:
    """Return s(x + b) with generic b: the facts hold for all b outside a set without points of accumulation.

    Proof: proofs/interaction.md.

    Examples
    --------
    >>> with_bias(activation("tanh")) == activation("tanh+bias") == with_bias(activation("tanh+bias"))
    True
    """
    return s if s.name.endswith("+bias") else _biased(s)


def _named(stem: str, source: str) -> Activation:
    head, colon, argument = stem.partition(":")
    if head == "leaky_relu":
        leak = _rational(argument, source) if colon else _DEFAULT_LEAK
        return _from_pieces(f"leaky_relu:{leak}", (Fraction(0),), (leak, Fraction(1)))
    if head == "pl" and colon:
        return _read_pieces(argument, source)
    if head == "srelu" and colon:
        return _read_srelu(argument, source)
    if head == "poly" and colon:
        return _read_polynomial(argument, source)
    if not colon and head in _PIECES:
        breakpoints, slopes, twice = _PIECES[head]
        point = (Fraction(0), Fraction(twice, 2))
        return _from_pieces(head, tuple(map(Fraction, breakpoints)), tuple(map(Fraction, slopes)), point)
    if not colon and head in SMOOTH:
        return Activation(head, *SMOOTH[head])
    raise BadInput(_unknown(stem, source))


def _unknown(stem: str, source: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(stem.lower().replace("-", "_").replace(" ", "_"), NAMES, n=1)
    known = " ".join(NAMES)
    hint = f"did you mean {near[0]!r}? Known are" if near else "known are"
    return f'the activation {source!r} is unknown; {hint} {known}, and "pl:0;0,1" by breakpoints and slopes'


def _rational(text: str, source: str) -> Fraction:
    stripped = text.strip()
    if re.fullmatch(_RATIONAL, stripped):
        try:
            return Fraction(stripped)
        except ZeroDivisionError:
            pass
    raise BadInput(f"in the activation {source!r}, {text!r} is no rational number; write for example 1/10")


def _read_pieces(argument: str, source: str) -> Activation:
    pieces, at, point = argument.partition("@")
    left, semicolon, right = pieces.partition(";")
    if not semicolon:
        raise BadInput(
            f"the activation {source!r} lacks the semicolon between breakpoints and slopes; "
            'write for example "pl:-1,1;0,1,0", or "pl:;1" for none'
        )
    breakpoints = tuple(_rational(part, source) for part in left.split(",")) if left.strip() else ()
    slopes = tuple(_rational(part, source) for part in right.split(","))
    through = (Fraction(0), Fraction(0))
    if at:
        x, equals, y = point.partition("=")
        if not equals:
            raise BadInput(f'the activation {source!r} fixes a value as in "pl:0;0,1@0=1/2"')
        through = (_rational(x, source), _rational(y, source))
    function = PiecewiseLinear.through(breakpoints, slopes, through)
    return _from_function(function.spelling, function)


def _read_srelu(argument: str, source: str) -> Activation:
    numbers = [_rational(part, source) for part in argument.split(",")]
    if len(numbers) != 4 or not numbers[0] < numbers[2]:
        raise BadInput(
            f"the activation {source!r} takes four numbers tl,al,tr,ar with tl < tr; "
            'write for example "srelu:-1,1/10,1,1/10"'
        )
    left, below, right, above = numbers
    name = f"srelu:{left},{below},{right},{above}"
    return _from_pieces(name, (left, right), (below, Fraction(1), above), (left, left))


def _read_polynomial(argument: str, source: str) -> Activation:
    coefficients = [_rational(part, source) for part in argument.split(",")]
    while len(coefficients) > 1 and not coefficients[-1]:
        coefficients.pop()
    degrees = [n for n, c in enumerate(coefficients) if c and n]
    return Activation(
        f"poly:{','.join(map(str, coefficients))}",
        tuple(n for n in degrees if n % 2 == 0),
        tuple(n for n in degrees if n % 2),
        coefficients[1] if len(coefficients) > 1 else Fraction(0),
        coefficients[0] == 0,
        "the parity of a polynomial is read off its coefficients",
        coefficients=tuple(coefficients),
    )


def _from_pieces(
    name: str,
    breakpoints: tuple[Fraction, ...],
    slopes: tuple[Fraction, ...],
    point: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0)),
) -> Activation:
    return _from_function(name, PiecewiseLinear.through(breakpoints, slopes, point))


def _from_function(name: str, function: PiecewiseLinear) -> Activation:
    linear = function.odd_part_is_linear
    slope = function.odd_slope if linear else Fraction(0)
    return Activation(
        name,
        () if function.even_part_is_constant else None,
        ((1,) if slope else ()) if linear else None,
        slope,
        function.at_zero == 0,
        "the parity of a PL function is read off the jumps of its slope",
        function,
    )


def _biased(plain: Activation) -> Activation:
    name = f"{plain.name}+bias"
    if plain.is_affine:
        return attrs.evolve(
            plain,
            name=name,
            vanishes_at_zero=plain.vanishes_at_zero and plain.slope == 0,
            facts="an affine function stays affine; its value at a generic b is not 0 unless it is 0",
            function=None,
            coefficients=None,
        )
    if plain.even is not None and plain.odd is not None:
        degree = max((*plain.even, *plain.odd))
        return Activation(
            name,
            tuple(range(2, degree + 1, 2)),
            tuple(range(1, degree + 1, 2)),
            None,
            False,
            f"for generic b, s(x + b) is a polynomial in which every power up to {degree} occurs",
        )
    return Activation(
        name, None, None, Fraction(0), False, "for generic b, s(x + b) has no parity and no polynomial part"
    )
