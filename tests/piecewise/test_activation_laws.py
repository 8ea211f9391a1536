"""Laws of activations: the parity facts agree with exact values of the functions."""

import itertools
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from plrep.piecewise.activation import NAMES, PiecewiseLinear, activation

small = st.fractions(min_value=-3, max_value=3, max_denominator=4)


@st.composite
def functions(draw):
    breakpoints = tuple(sorted(draw(st.sets(small, max_size=4))))
    slopes = tuple(draw(small) for _ in range(len(breakpoints) + 1))
    return PiecewiseLinear.through(breakpoints, slopes, (draw(small), draw(small)))


def sample_points(function):
    """Kinks, their negatives, midpoints, and points beyond: they decide identities of PL functions."""
    kinks = sorted(set(function.breakpoints) | {-b for b in function.breakpoints} | {Fraction(0)})
    middles = [(a + b) / 2 for a, b in itertools.pairwise(kinks)]
    return [*kinks, *middles, kinks[0] - 1, kinks[-1] + 1, kinks[0] - 2, kinks[-1] + 2]


@settings(derandomize=True, max_examples=200)
@given(functions())
def test_parity_facts_agree_with_values(function):
    points = sample_points(function)
    even = [function(x) + function(-x) for x in points]
    assert function.even_part_is_constant == (len(set(even)) == 1)
    odd_is_linear = all(function(x) - function(-x) == 2 * function.odd_slope * x for x in points)
    assert function.odd_part_is_linear == odd_is_linear


@settings(derandomize=True, max_examples=100)
@given(functions())
def test_spelling_is_read_back(function):
    read = activation(function.spelling)
    assert read.function == function
    assert activation(read.name) == read
    assert read.name == function.spelling


@settings(derandomize=True, max_examples=100)
@given(functions(), small)
def test_values_are_continuous_and_have_the_slopes(function, x):
    step = Fraction(1, 10**6)
    nearby = [b for b in function.breakpoints if x < b < x + step]
    if not nearby:
        assert function(x + step) - function(x) == step * function.slope_right_of(x)


def test_every_name_is_its_own_spelling():
    for name in NAMES:
        read = activation(name)
        assert activation(read.name) == read
        assert activation(f"{name}+bias").name == f"{read.name}+bias"


def test_a_bias_breaks_parity_unless_the_activation_is_affine():
    for name in NAMES:
        biased = activation(f"{name}+bias")
        if activation(name).is_affine:
            assert biased.is_affine
        else:
            assert not biased.even_is_constant
            assert not biased.odd_is_linear
        assert not biased.vanishes_at_zero
    assert activation("pl:;0+bias").vanishes_at_zero
    assert not activation("pl:;0@0=2+bias").vanishes_at_zero


def test_superfluous_breakpoints_are_dropped():
    assert activation("pl:-1,0;0,0,1") == activation("relu")
    assert activation("leaky_relu:1") == activation("identity")
    assert activation("leaky_relu:-1") == activation("abs")
