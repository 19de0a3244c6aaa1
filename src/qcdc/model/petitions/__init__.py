"""Petitions, their handlings and cases, receptions."""
