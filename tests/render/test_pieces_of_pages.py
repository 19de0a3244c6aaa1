"""Single pieces of a page, decided by hand: comparisons of complete and partial figures, texts, totals, marks, words."""

from __future__ import annotations

import json
import re

import pytest

from builders import COMMUNE, H1
from page_cases import report
from qcdc import aggregate, auditing, reading, render
from qcdc.errors import InvariantError
from qcdc.model import Coverage, Figure, Place, Report, evolve
from qcdc.render.pages.cells import hoisted, moved
from qcdc.render.pages.escaping import spans
from qcdc.render.pages.html import page_html
from qcdc.render.pages.key import foot
from qcdc.render.pages.values import Cell, Grid, Mark, Prose, Sign, Table
from qcdc.render.pages.words import Words
from qcdc.vocab import Origin, PlaceKind


def visits(value: int, coverage: Coverage | None) -> Figure:
    return Figure(
        indicator="reception.visits",
        unit=COMMUNE,
        period=H1,
        value=value,
        coverage=coverage,
        origins=frozenset({Origin.COMPUTED}),
    )


WHOLE, PARTIAL = Coverage(reported=5, expected=5), Coverage(reported=4, expected=5)


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (WHOLE, WHOLE, "+5"),
        (None, None, "+5"),
        (WHOLE, None, "+5"),
        (PARTIAL, WHOLE, "…"),
        (WHOLE, PARTIAL, "…"),
        (PARTIAL, PARTIAL, "…"),
    ],
)
def test_a_rise_is_shown_only_of_complete_figures(now: Coverage | None, then: Coverage | None, said: str) -> None:
    earlier = evolve(visits(15, then), period=H1.year_before())

    assert moved(aggregate.compare(visits(20, now), earlier)).words.vi == said


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (Words(vi="Chư Sê"), "Chư Sê"),
        (Words(vi="0", en="0"), "0"),
        (Words(vi="có", en="yes"), '<span class="vi" lang="vi">có</span><span class="en" lang="en">yes</span>'),
        (Words(vi="a<b"), "a&lt;b"),
    ],
)
def test_a_text_stands_once_or_in_both_languages(words: Words, shown: str) -> None:
    assert spans(words) == shown


def test_only_the_last_row_of_a_table_with_a_total_is_one() -> None:
    tables = re.findall(r"<tbody>(.*?)</tbody>", page_html(report(), "vi"))
    rows = [re.findall(r"<tr[^>]*>", one) for one in tables]
    marked = [one for one in rows if any("total" in row for row in one)]

    assert 0 < len(marked) < len(rows)
    assert all([("total" in row) for row in one] == [False] * (len(one) - 1) + [True] for one in marked)


def test_the_legend_of_a_page_names_a_published_report_only() -> None:
    published = [mark.words.vi for mark, _ in report().legend]
    made = Report(
        id="BC",
        title="Báo cáo",
        unit=COMMUNE,
        period=H1,
        figures=(visits(3, None),),
        origin=Origin.COMPUTED,
        source="x",
    )
    own = render.html(made, "vi").partition("</header>")[0]

    assert published == ["Công bố", "Giả lập"]
    assert "Công bố" not in own


def test_no_english_text_of_a_page_is_vietnamese() -> None:
    """A text whose two languages were exchanged has Vietnamese letters on the English side, and none on the other."""
    pairs = re.findall(
        r'<span class="vi" lang="vi">([^<]*)</span><span class="en" lang="en">([^<]*)</span>', page_html(report(), "vi")
    )
    letters = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    exchanged = [(vi, en) for vi, en in pairs if letters.search(en) and not letters.search(vi)]

    assert len(pairs) > 200
    assert exchanged == []


def test_the_numbers_of_a_marked_text_agree_differ_or_were_not_compared() -> None:
    text = (
        "Tiếp nhận 30 đơn, gồm 20 đơn khiếu nại, 10 đơn tố cáo. Tiếp 7 lượt. Có 12 vụ, gồm 4 vụ cấp xã, 6 vụ cấp huyện."
    )
    draft = reading.read(text)
    made = draft.confirm(Place(kind=PlaceKind.UNNAMED), H1, title="Giả lập", origin="synthetic")
    data = render.marked_data(draft, auditing.audit(made), "vi")
    found = re.findall(r'"(agrees|differs|open|not_compared)"', json.dumps(data))

    assert found == ["agrees"] * 3 + ["not_compared"] + ["differs"] * 3


def test_the_title_of_a_marked_page_is_a_text() -> None:
    draft = reading.read("Tiếp 7 lượt.")
    made = draft.confirm(Place(kind=PlaceKind.UNNAMED), H1, title="Giả lập", origin="synthetic")
    with pytest.raises(InvariantError) as caught:
        render.marked_html(draft, auditing.audit(made), "vi", title=7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "title")


def test_a_zero_without_records_does_not_hide_the_mark_of_the_others() -> None:
    mark = Mark(sign=Sign.SYNTHETIC, words=Words(vi="Giả lập", en="Synthetic"))
    rows = tuple(
        (Cell(words=Words(vi=value), value=value, state="value", marks=marks),)
        for value, marks in (("3", (mark,)), ("0", ()))
    )
    table = Table(head=(Words(vi="Số", en="Number"),), rows=rows)

    found, above = hoisted(table)

    assert above == (mark,)
    assert [cell.marks for row in found.rows for cell in row] == [(), ()]


def test_a_table_without_marks_needs_no_foot() -> None:
    """What is to be kept when a table is copied is said only where there are marks."""
    plain = Table(head=(Words(vi="Số", en="Number"),), rows=((Cell(words=Words(vi="3"), value="3", state="value"),),))
    mark = Mark(sign=Sign.SYNTHETIC, words=Words(vi="Giả lập", en="Synthetic"))
    grid, marked = (
        Grid(headline=Words(vi="Bảng", en="Table"), table=plain),
        Prose(words=Words(vi="Giả lập"), marks=(mark,)),
    )

    assert foot([grid]) is None
    assert foot([evolve(grid, marks=(mark,))]) is not None
    assert foot([marked]) is None
