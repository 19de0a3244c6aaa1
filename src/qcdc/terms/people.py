"""Terms of people and offices."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "Office": term("chức vụ", "office"),
    "Person": term("người giữ chức vụ", "office-holder"),
    "PersonalText": term("thông tin cá nhân", "personal text", "91/2025/QH15"),
}

ERRORS: dict[str, str] = {
    "personal.frozen": "thông tin cá nhân không sửa được; hãy tạo giá trị khác bằng PersonalText.of",
    "personal.mask_as_value": "dấu che không phải là nội dung; hãy dùng PersonalText.withheld()",
    "personal.withheld": "bên gửi đã che nội dung này",
    "pseudonym.key": "khóa dài từ {least} đến {most} byte",
    "pseudonym.nothing": "nội dung không có chữ hay số thì không xác định được ai",
    "pseudonym.plain": "mục đích không có ký tự ẩn và ở dạng Unicode NFKC",
    "pseudonym.purpose": "mục đích dài từ 1 đến {most} byte",
}
