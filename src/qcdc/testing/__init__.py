"""Hypothesis strategies for the library's values: for our own properties, and for the tests of applications.

=============  ========================================================================================
units          `unit_refs`, `territories`, `histories`, `reforms`
bodies         `bodies`, `body_refs`, `body_registers`, `national_bodies`, `unit_bodies`
petitions      `petitions`, `petitioners`, `signatories`, `respondents`, `handlings`,
               `handling_events`, `cases`
receptions     `receptions`, `reception_slots`, `head_reception_days`, `duty_days`
committees     `committees`, `partly_dated_committees`, `seats`, `office_holdings`, `committee_years`, `conferences`,
               `conference_series`, `tasks`
decisions      `decisions`, `amounts`, `enforcement_records`, `publications`
participation  `matters`, `consultations`, `peoples_decisions`, `village_votes`, `voting_sessions`,
               `recognitions`, `resources`, `published_contents`, `publication_registers`,
               `conventions`, `convention_reports`, `convention_objections`, `public_dialogues`,
               `commune_years`, `village_head_elections`, `village_head_terms`, `boards`, `oversights`,
               `recommendations`
workplaces     `workplace_conferences`, `workplace_dialogues`, `workplace_years`, `staff_ballots`
the movement   `farmers_guilds`, `grassroots_days`, `skilful_models`
figures        `figures`, `shares`, `reports`, `submissions`
identifiers    `agency_ids`, `personal_numbers`, `number_templates`, `register_numbers`
code lists     `code_lists`, `code_mappings`, `listed_codes`
documents      `documents`, `attachments`, `document_references`
values         `days`, `partial_dates`, `periods`, `windows`, `texts`, `identifiers`, `made_up_names`
machines       `CommitteeLife`, `MatterLife`, `ModelLife`, and `PetitionStoreMachine` for a store of your own
checkers       `check_rule`, `check_counter`, `check_indicator`, for those of an application
errors         `REFUSED_CASES`: what cannot be built or asked, with the code and the field of its error
=============  ========================================================================================

Every drawn value is valid, and every text that identifies a person is made up and marked as such. Needs the extra
``testing``.
"""

from __future__ import annotations

from importlib.util import find_spec

from qcdc.errors import MissingExtraError

if find_spec("hypothesis") is None:  # pragma: no cover - the tests have it
    raise MissingExtraError("extra.missing", extra="qcdc[testing]")

from qcdc._hypothesis import register
from qcdc.testing.boards import boards, oversights, recommendations
from qcdc.testing.bodies import bodies, body_refs, body_registers, national_bodies, unit_bodies
from qcdc.testing.checking import check_counter, check_indicator, check_rule
from qcdc.testing.coding import (
    agency_ids,
    code_lists,
    code_mappings,
    listed_codes,
    number_templates,
    personal_numbers,
    register_numbers,
)
from qcdc.testing.committees import committee_years, committees, office_holdings, partly_dated_committees, seats
from qcdc.testing.conferences import conference_series, conferences, tasks
from qcdc.testing.conventions import convention_objections, convention_reports, conventions
from qcdc.testing.decisions import amounts, decisions, enforcement_records, publications
from qcdc.testing.dialogues import commune_years, public_dialogues
from qcdc.testing.documents import attachments, documents
from qcdc.testing.figures import figures, reports, shares, submissions
from qcdc.testing.handlings import handling_events, handlings
from qcdc.testing.law import document_references
from qcdc.testing.machines import CommitteeLife, MatterLife, ModelLife
from qcdc.testing.mass_mobilisation import farmers_guilds, grassroots_days, skilful_models
from qcdc.testing.participation import consultations, matters, publication_registers, published_contents
from qcdc.testing.petitioners import petitioners, respondents, signatories
from qcdc.testing.petitions import cases, petitions
from qcdc.testing.receptions import duty_days, head_reception_days, reception_slots, receptions
from qcdc.testing.reforms import histories, reforms
from qcdc.testing.refused import REFUSED_CASES, RefusedCase
from qcdc.testing.stores import PetitionStore, PetitionStoreMachine
from qcdc.testing.units import territories, unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, partial_dates, periods, texts
from qcdc.testing.village_heads import village_head_elections, village_head_terms
from qcdc.testing.votes import peoples_decisions, recognitions, resources, village_votes, voting_sessions
from qcdc.testing.windows import windows
from qcdc.testing.workplaces import staff_ballots, workplace_conferences, workplace_dialogues, workplace_years

__all__ = [
    "REFUSED_CASES",
    "CommitteeLife",
    "MatterLife",
    "ModelLife",
    "PetitionStore",
    "PetitionStoreMachine",
    "RefusedCase",
    "agency_ids",
    "amounts",
    "attachments",
    "boards",
    "bodies",
    "body_refs",
    "body_registers",
    "cases",
    "check_counter",
    "check_indicator",
    "check_rule",
    "code_lists",
    "code_mappings",
    "committee_years",
    "committees",
    "commune_years",
    "conference_series",
    "conferences",
    "consultations",
    "convention_objections",
    "convention_reports",
    "conventions",
    "days",
    "decisions",
    "document_references",
    "documents",
    "duty_days",
    "enforcement_records",
    "farmers_guilds",
    "figures",
    "grassroots_days",
    "handling_events",
    "handlings",
    "head_reception_days",
    "histories",
    "identifiers",
    "listed_codes",
    "made_up_names",
    "matters",
    "national_bodies",
    "number_templates",
    "office_holdings",
    "oversights",
    "partial_dates",
    "partly_dated_committees",
    "peoples_decisions",
    "periods",
    "personal_numbers",
    "petitioners",
    "petitions",
    "public_dialogues",
    "publication_registers",
    "publications",
    "published_contents",
    "reception_slots",
    "receptions",
    "recognitions",
    "recommendations",
    "reforms",
    "register_numbers",
    "reports",
    "resources",
    "respondents",
    "seats",
    "shares",
    "signatories",
    "skilful_models",
    "staff_ballots",
    "submissions",
    "tasks",
    "territories",
    "texts",
    "unit_bodies",
    "unit_refs",
    "village_head_elections",
    "village_head_terms",
    "village_votes",
    "voting_sessions",
    "windows",
    "workplace_conferences",
    "workplace_dialogues",
    "workplace_years",
]

# Hypothesis does this itself where its entry points are loaded.
register()
