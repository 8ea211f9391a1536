"""Laws of the numbering of elements, of the Cayley tree and of conjugation, against products of permutations."""

import numpy as np
import pytest

from plrep.errors import BeyondReach
from plrep.groups import numbering as numbering_module
from plrep.groups.enumeration import Enumeration
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from plrep.groups.rows import components, composites, powers

NAMES = [
    "C1",
    "C2",
    "C6",
    "D4",
    "Q8",
    "S3",
    "S4",
    "A5",
    "C2^3",
    "S3wrC2",
    "<(2,3),(5,6,7)>",
    "<(1,2,3),(),(1,2,3)>",
]
FEW = [*NAMES, Group(3, ())]


@pytest.fixture(params=FEW, ids=str)
def elements(request):
    return group(request.param).enumeration


def test_images_list_every_element_once(elements):
    permutations = [Permutation(row) for row in elements.images.tolist()]
    assert len(set(permutations)) == elements.order
    assert permutations[0].is_identity
    assert all(map(elements.chain.contains, permutations))
    assert elements.elements(range(elements.order)) == tuple(permutations)
    assert elements.element(elements.order - 1) == permutations[-1]


def test_index_reads_the_numbers_off_the_images(elements):
    assert elements.index(elements.images).tolist() == list(range(elements.order))
    doubled = np.array([elements.images, elements.images[::-1]])
    assert elements.index(doubled).tolist() == [[*range(elements.order)], [*range(elements.order)][::-1]]


def test_images_of_some_points_under_some_elements_are_a_part_of_all_images(elements):
    some, points = np.arange(elements.order)[::-2], range(elements.degree)[::-1]
    assert elements.images_at(points, some).tolist() == elements.images[some][:, points].T.tolist()
    assert elements.images_at(points).tolist() == elements.images[:, points].T.tolist()
    assert elements.base_images.tolist() == elements.images[:, elements.chain.base].T.tolist()


def test_products_and_inverses_are_those_of_permutations(elements):
    permutations = elements.elements(range(elements.order))
    left = np.arange(elements.order)
    right = (left * 5 + 3) % elements.order
    expected = [permutations[i] * permutations[j] for i, j in zip(left, right, strict=True)]
    assert elements.elements(elements.product(left, right)) == tuple(expected)
    assert elements.elements(elements.inverse) == tuple(g.inverse for g in permutations)


def test_translations_and_conjugation_are_those_of_permutations(elements):
    permutations = elements.elements(range(elements.order))
    for place, g in enumerate(elements.generators):
        assert elements.elements(elements.left(place)) == tuple(g * x for x in permutations)
        assert elements.elements(elements.right_by(g)) == tuple(x * g for x in permutations)
        assert elements.elements(elements.conjugate_by(g)) == tuple(g * x * g.inverse for x in permutations)


def test_the_tree_reaches_every_element_by_a_shortest_word(elements):
    assert sorted(elements.breadth_first.tolist()) == list(range(elements.order))
    lengths = [len(elements.word(int(i))) for i in elements.breadth_first]
    assert lengths == sorted(lengths)
    for number in range(elements.order):
        product = Permutation.identity(elements.degree)
        for place in elements.word(number):
            product = product * elements.generators[place]
        assert product == elements.element(number)
        if number:
            parent = elements.element(int(elements.parent[number]))
            assert elements.generators[elements.generator[number]] * parent == elements.element(number)
        else:
            assert elements.parent[0] == elements.generator[0] == -1


def test_two_elements_have_one_class_iff_they_are_conjugate(elements):
    permutations = elements.elements(range(elements.order))
    by_class = {}
    for number, label in enumerate(elements.class_ids.tolist()):
        by_class.setdefault(label, set()).add(permutations[number])
    for members in by_class.values():
        x = min(members)
        assert members == {g * x * g.inverse for g in permutations}


def test_long_arrays_are_indexed_in_parts():
    elements = group("S8").enumeration
    assert elements.order > numbering_module._AT_ONCE
    assert np.array_equal(elements.index(elements.images), np.arange(elements.order))


def test_components_are_labelled_by_their_least_member():
    ring = np.roll(np.arange(1000), -2)
    assert components(1000, [ring]).tolist() == [0, 1] * 500
    assert components(1000, [ring, np.arange(1000)[::-1]]).tolist() == [0] * 1000
    assert components(3, []).tolist() == [0, 1, 2]


def test_rows_multiply_as_permutations():
    rows = group("S4").enumeration.images
    permutations = [Permutation(row) for row in rows.tolist()]
    products = composites(rows, np.arange(24)[::-1], rows)
    assert [Permutation(row) for row in products.tolist()] == [
        g * h for g, h in zip(permutations[::-1], permutations, strict=True)
    ]
    for exponent in range(5):
        assert [Permutation(row) for row in powers(rows, exponent).tolist()] == [
            g**exponent for g in permutations
        ]


def test_groups_beyond_a_million_elements_are_not_listed():
    with pytest.raises(BeyondReach, match="has order 3628800, all elements are listed up to order 1000000"):
        group("S10").enumeration  # noqa: B018


def test_images_beyond_the_memory_are_refused():
    elements = Enumeration(group("S4").chain, group("S4").generators)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering_module, "_ENTRIES", 95)
        with pytest.raises(BeyondReach, match="24 elements on 4 points exceed 95 entries"):
            elements.images  # noqa: B018
