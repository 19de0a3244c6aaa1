"""Tallies, roll-ups, counts by group and restated columns as rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qcdc._kernel.language import Language, choose
from qcdc.aggregate import GroupCounts, RestatedColumns, RollUp, Tally
from qcdc.aggregate.marks import marks
from qcdc.model import Category, Figure, Share, UnitBody, UnitRef
from qcdc.model.places.naming import known_unit
from qcdc.model.places.unit_bodies import named_body
from qcdc.render.sentences import bare
from qcdc.tables.figure_rows import figure_grid, unit_cells, unit_columns
from qcdc.tables.grids import (
    Grid,
    GridColumn,
    How,
    Kind,
    Words,
    day_column,
    flag_column,
    made,
    text_column,
    whole_column,
)
from qcdc.tables.records import SEPARATOR
from qcdc.vocab import Dimension, FigureState, Origin

__all__ = [
    "body_name",
    "columns_grid",
    "group_grid",
    "rolled_grid",
    "tally_grid",
]


def _indicator(key: str, how: How) -> tuple[object, ...]:
    entry = how.catalogue.get(key)
    return (key,) if how.language is None else (key, None if entry is None else entry.name(how.language))


def tally_grid(tallies: list[Tally], how: How) -> Grid:
    """A row for each count other than zero. A tally does not know which units are missing; a roll-up does."""
    dimensions = list(dict.fromkeys(one for tally in tallies for one in tally.by))
    named = () if how.language is None else (text_column("name", "Chỉ tiêu", "Name"),)
    columns = (
        text_column("indicator", "Mã chỉ tiêu", "Indicator")._replace(named="name"),
        *named,
        *unit_columns(how),
        text_column("body", "Cơ quan", "Body"),
        day_column("period.start", "Từ ngày", "From"),
        day_column("period.end", "Đến ngày", "To"),
        *(GridColumn(f"by.{one.value}", Kind.TEXT, (("Phân tổ", "By"), (one.vi, one.en))) for one in dimensions),
        whole_column("value", "Số liệu", "Value"),
        flag_column("provisional", "Tạm tính", "Provisional"),
        flag_column("synthetic", "Số liệu giả lập", "Synthetic"),
        text_column("origins", "Nguồn dữ liệu", "Origins", mark=True),
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
    where = (9,) if cell.unit is None else cell.unit.sort_key
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
    columns = [text_column("unit", "Đơn vị", "Unit"), text_column("code", "Mã", "Code")]
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
        text_column("group", "Nhóm", "Group"),
        whole_column("persons", "Số người", "Persons"),
        text_column("state", "Trạng thái", "State", mark=True),
        flag_column("synthetic", "Số liệu giả lập", "Synthetic"),
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
        text_column("quality", "Chất lượng quy đổi", "Quality", mark=True),
        text_column("reason", "Lý do", "Reason", mark=True),
        GridColumn("coverage.reported", Kind.WHOLE, (covered, ("Đã báo cáo", "Reported")), mark=True),
        GridColumn("coverage.expected", Kind.WHOLE, (covered, ("Phải báo cáo", "Expected")), mark=True),
        flag_column("presumed", "Kế thừa giả định", "Presumed heirs"),
        flag_column("provisional", "Tạm tính", "Provisional"),
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
