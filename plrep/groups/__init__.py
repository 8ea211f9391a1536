"""Finite groups of permutations.

Called, the package iterates over the library: ``plrep.groups(order=24)``, ``plrep.groups(max_order=60)``; see
library.py. So the name of the package is that of its contents: a module may have a class of its own.

>>> import plrep
>>> [G.structure for G in plrep.groups(order=6)]
['S3', 'C6']
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plrep.groups.group import Group


class _Groups(ModuleType):
    """The package, callable."""

    def __call__(self, *, order: int | None = None, max_order: int | None = None) -> Iterator[Group]:
        """Iterate over all groups of an order, or of all orders up to one, up to isomorphism; see library.py."""
        from plrep.groups.library import groups

        return groups(order=order, max_order=max_order)


sys.modules[__name__].__class__ = _Groups
