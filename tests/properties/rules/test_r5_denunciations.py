"""R5 for denunciations: what the record does not state is against nobody; what it states against the law is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc import rules
from qcdc._kernel.values import is_entity
from qcdc.dates import as_day, day_after
from qcdc.errors import QcdcError
from qcdc.model import (
    Assignment,
    Attachment,
    Complexity,
    DocumentRef,
    EnforcementRecord,
    Examination,
    Forwarding,
    HandlingEvent,
    Petition,
    TeamMember,
    evolve,
)
from qcdc.vocab import (
    Authority,
    Channel,
    ComplexityGround,
    ForwarderKind,
    FurtherGround,
    Ground,
    HandlingEventKind,
    Instance,
    PublicationForm,
    Recipient,
    TeamRole,
    VerdictStatus,
)
from steps import DENUNCIATION, checked, life, posted, step, told

K, R, G = HandlingEventKind, Recipient, ComplexityGround
RULES = tuple(rule for rule in rules.RULES if rule.id.startswith("denunciation."))
PAPER = DocumentRef(number="01", day=as_day("2023-03-01"))
TEAM = Assignment(
    team=(TeamMember(body="Thanh tra (giả lập)", role=TeamRole.LEAD), TeamMember(body="Phòng Nội vụ (giả lập)"))
)
CRITERIA = frozenset({G.SEVERAL_PLACES, G.FOREIGN_ELEMENT})
ELSEWHERE = EnforcementRecord(body="Sở Nội vụ (giả lập)")
SHUT = Attachment(kind="evidence", public=False, downloadable=False)
SHOWN = Attachment(kind="evidence", public=True, downloadable=True, redacted=True)
CHECKED = checked("2023-03-02", barred=frozenset(), competent=True)
MANAGED = {"authority": Authority.DISTRICT_CHAIR, "against": Authority.COMMUNE_CHAIR}


def concluded(complete: bool | None) -> Petition:
    """From the receipt on Wednesday 1 March 2023 to what was done about the conclusion, everything in time."""
    return life(
        DENUNCIATION,
        "2023-03-01",
        CHECKED,
        step("accept 2023-03-06", due=as_day("2023-04-05"), document=PAPER),
        told("accept", "2023-03-07", R.PETITIONER),
        told("accept", "2023-03-07", R.RESPONDENT),
        told("accept", "2023-03-08", R.FORWARDER),
        step("verify 2023-03-09", assignment=TEAM, written=True),
        step("report 2023-04-03", recipient=R.RESOLVER, written=True),
        step("extend 2023-04-04", days=30, document=PAPER),
        told("extend", "2023-04-05", R.PETITIONER),
        told("extend", "2023-04-05", R.RESPONDENT),
        step("conclude:right 2023-04-24"),
        told("conclude", "2023-04-25", R.PETITIONER),
        told("conclude", "2023-04-25", R.RESPONDENT),
        told("conclude", "2023-04-25", R.MANAGING_BODY),
        step("act_on 2023-04-26"),
        posted("2023-04-27", until="2023-05-15"),
        step("enforce 2023-05-16", enforcement=ELSEWHERE),
        told("enforce", "2023-05-17", R.RESOLVER),
        handling={
            "complex": True,
            "complexity": Complexity(grounds=CRITERIA, day=as_day("2023-03-10")),
            "examinations": (Examination(asked=as_day("2023-03-20"), result=as_day("2023-03-24")),),
            "log_complete": complete,
            **MANAGED,
        },
        forwarding=Forwarding(kind=ForwarderKind.PRESS),
        attachments=(SHUT, SHOWN),
    )


def terminated(complete: bool | None) -> Petition:
    """Suspended, resumed, withdrawn in writing without any ground to go on, and terminated."""
    return life(
        DENUNCIATION,
        "2023-03-01",
        CHECKED,
        step("accept 2023-03-06"),
        told("accept", "2023-03-07", R.PETITIONER),
        told("accept", "2023-03-07", R.RESPONDENT),
        step("suspend:expert_opinion 2023-03-13", document=PAPER),
        told("suspend", "2023-03-14", R.PETITIONER),
        told("suspend", "2023-03-14", R.RESPONDENT),
        step("resume 2023-03-27"),
        step("withdraw 2023-03-28", written=True),
        step("terminate:withdrawn 2023-03-29", document=PAPER),
        told("terminate", "2023-03-30", R.PETITIONER),
        told("terminate", "2023-03-30", R.RESPONDENT),
        handling={"complex": False, "log_complete": complete},
    )


def overdue(complete: bool | None) -> Petition:
    """A denunciation that was not settled: the superior demands a report, and gets it."""
    return life(
        DENUNCIATION,
        "2023-03-01",
        step("accept 2023-03-06"),
        told("accept", "2023-03-07", R.PETITIONER),
        told("accept", "2023-03-07", R.RESPONDENT),
        step("urge 2023-03-20", recipient=R.RESOLVER),
        step("report 2023-03-22", recipient=R.SUPERIOR, written=True),
        step("withdraw:threatened 2023-03-27", goes_on=True, document=PAPER),
        handling={"log_complete": complete},
    )


def further(ground: FurtherGround, *steps: str | HandlingEvent, complete: bool | None) -> Petition:
    """A further denunciation."""
    handling = {"instance": Instance.SECOND, "further": ground, "log_complete": complete}
    return life(DENUNCIATION, "2023-03-01", *steps, handling=handling)


def compliant(complete: bool | None) -> tuple[Petition, ...]:
    """Records with nothing against the law in them."""
    return (
        concluded(complete),
        terminated(complete),
        overdue(complete),
        further(
            FurtherGround.UNLAWFUL, "refuse 2023-03-13", told("refuse", "2023-03-13", R.PETITIONER), complete=complete
        ),
        further(FurtherGround.OVERDUE, step("urge 2023-03-03", recipient=R.RESOLVER), complete=complete),
        life(DENUNCIATION, "2023-03-01", "transfer 2023-03-03", told("transfer", "2023-03-03", R.PETITIONER)),
        life(DENUNCIATION, "2023-03-01", checked("2023-03-02", checkable=True), "transfer 2023-03-03", anonymous=True),
        life(DENUNCIATION, "2023-03-01", "transfer 2023-03-14", channel=Channel.IN_PERSON),
    )


RECORDS = (*compliant(None), *compliant(complete=True))
LAST = "2023-04-02"
"""A day before which none of the records that stay open is late."""


def without(value: Any) -> Iterator[Any]:
    """The value with one optional field left out, at whatever depth; what cannot be built is left out."""
    cls: type[Any] = type(value)  # pyright: ignore[reportUnknownVariableType]
    for field in attrs.fields(cls):
        held, default = getattr(value, field.name), field.default
        made = getattr(default, "factory", None)
        if default is not attrs.NOTHING and made is None and held != default:
            yield from _built(value, field.name, default)
        for part in _parts(held):
            yield from _built(value, field.name, part)


def _parts(held: Any) -> Iterator[Any]:
    """A value with one of the entities in it changed."""
    cls: type[Any] = type(held)  # pyright: ignore[reportUnknownVariableType]
    if is_entity(cls):
        yield from without(held)
    if isinstance(held, tuple):
        for index, one in enumerate(held):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            if is_entity(type(one)):  # pyright: ignore[reportUnknownArgumentType]
                for changed in without(one):
                    yield (*held[:index], changed, *held[index + 1 :])


def _built(value: Any, name: str, changed: Any) -> Iterator[Any]:
    try:
        yield evolve(value, **{name: changed})
    except QcdcError:
        return


@cache
def thinner() -> tuple[tuple[Petition, ...], ...]:
    """For each record all that can be made of it by leaving one optional field out."""
    found = (tuple(without(record)) for record in RECORDS)
    return tuple(group for group in found if group)


def day_of(record: Petition) -> str:
    """A day of judgement: late for what is finished, early for what is still under way."""
    ended = record.handlings[0].finished is not None or record.handlings[0].instance is Instance.SECOND
    return "2023-06-30" if ended else LAST


def failed(record: Petition) -> set[str]:
    """The rules that a record fails."""
    audit = rules.run(record, as_of=day_of(record), rules=RULES)
    return {one.rule.id for one in audit.verdicts if one.status in {VerdictStatus.FAILED, VerdictStatus.CRASHED}}


@pytest.mark.parametrize("record", RECORDS, ids=[str(index) for index, _ in enumerate(RECORDS)])
def test_a_compliant_record_breaks_no_rule(record: Petition) -> None:
    """R5: a record that states everything, and nothing against the law, fails no rule."""
    assert failed(record) == set()


def test_the_compliant_records_pass_most_of_the_rules() -> None:
    """R5: what leaving a field out shows is worth nothing where the rule was never asked."""
    passed: set[str] = set()
    for record in RECORDS:
        audit = rules.run(record, as_of=day_of(record), rules=RULES)
        passed |= {one.rule.id for one in audit.verdicts if one.status is VerdictStatus.PASSED}

    unasked = {"denunciation.publication.times_short", "denunciation.anonymous.accepted"}
    assert {rule.id for rule in RULES} - passed <= unasked | {"denunciation.anonymous.dropped"}


@never_empty("every example is a compliant record without one of its fields")
@given(st.integers(0, 10**6))
def test_leaving_an_optional_field_out_is_never_a_breach(chosen: int) -> None:
    """R5: removing any optional field of a compliant record never creates a breach."""
    made = thinner()
    group = made[chosen % len(made)]
    record = group[chosen // len(made) % len(group)]

    assert failed(record) == set()


def test_enough_fields_can_be_left_out() -> None:
    """R5: there is something to leave out."""
    assert sum(map(len, thinner())) > 120


Break = Callable[[int], Petition]


def _late(made: Callable[[str], Petition], last: str) -> Break:
    return lambda days: made(day_after(as_day(last), days).isoformat())


ACCEPTED, ENDED = "accept 2023-03-06", "conclude:right 2023-04-05"
BROKEN: dict[str, Break] = {
    "acceptance.late": _late(lambda day: life(DENUNCIATION, "2023-03-01", f"accept {day}"), "2023-03-15"),
    "transfer.late": _late(lambda day: life(DENUNCIATION, "2023-03-01", f"transfer {day}"), "2023-03-08"),
    "transfer_told.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", "transfer 2023-03-06", told("transfer", day, R.PETITIONER)),
        "2023-03-08",
    ),
    "acceptance_told.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, told("accept", day, R.PETITIONER)), "2023-03-13"
    ),
    "respondent_told.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, told("accept", day, R.RESPONDENT)), "2023-03-13"
    ),
    "forwarder_told.late": _late(
        lambda day: life(
            DENUNCIATION,
            "2023-03-01",
            ACCEPTED,
            told("accept", day, R.FORWARDER),
            forwarding=Forwarding(kind=ForwarderKind.PRESS),
        ),
        "2023-03-21",
    ),
    "settlement.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, f"conclude:right {day}", handling={"complex": False}),
        "2023-04-05",
    ),
    "term.too_long": _late(lambda day: life(DENUNCIATION, "2023-03-01", step(ACCEPTED, due=as_day(day))), "2023-04-05"),
    "extension.long": lambda days: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("extend 2023-04-03", days=30 + days)
    ),
    "extension.unlawful": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("extend 2023-04-03", days=30), handling={"complex": False}
    ),
    "extension.unwritten": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("extend 2023-04-03", days=30, written=False)
    ),
    "extension.untold": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("extend 2023-04-03", days=30), handling={"log_complete": True}
    ),
    "refusal.untold": lambda _: life(DENUNCIATION, "2023-03-01", "refuse 2023-03-06", handling={"log_complete": True}),
    "conclusion.unverified": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, ENDED, handling={"log_complete": True}
    ),
    "complexity.groundless": lambda _: life(
        DENUNCIATION,
        "2023-03-01",
        ACCEPTED,
        handling={"complex": True, "complexity": Complexity(grounds=frozenset())},
    ),
    "verification.unwritten": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("verify 2023-03-10", assignment=TEAM, written=False)
    ),
    "report.unwritten": lambda _: life(DENUNCIATION, "2023-03-01", ACCEPTED, step("report 2023-03-10", written=False)),
    "suspension.groundless": lambda _: life(DENUNCIATION, "2023-03-01", ACCEPTED, "suspend:force_majeure 2023-03-10"),
    "termination.groundless": lambda _: life(DENUNCIATION, "2023-03-01", ACCEPTED, "terminate:no_object 2023-03-10"),
    "suspension_sent.late": _late(
        lambda day: life(
            DENUNCIATION, "2023-03-01", ACCEPTED, "suspend 2023-04-03", told("suspend", day, R.RESPONDENT)
        ),
        "2023-04-10",
    ),
    "withdrawal.unwritten": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("withdraw 2023-03-10", written=False)
    ),
    "withdrawal.ended_it": lambda _: life(
        DENUNCIATION, "2023-03-01", ACCEPTED, step("withdraw:threatened 2023-03-10", goes_on=False)
    ),
    "conclusion_sent.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, ENDED, told("conclude", day, R.MANAGING_BODY)),
        "2023-04-12",
    ),
    "conclusion_told.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, ENDED, told("conclude", day, R.PETITIONER)),
        "2023-04-12",
    ),
    "conclusion_acted_on.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, ENDED, f"act_on {day}"), "2023-04-14"
    ),
    "publication.late": _late(
        lambda day: life(DENUNCIATION, "2023-03-01", ACCEPTED, ENDED, f"publish {day}"), "2023-04-14"
    ),
    "publication.days_short": lambda days: life(
        DENUNCIATION,
        "2023-03-01",
        ACCEPTED,
        ENDED,
        posted("2023-04-10", until=f"2023-04-{max(10, 24 - days)}"),
    ),
    "publication.times_short": lambda days: life(
        DENUNCIATION,
        "2023-03-01",
        ACCEPTED,
        ENDED,
        posted("2023-04-10", PublicationForm.PRINT, times=days % 2),
    ),
    "result_reported.late": _late(
        lambda day: life(
            DENUNCIATION,
            "2023-03-01",
            ACCEPTED,
            ENDED,
            step("enforce 2023-05-08", enforcement=ELSEWHERE),
            told("enforce", day, R.RESOLVER),
        ),
        "2023-05-15",
    ),
    "further.late": _late(lambda day: further(FurtherGround.UNLAWFUL, f"accept {day}", complete=None), "2023-03-21"),
    "overdue_demanded.late": _late(
        lambda day: further(FurtherGround.OVERDUE, f"urge {day}", complete=None), "2023-03-08"
    ),
    "overdue_reported.late": _late(
        lambda day: life(
            DENUNCIATION,
            "2023-03-01",
            ACCEPTED,
            step("urge 2023-03-20", recipient=R.RESOLVER),
            step(f"report {day}", recipient=R.SUPERIOR),
        ),
        "2023-03-27",
    ),
    "anonymous.accepted": lambda _: life(DENUNCIATION, "2023-03-01", ACCEPTED, anonymous=True),
    "anonymous.dropped": lambda _: life(
        DENUNCIATION, "2023-03-01", checked("2023-03-02", checkable=True), "file 2023-03-06", anonymous=True
    ),
    "barred.accepted": lambda _: life(
        DENUNCIATION, "2023-03-01", checked("2023-03-02", barred=frozenset({Ground.CONDITIONS_MISSING})), ACCEPTED
    ),
    "competence.wrong": lambda _: life(
        DENUNCIATION,
        "2023-03-01",
        ACCEPTED,
        handling={"authority": Authority.COMMUNE_CHAIR, "against": Authority.COMMUNE_CHAIR},
    ),
    "attachment.public": lambda _: life(
        DENUNCIATION,
        "2023-03-01",
        attachments=(Attachment(kind="evidence", downloadable=True, redacted=False),),
    ),
}


@never_empty("every example is a record with a value against the law")
@given(st.sampled_from(sorted(BROKEN)), st.integers(1, 40))
def test_a_value_against_the_law_is_always_a_breach(name: str, days: int) -> None:
    """R5: setting an optional field to a value against the law always is a breach, however far beyond the edge."""
    audit = rules.run(BROKEN[name](days), as_of="2023-06-30", rules=RULES)

    assert f"denunciation.{name}" in {one.rule.id for one in audit.failed}


def test_every_rule_can_be_broken_here() -> None:
    """R5: each rule has a value that breaks it; only a second transfer is no matter of one field."""
    several = {"denunciation.transfer.repeated"}

    assert {rule.id for rule in RULES} - {f"denunciation.{name}" for name in BROKEN} == several
