"""Law, catalogue and terms that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

from typing import Any

from qcdc import law, render, terms
from qcdc.catalogue import Identity, Indicator
from qcdc.law import Citation
from qcdc.vocab import Measure, ReceptionKind, Role, Temporal, find
from refused_cases.shared import (
    RefusedCases,
)

NOTHING: Any = None


def wrong(value: object) -> Any:
    return value


def indicator(temporal: Temporal, **fields: str) -> Indicator:
    return Indicator(
        key="made.up", vi="chỉ tiêu giả lập", en="made up", measure=Measure.CASE, temporal=temporal, **fields
    )


REFUSED: RefusedCases = {
    "a ratio of nothing": (lambda: indicator(Temporal.RATIO), "indicator.ratio", "part"),
    "a ratio without a whole": (lambda: indicator(Temporal.RATIO, part="case.resolved"), "indicator.ratio", "part"),
    "a ratio without a part": (lambda: indicator(Temporal.RATIO, whole="case.resolved"), "indicator.ratio", "part"),
    "a flow with a part": (lambda: indicator(Temporal.FLOW, part="case.resolved"), "indicator.ratio", "part"),
    "a flow with a whole": (lambda: indicator(Temporal.FLOW, whole="case.resolved"), "indicator.ratio", "part"),
    "a total of no parts": (
        lambda: Identity(total="reception.visits", parts=(), exhaustive=True),
        "list.empty",
        "parts",
    ),
    "a total of parts that are no list": (
        lambda: Identity(total="reception.visits", parts=NOTHING, exhaustive=True),
        "type.wrong",
        "parts",
    ),
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
    "a term of a code": (lambda: terms.of(wrong(Role.HEAD)), "term.not_a_type", "subject"),
    "a code of a word that is none": (lambda: find(ReceptionKind, "linh tinh"), "code.no_term", "text"),
    "a code of a word of several": (lambda: find(ReceptionKind, "tiếp", field="kind"), "code.ambiguous", "kind"),
    "a code of a number": (lambda: find(ReceptionKind, wrong(1)), "type.wrong", "text"),
    "a code of no list": (lambda: find(wrong(str), "tiếp"), "type.wrong", "listed"),
    "a code of a member": (lambda: find(wrong(Role.HEAD), "tiếp"), "type.wrong", "listed"),
    "a reason that is none": (lambda: terms.reason("because", "vi"), "reason.unknown", "code"),
}
