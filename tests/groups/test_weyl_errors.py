"""Root systems that do not exist, or are too large, are refused at once."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.names import named_group


@pytest.mark.parametrize("system", ["A0", "B1", "C1", "D1", "E5", "E9", "F3", "G3", "H2", "H5"])
def test_there_are_only_the_root_systems_of_the_classification(system):
    with pytest.raises(BadInput, match=f"there is no root system {system}; there are A1"):
        named_group(f"W({system})")


@pytest.mark.parametrize("name", ["W(A200)", "W:B1000", "W(D" + "9" * 200 + ")", "W(A140)"])
def test_root_systems_have_a_limit(name):
    with pytest.raises(BeyondReach, match="the limit is"):
        named_group(name)
