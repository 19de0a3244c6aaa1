"""Lives of petitions written in one line a step. Everything here is synthetic.

``"accept 2023-03-06"`` is a step of a kind on a day; what stands after a colon is what it is about
(``"notify:decide …"``), what it found (``"decide:wrong …"``), or its ground (``"suspend:force_majeure …"``).
"""

from __future__ import annotations

from typing import Any

from builders import COMMUNE
from qcdc.dates import as_day
from qcdc.model import (
    Classification,
    DialogueRecord,
    Handling,
    HandlingEvent,
    Petition,
    Petitioner,
    Publication,
    evolve,
)
from qcdc.vocab import (
    Channel,
    Ground,
    HandlingEventKind,
    Origin,
    Outcome,
    PetitionerKind,
    PetitionKind,
    PublicationForm,
)

__all__ = [
    "COMPLAINT",
    "DENUNCIATION",
    "FEEDBACK",
    "MIXED",
    "checked",
    "dialogue",
    "life",
    "posted",
    "run",
    "step",
    "told",
]

K = HandlingEventKind
COMPLAINT, DENUNCIATION = PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION
FEEDBACK, MIXED = PetitionKind.FEEDBACK, PetitionKind.MIXED
Step = str | HandlingEvent


def step(text: Step, **details: Any) -> HandlingEvent:
    """One step, from its line."""
    if isinstance(text, HandlingEvent):
        return text
    named, day = text.split(" ")
    name, _, detail = named.partition(":")
    kind = K(name)
    if detail:
        match kind:
            case K.NOTIFY:
                details["about"] = K(detail)
            case K.DECIDE | K.CONCLUDE:
                details["outcome"] = Outcome(detail)
            case _:
                details["ground"] = Ground(detail)
    return HandlingEvent(kind=kind, day=as_day(day), **details)


def checked(day: str, **found: Any) -> HandlingEvent:
    """A check with what it found."""
    return step(f"classify {day}", classification=Classification(**found))


def dialogue(day: str, notice: str | None = None) -> HandlingEvent:
    """A dialogue, announced on a day."""
    return step(f"dialogue {day}", dialogue=DialogueRecord(notice=None if notice is None else as_day(notice)))


def told(about: str, day: str, recipient: Any = None) -> HandlingEvent:
    """A notice to somebody."""
    return step(f"notify:{about} {day}", recipient=recipient)


def posted(day: str, form: PublicationForm = PublicationForm.POSTING, **details: Any) -> HandlingEvent:
    """A publication in some form."""
    for name in ("until", "announced"):
        if name in details:
            details[name] = as_day(details[name])
    return step(f"publish {day}", publication=Publication(form=form, **details))


def run(received: str, *steps: Step, name: str = "X-1", **fields: Any) -> Handling:
    """One handling in one commune."""
    events = (step(f"receive {received}"), *map(step, steps))
    return Handling(id=name, unit=fields.pop("unit", COMMUNE), events=events, **fields)


def life(
    kind: PetitionKind,
    received: str,
    *steps: Step,
    handling: dict[str, Any] | None = None,
    then: tuple[Handling, ...] = (),
    anonymous: bool = False,
    **fields: Any,
) -> Petition:
    """A petition with one handling, and those that followed."""
    # A complaint is plain unless a case says otherwise; what is not stated is said by ``None``.
    plain: dict[str, Any] = {"complex": False, "remote": False} if kind is COMPLAINT else {}
    first = run(received, *steps, **{**plain, **(handling or {})})
    made = Petition(
        id="D-1",
        kind=kind,
        received=as_day(received),
        petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL, anonymous=anonymous),
        case="V-1",
        channel=Channel.POST,
        handlings=(first, *then),
        origin=Origin.SYNTHETIC,
    )
    return evolve(made, **fields)
