"""What the problems of organisation units and the reasons of left out figures say, and the words of calendars."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from functools import partial
from typing import Any

import icalendar
import pytest

from builders import GIA_LAI, H1, complaint, figure, head_days
from qcdc import gazetteer, law
from qcdc.catalogue import Term
from qcdc.dates import Period, as_day
from qcdc.errors import QcdcError
from qcdc.exchange import dhis2, ical
from qcdc.model import DutyDay, Figure, Person, Place, ReceptionSlot, UnitBody, UnitRef, evolve
from qcdc.vocab import FigureState, HandlingEventKind, HeadKind, Level, Nature, Origin, Receiver, ReceptionKind

VIETNAM = gazetteer.vietnam()
ELEMENT = "f7n9E0hX8qk"
VISITS = {"reception.visits": ELEMENT}
STAMP = dt.datetime(2026, 11, 25, 8, 30, tzinfo=dt.UTC)
WARD = UnitRef.of(Level.COMMUNE, "23677", "2026-07-02")


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


def unit(**fields: Any) -> dict[str, Any]:
    given = {"id": "DiszpKrYNg8", "code": "01", "name": "Tỉnh Giả Lập", "openingDate": "2020-01-01", **fields}
    return {name: value for name, value in given.items() if value is not None}


def below(**fields: Any) -> dict[str, Any]:
    return unit(
        **{"id": "FNnj3jKGS7i", "code": "00001", "name": "Xã Giả Lập", "parent": {"id": "DiszpKrYNg8"}, **fields}
    )


def read(*units: Any, **more: Any) -> Any:
    return dhis2.read_units({"organisationUnits": list(units), **more})


def test_a_repeated_id_is_told_with_the_first_place() -> None:
    (error,) = read(unit(), unit(id="FNnj3jKGS7i", code="02", name="Tỉnh Khác"), unit()).problems

    assert (error.path, error.code) == ("$.organisationUnits[2].id", "dhis2.id_repeated")
    assert error.params == {"index": 0}


def test_one_page_of_several_is_told_with_its_number() -> None:
    (error,) = read(unit(), pager={"page": 3, "pageCount": 12}).problems
    assert (str(error.params["page"]), error.params["pages"]) == ("3", 12)
    (error,) = read(unit(), pager={"page": 1, "pageCount": 2}).problems
    assert error.params["pages"] == 2
    for pager in ({"page": 1, "pageCount": 1}, {"page": 1}, {"pageCount": "12"}, {"pageCount": True}, "x", None):
        assert read(unit(), pager=pager).problems == ()


def test_a_level_is_the_number_of_ids_in_the_path() -> None:
    fits = {"path": "/DiszpKrYNg8/FNnj3jKGS7i", "level": 2}
    assert read(unit(), below(**fits)).problems == ()
    assert read(unit(), below(path=fits["path"])).problems == ()
    assert read(unit(), below(level=9)).problems == ()
    for level in (1, 3, "2"):
        (error,) = read(unit(), below(path=fits["path"], level=level)).problems
        assert (error.path, error.params) == ("$.organisationUnits[1].level", {"expected": 2})
    for path in ("/FNnj3jKGS7i/DiszpKrYNg8", "/DiszpKrYNg8", "DiszpKrYNg8/x/FNnj3jKGS7i"):
        (error,) = read(unit(), below(path=path)).problems
        assert error.path == "$.organisationUnits[1].path"


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        ("2020-01-01", True),
        ("2020-01-01T00:00", True),
        ("2020-01-01T00:00:00", True),
        ("2020-01-01T00:00:00.000", True),
        ("2020-01-01T00:00:00.000Z", True),
        ("2020-01-01T00:00:00.000+0000", True),
        ("2020-01-01T00:00:00-00:00", True),
        ("2020-01-01T07:00:00", False),
        ("2020-01-01T00:00:01", False),
        ("2020-01-01T00:00:00+07:00", False),
    ],
)
def test_a_day_has_the_time_of_midnight_or_none(day: str, fits: bool) -> None:
    found = read(unit(openingDate=day))

    assert [(one.path, one.code) for one in found.problems] == (
        [] if fits else [("$.organisationUnits[0].openingDate", "dhis2.time")]
    )
    assert [one.valid_from for one in found.units] == ([as_day("2020-01-01")] if fits else [])


def test_what_the_document_must_say_is_told() -> None:
    document = json.loads(dhis2.write_units(VIETNAM, on="2023-06-30", within=VIETNAM.at("2023-06-30").get("622")))
    (city, *_) = document["organisationUnits"]
    expected = {
        "id": city["id"],
        "code": "622",
        "name": "thành phố Pleiku",
        "shortName": "thành phố Pleiku",
        "openingDate": as_day("2019-01-01"),
        "closedDate": as_day("2025-06-30"),
        "parent": city["parent"]["id"],
    }
    wrong = {
        "id": "FNnj3jKGS7i",
        "openingDate": "2018-01-01",
        "closedDate": "2024-01-01",
        "parent": {"id": "FNnj3jKGS7i"},
    }
    del city["path"]
    for field, value in expected.items():
        (error,) = read(city | {field: wrong.get(field, "x")}).problems
        assert (error.path, error.code, error.params) == (
            f"$.organisationUnits[0].{field}",
            "dhis2.differs",
            {"expected": value},
        )
    # With the first day behind it, the code is that of the same life.
    assert read(city | {"code": "622@2019-01-01"}).problems == ()
    assert [one.code for one in read(city | {"code": "622@2019-01-02"}).problems] == ["dhis2.differs"]


def test_every_other_field_is_kept_with_its_place() -> None:
    found = read(unit(comment="x", Tèo="y"), pager={"page": 1}, Tí=1)

    assert [(one.path, one.unit and one.unit.code, one.name, one.value) for one in found.kept] == [
        ("$.organisationUnits[0].comment", "01", "comment", "x"),
        ("$.organisationUnits[0].?", "01", "Tèo", "y"),
        ("$.pager", None, "pager", {"page": 1}),
        ("$.?", None, "Tí", 1),
    ]
    assert "Tèo" not in repr(found.kept)
    assert repr(found).endswith("kept=<4 fields>)")
    assert "<1 units>" in repr(found)


@pytest.mark.parametrize("data", [7, None, [], memoryview(b"{}")])
def test_a_document_of_units_is_bytes_text_or_an_object(data: Any) -> None:
    error = told(lambda: dhis2.read_units(data))

    assert (error.code, error.attribute) == ("codec.data", "document")


@pytest.mark.parametrize(
    "asked", [{}, {"on": "2023-06-30", "between": ("2023-01-01", "2023-06-30")}, {"between": ("2023-01-01",)}]
)
def test_units_are_written_for_a_day_or_a_window(asked: dict[str, Any]) -> None:
    error = told(lambda: dhis2.write_units(VIETNAM, **asked))

    assert (error.code, error.attribute) == (
        ("due.between", "between") if len(asked.get("between", "xx")) == 1 else ("dhis2.day", "on")
    )
    tree = VIETNAM.at("2023-06-30")
    given_too: list[dict[str, Any]] = [{"on": "2023-06-30"}, {"between": ("2023-01-01", "2023-06-30")}]
    for more in given_too:
        error = told(partial(dhis2.write_units, tree, **more))
        assert (error.code, error.attribute) == ("dhis2.day", "on")
    error = told(lambda: dhis2.write_units(VIETNAM, between=("2023-06-30", "2023-06-29")))
    assert (error.code, error.attribute) == ("period.end_before_start", "between")


def left(*figures: Figure, **more: Any) -> list[tuple[str, str | None, dict[str, Any]]]:
    given: dict[str, Any] = {"data_elements": VISITS, "units": VIETNAM} | more
    written = dhis2.write_values(list(figures), **given)
    assert written.count == len(json.loads(written.document)["dataValues"]) == len(figures) - len(written.left_out)
    return [(one.reason.code, one.reason.attribute, one.reason.params) for one in written.left_out]


def test_a_figure_is_left_out_for_one_reason() -> None:
    good = figure("reception.visits", 7)
    plan = evolve(good, nature=Nature.PLAN)
    assert left(good) == []
    assert left(evolve(good, indicator="petition.received")) == [
        ("dhis2.no_element", "indicator", {"term": "petition.received"})
    ]
    by_kind = Figure.of("reception.visits", GIA_LAI, 3, by={"mode": "regular"}, period=H1, origins="synthetic")
    assert left(by_kind) == [("dhis2.no_element", "indicator", {"term": "reception.visits[mode=regular]"})]
    assert left(evolve(good, indicator=None, label="Nhãn")) == [("dhis2.no_element", "indicator", {"term": "–"})]
    assert left(plan) == [("dhis2.nature", "nature", {"nature": Nature.PLAN})]
    assert left(evolve(good, scope="một phần")) == [("dhis2.scope", "scope", {})]
    elsewhere = evolve(good, unit=None, place=Place.named("Vùng giả lập"))
    assert left(elsewhere) == [("dhis2.unit", "unit", {})]
    missing = evolve(good, value=None, state=FigureState.NOT_REPORTED)
    assert left(missing) == [("dhis2.state", "state", {"state": FigureState.NOT_REPORTED})]
    odd = Period.statutory_year(2023)
    assert left(evolve(good, period=odd)) == [
        ("dhis2.period", "period", {"kind": odd.kind, "start": odd.start, "end": odd.end})
    ]
    assert left(good, evolve(good, value=8)) == [("dhis2.twice", "figures", {})]


def test_of_a_unit_and_one_below_it_the_total_is_left_out() -> None:
    tree = VIETNAM.at("2023-06-30")
    commune = tree.get("23677")
    district = tree.parent(commune)
    assert district is not None
    province = tree.parent(district)
    assert province is not None
    of = [
        Figure.of("reception.visits", one, number, period=Period.month(2023, 6), origins="synthetic")
        for number, one in enumerate((province, district, commune), start=1)
    ]

    found = left(*of)

    assert [(code, name) for code, name, _ in found] == [("dhis2.total", "unit")] * 2
    assert [params["unit"] for *_, params in found] == [str(province), str(district)]
    # Of another period there is no total.
    assert left(of[0], evolve(of[2], period=Period.month(2023, 5))) == []
    assert [code for code, *_ in left(of[0], of[2])] == ["dhis2.total"]


def test_nothing_arose_is_written_as_0_with_its_words() -> None:
    nil = evolve(figure("reception.visits", 7), value=None, state=FigureState.NIL)
    written = dhis2.write_values([nil], data_elements=VISITS, units=VIETNAM)
    (row,) = json.loads(written.document)["dataValues"]

    assert row["value"] == "0"
    assert row["comment"].split("; ")[:2] == ["lượt", FigureState.NIL.text("vi")]
    assert "<1 figures>" in repr(dhis2.write_values([nil, nil], data_elements=VISITS, units=VIETNAM))


def test_the_ids_of_data_elements_are_ids() -> None:
    good = figure("reception.visits", 7)
    for wrong in ("x", f"{ELEMENT}.", f"{ELEMENT}.x", ".x", f"{ELEMENT}.{ELEMENT}.x"):
        error = told(lambda one=wrong: dhis2.write_values([good], data_elements={"a.b": one}, units=VIETNAM))
        assert (error.code, error.attribute) == ("dhis2.uid", "data_elements")
    others: list[Any] = [[], {7: ELEMENT}, {"a.b": 7}]
    for other in others:
        error = told(lambda one=other: dhis2.write_values([good], data_elements=one, units=VIETNAM))
        assert error.attribute == "data_elements"
    assert told(lambda: dhis2.write_values([good], data_elements=VISITS)).attribute == "units"
    terms = {Term.of("reception.visits"): ELEMENT}
    assert dhis2.write_values([good], data_elements=terms, units=VIETNAM).count == 1


def test_another_measure_is_said_by_its_word() -> None:
    land = Figure.of(
        "reception.visits", GIA_LAI, Decimal("1.50"), period=H1, origins="synthetic", measure="other", unit_word="sào"
    )
    for language, word in (("vi", "sào"), ("en", "sào")):
        written = dhis2.write_values([land], data_elements=VISITS, units=VIETNAM, language=language)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert json.loads(written.document)["dataValues"][0]["comment"].split("; ")[0] == word


def events(written: ical.CalendarWritten) -> list[Any]:
    calendar: Any = icalendar.Calendar.from_ical(written.document)
    found = list(calendar.walk("VEVENT"))
    assert len(found) == written.count
    return found


@pytest.mark.parametrize(
    "stamp",
    [
        None,
        "2026-11-25",
        dt.datetime(2026, 11, 25),  # noqa: DTZ001 - what is refused
        dt.date(2026, 11, 25),
        dt.datetime.max.replace(tzinfo=dt.timezone(-dt.timedelta(hours=7))),
    ],
)
def test_a_moment_has_a_time_zone(stamp: Any) -> None:
    error = told(lambda: ical.write_receptions([], stamp=stamp))

    assert (error.code, error.attribute) == ("ical.stamp", "stamp")
    assert "value" in error.params


def test_a_duty_day_says_who_received_whom() -> None:
    duty = DutyDay(
        unit=WARD,
        day=as_day("2026-07-02"),
        kind=ReceptionKind.REGULAR,
        receiver=Receiver.OFFICER,
        officer=Person(id="N-1", name="Cán bộ Giả Lập"),
        visits=3,
        origin=Origin.RECORDED,
    )
    (vi,) = events(ical.write_receptions(duty, stamp=STAMP))
    (en,) = events(ical.write_receptions(duty, stamp=STAMP, language="en", territory=VIETNAM))
    (made_up,) = events(ical.write_receptions(evolve(duty, origin=Origin.SYNTHETIC), stamp=STAMP, language="en"))

    how = f"{ReceptionKind.REGULAR.text('vi')}; {Receiver.OFFICER.text('vi')}"
    assert str(vi["SUMMARY"]).startswith("Tiếp công dân: Ủy ban nhân dân")
    assert str(vi["SUMMARY"]).endswith(f"[{how}]")
    assert WARD.text("vi") in str(vi["SUMMARY"])
    assert WARD.text("en") not in str(en["SUMMARY"])
    assert (str(vi["DESCRIPTION"]), str(en["DESCRIPTION"])) == ("Số lượt tiếp: 3.", "Visits: 3.")
    assert str(made_up["SUMMARY"]).endswith(f"; {Origin.SYNTHETIC.text('en')}]")
    assert vi["DTSTART"].dt == dt.date(2026, 7, 2)
    assert (str(vi["TRANSP"]), str(vi["STATUS"])) == ("TRANSPARENT", "CONFIRMED")
    assert str(vi["UID"]) == str(en["UID"])
    assert len(str(vi["UID"])) == 32 + len("@qcdc")


def test_a_posted_reception_says_what_is_known_of_it() -> None:
    bare = ReceptionSlot(id="L-2", unit=WARD, day=as_day("2026-07-16"), origin=Origin.RECORDED)
    full = evolve(
        bare, leader=Person(id="N", name="Chủ tịch Giả Lập"), place="Phòng 1", title="Định kỳ", ad_hoc=True, online=True
    )

    def words(slot: ReceptionSlot) -> tuple[str, str | None, str | None]:
        (event,) = events(ical.write_receptions(slot, stamp=STAMP, language="en"))
        found = [None if name not in event else str(event[name]) for name in ("DESCRIPTION", "LOCATION")]
        return str(event["SUMMARY"]), found[0], found[1]

    name = words(bare)[0].removeprefix("Reception of citizens: ")
    assert words(bare) == (f"Reception of citizens: {name}", None, None)
    assert words(full) == ("Định kỳ [ad hoc; online]", f"{name}\nReceives: Chủ tịch Giả Lập.", "Phòng 1")
    assert words(evolve(full, ad_hoc=False, title=None))[:2] == (
        f"Reception of citizens: {name} [online]",
        "Receives: Chủ tịch Giả Lập.",
    )
    assert words(evolve(full, online=False, leader=None))[:2] == ("Định kỳ [ad hoc]", name)


def test_days_of_a_head_are_in_order_and_equal_ones_are_one() -> None:
    days = head_days(Level.COMMUNE, "2023-03-15 2023-03-01", "2023-03-08")
    written = ical.write_receptions([days, days], stamp=STAMP, language="en")

    assert [one["DTSTART"].dt.day for one in events(written)] == [1, 8, 15]
    assert len({str(one["UID"]) for one in events(written)}) == 3
    assert "A delegate received" in str(events(written)[1]["DESCRIPTION"])
    assert "A delegate received" not in str(events(written)[0]["DESCRIPTION"])
    assert repr(written).startswith(f"CalendarWritten(document=<{len(written.document)} bytes>, count=3")


def test_two_events_with_one_id_get_different_ones() -> None:
    slot = ReceptionSlot(id="L-2", unit=WARD, day=as_day("2026-07-16"), origin=Origin.RECORDED)
    three = [slot, evolve(slot, title="b"), evolve(slot, title="c")]
    ids = [str(one["UID"]) for one in events(ical.write_receptions(three, stamp=STAMP))]

    first = ids[0].removesuffix("@qcdc")
    assert ids == [f"{first}@qcdc", f"{first}-2@qcdc", f"{first}-3@qcdc"]


@pytest.mark.parametrize(("day", "count"), [("2026-08-04", 0), ("2026-08-05", 1), ("2026-08-06", 1)])
def test_a_window_has_its_first_and_its_last_day(day: str, count: int) -> None:
    paper = complaint("2026-07-01", (HandlingEventKind.ACCEPT, "2026-07-06"))
    asked: dict[str, Any] = {"as_of": "2026-07-07", "stamp": STAMP}

    assert ical.write_due(paper, between=("2026-07-20", day), **asked).count == count
    assert ical.write_due(paper, between=("2026-08-05", "2026-08-05"), **asked).count == 1
    assert ical.write_due(paper, between=("2026-08-06", "2026-08-07"), **asked).count == 0
    error = told(lambda: ical.write_due(paper, between=("2026-08-06", "2026-08-05"), **asked))
    assert (error.code, error.attribute) == ("period.end_before_start", "between")


def test_arguments_of_calendars_are_refused_by_name() -> None:
    due = law.deadline("complaint.acceptance", start="2026-07-06")
    for attempt, name in (
        (lambda: ical.write_deadlines({"x": 7}, stamp=STAMP), "deadlines"),  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
        (lambda: ical.write_deadlines([due], stamp=STAMP), "deadlines"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (lambda: ical.write_deadlines({"x": due}, stamp=STAMP, book=7), "book"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (lambda: ical.write_receptions([7], stamp=STAMP), "days"),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
        (lambda: ical.write_receptions([], stamp=STAMP, territory=7), "territory"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (lambda: ical.write_receptions([], stamp=STAMP, language="fr"), "language"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (
            lambda: ical.write_due([7], between=("2026-01-01", "2026-01-02"), as_of="2026-01-01", stamp=STAMP),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
            "petitions",
        ),
    ):
        assert told(attempt).attribute == name


def test_a_body_of_another_kind_is_named() -> None:
    office = evolve(
        head_days(Level.PROVINCE, "2023-03-01"),
        body=UnitBody.of("inspectorate"),
        holder=HeadKind.ADMINISTRATIVE,
        unit=UnitRef.of("province", "64", "2023-01-01"),
    )
    (event,) = events(ical.write_receptions(office, stamp=STAMP, territory=VIETNAM, language="en"))

    assert "receives citizens" in str(event["SUMMARY"])
