"""Exact numbers: integers, cyclotomic values, matrices."""
