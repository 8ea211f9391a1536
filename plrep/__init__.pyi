# The public names, in reading order; each is loaded on first use.

import collections.abc
import typing

# groups and their characters
from .groups.group import group as group
from .groups.group import Group as Group
from .groups.permutation import Permutation as Permutation
from .groups.library import transitive_groups as transitive_groups
from .groups.isomorphism import isomorphism as isomorphism

if not typing.TYPE_CHECKING:
    from . import groups as groups  # the package, which can be called:

def groups(*, order: int | None = None, max_order: int | None = None) -> collections.abc.Iterator[Group]: ...

from .groups.subgroup import subgroups_up_to_conjugacy as subgroups_up_to_conjugacy
from .characters.table import character_table as character_table
from .characters.class_function import ClassFunction as ClassFunction
from .characters.permutation_characters import natural_character as natural_character
from .characters.permutation_characters import coset_character as coset_character
from .characters.rational_blocks import rational_blocks as rational_blocks

# sets, modules, linear maps
from .gsets.grids import grid as grid
from .gsets.grids import point_cloud as point_cloud
from .gsets.block_systems import intermediate_subgroups as intermediate_subgroups
from .gsets.signed_sets import signed_cosets as signed_cosets
from .modules.permutation_module import Fun as Fun
from .modules.equivariant_maps import hom_basis as hom_basis
from .modules.equivariant_map import EquivariantMap as EquivariantMap
from .modules.isotypic_basis import isotypic_basis as isotypic_basis
from .modules.realisation import realisation as realisation
from .modules.simple_matrices import matrices as matrices
from .modules.simple_matrices import matrices_inside as matrices_inside

from .modules.signed_module import signed_module as signed_module

# piecewise linear maps
from .piecewise.correspondence import exists_pl as exists_pl
from .piecewise.correspondence import existence as existence
from .piecewise.relu_orbit_map import explicit_map as explicit_map
from .piecewise.smallest_map import smallest_map as smallest_map
from .piecewise.conic_map import conic_map as conic_map
from .piecewise.pl_makers import pl_map as pl_map
from .piecewise.pl_map import PLMap as PLMap
from .piecewise.activation import activation as activation
from .piecewise.interaction_graph import interaction_graph as interaction_graph
from .piecewise.signed_graph import signed_interaction_graph as signed_interaction_graph

# networks
from .networks.network import EquivariantNetwork as EquivariantNetwork

# proofs
from .prover.prove import prove as prove
from .prover import claims as claims

# long computations
from .progress import budget as budget

# exact numbers
from .exact.cyclotomic import E as E
from .exact.cyclotomic import cyclotomic as cyclotomic
from .exact.matrix import Matrix as Matrix

# what can go wrong
from .errors import BadInput as BadInput
from .errors import NotDefined as NotDefined
from .errors import BeyondReach as BeyondReach
from .errors import OutOfBudget as OutOfBudget
from .errors import Inconsistent as Inconsistent

__version__: str
