from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from effort import least_seconds
from floors import floor, nonempty
from qcdc import aggregate
from qcdc.aggregate import Repeat
from qcdc.dates import as_day, day_after
from qcdc.model import PersonalText, Petition, PetitionLink, evolve
from qcdc.vocab import HandlingEventKind, Instance, Likeness, LinkKind

STRENGTH = (Likeness.SECOND_INSTANCE, Likeness.SAME_PAPER, Likeness.OTHER_PETITIONER, Likeness.NEW_MATTER)


@st.composite
def papers(draw: st.DrawFn) -> list[Petition]:
    """Papers of few persons about few things in few places, some decided, some linked."""
    found: list[Petition] = []
    for number in range(draw(st.integers(2, 9))):
        day = day_after(as_day("2023-03-01"), draw(st.integers(0, 12)))
        steps = (
            [(HandlingEventKind.DECIDE, str(day_after(day, draw(st.integers(0, 6)))))] if draw(st.booleans()) else []
        )
        one = complaint(str(day), *steps, second=draw(st.integers(0, 5)) == 0, name=f"D-{number}")
        place = draw(st.sampled_from([None, "23614", "23698"]))
        links = [
            PetitionLink(kind=LinkKind.FURTHER_TO, petition=earlier.id)
            for earlier in found
            if draw(st.integers(0, 9)) == 0
        ]
        who = PersonalText.of(f"Ví Dụ {draw(st.sampled_from('AB'))} (giả lập)")
        found.append(
            evolve(
                one,
                content=PersonalText.of(f"Về việc {draw(st.sampled_from('xyz'))}"),
                petitioner=evolve(one.petitioner, name=who, address=PersonalText.of("Làng Giả Định")),
                place=None if place is None else evolve(one.handlings[0].unit, code=place),
                links=tuple(links),
            )
        )
    return found


def came(one: Petition) -> tuple[object, ...]:
    """The order in which they came: by day, the first instance before the second, what names another after it."""
    return one.received, one.handlings[0].instance is Instance.SECOND, bool(one.links), one.id


def pairs(petitions: list[Petition]) -> list[list[Repeat]]:
    """Every pair is looked at: for each paper the earlier ones it is like, in the order in which they came."""
    ordered = sorted(petitions, key=came)
    return [
        [one for earlier in ordered[:place] for one in aggregate.find_repeats([later, earlier])]
        for place, later in enumerate(ordered)
    ]


def strength(one: Repeat) -> int:
    """How much alike they are; the least number is the most."""
    return STRENGTH.index(one.likeness)


@floor("a paper is like two earlier ones or more")
@given(papers())
def test_the_nearest_is_the_nearest_of_all(petitions: list[Petition]) -> None:
    """P8: what is found among many papers is what looking at every pair finds."""
    looked_at = pairs(petitions)
    nonempty(any(len(ones) > 1 for ones in looked_at))

    # Of those most alike the first.
    assert list(aggregate.find_repeats(petitions)) == [min(ones, key=strength) for ones in looked_at if ones]


def test_the_papers_of_one_person_are_found_in_line() -> None:
    """P8: eight times as many papers of one person take about eight times as long, not sixty-four times."""
    first = complaint("2023-03-01")
    who = evolve(first.petitioner, name=PersonalText.of("Ví Dụ A (giả lập)"), address=PersonalText.of("Làng Giả Định"))

    def seconds(count: int) -> float:
        many = [
            evolve(first, id=f"D-{number}", petitioner=who, content=PersonalText.of(f"Về việc {number % (count // 2)}"))
            for number in range(count)
        ]
        assert len(aggregate.find_repeats(many)) == count - 1
        return least_seconds(lambda: aggregate.find_repeats(many))

    assert seconds(1600) < 24 * max(seconds(200), 0.005)


def test_a_second_complaint_is_second_also_by_its_instance() -> None:
    """P8: the same person with the same content at second instance is no mere repeat."""
    first = complaint("2023-03-01")
    who = evolve(first.petitioner, name=PersonalText.of("Ví Dụ A (giả lập)"), address=PersonalText.of("Làng Giả Định"))
    first = evolve(first, petitioner=who, content=PersonalText.of("Về việc x"))
    again = evolve(first, id="D-2", handlings=(evolve(first.handlings[0], instance=Instance.SECOND),))

    (found,) = aggregate.find_repeats([again, first])

    assert (found.earlier.petition, found.likeness) == ("D-1", Likeness.SECOND_INSTANCE)
