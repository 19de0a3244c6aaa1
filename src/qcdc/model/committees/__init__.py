"""Steering committees: their members, work and network."""
