"""The commands. Each is a call of the library, and its result in words and as data."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, cast

import pendulum

import qcdc
from qcdc import codec, terms
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc.cli.errors import errors_as_data, said
from qcdc.cli.files import DOCUMENTS, Document, Read, naming, read, records_of, suffix_of, type_named
from qcdc.cli.parsing import Asked
from qcdc.cli.screen import Progress, read_input
from qcdc.codec.files import path_of, read_bytes
from qcdc.errors import CodecError, InvariantError, ProblemError, UnknownCodeError
from qcdc.model import Petition, Place, Report, Territory, Unit, Window
from qcdc.vocab import DeadlineStatus, PlaceKind

__all__ = ["VERBS", "Result"]


class Result(NamedTuple):
    """The result of a command: its exit status, what is printed, and the same as data."""

    status: int
    text: str
    data: dict[str, Any]


def _data(value: object) -> Any:
    """A value as its document, parsed."""
    return json.loads(codec.encode_masked(value))


# --- findings ------------------------------------------------------------------------------------------------------


def _remaining(found: Iterable[qcdc.findings.Finding], asked: Asked) -> qcdc.findings.Remaining:
    path = asked.given.get("accept") or asked.accepted
    if path is None:
        return qcdc.findings.AcceptedFindings(accepted=()).remaining(found)
    with naming(path):
        return qcdc.findings.accepted.read(path).remaining(found)


def _saved(left: qcdc.findings.Remaining, asked: Asked) -> qcdc.findings.Remaining:
    """Write the findings that are not accepted to a file, if one is named."""
    if asked.out is not None:
        with naming(asked.out):
            if path_of(asked.out).suffix.lower() in {".jsonl", ".ndjson"}:
                codec.store(asked.out, left.findings)
            else:
                qcdc.tables.write(
                    asked.out,
                    left.findings,
                    language=asked.language,
                    territory=qcdc.gazetteer.vietnam(),
                    type=qcdc.findings.Finding,
                )
    return left


def _lines(left: qcdc.findings.Remaining, language: Language) -> list[str]:
    """The findings, and what was accepted."""
    lines: list[str] = []
    for one in left.findings:
        lines.append(f"- {one.text(language)}")
        cited = "; ".join(place.text(language) for place in one.citations)
        rows = (
            (choose(language, "Căn cứ", "Under"), cited),
            (choose(language, "Cách xử lý", "Remedy"), one.remedy(language)),
            (choose(language, "Mã nhận dạng", "Fingerprint"), f"{one.fingerprint} ({one.rule})"),
        )
        lines += [f"  {name}: {text}" for name, text in rows if text]
    many = say_number(len(left.findings), language)
    plural = "" if len(left.findings) == 1 else "s"
    counts = [choose(language, f"{many} phát hiện", f"{many} finding{plural}")]
    if left.accepted:
        many = say_number(len(left.accepted), language)
        counts.append(choose(language, f"{many} đã được chấp nhận", f"{many} accepted"))
    lines.append(f"{', '.join(counts)}.")
    if left.stale:
        lines.append(
            choose(
                language,
                "Không còn khớp với phát hiện nào, có thể xóa khỏi tệp đã chấp nhận:",
                "These match no finding any more and can be deleted from the file of accepted findings:",
            )
        )
        lines += [f"- {one.fingerprint} ({one.rule}): {one.reason}" for one in left.stale]
    return lines


def _as_data(left: qcdc.findings.Remaining) -> dict[str, Any]:
    return {
        "findings": [_data(one) for one in left.findings],
        "accepted": len(left.accepted),
        "stale": [_data(one) for one in left.stale],
    }


def check(asked: Asked) -> Result:
    """Check the records of files: their form, and by the rules if a day is given."""
    language = asked.language
    if asked.on is None:
        for flag in ("accepted", "accept"):
            if asked.given[flag] is not None:
                raise InvariantError("cli.rules_day", f"--{flag}", example="--on 2026-06-30")
    if asked.accept is not None and not asked.reason:
        raise InvariantError("cli.accept_reason", "--reason", example="--reason 'Đã giải trình'")
    territory = qcdc.gazetteer.vietnam() if asked.territory else None
    problems: list[ProblemError] = []
    subjects: list[object] = []
    counted: list[tuple[str, str, int]] = []
    for name in asked.files:
        found = read(name, asked.type, mapping=asked.mapping, territory=territory)
        # With a day, the rules on units find what the table of units says.
        problems += [
            one for one in found.problems if asked.on is None or not one.code.startswith("unit.") or found.reading
        ]
        subjects += found.records
        counted.append((name, found.type.__name__, len(found.records)))
    if problems:
        text = [
            *(_read_line(*one, language) for one in counted),
            *(said(one, language) for one in problems),
            choose(language, f"{_many(problems, language)} lỗi.", f"{_many(problems, language)} problem(s)."),
        ]
        told = [one for error in problems for one in errors_as_data(error)]
        return Result(1, _joined(text), {"problems": told, "files": _counted(counted)})
    lines = [_read_line(*one, language) for one in counted]
    data: dict[str, Any] = {"problems": [], "files": _counted(counted)}
    if asked.on is None:
        lines.append(
            choose(
                language,
                "Tệp đúng hình thức. Chưa kiểm tra theo quy tắc, vì chưa có ngày xét (--on).",
                "The form is correct. No rule was checked, because no day was given (--on).",
            )
        )
        return Result(0, _joined(lines), data)
    audit = qcdc.rules.run(subjects, as_of=asked.on, territory=territory, progress=Progress(language))
    found_ = qcdc.findings.of(audit)
    if asked.accept is not None:
        accepted = qcdc.findings.accept(found_, reason=asked.reason, day=asked.on)
        with naming(asked.accept):
            codec.store(asked.accept, accepted, format="json")
    left = _saved(_remaining(found_, asked), asked)
    counts = {status.value: count for status, count in audit.counts.items()}
    data |= {"on": asked.on.isoformat(), "verdicts": counts, **_as_data(left)}
    crashed = [f"{one.rule.id}: {one.crash}" for one in audit.crashed]
    text = [*lines, audit.text(language, with_skips=False), *_lines(left, language), *crashed]
    return Result(1 if left.findings or crashed else 0, _joined(text), data)


def _many(things: list[ProblemError], language: Language) -> str:
    more = sum(cast("int", one.params["count"]) - 1 for one in things if one.code == "problems.more")
    return say_number(len(things) + more, language)


def _read_line(name: str, type_name: str, count: int, language: Language) -> str:
    term = terms.name_of_type(type_name, language)
    if count == 0:
        # What it was taken for is worth knowing if nothing could be read.
        return f"{name}: 0 {term} ({type_name})"
    return f"{name}: {say_number(count, language)} {term}"


def _counted(counted: list[tuple[str, str, int]]) -> list[dict[str, object]]:
    return [{"file": name, "type": cls, "records": count} for name, cls, count in counted]


def audit(asked: Asked) -> Result:
    """Compare the figures of reports, given as documents or as texts."""
    from qcdc import auditing  # noqa: PLC0415 - the root does not load this package

    language = asked.language
    tongue = as_language(asked.written_in or "vi")
    reports: list[Report] = []
    marked: list[qcdc.reading.Draft] = []
    for name in asked.files:
        with naming(name):
            data = read_input() if name == "-" else read_bytes(path_of(name))
        if data.lstrip()[:1] == b"{":
            reports += _of_type(records_of(Document(name, data, _format(data))), Report)
        else:
            draft, report = _of_text(name, data, tongue)
            marked.append(draft)
            reports.append(report)
    found = auditing.audit(*reports)
    left = _saved(_remaining(qcdc.findings.of(found), asked), asked)
    text = [found.text(language, disagreeing=False)]
    if len(reports) == len(marked) == 1:
        text.insert(0, qcdc.render.marked_text(marked[0], found, language, with_result=False))
    data_ = {
        "reports": list(found.reports),
        "comparisons": {
            "agreeing": len(found.agreeing),
            "disagreeing": len(found.disagreeing),
            "unchecked": len(found.unchecked),
        },
        **_as_data(left),
    }
    return Result(1 if left.findings else 0, _joined([*text, *_lines(left, language)]), data_)


def _format(data: bytes) -> codec.Format:
    """Whether the first line is a document of its own."""
    try:
        json.loads(data.lstrip().partition(b"\n")[0])
    except (ValueError, RecursionError):
        return "json"
    return "jsonl"


def _of_text(name: str, data: bytes, tongue: Language) -> tuple[qcdc.reading.Draft, Report]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        unreadable = ProblemError("encoding.not_utf8", name, offset=error.start)
        raise CodecError([unreadable]) from None
    draft = qcdc.reading.read(text, tongue)
    shown = choose(tongue, "văn bản", "text") if name == "-" else path_of(name).name
    window = Window(label=choose(tongue, "kỳ của văn bản", "the window of the text"))
    place = Place(kind=PlaceKind.UNNAMED)
    # The findings of two texts differ by the names of their files.
    named = " ".join(unicodedata.normalize("NFKC", shown).split())[:120] or "-"
    return draft, draft.confirm(place, window, id=named, title=shown, origin="published", source=shown)


# --- days ----------------------------------------------------------------------------------------------------------


def deadline(asked: Asked) -> Result:
    """Count a time limit."""
    found = qcdc.law.deadline(
        asked.key, start=asked.day, remote=asked.remote, complex=asked.complex, extended=asked.extended
    )
    cited = [_data(one) for one in found.citations]
    data = {
        "key": asked.key,
        "start": found.start.isoformat(),
        "day": found.day.isoformat(),
        "provisional": found.is_provisional,
        "citations": cited,
        "vi": found.text("vi"),
        "en": found.text("en"),
    }
    return Result(0, _joined([found.text(asked.language)]), data)


_PRESSING = frozenset({DeadlineStatus.OVERDUE, DeadlineStatus.MISSED})


def due(asked: Asked) -> Result:
    """List the deadlines of petitions between two days."""
    language = asked.language
    petitions = [one for name in asked.files for one in _of_type(read(name), Petition)]
    first, last = asked.between
    found = qcdc.rules.due(petitions, between=(first, last), as_of=asked.on)
    head = choose(
        language,
        ("Hạn", "Số đơn", "Việc phải làm", "Tình trạng"),
        ("Due", "Petition", "Duty", "Status"),
    )
    text = _columns([head, *(_row(one, language) for one in found)]) if found else []
    count = say_number(len(found), language)
    text.append(choose(language, f"{count} thời hạn.", f"{count} deadline(s)."))
    late = any(one.status in _PRESSING for one in found)
    return Result(1 if late else 0, _joined(text), {"on": asked.on.isoformat(), "due": [_data(one) for one in found]})


def _columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Lines with aligned columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(one: qcdc.rules.DueDay, language: Language) -> tuple[str, str, str, str]:
    day = choose(language, "chưa rõ", "not known") if one.day is None else say_day(one.day, language)
    if one.provisional:
        day += choose(language, " (tạm tính)", " (provisional)")
    on = one.received if one.day is None else one.day
    try:
        duty = qcdc.law.limit(one.key, on=on).name(language)
    except UnknownCodeError:
        duty = one.key
    if one.to is not None:
        duty += f" ({one.to.text(language)})"
    return day, one.petition, duty, one.status.text(language)


def _of_type(found: Read, cls: type[Any]) -> tuple[Any, ...]:
    """The records of a file, which must be of a type, without problems."""
    if found.problems:
        raise CodecError(found.problems)
    if found.type is not cls:
        raise InvariantError("cli.type_other", found.name, expected=cls, found=found.type)
    return found.records


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
        return Result(1, _joined([said(error, asked.language)]), {"units": [], "errors": errors_as_data(error)})
    text, data = _unit(unit, qcdc.gazetteer.vietnam(), asked.on)
    return Result(0, _joined([text]), {"units": [data]})


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
        return Result(
            1, _joined([said(error, language)]), {"state": None, "units": [], "errors": errors_as_data(error)}
        )
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
    return Result(0, _joined([head, *(f"- {text}" for text, _ in shown)]), data)


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
        return Result(1, _joined(told), data | {"file": None})
    _put(asked.target, suffix, found, masked=asked.masked)
    told.append(
        f"{choose(language, 'Đã ghi', 'Written')} {_read_line(asked.target, found.type.__name__, len(found.records), language)}"
    )
    if found.problems and asked.rejected is not None:
        with naming(asked.rejected):
            qcdc.tables.write_rejected(asked.rejected, found.reading, language=language)
        many = say_number(len(found.reading.rejected), language)
        told.append(
            choose(
                language,
                f"Đã ghi {asked.rejected}: {many} dòng bị trả lại",
                f"Written {asked.rejected}: {many} rejected row(s)",
            )
        )
    return Result(1 if found.problems else 0, _joined(told), data)


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
    with naming(asked.kind):
        qcdc.tables.write_template(asked.target, cls, language=language)
    text = f"{choose(language, 'Đã ghi', 'Written')} {asked.target}: {terms.name_of_type(cls.__name__, language)}"
    return Result(0, _joined([text]), {"file": asked.target, "type": cls.__name__})


def report(asked: Asked) -> Result:
    """Print reports as text."""
    found = [one for name in asked.files for one in _of_type(read(name), Report)]
    territory = qcdc.gazetteer.vietnam()
    texts = [qcdc.render.report(one, asked.language, territory=territory) for one in found]
    return Result(0, _joined(texts), {"reports": [_data(one) for one in found]})


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line.rstrip()}\n" for line in lines)


VERBS: dict[str, Callable[[Asked], Result]] = {
    one.__name__: one for one in (check, audit, deadline, due, find, heirs, convert, template, report)
}
"""The commands by name."""
