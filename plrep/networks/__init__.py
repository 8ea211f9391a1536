"""Equivariant networks: layers of permutation modules, exact weights on orbitals, exact values."""
