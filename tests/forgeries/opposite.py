"""The opposite of a claim, with the same evidence."""

import copy

from tests.forgeries.forge import sealed


def opposite(document, **stated):
    """The certificate of the opposite claim, with the same evidence."""
    claim = copy.deepcopy(document["claim"])
    holds = not claim["holds"]
    kept = {
        k: v
        for k, v in claim.items()
        if holds or k not in ("dimension", "multiplicity", "type", "indicator", "kernel_order")
    }
    return sealed(document | {"claim": kept | {"holds": holds} | stated})
