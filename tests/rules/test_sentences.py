"""The sentences of verdicts: places, operands, plural nouns, lists, windows and units, in both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from builders import complaint, figure
from qcdc import rules
from qcdc.dates import OpenPeriod, as_day
from qcdc.model import Petition, evolve
from qcdc.rules import AS_OF, Context, Gap, Judged, Place, Skip, Topic, Unjudged, Verdict
from qcdc.vocab import Level, VerdictStatus

PAPER = complaint("2023-03-01")
ONE = Skip(reason="one", vi="vì một", en="because of one")
TWO = Skip(reason="two", vi="vì hai", en="because of two")


def verdict(answer: Any, vi: str = "{at}: {found}.", en: str = "{at}: {found}.") -> Verdict:
    topic = Topic("own", Petition)

    @topic.rule("rule", day=AS_OF, asks=("Phải có.", "It must."), gap=(vi, en), remedy=("a", "b"))
    def check(_: Petition, __: Context) -> Any:
        return answer

    (found,) = rules.run(PAPER, as_of="2023-06-30", rules=topic.rules)
    return found


def said(sentence: str, path: str = "received", **gap: Any) -> tuple[str, str]:
    found = verdict([Gap(at=Place.of(path), **gap)], f"{sentence}.", f"{sentence}.")
    return found.details("vi").removesuffix("."), found.details("en").removesuffix(".")


@pytest.mark.parametrize(
    ("operand", "vi", "en"),
    [
        (None, "Chưa có", "Not yet"),
        (7, "7", "7"),
        (1234567, "1.234.567", "1,234,567"),
        (Decimal("1.50"), "1,50", "1.50"),
        ("D-9", "D-9", "D-9"),
        (Level.COMMUNE, Level.COMMUNE.text("vi"), Level.COMMUNE.text("en")),
        (as_day("2023-06-30"), "30/06/2023", "30 June 2023"),
        (
            OpenPeriod.between("2023-01-01", "2023-06-30"),
            "Từ 01/01/2023 đến 30/06/2023",
            "From 1 January 2023 to 30 June 2023",
        ),
        (OpenPeriod(since=as_day("2023-01-01")), "Từ 01/01/2023", "From 1 January 2023"),
        (OpenPeriod(until=as_day("2023-06-30")), "Đến 30/06/2023", "To 30 June 2023"),
    ],
)
def test_an_operand_in_words(operand: Any, vi: str, en: str) -> None:
    for name in ("found", "expected", "difference"):
        got = said(f"{{{name}}}", **{name: operand})
        assert [one.casefold() for one in got] == [vi.casefold(), en.casefold()]


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 working days"), (1, "1 working day"), (2, "2 working days"), (1_001, "1,001 working days")],
)
def test_a_noun_after_a_number_is_singular_or_plural(number: int, words: str) -> None:
    assert said("{difference:working day}", difference=number)[1] == words
    assert said("{found:day} of {expected:day}", found=1, expected=2)[1] == "1 day of 2 days"


def test_a_per_cent_sign_stays_at_its_number() -> None:
    assert said("x {found}% y", found=5) == ("X 5% y", "X 5% y")


def test_the_part_in_square_brackets_needs_what_to_write_instead() -> None:
    assert said("Sai [; nên là {instead}]", instead=7) == ("Sai ; nên là 7", "Sai ; nên là 7")
    assert said("Sai[; nên là {instead}]") == ("Sai", "Sai")
    assert said("Sai [x] y") == ("Sai [x] y", "Sai [x] y")


def test_a_place_with_a_member_of_a_list_names_both_if_it_is_one_of_several() -> None:
    place = Place.of("handlings[0].unit")
    several = said("{at}", "handlings[0].unit", about=Level.COMMUNE)
    alone = said("{at}", "received", about=Level.COMMUNE)

    for index, language in enumerate(("vi", "en")):
        words = Level.COMMUNE.text(language)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        at = place.text(language)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert several[index].casefold() == f"{at} ({words})".casefold()
        assert alone[index].casefold() == words.casefold()


def test_each_gap_is_a_sentence_that_begins_with_a_capital() -> None:
    found = verdict(
        [Gap(at=Place.of("received"), found=1), Gap(at=Place.of("received"), found=2)], "x {found}.", "y {found}."
    )

    assert (found.details("vi"), found.details("en")) == ("X 1. X 2.", "Y 1. Y 2.")
    assert found.text("en") == "It must. Y 1. Y 2."


def test_marks_that_all_numbers_share_are_said_once_at_the_end() -> None:
    synthetic, whole = figure("c0", 1), evolve(figure("c0", 1), provisional=True)
    both = [Gap(at=Place.of("received"), found=1, expected=2, found_from=(synthetic,), expected_from=(synthetic,))]
    one = [Gap(at=Place.of("received"), found=1, expected=2, found_from=(whole,), expected_from=(synthetic,))]
    template = "x {found} thay {expected}."

    assert verdict(both, template, template).details("vi").count("giả lập") == 1
    assert verdict(both, template, template).details("vi").startswith("X 1 thay 2.")
    assert "X 1 [tạm tính] thay 2." in verdict(one, template, template).details("vi")
    # A title that says that the data is synthetic need not be repeated.
    assert "giả lập" not in verdict(both, template, template).details("vi", titled=True)
    assert "giả lập" in evolve(verdict(both, template, template), synthetic=False).details("vi", titled=True)


@pytest.mark.parametrize(("count", "more"), [(1, 0), (5, 0), (6, 1), (9, 4)])
def test_five_places_are_named_and_the_others_counted(count: int, more: int) -> None:
    places = tuple(Place.of(f"handlings[{index}].unit") for index in range(count))
    passed = verdict(Judged(compared=places))
    left = verdict(Judged(compared=places[:1], left=tuple(Unjudged(at=at, reason=ONE) for at in places)))

    assert passed.status is VerdictStatus.PASSED
    for words in (passed.text("vi"), left.text("vi")):
        assert (f" và {more} mục khác" in words) is (more > 0)
    for words in (passed.text("en"), left.text("en")):
        assert (f" and {more} more" in words) is (more > 0)
    named = [at.text("en") for at in places[:5]]
    assert f"Compared: {'; '.join(named)}" in passed.text("en")
    assert "Đã đối chiếu: " in passed.text("vi")
    assert f"Could not be checked: because of one: {'; '.join(named)}" in left.text("en")
    assert "Chưa đối chiếu được: vì một: " in left.text("vi")


def test_the_places_that_could_not_be_checked_are_grouped_by_their_reason() -> None:
    at = [Place.of("received"), Place.of("kind"), Place.of("case")]
    names = [one.text("en") for one in at]
    found = verdict([Unjudged(at=where, reason=why) for where, why in zip(at, (ONE, TWO, ONE), strict=True)])

    assert found.text("en") == (
        f"It must. (skipped: because of one: {names[0]}; {names[2]}; because of two: {names[1]})"
    )


def test_a_skipped_verdict_says_why_and_one_that_is_not_stated_once() -> None:
    silent = evolve(ONE, unstated=True)

    assert verdict(ONE).text("en") == "It must. (skipped: because of one)"
    assert verdict(silent).text("en") == "It must. (because of one)"
    left = verdict([Unjudged(at=Place.of("received"), reason=silent)])
    assert left.text("en") == f"It must. (not stated: because of one: {Place.of('received').text('en')})"
    assert verdict(ONE).reason == "one"


def test_the_citations_of_the_gaps_are_those_of_the_verdict() -> None:
    assert verdict([Gap(at=Place.of("received"))]).citations == ()


def test_windows_and_units_in_a_title_are_said_in_the_language() -> None:
    made = evolve(verdict([]), synthetic=False)

    def title(subject_id: str) -> tuple[str, str]:
        one = evolve(made, subject_id=subject_id)
        return one.title("vi").partition(" ")[2], one.title("en").partition(" ")[2]

    assert title("D-1") == ("D-1", "D-1")
    assert title("x, 2023-01-01 – 2023-06-30") == ("x, 01/01/2023 – 30/06/2023", "x, 1 January 2023 – 30 June 2023")
    assert title("x, 2023-01-01 – 2023-02-30") == ("x, 2023-01-01 – 2023-02-30",) * 2
    assert title("23677 (2023-06-30)") == ("mã 23677, ngày 30/06/2023", "23677 on 30 June 2023")
    assert title("23677 (2023-06-31)") == ("23677 (2023-06-31)",) * 2
    assert evolve(made, synthetic=True).title("vi").endswith("]")


def test_what_was_compared_is_said_only_of_a_verdict_that_passed() -> None:
    at = Place.of("received")
    failed = verdict(Judged(gaps=(Gap(at=at, found=1),), compared=(at,)))

    assert failed.compared == (at,)
    assert "Compared" not in failed.text("en")
    assert verdict([]).text("en") == "It must."
    assert verdict(Judged(compared=(at,))).text("en") == f"It must. Compared: {at.text('en')}."
