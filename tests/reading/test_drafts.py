"""From a paragraph to an audit: the draft, what a person confirms, and the marked text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import audit_text
from floors import floor, nonempty
from qcdc import auditing, codec, reading, render
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import Place, Report, Window, evolve
from qcdc.reading import ProposedChange
from qcdc.vocab import ChangeUnit, CheckKind, Measure, Origin, PlaceKind, Temporal

TEXT = (
    "Năm 2024, xã Giả Lập phải giải quyết 316 vụ việc, đã giải quyết được 238/316 vụ việc, đạt tỷ lệ 88,9%, còn lại "
    "35 vụ việc. Xã đã tiếp hơn 6.300 lượt công dân, giảm 4,1%."
)
NOWHERE = Place(kind=PlaceKind.UNNAMED)
YEAR = Period.year(2024)


def confirmed(text: str = TEXT, **fields: Any) -> Report:
    return reading.read(text).confirm(NOWHERE, YEAR, title="Giả lập", origin="synthetic", **fields)


def test_every_figure_of_the_text_is_a_figure_of_the_report() -> None:
    draft = reading.read(TEXT)
    report = confirmed()

    assert [one.id for one in report.figures] == [f"s{place}" for place in range(len(draft.scan.figures))]
    for read, figure in zip(draft.scan.figures, report.figures, strict=True):
        assert figure.print is not None
        assert (figure.print.text, figure.print.start) == (read.text, read.start)
        assert (figure.hedge, figure.measure) == (read.hedge, read.measure)
        assert figure.unit_word == read.unit_words
    assert codec.decode(codec.encode(report), Report) == report


def test_unit_words_that_no_measure_knows_are_kept_and_a_bare_number_has_none() -> None:
    found = confirmed("Lập 7 chốt kiểm soát; đã giải quyết: 33.").figures

    assert [(one.unit_word, one.measure) for one in found] == [("chốt", Measure.OTHER), (None, None)]


def test_the_links_that_words_make_are_stated_and_audited() -> None:
    audit = auditing.audit(confirmed())

    assert {check.kind for check in audit.disagreeing} == {CheckKind.SUM, CheckKind.RATE}
    assert {fit.number for check in audit.disagreeing for fit in check.fits} == {281}


def test_a_stated_link_keeps_the_words_that_make_it() -> None:
    report, silent = confirmed(), reading.read("Cử tri gửi 320 ý kiến: 200 ý kiến cấp tỉnh, 120 ý kiến cấp xã.")
    arithmetic = silent.confirm(NOWHERE, YEAR, title="Giả lập", origin="synthetic", links=silent.links)

    assert ([one.cue for one in report.breakdowns], [one.cue for one in report.rates]) == (["còn lại"], ["đạt tỷ lệ"])
    assert [one.cue for one in arithmetic.breakdowns] == [None]


def test_without_confirmed_links_nothing_is_accused() -> None:
    assert auditing.audit(confirmed(links=())).disagreeing == ()


def test_a_change_without_its_base_stands_beside_its_figure() -> None:
    (change,) = (one for figure in confirmed().figures for one in figure.changes)

    assert (change.unit, str(change.amount)) == (ChangeUnit.PERCENT, "-4.1")


def test_a_figure_of_the_earlier_period_is_not_of_this_one() -> None:
    report = confirmed("Tiếp 1.202 lượt công dân, giảm 108 lượt so với cùng kỳ (1.310 lượt).")
    base = next(one for one in report.figures if one.number == 1310)

    assert base.window == Window(label="kỳ trước")
    assert [check.kind for check in auditing.audit(report).agreeing] == [CheckKind.CHANGE]


def test_an_indicator_is_confirmed_by_its_place() -> None:
    report = confirmed(indicators={0: "case.in_authority"})

    assert report.figures[0].indicator == "case.in_authority"
    with pytest.raises(InvariantError) as caught:
        confirmed(indicators={99: "case.in_authority"})
    assert (caught.value.code, caught.value.attribute) == ("draft.figure", "indicators")


@pytest.mark.parametrize("indicators", [7, ["case.in_authority"], "case.in_authority"])
def test_indicators_are_given_by_place(indicators: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        confirmed(indicators=indicators)
    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "indicators")


def test_a_figure_has_the_words_before_it_as_its_label() -> None:
    text = "Kết quả năm qua. Tiếp công dân: tiếp được 1.202 lượt, nhận – 7 đơn/3 vụ; (12 vụ khác)\nCòn  lại 5 đơn."

    assert [one.label for one in confirmed(text).figures] == ["tiếp được", "nhận", "vụ", "vụ", "Còn lại"]


def test_a_label_has_at_most_eighty_characters_before_the_figure() -> None:
    before = "x" * 79 + " "
    (figure,) = confirmed(f"y{before}12 lượt").figures
    (longer,) = confirmed(f"{'z' * 40} {'x' * 79}y 12 lượt").figures

    assert (figure.label, longer.label) == ("x" * 79, "x" * 78 + "y")


def test_a_rate_is_a_ratio_and_a_change_is_a_change() -> None:
    found = [one.temporal for one in confirmed("Giải quyết 33/37 vụ việc, đạt 89,2%, giảm 5 vụ.").figures]

    assert found == [None, None, Temporal.RATIO, Temporal.CHANGE]


def test_a_report_is_published_unless_something_else_is_said() -> None:
    report = reading.read(TEXT).confirm(NOWHERE, YEAR, title="Giả lập", source="báo cáo")

    assert (report.origin, report.figures[0].origins) == (
        Origin.PUBLISHED,
        frozenset({Origin.PUBLISHED}),
    )


def test_a_report_without_an_id_is_a_draft() -> None:
    assert (confirmed().id, confirmed(id="BC-7").id) == ("draft", "BC-7")


def test_a_change_is_in_the_unit_of_its_link() -> None:
    draft = reading.read("Tỷ lệ hòa giải thành đạt 82,5%, tăng 3,2 điểm phần trăm so với năm trước.")
    (link,) = draft.links
    assert isinstance(link, ProposedChange)

    for chosen in (link, evolve(link, unit=ChangeUnit.PERCENT)):
        report = draft.confirm(NOWHERE, YEAR, title="Giả lập", origin="synthetic", links=(chosen,))
        (change,) = report.figures[0].changes
        assert (change.unit, str(change.amount)) == (chosen.unit, "3.2")


@pytest.mark.parametrize("links", [(1, 2), {"a": 1}, Period, 7])
def test_what_is_no_link_is_refused(links: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        confirmed(links=links)
    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "links")


def test_a_class_is_no_list_of_figures() -> None:
    with pytest.raises(InvariantError) as caught:
        Report.of("BC", NOWHERE, YEAR, Period, title="x", origin="synthetic")  # type: ignore[arg-type]
    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "figures")


def test_each_number_is_marked_in_text_data_and_page() -> None:
    draft, audit = reading.read(TEXT), auditing.audit(confirmed())

    said = render.marked_text(draft, audit, "vi")
    data = render.marked_data(draft, audit, "vi")
    page = render.marked_html(draft, audit, "vi", title="Giả lập")

    assert "88,9% [≠ không khớp]" in said
    assert audit.text("vi") in said
    assert json.loads(json.dumps(data)) == data
    assert [TEXT[one["start"] : one["end"]] for one in data["figures"]] == [one["text"] for one in data["figures"]]
    assert page.count("<mark ") == len(draft.scan.figures)
    assert {one["status"] for one in data["figures"]} == set(re.findall(r'<mark class="(\w+)"', page))


def test_the_example_marks_a_file_and_says_what_disagrees(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text, page = tmp_path / "report.txt", tmp_path / "new" / "page.html"
    text.write_text(TEXT, encoding="utf-8")

    assert audit_text.main([str(text), "--page", str(page)]) == 1
    assert "88,9% [≠ không khớp]" in capfdbinary.readouterr().out.decode("utf-8")
    assert "281 (đề xuất, cần kiểm tra)" in page.read_text(encoding="utf-8")
    text.write_text("Đã giải quyết 33/37 vụ việc, đạt 89,2%.", encoding="utf-8")
    assert audit_text.main([str(text)]) == 0
    text.write_bytes(b"\xff\xfe")
    assert audit_text.main([str(text)]) == 2
    assert audit_text.main([str(tmp_path / "none.txt")]) == 2


def test_a_page_shows_hostile_text_as_text() -> None:
    text = 'Tiếp 12 lượt <script>alert("1")</script> & 3 vụ việc <b onload=x>'
    draft = reading.read(text)
    report = draft.confirm(NOWHERE, YEAR, title="x", origin="synthetic")

    page = render.marked_html(draft, auditing.audit(report), "vi", title="<img src=x>")

    assert "<script" not in page
    assert "<img" not in page
    assert "<b " not in page
    assert "http" not in page


@floor("a figure was read", share=0.5)
@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(("316 vụ việc", "88,9%", "hơn 5,3 tỷ đồng", "trong đó", "gồm", "đạt", ", ", "33/37 vụ", "\n"))
    )
)
def test_any_text_becomes_a_report_and_an_audit(words: list[str]) -> None:
    """F9: whatever was read, the draft can be confirmed, audited and shown, and the text stays as it is."""
    text = " ".join(words)
    draft = reading.read(text)
    nonempty(len(draft.scan.figures) > 0)

    audit = auditing.audit(draft.confirm(NOWHERE, YEAR, title="x", origin="synthetic"))

    marked = render.marked_text(draft, audit, "vi")
    assert re.sub(r" \[[✓≠?–] [^\]]*\]", "", marked).startswith(text)
