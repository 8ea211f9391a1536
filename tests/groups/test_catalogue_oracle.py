"""Named groups are those that GAP has under the same name: orders, classes, and identification up to order 2000."""

from plrep.groups.group import group
from tests.gap import ask_gap

GAP = {
    **{
        f"{family}({n},{q})": f"{family}({n},{q})"
        for family in ("SL", "GL", "PSL", "PGL")
        for n, q in ((2, 2), (2, 3), (2, 4), (2, 5), (2, 7), (2, 8), (2, 9), (3, 2), (3, 3))
    },
    **{f"{family}({n},{q})": f"{family}({n},{q})" for family in ("Sp", "PSp") for n, q in ((2, 5), (4, 2), (4, 3))},
    **{f"PSU(3,{q})": f"PSU(3,{q})" for q in (2, 3, 4)},
    **{f"AGL({n},{q})": f"SemidirectProduct(GL({n},{q}),GF({q})^{n})" for n, q in ((2, 2), (2, 3), (3, 2), (2, 4))},
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
    "M11": "MathieuGroup(11)",
    "M12": "MathieuGroup(12)",
    "SL(2,3)xC2": "DirectProduct(SL(2,3),CyclicGroup(2))",
    "GL(2,3)wrC2": "WreathProduct(Action(GL(2,3),Orbit(GL(2,3),[1,0]*Z(3)^0)),CyclicGroup(IsPermGroup,2))",
}


def test_orders_classes_and_identification_are_those_of_gap():
    program = """show:=function(G) Print(Size(G)," ",NrConjugacyClasses(G));
    if Size(G)<2000 and SmallGroupsAvailable(Size(G)) and IdGroupsAvailable(Size(G)) then Print(" ",IdGroup(G)); fi;
    Print("\\n"); end;;
    permuted:=G->Group(List(GeneratorsOfGroup(G),g->g^IsomorphismPermGroup(G)));;
    """
    for name, theirs in GAP.items():
        ours = f"Group({','.join(map(str, group(name).generators))})"
        program += f"show({ours}); show(permuted({theirs}));\n"
    answers = ask_gap(program)
    assert len(answers) == 2 * len(GAP)
    assert dict(zip(GAP, answers[::2], strict=True)) == dict(zip(GAP, answers[1::2], strict=True))


def test_numbers_of_classes_are_those_of_gap():
    names = ["SL(2,3)", "GL(2,3)", "PSL(2,7)", "PGL(2,9)", "PSU(3,3)", "W(F4)", "W(H3)", "2^(1+6)-", "M11", "AGL(1,8)"]
    program = "".join(
        f'Print(NrConjugacyClasses(Group({",".join(map(str, group(name).generators))})),"\\n");' for name in names
    )
    assert ask_gap(program) == [str(len(group(name).classes)) for name in names]
