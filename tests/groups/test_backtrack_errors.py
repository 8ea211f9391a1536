"""Permutations of other points have no centraliser and no conjugating element."""

import pytest

from plrep.errors import BadInput
from plrep.groups.group import group
from plrep.groups.permutation import Permutation


def test_permutations_of_other_points_are_refused():
    with pytest.raises(BadInput, match=r"\(1,2\) has 2 points, S4 acts on 4"):
        group("S4").conjugating_element(Permutation([1, 0]), Permutation([1, 0, 2, 3]))
    with pytest.raises(BadInput, match=r"\(1,2\) has 2 points, S4 acts on 4"):
        group("S4").is_conjugate(Permutation([1, 0, 2, 3]), Permutation([1, 0]))
    with pytest.raises(BadInput, match=r"\(1,2\) has 2 points, M12 acts on 12"):
        group("M12").centraliser(Permutation([1, 0]))
