"""Strategies for petitioners, their representatives, and respondents; all are made up."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from qcdc.model import AuthorisedPerson, Petitioner, Respondent, Signatory
from qcdc.testing.choices import Choices, chosen, makes
from qcdc.testing.documents import an_attachment
from qcdc.testing.units import a_unit_ref
from qcdc.testing.values import a_personal_text
from qcdc.vocab import AuthorisationForm, AuthorisedKind, IdentityPaper, PetitionerKind, RespondentKind, Sex

__all__ = ["a_petitioner", "a_respondent", "authorised_persons", "petitioners", "respondents", "signatories"]

_SEXES, _PAPERS = (None, *Sex), (None, *IdentityPaper)
_AUTHORISED, _FORMS = tuple(AuthorisedKind), (None, *AuthorisationForm)
_KINDS, _RESPONDENTS = tuple(PetitionerKind), tuple(RespondentKind)
_PERSONS = {PetitionerKind.INDIVIDUAL: (1, 1), PetitionerKind.GROUP: (2, 50), PetitionerKind.ORGANISATION: (1, 50)}


@cache
def signatories() -> st.SearchStrategy[Signatory]:
    """Single persons of a list."""
    return chosen(_a_signatory)


def _a_signatory(choices: Choices) -> Signatory:
    return Signatory(
        name=choices.maybe(a_personal_text),
        sex=choices.pick(_SEXES),
        born=choices.maybe(a_personal_text),
        id_number=choices.maybe(a_personal_text),
        id_kind=choices.pick(_PAPERS),
        ethnicity=choices.maybe(a_personal_text),
        religion=choices.maybe(a_personal_text),
        phone=choices.maybe(a_personal_text),
        representative=choices.yes(),
    )


@cache
def authorised_persons() -> st.SearchStrategy[AuthorisedPerson]:
    """Lawyers and others."""
    return chosen(_an_authorised_person)


def _an_authorised_person(choices: Choices) -> AuthorisedPerson:
    return AuthorisedPerson(
        kind=choices.pick(_AUTHORISED),
        name=choices.maybe(a_personal_text),
        id_number=choices.maybe(a_personal_text),
        id_kind=choices.pick(_PAPERS),
        proof=choices.maybe(an_attachment),
        form=choices.pick(_FORMS),
    )


@cache
def respondents() -> st.SearchStrategy[Respondent]:
    """Persons and bodies petitioned against."""
    return chosen(a_respondent)


def a_respondent(choices: Choices) -> Respondent:
    """A respondent as `respondents` draws them."""
    return Respondent(
        kind=choices.pick(_RESPONDENTS),
        name=choices.maybe(a_personal_text),
        position=choices.maybe(a_personal_text),
        workplace=choices.maybe(a_personal_text),
        unit=choices.maybe(a_unit_ref),
    )


@cache
def petitioners() -> st.SearchStrategy[Petitioner]:
    """Made-up petitioners, anonymous ones among them."""
    return chosen(a_petitioner)


def a_petitioner(choices: Choices) -> Petitioner:
    """A petitioner as `petitioners` draws them."""
    kind = choices.pick(_KINDS)
    persons = choices.between(*_PERSONS[kind])
    if choices.yes(one_in=6):
        return Petitioner(kind=kind, persons=persons, anonymous=True)
    return Petitioner(
        kind=kind,
        name=choices.maybe(a_personal_text),
        address=choices.maybe(a_personal_text),
        unit=choices.maybe(a_unit_ref),
        persons=persons,
        representatives=choices.between(0, persons) if choices.yes() else None,
        representatives_paper=choices.fact(),
        all_signed=choices.fact(),
        wants_protection=choices.yes(),
        wants_result=choices.yes(),
        # The rarest and longest come last.
        signatories=tuple(_a_signatory(choices) for _ in range(min(choices.pick(_FEW), persons))),
        authorised=choices.maybe(_an_authorised_person, one_in=4),
    )


_FEW = (0, 0, 1, 2)


makes(petitioners, a_petitioner)
makes(respondents, a_respondent)
makes(signatories, _a_signatory)
makes(authorised_persons, _an_authorised_person)
