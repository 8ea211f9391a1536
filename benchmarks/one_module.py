"""Fun(X) of one G-set in a fresh process: ``python -m benchmarks.one_module NUMBER | n=N``, answers in JSON."""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Decompose Fun(X), with kernels and the graph of relu; print what was found and the seconds."""
    start = time.perf_counter()
    from benchmarks.module_corpus import ENTRIES, series

    asked = sys.argv[1]
    entry = series(int(asked[2:])) if asked.startswith("n=") else ENTRIES[int(asked)]
    X = entry.make()
    import plrep

    graph = plrep.interaction_graph(X, "relu")
    V = graph.module
    parts = sorted((c.simple.dimension, c.multiplicity, c.simple.type) for c in V.simples)
    kernels = sorted({c.simple.kernel_order for c in V.simples})
    edges = len(graph.edges)
    seconds = time.perf_counter() - start
    print(
        json.dumps(
            {
                "points": X.points,
                "rank": X.rank,
                "order": X.group.order,
                "engine": V.engine_name,
                "parts": parts,
                "kernels": len(kernels),
                "edges": edges,
                "seconds": seconds,
                "cpu": time.process_time(),
                "as known": parts == [tuple(part) for part in entry.expected()],
            }
        )
    )


if __name__ == "__main__":
    main()
