"""Verdicts and comparisons of printed figures as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qcdc import terms
from qcdc._kernel.language import Language
from qcdc.auditing import Check, ReportAudit
from qcdc.auditing.operands import said_of
from qcdc.model import evolve
from qcdc.rules import Audit, Verdict
from qcdc.tables.grids import (
    Grid,
    GridColumn,
    How,
    Kind,
    day_column,
    flag_column,
    made,
    text_column,
)
from qcdc.tables.records import SEPARATOR
from qcdc.vocab import Origin, VerdictStatus

__all__ = ["report_audit_grid", "verdict_grid"]


def verdict_grid(verdicts: Iterable[Verdict], how: How, audit: Audit | None = None) -> Grid:
    """A row for each verdict, and for each gap of a verdict that failed."""
    said: Language = how.language or "en"
    columns = (
        text_column("rule", "Quy tắc", "Rule"),
        text_column("severity", "Mức độ", "Severity"),
        text_column("status", "Kết luận", "Status", mark=True),
        text_column("subject", "Loại hồ sơ", "Subject"),
        text_column("subject_id", "Mã hồ sơ", "Id of the subject"),
        text_column("at", "Vị trí trong hồ sơ", "Place"),
        text_column("requirement", "Yêu cầu", "Requirement"),
        text_column("finding", "Phát hiện", "Finding"),
        text_column("reason", "Lý do không xét", "Reason"),
        text_column("remedy", "Việc cần làm", "Remedy"),
        text_column("law", "Căn cứ pháp lý", "Law"),
        text_column("confidence", "Độ tin cậy", "Confidence"),
        day_column("as_of", "Ngày kiểm tra", "Day of the audit"),
        flag_column("provisional", "Tạm tính", "Provisional"),
        flag_column("synthetic", "Số liệu giả lập", "Synthetic"),
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
        text_column("kind", "Phép đối chiếu", "Kind"),
        text_column("agreement", "Kết quả", "Agreement", mark=True),
        flag_column("disagrees", "Không khớp", "Disagrees"),
        text_column("figures", "Mã số liệu", "Figures"),
        GridColumn("printed", Kind.NUMBER, (("Số đã in", "Printed"),)),
        GridColumn("computed", Kind.NUMBER, (("Số tính lại", "Computed"),)),
        text_column("reservations", "Lưu ý", "Reservations", mark=True),
        text_column("text", "Diễn giải", "Text"),
        text_column("marks", "Ghi chú số liệu", "Marks", mark=True),
        flag_column("stated", "Báo cáo có nêu", "Stated"),
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
