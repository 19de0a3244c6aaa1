# Junk is given on purpose, so much of it has no type.
# pyright: reportUnknownLambdaType=false, reportUnknownArgumentType=false
"""Rules of somebody's own that are wrong: refused when they are written, or told as a crash; a run never raises."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pendulum
import pytest

from builders import complaint
from qcdc import law, rules
from qcdc.dates import as_day
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError
from qcdc.law import Citation
from qcdc.model import Petition, evolve
from qcdc.rules.writing import (
    AS_OF,
    NOT_DONE,
    Context,
    Gap,
    Place,
    Rule,
    Topic,
    days_before,
    done_of,
    known,
    late,
    notice_short,
    too_few,
    too_many,
)
from qcdc.vocab import VerdictStatus

PAPER = complaint("2023-03-01")
AT = Place.of("received")
WORDS: dict[str, Any] = {"asks": ("hỏi", "asks"), "gap": ("{at} {found}", "{at} {found}"), "remedy": ("làm", "do")}


def written(check: Callable[..., Any], *, each: Any = None, day: Any = AS_OF, name: str = "rule") -> Rule:
    topic = Topic("own", Petition, act="02/2011/QH13")
    topic.rule(name, "27", day=day, each=each, **WORDS)(lambda paper, context: check(paper, context))  # noqa: PLW0108 - a function of its own for every rule
    return topic.rules[0]


def raising(error: Exception) -> Callable[..., Any]:
    def check(*_: object) -> Any:
        raise error

    return check


def only(rule: Rule) -> rules.Verdict:
    (verdict,) = rules.run(PAPER, as_of="2023-06-30", rules=[rule])
    assert verdict.text("vi")
    assert verdict.text("en")
    return verdict


@pytest.mark.parametrize("junk", ["", "in order", ["in order"], [1, 2], {"a": 1}, [rules.NOT_STATED], None, b"x"])
def test_what_a_check_returns_by_mistake_is_no_pass(junk: object) -> None:
    verdict = only(written(lambda *_: junk))

    assert (verdict.status, verdict.reason) == (VerdictStatus.CRASHED, "type.wrong")


def test_junk_beside_a_gap_does_not_vanish() -> None:
    assert only(written(lambda *_: [Gap(at=AT), "and more"])).status is VerdictStatus.CRASHED


ERRORS = [UnknownCodeError(code, "y") for code in ("my.code", "no code\n", "", "\ud800")]


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: ascii(one.code))
def test_an_unknown_code_of_somebody_elses_is_a_crash_under_its_own_name(error: QcdcError) -> None:
    for rule in (
        written(raising(error)),
        written(lambda *_: [], day=raising(error)),
        written(lambda *_: [], each=raising(error)),
    ):
        found = only(rule)
        assert (found.status, found.reason) == (VerdictStatus.CRASHED, error.code)


def test_an_error_whose_code_is_no_text_is_a_crash_too() -> None:
    error: Any = UnknownCodeError([1])  # type: ignore[arg-type]

    assert only(written(raising(error), each=raising(error))).reason == "UnknownCodeError"


@pytest.mark.parametrize("parts", ["abc", None, 5, b"abc"])
def test_parts_that_are_none_are_a_crash(parts: object) -> None:
    assert only(written(lambda *_: [], each=lambda *_: parts)).reason == "type.wrong"


def test_parts_with_a_field_named_kinds_are_asked() -> None:
    class Parts:
        kinds = 5

        def __call__(self, petition: Petition, _: rules.Context) -> list[Petition]:
            return [petition]

    assert only(written(lambda *_: [], each=Parts())).status is VerdictStatus.PASSED


class Odd(StrEnum):
    """A list of somebody else's."""

    NAME = "a\x1b[31m\nb"


BAD_OPERANDS: dict[str, object] = {
    "nan": float("nan"),
    "a float": 1.5,
    "no number": Decimal("NaN"),
    "without end": Decimal("Infinity"),
    "beyond measure": 10**5000,
    "an exponent beyond measure": Decimal("1E+1000000"),
    "a flag": True,
    "an object": object(),
    "a record": PAPER,
    "a list": [1],
    "a moment": pendulum.datetime(2023, 1, 1),
    "a sign that is not seen": "\x1b[31m",
    "half a letter": "\ud800",
    "a member of an odd list": Odd.NAME,
}


@pytest.mark.parametrize("operand", BAD_OPERANDS.values(), ids=BAD_OPERANDS)
@pytest.mark.parametrize("field", ["found", "expected", "difference"])
def test_a_gap_holds_what_a_sentence_can_say(field: str, operand: object) -> None:
    given: Any = {field: operand}

    with pytest.raises(InvariantError) as caught:
        Gap(at=AT, **given)

    assert caught.value.attribute == field
    assert len(str(caught.value)) < 200


def test_a_gap_is_about_a_member_that_can_be_printed() -> None:
    with pytest.raises(InvariantError) as caught:
        Gap(at=AT, about=Odd.NAME)

    assert (caught.value.code, caught.value.attribute) == ("text.control_character", "about")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"asks": "ab"}, "type.wrong", "asks"),
        ({"asks": None}, "type.wrong", "asks"),
        ({"asks": ("a",)}, "rule.words", "asks"),
        ({"gap": ("a", "b", "c")}, "rule.words", "gap"),
        ({"remedy": ("a", 1)}, "type.wrong", "remedy"),
        ({"day": None}, "type.wrong", "day"),
        ({"day": "2023-01-01"}, "type.wrong", "day"),
        ({"each": 5}, "type.wrong", "each"),
        ({"confidence": "verified"}, "type.wrong", "confidence"),
    ],
)
def test_a_rule_that_cannot_be_asked_is_not_written(change: dict[str, Any], code: str, field: str) -> None:
    topic = Topic("own", Petition, act="02/2011/QH13")
    given: dict[str, Any] = {"day": AS_OF, **WORDS, **change}

    with pytest.raises(InvariantError) as caught:
        topic.rule("rule", "27", **given)(lambda *_: [])

    assert (caught.value.code, caught.value.attribute) == (code, field)
    assert topic.rules == ()


@pytest.mark.parametrize("given", [5, None, Citation.of("02/2011/QH13")])
def test_a_place_or_a_name_of_another_type_is_named(given: Any) -> None:
    topic = Topic("own", Petition, act="02/2011/QH13")

    for places, name in (((given,), "rule"), (("27",), given)):
        with pytest.raises(InvariantError) as caught:
            topic.rule(name, *places, day=AS_OF, **WORDS)(lambda *_: [])
        assert (caught.value.code, caught.value.attribute) == ("type.wrong", "places" if name == "rule" else "name")


class Bound:
    """Its method belongs to a value."""

    def check(self, *_: object) -> list[Gap]:
        return []


@pytest.mark.parametrize("function", [len, "a".join, 5, Bound().check])
def test_what_cannot_hold_its_rule_is_not_made_one(function: Any) -> None:
    topic = Topic("own", Petition, act="02/2011/QH13")

    with pytest.raises(InvariantError) as caught:
        topic.rule("rule", "27", day=AS_OF, **WORDS)(function)

    assert (caught.value.code, caught.value.attribute, topic.rules) == ("type.wrong", "function", ())


def test_one_decorator_writes_one_rule() -> None:
    topic = Topic("own", Petition, act="02/2011/QH13")
    write = topic.rule("rule", "27", day=AS_OF, **WORDS)
    write(lambda *_: [])

    with pytest.raises(InvariantError) as caught:
        write(lambda *_: [Gap(at=AT)])

    assert caught.value.code == "rule.twice"


@pytest.mark.parametrize("subject", [5, (), int, (Petition, int), (Petition, Petition)])
def test_a_topic_is_about_types_of_the_library_each_once(subject: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        Topic("own", subject)

    assert caught.value.attribute == "subject"


def test_a_book_with_two_rules_of_one_id_is_refused() -> None:
    """Their verdicts could not be told apart, and the force of the one would be taken for that of the other."""
    one = written(lambda *_: [])
    other = evolve(written(lambda *_: [Gap(at=AT)]), citations=(Citation.of("25/2018/QH14", "9"),))

    for book in ([one, one], [one, other], [*rules.RULES, rules.RULES[0]]):
        with pytest.raises(InvariantError) as caught:
            rules.run(PAPER, as_of="2023-06-30", rules=book)
        assert (caught.value.code, caught.value.attribute) == ("rule.twice", "rules")


@pytest.mark.parametrize("path", ["a[" + "9" * 5000 + "]", "a[" + "9" * 16 + "]"])
def test_an_index_beyond_measure_is_no_path(path: str) -> None:
    with pytest.raises(InvariantError) as caught:
        Place.of(path)
    assert caught.value.code == "place.path"

    with pytest.raises(InvariantError):
        Place(path=("a", 10**5000))


def test_a_moment_is_no_day_of_a_place() -> None:
    with pytest.raises(InvariantError) as caught:
        Place.on(pendulum.datetime(2023, 1, 1))

    assert caught.value.code == "day.is_moment"


@pytest.mark.parametrize("given", [None, 5, PAPER])
def test_verdicts_are_asked_for_by_an_id(given: Any) -> None:
    audit = rules.run(PAPER, as_of="2023-06-30")

    with pytest.raises(InvariantError) as caught:
        audit.about(given)

    assert caught.value.attribute == "subject_id"


DAY = as_day("2023-03-01")
CONTEXT = Context(as_of=as_day("2023-06-30"), book=law.shipped())
KEY, SHARE = "complaint.acceptance", "participation.vote.online.use"


@pytest.mark.parametrize("done", ["2023-03-02", True, 5, pendulum.datetime(2023, 3, 2), float("nan")])
def test_the_day_of_a_step_is_a_day(done: Any) -> None:
    measures: tuple[Callable[[], object], ...] = (
        lambda: late(AT, KEY, DAY, done, CONTEXT),
        lambda: notice_short(AT, KEY, done, DAY, CONTEXT),
        lambda: days_before(AT, KEY, done, DAY, CONTEXT),
    )
    for measure in measures:
        with pytest.raises(InvariantError) as caught:
            measure()
        assert (caught.value.code, caught.value.attribute) == ("type.wrong", "done")
    with pytest.raises(InvariantError):
        known(done, CONTEXT)


@pytest.mark.parametrize("found", ["5", True, 2.5, float("nan"), -1])
def test_what_is_counted_is_a_number_of_things(found: Any) -> None:
    measures: tuple[Callable[[], object], ...] = (
        lambda: too_few(AT, SHARE, found, CONTEXT, on=as_day("2023-09-01"), total=5),
        lambda: too_many(AT, KEY, found, CONTEXT, on=DAY),
    )
    for measure in measures:
        with pytest.raises(InvariantError) as caught:
            measure()
        assert caught.value.attribute == "found"


@pytest.mark.parametrize("field", ["nope", "id", "handlings", 5, None])
def test_a_step_is_asked_for_by_a_field_that_holds_a_day(field: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        done_of(PAPER, field)

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "field")


def test_a_measure_is_told_the_context() -> None:
    junk: Any = 5

    with pytest.raises(InvariantError) as caught:
        late(AT, KEY, DAY, NOT_DONE, junk)

    assert caught.value.attribute == "context"


@pytest.mark.parametrize(
    "field", ["rule", "subject", "subject_id", "status", "gaps", "skip", "left", "crash", "synthetic"]
)
def test_a_verdict_of_junk_is_refused(field: str) -> None:
    verdict = only(written(lambda *_: []))

    with pytest.raises(InvariantError) as caught:
        evolve(verdict, **{field: 5})

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", field)
