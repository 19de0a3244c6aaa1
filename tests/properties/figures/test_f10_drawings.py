"""The drawings of a page, as a reader sees them: both forms, in both languages."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from pictures import Label, Picture, overlapping, pictures
from qcdc._kernel.language import LANGUAGES
from qcdc.dates import as_day
from qcdc.render.pages import (
    Balance,
    BalancePart,
    DotMap,
    DotRow,
    Dots,
    Dumbbell,
    DumbbellRow,
    Flow,
    FlowEdge,
    MapDot,
    SquareRow,
    Squares,
    Standing,
)
from qcdc.render.pages.canvas import axis
from qcdc.render.pages.words import Words, number, say, signed


def _named(kind: str, letters: str) -> Words:
    name = " ".join(letters.split()).title() or "An Khê"
    return Words(vi=f"{kind} {name}".strip())


NAMES = st.builds(
    _named,
    st.sampled_from(("", "Xã", "Phường", "Huyện", "Thành phố")),
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy ", min_size=2, max_size=30),
)
COUNTS = st.one_of(st.integers(0, 60), st.integers(0, 3000))
NONE = Words(vi="…")


@st.composite
def dumbbell_rows(draw: st.DrawFn, *, compared: bool, cases: bool) -> DumbbellRow:
    """A row as a page has it: what has no dot, or cannot be compared, has a word."""
    now = draw(st.none() | COUNTS)
    then = draw(st.none() | COUNTS) if compared else None
    partial = now is not None and draw(st.booleans())
    both = now is not None and then is not None and not partial
    silent = now is None and draw(st.booleans())
    word = None
    if now is None:
        word = say("chưa gửi kỳ này", "not reported") if silent else say("không phát sinh trong kỳ", "nothing arose")
    elif compared and then is None:
        word = say("không so sánh", "not compared")
    elif partial:
        word = say("7/9 đơn vị", "7/9 units")
    few = st.integers(0, draw(st.sampled_from((4, 30))))
    settled, pending = draw(few), draw(few)
    return DumbbellRow(
        name=draw(NAMES),
        now=now,
        then=then,
        partial=partial,
        shown=(
            NONE if now is None else (Words(vi="≥ ") if partial else Words(vi="")) + number(now),
            NONE if then is None else number(then),
            signed(now - then) if both and now is not None and then is not None else NONE,
        ),
        word=word,
        bad=silent,
        settled=settled if cases else None,
        pending=pending if cases else None,
        cases=number(settled + pending) if cases else None,
    )


@st.composite
def dumbbells(draw: st.DrawFn) -> Dumbbell:
    """Visits by unit: alone or compared, with cases or without."""
    compared, cases = draw(st.booleans()), draw(st.booleans())
    years = draw(
        st.sampled_from(((Words(vi="2023"), Words(vi="2022")), (say("kỳ này", "now"), say("kỳ trước", "before"))))
    )
    return Dumbbell(
        rows=tuple(draw(st.lists(dumbbell_rows(compared=compared, cases=cases), min_size=1, max_size=8))),
        now=years[0],
        then=years[1] if compared else None,
        cases=say("Vụ KN, TC", "Cases (C, D)") if cases else None,
    )


OUTCOMES = (
    say("đã giải quyết", "settled"),
    say("hướng dẫn", "guided"),
    say("chuyển đơn", "transferred"),
    say("lưu đơn", "filed"),
)


@st.composite
def balances(draw: st.DrawFn) -> Balance:
    """As many on the one side as on the other."""
    came, opened = draw(COUNTS), draw(st.integers(1, 3000))
    left = came + opened
    below: list[BalancePart] = []
    for place, words in enumerate(draw(st.lists(st.sampled_from(OUTCOMES), unique=True, max_size=4))):
        count = draw(st.integers(0, left))
        left -= count
        below.append(BalancePart(count=count, words=words, look=f"step{min(place, 3)}"))
    return Balance(
        above=(
            BalancePart(count=came, words=say("kỳ trước chuyển sang", "brought forward"), look="in"),
            BalancePart(count=opened, words=say("phát sinh trong kỳ", "opened"), look="new"),
        ),
        below=(*below, BalancePart(count=left, words=say("chuyển kỳ sau", "carried forward"), look="out")),
    )


def _has_a_short_part(drawing: Balance) -> bool:
    whole = sum(one.count for one in drawing.below)
    return any(0 < one.count * 100 < whole for one in (*drawing.above, *drawing.below))


FEW = st.integers(0, 40)
DOTS = st.builds(
    Dots,
    rows=st.lists(
        st.builds(DotRow, name=NAMES, on_time=st.one_of(FEW, st.integers(0, 600)), late=FEW, running=FEW).filter(
            lambda row: row.on_time + row.late + row.running > 0
        ),
        min_size=1,
        max_size=6,
    ).map(tuple),
)


@st.composite
def square_rows(draw: st.DrawFn) -> SquareRow:
    standings = tuple(draw(st.lists(st.sampled_from(Standing), min_size=1, max_size=40)))
    given_in = sum(one is not Standing.MISSING for one in standings)
    return SquareRow(
        name=draw(NAMES), standings=standings, shown=number(given_in) + Words(vi="/") + number(len(standings))
    )


SQUARES = st.builds(Squares, rows=st.lists(square_rows(), min_size=1, max_size=12).map(tuple))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Each pair of a unit before and one after at most once."""
    names = draw(st.lists(NAMES, min_size=2, max_size=8, unique_by=lambda one: one.vi))
    cut = draw(st.integers(1, len(names) - 1))
    pairs = [(one, other) for one in names[:cut] for other in names[cut:]]
    kept = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=9, unique_by=lambda one: (one[0].vi, one[1].vi)))
    shares = {True: say("toàn bộ", "whole"), False: say("một phần", "part")}
    edges: list[FlowEdge] = []
    for source, target in kept:
        whole, presumed = draw(st.booleans()), draw(st.booleans())
        edges.append(FlowEdge(source=source, target=target, share=shares[whole], whole=whole, presumed=presumed))
    return Flow(edges=tuple(edges), day=as_day("2025-07-01"))


@st.composite
def map_dots(draw: st.DrawFn) -> MapDot:
    count = draw(st.none() | COUNTS)
    latitude, longitude = draw(st.integers(8_000, 24_000)), draw(st.integers(102_000, 110_000))
    return MapDot(
        name=draw(NAMES),
        latitude=Decimal(latitude) / 1000,
        longitude=Decimal(longitude) / 1000,
        count=count,
        shown=NONE if count is None else number(count),
    )


MAPS = st.builds(
    DotMap,
    dots=st.lists(map_dots(), min_size=2, max_size=20, unique_by=lambda one: (one.latitude, one.longitude)).map(tuple),
)
DRAWINGS: dict[str, st.SearchStrategy[Any]] = {
    "visits": dumbbells(),
    "balance": balances(),
    "steps": DOTS,
    "bodies": SQUARES,
    "lineage": flows(),
    "map": MAPS,
}


@pytest.mark.parametrize("kind", DRAWINGS)
@never_empty("every drawing has shapes and texts")
@given(data=st.data())
def test_everything_is_inside_the_drawing(kind: str, data: st.DataObject) -> None:
    """F10: every shape and every text of a drawing is inside it, on a wide screen and on a phone."""
    for picture in pictures(data.draw(DRAWINGS[kind])):
        labels = [one for language in LANGUAGES for one in picture.labels[language]]
        assert picture.shapes
        assert labels or kind == "map"
        boxes = [one.box for one in picture.shapes] + [one.box for one in labels]
        assert [one for one in boxes if not one.inside(picture.width, picture.height)] == []


@pytest.mark.parametrize("kind", DRAWINGS)
@never_empty("every drawing has several texts")
@given(data=st.data())
def test_no_text_is_written_over_another(kind: str, data: st.DataObject) -> None:
    """F10: no text of a drawing is written over another."""
    for picture in pictures(data.draw(DRAWINGS[kind])):
        for language in LANGUAGES:
            assert overlapping(picture.labels[language]) == [], (picture.narrow, language)


@floor("a bar has two parts or more")
@given(balances())
def test_the_parts_of_a_balance_are_as_long_as_their_numbers(drawing: Balance) -> None:
    """F10: a part of a balance is as long as its number, and both bars are equally long and full."""
    for picture in pictures(drawing):
        tops = sorted({one.box.top for one in picture.shapes if one.tag == "rect"})
        assert len(tops) == 2
        for top, parts in zip(tops, (drawing.above, drawing.below), strict=True):
            there = [one for one in parts if one.count]
            bars = [one for one in picture.shapes if one.tag == "rect" and one.box.top == top]
            whole = sum(one.count for one in there)
            nonempty(len(there) > 1)
            assert [one.look for one in bars] == [f"bar-{one.look}" for one in there]
            for bar, part in zip(bars, there, strict=True):
                # A gap of 1.5 px between two parts; the smallest part stays visible.
                expected = max(part.count / whole * (picture.width - 2) - 1.5, 1)
                assert bar.box.width == pytest.approx(expected, abs=0.15)
            assert bars[0].box.left == pytest.approx(1, abs=0.15)
            assert max(one.box.right for one in bars) <= picture.width
            assert all(one.box.right <= other.box.left + 1.2 for one, other in itertools.pairwise(bars))


@floor("a part is too short for its number")
@given(balances().filter(_has_a_short_part) | balances())
def test_every_part_of_a_balance_has_its_number_and_its_name(drawing: Balance) -> None:
    """F10: on a wide screen each part of a balance has its name below its bar, and its number there, in it or above it."""
    for picture in pictures(drawing):
        first, second = sorted({one.box.top for one in picture.shapes if one.tag == "rect"})
        for top, end, parts in ((first, second - 20, drawing.above), (second, picture.height, drawing.below)):
            there = [one for one in parts if one.count]
            bars = [one for one in picture.shapes if one.tag == "rect" and one.box.top == top]
            near = [one for one in picture.labels["vi"] if top - 20 < one.box.bottom <= end]
            said = [one.text for one in near]
            for part, bar in zip(there, bars, strict=True):
                shown = number(part.count).vi
                nonempty(bar.box.width < 20)
                if bar.box.width > 60:
                    assert shown in [one.text for one in near if one.box.over(bar.box)]
                if not picture.narrow:
                    assert {part.words.vi, f"{shown} {part.words.vi}"} & set(said)
                    assert shown in said or f"{shown} {part.words.vi}" in said


@floor("a name does not fit below its part")
@given(balances().filter(_has_a_short_part) | balances())
def test_the_name_of_a_part_of_a_balance_stands_below_it_or_at_a_lead_from_it(drawing: Balance) -> None:
    """F10: on a wide screen the name of a part of a balance begins below its own part, or stands at a line from its middle."""
    picture, _ = pictures(drawing)
    bars = [one for one in picture.shapes if one.tag == "rect"]
    parts = [one for one in (*drawing.above, *drawing.below) if one.count]
    leads = picture.of("lead")
    nonempty(bool(leads))
    for bar, part in zip(bars, parts, strict=True):
        from_here = [
            one for one in leads if one.box.top == bar.box.bottom and bar.box.left <= one.box.left <= bar.box.right
        ]
        for language in LANGUAGES:
            name = part.words.text(language)
            below = [
                one for one in picture.labels[language] if one.text.endswith(name) and one.box.top > bar.box.bottom
            ]
            inside = [one for one in below if bar.box.left <= one.box.left and one.box.right <= bar.box.right + 1]
            at_lead = [
                one for one in below for lead in from_here if min(abs(one.box.left - lead.box.left), abs(one.box.right - lead.box.left)) < 1
            ]  # fmt: skip
            assert inside or at_lead, (name, language)


def ticks(picture: Picture) -> tuple[tuple[float, int], tuple[float, int]]:
    """Two numbers of the axis with their places."""
    grid = sorted({one.box.left for one in picture.of("grid")})
    at_top = [
        (one.box.middle[0], int(one.text.replace(".", "")))
        for one in picture.labels["vi"]
        if one.box.bottom == 16 and one.look == "t mute" and one.text.replace(".", "").isdigit()
    ]
    marked = [(min(grid, key=lambda line: abs(line - x)), value) for x, value in at_top]
    return marked[0], marked[-1]


@floor("a row has two dots, and the axis two numbers")
@given(dumbbells())
def test_a_dot_stands_at_its_number(drawing: Dumbbell) -> None:
    """F10: read from the axis, each dot of the visits is at its number, and is whole, half or raised as the number is."""
    for picture in pictures(drawing):
        (x, low), (x2, high) = ticks(picture)
        assert low <= min([one for row in drawing.rows for one in (row.now, row.then) if one is not None] or [0])
        scale = (x2 - x) / (high - low) if high > low else None
        looks = ("dot-now", "dot-up", "dot-part", "dot-then")
        dots = picture.of(*looks)
        expected: list[tuple[str, int]] = []
        for row in drawing.rows:
            if row.then is not None:
                expected.append(("dot-then", row.then))
            if row.now is not None:
                up = row.then is not None and row.now > row.then
                expected.append(("dot-part" if row.partial else "dot-up" if up else "dot-now", row.now))
        assert [one.look for one in dots] == [look for look, _ in expected]
        if scale is not None:
            nonempty(any(row.now is not None and row.then is not None for row in drawing.rows) or drawing.then is None)
            for dot, (look, value) in zip(dots, expected, strict=True):
                place = dot.box.left if look == "dot-part" else dot.box.middle[0]
                assert place == pytest.approx(x + (value - low) * scale, abs=0.4)
        stems = picture.of("stem-now", "stem-up", "stem-part")
        joined = [row for row in drawing.rows if row.now is not None and row.then is not None]
        assert len(stems) == len(joined)


def _lines_of_numbers(picture: Picture) -> list[list[Label]]:
    """The lines below the head of a drawing, without the names, which can take two lines."""
    there = (
        [one for one in line if one.look != "t"] for bottom, line in sorted(picture.lines().items()) if bottom > 26
    )
    return [line for line in there if line]


@never_empty("every row has a line of its own")
@given(dumbbells())
def test_a_line_of_the_visits_says_what_its_row_says(drawing: Dumbbell) -> None:
    """F10: the name, the numbers and the word of a unit stand on one line, in the order of the columns."""
    wide, narrow = pictures(drawing)
    lines, small = (_lines_of_numbers(one)[: len(drawing.rows)] for one in (wide, narrow))
    assert len(lines) == len(drawing.rows)
    names = wide.names()
    for row, line, short, name, shorter in zip(drawing.rows, lines, small, names, narrow.names(), strict=False):
        said = [one.text for one in line]
        now, then, change = (one.vi for one in row.shown)
        cases = [] if row.cases is None else [row.cases.vi]
        assert all(row.name.vi.startswith(one.rstrip("…")) for one in (name, shorter))
        assert said[len(said) - len(cases) - (3 if drawing.then else 1) :] == [
            now, *([then, change] if drawing.then else []), *cases,
        ]  # fmt: skip
        assert [one.text for one in short][-2 if drawing.then else -1 :] == [now, *([change] if drawing.then else [])]
        if row.bad and row.word is not None:
            assert row.word.vi in said
            assert row.word.vi in [one.text for one in short]


@floor("a row has cases that are drawn one by one", share=0.25)
@given(dumbbells())
def test_there_is_a_square_for_each_case(drawing: Dumbbell) -> None:
    """F10: a square for each settled and each pending case, or two lengths in their proportion."""
    rows = [row for row in drawing.rows if (row.settled or 0) + (row.pending or 0)]
    order = sorted(rows, key=lambda row: -((row.settled or 0) + (row.pending or 0)))
    for picture, each in zip(pictures(drawing), (rows, order), strict=True):
        found: dict[float, list[Any]] = {}
        for one in picture.of("sq-done", "sq-open"):
            found.setdefault(one.box.top, []).append(one)
        shown = [found[top] for top in sorted(found)]
        assert len(shown) == (len(rows) if drawing.cases is not None else 0)
        for row, squares in zip(each, shown, strict=False):
            settled, pending = row.settled or 0, row.pending or 0
            if len(squares) == settled + pending and all(round(one.box.width, 1) == 10 for one in squares):
                nonempty(True)
                assert [one.look for one in squares] == ["sq-done"] * settled + ["sq-open"] * pending
                assert all(one.box.right < other.box.left for one, other in itertools.pairwise(squares))
            else:
                done, pending_part = squares
                whole = done.box.width + pending_part.box.width
                assert done.box.width / whole == pytest.approx(settled / (settled + pending), abs=0.01)
                assert pending_part.box.left == pytest.approx(done.box.right, abs=0.2)


@floor("a unit has no cases and another has some", share=0.1)
@given(dumbbells())
def test_a_phone_says_what_it_leaves_out(drawing: Dumbbell) -> None:
    """F10: on a phone, units without a case are counted below the others, and the column of the year before is named."""
    _, narrow = pictures(drawing)
    said = [one.text for one in narrow.labels["vi"]]
    counted = [int(one.split()[1].replace(".", "")) for one in said if one.endswith("nơi không có vụ việc")]
    with_cases = [row for row in drawing.rows if (row.settled or 0) + (row.pending or 0)]
    without = len(drawing.rows) - len(with_cases) if drawing.cases is not None and with_cases else 0

    nonempty(without)
    assert counted == ([without] if without else [])
    assert len(narrow.names()) == len(drawing.rows) + (len(with_cases) if drawing.cases is not None else 0)
    told = [one for one in said if one.startswith("Số liệu ") and one.endswith("xem bảng dưới hình.")]
    assert [drawing.then.vi in one for one in told] == [True] if drawing.then is not None else told == []


@floor("a name takes two lines", share=0.1)
@given(dumbbells())
def test_a_name_is_cut_only_if_two_lines_do_not_hold_it(drawing: Dumbbell) -> None:
    """F10: the name of a unit goes on in a second line before anything of it is left out."""
    for picture in pictures(drawing):
        letters = 17 if picture.narrow else 20
        for row, name in zip(drawing.rows, picture.names(), strict=False):
            words = row.name.vi.split()
            nonempty(letters < len(row.name.vi))
            if name.endswith("…"):
                # Two lines hold a text whose every word, and every line that it can begin with, is short enough.
                first = next(at for at in range(len(words), 0, -1) if at == 1 or len(" ".join(words[:at])) <= letters)
                assert len(words[0]) > letters or len(" ".join(words[first:])) > letters - 4
            else:
                assert name == row.name.vi


@floor("a step is drawn dot by dot")
@given(DOTS)
def test_there_is_a_dot_for_each_step(drawing: Dots) -> None:
    """F10: a dot for each step on time or running, a cross for each late one; of many, lengths in their proportion."""
    looks = {"dot-now": "on_time", "late": "late", "dot-then": "running"}
    bars = {"bar-step1": "on_time", "bar-late": "late", "bar-run": "running"}
    few = [row for row in drawing.rows if row.on_time + row.late + row.running <= 100]
    many = [row for row in drawing.rows if row not in few]
    nonempty(bool(few))
    for picture in pictures(drawing):
        for look, count in looks.items():
            assert len(picture.of(look)) == sum(getattr(row, count) for row in few)
        marks = picture.of(*looks)
        assert all(not one.box.over(other.box) for one, other in itertools.pairwise(marks))
        lines = sorted({one.box.top for one in picture.of(*bars)})
        assert len(lines) == len(many)
        for row, top in zip(many, lines, strict=True):
            there = [one for one in picture.of(*bars) if one.box.top == top]
            counts = [(one, getattr(row, count)) for one in there for look, count in bars.items() if look == one.look]
            assert len(counts) == sum(getattr(row, count) > 0 for count in bars.values())
            unit = max(one.box.width / count for one, count in counts if count == max(each for _, each in counts))
            for bar, count in counts:
                assert bar.box.width == pytest.approx(max(count * unit, 1.5), abs=0.3)
        said = [one.text for one in picture.labels["vi"]]
        for row in drawing.rows:
            assert f"{number(row.on_time).vi}/{number(row.on_time + row.late).vi}" in said


@never_empty("every row has a square")
@given(SQUARES)
def test_there_is_a_square_for_each_body(drawing: Squares) -> None:
    """F10: a square for each body in its look, none over another; a missing one is struck out, a withheld one has an x."""
    for picture in pictures(drawing):
        squares = picture.of(*(f"sq-{one.value}" for one in Standing))
        every = [one for row in drawing.rows for one in row.standings]
        assert [one.look for one in squares] == [f"sq-{one.value}" for one in every]
        grouped = sorted(squares, key=lambda one: (one.box.top, one.box.left))
        assert not any(
            one.box.over(other.box, slack=0) for at, one in enumerate(grouped) for other in grouped[at + 1 : at + 80]
        )
        missing = [one for one in squares if one.look == "sq-missing"]
        strikes = picture.of("strike")
        assert [tuple(round(each, 1) for each in one.box.middle) for one in strikes] == [
            tuple(round(each, 1) for each in one.box.middle) for one in missing
        ]
        crosses = [one for one in picture.labels["vi"] if "tiny" in one.look]
        assert len(crosses) == every.count(Standing.WITHHELD)
        names = [one for one in picture.labels["vi"] if one.look == "t"]
        assert all(
            row.name.vi.startswith(one.rstrip("…")) for row, one in zip(drawing.rows, picture.names(), strict=True)
        )
        assert not any(one.box.over(square.box) for one in names for square in squares)
        told = [one.text for one in picture.labels["vi"] if "strong bad" in one.look]
        assert told == [row.shown.vi for row in drawing.rows if row.missing]


@floor("two bands end at the same unit")
@given(flows().filter(lambda one: len({edge.target for edge in one.edges}) < len(one.edges)) | flows())
def test_a_band_joins_its_units(drawing: Flow) -> None:
    """F10: a band of equal width from each unit to what it became; bands that end at one unit stand beside each other."""
    wide, narrow = pictures(drawing)
    bands = wide.of("band", "band-part", "band-presumed")
    assert [one.look for one in bands] == [
        "band-presumed" if one.presumed else "band" if one.whole else "band-part" for one in drawing.edges
    ]
    ends: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for band, edge in zip(bands, drawing.edges, strict=True):
        ys = [y for _, y in band.points]
        left, right = sorted((ys[0], ys[-1])), sorted((ys[3], ys[4]))
        assert left[1] - left[0] == pytest.approx(right[1] - right[0], abs=0.2)
        ends.setdefault(("source", edge.source.vi), []).append((left[0], left[1]))
        ends.setdefault(("target", edge.target.vi), []).append((right[0], right[1]))
    nonempty(any(len(each) > 1 for each in ends.values()))
    for side in ("source", "target"):
        every = sorted(one for (which, _), each in ends.items() if which == side for one in each)
        assert all(one[1] <= other[0] + 0.2 for one, other in itertools.pairwise(every))
    for side, look in (("source", "sq-given"), ("target", "sq-upper")):
        blocks = wide.of(look)
        units = [each for (which, _), each in ends.items() if which == side]
        assert len(blocks) == len(units)
        for block, each in zip(blocks, units, strict=True):
            assert block.box.top <= min(one[0] for one in each)
            assert max(one[1] for one in each) <= block.box.bottom
        assert not any(one.box.over(other.box) for at, one in enumerate(blocks) for other in blocks[at + 1 :])
    said = [one.text for one in narrow.labels["vi"]]
    assert sum(one.startswith("→ ") for one in said) == len({one.target.vi for one in drawing.edges})
    assert len(narrow.shapes) == len(drawing.edges)


@floor("two units have numbers of which the dots tell them apart")
@given(MAPS)
def test_the_area_of_a_dot_is_in_proportion_to_its_number(drawing: DotMap) -> None:
    """F10: the area of a dot is in proportion to its number, and the smallest stays visible."""
    for picture in pictures(drawing):
        dots = picture.of("map-dot", "dot-then")
        assert len(dots) == len(drawing.dots)
        assert len(picture.of("dot-then")) == sum(one.count is None for one in drawing.dots)
        known = sorted((one.count for one in drawing.dots if one.count is not None), reverse=True)
        # Equal circles at different places differ in the last digits of their two ends.
        widths = [round(one.box.width, 6) for one in picture.of("map-dot")]
        assert widths == sorted(widths, reverse=True)
        large = [(width, count) for width, count in zip(widths, known, strict=True) if width > 6.2]
        nonempty(len(large) > 1)
        for width, count in large:
            assert (width / widths[0]) ** 2 == pytest.approx(count / known[0], abs=0.05)
        assert all(width >= 5.9 for width in widths)


@floor("a unit stands north of another, or east of it")
@given(MAPS)
def test_north_is_up_and_east_is_right(drawing: DotMap) -> None:
    """F10: on a map, units from south to north stand from the bottom to the top, and from west to east left to right."""
    for picture in pictures(drawing):
        middles = [one.box.middle for one in picture.of("map-dot", "dot-then")]
        for at, values, sign in (
            (0, sorted(one.longitude for one in drawing.dots), 1),
            (1, sorted(one.latitude for one in drawing.dots), -1),
        ):
            spread = values[-1] - values[0]
            nonempty(spread > 0)
            ordered = sorted(sign * one[at] for one in middles)
            if spread > Decimal("0.5"):
                size = ordered[-1] - ordered[0]
                for value, place in zip(values, ordered, strict=True):
                    assert (place - ordered[0]) / size == pytest.approx(float((value - values[0]) / spread), abs=0.02)


@floor("the numbers differ")
@given(st.lists(st.integers(0, 2_000_000), min_size=1, max_size=6))
def test_an_axis_holds_its_numbers_in_a_few_round_steps(numbers: list[int]) -> None:
    """F10: an axis holds all of its numbers, begins and ends at round ones, and has at most nine steps."""
    first, last, step = axis(numbers)
    nonempty(len(set(numbers)) > 1)

    assert first <= min(numbers) <= max(numbers) <= last
    assert first < last
    assert first % step == last % step == 0
    assert (last - first) // step <= 9
    assert str(step).rstrip("0") in {"1", "2", "5"}
    # No smaller step would do: the axis is no wider than it must be.
    assert min(numbers) - first < step
    assert last - max(numbers) <= step
