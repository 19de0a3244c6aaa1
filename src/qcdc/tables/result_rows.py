"""Tallies, roll-ups, audits and deadlines as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qcdc import terms
from qcdc._kernel.language import Language, choose
from qcdc.aggregate import GroupCounts, RestatedColumns, RollUp, Tally
from qcdc.aggregate.marks import marks
from qcdc.auditing import Check, ReportAudit
from qcdc.auditing.operands import said_of
from qcdc.errors import UnknownCodeError
from qcdc.law import Deadline, LatestDay, limit_history
from qcdc.model import Category, Figure, Share, UnitBody, UnitRef, evolve
from qcdc.model.places.bodies import named_body
from qcdc.model.places.territory import known_unit
from qcdc.render.sentences import bare
from qcdc.rules import Audit, DueDay, HandlingDeadline, Place, Verdict
from qcdc.tables.figure_rows import figure_grid, unit_cells, unit_columns
from qcdc.tables.grids import Grid, GridColumn, How, Kind, Words, made
from qcdc.tables.records import SEPARATOR
from qcdc.vocab import Dimension, FigureState, Origin, VerdictStatus

__all__ = [
    "body_name",
    "columns_grid",
    "deadline_grid",
    "due_grid",
    "group_grid",
    "report_audit_grid",
    "rolled_grid",
    "tally_grid",
    "verdict_grid",
]


def _text(key: str, vi: str, en: str, *, mark: bool = False) -> GridColumn:
    return GridColumn(key, Kind.TEXT, ((vi, en),), mark)


def _day(key: str, vi: str, en: str) -> GridColumn:
    return GridColumn(key, Kind.DAY, ((vi, en),))


def _whole(key: str, vi: str, en: str, *, mark: bool = False) -> GridColumn:
    return GridColumn(key, Kind.WHOLE, ((vi, en),), mark)


def _flag(key: str, vi: str, en: str) -> GridColumn:
    return GridColumn(key, Kind.FLAG, ((vi, en),), mark=True)


def _indicator(key: str, how: How) -> tuple[object, ...]:
    entry = how.catalogue.get(key)
    return (key,) if how.language is None else (key, None if entry is None else entry.name(how.language))


def tally_grid(tallies: list[Tally], how: How) -> Grid:
    """A row for each count other than zero. A tally does not know which units are missing; a roll-up does."""
    dimensions = list(dict.fromkeys(one for tally in tallies for one in tally.by))
    named = () if how.language is None else (_text("name", "Chỉ tiêu", "Name"),)
    columns = (
        _text("indicator", "Mã chỉ tiêu", "Indicator")._replace(named="name"),
        *named,
        *unit_columns(how),
        _text("body", "Cơ quan", "Body"),
        _day("period.start", "Từ ngày", "From"),
        _day("period.end", "Đến ngày", "To"),
        *(GridColumn(f"by.{one.value}", Kind.TEXT, (("Phân tổ", "By"), (one.vi, one.en))) for one in dimensions),
        _whole("value", "Số liệu", "Value"),
        _flag("provisional", "Tạm tính", "Provisional"),
        _flag("synthetic", "Số liệu giả lập", "Synthetic"),
        _text("origins", "Nguồn dữ liệu", "Origins", mark=True),
    )
    rows: list[tuple[object, ...]] = []
    for tally in tallies:
        for cell, counted in sorted(tally.cells.items(), key=_cell_order):
            values = dict(zip(tally.by, cell.values, strict=True))
            rows.append(
                (
                    *_indicator(cell.indicator, how),
                    *unit_cells(cell.unit, how),
                    body_name(cell.body, cell.unit, how),
                    tally.over.start,
                    tally.over.end,
                    *(_value_of(one, values.get(one), how) for one in dimensions),
                    counted.number,
                    counted.provisional,
                    Origin.SYNTHETIC in counted.origins,
                    _origins(counted.origins, how),
                )
            )
    synthetic = any(Origin.SYNTHETIC in tally.origins for tally in tallies)
    return made(("Số liệu tổng hợp từ hồ sơ", "Counts"), columns, rows, how, synthetic=synthetic)


def body_name(body: UnitBody, unit: UnitRef | None, how: How) -> str:
    """A body with its unit if a territory has it; its key among codes."""
    if how.language is None:
        return str(body)
    if unit is None:
        return body.title(None, how.language)
    return named_body(body, known_unit(unit, how.territory), how.language)


def _cell_order(one: tuple[Any, Any]) -> tuple[object, ...]:
    cell = one[0]
    where = (9, "", "") if cell.unit is None else (cell.unit.sort_key[0], cell.unit.code, cell.unit.on.isoformat())
    return (cell.indicator, where, cell.body.sort_key, cell.values)


def _value_of(dimension: Dimension, value: str | None, how: How) -> str | None:
    if not value:
        return None
    return (
        value if how.language is None else how.catalogue.name(Category(dimension=dimension, value=value), how.language)
    )


def _origins(found: Iterable[Origin], how: How) -> str:
    kept = frozenset(found)
    return SEPARATOR.join(
        str(one.value) if how.language is None else one.text(how.language) for one in Origin if one in kept
    )


def rolled_grid(rolled: RollUp, how: How, indicators: tuple[str, ...] | None, *, wide: bool) -> Grid:
    """A row for each unit and indicator, with the values of each dimension after their total.

    A wide grid has a row for each unit and columns for each indicator.
    """
    how = how.inside(rolled.tree)
    keys = tuple(sorted(rolled.tally.counts)) if indicators is None else indicators
    if wide:
        return _wide(rolled, how, keys)
    grid = figure_grid(list(rolled.table(keys, parts=True).figures()) if keys else [], how)
    return grid._replace(title=_TOTALS)


_TOTALS: Words = ("Bảng tổng hợp theo đơn vị", "Totals by unit")


def _wide(rolled: RollUp, how: How, keys: tuple[str, ...]) -> Grid:
    """A row for each unit; for each indicator its total, its parts, and the marks of these figures in words."""
    language: Language = how.language or "vi"
    columns = [_text("unit", "Đơn vị", "Unit"), _text("code", "Mã", "Code")]
    asked: list[tuple[str, list[dict[str, str]]]] = []
    for key in keys:
        entry = how.catalogue.indicator(key)
        name: Words = (_upper(entry.name("vi")), _upper(entry.name("en")))
        parts = _parts(rolled, key)
        asked.append((key, parts))
        for part in parts:
            said: Words = (_said_part(part, how, "vi"), _said_part(part, how, "en"))
            at = ".".join([key, *part.values()])
            columns.append(GridColumn(at, Kind.NUMBER, (name, said)))
        columns.append(GridColumn(f"{key}.marks", Kind.TEXT, (name, ("Ghi chú", "Marks")), mark=True))
    rows: list[tuple[object, ...]] = []
    synthetic = False
    for unit in rolled.units:
        cells: list[object] = [
            choose(language, "Cả nước", "Whole country") if unit is None else unit.title,
            None if unit is None else unit.code,
        ]
        for key, parts in asked:
            figures = [rolled.figure(key, unit, by=part or None) for part in parts]
            synthetic = synthetic or any(Origin.SYNTHETIC in one.origins for one in figures)
            cells += [_shown_number(one, how) for one in figures]
            found = dict.fromkeys(mark for one in figures for mark in marks(one, language, catalogue=how.catalogue))
            cells.append(SEPARATOR.join(found) or None)
        rows.append(tuple(cells))
    return made(_TOTALS, columns, rows, how, synthetic=synthetic)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _said_part(part: dict[str, str], how: How, language: Language) -> str:
    if not part:
        return choose(language, "Tổng số", "Total")
    return _upper(
        ", ".join(
            how.catalogue.name(Category(dimension=Dimension(key), value=value), language) for key, value in part.items()
        )
    )


def _shown_number(figure: Figure, how: How) -> object:
    """A number as a number; a share, a range and a state in words."""
    if figure.state is FigureState.VALUE and figure.number is not None:
        return figure.number
    if how.language is None:
        return None if figure.state is FigureState.VALUE else figure.state
    return bare(figure, how.language)


def _parts(rolled: RollUp, key: str) -> list[dict[str, str]]:
    """The total, and each combination of values that was counted for the indicator."""
    found: set[tuple[str, ...]] = set()
    if rolled.tally.by:
        found = {cell.values for cell in rolled.tally.cells if cell.indicator == key}
    if not any(any(values) for values in found):
        # The indicator is not counted by these dimensions.
        return [{}]
    return [{}, *(_by(rolled, values) for values in sorted(found))]


def _by(rolled: RollUp, values: tuple[str, ...]) -> dict[str, str]:
    return {str(one): value or "none" for one, value in zip(rolled.tally.by, values, strict=True)}


def group_grid(shown: GroupCounts, how: How) -> Grid:
    """Persons by group; a number that is not published is empty and named as such."""
    columns = (
        _text("group", "Nhóm", "Group"),
        _whole("persons", "Số người", "Persons"),
        _text("state", "Trạng thái", "State", mark=True),
        _flag("synthetic", "Số liệu giả lập", "Synthetic"),
    )
    others = {
        "vi": ("nhóm khác", "chưa có thông tin"),
        "en": ("other groups", "not stated"),
    }[how.language or "en"]
    counts: list[tuple[str, int | None]] = [(one.group, one.persons) for one in shown.groups]
    counts += [(others[0], shown.rest), (others[1], shown.unstated)]
    synthetic = Origin.SYNTHETIC in shown.origins
    rows = [
        (group, persons, FigureState.SUPPRESSED if persons is None else FigureState.VALUE, synthetic)
        for group, persons in counts
    ]
    return made(("Số người theo nhóm", "Persons by group"), columns, rows, how, synthetic=synthetic)


def columns_grid(restated: RestatedColumns, how: How) -> Grid:
    """Restated numbers, a row for each unit."""
    number: Words = ("Số liệu", "Number")
    area: Words = ("Cả khu vực", "Whole area")
    covered: Words = ("Mức độ đầy đủ", "Coverage")
    columns = (
        *unit_columns(how),
        *_number_columns("number", number),
        *_number_columns("area_number", area),
        _text("quality", "Chất lượng quy đổi", "Quality", mark=True),
        _text("reason", "Lý do", "Reason", mark=True),
        GridColumn("coverage.reported", Kind.WHOLE, (covered, ("Đã báo cáo", "Reported")), mark=True),
        GridColumn("coverage.expected", Kind.WHOLE, (covered, ("Phải báo cáo", "Expected")), mark=True),
        _flag("presumed", "Kế thừa giả định", "Presumed heirs"),
        _flag("provisional", "Tạm tính", "Provisional"),
    )
    rows = [
        (
            *unit_cells(unit, how),
            *_number_cells(restated.numbers[at]),
            *_number_cells(restated.area_numbers[at]),
            restated.qualities[at],
            restated.reasons[at],
            restated.reported[at],
            restated.expected[at],
            restated.presumed[at],
            restated.provisional[at],
        )
        for at, unit in enumerate(restated.units)
    ]
    return made(("Số liệu quy đổi", "Restated numbers"), columns, rows, how)


def _number_columns(key: str, words: Words) -> tuple[GridColumn, ...]:
    return (
        GridColumn(key, Kind.NUMBER, (words, ("Giá trị", "Value"))),
        GridColumn(f"{key}.part", Kind.WHOLE, (words, ("Phần", "Part"))),
        GridColumn(f"{key}.whole", Kind.WHOLE, (words, ("Tổng thể", "Whole"))),
    )


def _number_cells(value: object) -> tuple[object, ...]:
    return (None, value.part, value.whole) if isinstance(value, Share) else (value, None, None)


def verdict_grid(verdicts: Iterable[Verdict], how: How, audit: Audit | None = None) -> Grid:
    """A row for each verdict, and for each gap of a verdict that failed."""
    said: Language = how.language or "en"
    columns = (
        _text("rule", "Quy tắc", "Rule"),
        _text("severity", "Mức độ", "Severity"),
        _text("status", "Kết luận", "Status", mark=True),
        _text("subject", "Loại hồ sơ", "Subject"),
        _text("subject_id", "Mã hồ sơ", "Id of the subject"),
        _text("at", "Vị trí trong hồ sơ", "Place"),
        _text("requirement", "Yêu cầu", "Requirement"),
        _text("finding", "Phát hiện", "Finding"),
        _text("reason", "Lý do không xét", "Reason"),
        _text("remedy", "Việc cần làm", "Remedy"),
        _text("law", "Căn cứ pháp lý", "Law"),
        _text("confidence", "Độ tin cậy", "Confidence"),
        _day("as_of", "Ngày kiểm tra", "Day of the audit"),
        _flag("provisional", "Tạm tính", "Provisional"),
        _flag("synthetic", "Số liệu giả lập", "Synthetic"),
    )
    rows: list[tuple[object, ...]] = []
    synthetic = False
    for verdict in verdicts:
        synthetic = synthetic or verdict.synthetic
        rows += [
            (
                verdict.rule.id,
                verdict.rule.severity,
                verdict.status,
                verdict.subject if how.language is None else terms.name_of_type(verdict.subject, how.language),
                verdict.subject_id,
                at,
                verdict.rule.text(said),
                finding,
                _why(verdict, how),
                verdict.rule.remedy(said) if verdict.status is VerdictStatus.FAILED else None,
                SEPARATOR.join(one.text(said) for one in verdict.citations) or None,
                verdict.rule.confidence,
                None if audit is None else audit.as_of,
                audit is not None and audit.provisional,
                verdict.synthetic,
            )
            for at, finding in _gaps(verdict, how)
        ]
    return made(("Kết quả kiểm tra", "Findings"), columns, rows, how, synthetic=synthetic)


def _why(verdict: Verdict, how: How) -> str | None:
    if how.language is None or verdict.skip is None:
        return verdict.reason
    return verdict.skip.text(how.language)


def _gaps(verdict: Verdict, how: How) -> Iterator[tuple[str | None, str | None]]:
    """The place and the sentence of each gap."""
    if not verdict.gaps:
        yield None, None
        return
    said: Language = how.language or "en"
    for gap in verdict.gaps:
        at = str(gap.at) if how.language is None else gap.at.text(how.language)
        yield at, evolve(verdict, gaps=(gap,)).details(said)


def report_audit_grid(audit: ReportAudit, how: How) -> Grid:
    """A row for each comparison of printed figures."""
    said: Language = how.language or "en"
    columns = (
        _text("kind", "Phép đối chiếu", "Kind"),
        _text("agreement", "Kết quả", "Agreement", mark=True),
        _flag("disagrees", "Không khớp", "Disagrees"),
        _text("figures", "Mã số liệu", "Figures"),
        GridColumn("printed", Kind.NUMBER, (("Số đã in", "Printed"),)),
        GridColumn("computed", Kind.NUMBER, (("Số tính lại", "Computed"),)),
        _text("reservations", "Lưu ý", "Reservations", mark=True),
        _text("text", "Diễn giải", "Text"),
        _text("marks", "Ghi chú số liệu", "Marks", mark=True),
        _flag("stated", "Báo cáo có nêu", "Stated"),
    )
    rows = [
        (
            check.kind,
            check.agreement,
            check.disagrees,
            SEPARATOR.join(str(one.figure.id or one.index) for one in check.operands),
            check.printed,
            check.computed,
            SEPARATOR.join(
                str(one.value) if how.language is None else one.text(how.language) for one in check.reservations
            )
            or None,
            check.text(said),
            _marks_of(check, said),
            check.stated,
        )
        for check in audit.checks
    ]
    synthetic = any(Origin.SYNTHETIC in one.figure.origins for check in audit.checks for one in check.operands)
    return made(("Kết quả đối chiếu", "Comparisons of figures"), columns, rows, how, synthetic=synthetic)


def _marks_of(check: Check, language: Language) -> str | None:
    found = dict.fromkeys(mark for one in check.operands for mark in said_of(one, language))
    return SEPARATOR.join(found) or None


def due_grid(values: list[DueDay], how: How) -> Grid:
    """A row for each deadline of a list."""
    columns = (
        _day("day", "Hạn cuối", "Last day"),
        _text("petition", "Mã đơn", "Petition"),
        *unit_columns(how),
        _text("body", "Cơ quan", "Body"),
        *_duty_columns(),
    )
    rows = [
        (
            one.day,
            one.petition,
            *unit_cells(one.body.unit, how),
            body_name(one.body.body, one.body.unit, how),
            *_duty_cells(one, one.latest, how),
        )
        for one in values
    ]
    return made(("Danh sách việc đến hạn", "Deadlines"), columns, rows, how)


def _duty_columns() -> tuple[GridColumn, ...]:
    return (
        _text("duty", "Việc phải làm", "Duty"),
        _text("key", "Mã thời hạn", "Limit")._replace(named="duty"),
        _text("at", "Vị trí trong hồ sơ", "Place"),
        _text("to", "Phải thông báo cho", "To"),
        _day("latest", "Ngày muộn nhất", "Latest day"),
        _text("status", "Tình trạng", "Status", mark=True),
        _whole("days_late", "Số ngày chậm", "Days late"),
        _flag("provisional", "Tạm tính", "Provisional"),
        _text("why", "Lý do chưa chắc chắn", "Why not certain", mark=True),
    )


def _duty_cells(one: Any, latest: object, how: How) -> tuple[object, ...]:
    why = one.why if how.language is None or one.why is None else terms.reason(one.why, how.language)
    return (
        one.duty if how.language is None else _limit_name(one.key, how.language),
        one.key,
        one.at if how.language is None else Place.of(one.at).text(how.language),
        one.to,
        latest,
        one.status,
        one.days_late,
        one.provisional,
        why,
    )


def _limit_name(key: str, language: Language) -> str:
    """The name of a limit; the key itself for one of another law book."""
    try:
        return limit_history(key)[-1].name(language)
    except UnknownCodeError:
        return key


def deadline_grid(values: list[Any], how: How) -> Grid:
    """A row for each deadline, with the sentences that explain it."""
    handled = [one for one in values if isinstance(one, HandlingDeadline)]
    if handled:
        said = () if how.language is None else (_text("text", "Cách tính", "How it was counted"),)
        columns = (
            _day("day", "Hạn cuối", "Last day"),
            _day("done", "Ngày thực hiện", "Done"),
            *_duty_columns(),
            *said,
        )
        rows = [
            (
                one.day,
                one.done,
                *_duty_cells(one, None if one.latest is None else one.latest.day, how),
                *(() if how.language is None else (None if one.deadline is None else one.deadline.text(how.language),)),
            )
            for one in handled
        ]
        return made(("Thời hạn giải quyết", "Deadlines"), columns, rows, how)
    columns = (
        _text("limit", "Mã thời hạn", "Limit")._replace(named="name"),
        *(() if how.language is None else (_text("name", "Thời hạn", "Name"),)),
        _day("start", "Ngày bắt đầu", "Start"),
        _whole("count", "Thời gian", "Length"),
        _text("unit", "Đơn vị thời gian", "Unit of time"),
        _day("day", "Hạn cuối", "Last day"),
        _flag("provisional", "Tạm tính", "Provisional"),
        _text("law", "Căn cứ pháp lý", "Law"),
        *(() if how.language is None else (_text("text", "Cách tính", "How it was counted"),)),
    )
    rows = [_plain_deadline(one, how) for one in values]
    return made(("Thời hạn", "Deadlines"), columns, rows, how)


def _plain_deadline(one: Deadline | LatestDay, how: How) -> tuple[object, ...]:
    said: Language = how.language or "en"
    words = () if how.language is None else (one.limit.name(how.language),)
    text = () if how.language is None else (one.text(how.language),)
    return (
        one.limit.key,
        *words,
        one.start if isinstance(one, Deadline) else one.event,
        one.duration.count,
        one.duration.unit,
        one.day,
        one.is_provisional,
        SEPARATOR.join(citation.text(said) for citation in one.citations),
        *text,
    )
