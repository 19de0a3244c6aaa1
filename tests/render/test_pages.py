"""Report pages: every number is in each form with its marks, names are text, and the states of figures are told apart."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest

from page_cases import HOSTILE, districts, pages, report, small, states
from qcdc import aggregate, auditing, render, rules
from qcdc._kernel.language import LANGUAGES, Language
from qcdc.errors import InvariantError
from qcdc.model import evolve
from qcdc.render import Page, Words
from qcdc.render.pages import Chart, Dots, Findings, Grid, ListOf, Mark, Prose, Record, Sign, Squares, Tiles, cells_of
from qcdc.render.pages.canvas import axis
from qcdc.render.pages.drawings import BalancePart, DotRow, DumbbellRow
from qcdc.render.pages.given import collated

NAMES = sorted(pages())
FORMS = ("html", "markdown", "plain")


def page(name: str) -> Page:
    return pages()[name]()


def text(shown: str) -> str:
    """The words of a text, whatever breaks its lines."""
    return " ".join(shown.split())


def words_of(form: str, shown: Page, language: Language) -> str:
    """What a reader sees of a page in one of its forms and one language."""
    written = getattr(render, form)(shown, language)
    if form == "html":
        other = next(one for one in LANGUAGES if one != language)
        written = re.sub(rf'<(span|tspan) class="{other}"[^>]*>.*?</\1>', "", written)
        written = re.sub(r"<style>.*?</style>|<script>.*?</script>|<svg.*?</svg>", "", written, flags=re.DOTALL)
        written = html.unescape(re.sub(r"<[^>]+>", "", written))
    elif form == "markdown":
        written = re.sub(r"\\([^\w\s])", r"\1", written)
    return text(written)


def marks_of(shown: Page) -> list[Mark]:
    found = [mark for _, cell in cells_of(shown) for mark in cell.marks]
    for block in shown.blocks:
        if isinstance(block, Prose | ListOf | Chart | Grid):
            found += block.marks
        if isinstance(block, ListOf):
            found += [mark for item in block.items for mark in item.marks]
        if isinstance(block, Tiles):
            found += [mark for tile in block.tiles for mark in tile.marks]
        if isinstance(block, Findings):
            found += [mark for record in records(block) for mark in record.marks]
    return found


def records(block: Findings) -> list[Record]:
    return [record for group in block.groups for card in group.cards for record in card.records]


def squashed(said: str) -> str:
    return re.sub(r"\s+", "", said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_every_number_and_every_mark_is_in_each_form(name: str, form: str, language: Language) -> None:
    shown = page(name)
    written = squashed(words_of(form, shown, language))
    cells = [cell.words.text(language) for _, cell in cells_of(shown)]
    marks = [mark.words.text(language) for mark in marks_of(shown)]

    assert len(cells) > 20
    assert len(marks) > 10
    assert [one for one in [*cells, *marks] if squashed(one) not in written] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_cell_is_followed_by_its_own_marks(form: str) -> None:
    """Not only somewhere: the marks stand directly behind the number."""
    shown = districts()
    written = squashed(words_of(form, shown, "vi"))
    marked = [(cell.words.vi, cell.marks) for _, cell in cells_of(shown) if cell.marks]

    assert marked
    for number, marks in marked:
        said = r"\W*".join(re.escape(squashed(mark.words.vi)) for mark in marks)
        assert re.search(rf"{re.escape(squashed(number))}\W*{said}", written), number


@pytest.mark.parametrize("name", NAMES)
def test_no_number_has_lost_a_mark_of_its_figure(name: str) -> None:
    """A number of synthetic records has that mark itself or from its block; a partial one its coverage."""
    shown = page(name)
    for block, cell in cells_of(shown):
        if cell.value is None or isinstance(block, Tiles):
            continue
        columns = block.table.marks if isinstance(block, Chart | Grid) else ()
        marks = {
            mark.sign
            for mark in (*cell.marks, *getattr(block, "marks", ()), *(one for column in columns for one in column))
        }
        if "synthetic" in cell.origins and cell.value != "0":
            assert Sign.SYNTHETIC in marks, cell
        if cell.origins == ("published",):
            assert Sign.PUBLISHED in marks, cell
        reported, slash, expected = (cell.coverage or "").partition("/")
        if slash and reported != expected:
            assert Sign.PARTIAL in marks, cell


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_page_gives_the_same_bytes(name: str, language: Language) -> None:
    once, again = (render.html(pages()[name](), language) for _ in range(2))

    assert once == again
    assert len(once.encode()) < 600_000


class _Elements(HTMLParser):
    """The elements of a page, checked for nesting."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in {"meta", "input", "br", "link"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", NAMES)
def test_the_html_is_well_formed_and_self_contained(name: str) -> None:
    written = render.html(page(name), "vi")
    found = _Elements()
    found.feed(written)

    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    assert found.tags.count("script") == found.tags.count("style") == 1
    assert not {"img", "iframe", "link", "object", "embed", "base", "b onclick"} & set(found.tags)
    names = {name for name, _ in found.attributes}
    assert not {one for one in names if one.startswith("on") or one in {"style", "src"}}
    hrefs = {value or "" for name, value in found.attributes if name == "href"}
    assert {one for one in hrefs if not one.startswith("#")} == set()
    assert {one[1:] for one in hrefs} <= set(found.ids)
    described = [value for name, value in found.attributes if name in {"aria-labelledby", "aria-describedby"}]
    assert set(described) <= set(found.ids)


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_well_formed_and_has_both_forms_a_name_and_its_words(name: str) -> None:
    written = render.html(page(name), "vi")
    drawings = re.findall(r'<svg class="draw .*?</svg>', written, flags=re.DOTALL)

    assert drawings
    assert sum("draw wide" in one for one in drawings) == sum("draw narrow" in one for one in drawings)
    for one in drawings:
        assert ET.fromstring(one).get("role") == "img"
        assert "aria-labelledby" in one
        assert "aria-describedby" in one


def test_hostile_names_are_text_in_html() -> None:
    written = render.html(small(HOSTILE), "vi")

    assert written.count("<script") == 1
    assert written.count("</style") == 1
    assert not re.search(r"<(img|svg onload|b onclick)", written)
    for name in HOSTILE:
        assert html.escape(name, quote=True) in written


def test_hostile_names_are_text_in_markdown() -> None:
    written = render.markdown(small(HOSTILE), "vi")

    assert not re.search(r"(?<!\\)[<>\[]", re.sub(r"\\\\", "", written))
    assert "](javascript" not in re.sub(r"\\.", "", written)
    rows = [line for line in written.splitlines() if line.startswith("| ")]
    assert rows
    assert {
        len(re.findall(r"(?<!\\)\|", re.sub(r"\\\\", "", line))) for line in rows if "Cơ quan cấp tỉnh" in line
    } <= {5, 8, 10, 7, 6, 9}


def test_a_hostile_banner_cannot_leave_the_style_sheet() -> None:
    written = render.html(small(['x"}</style>*{display:none}\\']), "vi")
    style = written[written.index("<style>") : written.index("</style>")]

    assert style.count("display:none}\\") == 0
    assert '"x\\22 \\7d \\3c \\2f style' in style


def test_the_states_of_figures_are_told_apart() -> None:
    shown = states()
    by_state: dict[str | None, set[str]] = {}
    for _, cell in cells_of(shown):
        by_state.setdefault(cell.state, set()).add(cell.words.vi)

    assert by_state["nil"] == {"–"}
    assert by_state["not_reported"] == {"…"}
    assert by_state["suppressed"] == {"x"}
    assert any(one.startswith("≥ ") for one in by_state["value"])
    assert all(
        cell.words.vi.startswith("≥")
        for _, cell in cells_of(shown)
        if cell.coverage == "7/9" and cell.value is not None and "/" not in cell.value and cell.indicator
    )


def test_missing_units_come_first_and_are_named() -> None:
    shown = states()
    (attention,) = (
        block
        for block in shown.blocks
        if isinstance(block, ListOf) and block.title and block.title.en == "Look at these first"
    )
    summary = shown.parts[0]

    assert attention.items[0].lead is not None
    assert attention.items[0].lead.en == "2 units have not reported:"
    assert "Xã Ví Dụ 5" in attention.items[0].words.vi
    charts = [block for section in summary.sections for block in section.blocks if isinstance(block, Chart)]
    assert isinstance(charts[0].drawing, Squares)
    assert charts[0].note is not None
    assert "Xã Ví Dụ 6" in charts[0].note.vi


def test_a_partial_total_is_not_compared() -> None:
    shown = states()
    (visits,) = (
        block
        for block in shown.blocks
        if isinstance(block, Chart) and block.drawing is not None and hasattr(block.drawing, "cases")
    )
    total = visits.table.rows[-1]
    tile = next(block for block in shown.blocks if isinstance(block, Tiles)).tiles[0]

    assert [cell.words.vi for cell in total[1:4]] == ["≥ 30", "42", "…"]
    assert tile.note is not None
    assert "không so với cùng kỳ" in tile.note.vi


def test_a_provisional_window_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from qcdc.model import Tree

    assert not any(mark.sign is Sign.PROVISIONAL for mark in marks_of(small(["Một xã", "Hai xã"])))
    monkeypatch.setattr(Tree, "provisional", property(lambda _: True))
    shown = small(["Một xã", "Hai xã"])

    charts = [block for block in shown.blocks if isinstance(block, Chart)]
    assert any(mark.words.vi == "tạm tính" for block in charts for mark in block.marks)
    assert "tạm tính" in render.html(shown, "vi").partition("<main")[2].partition('id="key"')[0]


def test_the_order_is_that_of_a_vietnamese_report() -> None:
    assert [part.title.vi for part in report().parts] == [
        "Tóm tắt", "I. Kết quả đạt được", "II. Tồn tại, hạn chế", "III. Nhiệm vụ trong kết luận", "Phụ lục",
    ]  # fmt: skip


def test_figures_are_numbered_in_the_order_of_the_page() -> None:
    numbers = [
        int(one)
        for one in re.findall(r'<span class="no"><span class="vi" lang="vi">Hình (\d+)\.', render.html(report(), "vi"))
    ]

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == 6
    assert re.findall(r"Hình (\d+)\.", render.plain(report(), "vi")) == [str(one) for one in numbers]


def test_the_page_never_looks_like_a_document_of_an_authority() -> None:
    for name in NAMES:
        shown = words_of("html", page(name), "vi").casefold()
        assert "cộng hòa xã hội chủ nghĩa" not in shown
        assert "độc lập" not in shown
        assert page(name).banner.vi.casefold() in shown or name in {"hostile", "long"}


def test_a_synthetic_finding_beside_a_real_name_says_that_it_is_not_real() -> None:
    (found,) = (block for block in report().blocks if isinstance(block, Findings))
    named = [record for record in records(found) if "UBND xã" in record.name.vi]

    assert named
    assert {mark.words.vi for record in named for mark in record.marks} == {"Giả lập, không có thật"}
    assert all(record.marks for record in named)


def test_a_withheld_indicator_is_not_divided_further() -> None:
    """The outcomes of a total that is published would tell the small counts that are not."""
    import gia_lai_2023h1
    import gia_lai_page

    results = gia_lai_2023h1.work(gia_lai_2023h1.read(gia_lai_2023h1.DATA))
    keys = ("handling.carried_in", "handling.opened", "handling.finished", "handling.carried_out")
    total = aggregate.roll_up(
        aggregate.tally(gia_lai_2023h1.read(gia_lai_2023h1.DATA).petitions, over=gia_lai_page.H1),
        tree=results.current.tree,
        within=results.province,
    )
    published = aggregate.publish(total, indicators=keys, threshold=3)
    open_page, hidden = (
        render.plain(render.page(title=Words(vi="a"), current=results.current, may_publish=given), "vi")
        for given in ((), published)
    )

    assert "Hoàn thành: lưu đơn" in open_page
    assert "Hoàn thành: lưu đơn" not in hidden
    assert "Hoàn thành trong kỳ" in hidden


def test_nothing_wrong_is_one_sentence() -> None:
    shown = render.page(title=Words(vi="Trống"), audit=rules.run([], as_of="2023-06-30"))
    (attention,) = (block for block in shown.blocks if isinstance(block, ListOf))

    assert [item.words.vi for item in attention.items] == ["Không có vi phạm."]
    assert "Chưa có nội dung nào được kiểm tra." in render.plain(shown, "vi")


def test_each_value_alone_is_a_page() -> None:
    """A report, a roll-up, an audit of records and an audit of a report."""
    import gia_lai_2023h1

    results = gia_lai_2023h1.work(gia_lai_2023h1.read(gia_lai_2023h1.DATA))
    for value, said in (
        (results.published, "4.117"),
        (results.current, "1.202"),
        (results.audit, "7.534 lượt kiểm tra"),
        (auditing.audit(results.published), "Đối chiếu"),
    ):
        for form in FORMS:
            assert said in getattr(render, form)(value, "vi", territory=results.territory), form


@pytest.mark.parametrize("form", FORMS)
def test_anything_else_is_refused(form: str) -> None:
    with pytest.raises(InvariantError, match=r"type\.wrong"):
        getattr(render, form)(7, "vi")
    with pytest.raises(InvariantError, match=r"language\.unknown"):
        getattr(render, form)(states(), "fr")


@pytest.mark.parametrize(
    ("late", "said"),
    [(0, "All 3 checked steps"), (1, "1 late step among 4 checked"), (2, "2 late steps among 5 checked")],
)
def test_a_headline_says_what_the_numbers_say(late: int, said: str) -> None:
    from qcdc.render.pages.steps import late_headline

    assert late_headline(3 + late, late).text("en").startswith(said)


def test_names_are_sorted_as_in_a_vietnamese_dictionary() -> None:
    given = ["Đức Cơ", "Đăk Pơ", "Chư Sê", "An Khê", "Ân Hảo", "Ăn", "Đăk Đoa", "Chư Păh", "Dân"]

    assert sorted(given, key=collated) == [
        "An Khê",
        "Ăn",
        "Ân Hảo",
        "Chư Păh",
        "Chư Sê",
        "Dân",
        "Đăk Đoa",
        "Đăk Pơ",
        "Đức Cơ",
    ]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [([46, 105], (40, 110, 10)), ([0], (0, 1, 1)), ([3, 9], (3, 9, 1)), ([0, 120_000], (0, 120_000, 20_000))],
)
def test_the_axis_has_round_ticks(numbers: list[int], found: tuple[int, int, int]) -> None:
    assert axis(numbers) == found


def test_a_drawing_of_many_steps_is_a_bar() -> None:
    from qcdc.render.pages.painting import drawn

    few, many = (
        drawn(Dots(rows=(DotRow(name=Words(vi="a"), on_time=count, late=1),)), title="t", description=None)
        for count in (5, 500)
    )

    assert few.count("<circle") == 10
    assert many.count("<circle") == 0
    assert many.count("bar-late") == 2


def test_the_structure_refuses_what_is_no_block() -> None:
    from qcdc.render.pages import Section

    with pytest.raises(InvariantError):
        Section(id="a", blocks=(Words(vi="b"),))  # type: ignore[arg-type]
    with pytest.raises(InvariantError):
        Chart(headline=Words(vi="a"), subtitle=Words(vi="b"), table=states().blocks, drawing=None)  # type: ignore[arg-type]
    assert BalancePart(count=1, words=Words(vi="a"), look="in") == evolve(
        BalancePart(count=2, words=Words(vi="a"), look="in"), count=1
    )
    assert DumbbellRow(name=Words(vi="a"), shown=(Words(vi="1"), Words(vi="2"), Words(vi="3"))).now is None
