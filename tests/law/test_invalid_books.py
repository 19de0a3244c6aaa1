"""Books of law that are wrong, or at the edges of what can be written: refused by name, or counted like any other."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from qcdc import law, rules
from qcdc.dates import Period, as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.law import Citation, LawBook, Limit
from qcdc.model import (
    evolve,
)
from qcdc.vocab import Authority, PetitionKind

BOOK = law.shipped()
ACT = "02/2011/QH13"
KEY = "complaint.acceptance"
PLACE = Citation.of(ACT, "27")
NEW = "99/2026/QH16"
FIRST, LAST = "0001-01-01", "9999-12-31"
FACTS: dict[str, Any] = {
    "form": "law",
    "vi": "Luật thử (giả lập)",
    "en": "Test law (synthetic)",
    "issuer": "Quốc hội",
    "signed": "2026-12-01",
    "since": "2027-01-01",
    "confidence": "known",
}
ROW: dict[str, Any] = {"count": 1, "unit": "day", "cite": [f"{ACT} 27"], "confidence": "known"}
OWN = BOOK.with_data(
    limits={"own.key": {"vi": "a", "en": "b", "rows": [{"since": "2020-01-01", "until": LAST, **ROW}]}}
)


def refused(act: Callable[[], object], code: str, field: str) -> None:
    with pytest.raises(InvariantError) as caught:
        act()

    assert (caught.value.code, caught.value.attribute) == (code, field)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"replaces": [NEW]}, "law.itself", "by"),
        ({"amends": {NEW: None}}, "law.itself", "by"),
        ({"amends": {ACT: ""}}, "law.value", "places"),
        ({"since": None}, "day.malformed", "since"),
        ({"number": ACT}, "law.act_twice", "number"),
        ({"number": None}, "type.wrong", "number"),
    ],
)
def test_an_act_that_cannot_be_added_is_refused(change: dict[str, Any], code: str, field: str) -> None:
    given: dict[str, Any] = {"number": NEW, **FACTS, **change}

    refused(lambda: BOOK.with_act(**given), code, field)


@pytest.mark.parametrize("part", ["acts", "limits", "transitions", "days_off", "provisions", "competence"])
@pytest.mark.parametrize("key", [5, None, True, 10**30])
def test_a_table_is_named_by_a_text(part: str, key: object) -> None:
    data: dict[str, Any] = {part: {key: {}}}

    refused(lambda: BOOK.with_data(**data), "type.wrong", part)


@pytest.mark.parametrize("key", ["\x1b[31m", "\ud800", "a\nb"])
def test_an_error_of_a_table_shows_no_unseen_sign_of_its_name(key: str) -> None:
    with pytest.raises(InvariantError) as caught:
        BOOK.with_data(limits={key: {}})

    assert key not in str(caught.value)


def test_a_run_of_acts_beyond_measure_is_refused() -> None:
    acts = {"act": [{**FACTS, "number": "9" * 5000 + "/NQ", "through": 5}]}

    refused(lambda: BOOK.with_data(acts=acts), "law.run", "through")


def test_a_provision_of_an_act_nobody_holds_is_refused() -> None:
    row = {"place": "77/2099/QH20 3", "since": "2026-01-01", "vi": "a", "en": "b", "cite": [ACT], "confidence": "known"}

    refused(lambda: BOOK.with_data(provisions={"provision": [row]}), "law.no_act", "place")


def test_a_flag_that_is_none_is_refused() -> None:
    given: Any = {**ROW, "more_than": None}

    refused(lambda: BOOK.with_row(KEY, since="2027-01-01", **given), "type.wrong", "more_than")


SHARE = next(row for key in BOOK.limit_keys() for row in BOOK.limit_history(key) if row.out_of == 2)


@pytest.mark.parametrize(("count", "whole"), [(0, 3), (0, 0), (2, 0), (4, 3)])
def test_a_share_is_a_part_of_a_whole_that_can_be_met(count: int, whole: int) -> None:
    """A whole of zero was read as a percentage; a share of nothing was met by nobody."""
    refused(lambda: evolve(SHARE, count=count, out_of=whole), "limit.share", "out_of")


def test_the_whole_of_a_share_can_be_asked_for() -> None:
    everybody: Limit = evolve(SHARE, count=3, out_of=3, more_than=False)

    assert (everybody.needed(7), everybody.is_met(7, 7), everybody.is_met(6, 7)) == (7, True, False)


def test_a_number_of_voices_far_below_zero_is_refused_in_words() -> None:
    far = -(10**5000)
    asks: tuple[Callable[[], object], ...] = (
        lambda: SHARE.needed(far),
        lambda: SHARE.is_met(far, 1),
        lambda: SHARE.is_met(1, far),
    )
    for ask in asks:
        with pytest.raises(InvariantError) as caught:
            ask()
        assert caught.value.code == "limit.negative"
        assert len(str(caught.value)) < 200


@pytest.mark.parametrize("given", [10**5000, -(10**5000)], ids=["huge", "far below zero"])
def test_a_number_of_thousands_of_digits_is_refused_where_a_text_is_expected(given: Any) -> None:
    for ask in (BOOK.act, Citation.of, BOOK.limit_history, rules.Place.of):
        with pytest.raises(InvariantError) as caught:
            ask(given)
        assert "a number of more than 6 digits" in str(caught.value)


def test_what_ends_on_the_last_day_of_all_has_no_end() -> None:
    """Many tables write 9999-12-31 for an end that is not known."""
    assert [one.about for one in BOOK.compared(OWN)] == [one.about for one in OWN.compared(BOOK)] == ["own.key"]
    assert [one.about for one in OWN.changes("2019-12-31", "2020-01-01") if one.about == "own.key"] == ["own.key"]
    assert OWN.split(Period.year(2026), "own.key") == (Period.year(2026),)

    assert BOOK.ending(ACT, on=LAST).limit(KEY, on="2100-01-01") == BOOK.limit(KEY, on="2100-01-01")
    acts = {"act": [{**FACTS, "number": NEW, "until": LAST}]}
    assert len(BOOK.with_data(acts=acts).changes("2026-12-31", LAST)) > 0


@pytest.mark.parametrize("place", [Citation.of(ACT), PLACE, Citation.of(ACT, "3")])
def test_a_suspension_may_reach_the_first_and_the_last_day(place: Citation) -> None:
    always = BOOK.suspending(place, since=FIRST, until=LAST)
    since = BOOK.suspending(place, since="2026-10-01", until=LAST)

    assert always.stretches_of(place) == ()
    assert [str(one.until) for one in since.stretches_of(place)] == ["2026-09-30"]
    for book in (always, since):
        assert book.compared(BOOK)
        assert isinstance(book.changes("2010-01-01", "2027-01-01"), tuple)


def test_suspensions_out_of_order_and_overlapping_are_one() -> None:
    apart = (
        BOOK.suspending(PLACE, since="2027-10-01", until="2027-12-31")
        .suspending(PLACE, since="2026-10-01", until="2026-12-31")
        .suspending(PLACE, since="2026-11-01", until="2027-11-15")
    )
    once = BOOK.suspending(PLACE, since="2026-10-01", until="2027-12-31")

    assert apart.stretches_of(PLACE) == once.stretches_of(PLACE)
    assert apart.limit_history(KEY) == once.limit_history(KEY)
    assert pickle.loads(pickle.dumps(apart)) == copy.deepcopy(apart) == apart


def test_rows_of_a_place_that_overlap_are_one_stretch() -> None:
    row = {"place": f"{ACT} 3", "vi": "a", "en": "b", "cite": [ACT], "confidence": "known"}
    rows = [{**row, "since": "2026-01-01"}, {**row, "since": "2026-06-01", "until": "2026-12-31"}]
    book = BOOK.with_data(provisions={"provision": rows})
    force = book.force_of(Citation.of(ACT, "3"))

    assert force is not None
    assert (str(force.since), force.until) == ("2026-01-01", None)
    assert len(book.stretches_of(Citation.of(ACT, "3"))) == 1


HELD: dict[str, Any] = {
    "acts": dict(BOOK.acts),
    "limits": {key: BOOK.limit_history(key) for key in BOOK.limit_keys()},
    "transitions": BOOK.transitions,
    "calendar": BOOK.calendar,
    "provisions": BOOK.provisions,
}


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"limits": {"a": 5}}, "type.wrong", "limits"),
        ({"limits": {"a": (5,)}}, "type.wrong", "limits"),
        ({"limits": {"a": BOOK.limit_history(KEY)}}, "law.misplaced", "limits"),
        ({"limits": {KEY: BOOK.limit_history(KEY)[::-1]}}, "law.rows", "limits"),
        ({"limits": {KEY: BOOK.limit_history(KEY)[-1:] * 2}}, "law.rows", "limits"),
        ({"acts": {ACT: 5}}, "type.wrong", "acts"),
        ({"acts": {5: BOOK.act(ACT)}}, "law.misplaced", "acts"),
        ({"competences": {"a": 5}}, "type.wrong", "competences"),
        ({"calendar": None}, "calendar.none", "calendar"),
        ({"calendar": 5}, "calendar.none", "calendar"),
    ],
)
def test_a_book_made_of_junk_is_refused(change: dict[str, Any], code: str, field: str) -> None:
    refused(lambda: LawBook(**{**HELD, **change}), code, field)


def test_what_is_no_calendar_is_refused_before_any_rule_is_asked() -> None:
    junk: Any = 5

    refused(lambda: BOOK.with_calendar(junk), "calendar.none", "calendar")
    refused(lambda: rules.run((), as_of="2026-01-01", calendar=junk), "calendar.none", "calendar")


@pytest.mark.parametrize("kind", PetitionKind)
def test_a_situation_is_checked_for_every_kind(kind: PetitionKind) -> None:
    junk: Any = "left"

    refused(
        lambda: rules.competent(kind, against=Authority.COMMUNE_CHAIR, on="2026-07-01", situation=junk),
        "type.wrong",
        "situation",
    )


def test_a_rule_is_asked_for_its_force_in_a_book() -> None:
    junk: Any = ()

    refused(lambda: rules.RULES[0].in_force(as_day("2026-07-01"), junk), "type.wrong", "book")


@pytest.mark.parametrize("flag", ["remote", "complex", "extended", "roll"])
def test_a_flag_is_true_or_false(flag: str) -> None:
    with pytest.raises(QcdcError) as caught:
        law.deadline("complaint.settlement.first", start="2026-07-13", **{flag: "no"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.attribute == flag


@pytest.mark.parametrize("text", ["a=" + "[" * 5000, "a=" + "9" * 5000])
def test_no_table_makes_the_law_book_stumble(text: str) -> None:
    with pytest.raises(InvariantError) as caught:
        law.shipped().with_data(limits=text)

    assert caught.value.attribute == "limits"


@pytest.mark.parametrize("text", ["05/2021/TT-TTCP" + " " * 300 + "and more", "٠٥/2021/TT-TTCP", "05/20２1/TT-TTCP"])
def test_only_a_whole_number_in_plain_digits_is_a_reference(text: str) -> None:
    with pytest.raises(InvariantError):
        law.parse_reference(text)
