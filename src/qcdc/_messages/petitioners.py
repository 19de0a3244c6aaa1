"""Sentences of errors: petitioners."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "petitioner.anonymous": (
        "đơn nặc danh không có họ tên, địa chỉ người gửi",
        "an anonymous petition cannot have a name or an address",
    ),
    "petitioner.group": (
        "nhiều người cùng đứng đơn là từ hai người trở lên",
        "a group must be two persons or more",
    ),
    "petitioner.individual": (
        "người gửi đơn là cá nhân thì chỉ có đúng một người",
        "an individual must be exactly one person",
    ),
    "petitioner.nobody": (
        "người gửi đơn phải có ít nhất một người",
        "a petitioner must be at least one person",
    ),
    "petitioner.representatives": (
        "số người đại diện ({part}) không được nhiều hơn số người đứng đơn ({whole})",
        "there cannot be more representatives ({part}) than persons ({whole})",
    ),
    "petitioner.signatories": (
        "số người trong danh sách ({part}) không được nhiều hơn số người đứng đơn ({whole})",
        "there cannot be more persons in the list ({part}) than petitioners ({whole})",
    ),
}
