"""Rules on denunciations (*tố cáo*), from the receipt to the action after the conclusion."""

from __future__ import annotations

from qcdc.rules import (
    denunciation_identity,
    denunciation_intake,
    denunciation_outcome,
    denunciation_settlement,
    denunciation_stops,
)

__all__ = ["RULES"]

RULES = (
    *denunciation_intake.RULES,
    *denunciation_identity.RULES,
    *denunciation_settlement.RULES,
    *denunciation_stops.RULES,
    *denunciation_outcome.RULES,
)
