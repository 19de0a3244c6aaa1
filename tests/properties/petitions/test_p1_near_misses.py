from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from builders import COMMUNE, GIA_LAI, complaint
from qcdc import aggregate, model, rules
from qcdc.dates import as_day
from qcdc.errors import QcdcError
from qcdc.model import (
    Amounts,
    Assignment,
    Attachment,
    Case,
    Classification,
    Complexity,
    Discipline,
    DocumentRef,
    DutyDay,
    Examination,
    Person,
    PersonalText,
    Petitioner,
    PetitionLink,
    Publication,
    Signatory,
    TeamMember,
    Topic,
    evolve,
)
from qcdc.vocab import (
    ComplexityGround,
    DisciplineKind,
    FurtherGround,
    LinkKind,
    Origin,
    PetitionerKind,
    PetitionKind,
    PublicationForm,
    Receiver,
    ReceptionKind,
    UnfitGround,
)
from steps import COMPLAINT, DENUNCIATION, FEEDBACK, dialogue, life, run, step

DAY = as_day("2023-03-10")
NAME = PersonalText.of("Người Giả Lập")
KEY = b"k" * 16
OPEN = complaint("2023-03-01")
DONE = life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:right 2023-04-05")
WHO: Any = PetitionerKind.GROUP

# What is tried, the code of the answer, and the field it names.
MISSES: dict[str, tuple[Callable[[], object], str, str | None]] = {
    "accepted twice": (lambda: run("2023-03-01", "accept 2023-03-02", "accept 2023-03-03"), "handling.life", "events"),
    "resumed without a suspension": (
        lambda: run("2023-03-01", "accept 2023-03-02", "resume 2023-03-03"),
        "handling.life",
        "events",
    ),
    "suspended before the acceptance": (lambda: run("2023-03-01", "suspend 2023-03-02"), "handling.life", "events"),
    "decided while suspended": (
        lambda: run("2023-03-01", "accept 2023-03-02", "suspend 2023-03-03", "decide 2023-03-04"),
        "handling.life",
        "events",
    ),
    "withdrawn after the decision": (
        lambda: evolve(
            DONE, handlings=(run("2023-03-01", "accept 2023-03-06", "decide:right 2023-04-05", "withdraw 2023-04-06"),)
        ),
        "handling.life",
        "events",
    ),
    "in effect without a decision": (lambda: run("2023-03-01", "take_effect 2023-03-02"), "handling.life", "events"),
    "enforced without a decision": (lambda: run("2023-03-01", "enforce 2023-03-02"), "handling.life", "events"),
    "acted on without a conclusion": (lambda: run("2023-03-01", "act_on 2023-03-02"), "handling.life", "events"),
    "told before it happened": (
        lambda: run("2023-03-01", "notify:accept 2023-03-02"),
        "handling.nothing_told",
        "events",
    ),
    "a complaint concluded": (
        lambda: life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "conclude 2023-04-05"),
        "petition.step_of_other_kind",
        "handlings",
    ),
    "a denunciation decided": (
        lambda: life(DENUNCIATION, "2023-03-01", "accept 2023-03-06", "decide 2023-04-05"),
        "petition.step_of_other_kind",
        "handlings",
    ),
    "a dialogue in a denunciation": (
        lambda: life(DENUNCIATION, "2023-03-01", "accept 2023-03-06", "dialogue 2023-03-20"),
        "petition.step_of_other_kind",
        "handlings",
    ),
    "feedback suspended": (
        lambda: life(FEEDBACK, "2023-03-01", "accept 2023-03-06", "suspend 2023-03-20"),
        "petition.step_of_other_kind",
        "handlings",
    ),
    "another kind than the petition": (
        lambda: life(COMPLAINT, "2023-03-01", handling={"kind": PetitionKind.DENUNCIATION}),
        "petition.handling_kind",
        "handlings",
    ),
    "a ground of another step": (lambda: step("accept:court 2023-03-02"), "event.ground", "ground"),
    "a detail of another step": (lambda: step("accept 2023-03-02", days=5), "event.detail", "days"),
    "an extension by nothing": (lambda: step("extend 2023-03-02"), "event.needed", "days"),
    "a notice about nothing": (lambda: step("notify 2023-03-02"), "event.needed", "about"),
    "a dialogue announced afterwards": (lambda: dialogue("2023-03-02", "2023-03-03"), "dialogue.notice", "dialogue"),
    "complex without being so": (
        lambda: run("2023-03-01", complexity=Complexity(grounds=frozenset({ComplexityGround.FOREIGN_ELEMENT}))),
        "handling.complexity",
        "complex",
    ),
    "not in writing, with its paper": (
        lambda: step("withdraw 2023-03-02", written=False, document=DocumentRef(number="01", day=as_day("2023-03-02"))),
        "event.written",
        "written",
    ),
    "a first one, made because nothing was settled": (
        lambda: run("2023-03-01", further=FurtherGround.OVERDUE),
        "handling.further",
        "further",
    ),
    "a result before the examination": (
        lambda: Examination(asked=as_day("2023-03-02"), result=as_day("2023-03-01")),
        "period.end_before_start",
        "result",
    ),
    "taking over what is finished": (
        lambda: run("2023-04-06", inherited=DONE.handlings[0].events),
        "handling.inherited",
        "inherited",
    ),
    "taking over something else": (
        lambda: evolve(
            OPEN.handed_over(GIA_LAI, on="2023-03-05", handling="X-2"),
            handlings=(
                OPEN.handed_over(GIA_LAI, on="2023-03-05", handling="X-2").handlings[0],
                run("2023-03-05", inherited=(step("receive 2023-02-01"),), name="X-2"),
            ),
        ),
        "petition.inherited",
        "handlings",
    ),
    "handing over what is finished": (
        lambda: DONE.handed_over(GIA_LAI, on="2023-05-01", handling="X-2"),
        "petition.succession",
        "handlings",
    ),
    "taking up again what was decided": (
        lambda: DONE.reopened(on="2023-05-01", handling="X-2"),
        "petition.reopened",
        "handlings",
    ),
    "taking up again what is open": (
        lambda: OPEN.reopened(on="2023-05-01", handling="X-2"),
        "petition.reopened",
        "handlings",
    ),
    "entered before it came in": (lambda: evolve(OPEN, entered=as_day("2023-02-28")), "petition.dates", "entered"),
    "a link to itself": (
        lambda: evolve(OPEN, links=(PetitionLink(kind=LinkKind.REPEATS, petition="D-1"),)),
        "petition.link_self",
        "links",
    ),
    "a topic with spaces": (lambda: Topic(scheme="s", code="1. 2"), "topic.code", "code"),
    "unfit for no reason": (lambda: Classification(fit=False), "classification.unfit", "unfit"),
    "fit, and unsigned": (
        lambda: Classification(unfit=frozenset({UnfitGround.UNSIGNED})),
        "classification.unfit",
        "unfit",
    ),
    "a team without a lead": (
        lambda: Assignment(team=(TeamMember(who=Person(id="P")),)),
        "assignment.lead",
        "team",
    ),
    "a member who is nobody": (TeamMember, "team.who", "who"),
    "an anonymous name": (
        lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, name=NAME, anonymous=True),
        "petitioner.anonymous",
        "anonymous",
    ),
    "more representatives than persons": (
        lambda: Petitioner(kind=WHO, persons=5, representatives=6),
        "petitioner.representatives",
        "representatives",
    ),
    "more signatories than persons": (
        lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, signatories=(Signatory(), Signatory())),
        "petitioner.signatories",
        "signatories",
    ),
    "land less than none": (lambda: Amounts(farm_land=Decimal(-1)), "amount.negative", "farm_land"),
    "nobody disciplined": (
        lambda: Discipline(kind=DisciplineKind.WARNING, persons=0),
        "discipline.nobody",
        "persons",
    ),
    "posted twice": (lambda: Publication(form=PublicationForm.POSTING, times=2), "publication.times", "times"),
    "a digest that is none": (lambda: Attachment(kind="k", digest="abc"), "attachment.digest", "digest"),
    "a delegate of nobody": (
        lambda: DutyDay(
            unit=COMMUNE,
            day=DAY,
            kind=ReceptionKind.PERIODIC,
            receiver=Receiver.HEAD,
            delegate=Person(id="P"),
            visits=0,
            origin=Origin.SYNTHETIC,
        ),
        "duty.delegate",
        "delegate",
    ),
    "a case with a stranger": (lambda: Case(id="V-2", petitions=(OPEN,)), "case.stranger", "petitions"),
    "a short key": (lambda: model.pseudonym(NAME, key=b"k", purpose="p"), "pseudonym.key", "key"),
    "a long purpose": (lambda: model.pseudonym(NAME, key=KEY, purpose="p" * 17), "pseudonym.purpose", "purpose"),
    "a pseudonym of nobody": (lambda: model.pseudonym(key=KEY, purpose="p"), "list.empty", "texts"),
    "a pseudonym of what was withheld": (
        lambda: model.pseudonym(PersonalText.withheld(), key=KEY, purpose="p"),
        "personal.withheld",
        "value",
    ),
    "a breakdown by name": (lambda: aggregate.group_counts([OPEN], by="name", threshold=5), "group_counts.by", "by"),
    "a breakdown that hides nobody": (
        lambda: aggregate.group_counts([OPEN], by="religion", threshold=1),
        "group_counts.threshold",
        "threshold",
    ),
    "deadlines of a person": (
        lambda: rules.deadlines(Person(id="P"), as_of="2023-03-01"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        "deadlines.subject",
        "subject",
    ),
}


@pytest.mark.parametrize("name", MISSES)
def test_a_near_miss_is_refused_with_its_code_and_field(name: str) -> None:
    """P1: every near miss is refused with its known code, naming the field, and showing nobody."""
    build, code, attribute = MISSES[name]

    with pytest.raises(QcdcError) as caught:
        build()

    assert (caught.value.code, caught.value.attribute) == (code, attribute)
    assert "Giả Lập" not in str(caught.value)
