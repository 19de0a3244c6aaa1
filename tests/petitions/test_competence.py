"""Who settles: decided by hand from the articles, by office, level, instance and day."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from competence_ladders import settled
from qcdc import law, rules, terms
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.vocab import Authority, Confidence, Instance, PetitionKind, Situation
from steps import COMPLAINT, DENUNCIATION, life

A, S = Authority, Situation
FIRST, SECOND = Instance.FIRST, Instance.SECOND
C, D = PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION
LKN, LTC, L136 = "02/2011/QH13", "25/2018/QH14", "136/2025/QH15"
SURE, KNOWN, OPEN = Confidence.VERIFIED, Confidence.KNOWN, Confidence.UNCERTAIN


class Who(NamedTuple):
    """One question and its answer: who settles, the first place cited, how sure."""

    kind: PetitionKind
    against: Authority
    on: str
    settles: Authority | None
    article: str
    sure: Confidence = SURE
    instance: Instance = FIRST
    discipline: bool = False


DECIDED: tuple[Who, ...] = (
    # Complaints, first: one's own acts, and those of whom one manages directly.
    Who(C, A.COMMUNE_CHAIR, "2023-01-01", A.COMMUNE_CHAIR, f"{LKN} art. 17"),
    Who(C, A.COMMUNE_OFFICIAL, "2023-01-01", A.COMMUNE_CHAIR, f"{LKN} art. 17"),
    Who(C, A.COMMUNE_BODY_HEAD, "2026-06-30", A.COMMUNE_CHAIR, f"{LKN} art. 17"),
    Who(C, A.COMMUNE_BODY_HEAD, "2026-07-01", A.COMMUNE_CHAIR, f"{LKN} art. 17"),
    Who(C, A.COMMUNE_VICE_CHAIR, "2026-07-01", A.COMMUNE_CHAIR, f"{LKN} art. 17", KNOWN),
    Who(C, A.DISTRICT_OFFICE_HEAD, "2025-06-30", A.DISTRICT_OFFICE_HEAD, f"{LKN} art. 17"),
    Who(C, A.DISTRICT_CHAIR, "2025-06-30", A.DISTRICT_CHAIR, f"{LKN} art. 18.1"),
    Who(C, A.DISTRICT_CHAIR, "2025-07-01", None, "141/2025/NĐ-CP", OPEN),
    Who(C, A.DEPARTMENT_OFFICIAL, "2026-07-01", A.DEPARTMENT_DIRECTOR, f"{LKN} art. 20.1"),
    Who(C, A.DEPARTMENT_UNIT_OFFICIAL, "2026-07-01", A.DEPARTMENT_UNIT_HEAD, f"{LKN} art. 19"),
    Who(C, A.PROVINCE_CHAIR, "2026-07-01", A.PROVINCE_CHAIR, f"{LKN} art. 21.1"),
    Who(C, A.MINISTRY_UNIT_HEAD, "2026-07-01", A.MINISTRY_UNIT_HEAD, f"{LKN} art. 22"),
    Who(C, A.MINISTER, "2026-07-01", A.MINISTER, f"{LKN} art. 23.1"),
    # Second: the head directly above whoever settled first; above a minister there is the court.
    Who(C, A.COMMUNE_CHAIR, "2025-06-30", A.DISTRICT_CHAIR, f"{LKN} art. 18.2", SURE, SECOND),
    Who(C, A.COMMUNE_CHAIR, "2025-07-01", A.PROVINCE_CHAIR, f"{LKN} art. 7.1", KNOWN, SECOND),
    Who(C, A.COMMUNE_CHAIR, "2026-07-01", A.PROVINCE_CHAIR, f"{LKN} art. 21.2", SURE, SECOND),
    Who(C, A.COMMUNE_OFFICIAL, "2026-07-01", A.PROVINCE_CHAIR, f"{LKN} art. 21.2", SURE, SECOND),
    Who(C, A.DEPARTMENT_UNIT_HEAD, "2023-01-01", A.DEPARTMENT_DIRECTOR, f"{LKN} art. 20.2", SURE, SECOND),
    Who(C, A.DEPARTMENT_DIRECTOR, "2026-07-01", A.PROVINCE_CHAIR, f"{LKN} art. 21.2", SURE, SECOND),
    Who(C, A.PROVINCE_CHAIR, "2026-07-01", A.MINISTER, f"{LKN} art. 23.3", SURE, SECOND),
    Who(C, A.MINISTRY_UNIT_HEAD, "2026-07-01", A.MINISTER, f"{LKN} art. 23.2", SURE, SECOND),
    Who(C, A.MINISTER, "2026-07-01", A.COURT, f"{LKN} art. 7.2", SURE, SECOND),
    # Articles 7.2 and 23.3 speak of the acts of the head alone.
    Who(C, A.VICE_MINISTER, "2026-07-01", A.COURT, f"{LKN} art. 7.2", KNOWN, SECOND),
    Who(C, A.MINISTRY_OFFICIAL, "2026-07-01", A.COURT, f"{LKN} art. 7.2", KNOWN, SECOND),
    Who(C, A.PROVINCE_VICE_CHAIR, "2026-07-01", A.MINISTER, f"{LKN} art. 23.3", KNOWN, SECOND),
    # Disciplinary decisions.
    Who(C, A.COMMUNE_CHAIR, "2023-01-01", A.COMMUNE_CHAIR, f"{LKN} art. 51.1", SURE, FIRST, True),
    Who(C, A.COMMUNE_CHAIR, "2023-01-01", A.DISTRICT_CHAIR, f"{LKN} art. 51.2", SURE, SECOND, True),
    Who(C, A.PROVINCE_CHAIR, "2023-01-01", A.HOME_AFFAIRS_MINISTER, f"{LKN} art. 51.3", SURE, SECOND, True),
    # Denunciations: of an official by the head, of a head or deputy by the head above, of a body by the head above.
    Who(D, A.COMMUNE_OFFICIAL, "2023-01-01", A.COMMUNE_CHAIR, f"{LTC} art. 13.1"),
    Who(D, A.COMMUNE_OFFICIAL, "2026-07-01", A.COMMUNE_CHAIR, f"{LTC} art. 13.1.a"),
    Who(D, A.COMMUNE_BODY, "2026-07-01", A.COMMUNE_CHAIR, f"{LTC} art. 13.1.b"),
    Who(D, A.COMMUNE_BODY, "2026-06-30", A.COMMUNE_CHAIR, f"{LTC} art. 12.6"),
    Who(D, A.COMMUNE_VICE_CHAIR, "2025-06-30", A.DISTRICT_CHAIR, f"{LTC} art. 13.2.a"),
    Who(D, A.COMMUNE_CHAIR, "2025-07-01", A.PROVINCE_CHAIR, f"{LTC} art. 12.1", KNOWN),
    Who(D, A.COMMUNE_CHAIR, "2026-07-01", A.PROVINCE_CHAIR, f"{LTC} art. 13.4.a"),
    Who(D, A.DISTRICT_CHAIR, "2025-06-30", A.PROVINCE_CHAIR, f"{LTC} art. 13.4.a"),
    Who(D, A.DISTRICT_CHAIR, "2025-07-01", A.PROVINCE_CHAIR, f"{LTC} art. 12.5", KNOWN),
    Who(D, A.DISTRICT_OFFICIAL, "2025-07-01", None, f"{LTC} art. 12.3", OPEN),
    Who(D, A.DISTRICT_OFFICIAL, "2026-07-01", None, f"{LTC} art. 12.7", OPEN),
    Who(D, A.DEPARTMENT_DEPUTY, "2023-01-01", A.PROVINCE_CHAIR, f"{LTC} art. 13.4.a"),
    Who(D, A.PROVINCE_CHAIR, "2023-01-01", A.PRIME_MINISTER, f"{LTC} art. 13.8.a"),
    Who(D, A.VICE_MINISTER, "2023-01-01", A.PRIME_MINISTER, f"{LTC} art. 13.8.a"),
    Who(D, A.MINISTRY_UNIT_DEPUTY, "2023-01-01", A.MINISTER, f"{LTC} art. 13.7.a"),
    # Only where the management of officials was delegated.
    Who(D, A.MINISTRY_UNIT_OFFICIAL, "2023-01-01", A.MINISTRY_UNIT_HEAD, f"{LTC} art. 13.5.a", KNOWN),
    Who(D, A.PUBLIC_UNIT_STAFF, "2023-01-01", A.PUBLIC_UNIT_HEAD, f"{LTC} art. 18.1.a"),
    Who(D, A.PUBLIC_UNIT_HEAD, "2023-01-01", A.MANAGING_HEAD, f"{LTC} art. 18.2.a"),
    Who(D, A.VILLAGE_HEAD, "2023-01-01", A.COMMUNE_CHAIR, f"{LTC} art. 21", KNOWN),
    Who(D, A.PRIME_MINISTER, "2023-01-01", None, f"{LTC} art. 13", OPEN),
    # A further denunciation goes above whoever settled the first.
    Who(D, A.COMMUNE_OFFICIAL, "2023-01-01", A.DISTRICT_CHAIR, f"{LTC} art. 37.1", SURE, SECOND),
    Who(D, A.COMMUNE_CHAIR, "2026-07-01", A.PRIME_MINISTER, f"{LTC} art. 37.1", SURE, SECOND),
    Who(D, A.DEPARTMENT_DIRECTOR, "2023-01-01", A.PRIME_MINISTER, f"{LTC} art. 37.1", SURE, SECOND),
    Who(D, A.MINISTRY_UNIT_OFFICIAL, "2023-01-01", A.MINISTER, f"{LTC} art. 37.1", KNOWN, SECOND),
)


@pytest.mark.parametrize("who", DECIDED, ids=lambda who: f"{who.kind} {who.instance} {who.against} {who.on}")
def test_it_is_decided_who_settles(who: Who) -> None:
    """A1: by kind, instance, office, level and day, with the place and how sure it is."""
    found = rules.competent(who.kind, against=who.against, on=who.on, instance=who.instance, discipline=who.discipline)

    assert (found.settles, str(found.citations[0]), found.confidence) == (who.settles, who.article, who.sure)
    if who.settles is None:
        assert found.note("vi")
        assert found.note("en")


def test_the_table_follows_the_principle_of_the_articles() -> None:
    """A8: for every office, instance and stretch of days the table says what the principle of the articles says."""
    wrong = [one for one in settled() if one.answer() is not one.settles]

    assert wrong == []


@pytest.mark.parametrize("kind", PetitionKind)
@pytest.mark.parametrize("against", Authority)
def test_every_question_has_an_answer_or_a_reason(kind: PetitionKind, against: Authority) -> None:
    """A2: for every kind, office, instance and day there is an authority with its place, or a reason in both languages."""
    for instance in Instance:
        for on in ("2011-12-31", "2015-01-01", "2025-06-30", "2025-07-01", "2026-07-01", "2030-01-01"):
            for situation in (None, *Situation):
                found = rules.competent(kind, against=against, on=on, instance=instance, situation=situation)
                assert found.citations if found.known else found.note("vi") and found.note("en")
            if not rules.competent(kind, against=against, on=on, instance=instance).known:
                with pytest.raises(UnknownCodeError) as caught:
                    rules.competent(kind, against=against, on=on, instance=instance, strict=True)
                assert caught.value.code == "competence.unknown"
                assert "competence." not in terms.message(caught.value, "vi")


@pytest.mark.parametrize(
    ("situation", "settles", "article"),
    [
        (S.BODY_MERGED, A.SUCCESSOR_HEAD, "12.4"),
        (S.BODY_DISSOLVED, A.MANAGING_HEAD, "12.5"),
        (S.HIGHER_POST, A.PRESENT_HEAD, "12.3.b"),
        (S.HEAD_ELSEWHERE, A.PRESENT_SUPERIOR, "12.3.b"),
        (S.EQUAL_POST, A.PROVINCE_CHAIR, "12.3.a"),
        (S.OTHER_POST, A.PROVINCE_CHAIR, "12.3.c"),
        (S.LEFT, A.PROVINCE_CHAIR, "12.3.d"),
    ],
)
def test_what_became_of_the_denounced_decides(situation: Situation, settles: Authority, article: str) -> None:
    """A3: a director of a department who moved, or left, or whose department was merged (LTC 12.3-5)."""
    found = rules.competent(D, against=A.DEPARTMENT_DIRECTOR, on="2026-08-03", situation=situation)

    assert (found.settles, str(found.citations[0])) == (settles, f"{LTC} art. {article}")


def test_no_row_says_more_than_it_is_sure_of() -> None:
    """A4: what rests on a text that is not at hand is not verified, and a row that does not know says why."""
    book = law.shipped()
    for key in book.competence_keys():
        for on in ("2012-07-01", "2019-01-01", "2025-06-30", "2025-07-01", "2026-06-30", "2026-07-01"):
            row = book.competence_row(key, on=on)
            if row is None:
                continue
            assert on == "2012-07-01" or all(book.in_force(place, on=on) for place in row.competence.citations), key
            assert row.competence.known or row.as_before or row.competence.confidence is OPEN
            if row.competence.confidence is SURE:
                assert all(place.article for place in row.competence.citations)


def test_every_row_is_the_answer_to_a_question() -> None:
    """A7: no row of the table is out of reach: asked on its first day, it answers."""
    for key in law.shipped().competence_keys():
        parts = key.split(".")
        for on in ("2012-07-01", "2019-01-01", "2025-07-01", "2026-07-01"):
            row = law.shipped().competence_row(key, on=on)
            if row is None or len(parts) == 2:
                continue
            kind = D if parts[0] == "denunciation" else C
            found = rules.competent(
                kind, against=A(parts[2]), instance=Instance(parts[1]), on=on, discipline=parts[0] == "discipline"
            )
            assert found == row.competence


def test_a_book_of_ones_own_says_who_settles() -> None:
    """A5: a further row ends the one before; an act that ends takes its competences with it; a table is checked."""

    def settles(book: law.LawBook, on: str) -> Authority | None:
        return rules.competent(C, against=A.COMMUNE_CHAIR, instance=SECOND, on=on, book=book).settles

    book = law.shipped().with_competence(
        "complaint.second.commune_chair",
        since="2027-03-01",
        settles=A.DEPARTMENT_DIRECTOR,
        cite=[f"{LKN} 7"],
        confidence="known",
    )

    assert settles(book, "2027-02-28") is A.PROVINCE_CHAIR
    assert settles(book, "2027-03-01") is A.DEPARTMENT_DIRECTOR
    ended = law.shipped().ending(LKN, on="2027-02-28")
    assert settles(ended, "2027-02-28") is A.PROVINCE_CHAIR
    assert settles(ended, "2027-03-01") is None
    with pytest.raises(InvariantError) as caught:
        book.with_data(competence={"complaint.third.minister": {"rows": []}})
    assert caught.value.code == "law.competence"
    with pytest.raises(InvariantError) as caught:
        book.with_competence(
            "complaint.first.minister", since="2010-01-01", cite=[f"{LKN} 7"], confidence="known", vi="x", en="x"
        )
    assert caught.value.code == "law.rows"


def test_who_accepts_without_competence_is_reported_with_the_place() -> None:
    """A6: the finding cites the row of that day; where nobody knows who settles, the rule does not judge."""

    def judged(kind: object, received: str, **handling: object) -> tuple[str, list[str], str | None]:
        paper = life(kind, received, f"accept {received}", handling=handling)  # type: ignore[arg-type]
        (found,) = [
            one
            for one in rules.run(paper, as_of=received)
            if one.rule.id.endswith("competence.wrong") and one.reason != "other_kind"
        ]
        return found.status.value, [str(one) for one in found.citations], found.reason

    said = judged(COMPLAINT, "2026-08-03", authority=A.DISTRICT_CHAIR, against=A.COMMUNE_CHAIR, instance=SECOND)
    assert said[:2] == ("failed", [f"{LKN} art. 21.2", f"{LKN} art. 7.1", f"{L136} art. 2.8"])
    assert judged(COMPLAINT, "2026-08-03", authority=A.PROVINCE_CHAIR, against=A.DISTRICT_CHAIR)[0] == "skipped"
    assert judged(DENUNCIATION, "2026-08-03", authority=A.COMMUNE_CHAIR, against=A.COMMUNE_OFFICIAL)[0] == "passed"


@pytest.mark.parametrize(
    ("proceeding", "rule"), [("complaint", "complaint"), ("discipline", "complaint"), (D.value, D.value)]
)
def test_the_rule_cites_every_place_by_which_it_answers(proceeding: str, rule: str) -> None:
    """A7: the place that says who settles stands among the citations of the rule that compares."""
    cited = next(one.citations for one in rules.RULES if one.id == f"{rule}.competence.wrong")
    book, lost = law.shipped(), set[str]()
    for key in book.competence_keys():
        if key.startswith(proceeding) and key.count(".") == 2:
            for on in ("2020-01-01", "2025-07-01", "2026-07-01"):
                row = book.competence_row(key, on=on)
                if row is not None and row.competence.known:
                    first = row.competence.citations[0]
                    if not any(first == one or str(first).startswith(f"{one}.") for one in cited):
                        lost.add(f"{key}: {first}")

    assert lost == set()


def test_a_competence_that_has_ended_keeps_its_last_day() -> None:
    """A row with a last day is not extended to the day before the next one: in between nobody is known."""
    key, cite = "complaint.second.commune_chair", [f"{LKN} 7"]
    book = law.shipped().with_competence(
        key,
        since="2027-03-01",
        until="2027-06-30",
        settles=A.DEPARTMENT_DIRECTOR,
        cite=cite,
        confidence="known",
    )
    book = book.with_competence(key, since="2028-01-01", settles=A.PROVINCE_CHAIR, cite=cite, confidence="known")

    def settles(on: str) -> Authority | None:
        return rules.competent(C, against=A.COMMUNE_CHAIR, instance=SECOND, on=on, book=book).settles

    assert (settles("2027-06-30"), settles("2027-07-01"), settles("2028-01-01")) == (
        A.DEPARTMENT_DIRECTOR,
        None,
        A.PROVINCE_CHAIR,
    )
