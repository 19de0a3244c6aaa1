"""Records written as people write registers, by hand and not by the library: for reading them back."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import unicodedata
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, cast

import attrs

from qcdc._kernel.codes import Code
from qcdc.dates import Period, PeriodKind
from qcdc.model import DutyDay, Person, PersonalText, Petitioner, Reception, Task, UnitBody, UnitRef, evolve
from qcdc.tables import Column, columns_of

__all__ = ["Style", "as_csv", "as_workbook", "grid", "plain_value", "representable"]

xlsxwriter: Any = import_module("xlsxwriter")

EPOCH = dt.date(1899, 12, 30)


@attrs.frozen
class Style:
    """How a sheet is written."""

    seed: int
    header: str = "as printed"
    days: str = "dd/mm/yyyy"
    title: bool = False
    total: bool = False
    blank: bool = False
    numbered: bool = False


def representable(record: Any) -> Any:
    """The record without what a row of a register cannot say."""
    if isinstance(record, Reception):
        visitor = record.visitor
        return evolve(record, visitor=_petitioner(visitor), topics=(), extras=())
    if isinstance(record, Task):
        texts = {
            name: _clean(getattr(record, name))
            for name in ("vi", "en", "owner", "basis", "document", "evidence", "progress")
            if getattr(record, name) is not None
        }
        together = tuple(dict.fromkeys(_clean(one) for one in record.cooperating))
        return evolve(record, **texts, cooperating=together, extras=())
    return evolve(record, extras=()) if isinstance(record, DutyDay) else record


def _clean(text: str) -> str:
    """A text that a cell keeps: without the signs that divide several texts, and not only dashes."""
    plain = text.replace(";", ".").strip()
    return plain if any(sign.isalnum() for sign in plain) else "chữ"


def _petitioner(one: Petitioner | None) -> Petitioner | None:
    return None if one is None else evolve(one, signatories=(), authorised=None, unit=None)


def plain_value(record: Any, field: str) -> object:
    """The value of a field of a record by its path; ``None`` if it is not stated."""
    value = record
    for step in field.split("."):
        if isinstance(value, UnitRef) and step in {"district", "province"}:
            return None
        value = getattr(value, step, None)
    return value


def _cell(value: object, days: str) -> object:
    if value is None or value in ((), frozenset()):
        return ""
    for kind, written in _WRITTEN.items():
        if isinstance(value, kind):
            return written(value)
    if isinstance(value, tuple | frozenset):
        texts = [str(_cell(one, days)) for one in cast("tuple[object, ...]", value)]
        return "; ".join(sorted(texts) if isinstance(value, frozenset) else texts)
    return _day(value, days) if isinstance(value, dt.date) else value


def _day(day: dt.date, days: str) -> object:
    if days == "serial":
        return (day - EPOCH).days
    if days == "date":
        return day
    if days == "yyyy-mm-dd":
        return day.isoformat()
    mark = {"dd/mm/yyyy": "/", "dd.mm.yyyy": ".", "dd-mm-yyyy": "-"}[days]
    return mark.join((f"{day.day:02}", f"{day.month:02}", str(day.year)))


def _period(value: Period) -> str:
    if value.kind is PeriodKind.MONTH:
        return f"Tháng {value.start.month}/{value.start.year}"
    if value.kind is PeriodKind.YEAR:
        return f"năm {value.start.year}"
    return f"{_day(value.start, 'dd/mm/yyyy')} - {_day(value.end, 'dd/mm/yyyy')}"


_WRITTEN: dict[type, Callable[[Any], object]] = {
    bool: lambda value: "có" if value else "không",
    Code: lambda value: value.vi,
    UnitRef: lambda value: value.code,
    UnitBody: str,
    PersonalText: lambda value: "***" if value.is_withheld else value.reveal(),
    Person: lambda value: f"{value.name or ''} [{value.id}]",
    Period: _period,
}


def _header(text: str, way: str) -> str:
    if way == "upper":
        return text.upper()
    if way == "lower":
        return text.lower()
    if way == "decomposed":
        return unicodedata.normalize("NFD", text)
    if way == "spaced":
        return f"  {text.replace(' ', '  ')} :"
    if way == "broken":
        return text.replace(" ", "\n")
    return text


def grid(cls: type, records: Sequence[Any], style: Style) -> tuple[list[Column], list[list[object]]]:
    """The columns that say something, in a random order, and the rows of the sheet with its headers."""
    said: list[Column] = []
    for column in columns_of(cls):
        values = [_cell(plain_value(record, column.field), style.days) for record in records]
        if (column.required or any(value != "" for value in values)) and not column.field.endswith("unit"):
            said.append(column)
    random.Random(style.seed).shuffle(said)
    rows: list[list[object]] = []
    if style.title:
        rows.append(["UBND XÃ VÍ DỤ", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
        rows.append(["SỔ THEO DÕI"])
        rows.append([])
    rows.append([_header(column.vi, style.header) for column in said])
    if style.numbered:
        rows.append([f"({number})" for number in range(1, len(said) + 1)])
    for record in records:
        if style.blank:
            rows.append([])
        rows.append([_cell(plain_value(record, column.field), style.days) for column in said])
    if style.total:
        rows.append(["Tổng cộng", *[len(records)] * (len(said) - 1)])
    return said, rows


def as_csv(rows: Sequence[Sequence[object]], delimiter: str = ",", *, mark: bool = False) -> bytes:
    """The rows as a CSV file in UTF-8."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return (b"\xef\xbb\xbf" if mark else b"") + file.getvalue().encode("utf-8")


def as_workbook(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """The rows as a workbook; days are days of Excel."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    as_day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, dt.datetime):
                    sheet.write_datetime(number, place, value, book.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
                elif isinstance(value, dt.date):
                    sheet.write_datetime(number, place, dt.datetime.combine(value, dt.time()), as_day)
                elif isinstance(value, str):
                    sheet.write_string(number, place, value)
                elif value is not None:
                    sheet.write(number, place, value)
    book.close()
    return file.getvalue()
