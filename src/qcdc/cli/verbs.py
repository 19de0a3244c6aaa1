"""The commands. Each is a call of the library, and its result in words and as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pendulum

import qcdc
from qcdc import codec, terms
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc.cli.counting import count
from qcdc.cli.errors import errors_as_data, said
from qcdc.cli.files import DOCUMENTS, Read, naming, read, suffix_of, type_named
from qcdc.cli.finding_verbs import audit, check, of_type
from qcdc.cli.parsing import Asked
from qcdc.cli.results import Result, as_data, joined, read_line, with_noun
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Petition, Report, Territory, Unit
from qcdc.vocab import DeadlineStatus

__all__ = ["VERBS", "Result"]


# --- findings ------------------------------------------------------------------------------------------------------


# --- days ----------------------------------------------------------------------------------------------------------


def deadline(asked: Asked) -> Result:
    """Count a time limit."""
    found = qcdc.law.deadline(
        asked.key, start=asked.day, remote=asked.remote, complex=asked.complex, extended=asked.extended
    )
    cited = [as_data(one) for one in found.citations]
    data = {
        "key": asked.key,
        "start": found.start.isoformat(),
        "day": found.day.isoformat(),
        "provisional": found.is_provisional,
        "citations": cited,
        "vi": found.text("vi"),
        "en": found.text("en"),
    }
    return Result(0, joined([found.text(asked.language)]), data)


_PRESSING = frozenset({DeadlineStatus.OVERDUE, DeadlineStatus.MISSED})


def due(asked: Asked) -> Result:
    """List the deadlines of petitions between two days."""
    language = asked.language
    petitions: list[Petition] = []
    for name in asked.files:
        # A table is read as a register of petitions; a document says what it is.
        kind = None if suffix_of(name) in DOCUMENTS else Petition.__name__
        petitions += of_type(read(name, kind, mapping=asked.mapping), Petition)
    first, last = asked.between
    found = qcdc.rules.due(petitions, between=(first, last), as_of=asked.on)
    head = choose(
        language,
        ("Hạn", "Số đơn", "Việc phải làm", "Tình trạng"),
        ("Due", "Petition", "Duty", "Status"),
    )
    text = _columns([head, *(_row(one, language) for one in found)]) if found else []
    text.append(f"{with_noun(len(found), language, 'thời hạn', 'deadline')}.")
    late = any(one.status in _PRESSING for one in found)
    return Result(1 if late else 0, joined(text), {"on": asked.on.isoformat(), "due": [as_data(one) for one in found]})


def _columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Lines with aligned columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(one: qcdc.rules.DueDay, language: Language) -> tuple[str, str, str, str]:
    day = choose(language, "chưa rõ", "not known") if one.day is None else say_day(one.day, language)
    if one.provisional:
        day += choose(language, " (tạm tính)", " (provisional)")
    duty = one.name(language)
    if one.to is not None:
        duty += f" ({one.to.text(language)})"
    return day, one.petition, duty, one.status.text(language)


# --- units ---------------------------------------------------------------------------------------------------------


def _unit(unit: Unit, territory: Territory, day: pendulum.Date) -> tuple[str, dict[str, Any]]:
    """A unit in words, with the units above it, and as data."""
    above = [one.title for one in reversed(territory.at(day).path(unit)) if one.ref != unit.ref]
    text = f"{', '.join((unit.title, *above))} – {unit.code}"
    data = {
        "code": unit.code,
        "level": unit.level.value,
        "name": unit.title,
        "on": unit.ref.on.isoformat(),
        "above": above,
    }
    return text, data


def find(asked: Asked) -> Result:
    """Find a unit by its name."""
    tree = qcdc.gazetteer.vietnam().at(asked.on)
    within = None if asked.within is None else tree.find(asked.within, field="--within")
    try:
        shown = asked.command.arguments[0].shown.text(asked.language)
        unit = tree.find(asked.text, level=asked.level, within=within, field=shown)
    except UnknownCodeError as error:
        return Result(1, joined([said(error, asked.language)]), {"units": [], "errors": errors_as_data(error)})
    text, data = _unit(unit, qcdc.gazetteer.vietnam(), asked.on)
    return Result(0, joined([text]), {"units": [data]})


def heirs(asked: Asked) -> Result:
    """The heirs of a unit."""
    language, territory = asked.language, qcdc.gazetteer.vietnam()
    try:
        try:
            unit = territory.get(asked.code, asked.level, on=asked.was)
        except UnknownCodeError as error:
            # The day of this question is that of the option.
            raise UnknownCodeError(error.code, "--was" if error.attribute == "on" else None, **error.params) from None
        found = territory.heirs(unit, on=asked.on)
    except UnknownCodeError as error:
        return Result(1, joined([said(error, language)]), {"state": None, "units": [], "errors": errors_as_data(error)})
    shown = [_unit(territory.resolve(one).seen_on(asked.on), territory, asked.on) for one in found.units]
    day = say_day(asked.on, language)
    head = choose(
        language,
        f"{unit.title} ({unit.code}), ngày {day}: {found.state.vi}.",
        f"{unit.title} ({unit.code}), on {day}: {found.state.en}.",
    )
    data = {
        "state": found.state.value,
        "confidence": found.confidence.value,
        "provisional": found.provisional,
        "units": [one for _, one in shown],
    }
    return Result(0, joined([head, *(f"- {text}" for text, _ in shown)]), data)


# --- files ---------------------------------------------------------------------------------------------------------


def convert(asked: Asked) -> Result:
    """Convert a file to another format; a row of a table that cannot be read is never lost in silence."""
    language = asked.language
    suffix = suffix_of(asked.target)
    found = read(asked.source, asked.type, mapping=asked.mapping)
    data: dict[str, Any] = {
        "file": asked.target,
        "type": found.type.__name__,
        "records": len(found.records),
        "problems": [one for error in found.problems for one in errors_as_data(error)],
    }
    told = [said(one, language) for one in found.problems]
    if found.problems and (asked.rejected is None or found.reading is None):
        told.append(choose(language, "Chưa ghi tệp nào.", "No file was written."))
        return Result(1, joined(told), data | {"file": None})
    _put(asked.target, suffix, found, masked=asked.masked)
    told.append(
        f"{choose(language, 'Đã ghi', 'Written')} {read_line(asked.target, found.type.__name__, len(found.records), language)}"
    )
    if found.problems and asked.rejected is not None:
        with naming(asked.rejected):
            qcdc.tables.write_rejected(asked.rejected, found.reading, language=language)
        rejected = with_noun(len(found.reading.rejected), language, "dòng bị trả lại", "rejected row")
        told.append(f"{choose(language, 'Đã ghi', 'Written')} {asked.rejected}: {rejected}")
    return Result(1 if found.problems else 0, joined(told), data)


def _put(target: str, suffix: str, found: Read, *, masked: bool) -> None:
    with naming(target):
        if suffix not in DOCUMENTS:
            qcdc.tables.write(target, found.records, identities=not masked, type=found.type, language="vi")
            return
        if suffix == ".json" and len(found.records) != 1:
            raise InvariantError("cli.several", target, count=len(found.records))
        write = codec.export if masked else codec.store
        write(target, found.records[0] if suffix == ".json" else found.records)


def template(asked: Asked) -> Result:
    """Write an empty register."""
    language = asked.language
    cls = type_named(asked.kind, asked.command.arguments[0].shown.text(language))
    with naming(asked.target):
        try:
            qcdc.tables.write_template(asked.target, cls, language=language)
        except InvariantError as error:
            if error.attribute != "type":
                raise
            raise InvariantError(error.code, asked.kind, **error.params) from None
    text = f"{choose(language, 'Đã ghi', 'Written')} {asked.target}: {terms.name_of_type(cls.__name__, language)}"
    return Result(0, joined([text]), {"file": asked.target, "type": cls.__name__})


def report(asked: Asked) -> Result:
    """Print reports as text."""
    found = [one for name in asked.files for one in of_type(read(name), Report)]
    territory = qcdc.gazetteer.vietnam()
    texts = [qcdc.render.report(one, asked.language, territory=territory) for one in found]
    return Result(0, joined(texts), {"reports": [as_data(one) for one in found]})


VERBS: dict[str, Callable[[Asked], Result]] = {
    one.__name__: one for one in (check, audit, deadline, due, find, heirs, convert, count, template, report)
}
"""The commands by name."""
