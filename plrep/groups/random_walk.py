"""Random elements of a permutation group, the same ones in every process.

Source: product replacement with an accumulator, Celler, Leedham-Green, Murray, Niemeyer, O'Brien, Comm. Algebra
23 (1995); Leedham-Green, Murray (2002). Seeded from the generators, so nothing depends on the process. The
elements are near to uniform, never exactly: what is built on them is proved otherwise.
Cost: two products for each element, after three steps of warming up for each generator, at least 16.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import count
from random import Random

from plrep.groups.rows import Integers, inverses


def random_walk(generators: Sequence[Integers]) -> Iterator[Integers]:
    """Yield random elements of the group that some permutations generate, by their images, without end.

    Parameters
    ----------
    generators : sequence of ndarray of int
        Rows of images, at least one.

    Examples
    --------
    >>> import numpy as np
    >>> walk = random_walk([np.array([1, 2, 0])])
    >>> sorted({tuple(next(walk).tolist()) for _ in range(50)})
    [(0, 1, 2), (1, 2, 0), (2, 0, 1)]
    """
    seed = hashlib.sha256(b"".join(row.astype("<i4").tobytes() for row in generators)).digest()
    bits = Random(int.from_bytes(seed[:8], "little")).getrandbits
    slots = [generators[place % len(generators)] for place in range(max(8, len(generators) + 1))]
    warm = 3 * len(slots) - 8
    product = slots[0]
    for step in count():
        i = bits(32) % len(slots)
        j = (i + 1 + bits(32) % (len(slots) - 1)) % len(slots)
        factor = slots[j] if bits(1) else inverses(slots[j][None, :])[0]
        slots[i] = slots[i][factor] if bits(1) else factor[slots[i]]
        product = product[slots[i]]
        if step >= warm:
            yield product
