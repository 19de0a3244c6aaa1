"""Law, catalogue and terms that cannot be built or asked."""

from __future__ import annotations

from typing import Any

from qcdc import law, render, terms
from qcdc.catalogue import Catalogue, CategoryName, Disaggregation, Identity, Indicator, StockMovement, Term, shipped
from qcdc.law import Citation
from qcdc.testing.refused.case import RefusedCase
from qcdc.vocab import Dimension, Measure, ReceptionKind, Role, Temporal, find

NOTHING: Any = None
SETTLED = (Term(indicator="case.resolved"),)
BY_KIND = Disaggregation(dimension=Dimension.KIND)


def wrong(value: object) -> Any:
    """A value of another type than asked for."""
    return value


def indicator(temporal: Temporal, **fields: Any) -> Indicator:
    """A made-up indicator."""
    return Indicator(
        key="made.up", vi="chỉ tiêu giả lập", en="made up", measure=Measure.CASE, temporal=temporal, **fields
    )


REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("a ratio without a whole", lambda: indicator(Temporal.RATIO, part=SETTLED), "indicator.ratio", "part"),
    RefusedCase("a ratio without a part", lambda: indicator(Temporal.RATIO, whole=SETTLED), "indicator.ratio", "part"),
    RefusedCase(
        "a flow with a part and a whole",
        lambda: indicator(Temporal.FLOW, part=SETTLED, whole=SETTLED),
        "indicator.ratio",
        "part",
    ),
    RefusedCase("a ratio of no terms", lambda: indicator(Temporal.RATIO, part=(), whole=SETTLED), "list.empty", "part"),
    RefusedCase(
        "a definition in one language",
        lambda: indicator(Temporal.FLOW, definition_vi="Số vụ việc giả lập."),
        "indicator.definition",
        "definition_en",
    ),
    RefusedCase(
        "an indicator by one dimension twice",
        lambda: indicator(Temporal.FLOW, dimensions=(BY_KIND, BY_KIND)),
        "list.duplicate",
        "dimensions",
    ),
    RefusedCase(
        "a term of a dimension that is not listed",
        lambda: Term.of("case.resolved", colour="red"),
        "code.not_listed",
        "values",
    ),
    RefusedCase(
        "a total of no parts",
        lambda: Identity(total=SETTLED[0], parts=(), exhaustive=True),
        "list.empty",
        "parts",
    ),
    RefusedCase(
        "a total of parts that are no list",
        lambda: Identity(total=SETTLED[0], parts=NOTHING, exhaustive=True),
        "type.wrong",
        "parts",
    ),
    RefusedCase(
        "a total that is its own part",
        lambda: Identity(total=SETTLED[0], parts=SETTLED, exhaustive=True),
        "identity.itself",
        "parts",
    ),
    RefusedCase(
        "a stock that is finished by itself",
        lambda: StockMovement(opening="made.in", arrived="made.new", finished="made.out", closing="made.out"),
        "identity.itself",
        "closing",
    ),
    RefusedCase(
        "a name of a dimension that is not listed",
        lambda: CategoryName.of("colour", "red", vi="đỏ", en="red"),
        "code.not_listed",
        "dimension",
    ),
    RefusedCase(
        "a catalogue with a key twice",
        lambda: shipped().with_indicators(shipped().indicators[0]),
        "list.duplicate",
        "indicators",
    ),
    RefusedCase(
        "a catalogue with a ratio of an unknown indicator",
        lambda: Catalogue(indicators=(indicator(Temporal.RATIO, part=SETTLED, whole=SETTLED),)),
        "catalogue.unknown",
        "indicators",
    ),
    RefusedCase(
        "a catalogue with a total of an unknown indicator",
        lambda: shipped().with_identities(
            Identity(total=SETTLED[0], parts=(Term(indicator="made.up"),), exhaustive=False)
        ),
        "catalogue.unknown",
        "identities",
    ),
    RefusedCase(
        "a catalogue with a total of another unit of measure",
        lambda: shipped().with_identities(
            Identity(total=SETTLED[0], parts=(Term(indicator="reception.visits"),), exhaustive=False)
        ),
        "catalogue.measures",
        "identities",
    ),
    RefusedCase(
        "a catalogue with a total by a dimension that its indicator does not have",
        lambda: shipped().with_identities(
            Identity(
                total=Term(indicator="reception.visits"),
                parts=(Term.of("reception.visits", beneficiary="made_up"),),
                exhaustive=False,
            )
        ),
        "catalogue.dimension",
        "identities",
    ),
    RefusedCase(
        "a catalogue with a movement of visits to cases",
        lambda: shipped().with_identities(
            StockMovement(
                opening="handling.carried_in",
                arrived="reception.visits",
                finished="handling.finished",
                closing="handling.carried_out",
            )
        ),
        "catalogue.measures",
        "movements",
    ),
    RefusedCase(
        "a value with two names",
        lambda: shipped().with_names(CategoryName.of("kind", "complaint", vi="khiếu nại", en="complaints")),
        "list.duplicate",
        "names",
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
