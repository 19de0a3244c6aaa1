"""Petitioners (*người gửi đơn*), their representatives, and respondents (*đối tượng bị khiếu nại, tố cáo*).

Everything that identifies one of them is a `PersonalText`, so no name is ever shown.

Law: Law 25/2018/QH14 arts 8.3, 9.1.b and 56; Law 91/2025/QH15.
"""

from __future__ import annotations

from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.documents import Attachment
from qcdc.model.people import PersonalText
from qcdc.model.places.units import UnitRef
from qcdc.vocab import AuthorisationForm, AuthorisedKind, IdentityPaper, PetitionerKind, RespondentKind, Sex

__all__ = ["AuthorisedPerson", "Petitioner", "Respondent", "Signatory"]

_MASKED = v.maybe(v.instance(PersonalText))


@entity
class Signatory:
    """A person who signed a petition (*người đứng tên trong đơn*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        name: masked, like every text here.
        sex: as the identity paper states it.
        born: day or year of birth, as written.
        id_number: number of the identity paper.
        id_issued: day and place of issue, as written.
        id_kind: the kind of the identity paper; ``None``: not stated.
        nationality: as written.
        ethnicity: as written; published in aggregates only.
        religion: as written; published in aggregates only.
        occupation: as written.
        phone: as written.
        email: as written.
        address: if different from the petitioner's.
        representative: whether this person represents the group.
    """

    name: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    sex: Sex | None = attrs.field(default=None, validator=v.maybe(v.instance(Sex)))
    born: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    id_number: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    id_issued: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    id_kind: IdentityPaper | None = attrs.field(default=None, validator=v.maybe(v.instance(IdentityPaper)))
    nationality: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    ethnicity: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    religion: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    occupation: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    phone: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    email: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    address: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    representative: bool = attrs.field(default=False, validator=v.check_flag)


@entity
class AuthorisedPerson:
    """A person who acts for the petitioner (*người được ủy quyền, người đại diện*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        kind: lawyer, legal-aid officer, legal representative, other.
        name: masked.
        id_number: number of the identity paper or lawyer's card; masked.
        id_kind: the kind of that paper; ``None``: not stated.
        proof: the document of authorisation.
        form: notarised, certified, only in writing, only oral; ``None``: not stated.
    """

    kind: AuthorisedKind = attrs.field(validator=v.instance(AuthorisedKind))
    name: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    id_number: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    id_kind: IdentityPaper | None = attrs.field(default=None, validator=v.maybe(v.instance(IdentityPaper)))
    proof: Attachment | None = attrs.field(default=None, validator=v.maybe(v.instance(Attachment)))
    form: AuthorisationForm | None = attrs.field(default=None, validator=v.maybe(v.instance(AuthorisationForm)))


@entity
class Petitioner:
    """A petitioner (*người khiếu nại, tố cáo, kiến nghị, phản ánh*). Everything that identifies them is masked.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        kind: individual, group, organisation.
        name: of the person, the first of a group, or the organisation; ``None`` for an anonymous petition.
        address: permanent address.
        unit: the unit of the address.
        contact: postal address, if different.
        persons: the number of persons, at least 1.
        representatives: how many representatives were named; ``None``: not stated.
        representatives_paper: whether a document signed by all names the representatives; ``None``: not stated.
        all_signed: whether everybody in a group signed the petition; ``None``: not stated.
        signatories: the list of persons, as far as recorded.
        authorised: who acts for them.
        anonymous: whether the petition has no name (*đơn nặc danh*).
        wants_protection: whether protection is requested (*yêu cầu bảo vệ*).
        wants_result: whether notification of the result is requested.
    """

    kind: PetitionerKind = attrs.field(validator=v.instance(PetitionerKind))
    name: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    address: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    unit: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    contact: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    persons: int = attrs.field(default=1, validator=v.check_count)
    representatives: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    representatives_paper: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    all_signed: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    signatories: tuple[Signatory, ...] = attrs.field(default=(), validator=v.each(v.instance(Signatory)))
    authorised: AuthorisedPerson | None = attrs.field(default=None, validator=v.maybe(v.instance(AuthorisedPerson)))
    anonymous: bool = attrs.field(default=False, validator=v.check_flag)
    wants_protection: bool = attrs.field(default=False, validator=v.check_flag)
    wants_result: bool = attrs.field(default=False, validator=v.check_flag)

    @classmethod
    def of(cls, kind: PetitionerKind | str, **fields: Any) -> Petitioner:
        """A petitioner in short form: ``Petitioner.of("individual", name="…")``, the texts as plain text.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields["kind"] = kind
        return short(cls, fields)

    @check
    def _check_persons(self) -> Faults:
        if self.persons < 1:
            return (InvariantError("petitioner.nobody", "persons"),)
        if self.persons == 1 and self.kind is PetitionerKind.GROUP:
            return (InvariantError("petitioner.group", "persons"),)
        if self.persons > 1 and self.kind is PetitionerKind.INDIVIDUAL:
            return (InvariantError("petitioner.individual", "persons"),)
        return ()

    @check(needs=("representatives",))
    def _check_representatives(self) -> Faults:
        if self.representatives is None or self.representatives <= self.persons:
            return ()
        part, whole = self.representatives, self.persons
        return (InvariantError("petitioner.representatives", "representatives", part=part, whole=whole),)

    @check(needs=("signatories",))
    def _check_signatories(self) -> Faults:
        if len(self.signatories) <= self.persons:
            return ()
        part, whole = len(self.signatories), self.persons
        return (InvariantError("petitioner.signatories", "signatories", part=part, whole=whole),)

    @check(needs=("anonymous",))
    def _check_anonymous(self) -> Faults:
        if not self.anonymous or (self.name is None and self.address is None and not self.signatories):
            return ()
        return (InvariantError("petitioner.anonymous", "anonymous"),)


@entity
class Respondent:
    """The person or body that a petition is directed against (*người, cơ quan bị khiếu nại, tố cáo*), masked as well.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        kind: individual or body.
        name: masked, also for a body, because it identifies the head.
        position: masked.
        workplace: masked.
        unit: the unit of the agency; a code does not name a person.

    Law: Law 25/2018/QH14 art. 10.1.d.
    """

    kind: RespondentKind = attrs.field(validator=v.instance(RespondentKind))
    name: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    position: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    workplace: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    unit: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
