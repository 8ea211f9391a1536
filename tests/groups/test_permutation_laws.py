"""Laws of permutations: they act on the left, and their text reads back."""

from math import lcm

from hypothesis import given, settings
from hypothesis import strategies as st

from plrep.groups.permutation import Permutation, parse_cycles

settings.register_profile("groups", derandomize=True, deadline=None, max_examples=60)
QUICK = settings.get_profile("groups")


def permutations(degree):
    return st.permutations(range(degree)).map(Permutation)


PERMUTATIONS = st.integers(1, 9).flatmap(permutations)
TRIPLES = st.integers(1, 9).flatmap(lambda degree: st.tuples(*[permutations(degree)] * 3))


@QUICK
@given(TRIPLES)
def test_a_product_acts_first_by_its_right_factor(triple):
    g, h, _ = triple
    assert all((g * h)(x) == g(h(x)) for x in range(g.degree))


@QUICK
@given(TRIPLES)
def test_multiplication_is_associative_with_inverses(triple):
    g, h, k = triple
    assert (g * h) * k == g * (h * k)
    assert g * g.inverse == g.inverse * g == Permutation.identity(g.degree)
    assert (g * h).inverse == h.inverse * g.inverse


@QUICK
@given(PERMUTATIONS, st.integers(-20, 20))
def test_a_power_is_a_repeated_product(g, exponent):
    product = Permutation.identity(g.degree)
    for _ in range(abs(exponent)):
        product = product * (g if exponent > 0 else g.inverse)
    assert g**exponent == product


@QUICK
@given(PERMUTATIONS)
def test_the_order_is_the_least_positive_exponent_of_the_identity(g):
    assert [k for k in range(1, g.order + 1) if (g**k).is_identity] == [g.order]
    assert g.order == lcm(*g.cycle_type)


@QUICK
@given(TRIPLES)
def test_the_sign_is_multiplicative_and_counts_inversions(triple):
    g, h, _ = triple
    assert (g * h).sign == g.sign * h.sign
    inversions = sum(g(x) > g(y) for y in range(g.degree) for x in range(y))
    assert g.sign == (-1) ** inversions


@QUICK
@given(TRIPLES)
def test_conjugates_have_one_cycle_type(triple):
    g, h, _ = triple
    assert (h * g * h.inverse).cycle_type == g.cycle_type
    assert sum(g.cycle_type) == g.degree


@QUICK
@given(PERMUTATIONS)
def test_text_reads_back_on_the_same_points(g):
    assert parse_cycles(str(g), g.degree) == [g]
    assert Permutation.from_cycles(g.cycles, g.degree) == g
    assert g.on(12).on(g.degree) == g


@QUICK
@given(TRIPLES)
def test_a_list_of_permutations_reads_back_from_its_text(triple):
    assert parse_cycles(" , ".join(map(str, triple)), triple[0].degree) == list(triple)


@QUICK
@given(TRIPLES)
def test_permutations_are_ordered_and_hashed_as_their_images(triple):
    g, h, _ = triple
    assert (g < h) == (g.images < h.images)
    assert hash(g) == hash(Permutation(list(g.images)))
    assert g.support == tuple(x for x in range(g.degree) if g(x) != x)
