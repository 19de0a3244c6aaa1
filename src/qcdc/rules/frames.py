"""The frame of the rules on one kind of petition: what they share is said once, and a rule is what differs."""

from __future__ import annotations

from typing import Protocol

from qcdc.dates import OpenPeriod
from qcdc.law import Confidence
from qcdc.model import Petition
from qcdc.rules.rule import Check, Rule
from qcdc.rules.runs import LATE, cite
from qcdc.vocab import Severity

__all__ = ["RuleMaker", "rules_of"]


class RuleMaker(Protocol):
    """Makes a rule of one kind of petition: its name, severity, places, texts and remedy (Vietnamese, English)."""

    def __call__(
        self,
        name: str,
        severity: Severity,
        places: tuple[str, ...],
        texts: tuple[str, str],
        remedy: tuple[str, str],
        *,
        check: Check,
        confidence: Confidence = Confidence.VERIFIED,
        gaps: dict[str, str] = LATE,
        force: OpenPeriod | None = None,
    ) -> Rule:
        """One rule."""
        ...


def rules_of(prefix: str, *, since: str) -> RuleMaker:
    """The maker of the rules whose ids begin with a prefix and that hold from a day on, unless they say otherwise."""
    in_force = OpenPeriod.between(since, None)

    def make(
        name: str,
        severity: Severity,
        places: tuple[str, ...],
        texts: tuple[str, str],
        remedy: tuple[str, str],
        *,
        check: Check,
        confidence: Confidence = Confidence.VERIFIED,
        gaps: dict[str, str] = LATE,
        force: OpenPeriod | None = None,
    ) -> Rule:
        return Rule(
            id=f"{prefix}.{name}",
            subject=Petition,
            severity=severity,
            citations=cite(*places),
            force=in_force if force is None else force,
            confidence=confidence,
            vi=texts[0],
            en=texts[1],
            gap_vi=gaps["gap_vi"],
            gap_en=gaps["gap_en"],
            remedy_vi=remedy[0],
            remedy_en=remedy[1],
            check=check,
        )

    return make
