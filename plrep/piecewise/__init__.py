"""Piecewise linear maps between simples: the correspondence and the interaction theorem."""
