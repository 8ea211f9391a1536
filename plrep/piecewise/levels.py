"""Levels of the nodes of an interaction graph: how far down from low resonance a simple lies.

The level of a node is the length of the longest path of strong components that ends at its own; sources have
level 0 (docs/conventions.md).  networkx finds the components.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def levels(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return the level of each node of a directed graph.

    Parameters
    ----------
    nodes : sequence of str
        All nodes.
    edges : iterable of pairs
        Source and target; loops are allowed and do not count.

    Examples
    --------
    >>> levels(["a", "b", "c", "d"], [("a", "b"), ("b", "c"), ("c", "b"), ("b", "d"), ("d", "d")])
    {'a': 0, 'b': 1, 'c': 1, 'd': 2}
    """
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    components = nx.condensation(graph)
    depth: dict[int, int] = {}
    for component in nx.topological_sort(components):
        above = [depth[p] + 1 for p in components.predecessors(component)]
        depth[component] = max(above, default=0)
    mapping = components.graph["mapping"]
    return {node: depth[mapping[node]] for node in nodes}
