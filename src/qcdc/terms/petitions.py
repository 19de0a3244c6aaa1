"""Terms of petitions, their handling and cases."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Channel, HandlingEventKind, HandlingState, Instance, Outcome, PetitionerKind, PetitionKind

__all__ = ["ERRORS", "LISTS", "MODEL", "REASONS"]

LISTS: Lists = {
    **members(
        "05/2021/TT-TTCP",
        {
            PetitionKind.COMPLAINT: ("khiếu nại", "complaint"),
            PetitionKind.DENUNCIATION: ("tố cáo", "denunciation"),
            PetitionKind.RECOMMENDATION: ("kiến nghị", "recommendation"),
            PetitionKind.FEEDBACK: ("phản ánh", "feedback"),
        },
    ),
    **members(
        "05/2021/TT-TTCP",
        {
            PetitionerKind.INDIVIDUAL: ("cá nhân", "individual"),
            PetitionerKind.GROUP: ("nhiều người", "group"),
            PetitionerKind.ORGANISATION: ("cơ quan, tổ chức", "organisation"),
        },
    ),
    **members(
        "05/2021/TT-TTCP",
        {
            Channel.IN_PERSON: ("trực tiếp", "in person"),
            Channel.POST: ("dịch vụ bưu chính", "post"),
            Channel.FORWARDED: ("cơ quan khác chuyển đến", "forwarded by another body"),
            Channel.ONLINE: ("trực tuyến", "online"),
            Channel.HOTLINE: ("đường dây nóng", "hotline"),
        },
    ),
    **members(
        "05/2021/TT-TTCP",
        {
            HandlingEventKind.RECEIVE: ("tiếp nhận", "receive"),
            HandlingEventKind.ACCEPT: ("thụ lý", "accept"),
            HandlingEventKind.VERIFY: ("xác minh", "verify"),
            HandlingEventKind.GUIDE: ("hướng dẫn", "guide"),
            HandlingEventKind.TRANSFER: ("chuyển đơn", "transfer"),
            HandlingEventKind.RETURN: ("trả lại đơn", "return"),
            HandlingEventKind.REFUSE: ("không thụ lý", "refuse"),
            HandlingEventKind.FILE: ("lưu đơn", "file"),
            HandlingEventKind.DECIDE: ("ra quyết định giải quyết", "decide"),
            HandlingEventKind.CONCLUDE: ("kết luận nội dung tố cáo", "conclude"),
            HandlingEventKind.WITHDRAW: ("rút đơn", "withdraw"),
        },
    ),
    **members(
        "05/2021/TT-TTCP",
        {
            HandlingState.NOT_RECEIVED: ("chưa tiếp nhận", "not received"),
            HandlingState.RECEIVED: ("đã tiếp nhận", "received"),
            HandlingState.ACCEPTED: ("đã thụ lý", "accepted"),
            HandlingState.VERIFYING: ("đang xác minh", "being verified"),
            HandlingState.GUIDED: ("đã hướng dẫn", "guided"),
            HandlingState.TRANSFERRED: ("đã chuyển đơn", "transferred"),
            HandlingState.RETURNED: ("đã trả lại đơn", "returned"),
            HandlingState.REFUSED: ("đã thông báo không thụ lý", "refused"),
            HandlingState.FILED: ("đã lưu đơn", "filed"),
            HandlingState.DECIDED: ("đã có quyết định giải quyết", "decided"),
            HandlingState.CONCLUDED: ("đã có kết luận", "concluded"),
            HandlingState.WITHDRAWN: ("đã rút đơn", "withdrawn"),
        },
    ),
    **members(
        "02/2011/QH13",
        {
            Instance.FIRST: ("lần đầu", "first instance"),
            Instance.SECOND: ("lần hai", "second instance"),
        },
    ),
    **members(
        "02/2011/QH13",
        {
            Outcome.RIGHT: ("đúng", "right"),
            Outcome.WRONG: ("sai", "wrong"),
            Outcome.PARTLY_RIGHT: ("đúng một phần", "partly right"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Case": term("vụ việc", "case", "02/2021/TT-TTCP"),
    "Handling": term("quá trình xử lý tại một cơ quan", "handling", "05/2021/TT-TTCP"),
    "HandlingEvent": term("bước xử lý", "step of a handling", "05/2021/TT-TTCP"),
    "Petition": term("đơn", "petition", "05/2021/TT-TTCP"),
    "Petitioner": term("người khiếu nại, tố cáo, kiến nghị, phản ánh", "petitioner", "42/2013/QH13"),
}

REASONS: dict[str, Term] = {
    "not_accepted": term("chưa thụ lý", "not accepted yet"),
    "not_begun": term("chưa tiếp nhận vào ngày xét", "not received by the day"),
    "not_settled": term("chưa giải quyết", "not settled yet"),
    "other_kind": term("không thuộc loại đơn này", "another kind of petition"),
}

ERRORS: dict[str, str] = {
    "case.stranger": "có đơn thuộc vụ việc khác",
    "event.outcome": "chỉ quyết định hoặc kết luận mới có kết quả",
    "event.to": "chỉ bước chuyển đơn mới có nơi nhận",
    "handling.life": "bước {index} ({kind}) không khớp: chỉ tiếp nhận một lần và không có bước nào sau khi kết thúc",
    "handling.not_received": "bước đầu tiên của quá trình xử lý là nhận đơn",
    "petition.handlings": "lần xử lý {index} bắt đầu khi lần trước chưa kết thúc",
    "petition.received": "ngày tiếp nhận của lần xử lý đầu tiên phải trùng ngày nhận đơn",
    "petitioner.group": "nhiều người cùng đứng đơn là từ hai người trở lên",
    "petitioner.individual": "cá nhân là một người",
    "petitioner.nobody": "người gửi đơn phải có ít nhất một người",
}
