"""Code lists of petitioners and respondents (*người gửi đơn, đối tượng bị khiếu nại, tố cáo*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["AuthorisationForm", "AuthorisedKind", "IdentityPaper", "PetitionerKind", "RespondentKind", "Sex"]


class PetitionerKind(Code, law="05/2021/TT-TTCP"):
    """The kind of a petitioner (*người gửi đơn*)."""

    INDIVIDUAL = "individual", "cá nhân", "individual"
    GROUP = "group", "nhiều người", "group"
    ORGANISATION = "organisation", "cơ quan, tổ chức", "organisation"


class AuthorisedKind(Code, law="02/2011/QH13"):
    """Who acts for a petitioner (*người được ủy quyền*)."""

    LAWYER = "lawyer", "luật sư", "lawyer"
    LEGAL_AID = "legal_aid", "trợ giúp viên pháp lý", "legal-aid officer"
    LEGAL_REPRESENTATIVE = "legal_representative", "người đại diện theo pháp luật", "legal representative"
    OTHER = "other", "người được ủy quyền khác", "another authorised person"


class AuthorisationForm(Code, law="124/2020/NĐ-CP"):
    """The form of an authorisation to act for a petitioner (*hình thức ủy quyền*).

    Law: Decree 124/2020/NĐ-CP art. 5.3.
    """

    NOTARISED = "notarised", "văn bản có công chứng", "notarised document"
    CERTIFIED = "certified", "văn bản có chứng thực", "certified document"
    WRITTEN = "written", "văn bản không công chứng, chứng thực", "document without certification"
    ORAL = "oral", "ủy quyền miệng", "oral"


class IdentityPaper(Code):
    """The kind of an identity paper (*loại giấy tờ tùy thân*)."""

    CITIZEN_CARD = "citizen_card", "căn cước, căn cước công dân", "citizen identity card"
    OLD_CARD = "old_card", "chứng minh nhân dân", "old identity card"
    PASSPORT = "passport", "hộ chiếu", "passport"
    LAWYER_CARD = "lawyer_card", "thẻ luật sư", "lawyer's card"
    OTHER = "other", "giấy tờ khác", "another paper"


class RespondentKind(Code):
    """The kind of a respondent (*đối tượng bị khiếu nại, tố cáo*)."""

    INDIVIDUAL = "individual", "cá nhân bị khiếu nại, tố cáo", "individual respondent"
    BODY = "body", "cơ quan, tổ chức bị khiếu nại, tố cáo", "respondent body"


class Sex(Code):
    """Sex as the identity paper states it (*giới tính*)."""

    FEMALE = "female", "nữ", "female"
    MALE = "male", "nam", "male"
