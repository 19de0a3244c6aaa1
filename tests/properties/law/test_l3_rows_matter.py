from __future__ import annotations

from changed_rows import asking, changed_rows, unnoticed
from competence_ladders import Settled, changed_competences, settled
from qcdc import law

_COUNTED = "the rule compares a number of days held with the count, in whichever unit it stands"
UNNOTICED: dict[str, str] = {
    **dict.fromkeys(
        (
            f"{row} unit"
            for row in (
                "complaint.decision.online 2012-11-20",
                "complaint.decision.online 2020-12-10",
                "complaint.decision.posting 2012-11-20",
                "complaint.decision.posting 2020-12-10",
                "denunciation.extension 2019-01-01",
                "denunciation.posting 2019-05-28",
                "denunciation.website 2019-05-28",
                "participation.consultation 2023-07-01",
                "participation.convention.draft 2023-08-16",
                "participation.publication.loudspeaker 2023-07-01",
                "participation.publication.posting 2023-07-01",
                "participation.publication.posting.agency 2023-07-01",
                "participation.publication.posting.enterprise 2023-07-01",
                "participation.publication.website.agency 2023-07-01",
                "participation.publication.website.enterprise 2023-07-01",
                "participation.village_head.age 2026-05-26",
            )
        ),
        _COUNTED,
    ),
    **dict.fromkeys(
        (
            f"reception.head_days.{head} 2012-07-01 {aspect}"
            for head, aspects in {
                "administrative": "count unit force",
                "commune": "count unit force",
                "district": "count unit force",
                "province": "count unit",
            }.items()
            for aspect in aspects.split()
        ),
        "no decided case is about a day on which article 61 of Law 02/2011 still held, before 1 July 2014",
    ),
    "complaint.decision.meeting 2012-11-20 count": "days off are known from 2021 on, and the row ended in 2020",
    "complaint.effect.second 2012-07-01 remote": "a ceiling: no effect is early because of it",
}
"""In which respect a row can be changed without any decided case noticing, and why."""


def test_whatever_row_is_changed_some_decided_case_answers_otherwise() -> None:
    """L3: changing the count, unit, share, variant or force of any row changes a verdict or deadline of a decided case."""
    unread = {changed.name for changed in changed_rows() if unnoticed(changed)}

    assert unread - UNNOTICED.keys() == set(), "no decided case notices these rows, and no reason is given"
    assert UNNOTICED.keys() - unread == set(), "a decided case notices these rows by now: take them off the list"


def test_every_limit_is_asked_for_or_stands_in_the_list() -> None:
    """L3: a limit that no decided case asks for is in the list with its reason."""
    listed = {name.split(" ")[0] for name in UNNOTICED}

    assert set(law.limit_keys()) - asking().keys() <= listed


def test_whatever_row_of_competence_is_changed_some_decided_question_is_answered_otherwise() -> None:
    """L3: another authority, or a later first day, in any row of competence changes the answer to a decided question."""
    questions: dict[str, list[Settled]] = {}
    for one in settled():
        for key in one.keys:
            questions.setdefault(key, []).append(one)

    unread = [
        (changed.key, changed.since, changed.aspect)
        for changed in changed_competences()
        if all(one.answer(changed.book) is one.settles for one in questions.get(changed.key, ()))
    ]

    assert unread == []
