"""Series, centres, normal closures and normalisers, equal to those of GAP."""

from plrep.groups.group import group
from tests.gap import ask_gap

NAMES = [
    "S4",
    "SL(2,3)",
    "GL(2,3)",
    "A5xS4",
    "S3wrS3",
    "GL(2,3)wrS3",
    "2^(1+6)+",
    "AGL(2,3)",
    "AGL(3,2)",
    "AGL(1,16)",
    "W(F4)",
    "W(E6)",
    "W(B6)",
    "PSU(3,3)",
    "M11",
    "M24",
    "S20",
    "GL(3,5)",
    "D4wrC4",
    "Dic30",
    "<(1,2,3,4,5,6)(7,8,9),(1,4)(7,8)>",
    "<(1,2,3,4)(5,6)(9,10),(1,3)(5,7)(6,8),(9,11)(10,12)>",
]


def in_gap(G):
    return f"Group([{','.join(str(g) for g in G.generators)}])"


def said(values):
    return "[" + ",".join(str(value).lower() for value in values) + "]"


def test_series_centres_and_properties_are_those_of_gap():
    """Once for all groups, because GAP takes longer to start than to answer."""
    program = "".join(
        f"""
        G := {in_gap(group(name))};;
        Print(List(DerivedSeriesOfGroup(G), Size), List(LowerCentralSeriesOfGroup(G), Size), Size(Centre(G)),
              [IsPerfectGroup(G), IsSolvableGroup(G), IsNilpotentGroup(G), IsSimpleGroup(G)], "\\n");
        """
        for name in NAMES
    )
    found = []
    for G in map(group, NAMES):
        series = [said(one.order for one in series) for series in (G.derived_series, G.lower_central_series)]
        flags = said([G.is_perfect, G.is_solvable, G.is_nilpotent, G.is_simple])
        found.append("".join([*series, str(G.centre.order), flags]))
    assert ask_gap(program) == found


def test_normal_closures_normalisers_and_stabilisers_are_those_of_gap():
    names = ["S4", "A5xS4", "W(F4)", "W(E6)", "M11", "S20", "GL(3,5)", "D4wrC4"]
    program = "".join(
        f"""
        G := {in_gap(G)};;
        S := Stabilizer(G, {G.degree});;
        Print([Size(NormalClosure(G, Group([{G.generators[0]}]))), Size(S), Size(Normalizer(G, S))], "\\n");
        """
        for G in map(group, names)
    )
    found = []
    for G in map(group, names):
        stabiliser = G.stabiliser(G.degree - 1)
        closure = G.normal_closure(G.subgroup([G.generators[0]]))
        found.append(said([closure.order, stabiliser.order, G.normaliser(stabiliser).order]))
    assert ask_gap(program) == found
