"""Why a goal was missed, and what was tried; shown on the page for a missed goal only."""

from __future__ import annotations

__all__ = ["REASONS"]

REASONS: dict[str, dict[str, str]] = {}
