"""Part II: what the rules found, by severity and rule, with citations, remedies and records."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from qcdc._kernel.language import LANGUAGES
from qcdc._kernel.values import evolve
from qcdc.auditing import ReportAudit
from qcdc.law import cite
from qcdc.render.pages.cells import origin_mark
from qcdc.render.pages.given import Given
from qcdc.render.pages.values import Card, Findings, Group, Item, ListOf, Mark, Prose, Record, Sign
from qcdc.render.pages.words import Words, counted, joined, number, on_day, say
from qcdc.rules import Audit, Rule, Verdict
from qcdc.vocab import Origin, Severity, VerdictStatus

__all__ = ["Judged", "checks", "findings", "judged"]

_SHOWN = 20
_MOST = 50


class Judged(NamedTuple):
    """A rule with its findings.

    Attributes:
        rule: the rule.
        failed: the verdicts that failed.
        judged: how many were judged, the failed ones included.
    """

    rule: Rule
    failed: tuple[Verdict, ...]
    judged: int

    @property
    def synthetic(self) -> bool:
        """Whether all of its records are synthetic."""
        return all(one.synthetic for one in self.failed)


def judged(audit: Audit) -> list[Judged]:
    """Every rule with findings: the most severe first, then the number of records."""
    counts: Counter[str] = Counter()
    for record in audit.records:
        for rule, outcome in record.outcomes():
            if outcome.status in {VerdictStatus.PASSED, VerdictStatus.FAILED}:
                counts[rule.id] += 1
    return [Judged(rule, failed, counts[rule.id]) for rule, failed in audit.by_rule()]


def findings(given: Given) -> Findings | None:
    """The findings of a run of the rules."""
    audit = given.audit
    if audit is None:
        return None
    counts = audit.counts
    groups = [_crashed(audit)] if counts[VerdictStatus.CRASHED] else []
    found = judged(audit)
    for severity in Severity:
        cards = tuple(_card(given, one) for one in found if one.rule.severity is severity)
        if cards:
            results = sum(one.failed for one in cards)
            groups.append(
                Group(
                    severity=severity,
                    title=_title(severity),
                    counted=joined([counted(results, "kết quả", "result"), counted(len(cards), "quy tắc", "rule")]),
                    cards=cards,
                )
            )
    return Findings(lead=_lead(audit), groups=tuple(groups))


def _lead(audit: Audit) -> Words:
    all_of = audit.counts
    passed, failed = all_of[VerdictStatus.PASSED], all_of[VerdictStatus.FAILED]
    if not passed + failed:
        said = say("Chưa có nội dung nào được kiểm tra.", "Nothing was checked.")
    elif not failed:
        said = say("Không có kết quả không đạt trong {n} lượt kiểm tra.", "Nothing failed in {n} checks.", n=passed)
    else:
        said = say(
            "{n} lượt kiểm tra: {passed} đạt, {failed} không đạt, {errors}. Mỗi khung dưới đây là một quy tắc; số lớn là số hồ sơ không đạt trên số hồ sơ được kiểm tra.",
            "{n} checks: {passed} passed, {failed} failed, {errors}. Each frame below is a rule; the large number counts the records that failed, of those checked.",
            n=passed + failed, passed=passed, failed=failed, errors=counted(all_of[VerdictStatus.CRASHED], "lỗi", "error"),
        )  # fmt: skip
    more = say(
        " {unstated} lượt chưa có thông tin để kiểm tra; {skipped} lượt không kiểm tra vì quy tắc không áp dụng cho hồ sơ đó.",
        " {unstated} times the fact was not stated; {skipped} times the rule did not apply to the record.",
        unstated=all_of[VerdictStatus.UNSTATED],
        skipped=all_of[VerdictStatus.SKIPPED],
    )
    day = say(" Kiểm tra đến ngày {day}.", " Checked on {day}.", day=on_day(audit.as_of))
    later = Words(vi="")
    if audit.checked_until is not None:
        later = say(
            " Tạm tính đối với đơn vị hành chính: danh mục được rà soát đến ngày {day}.",
            " Provisional for units: the table of units was checked until {day}.",
            day=on_day(audit.checked_until),
        )
    return said + more + day + later


def _title(severity: Severity) -> Words:
    return {
        Severity.BREACH: say("Vi phạm", "Breaches"),
        Severity.WARNING: say("Cảnh báo", "Warnings"),
        Severity.NOTICE: say("Lưu ý", "Notices"),
    }[severity]


def _crashed(audit: Audit) -> Group:
    by_rule: dict[str, list[Verdict]] = {}
    for one in audit.crashed:
        by_rule.setdefault(one.rule.id, []).append(one)
    cards = tuple(
        Card(
            failed=len(found),
            judged=len(found),
            rule=Words(vi=found[0].rule.vi, en=found[0].rule.en),
            basis=say("lỗi của quy tắc, không phải của hồ sơ", "a fault of the rule, not of the record"),
            records=tuple(_named(one, {}) for one in found[:_SHOWN]),
            more=max(len(found) - _SHOWN, 0),
        )
        for found in by_rule.values()
    )
    many = len(audit.crashed)
    return Group(
        severity=None,
        title=say("Lỗi khi kiểm tra", "Errors in rules"),
        counted=counted(many, "lượt", "time"),
        cards=cards,
    )


def _names(given: Given) -> dict[tuple[str, str], Words]:
    """The names of subjects that have only an internal id."""
    found: dict[tuple[str, str], Words] = {}
    if given.conference is not None:
        found["Conference", given.conference.id] = Words(vi=given.conference.title)
    if given.network is not None:
        for one in given.network.committees:
            found["SteeringCommittee", one.id] = Words(vi=one.name)
    return found


def _card(given: Given, found: Judged) -> Card:
    rule, failed = found.rule, found.failed
    cited = tuple(dict.fromkeys(citation for one in failed for citation in one.citations))
    basis = Words(vi=cite(cited, "vi"), en=cite(cited, "en")) if cited else Words(vi=rule.basis.vi, en=rule.basis.en)
    shown = failed if len(failed) <= _MOST else failed[:_SHOWN]
    names = _names(given)
    records = tuple(_named(one, names) for one in shown)
    common = None
    if len(failed) > 1 and len({one.words for one in records}) == 1:
        common = records[0].words
        records = tuple(evolve(one, words=None) for one in records)
    mark = origin_mark({Origin.SYNTHETIC})
    return Card(
        failed=len(failed),
        # A rule that only ever fails or is skipped has no meaningful denominator.
        judged=found.judged,
        rule=Words(vi=rule.vi, en=rule.en),
        basis=basis,
        remedy=Words(vi=rule.remedy_vi, en=rule.remedy_en),
        common=common,
        records=records,
        more=len(failed) - len(shown),
        marks=(mark,) if found.synthetic and mark is not None else (),
    )


def _named(one: Verdict, names: dict[tuple[str, str], Words]) -> Record:
    """A record with the mark of synthetic data beside its name: a picture of it must not accuse a real unit."""
    plain = evolve(one, synthetic=False)
    known = names.get((one.subject, one.subject_id))
    title = known or Words(vi=_upper(plain.title("vi")), en=_upper(plain.title("en")))
    words = Words(vi=one.details("vi", titled=True), en=one.details("en", titled=True))
    if one.crash is not None:
        words = Words(vi=one.crash)
    mark = origin_mark({Origin.SYNTHETIC}) if one.subject in _COMPARED else _INVENTED
    return Record(name=title, words=words, marks=(mark,) if one.synthetic and mark is not None else ())


_COMPARED = frozenset({"Report", "Reconciliation"})
"""Subjects with printed numbers, of which only the tallied ones are synthetic."""


_INVENTED = Mark(sign=Sign.SYNTHETIC, words=say("Giả lập, không có thật", "Synthetic, not real"))
"""The mark beside the name of an invented record, which may be that of a real unit."""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def checks(audit: ReportAudit) -> list[ListOf | Prose]:
    """The comparisons of the figures of a report with each other, by result."""
    groups = (
        (say("Không khớp", "Does not agree"), audit.disagreeing),
        (say("Chưa kết luận được", "Not decided"), audit.unchecked),
        (say("Khớp", "Agrees"), audit.agreeing),
    )
    found: list[ListOf | Prose] = []
    for title, lines in groups:
        if lines:
            items = tuple(Item(words=Words(**{one: check.text(one) for one in LANGUAGES})) for check in lines)
            found.append(ListOf(title=title + Words(vi=" (") + number(len(items)) + Words(vi=")"), items=items))
    note = say(
        "Phép đối chiếu chỉ là số học. Số không khớp cần được hỏi lại nơi ban hành, chưa kết luận số nào sai.",
        "Only the arithmetic was checked. If numbers disagree, ask the issuer which is right.",
    )
    return [*found, Prose(words=note)] if found else []
