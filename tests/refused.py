"""What cannot be built or asked, with the code of the answer and the field it names."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pendulum

from builders import COMMUNE, GIA_LAI, H1, SYNTHETIC, committee, complaint, figure, head_days, visit
from qcdc import aggregate, codec, gazetteer, law, render, rules, terms
from qcdc.dates import DecreedCalendar, OpenPeriod, Period, PeriodKind, Term, TermUnit, as_day, count_from, roll_forward
from qcdc.law import Citation
from qcdc.model import (
    Case,
    Change,
    CommitteeEvent,
    CommitteeNetwork,
    Conference,
    ConnectionPoint,
    Coverage,
    Figure,
    Handling,
    HandlingEvent,
    Office,
    PersonalText,
    Petitioner,
    Reconciliation,
    Report,
    Seat,
    Share,
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.vocab import (
    CommitteeEventKind,
    FigureState,
    HandlingEventKind,
    Hedge,
    Level,
    Origin,
    Outcome,
    PetitionerKind,
    Role,
    UnitKind,
)

__all__ = ["REFUSED", "TREE", "VIETNAM"]

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
DAY = as_day("2023-01-01")
MOMENT = pendulum.datetime(2023, 1, 1, 8)
ANY: Any = object()


def province(code: str, since: str, until: str | None = None) -> Unit:
    version = UnitVersion(
        since=as_day(since), until=None if until is None else as_day(until), name="Gia Lai", kind=UnitKind.TINH
    )
    return Unit(level=Level.PROVINCE, code=code, versions=(version,), seen=as_day(since))


def seat(role: Role = Role.MEMBER, name: str = "ghe") -> Seat:
    return Seat(id=name, role=role, office=Office(title="Bí thư", body="Đảng ủy"))


def appoint(day: str, one: Seat) -> CommitteeEvent:
    return CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day(day), seat=one)


def event(kind: HandlingEventKind, day: str) -> HandlingEvent:
    return HandlingEvent(kind=kind, day=as_day(day))


def handling(*events: HandlingEvent, name: str = "X") -> Handling:
    return Handling(id=name, unit=COMMUNE, events=events)


RECEIVED = event(HandlingEventKind.RECEIVE, "2023-01-02")
DECIDED = event(HandlingEventKind.DECIDE, "2023-02-01")
TALLY = aggregate.tally([], over=H1)
VISITS = figure("reception.visits", 1202)

# What is tried, the code of the answer, and the field it names.
REFUSED: dict[str, tuple[Callable[[], object], str, str | None]] = {
    # units
    "an unknown code": (lambda: TREE.get("99999"), "unit.unknown", "code"),
    "an unknown code with a day": (lambda: VIETNAM.get("99999", on="2023-06-30"), "unit.unknown", "code"),
    "a code without a day": (lambda: VIETNAM.get("52"), "unit.day_needed", "on"),
    "a district in 2025": (lambda: VIETNAM.get("626", on="2025-07-01"), "unit.ended", "code"),
    "a district in the tree of 2025": (lambda: VIETNAM.at("2025-07-01").get("626"), "unit.ended", "code"),
    "a unit of 2023 in 2025": (
        lambda: VIETNAM.at("2025-07-01").children(TREE.find("tỉnh Gia Lai")),
        "unit.not_in_force",
        "on",
    ),
    "a reference of 2023 in 2025": (lambda: VIETNAM.at("2025-07-01").resolve(GIA_LAI), "unit.not_in_force", "on"),
    "a day before the table": (lambda: VIETNAM.at("2021-10-31"), "territory.day_unknown", "day"),
    "a day after the table": (lambda: VIETNAM.at("2026-09-21"), "territory.day_unknown", "day"),
    "a code on a day after the table": (lambda: VIETNAM.get("64", on="2030-01-01"), "territory.day_unknown", "day"),
    "a moment for a day": (lambda: VIETNAM.at(MOMENT), "day.is_moment", "day"),
    "a moment as text": (lambda: as_day("2023-01-01T08:00:00+07:00"), "day.is_moment", "day"),
    "a day in another spelling": (lambda: as_day("20230101"), "day.malformed", "day"),
    "a week for a day": (lambda: as_day("2023-W01-1"), "day.malformed", "day"),
    "the word now": (lambda: as_day("now"), "day.malformed", "day"),
    "a number for a day": (lambda: as_day(ANY), "day.malformed", "day"),
    "30 February": (lambda: as_day("2023-02-30"), "day.impossible", "day"),
    "a level that is none": (lambda: TREE.find("Gia Lai", level="tinh"), "level.unknown", "level"),
    "a kind that is none": (lambda: TREE.find("Gia Lai", kind="province"), "kind.unknown", "kind"),
    "a name that fits several": (lambda: TREE.find("An Phú"), "unit.name_ambiguous", "text"),
    "a name that fits none": (lambda: TREE.find("tỉnh Gia Lâm Đồng"), "unit.name_unknown", "text"),
    "a blank name": (lambda: TREE.find("  "), "unit.name_unknown", "text"),
    "a code on two levels": (
        lambda: (
            Territory(
                [
                    province("64", "2022-01-01"),
                    Unit(
                        level=Level.DISTRICT,
                        code="64",
                        seen=as_day("2022-01-01"),
                        versions=(
                            UnitVersion(
                                since=as_day("2022-01-01"),
                                name="Gia Lai",
                                kind=UnitKind.HUYEN,
                                parent=UnitRef.of(Level.PROVINCE, "64", "2022-01-01"),
                            ),
                        ),
                    ),
                ],
                known=OpenPeriod.between("2022-01-01", None),
            )
            .at("2023-01-01")
            .get("64")
        ),
        "unit.level_needed",
        "level",
    ),
    "a code as a number": (lambda: UnitRef(level=Level.PROVINCE, code=ANY, on=DAY), "type.wrong", "code"),
    "a code with a space": (lambda: UnitRef(level=Level.PROVINCE, code="6 4", on=DAY), "unit.code_malformed", "code"),
    "a date that is not pendulum's": (
        lambda: UnitRef(level=Level.PROVINCE, code="64", on=dt.date(2023, 1, 1)),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        "type.wrong",
        "on",
    ),
    "a level as text": (lambda: UnitRef(level=ANY, code="64", on=DAY), "type.wrong", "level"),
    "a version that ends before it starts": (
        lambda: UnitVersion(since=DAY, until=as_day("2022-12-31"), name="A", kind=UnitKind.TINH),
        "period.end_before_start",
        "until",
    ),
    "a province with a parent": (
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.TINH, parent=GIA_LAI),
        "unit.parent",
        "parent",
    ),
    "a commune without a parent": (lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.XA), "unit.parent", "parent"),
    "a district below a commune": (
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.HUYEN, parent=COMMUNE),
        "unit.parent_level",
        "parent",
    ),
    "a life with a gap": (
        lambda: evolve(
            province("64", "2022-01-01"),
            versions=(
                *province("64", "2022-01-01", "2022-06-30").versions,
                *province("64", "2022-07-02").versions,
            ),
        ),
        "unit.gap",
        "versions",
    ),
    "a life of another level": (
        lambda: evolve(province("64", "2022-01-01"), level=Level.DISTRICT),
        "unit.level",
        "versions",
    ),
    "a unit seen after its end": (
        lambda: province("64", "2022-01-01", "2022-12-31").seen_on("2023-01-01"),
        "unit.not_in_force",
        "on",
    ),
    # periods and counting
    "an end before its start": (lambda: Period.between("2023-02-01", "2023-01-31"), "period.end_before_start", "end"),
    "an open period that ends before": (
        lambda: OpenPeriod.between("2023-02-01", "2023-01-31"),
        "period.end_before_start",
        "until",
    ),
    "a half-year that is none": (
        lambda: Period(kind=PeriodKind.HALF_YEAR, start=DAY, end=as_day("2023-06-29")),
        "period.borders",
        "kind",
    ),
    "a statutory window on the first": (
        lambda: Period(kind=PeriodKind.STATUTORY_YEAR, start=DAY, end=as_day("2023-12-31")),
        "period.borders",
        "kind",
    ),
    "a third half-year": (lambda: Period.half_year(2023, 3), "period.index", "index"),
    "a year as text": (lambda: Period.year(ANY), "period.year", "year"),
    "the year 9999": (lambda: Period.year(9999), "period.year", "year"),
    "the months of a stretch of days": (
        lambda: Period.between("2023-01-02", "2023-01-31").parts(PeriodKind.MONTH),
        "period.not_divisible",
        "kind",
    ),
    "the year before any days": (lambda: Period.between(DAY, DAY).year_before(), "period.no_twin", "kind"),
    "the statutory twin of a month": (lambda: Period.month(2023, 1).to_statutory(), "period.no_twin", "kind"),
    "a term of nothing": (lambda: Term(count=0, unit=TermUnit.DAY), "term.length", "count"),
    "working days without a calendar": (
        lambda: count_from("2023-01-01", Term(count=1, unit=TermUnit.WORKING_DAY)),
        "calendar.needed",
        "calendar",
    ),
    "days beyond the year 9999": (
        lambda: count_from("9999-12-31", Term(count=1, unit=TermUnit.DAY)),
        "day.out_of_range",
        "day",
    ),
    "months beyond the year 9999": (
        lambda: count_from("9999-12-31", Term(count=1, unit=TermUnit.MONTH)),
        "day.out_of_range",
        "start",
    ),
    "working days into 2027": (
        lambda: law.deadline("denunciation.acceptance", start="2026-12-30"),
        "calendar.gap",
        "calendar",
    ),
    "days asked as a share": (
        lambda: law.limit("complaint.acceptance", on=DAY).is_met(1, 2),
        "limit.no_share",
        "key",
    ),
    "a vote of minus one": (
        lambda: law.limit("participation.vote.other", on="2023-07-01").is_met(-1, 2),
        "limit.negative",
        "part",
    ),
    "no working days for many starts": (
        lambda: law.work_calendar().add_working_days_each([DAY], 0),
        "calendar.count",
        "count",
    ),
    "many starts that are a number": (
        lambda: law.work_calendar().add_working_days_each(ANY, 1),
        "type.wrong",
        "starts",
    ),
    "many starts, one of them outside the table": (
        lambda: law.work_calendar().add_working_days_each([DAY, as_day("2030-01-01")], 1),
        "calendar.gap",
        "calendar",
    ),
    "many starts whose terms run into 2027": (
        lambda: law.work_calendar().add_working_days_each([as_day("2026-12-30")], 5),
        "calendar.gap",
        "calendar",
    ),
    "a calendar without working days": (
        lambda: roll_forward("2023-01-01", calendar=NeverWorking()),
        "calendar.endless",
        "calendar",
    ),
    "a day off outside its table": (
        lambda: DecreedCalendar(first=DAY, last=DAY, off={as_day("2024-01-01"): "decreed"}),
        "calendar.outside",
        "off",
    ),
    "a table that ends before it starts": (
        lambda: DecreedCalendar(first=DAY, last=as_day("2022-12-31"), off={}),
        "period.end_before_start",
        "last",
    ),
    "a day off and worked": (
        lambda: DecreedCalendar(first=DAY, last=DAY, off={DAY: "decreed"}, worked=frozenset({DAY})),
        "calendar.contradiction",
        "worked",
    ),
    "a worked Monday": (
        lambda: DecreedCalendar(first=DAY, last=as_day("2023-01-02"), off={}, worked=frozenset({as_day("2023-01-02")})),
        "calendar.worked_weekday",
        "worked",
    ),
    # law, catalogue, terms
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
    # people and committees
    "a name in NFD": (
        lambda: PersonalText.of(unicodedata.normalize("NFD", "Nguyễn")),
        "text.not_nfc",
        "value",
    ),
    "a name of nothing": (lambda: PersonalText.of("  "), "text.blank", "value"),
    "a name with a bell": (lambda: PersonalText.of("A\u0007"), "text.control_character", "value"),
    "a name of 20,001 signs": (lambda: PersonalText.of("a" * 20_001), "text.too_long", "value"),
    "the mask as a name": (lambda: PersonalText.of("***"), "personal.mask_as_value", "value"),
    "revealing what was withheld": (lambda: PersonalText.withheld().reveal(), "personal.withheld", "value"),
    "an id of two lines": (lambda: visit(1, None, name="a\nb"), "identifier.malformed", "id"),
    "an office that ends before it starts": (
        lambda: Office(title="A", body="B", since=DAY, until=as_day("2022-12-31")),
        "period.end_before_start",
        "until",
    ),
    "a seat of nobody": (lambda: Seat(id="a", role=Role.HEAD), "seat.empty", "person"),
    "two heads on one day": (
        lambda: evolve(
            committee(head="2023-01-01"),
            events=(*committee(head="2023-01-01").events, appoint("2023-02-01", seat(Role.HEAD))),
        ),
        "committee.two_heads",
        "events",
    ),
    "two standing deputies": (
        lambda: evolve(
            committee(),
            events=(
                *committee().events,
                appoint("2023-02-01", seat(Role.STANDING_DEPUTY, "a")),
                appoint("2023-02-01", seat(Role.STANDING_DEPUTY, "b")),
            ),
        ),
        "committee.two_standing_deputies",
        "events",
    ),
    "a seat filled twice": (
        lambda: evolve(
            committee(), events=(*committee().events, appoint("2023-02-01", seat()), appoint("2023-03-01", seat()))
        ),
        "committee.seat_taken",
        "events",
    ),
    "leaving an empty seat": (
        lambda: evolve(
            committee(),
            events=(
                *committee().events,
                CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=as_day("2023-02-01"), seat_id="ghe"),
            ),
        ),
        "committee.seat_empty",
        "events",
    ),
    "a committee never founded": (
        lambda: evolve(committee(), events=(appoint("2023-02-01", seat()),)),
        "committee.not_founded",
        "events",
    ),
    "a committee founded twice": (
        lambda: evolve(committee(), events=committee().events * 2),
        "committee.life",
        "events",
    ),
    "events in a wrong order": (
        lambda: evolve(committee(), events=(*committee().events, appoint("2022-02-01", seat()))),
        "list.unordered",
        "events",
    ),
    "an appointment to nothing": (
        lambda: CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=DAY),
        "event.seat",
        "seat",
    ),
    "a founding that leaves a seat": (
        lambda: CommitteeEvent(kind=CommitteeEventKind.FOUND, day=DAY, seat_id="ghe"),
        "event.seat_id",
        "seat_id",
    ),
    "a committee twice in a network": (
        lambda: CommitteeNetwork(unit=GIA_LAI, committees=(committee(), committee())),
        "list.duplicate",
        "committees",
    ),
    # petitions and receptions
    "a petitioner of nobody": (
        lambda: Petitioner(kind=PetitionerKind.ORGANISATION, persons=0),
        "petitioner.nobody",
        "persons",
    ),
    "an individual of two": (
        lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, persons=2),
        "petitioner.individual",
        "persons",
    ),
    "a group of one": (lambda: Petitioner(kind=PetitionerKind.GROUP), "petitioner.group", "persons"),
    "a receipt with an outcome": (
        lambda: HandlingEvent(kind=HandlingEventKind.RECEIVE, day=DAY, outcome=Outcome.RIGHT),
        "event.outcome",
        "outcome",
    ),
    "a decision that goes somewhere": (
        lambda: HandlingEvent(kind=HandlingEventKind.DECIDE, day=DAY, to=GIA_LAI),
        "event.to",
        "to",
    ),
    "a handling never received": (lambda: handling(DECIDED), "handling.not_received", "events"),
    "a handling without steps": (lambda: evolve(handling(RECEIVED), events=()), "list.empty", "events"),
    "a handling received twice": (lambda: handling(RECEIVED, RECEIVED), "handling.life", "events"),
    "a step after the decision": (
        lambda: handling(RECEIVED, DECIDED, event(HandlingEventKind.VERIFY, "2023-02-02")),
        "handling.life",
        "events",
    ),
    "steps in a wrong order": (
        lambda: handling(RECEIVED, event(HandlingEventKind.ACCEPT, "2023-01-01")),
        "list.unordered",
        "events",
    ),
    "a moment for a step": (
        lambda: HandlingEvent(kind=HandlingEventKind.ACCEPT, day=MOMENT),  # pyright: ignore[reportArgumentType]
        "day.is_moment",
        "day",
    ),
    "a petition received on another day": (
        lambda: evolve(complaint("2023-01-02"), received=as_day("2023-01-01")),
        "petition.received",
        "received",
    ),
    "two handlings at once": (
        lambda: evolve(complaint("2023-01-02"), handlings=(handling(RECEIVED), handling(RECEIVED, name="Y"))),
        "petition.handlings",
        "handlings",
    ),
    "two handlings with one id": (
        lambda: evolve(complaint("2023-01-02"), handlings=(handling(RECEIVED), handling(RECEIVED))),
        "list.duplicate",
        "handlings",
    ),
    "a petition of another case": (
        lambda: Case(id="V-2", petitions=(complaint("2023-01-02"),)),
        "case.stranger",
        "petitions",
    ),
    "a visit of nobody": (lambda: visit(0, None), "reception.nobody", "persons"),
    "a visit of minus one": (lambda: visit(-1, None), "count.negative", "persons"),
    "a visit of a million billion": (lambda: visit(10**16, None), "count.too_large", "persons"),
    "a visit of one and a half": (lambda: visit(1.5, None), "type.wrong", "persons"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "a visit of True": (lambda: visit(True, None), "type.wrong", "persons"),
    "more representatives than persons": (lambda: visit(5, 6), "reception.representatives", "representatives"),
    "a head's day outside": (lambda: head_days(Level.PROVINCE, "2023-07-01"), "reception.day_outside", "held"),
    "a head's day twice": (
        lambda: head_days(Level.PROVINCE, "2023-03-01", "2023-03-01"),
        "reception.day_twice",
        "delegated",
    ),
    # figures, reports, conferences
    "5 settled of 4": (lambda: Share(part=5, whole=4), "share.part_above_whole", "part"),
    "a negative part": (lambda: Share(part=-1, whole=4), "count.negative", "part"),
    "239 of 238 reported": (lambda: Coverage(reported=239, expected=238), "coverage.above_one", "reported"),
    "a change of nothing": (lambda: Change(versus=H1), "change.empty", "absolute"),
    "a figure of no time": (
        lambda: Figure(indicator="reception.visits", unit=GIA_LAI, value=1, origins=SYNTHETIC),
        "figure.when",
        "period",
    ),
    "a value that was not reported": (
        lambda: evolve(VISITS, state=FigureState.NOT_REPORTED),
        "figure.state",
        "value",
    ),
    "a value without a value": (lambda: evolve(VISITS, value=None), "figure.state", "value"),
    "a float for a figure": (lambda: evolve(VISITS, value=1202.0), "type.wrong", "value"),
    "a figure that is not a number": (lambda: evolve(VISITS, value=Decimal("NaN")), "number.not_finite", "value"),
    "a figure of 17 digits": (lambda: evolve(VISITS, value=10**16), "number.too_large", "value"),
    "a figure with 16 decimals": (lambda: evolve(VISITS, value=Decimal("1e-16")), "number.too_large", "value"),
    "a hedged silence": (
        lambda: evolve(VISITS, state=FigureState.NIL, value=None, hedge=Hedge.ABOUT),
        "figure.hedge",
        "hedge",
    ),
    "a published figure that is synthetic": (
        lambda: evolve(VISITS, origins=frozenset({Origin.PUBLISHED, Origin.SYNTHETIC}), source="Báo"),
        "figure.origins",
        "origins",
    ),
    "a published figure without a source": (
        lambda: evolve(VISITS, origins=frozenset({Origin.PUBLISHED})),
        "figure.source",
        "source",
    ),
    "a figure from nowhere": (lambda: evolve(VISITS, origins=frozenset[Origin]()), "list.empty", "origins"),
    "a figure beside another": (
        lambda: Reconciliation(published=VISITS, tallied=figure("reception.persons", 1)),
        "reconciliation.mismatch",
        "tallied",
    ),
    "a figure beside that of another unit": (
        lambda: Reconciliation(published=VISITS, tallied=evolve(VISITS, unit=COMMUNE)),
        "reconciliation.mismatch",
        "tallied",
    ),
    "a published report without a source": (
        lambda: Report(id="B", title="B", unit=GIA_LAI, period=H1, figures=(), origin=Origin.PUBLISHED),
        "record.source",
        "source",
    ),
    "a published conference without a source": (
        lambda: Conference(id="H", title="H", unit=GIA_LAI, points=(), origin=Origin.PUBLISHED),
        "record.source",
        "source",
    ),
    "a figure twice in a report": (
        lambda: Report(id="B", title="B", unit=GIA_LAI, period=H1, figures=(VISITS, VISITS), origin=Origin.SYNTHETIC),
        "list.duplicate",
        "figures",
    ),
    "a point twice": (
        lambda: Conference(
            id="H",
            title="H",
            unit=GIA_LAI,
            points=(ConnectionPoint(unit=COMMUNE, linked=True), ConnectionPoint(unit=COMMUNE, linked=False)),
            origin=Origin.SYNTHETIC,
        ),
        "list.duplicate",
        "points",
    ),
    "a point linked by the word yes": (lambda: ConnectionPoint(unit=COMMUNE, linked=ANY), "type.wrong", "linked"),
    "figures as a list": (
        lambda: Report(id="B", title="B", unit=GIA_LAI, period=H1, figures=ANY, origin=Origin.SYNTHETIC),
        "type.wrong",
        "figures",
    ),
    "an indicator that is none": (
        lambda: aggregate.roll_up(TALLY, tree=TREE, within=TREE.find("tỉnh Gia Lai")).figure("reception.visit"),
        "indicator.unknown",
        "indicator",
    ),
    # aggregation
    "a dimension that is none": (lambda: aggregate.tally([], over=H1, by=("colour",)), "tally.dimension", "by"),
    "a record that is none": (lambda: aggregate.tally([ANY], over=H1), "tally.record", "records"),
    "a record twice": (lambda: aggregate.tally([visit(1, None)] * 2, over=H1), "tally.duplicate", "records"),
    "the whole country without a top": (lambda: aggregate.roll_up(TALLY, tree=TREE), "rollup.top", "within"),
    "a unit outside the top": (
        lambda: aggregate.roll_up(TALLY, tree=TREE, within=TREE.find("tỉnh Gia Lai")).figure(
            "reception.visits", TREE.find("tỉnh Kon Tum")
        ),
        "rollup.outside",
        "unit",
    ),
    "a sum of nothing": (lambda: aggregate.sum_over_units([], unit=GIA_LAI), "total.nothing", "figures"),
    "a sum of shares and numbers": (
        lambda: aggregate.sum_over_units(
            [VISITS, evolve(VISITS, unit=COMMUNE, value=Share(part=1, whole=2))], unit=GIA_LAI
        ),
        "total.mismatch",
        "figures",
    ),
    "comparing a window and a day": (
        lambda: aggregate.compare(VISITS, figure("reception.visits", 1, stock=True)),
        "compare.window_and_day",
        "previous",
    ),
    "comparing an indicator that is none": (
        lambda: aggregate.compare(evolve(VISITS, indicator="reception.visit"), VISITS),
        "indicator.unknown",
        "indicator",
    ),
    "adding a province and its district": (
        lambda: aggregate.sum_over_units(
            [VISITS, evolve(VISITS, unit=UnitRef.of(Level.DISTRICT, "622", "2023-06-30"))], unit=GIA_LAI
        ),
        "total.mismatch",
        "figures",
    ),
    "comparing two units": (
        lambda: aggregate.compare(VISITS, evolve(VISITS, unit=COMMUNE), territory=VIETNAM),
        "compare.units",
        "territory",
    ),
    "comparing two names without a territory": (
        lambda: aggregate.compare(VISITS, evolve(VISITS, unit=UnitRef.of(Level.PROVINCE, "64", "2022-06-30"))),
        "compare.units",
        "territory",
    ),
    # codec
    "reading a foreign type": (lambda: codec.decode("{}", int), "codec.type", "type"),
    "writing a foreign value": (lambda: codec.encode(7), "codec.type", "type"),
    "lines of one value": (lambda: codec.encode(VISITS, format="jsonl"), "codec.lines", "value"),
    "a file of no known format": (lambda: codec.write("a.xml", VISITS), "codec.format", "format"),
    "a rule on text": (
        lambda: evolve(rules.BOOK[0], subject=str),
        "rule.subject",
        "subject",
    ),
}


class NeverWorking:
    """A calendar of nothing but rest."""

    def is_working(self, day: dt.date) -> bool:
        return day.year == 0

    def reason_off(self, day: dt.date) -> str | None:
        return f"{day.year}"
