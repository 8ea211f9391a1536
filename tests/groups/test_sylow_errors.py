"""Sylow subgroups belong to primes."""

import pytest

from plrep.errors import BadInput
from plrep.groups.group import group


@pytest.mark.parametrize("p", [0, 1, 4, -2, True, "2", 2.0])
def test_other_numbers_than_primes_are_refused(p):
    with pytest.raises(BadInput, match=r"must be a prime; the order of S4 is 24"):
        group("S4").sylow(p)
