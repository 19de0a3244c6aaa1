"""How many examples a property draws, where each example takes long to draw and holds many values.

Only these properties draw fewer than the profile says. A world of records takes a tenth of a second to draw, and its
property then asks every unit and every count of it. ``make deep`` keeps the same shares of 500 examples.
"""

from __future__ import annotations

from hypothesis import settings

__all__ = ["HALF", "THIRD"]

_whole = settings.default
assert _whole is not None, "a profile is loaded"

HALF = settings(max_examples=_whole.max_examples // 2)
"""Every example holds several records, or is tried with every step or written in several ways."""

THIRD = settings(max_examples=_whole.max_examples // 3)
"""Every example holds several records, each of which the property asks dozens of questions."""
