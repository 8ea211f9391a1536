"""One character table in a fresh process: ``python -m benchmarks.one_table < GENERATORS``, answers in JSON.

The process first makes the table of S3, so that what Python loads at the first use is reported apart.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Print the CPU times in milliseconds, the number of classes and the order, or why there is no table."""
    generators = sys.stdin.read()
    from plrep.errors import BeyondReach
    from plrep.groups.group import group

    small = group("<(1,2,3),(1,2)>")
    loaded = time.process_time()
    _ = small.character_table
    first = time.process_time()
    G = group(f"<{generators}>")
    ready = time.process_time()
    try:
        table = G.character_table
    except BeyondReach as reason:
        print(json.dumps({"missing": str(reason)}))
        return
    done = time.process_time()
    print(
        json.dumps(
            {
                "start-up": 1000 * loaded,
                "first": 1000 * (first - loaded),
                "time": 1000 * (done - ready),
                "classes": len(table),
                "order": G.order,
            }
        )
    )


if __name__ == "__main__":
    main()
