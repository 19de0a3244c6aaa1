"""The annex: coverage, the heat table by month, the published figures beside the tallied ones, other windows, lineage, map."""

from __future__ import annotations

from qcdc import gazetteer, rules
from qcdc._kernel.values import evolve
from qcdc.aggregate import RollUp
from qcdc.model import BodyRef, Reconciliation, UnitRef
from qcdc.render.pages.cells import by_column, covered, figure_cell, hoisted, label, moved, text
from qcdc.render.pages.drawings import DotMap, Flow, FlowEdge, MapDot, SquareRow, Squares, Standing
from qcdc.render.pages.given import Given, Place, Source
from qcdc.render.pages.results import VISITS, as_of_mark, block_lines, handed_in, where
from qcdc.render.pages.values import Cell, Chart, Entry, Grid, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, days, joined, name, number, on_day, say, signed, term
from qcdc.vocab import LineageShare, Origin, VerdictStatus

__all__ = ["check_table", "coverage", "heat", "lineage", "map_of_dots", "windows"]


def _standing(rolled: RollUp, body: BodyRef, *, upper: bool) -> Standing:
    if body not in rolled.reported:
        return Standing.MISSING
    if body in rolled.nothing_arose:
        return Standing.NIL
    return Standing.UPPER if upper else Standing.GIVEN


def _groups(source: Source) -> list[tuple[Words, list[BodyRef], UnitRef | None]]:
    """The expected bodies by unit below the top; units without units below them are one group."""
    rolled, tree = source.rolled, source.rolled.tree
    by_unit: dict[UnitRef, list[BodyRef]] = {}
    for one in sorted(rolled.expected, key=lambda one: one.sort_key):
        if one.unit is not None:
            by_unit.setdefault(one.unit, []).append(one)
    found: list[tuple[Words, list[BodyRef], UnitRef | None]] = []
    alone: list[BodyRef] = []
    for place in source.units:
        assert place.unit is not None, "units below the top"
        inside = [one for unit in (place.unit, *tree.descendants(place.unit)) for one in by_unit.get(unit.ref, ())]
        if len(inside) == 1 and not tree.children(place.unit):
            alone += inside
        elif inside:
            found.append((place.title, inside, place.unit.ref))
    if alone:
        level = alone[0].unit.level if alone[0].unit is not None else None
        found.append((say("Đơn vị", "Units") if level is None else _upper(term(level)), alone, None))
    own = [] if rolled.within is None else by_unit.get(rolled.within.ref, [])
    if own and source.own is not None:
        found.append((source.own.title, own, rolled.within.ref if rolled.within is not None else None))
    elif own:
        found.append((name(rolled.within.title if rolled.within is not None else ""), own, None))
    return found


def _upper(words: Words) -> Words:
    return Words(vi=words.vi[:1].upper() + words.vi[1:], en=words.text("en")[:1].upper() + words.text("en")[1:])


def coverage(given: Given) -> Chart | None:
    """Who has not reported: a square for each body."""
    source = given.current
    if source is None or not source.rolled.expected:
        return None
    rolled = source.rolled
    rows: list[tuple[Cell, ...]] = []
    drawn: list[SquareRow] = []
    for title, bodies, upper in _groups(source):
        standings = tuple(_standing(rolled, one, upper=one.unit == upper) for one in bodies)
        given_in = sum(one is not Standing.MISSING for one in standings)
        shown = number(given_in) + Words(vi="/") + number(len(bodies))
        drawn.append(SquareRow(name=title, standings=standings, shown=shown))
        rows.append(_coverage_cells(title, standings))
    every = tuple(one for row in drawn for one in row.standings)
    rows.append(_coverage_cells(say("Tổng", "Total"), every))
    whole = rolled.coverage
    missing = rolled.missing
    headline = (
        say("Cả {n} đơn vị đã gửi sổ; số liệu đầy đủ", "All {n} units handed in; the figures are complete", n=whole.expected)
        if not missing
        else say("{part} trong {n} đơn vị chưa gửi sổ", "{part} of {n} units have not handed in", part=len(missing), n=whole.expected)
    )
    legend = [Entry(symbol="sq-upper", words=say("cơ quan của chính đơn vị", "the unit itself")), Entry(symbol="sq-given", words=say("đơn vị bên dưới", "a unit below it"))]
    if Standing.NIL in every:
        legend.append(Entry(symbol="sq-nil", words=say("gửi, không phát sinh", "handed in, nothing arose")))
    if missing:
        legend.append(Entry(symbol="sq-missing", words=say("chưa gửi", "not handed in")))
    heads = (say("Đơn vị", "Unit"), say("Phải gửi", "Expected"), say("Đã gửi", "Handed in"), say("Không phát sinh", "Nothing arose"), say("Chưa gửi", "Missing"))
    origins = rolled.tally.origins
    marks = (covered(whole), as_of_mark(source))
    del origins
    return Chart(
        headline=headline,
        subtitle=say("Mỗi ô là một cơ quan phải gửi sổ, {where}, {days}.", "A square for each body that is expected to hand in, {where}, {days}.", where=where(given), days=days(rolled.tally.over)),
        legend=tuple(legend),
        drawing=Squares(rows=tuple(drawn)),
        alternative=headline + Words(vi=". ") + _named_missing(given, missing, most=len(missing)),
        table=Table(head=heads, rows=tuple(rows), total=True),
        note=_named_missing(given, missing, most=60) if missing else None,
        marks=marks if Origin.SYNTHETIC not in rolled.tally.origins else (Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), *marks),
    )


def _named_missing(given: Given, missing: tuple[BodyRef, ...], *, most: int) -> Words:
    if not missing:
        return say("Không có đơn vị nào thiếu.", "No unit is missing.")
    named = joined([given.title_of(one) for one in missing[:most]], "; ")
    more = len(missing) - most
    rest = say(" và {n} đơn vị khác", " and {n} more", n=more) if more > 0 else Words(vi="")
    return say("Chưa gửi: ", "Not handed in: ") + named + rest + Words(vi=".")


def _coverage_cells(title: Words, standings: tuple[Standing, ...]) -> tuple[Cell, ...]:
    missing = sum(one is Standing.MISSING for one in standings)
    nil = sum(one is Standing.NIL for one in standings)
    def plain(count: int, *, tone: Tone | None = None) -> Cell:
        return Cell(words=number(count), value=str(count), state="value", tone=tone)
    return (label(title), plain(len(standings)), plain(len(standings) - missing), plain(nil), plain(missing, tone=Tone.BAD if missing else None))


def _steps(counts: list[int]) -> tuple[int, ...]:
    """The four limits between five steps: round numbers, fixed for the whole table."""
    low, high = min(counts), max(counts)
    width = max((high - low) / 5, 1)
    size = next(factor * base for base in (1, 10, 100, 1000, 10000, 100000) for factor in (1, 2, 4, 5) if factor * base >= width)
    first = max((low + size) // size * size, size) if size > 1 else low + 1
    return tuple(first + size * at for at in range(4))


def heat(given: Given) -> Chart | None:
    """Visits by unit and month, the months as cells in five fixed steps; it is its own table."""
    source = given.current
    if source is None or len(given.months) < 2 or not source.counts(VISITS) or not source.places:
        return None
    own = [[figure_cell(month.figure(VISITS, _same(place, month))) for month in given.months] for place in source.places]
    counts = [int(cell.value) for row in own for cell in row if cell.value is not None and cell.value.isdigit()]
    if not counts:
        return None
    limits = _steps(counts)
    heads = [say("Đơn vị", "Unit"), *(_month(month) for month in given.months), say("Cộng", "Sum")]
    if given.previous is not None:
        heads.append(say("+/−", "+/−"))
    rows: list[tuple[Cell, ...]] = []
    for place, cells in zip(source.places, own, strict=True):
        steps = [
            evolve(cell, step=sum(int(cell.value) >= one for one in limits)) if cell.value is not None and cell.value.isdigit() else cell
            for cell in cells
        ]
        rows.append(_heat_row(given, place, steps))
    total = [figure_cell(month.figure(VISITS, _same(source.whole, month))) for month in given.months]
    rows.append(_heat_row(given, source.whole, total))
    first, *_, last = limits
    steps = (
        say("dưới {n}", "under {n}", n=first),
        *(Words(vi=f"{low}–{high - 1}" if high - 1 > low else f"{low}") for low, high in zip(limits, limits[1:], strict=False)),
        say("từ {n}", "{n} and more", n=last),
    )
    table, marks = hoisted(Table(head=tuple(heads), rows=tuple(rows), total=True, steps=steps), extra=block_lines(source, VISITS))
    return Chart(
        headline=_peak(given, total),
        subtitle=say(
            "Số lượt tiếp công dân theo đơn vị và tháng, {where}. Là số lượt, không phải số lượt trên đầu người.",
            "Visits received by unit and month, {where}. These are counts, not counts per head.",
            where=where(given),
        ),
        table=table,
        note=say("– đã báo cáo, không phát sinh · … chưa có số · x không nêu để bảo vệ cá nhân", "– reported, nothing arose · … no figure · x withheld to protect persons"),
        marks=marks,
    )


def _same(place: Place, month: Source) -> Place:
    return place if place.unit is None else place._replace(unit=month.rolled.tree.resolve(place.unit))


def _heat_row(given: Given, place: Place, cells: list[Cell]) -> tuple[Cell, ...]:
    source = given.current
    assert source is not None, "called beside a roll-up"
    row = [label(place.title), *cells, figure_cell(source.figure(VISITS, place), strong=True)]
    if given.previous is not None:
        row.append(moved(given.compared(VISITS, place)))
    return tuple(row)


def _month(source: Source) -> Words:
    over = source.rolled.tally.over
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    if over.start.month == over.end.month:
        return Words(vi=f"T{over.start.month}", en=names[over.start.month - 1])
    return days(over)


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def _peak(given: Given, total: list[Cell]) -> Words:
    neutral = say("Số lượt tiếp công dân theo tháng", "Visits by month")
    numbers = [None if cell.value is None or cell.tone is Tone.WARN else int(cell.value) for cell in total]
    known = [one for one in numbers if one is not None]
    if len(known) < len(numbers) or known.count(max(known)) > 1 or known.count(min(known)) > 1:
        return neutral
    overs = [month.rolled.tally.over for month in given.months]
    if any(one.start.month != one.end.month for one in overs):
        return neutral
    high, low = (overs[known.index(one)].start.month for one in (max(known), min(known)))
    return say("Tháng {high} đông nhất, tháng {low} thấp nhất", "{high_en} was busiest, {low_en} quietest", high=high, low=low, high_en=_MONTHS[high - 1], low_en=_MONTHS[low - 1])


def check_table(given: Given) -> Grid | None:
    """The published figures beside the tallied ones."""
    if not given.pairs:
        return None
    rows: list[tuple[Cell, ...]] = []
    agree = differ = 0
    synthetic = any(Origin.SYNTHETIC in one.tallied.origins for one in given.pairs)
    for pair in given.pairs:
        cells, status = _pair(given, pair)
        agree += status is VerdictStatus.PASSED
        differ += status is VerdictStatus.FAILED
        rows.append(cells)
    left = len(rows) - agree - differ
    if differ:
        headline = say("{n} chỉ tiêu công bố lệch với sổ", "{n} published figures differ from the registers", n=differ)
    elif left:
        headline = say("{n} chỉ tiêu chưa đối chiếu được", "{n} indicators cannot be checked", n=left)
    else:
        headline = say("{n} chỉ tiêu đối chiếu được đều khớp", "All {n} indicators that can be checked agree", n=agree)
    heads = (say("Chỉ tiêu", "Indicator"), say("Báo cáo", "Report"), say("Tổng hợp từ sổ", "Tallied"), say("Đối chiếu", "Check"))
    note = say("Sổ giả lập được lập cho khớp với số công bố, nên “khớp” chỉ cho biết phép cộng đúng.", "The synthetic registers were made to agree, so “agrees” only says that the sums are right.") if synthetic else None
    extra = () if given.report is None or given.report.source is None else (Mark(sign=Sign.PLAIN, words=name(given.report.source)),)
    return Grid(headline=headline, table=by_column(Table(head=heads, rows=tuple(rows), texts=(0, 3))), note=note, marks=extra)


def _pair(given: Given, pair: Reconciliation) -> tuple[tuple[Cell, ...], VerdictStatus]:
    assert given.as_of is not None, "pairs are judged on a day"
    audit = rules.run((pair,), as_of=given.as_of, territory=given.territory)
    (verdict,) = (one for one in audit if one.rule.id == "report.printed.against_tallied")
    synthetic = Origin.SYNTHETIC in pair.tallied.origins
    if verdict.status is VerdictStatus.PASSED:
        said = text(say("= khớp sổ giả lập", "= agrees with synthetic tally") if synthetic else say("= khớp", "= agrees"))
    elif verdict.status is VerdictStatus.FAILED:
        gap = verdict.gaps[0].difference if verdict.gaps else None
        size = signed(gap) if isinstance(gap, int) else Words(vi="")
        said = text(say("≠ lệch {size}", "≠ differs {size}", size=size), tone=Tone.BAD)
    else:
        said = text(say("chưa đối chiếu được", "cannot be checked"), tone=Tone.WARN)
    published, tallied = (figure_cell(one, catalogue=given.catalogue) for one in (pair.published, pair.tallied))
    return (label(given.name(pair.published.indicator)), published, tallied, said), verdict.status


def windows(given: Given) -> Grid | None:
    """The same indicators in other windows: only windows of the same kind may be compared."""
    source = given.current
    if source is None or not given.others:
        return None
    every = (source, *given.others)
    keys = [key for key in (VISITS, "reception.persons", "case.in_authority", "case.resolved", "handling.opened") if all(one.counts(key) for one in every)]
    rows = tuple(
        (label(given.name(key)), *(figure_cell(one.figure(key, one.whole), catalogue=given.catalogue) for one in every)) for key in keys
    )
    if not rows:
        return None
    heads = tuple(_window(one) for one in every)
    table, marks = hoisted(Table(head=(say("Chỉ tiêu", "Indicator"), *heads), rows=rows), extra=())
    same = all(len({cell.value for cell in row[1:]}) == 1 for row in rows)
    headline = say("Các kỳ cho số liệu như nhau", "The windows give the same figures") if same else say("Các kỳ khác nhau cho số khác nhau", "Different windows give different figures")
    return Grid(
        headline=headline,
        table=table,
        note=say("Chỉ so sánh số liệu của các kỳ cùng loại.", "Only windows of the same kind are compared."),
        marks=marks,
    )


def _window(source: Source) -> Words:
    over = source.rolled.tally.over
    return Words(vi=over.kind.text("vi"), en=over.kind.text("en")) + Words(vi=", ") + days(over)


def lineage(given: Given) -> Chart | None:
    """What became of a unit: the units that were joined with it, and those that came out of it."""
    territory, unit = given.territory, given.successors_of
    if territory is None or unit is None:
        return None
    steps = territory.lineage.from_ref(unit, presumed=True)
    if not steps:
        return None
    day = steps[0].day
    targets = tuple(dict.fromkeys(one.target for one in steps if one.day == day))
    edges = [one for target in targets for one in territory.lineage.to_ref(target, presumed=True) if one.day == day]
    before = lambda ref: Words(vi=territory.resolve(ref).seen_on(day.subtract(days=1)).title)  # noqa: E731
    after = lambda ref: Words(vi=territory.resolve(ref).seen_on(day).title)  # noqa: E731
    drawn = tuple(
        FlowEdge(source=before(one.source), target=after(one.target), share=term(one.share), whole=one.share is LineageShare.WHOLE, presumed=one.presumed)
        for one in edges
    )
    acts = tuple(dict.fromkeys(one.act for one in edges if one.act is not None))
    rows = tuple(
        (label(edge.source), text(edge.share), text(edge.target), text(on_day(one.day)), text(name(one.act) if one.act is not None else Words(vi="…")))
        for edge, one in zip(drawn, edges, strict=True)
    )
    heads = (say("Trước", "Before"), say("Phần", "Part"), say("Sau", "After"), say("Từ ngày", "From"), say("Văn bản", "Act"))
    presumed = any(one.presumed for one in drawn)
    if len(targets) == 1:
        together = joined([one.source for one in drawn], " + ")
        headline = together + Words(vi=" → ") + drawn[0].target
    else:
        headline = say("{unit} thành {n} đơn vị", "{unit} became {n} units", unit=before(unit.ref), n=len(targets))
    return Chart(
        headline=headline,
        subtitle=say("Đơn vị trước và sau ngày {day}. Bề rộng của dải không nói lên dân số hay diện tích.", "Units before and after {day}. The width of a band says nothing about people or area.", day=on_day(day)),
        drawing=Flow(edges=drawn, day=day, act=joined([name(one) for one in acts]) if acts else None),
        alternative=joined([one.source + Words(vi=" (") + one.share + Words(vi=") → ") + one.target for one in drawn], "; ") + Words(vi="."),
        table=Table(head=heads, rows=rows, texts=(0, 1, 2, 3, 4)),
        note=say("Dải nét đứt: chưa có văn bản xác nhận.", "Dashed: not confirmed by a resolution.") if presumed else None,
        marks=tuple(Mark(sign=Sign.PLAIN, words=name(one)) for one in acts),
    )


def map_of_dots(given: Given) -> Chart | None:
    """The units as dots at their points; only if all of them have a point."""
    source = given.current
    if source is None or not source.counts(VISITS) or len(source.units) < 2:
        return None
    points = [None if one.unit is None else gazetteer.place(one.unit) for one in source.units]
    if any(one is None for one in points):
        return None
    dots: list[MapDot] = []
    rows: list[tuple[Cell, ...]] = []
    for place, point in zip(source.units, points, strict=True):
        assert point is not None, "checked above"
        shown = source.figure(VISITS, place)
        cell = figure_cell(shown, strong=True)
        count = int(cell.value) if cell.value is not None and cell.value.isdigit() else None
        dots.append(MapDot(name=place.title, latitude=point.latitude, longitude=point.longitude, count=count, shown=cell.words))
        rows.append((label(place.title), cell, handed_in(source, place)))
    table, marks = hoisted(Table(head=(say("Đơn vị", "Unit"), say("Lượt tiếp", "Visits"), say("Gửi sổ", "Handed in")), rows=tuple(rows)), extra=block_lines(source, VISITS))
    known = sorted((one for one in dots if one.count), key=lambda one: -(one.count or 0))
    said = joined([one.name + Words(vi=" ") + one.shown for one in known[:3]])
    return Chart(
        headline=say("Số lượt tiếp công dân theo vị trí đơn vị", "Visits by the place of the unit"),
        subtitle=say("Diện tích chấm theo số lượt, {where}, {days}. Không vẽ địa giới.", "The area of a dot is in proportion to the visits, {where}, {days}. No borders are drawn.", where=where(given), days=days(source.rolled.tally.over)),
        legend=(Entry(symbol="map-dot", words=say("có số lượt", "has visits")), Entry(symbol="dot-then", words=say("chưa có số", "no figure"))),
        drawing=DotMap(dots=tuple(dots)),
        alternative=say("Bản đồ chấm, {n} đơn vị. Nhiều nhất: {most}.", "Map of dots for {n} units. Most: {most}.", n=len(dots), most=said or Words(vi="…")),
        table=table,
        marks=marks,
    )


