"""Numbers of points, orbits and ranks of actions on subspaces, flags and sets are those of GAP."""

from plrep.groups.group import group
from plrep.gsets.actions import parse_gset
from tests.gap import ask_gap

SUBSPACES = [
    ("GL(3,3)", 3, 3, 1), ("GL(3,3)", 3, 3, 2), ("GL(2,4)", 2, 4, 1), ("GL(4,2)", 4, 2, 2), ("SL(2,9)", 2, 9, 1),
    ("GL(5,2)", 5, 2, 2), ("Sp(4,3)", 4, 3, 2),
]  # fmt: skip
SETS = [("M11", "orbit:{1,2,3,4,5}"), ("M22", "orbit:{1,2,3}"), ("J2", "orbit:{1,2}"), ("S3wrS3", "orbit:{1,2,4}"),
        ("PSL(3,3)", "lines"), ("PSU(3,3)", "orbit:{1,2,3,4}"), ("A7", "orbit:{1,2,3}")]  # fmt: skip


def test_orbits_on_subspaces_are_those_of_gap():
    """GAP's matrix groups on subspaces by canonical bases: no permutation is shared."""
    program = "".join(
        f"S:=List(Subspaces(GF({q})^{n},{k}),V->BasisVectors(CanonicalBasis(V)));;"
        f"Print(Size(S),SortedList(OrbitLengths({name},S,OnSubspacesByCanonicalBasis)),"
        f'List(Orbits({name},S,OnSubspacesByCanonicalBasis),o->RankAction({name},o,OnSubspacesByCanonicalBasis)),"\\n");'
        for name, n, q, k in SUBSPACES
    )
    for answer, (name, _, _, k) in zip(ask_gap(program), SUBSPACES, strict=True):
        X = group(name).on_subspaces(k)
        ranks = [len(X.suborbits(i)) for i in range(len(X.orbits))]
        lengths = sorted(map(len, X.orbits))
        head, _, tail = answer.partition("[")
        assert int(head) == X.points
        theirs, _, their_ranks = tail.partition("][")
        assert [int(x) for x in theirs.split(",")] == lengths
        assert sorted(int(x) for x in their_ranks.strip("]").split(",")) == sorted(ranks)


def test_orbits_of_sets_are_those_of_gap():
    program = ""
    for name, text in SETS:
        G = group(name)
        X = parse_gset(G, text)
        first = X.label_of(0).replace("{", "[").replace("}", "]")
        program += (
            f"G:=Group({','.join(map(str, G.generators))});; o:=Orbit(G,{first},OnSets);;"
            'Print(Length(o)," ",RankAction(G,o,OnSets),"\\n");'
        )
    ours = [parse_gset(group(name), text) for name, text in SETS]
    assert ask_gap(program) == [f"{X.points}{X.rank}" for X in ours]
