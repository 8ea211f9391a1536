"""Tables against published ones, columns matched by cycle types or elements, rows as multisets.

Sources: S_n by the rule of Murnaghan and Nakayama, A_n by splitting, S3wrC2 by Clifford theory (James, Kerber, The
Representation Theory of the Symmetric Group, 2.4, 2.5, 4.3; the ATLAS for the irrationalities b_n); dihedral and cyclic
groups by Serre, Linear Representations of Finite Groups, 5.3 and 5.1; SL(2,3) by Fulton, Harris, Representation Theory,
5.2; Q8 and SL(2,3) also on Groupprops, "Linear representation theory of ...".
"""

import pytest

import plrep
from plrep.exact.cyclotomic import E, cyclotomic
from plrep.groups.permutation import Permutation
from tests.characters import tables


def _rows(G):
    return sorted(tuple(map(str, X.values)) for X in G.character_table.characters)


def _published(rows):
    return sorted(tuple(str(cyclotomic(value)) for value in row) for row in rows)


@pytest.mark.parametrize("n", range(1, 9))
def test_symmetric_groups_have_the_table_of_murnaghan_and_nakayama(n):
    G = plrep.group(f"S{n}")
    kinds = [one.representative.cycle_type for one in G.classes]
    assert sorted(kinds) == sorted(tables.partitions(n))
    assert _rows(G) == _published(
        [tables.symmetric(shape, kind) for kind in kinds] for shape in tables.partitions(n)
    )


@pytest.mark.parametrize("n", range(3, 9))
def test_alternating_groups_have_the_split_table(n):
    G = plrep.group(f"A{n}")
    kinds = [one.representative.cycle_type for one in G.classes]
    halves = [kinds.index(kind) == place for place, kind in enumerate(kinds)]
    assert _rows(G) == _published(
        [character(kind, half) for kind, half in zip(kinds, halves, strict=True)]
        for character in tables.alternating(n)
    )


def _dihedral_place(g, n):
    """Return (is rotation, k) with g(x) = x + k or g(x) = k - x modulo n."""
    k = g.images[0]
    rotates = all(g.images[x] == (x + k) % n for x in range(n))
    assert rotates or all(g.images[x] == (k - x) % n for x in range(n))
    return rotates, k


@pytest.mark.parametrize("n", range(3, 21))
def test_dihedral_groups_have_the_table_of_serre(n):
    G = plrep.group(f"D{n}")
    places = [_dihedral_place(one.representative, n) for one in G.classes]
    rows = [[1] * len(places), [1 if rotates else -1 for rotates, _ in places]]
    if n % 2 == 0:
        rows += [
            [(-1) ** k for _, k in places],
            [(-1) ** k * (1 if rotates else -1) for rotates, k in places],
        ]
    rows += [
        [E(n, j * k) + E(n, -j * k) if rotates else 0 for rotates, k in places]
        for j in range(1, (n + 1) // 2)
    ]
    assert _rows(G) == _published(rows)


@pytest.mark.parametrize("n", [*range(1, 31), 60])
def test_cyclic_groups_have_the_powers_of_a_root_of_unity(n):
    G = plrep.group(f"C{n}")
    exponents = [one.representative.images[0] for one in G.classes]
    assert sorted(exponents) == list(range(n))
    assert _rows(G) == _published([E(n, j * k) for k in exponents] for j in range(n))


def test_the_quaternion_group_has_four_signs_and_one_plane():
    rows = [[1, 1, 1, 1, 1], [1, 1, 1, -1, -1], [1, 1, -1, 1, -1], [1, 1, -1, -1, 1], [2, -2, 0, 0, 0]]
    G = plrep.group("Q8")
    assert [one.order for one in G.classes] == [1, 2, 4, 4, 4]
    assert _rows(G) == _published(rows)


def _on_vectors(matrix):
    (a, b), (c, d) = matrix
    vectors = [(x, y) for x in range(3) for y in range(3) if (x, y) != (0, 0)]
    return Permutation(tuple(vectors.index(((a * x + b * y) % 3, (c * x + d * y) % 3)) for x, y in vectors))


def test_sl23_on_the_eight_vectors_has_its_published_table():
    G = plrep.group([_on_vectors([[1, 1], [0, 1]]), _on_vectors([[1, 0], [1, 1]])])
    u, minus, i = _on_vectors([[1, 1], [0, 1]]), _on_vectors([[2, 0], [0, 2]]), _on_vectors([[0, 2], [1, 0]])
    columns = [G.class_of(g) for g in (G.identity, minus, i, u, u * u, minus * u, minus * u * u)]
    assert (G.order, sorted(columns)) == (24, list(range(7)))
    w, v = "E(3)", "E(3)^2"
    published = [
        [1, 1, 1, 1, 1, 1, 1],
        [1, 1, 1, w, v, w, v],
        [1, 1, 1, v, w, v, w],
        [2, -2, 0, -1, -1, 1, 1],
        [2, -2, 0, "-E(3)", "-E(3)^2", w, v],
        [2, -2, 0, "-E(3)^2", "-E(3)", v, w],
        [3, 3, -1, 0, 0, 0, 0],
    ]
    rows = sorted(tuple(str(X.values[c]) for c in columns) for X in G.character_table.characters)
    assert rows == _published(published)
    assert sorted(G.character_table.indicators) == [-1, 0, 0, 0, 0, 1, 1]


def test_s3_wr_c2_has_the_table_of_james_and_kerber():
    G = plrep.group("S3wrC2")
    first, second = sorted((frozenset({0, 1, 2}), frozenset({3, 4, 5})), key=min)

    def place(g):
        if {g(x) for x in first} == first:
            return (_type_on(g, first), _type_on(g, second)), False
        return (_type_on(g * g, first),), True

    irreducibles = [lambda kind, shape=shape: tables.symmetric(shape, kind) for shape in tables.partitions(3)]
    published = [
        [X(*place(one.representative)) for one in G.classes] for X in tables.wreath_with_two(irreducibles)
    ]
    assert (G.order, len(published)) == (72, 9)
    assert _rows(G) == _published(published)


def _type_on(g, points):
    lengths, left = [], set(points)
    while left:
        x = start = min(left)
        length = 0
        while True:
            left.discard(x)
            x, length = g(x), length + 1
            if x == start:
                break
        lengths.append(length)
    return tuple(sorted(lengths, reverse=True))
