"""Sentences of errors: people."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "personal.frozen": (
        "thông tin cá nhân không sửa được; hãy tạo giá trị khác bằng PersonalText.of",
        "a personal text cannot be changed; PersonalText.of makes another one",
    ),
    "personal.mask_as_value": (
        "dấu che không phải là nội dung; hãy dùng PersonalText.withheld()",
        "the mask is not a text; use PersonalText.withheld()",
    ),
    "personal.withheld": (
        "bên gửi đã che nội dung này",
        "the text was withheld by the sender",
    ),
    "pseudonym.key": (
        "khóa phải dài từ {least} đến {most} byte",
        "a key must have {least} to {most} bytes",
    ),
    "pseudonym.nothing": (
        "nội dung phải có chữ hoặc số",
        "the text must contain a letter or a digit",
    ),
    "pseudonym.plain": (
        "mục đích không được có ký tự ẩn và phải ở dạng Unicode NFKC",
        "a purpose must be plain text in Unicode form NFKC",
    ),
    "pseudonym.purpose": (
        "mục đích phải dài từ 1 đến {most} byte",
        "a purpose must have 1 to {most} bytes",
    ),
}
