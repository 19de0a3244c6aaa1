"""Law, catalogue and terms that cannot be built or asked."""

from __future__ import annotations

from typing import Any

from qcdc import law, render, terms
from qcdc.catalogue import Identity, Indicator
from qcdc.law import Citation
from qcdc.testing.refused.case import RefusedCase
from qcdc.vocab import Measure, ReceptionKind, Role, Temporal, find

NOTHING: Any = None


def wrong(value: object) -> Any:
    """A value of another type than asked for."""
    return value


def indicator(temporal: Temporal, **fields: str) -> Indicator:
    """A made-up indicator."""
    return Indicator(
        key="made.up", vi="chỉ tiêu giả lập", en="made up", measure=Measure.CASE, temporal=temporal, **fields
    )


REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("a ratio of nothing", lambda: indicator(Temporal.RATIO), "indicator.ratio", "part"),
    RefusedCase(
        "a ratio without a whole", lambda: indicator(Temporal.RATIO, part="case.resolved"), "indicator.ratio", "part"
    ),
    RefusedCase(
        "a ratio without a part", lambda: indicator(Temporal.RATIO, whole="case.resolved"), "indicator.ratio", "part"
    ),
    RefusedCase(
        "a flow with a part", lambda: indicator(Temporal.FLOW, part="case.resolved"), "indicator.ratio", "part"
    ),
    RefusedCase(
        "a flow with a whole", lambda: indicator(Temporal.FLOW, whole="case.resolved"), "indicator.ratio", "part"
    ),
    RefusedCase(
        "a total of no parts",
        lambda: Identity(total="reception.visits", parts=(), exhaustive=True),
        "list.empty",
        "parts",
    ),
    RefusedCase(
        "a total of parts that are no list",
        lambda: Identity(total="reception.visits", parts=NOTHING, exhaustive=True),
        "type.wrong",
        "parts",
    ),
    RefusedCase(
        "a limit that is none", lambda: law.limit("complaint.acceptence", on="2023-01-01"), "limit.unknown", "key"
    ),
    RefusedCase(
        "a limit outside its time",
        lambda: law.limit("reception.head_days.district", on="2025-07-01"),
        "limit.out_of_force",
        "on",
    ),
    RefusedCase(
        "a deadline of persons", lambda: law.deadline("reception.group", start="2023-01-01"), "limit.no_term", "key"
    ),
    RefusedCase("an act that is none", lambda: law.act("02/2011/QH14"), "act.unknown", "number"),
    RefusedCase(
        "a clause without an article",
        lambda: Citation(act="02/2011/QH13", clause="1"),
        "citation.incomplete",
        "article",
    ),
    RefusedCase("a language that is none", lambda: render.number(1, "fr"), "language.unknown", "language"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    RefusedCase("a term that is none", lambda: terms.of(int), "term.unknown", "subject"),
    RefusedCase("a term of a code", lambda: terms.of(wrong(Role.HEAD)), "term.not_a_type", "subject"),
    RefusedCase("a code of a word that is none", lambda: find(ReceptionKind, "linh tinh"), "code.no_term", "text"),
    RefusedCase(
        "a code of a word of several", lambda: find(ReceptionKind, "tiếp", field="kind"), "code.ambiguous", "kind"
    ),
    RefusedCase("a code of a number", lambda: find(ReceptionKind, wrong(1)), "type.wrong", "text"),
    RefusedCase("a code of no list", lambda: find(wrong(str), "tiếp"), "type.wrong", "listed"),
    RefusedCase("a code of a member", lambda: find(wrong(Role.HEAD), "tiếp"), "type.wrong", "listed"),
    RefusedCase("a reason that is none", lambda: terms.reason("because", "vi"), "reason.unknown", "code"),
)
