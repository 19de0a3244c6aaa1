"""Decided cases for every rule: at least one that passes, one that fails and one that is skipped.

Each was worked out by hand from the article; the rule is run on the subject on the day given.
"""

from __future__ import annotations

from cases import committees, complaints, conferences, denunciations, petitions, receptions, reports
from cases.case import Case

__all__ = ["CASES", "Case"]

CASES: tuple[Case, ...] = (
    *committees.CASES,
    *complaints.CASES,
    *conferences.CASES,
    *denunciations.CASES,
    *petitions.CASES,
    *receptions.CASES,
    *reports.CASES,
)
