"""Supersolvable groups: chief series with prime factors, and characters induced along them."""

import numpy as np
import pytest

import plrep
from plrep.characters import monomial as method
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.monomial import MonomialRoute, monomial
from plrep.characters.table import table_by
from plrep.errors import Inconsistent, NotDefined
from plrep.groups.prime_series import PrimeSeries, prime_series

P_GROUPS = [
    "C1", "C2", "C4xC2", "D4", "Q8", "D8", "Dic4", "2^(1+4)+", "2^(1+4)-", "2^(1+6)+", "2^(1+6)-", "D4wrC2", "D8wrC2",
    "C8wrC2", "C2wrC8", "C2wrC2^3", "C4wrC4", "C2wrC2wrC2", "3^(1+2)+", "3^(1+2)-", "3^(1+4)+", "C3wrC3", "5^(1+2)+",
]  # fmt: skip
SUPERSOLVABLE = [
    "S3", "D5", "D6", "D12", "D15", "D50", "Dic5", "Dic9", "AGL(1,7)", "AGL(1,13)", "S3xS3", "S3xD5xC3", "Dic3xS3",
    "<(1,2,3,4,5,6,7),(2,3,5)(4,7,6)>", "<(1,2,3),(1,2)(4,5),(4,5,6)(7,8)>",
]  # fmt: skip
OTHERS = [
    "A4", "S4", "SL(2,3)", "GL(2,3)", "A5", "S5", "PSL(2,7)", "S3wrC2", "S3wrC3", "C2wrC3", "C2wrA4", "W(F4)",
]  # fmt: skip


@pytest.mark.parametrize("name", [*P_GROUPS, *SUPERSOLVABLE])
def test_members_of_a_prime_series_are_normal_with_these_indices(name):
    G = plrep.group(name)
    series = prime_series(G)
    order = 1
    for i in range(len(series.primes) - 1, -1, -1):
        H = G.subgroup([row.tolist() for row in series.rows[i:]])
        order *= series.primes[i]
        assert H.order == order
        assert all(g * h * g.inverse in H for g in G.generators for h in H.generators)
    assert order == G.order


@pytest.mark.parametrize("name", OTHERS)
def test_other_groups_have_none(name):
    assert plrep.group(name).prime_series is None


@pytest.mark.parametrize("name", [*P_GROUPS, *SUPERSOLVABLE])
def test_induced_characters_are_the_table_of_dixon_and_schneider(name):
    G = plrep.group(name)
    one, other = table_by(G, monomial), table_by(G, dixon_schneider)
    assert one == other
    assert one.indicators == other.indicators


@pytest.mark.parametrize("name", ["2^(1+6)+", "C4wrC4", "D50"])
def test_degrees_are_the_indices_of_the_subgroups(name):
    G = plrep.group(name)
    route = monomial(G)[1]
    counted = {}
    for degree in table_by(G, monomial).degrees:
        counted[G.order // degree] = counted.get(G.order // degree, 0) + 1
    assert dict(route.subgroups) == counted


@pytest.mark.parametrize(
    ("name", "classes"), [("2^(1+8)-", 257), ("C2wrC2wrC2wrC2", 230), ("C5wrC5", 649), ("C4wrC4", 88)]
)
def test_p_groups_of_many_classes_take_this_route(name, classes):
    G = plrep.group(name)
    table = G.character_table
    assert isinstance(table.route, MonomialRoute)
    assert len(table) == len(G.classes) == classes
    assert "the group has a chief series with prime factors" in table.explain()


def test_a_group_that_is_not_supersolvable_is_refused():
    with pytest.raises(NotDefined, match="no chief series with prime factors"):
        monomial(plrep.group("A4"))


def _with_series(monkeypatch, G, rows, primes):
    monkeypatch.setattr(type(G), "prime_series", PrimeSeries(np.array(rows), primes))


def test_a_series_with_a_member_that_is_not_normal_is_found_out(monkeypatch):
    G = plrep.group("S3")
    _with_series(monkeypatch, G, [[1, 2, 0], [1, 0, 2]], (3, 2))
    with pytest.raises(Inconsistent, match=r"step 'series'.*report the generators"):
        monomial(G)


def test_characters_that_do_not_extend_are_found_out(monkeypatch):
    G = plrep.group("Q8")
    monkeypatch.setattr(type(G), "exponent", 6)
    with pytest.raises(Inconsistent, match=r"step 'extension'.*report the generators"):
        monomial(G)


def test_a_wrong_number_of_characters_is_found_out(monkeypatch):
    G = plrep.group("D4")
    monkeypatch.setattr(method, "_orbits", lambda rest, primes, m, c, q: iter([([0], rest, primes)]))
    with pytest.raises(Inconsistent, match=r"step 'count'.*for 5 classes.*report the generators"):
        monomial(G)
