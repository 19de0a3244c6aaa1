"""Rules on denunciations (*tố cáo*), from the receipt to what follows the conclusion."""

from __future__ import annotations

from qcdc.rules import denunciation_intake, denunciation_outcome, denunciation_settlement

__all__ = ["RULES"]

RULES = (*denunciation_intake.RULES, *denunciation_settlement.RULES, *denunciation_outcome.RULES)
