"""Decided cases for every rule: at least one that passes, one that fails and one that is skipped.

Each was worked out by hand from the article; the rule is run on the subject on the day given.
"""

from __future__ import annotations

from cases import (
    boards,
    committees,
    complaint_followups,
    complaint_steps,
    complaints,
    conferences,
    conventions,
    denunciation_outcomes,
    denunciations,
    dialogues,
    edges_of_counts,
    edges_of_days,
    edges_of_law,
    edges_of_notice,
    edges_of_receptions,
    edges_of_terms,
    meetings,
    more_gaps,
    more_kinds,
    more_steps,
    movement,
    oversight,
    participation,
    peoples_decisions,
    petitions,
    publicity,
    receptions,
    registers,
    reports,
    units,
    village_heads,
    workplaces,
)
from cases.case import Case

__all__ = ["CASES", "Case"]

CASES: tuple[Case, ...] = (
    *boards.CASES,
    *oversight.CASES,
    *committees.CASES,
    *complaint_followups.CASES,
    *complaint_steps.CASES,
    *complaints.CASES,
    *conferences.CASES,
    *conventions.CASES,
    *denunciations.CASES,
    *denunciation_outcomes.CASES,
    *peoples_decisions.CASES,
    *dialogues.CASES,
    *meetings.CASES,
    *movement.CASES,
    *participation.CASES,
    *petitions.CASES,
    *publicity.CASES,
    *receptions.CASES,
    *registers.CASES,
    *reports.CASES,
    *units.CASES,
    *village_heads.CASES,
    *workplaces.CASES,
    *more_gaps.CASES,
    *more_kinds.CASES,
    *more_steps.CASES,
    *edges_of_counts.CASES,
    *edges_of_days.CASES,
    *edges_of_law.CASES,
    *edges_of_notice.CASES,
    *edges_of_receptions.CASES,
    *edges_of_terms.CASES,
)
