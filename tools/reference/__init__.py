"""The reference pages that are built from the code and its data."""
