"""Participation: what the people know, discuss, do, inspect and benefit from."""
