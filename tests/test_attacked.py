"""What an attack with hostile input found: each a wrong number, a lost figure or a raw error, decided by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest

from builders import complaint
from cases import CASES
from qcdc import aggregate, catalogue, codec, law, render, rules, terms
from qcdc.dates import OpenPeriod, Period, as_day
from qcdc.errors import AggregationError, CodecError, InvariantError, QcdcError
from qcdc.model import (
    Figure,
    NewUnit,
    PeoplesDecision,
    PersonalText,
    Petition,
    Reform,
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
    pseudonym,
)
from qcdc.vocab import DecisionForm, HandlingEventKind, Level, Likeness, Origin, UnitKind

BORN = "2020-01-01"
P, Q = (UnitRef.of(Level.PROVINCE, code, BORN) for code in ("01", "02"))
H1 = Period.half_year(2022, 1)


def commune(code: str, on: str = BORN) -> UnitRef:
    return UnitRef.of(Level.COMMUNE, code, on)


def unit(level: Level, code: str, kind: UnitKind, parent: UnitRef | None = None) -> Unit:
    day = as_day(BORN)
    return Unit(
        level=level,
        code=code,
        versions=(UnitVersion(since=day, name=f"Đơn vị {code} (giả lập)", kind=kind, parent=parent),),
        seen=day,
    )


PLAIN = Territory(
    [
        *(unit(Level.PROVINCE, one.code, UnitKind.TINH) for one in (P, Q)),
        *(unit(Level.COMMUNE, code, UnitKind.XA, P) for code in ("c0", "c1", "c2", "c3")),
    ],
    known=OpenPeriod.between(BORN, "2030-01-01"),
)


def figure(code: str, value: int | Decimal, on: str = BORN, period: Period = H1) -> Figure:
    return Figure(
        indicator="petition.received",
        unit=commune(code, on),
        period=period,
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


TWICE = PLAIN.with_reforms(
    [
        Reform.transfer(commune("c0"), to=commune("c1"), effect="2023-01-01"),
        Reform.transfer(commune("c0"), to=commune("c2"), effect="2024-01-01"),
    ]
)
FIGURES = [figure("c0", 100), figure("c1", 0), figure("c2", 0)]
FIRST = {(commune("c0"), commune("c1")): Fraction(1, 4), (commune("c0"), commune("c0")): Fraction(3, 4)}
LATER = commune("c0", "2023-06-01")
SECOND = {(LATER, commune("c2")): Fraction(1, 3), (LATER, commune("c0")): Fraction(2, 3)}


def restated(weights: dict[tuple[UnitRef, UnitRef], Fraction]) -> dict[str, object]:
    found = aggregate.restate(FIGURES, onto="2025-01-01", territory=TWICE, weights=weights)
    return {one.unit.code: one.figure and one.figure.value for one in found if one.unit.code != "c3"}


def test_the_weights_of_one_transfer_are_not_those_of_the_next() -> None:
    """A quarter of 100 goes in 2023; who gives no weights for 2024 is told of the area alone."""
    assert restated(FIRST) == {"c0": None, "c1": None, "c2": None}


def test_weights_of_two_transfers_are_told_apart_by_the_day_of_the_source() -> None:
    """Of 100, a quarter goes to c1 in 2023; of the 75 left, a third goes to c2 in 2024."""
    assert restated({**FIRST, **SECOND}) == {"c0": 50, "c1": 25, "c2": 25}


def test_weights_given_twice_under_two_days_are_refused() -> None:
    again = {(commune("c0", "2021-01-01"), commune("c1")): Fraction(1, 2)}

    with pytest.raises(AggregationError) as caught:
        restated({**FIRST, **again})

    assert caught.value.code == "restate.weights"


def test_a_reform_before_a_known_version_lasts_through_it() -> None:
    ward = PLAIN.with_reforms([Reform.change_kind(commune("c0"), UnitKind.PHUONG, effect="2024-01-01")])

    both = ward.with_reforms(
        [
            Reform.rename(commune("c0"), "Mới (giả lập)", effect="2023-01-01"),
            Reform.move(commune("c0"), to=Q, effect="2022-01-01"),
        ]
    )

    last = both.at("2025-01-01").get("c0")
    assert (last.name, last.kind, last.parent and last.parent.code) == ("Mới (giả lập)", UnitKind.PHUONG, "02")
    assert both.at("2022-06-01").get("c0").name == "Đơn vị c0 (giả lập)"


def test_a_later_name_is_not_undone_by_an_earlier_reform() -> None:
    named = PLAIN.with_reforms([Reform.rename(commune("c0"), "Sau (giả lập)", effect="2024-01-01")])
    both = named.with_reforms([Reform.rename(commune("c0"), "Trước (giả lập)", effect="2023-01-01")])

    assert [both.at(day).get("c0").name for day in ("2023-06-01", "2024-06-01")] == ["Trước (giả lập)", "Sau (giả lập)"]


def test_one_unit_under_two_days_is_not_added_twice() -> None:
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_units([figure("c3", 100), figure("c3", 100, "2021-01-01")], unit=P)

    assert caught.value.code == "total.twice"


@pytest.mark.parametrize(
    ("now", "then", "refused"),
    [
        (("2022-01-01", "2022-12-31"), ("2021-01-01", "2021-01-10"), True),
        (("2022-01-01", "2022-01-10"), ("2021-01-01", "2021-01-10"), False),
        (("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-03-31"), False),
        (("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-04-01"), False),
        (("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-04-02"), True),
    ],
)
def test_stretches_of_days_compare_when_they_are_as_long(
    now: tuple[str, str], then: tuple[str, str], refused: bool
) -> None:
    """The same days of a leap year and another are a day apart, and compare; so do 91 days and 91 days."""
    current, previous = (figure("c0", 3, period=Period.between(*days)) for days in (now, then))

    if refused:
        with pytest.raises(AggregationError, match="cannot be compared"):
            aggregate.compare(current, previous)
    else:
        assert aggregate.compare(current, previous).difference == 0


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: Reform.merge([commune("c0")], into=P, effect="2023-01-01"),
        lambda: Reform.transfer(commune("c0"), to=P, effect="2023-01-01"),
    ],
)
def test_ground_goes_to_a_unit_of_its_level(attempt: object) -> None:
    with pytest.raises(InvariantError) as caught:
        attempt()  # type: ignore[operator]  # pyright: ignore[reportCallIssue, reportUnknownVariableType]

    assert caught.value.code == "reform.levels"


@pytest.mark.parametrize("flag", ["remote", "complex", "extended", "roll"])
def test_a_flag_is_true_or_false(flag: str) -> None:
    with pytest.raises(QcdcError) as caught:
        law.deadline("complaint.settlement.first", start="2026-07-13", **{flag: "no"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.attribute == flag


def test_no_digit_is_lost_in_a_sum_a_difference_or_a_division() -> None:
    long = Decimal("123456789012345.123456789012345")
    total = aggregate.sum_over_units([figure("c0", long), figure("c1", 0)], unit=P)
    thirds = aggregate.restate(
        [figure("c0", long), figure("c1", 0), figure("c2", 0)],
        onto="2023-06-01",
        territory=TWICE,
        weights={(commune("c0"), commune("c1")): Fraction(1, 3), (commune("c0"), commune("c0")): Fraction(2, 3)},
    )
    pieces = [one.figure.value for one in thirds if one.unit.code in {"c0", "c1"} and one.figure]

    assert total.value == long
    assert aggregate.compare(figure("c0", long), figure("c0", 0)).difference == long
    assert len(pieces) == 2
    assert sum(Fraction(piece) for piece in pieces if isinstance(piece, Decimal)) == Fraction(long)


def test_diamonds_of_splits_are_followed_once() -> None:
    """Sixteen years in which both units are split into the same two: 2^16 ways, and 16 steps."""
    refs = [commune("c0"), commune("c1")]
    territory = PLAIN
    for year in range(2021, 2029):
        reforms = [
            Reform.transfer(refs[0], to=refs[1], effect=f"{year}-03-01"),
            Reform.transfer(refs[1], to=refs[0], effect=f"{year}-09-01"),
        ]
        territory = territory.with_reforms(reforms)
    weights = {
        (commune(source, f"{year}-{month}-01"), commune(target)): Fraction(1, 2)
        for year in range(2021, 2029)
        for source, month in (("c0", "02"), ("c1", "08"))
        for target in ("c0", "c1")
    }
    early = [evolve(one, period=Period.half_year(2020, 1)) for one in (figure("c0", 64), figure("c1", 0))]

    found = aggregate.restate(early, onto="2029-01-01", territory=territory, weights=weights)

    assert sum(one.figure.number or 0 for one in found if one.figure and one.unit.code in {"c0", "c1"}) == 64


def test_a_form_of_a_vote_is_a_form() -> None:
    decision = next(case.subject for case in CASES if isinstance(case.subject, PeoplesDecision))

    assert decision.votes[0].yes(DecisionForm.MEETING) >= 0
    with pytest.raises(QcdcError):
        decision.votes[0].yes("meeting")  # type: ignore[arg-type]
    vote = decision.votes[0]
    again = evolve(vote, village=UnitRef.of(vote.village.level, vote.village.code, "2024-02-02"))
    with pytest.raises(InvariantError, match="village"):
        evolve(decision, votes=(vote, again))


@pytest.mark.parametrize(
    "document", ['{"a": 1e9999999999999999999}', '{"value": 1e999999999999}', '{"below": ' * 600 + "0" + "}" * 600]
)
def test_no_document_makes_the_reader_stumble(document: str) -> None:
    for cls in (Petition, Figure):
        with pytest.raises(CodecError):
            codec.decode(document, cls)


def test_a_number_beyond_measure_is_refused_by_its_field() -> None:
    with pytest.raises(InvariantError) as caught:
        figure("c0", Decimal("1E+9999999"))

    assert (caught.value.code, caught.value.attribute) == ("number.too_large", "value")


def test_a_long_chain_of_mergers_is_followed_to_its_end() -> None:
    """One thousand five hundred days, each with a merger into the next unit."""
    days = [as_day(BORN).add(days=number) for number in range(1, 1501)]
    reforms = [
        Reform.merge(
            [UnitRef.of(Level.COMMUNE, f"m{number}", day.subtract(days=1))],
            into=NewUnit(code=f"m{number + 1}", name="Nối (giả lập)", kind=UnitKind.XA, parent=P),
            effect=day,
        )
        for number, day in enumerate(days)
    ]
    first = unit(Level.COMMUNE, "m0", UnitKind.XA, P)
    chain = PLAIN.with_units([first]).with_reforms(reforms)

    heirs = chain.heirs(first.ref, on="2029-01-01")
    told = aggregate.restate([figure("m0", 7, period=Period.between(BORN, BORN))], onto="2029-01-01", territory=chain)

    assert [ref.code for ref in heirs.units] == ["m1500"]
    assert next(one for one in told if one.unit.code == "m1500").figure is not None


@pytest.mark.parametrize("text", ["a=" + "[" * 5000, "a=" + "9" * 5000])
def test_no_table_makes_the_law_book_stumble(text: str) -> None:
    with pytest.raises(InvariantError) as caught:
        law.shipped().with_data(limits=text)

    assert caught.value.attribute == "limits"


def test_a_path_no_file_system_knows_is_refused() -> None:
    for attempt in (lambda: codec.read("\ud800.json", Petition), lambda: codec.store("\ud800.json", figure("c0", 1))):
        with pytest.raises(InvariantError, match="path"):
            attempt()


def test_a_territory_that_is_none_is_refused_by_the_rules() -> None:
    with pytest.raises(InvariantError) as caught:
        rules.run([], as_of="2023-01-01", territory="nonsense")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.attribute == "territory"


@pytest.mark.parametrize("name", ["abc\u202edef", "\u200b", "a\u200bb", "\ufeffx", "\U000e0041"])
def test_what_cannot_be_seen_is_no_name(name: str) -> None:
    with pytest.raises(InvariantError):
        Reform.rename(commune("c0"), name, effect="2023-01-01")


def test_a_label_gives_mermaid_no_order() -> None:
    text = render.mermaid(render.Box(lines=("%%{init: {'theme':'forest'}}%% `**a**` & <b>",)))

    assert not set("%{`&<") & set(text.replace("flowchart TD", ""))


@pytest.mark.parametrize("text", ["05/2021/TT-TTCP" + " " * 300 + "and more", "٠٥/2021/TT-TTCP", "05/20２1/TT-TTCP"])
def test_only_a_whole_number_in_plain_digits_is_a_reference(text: str) -> None:
    with pytest.raises(InvariantError):
        law.parse_reference(text)


@pytest.mark.parametrize(
    "ask",
    [
        partial(law.limit, on="2023-01-01"),
        law.act,
        catalogue.indicator,
        law.limit_history,
    ],
)
def test_no_error_carries_the_text_along(ask: Callable[[str], object]) -> None:
    with pytest.raises(QcdcError) as caught:
        ask("Nguyễn Thị Ví Dụ")

    error: BaseException | None = caught.value
    while error is not None:
        assert "Nguyễn" not in str(error) + repr(error)
        error = error.__cause__ or error.__context__


def test_a_long_number_with_dots_is_not_shown() -> None:
    with pytest.raises(QcdcError) as caught:
        as_day("1234.56789")

    assert "1234" not in str(caught.value)


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


def test_a_code_that_is_none_is_told_the_nearest() -> None:
    with pytest.raises(InvariantError) as caught:
        HandlingEventKind("accepted")

    assert caught.value.code == "code.not_listed"
    assert "nearest: accept" in str(caught.value)
    assert "gần nhất: thụ lý (accept)" in terms.message(caught.value, "vi")
    with pytest.raises(ValueError, match="is not a code in Level"):
        Level("Nguyễn Thị Ví Dụ")
