"""`testing.check_rule` finds faulty rules, and the shipped rules pass it on their decided cases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.case import FAILED, PASSED, Case
from qcdc import Petition, gazetteer, rules
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import evolve
from qcdc.rules import NOT_STATED, Context, Gap, Place, Topic
from qcdc.rules.rule import Rule
from qcdc.testing import check_rule, petitions
from qcdc.testing.unstated import paths_of, without_each
from qcdc.vocab import Confidence
from stating import unstated

ARTICLE = "02/2011/QH13"


def rule_of(check: Callable[[Any, Context], Any], place: str = "28", act: str | None = ARTICLE) -> Rule:
    """A rule of a user's own on petitions."""
    topic = Topic("own", Petition, act=act, confidence=Confidence.VERIFIED)
    topic.rule(
        "rule",
        *([place] if act else []),
        day=lambda petition: petition.received,
        asks=("Phải có.", "It must."),
        gap=("{at}: không có.", "{at}: missing."),
        remedy=("Bổ sung.", "Add it."),
    )(check)
    (found,) = topic.rules
    return found


def gap() -> list[Gap]:
    return [Gap(at=Place.of("summary"))]


def sound(petition: Petition, _: Context) -> Any:
    return NOT_STATED if petition.content is None else gap() if len(petition.handlings) > 1 else []


def test_a_sound_rule_passes() -> None:
    check_rule(rule_of(sound), examples=60)


def crashing(petition: Petition, _: Context) -> Any:
    return gap() if 10 // (len(petition.handlings) - 1) else []


def blaming(petition: Petition, _: Context) -> Any:
    """What is not stated is a breach."""
    return [] if petition.content is not None else gap()


def never(_: Petition, __: Context) -> Any:
    return NOT_STATED


def changing() -> Callable[[Petition, Context], Any]:
    """Another verdict on every second call."""
    calls = count()
    return lambda _, __: gap() if next(calls) % 2 else []


def remembering() -> Callable[[Petition, Context], Any]:
    """The second petition of a run is a breach."""
    seen: list[Any] = []

    def check(_: Petition, context: Context) -> Any:
        if seen and seen[0] is not context:
            seen.clear()
        seen.append(context)
        return gap() if len(seen) > 1 else []

    return check


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (crashing, "crashes (ZeroDivisionError)"),
        (blaming, "is not stated"),
        (never, "decided none"),
        (changing(), "on the same subject"),
        (remembering(), "beside other subjects"),
    ],
)
def test_a_faulty_rule_is_found(check: Callable[[Any, Context], Any], said: str) -> None:
    with pytest.raises(AssertionError) as caught:
        check_rule(rule_of(check))

    assert said in str(caught.value)
    assert "own.rule" in str(caught.value)


def test_a_rule_may_ask_for_a_fact() -> None:
    check_rule(rule_of(blaming), needs=["content"])


def test_a_rule_that_cites_no_article_is_found() -> None:
    whole = rule_of(sound)
    cited = evolve(whole, citations=tuple(evolve(one, article=None) for one in whole.citations))
    with pytest.raises(AssertionError, match="cite the article"):
        check_rule(cited)


def test_a_rule_that_cites_an_act_of_nobody_is_found() -> None:
    whole = rule_of(sound)
    cited = evolve(whole, citations=tuple(evolve(one, act="1/1900/QH99") for one in whole.citations))
    with pytest.raises(AssertionError, match="the law book does not have"):
        check_rule(cited)


def all_cases() -> dict[str, list[Case]]:
    """The decided cases of every rule."""
    found: dict[str, list[Case]] = defaultdict(list)
    for path in sorted((Path(__file__).parents[1] / "cases").glob("*.py")):
        for case in getattr(import_module(f"cases.{path.stem}"), "CASES", ()):
            found[case.rule].append(case)
    return found


CASES = all_cases()
SAYS_SOMETHING = {
    # A convention without a day on which it ended is still in force, and a report without a day is still owed.
    "convention.review.missing": ("ended",),
    "committee_year.report.late": ("reports.handed_in",),
    # A transfer without a ground is an ordinary one, not that of a succession.
    "complaint.acceptance.late": ("handlings.events.ground",),
    # A withdrawal after which the settlement ended was of the whole.
    "denunciation.withdrawal.ended_it": ("handlings.events.part",),
    # A number without a hedge is exact.
    "report.parts.miss_total": ("figures.hedge",),
    "report.printed.against_tallied": ("published.hedge",),
    "report.rate.against_counts": ("figures.hedge",),
    # These ask for the fact itself.
    "committee.founding.undocumented": ("events.document",),
    "committee.tasks.not_handed_over": ("events.to",),
    "conference.review.unnamed": ("tasks.basis", "tasks.document"),
    "conference.task.without_evidence": ("tasks.evidence",),
    "conference.task.without_owner": ("tasks.owner",),
    # A record that differs in anything is no copy of the other one.
    "record.number_twice": ("handlings.complex", "handlings.remote"),
}


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.id)
def test_a_shipped_rule_passes(rule: Rule) -> None:
    cases = CASES[rule.id]
    decided = [case for case in cases if case.status in {PASSED, FAILED}]
    check_rule(
        rule,
        subjects=st.sampled_from([case.subject for case in [*decided, *decided, *cases]]),
        on=st.sampled_from(sorted({as_day(case.as_of) for case in decided})),
        territory=gazetteer.vietnam() if rule.territory else None,
        register=next((case.register for case in cases if case.register is not None), None),
        needs=SAYS_SOMETHING.get(rule.id, ()),
        examples=10,
    )


def asking(path: str) -> Callable[[Any, Context], Any]:
    """A rule that takes a fact of a part that is not stated for a breach."""
    name, _, field = path.rpartition(".")

    def check(petition: Petition, _: Context) -> Any:
        parts = [petition.petitioner] if name == "petitioner" else petition.handlings
        return gap() if any(getattr(one, field) is None for one in parts) else []

    return check


@pytest.mark.parametrize(
    "path",
    ["petitioner.name", "petitioner.address", "handlings.log_complete", "handlings.complex", "handlings.situation"],
)
def test_a_fact_of_a_part_that_is_not_stated_is_no_breach(path: str) -> None:
    with pytest.raises(AssertionError, match=f"where {path} is not stated"):
        check_rule(rule_of(asking(path)))

    check_rule(rule_of(asking(path)), needs=[path], examples=20)


def yes(_: Petition, __: Context) -> Any:
    return True


def test_a_rule_that_returns_no_list_is_told_what_to_return() -> None:
    with pytest.raises(AssertionError, match="let it return a list of Gap"):
        check_rule(rule_of(yes))


@pytest.mark.parametrize(
    ("needs", "code"), [(["khong_co"], "testing.needs"), ("summary", "type.wrong"), ([3], "type.wrong")]
)
def test_a_field_that_no_subject_has_is_refused(needs: Any, code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        check_rule(rule_of(sound), needs=needs, examples=5)

    assert (caught.value.code, caught.value.attribute) == (code, "needs")


def test_the_nearest_field_is_named() -> None:
    with pytest.raises(InvariantError) as caught:
        check_rule(rule_of(sound), needs=["handlings.oficer"], examples=5)

    assert caught.value.params["near"] == ("handlings.officer",) or "handlings.officer" in str(caught.value)


@given(petitions())
@settings(max_examples=50)
def test_taking_away_finds_what_another_way_finds(petition: Petition) -> None:
    """The facts that are taken away are those that a second, slower way takes away and that have no default."""
    plain = {(re.sub(r"\[\d+\]", "", path), repr(less)) for path, less in unstated(petition)}
    found = [(path, repr(less)) for path, less in without_each(petition)]

    assert {path for path, _ in found} <= paths_of(petition)
    assert set(found) <= plain
    assert len(found) == len(set(found))
    if petition.petitioner.name is not None:
        assert "petitioner.name" in {path for path, _ in found}
