"""Finite sets on which a group acts."""
