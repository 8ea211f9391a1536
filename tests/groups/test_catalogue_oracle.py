"""Named groups are those that GAP has under the same name: orders, classes, and identification up to order 2000."""

import pytest

from plrep.groups.group import group
from tests.gap import ask_gap

GAP = {
    **{
        f"{family}({n},{q})": f"{family}({n},{q})"
        for family in ("SL", "GL", "PSL", "PGL")
        for n, q in ((2, 2), (2, 3), (2, 4), (2, 5), (2, 7), (2, 8), (2, 9), (3, 2), (3, 3))
    },
    **{
        f"{family}({n},{q})": f"{family}({n},{q})"
        for family in ("Sp", "PSp")
        for n, q in ((2, 5), (4, 2), (4, 3))
    },
    **{f"PSU(3,{q})": f"PSU(3,{q})" for q in (2, 3, 4)},
    **{
        f"AGL({n},{q})": f"SemidirectProduct(GL({n},{q}),GF({q})^{n})"
        for n, q in ((2, 2), (2, 3), (3, 2), (2, 4))
    },
    **{f"ASL({n},{q})": f"SemidirectProduct(SL({n},{q}),GF({q})^{n})" for n, q in ((2, 2), (2, 3), (2, 4))},
    "AGL(1,8)": "SmallGroup(56,11)",
    "AGammaL(1,8)": "SmallGroup(168,43)",
    "AGL(1,9)": "SmallGroup(72,39)",
    "PGammaL(2,8)": "AutomorphismGroup(PSL(2,8))",
    "PGammaL(2,9)": "AutomorphismGroup(AlternatingGroup(6))",
    "PGammaL(2,4)": "SymmetricGroup(5)",
    **{
        f"W({system})": f'WeylGroup(RootSystem(SimpleLieAlgebra("{system[0]}",{system[1]},Rationals)))'
        for system in ("A3", "B3", "B4", "C3", "D4", "D5", "G2", "F4", "E6")
    },
    "W(H3)": "DirectProduct(AlternatingGroup(5),CyclicGroup(2))",
    **{f"2^(1+{e}){sign}": f'ExtraspecialGroup({2 ** (1 + e)},"{sign}")' for e in (2, 4, 6) for sign in "+-"},
    **{
        f"{p}^(1+{e}){sign}": f'ExtraspecialGroup({p ** (1 + e)},"{sign}")'
        for p, e in ((3, 2), (3, 4), (5, 2), (7, 2))
        for sign in "+-"
    },
    "Frobenius(5,4)": "SmallGroup(20,3)",
    "Frobenius(7,3)": "SmallGroup(21,1)",
    "Frobenius(8,7)": "SmallGroup(56,11)",
    "Frobenius(9,2)": "SmallGroup(18,4)",
    "Frobenius(9,4)": "SmallGroup(36,9)",
    "Frobenius(9,8)": "SmallGroup(72,39)",
    "Frobenius(13,4)": "SmallGroup(52,3)",
    **{
        f"Metacyclic({m},{n},{r})": f"(function() local F,a,b; F:=FreeGroup(2);a:=F.1;b:=F.2; "
        f"return F/[a^{m},b^{n},b*a*b^-1*a^-{r}]; end)()"
        for m, n, r in (
            (8, 2, 3),
            (8, 2, 5),
            (9, 3, 4),
            (9, 6, 2),
            (3, 4, 2),
            (15, 4, 2),
            (7, 6, 2),
            (5, 8, 2),
            (12, 4, 5),
        )
    },
    **{f"SD{order}": f"SmallGroup({order},{i})" for order, i in ((16, 8), (32, 19), (64, 53))},
    "Suz(2)": "SmallGroup(20,3)",
    "Suz(8)": "SuzukiGroup(IsPermGroup,8)",
    **{f"2.A{n}": f"DoubleCoverOfAlternatingGroup({n})" for n in (4, 5, 6, 7)},
    **{
        f"2.S{n}{sign}": f"SchurCoverOfSymmetricGroup({n},5,{-int(sign + '1')})"
        for n in (4, 5, 6, 7)
        for sign in "+-"
    },
    "M11": "MathieuGroup(11)",
    "M12": "MathieuGroup(12)",
    "SL(2,3)xC2": "DirectProduct(SL(2,3),CyclicGroup(2))",
    "GL(2,3)wrC2": "WreathProduct(Action(GL(2,3),Orbit(GL(2,3),[1,0]*Z(3)^0)),CyclicGroup(IsPermGroup,2))",
}


@pytest.mark.parametrize("part", range(3))
def test_orders_classes_and_identification_are_those_of_gap(part):
    names = list(GAP)[part::3]
    program = """show:=function(G) Print(Size(G)," ",NrConjugacyClasses(G));
    if Size(G)<2000 and SmallGroupsAvailable(Size(G)) and IdGroupsAvailable(Size(G)) then Print(" ",IdGroup(G)); fi;
    Print("\\n"); end;;
    permuted:=G->Group(List(GeneratorsOfGroup(G),g->g^IsomorphismPermGroup(G)));;
    """
    for name in names:
        ours = f"Group({','.join(map(str, group(name).generators))})"
        program += f"show({ours}); show(permuted({GAP[name]}));\n"
    answers = ask_gap(program)
    assert len(answers) == 2 * len(names)
    assert dict(zip(names, answers[::2], strict=True)) == dict(zip(names, answers[1::2], strict=True))


def test_small_groups_have_the_published_numbers():
    """Numbers of the SmallGrp library (H. U. Besche, B. Eick, E. A. O'Brien), as papers quote them."""
    numbers = {
        "Frobenius(7,3)": (21, 1), "3^(1+2)+": (27, 3), "3^(1+2)-": (27, 4), "2.A4": (24, 3), "2.S4+": (48, 29),
        "2.S4-": (48, 28), "2.A5": (120, 5), "2.S5+": (240, 90), "2.S5-": (240, 89),
    }  # fmt: skip
    program = "".join(
        f'Print(IdGroup(Group({",".join(map(str, group(name).generators))})),"\\n");' for name in numbers
    )
    assert ask_gap(program) == [f"[{n},{i}]" for n, i in numbers.values()]


def test_double_covers_have_the_classes_of_the_atlas():
    """Orders and sizes; the ATLAS prints 2.Sn+, and 2.Sn- is isoclinic to it."""
    names = {
        "2.A6": "2.A6",
        "2.A7": "2.A7",
        "2.A8": "2.A8",
        "2.S5+": "2.A5.2",
        "2.S6+": "2.A6.2_1",
        "2.S7+": "2.A7.2",
    }
    program = 'LoadPackage("ctbllib");; show:=t->SortedList(List([1..NrConjugacyClasses(t)],'
    program += "i->[OrdersClassRepresentatives(t)[i],SizesConjugacyClasses(t)[i]]));;"
    for name, theirs in names.items():
        program += f'Print(show(CharacterTable("{theirs}")),"\\n");'
        names[name] = str(sorted([c.order, c.size] for c in group(name).classes)).replace(" ", "")
    for name, theirs in (("2.S5-", "2.A5.2"), ("2.S7-", "2.A7.2")):
        program += f'Print(show(CharacterTableIsoclinic(CharacterTable("{theirs}"))),"\\n");'
        names[name] = str(sorted([c.order, c.size] for c in group(name).classes)).replace(" ", "")
    assert ask_gap(program) == list(names.values())


def test_numbers_of_classes_are_those_of_gap():
    names = [
        "SL(2,3)",
        "GL(2,3)",
        "PSL(2,7)",
        "PGL(2,9)",
        "PSU(3,3)",
        "W(F4)",
        "W(H3)",
        "2^(1+6)-",
        "M11",
        "AGL(1,8)",
        "J2",
        "Suz(8)",
        "3^(1+4)-",
        "2.S7-",
        "Frobenius(27,13)",
    ]
    program = "".join(
        f'Print(NrConjugacyClasses(Group({",".join(map(str, group(name).generators))})),"\\n");'
        for name in names
    )
    assert ask_gap(program) == [str(len(group(name).classes)) for name in names]
