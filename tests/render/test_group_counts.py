"""Persons by group in words: what is shown, what is hidden, and where it comes from."""

from __future__ import annotations

import pytest

from builders import complaint
from qcdc import aggregate, render
from qcdc.aggregate import GroupCounts
from qcdc.model import PersonalText, Petition, Petitioner, Signatory, evolve
from qcdc.vocab import Origin, PetitionerKind


def paper(name: str, origin: Origin, *groups: str) -> Petition:
    people = tuple(
        Signatory(ethnicity=PersonalText.of(group) if group else None, id_number=PersonalText.of(f"{name}{number:010}"))
        for number, group in enumerate(groups)
    )
    who = Petitioner(kind=PetitionerKind.ORGANISATION, persons=max(1, len(people)), signatories=people)
    return evolve(complaint("2023-03-01", name=f"D-{name}", case=f"V-{name}"), petitioner=who, origin=origin)


def counted(*papers: Petition, threshold: int = 2) -> GroupCounts:
    return aggregate.group_counts(papers, by="ethnicity", threshold=threshold)


REAL = paper("1", Origin.RECORDED, *["Jrai"] * 4, "Kinh", "Kinh", "Bahnar", "Bahnar", "")
MADE_UP = paper("2", Origin.SYNTHETIC, *["Jrai"] * 3, "Kinh", "")


@pytest.mark.parametrize(
    ("papers", "origins"),
    [
        ((REAL,), {Origin.RECORDED}),
        ((MADE_UP,), {Origin.SYNTHETIC}),
        ((REAL, MADE_UP), {Origin.RECORDED, Origin.SYNTHETIC}),
        # Nobody signed the made-up one, so it is behind no number.
        ((REAL, paper("3", Origin.SYNTHETIC)), {Origin.RECORDED}),
        # Nobody signed at all: the zero is that of these petitions.
        ((paper("3", Origin.SYNTHETIC),), {Origin.SYNTHETIC}),
        ((), set[Origin]()),
    ],
)
def test_the_counts_have_the_origins_of_the_petitions_that_they_count(
    papers: tuple[Petition, ...], origins: set[Origin]
) -> None:
    """A10: one synthetic petition makes the numbers synthetic, and the text says so."""
    found = counted(*papers)
    synthetic = Origin.SYNTHETIC in origins

    assert found.origins == origins
    assert ("số liệu giả lập" in render.group_counts(found, "vi")) is synthetic
    assert ("synthetic" in render.group_counts(found, "en")) is synthetic
    assert render.marks(found, "vi") == (("số liệu giả lập",) if synthetic else ())


def test_the_text_names_groups_the_rest_and_those_whose_group_is_not_known() -> None:
    found = counted(REAL, MADE_UP, threshold=3)

    assert render.group_counts(found, "vi") == "Jrai: 7; nhóm khác: 5; chưa có thông tin: 2 [số liệu giả lập]"
    assert render.group_counts(found, "en") == "Jrai: 7; other groups: 5; not stated: 2 [synthetic]"


def test_a_hidden_rest_is_said_to_be_hidden() -> None:
    found = counted(paper("4", Origin.RECORDED, "Jrai", "Kinh"), threshold=5)

    assert render.group_counts(found, "vi") == "nhóm khác: không công bố; chưa có thông tin: không công bố"
