"""R5 for complaints and petitions: what a record does not state is no breach, and what it states against the law is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import rules
from qcdc._kernel.values import is_entity
from qcdc.dates import as_day
from qcdc.errors import QcdcError
from qcdc.model import (
    AuthorisedPerson,
    Complexity,
    DialogueRecord,
    DocumentRef,
    Forwarding,
    Petition,
    Petitioner,
    evolve,
)
from qcdc.vocab import (
    AuthorisationForm,
    AuthorisedKind,
    Authority,
    ComplexityGround,
    ForwarderKind,
    Ground,
    Instance,
    PetitionerKind,
    Recipient,
)
from steps import COMPLAINT, checked, life, posted, step, told

R = Recipient
Path = tuple[str | int, ...]
PAPER = DocumentRef(number="01/BB (giả lập)", day=as_day("2026-07-02"))
JUDGED = ("complaint.", "petition.")
SORTS = frozenset({"instance", "discipline", "kind", "inherited"})
"""Which sort of complaint it is, is no fact about what was done."""

FIRST = life(
    COMPLAINT,
    "2023-03-01",
    checked("2023-03-02", barred=frozenset()),
    "accept 2023-03-06",
    told("accept", "2023-03-07", R.PETITIONER),
    step("dialogue 2023-03-20", dialogue=DialogueRecord(notice=as_day("2023-03-10"), minutes=PAPER)),
    "decide:partly_right 2023-04-05",
    *(told("decide", "2023-04-05", one) for one in (R.PETITIONER, R.SUPERIOR, R.INSPECTORATE, R.FORWARDER)),
    posted("2023-04-10", until="2023-04-24"),
    "take_effect 2023-05-06",
    "enforce 2023-05-10",
    handling={
        "complex": False,
        "remote": False,
        "log_complete": True,
        "authority": Authority.COMMUNE_CHAIR,
        "against": Authority.COMMUNE_CHAIR,
    },
    known=as_day("2022-12-15"),
    obstacle_days=0,
    forwarding=Forwarding(kind=ForwarderKind.DEPUTIES),
    petitioner=Petitioner(
        kind=PetitionerKind.INDIVIDUAL,
        authorised=AuthorisedPerson(kind=AuthorisedKind.LAWYER, form=AuthorisationForm.CERTIFIED),
    ),
)
"""A first complaint that was settled as the law of 2023 asks."""

SECOND = life(
    COMPLAINT,
    "2026-07-02",
    "accept 2026-07-06",
    told("accept", "2026-07-07", R.PETITIONER),
    "suspend:force_majeure 2026-07-13",
    told("suspend", "2026-07-14", R.PETITIONER),
    "resume 2026-07-20",
    told("resume", "2026-07-21", R.PETITIONER),
    step("dialogue 2026-08-10", dialogue=DialogueRecord(notice=as_day("2026-08-03"), minutes=PAPER)),
    step("withdraw 2026-08-17", part=True, document=PAPER),
    "decide:wrong 2026-09-08",
    *(told("decide", "2026-09-09", one) for one in (R.PETITIONER, R.RESPONDENT, R.FIRST_RESOLVER)),
    posted("2026-09-14", until="2026-09-28"),
    handling={
        "instance": Instance.SECOND,
        "complex": True,
        "complexity": Complexity(grounds=frozenset({ComplexityGround.SEVERAL_PLACES}), day=as_day("2026-07-08")),
        "remote": False,
        "log_complete": True,
    },
    petitioner=Petitioner(
        kind=PetitionerKind.GROUP, persons=7, representatives=2, all_signed=True, representatives_paper=True
    ),
)
"""A second complaint of a group, suspended and in part withdrawn, as the law of 2026 asks."""

COMPLIANT = ((FIRST, "2023-06-30"), (SECOND, "2026-10-30"))


def failed(petition: Petition, as_of: str) -> set[str]:
    """The rules on complaints and petitions that fail."""
    found = rules.run(petition, as_of=as_of).failed
    return {verdict.rule.id for verdict in found if verdict.rule.id.startswith(JUDGED)}


def optional(thing: object, path: Path = ()) -> Iterator[Path]:
    """The places of what a record states although it need not."""
    if issubclass(type(thing), tuple):
        for index, one in enumerate(cast("tuple[object, ...]", thing)):
            yield from optional(one, (*path, index))
    judged = is_entity(type(thing))
    if not judged:
        return
    for field in fields(thing):
        value: object = getattr(thing, field.name)
        empty = _default(field)
        if empty is not attrs.NOTHING and value != empty and field.name not in SORTS:
            yield (*path, field.name)
        yield from optional(value, (*path, field.name))


def fields(thing: object) -> Iterator[Any]:
    """The fields of a record."""
    made: type[object] = type(thing)
    yield from cast("tuple[Any, ...]", vars(made)["__attrs_attrs__"])


def _default(field: Any) -> Any:
    make: Any = getattr(field.default, "factory", None)
    return field.default if make is None else make()


def without(thing: Any, path: Path) -> Any:
    """The record without what it states at a place."""
    head, *rest = path
    if isinstance(head, int):
        return (*thing[:head], without(thing[head], tuple(rest)), *thing[head + 1 :])
    if rest:
        return evolve(thing, **{head: without(getattr(thing, head), tuple(rest))})
    field = next(one for one in fields(thing) if one.name == head)
    return evolve(thing, **{head: _default(field)})


@pytest.mark.parametrize(("petition", "as_of"), COMPLIANT, ids=["first", "second"])
def test_a_record_that_states_everything_is_in_order(petition: Petition, as_of: str) -> None:
    """R5: the records the property starts from break no rule, and pass many."""
    audit = rules.run(petition, as_of=as_of)

    assert failed(petition, as_of) == set()
    assert len([one for one in audit.passed if one.rule.id.startswith(JUDGED)]) >= 10


@floor("something is removed")
@given(st.sampled_from(COMPLIANT), st.data())
def test_what_is_not_stated_is_no_breach(compliant: tuple[Petition, str], data: st.DataObject) -> None:
    """R5: removing any optional fields of a compliant record never creates a breach."""
    petition, as_of = compliant
    for path in data.draw(st.lists(st.sampled_from(sorted(optional(petition), key=str)), min_size=1, max_size=3)):
        try:
            petition = without(petition, path)
        except (QcdcError, AttributeError, IndexError, TypeError):
            continue  # it cannot be left out, or went with what was left out before
        nonempty(True)

    assert failed(petition, as_of) == set()


def changed(petition: Petition, **fields: Any) -> Petition:
    """The same petition with something else in its only handling."""
    return evolve(petition, handlings=(evolve(petition.handlings[0], **fields),))


def at_step(petition: Petition, index: int, **fields: Any) -> Petition:
    """The same petition with something else in one step."""
    events = list(petition.handlings[0].events)
    events[index] = evolve(events[index], **fields)
    return changed(petition, events=tuple(events))


def without_steps(petition: Petition, *indexes: int) -> Petition:
    """The same petition without some steps."""
    events = [one for index, one in enumerate(petition.handlings[0].events) if index not in indexes]
    return changed(petition, events=tuple(events))


def of_petitioner(petition: Petition, **fields: Any) -> Petition:
    """The same petition by a petitioner who differs."""
    return evolve(petition, petitioner=evolve(petition.petitioner, **fields))


def _bad(day: str) -> Any:
    return as_day(day)


AGAINST = (
    ("complaint.filing.late", evolve(FIRST, known=_bad("2022-10-03"))),
    (
        "complaint.barred.accepted",
        at_step(
            FIRST,
            1,
            classification=evolve(FIRST.handlings[0].events[1].classification, barred=frozenset({Ground.COURT})),
        ),
    ),
    ("complaint.acceptance_told.late", without_steps(FIRST, 3)),
    ("complaint.dialogue.first_missing", without_steps(FIRST, 4)),
    ("complaint.dialogue.no_minutes", at_step(FIRST, 4, dialogue=DialogueRecord(not_done=frozenset({"minutes"})))),
    ("complaint.decision_sent.late", without_steps(FIRST, 6)),
    ("complaint.decision_sent.others_late", without_steps(FIRST, 7)),
    ("complaint.forwarder_told.late", without_steps(FIRST, 9)),
    ("petition.forwarder_told_result.late", without_steps(FIRST, 9)),
    ("complaint.publication.late", without_steps(FIRST, 10)),
    (
        "complaint.publication.short",
        at_step(FIRST, 10, publication=posted("2023-04-10", until="2023-04-20").publication),
    ),
    ("complaint.enforcement.late", without_steps(FIRST, 12)),
    ("complaint.competence.wrong", changed(FIRST, authority=Authority.PROVINCE_CHAIR)),
    (
        "complaint.authorisation.form",
        of_petitioner(FIRST, authorised=AuthorisedPerson(kind=AuthorisedKind.LAWYER, form=AuthorisationForm.ORAL)),
    ),
    ("complaint.settlement.late", changed(SECOND, complex=False, complexity=None)),
    (
        "complaint.complexity.unwritten",
        changed(SECOND, complexity=Complexity(grounds=frozenset({ComplexityGround.SEVERAL_PLACES}), written=False)),
    ),
    ("complaint.suspension.groundless", at_step(SECOND, 3, ground=None, reasoned=False)),
    ("complaint.suspension_sent.late", without_steps(SECOND, 4)),
    ("complaint.dialogue.missing", without_steps(SECOND, 7)),
    ("complaint.dialogue.notice_short", at_step(SECOND, 7, dialogue=DialogueRecord(notice=as_day("2026-08-09")))),
    ("complaint.withdrawal.unwritten", at_step(SECOND, 8, document=None, written=False)),
    ("complaint.withdrawal.not_terminated", at_step(without_steps(SECOND, 9, 10, 11, 12, 13), 8, part=False)),
    ("complaint.group.conditions_missing", of_petitioner(SECOND, all_signed=False)),
    ("complaint.group.conditions_missing", of_petitioner(SECOND, representatives_paper=False)),
    ("complaint.group.representatives", of_petitioner(SECOND, representatives=3)),
)
"""What is stated against the law, and the rule that it breaks."""


@pytest.mark.parametrize(
    ("rule", "petition"), AGAINST, ids=[f"{index} {rule}" for index, (rule, _) in enumerate(AGAINST)]
)
def test_what_is_stated_against_the_law_is_a_breach(rule: str, petition: Petition) -> None:
    """R5: setting a field of a compliant record against the law always breaks its rule."""
    assert rule in failed(petition, "2023-06-30" if petition.received.year == 2023 else "2026-10-30")
