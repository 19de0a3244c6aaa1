"""Audits and deadlines as short documents."""

from __future__ import annotations

from qcdc.aggregate.marks import flags
from qcdc.auditing import ReportAudit
from qcdc.law import Deadline, LatestDay, cite
from qcdc.render.forms import Asked, Fold, Form, Number
from qcdc.render.numbers import day
from qcdc.rules import Audit

__all__ = ["audit_form", "day_form", "report_audit_form"]


def audit_form(shown: Audit, asked: Asked) -> Form:
    """What the rules found: each rule with its basis and remedy, and the records by their number."""
    groups, language = shown.by_rule(), asked.language
    rows = tuple(
        (
            rule.severity.text(language),
            rule.text(language),
            Number(asked.whole(len(failed))),
            cite(failed[0].citations, language) or rule.basis.text(language),
            asked.say(rule.remedy_vi, rule.remedy_en),
        )
        for rule, failed in groups[: asked.rows]
    )
    crashed = shown.crashed
    failed = [one for _, verdicts in groups for one in verdicts]
    folds: list[Fold] = []
    if failed:
        lines = (f"{one.title(language)} – {one.details(language, titled=True)}" for one in failed)
        folds.append(asked.fold(asked.say("Hồ sơ không đạt", "Records that failed"), lines, len(failed)))
    if crashed:
        lines = (f"{one.title(language)} – {one.rule.id}: {one.crash}" for one in crashed)
        folds.append(asked.fold(asked.say("Lỗi khi kiểm tra", "Errors in rules"), lines, len(crashed)))
    return Form(
        asked.say(f"Kết quả kiểm tra ngày {day(shown.as_of, language)}", f"Findings of {day(shown.as_of, language)}"),
        marks=flags(language, provisional=shown.provisional, synthetic=any(one.synthetic for one in shown.records)),
        head=(
            asked.say("Mức", "Severity"),
            asked.say("Quy tắc", "Rule"),
            asked.say("Không đạt", "Failed"),
            asked.say("Căn cứ", "Basis"),
            asked.say("Hướng xử lý", "Remedy"),
        ),
        rows=rows,
        more=max(len(groups) - asked.rows, 0),
        folds=tuple(folds),
        notes=(shown.text(language, with_skips=False),),
    )


def report_audit_form(shown: ReportAudit, asked: Asked) -> Form:
    """The comparisons of printed figures, by result."""
    lines = shown.text(asked.language, disagreeing=False).splitlines()
    groups = (
        (asked.say("Không khớp", "Does not agree"), shown.disagreeing),
        (asked.say("Chưa kết luận được", "Not decided"), shown.unchecked),
        (asked.say("Khớp", "Agrees"), shown.agreeing),
    )
    return Form(
        asked.say("Đối chiếu số liệu của báo cáo", "The figures of a report beside each other"),
        folds=tuple(
            asked.fold(title, (one.text(asked.language) for one in checks), len(checks))
            for title, checks in groups
            if checks
        ),
        notes=(lines[0], *(lines[-1:] if shown.not_compared else ())),
    )


def day_form(shown: Deadline | LatestDay, asked: Asked) -> Form:
    """A last day, and how it was counted."""
    limit, language = shown.limit, asked.language
    return Form(
        f"{asked.say(limit.vi, limit.en)}: {day(shown.day, language)}",
        marks=flags(language, provisional=shown.is_provisional, synthetic=False),
        notes=tuple(shown.text(language).splitlines()),
    )
