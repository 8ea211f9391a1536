"""Subgroups up to conjugacy: published counts, GAP's, and a list by brute force."""

from itertools import combinations

import pytest

from plrep.groups.group import Group, group
from plrep.groups.subgroup import subgroups_up_to_conjugacy
from tests.gap import ask_gap
from tests.groups.test_chain_laws import listed

# Numbers of subgroups and of their classes. A005432 (S_n), A029725 (A_n) and A006116 (C2^n: sums of Gaussian binomial
# coefficients) of the OEIS for the first, A000638 and A029726 for the second; PSL(2,7): Conway et al., ATLAS (1985);
# cyclic groups: one for each divisor; D_n, Q8: Dummit, Foote, Abstract Algebra, 2.5.
PUBLISHED = {
    "C1": (1, 1), "C12": (6, 6), "C200": (12, 12),
    "S3": (6, 4), "S4": (30, 11), "S5": (156, 19),
    "A4": (10, 5), "A5": (59, 9),
    "D4": (10, 8), "Q8": (6, 6),
    "S6": (1455, 56), "A6": (501, 22),
    "C2^2": (5, 5), "C2^3": (16, 16), "C2^4": (67, 67), "C2^5": (374, 374), "C2^6": (2825, 2825),
    "<(1,2,3,4,5,6,7),(1,2)(3,6)>": (179, 15),
}  # fmt: skip


@pytest.mark.parametrize("name", PUBLISHED)
def test_numbers_of_subgroups_are_the_published_ones(name):
    found = subgroups_up_to_conjugacy(group(name))
    assert (sum(one.conjugates for one in found), len(found)) == PUBLISHED[name]


@pytest.mark.slow
def test_the_elementary_abelian_group_of_order_128_has_29212_subgroups():
    assert len(subgroups_up_to_conjugacy(group("C2^7"))) == 29212


LIVE = [
    "S4xC2",
    "S3wrC2",
    "A5xC2",
    "D12",
    "Dic6",
    "C4xC4",
    "C2xD4xC3",
    "A4xS3",
    "D4xD4",
    "S4xS3",
    "Q8xC6",
    "S5",
    "A5xC3",
]


LARGER = [
    "S6", "A6", "PSL(2,8)", "PSL(2,11)", "PSL(2,13)", "PGL(2,7)", "PGL(2,9)", "PGL(2,11)", "SL(2,5)", "SL(2,7)",
    "SL(2,9)", "SL(2,11)", "S4xS4", "A5xS4", "S5xS3", "W(F4)", "S3wrS3", "S4wrC2", "AGL(3,2)", "AGL(1,27)",
    "ASL(2,3)", "A5xC2^3", "A6xC2", "S5xD4", "Q8xQ8xC2", "D1000", "C44xC44",
    "PSL(2,7)xC4", "A5xA4",
]  # fmt: skip


@pytest.mark.parametrize(
    "names", [LIVE, pytest.param(LARGER, marks=pytest.mark.slow)], ids=["up to order 200", "up to order 2000"]
)
def test_orders_and_numbers_of_conjugates_equal_those_of_gap(names):
    program, ours = "", []
    for name in names:
        G = group(name)
        program += (
            f"Print(SortedList(List(ConjugacyClassesSubgroups(Group([{','.join(map(str, G.generators))}])),"
            'c -> [Size(Representative(c)), Size(c)])), "\\n");\n'
        )
        rows = sorted([one.order, one.conjugates] for one in G.subgroup_classes)
        ours.append(str(rows).replace(" ", ""))
    assert ask_gap(program) == ours


@pytest.mark.slow
def test_the_perfect_groups_of_order_up_to_2000_have_the_subgroups_that_gap_finds():
    # here the extensions that are not normal matter; GAP takes perfect subgroups from its list
    lines = ask_gap(
        "for n in Filtered(SizesPerfectGroups(), n -> n <= 2000) do for i in [1 .. NumberPerfectGroups(n)] do\n"
        "G := PerfectGroup(IsPermGroup, n, i); c := ConjugacyClassesSubgroups(G);\n"
        'Print(GeneratorsOfGroup(G), ";", SortedList(List(c, x -> Size(Representative(x)))), "\\n");\n'
        "od; od;\n"
    )
    assert len(lines) == 23
    for line in lines:
        generators, theirs = line.split(";")
        found = group(f"<{generators[1:-1]}>").subgroup_classes
        assert str([one.order for one in found]).replace(" ", "") == theirs


@pytest.mark.parametrize("name", ["S3", "D4", "Q8", "D6", "A4", "C2^3", "C12", "S4", "<(2,3,4),(5,6)>"])
def test_the_classes_are_all_that_three_elements_generate(name):
    G = group(name)
    elements = sorted(listed(G.generators, G.degree))
    generated = set()
    for size in range(4):
        for few in combinations(elements, size):
            generated.add(frozenset(listed([_permutation(e) for e in few], G.degree)))
    classes = []
    while generated:
        one = min(generated, key=lambda subset: (len(subset), sorted(subset)))
        conjugates = {frozenset(_conjugate(g, x) for x in one) for g in elements}
        assert conjugates <= generated
        generated -= conjugates
        classes.append((len(one), len(conjugates), sorted(one)))
    found = [
        (one.order, one.conjugates, sorted(listed(one.representative.generators, G.degree)))
        for one in subgroups_up_to_conjugacy(G)
    ]
    assert found == classes


def _permutation(images):
    return Group(len(images), group([images]).generators).generators[0]


def _conjugate(g, x):
    result = [0] * len(g)
    for point, image in enumerate(x):
        result[g[point]] = g[image]
    return tuple(result)


def test_representatives_are_subgroups_with_few_generators():
    G = group("S4")
    found = subgroups_up_to_conjugacy(G)
    assert found[0].representative == Group(4, ()) and found[-1].representative is G
    assert [one.is_normal for one in found].count(True) == 4
    for one in found:
        assert one.representative.is_subgroup_of(G) and one.representative.order == one.order
        if one.order > 1 and any(x.order == one.order for x in G.classes):
            cyclic = one.representative.exponent == one.order
            assert one.representative.is_cyclic_by_one_generator == cyclic
    assert subgroups_up_to_conjugacy(G) is G.subgroup_classes
    assert repr(found[-1]) == "normal S4, order 24"
