"""Strategies for petitioners, their representatives, and respondents; all are made up."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from qcdc.model import AuthorisedPerson, Petitioner, Respondent, Signatory
from qcdc.testing.documents import attachments
from qcdc.testing.once import composite, maybe, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import personal_texts
from qcdc.vocab import AuthorisationForm, AuthorisedKind, IdentityPaper, PetitionerKind, RespondentKind, Sex

__all__ = ["authorised_persons", "petitioners", "respondents", "signatories"]

_TEXT = maybe(personal_texts())
_ONE = st.just(1)


@cache
def signatories() -> st.SearchStrategy[Signatory]:
    """Single persons of a list."""
    return st.builds(
        Signatory,
        name=_TEXT,
        sex=maybe(sampled(Sex)),
        born=_TEXT,
        id_number=_TEXT,
        id_kind=maybe(sampled(IdentityPaper)),
        ethnicity=_TEXT,
        religion=_TEXT,
        phone=_TEXT,
        representative=st.booleans(),
    )


@cache
def authorised_persons() -> st.SearchStrategy[AuthorisedPerson]:
    """Lawyers and others."""
    return st.builds(
        AuthorisedPerson,
        kind=sampled(AuthorisedKind),
        name=_TEXT,
        id_number=_TEXT,
        id_kind=maybe(sampled(IdentityPaper)),
        proof=maybe(attachments()),
        form=maybe(sampled(AuthorisationForm)),
    )


@cache
def respondents() -> st.SearchStrategy[Respondent]:
    """Persons and bodies petitioned against."""
    return st.builds(
        Respondent,
        kind=sampled(RespondentKind),
        name=_TEXT,
        position=_TEXT,
        workplace=_TEXT,
        unit=maybe(unit_refs()),
    )


@composite
def petitioners(draw: st.DrawFn) -> Petitioner:
    """Made-up petitioners, anonymous ones among them."""
    kind = draw(sampled(PetitionerKind))
    persons = draw(
        {
            PetitionerKind.INDIVIDUAL: _ONE,
            PetitionerKind.GROUP: st.integers(2, 50),
            PetitionerKind.ORGANISATION: st.integers(1, 50),
        }[kind]
    )
    if draw(st.integers(0, 5)) == 0:
        return Petitioner(kind=kind, persons=persons, anonymous=True)
    return Petitioner(
        kind=kind,
        name=draw(_TEXT),
        address=draw(_TEXT),
        unit=draw(maybe(unit_refs())),
        persons=persons,
        representatives=draw(maybe(st.integers(0, persons))),
        representatives_paper=draw(maybe(st.booleans())),
        all_signed=draw(maybe(st.booleans())),
        signatories=tuple(draw(st.lists(signatories(), max_size=min(persons, 2)))),
        authorised=draw(maybe(authorised_persons())),
        wants_protection=draw(st.booleans()),
        wants_result=draw(st.booleans()),
    )
