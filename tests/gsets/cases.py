"""The groups and G-sets on which the laws are tested."""

from functools import cache

from plrep.groups.group import group
from plrep.gsets.actions import parse_gset

CASES = [
    ("C1", "natural"),
    ("C1", "regular+natural"),
    ("S1", "cosets:trivial"),
    ("A2", "natural"),
    ("D1", "regular"),
    ("D2", "natural+subsets:2"),
    ("C2", "natural+natural"),
    ("C8", "regular"),
    ("C8", "subsets:3"),
    ("C12", "cosets:(1,4,7,10)(2,5,8,11)(3,6,9,12)"),
    ("Q8", "natural"),
    ("Q8", "cosets:(1,3)(2,4)(5,7)(6,8)"),
    ("Dic3", "regular+natural"),
    ("D5", "regular"),
    ("D6", "natural+subsets:2+regular"),
    ("S4", "subsets:2"),
    ("S4", "cosets:(1,3)(2,4)"),
    ("S4", "cosets:(1,2),(3,4)+cosets:trivial"),
    ("A5", "cosets:(1,2,3)"),
    ("S5", "subsets:2+cosets:(1,2,3)"),
    ("C2xS3", "natural"),
    ("C2^3", "natural+regular"),
    ("S3wrC2", "natural+subsets:3"),
    ("<(1,2,3,4,5,6,7),(2,3,5)(4,7,6),(2,3)(4,7)>", "natural+subsets:3"),
    ("<(),(1,2)(3,4),(1,2)(3,4)>", "subsets:2+regular"),
]
LARGE = [
    ("S12", "subsets:3"),
    ("S12", "cosets:(1,2,3,4,5,6,7,8,9,10,11),(1,2)"),
    ("A9", "cosets:(1,2,3),(2,3,4),(3,4,5),(4,5,6)+natural"),
    ("S5wrS4", "natural+subsets:2"),
    ("C2^24", "natural"),
]


@cache
def gset(name, text):
    return parse_gset(group(name), text)


def elements(G):
    """All elements of a small group, as permutations."""
    return G.enumeration.elements(range(G.order))


def some_elements(G):
    """The identity, the generators and some products of a group of any order."""
    found = [G.identity, *G.generators]
    for step in range(12):
        left, right = found[(7 * step + 3) % len(found)], found[(5 * step + 1) % len(found)]
        found.append(left * right)
        found.append(right * left.inverse)
    return found[:: max(1, len(found) // 12)]
