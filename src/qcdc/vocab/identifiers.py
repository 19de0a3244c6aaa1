"""Code lists of identifiers and of code lists themselves (*mã định danh, danh mục*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["AgencyIdShape", "NoPartner", "NumberOddity", "PersonalNumberKind"]


class AgencyIdShape(Code):
    """The shape of the electronic identifier of a body (*mã định danh điện tử của cơ quan, tổ chức*).

    QCVN 102:2016/BTTTT: four groups of 3, 2, 2 and 3 characters, read from the right. Decision 20/2020/QĐ-TTg: groups read
    from the left, one for each level, at most 35 characters.
    """

    RIGHT_TO_LEFT = "right_to_left", "mã theo QCVN 102:2016/BTTTT", "QCVN 102:2016, read from the right"
    LEFT_TO_RIGHT = "left_to_right", "mã theo Quyết định 20/2020/QĐ-TTg", "Decision 20/2020, read from the left"


class PersonalNumberKind(Code):
    """The kind of a personal number, by its digits (*loại số giấy tờ tùy thân*)."""

    PERSONAL_ID = "personal_id", "số định danh cá nhân (12 số)", "personal identification number (12 digits)"
    OLD_CARD = "old_card", "số chứng minh nhân dân (9 số)", "number of an old identity card (9 digits)"


class NumberOddity(Code):
    """What does not fit in a personal identification number (*điểm bất thường của số định danh cá nhân*)."""

    PREFIX = (
        "prefix",
        "ba số đầu không phải mã tỉnh, thành phố",
        "the first three digits are not the code of a province",
    )
    SEX = "sex", "giới tính theo số khác giới tính đã ghi", "its sex is not the stated one"
    YEAR = "year", "năm sinh theo số khác năm sinh đã ghi", "its year of birth is not the stated one"


class NoPartner(Code):
    """Why a code has no partner in another edition of its list (*lý do không có mã tương ứng*)."""

    NOT_ESTABLISHED = (
        "not_established",
        "mã trong danh mục kia chưa xác minh được",
        "its code in the other list is not established",
    )
    NOT_LISTED = "not_listed", "danh mục kia không có mục này", "the other list does not have it"
    SEVERAL = "several", "ứng với nhiều mục của danh mục kia", "it corresponds to several codes of the other list"
