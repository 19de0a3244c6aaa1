"""What stands on a page: numbers of drawings and tables, order and links of sections, totals, alarms, marks, words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders import GIA_LAI, H1, complaint, conference, reconciliation
from committee_network import of_2023, provincial
from page_cases import both, districts, pages, report, roll_up, states, submissions, territory, visits
from pictures import pictures
from qcdc import aggregate, gazetteer, render, rules
from qcdc._kernel.data import package_bytes
from qcdc._kernel.language import LANGUAGES
from qcdc.aggregate import PublishedFigure
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import CommitteeNetwork, Petition, evolve
from qcdc.render import Page, Words
from qcdc.render.pages import (
    Balance,
    Cell,
    Chart,
    DotMap,
    Dots,
    Dumbbell,
    Findings,
    Flow,
    Grid,
    ListOf,
    SquareRow,
    Squares,
    Standing,
    Table,
    Tiles,
    cells_of,
)
from qcdc.render.pages.escaping import attribute
from qcdc.render.pages.given import Place, Source
from qcdc.render.pages.lines import handed_in
from qcdc.render.pages.words import joined
from qcdc.vocab import DeadlineStatus, Origin

NAMES = sorted(pages())
TITLE = Words(vi="Trang", en="Page")


def blocks(shown: Page, kind: type[Any]) -> list[Any]:
    return [one for one in shown.blocks if type(one) is kind]


def tables(shown: Page) -> list[Table]:
    return [one.table for one in shown.blocks if isinstance(one, Chart | Grid)]


def numbers(cells: tuple[Cell, ...]) -> list[int | None]:
    return [None if one.value is None else int(one.value) for one in cells]


def column(table: Table, head: str) -> dict[str, Cell]:
    at = [one.vi for one in table.head].index(head)
    return {row[0].words.vi: row[at] for row in table.rows}


def number(cell: Cell) -> int | None:
    return None if cell.value is None else int(cell.value)


def _visits(chart: Chart, drawing: Dumbbell) -> None:
    table = chart.table
    now = {key: number(cell) for key, cell in column(table, "Lượt tiếp").items()}
    assert {row.name.vi: row.now for row in drawing.rows}.items() <= now.items()
    assert all(row.partial == (row.shown[0].vi[:1] == "≥") for row in drawing.rows)
    if drawing.then is not None:
        then, change = column(table, "Cùng kỳ"), column(table, "Thay đổi")
        assert all(row.then == number(then[row.name.vi]) for row in drawing.rows)
        assert all(change[row.name.vi].words.vi.startswith(row.shown[2].vi) for row in drawing.rows)
    if drawing.cases is not None:
        settled, pending = column(table, "Đã giải quyết"), column(table, "Đang giải quyết")
        assert all(row.settled == number(settled[row.name.vi]) for row in drawing.rows)
        assert all(row.pending == number(pending[row.name.vi]) for row in drawing.rows)


def _bodies(chart: Chart, drawing: Squares) -> None:
    for row, cells in zip(drawing.rows, chart.table.rows, strict=False):
        missing, nil = row.standings.count(Standing.MISSING), row.standings.count(Standing.NIL)
        assert numbers(cells[1:]) == [len(row.standings), len(row.standings) - missing, nil, missing]
        assert row.shown.vi == f"{len(row.standings) - missing}/{len(row.standings)}"
    assert len(chart.table.rows) == len(drawing.rows) + 1


def _balance(chart: Chart, drawing: Balance) -> None:
    told = [one for (cell,) in (row[1:] for row in chart.table.rows[:-1]) if (one := number(cell)) is not None]
    assert [one.count for one in (*drawing.above, *drawing.below)] == told
    assert sum(one.count for one in drawing.above) == sum(one.count for one in drawing.below)
    assert [entry.words.vi.rsplit(" ", 1)[1].replace(".", "") for entry in chart.legend] == list(map(str, told))


def _steps(chart: Chart, drawing: Dots) -> None:
    for dots, cells in zip(drawing.rows, chart.table.rows, strict=True):
        judged = [dots.on_time + dots.late, dots.on_time, dots.late]
        assert [*numbers(cells[1:4]), number(cells[5])] == [*judged, dots.running]


def _map(chart: Chart, drawing: DotMap) -> None:
    shown = column(chart.table, "Lượt tiếp")
    assert [(one.name.vi, one.count) for one in drawing.dots] == [(key, number(cell)) for key, cell in shown.items()]


def _lineage(chart: Chart, drawing: Flow) -> None:
    assert [(one.source.vi, one.share.vi, one.target.vi) for one in drawing.edges] == [
        tuple(cell.words.vi for cell in row[:3]) for row in chart.table.rows
    ]


SAME: dict[type[Any], Callable[[Chart, Any], None]] = {
    Dumbbell: _visits,
    Squares: _bodies,
    Balance: _balance,
    Dots: _steps,
    DotMap: _map,
    Flow: _lineage,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_and_the_table_behind_it_have_the_same_numbers(name: str) -> None:
    drawn = [one for one in blocks(pages()[name](), Chart) if one.drawing is not None]

    assert drawn
    for chart in drawn:
        SAME[type(chart.drawing)](chart, chart.drawing)


@pytest.mark.parametrize("name", NAMES)
def test_a_total_is_the_last_row_and_the_sum_of_the_others(name: str) -> None:
    found = [one for one in tables(pages()[name]()) if any(row[0].words.vi == "Tổng" for row in one.rows)]
    assert found
    for table in found:
        *rows, total = table.rows
        assert (table.total, total[0].words.en) == (True, "Total")
        for at in range(1, len(table.head)):
            parts = [row[at].value or ("0" if row[at].state == "nil" else "") for row in rows]
            value = total[at].value
            if value is not None and value.isdigit() and all(one.isdigit() for one in parts):
                assert sum(map(int, parts)) == int(value), table.head[at]


@pytest.mark.parametrize("name", NAMES)
def test_columns_of_numbers_are_aligned_right_and_columns_of_texts_left(name: str) -> None:
    for table in tables(pages()[name]()):
        for at, cells in enumerate(zip(*table.rows, strict=True)):
            if any(one.state == "value" and one.bar is None for one in cells):
                assert at not in table.texts, table.head[at]
        assert 0 in table.texts


def test_the_check_of_published_figures_and_the_tasks_are_read_from_the_left() -> None:
    grids = {tuple(head.en for head in one.head): one.texts for one in tables(report())}

    assert grids["Indicator", "Report", "Tallied", "Check"] == (0, 3)
    assert grids["No", "Task", "Body in charge", "Basis", "State"] == (0, 1, 2, 3, 4)


def sections(shown: Page) -> list[str]:
    return [section.id for part in shown.parts for section in part.sections]


def test_the_sections_stand_in_the_order_of_a_report_and_are_left_out_without_data() -> None:
    assert sections(report()) == [
        "overview", "visits", "petitions", "committees", "figures", "persisting", "findings", "task-list", "coverage",
        "months", "check", "lineage", "key",
    ]  # fmt: skip
    assert sections(states()) == ["overview", "coverage", "visits", "petitions", "months", "key"]
    assert sections(render.page(title=TITLE)) == []
    assert [section.title.vi[:3] for section in report().parts[1].sections if section.title] == [
        "1. ", "2. ", "3. ", "4. ",
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_what_must_be_looked_at_leads_to_its_section(name: str) -> None:
    shown = pages()[name]()
    items = [(one, item) for one in blocks(shown, ListOf) for item in one.items]
    led = [item.to for _, item in items if item.to is not None]

    assert set(led) <= set(sections(shown))
    assert [item.to for one, item in items if one.title.en == "Look at these first" and item.lead is not None] == led


def test_a_link_says_the_number_of_its_part_and_section() -> None:
    written = render.html(report(), "vi")
    links = re.findall(r'<a href="#([\w-]+)">([IV]+\.?\d*)</a>', written)
    numerals = {
        section.id: (part.title.vi.partition(".")[0], section.title)
        for part in report().parts
        for section in part.sections
    }

    assert len(links) >= 3
    for target, said in links:
        numeral, title = numerals[target]
        place = "" if title is None else title.vi.partition(".")[0]
        assert said == (f"{numeral}.{place}" if place.isdigit() else numeral)
    assert any(said.count(".") == 1 and said[-1].isdigit() for _, said in links)


@pytest.mark.parametrize("name", NAMES)
def test_every_look_on_a_page_has_a_rule_in_its_style(name: str) -> None:
    """A look without a rule would be drawn black, or not told apart from the others."""
    written = render.html(pages()[name](), "vi")
    known = set(re.findall(r"\.([a-zA-Z][\w-]*)", package_bytes("render", "page.css").decode("utf-8")))
    drawings = "".join(re.findall(r"<svg.*?</svg>", written, flags=re.DOTALL))
    looks = {look for one in re.findall(r'class="([^"]*)"', drawings) for look in one.split()}

    assert looks - known - {"wide", "sym"} == set()


@cache
def _gia_lai() -> Any:
    import gia_lai_2023h1

    return gia_lai_2023h1.work(gia_lai_2023h1.read(gia_lai_2023h1.DATA))


def test_a_balance_that_does_not_balance_is_an_alarm_and_no_drawing() -> None:
    results = _gia_lai()
    keys = ("handling.carried_in", "handling.opened", "handling.finished", "handling.carried_out")
    published = aggregate.publish(results.current, indicators=keys, threshold=2)

    def shown(given: tuple[PublishedFigure, ...]) -> Chart:
        page = render.page(title=TITLE, current=results.current, may_publish=given)
        charts = [one for one in page.blocks if isinstance(one, Chart)]
        return next(one for one in charts if "handlings" in one.headline.text("en"))

    wrong = tuple(
        evolve(one, figure=evolve(one.figure, value=one.figure.value + 1))
        if one.figure.indicator == keys[1] and isinstance(one.figure.value, int)
        else one
        for one in published
    )

    assert shown(published).alarm is None
    assert isinstance(shown(published).drawing, Balance)
    found = shown(wrong)
    assert found.drawing is None
    assert found.alarm is not None
    first, second = re.findall(r"\d+", found.alarm.vi)
    assert found.alarm.vi.startswith("Không cân")
    assert int(first) == int(second) + 1
    assert "≠" in found.table.rows[-1][1].words.vi


def test_other_windows_are_told_apart_only_if_their_numbers_differ() -> None:
    land = territory(["Xã Ví Dụ 1", "Xã Ví Dụ 2"])
    tree = land.at(H1.end)
    one = roll_up(tree, both(visits(tree, (4, 3)), submissions(tree)))
    other = roll_up(tree, both(visits(tree, (4, 2)), submissions(tree)))

    def said(*others: aggregate.RollUp) -> list[str]:
        page = render.page(title=TITLE, current=one, others=others)
        return [grid.headline.en for grid in blocks(page, Grid) if "windows" in grid.headline.en]

    assert said() == []
    assert said(one) == ["The windows give the same figures"]
    assert said(other) == ["Different windows give different figures"]
    assert said(one, other) == ["Different windows give different figures"]


def test_a_page_of_published_committees_is_not_called_synthetic() -> None:
    network = of_2023(gazetteer.vietnam())
    published = CommitteeNetwork(
        unit=network.unit,
        committees=tuple(evolve(one, origin=Origin.PUBLISHED, source="Báo") for one in network.committees),
    )

    assert "giả lập" in render.page(title=TITLE, network=network, as_of=H1.end).banner.vi
    assert "giả lập" not in render.page(title=TITLE, network=published, as_of=H1.end).banner.vi


def test_a_comparison_of_printed_with_tallied_numbers_is_not_called_unreal() -> None:
    """The printed number is of a real unit; an invented record is not."""
    found = reconciliation(7, 8)
    made = evolve(found, tallied=evolve(found.tallied, origins=frozenset({Origin.COMPUTED, Origin.SYNTHETIC})))

    def marks(*records: Any) -> set[str]:
        audit = rules.run(records, as_of="2026-09-30")
        (block,) = blocks(render.page(title=TITLE, audit=audit), Findings)
        every = [record for group in block.groups for card in group.cards for record in card.records]
        assert every
        return {mark.words.vi for record in every for mark in record.marks}

    assert marks(made) == {"Giả lập"}
    assert marks(evolve(complaint("2023-03-01"), origin=Origin.SYNTHETIC)) == {"Giả lập, không có thật"}


def test_the_numbers_of_a_page_include_those_of_its_tiles() -> None:
    (tiles,) = blocks(report(), Tiles)

    assert [cell for block, cell in cells_of(report()) if block is tiles] == [one.number for one in tiles.tiles]
    assert len(tiles.tiles) == 4


@pytest.mark.parametrize(
    ("owners", "said"),
    [
        (("Sở", None), "Task 2 has no body in charge."),
        ((None, None), "Tasks 1, 2 have no body in charge."),
        (("Sở",), None),
    ],
)
def test_tasks_without_an_owner_are_named(owners: tuple[str | None, ...], said: str | None) -> None:
    page = render.page(
        title=TITLE, conference=conference(linked=1, unlinked=0, owners=owners), audit=rules.run([], as_of="2023-06-30")
    )
    assert ((said or "owner.") in render.plain(page, "en").replace("\n  ", " ")) is (said is not None)


def test_published_committees_without_a_head_are_counted() -> None:
    silent = provincial(gazetteer.vietnam().at("2023-06-30").find("tỉnh Gia Lai"))
    page = render.page(
        title=TITLE,
        network=CommitteeNetwork(unit=silent.unit, committees=(silent,)),
        audit=rules.run([], as_of="2023-06-30"),
    )

    assert "the source does not name the head of 1 committee." in render.plain(page, "en")
    assert "nguồn không nêu Trưởng ban của 1 Ban Chỉ đạo." in render.plain(page, "vi")


def test_only_complete_units_are_compared_with_the_year_before() -> None:
    (chart,) = (one for one in blocks(districts(), Chart) if isinstance(one.drawing, Dumbbell))
    change = column(chart.table, "Thay đổi")
    assert {name: cell.words.vi for name, cell in change.items()} == {
        "Cơ quan cấp tỉnh": "0", "Ví Dụ 0": "0", "Ví Dụ 1": "…", "Tổng": "…",
    }  # fmt: skip


def test_texts_are_joined_in_each_language() -> None:
    mixed = joined([Words(vi="Pleiku"), Words(vi="một", en="one")])

    assert [mixed.text(one) for one in LANGUAGES] == ["Pleiku, một", "Pleiku, one"]
    assert joined([Words(vi="a"), Words(vi="b")]).en is None
    assert joined([Words(vi="a"), Words(vi="b")], "; ", en=" and ").text("en") == "a and b"
    assert [attribute(one) for one in (Words(vi="<"), Words(vi="a", en="a"), Words(vi="a", en="b"))] == [
        "&lt;", "a", "a / b",
    ]  # fmt: skip


@pytest.mark.parametrize("function", [render.heading, render.paragraph])
def test_a_text_that_is_none_is_named(function: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        function(7)

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "text")


def test_the_map_and_the_lineage_of_a_province_of_today() -> None:
    """Every commune has a dot, in the order of the names; what a ward became is told with all that became part of it."""
    shown = pages()["communes"]()
    (drawn,) = (one for one in blocks(shown, Chart) if isinstance(one.drawing, DotMap))
    (flow,) = (one for one in blocks(shown, Chart) if isinstance(one.drawing, Flow))

    assert len(drawn.drawing.dots) == 135
    assert all(Decimal(12) < one.latitude < Decimal(15) for one in drawn.drawing.dots)
    assert flow.headline.vi.endswith(flow.drawing.edges[0].target.vi)
    assert flow.marks
    assert GIA_LAI.level.value == "province"
    assert html.escape(flow.headline.vi) in render.html(shown, "vi")


def test_a_lineage_without_a_resolution_is_drawn_dashed_and_says_so() -> None:
    vietnam = gazetteer.vietnam()
    unit = vietnam.get("046", "district", on="2019-06-01")
    (flow,) = blocks(render.page(title=TITLE, territory=vietnam, successors_of=unit), Chart)
    presumed = [one for one in flow.drawing.edges if one.presumed]

    assert "huyện Trà Lĩnh" in {one.source.vi for one in flow.drawing.edges}
    assert len(presumed) == 3
    assert flow.note is not None
    wide, narrow = pictures(flow.drawing)
    assert len(wide.of("band-presumed")) == len(presumed)
    assert wide.height < 400
    assert len(narrow.shapes) == len(flow.drawing.edges)


def test_many_short_rows_of_squares_stand_in_two_columns() -> None:
    standings = (Standing.GIVEN, Standing.NIL)
    rows = tuple(SquareRow(name=Words(vi=f"Xã {at}"), standings=standings, shown=Words(vi="2/2")) for at in range(9))
    wide, narrow = pictures(Squares(rows=rows))
    for picture, expected in ((wide, [5, 4]), (narrow, [9])):
        ends = [one.box.right for one in picture.labels["vi"] if one.text.startswith("Xã")]
        assert sorted((ends.count(one) for one in set(ends)), reverse=True) == expected
    assert [one.text for one in wide.labels["vi"] if one.text.startswith("Xã")] == [f"Xã {at}" for at in range(9)]


def test_the_heads_of_a_drawing_stand_on_one_line() -> None:
    """Also of a lineage: before, the day, from that day."""
    for name in NAMES:
        for chart in blocks(pages()[name](), Chart):
            if isinstance(chart.drawing, Flow | Dumbbell | Dots):
                wide, _ = pictures(chart.drawing)
                first = min(wide.lines())
                heads = [one for one in wide.labels["vi"] if one.look.startswith("t ") and one.box.bottom < first + 8]
                assert {one.box.bottom for one in heads} == {first}, name


def test_every_step_that_was_judged_is_in_the_figure_of_time_limits() -> None:
    due = _gia_lai().due
    late = {DeadlineStatus.MISSED, DeadlineStatus.OVERDUE}

    def counted(given: list[Any]) -> tuple[int, int, int]:
        page = render.page(title=TITLE, due=given)
        rows = [row for one in blocks(page, Chart) if isinstance(one.drawing, Dots) for row in one.drawing.rows]
        return sum(row.on_time for row in rows), sum(row.late for row in rows), sum(row.running for row in rows)

    judged = [one for one in due if one.status is DeadlineStatus.MET or one.status in late]
    running = [one for one in due if one.status is DeadlineStatus.RUNNING]
    expected = (
        len([one for one in judged if one.status not in late]),
        len([one for one in judged if one.status in late]),
    )

    assert judged
    assert counted(list(due)) == (*expected, len(running))
    assert counted(judged) == (*expected, 0)


def test_steps_and_petitions_are_told_apart_where_they_differ() -> None:
    """Figure 3 counts steps, the findings count petitions: of 38 petitions two were accepted twice."""
    (dots,) = (one for one in blocks(report(), Chart) if isinstance(one.drawing, Dots))
    (found,) = blocks(report(), Findings)
    (row,) = (one for one in dots.drawing.rows if one.name.en == "Acceptance of complaints")
    (card,) = (
        one for group in found.groups for one in group.cards if one.rule.en.startswith("A complaint is accepted")
    )

    assert (row.on_time + row.late, row.late) == (40, 2)
    assert (card.judged, card.failed) == (38, 2)
    assert "Thụ lý khiếu nại: 40 bước của 38 đơn" in dots.note.vi
    assert "mỗi đơn một lần" in dots.note.vi
    assert "2 hồ sơ không đạt trong 38 hồ sơ được kiểm tra" in render.plain(report(), "vi").replace("\n", " ")


def test_a_step_without_a_dot_is_named_under_the_drawing() -> None:
    """A complaint and a denunciation settled between the two time limits that may apply to them."""
    (dots,) = (one for one in blocks(report(), Chart) if isinstance(one.drawing, Dots))
    not_known = {
        row[0].words.en: row[-1].value
        for row in dots.table.rows
        if row[0].words.en in {one.name.en for one in dots.drawing.rows}
    }

    assert {name: value for name, value in not_known.items() if value != "0"} == {
        "Settlement of complaints": "1",
        "Conclusion on denunciations": "1",
    }
    assert "so without a dot: Settlement of complaints 1; Conclusion on denunciations 1." in dots.note.en
    assert "nên không có dấu chấm: Giải quyết khiếu nại 1; Kết luận tố cáo 1." in dots.note.vi


def test_registers_that_were_made_to_agree_confirm_nothing_in_the_summary() -> None:
    (tiles,) = blocks(report(), Tiles)
    (check,) = (one for one in blocks(report(), Grid) if one.table.head[-1].en == "Check")

    assert "=" not in {mark.sign.value for tile in tiles.tiles for mark in tile.marks}
    assert [row[-1].words.vi for row in check.table.rows] == ["="] * 5
    assert "made to agree" in check.note.text("en")


def test_a_task_that_is_not_due_yet_shows_its_day_in_both_languages() -> None:
    held = conference(linked=1, unlinked=0, owners=("Sở",))
    held = evolve(held, tasks=(evolve(held.tasks[0], assigned=as_day("2023-06-01"), due=as_day("2023-07-20")),))
    page = render.page(title=TITLE, conference=held, audit=rules.run([], as_of="2023-06-30"))

    assert "; due 20 July 2023" in render.plain(page, "en").replace("\n", " ")
    assert "; hạn 20/07/2023" in render.plain(page, "vi").replace("\n", " ")


def test_a_rule_that_breaks_is_a_card_of_its_own_with_its_records() -> None:
    def breaks(_: object, __: object) -> list[rules.Gap]:
        raise RuntimeError

    model = next(one for one in rules.RULES if one.id == "unit.unknown")
    broken = evolve(model, id="made_up.breaks", subject=Petition, territory=False, check=breaks)
    page = render.page(title=TITLE, audit=rules.run(complaint("2023-06-01"), as_of="2023-06-30", rules=[broken]))
    (card,) = [
        card for block in blocks(page, Findings) for group in block.groups for card in group.cards if card.records
    ]

    assert (card.failed, len(card.records), card.more) == (1, 1, 0)
    assert "D-1" in card.records[0].name.vi
    assert card.basis is not None
    assert card.basis.en == "a fault of the rule, not of the record"


def test_the_bodies_of_a_unit_itself_that_reported_are_counted() -> None:
    """A row for the province itself, beside its communes: one body is expected there, and reported or not."""
    land = territory(["Xã Ví Dụ 1", "Xã Ví Dụ 2"])
    tree = land.at(H1.end)
    (top,) = tree.tops
    place = Place(unit=top, below=False, title=Words(vi="UBND tỉnh", en="Province"))

    def shown(*units: Any) -> str:
        rolled = aggregate.roll_up(
            aggregate.tally(both(visits(tree, (1, 2)), submissions(units)), over=H1),
            tree=tree,
            within=top,
            expected=[top, *tree.descendants(top)],
        )
        return handed_in(Source(rolled), place).words.vi

    assert (shown(top), shown(*tree.descendants(top))) == ("1/1", "0/1")
