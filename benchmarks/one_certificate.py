"""One proof in a fresh process: ``python -m benchmarks.one_certificate CLAIM FILE``, answers in JSON."""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Prove a claim, write its certificate, print the verdict and the seconds, imports included."""
    start = time.perf_counter()
    import plrep

    verdict = plrep.prove(sys.argv[1])
    if verdict.certificate is not None:
        verdict.certificate.write(sys.argv[2])
    seconds = time.perf_counter() - start
    print(json.dumps({"verdict": type(verdict).__name__, "why": verdict.why, "seconds": seconds}))


if __name__ == "__main__":
    main()
