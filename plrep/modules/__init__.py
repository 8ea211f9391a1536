"""Permutation modules and their parts."""
