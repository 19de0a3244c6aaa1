"""The commands that find something: the check of records, and the comparison of figures."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from typing import Any, cast

import qcdc
from qcdc import codec
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.packed import not_utf8
from qcdc.cli.errors import errors_as_data, said
from qcdc.cli.files import Document, Read, naming, read, records_of
from qcdc.cli.parsing import Asked
from qcdc.cli.results import Result, as_data, joined, read_line, with_noun
from qcdc.cli.screen import Progress, read_input
from qcdc.codec.files import path_of, read_bytes
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.law import cite
from qcdc.model import Place, Report, Window
from qcdc.vocab import PlaceKind

__all__ = ["audit", "check", "of_type"]


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
        cited = cite(one.citations, language)
        rows = (
            (choose(language, "Căn cứ", "Under"), cited),
            (choose(language, "Cách xử lý", "Remedy"), one.remedy(language)),
            (choose(language, "Mã nhận dạng", "Fingerprint"), f"{one.fingerprint} ({one.rule})"),
        )
        lines += [f"  {name}: {text}" for name, text in rows if text]
    counts = [with_noun(len(left.findings), language, "phát hiện", "finding")]
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
        "findings": [as_data(one) for one in left.findings],
        "accepted": len(left.accepted),
        "stale": [as_data(one) for one in left.stale],
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
            *(read_line(*one, language) for one in counted),
            *(said(one, language) for one in problems),
            f"{with_noun(_many(problems), language, 'lỗi', 'problem')}.",
            *([] if asked.on is None else [choose(language, *_NOT_JUDGED)]),
        ]
        told = [one for error in problems for one in errors_as_data(error)]
        return Result(1, joined(text), {"problems": told, "files": _counted(counted)})
    lines = [read_line(*one, language) for one in counted]
    data: dict[str, Any] = {"problems": [], "files": _counted(counted)}
    if asked.on is None:
        lines.append(
            choose(
                language,
                "Tệp đúng hình thức. Chưa kiểm tra theo quy tắc, vì chưa có ngày xét (--on).",
                "The form is correct. No rule was checked, because no day was given (--on).",
            )
        )
        return Result(0, joined(lines), data)
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
    return Result(1 if left.findings or crashed else 0, joined(text), data)


# A register without its unreadable rows would have findings of its own, such as links to petitions that are there.
_NOT_JUDGED = (
    "Chưa kiểm tra theo quy tắc, vì tệp có lỗi: hãy sửa lỗi rồi chạy lại.",
    "No rule was checked, because of these problems: correct them and run the command again.",
)


def _many(things: list[ProblemError]) -> int:
    return len(things) + sum(cast("int", one.params["count"]) - 1 for one in things if one.code == "problems.more")


def _counted(counted: list[tuple[str, str, int]]) -> list[dict[str, object]]:
    return [{"file": name, "type": cls, "records": count} for name, cls, count in counted]


def audit(asked: Asked) -> Result:
    """Compare the figures of reports, given as documents or as texts."""
    from qcdc import auditing  # noqa: PLC0415 - the root does not load this package

    language = asked.language
    tongue = _tongue(asked.written_in)
    reports: list[Report] = []
    marked: list[qcdc.reading.Draft] = []
    for name in asked.files:
        with naming(name):
            data = read_input() if name == "-" else read_bytes(path_of(name))
        if data.lstrip()[:1] == b"{":
            reports += of_type(records_of(Document(name, data, _format(data))), Report)
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
    return Result(1 if left.findings else 0, joined([*text, *_lines(left, language)]), data_)


def _tongue(given: str | None) -> Language:
    """The language of the texts; the error about another one names the option, which is not that of the output."""
    if given is None:
        return "vi"
    try:
        return as_language(cast("Language", given))
    except InvariantError as error:
        raise InvariantError(error.code, "written_in", **error.params) from None


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
        raise CodecError([not_utf8(data, error, name)]) from None
    draft = qcdc.reading.read(text, tongue)
    shown = choose(tongue, "văn bản", "text") if name == "-" else path_of(name).name
    window = Window(label=choose(tongue, "kỳ của văn bản", "the window of the text"))
    place = Place(kind=PlaceKind.UNNAMED)
    # The findings of two texts differ by the names of their files.
    named = " ".join(unicodedata.normalize("NFKC", shown).split())[:120] or "-"
    return draft, draft.confirm(place, window, id=named, title=shown, origin="published", source=shown)


def of_type(found: Read, cls: type[Any]) -> tuple[Any, ...]:
    """The records of a file, which must be of a type, without problems."""
    if found.problems:
        raise CodecError(found.problems)
    if found.type is not cls:
        raise InvariantError("cli.type_other", found.name, expected=cls, found=found.type)
    return found.records
