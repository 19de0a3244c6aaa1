"""Terms of petitions as papers, and of the cases they join."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Channel, ForwarderKind, Instance, Likeness, LikenessKey, LinkKind, PetitionKind, UnfitGround

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        "05/2021/TT-TTCP",
        {
            PetitionKind.COMPLAINT: ("khiếu nại", "complaint"),
            PetitionKind.DENUNCIATION: ("tố cáo", "denunciation"),
            PetitionKind.RECOMMENDATION: ("kiến nghị", "recommendation"),
            PetitionKind.FEEDBACK: ("phản ánh", "feedback"),
            PetitionKind.MIXED: ("nhiều nội dung khác nhau", "several contents"),
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
            Channel.EMAIL: ("thư điện tử", "e-mail"),
            Channel.HANDED_OVER: ("nhận bàn giao", "taken over"),
            Channel.MESSENGER: ("ứng dụng nhắn tin", "messenger"),
            Channel.ON_BEHALF: ("cán bộ nhập thay", "entered by staff"),
        },
    ),
    **members(
        "42/2013/QH13",
        {
            ForwarderKind.STATE_BODY: ("cơ quan nhà nước", "State body"),
            ForwarderKind.PARTY_BODY: ("cơ quan Đảng", "Party body"),
            ForwarderKind.DEPUTIES: ("đại biểu Quốc hội, đại biểu Hội đồng nhân dân", "elected deputies"),
            ForwarderKind.ASSEMBLY_BODY: ("cơ quan của Quốc hội", "body of the National Assembly"),
            ForwarderKind.RECEPTION_BOARD: ("Ban tiếp công dân", "citizen reception board"),
            ForwarderKind.FRONT: ("Mặt trận và các tổ chức thành viên", "Fatherland Front"),
            ForwarderKind.PRESS: ("cơ quan báo chí", "press"),
        },
    ),
    **members(
        None,
        {
            LinkKind.DUPLICATE_OF: ("trùng với đơn", "duplicate of"),
            LinkKind.REPEATS: ("gửi lại nội dung của đơn", "repeats"),
            LinkKind.SECOND_INSTANCE_OF: ("khiếu nại lần hai của đơn", "second complaint to"),
            LinkKind.FURTHER_TO: ("tố cáo tiếp của đơn", "further denunciation to"),
            LinkKind.SPLIT_FROM: ("tách từ đơn", "split from"),
        },
    ),
    **members(
        None,
        {
            Likeness.SAME_PAPER: ("gửi lại cùng nội dung", "the same paper again"),
            Likeness.OTHER_PETITIONER: ("cùng vụ việc, người khác gửi", "same case, another petitioner"),
            Likeness.SECOND_INSTANCE: ("khiếu nại lần hai, tố cáo tiếp", "second instance"),
            Likeness.NEW_MATTER: ("việc mới của cùng người gửi", "a new matter"),
            LikenessKey.PERSONS: ("người gửi đơn", "persons"),
            LikenessKey.CONTENT: ("nội dung", "content"),
            LikenessKey.PLACE: ("nơi phát sinh", "place"),
        },
    ),
    **members(
        "05/2021/TT-TTCP",
        {
            UnfitGround.NOT_VIETNAMESE: ("không viết bằng tiếng Việt", "not in Vietnamese"),
            UnfitGround.UNDATED: ("không ghi ngày, tháng, năm viết đơn", "undated"),
            UnfitGround.NO_NAME_OR_ADDRESS: ("không ghi họ tên, địa chỉ người viết đơn", "no name or address"),
            UnfitGround.UNSIGNED: ("không có chữ ký hoặc điểm chỉ", "unsigned"),
            UnfitGround.CONTENT_MISSING: ("không rõ nội dung, lý do, yêu cầu", "content, reason or request missing"),
            UnfitGround.RESPONDENT_MISSING: ("không ghi đối tượng bị khiếu nại, tố cáo", "respondent missing"),
            UnfitGround.ADDRESSED_TO_COMPETENT: ("đã gửi đến cơ quan có thẩm quyền", "sent to the competent body too"),
            UnfitGround.ALREADY_GUIDED: ("đã được hướng dẫn một lần về cùng nội dung", "guided once already"),
            UnfitGround.ALREADY_SETTLED: ("đã được giải quyết theo quy định", "settled already"),
            UnfitGround.ILLEGIBLE: ("rách nát, không đọc được", "illegible"),
        },
    ),
    **members(
        "02/2011/QH13",
        {
            Instance.FIRST: ("lần đầu", "first instance"),
            Instance.SECOND: ("lần hai", "second instance"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Case": term("vụ việc", "case", "02/2021/TT-TTCP"),
    "EarlierSettlement": term("kết quả giải quyết trước đó", "earlier settlement", "05/2021/TT-TTCP"),
    "Forwarding": term("văn bản chuyển đơn đến", "forwarding", "42/2013/QH13"),
    "Petition": term("đơn", "petition", "05/2021/TT-TTCP"),
    "PetitionLink": term("liên hệ với đơn khác", "link to another petition"),
    "Topic": term("lĩnh vực, nội dung", "topic"),
}


ERRORS: dict[str, str] = {
    "breakdown.by": "dữ liệu nhạy cảm chỉ phân tổ theo {known}",
    "breakdown.threshold": "ngưỡng dưới 2 không che được ai",
    "disclosure.mismatch": "các bảng công bố cùng nhau phải có cùng đơn vị và cùng cách phân tổ",
    "disclosure.ratio": "hãy công bố các số đếm của tỷ lệ, không công bố chính tỷ lệ",
    "disclosure.windows": "các kỳ phải lồng nhau hoặc tách rời nhau, và tổng số liệu phải khớp",
    "case.stranger": "có đơn thuộc vụ việc khác",
    "petition.dates": "{later} không thể trước {earlier}",
    "petition.handling_kind": "lần xử lý {index} ghi loại đơn khác",
    "petition.handlings": "lần xử lý {index} bắt đầu khi lần trước chưa kết thúc",
    "petition.inherited": "lần xử lý {index} không tiếp nối đúng quá trình đã bàn giao",
    "petition.link_self": "đơn không thể liên hệ với chính nó",
    "petition.received": "ngày tiếp nhận của lần xử lý đầu tiên phải trùng ngày nhận đơn",
    "petition.step_of_other_kind": "lần xử lý {index}, bước {step}: bước {kind} không thuộc loại đơn {petition}; các bước phù hợp: {fits}",
    "petition.handling_unknown": "đơn có {count} lần xử lý, không lần nào có mã này",
    "petition.reopened": "chỉ đơn đã được trả lời mới được xử lý lại theo cách này",
    "petition.succession": "chỉ bàn giao được lần xử lý chưa kết thúc",
    "topic.code": "mã lĩnh vực gồm các đoạn chữ, số cách nhau bằng dấu chấm",
}
