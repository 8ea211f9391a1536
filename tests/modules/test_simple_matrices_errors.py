"""What explicit simples refuse, in words."""

import attrs
import pytest

import plrep
from plrep.errors import BadInput, BeyondReach, Inconsistent, NotDefined
from plrep.exact.linear_systems import product_is, solved
from plrep.modules import single_copies
from plrep.modules.commutant import quaternions
from plrep.modules.cyclic_modules import cyclic_module
from plrep.modules.faithful_quotient import faithful_quotient
from plrep.modules.homomorphism import Homomorphism
from plrep.modules.simple_checks import check_character, check_commutant, check_form, check_structures
from plrep.modules.simple_matrices import SimpleMatrices
from plrep.modules.translates import Translates


def test_type_r_has_no_j_and_types_r_and_c_have_no_k():
    G = plrep.group("SL(2,3)")
    with pytest.raises(NotDefined, match="L2 has type R: only the scalars"):
        _ = plrep.matrices(G.simple("L2")).J
    for label in ("L1", "L2"):
        with pytest.raises(NotDefined, match="no anticommuting J and K"):
            _ = plrep.matrices(G.simple(label)).K


def test_elements_outside_the_group_have_no_matrix():
    R = plrep.matrices(plrep.group("A4").simple("L1"))
    with pytest.raises(BadInput, match=r"\(1,2\) does not lie in A4"):
        R.matrix(plrep.Permutation([1, 0, 2, 3]))


def test_matrices_of_no_permutation_module_have_no_projector():
    R = plrep.matrices(plrep.group("S3").simple("L2"))
    for name in ("projector", "basis"):
        with pytest.raises(NotDefined, match=r"lie in no Fun\(X\)"):
            getattr(R, name)
    with pytest.raises(NotDefined, match="matrices_inside"):
        R.function(R.form.rows[0])


def test_a_copy_inside_a_permutation_module_gives_no_j():
    G = plrep.group("C4")
    R = plrep.matrices_inside(plrep.realisation(G.simple("L1"), G.regular()))
    with pytest.raises(NotDefined, match=r"write matrices\(L1\)\.J"):
        _ = R.J
    with pytest.raises(NotDefined, match=r"write matrices\(L1\)\.commutant"):
        _ = R.commutant
    assert "J" not in R.data()


def test_a_projector_on_two_copies_is_refused():
    P = plrep.Fun(plrep.group("D4").regular()).projector("L4")
    with pytest.raises(BadInput, match="one copy, given one on 2"):
        plrep.matrices_inside(P)


def test_large_quotients_have_no_table_of_products():
    with pytest.raises(BeyondReach, match="of order 5040; tables of products go up to 2500"):
        faithful_quotient(plrep.group("S7").simple("L2"))


def test_wrong_matrices_break_a_relation():
    for name, label in (("S4", "L4"), ("A5", "L1"), ("SL(2,3)", "L4")):
        copy = plrep.matrices(plrep.group(name).simple(label)).copy
        quotient, images = copy.homomorphism.quotient, copy.homomorphism.images
        wrong = (images[0] * -1, *images[1:])
        for checker in (Homomorphism(quotient, wrong), Translates(copy.module, wrong)):
            with pytest.raises(Inconsistent, match="break a relat"):
                checker.check()


def test_exchanged_generators_break_a_relation():
    copy = plrep.matrices(plrep.group("S3").simple("L2")).copy
    exchanged = copy.homomorphism.images[::-1]
    with pytest.raises(Inconsistent, match="break a relator"):
        Homomorphism(copy.homomorphism.quotient, exchanged).check()


def test_a_vector_that_generates_less_than_the_simple_is_refused():
    f = plrep.matrices(plrep.group("S3").simple("L2")).copy.module.function
    with pytest.raises(Inconsistent, match="generates 2 dimensions, not 3"):
        cyclic_module(f, 3)


def test_a_form_a_character_or_an_operator_that_is_wrong_is_refused():

    R = plrep.matrices(plrep.group("C4").simple("L1"))
    skewed = attrs.evolve(R, form=plrep.Matrix([[1, 0], [0, 2]]))
    assert isinstance(skewed, SimpleMatrices)
    with pytest.raises(Inconsistent, match="is not invariant"):
        check_form(skewed)
    with pytest.raises(Inconsistent, match="break their relations"):
        check_structures(R, (plrep.Matrix.identity(2),))
    with pytest.raises(Inconsistent, match="commutant of L1 breaks"):
        check_commutant(R, (plrep.Matrix.identity(2), plrep.Matrix([[0, 1], [1, 0]])))
    S3 = plrep.group("S3")
    other = attrs.evolve(plrep.matrices(S3.simple("L2")), simple=S3.simple("L1"))
    with pytest.raises(Inconsistent, match="wrong trace"):
        check_character(other, other.copy.homomorphism)


def test_a_search_that_finds_no_zero_divisor_says_so(monkeypatch):
    monkeypatch.setattr(single_copies, "_isotropic", lambda *_: None)
    monkeypatch.setattr(single_copies, "_over_extension", lambda *_: None)
    plrep.matrices.cache_clear()
    with pytest.raises(BeyondReach, match=r"no copy of L9 of C3xQ8 .* was split off"):
        plrep.matrices(plrep.group("C3xQ8").simple("L9"))


def test_quaternions_without_abelian_roots_are_said_to_be_out_of_reach(monkeypatch):
    R = plrep.matrices(plrep.group("Q8").simple("L4"))
    monkeypatch.setattr("plrep.modules.commutant.square_root_of", lambda *_: None)
    with pytest.raises(BeyondReach, match="no J and K of L4 of Q8"):
        quaternions(R.copy.module, R.generators, 1)
    plrep.matrices.cache_clear()
    other = plrep.matrices(plrep.group("Q8").simple("L4"))
    with pytest.raises(BeyondReach):
        _ = other.J
    assert {"A", "B"} < set(other.data())
    assert not {"J", "K"} & set(other.data())


def test_systems_and_products_name_what_does_not_fit():
    M = plrep.Matrix
    with pytest.raises(NotDefined, match="singular"):
        solved(M([[1, 1], [1, 1]]), M([[1], [1]]))
    root = plrep.E(97) + plrep.E(97, 96)
    with pytest.raises(NotDefined, match="singular"):
        solved(M([[root, root], [root, root]]), M([[1], [1]]))
    with pytest.raises(BadInput, match="are no product and its factors"):
        product_is(M([[1, 2]]), M([[1, 2]]), M([[1]]))
