"""Terms of petitioners, those who act for them, and respondents."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import AuthorisationForm, AuthorisedKind, PetitionerKind, RespondentKind, Sex

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        "05/2021/TT-TTCP",
        {
            PetitionerKind.INDIVIDUAL: ("cá nhân", "individual"),
            PetitionerKind.GROUP: ("nhiều người", "group"),
            PetitionerKind.ORGANISATION: ("cơ quan, tổ chức", "organisation"),
        },
    ),
    **members(
        "02/2011/QH13",
        {
            AuthorisedKind.LAWYER: ("luật sư", "lawyer"),
            AuthorisedKind.LEGAL_AID: ("trợ giúp viên pháp lý", "legal-aid officer"),
            AuthorisedKind.LEGAL_REPRESENTATIVE: ("người đại diện theo pháp luật", "legal representative"),
            AuthorisedKind.OTHER: ("người được ủy quyền khác", "another authorised person"),
        },
    ),
    **members(
        "124/2020/NĐ-CP",
        {
            AuthorisationForm.NOTARISED: ("văn bản có công chứng", "notarised paper"),
            AuthorisationForm.CERTIFIED: ("văn bản có chứng thực", "certified paper"),
            AuthorisationForm.WRITTEN: ("văn bản không công chứng, chứng thực", "paper without certification"),
            AuthorisationForm.ORAL: ("ủy quyền miệng", "by word of mouth"),
        },
    ),
    **members(
        None,
        {
            RespondentKind.INDIVIDUAL: ("cá nhân bị khiếu nại, tố cáo", "individual respondent"),
            RespondentKind.BODY: ("cơ quan, tổ chức bị khiếu nại, tố cáo", "respondent body"),
            Sex.FEMALE: ("nữ", "female"),
            Sex.MALE: ("nam", "male"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "AuthorisedPerson": term("người được ủy quyền, người đại diện", "authorised person", "02/2011/QH13"),
    "Petitioner": term("người khiếu nại, tố cáo, kiến nghị, phản ánh", "petitioner", "42/2013/QH13"),
    "Respondent": term("đối tượng bị khiếu nại, tố cáo", "respondent", "02/2011/QH13"),
    "Signatory": term("người đứng tên trong đơn", "signatory"),
}

ERRORS: dict[str, str] = {
    "petitioner.anonymous": "đơn nặc danh không có họ tên, địa chỉ người gửi",
    "petitioner.group": "nhiều người cùng đứng đơn là từ hai người trở lên",
    "petitioner.individual": "cá nhân là một người",
    "petitioner.nobody": "người gửi đơn phải có ít nhất một người",
    "petitioner.representatives": "số người đại diện ({part}) nhiều hơn số người đứng đơn ({whole})",
    "petitioner.signatories": "danh sách có {part} người, nhiều hơn số người đứng đơn ({whole})",
}
