"""Block systems and the groups between H and G are those of GAP."""

import pytest

from plrep.groups.group import group
from plrep.gsets.block_systems import intermediate_subgroups
from tests.gap import ask_gap

NATURAL = [
    "C12", "D12", "D15", "S3wrC2", "C2wrA4", "C4wrC2", "S4wrC3", "PSL(2,7)", "GL(2,5)", "M11", "Q8", "Dic5", "Sp(4,3)",
    "TransitiveGroup(8,23)", "TransitiveGroup(12,80)", "TransitiveGroup(9,20)", "TransitiveGroup(12,250)", "W(E6)",
    "W(D4)", "Grid(6,p4)", "GL(3,3)", "2^(1+4)+", "C3wrC3",
]  # fmt: skip
BETWEEN = [
    ("S4", "(1,2)"), ("S4", "()"), ("S5", "(1,2,3)"), ("A5", "(1,2)(3,4)"), ("A6", "(1,2,3)"),
    ("S6", "(1,2)(3,4)(5,6)"), ("PSL(2,7)", "two points"), ("D12", "()"), ("SL(2,3)", "()"), ("M11", "sylow:3"),
    ("M11", "sylow:2"), ("PSL(3,3)", "sylow:3"), ("S7", "sylow:7"), ("GL(2,3)", "sylow:2"), ("S8", "sylow:2"),
    ("A7", "sylow:3"),
]  # fmt: skip


def _written(G):
    return f"Group([{','.join(map(str, G.generators)) or '()'}])"


def test_blocks_are_those_of_gap():
    groups = [group(name) for name in NATURAL]
    program = "".join(
        f"G:={_written(G)};; b:=AllBlocks(G);; b:=List(b,x->First(Orbit(G,Set(x),OnSets),y->1 in y));;"
        f'Print(SortedList(b)," ",IsPrimitive(G,[1..{G.degree}]),"\\n");'
        for G in groups
    )
    for G, answer in zip(groups, ask_gap(program), strict=True):
        X = G.natural()
        ours = sorted([x + 1 for x in one.block] for one in list(X.block_systems)[1:-1])
        assert answer == f"{ours}".replace(" ", "") + str(X.is_primitive).lower()


@pytest.mark.slow
def test_groups_between_are_those_of_gap():
    ours, program = [], ""
    for name, text in BETWEEN:
        G = group(name)
        if text.startswith("sylow"):
            H = G.sylow(int(text[6:]))
        else:
            H = G.stabiliser(0, 1) if text == "two points" else G.subgroup(text)
        between = [U.order for U in intermediate_subgroups(G.cosets(H))][1:-1]
        ours.append(str(sorted(between)).replace(" ", ""))
        program += f'Print(SortedList(List(IntermediateSubgroups({_written(G)},{_written(H)}).subgroups,Size)),"\\n");'
    assert ask_gap(program) == ours


def test_a_single_point_is_primitive_as_in_gap():
    assert ask_gap('Print(IsPrimitive(Group(()),[1]),"\\n");') == ["true"]
    assert group("C1").natural().is_primitive
