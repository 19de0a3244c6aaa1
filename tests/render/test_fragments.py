"""HTML fragments: what they say of each value, in both languages, escaped, without a name of a person, without colours."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from builders import COMMUNE, H1
from page_cases import HOSTILE, both, roll_up, submissions, territory, visits
from qcdc import aggregate, auditing, gazetteer, law, render, rules
from qcdc._kernel.language import LANGUAGES, Language
from qcdc.aggregate import AreaComparison
from qcdc.dates import Period
from qcdc.model import Breakdown, Figure, Petition, Petitioner, Report, Territory, evolve
from qcdc.render.fragments import FRAGMENTS
from qcdc.vocab import FigureState, Origin
from taints import TAINT, taint

VIETNAM = gazetteer.vietnam()
NAMES = ("Tỉnh Ví Dụ", *(f"Xã Ví Dụ {at}" for at in range(1, 4)))


def words(shown: str) -> str:
    """What a reader sees, with one space between any two words."""
    plain = re.sub(r"<style>.*?</style>", "", shown)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", plain)).split())


def complaint(number: str) -> Petition:
    """A complaint that nobody accepted."""
    unit = VIETNAM.get("23677", on="2026-01-05")
    return Petition.of(
        "complaint",
        "2026-01-05",
        unit,
        id=number,
        case=number,
        petitioner=Petitioner.of("individual", name="Người Giả Lập"),
        channel="in_person",
        origin="synthetic",
    )


def printed(total: int, *parts: int) -> Report:
    """A report whose total is printed beside its parts."""
    figures = [
        Figure(
            id=f"f{at}",
            label=f"số {at}",
            unit=COMMUNE,
            period=H1,
            value=value,
            source="Báo cáo",
            origins=frozenset({Origin.PUBLISHED}),
        )
        for at, value in enumerate((total, *parts))
    ]
    links = Breakdown(total="f0", parts=tuple(one.id or "" for one in figures[1:]), exhaustive=True)
    return Report(
        id="BC",
        title="Báo cáo",
        unit=COMMUNE,
        period=H1,
        figures=tuple(figures),
        breakdowns=(links,),
        origin=Origin.PUBLISHED,
        source="Báo cáo",
    )


class World:
    """A made-up province: of its communes the last one handed in nothing."""

    def __init__(self, names: tuple[str, ...] = NAMES) -> None:
        self.land: Territory = territory(names)
        self.tree = self.land.at(H1.end)
        records = both(visits(self.tree, (9, 4, 7)), submissions(list(self.tree)[:-1]))
        self.tally = aggregate.tally(records, over=H1)
        self.rolled = roll_up(self.tree, records)
        quarter = Period.quarter(2023, 2)
        now = roll_up(self.tree, records, quarter).figure("reception.visits")
        before = roll_up(self.tree, records, Period.quarter(2023, 1)).figure("reception.visits")
        self.compared = aggregate.compare(now, before)
        self.figure = self.rolled.figure("reception.visits")
        (area,) = VIETNAM.comparable_areas("2025-06-30", "2025-07-01")[:1]
        self.area = area

    def values(self) -> dict[str, Any]:
        """One value of each type; `restated` and the comparison of an area are in the table of numbers with marks."""
        return {
            "Figure": self.figure,
            "PublishedFigure": aggregate.publish([self.rolled], indicators="reception.persons", threshold=10)[0],
            "Comparison": self.compared,
            "FigureTable": self.rolled.table(("reception.visits", "reception.persons")),
            "Tally": self.tally,
            "RollUp": self.rolled,
            "Audit": rules.run([complaint("D-1"), complaint("D-2")], as_of="2026-09-30", territory=self.land),
            "ReportAudit": auditing.audit(printed(10, 4, 5), evolve(printed(9, 4, 5), id="BC-2")),
            "Deadline": law.deadline("complaint.acceptance", start="2026-07-02"),
            "LatestDay": law.latest_before("reception.calendar", event="2026-07-02"),
            "Unit": self.tree.tops[0],
            "Tree": self.tree,
        }


def fragment(name: str, language: Language, world: World, **fields: Any) -> str:
    return render.fragment(world.values()[name], language, territory=world.land, **fields)


WORLD = World()
EVERY = sorted(WORLD.values())


SAID: dict[str, tuple[str, ...]] = {
    "Audit": ("2 Điều 27 Luật Khiếu nại", "Hồ sơ không đạt: 4", "đơn D-1 [số liệu giả lập]", "quá hạn 257 ngày", "4 đạt"),
    "Comparison": ("4 4/5 UBND số liệu giả lập", "16 4/5 UBND số liệu giả lập", "giảm 12 (75,00%) 4/5 UBND"),
    "Deadline": ("Thời hạn thụ lý khiếu nại lần đầu: 13/07/2026", "04/07/2026 (ngày nghỉ hằng tuần)"),
    "Figure": ("Số lượt tiếp công dân", "20 4/5 UBND số liệu giả lập", "tỉnh Tỉnh Ví Dụ (01)", "01/01/2023 – 30/06/2023"),
    "FigureTable": ("mọi số liệu: số liệu giả lập", "tỉnh Tỉnh Ví Dụ (01) 20 4/5 UBND", "xã Xã Ví Dụ 1 (c1) 4"),
    "LatestDay": ("trước ngày tiếp: 25/06/2026", "tính lùi từ ngày 02/07/2026"),
    "PublishedFigure": ("Số người được tiếp", "40 4/5 UBND số liệu giả lập"),
    "ReportAudit": ("Không khớp: 1 10 (số 0)", "Khớp: 1 9 (số 0)", "2 phép đối chiếu: 1 khớp, 1 không khớp."),
    "RollUp": ("mọi số liệu: 4/5 UBND; số liệu giả lập", "Số lượt tiếp công dân 20", "Chưa báo cáo: 1 UBND xã Xã Ví Dụ 3"),
    "Tally": ("số liệu giả lập", "Số lượt tiếp công dân 20", "Báo cáo đã nộp 4", "chưa cho biết cơ quan, đơn vị nào còn thiếu"),
    "Tree": ("cấp tỉnh 1 cấp xã 4", "tỉnh Tỉnh Ví Dụ 01 4"),
    "Unit": ("tỉnh Tỉnh Ví Dụ Mã 01", "Tồn tại từ 01/01/2020"),
}  # fmt: skip
"""What the Vietnamese fragment of each value says."""


@pytest.mark.parametrize("name", EVERY)
def test_a_fragment_says_what_the_value_is(name: str) -> None:
    shown = words(fragment(name, "vi", WORLD))

    assert [one for one in SAID[name] if one not in shown] == []


def test_every_type_with_a_form_is_tried() -> None:
    """A restated figure and the comparison of an area are in the table of numbers with their marks."""
    assert {one.__name__ for one in FRAGMENTS} == {*EVERY, "Restated", "AreaComparison"}


VIETNAMESE = re.compile(r"[ăđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
PROPER = re.compile(r"(tỉnh |xã )?(Tỉnh|Xã) Ví Dụ( \d)?|Dân vận khéo|số \d|\d+/\d+/NĐ-CP")


@pytest.mark.parametrize("name", EVERY)
def test_an_english_fragment_is_english_but_for_names(name: str) -> None:
    shown = fragment(name, "en", WORLD)
    left = PROPER.sub("", words(shown))

    assert 'lang="en"' in shown
    assert VIETNAMESE.findall(left) == []


class _Tags(HTMLParser):
    """The elements and attributes of a fragment, in order; it fails on an element that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


TAGS = {"div", "style", "p", "span", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li"}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVERY)
def test_hostile_names_are_text(name: str, language: Language) -> None:
    """No element, attribute or address comes from a text; nothing runs and nothing is loaded."""
    found = _Tags()
    shown = fragment(name, language, World(HOSTILE))
    found.feed(shown)
    found.close()

    assert found.open == []
    assert found.tags <= TAGS
    assert found.attributes <= {"class", "lang", "scope"}
    assert re.search(r"url\(|@import|expression\(", shown.partition("</style>")[0]) is None


def test_hostile_names_are_shown() -> None:
    """The test above would also pass if no name was shown."""
    assert html.escape(HOSTILE[0], quote=True) in fragment("Unit", "vi", World(HOSTILE))


def test_a_fragment_has_no_colour_of_its_own() -> None:
    """It takes the colour of the text around it, so it is readable in a light and in a dark notebook."""
    style = fragment("RollUp", "vi", WORLD).partition("</style>")[0]

    assert re.search(r"#[0-9a-f]{3}|rgb\(|hsl|\b(?:black|white(?!-)|gr[ae]y|red|green|blue)\b", style) is None
    assert "color:inherit" in style


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fragment_names_no_person(language: Language) -> None:
    """The records of an audit, and what is counted, are named by their number."""
    petitions = [taint(complaint(name)) for name in ("D-1", "D-2")]
    audit = rules.run(petitions, as_of="2026-09-30", territory=VIETNAM)
    tally = aggregate.tally(petitions, over=Period.half_year(2026, 1))
    shown = [render.fragment(one, language, territory=VIETNAM) for one in (audit, tally)]

    assert TAINT in (petitions[0].petitioner.name or complaint("D-3").petitioner.name).reveal()  # type: ignore[union-attr]
    assert all(TAINT not in one and "Giả Lập" not in one for one in shown)
    assert "D-1" in shown[0]


@pytest.mark.parametrize(
    ("name", "rows", "more"),
    [
        ("RollUp", 3, "và 43 dòng khác"),
        ("FigureTable", 3, "và 7 dòng khác"),
        ("FigureTable", 9, "và 1 dòng khác"),
        ("Tally", 1, "và 1 dòng khác"),
        ("Audit", 1, "và 3 dòng khác"),
    ],
)
def test_rows_that_are_not_shown_are_counted(name: str, rows: int, more: str) -> None:
    assert more in words(fragment(name, "vi", WORLD, rows=rows))


@pytest.mark.parametrize("rows", [1, 2, 3])
@pytest.mark.parametrize("name", EVERY)
def test_what_is_shown_and_what_is_only_counted_are_all(name: str, rows: int) -> None:
    """Of the table and of each folded list."""

    def counted(shown: str) -> list[int]:
        plain = shown.partition("</style>")[2]
        table = plain.count("<tr>") - plain.count("<thead>") + _left(plain.partition("<details>")[0])
        folds = [_left(one) + one.count("<li>") - one.count(" dòng khác") for one in plain.split("<details>")[1:]]
        return [table, *folds]

    assert counted(fragment(name, "vi", WORLD, rows=rows)) == counted(fragment(name, "vi", WORLD))


def _left(shown: str) -> int:
    return sum(int(one) for one in re.findall(r"và (\d+) dòng khác", shown))


def test_an_area_is_compared_in_the_words_of_the_language() -> None:
    shown = AreaComparison(area=WORLD.area, comparison=WORLD.compared)
    heads = [
        re.findall(r"<dt>(.*?)</dt>", render.fragment(one, language, territory=VIETNAM))
        for one in (shown, AreaComparison(area=WORLD.area))
        for language in LANGUAGES
    ]

    assert [(one[0], one[-1], len(one)) for one in heads] == [
        ("Khu vực", "Tăng, giảm", 4), ("Area", "Change", 4), ("Khu vực", "Tăng, giảm", 2), ("Area", "Change", 2),
    ]  # fmt: skip


def test_units_that_stated_nothing_but_have_records_are_named() -> None:
    tree = WORLD.tree
    silent = [one for one in tree if one.code == "c1"]
    records = both(visits(tree, (2, 4)), submissions(silent, nothing_arose=True))
    shown = words(render.fragment(roll_up(tree, records), "vi", territory=WORLD.land))

    assert "Báo không phát sinh nhưng có hồ sơ: 1 UBND xã Xã Ví Dụ 1" in shown


def test_all_rows_are_shown_if_there_are_enough() -> None:
    assert "dòng khác" not in words(fragment("FigureTable", "vi", WORLD, rows=10))


def test_a_table_of_several_windows_names_the_window_of_each_row() -> None:
    shown = words(render.fragment(WORLD.rolled.table(("reception.visits", "case.pending")), "en", rows=10))

    assert "Indicator Place Window Figure" in shown
    assert "on 30 June 2023" in shown


def test_a_deadline_over_assumed_days_off_is_provisional() -> None:
    assert (
        "tạm tính"
        in render.fragment(law.deadline("complaint.acceptance", start="2029-07-02"), "vi").partition("</p>")[0]
    )


def test_a_unit_that_changed_shows_its_versions() -> None:
    unit = next(one for one in VIETNAM.units if len(one.versions) > 1)
    shown = words(render.fragment(unit, "vi", territory=VIETNAM))

    assert all(f"{one.kind.vi} {one.name}" in shown for one in unit.versions)


def test_a_state_is_told_in_words() -> None:
    missing = evolve(WORLD.figure, state=FigureState.NOT_REPORTED, value=None)

    assert "chưa báo cáo 4/5 UBND số liệu giả lập" in words(render.fragment(missing, "vi"))


def test_a_unit_without_a_territory_is_shown_by_its_code() -> None:
    assert "đơn vị cấp tỉnh mã 01" in words(render.fragment(WORLD.figure, "vi"))


def test_a_table_without_rows_says_so() -> None:
    table = WORLD.rolled.table("reception.visits")
    empty = evolve(table, **dict.fromkeys(_COLUMNS, ()))

    assert "Bảng không có số liệu." in words(render.fragment(empty, "vi"))


_COLUMNS = (
    "indicators", "categories", "units", "bodies", "scopes", "periods", "days", "states", "values", "coverages", "origins",
    "provisional", "unplaced",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("vi", ["Mã", "Loại", "Thuộc", "Tồn tại", "Xem tại ngày"]),
        ("en", ["Code", "Kind", "Within", "In force", "Seen on"]),
    ],
)
def test_the_facts_of_a_unit_are_named_in_the_language(language: Language, labels: list[str]) -> None:
    tree = VIETNAM.at("2026-01-01")
    unit = tree.descendants(tree.tops[0])[0]
    found = words(render.fragment(unit, language, territory=VIETNAM))

    assert [one for one in labels if one not in found] == []
