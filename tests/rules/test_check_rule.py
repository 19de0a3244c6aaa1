"""`testing.check_rule` finds faulty rules, and the shipped rules pass it on their decided cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from cases.case import FAILED, PASSED, Case
from qcdc import Petition, gazetteer, rules
from qcdc.dates import as_day
from qcdc.model import evolve
from qcdc.rules import NOT_STATED, Context, Gap, Place, Topic
from qcdc.rules.rule import Rule
from qcdc.testing import check_rule
from qcdc.vocab import Confidence

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
# A convention without a day on which it ended is still in force.
SAYS_SOMETHING = {"convention.review.missing": ("ended",)}


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
