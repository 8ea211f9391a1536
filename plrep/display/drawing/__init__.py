"""Layered drawings: the order within the layers, the coordinates, the curves; no format is known here."""
