"""Terms of decisions, publication and enforcement, and of documents."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import DisciplineKind, Outcome, PublicationForm, Ruling

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        "02/2011/QH13",
        {
            Outcome.RIGHT: ("đúng", "right"),
            Outcome.WRONG: ("sai", "wrong"),
            Outcome.PARTLY_RIGHT: ("đúng một phần", "partly right"),
            Ruling.UPHELD: ("giữ nguyên quyết định lần đầu", "upheld"),
            Ruling.AMENDED: ("sửa quyết định lần đầu", "amended"),
            Ruling.ANNULLED: ("hủy quyết định lần đầu", "annulled"),
        },
    ),
    **members(
        None,
        {
            DisciplineKind.CRITICISM: ("phê bình", "criticism"),
            DisciplineKind.REPRIMAND: ("khiển trách", "reprimand"),
            DisciplineKind.WARNING: ("cảnh cáo", "warning"),
            DisciplineKind.PAY_CUT: ("hạ bậc lương", "pay cut"),
            DisciplineKind.DEMOTION: ("giáng chức", "demotion"),
            DisciplineKind.REMOVAL: ("cách chức", "removal from office"),
            DisciplineKind.DISMISSAL: ("buộc thôi việc", "dismissal"),
        },
    ),
    **members(
        "124/2020/NĐ-CP",
        {
            PublicationForm.MEETING: ("công bố tại cuộc họp", "at a meeting"),
            PublicationForm.POSTING: ("niêm yết tại trụ sở, nơi tiếp công dân", "posted"),
            PublicationForm.WEBSITE: ("trang thông tin điện tử, báo điện tử", "web site or online press"),
            PublicationForm.BROADCAST: ("phát thanh, truyền hình", "radio or television"),
            PublicationForm.PRINT: ("báo in", "printed press"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Amounts": term("số tiền, diện tích đất", "amounts of money and land"),
    "Attachment": term("tài liệu kèm theo", "attachment"),
    "Decision": term("quyết định giải quyết, kết luận nội dung", "decision or conclusion", "02/2011/QH13"),
    "Discipline": term("hình thức và số người bị kỷ luật", "discipline"),
    "DocumentRef": term("số, ngày, nơi ban hành văn bản", "reference to a document"),
    "EnforcementRecord": term("kết quả thi hành", "enforcement record", "02/2011/QH13"),
    "Publication": term("việc công khai quyết định, kết luận", "publication", "124/2020/NĐ-CP"),
}

ERRORS: dict[str, str] = {
    "amount.negative": "số lượng không được âm",
    "attachment.digest": "mã băm SHA-256 gồm 64 chữ số thập lục phân",
    "discipline.nobody": "hình thức kỷ luật áp dụng cho ít nhất một người",
    "publication.times": "{form} không tính bằng số lần",
}
