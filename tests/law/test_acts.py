"""Acts: whole, cited, related without circles; numbers read as people write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qcdc import gazetteer, law, terms
from qcdc.dates import day_after
from qcdc.errors import QcdcError
from qcdc.law import Citation, DocumentReference
from qcdc.vocab import ChangeKind, ReferenceFamily

NUMBERS = {act.number for act in law.all_acts()}


@pytest.mark.parametrize("act", law.all_acts(), ids=lambda act: act.number)
def test_an_act_is_whole_and_its_relations_are_known(act: law.Act) -> None:
    assert (act.note_vi is None) is (act.note_en is None)
    assert act.force.until is None or act.force.until >= act.signed
    assert {one.by for one in act.amendments} <= NUMBERS
    assert act.replaced is None or act.replaced.by in NUMBERS
    for one in act.amendments:
        if one.since is not None:
            assert one.since >= act.signed
            assert one not in act.amended(day_after(one.since, -1))
            assert one in act.amended(one.since)
            assert one in act.amended(day_after(one.since))


def test_who_is_replaced_has_ended_and_replacing_goes_in_no_circle() -> None:
    for first in law.all_acts():
        act, seen = first, {first.number}
        while act.replaced is not None and act.replaced.by in NUMBERS:
            assert act.force.until is not None
            act = law.act(act.replaced.by)
            assert act.number not in seen
            seen.add(act.number)


@pytest.mark.parametrize(
    ("number", "since", "until"),
    [
        ("34/2007/PL-UBTVQH11", "2007-07-01", "2023-06-30"),
        ("03/2011/QH13", "2012-07-01", "2018-12-31"),  # 25/2018/QH14 art. 66
        ("76/2012/NĐ-CP", None, "2019-05-27"),  # 31/2019/NĐ-CP 24.2
        ("159/2016/NĐ-CP", None, "2023-08-07"),  # 59/2023/NĐ-CP 28.2
        ("22/2018/QĐ-TTg", None, "2023-08-15"),  # 61/2023/NĐ-CP 25.2
        ("104/2016/QH13", "2018-07-01", "2026-08-31"),
        ("141/2025/NĐ-CP", "2025-07-01", None),
        ("59/2020/QH14", "2021-01-01", None),
        ("47/2024/QH15", "2025-07-01", None),
    ],
)
def test_an_act_without_rules_has_its_days(number: str, since: str | None, until: str | None) -> None:
    force = law.act(number).force

    assert (force.since and str(force.since), force.until and str(force.until)) == (since, until)


def test_what_lapses_in_2027_is_listed() -> None:
    (lapse,) = law.changes("2026-12-31", "2027-01-01")

    assert (lapse.kind, lapse.about) == (ChangeKind.PROVISION_ENDED, "124/2020/NĐ-CP art. 5.3")
    assert lapse.text("vi") == (
        "01/01/2027: Công chứng văn bản ủy quyền khiếu nại của cá nhân "
        "(khoản 3 Điều 5 Nghị định số 124/2020/NĐ-CP): hết hiệu lực."
    )


def test_what_law_136_of_2025_inserted_and_repealed_is_listed() -> None:
    found = {(one.kind, one.about) for one in law.changes("2026-06-30", "2026-07-01")}

    assert {
        (ChangeKind.PROVISION_BEGAN, "02/2011/QH13 art. 11a"),
        (ChangeKind.PROVISION_ENDED, "02/2011/QH13 art. 18"),
        (ChangeKind.PROVISION_ENDED, "42/2013/QH13 art. 13"),
        (ChangeKind.PROVISION_BEGAN, "124/2020/NĐ-CP art. 28b"),
        (ChangeKind.PROVISION_BEGAN, "31/2019/NĐ-CP art. 19a"),
    } <= found
    assert law.act("25/2018/QH14").amendments[-1].places == (
        "12.7, 13.1, 13.2, 13.3, 13.4.a, 13.8.c, 15, 32, 33.1, 44.3, 54.2.c"
    )


def test_the_resolutions_on_communes_are_34() -> None:
    found = [act for act in law.all_acts() if act.number.endswith("/NQ-UBTVQH15")]

    assert len(found) == 34
    assert {version.act for unit in gazetteer.vietnam().units for version in unit.versions} >= {
        act.number for act in found
    }


def test_acts_in_force_on_a_day() -> None:
    before = {act.number for act in law.acts_in_force("2023-06-30")}
    after = {act.number for act in law.acts_in_force("2023-07-01")}

    assert {"34/2007/PL-UBTVQH11", "55/1998/NQ-UBTVQH10"} <= before - after
    assert {"10/2022/QH15", "13/2023/NĐ-CP"} <= after - before
    assert not law.act("55/1998/NQ-UBTVQH10").in_force("1998-08-29")
    assert law.act("55/1998/NQ-UBTVQH10").in_force("1998-08-30")


@pytest.mark.parametrize(
    ("citation", "vi", "en"),
    [
        (Citation.of("02/2011/QH13", "33.1"), "khoản 1 Điều 33 LKN", "LKN art. 33.1"),
        (Citation.of("02/2011/QH13", "11a.4"), "khoản 4 Điều 11a LKN", "LKN art. 11a.4"),
        (Citation.of("42/2013/QH13", "15.2.d"), "điểm d khoản 2 Điều 15 LTCD", "LTCD art. 15.2.d"),
        (Citation.of("120-KL/TW"), "120-KL/TW", "120-KL/TW"),
        (Citation.of("10/2022/QH15", "36-40"), "các điều từ 36 đến 40 LDC", "LDC arts 36-40"),
        (Citation.of("1/2030/QH99", "7"), "Điều 7 1/2030/QH99", "1/2030/QH99 art. 7"),
    ],
)
def test_a_citation_has_a_short_form(citation: Citation, vi: str, en: str) -> None:
    assert (citation.short("vi"), citation.short("en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("05/2021/TT-TTCP", ("state", "05", 2021, None, "TT-TTCP")),
        ("1811/QĐ-UBND", ("state", "1811", None, None, "QĐ-UBND")),
        ("124-QĐ/TW", ("party", "124", None, "QĐ", "TW")),
        ("11-QĐi/TW", ("party", "11", None, "QĐi", "TW")),
        ("15-KH/BCĐ", ("party", "15", None, "KH", "BCĐ")),
        ("09/2008/NQLT-CP-UBTƯMTTQVN", ("state", "09", 2008, None, "NQLT-CP-UBTƯMTTQVN")),
        ("Số: 02/2011/QH13", ("state", "02", 2011, None, "QH13")),
    ],
)
def test_a_number_is_read_in_its_parts(text: str, parts: tuple[object, ...]) -> None:
    found = law.parse_reference(text)

    assert (found.family, found.number, found.year, found.kind, found.sign) == parts


def test_every_act_we_hold_is_a_number_that_is_read() -> None:
    for number in NUMBERS:
        assert str(law.parse_reference(number)) == number


REFUSED: dict[str, tuple[Callable[[], object], str, str]] = {
    "nothing": (lambda: law.parse_reference(""), "reference.malformed", "text"),
    "a number alone": (lambda: law.parse_reference("124"), "reference.malformed", "text"),
    "an Eth for a Đ": (lambda: law.parse_reference("124-Q\u00d0/TW"), "reference.impostor", "text"),
    "a million signs": (lambda: law.parse_reference("1/" + "Q" * 10**6), "reference.malformed", "text"),
    "a name": (lambda: law.parse_reference("Nguyễn Văn Giả Lập"), "reference.malformed", "text"),
    "a number of bytes": (lambda: law.parse_reference(b"1/QH13"), "type.wrong", "text"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "a Party number with a year": (
        lambda: DocumentReference(family=ReferenceFamily.PARTY, number="124", year=2018, kind="QĐ", sign="TW"),
        "reference.year",
        "year",
    ),
    "a Party number without a kind": (
        lambda: DocumentReference(family=ReferenceFamily.PARTY, number="124", sign="TW"),
        "reference.kind",
        "kind",
    ),
    "a sign with a stroke": (
        lambda: DocumentReference(family=ReferenceFamily.STATE, number="1", sign="QĐ/UBND"),
        "reference.part",
        "sign",
    ),
    "an act that is none": (lambda: law.act("02/2011/QH14"), "act.unknown", "number"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_number_is_refused(name: str) -> None:
    attempt, code, attribute = REFUSED[name]

    with pytest.raises(QcdcError) as caught:
        attempt()

    assert (caught.value.code, caught.value.attribute) == (code, attribute)
    assert "Nguyễn" not in str(caught.value)


def test_a_table_of_acts_that_is_wrong_names_the_table_and_the_list() -> None:
    with pytest.raises(QcdcError) as caught:
        law.shipped().with_data(acts={"act": "1/2027/QH16"})

    assert (caught.value.code, caught.value.attribute) == ("law.row", "act")
    assert caught.value.params["place"] == "acts"


def test_a_citation_that_is_none_is_told_with_its_place_and_what_was_read() -> None:
    rows = {
        "x.y": {
            "vi": "Mức (giả lập)",
            "en": "A limit (made up)",
            "rows": [{"since": "2023-01-01", "count": 1, "unit": "day", "cite": ["abc 1"], "confidence": "uncertain"}],
        }
    }
    with pytest.raises(QcdcError) as caught:
        law.shipped().with_data(limits=rows)

    assert (caught.value.code, caught.value.attribute) == ("law.citation", "cite")
    assert caught.value.params.keys() == {"place", "value"}
    assert str(caught.value.params["value"]) == "a text of 3 characters"
    assert all("x.y" in terms.message(caught.value, language) for language in terms.LANGUAGES)
