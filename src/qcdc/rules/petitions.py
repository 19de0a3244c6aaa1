"""Rules on petitions of every kind, and on cases: classification, answers, order of steps."""

from __future__ import annotations

from qcdc.dates import OpenPeriod
from qcdc.law import Citation, Confidence
from qcdc.model import Case, Petition
from qcdc.rules import reasons
from qcdc.rules.duties import late_check
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Rule, Skip
from qcdc.rules.runs import LATE, Run, check_runs, cite, runs_of
from qcdc.vocab import HandlingEventKind, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
_SETTLING = (K.DECIDE, K.CONCLUDE)
_RECEPTION = OpenPeriod.between("2014-07-01", None)
_COMPLAINTS = OpenPeriod.between("2012-07-01", None)


def decision_after_acceptance(petition: Petition, context: Context) -> Skip | list[Gap]:
    """No decision or conclusion without, or before, an acceptance."""
    if not petition.kind.makes_case:
        return reasons.OTHER_KIND
    runs = runs_of(petition, context)
    if isinstance(runs, Skip):
        return runs
    settled = [(run, index, event) for run in runs for index, event in run.all(*_SETTLING)]
    if not settled:
        return reasons.NOT_SETTLED
    return [Gap(at=run.step(index), found=event.day) for run, index, event in settled if run.handling.accepted is None]


def unfit_accepted(run: Run) -> Skip | list[Gap]:
    """What was found unfit is not accepted, unless a later check found it fit."""
    accepted = run.first(K.ACCEPT)
    if accepted is None:
        return reasons.NOT_ACCEPTED
    checks = [
        event.classification
        for _, event in run.all(K.CLASSIFY)
        if event.classification is not None and event.day <= accepted.day
    ]
    if not checks:
        return reasons.NOT_STATED
    return [] if checks[-1].fit else [Gap(at=run.at, found=accepted.day)]


def mixed_accepted(run: Run) -> Skip | list[Gap]:
    """A paper with several contents is split before anything is accepted."""
    accepted = run.first(K.ACCEPT)
    return [Gap(at=run.at, found=accepted.day)] if accepted else []


def refusal_unreasoned(run: Run) -> Skip | list[Gap]:
    """A refusal states its ground."""
    found = list(run.all(K.REFUSE))
    if not found:
        return reasons.NOT_APPLICABLE
    return [Gap(at=run.step(index), found=event.day) for index, event in found if event.ground is None]


def guided_again(case: Case, context: Context) -> Skip | list[Gap]:
    """On one content the petitioner is guided once; later papers are filed."""
    guided = sorted(
        event.day
        for petition in case.petitions
        for handling in petition.handlings
        for event in handling.events
        if event.kind is K.GUIDE and event.day <= context.as_of
    )
    if not guided:
        return reasons.NOT_APPLICABLE
    return [Gap(at=Place.of("petitions"), found=day) for day in guided[1:]]


RULES = (
    Rule(
        id="petition.decision_before_acceptance",
        subject=Petition,
        severity=Severity.WARNING,
        citations=(Citation.of("02/2011/QH13", "27"), Citation.of("25/2018/QH14", "28")),
        force=_COMPLAINTS,
        confidence=Confidence.VERIFIED,
        vi="Chỉ được ban hành quyết định giải quyết, kết luận nội dung tố cáo sau khi đã thụ lý.",
        en="A decision or conclusion follows an acceptance.",
        gap_vi="{at}: ban hành ngày {found} khi chưa thụ lý.",
        gap_en="{at}: issued on {found} without an acceptance before it.",
        remedy_vi="Bổ sung quyết định, thông báo thụ lý vào hồ sơ, hoặc sửa ngày ghi nhầm.",
        remedy_en="Add the acceptance to the file, or correct a day entered wrongly.",
        check=decision_after_acceptance,
    ),
    Rule(
        id="petition.classification.late",
        subject=Petition,
        severity=Severity.NOTICE,
        citations=cite("05/2021/TT-TTCP"),
        force=OpenPeriod.between("2021-11-15", None),
        confidence=Confidence.UNCERTAIN,
        vi="Đơn nên được phân loại, xử lý trong 10 ngày kể từ ngày nhận.",
        en="A petition is classified and handled within 10 days from its receipt.",
        remedy_vi="Phân loại và xử lý đơn ngay.",
        remedy_en="Classify and handle it now.",
        check=late_check("petition.classification"),
        **LATE,
    ),
    Rule(
        id="petition.answer.late",
        subject=Petition,
        severity=Severity.BREACH,
        citations=cite("42/2013/QH13 28.1"),
        force=_RECEPTION,
        confidence=Confidence.VERIFIED,
        vi="Người đến trình bày phải được trả lời kết quả xử lý bước đầu trong thời hạn luật định.",
        en="Who handed a petition in at a reception is told the first outcome within the legal term.",
        remedy_vi="Trả lời ngay bằng văn bản.",
        remedy_en="Answer in writing now.",
        check=late_check("petition.answer"),
        **LATE,
    ),
    Rule(
        id="petition.forwarder_told_result.late",
        subject=Petition,
        severity=Severity.BREACH,
        citations=cite("42/2013/QH13 27.2"),
        force=_RECEPTION,
        confidence=Confidence.VERIFIED,
        vi="Cơ quan nhận đơn chuyển đến phải thông báo kết quả cho nơi chuyển trong thời hạn luật định.",
        en="The body that passed a petition on is told the result within the legal term.",
        remedy_vi="Thông báo ngay kết quả cho nơi chuyển đơn.",
        remedy_en="Tell the body that passed it on now.",
        check=late_check("petition.forwarder_told_result"),
        **LATE,
    ),
    Rule(
        id="petition.unhandled.late",
        subject=Petition,
        severity=Severity.BREACH,
        citations=cite("154/2026/NĐ-CP 41.3.b"),
        force=OpenPeriod.between("2026-07-01", None),
        confidence=Confidence.VERIFIED,
        vi="Không để đơn quá 45 ngày không xử lý mà không có lý do: người giữ chức vụ có thể bị xem xét kỷ luật.",
        en="A petition does not lie unhandled for more than 45 days without a reason: discipline is at stake.",
        remedy_vi="Xử lý ngay; ghi rõ lý do chậm.",
        remedy_en="Handle it now; record the reason.",
        check=late_check("petition.unhandled"),
        **LATE,
    ),
    Rule(
        id="petition.unfit.accepted",
        subject=Petition,
        severity=Severity.WARNING,
        citations=cite("05/2021/TT-TTCP 6"),
        force=OpenPeriod.between("2021-11-15", None),
        confidence=Confidence.KNOWN,
        vi="Đơn không đủ điều kiện xử lý thì không thụ lý.",
        en="A petition that is not fit to be handled is not accepted.",
        gap_vi="{at}: thụ lý ngày {found} dù đã phân loại không đủ điều kiện.",
        gap_en="{at}: accepted on {found} although it was found unfit.",
        remedy_vi="Phân loại lại, hoặc lưu đơn.",
        remedy_en="Classify it again, or file it.",
        check=check_runs(look=unfit_accepted),
    ),
    Rule(
        id="petition.mixed.accepted",
        subject=Petition,
        severity=Severity.BREACH,
        citations=cite("42/2013/QH13 25.3", "154/2026/NĐ-CP 14.4"),
        force=_RECEPTION,
        confidence=Confidence.VERIFIED,
        vi="Đơn có nhiều nội dung khác nhau thì hướng dẫn tách thành đơn riêng.",
        en="A paper with several contents is split before anything is accepted.",
        gap_vi="{at}: thụ lý ngày {found} khi chưa tách.",
        gap_en="{at}: accepted on {found} without being split.",
        remedy_vi="Hướng dẫn người gửi tách đơn; vào sổ từng đơn.",
        remedy_en="Guide the petitioner to split it; register each part.",
        check=check_runs(PetitionKind.MIXED, look=mixed_accepted),
    ),
    Rule(
        id="petition.refusal.unreasoned",
        subject=Petition,
        severity=Severity.WARNING,
        citations=cite("02/2011/QH13 27", "25/2018/QH14 24"),
        force=_COMPLAINTS,
        confidence=Confidence.KNOWN,
        vi="Thông báo không thụ lý phải nêu rõ lý do.",
        en="A refusal states its ground.",
        gap_vi="{at}: không thụ lý ngày {found}, chưa ghi lý do.",
        gap_en="{at}: refused on {found}, no ground recorded.",
        remedy_vi="Bổ sung lý do vào thông báo.",
        remedy_en="Add the ground to the notice.",
        check=check_runs(look=refusal_unreasoned),
    ),
    Rule(
        id="case.guided_again",
        subject=Case,
        severity=Severity.WARNING,
        citations=cite("05/2021/TT-TTCP 6"),
        force=OpenPeriod.between("2021-11-15", None),
        confidence=Confidence.KNOWN,
        vi="Cùng một nội dung chỉ hướng dẫn một lần.",
        en="On one content the petitioner is guided once.",
        gap_vi="Hướng dẫn lại ngày {found}.",
        gap_en="Guided again on {found}.",
        remedy_vi="Lưu đơn và theo dõi; không hướng dẫn lại.",
        remedy_en="File the later paper; do not guide again.",
        check=guided_again,
    ),
)
