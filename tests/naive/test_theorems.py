"""Theorems that the program decides by, confirmed by listing: nothing of plrep is imported here."""

from itertools import combinations, pairwise, product

import pytest

from tests.naive import actions
from tests.naive.composite import ACTIVATIONS, pieces
from tests.naive.correspondence import SHAPES, exists
from tests.naive.groups import ListedGroup, cosets, natural, regular, subsets
from tests.naive.linear import dot, multiply, rank, row_reduce
from tests.naive.real_field import real_field
from tests.naive.simples import decompose
from tests.naive.small_groups import UP_TO_12, listed

SMALL = list(UP_TO_12)
Q = real_field(1)


def hom_dimension(X, Y):
    """dim Hom_G(Fun X, Fun Y), by solving T(gx) = g T(x) on all generators for the matrix T."""
    rows = []
    for g in X.group.generator_numbers:
        a, b = X.images[g], Y.images[g]
        for y, x in product(range(Y.points), range(X.points)):
            row = [0] * (X.points * Y.points)
            row[b[y] * X.points + a[x]] += 1
            row[y * X.points + x] -= 1
            if any(row):
                rows.append(row)
    return X.points * Y.points - rank(Q, rows)


def projector(simple):
    """The isotypic projector on Fun(X): B^T (B B^T)^-1 B for a basis B of the component."""
    field, B = simple.field, simple.component
    d = len(B)
    gram = [[dot(field, a, b) for b in B] for a in B]
    solved, _ = row_reduce(field, [g + b for g, b in zip(gram, B, strict=True)])
    return multiply(field, [list(column) for column in zip(*B, strict=True)], [row[d:] for row in solved])


def is_polynomial(part):
    """A PL function is a polynomial iff it has one slope."""
    return len({slope for slope, _ in part}) == 1


def parity(activation):
    """(even part not polynomial, odd part not polynomial, slope of the odd part if linear, value at 0).

    Both parts are evaluated between and beyond the points +-t, t the kinks: there they are affine.
    """
    kinks, slopes, at_zero = activation
    table = pieces(kinks, slopes, at_zero)
    cuts = sorted({0} | set(kinks) | {-t for t in kinks})
    places = [cuts[0] - 1, *((s + t) / 2 for s, t in pairwise(cuts)), cuts[-1] + 1]
    slope_at = {x: table[sum(1 for t in kinks if t < x)][0] for x in places}
    even = {(slope_at[x] - slope_at[-x]) / 2 for x in places}
    odd = {(slope_at[x] + slope_at[-x]) / 2 for x in places}
    return len(even) > 1, len(odd) > 1, odd.pop() if len(odd) == 1 else 0, at_zero


@pytest.mark.parametrize("name", [n for n in SMALL if listed(n).order <= 8] + ["D5", "A4"])
def test_the_maps_between_permutation_modules_are_as_many_as_orbitals(name):
    G = actions.group(name)
    sets = [cosets(G, H) for H in G.subgroup_representatives]
    for X, Y in combinations(sets, 2):
        both = X + Y
        crossing = [o for o in both.orbitals if o[0][0] < X.points <= o[0][1]]
        assert hom_dimension(X, Y) == len(crossing)


def test_symmetric_groups_have_two_orbitals_and_the_torus_has_n_squared():
    for n in range(2, 6):
        turn, flip = tuple((i + 1) % n for i in range(n)), (1, 0, *range(2, n))
        X = natural(ListedGroup([turn, flip]))
        assert len(X.orbitals) == hom_dimension(X, X) == 2
    for n in (2, 3, 4):
        points = list(product(range(n), repeat=2))
        shifts = [
            tuple(points.index(((a + s) % n, (b + t) % n)) for a, b in points) for s, t in ((1, 0), (0, 1))
        ]
        X = natural(ListedGroup(shifts))
        assert len(X.orbitals) == hom_dimension(X, X) == n**2


@pytest.mark.parametrize("name", SMALL)
def test_the_central_symmetric_orbital_operators_are_as_many_as_the_real_simples(name):
    G = actions.group(name)
    sets = [actions.action(name, i) for i in range(len(G.subgroup_representatives))]
    for X in sets:
        count = len(decompose(X))
        orbitals = X.orbitals
        where = {pair: i for i, o in enumerate(orbitals) for pair in o}
        paired = [where[o[0][1], o[0][0]] for o in orbitals]
        rows = []
        for i, j in enumerate(paired):
            if i != j:
                row = [0] * len(orbitals)
                row[i], row[j] = 1, -1
                rows.append(row)
        for b in range(len(orbitals)):
            # zb - bz = 0 on one pair of each orbital, for z the sum of unknowns times orbital matrices.
            for o in orbitals:
                x, y = o[0]
                row = [0] * len(orbitals)
                for t in range(X.points):
                    row[where[x, t]] += where[t, y] == b
                    row[where[t, y]] -= where[x, t] == b
                rows.append(row)
        assert len(orbitals) - rank(Q, rows) == count


@pytest.mark.parametrize("name", [*SMALL, "S4", "SL(2,3)"])
def test_jointly_closed_families_are_the_families_of_quotients(name):
    simples = actions.regular_simples(name)
    G = actions.group(name)
    family_of = {N: frozenset(i for i, s in enumerate(simples) if s.kernel >= N) for N in G.normal_subgroups}
    everything = frozenset(range(G.order))
    closed = {}
    for size in range(len(simples) + 1):
        for family in combinations(range(len(simples)), size):
            N = everything.intersection(*(simples[i].kernel for i in family))
            if all(i in family for i, s in enumerate(simples) if s.kernel >= N):
                closed[frozenset(family)] = N
    assert closed == {family: N for N, family in family_of.items()}
    assert len(closed) == len(G.normal_subgroups)
    for (M, first), (N, second) in product(family_of.items(), repeat=2):
        assert (M <= N) == (first >= second)


def test_pairwise_closure_is_weaker_than_joint_closure():
    simples = actions.regular_simples("C6")
    by_kernel = {len(s.kernel): s for s in simples}
    family = [by_kernel[k] for k in (6, 2, 3)]
    outside = by_kernel[1]
    assert not any(exists(L, outside, "pl")[0] for L in family)
    assert frozenset.intersection(*(L.kernel for L in family)) <= outside.kernel


@pytest.mark.parametrize("name", [*SMALL, "S4", "SL(2,3)", "A5"])
def test_kernels_decide_which_equivariant_maps_exist(name):
    simples = actions.regular_simples(name)
    for L, K in product(simples, repeat=2):
        inside = L.kernel <= K.kernel
        even = L.kernel | L.minus <= K.kernel
        odd = inside and L.minus <= K.minus
        sign_line = L.dimension == 1 and bool(L.minus) and K is L
        found = {shape: exists(L, K, shape) for shape in SHAPES}
        assert found == {
            "pl": (inside, inside),
            "conic": (inside, inside and not sign_line),
            "even": (even, even),
            "odd": (odd, odd),
        }


@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_blocks_and_invariants_are_read_off_one_column_of_the_projectors(name, number):
    simples = actions.simples(name, number)
    X = actions.action(name, number)
    columns = []
    for L in simples:
        P = projector(L)
        columns.append([row[0] for row in P])
        for x in range(X.points):
            total = L.field.zero
            for g in range(X.group.order):
                if X.images[g][0] == x:
                    total = total + sum((L.matrices[g][i][i] for i in range(L.dimension)), L.field.zero)
            assert P[x][0] == total * L.dimension / (L.endomorphisms * X.group.order)
            assert (P[x][0] == P[0][0]) == (P[x] == P[0])
            assert (P[x][0] == -P[0][0]) == (P[x] == [-c for c in P[0]])
    for L, column in zip(simples, columns, strict=True):
        here = next(e for e in actions.embedded(name, number) if e.simple is L)
        plus = {x for x in range(X.points) if column[x] == column[0]}
        minus = {x for x in range(X.points) if column[x] == -column[0]}
        assert plus == {X.images[g][0] for g in here.plus}
        assert minus == {X.images[g][0] for g in here.minus}
        for K, other in zip(simples, columns, strict=True):
            fixed = K.fixed_vectors(here.plus + here.minus)
            assert bool(fixed) == (sum((other[x] for x in plus | minus), K.field.zero) != 0)
            if minus:
                difference = sum((other[x] for x in plus), K.field.zero) - sum(
                    (other[x] for x in minus), K.field.zero
                )
                assert (len(K.fixed_vectors(here.plus)) > len(fixed)) == (difference != 0)


@pytest.mark.parametrize(("name", "number"), actions.transitive_actions())
def test_the_interaction_theorem_says_which_composites_vanish(name, number):
    simples = actions.simples(name, number)
    for spelling, activation in ACTIVATIONS.items():
        if len(activation[0]) > 2 and actions.action(name, number).points > 8:
            continue
        even, odd, slope, at_zero = parity(activation)
        for here, L in zip(actions.embedded(name, number), simples, strict=True):
            for K in simples:
                fixed = len(K.fixed_vectors(here.plus))
                both = len(K.fixed_vectors(here.plus + here.minus))
                edge = (
                    (even and both > 0)
                    or (odd and bool(here.minus) and fixed > both)
                    or (not here.minus and (even or odd) and fixed > 0)
                    or (slope != 0 and K is L)
                    or (at_zero != 0 and len(K.kernel) == K.group.order)
                )
                assert here.reaches(K, activation) == edge, (spelling, L.character, K.character)


def test_regions_of_symmetric_groups_on_points():
    for name, n in (("S3", 3), ("S4", 4), ("S5", 5)):
        standard = next(s for s in decompose(natural(listed(name))) if s.dimension == n - 1)
        here = actions.Embedded(standard)
        assert here.chamber_count([0]) == 2**n - 2
        assert here.chamber_count([1]) == 2**n - 1


def test_regions_of_S4_on_pairs():
    found = {s.dimension: actions.Embedded(s).chamber_count([0]) for s in decompose(subsets(listed("S4"), 2))}
    assert found == {1: 2, 2: 6, 3: 8}


def test_regions_of_S4_on_the_cosets_of_a_transposition_depend_on_the_copy():
    G = listed("S4")
    H = G.closure([G.number[(3, 1, 2, 0)]])
    double = next(s for s in decompose(cosets(G, H)) if s.multiplicity == 2 and s.dimension == 3)
    assert actions.Embedded(double).chamber_count([0]) == 134
    special = [[a, b] for a in range(-3, 4) for b in range(4) if (a, b) != (0, 0)]
    counts = {actions.Embedded(double, u).chamber_count([0]) for u in special}
    # 8 and 14: u fixed by more than the stabiliser, as on the cosets of D_4 (pairs) and of S_3 (points).
    assert counts == {8, 14, 24, 126, 134}


@pytest.mark.parametrize("name", ["S3", "D4", "A4"])
def test_no_special_copy_has_an_edge_that_the_generic_one_has_not(name):
    simples = actions.regular_simples(name)
    chosen = [ACTIVATIONS[s] for s in ("relu", "abs", "hard_tanh", "pl:1;0,1")]
    for L in (s for s in simples if s.multiplicity > 1):
        generic = actions.Embedded(L)
        reached = {(i, K) for i, s in enumerate(chosen) for K in simples if generic.reaches(K, s)}
        missed = 0
        for u in product((-1, 0, 1), repeat=len(generic.vectors)):
            if not any(u):
                continue
            if name == "A4" and 0 not in u:
                continue
            special = actions.Embedded(L, list(u))
            found = {(i, K) for i, s in enumerate(chosen) for K in simples if special.reaches(K, s)}
            assert found <= reached
            missed += found != reached
        assert missed


def test_regions_of_dihedral_groups_on_points():
    for name, n in (("S3", 3), ("D4", 4), ("D5", 5), ("D6", 6)):
        faithful = [s for s in decompose(natural(listed(name))) if len(s.kernel) == 1]
        assert {actions.Embedded(s).chamber_count([0]) for s in faithful} == {2 * n if n % 2 else n}


def test_the_regular_action_has_the_absolute_value_graph_of_signed_kernels():
    for name in SMALL:
        simples = decompose(regular(actions.group(name)))
        for L in simples:
            here = actions.Embedded(L)
            assert set(here.plus) == L.kernel
            assert set(here.minus) == L.minus
            for K in simples:
                assert here.reaches(K, ACTIVATIONS["abs"]) == (L.kernel | L.minus <= K.kernel)


def test_cyclic_composites_follow_the_divisibility_rule():
    for n in range(1, 13):
        here = actions.embedded(f"C{n}", 0)
        orders = [n // len(e.simple.kernel) for e in here]
        for k, source in zip(orders, here, strict=True):
            half = k // 2 if k % 2 == 0 else k
            for j, target in zip(orders, here, strict=True):
                same = source is target
                assert source.reaches(target.simple, ACTIVATIONS["abs"]) == (half % j == 0)
                assert source.reaches(target.simple, ACTIVATIONS["relu"]) == (half % j == 0 or same)
                assert source.reaches(target.simple, ACTIVATIONS["pl:1;0,1"]) == (k % j == 0)
