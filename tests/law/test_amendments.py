"""A book is amended: one row more, an act that ends, a place that is suspended; what differs, and windows that are split."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qcdc import law
from qcdc.dates import OpenPeriod, Period
from qcdc.errors import InvariantError, QcdcError
from qcdc.law import Citation, LawBook
from qcdc.vocab import ChangeKind

BOOK = law.shipped()
ACCEPTANCE, HEAD = "complaint.acceptance", "reception.head_days.commune"
ROW: dict[str, Any] = {
    "since": "2027-03-01",
    "count": 5,
    "unit": "working_day",
    "cite": ["02/2011/QH13 27"],
    "confidence": "uncertain",
}


def amended(book: LawBook = BOOK, **changes: Any) -> LawBook:
    """The acceptance of a complaint in five working days from 1 March 2027 (made up)."""
    return book.with_row(ACCEPTANCE, **{**ROW, **changes})


def test_a_row_is_appended_without_the_rows_before_it() -> None:
    own = amended()
    before = BOOK.limit_history(ACCEPTANCE)
    after = own.limit_history(ACCEPTANCE)

    assert after[:-2] == before[:-1]
    assert after[-2].force == OpenPeriod.between("2026-07-01", "2027-02-28")
    assert (after[-1].count, after[-1].vi, after[-1].starts_from) == (5, before[-1].vi, before[-1].starts_from)
    assert own.limit(ACCEPTANCE, on="2027-02-28").count == 7
    assert own.limit(ACCEPTANCE, on="2027-03-01").count == 5
    assert BOOK.limit(ACCEPTANCE, on="2027-03-01").count == 7


def test_a_row_for_a_share_is_followed() -> None:
    key = "participation.vote.contributions"
    own = BOOK.with_row(
        key,
        since="2027-03-01",
        count=3,
        out_of=4,
        unit="share",
        cite=["10/2022/QH15 21.1"],
        confidence="uncertain",
    )

    assert [own.limit(key, on=day).needed(100) for day in ("2027-02-28", "2027-03-01")] == [67, 75]


def own_limit(place: str) -> dict[str, Any]:
    """A limit that no act sets (made up), in force from 2020 on."""
    row = {"since": "2020-01-01", "count": 5, "unit": "day", "cite": [place], "confidence": "uncertain"}
    return {"vi": "thời hạn giả lập", "en": "a made-up limit", "rows": [row]}


WRONG: dict[str, tuple[Callable[[], object], str, str | None]] = {
    "before the last row": (lambda: amended(since="2020-01-01"), "law.appended", "since"),
    "on the same day": (lambda: amended(since="2026-07-01"), "law.appended", "since"),
    "with a gap": (lambda: amended(amended(until="2027-03-31"), since="2027-05-01"), "law.appended", "since"),
    "over the end": (lambda: amended(amended(until="2027-03-31"), since="2027-03-15"), "law.appended", "since"),
    "of no unit": (lambda: amended(unit="fortnight"), "law.row", "unit"),
    "without a place": (lambda: amended(cite=[]), "law.row", "cite"),
    "by an act nobody holds": (lambda: amended(cite=["02/2011/QH13 27", "1/2027/QH16 1.2"]), "law.cited", "cite"),
    "a competence by an act nobody holds": (
        lambda: BOOK.with_competence(
            "complaint.second.commune_chair",
            since="2027-03-01",
            settles="department_director",
            cite=["1/2027/QH16 4"],
            confidence="known",
        ),
        "law.cited",
        "cite",
    ),
    "a limit in a table by an act nobody holds": (
        lambda: BOOK.with_data(limits={"own.limit": own_limit("1/2027/QH16 4")}),
        "law.cited",
        "cite",
    ),
    "a transition by an act nobody holds": (
        lambda: BOOK.with_data(
            transitions={
                "own.transition": {
                    "vi": "giả lập",
                    "en": "made up",
                    "since": "2027-03-01",
                    "keys": [ACCEPTANCE],
                    "cite": ["1/2027/QH16 4"],
                    "confidence": "uncertain",
                }
            }
        ),
        "law.cited",
        "cite",
    ),
    "of no act": (lambda: amended(cite=["abc 1"]), "law.citation", "cite"),
    "a text for places": (lambda: amended(cite="02/2011/QH13 27"), "type.wrong", "cite"),
    "of no key": (lambda: BOOK.with_row("no.such", **ROW), "limit.unknown", "key"),
    "a share above one": (lambda: amended(count=3, out_of=2, unit="share"), "law.value", "out_of"),
    "an act ended twice": (lambda: BOOK.ending("34/2007/PL-UBTVQH11", on="2024-01-01"), "law.ended", "on"),
    "an act ended before it began": (
        lambda: BOOK.ending("02/2011/QH13", on="2012-06-30"),
        "period.end_before_start",
        "on",
    ),
    "an act nobody holds": (lambda: BOOK.ending("1/2027/QH16", on="2027-06-30"), "act.unknown", "number"),
    "a suspension of nobody's act": (
        lambda: BOOK.suspending(Citation.of("1/2027/QH16"), since="2027-06-30"),
        "act.unknown",
        "number",
    ),
    "a suspension backwards": (
        lambda: BOOK.suspending(Citation.of("02/2011/QH13"), since="2027-06-30", until="2027-06-01"),
        "period.end_before_start",
        "until",
    ),
    "a window of no limit": (lambda: law.split(Period.year(2026), "no.such"), "limit.unknown", "key"),
    "a window of no act": (lambda: law.split(Period.year(2026), acts=["1/2027/QH16"]), "act.unknown", "acts"),
    "a book beside a text": (lambda: law.compare(BOOK, "book"), "type.wrong", "after"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_amended_is_refused_by_name(name: str) -> None:
    call, code, attribute = WRONG[name]

    with pytest.raises(QcdcError) as caught:
        call()
    assert (caught.value.code, caught.value.attribute) == (code, attribute)


def test_an_act_that_ends_takes_the_limits_that_rest_on_it() -> None:
    own = BOOK.ending("02/2011/QH13", on="2027-02-28")

    assert own.limit(ACCEPTANCE, on="2027-02-28").count == 7
    assert own.limit_or_none(ACCEPTANCE, on="2027-03-01") is None
    assert "hết hiệu lực" in str(own.why_no_limit(ACCEPTANCE, "vi", on="2027-03-01"))
    assert not own.in_force(Citation.of("02/2011/QH13", "27"), on="2027-03-01")
    assert own.limit("denunciation.acceptance", on="2027-03-01").count == 7
    assert own.limit("complaint.decision.publish", on="2027-03-01").count == 15  # rests on Decree 124/2020
    assert (ChangeKind.ACT_ENDED, "02/2011/QH13") in {
        (one.kind, one.about) for one in own.changes("2027-02-28", "2027-03-01")
    }


def test_an_act_ended_in_a_table_takes_its_limits_too() -> None:
    act = BOOK.act("25/2018/QH14")
    table = {"number": act.number, "form": "law", "vi": act.vi, "en": act.en, "issuer": act.issuer}
    days = {"signed": "2018-06-12", "since": "2019-01-01", "until": "2027-02-28", "confidence": "uncertain"}
    own = BOOK.with_data(acts={"act": [{**table, **days}]})

    assert own.limit_or_none("denunciation.acceptance", on="2027-03-01") is None
    assert own.limit("denunciation.acceptance", on="2027-02-28").count == 7


@pytest.mark.parametrize(
    ("rows", "stretches"),
    [
        ([{"until": "2026-12-31"}], [("2026-07-01", "2026-12-31")]),
        ([{"until": "2026-12-31"}, {"since": "2027-03-01"}], [("2026-07-01", "2026-12-31"), ("2027-03-01", None)]),
        (
            [{"since": "2026-09-01", "until": "2026-09-30", "suspended": True}],
            [("2026-07-01", "2026-08-31"), ("2026-10-01", None)],
        ),
        ([{"until": "2026-12-31", "part": True}], [("2026-07-01", None)]),
    ],
)
def test_a_place_ended_in_a_table_takes_its_limits_too(
    rows: list[dict[str, Any]], stretches: list[tuple[str, str | None]]
) -> None:
    common = {
        "place": "02/2011/QH13 27",
        "vi": "giả lập",
        "en": "made up",
        "confidence": "uncertain",
        "cite": ["02/2011/QH13"],
    }
    own = BOOK.with_data(provisions={"provision": [{**common, **row} for row in rows]})

    last = [row for row in own.limit_history(ACCEPTANCE) if row.force.since and str(row.force.since) >= "2026-07-01"]
    assert [row.force for row in last] == [OpenPeriod.between(*stretch) for stretch in stretches]


def test_every_act_that_the_shipped_tables_cite_is_held() -> None:
    limits = [row for key in BOOK.limit_keys() for row in BOOK.limit_history(key)]
    settled = [BOOK.competence(key, on=day) for key in BOOK.competence_keys() for day in ("2013-01-01", "2026-08-01")]

    cited = [row.citations for row in limits] + [row.citations for row in BOOK.transitions]
    cited += [row.citations for row in settled if row is not None]
    cited += [one.citations for row in limits for one in row.conflicts]
    cited += [one.citations for row in limits for one in row.pauses]
    assert {one.act for places in cited for one in places} <= BOOK.acts.keys()


def test_an_act_that_replaces_another_ends_it() -> None:
    own = BOOK.with_act(
        "1/2027/QH16",
        form="law",
        vi="Luật Khiếu nại (giả lập)",
        en="Law on Complaints (made up)",
        issuer="Quốc hội",
        signed="2026-12-01",
        since="2027-03-01",
        confidence="uncertain",
        amends={"25/2018/QH14": "24.1"},
        replaces=["02/2011/QH13"],
    )

    assert own.act("02/2011/QH13").force.until == own.limit_history(ACCEPTANCE)[-1].force.until
    assert str(own.act("02/2011/QH13").force.until) == "2027-02-28"
    assert own.act("25/2018/QH14").amendments[-1].by == "1/2027/QH16"
    assert [one.number for one in own.older_laws(Citation.of("1/2027/QH16"), on="2027-01-01")] == ["02/2011/QH13"]
    again = amended(own, cite=["1/2027/QH16 27"])
    assert again.limit(ACCEPTANCE, on="2027-03-01").count == 5


def test_a_suspended_article_leaves_a_gap() -> None:
    own = BOOK.suspending(Citation.of("02/2011/QH13", "27"), since="2027-02-01", until="2027-02-28")
    whole = BOOK.suspending(Citation.of("42/2013/QH13"), since="2027-02-01")

    assert [own.limit_or_none(ACCEPTANCE, on=day) is None for day in ("2027-01-31", "2027-02-01", "2027-03-01")] == [
        False,
        True,
        False,
    ]
    assert own.limit_or_none("complaint.settlement.first", on="2027-02-15") is not None
    assert [one.kind for one in own.changes("2027-01-31", "2027-03-01")] == [
        ChangeKind.PROVISION_ENDED,
        ChangeKind.LIMIT_ENDED,
        ChangeKind.PROVISION_BEGAN,
        ChangeKind.LIMIT_BEGAN,
    ]
    assert not whole.in_force(Citation.of("42/2013/QH13", "15.2"), on="2030-01-01")
    assert (ChangeKind.ACT_ENDED, "42/2013/QH13") in {
        (one.kind, one.about) for one in whole.changes("2027-01-31", "2027-02-01")
    }


def test_what_another_book_says_is_told_by_day_and_kind() -> None:
    own = amended().ending("145/2020/NĐ-CP", on="2027-05-31")

    told = law.compare(BOOK, own)

    assert law.compare(BOOK, BOOK) == ()
    assert told[0].text("vi") == "01/03/2027: Thời hạn thụ lý khiếu nại lần đầu: 7 ngày làm việc → 5 ngày làm việc."
    assert (told[1].kind, told[1].about, str(told[1].day)) == (ChangeKind.ACT_ENDED, "145/2020/NĐ-CP", "2027-06-01")
    assert {one.kind for one in told[2:]} == {ChangeKind.LIMIT_ENDED}
    back = law.compare(own, BOOK)
    assert (back[0].before, back[0].after) == (told[0].after, told[0].before)
    assert back[1].kind is ChangeKind.ACT_BEGAN


@pytest.mark.parametrize(
    ("period", "keys", "acts", "pieces"),
    [
        (Period.statutory_year(2026), (HEAD,), (), ["2025-12-15 to 2026-06-30", "2026-07-01 to 2026-12-14"]),
        (Period.half_year(2026, 1), (HEAD,), (), ["2026-01-01 to 2026-06-30"]),
        (Period.half_year(2026, 2), (HEAD,), (), ["2026-07-01 to 2026-12-31"]),
        (
            Period.between("2025-06-01", "2026-07-31"),
            (HEAD, "reception.head_days.district"),
            (),
            ["2025-06-01 to 2025-06-30", "2025-07-01 to 2026-06-30", "2026-07-01 to 2026-07-31"],
        ),
        (Period.year(2023), (), ("10/2022/QH15",), ["2023-01-01 to 2023-06-30", "2023-07-01 to 2023-12-31"]),
        (Period.year(2023), (), (), ["2023-01-01 to 2023-12-31"]),
        (Period.between("2026-07-01", "2026-07-01"), (HEAD,), (), ["2026-07-01 to 2026-07-01"]),
    ],
)
def test_a_window_is_split_where_a_limit_changes(
    period: Period, keys: tuple[str, ...], acts: tuple[str, ...], pieces: list[str]
) -> None:
    found = law.split(period, *keys, acts=acts)

    assert [str(one).rsplit(" (", 1)[0] for one in found] == pieces
    assert found == (period,) or all(one.kind == "days" for one in found)


def test_an_answer_beyond_the_day_of_the_check_is_provisional() -> None:
    """The shipped rows were checked up to 23 July 2026; a row of one's own says until when, or is never provisional."""
    checked, later = (law.deadline(ACCEPTANCE, start=day) for day in ("2026-07-23", "2026-07-24"))
    notice = law.latest_before("complaint.dialogue.notice", event="2026-08-10")
    own = amended(checked="2027-06-30").deadline(ACCEPTANCE, start="2026-07-24")

    assert (checked.is_provisional, checked.checked_until) == (False, None)
    assert (later.is_provisional, str(later.checked_until)) == (True, "2026-07-23")
    assert later.text("vi").count("Tạm tính") == 1
    assert "Tạm tính: quy định này mới được rà soát đến ngày 23/07/2026." in later.text("vi")
    assert "checked up to 23 July 2026 only" in notice.text("en")
    assert "Tạm tính" not in checked.text("vi")
    assert own.is_provisional
    assert not amended(checked="2027-06-30").limit(ACCEPTANCE, on="2027-03-01").is_provisional("2027-06-30")
    assert not amended().limit(ACCEPTANCE, on="2027-03-01").is_provisional("2099-01-01")
    assert law.act("04/2021/TT-TTCP").is_provisional("2026-07-01")
    assert not law.act("04/2021/TT-TTCP").is_provisional("2026-06-30")


def test_a_check_that_is_no_day_is_refused() -> None:
    with pytest.raises(InvariantError, match=r"law\.row|expected"):
        BOOK.with_data(limits={"checked": 5})
