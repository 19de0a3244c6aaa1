"""Law, catalogue and terms that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

from qcdc import law, render, terms
from qcdc.law import Citation
from refused_cases.shared import (
    RefusedCases,
)

REFUSED: RefusedCases = {
    "a limit that is none": (lambda: law.limit("complaint.acceptence", on="2023-01-01"), "limit.unknown", "key"),
    "a limit outside its time": (
        lambda: law.limit("reception.head_days.district", on="2025-07-01"),
        "limit.out_of_force",
        "on",
    ),
    "a deadline of persons": (lambda: law.deadline("reception.group", start="2023-01-01"), "limit.no_term", "key"),
    "an act that is none": (lambda: law.act("02/2011/QH14"), "act.unknown", "number"),
    "a clause without an article": (lambda: Citation(act="02/2011/QH13", clause="1"), "citation.incomplete", "article"),
    "a language that is none": (lambda: render.number(1, "fr"), "language.unknown", "language"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "a term that is none": (lambda: terms.of(int), "term.unknown", "subject"),
    "a reason that is none": (lambda: terms.reason("because", "vi"), "term.unknown", "code"),
}
