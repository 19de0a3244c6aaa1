"""Further readings and links, decided by hand: each is a place where another reading looks just as natural."""

from __future__ import annotations

from typing import Any

import pytest

from qcdc import reading
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import Place, evolve
from qcdc.reading import (
    ProposedBreakdown,
    ProposedChange,
    ProposedLink,
    ProposedMovement,
    ProposedRate,
    ReadFigure,
    Scan,
    propose,
    scan,
)
from qcdc.reading.scans import MAX_TEXT
from qcdc.terms import Language
from qcdc.vocab import ChangeUnit, Direction, NotFigureKind, NumberStyle, PlaceKind, SpanKind

NOWHERE, YEAR = Place(kind=PlaceKind.UNNAMED), Period.year(2024)


def movement(text: str) -> ProposedMovement:
    (found,) = (one for one in propose(scan(text)) if isinstance(one, ProposedMovement))
    return found


@pytest.mark.parametrize(
    ("text", "language", "style"),
    [
        ("Đã tiếp 1.202 lượt công dân.", "vi", NumberStyle.VIETNAMESE),
        ("There were 1,202 visits.", "en", NumberStyle.ENGLISH),
    ],
)
def test_a_print_keeps_the_style_of_its_language(text: str, language: Language, style: NumberStyle) -> None:
    report = reading.read(text, language).confirm(NOWHERE, YEAR, title="Giả lập", origin="synthetic")
    (figure,) = report.figures

    assert figure.print is not None
    assert (figure.value, figure.print.style) == (1202, style)


def test_a_confirmed_movement_is_one_of_the_report() -> None:
    text = "Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết xong 34 vụ, chuyển kỳ sau 8 vụ."
    report = reading.read(text).confirm(NOWHERE, YEAR, title="Giả lập", origin="synthetic")
    (found,) = report.movements

    assert (found.opening, found.arrived, found.finished, found.closing) == ("s0", "s1", "s2", "s3")
    assert report.breakdowns == ()


def test_what_is_finished_out_of_a_whole_makes_the_whole_the_total() -> None:
    found = movement(
        "Kỳ trước chuyển sang 05 vụ việc, phát sinh 30 vụ việc, đã giải quyết 28/35 vụ việc, còn lại 07 vụ việc."
    )

    assert (found.opening, found.arrived, found.finished, found.total, found.closing) == (0, 1, 2, 3, 4)


def test_a_movement_without_what_is_finished_has_no_total() -> None:
    found = movement("Kỳ trước chuyển sang 05 vụ việc, phát sinh 30 vụ việc, chuyển kỳ sau 07 vụ việc.")

    assert (found.opening, found.arrived, found.finished, found.total, found.closing) == (0, 1, None, None, 2)


def test_one_word_governs_two_changes_and_no_number_before_it() -> None:
    text = "Kỳ này tiếp 100 lượt, giảm 25 lượt, 30 đoàn so với cùng kỳ."
    found = [(one.kind, one.direction) for one in scan(text).figures]

    assert found == [
        (SpanKind.LEVEL, None),
        (SpanKind.CHANGE, Direction.DOWN),
        (SpanKind.CHANGE, Direction.DOWN),
    ]


def test_the_last_day_of_a_list_of_days_is_no_figure() -> None:
    found = scan("Tiếp công dân các ngày 29, 30, 31 và 32 vụ việc.")

    assert [(one.text, one.kind) for one in found.not_figures] == [
        (day, NotFigureKind.DATE) for day in ("29", "30", "31")
    ]
    assert [one.text for one in found.figures] == ["32 vụ việc"]


def test_a_number_above_31_is_no_day_of_a_list() -> None:
    found = scan("Họp các ngày 30, 32.")

    assert [one.text for one in found.not_figures] == ["30"]


def test_a_text_may_be_a_million_characters_long() -> None:
    assert len(Scan(text="a" * MAX_TEXT, language="vi").text) == MAX_TEXT == 1_000_000
    with pytest.raises(InvariantError) as caught:
        Scan(text="a" * (MAX_TEXT + 1), language="vi")

    assert (caught.value.code, caught.value.attribute) == ("text.too_long", "text")


@pytest.mark.parametrize(
    ("change", "code", "index"),
    [("order", "scan.span", "1"), ("text", "scan.span_text", "0"), ("length", "scan.span", "1")],
)
def test_spans_that_do_not_fit_the_text_are_refused(change: str, code: str, index: str) -> None:
    found = scan("Tiếp 12 lượt, nhận 7 đơn.")
    first, second = found.figures
    wrongs: dict[str, dict[str, Any]] = {
        "order": {"figures": (second, first)},
        "text": {"text": found.text.replace("12", "13")},
        "length": {"text": found.text[:20]},
    }
    wrong = wrongs[change]
    with pytest.raises(InvariantError) as caught:
        evolve(found, **wrong)

    assert (caught.value.code, caught.value.attribute) == (code, "figures")
    assert str(caught.value.params["index"]) == index


@pytest.mark.parametrize(
    ("link", "wrong", "code"),
    [
        (link, {name: value}, code)
        for link, lists in (
            (ProposedBreakdown(total=0, parts=(1,)), ("parts",)),
            (ProposedRate(rate=0, part=(1,), whole=(2,)), ("part", "whole")),
            (ProposedMovement(opening=0), ()),
            (ProposedChange(figure=0, change=1, unit=ChangeUnit.ABSOLUTE), ()),
        )
        for name, value, code in (
            ("cue", 5, "type.wrong"),
            ("agrees", "yes", "type.wrong"),
            *((name, value, code) for name in lists for value, code in (((), "list.empty"), (0, "type.wrong"))),
        )
    ],
    ids=str,
)
def test_a_link_of_wrong_values_is_refused(link: ProposedLink, wrong: dict[str, Any], code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(link, **wrong)

    assert (caught.value.code, caught.value.attribute) == (code, *wrong)


def test_a_figure_made_by_hand_has_only_what_is_given() -> None:
    (read,) = scan("Có 12 vụ.").figures
    made = ReadFigure(start=3, end=5, text="12", numeral=read.numeral, kind=SpanKind.LEVEL)

    assert (made.value, made.scale, made.unit_words, made.hedge_word, made.direction_word) == (12, 0, "", "", "")
    assert (made.unit_elsewhere, made.in_words, made.others) == (False, False, ())
    assert {made.measure, made.hedge, made.direction, made.group} == {None}


@pytest.mark.parametrize(
    ("language", "code"), [("fr", "language.unknown"), ("VI", "language.unknown"), (5, "type.wrong")]
)
def test_a_scan_is_in_a_language_of_the_library(language: Any, code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        Scan(text="Có 12 vụ.", language=language)

    assert (caught.value.code, caught.value.attribute) == (code, "language")


def test_a_text_that_is_too_long_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def skipped(_: str) -> list[object]:
        raise AssertionError("it is read")

    monkeypatch.setattr("qcdc.reading.scanning.skipped", skipped)
    with pytest.raises(InvariantError) as caught:
        scan("a" * (MAX_TEXT + 1))

    assert (caught.value.code, caught.value.attribute) == ("text.too_long", "text")


CORRECTED: dict[str, tuple[str, dict[int, SpanKind], tuple[ProposedLink, ...]]] = {
    "what is finished, as a part without a whole": (
        "Kỳ trước chuyển sang 12 vụ, phát sinh mới 30 vụ, giải quyết xong 34 vụ.",
        {2: SpanKind.PART},
        (ProposedMovement(opening=0, arrived=1, finished=2, cue="Kỳ trước chuyển", agrees=None),),
    ),
    "a whole without a part, before a rate": ("Có 37 vụ việc, đạt 89,2%.", {0: SpanKind.WHOLE}, ()),
    "a whole without a part, behind a rate": ("Đạt 89,2% (37 vụ việc, 40 đơn).", {1: SpanKind.PART}, ()),
    "a whole without a part, and what is left": ("Có 37 vụ việc, còn lại 5 vụ việc.", {0: SpanKind.WHOLE}, ()),
    "what is done, as a part without a whole": (
        "Đã giải quyết xong 35 vụ, đang giải quyết 7 vụ.",
        {0: SpanKind.PART},
        (),
    ),
    "a pair of one number": (
        "Tiếp 100 lượt, tăng 5%.",
        {0: SpanKind.PAIR},
        (ProposedChange(figure=0, change=1, unit=ChangeUnit.PERCENT, cue="tăng"),),
    ),
    "a part and a whole": (
        "Có 33 vụ việc, 37 vụ việc; đạt 89,2%.",
        {0: SpanKind.PART, 1: SpanKind.WHOLE},
        (
            ProposedBreakdown(total=1, parts=(0,), exhaustive=False, cue=",", agrees=True),
            ProposedRate(rate=2, part=(0,), whole=(1,), cue="đạt", agrees=True),
        ),
    ),
}


@pytest.mark.parametrize("name", CORRECTED)
def test_the_links_of_figures_whose_kind_a_person_corrected(name: str) -> None:
    text, kinds, links = CORRECTED[name]
    found = scan(text)
    figures = tuple(evolve(one, kind=kinds.get(place, one.kind)) for place, one in enumerate(found.figures))

    assert propose(evolve(found, figures=figures)) == links


LINKS: dict[str, tuple[str, tuple[ProposedLink, ...]]] = {
    "all of a total, which adds up": (
        "Trong tổng số 100 ý kiến, có 60 ý kiến cấp huyện, 40 ý kiến cấp xã.",
        (ProposedBreakdown(total=0, parts=(1, 2), exhaustive=None, cue="Trong tổng số", agrees=True),),
    ),
    "out of a total, which does not add up": (
        "Trong tổng số 100 ý kiến, có 60 ý kiến cấp huyện, 30 ý kiến cấp xã.",
        (ProposedBreakdown(total=0, parts=(1,), exhaustive=False, cue="Trong tổng số", agrees=True),),
    ),
    "a number of the next sentence adds up": (
        "Kỳ này có 500 lượt. Có 200 lượt cấp huyện, 300 lượt cấp xã.",
        (ProposedBreakdown(total=0, parts=(1, 2), exhaustive=None, cue="", agrees=True),),
    ),
    "a change is no total": ("Kỳ này giảm 500 lượt. Có 200 lượt cấp huyện, 300 lượt cấp xã.", ()),
    "a rate of the first and the last of three numbers": (
        "Đã hòa giải 20 vụ việc, 40 vụ việc, 60 vụ việc; đạt 33,3%.",
        (ProposedRate(rate=3, part=(0,), whole=(2,), cue="", agrees=True),),
    ),
    "a rate without decimals joins no numbers that stand apart": (
        "Đã hòa giải 30 vụ việc, 40 vụ việc, 60 vụ việc; đạt 50%.",
        (),
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_the_links_of_a_sentence(name: str) -> None:
    text, links = LINKS[name]

    assert propose(scan(text)) == links
