"""The strategy of each type, for ``hypothesis.strategies.from_type`` and annotated tests.

A type has a strategy of its own, is computed by a verb of the library, or is built from what its constructor takes.
Hypothesis would build it field by field and break its invariants.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from qcdc import model
from qcdc._kernel.values import is_entity
from qcdc.code_lists import CodeList, CodeMapping, ListedCode
from qcdc.dates import PartialDate, Period
from qcdc.errors import UnknownCodeError
from qcdc.identifiers import AgencyId, NumberTemplate, PersonalNumber, RegisterNumber
from qcdc.law import DocumentReference
from qcdc.testing.boards import boards, oversights, recommendations
from qcdc.testing.bodies import bodies, body_refs, body_registers, unit_bodies
from qcdc.testing.built import values_of
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
from qcdc.testing.law import document_references
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

__all__ = ["NOT_DRAWN", "STRATEGIES", "known_strategy", "strategy_of"]

STRATEGIES: dict[type[Any], Callable[[], st.SearchStrategy[Any]]] = {
    CodeList: code_lists,
    CodeMapping: code_mappings,
    ListedCode: listed_codes,
    DocumentReference: document_references,
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


NOT_DRAWN = {
    "AddressMatch": "the answer of `Territory.find_all` to an address",
    "CellPlace": "a place in a table that was read",
    "Column": "a column of `tables.columns_of`",
    "CommitteeLife": "a state machine",
    "DocumentStore": "a file on a disk",
    "FileRows": "a file on a disk, opened by `frames.scan`",
    "FrameAudit": "the answer of `frames.run_rules`, in a frame of the engine of the user",
    "FrameRollUp": "the answer of `frames.roll_up`, in a frame of the engine of the user",
    "FrameTally": "the answer of `frames.tally`, in a frame of the engine of the user",
    "HandlingAtEnd": "what `tally` hands to a counter of handlings",
    "KeptField": "a part of the answer of `exchange.dhis2.read_units`",
    "LeftOut": "a part of the answer of `exchange.dhis2.write_values`",
    "MatterLife": "a state machine",
    "ModelLife": "a state machine",
    "NameMatch": "the answer of `Territory.candidates`, with the way to explain it",
    "PetitionStore": "the protocol of an adaptor that the user writes",
    "PetitionStoreMachine": "a state machine",
    "RefusedCase": "one of `REFUSED_CASES`",
    "RejectedRow": "a part of the answer of `tables.read`",
    "SetAside": "a part of the answer of `frames.scan`",
    "SkippedRows": "a part of the answer of `tables.read`",
    "TableReading": "the answer of `tables.read`",
    "UnitsRead": "the answer of `exchange.dhis2.read_units`",
    "ValuesWritten": "the answer of `exchange.dhis2.write_values`",
}
"""The public types of which no value is drawn, and why: no user builds one."""


def known_strategy(cls: type[Any]) -> Callable[[], st.SearchStrategy[Any]] | None:
    """The strategy that is written for a type, if there is one."""
    if cls in STRATEGIES:
        return STRATEGIES[cls]
    # What is computed needs most of the library, which takes long to load.
    computed: dict[type[Any], Callable[[], st.SearchStrategy[Any]]] = import_module("qcdc.testing.computed").COMPUTED
    return computed.get(cls)


def strategy_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    """The strategy of a public type of the library.

    Raises:
        UnknownCodeError: no user builds a value of this type (``testing.not_drawn``).
    """
    own = known_strategy(cls)
    if own is not None:
        return own()
    if not is_entity(cls) or cls.__name__ in NOT_DRAWN:
        raise UnknownCodeError("testing.not_drawn", "cls", name=cls.__name__)
    return values_of(cls)
