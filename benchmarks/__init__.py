"""Figures that the issue and the documents quote, each measured by one script."""
