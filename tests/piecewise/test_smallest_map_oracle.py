"""The smallest map: known sizes, and a search over all subgroups by characters alone."""

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach, NotDefined
from plrep.groups.permutation import Permutation
from tests.naive.groups import ListedGroup

GROUPS = ["C4", "C6", "S3", "D4", "Q8", "C2xC4", "D6", "A4", "Dic3", "S4", "SL(2,3)"]


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_a_symmetric_group_needs_n_terms_to_the_trivial_simple_and_all_elements_to_the_sign(n):
    """A vector of the standard module has a Young subgroup as stabiliser, which is even only if it is trivial."""
    G = plrep.group(f"S{n}")
    standard = next(L for L in G.simples if not L.is_trivial and plrep.Fun(G.natural()).multiplicity(L))
    sign = next(L for L in G.simples if L.dimension == 1 and not L.is_trivial)
    assert plrep.smallest_map(standard, G.simple("L0")).size == n
    assert plrep.smallest_map(standard, sign).size == G.order


class ByCharacters:
    """Least orbits from dimensions of fixed spaces: means of characters over listed subgroups."""

    def __init__(self, G):
        self.listed = ListedGroup([g.images for g in G.generators], G.degree)
        self.characters = {
            L.label: [L.character[G.class_of(Permutation(tuple(x)))] for x in self.listed.elements]
            for L in G.simples
        }

    def mean(self, L, numbers):
        values = [self.characters[L.label][x] for x in numbers]
        return sum(values[1:], values[0]) / len(values)

    def least(self, L, K, shape):
        sizes = []
        for U in self.listed.subgroups:
            d = self.mean(L, U)
            # U is the stabiliser of a vector iff no larger group fixes as much
            if d == 0 or any(set(U) < set(V) and self.mean(L, V) == d for V in self.listed.subgroups):
                continue
            fixed = self.mean(K, U)
            if shape != "pl":
                for g in range(len(self.listed.elements)):
                    coset = [self.listed.product[g][u] for u in U]
                    if self.mean(L, coset) == -d:
                        # g is -1 on the vectors of L that U fixes; its trace on those of K is the mean of the coset
                        trace = self.mean(K, coset)
                        fixed = (fixed + trace * (1 if shape == "even" else -1)) / 2
                        break
            if fixed != 0:
                sizes.append(len(self.listed.elements) // len(U))
        return min(sizes, default=None)


@pytest.mark.parametrize("name", GROUPS)
def test_the_size_is_the_least_over_all_subgroups(name):
    G = plrep.group(name)
    search = ByCharacters(G)
    for L in G.simples:
        for K in G.simples:
            for shape in ("pl", "even", "odd"):
                least = search.least(L, K, shape)
                assert (least is not None) == plrep.exists_pl(L, K, shape=shape)
                if least is not None:
                    f = plrep.smallest_map(L, K, shape=shape)
                    assert f.size == least
                    assert not f.pl_map.is_affine


def test_smallest_maps_are_refused_where_there_is_none_of_the_shape():
    G = plrep.group("C8")
    with pytest.raises(NotDefined, match="acts as \\+1 on L4"):
        plrep.smallest_map(G.simple("L4"), G.simple("L2"))
    with pytest.raises(BadInput, match='given "conic"'):
        plrep.smallest_map(G.simple("L1"), G.simple("L2"), shape="conic")
    G = plrep.group("S7")
    with pytest.raises(BeyondReach, match=r"2,?000"):
        plrep.smallest_map(G.simple("L1"), G.simple("L0"))


def test_smallest_maps_can_be_taken_inside_one_set():
    G = plrep.group("S4")
    f = plrep.smallest_map(G.simple("L3"), G.simple("L4"), within=G.regular())
    assert f.source.projector.gset == f.target.projector.gset == G.regular()
    assert f.size == plrep.smallest_map(G.simple("L3"), G.simple("L4")).size
