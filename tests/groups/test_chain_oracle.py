"""Orders of permutation groups that are known."""

from math import factorial

import pytest

from plrep.groups.chain import StabiliserChain
from plrep.groups.permutation import parse_cycles
from tests.gap import ask_gap

# Orders: Conway, Curtis, Norton, Parker, Wilson, ATLAS of Finite Groups (1985); that of the cube, given by the six
# turns of its faces on 48 facets: the GAP manual. The Mathieu groups are given by a cycle of prime length and others.
MATHIEU_24 = (
    "(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23),"
    "(3,17,10,7,9)(4,13,14,19,5)(8,18,11,12,23)(15,20,22,21,16),"
    "(1,24)(2,23)(3,12)(4,16)(5,18)(6,10)(7,20)(8,14)(9,21)(11,17)(13,22)(15,19)"
)
MATHIEU_12 = "(1,2,3,4,5,6,7,8,9,10,11),(3,7,11,8)(4,10,5,6),(1,12)(2,11)(3,6)(4,8)(5,9)(7,10)"
CUBE = (
    "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19),"
    "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35),"
    "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11),"
    "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24),"
    "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27),"
    "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)"
)


@pytest.mark.parametrize(
    ("cycles", "order"),
    [
        ("(1,2,3,4,5,6,7,8,9,10,11),(3,7,11,8)(4,10,5,6)", 7920),
        (MATHIEU_12, 95040),
        (MATHIEU_24, 244823040),
        (CUBE, 43252003274489856000),
        ("(1,2,3,4,5,6,7),(1,2)(3,6)", 168),
    ],
    ids=["M11", "M12", "M24", "the cube", "PSL(2,7)"],
)
def test_orders_are_the_published_ones(cycles, order):
    generators = parse_cycles(cycles)
    degree = max(g.degree for g in generators)
    assert StabiliserChain.of(generators, degree).order == order


def test_point_stabilisers_of_the_largest_mathieu_group_are_the_smaller_ones():
    chain = StabiliserChain.of(parse_cycles(MATHIEU_24), 24, base=[5, 3])
    smaller = [StabiliserChain.of(chain.stabiliser_generators(length), 24).order for length in (1, 2)]
    assert smaller == [10200960, 443520]


@pytest.mark.parametrize("n", [2, 3, 20, 30, 100])
def test_a_cycle_and_a_transposition_generate_the_symmetric_group(n):
    cycle = "(" + ",".join(str(i) for i in range(1, n + 1)) + ")"
    assert StabiliserChain.of(parse_cycles(f"{cycle},(1,2)", n), n).order == factorial(n)


@pytest.mark.parametrize(("a", "b"), [(3, 2), (2, 30), (5, 5), (4, 10)])
def test_wreath_products_have_their_order(a, b):
    first = ",".join(str(i) for i in range(1, a + 1))
    turn = "".join("(" + ",".join(str(j * a + i) for j in range(b)) + ")" for i in range(1, a + 1))
    swap = "".join(f"({i},{a + i})" for i in range(1, a + 1))
    generators = parse_cycles(f"({first}),(1,2),{turn},{swap}", a * b)
    assert StabiliserChain.of(generators, a * b).order == factorial(a) ** b * factorial(b)


def test_orders_equal_those_of_gap():
    groups = [
        MATHIEU_12,
        "(1,2,3,4)(5,6,7,8),(1,5)(2,8,4,6),(9,10,11)",
        "(1,2,3)(4,5),(6,7)(1,4)",
        "(2,5)(3,9,7)",
    ]
    program = "".join(f'Print(Size(Group([{cycles}])),"\\n");\n' for cycles in groups)
    orders = []
    for cycles in groups:
        generators = parse_cycles(cycles)
        orders.append(StabiliserChain.of(generators, max(g.degree for g in generators)).order)
    assert ask_gap(program) == [str(order) for order in orders]
