"""Figures as rows: their numbers, and their marks in columns of their own, so that no mark is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, NamedTuple

from qcdc.aggregate import AreaComparison, Comparison, PublishedFigure, Restated
from qcdc.aggregate.marks import marks
from qcdc.model import Figure, Range, Share, UnitRef
from qcdc.model.figures.values import percent
from qcdc.model.figures.windows import body_text
from qcdc.tables.grids import Grid, GridColumn, How, Kind, Words, made
from qcdc.tables.records import SEPARATOR, unit_name
from qcdc.vocab import FigureState, Origin, RestatementQuality

__all__ = [
    "area_comparison_grid",
    "comparison_grid",
    "figure_cells",
    "figure_columns",
    "figure_grid",
    "restated_grid",
    "unit_cells",
    "unit_columns",
]


class _Seen(NamedTuple):
    """A figure with what is known beside it."""

    figure: Figure
    some_unplaced: bool = False
    restated: Restated | None = None
    shown: Any = None


_Read = Callable[[_Seen, How], object]
_UNIT: Words = ("Đơn vị", "Unit")
_COVERAGE: Words = ("Mức độ đầy đủ", "Coverage")
_REPORTED: Words = ("Đã báo cáo", "Reported")
_EXPECTED: Words = ("Phải báo cáo", "Expected")


def unit_columns(how: How, words: tuple[Words, ...] = (_UNIT,), key: str = "unit") -> tuple[GridColumn, ...]:
    """The columns of a unit: its name if a territory is given, its level, its code and the day of the code."""
    named = (GridColumn(f"{key}.name", Kind.TEXT, (*words, ("Tên", "Name"))),) if how.territory is not None else ()
    return (
        *named,
        GridColumn(f"{key}.level", Kind.TEXT, (*words, ("Cấp", "Level")), named=f"{key}.name"),
        GridColumn(f"{key}.code", Kind.TEXT, (*words, ("Mã", "Code"))),
        GridColumn(f"{key}.on", Kind.DAY, (*words, ("Ngày xác định mã", "Day of the code")), named=f"{key}.name"),
    )


def unit_cells(ref: UnitRef | None, how: How) -> tuple[object, ...]:
    """The cells of a unit."""
    if ref is None:
        return (None,) * (3 if how.territory is None else 4)
    named = (unit_name(ref, how),) if how.territory is not None else ()
    return (*named, ref.level, ref.code, ref.on)


def _name(seen: _Seen, how: How) -> object:
    entry = how.catalogue.get(seen.figure.indicator)
    if entry is None:
        return seen.figure.label
    return None if how.language is None else entry.name(how.language)


def _categories(seen: _Seen, how: How) -> object:
    found = seen.figure.categories
    if how.language is None:
        said = [f"{one.dimension.value}={one.value}" for one in found]
    else:
        said = [how.catalogue.name(one, how.language) for one in found]
    return SEPARATOR.join(said) or None


def _body(seen: _Seen, how: How) -> object:
    if how.language is None:
        return None if seen.figure.body is None else str(seen.figure.body)
    return body_text(seen.figure, how.territory, how.language)


def _place(seen: _Seen, how: How) -> object:
    place = seen.figure.place
    return None if place is None else place.text(how.language or "vi")


def _number(seen: _Seen, _: How) -> object:
    return seen.figure.number


def _share(name: str) -> _Read:
    def part(seen: _Seen, _: How) -> object:
        value = seen.figure.value
        return getattr(value, name) if isinstance(value, Share) else None

    return part


def _range(name: str) -> _Read:
    def end(seen: _Seen, _: How) -> object:
        value = seen.figure.value
        return getattr(value, name) if isinstance(value, Range) else None

    return end


def _rate(seen: _Seen, _: How) -> object:
    value = seen.figure.value
    return value.percent(2) if isinstance(value, Share) else None


def _of(name: str) -> _Read:
    return lambda seen, _: getattr(seen.figure, name)


def _origins(seen: _Seen, how: How) -> object:
    found = [one for one in Origin if one in seen.figure.origins]
    return SEPARATOR.join(str(one.value) if how.language is None else one.text(how.language) for one in found)


def _covered(name: str) -> _Read:
    return lambda seen, _: None if seen.figure.coverage is None else getattr(seen.figure.coverage, name)


def _noun(seen: _Seen, how: How) -> object:
    covered = seen.figure.coverage
    if covered is None:
        return None
    return covered.kind if how.language is None else covered.noun(how.language)


def _unplaced(seen: _Seen, _: How) -> object:
    """Beside a suppressed or published number, the number of records that are missing from it could be small itself."""
    if seen.figure.state is FigureState.SUPPRESSED or seen.some_unplaced:
        return None
    return seen.figure.unplaced


def _some_unplaced(seen: _Seen, _: How) -> object:
    return seen.some_unplaced or seen.figure.unplaced > 0


def _quality(seen: _Seen, _: How) -> object:
    return None if seen.restated is None else seen.restated.quality


def _presumed(seen: _Seen, _: How) -> object:
    return seen.restated is not None and seen.restated.quality is RestatementQuality.PRESUMED


def _provisional(seen: _Seen, _: How) -> object:
    return seen.figure.provisional or (seen.restated is not None and seen.restated.provisional)


def _window(seen: _Seen, _: How) -> object:
    return None if seen.figure.window is None else seen.figure.window.label


def _start(seen: _Seen, _: How) -> object:
    return None if seen.figure.period is None else seen.figure.period.start


def _end(seen: _Seen, _: How) -> object:
    return None if seen.figure.period is None else seen.figure.period.end


def _marks(seen: _Seen, how: How) -> object:
    if how.language is None:
        return None
    shown = seen.figure if seen.shown is None else seen.shown
    return SEPARATOR.join(marks(shown, how.language, catalogue=how.catalogue)) or None


_BEFORE: tuple[tuple[str, Kind, Words, _Read], ...] = (
    ("indicator", Kind.TEXT, ("Mã chỉ tiêu", "Indicator"), _of("indicator")),
    ("name", Kind.TEXT, ("Chỉ tiêu", "Name"), _name),
    ("label", Kind.TEXT, ("Nội dung số liệu", "Label"), _of("label")),
    ("categories", Kind.TEXT, ("Phân tổ", "Categories"), _categories),
    ("scope", Kind.TEXT, ("Phạm vi", "Scope"), _of("scope")),
)
_PERIOD: Words = ("Kỳ", "Period")
_MARK_KEYS = frozenset(
    {"hedge", "synthetic", "provisional", "unplaced", "some_unplaced", "restated", "presumed", "state", "marks"}
    | {"coverage.reported", "coverage.expected"}
)
_AFTER: tuple[tuple[str, Kind, tuple[Words, ...], _Read], ...] = (
    ("place", Kind.TEXT, (("Nơi khác", "Place"),), _place),
    ("body", Kind.TEXT, (("Cơ quan", "Body"),), _body),
    ("period.start", Kind.DAY, (_PERIOD, ("Từ ngày", "From")), _start),
    ("period.end", Kind.DAY, (_PERIOD, ("Đến ngày", "To")), _end),
    ("as_of", Kind.DAY, (("Ngày chốt số liệu", "As of"),), _of("as_of")),
    ("window", Kind.TEXT, (("Kỳ chưa nêu đủ", "Window"),), _window),
    ("state", Kind.TEXT, (("Trạng thái", "State"),), _of("state")),
    ("value", Kind.NUMBER, (("Số liệu", "Value"),), _number),
    ("part", Kind.WHOLE, (("Tỷ lệ", "Share"), ("Phần", "Part")), _share("part")),
    ("whole", Kind.WHOLE, (("Tỷ lệ", "Share"), ("Tổng thể", "Whole")), _share("whole")),
    ("rate", Kind.NUMBER, (("Tỷ lệ", "Share"), ("Phần trăm", "Per cent")), _rate),
    ("low", Kind.NUMBER, (("Khoảng giá trị", "Range"), ("Thấp nhất", "Lowest")), _range("low")),
    ("high", Kind.NUMBER, (("Khoảng giá trị", "Range"), ("Cao nhất", "Highest")), _range("high")),
    ("hedge", Kind.TEXT, (("Từ ước lượng", "Hedge"),), _of("hedge")),
    ("measure", Kind.TEXT, (("Đơn vị tính", "Measure"),), _of("measure")),
    ("unit_word", Kind.TEXT, (("Đơn vị tính (chữ)", "Unit word"),), _of("unit_word")),
    ("nature", Kind.TEXT, (("Tính chất", "Nature"),), _of("nature")),
    ("coverage.reported", Kind.WHOLE, (_COVERAGE, _REPORTED), _covered("reported")),
    ("coverage.expected", Kind.WHOLE, (_COVERAGE, _EXPECTED), _covered("expected")),
    ("coverage.kind", Kind.TEXT, (_COVERAGE, ("Loại cơ quan", "Kind of body")), _noun),
    ("unplaced", Kind.WHOLE, (("Số chưa xếp được đơn vị", "Unplaced"),), _unplaced),
    ("some_unplaced", Kind.FLAG, (("Có số chưa xếp được đơn vị", "Some unplaced"),), _some_unplaced),
    ("restated", Kind.TEXT, (("Quy đổi", "Restated"),), _quality),
    ("presumed", Kind.FLAG, (("Kế thừa giả định", "Presumed heirs"),), _presumed),
    ("provisional", Kind.FLAG, (("Tạm tính", "Provisional"),), _provisional),
    (
        "synthetic",
        Kind.FLAG,
        (("Số liệu giả lập", "Synthetic"),),
        lambda seen, _: Origin.SYNTHETIC in seen.figure.origins,
    ),
    ("origins", Kind.TEXT, (("Nguồn dữ liệu", "Origins"),), _origins),
    ("source", Kind.TEXT, (("Nguồn", "Source"),), _of("source")),
    ("marks", Kind.TEXT, (("Ghi chú số liệu", "Marks"),), _marks),
)


def _shown(how: How, keys: Iterable[str]) -> list[str]:
    """Names and marks in words are only shown in a language."""
    return [key for key in keys if how.language is not None or key not in {"name", "marks"}]


def figure_columns(how: How, group: Words | None = None, key: str = "") -> tuple[GridColumn, ...]:
    """The columns of a figure, below a group if there are several figures in a row."""
    above = () if group is None else (group,)
    before = [
        GridColumn(f"{key}{name}", kind, (*above, words), named=f"{key}name" if name == "indicator" else None)
        for name, kind, words, _ in _BEFORE
    ]
    after = [
        GridColumn(f"{key}{name}", kind, (*above, *words), mark=name in _MARK_KEYS) for name, kind, words, _ in _AFTER
    ]
    wanted = {f"{key}{name}" for name in _shown(how, [row[0] for row in (*_BEFORE, *_AFTER)])}
    units = unit_columns(how, (*above, _UNIT), f"{key}unit")
    return (
        *(one for one in before if one.key in wanted),
        *units,
        *(one for one in after if one.key in wanted),
    )


def figure_cells(seen: _Seen | None, how: How) -> tuple[object, ...]:
    """The cells of a figure; empty without one."""
    if seen is None:
        return (None,) * len(figure_columns(how))
    known = _shown(how, [row[0] for row in (*_BEFORE, *_AFTER)])
    return (
        *(read(seen, how) for name, _, _, read in _BEFORE if name in known),
        *unit_cells(seen.figure.unit, how),
        *(read(seen, how) for name, _, _, read in _AFTER if name in known),
    )


_FIGURES: Words = ("Số liệu", "Figures")


def figure_grid(values: list[Figure | PublishedFigure], how: How) -> Grid:
    """A row for each figure."""
    seen = [
        _Seen(one.figure, one.some_unplaced, shown=one) if isinstance(one, PublishedFigure) else _Seen(one)
        for one in values
    ]
    rows = [figure_cells(one, how) for one in seen]
    return made(_FIGURES, figure_columns(how), rows, how, synthetic=any(map(_is_synthetic, seen)))


def _is_synthetic(seen: _Seen) -> bool:
    return Origin.SYNTHETIC in seen.figure.origins


def restated_grid(values: list[Restated], how: How) -> Grid:
    """A row for each unit of the later day: its own figure, or that of its whole area."""
    area: Words = ("Khu vực", "Area")
    columns = (
        GridColumn("for.code", Kind.TEXT, (("Đơn vị mới", "New unit"), ("Mã", "Code"))),
        GridColumn("for.on", Kind.DAY, (("Đơn vị mới", "New unit"), ("Ngày xác định mã", "Day of the code"))),
        GridColumn("quality", Kind.TEXT, (("Chất lượng quy đổi", "Quality"),), mark=True),
        GridColumn("reason", Kind.TEXT, (("Lý do", "Reason"),), mark=True),
        GridColumn("area.units", Kind.WHOLE, (area, ("Số đơn vị mới", "New units")), mark=True),
        GridColumn("area.only", Kind.FLAG, (area, ("Là số của cả khu vực", "Of the whole area")), mark=True),
        *figure_columns(how, ("Số liệu quy đổi", "Restated figure"), "figure."),
    )
    rows: list[tuple[object, ...]] = []
    synthetic = False
    for one in values:
        figure = one.figure or one.area_figure
        seen = None if figure is None else _Seen(figure, restated=one, shown=one)
        synthetic = synthetic or (seen is not None and _is_synthetic(seen))
        only = one.figure is None and figure is not None
        rows.append(
            (
                one.unit.code,
                one.unit.on,
                one.quality,
                one.reason,
                len(one.area.after),
                only,
                *figure_cells(seen, how),
            )
        )
    return made(("Số liệu quy đổi", "Restated figures"), columns, rows, how, synthetic=synthetic)


_NOW: Words = ("Kỳ này", "Later figure")
_THEN: Words = ("Kỳ trước", "Earlier figure")


def _comparison_columns(how: How) -> tuple[GridColumn, ...]:
    said = () if how.language is None else (GridColumn("marks", Kind.TEXT, (("Ghi chú", "Marks"),), mark=True),)
    return (
        GridColumn("difference", Kind.NUMBER, (("Tăng, giảm", "Difference"),)),
        GridColumn("points", Kind.NUMBER, (("Tăng, giảm (điểm phần trăm)", "Percentage points"),)),
        GridColumn("relative", Kind.NUMBER, (("Tăng, giảm (%)", "Per cent"),)),
        GridColumn("exact", Kind.FLAG, (("Chính xác, đầy đủ", "Exact"),), mark=True),
        GridColumn("provisional", Kind.FLAG, (("Tạm tính", "Provisional"),), mark=True),
        *said,
        *figure_columns(how, _NOW, "current."),
        *figure_columns(how, _THEN, "previous."),
    )


def _comparison_cells(compared: Comparison | None, how: How, shown: Any) -> tuple[object, ...]:
    if compared is None:
        return (None,) * len(_comparison_columns(how))
    difference, relative = compared.difference, compared.relative
    points = percent(difference, 2) if isinstance(difference, Fraction) else None
    said = (
        () if how.language is None else (SEPARATOR.join(marks(shown, how.language, catalogue=how.catalogue)) or None,)
    )
    return (
        None if points is not None else difference,
        points,
        None if relative is None else percent(relative, 2),
        compared.exact,
        compared.provisional,
        *said,
        *figure_cells(_Seen(compared.current), how),
        *figure_cells(_Seen(compared.previous, restated=compared.restated), how),
    )


_COMPARISONS: Words = ("So sánh với kỳ trước", "Comparisons")


def comparison_grid(values: list[Comparison], how: How) -> Grid:
    """A row for each comparison: the difference, then both figures with their marks."""
    rows = [_comparison_cells(one, how, one) for one in values]
    return made(_COMPARISONS, _comparison_columns(how), rows, how, synthetic=any(map(_of_synthetic, values)))


def _of_synthetic(compared: Comparison) -> bool:
    return any(Origin.SYNTHETIC in one.origins for one in (compared.current, compared.previous))


def area_comparison_grid(values: list[AreaComparison], how: How) -> Grid:
    """A row for each comparable area."""
    area: Words = ("Khu vực so sánh", "Area")
    columns = (
        GridColumn("area.before", Kind.TEXT, (area, ("Đơn vị trước sắp xếp", "Units before"))),
        GridColumn("area.after", Kind.TEXT, (area, ("Đơn vị sau sắp xếp", "Units after"))),
        GridColumn("area.certain", Kind.FLAG, (area, ("Biết rõ địa giới", "Certain")), mark=True),
        GridColumn("area.presumed", Kind.TEXT, (area, ("Kế thừa giả định", "Presumed heirs")), mark=True),
        GridColumn("area.provisional", Kind.FLAG, (area, ("Tạm tính", "Provisional")), mark=True),
        *_comparison_columns(how),
    )
    rows = [
        (
            _units(one.area.before, how),
            _units(one.area.after, how),
            one.area.certain,
            _units(one.area.presumed, how),
            one.area.provisional,
            *_comparison_cells(one.comparison, how, one),
        )
        for one in values
    ]
    synthetic = any(one.comparison is not None and _of_synthetic(one.comparison) for one in values)
    return made(_COMPARISONS, columns, rows, how, synthetic=synthetic)


def _units(refs: Iterable[UnitRef], how: How) -> str | None:
    """Several units by name if a territory has them, otherwise by code."""
    said: list[str] = []
    for ref in refs:
        name = unit_name(ref, how)
        said.append(ref.code if name is None else f"{name.partition(',')[0]} ({ref.code})")
    return SEPARATOR.join(said) or None
