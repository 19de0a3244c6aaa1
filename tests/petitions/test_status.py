"""Where a case stands and what of it is counted: decided cases, worked out from the law by hand. All synthetic."""

from __future__ import annotations

from typing import Any

import pytest

from builders import GIA_LAI, H1, complaint
from qcdc import aggregate, gazetteer
from qcdc.aggregate import Record
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError
from qcdc.model import BodyRef, Case, Decision, HandlingEvent, Petition, UnitRef, evolve
from qcdc.vocab import HandlingEventKind as K
from qcdc.vocab import HandlingState, Instance, Level, Origin, PetitionKind, Ruling
from steps import COMPLAINT, DENUNCIATION, FEEDBACK, life, run

FIRST = UnitRef.of(Level.COMMUNE, "23614", "2023-06-30")
OTHER = UnitRef.of(Level.COMMUNE, "23698", "2023-06-30")
DISTRICT = UnitRef.of(Level.DISTRICT, "622", "2023-06-30")
SECOND: dict[str, Any] = {"instance": Instance.SECOND, "unit": GIA_LAI}
ANNUL = HandlingEvent(kind=K.DECIDE, day=as_day("2023-04-20"), decision=Decision(ruling=Ruling.ANNULLED))
DECIDED = ("accept 2023-01-15", "decide:right 2023-03-01")
CONCLUDED = ("accept 2023-01-15", "conclude:wrong 2023-03-01")


def paper(kind: PetitionKind, day: str, *steps: str | HandlingEvent, name: str = "D-2", **handling: Any) -> Petition:
    return evolve(life(kind, day, *steps, handling={"unit": FIRST, **handling}), id=name)


def cases(*records: Record, over: Period = H1) -> dict[str, str]:
    """Which cases are counted where: settled or pending, by the code of the unit."""
    counted = aggregate.tally(records, over=over)
    found = {
        cell.indicator.removeprefix("case."): cell.unit.code
        for cell in counted.cells
        if cell.indicator in {"case.resolved", "case.pending"} and cell.unit is not None
    }
    assert counted.count("case.in_authority") == len(found) <= 1
    return found


SETTLED = paper(COMPLAINT, "2023-01-10", *DECIDED, name="D-1")
TOLD = paper(DENUNCIATION, "2023-01-10", *CONCLUDED, name="D-1")


@pytest.mark.parametrize("unit", [FIRST, OTHER])
@pytest.mark.parametrize(
    "end",
    [
        (),
        ("file 2023-05-15",),
        ("return 2023-05-15",),
        ("guide 2023-05-15",),
        ("refuse 2023-05-15",),
        ("withdraw 2023-05-15",),
        ("withdraw 2023-05-15", "terminate 2023-05-16"),
        ("transfer 2023-05-15",),
        ("accept 2023-05-12", "return 2023-05-20"),
        ("classify 2023-05-12",),
    ],
    ids=lambda end: " ".join(one.split()[0] for one in end) or "received",
)
def test_a_further_paper_that_nobody_takes_up_moves_nothing(end: tuple[str, ...], unit: UnitRef) -> None:
    again = paper(COMPLAINT, "2023-05-10", *end, unit=unit)

    assert cases(SETTLED) == cases(SETTLED, again) == cases(again, SETTLED) == {"resolved": "23614"}
    matter = Case(id="V-1", petitions=(SETTLED, again))
    assert matter.state("2023-06-30") is HandlingState.DECIDED
    assert matter.body("2023-06-30") == (
        None if end and not end[-1].startswith(("accept", "classify")) else BodyRef.of(unit)
    )


@pytest.mark.parametrize(
    ("day", "body"),
    [("2023-01-09", None), ("2023-01-10", FIRST), ("2023-03-01", None), ("2023-05-09", None), ("2023-05-10", OTHER)],
)
def test_a_settled_case_is_with_the_body_of_a_further_paper_from_the_day_it_came(
    day: str, body: UnitRef | None
) -> None:
    """Decided on 1 March: nobody has it, until another commune receives a further paper on 10 May."""
    matter = Case(id="V-1", petitions=(SETTLED, paper(COMPLAINT, "2023-05-10", unit=OTHER)))

    assert matter.body(day) == (None if body is None else BodyRef.of(body))


REOPENED: dict[str, tuple[tuple[Petition, ...], dict[str, str]]] = {
    "a first complaint taken up again after its decision is no case anew": (
        (SETTLED, paper(COMPLAINT, "2023-05-10", "accept 2023-05-12", unit=OTHER)),
        {"resolved": "23614"},
    ),
    "a second complaint taken up opens it": (
        (SETTLED, paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", **SECOND)),
        {"pending": "64"},
    ),
    "a second complaint only received does not": (
        (SETTLED, paper(COMPLAINT, "2023-03-20", **SECOND)),
        {"resolved": "23614"},
    ),
    "a second decision settles it above": (
        (SETTLED, paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", "decide:wrong 2023-05-04", **SECOND)),
        {"resolved": "64"},
    ),
    "a second complaint withdrawn after its acceptance leaves it settled, above": (
        (SETTLED, paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", "withdraw 2023-05-04", **SECOND)),
        {"resolved": "64"},
    ),
    "nothing opens what was decided twice": (
        (
            SETTLED,
            paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", "decide:wrong 2023-04-20", **SECOND),
            paper(COMPLAINT, "2023-05-10", "accept 2023-05-12", name="D-3", unit=OTHER),
        ),
        {"resolved": "64"},
    ),
    "a second decision that annulled the first lets the first instance settle again": (
        (
            SETTLED,
            paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", ANNUL, **SECOND),
            paper(COMPLAINT, "2023-05-10", "accept 2023-05-12", name="D-3", unit=OTHER),
        ),
        {"pending": "23698"},
    ),
    "annulled and not yet taken up again it stands where it was annulled": (
        (
            SETTLED,
            paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", ANNUL, **SECOND),
            paper(COMPLAINT, "2023-05-10", name="D-3", unit=OTHER),
        ),
        {"resolved": "64"},
    ),
    "annulled and settled again below": (
        (
            SETTLED,
            paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", ANNUL, **SECOND),
            paper(COMPLAINT, "2023-05-10", "accept 2023-05-12", "decide:right 2023-06-01", name="D-3", unit=OTHER),
        ),
        {"resolved": "23698"},
    ),
    "a further denunciation taken up opens a conclusion": (
        (TOLD, paper(DENUNCIATION, "2023-03-20", "accept 2023-03-25", **SECOND)),
        {"pending": "64"},
    ),
    "and one after that, to whoever stands above": (
        (
            TOLD,
            paper(DENUNCIATION, "2023-03-20", "accept 2023-03-25", "conclude:wrong 2023-04-20", **SECOND),
            paper(DENUNCIATION, "2023-05-10", "accept 2023-05-12", name="D-3", instance=Instance.SECOND, unit=DISTRICT),
        ),
        {"pending": "622"},
    ),
    "a further denunciation that is not settled again moves nothing": (
        (TOLD, paper(DENUNCIATION, "2023-03-20", "file 2023-04-05", **SECOND)),
        {"resolved": "23614"},
    ),
    "what was withdrawn and is taken up again is open": (
        (
            paper(COMPLAINT, "2023-01-10", "accept 2023-01-15", "withdraw 2023-02-01", name="D-1"),
            paper(COMPLAINT, "2023-02-10", "accept 2023-02-12", unit=OTHER),
        ),
        {"pending": "23698"},
    ),
    "one of a group withdraws, the others go on": (
        (
            paper(COMPLAINT, "2023-01-10", "accept 2023-01-15", "withdraw 2023-03-01", name="D-1"),
            paper(COMPLAINT, "2023-01-12", "accept 2023-01-14", unit=OTHER),
        ),
        {"pending": "23698"},
    ),
    "of two bodies at work on one matter whoever decides settles it": (
        (SETTLED, paper(COMPLAINT, "2023-01-20", "accept 2023-02-01", unit=OTHER)),
        {"resolved": "23614"},
    ),
    "of two bodies at work the later acceptance has it": (
        (
            paper(COMPLAINT, "2023-01-10", "accept 2023-02-15", name="D-1"),
            paper(COMPLAINT, "2023-01-20", "accept 2023-02-01", unit=OTHER),
        ),
        {"pending": "23614"},
    ),
    "the second instance has what the first did not settle in time": (
        (
            paper(COMPLAINT, "2023-01-10", "accept 2023-01-15", name="D-1"),
            paper(COMPLAINT, "2023-03-20", "accept 2023-03-25", **SECOND),
        ),
        {"pending": "64"},
    ),
    "a decision without an acceptance is a decision": (
        (paper(COMPLAINT, "2023-01-10", "decide:right 2023-03-01", name="D-1"), paper(COMPLAINT, "2023-05-10")),
        {"resolved": "23614"},
    ),
    "a recommendation in the same matter settles no complaint": (
        (
            paper(COMPLAINT, "2023-01-10", "accept 2023-01-15", name="D-1"),
            paper(FEEDBACK, "2023-02-10", "accept 2023-02-11", "answer 2023-02-15"),
        ),
        {"pending": "23614"},
    ),
}


@pytest.mark.parametrize("name", REOPENED)
def test_the_law_tells_where_a_case_stands(name: str) -> None:
    papers, expected = REOPENED[name]

    assert cases(*papers) == cases(*reversed(papers)) == expected
    matter = Case(id="V-1", petitions=papers)
    decisive = matter.decisive("2023-06-30")
    assert decisive is not None
    assert {"resolved" if matter.state("2023-06-30").settled else "pending": decisive.unit.code} == expected


def test_a_case_settled_before_the_window_does_not_come_back_with_a_further_paper() -> None:
    again = paper(COMPLAINT, "2023-08-10", "accept 2023-08-12", unit=OTHER)

    assert cases(SETTLED, again, over=Period.half_year(2023, 2)) == {}


def test_two_registers_that_both_number_from_one_are_counted() -> None:
    """A `TypeError` before: two runs of one id, case and day, in two communes."""
    here, there = (paper(COMPLAINT, "2023-01-10", "accept 2023-01-15", name="1", unit=unit) for unit in (FIRST, OTHER))
    here, there = (evolve(one, handlings=(evolve(one.handlings[0], id="1"),)) for one in (here, there))

    assert cases(here, there) == cases(there, here) == {"pending": "23698"}


def test_two_units_that_bore_one_code_in_a_year_keep_two_registers() -> None:
    """52 was Bình Định until 30 June 2025 and is Gia Lai since: both number from 1, in their own registers."""
    before, after = (UnitRef.of(Level.PROVINCE, "52", day) for day in ("2025-03-01", "2025-09-01"))
    old = paper(COMPLAINT, "2025-03-01", "accept 2025-03-05", name="1", unit=before)
    new = evolve(paper(COMPLAINT, "2025-09-01", "accept 2025-09-05", name="1", unit=after), case="V-2")
    year, vietnam = Period.year(2025), gazetteer.vietnam()

    with pytest.raises(AggregationError, match=r"tally\.duplicate"):
        aggregate.tally([old, new], over=year)
    parts = [aggregate.tally([one], over=year, territory=vietnam) for one in (old, new)]
    for counted in (aggregate.tally([old, new], over=year, territory=vietnam), parts[0] + parts[1]):
        assert counted.count("case.pending") == 2
    with pytest.raises(AggregationError, match=r"tally\.duplicate"):
        aggregate.tally([old, evolve(old, case="V-2")], over=year, territory=vietnam)


def forwarded(number: str = "D-1", case: str = "V-1", *steps: str) -> tuple[Petition, Petition]:
    """One paper as the register of the sender and that of the receiver tell it."""
    sent = evolve(run("2023-01-10", "transfer 2023-01-12"), id="h1", unit=FIRST)
    taken = evolve(run("2023-01-13", "accept 2023-01-15", *steps), id="h2", unit=DISTRICT)
    base = evolve(complaint("2023-01-10"), id=number, case=case)
    return (
        evolve(base, handlings=(sent, evolve(taken, events=taken.events[:2]))),
        evolve(base, id=f"H-{number}", received=taken.received, handlings=(taken,), origin=Origin.RECORDED),
    )


def totals(*records: Record) -> dict[tuple[str, str], int]:
    counted = aggregate.tally(records, over=H1).cells
    return {(cell.unit.code, cell.indicator): n.number for cell, n in counted.items() if cell.unit is not None}


def test_a_run_that_two_registers_know_is_counted_once() -> None:
    sender, receiver = forwarded()

    assert totals(sender, receiver) == totals(receiver, sender) == totals(sender)
    (cell,) = [
        one for one in aggregate.tally([sender, receiver], over=H1).cells if one.indicator == "handling.accepted"
    ]
    found = aggregate.tally([sender, receiver], over=H1).cells[cell]
    assert found.number == 1
    assert found.origins == {Origin.SYNTHETIC, Origin.RECORDED}


def test_of_two_registers_that_disagree_that_of_the_body_itself_is_believed() -> None:
    sender, receiver = forwarded("D-1", "V-1", "decide:right 2023-03-01")

    both = totals(sender, receiver)

    assert both["622", "handling.settled"] == both["622", "case.resolved"] == 1
    assert both["622", "handling.opened"] == 1
    assert ("622", "handling.carried_out") not in both
    assert ("622", "petition.received") not in both


def test_what_two_bodies_send_on_are_two_runs_whatever_their_ids() -> None:
    """Two offices number the runs of a paper from 1: what each sent on that day, in one matter, is its own."""
    sent, _ = forwarded()
    first, second = sent.handlings
    other = evolve(sent, handlings=(evolve(first, unit=OTHER), second))

    assert totals(sent, other)["622", "handling.opened"] == totals(other, sent)["622", "handling.opened"] == 2


def test_papers_of_one_register_are_never_taken_for_one() -> None:
    """Several offices number the runs of every paper from 1: four papers of a day are four."""
    four = [evolve(complaint("2023-03-01"), id=f"D-{number}") for number in range(4)]

    assert totals(*four)["23677", "handling.opened"] == totals(*four)["23677", "petition.received"] == 4


def test_a_feedback_taken_up_again_after_its_answer_is_one_paper() -> None:
    answered = paper(FEEDBACK, "2023-01-10", "accept 2023-01-11", "answer 2023-01-15", name="D-1")

    reopened = answered.reopened(on="2023-04-03", handling="X-2")

    assert reopened.state("2023-06-30") is HandlingState.ACCEPTED
    assert totals(reopened)["23614", "petition.received"] == 1
    assert totals(reopened)["23614", "handling.opened"] == 2
    assert totals(reopened)["23614", "handling.finished"] == totals(reopened)["23614", "handling.carried_out"] == 1
    assert Case(id="V-1", petitions=(reopened,)).state("2023-06-30") is HandlingState.ACCEPTED


def test_a_case_is_handed_over_by_the_body_that_has_it() -> None:
    """Not by the paper that stands last: a commune of another district still holds a repeat that nobody took up."""
    vietnam = gazetteer.vietnam()
    pending = paper(COMPLAINT, "2025-01-10", "accept 2025-01-15", name="D-1", unit=DISTRICT)
    again = paper(COMPLAINT, "2025-05-10", "file 2025-05-12", unit=OTHER)
    matter = Case(id="V-1", petitions=(pending, again))

    assert matter.body("2025-06-30") == BodyRef.of(DISTRICT)
    (found,) = aggregate.responsible_units([matter], on="2025-07-01", territory=vietnam)
    assert found.heirs.unit == vietnam.resolve(DISTRICT).ref


@pytest.mark.parametrize(("day", "provisional"), [("2026-09-20", False), ("2026-12-31", True)])
def test_a_figure_of_a_provisional_tree_says_so(day: str, provisional: bool) -> None:
    tree = gazetteer.vietnam().at(day)
    within = tree.find("tỉnh Gia Lai")

    rolled = aggregate.roll_up(aggregate.tally([], over=Period.half_year(2026, 2)), tree=tree, within=within)

    assert rolled.figure("reception.visits").provisional is provisional
