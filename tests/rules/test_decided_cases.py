"""Every rule on its decided cases."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import cast

import pytest

from builders import committee, complaint
from cases import CASES, Case
from cases.case import UNSTATED
from qcdc import gazetteer, rules, terms
from qcdc._kernel.codes import Code
from qcdc.dates import OpenPeriod, as_day
from qcdc.errors import InvariantError
from qcdc.model import CommitteeEvent, CommitteeNetwork, Reconciliation, Report, evolve
from qcdc.rules.duties import DUTIES
from qcdc.vocab import CommitteeEventKind, Origin, VerdictStatus
from qcdc.vocab import HandlingEventKind as K

RULES = {rule.id: rule for rule in rules.RULES}
FAILING = [case for case in CASES if case.status is VerdictStatus.FAILED]
Stated = tuple[object, object, object, object, object]


def named(case: Case) -> str:
    """The name of a case in the list of tests."""
    return f"{case.rule}: {case.name}"


BY_NAME = {named(case): case for case in CASES}


def verdict_on(case: Case) -> rules.Verdict:
    """What the rule of a case says of its subject."""
    return _judged(named(case))


# Each case is judged once, for all tests of this file; mutation tests clear what a cached function keeps.
@cache
def _judged(name: str) -> rules.Verdict:
    case = BY_NAME[name]
    territory = None if case.reason == "no_territory" else gazetteer.vietnam()
    (found,) = rules.run(
        case.subject, as_of=case.as_of, territory=territory, rules=[RULES[case.rule]], register=case.register
    )
    return found


def plain(operand: object) -> object:
    """An operand as a case writes it: a day as a text, a member of a list by its code."""
    if isinstance(operand, dt.date):
        return operand.isoformat()
    if isinstance(operand, OpenPeriod):
        return f"{operand.since} – {operand.until or ''}".strip()
    return operand.value if isinstance(operand, Enum) else operand


def column(value: object, length: int) -> tuple[object, ...]:
    """What a case says of each of so many gaps: one after the other, or the same of all."""
    values = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,) * length
    return tuple(map(plain, values))


def measured(case: Case) -> list[Decimal]:
    """The distances of a failing case that are numbers, without their signs."""
    return [abs(Decimal(gap)) for gap in column(case.gap, 1) if isinstance(gap, int | Decimal)]


def stated(case: Case) -> list[Stated]:
    """What a failing case says of each gap; a single value is said of the only one."""
    places = cast("tuple[object, ...]", case.at) if isinstance(case.at, tuple) else (case.at,)
    said = [column(one, len(places)) for one in (case.about, case.found, case.expected, case.gap)]
    return list(zip(places, *said, strict=True))


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_decided_case_is_decided_so(case: Case) -> None:
    verdict = verdict_on(case)

    assert (verdict.status, verdict.reason) == (case.status, case.reason)


@pytest.mark.parametrize("case", FAILING, ids=named)
def test_a_failing_case_says_where_what_and_by_which_article(case: Case) -> None:
    verdict = verdict_on(case)

    assert UNSTATED not in (case.at, case.found, case.expected, case.article), "a failing case states its verdict"
    assert [
        (str(gap.at), plain(gap.about), plain(gap.found), plain(gap.expected), plain(gap.difference))
        for gap in verdict.gaps
    ] == stated(case)
    assert (str(verdict.citations[0]) if verdict.citations else None) == case.article


MEASURING = sorted({case.rule for case in FAILING if any(isinstance(gap, int | Decimal) for *_, gap in stated(case))})
"""The rules that say by how much something misses its limit."""


@pytest.mark.parametrize("rule", MEASURING)
def test_what_a_rule_measures_has_its_edge_from_both_sides(rule: str) -> None:
    """A case is just unlawful, one step over the limit, and more than one stands on either side of it.

    A step is a day, a head, a vote or a tenth of a per cent.
    """
    failing = [case for case in FAILING if case.rule == rule]
    passing = [case for case in CASES if case.rule == rule and case.status is VerdictStatus.PASSED]

    gaps = [gap for case in failing for gap in measured(case)]
    assert any(0 < gap <= 1 for gap in gaps), "no case is just unlawful"
    assert min(len(failing), len(passing)) > 1


def test_no_two_cases_of_a_rule_have_one_name() -> None:
    names = [named(case) for case in CASES]

    assert len(set(names)) == len(names)


CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\[[0-9]+\]|\b[a-z_]+\.[a-z_]+\b|[{}]")
"""A code, a path or a placeholder: what no sentence holds."""


def spoken(operand: object, language: str) -> str:
    """An operand as the sentence of a gap says it: a day by its day and year, a number with its digits grouped."""
    if operand is None:
        return "chưa có" if language == "vi" else "not yet"
    if isinstance(operand, OpenPeriod):
        days = [spoken(day, language) for day in (operand.since, operand.until) if day is not None]
        return (" đến " if language == "vi" else " to ").join(days)
    if isinstance(operand, Code):
        return operand.vi if language == "vi" else operand.en
    if isinstance(operand, dt.date):
        month = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
        return f"{operand:%d/%m/%Y}" if language == "vi" else f"{operand.day} {month[operand.month - 1]} {operand.year}"
    if isinstance(operand, int):
        return f"{abs(operand):,}" if language == "en" else f"{abs(operand):,}".replace(",", ".")
    if isinstance(operand, Decimal):
        return f"{abs(operand)}" if language == "en" else f"{abs(operand)}".replace(".", ",")
    return str(operand)


@pytest.mark.parametrize("case", FAILING, ids=named)
@pytest.mark.parametrize("language", terms.LANGUAGES)
def test_a_failing_verdict_says_every_operand_its_sentence_asks_for(case: Case, language: terms.Language) -> None:
    verdict = verdict_on(case)
    rule = verdict.rule
    template = rule.gap_vi if language == "vi" else rule.gap_en

    said = verdict.details(language)

    for gap in verdict.gaps:
        for name in ("found", "expected", "difference", "instead"):
            operand = getattr(gap, name)
            asked = re.search(rf"\{{{name}[:}}]", template) is not None
            left_out = name == "instead" and operand is None
            assert not asked or left_out or spoken(operand, language) in said
    assert verdict.text(language).startswith(f"{rule.text(language)} {said}")
    # The one rule whose sentence quotes a key: it is the key that is wrong.
    assert rule.id == "report.indicator.unknown" or CODE.search(verdict.text(language)) is None


@pytest.mark.parametrize("case", FAILING, ids=named)
def test_the_two_languages_say_a_verdict_in_their_own_words(case: Case) -> None:
    verdict = verdict_on(case)

    assert verdict.details("vi") != verdict.details("en")
    assert re.search(r"[à-ỹđ]", verdict.text("vi").lower())
    names = [gap.at.text("en") for gap in verdict.gaps] if case.rule.startswith("committee.network.") else []
    # The units to name instead are told by their names.
    names += [str(gap.instead) for gap in verdict.gaps if gap.instead is not None]
    bare = re.sub(
        "|".join([r"\S+/\S+", "“Dân vận khéo”", r"“[ -~]+”", *map(re.escape, names)]),
        "",
        verdict.text("en"),
        flags=re.IGNORECASE,
    )
    assert bare.isascii(), bare


@pytest.mark.parametrize("case", [case for case in CASES if case.status is VerdictStatus.SKIPPED], ids=named)
def test_a_skipped_verdict_says_why_in_both_languages(case: Case) -> None:
    verdict = verdict_on(case)
    assert case.reason is not None, "a skipped case states its reason"

    assert verdict.skip is not None
    vi, en = (verdict.skip.text(language) for language in terms.LANGUAGES)

    assert vi != en
    assert CODE.search(f"{vi} {en}") is None
    assert f": {vi}" in verdict.text("vi")
    assert f": {en}" in verdict.text("en")


# One of each rule and status: the other cases of a rule differ by a day or a head.
SYNTHETIC = [case for case in CASES if getattr(case.subject, "origin", None) is not Origin.PUBLISHED]
ONE_OF_EACH = list({(case.rule, case.status): case for case in SYNTHETIC}.values())


@pytest.mark.parametrize("case", ONE_OF_EACH, ids=named)
def test_no_other_rule_breaks_on_a_decided_subject(case: Case) -> None:
    """Every rule for the type of the subject is asked, and each says that the data is synthetic."""
    audit = rules.run(case.subject, as_of=case.as_of)

    assert audit.crashed == ()
    judged = [verdict.rule.id for verdict in audit]
    assert case.rule in judged
    assert len(set(judged)) == len(judged)
    assert {rule.id for rule in rules.RULES if rule.subject is type(case.subject)} <= set(judged)
    assert all(verdict.synthetic for verdict in audit)
    assert all(verdict.title("vi").endswith("[số liệu giả lập]") for verdict in audit)


def test_a_gap_cites_the_place_that_governs_it() -> None:
    case = next(case for case in CASES if case.name == "law of 2026, late")

    (verdict,) = (one for one in rules.run(case.subject, as_of=case.as_of).failed if one.rule.id == case.rule)

    assert [str(citation) for citation in verdict.citations] == [
        "02/2011/QH13 art. 27",
        "136/2025/QH15 art. 2.15.b",
        "124/2020/NĐ-CP art. 16.1",
        "155/2026/NĐ-CP art. 10",
    ]


def test_a_verdict_on_published_data_is_not_called_synthetic() -> None:
    gone = CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=as_day("2023-05-01"), seat_id="truong-ban")
    whole = committee(head="2023-01-01")
    published = evolve(whole, events=(*whole.events, gone), origin=Origin.PUBLISHED, source="Báo")

    titles = {verdict.title("en") for verdict in rules.run(published, as_of="2023-06-30").failed}
    assert titles == {"steering committee BCD"}


def test_what_is_made_of_other_records_comes_from_where_they_come_from() -> None:
    published = evolve(committee(), id="BCD2", origin=Origin.PUBLISHED, source="Báo")
    network = CommitteeNetwork(unit=committee().unit, committees=(committee(), published))
    reports = [case.subject for case in CASES if isinstance(case.subject, Report)]
    pairs = [case.subject for case in CASES if isinstance(case.subject, Reconciliation)]

    assert network.origins == {Origin.SYNTHETIC, Origin.PUBLISHED}
    assert reports
    assert pairs
    for report in reports:
        assert report.origins == {report.origin}.union(*(figure.origins for figure in report.figures))
    for pair in pairs:
        assert pair.origins == pair.published.origins | pair.tallied.origins
        assert pair.identity == (pair.published.indicator, pair.published.unit)


def test_the_gravest_findings_come_first() -> None:
    audit = rules.run([case.subject for case in CASES if case.status is VerdictStatus.FAILED], as_of="2023-06-30")

    ranks = [verdict.rule.severity.rank for verdict in audit.failed]

    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3


def test_a_network_names_every_unit_without_a_committee() -> None:
    case = next(case for case in CASES if case.name == "two lack one")

    found = rules.run(case.subject, as_of=case.as_of, territory=gazetteer.vietnam())
    (verdict,) = (one for one in found if one.rule.id == case.rule)

    assert len(verdict.gaps) == 2
    assert {(gap.found, gap.expected) for gap in verdict.gaps} == {(236, 238)}


def test_something_that_is_no_value_is_refused() -> None:
    with pytest.raises(InvariantError) as caught:
        rules.run([7], as_of="2023-06-30")

    assert caught.value.code == "rules.subjects"


def test_one_day_is_no_days() -> None:
    """Accepted a day late, and two: thirty days and a day are said as people say them."""
    late = [complaint("2023-03-01", (K.ACCEPT, "2023-03-03"), (K.DECIDE, day)) for day in ("2023-04-04", "2023-04-05")]
    said = [
        one.details("en")
        for paper in late
        for one in rules.run(paper, as_of="2023-06-30").failed
        if one.rule.id == "complaint.settlement.late"
    ]

    assert [text.rsplit("; ", 1)[1] for text in said] == ["1 calendar day late.", "2 calendar days late."]


def test_every_duty_with_a_last_day_has_a_rule_that_reports_it_late() -> None:
    assert {f"{duty.id}.late" for duty in DUTIES} <= RULES.keys()
