"""One file for each family of formats; a writer reads documents and knows no mathematics."""
