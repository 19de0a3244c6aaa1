"""Code lists of those who petition and those who are petitioned against (*người gửi đơn, đối tượng bị khiếu nại, tố cáo*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["AuthorisationForm", "AuthorisedKind", "PetitionerKind", "RespondentKind", "Sex"]


class PetitionerKind(Code):
    """Who petitions (*người gửi đơn*)."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    ORGANISATION = "organisation"


class AuthorisedKind(Code):
    """Who acts for a petitioner (*người được ủy quyền*)."""

    LAWYER = "lawyer"
    LEGAL_AID = "legal_aid"
    LEGAL_REPRESENTATIVE = "legal_representative"
    OTHER = "other"


class AuthorisationForm(Code):
    """How the power to act for a petitioner was given (*hình thức ủy quyền*).

    Law: Decree 124/2020/NĐ-CP art. 5.3.
    """

    NOTARISED = "notarised"
    CERTIFIED = "certified"
    WRITTEN = "written"
    ORAL = "oral"


class RespondentKind(Code):
    """Against whom a petition is directed (*đối tượng bị khiếu nại, tố cáo*)."""

    INDIVIDUAL = "individual"
    BODY = "body"


class Sex(Code):
    """Sex as the identity paper states it (*giới tính*)."""

    FEMALE = "female"
    MALE = "male"
