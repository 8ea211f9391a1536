"""Laws of the lattice of normal subgroups: found again by closing unions of classes; the correspondence."""

from itertools import combinations

import pytest

import plrep

SMALL = [
    "C1",
    "C6",
    "C8",
    "C2^2",
    "C2^3",
    "C2xC4",
    "S3",
    "S4",
    "A4",
    "A5",
    "D4",
    "D5",
    "D6",
    "Q8",
    "Dic3",
    "C3xS3",
]


def _normal_closure(G, classes):
    """Return the classes of the subgroup that some classes generate, by multiplying elements until nothing is new."""
    elements = G.enumeration
    gathered = {g for g in range(G.order) if int(elements.class_ids[g]) in classes} | {0}
    while True:
        numbers = sorted(gathered)
        more = gathered.union(*(elements.product(g, numbers).tolist() for g in numbers))
        if more == gathered:
            return tuple(sorted({int(elements.class_ids[g]) for g in gathered}))
        gathered = more


@pytest.mark.parametrize("name", SMALL)
def test_they_are_all_joins_of_normal_closures_of_classes(name):
    G = plrep.group(name)
    found = {_normal_closure(G, {c}) for c in range(len(G.classes))}
    while True:
        joins = {_normal_closure(G, {*a, *b}) for a, b in combinations(sorted(found), 2)} | found
        if joins == found:
            break
        found = joins
    assert {N.classes for N in G.normal_subgroups} == found


@pytest.mark.parametrize("name", SMALL)
def test_covers_are_the_maximal_ones_below(name):
    lattice = plrep.group(name).normal_subgroups
    sets = [set(N.classes) for N in lattice]
    for upper, lower in enumerate(lattice.covers):
        below = [i for i, one in enumerate(sets) if one < sets[upper]]
        assert lower == tuple(i for i in below if not any(sets[i] < sets[j] for j in below))


@pytest.mark.parametrize("name", SMALL)
def test_labels_go_by_order_and_then_by_classes(name):
    lattice = plrep.group(name).normal_subgroups
    keys = [(N.order, N.classes) for N in lattice]
    assert keys == sorted(keys)
    assert [N.label for N in lattice] == [f"N{i}" for i in range(len(lattice))]
    assert (lattice[0].order, lattice[-1].index) == (1, 1)


@pytest.mark.parametrize("name", SMALL)
def test_every_simple_stands_at_exactly_one_node(name):
    G = plrep.group(name)
    lattice = G.normal_subgroups
    assert sorted(L.index for N in lattice for L in lattice.simples_with_kernel(N)) == list(
        range(len(G.simples))
    )
    for L in G.simples:
        assert L in lattice.simples_with_kernel(lattice.kernel_of(L))


@pytest.mark.parametrize("name", SMALL)
def test_the_simples_of_a_quotient_fill_it(name):
    lattice = plrep.group(name).normal_subgroups
    for N in lattice:
        family = lattice.simples_of_quotient(N)
        assert sum(L.dimension**2 // L.endomorphism_dimension for L in family) == N.index


@pytest.mark.parametrize("name", SMALL)
def test_subgroups_and_families_reverse_inclusion_and_determine_each_other(name):
    lattice = plrep.group(name).normal_subgroups
    families = [{L.index for L in lattice.simples_of_quotient(N)} for N in lattice]
    for N, of_n in zip(lattice, families, strict=True):
        for M, of_m in zip(lattice, families, strict=True):
            assert (N <= M) == (of_m <= of_n)


@pytest.mark.parametrize("name", ["C6", "S4", "D6", "Q8", "C2xC4"])
def test_families_of_quotients_are_the_jointly_closed_ones(name):
    G = plrep.group(name)
    lattice = G.normal_subgroups
    everything = set(range(len(G.classes)))
    closed = set()
    for bits in range(1, 1 << len(G.simples)):
        family = [L for L in G.simples if bits >> L.index & 1]
        common = everything.intersection(*(L.kernel for L in family))
        if all(common <= set(K.kernel) for K in family) and all(
            K in family for K in G.simples if common <= set(K.kernel)
        ):
            closed.add(tuple(L.index for L in family))
    assert closed == {tuple(L.index for L in lattice.simples_of_quotient(N)) for N in lattice}


def test_pairwise_closure_is_weaker_for_c6():
    G = plrep.group("C6")
    family = ["L0", "L2", "L3"]
    assert all(
        K.label in family
        for L in G.simples
        if L.label in family
        for K in G.simples
        if set(L.kernel) <= set(K.kernel)
    )
    assert family not in [
        [L.label for L in G.normal_subgroups.simples_of_quotient(N)] for N in G.normal_subgroups
    ]


def test_elementary_abelian_groups_have_the_subspaces():
    assert len(plrep.group("C2^5").normal_subgroups) == 374  # 1 + 31 + 155 + 155 + 31 + 1, Gaussian binomials
    assert len(plrep.group("C3^3").normal_subgroups) == 28


def test_simple_groups_have_two():
    for name in ("A5", "A6", "C7", "A8"):
        assert [N.order for N in plrep.group(name).normal_subgroups] == [1, plrep.group(name).order]


def test_centres_of_characters_meet_in_the_centre():
    from plrep.characters.kernels import centre

    for name in SMALL:
        G = plrep.group(name)
        common = set(range(len(G.classes))).intersection(
            *(centre(X.values) for X in G.character_table.characters)
        )
        assert common == {c for c, one in enumerate(G.classes) if one.size == 1}


def test_a_lattice_beyond_the_limit_is_refused(monkeypatch):
    from plrep.characters import normal_subgroups as module
    from plrep.errors import BeyondReach

    monkeypatch.setattr(module, "_MOST", 5)
    with pytest.raises(BeyondReach, match="more than 5 normal subgroups"):
        module.normal_subgroups(plrep.group("C2^3"))
