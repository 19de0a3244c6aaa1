"""What a rule answers about the parts of a subject, and what the verdict on the subject makes of the answers."""

from __future__ import annotations

from typing import Any

import pytest

from builders import complaint
from own_answers import answering
from qcdc import law, rules
from qcdc.model import evolve
from qcdc.rules.rule import Rule
from qcdc.vocab import VerdictStatus as S

PAPER = complaint("2023-03-01")
AS_OF = "2023-06-30"


def verdict(*words: str) -> rules.Verdict:
    """The verdict on a petition with these parts; of one part, that on the whole petition is the same."""
    of_parts, of_whole = answering({PAPER.id: list(words)})
    (found,) = rules.run(PAPER, as_of=AS_OF, rules=[of_parts])
    if len(words) == 1:
        (whole,) = rules.run(PAPER, as_of=AS_OF, rules=[of_whole])
        assert told(whole) == told(found)
    return found


def told(one: rules.Verdict) -> tuple[object, ...]:
    return one.status, one.reason, one.gaps, one.compared, one.left, one.skip


@pytest.mark.parametrize(
    ("word", "status", "why"),
    [
        ("pass", S.PASSED, None),
        ("gap", S.FAILED, None),
        ("skip", S.SKIPPED, "one"),
        ("unstated", S.UNSTATED, "silent"),
        ("left", S.SKIPPED, "one"),
        ("left unstated", S.UNSTATED, "silent"),
        ("gap and left", S.FAILED, None),
        ("compared", S.PASSED, None),
        ("compared and left", S.PASSED, None),
        ("compared, gap", S.FAILED, None),
        ("nothing to compare", S.SKIPPED, "nothing_to_compare"),
        ("nothing, and why", S.SKIPPED, "none"),
        ("unknown", S.SKIPPED, "unit.unknown"),
        ("crash", S.CRASHED, "ZeroDivisionError"),
        ("no answer", S.CRASHED, "type.wrong"),
        ("no list", S.CRASHED, "type.wrong"),
        ("later", S.SKIPPED, "not_yet"),
        ("before the law", S.SKIPPED, "before_law"),
        ("why no day", S.SKIPPED, "dayless"),
    ],
)
def test_one_answer_is_the_verdict(word: str, status: S, why: str | None) -> None:
    found = verdict(word)

    assert (found.status, found.reason) == (status, why)


@pytest.mark.parametrize("word", ["no day", "a year", "partial"])
def test_a_day_that_is_not_stated_in_full_is_not_stated(word: str) -> None:
    found = verdict(word)

    assert found.status is S.UNSTATED
    assert found.reason == ("not_stated" if word == "no day" else "day_not_known")


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (("pass", "pass"), S.PASSED, None),
        (("skip", "pass"), S.PASSED, None),
        (("pass", "skip"), S.PASSED, None),
        (("skip", "other skip"), S.SKIPPED, "one"),
        (("other skip", "skip"), S.SKIPPED, "two"),
        (("unstated", "pass"), S.UNSTATED, "silent"),
        (("pass", "unstated"), S.UNSTATED, "silent"),
        (("unknown", "pass"), S.SKIPPED, "unit.unknown"),
        (("pass", "unknown"), S.SKIPPED, "unit.unknown"),
        (("unknown", "skip"), S.SKIPPED, "unit.unknown"),
        (("skip", "unknown"), S.SKIPPED, "one"),
        (("unknown", "unstated"), S.UNSTATED, "silent"),
        (("gap", "pass"), S.FAILED, None),
        (("unstated", "gap"), S.FAILED, None),
        (("unknown", "gap"), S.FAILED, None),
        (("gap", "crash"), S.CRASHED, "ZeroDivisionError"),
        (("pass", "no list"), S.CRASHED, "type.wrong"),
        (("later", "pass"), S.PASSED, None),
        (("later", "before the law"), S.SKIPPED, "not_yet"),
    ],
)
def test_the_most_severe_answer_is_the_verdict(words: tuple[str, ...], status: S, why: str | None) -> None:
    found = verdict(*words)

    assert (found.status, found.reason) == (status, why)


def test_the_places_of_all_parts_are_kept_in_order() -> None:
    gaps = verdict("gap and left", "compared, gap", "other left", "compared")
    passed = verdict("compared", "left", "compared and left")
    skipped = verdict("left", "other left")

    assert [(str(one.at), one.found) for one in gaps.gaps] == [("received", 1), ("kind", 3)]
    assert [str(one) for one in gaps.compared] == ["kind", "received", "received"]
    assert [str(one.at) for one in gaps.left] == ["kind", "kind"]
    assert [str(one) for one in passed.compared] == ["received", "received"]
    assert [(str(one.at), one.reason.reason) for one in passed.left] == [("received", "one"), ("kind", "one")]
    assert [(str(one.at), one.reason.reason) for one in skipped.left] == [("received", "one"), ("kind", "two")]
    assert verdict("unknown", "compared and left").compared == ()
    assert [str(one.at) for one in verdict("unknown", "compared and left").left] == ["kind"]
    assert [str(one.at) for one in verdict("left unstated", "compared").left] == ["kind"]
    assert [str(one) for one in verdict("left unstated", "compared").compared] == ["received"]


def nothing(_: object, __: object) -> tuple[object, ...]:
    return ()


def seven(_: object, __: object) -> Any:
    return 7


def test_no_parts_are_nothing_to_check() -> None:
    of_parts, _ = answering({PAPER.id: []})
    (found,) = rules.run(PAPER, as_of=AS_OF, rules=[of_parts])
    assert (found.status, found.reason) == (S.SKIPPED, "no parts")

    empty: Rule = evolve(of_parts, each=nothing)
    (found,) = rules.run(PAPER, as_of=AS_OF, rules=[empty])
    assert (found.status, found.reason) == (S.SKIPPED, "not_applicable")

    broken: Rule = evolve(of_parts, each=seven)
    (found,) = rules.run(PAPER, as_of=AS_OF, rules=[broken])
    assert (found.status, found.reason) == (S.CRASHED, "type.wrong")


def test_without_the_status_of_its_own_what_is_not_stated_is_skipped() -> None:
    of_parts, _ = answering({PAPER.id: ["unstated", "pass"]})
    audit = rules.run(PAPER, as_of=AS_OF, rules=[of_parts], unstated=False)

    (found,) = audit
    assert (found.status, found.reason) == (S.SKIPPED, "silent")
    assert (audit.counts[S.SKIPPED], audit.counts[S.UNSTATED]) == (1, 0)


def test_many_reasons_made_anew_are_not_mixed_up() -> None:
    """The memory of a reason that is gone may be used again at once."""
    names = ["left", "skip", "other left", "other skip", "left unstated"] * 40
    papers = [evolve(PAPER, id=f"D-{number:03}") for number in range(len(names))]
    of_parts, of_whole = answering({paper.id: [name] for paper, name in zip(papers, names, strict=True)})
    audit = rules.run(papers, as_of=AS_OF, rules=[of_parts, of_whole])

    expected = {"left": "one", "skip": "one", "other left": "two", "other skip": "two", "left unstated": "silent"}
    assert [one.reason for one in audit if one.rule.id == "own.whole"] == [expected[name] for name in names]
    places = {"left": ["received"], "other left": ["kind"], "left unstated": ["kind"]}
    for one, name in zip((one for one in audit if one.rule.id == "own.parts"), names, strict=True):
        assert [str(left.at) for left in one.left] == places.get(name, [])


def test_what_happened_under_an_older_act_names_it() -> None:
    place = law.Citation.of("10/2022/QH15", "21.1")
    (older,) = law.older_laws(place, on="2023-03-01")
    _, of_whole = answering({PAPER.id: ["pass"]})
    rule: Rule = evolve(of_whole, citations=(place,))
    (found,) = rules.run(PAPER, as_of=AS_OF, rules=[rule])

    assert (found.status, found.reason) == (S.SKIPPED, "before_law")
    assert found.skip is not None
    assert found.skip.vi.startswith(f"việc diễn ra khi áp dụng {older.title('vi')}, chưa có quy tắc")
    assert found.skip.en.startswith(f"it happened under earlier law ({older.title('en')}), for which")
    # If the rule cites the older act as well, it is not one without rules.
    both: Rule = evolve(rule, citations=(place, law.Citation.of(older.number, "999")))
    (found,) = rules.run(PAPER, as_of=AS_OF, rules=[both])
    assert found.skip is None or older.title("en") not in found.skip.en
