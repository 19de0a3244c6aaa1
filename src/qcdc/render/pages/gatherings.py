"""Part I, continued, and part III: committees by level, the conference, other figures, statements, tasks."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import pendulum

from qcdc.dates import Period
from qcdc.errors import UnknownCodeError
from qcdc.model import ConnectionPoint, Figure, SteeringCommittee, Task, Unit
from qcdc.render.numbers import day
from qcdc.render.pages.cells import figure_cell, hoisted, label, origin_mark, text
from qcdc.render.pages.given import Given
from qcdc.render.pages.values import Cell, Grid, Item, ListOf, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, days, either, joined, name, number, on_day, say, term
from qcdc.vocab import Level, Origin, Role, TaskState, Trend

__all__ = ["committees", "conference", "figures", "source_mark", "statements", "tasks"]

_NOT_STATED = Fraction(-1)


def source_mark(origin: Origin, source: str | None) -> tuple[Mark, ...]:
    """Where the numbers of a published block come from."""
    mark = origin_mark({origin})
    marks = () if mark is None else (mark,)
    return marks if source is None else (*marks, Mark(sign=Sign.PLAIN, words=name(source)))


def _share(part: int, whole: int, *, tone: Tone | None = None) -> Cell:
    bar = Fraction(part, whole) if whole else None
    return Cell(
        words=number(part) + Words(vi="/") + number(whole), bar=bar, tone=tone, value=f"{part}/{whole}", state="value"
    )


def committees(given: Given) -> Grid | None:
    """Committees by level: how many units have one, with a head, with how many seats."""
    network, tree, on = given.network, given.tree, given.as_of
    if network is None or tree is None or on is None:
        return None
    top = tree.resolve(network.unit)
    every = (top, *tree.descendants(top))
    there: dict[object, list[SteeringCommittee]] = {}
    for one in network.on(on):
        there.setdefault(tree.resolve(one.unit).ref, []).append(one)
    rows: list[tuple[Cell, ...]] = []
    seats: list[Words] = []
    complete = True
    for level in Level:
        units = [unit for unit in every if unit.level is level]
        if not units:
            continue
        found = [one for unit in units for one in there.get(unit.ref, ())]
        cells = _level(level, units, found, on)
        rows.append(cells)
        complete = complete and all(cell.bar in {None, Fraction(1)} for cell in cells)
        if len(found) == 1 and found[0].origin is Origin.PUBLISHED:
            seats.append(_seats(level, found[0], on))
    heads = (
        say("Cấp", "Level"), say("Có Ban Chỉ đạo", "With a committee"), say("Có Trưởng ban", "With a head"),
        say("Thành viên", "Seats"), say("Nguồn", "Origin"),
    )  # fmt: skip
    headline = (
        say("Đơn vị các cấp đều có Ban Chỉ đạo và Trưởng ban", "Every unit has a committee with a head")
        if complete
        else say("Ban Chỉ đạo theo cấp", "Committees by level")
    )
    return Grid(
        headline=headline,
        subtitle=say(
            "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở, ngày {day}.",
            "Steering committees for grassroots democracy, on {day}.",
            day=on_day(on),
        ),
        table=Table(head=heads, rows=tuple(rows), texts=(0,), cards=True),
        note=joined(seats, " ") if seats else None,
        marks=(Mark(sign=Sign.PLAIN, words=say("ngày {day}", "on {day}", day=on_day(on))),),
    )


def _level(level: Level, units: list[Unit], found: list[SteeringCommittee], on: pendulum.Date) -> tuple[Cell, ...]:
    having = len({one.unit for one in found})
    with_head = silent = 0
    seats: int | None = 0
    for one in found:
        try:
            has = bool(one.holders(Role.HEAD, on))
            seats = None if seats is None else seats + len(one.roster(on))
        except UnknownCodeError:
            seats, has = None, False
            silent += 1
            continue
        with_head += has
        vacant = any(seat.role is Role.HEAD for seat in one.vacated(on))
        silent += not has and not vacant and one.origin is Origin.PUBLISHED
    if silent and silent == len(found):
        head = Cell(words=say("nguồn không nêu", "not stated"), bar=_NOT_STATED, tone=Tone.MUTE)
    else:
        head = _share(with_head, len(found), tone=Tone.BAD if with_head + silent < len(found) else None)
    origins = sorted({one.origin for one in found}, key=lambda one: one.value)
    marks = tuple(mark for one in origins for mark in [origin_mark({one})] if mark is not None)
    shown = text(Words(vi="")) if marks else text(joined([term(one) for one in origins]) if origins else Words(vi="–"))
    return (
        label(term(level)),
        _share(having, len(units), tone=Tone.BAD if having < len(units) else None),
        head,
        text(Words(vi="…")) if seats is None else Cell(words=number(seats), value=str(seats), state="value"),
        Cell(words=shown.words, marks=marks),
    )


def _seats(level: Level, committee: SteeringCommittee, on: pendulum.Date) -> Words:
    seats = [
        term(seat.role) + Words(vi=f" ({seat.office.title})")
        for seat in committee.roster(on)
        if seat.office is not None
    ]
    return say(
        "{level}, theo nguồn: {seats}.",
        "{level}, as published: {seats}.",
        level=_first_upper(term(level)),
        seats=joined(seats, "; "),
    )


def _first_upper(words: Words) -> Words:
    def upper(one: str) -> str:
        return one[:1].upper() + one[1:]

    return Words(vi=upper(words.vi), en=upper(words.text("en")))


def conference(given: Given) -> Grid | None:
    """The points of a conference that were linked, by level."""
    held = given.conference
    if held is None or not held.points:
        return None
    rows = [_points(level, [one for one in held.points if one.unit.level is level]) for level in Level]
    all_of, linked = len(held.points), held.linked
    every = linked == all_of
    words = {"n": number(all_of), "part": number(linked)}
    return Grid(
        headline=say("{part}/{n} điểm cầu đã kết nối", "{part} of {n} connection points connected", **words),
        subtitle=name(held.title),
        table=Table(
            head=(say("Điểm cầu", "Connection points"), say("Đã kết nối/dự kiến", "Connected/expected")),
            rows=tuple(row for row in rows if row is not None),
        ),
        note=None
        if every
        else either(
            all_of - linked,
            "{n} điểm cầu chưa kết nối.",
            "{n} connection point was not connected.",
            "{n} connection points were not connected.",
        ),
        marks=source_mark(held.origin, held.source),
    )


def _points(level: Level, points: list[ConnectionPoint]) -> tuple[Cell, ...] | None:
    if not points:
        return None
    linked = sum(bool(one.linked) for one in points)
    return label(term(level)), _share(linked, len(points), tone=Tone.BAD if linked < len(points) else None)


def figures(given: Given, shown: Iterable[Figure], headline: Words) -> Grid | None:
    """Figures of a report that stand for themselves."""
    rows = [(label(_named(given, one)), figure_cell(one, catalogue=given.catalogue, strong=True)) for one in shown]
    if not rows:
        return None
    report = given.report
    extra = () if report is None or report.source is None else (Mark(sign=Sign.PLAIN, words=name(report.source)),)
    table, marks = hoisted(
        Table(head=(say("Chỉ tiêu", "Indicator"), say("Số liệu", "Figure")), rows=tuple(rows)), extra=extra
    )
    return Grid(headline=headline, table=table, marks=marks)


def _named(given: Given, figure: Figure) -> Words:
    words = name(figure.label) if figure.label is not None else given.name(figure.indicator)
    if figure.label is None and figure.categories:
        inside = [
            Words(vi=given.catalogue.name(one, "vi"), en=given.catalogue.name(one, "en")) for one in figure.categories
        ]
        words = words + Words(vi=" (") + joined(inside) + Words(vi=")")
    if figure.as_of is not None:
        return words + Words(vi=", ") + on_day(figure.as_of)
    report = given.report
    times = () if report is None else (report.period, report.window)
    time = figure.period if figure.period is not None else figure.window
    if time is None or time in times:
        return words
    shown = days(time) if isinstance(time, Period) else Words(vi=time.text("vi"), en=time.text("en"))
    return words + Words(vi=", ") + shown


_DIRECTIONS = {
    Trend.KEPT_UP: say("Được duy trì", "Kept up"),
    Trend.ROSE: say("Đã tăng", "Increased"),
    Trend.FELL: say("Đã giảm", "Decreased"),
    Trend.PERSISTS: say("Còn tồn tại", "Remaining problems"),
}


def statements(given: Given, trends: tuple[Trend, ...]) -> list[ListOf]:
    """The statements of a report without a number, grouped by direction."""
    report = given.report
    if report is None:
        return []
    found: list[ListOf] = []
    for trend in trends:
        items = [Item(words=Words(vi=one.vi, en=one.text("en"))) for one in report.statements if one.trend is trend]
        if items:
            found.append(
                ListOf(title=_DIRECTIONS[trend], items=tuple(items), marks=source_mark(report.origin, report.source))
            )
    return found


def tasks(given: Given) -> Grid | None:
    """The tasks of a conclusion: owner, basis, state."""
    held = given.conference
    if held is None or not held.tasks:
        return None
    without = sum(one.owner is None for one in held.tasks)
    all_of = len(held.tasks)
    headline = (
        say(
            "{part} trong {n} nhiệm vụ chưa nêu cơ quan chủ trì",
            "{part} of {n} tasks has no body in charge"
            if without == 1
            else "{part} of {n} tasks have no body in charge",
            part=without,
            n=all_of,
        )
        if without
        else say("Cả {n} nhiệm vụ đều có cơ quan chủ trì", "All {n} tasks have a body in charge", n=all_of)
    )
    heads = (
        say("Số", "No"),
        say("Nhiệm vụ", "Task"),
        say("Cơ quan chủ trì", "Body in charge"),
        say("Căn cứ", "Basis"),
        say("Tình trạng", "State"),
    )
    rows = tuple(_task(one, given.as_of) for one in held.tasks)
    return Grid(
        headline=headline,
        subtitle=name(held.title),
        table=Table(head=heads, rows=rows, texts=(0, 1, 2, 3, 4), cards=True),
        marks=source_mark(held.origin, held.source),
    )


def _task(one: Task, on: pendulum.Date | None) -> tuple[Cell, ...]:
    state, tone = term(one.state), None
    if one.state is TaskState.DONE and one.done is not None:
        state = Words(vi="✓ ") + state + Words(vi=" ") + on_day(one.done)
    elif one.due is not None and on is not None and not one.state.closed:
        late = (on - one.due).days if on > one.due else 0
        if late:
            state, tone = state + say("; quá hạn {n} ngày", "; {n} days late", n=late), Tone.BAD
        else:
            state += say("; hạn {day}", "; due {day}", day=Words(vi=day(one.due, "vi"), en=day(one.due, "en")))
    owner = text(say("chưa nêu", "not named"), tone=Tone.WARN) if one.owner is None else text(name(one.owner))
    what = Words(vi=one.vi, en=f"{one.vi} [in Vietnamese]" if one.en is None else one.en)
    return (
        label(name(one.id)),
        text(what),
        owner,
        text(say("không nêu", "not stated") if one.basis is None else name(one.basis)),
        text(state, tone=tone),
    )
