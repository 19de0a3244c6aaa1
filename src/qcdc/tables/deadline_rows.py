"""Deadlines as rows."""

from __future__ import annotations

from typing import Any

from qcdc import terms
from qcdc._kernel.language import Language
from qcdc.law import Deadline, LatestDay
from qcdc.rules import DueDay, HandlingDeadline, Place
from qcdc.tables.figure_rows import unit_cells, unit_columns
from qcdc.tables.grids import (
    Grid,
    GridColumn,
    How,
    day_column,
    flag_column,
    made,
    text_column,
    whole_column,
)
from qcdc.tables.records import SEPARATOR
from qcdc.tables.result_rows import body_name

__all__ = ["deadline_grid", "due_grid"]


def due_grid(values: list[DueDay], how: How) -> Grid:
    """A row for each deadline of a list."""
    columns = (
        day_column("day", "Hạn cuối", "Last day"),
        text_column("petition", "Mã đơn", "Petition"),
        *unit_columns(how),
        text_column("body", "Cơ quan", "Body"),
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
        text_column("duty", "Việc phải làm", "Duty"),
        text_column("key", "Mã thời hạn", "Limit")._replace(named="duty"),
        text_column("at", "Vị trí trong hồ sơ", "Place"),
        text_column("to", "Phải thông báo cho", "To"),
        day_column("latest", "Ngày muộn nhất", "Latest day"),
        text_column("status", "Tình trạng", "Status", mark=True),
        whole_column("days_late", "Số ngày chậm", "Days late"),
        flag_column("provisional", "Tạm tính", "Provisional"),
        text_column("why", "Lý do chưa chắc chắn", "Why not certain", mark=True),
    )


def _duty_cells(one: Any, latest: object, how: How) -> tuple[object, ...]:
    why = one.why if how.language is None or one.why is None else terms.reason(one.why, how.language)
    return (
        one.duty if how.language is None else one.name(how.language),
        one.key,
        one.at if how.language is None else Place.of(one.at).text(how.language),
        one.to,
        latest,
        one.status,
        one.days_late,
        one.provisional,
        why,
    )


def deadline_grid(values: list[Any], how: How) -> Grid:
    """A row for each deadline, with the sentences that explain it."""
    handled = [one for one in values if isinstance(one, HandlingDeadline)]
    if handled:
        said = () if how.language is None else (text_column("text", "Cách tính", "How it was counted"),)
        columns = (
            day_column("day", "Hạn cuối", "Last day"),
            day_column("done", "Ngày thực hiện", "Done"),
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
        text_column("limit", "Mã thời hạn", "Limit")._replace(named="name"),
        *(() if how.language is None else (text_column("name", "Thời hạn", "Name"),)),
        day_column("start", "Ngày bắt đầu", "Start"),
        whole_column("count", "Thời gian", "Length"),
        text_column("unit", "Đơn vị thời gian", "Unit of time"),
        day_column("day", "Hạn cuối", "Last day"),
        flag_column("provisional", "Tạm tính", "Provisional"),
        text_column("law", "Căn cứ pháp lý", "Law"),
        *(() if how.language is None else (text_column("text", "Cách tính", "How it was counted"),)),
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
