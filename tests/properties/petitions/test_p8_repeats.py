from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, nonempty
from how_many import THIRD
from qcdc import aggregate
from qcdc.dates import Period, as_day, day_after
from qcdc.model import Case, PersonalText, Petition, evolve
from qcdc.testing import made_up_names, petitions
from qcdc.vocab import Likeness

WINDOW = Period.year(2023)


def paper(number: int, name: str, content: str, case: str = "V-1") -> Petition:
    """A complaint by somebody about something, a day after the one before."""
    day = day_after(as_day("2023-03-01"), number).isoformat()
    one = evolve(complaint(day), id=f"D-{number}", case=case, content=PersonalText.of(content))
    who = evolve(one.petitioner, name=PersonalText.of(name), address=PersonalText.of("Làng Giả Định"))
    return evolve(one, petitioner=who)


@floor("two papers or more")
@given(st.integers(1, 8), made_up_names())
def test_repeats_are_one_case_and_many_petitions(count: int, name: str) -> None:
    """P8: repeats are one case and many petitions, and their times are counted."""
    nonempty(count > 1)
    papers = [paper(number, name, "Về việc thu hồi đất") for number in range(count)]
    papers = [evolve(one, handlings=(evolve(one.handlings[0], kind=None),)) for one in papers]
    counts = aggregate.tally(papers, over=WINDOW).counts

    assert counts["petition.received"] == count
    (case,) = Case.group(tuple(papers))
    assert case.petitions_received("2023-12-31") == count
    found = aggregate.find_repeats(papers)
    assert len(found) == count - 1
    assert all(one.likeness is Likeness.SAME_PAPER for one in found)


PAPERS = st.lists(
    st.builds(
        paper,
        st.integers(0, 40),
        st.sampled_from(["Ví Dụ A (giả lập)", "Ví Dụ B (giả lập)"]),
        st.sampled_from(["đất", "nhà"]),
    ),
    min_size=2,
    max_size=5,
    unique_by=lambda petition: petition.id,
)


@floor("a paper came again")
@THIRD
@given(
    st.lists(petitions(), max_size=2, unique_by=lambda petition: petition.id), PAPERS, st.randoms(use_true_random=False)
)
def test_the_order_of_the_papers_changes_no_finding(
    others: list[Petition], papers: list[Petition], random: object
) -> None:
    """P8: the order of the papers changes no finding."""
    records = [*others, *papers]
    turned = list(records)
    random.shuffle(turned)  # type: ignore[attr-defined]

    nonempty(aggregate.find_repeats(records))
    assert aggregate.find_repeats(turned) == aggregate.find_repeats(records)


def test_the_reason_is_told() -> None:
    """P8: the same paper, another petitioner, second instance and a new matter are told apart."""
    first = paper(0, "Ví Dụ A (giả lập)", "Về việc thu hồi đất")
    papers = [
        first,
        paper(1, "VÍ DỤ A (giả lập)", "về việc thu hồi đất"),
        paper(2, "Ví Dụ B (giả lập)", "Về việc thu hồi đất"),
        paper(3, "Ví Dụ A (giả lập)", "Về việc cấp giấy chứng nhận"),
    ]

    assert [one.likeness for one in aggregate.find_repeats(papers)] == [
        Likeness.SAME_PAPER,
        Likeness.OTHER_PETITIONER,
        Likeness.NEW_MATTER,
    ]
