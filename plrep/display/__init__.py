"""Values, documents and the writers that print them."""
