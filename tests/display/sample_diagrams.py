"""Diagrams for the tests of display: interaction graphs by the divisibility rule for cyclic groups, and by hand."""

from __future__ import annotations

from math import gcd

from plrep.display.document import Diagram, Edge, Kind, Node

LEGEND = (Kind("even", "even part"), Kind("linear", "linear loop", "dashed"))


def cyclic(n: int) -> Diagram:
    """The ReLU graph of C_n on itself: k -> j iff order(j) divides orderP(k), and all loops."""
    simples = range(n // 2 + 1)
    order = [n // gcd(n, k) for k in simples]
    projective = [d // 2 if d % 2 == 0 else d for d in order]
    even = [(k, j) for k in simples for j in simples if projective[k] % order[j] == 0]
    loops = [(k, k) for k in simples if (k, k) not in even]

    def level(k: int) -> int:
        above = [a for a, b in even if b == k and a != k and (k, a) not in even]
        return 1 + max(map(level, above), default=-1)

    edges = [Edge(f"L{k}", f"L{j}", "even") for k, j in even] + [
        Edge(f"L{k}", f"L{k}", "linear") for k, _ in loops
    ]
    return Diagram(f"C{n}", [Node(f"L{k}", f"L{k}", level(k)) for k in simples], edges, LEGEND)


def layered(name: str, layers: list[list[str]], pairs: str) -> Diagram:
    """A diagram from layers and pairs such as "a>b c=d": one way, both ways."""
    nodes = [Node(one, one, rank) for rank, layer in enumerate(layers) for one in layer]
    edges = []
    for pair in pairs.split():
        source, target = pair.replace("=", ">").split(">")
        edges += [Edge(source, target, "even")] + ([Edge(target, source, "even")] if "=" in pair else [])
    return Diagram(name, nodes, edges, LEGEND)


def samples() -> dict[str, Diagram]:
    """All samples by name."""
    some = {f"C{n}": cyclic(n) for n in (1, 2, 3, 5, 8, 12, 13, 15, 24, 30)}
    full = "L3=L4 L3>L2 L3>L1 L3>L0 L4>L2 L4>L1 L4>L0 L2>L1 L2>L0 L1>L0 L3>L3 L4>L4 L2>L2 L1>L1 L0>L0"
    some["S4"] = layered("S4", [["L3", "L4"], ["L2"], ["L1"], ["L0"]], full)
    wide = "L4>L5 L4>L3 L4>L2 L4>L1 L4>L0 L5>L5 L5>L0 L3>L0 L2>L0 L1>L0 L4>L4"
    some["D6"] = layered("D6", [["L4"], ["L5"], ["L1", "L2", "L3"], ["L0"]], wide)
    some["far"] = layered("far", [list("abcdefgh"), list("ijklmnop")], "a>p h>i a>i h>p a=h b=g b>p")
    some["up"] = layered("up", [["a"], ["b"], ["c"]], "c>a a>b b>c")
    return some
