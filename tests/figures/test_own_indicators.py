"""An own indicator is summed, compared, restated, shown and judged as a shipped one is."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import visit
from cases.case import Case
from cases.reports import CASES
from qcdc import aggregate, auditing, catalogue, render, rules
from qcdc.catalogue import Catalogue, Identity, Indicator, StockMovement, Term
from qcdc.dates import Period, PeriodKind, as_day
from qcdc.errors import AggregationError, InvariantError, UnknownCodeError
from qcdc.model import Figure, Reconciliation, Report, Share, evolve
from qcdc.vocab import CountedBy, Measure, Origin, Receiver, Temporal
from small_territory import FIRST, TWICE, commune

YEAR, BEFORE = Period.year(2023), Period.year(2022)


def renamed(key: str) -> str:
    """The own key of a shipped indicator."""
    return f"own.{key}"


def own_term(term: Term) -> Term:
    return evolve(term, indicator=renamed(term.indicator))


def own_terms(terms: tuple[Term, ...] | None) -> tuple[Term, ...] | None:
    return None if terms is None else tuple(map(own_term, terms))


SHIPPED = catalogue.shipped()
# The shipped catalogue with other keys: whatever is true of a shipped indicator must be true of the own one.
OWN = Catalogue(
    indicators=tuple(
        evolve(one, key=renamed(one.key), part=own_terms(one.part), whole=own_terms(one.whole)) for one in SHIPPED
    ),
    identities=tuple(evolve(one, total=own_term(one.total), parts=own_terms(one.parts)) for one in SHIPPED.identities),
    movements=tuple(
        StockMovement(
            opening=renamed(one.opening),
            arrived=renamed(one.arrived),
            finished=renamed(one.finished),
            closing=renamed(one.closing),
            total=None if one.total is None else renamed(one.total),
        )
        for one in SHIPPED.movements
    ),
    names=SHIPPED.names,
)


def own_figure(figure: Figure) -> Figure:
    return figure if figure.indicator is None else evolve(figure, indicator=renamed(figure.indicator))


def own_subject(subject: Report | Reconciliation) -> Report | Reconciliation:
    """A report, or a printed and a tallied figure, under the own keys."""
    if isinstance(subject, Report):
        return evolve(subject, figures=tuple(map(own_figure, subject.figures)))
    return evolve(subject, published=own_figure(subject.published), tallied=own_figure(subject.tallied))


def told(gap: rules.Gap) -> tuple[object, ...]:
    return str(gap.at.vi).replace("own.", ""), gap.found, gap.expected, gap.difference


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_every_decided_case_of_a_report_holds_for_own_indicators(case: Case) -> None:
    rule = [one for one in rules.RULES if one.id == case.rule]

    [shipped] = rules.run(case.subject, as_of=case.as_of, rules=rule)
    [own] = rules.run(own_subject(case.subject), as_of=case.as_of, rules=rule, catalogue=OWN)

    assert own.status is shipped.status is case.status
    assert [told(gap) for gap in own.gaps] == [told(gap) for gap in shipped.gaps]


# --- sums, comparisons, restated and printed figures -------------------------------------------------------------

VALUES = st.integers(0, 10**6)
KEYS = st.sampled_from([one.key for one in SHIPPED])


@st.composite
def series(draw: st.DrawFn) -> list[Figure]:
    """Figures of one shipped indicator: of the four quarters of the year before a transfer, for three communes."""
    entry = SHIPPED.indicator(draw(KEYS))
    found: list[Figure] = []
    for quarter in BEFORE.parts(PeriodKind.QUARTER):
        for code in ("c0", "c1", "c2"):
            number = draw(VALUES)
            value = Share(part=number, whole=number + 1) if entry.temporal is Temporal.RATIO else number
            found.append(
                Figure(
                    indicator=entry.key,
                    unit=commune(code),
                    period=quarter,
                    value=value,
                    origins=frozenset({Origin.SYNTHETIC}),
                    unplaced=draw(st.integers(0, 2)),
                )
            )
    return found


Asked = Callable[[list[Figure], Catalogue | None], object]
QUESTIONS: tuple[Asked, ...] = (
    lambda figures, known: aggregate.sum_over_units(figures[:3], unit=commune("c0"), catalogue=known),
    lambda figures, known: aggregate.sum_over_time(figures[::3], over=BEFORE, catalogue=known),
    lambda figures, known: aggregate.compare(figures[9], figures[0], catalogue=known).difference,
    lambda figures, known: [
        (one.figure, one.area_figure)
        for one in aggregate.restate(figures[:3], onto="2023-06-01", territory=TWICE, weights=FIRST, catalogue=known)
    ],
    lambda figures, known: [
        None if one.comparison is None else one.comparison.difference
        for one in aggregate.compare_areas(figures[9:], figures[:3], territory=TWICE, catalogue=known)
    ],
    lambda figures, known: render.figure(figures[0], "vi", catalogue=known),
    lambda figures, known: render.table(["a", "b"], [["x", one] for one in figures], language="vi", catalogue=known),
)


def answer(ask: Asked, figures: list[Figure], known: Catalogue | None) -> str:
    """What a question gives, or the error it raises, in words."""
    try:
        return str(ask(figures, known))
    except AggregationError as error:
        return str(error)


@given(series(), st.sampled_from(QUESTIONS))
def test_an_own_indicator_is_added_compared_restated_and_shown_as_a_shipped_one(
    figures: list[Figure], ask: Asked
) -> None:
    shipped = answer(ask, figures, None)
    own = answer(ask, list(map(own_figure, figures)), OWN)

    assert own.replace("own.", "") == shipped


@given(series(), st.sampled_from(QUESTIONS[:5]))
def test_without_its_catalogue_an_own_indicator_is_not_known(figures: list[Figure], ask: Asked) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        ask(list(map(own_figure, figures)), None)

    assert caught.value.code == "indicator.unknown"


# --- decided cases ------------------------------------------------------------------------------------------------

READERS = Indicator.of("library.readers", vi="Số bạn đọc", en="Readers", measure="person", temporal="flow")
LENT = Indicator.of("library.lent", vi="Số sách cho mượn", en="Books lent", measure="item", temporal="flow")
KEPT = Indicator.of("library.kept", vi="Số sách đọc tại chỗ", en="Books read there", measure="item", temporal="flow")
USED = Indicator.of("library.used", vi="Số sách được sử dụng", en="Books used", measure="item", temporal="flow")
LENT_RATE = Indicator.of(
    "library.lent_rate",
    vi="Tỷ lệ cho mượn",
    en="Rate of books lent",
    measure="percent",
    temporal="ratio",
    part=["library.lent"],
    whole=["library.lent", "library.kept"],
)
LIBRARY = SHIPPED.with_indicators(LENT_RATE, READERS, LENT, KEPT, USED).with_identities(
    Identity(total=Term.of("library.used"), parts=(Term.of("library.lent"), Term.of("library.kept")), exhaustive=True)
)


def printed(key: str, value: int | Decimal) -> Figure:
    return Figure(
        indicator=key,
        unit=commune("c0"),
        period=YEAR,
        value=value,
        source="báo cáo",
        origins=frozenset({Origin.PUBLISHED}),
    )


def report_of(*figures: Figure) -> Report:
    return Report(
        id="B",
        title="Báo cáo (giả lập)",
        unit=commune("c0"),
        period=YEAR,
        figures=figures,
        origin=Origin.PUBLISHED,
        source="báo cáo",
    )


def judged(*figures: Figure) -> dict[str, str]:
    """The rules that passed or failed on a report of these figures."""
    found = rules.run(report_of(*figures), as_of=YEAR.end, catalogue=LIBRARY)
    return {one.rule.id: one.status.value for one in found if one.status.value in {"passed", "failed"}}


def test_a_total_of_own_indicators_is_judged() -> None:
    parts = (printed("library.lent", 30), printed("library.kept", 12))

    assert judged(printed("library.used", 42), *parts)["report.parts.miss_total"] == "passed"
    assert judged(printed("library.used", 43), *parts)["report.parts.miss_total"] == "failed"


def test_a_rate_of_a_sum_of_own_indicators_is_judged() -> None:
    parts = (printed("library.lent", 30), printed("library.kept", 10))

    assert judged(printed("library.lent_rate", Decimal("75.0")), *parts)["report.rate.against_counts"] == "passed"
    assert judged(printed("library.lent_rate", Decimal("75.1")), *parts)["report.rate.against_counts"] == "failed"


def test_a_rate_that_may_be_above_one_is_not_a_part_above_its_whole() -> None:
    days = (printed("reception.head_days", 27), printed("reception.head_days_required", 10))

    found = judged(printed("reception.head_days_rate", 270), *days)

    assert found["report.rate.against_counts"] == "passed"
    assert found.get("report.part.above_whole") != "failed"


def test_a_mean_is_not_judged_as_a_per_cent() -> None:
    counts = [
        evolve(printed(key, value), period=None, as_of=YEAR.end)
        for key, value in (("tthc.centre_staff", 60), ("tthc.centres", 10))
    ]

    assert len(auditing.audit(report_of(printed("tthc.staff_per_centre", 6), *counts))) == 0


def test_an_own_indicator_has_a_short_form() -> None:
    long = Indicator(
        key="library.readers", vi="Số bạn đọc", en="Readers", measure=Measure.PERSON, temporal=Temporal.FLOW
    )

    assert long == READERS
    assert READERS.counted_by is CountedBy.REPORTED
    assert READERS.source("vi") == "thông lệ báo cáo"
    assert LENT_RATE.whole == (Term.of("library.lent"), Term.of("library.kept"))


def test_a_catalogue_is_not_changed_by_what_is_added_to_it() -> None:
    assert "library.readers" in LIBRARY
    assert "library.readers" not in SHIPPED
    assert len(LIBRARY) == len(SHIPPED) + 5
    assert [one.key for one in LIBRARY][: len(SHIPPED)] == [one.key for one in SHIPPED]
    assert LIBRARY.find("bạn đọc") == (READERS,)


def test_it_does_not_matter_whether_indicators_are_added_together_or_one_by_one() -> None:
    parts = SHIPPED.with_indicators(LENT).with_indicators(KEPT, USED)

    assert parts.with_indicators(LENT_RATE) == SHIPPED.with_indicators(LENT, KEPT, USED, LENT_RATE)
    with pytest.raises(InvariantError) as caught:
        SHIPPED.with_indicators(LENT_RATE).with_indicators(LENT, KEPT)
    assert caught.value.code == "catalogue.unknown"


def test_what_a_tally_counts_is_rolled_up_into_an_own_rate() -> None:
    known = SHIPPED.with_indicators(
        Indicator.of(
            "own.delegated_rate",
            vi="Tỷ lệ lượt do người đứng đầu hoặc người được ủy quyền tiếp",
            en="Rate of visits received by the head or a delegate",
            measure="percent",
            temporal="ratio",
            part=[Term.of("reception.visits", actor="head"), Term.of("reception.visits", actor="delegate")],
            whole=["reception.visits"],
        ),
        Indicator.of(
            "own.regular_rate",
            vi="Tỷ lệ tiếp thường xuyên",
            en="Rate of regular visits",
            measure="percent",
            temporal="ratio",
            part=[Term.of("reception.visits", mode="regular")],
            whole=["reception.visits"],
        ),
    )
    tree = TWICE.at("2022-06-30")
    unit = tree.resolve(commune("c0"))
    receivers = (Receiver.HEAD, Receiver.DELEGATE, Receiver.OFFICER, Receiver.OFFICER)
    visits = [
        evolve(visit(1, None), id=f"L-{number}", unit=unit.ref, day=as_day("2022-03-01"), receiver=receiver)
        for number, receiver in enumerate(receivers)
    ]
    rolled = aggregate.roll_up(
        aggregate.tally(visits, over=Period.half_year(2022, 1), by=("actor",)), tree=tree, within=unit, catalogue=known
    )

    assert rolled.figure("own.delegated_rate").value == Share(part=2, whole=4)
    with pytest.raises(AggregationError) as caught:
        rolled.figure("own.regular_rate")
    assert caught.value.code == "rollup.rate"
    with pytest.raises(AggregationError):
        rolled.figure("satisfaction.score")
