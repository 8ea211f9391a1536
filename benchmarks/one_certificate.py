"""One proof in a fresh process: ``python -m benchmarks.one_certificate CLAIM FILE``, answers in JSON."""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Prove a claim, write its certificate, print the verdict and the CPU seconds, imports included."""
    import plrep

    verdict = plrep.prove(sys.argv[1])
    if verdict.certificate is not None:
        verdict.certificate.write(sys.argv[2])
    print(json.dumps({"verdict": type(verdict).__name__, "why": verdict.why, "seconds": time.process_time()}))


if __name__ == "__main__":
    main()
