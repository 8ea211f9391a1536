"""Characters, complex and real, and what they say about a group."""
