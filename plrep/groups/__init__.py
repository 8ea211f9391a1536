"""Finite groups of permutations."""
