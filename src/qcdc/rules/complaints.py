"""Rules on complaints (*khiếu nại*): filing, acceptance, dialogue, settlement, effect, publication."""

from __future__ import annotations

from qcdc.dates import OpenPeriod
from qcdc.law import Confidence
from qcdc.rules.bars import barred_accepted
from qcdc.rules.competence import competence_check
from qcdc.rules.complaint_checks import (
    before_the_amendment,
    complexity_unwritten,
    dialogue_missing,
    dialogue_notice,
    effect_early,
    effect_inside_window,
    filing_late,
    first_dialogue_missing,
    second_filing_late,
    suspension_ground,
    transferred_not_guided,
)
from qcdc.rules.duties import late_check
from qcdc.rules.frames import rules_of
from qcdc.rules.publications import publication_check
from qcdc.rules.runs import check_runs
from qcdc.vocab import Ground, HandlingEventKind, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LKN = "02/2011/QH13"
_IN_FORCE = OpenPeriod.between("2012-07-01", None)
_ONLY = PetitionKind.COMPLAINT
_STEP = {"gap_vi": "{at}: ngày {found}.", "gap_en": "{at}: {found}."}
_TOO_EARLY = {
    "gap_vi": "{at}: ngày {found}, pháp luật chỉ cho phép từ {expected}.",
    "gap_en": "{at}: {found}; the law allows it from {expected} only.",
}


_rule = rules_of("complaint", since="2012-07-01")

# A warning, although the law is clear: until 30 June 2026 the decree says 10 *working* days where the law says 10 days,
# and on sending the second decision 7 *working* days where the law says 7 days.
RULES = (
    _rule(
        "acceptance.late",
        Severity.WARNING,
        (f"{LKN} 27", f"{LKN} 36.1", f"{LKN} 50"),
        (
            "Khiếu nại phải được thụ lý hoặc trả lời trong thời hạn luật định kể từ ngày nhận được khiếu nại.",
            "A complaint is accepted, or answered otherwise, within the legal term from its receipt.",
        ),
        (
            "Thụ lý ngay hoặc thông báo bằng văn bản, nêu rõ lý do.",
            "Accept it now, or notify the petitioner in writing with the reason.",
        ),
        check=late_check("complaint.acceptance"),
        gaps={
            "gap_vi": "{at}: ngày thụ lý, trả lời: {found}; hạn {expected}; quá hạn {gap} ngày.",
            "gap_en": "{at}: accepted or answered: {found}; due {expected}; {gap:calendar day} late.",
        },
    ),
    _rule(
        "settlement.late",
        Severity.BREACH,
        (f"{LKN} 28", f"{LKN} 37", f"{LKN} 50"),
        (
            "Khiếu nại phải được giải quyết trong thời hạn luật định kể từ ngày thụ lý.",
            "A complaint is settled within the legal term from its acceptance.",
        ),
        ("Ban hành quyết định giải quyết khiếu nại.", "Issue the decision."),
        check=late_check("complaint.settlement"),
        gaps={
            "gap_vi": "{at}: ngày giải quyết: {found}; hạn {expected}; quá hạn {gap} ngày.",
            "gap_en": "{at}: settled: {found}; due {expected}; {gap:calendar day} late.",
        },
    ),
    _rule(
        "decision_sent.late",
        Severity.WARNING,
        (f"{LKN} 32", f"{LKN} 41.1", "124/2020/NĐ-CP 29.2"),
        (
            "Quyết định giải quyết khiếu nại phải được gửi trong thời hạn luật định kể từ ngày ban hành.",
            "A decision on a complaint is sent within the legal term from its issue.",
        ),
        ("Gửi ngay quyết định cho người khiếu nại và lưu chứng từ gửi.", "Send it now and keep the proof of sending."),
        check=late_check("complaint.decision_sent"),
    ),
    _rule(
        "forwarder_told.late",
        Severity.WARNING,
        (f"{LKN} 32", f"{LKN} 41.1", "124/2020/NĐ-CP 29.2.a"),
        (
            "Quyết định giải quyết khiếu nại phải được gửi cho nơi đã chuyển đơn đến trong thời hạn luật định.",
            "A decision on a complaint must be sent to whoever passed the complaint on within the statutory time limit.",
        ),
        ("Gửi ngay quyết định cho nơi đã chuyển đơn.", "Send the decision to the forwarding body now."),
        check=late_check("complaint.forwarder_told"),
    ),
    _rule(
        "publication.late",
        Severity.BREACH,
        ("124/2020/NĐ-CP 29.3", "75/2012/NĐ-CP 12"),
        (
            "Quyết định giải quyết khiếu nại phải được công khai trong thời hạn luật định kể từ ngày ban hành.",
            "A decision on a complaint is made public within the legal term from its issue.",
        ),
        ("Công khai ngay quyết định giải quyết khiếu nại.", "Make the decision public now."),
        check=late_check("complaint.publication"),
        force=OpenPeriod.between("2012-11-20", None),
    ),
    _rule(
        "publication.short",
        Severity.BREACH,
        ("124/2020/NĐ-CP 29.3",),
        (
            "Việc công khai quyết định giải quyết khiếu nại phải đủ thời gian, đủ số lần và được thông báo trước.",
            "A decision on a complaint is made public long enough, often enough and with the notice due.",
        ),
        ("Công khai bổ sung cho đủ.", "Make it public again for what is missing."),
        check=publication_check(PetitionKind.COMPLAINT),
        gaps={
            "gap_vi": "{at}: đạt {found} (ngày, lần, số báo); ít nhất {expected}; thiếu {gap}.",
            "gap_en": "{at}: {found} (days, broadcasts, issues); at least {expected}; {gap} short.",
        },
        force=OpenPeriod.between("2020-12-10", None),
    ),
    _rule(
        "enforcement.late",
        Severity.BREACH,
        ("124/2020/NĐ-CP 31.1",),
        (
            "Người giải quyết khiếu nại phải tổ chức thi hành quyết định trong thời hạn luật định kể từ ngày có hiệu lực.",
            "Whoever settled the complaint acts to enforce the decision within the legal term from its effect.",
        ),
        ("Tổ chức thi hành ngay quyết định có hiệu lực.", "Act on the effective decision now."),
        check=late_check("complaint.enforcement"),
        force=OpenPeriod.between("2020-12-10", None),
    ),
    _rule(
        "suspension_sent.late",
        Severity.BREACH,
        ("124/2020/NĐ-CP 28b",),
        (
            "Quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết khiếu nại phải được gửi trong thời hạn luật định.",
            "A decision to suspend, terminate or resume is sent within the legal term.",
        ),
        ("Gửi ngay quyết định cho người có liên quan.", "Send the decision now."),
        check=late_check("complaint.suspension_sent"),
        force=OpenPeriod.between("2026-07-01", None),
    ),
    _rule(
        "filing.late",
        Severity.BREACH,
        (f"{LKN} 9", f"{LKN} 11", f"{LKN} 48"),
        (
            "Không thụ lý khiếu nại lần đầu đã hết thời hiệu, trừ thời gian có trở ngại khách quan.",
            "A first complaint out of time is not accepted; days of obstacles do not count.",
        ),
        ("Xem lại điều kiện thụ lý; ghi rõ trở ngại khách quan nếu có.", "Check the acceptance; record the obstacle."),
        check=check_runs(_ONLY, look=filing_late),
        gaps={
            "gap_vi": "{at}: nhận đơn ngày {found}; hết thời hiệu {expected}; quá {gap} ngày.",
            "gap_en": "{at}: received {found}; the time limit ended {expected}; {gap:day} late.",
        },
    ),
    _rule(
        "second_filing.late",
        Severity.BREACH,
        (f"{LKN} 33.1", f"{LKN} 48"),
        (
            "Khiếu nại lần hai phải gửi trong thời hạn luật định kể từ ngày nhận được quyết định lần đầu.",
            "A second complaint is filed within the legal term from the delivery of the first decision.",
        ),
        ("Xem lại điều kiện thụ lý khiếu nại lần hai.", "Check the acceptance of the second complaint."),
        check=second_filing_late,
        gaps={
            "gap_vi": "{at}: nhận đơn ngày {found}; hạn {expected}; quá {gap} ngày.",
            "gap_en": "{at}: received {found}; due {expected}; {gap:day} late.",
        },
    ),
    _rule(
        "effect.early",
        Severity.BREACH,
        (f"{LKN} 44.1", f"{LKN} 44.2", f"{LKN} 57.1"),
        (
            "Quyết định giải quyết khiếu nại có hiệu lực khi hết thời gian luật định kể từ ngày ban hành.",
            "A decision on a complaint takes effect when the legal days from its issue have passed.",
        ),
        (
            "Ghi lại ngày có hiệu lực; chưa thi hành trước ngày đó.",
            "Correct the day of effect; do not enforce before it.",
        ),
        check=check_runs(_ONLY, look=effect_early),
        gaps={
            "gap_vi": "{at}: ghi có hiệu lực ngày {found}; sớm nhất {expected}; sớm {gap} ngày.",
            "gap_en": "{at}: said to take effect on {found}; {expected} at the earliest; {gap:day} early.",
        },
    ),
    _rule(
        "effect.inside_window",
        Severity.NOTICE,
        (f"{LKN} 33.1", f"{LKN} 44.1"),
        (
            "Quyết định giao muộn có hiệu lực khi người khiếu nại vẫn còn thời hạn khiếu nại lần hai.",
            "A decision delivered late takes effect while the petitioner may still complain a second time.",
        ),
        ("Gửi quyết định đúng hạn; lưu ý khi thi hành.", "Send decisions in time; take care when enforcing."),
        check=check_runs(_ONLY, look=effect_inside_window),
        gaps={
            "gap_vi": "{at}: có hiệu lực ngày {found}; thời hạn khiếu nại lần hai đến {expected} ({gap} ngày sau).",
            "gap_en": "{at}: in effect on {found}; a second complaint may come until {expected} ({gap:day} later).",
        },
    ),
    _rule(
        "dialogue.missing",
        Severity.BREACH,
        (f"{LKN} 39", f"{LKN} 53.1", f"{LKN} 55.3"),
        (
            "Giải quyết khiếu nại lần hai và khiếu nại quyết định kỷ luật phải tổ chức đối thoại.",
            "The second settlement, and every one about discipline, holds a dialogue.",
        ),
        ("Tổ chức đối thoại, lập biên bản và đưa vào hồ sơ.", "Hold the dialogue and put the minutes into the file."),
        check=check_runs(_ONLY, look=dialogue_missing),
        gaps={
            "gap_vi": "{at}: ra quyết định ngày {found} khi chưa đối thoại.",
            "gap_en": "{at}: decided on {found} without a dialogue.",
        },
    ),
    _rule(
        "dialogue.first_missing",
        Severity.WARNING,
        (f"{LKN} 30.1",),
        (
            "Giải quyết lần đầu phải đối thoại khi yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau.",
            "The first settlement holds a dialogue where request and findings differ.",
        ),
        ("Tổ chức đối thoại hoặc ghi rõ vì sao không cần.", "Hold a dialogue, or record why none was needed."),
        check=check_runs(_ONLY, look=first_dialogue_missing),
        gaps={
            "gap_vi": "{at}: quyết định ngày {found} không chấp nhận toàn bộ khiếu nại, hồ sơ không có đối thoại.",
            "gap_en": "{at}: the decision of {found} does not grant everything, and no dialogue is recorded.",
        },
    ),
    _rule(
        "dialogue.notice_short",
        Severity.BREACH,
        ("124/2020/NĐ-CP 28.1", "155/2026/NĐ-CP 11"),
        (
            "Phải thông báo trước cho người tham gia đối thoại đủ số ngày luật định.",
            "A dialogue is announced the legal number of days before.",
        ),
        ("Thông báo lại và ấn định ngày đối thoại khác.", "Announce it again for another day."),
        check=check_runs(_ONLY, look=dialogue_notice),
        gaps={
            "gap_vi": "{at}: thông báo trước {found} ngày; ít nhất {expected}; thiếu {gap} ngày.",
            "gap_en": "{at}: announced {found:day} before; at least {expected}; {gap:day} short.",
        },
        force=OpenPeriod.between("2026-07-01", None),
    ),
    _rule(
        "suspension.before_law",
        Severity.BREACH,
        (f"{LKN} 11a.1", "136/2025/QH15 2"),
        (
            "Trước ngày 01/7/2026 không có quy định tạm đình chỉ giải quyết khiếu nại.",
            "Before 1 July 2026 the settlement of a complaint cannot be suspended.",
        ),
        ("Tiếp tục giải quyết; thời hạn không dừng.", "Go on; the term did not stop."),
        check=before_the_amendment(K.SUSPEND),
        gaps=_TOO_EARLY,
    ),
    _rule(
        "suspension.groundless",
        Severity.WARNING,
        (f"{LKN} 11a.1",),
        (
            "Tạm đình chỉ giải quyết khiếu nại phải nêu căn cứ.",
            "A suspension states its ground: force majeure, or the result of another body.",
        ),
        ("Bổ sung căn cứ tạm đình chỉ.", "Add the ground."),
        check=check_runs(_ONLY, look=suspension_ground),
        gaps=_STEP,
        force=OpenPeriod.between("2026-07-01", None),
    ),
    _rule(
        "termination.before_law",
        Severity.BREACH,
        (f"{LKN} 10", f"{LKN} 11a.2"),
        (
            "Trước ngày 01/7/2026 chỉ đình chỉ giải quyết khiếu nại khi người khiếu nại rút khiếu nại.",
            "Before 1 July 2026 a complaint is terminated only when it is withdrawn.",
        ),
        ("Xem lại căn cứ đình chỉ.", "Check the ground of the termination."),
        check=before_the_amendment(
            K.TERMINATE, grounds=frozenset({Ground.PETITIONER_GONE, Ground.NO_OBJECT, Ground.COURT})
        ),
        gaps=_TOO_EARLY,
    ),
    _rule(
        "withdrawal.part_before_law",
        Severity.BREACH,
        (f"{LKN} 10", "136/2025/QH15 2"),
        (
            "Trước ngày 01/7/2026 không có quy định rút một phần nội dung khiếu nại.",
            "Before 1 July 2026 a complaint cannot be withdrawn in part.",
        ),
        ("Xác định lại phạm vi rút khiếu nại.", "Settle what was withdrawn."),
        check=before_the_amendment(K.WITHDRAW, part=True),
        gaps=_TOO_EARLY,
    ),
    _rule(
        "complexity.unwritten",
        Severity.BREACH,
        ("124/2020/NĐ-CP 3a",),
        (
            "Vụ việc khiếu nại phức tạp phải có căn cứ và được xác định bằng văn bản.",
            "That a complaint is complex is put in writing, on one of seven grounds.",
        ),
        (
            "Lập văn bản nêu căn cứ phức tạp, hoặc áp dụng thời hạn thường.",
            "Put the ground in writing, or keep the plain term.",
        ),
        check=check_runs(_ONLY, look=complexity_unwritten),
        gaps={"gap_vi": "{at}: chưa có văn bản.", "gap_en": "{at}: nothing in writing."},
        force=OpenPeriod.between("2026-07-01", None),
    ),
    _rule(
        "barred.accepted",
        Severity.BREACH,
        (f"{LKN} 11",),
        (
            "Không thụ lý khiếu nại thuộc trường hợp luật không cho thụ lý.",
            "A complaint that the law bars is not accepted.",
        ),
        (
            "Xem lại quyết định thụ lý; đình chỉ hoặc thông báo lý do.",
            "Check the acceptance; terminate it, or say why not.",
        ),
        check=check_runs(_ONLY, look=barred_accepted),
        gaps={
            "gap_vi": "{at}: thụ lý ngày {found} dù khi phân loại đã ghi lý do không được thụ lý.",
            "gap_en": "{at}: accepted on {found} although the check recorded a bar.",
        },
    ),
    _rule(
        "transfer.not_guided",
        Severity.WARNING,
        ("42/2013/QH13 26",),
        (
            "Đến hết 30/6/2026, khiếu nại không thuộc thẩm quyền thì hướng dẫn, trừ đơn do đại biểu, Mặt trận, báo chí chuyển đến.",
            "Until 30 June 2026 a complaint outside the competence is guided, unless deputies, Front or press sent it.",
        ),
        ("Hướng dẫn người khiếu nại gửi đúng cơ quan.", "Guide the petitioner to the competent body."),
        check=check_runs(_ONLY, look=transferred_not_guided),
        confidence=Confidence.KNOWN,
        gaps={"gap_vi": "{at}: chuyển đơn ngày {found}.", "gap_en": "{at}: transferred on {found}."},
    ),
    _rule(
        "competence.wrong",
        Severity.WARNING,
        (f"{LKN} 17", f"{LKN} 18", f"{LKN} 19", f"{LKN} 20", f"{LKN} 21", f"{LKN} 23"),
        (
            "Khiếu nại phải do đúng người có thẩm quyền theo cấp, lần giải quyết và thời điểm thụ lý.",
            "A complaint is settled by who is competent for its level, instance and day of acceptance.",
        ),
        ("Chuyển hồ sơ cho người có thẩm quyền.", "Hand the file to who is competent."),
        check=competence_check(PetitionKind.COMPLAINT),
        confidence=Confidence.KNOWN,
        gaps={"gap_vi": "{at}: {found}; thẩm quyền: {expected}.", "gap_en": "{at}: {found}; competent: {expected}."},
    ),
)
