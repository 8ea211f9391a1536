"""Numbers that the library does not have: each message says what it has."""

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import group


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("SmallGroup(24,16)", "there are 15 groups of order 24, SmallGroup(24,1) to SmallGroup(24,15)"),
        ("SmallGroup:24,0", "there are 15 groups of order 24, SmallGroup(24,1) to SmallGroup(24,15)"),
        ("SmallGroup(7,2)", "there is 1 group of order 7, SmallGroup(7,1)"),
        ("SmallGroup(0,1)", "the order must be at least 1"),
        (
            "TransitiveGroup(3,3)",
            "there are 2 transitive groups of degree 3, TransitiveGroup(3,1) to TransitiveGroup(3,2)",
        ),
        ("TransitiveGroup(2,2)", "there is 1 transitive group of degree 2, TransitiveGroup(2,1)"),
        ("TransitiveGroup(0,1)", "the degree must be at least 1"),
    ],
)  # fmt: skip
def test_a_number_too_large_or_too_small_says_which_there_are(name, problem):
    with pytest.raises(BadInput) as caught:
        group(name)
    assert str(caught.value) == f"group {name.replace(':', '(') + ')' * (':' in name)}: {problem}"


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("SmallGroup(128,1)", "order up to 200 except 128 and 192, and not the 2328 of order 128"),
        ("SmallGroup(192,1)", "and not the 1543 of order 192"),
        ("SmallGroup(201,1)", "order up to 200 except 128 and 192; give generators"),
        ("TransitiveGroup(13,1)", "transitive groups of degree up to 12; give generators"),
    ],
)
def test_orders_and_degrees_beyond_the_library_say_what_it_has(name, limit):
    with pytest.raises(BeyondReach, match=limit):
        group(name)


@pytest.mark.parametrize("wrong", [{}, {"order": 6, "max_order": 6}])
def test_groups_takes_an_order_or_a_limit(wrong):
    with pytest.raises(BadInput, match="give either order=24"):
        plrep.groups(**wrong)


@pytest.mark.parametrize("wrong", [0, -1, True, "24", 2.0])
def test_orders_and_degrees_are_positive_integers(wrong):
    with pytest.raises(BadInput, match=r"order = .* must be a positive integer"):
        plrep.groups(order=wrong)
    with pytest.raises(BadInput, match=r"max_order = .* must be a positive integer"):
        plrep.groups(max_order=wrong)
    with pytest.raises(BadInput, match=r"degree = .* must be a positive integer"):
        plrep.transitive_groups(degree=wrong)


def test_iteration_beyond_the_library_is_refused_before_it_begins():
    with pytest.raises(BeyondReach, match="not the 2328 of order 128"):
        plrep.groups(order=128)
    with pytest.raises(BeyondReach, match="2328 groups of order 128; max_order=127 is the largest"):
        plrep.groups(max_order=128)
    with pytest.raises(BeyondReach, match="degree up to 12"):
        plrep.transitive_groups(degree=13)
