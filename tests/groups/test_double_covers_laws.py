"""Double covers: a centre of order 2 that does not split off, over the symmetric and alternating groups."""

from math import factorial

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.double_covers import double_cover
from plrep.groups.group import Group, group
from plrep.groups.names import named_group
from plrep.groups.permutation import Permutation

NAMES = [f"2.{base}" for n in range(4, 10) for base in (f"A{n}", f"S{n}+", f"S{n}-")]
SMALL = [name for name in NAMES if int(name[3]) < 7]


@pytest.mark.parametrize("name", NAMES)
def test_the_order_by_the_formula_is_the_order_of_the_group(name):
    named = named_group(name)
    order = factorial(int(name[3])) * (1 if name[2] == "A" else 2)
    assert Group(named.degree, named.generators).order == named.order == order
    assert named.name == name


@pytest.mark.parametrize("name", NAMES)
def test_the_swap_of_all_signs_is_in_the_group_and_central(name):
    G = group(name)
    swap = Permutation([x ^ 1 for x in range(G.degree)])
    assert swap in G
    assert all(g * swap == swap * g for g in G.generators)
    assert G.natural().is_transitive


@pytest.mark.parametrize("name", SMALL)
def test_the_centre_has_order_2(name):
    assert sum(c.size == 1 for c in group(name).classes) == 2


@pytest.mark.parametrize("name", NAMES)
def test_the_quotient_is_the_group_on_the_cosets_with_generators_above_those_of_the_base(name):
    """On pairs of signed cosets the cover has half its order, and its generators the cycle types of Sn or An there."""
    G, base = group(name), group(name[2:4])
    pairs = Group(
        G.degree // 2, tuple(Permutation([g(2 * v) // 2 for v in range(G.degree // 2)]) for g in G.generators)
    )
    assert 2 * pairs.order == G.order
    assert [g.order for g in pairs.generators] == [g.order for g in base.generators]
    words = [(0, 1), (0, 0, 1), (0, 1, 1), (0, 1, 0, 0, 1)]
    for word in words:
        product, below = pairs.identity, base.identity
        for letter in word:
            product, below = product * pairs.generators[letter], below * base.generators[letter]
        assert product.order == below.order


@pytest.mark.parametrize("n", range(4, 10))
@pytest.mark.parametrize(("sign", "order"), [("+", 2), ("-", 4)])
def test_transpositions_lift_to_elements_of_order_2_for_plus_and_4_for_minus(n, sign, order):
    lift = group(f"2.S{n}{sign}").generators[1]
    assert lift.order == order
    assert group(f"S{n}").generators[1].order == 2


@pytest.mark.parametrize("name", NAMES)
def test_disjoint_transpositions_lift_to_elements_that_do_not_commute_so_the_cover_is_none_of_a_product(name):
    """The lift of (1,2)(3,4) has order 4, in every cover."""
    G, base = group(name), group(name[2:4])
    swap = Permutation([x ^ 1 for x in range(G.degree)])
    lifts = dict.fromkeys([(base.identity, G.identity)])
    queue = list(lifts)
    for below, above in queue:
        if sorted(map(len, below.cycles)) == [2, 2]:
            break
        for g, h in zip(base.generators, G.generators, strict=True):
            pair = (g * below, h * above)
            if pair not in lifts:
                lifts[pair] = None
                queue.append(pair)
    assert above**2 == swap


@pytest.mark.parametrize("name", ["2.A5", "2.A6", "2.A7"])
def test_covers_of_simple_alternating_groups_are_perfect(name):
    assert sum(X.degree == 1 for X in group(name).character_table.characters) == 1


# Schur's faithful characters: ATLAS of Finite Groups (1985).
@pytest.mark.parametrize(
    ("name", "degrees"),
    [("2.A5", [2, 2, 4, 6]), ("2.A6", [4, 4, 8, 8, 10, 10]), ("2.A7", [4, 4, 14, 14, 20, 20, 36]),
     ("2.S5+", [4, 4, 4, 6, 6]), ("2.S5-", [4, 4, 4, 6, 6])],
)  # fmt: skip
def test_faithful_characters_have_the_published_degrees(name, degrees):
    table = group(name).character_table
    centre = next(i for i, c in enumerate(group(name).classes) if c.size == 1 and c.order == 2)
    assert sorted(X.degree for X in table.characters if X.values[centre] != X.degree) == degrees


def test_s_alone_has_two_covers_and_the_message_says_which():
    with pytest.raises(BadInput, match=r"write 2.S5\+, where transpositions lift to involutions, or 2.S5-"):
        named_group("2.S5")


@pytest.mark.parametrize("name", ["2.A3", "2.S2-", "2.A0"])
def test_covers_begin_with_four_points(name):
    with pytest.raises(BadInput, match="n must be at least 4"):
        named_group(name)


@pytest.mark.parametrize("name", ["2.A10", "2.S12+", "2.A" + "9" * 200])
def test_covers_end_with_nine_points(name):
    with pytest.raises(BeyondReach, match="for n up to 9"):
        named_group(name)


def test_the_same_cover_is_made_each_time():
    assert double_cover("S", 6, "-") == double_cover("S", 6, "-")
