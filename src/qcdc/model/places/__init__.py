"""Administrative units through time: table, tree, territory, lineage, reforms."""
