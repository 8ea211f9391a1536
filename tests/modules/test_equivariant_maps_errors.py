"""Every refusal of an equivariant map says what to write instead."""

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach, NotDefined
from plrep.exact.cyclotomic import E


@pytest.fixture(scope="module")
def H():
    X = plrep.group("S4").natural()
    return plrep.hom_basis(X, X)


@pytest.fixture(scope="module")
def up():
    G = plrep.group("S4")
    return plrep.hom_basis(G.natural(), G.on_subsets(2))


def test_a_map_has_one_weight_for_each_orbital(H):
    with pytest.raises(BadInput, match="has 2 weights, given 3"):
        H.map([1, 2, 3])
    with pytest.raises(BadInput, match="numbered 0 to 1"):
        H.map({2: 1})
    with pytest.raises(BadInput, match="numbered 0 to 1"):
        H.map({"a": 1})


def test_weights_are_exact_and_real(H):
    with pytest.raises(BadInput, match="no exact"):
        H.map([0.5, 1])
    with pytest.raises(BadInput, match="not real"):
        H.map([E(4), 1])
    with pytest.raises(BadInput, match="not real"):
        H.identity * E(3)


def test_shared_places_are_asked_for_a_weight_that_is_there(H):
    with pytest.raises(BadInput, match="numbered 0 to 1"):
        H.shared(5)
    with pytest.raises(BadInput, match="numbered 0 to 1"):
        H.element(True)


def test_entries_are_asked_at_points(H):
    for place in ((4, 0), (0, 4), (-1, 0)):
        with pytest.raises(BadInput, match="no point"):
            H.weight_of(*place)
        with pytest.raises(BadInput, match="no point"):
            H.identity.entry(*place)


def test_identities_and_traces_need_one_set(up):
    with pytest.raises(BadInput, match="no identity"):
        _ = up.identity
    with pytest.raises(BadInput, match="has no trace"):
        up.zero.trace()
    with pytest.raises(BadInput, match="has no eigenvalue"):
        up.zero.on("L0")


def test_sums_need_the_same_sets(H, up):
    with pytest.raises(BadInput, match="have no sum"):
        H.identity + up.zero
    with pytest.raises(TypeError):
        H.identity + 1
    with pytest.raises(TypeError):
        H.identity - 1
    with pytest.raises(TypeError):
        H.identity @ 2


def test_composites_need_maps_that_meet(H, up):
    assert (up.element(0) @ H.identity) == up.element(0)
    with pytest.raises(BadInput, match="in a @ b the map b acts first"):
        H.identity @ up.element(0)


def test_vectors_have_one_exact_value_for_each_point(H):
    with pytest.raises(BadInput, match="4 values, given 3"):
        H.identity.apply([1, 2, 3])
    with pytest.raises(BadInput, match="no exact"):
        H.identity.apply([1, 2, 3, 0.5])


def test_a_matrix_that_does_not_commute_is_refused_with_two_entries(H):
    with pytest.raises(
        BadInput, match=r"the entries at \(1, 1\) and \(0, 0\) share a weight, but are 0 and 1"
    ):
        H.read(plrep.Matrix([[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]))
    with pytest.raises(BadInput, match="shape"):
        H.read(plrep.Matrix.identity(3))


def test_large_matrices_are_beyond_reach():
    X = plrep.group("S100").on_subsets(2)
    with pytest.raises(BeyondReach, match=r"apply\(\) needs none"):
        plrep.hom_basis(X, X).identity.to_matrix()


def test_blocks_need_the_simple_on_both_sides(up):
    with pytest.raises(BadInput, match="on both sides"):
        up.zero.block("L2")
    with pytest.raises(BadInput, match="what occurs"):
        up.zero.block("L1")


def test_an_eigenvalue_needs_a_simple_that_occurs_once():
    X = plrep.group("D4").regular()
    with pytest.raises(NotDefined, match=r'block\("L4"\).polynomial'):
        plrep.hom_basis(X, X).identity.on("L4")


def test_an_eigenvalue_that_is_not_cyclotomic_is_told():
    G = plrep.group("Q8")
    X = G.regular()
    H = plrep.hom_basis(X, X)
    m = H.map({1: 2 * E(5) + 2 * E(5, 4) + 2, 4: 1})  # its square on L4 is -7 - 2 sqrt(5)
    with pytest.raises(NotDefined, match="no cyclotomic numbers"):
        m.on("L4")


def test_block_matrices_need_the_simple_on_both_sides(up):
    with pytest.raises(BadInput, match="on both sides"):
        up.zero.block_matrix("L2")


def test_a_basis_is_asked_about_sets_that_hold_its_simple(up):
    from plrep.modules.isotypic_basis import isotypic_basis

    basis = isotypic_basis(plrep.Fun(up.target), "L2")
    for f in (up.map([1, 2]), up.map([1, 2]).transpose()):
        with pytest.raises(BadInput, match="does not hold L2"):
            basis.block(f)
    other = plrep.group("S3").natural()
    for f in (3, plrep.hom_basis(other, other).identity):
        with pytest.raises(BadInput, match="an equivariant map of S4"):
            basis.block(f)
    with pytest.raises(BadInput, match="takes a permutation module"):
        isotypic_basis(up.target, "L2")


def test_roots_that_are_not_cyclotomic_are_refused(monkeypatch):
    from plrep.modules import isotypic_basis

    monkeypatch.setattr(isotypic_basis, "square_root_over", lambda value, primes: None)
    for name, label in (("C5", "L1"), ("Q8", "L4")):
        X = plrep.group(name).regular()
        with pytest.raises(NotDefined, match=r"polynomial needs none"):
            plrep.hom_basis(X, X).identity.block_matrix(label)


def test_the_engine_is_one_of_two():
    X = plrep.group("S4").natural()
    with pytest.raises(BadInput, match="must be one of"):
        _ = plrep.hom_basis(X, X, engine="guess").identity.blocks


def test_multiples_are_by_exact_real_numbers(up):
    f = up.map([1, 2])
    assert f * "1/2" == f / 2
    for wrong in (0.5, "x", None, E(3)):
        with pytest.raises(BadInput):
            f * wrong
        with pytest.raises(BadInput):
            f / wrong
    with pytest.raises(BadInput, match="composed with @"):
        f * f
