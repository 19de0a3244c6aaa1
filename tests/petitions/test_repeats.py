"""Papers that repeat one another, and pseudonyms: other spellings are joined, other words are not. All synthetic."""

from __future__ import annotations

import pytest

from builders import complaint
from qcdc import aggregate
from qcdc.errors import InvariantError
from qcdc.model import (
    PersonalText,
    Petition,
    evolve,
    pseudonym,
)
from qcdc.vocab import Likeness

KEY = b"a key of the test's own"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lô A1", "Lô À", False),
        ("1-23 Trần Phú", "12-3 Trần Phú", False),
        ("An Hoa", "Anh Oa", False),
        ("Rơ Châm  H’Blí", "rơ châm h'blí", True),
        ("Hòa", "Hoà", True),
        ("Hòa.Binh", "Hoa.Bình", False),
        ("Thôn Mai", "Thôn May", False),
        ("Mỹ Quý", "Mĩ Quí", True),
        ("Y (giả lập)", "I (giả lập)", True),
    ],
)
def test_a_pseudonym_joins_spellings_and_nothing_else(one: str, other: str, same: bool) -> None:
    codes = {pseudonym(PersonalText.of(text), key=KEY, purpose="p") for text in (one, other)}

    assert (len(codes) == 1) is same


@pytest.mark.parametrize("purpose", ["p\0", "\ud800", "ha\u0300", "p\uff11", "p\ufe0f", "\u3164", "☎\ufe0f"])
def test_a_purpose_is_plain(purpose: str) -> None:
    with pytest.raises(InvariantError) as caught:
        pseudonym(PersonalText.of("a"), key=KEY, purpose=purpose)

    assert caught.value.attribute == "purpose"


def paper(name: str, content: str, day: str = "2023-03-01", who: str = "Người giả lập") -> Petition:
    plain = complaint(day, name=name, case=name)
    petitioner = evolve(plain.petitioner, name=PersonalText.of(who), address=PersonalText.of("thôn 1 (giả lập)"))
    return evolve(plain, petitioner=petitioner, content=PersonalText.of(content))


def test_other_words_are_another_paper() -> None:
    """A comma makes ten times the ground; a tone makes another father."""
    for one, other in (
        ("thu hồi 1,5 ha đất", "thu hồi 15 ha đất"),
        ("bố A bán đất", "bỏ A bàn đất"),
        ("bán má", "bán mà"),
    ):
        (found,) = aggregate.find_repeats([paper("D-1", one), paper("D-2", other, "2023-04-01")])
        assert found.likeness is Likeness.NEW_MATTER


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nguyễn Thị Mai", "Nguyễn Thị May", False),
        ("Trần Văn Bảy", "Trần Văn Bải", False),
        ("Lê Thị Thúy", "Lê Thị Thúi", False),
        ("Phạm Đức Huy", "Phạm Đức Hui", False),
        ("Lê Thị Thúy", "Lê Thị Thuý", True),
        ("Lý Mỹ Quý", "Lí Mĩ Quí", True),
    ],
)
def test_two_people_are_not_one_by_a_letter(one: str, other: str, same: bool) -> None:
    """N1: names of people who do not exist; i and y are one only where they are the whole rhyme."""
    first, second = (
        paper(name, "cùng một nội dung", day, who)
        for name, day, who in (("D-1", "2023-03-01", one), ("D-2", "2023-04-01", other))
    )

    (found,) = aggregate.find_repeats([first, second])

    assert found.likeness is (Likeness.SAME_PAPER if same else Likeness.OTHER_PETITIONER)


def test_a_mass_petition_is_read_once_each() -> None:
    """Three thousand people say the same: each paper hangs together with the first."""
    papers = [paper(f"D-{number:04}", "cùng một nội dung", who=f"Người {number} (giả lập)") for number in range(3000)]

    found = aggregate.find_repeats(papers)

    assert {one.earlier.petition for one in found} == {"D-0000"}
    assert {one.likeness for one in found} == {Likeness.OTHER_PETITIONER}
    assert len(found) == 2999
