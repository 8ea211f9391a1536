"""What cannot be read as an activation is refused with one clear line."""

import pytest

from plrep.errors import BadInput, NotDefined
from plrep.piecewise.activation import Activation, activation


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("rlu", "did you mean 'relu'"),
        ("frobnicate", "known are"),
        ("", "known are"),
        ("relu+noise", '"relu+bias"'),
        ("relu:2", "unknown"),
        ("leaky_relu:x", "no rational number"),
        ("leaky_relu:1/0", "no rational number"),
        ("leaky_relu:0.5", "no rational number"),
        ("pl:0;\N{ARABIC-INDIC DIGIT THREE},1", "no rational number"),
        ("pl:0", "lacks the semicolon"),
        ("pl:0;1", "1 breakpoints need 2 slopes"),
        ("pl:1,0;0,1,2", "must ascend strictly"),
        ("pl:0,0;0,1,2", "must ascend strictly"),
        ("pl:0;0,1@0", "fixes a value"),
        ("pl:0;0,1@0=z", "no rational number"),
        ("srelu:0,1,2", "four numbers"),
        ("srelu:1,0,0,1", "tl < tr"),
        ("poly:x", "no rational number"),
        ("pl:" + "1," * 1000, "at most 1000 characters"),
    ],
)
def test_unreadable_activations_say_what_to_write(text, part):
    with pytest.raises(BadInput, match=part.replace("+", r"\+").replace("?", r"\?")):
        activation(text)


def test_an_activation_is_a_text():
    with pytest.raises(BadInput, match="is a name"):
        activation(3)


def test_smooth_and_biased_activations_have_no_exact_pieces():
    for name in ("tanh", "relu+bias"):
        with pytest.raises(NotDefined):
            activation(name).exact()
    for name in ("tanh", "relu+bias", "poly:0,0,1+bias", "poly:0,1+bias"):
        with pytest.raises(NotDefined):
            activation(name).exact_values()


def test_a_function_has_to_state_its_parity():
    with pytest.raises(BadInput, match="parity cannot be decided from values"):
        activation(lambda x: x * x)


@pytest.mark.parametrize(
    ("even", "odd"),
    [("yes", [1]), ([1], [1]), ([0], [1]), ([2], [2]), ([2], "none"), (["2"], [1])]
    + [(5, [1]), ([2], None), ([2], [True])],
)
def test_a_stated_parity_is_spelled_by_exponents(even, odd):
    with pytest.raises(BadInput, match=r"even|odd"):
        Activation.stated("mine", even=even, odd=odd, vanishes_at_zero=True)
    with pytest.raises(BadInput, match="vanishes_at_zero"):
        Activation.stated("mine", even=[2], odd=[1], vanishes_at_zero="no")
