"""Claims, verdicts and certificates."""
