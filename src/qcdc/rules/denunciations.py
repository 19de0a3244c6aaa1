"""Rules on denunciations (*tố cáo*): acceptance, notices, extension, conclusion, publication, secrecy."""

from __future__ import annotations

from qcdc.dates import OpenPeriod
from qcdc.law import Confidence
from qcdc.rules.bars import barred_accepted
from qcdc.rules.competence import competence_check
from qcdc.rules.denunciation_checks import (
    anonymous_accepted,
    anonymous_dropped,
    attachment_public,
    complexity_groundless,
    extension_long,
    extension_unlawful,
    transferred_again,
    withdrawal_ended_it,
    withdrawal_unwritten,
)
from qcdc.rules.duties import late_check
from qcdc.rules.frames import rules_of
from qcdc.rules.publications import publication_check
from qcdc.rules.runs import check_runs
from qcdc.vocab import HandlingEventKind, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LTC = "25/2018/QH14"
_IN_FORCE = OpenPeriod.between("2019-01-01", None)
_ONLY = PetitionKind.DENUNCIATION
_STEP = {"gap_vi": "{at}: ngày {found}.", "gap_en": "{at}: {found}."}
_MORE = {
    "gap_vi": "{at}: {found}; nhiều nhất {expected}; vượt {gap}.",
    "gap_en": "{at}: {found}; at most {expected}; {gap} too many.",
}


_rule = rules_of("denunciation", since="2019-01-01")

RULES = (
    _rule(
        "acceptance.late",
        Severity.BREACH,
        (f"{LTC} 24.1",),
        (
            "Tố cáo phải được đăng ký, kiểm tra điều kiện thụ lý trong thời hạn luật định kể từ ngày nhận được tố cáo.",
            "A denunciation is registered and checked for acceptance within the legal term from its receipt.",
        ),
        ("Ra quyết định thụ lý hoặc thông báo lý do không thụ lý.", "Decide to accept it, or notify why not."),
        check=late_check("denunciation.acceptance"),
        gaps={
            "gap_vi": "{at}: ngày thụ lý, trả lời: {found}; hạn {expected}; quá hạn {gap} ngày.",
            "gap_en": "{at}: accepted or answered: {found}; due {expected}; {gap:calendar day} late.",
        },
    ),
    _rule(
        "settlement.late",
        Severity.BREACH,
        (f"{LTC} 30",),
        (
            "Tố cáo phải được giải quyết trong thời hạn luật định kể từ ngày thụ lý.",
            "A denunciation is concluded within the legal term from its acceptance.",
        ),
        (
            "Ban hành kết luận nội dung tố cáo; vụ việc phức tạp phải có quyết định gia hạn giải quyết tố cáo.",
            "Issue the conclusion; a complex matter needs a decision to extend.",
        ),
        check=late_check("denunciation.settlement"),
        gaps={
            "gap_vi": "{at}: ngày kết luận: {found}; hạn {expected}; quá hạn {gap} ngày.",
            "gap_en": "{at}: concluded: {found}; due {expected}; {gap:calendar day} late.",
        },
    ),
    _rule(
        "transfer.late",
        Severity.BREACH,
        (f"{LTC} 24.2",),
        (
            "Tố cáo không thuộc thẩm quyền phải được chuyển trong thời hạn luật định kể từ ngày nhận được.",
            "A denunciation outside the competence is transferred within the legal term from its receipt.",
        ),
        ("Chuyển ngay đến cơ quan có thẩm quyền.", "Transfer it to the competent body now."),
        check=late_check("denunciation.transfer"),
    ),
    _rule(
        "transfer_told.late",
        Severity.BREACH,
        (f"{LTC} 24.2",),
        (
            "Việc chuyển tố cáo phải được thông báo cho người tố cáo trong thời hạn luật định.",
            "The denouncer is told of a transfer within the legal term.",
        ),
        ("Thông báo ngay cho người tố cáo.", "Tell the denouncer now."),
        check=late_check("denunciation.transfer_told"),
    ),
    _rule(
        "acceptance_told.late",
        Severity.BREACH,
        (f"{LTC} 29.3",),
        (
            "Việc thụ lý phải được thông báo cho người tố cáo trong thời hạn luật định.",
            "The denouncer must be told of the acceptance within the statutory time limit.",
        ),
        ("Thông báo ngay việc thụ lý tố cáo.", "Tell them now."),
        check=late_check("denunciation.acceptance_told"),
    ),
    _rule(
        "respondent_told.late",
        Severity.BREACH,
        (f"{LTC} 29.3",),
        (
            "Nội dung tố cáo phải được thông báo cho người bị tố cáo trong thời hạn luật định kể từ ngày thụ lý.",
            "The denounced must be told what the denunciation is about within the statutory time limit from its acceptance.",
        ),
        (
            "Thông báo ngay nội dung tố cáo cho người bị tố cáo, không tiết lộ người tố cáo.",
            "Tell the denounced now, without disclosing who denounced.",
        ),
        check=late_check("denunciation.respondent_told"),
    ),
    _rule(
        "conclusion_sent.late",
        Severity.BREACH,
        (f"{LTC} 35.3",),
        (
            "Kết luận nội dung tố cáo phải được gửi cho người bị tố cáo và cơ quan quản lý người đó trong thời hạn luật định.",
            "The conclusion must be sent to the denounced and the body that manages him within the statutory time limit.",
        ),
        ("Gửi ngay kết luận và lưu chứng từ gửi.", "Send the conclusion now and keep the proof of sending."),
        check=late_check("denunciation.conclusion_sent"),
    ),
    _rule(
        "conclusion_told.late",
        Severity.BREACH,
        (f"{LTC} 35.3",),
        (
            "Kết luận nội dung tố cáo phải được thông báo cho người tố cáo trong thời hạn luật định.",
            "The denouncer must be told of the conclusion within the statutory time limit.",
        ),
        ("Thông báo ngay về kết luận cho người tố cáo.", "Tell the denouncer of the conclusion now."),
        check=late_check("denunciation.conclusion_told"),
    ),
    _rule(
        "suspension_sent.late",
        Severity.BREACH,
        (f"{LTC} 34.4",),
        (
            "Quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo phải được gửi trong thời hạn luật định.",
            "A decision to suspend or terminate is sent within the legal term.",
        ),
        ("Gửi ngay quyết định.", "Send the decision now."),
        check=late_check("denunciation.suspension_sent"),
    ),
    _rule(
        "conclusion_acted_on.late",
        Severity.BREACH,
        (f"{LTC} 36.1",),
        (
            "Phải xử lý kết luận nội dung tố cáo trong thời hạn luật định kể từ ngày ban hành.",
            "A conclusion is acted on within the legal term from its issue.",
        ),
        ("Xử lý ngay theo kết luận.", "Act on the conclusion now."),
        check=late_check("denunciation.conclusion_acted_on"),
    ),
    _rule(
        "publication.late",
        Severity.BREACH,
        (f"{LTC} 40.1",),
        (
            "Kết luận nội dung tố cáo phải được công khai trong thời hạn luật định.",
            "A conclusion is made public within the legal term.",
        ),
        ("Công khai ngay, không tiết lộ người tố cáo.", "Make it public now, without revealing the denouncer."),
        check=late_check("denunciation.publication"),
    ),
    _rule(
        "publication.short",
        Severity.BREACH,
        ("31/2019/NĐ-CP 6.2",),
        (
            "Việc công khai kết luận nội dung tố cáo phải đủ thời gian, đủ số lần.",
            "A conclusion is made public long enough and often enough.",
        ),
        ("Công khai bổ sung cho đủ.", "Make it public again for what is missing."),
        check=publication_check(_ONLY),
        gaps={
            "gap_vi": "{at}: đạt {found} (ngày, lần, số báo); ít nhất {expected}; thiếu {gap}.",
            "gap_en": "{at}: {found} (days, broadcasts, issues); at least {expected}; {gap} short.",
        },
        force=OpenPeriod.between("2019-05-28", None),
    ),
    _rule(
        "further.late",
        Severity.BREACH,
        (f"{LTC} 37.2",),
        (
            "Tố cáo tiếp phải được xem xét trong thời hạn luật định kể từ ngày nhận được.",
            "A further denunciation is decided on within the legal term from its receipt.",
        ),
        ("Quyết định ngay việc tố cáo tiếp.", "Decide on it now."),
        check=late_check("denunciation.further"),
    ),
    _rule(
        "forwarder_told.late",
        Severity.BREACH,
        (f"{LTC} 26.2",),
        (
            "Phải thông báo cho cơ quan báo chí, cơ quan đã chuyển tố cáo trong thời hạn luật định.",
            "The press or body that passed on a denunciation is told within the legal term.",
        ),
        ("Thông báo ngay cho nơi chuyển tố cáo.", "Tell who passed it on now."),
        check=late_check("denunciation.forwarder_told"),
    ),
    _rule(
        "extension.unlawful",
        Severity.BREACH,
        (f"{LTC} 30.2", f"{LTC} 30.3", "31/2019/NĐ-CP 3.3"),
        (
            "Vụ việc phức tạp được gia hạn một lần, đặc biệt phức tạp hai lần; vụ việc thường không được gia hạn.",
            "A complex denunciation is extended once, a specially complex one twice, a plain one never.",
        ),
        ("Hủy quyết định gia hạn không đúng; ghi căn cứ phức tạp.", "Undo the extension, or record the grounds."),
        check=check_runs(_ONLY, look=extension_unlawful),
        gaps=_MORE,
    ),
    _rule(
        "extension.long",
        Severity.BREACH,
        (f"{LTC} 30.2", f"{LTC} 30.3"),
        ("Mỗi lần gia hạn không quá số ngày luật định.", "One extension is no longer than the law allows."),
        ("Sửa thời gian gia hạn.", "Correct the extension."),
        check=check_runs(_ONLY, look=extension_long),
        gaps={
            "gap_vi": "{at}: {found} ngày; nhiều nhất {expected}; vượt {gap} ngày.",
            "gap_en": "{at}: {found:day}; at most {expected}; {gap} too many.",
        },
    ),
    _rule(
        "complexity.groundless",
        Severity.BREACH,
        ("31/2019/NĐ-CP 3.2",),
        (
            "Vụ việc tố cáo phức tạp phải có ít nhất một trong bảy căn cứ.",
            "A denunciation is complex on one of seven grounds.",
        ),
        ("Ghi căn cứ phức tạp, hoặc áp dụng thời hạn thường.", "Record the ground, or keep the plain term."),
        check=check_runs(_ONLY, look=complexity_groundless),
        gaps={"gap_vi": "{at}: chưa ghi căn cứ.", "gap_en": "{at}: no ground recorded."},
        force=OpenPeriod.between("2019-05-28", None),
    ),
    _rule(
        "anonymous.accepted",
        Severity.BREACH,
        (f"{LTC} 25.1",),
        (
            "Thông tin nặc danh, mạo danh không được xử lý theo thủ tục tố cáo.",
            "An anonymous paper is not handled as a denunciation.",
        ),
        (
            "Chuyển sang thanh tra, kiểm tra khi có nội dung rõ ràng, chứng cứ cụ thể.",
            "Pass it to inspection where it is clear and has evidence.",
        ),
        check=check_runs(_ONLY, look=anonymous_accepted),
        gaps={"gap_vi": "{at}: thụ lý ngày {found}.", "gap_en": "{at}: accepted on {found}."},
    ),
    _rule(
        "anonymous.dropped",
        Severity.BREACH,
        (f"{LTC} 25.2",),
        (
            "Thông tin nặc danh nêu rõ người vi phạm, có chứng cứ kiểm tra được thì phải thanh tra, kiểm tra.",
            "An anonymous paper with a named wrongdoer and evidence that can be checked goes to inspection.",
        ),
        ("Chuyển cơ quan có thẩm quyền thanh tra, kiểm tra.", "Pass it to the competent inspection."),
        check=check_runs(_ONLY, look=anonymous_dropped),
        gaps=_STEP,
    ),
    _rule(
        "barred.accepted",
        Severity.BREACH,
        (f"{LTC} 29.1",),
        (
            "Chỉ thụ lý tố cáo khi đủ điều kiện.",
            "A denunciation is accepted only when the conditions are met.",
        ),
        ("Xem lại quyết định thụ lý.", "Check the acceptance."),
        check=check_runs(_ONLY, look=barred_accepted),
        gaps={
            "gap_vi": "{at}: thụ lý ngày {found} dù khi kiểm tra đã ghi không đủ điều kiện.",
            "gap_en": "{at}: accepted on {found} although the check recorded a bar.",
        },
    ),
    _rule(
        "transfer.repeated",
        Severity.WARNING,
        ("05/2021/TT-TTCP 14.1",),
        (
            "Tố cáo có cùng nội dung chỉ được chuyển một lần.",
            "A denunciation is transferred once on the same content.",
        ),
        ("Không chuyển tiếp; báo cáo cơ quan có thẩm quyền.", "Do not pass it on again; ask the competent body."),
        check=transferred_again,
        # The article was read; whether the circular outlived 30 June 2026 is not established.
        confidence=Confidence.KNOWN,
        gaps=_STEP,
        force=OpenPeriod.between("2021-11-15", None),
    ),
    _rule(
        "withdrawal.unwritten",
        Severity.WARNING,
        (f"{LTC} 33.1",),
        ("Việc rút tố cáo phải bằng văn bản.", "A denunciation is withdrawn in writing."),
        ("Lập biên bản hoặc lấy đơn rút tố cáo.", "Take a written withdrawal, or minutes that are signed."),
        check=check_runs(_ONLY, look=withdrawal_unwritten),
        gaps=_STEP,
    ),
    _rule(
        "withdrawal.ended_it",
        Severity.BREACH,
        (f"{LTC} 33.3", "31/2019/NĐ-CP 4.4"),
        (
            "Rút tố cáo do bị đe dọa, mua chuộc hoặc khi có dấu hiệu vi phạm thì vẫn phải giải quyết.",
            "A withdrawal under threat, or of what shows signs of a violation, does not end the matter.",
        ),
        ("Tiếp tục giải quyết tố cáo.", "Go on with the denunciation."),
        check=check_runs(_ONLY, look=withdrawal_ended_it),
        gaps=_STEP,
    ),
    _rule(
        "attachment.public",
        Severity.BREACH,
        (f"{LTC} 8.3", f"{LTC} 40.3", f"{LTC} 56"),
        (
            "Không được để lộ thông tin người tố cáo qua tài liệu kèm theo.",
            "What is attached to a denunciation is not open to the public: it would show who denounced.",
        ),
        ("Thu hồi quyền xem, tải; chỉ dùng bản đã che danh tính.", "Close it; use copies without the identity."),
        check=attachment_public,
        gaps={"gap_vi": "{at}: đang công khai.", "gap_en": "{at}: open to the public."},
    ),
    _rule(
        "competence.wrong",
        Severity.WARNING,
        (f"{LTC} 13",),
        (
            "Tố cáo phải do đúng người có thẩm quyền theo cấp và thời điểm thụ lý.",
            "A denunciation is settled by who is competent for its level and day of acceptance.",
        ),
        ("Chuyển hồ sơ cho người có thẩm quyền.", "Hand the file to who is competent."),
        check=competence_check(_ONLY),
        confidence=Confidence.KNOWN,
        gaps={"gap_vi": "{at}: {found}; thẩm quyền: {expected}.", "gap_en": "{at}: {found}; competent: {expected}."},
    ),
)
