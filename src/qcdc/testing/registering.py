"""The strategy for each type, for ``hypothesis.strategies.from_type`` and annotated tests.

Only types of the library are registered. Hypothesis would otherwise build them field by field and break their
invariants.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from qcdc import model
from qcdc.code_lists import CodeList, CodeMapping, ListedCode
from qcdc.dates import PartialDate, Period
from qcdc.identifiers import AgencyId, NumberTemplate, PersonalNumber, RegisterNumber
from qcdc.testing.boards import boards, oversights, recommendations
from qcdc.testing.bodies import bodies, body_refs, body_registers, unit_bodies
from qcdc.testing.coding import (
    agency_ids,
    code_lists,
    code_mappings,
    listed_codes,
    number_templates,
    personal_numbers,
    register_numbers,
)
from qcdc.testing.committees import committee_years, committees, office_holdings, seats
from qcdc.testing.conferences import conference_series, conferences, tasks
from qcdc.testing.conventions import convention_objections, convention_reports, conventions
from qcdc.testing.decisions import amounts, decisions, enforcement_records, publications
from qcdc.testing.dialogues import commune_years, public_dialogues
from qcdc.testing.documents import attachments, documents
from qcdc.testing.figures import figures, reports, shares, submissions
from qcdc.testing.handlings import handlings
from qcdc.testing.mass_mobilisation import farmers_guilds, grassroots_days, skilful_models
from qcdc.testing.participation import consultations, matters, publication_registers, published_contents
from qcdc.testing.petitioners import petitioners, respondents, signatories
from qcdc.testing.petitions import cases, petitions
from qcdc.testing.receptions import duty_days, head_reception_days, reception_slots, receptions
from qcdc.testing.units import territories, unit_refs
from qcdc.testing.values import partial_dates, periods, personal_texts
from qcdc.testing.village_heads import village_head_elections, village_head_terms
from qcdc.testing.votes import peoples_decisions, recognitions, resources, village_votes, voting_sessions
from qcdc.testing.workplaces import staff_ballots, workplace_conferences, workplace_dialogues, workplace_years

__all__ = ["STRATEGIES", "register"]

STRATEGIES: dict[type[Any], Callable[[], st.SearchStrategy[Any]]] = {
    CodeList: code_lists,
    CodeMapping: code_mappings,
    ListedCode: listed_codes,
    AgencyId: agency_ids,
    NumberTemplate: number_templates,
    PersonalNumber: personal_numbers,
    RegisterNumber: register_numbers,
    PartialDate: partial_dates,
    Period: periods,
    model.Amounts: amounts,
    model.Attachment: attachments,
    model.Board: boards,
    model.Bodies: body_registers,
    model.Body: bodies,
    model.BodyRef: body_refs,
    model.Case: cases,
    model.CommitteeYear: committee_years,
    model.CommuneYear: commune_years,
    model.Conference: conferences,
    model.ConferenceSeries: conference_series,
    model.Consultation: consultations,
    model.Convention: conventions,
    model.ConventionObjection: convention_objections,
    model.ConventionReport: convention_reports,
    model.Decision: decisions,
    model.DocumentRef: documents,
    model.DutyDay: duty_days,
    model.EnforcementRecord: enforcement_records,
    model.FarmersGuild: farmers_guilds,
    model.Figure: figures,
    model.GrassrootsDays: grassroots_days,
    model.Handling: handlings,
    model.HeadReceptionDays: head_reception_days,
    model.Matter: matters,
    model.OfficeHolding: office_holdings,
    model.Oversight: oversights,
    model.PeoplesDecision: peoples_decisions,
    model.PersonalText: personal_texts,
    model.Petition: petitions,
    model.Petitioner: petitioners,
    model.PublicDialogue: public_dialogues,
    model.Publication: publications,
    model.PublicationRegister: publication_registers,
    model.PublishedContent: published_contents,
    model.Reception: receptions,
    model.ReceptionSlot: reception_slots,
    model.Recognition: recognitions,
    model.Recommendation: recommendations,
    model.Report: reports,
    model.Resource: resources,
    model.Respondent: respondents,
    model.Seat: seats,
    model.Share: shares,
    model.Signatory: signatories,
    model.SkilfulModel: skilful_models,
    model.StaffBallot: staff_ballots,
    model.SteeringCommittee: committees,
    model.Submission: submissions,
    model.Task: tasks,
    model.Territory: territories,
    model.UnitBody: unit_bodies,
    model.UnitRef: unit_refs,
    model.VillageHeadElection: village_head_elections,
    model.VillageHeadTerm: village_head_terms,
    model.VillageVote: village_votes,
    model.VotingSession: voting_sessions,
    model.WorkplaceConference: workplace_conferences,
    model.WorkplaceDialogue: workplace_dialogues,
    model.WorkplaceYear: workplace_years,
}
"""For each type the function that returns its strategy, without arguments."""


def register() -> None:
    """Register the strategies with Hypothesis; ``import qcdc.testing`` does this once."""
    for cls, strategy in STRATEGIES.items():
        # A function, so that a strategy is only made when the type is needed.
        st.register_type_strategy(cls, _asked(strategy))


def _asked(strategy: Callable[[], st.SearchStrategy[Any]]) -> Callable[[type[Any]], st.SearchStrategy[Any]]:
    return lambda _: strategy()
