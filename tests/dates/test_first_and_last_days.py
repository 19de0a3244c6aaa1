"""The day before, the day, the day after: of changes of acts, of the calendar, of units, of windows of the lineage."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from qcdc import aggregate, gazetteer, law
from qcdc.dates import DecreedCalendar, OpenPeriod, Period, PeriodKind, as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Figure, Lineage, NewUnit, Reform, Succession, Territory, Unit, UnitRef, UnitVersion
from qcdc.vocab import Level, LineageShare, Origin, RestatementReason, UnitKind

BORN = "2020-01-01"
P = UnitRef.of(Level.PROVINCE, "01", BORN)
D1, D2 = (UnitRef.of(Level.DISTRICT, code, BORN) for code in ("d1", "d2"))

# --- acts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "day", "by"),
    [
        ("02/2011/QH13", "2014-06-30", ()),
        ("02/2011/QH13", "2014-07-01", ("42/2013/QH13",)),
        ("02/2011/QH13", "2014-07-02", ("42/2013/QH13",)),
        ("02/2011/QH13", "2025-06-30", ("42/2013/QH13",)),
        ("02/2011/QH13", "2025-07-01", ("42/2013/QH13", "81/2025/QH15", "84/2025/QH15")),
        ("02/2011/QH13", "2026-06-30", ("42/2013/QH13", "81/2025/QH15", "84/2025/QH15")),
        ("02/2011/QH13", "2026-12-31", ("42/2013/QH13", "81/2025/QH15", "84/2025/QH15", "136/2025/QH15")),
        ("124/2020/NĐ-CP", "2026-06-30", ()),
        ("124/2020/NĐ-CP", "2026-07-02", ("155/2026/NĐ-CP",)),
        ("25/2018/QH14", "2020-12-31", ()),
        ("25/2018/QH14", "2025-06-30", ("59/2020/QH14",)),
        ("25/2018/QH14", "2025-07-01", ("59/2020/QH14", "81/2025/QH15", "84/2025/QH15")),
    ],
)
def test_a_change_of_an_act_holds_from_its_day_on(act: str, day: str, by: tuple[str, ...]) -> None:
    assert tuple(one.by for one in law.act(act).amended(day)) == by


@pytest.mark.parametrize(
    ("act", "first"),
    [
        ("10/2022/QH15", "2023-07-01"),
        ("59/2023/NĐ-CP", "2023-08-15"),
        ("61/2023/NĐ-CP", "2023-08-16"),
        ("72/2025/QH15", "2025-06-16"),
        ("97/2025/QH15", "2025-07-01"),
        ("185/2026/NĐ-CP", "2026-05-26"),
    ],
)
def test_an_act_is_in_force_from_its_day_on(act: str, first: str) -> None:
    day = as_day(first)

    assert [law.act(act).in_force(day.add(days=one)) for one in (-1, 0, 1)] == [False, True, True]


def test_an_act_that_was_replaced_is_in_force_to_its_last_day() -> None:
    ordinance = law.act("34/2007/PL-UBTVQH11")

    assert [ordinance.in_force(day) for day in ("2023-06-29", "2023-06-30", "2023-07-01")] == [True, True, False]


def test_an_unknown_act_is_told_with_the_three_nearest() -> None:
    with pytest.raises(UnknownCodeError) as caught:
        law.act("02/2011/QH14")

    near = caught.value.params["near"]
    assert isinstance(near, tuple)
    assert (len(near), near[0]) == (3, "02/2011/QH13")


# --- the calendar ------------------------------------------------------------------------------------------------

# Monday 2 June 2025 to Monday 30 June 2025, with Friday 27 June off.
JUNE = DecreedCalendar(first=as_day("2025-06-02"), last=as_day("2025-06-30"), off={as_day("2025-06-27"): "decreed"})


def test_the_last_day_of_a_calendar_is_one_of_its_days() -> None:
    """From Thursday 26 June the first working day after is Monday the 30th, the last day of the table."""
    assert JUNE.is_working(JUNE.last)
    assert JUNE.add_working_days(as_day("2025-06-26"), 1) == as_day("2025-06-30")
    assert JUNE.add_working_days(as_day("2025-06-29"), 1) == as_day("2025-06-30")
    assert JUNE.add_working_days_each([as_day("2025-06-26")], 1) == (as_day("2025-06-30"),)
    assert JUNE.next_working(as_day("2025-06-30")) == as_day("2025-06-30")
    assert JUNE.subtract_working_days(as_day("2025-06-30"), 1) == as_day("2025-06-26")


def test_the_first_day_of_a_calendar_is_one_of_its_days() -> None:
    assert JUNE.is_working(JUNE.first)
    assert JUNE.add_working_days(JUNE.first, 1) == as_day("2025-06-03")
    assert JUNE.subtract_working_days(as_day("2025-06-03"), 1) == JUNE.first


def test_the_last_day_of_a_calendar_may_be_where_a_count_starts() -> None:
    """Back from a Sunday, the last day of the table: Friday the 27th is off, so Thursday the 26th."""
    weekend = DecreedCalendar(first=JUNE.first, last=as_day("2025-06-29"), off=JUNE.days_off)

    assert weekend.subtract_working_days(weekend.last, 1) == as_day("2025-06-26")
    with pytest.raises(UnknownCodeError):
        weekend.next_working(weekend.last)


@pytest.mark.parametrize(
    "beyond",
    [
        lambda: JUNE.add_working_days(as_day("2025-06-30"), 1),
        lambda: JUNE.add_working_days(as_day("2025-06-26"), 2),
        lambda: JUNE.add_working_days_each([as_day("2025-06-26")], 2),
        lambda: JUNE.add_working_days(as_day("2025-07-01"), 1),
        lambda: JUNE.add_working_days(as_day("2025-06-01"), 1),
        lambda: JUNE.subtract_working_days(as_day("2025-06-02"), 1),
        lambda: JUNE.is_working(as_day("2025-07-01")),
        lambda: JUNE.is_working(as_day("2025-06-01")),
    ],
)
def test_the_days_beside_a_calendar_are_not_known(beyond: object) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        beyond()  # type: ignore[operator]  # pyright: ignore[reportCallIssue, reportUnknownVariableType]

    assert caught.value.code == "calendar.unknown"
    assert (caught.value.params["first"], caught.value.params["last"]) == (as_day("2025-06-02"), as_day("2025-06-30"))


def test_a_term_ends_on_the_last_day_of_the_decreed_calendar() -> None:
    """Seven working days from Tuesday 22 December 2026: 23, 24, 25, 28, 29, 30, Thursday 31."""
    assert law.deadline("complaint.acceptance", start="2026-12-22").day == law.work_calendar().last


@pytest.mark.parametrize("wrong", ["1", 1.0, True, None])
def test_a_count_that_is_none_is_refused_by_its_name(wrong: object) -> None:
    with pytest.raises(InvariantError) as caught:
        JUNE.add_working_days(JUNE.first, wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "count")


def test_a_kind_of_window_that_is_none_is_refused_by_its_name() -> None:
    with pytest.raises(InvariantError) as caught:
        Period.year(2023).parts("month")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.attribute == "kind"


def test_what_cannot_be_divided_is_refused_by_the_window_and_the_kind() -> None:
    with pytest.raises(InvariantError) as caught:
        Period.between("2023-01-01", "2023-02-27").parts(PeriodKind.MONTH)

    assert (caught.value.code, caught.value.attribute) == ("period.not_divisible", "kind")
    assert caught.value.params == {"start": as_day("2023-01-01"), "end": as_day("2023-02-27"), "kind": "month"}


NOWHERE: set[frozenset[str]] = set()

# --- areas -------------------------------------------------------------------------------------------------------


def life(code: str, since: str = BORN, until: str | None = None, *parents: tuple[str, UnitRef]) -> Unit:
    """A made-up commune of D1; it may pass to another district on a day."""
    moves = [(since, D1), *parents]
    ends = [as_day(day).subtract(days=1).isoformat() for day, _ in moves[1:]]
    versions = [
        UnitVersion(
            since=as_day(start),
            until=None if end is None else as_day(end),
            name=f"Xã {code} (giả lập)",
            kind=UnitKind.XA,
            parent=parent,
        )
        for (start, parent), end in zip(moves, [*ends, until], strict=True)
    ]
    return Unit(level=Level.COMMUNE, code=code, versions=tuple(versions), seen=as_day(since))


def above(ref: UnitRef, kind: UnitKind, parent: UnitRef | None) -> Unit:
    day = as_day(BORN)
    version = UnitVersion(since=day, name=f"Đơn vị {ref.code} (giả lập)", kind=kind, parent=parent)
    return Unit(level=ref.level, code=ref.code, versions=(version,), seen=day)


def land(*communes: Unit, unknown: tuple[str, ...] = ()) -> Territory:
    """A made-up province with two districts."""
    return Territory(
        [
            above(P, UnitKind.TINH, None),
            above(D1, UnitKind.HUYEN, P),
            above(D2, UnitKind.HUYEN, P),
            *communes,
        ],
        known=OpenPeriod.between(BORN, "2030-01-01"),
        lineage=Lineage(unknown=[UnitRef.of(Level.COMMUNE, code, BORN) for code in unknown]),
    )


def doubtful(territory: Territory, first: str, last: str) -> set[frozenset[str]]:
    """The areas whose borders are not known, each by the codes of its units."""
    return {
        frozenset(ref.code for ref in (*area.before, *area.after))
        for area in territory.comparable_areas(first, last)
        if not area.certain
    }


NEW = land(life("a"), life("b"), life("n", "2023-03-15"), life("z", BORN, None, ("2020-06-01", D2)))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2023-03-13", "2023-03-14", NOWHERE),
        ("2023-03-14", "2023-03-15", {frozenset("abn")}),
        ("2023-03-14", "2023-03-16", {frozenset("abn")}),
        ("2023-03-15", "2023-03-16", NOWHERE),
    ],
)
def test_a_unit_without_forebears_is_doubtful_from_the_day_it_began(
    first: str, last: str, told: set[frozenset[str]]
) -> None:
    assert doubtful(NEW, first, last) == told


# The last day of e is 14 March; k lies in the other district.
GONE = land(life("a"), life("e", BORN, "2023-03-14"), life("k", BORN, None, ("2020-06-01", D2)), unknown=("e",))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2023-03-13", "2023-03-14", NOWHERE),
        ("2023-03-14", "2023-03-15", {frozenset("ae")}),
        ("2023-03-01", "2023-03-31", {frozenset("ae")}),
        ("2023-03-15", "2023-03-16", NOWHERE),
    ],
)
def test_a_unit_without_heirs_is_doubtful_from_the_morrow_of_its_last_day(
    first: str, last: str, told: set[frozenset[str]]
) -> None:
    """Its neighbours are those of its district, which may have taken its ground."""
    assert doubtful(GONE, first, last) == told


def count(code: str) -> Figure:
    return Figure(
        indicator="petition.received",
        unit=UnitRef.of(Level.COMMUNE, code, BORN),
        period=Period.half_year(2022, 1),
        value=10,
        origins=frozenset({Origin.SYNTHETIC}),
    )


def test_what_is_not_comparable_names_the_unit_nobody_knows_the_forebears_of() -> None:
    """Two communes merged into a new one on the day n began: it has forebears, and a goes on; n alone is the reason."""
    merged = land(life("a"), life("x"), life("y"), life("n", "2023-03-15")).with_reforms(
        [
            Reform.merge(
                [UnitRef.of(Level.COMMUNE, code, BORN) for code in ("x", "y")],
                into=NewUnit(code="m", name="Xã m (giả lập)", kind=UnitKind.XA, parent=D1),
                effect="2023-03-15",
            )
        ]
    )

    found = aggregate.restate([count(code) for code in "axy"], onto="2023-03-15", territory=merged)

    assert {one.reason for one in found} == {RestatementReason.UNKNOWN_LINEAGE}
    assert {one.unit.code for one in found} == {"a", "m", "n"}
    assert {tuple(ref.code for ref in one.because) for one in found} == {("n",)}


def test_what_is_not_comparable_names_the_unit_nobody_knows_the_heirs_of() -> None:
    found = aggregate.restate([count(code) for code in "aek"], onto="2023-03-15", territory=GONE)

    told = {one.unit.code: (one.reason, tuple(ref.code for ref in one.because)) for one in found}

    assert told["a"] == (RestatementReason.UNKNOWN_LINEAGE, ("e",))
    assert told["k"][0] is RestatementReason.UNCHANGED


# An island district without communes becomes a special zone, which is a commune, on 15 March.
ISLAND, ZONE = UnitRef.of(Level.DISTRICT, "d3", BORN), UnitRef.of(Level.COMMUNE, "n", "2023-03-15")
SEA = Territory(
    [
        above(P, UnitKind.TINH, None),
        above(D1, UnitKind.HUYEN, P),
        Unit(
            level=Level.DISTRICT,
            code="d3",
            versions=(
                UnitVersion(
                    since=as_day(BORN),
                    until=as_day("2023-03-14"),
                    name="Huyện đảo d3 (giả lập)",
                    kind=UnitKind.HUYEN,
                    parent=P,
                ),
            ),
            seen=as_day(BORN),
        ),
        life("a"),
        life("n", "2023-03-15"),
    ],
    known=OpenPeriod.between(BORN, "2030-01-01"),
    lineage=Lineage(
        [Succession(day=as_day("2023-03-15"), source=ISLAND, target=ZONE, share=LineageShare.WHOLE)],
    ),
)


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2023-03-13", "2023-03-14", None),
        ("2023-03-14", "2023-03-15", (ISLAND,)),
        ("2023-03-15", "2023-03-16", (ZONE,)),
    ],
)
def test_an_island_district_is_the_ground_of_its_special_zone(
    first: str, last: str, before: tuple[UnitRef, ...] | None
) -> None:
    """It has no communes, so it stands among those of the earlier day itself."""
    areas = {area.after: area for area in SEA.comparable_areas(first, last)}

    assert {area.certain for area in areas.values()} == {True}
    assert (areas[ZONE,].before if (ZONE,) in areas else None) == before


def hamlet(code: str, since: str, *parents: tuple[str, str]) -> Unit:
    """A made-up village, in one commune after the other."""
    ends = [as_day(day).subtract(days=1) for day, _ in parents[1:]]
    versions = [
        UnitVersion(
            since=as_day(start),
            until=end,
            name=f"Thôn {code} (giả lập)",
            kind=UnitKind.THON,
            parent=UnitRef.of(Level.COMMUNE, parent, BORN),
        )
        for (start, parent), end in zip(parents, [*ends, None], strict=True)
    ]
    return Unit(level=Level.VILLAGE, code=code, versions=tuple(versions), seen=as_day(since))


@pytest.mark.parametrize(
    "villages",
    [
        (hamlet("a-1", BORN, (BORN, "a")),),
        (hamlet("a-1", BORN, (BORN, "a")), hamlet("a-2", "2023-03-15", ("2023-03-15", "a"))),
        (hamlet("a-1", BORN, (BORN, "a"), ("2023-03-15", "k")),),
    ],
    ids=["one that stays", "a new one", "one that passes to a commune of the other district"],
)
@pytest.mark.parametrize("level", ["commune", "district", "province"])
def test_villages_are_no_ground_of_the_units_above_them(villages: tuple[Unit, ...], level: str) -> None:
    """Areas are told of provinces, districts and communes: villages, however they change, leave them as they are."""
    communes = (life("a"), life("k", BORN, None, ("2020-06-01", D2)))
    days = ("2023-03-14", "2023-03-15")

    plain = land(*communes).comparable_areas(*days, level=level)

    assert land(*communes, *villages).comparable_areas(*days, level=level) == plain
    assert all(area.certain and area.single for area in plain)


# --- the words of the resolutions on people ----------------------------------------------------------------------

VIETNAM = gazetteer.vietnam()


def test_the_words_on_people_are_those_of_the_days_after_the_first_up_to_the_last() -> None:
    """The resolutions of 2025 are in effect on 1 July."""
    told = aggregate.people_weights(VIETNAM, "2025-06-30", "2025-07-01")

    assert {source.level for source, _ in told} == {Level.COMMUNE}
    assert set(told.values()) == {Fraction(0), Fraction(1)}
    assert aggregate.people_weights(VIETNAM, "2025-06-30", "2025-07-02") == told
    assert aggregate.people_weights(VIETNAM, "2025-07-01", "2025-07-02") == {}
    assert not told.keys() & aggregate.people_weights(VIETNAM, "2025-01-01", "2025-06-30").keys()


def test_the_words_on_people_give_each_split_commune_one_heir() -> None:
    told = aggregate.people_weights(VIETNAM, "2025-06-30", "2025-07-01")
    sources = {source for source, _ in told}

    assert len(sources) == 60
    assert all(sum(weight for (source, _), weight in told.items() if source == one) == 1 for one in sources)


# --- windows -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "first", "last", "length"),
    [
        (Period.month(2024, 2), "2024-02-01", "2024-02-29", 29),
        (Period.month(2023, 2), "2023-02-01", "2023-02-28", 28),
        (Period.quarter(2023, 4), "2023-10-01", "2023-12-31", 92),
        (Period.half_year(2023, 1), "2023-01-01", "2023-06-30", 181),
        (Period.year(2024), "2024-01-01", "2024-12-31", 366),
        (Period.statutory_year(2023), "2022-12-15", "2023-12-14", 365),
        (Period.between("2023-03-10", "2023-03-10"), "2023-03-10", "2023-03-10", 1),
    ],
)
def test_a_window_holds_its_first_and_its_last_day_and_no_other(
    window: Period, first: str, last: str, length: int
) -> None:
    start, end = as_day(first), as_day(last)

    assert [day in window for day in (start.subtract(days=1), start, end, end.add(days=1))] == [
        False,
        True,
        True,
        False,
    ]
    assert len(window) == len(list(window)) == (end - start).days + 1 == length


@pytest.mark.parametrize(
    ("first", "last", "meets"),
    [
        ("2023-01-01", "2023-03-09", False),
        ("2023-01-01", "2023-03-10", True),
        ("2023-03-15", "2023-03-16", True),
        ("2023-01-01", "2023-12-31", True),
        ("2023-03-20", "2023-12-31", True),
        ("2023-03-21", "2023-12-31", False),
    ],
)
def test_windows_overlap_if_they_share_a_day(first: str, last: str, meets: bool) -> None:
    window, other = Period.between("2023-03-10", "2023-03-20"), Period.between(first, last)

    assert window.overlaps(other) is other.overlaps(window) is meets


@pytest.mark.parametrize(
    ("since", "until", "meets"),
    [
        (None, None, True),
        (None, "2023-03-09", False),
        (None, "2023-03-10", True),
        ("2023-03-20", None, True),
        ("2023-03-21", None, False),
        ("2023-01-01", "2023-03-09", False),
        ("2023-01-01", "2023-03-10", True),
        ("2023-03-21", "2023-12-31", False),
    ],
)
def test_stretches_overlap_if_they_share_a_day(since: str | None, until: str | None, meets: bool) -> None:
    stretch, other = OpenPeriod.between("2023-03-10", "2023-03-20"), OpenPeriod.between(since, until)

    assert stretch.overlaps(other) is other.overlaps(stretch) is meets


@pytest.mark.parametrize(
    ("since", "until", "meets"),
    [
        (None, "2023-03-09", False),
        (None, "2023-03-10", True),
        ("2023-01-01", "2023-02-01", False),
        ("2024-01-01", None, True),
    ],
)
def test_what_has_no_end_overlaps_all_that_does_not_end_before_it_began(
    since: str | None, until: str | None, meets: bool
) -> None:
    stretch, other = OpenPeriod.between("2023-03-10", None), OpenPeriod.between(since, until)

    assert stretch.overlaps(other) is other.overlaps(stretch) is meets


@pytest.mark.parametrize(
    ("window", "code"),
    [
        (Period.month(2023, 1), "2023-01-01 to 2023-01-31 (month)"),
        (Period.quarter(2023, 1), "2023-01-01 to 2023-03-31 (quarter)"),
        (Period.half_year(2023, 1), "2023-01-01 to 2023-06-30 (half_year)"),
        (Period.nine_months(2023), "2023-01-01 to 2023-09-30 (nine_months)"),
        (Period.year(2023), "2023-01-01 to 2023-12-31 (year)"),
        (Period.statutory_quarter(2023, 1), "2022-12-15 to 2023-03-14 (statutory_quarter)"),
        (Period.statutory_half_year(2023, 1), "2022-12-15 to 2023-06-14 (statutory_half_year)"),
        (Period.statutory_nine_months(2023), "2022-12-15 to 2023-09-14 (statutory_nine_months)"),
        (Period.statutory_year(2023), "2022-12-15 to 2023-12-14 (statutory_year)"),
        (Period.between("2023-01-02", "2023-01-03"), "2023-01-02 to 2023-01-03 (days)"),
    ],
)
def test_a_window_is_named_by_its_days_and_the_code_of_its_kind(window: Period, code: str) -> None:
    assert str(window) == code


def test_windows_reach_from_the_year_1900_to_the_year_2200() -> None:
    assert str(Period.statutory_year(1900).start) == "1899-12-15"
    assert str(Period.year(1900).year_before().start) == "1899-01-01"
    assert str(Period.year(2200).end) == "2200-12-31"
    assert str(Period.statutory_quarter(2200, 4).end) == "2200-12-14"


@pytest.mark.parametrize(
    ("attempt", "value"),
    [
        (lambda: Period.year(1899), "1899"),
        (lambda: Period.year(2201), "2201"),
        (lambda: Period.year(1900).year_before().year_before(), "1898"),
    ],
)
def test_a_year_without_windows_is_refused_by_its_number(attempt: Callable[[], Period], value: str) -> None:
    with pytest.raises(InvariantError) as caught:
        attempt()

    assert (caught.value.code, caught.value.attribute) == ("period.year", "year")
    assert caught.value.params == {"first": 1900, "last": 2200, "value": value}
