"""The images of a point under all elements of a group, along the breadth-first Cayley tree.

An element is a generator times its parent, so its image is a generator applied to the image of its parent;
a whole layer of the tree is one gather. Cost: |G| in all, one pass for each layer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.gsets.orbits import Places

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet


def orbit_map(X: GSet, point: int) -> Places:
    """Return the image of a point of X under each element of the group, in the order of its enumeration.

    Returns
    -------
    ndarray of int, |G|

    Raises
    ------
    BeyondReach
        If the group has more than 1,000,000 elements.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> orbit_map(group("S3").natural(), 0).tolist()
    [0, 0, 1, 1, 2, 2]
    """
    elements, action = X.group.enumeration, X.forest.generators
    met, parent, generator = elements.breadth_first, elements.parent, elements.generator
    images = np.full(elements.order, point, dtype=np.intp)
    place = np.empty(elements.order, dtype=np.intp)
    place[met] = np.arange(elements.order)
    # A layer ends before the first element whose parent lies in this layer.
    latest_parent = np.maximum.accumulate(place[parent[met[1:]]])
    start = 1
    while start < elements.order:
        end = 1 + int(np.searchsorted(latest_parent, start))
        layer = met[start:end]
        images[layer] = action[generator[layer], images[parent[layer]]]
        start = end
    return images
