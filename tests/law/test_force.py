"""When a place in an act is in force: inserted, repealed and suspended articles; which older act a day falls under."""

from __future__ import annotations

import pickle

import pytest

from qcdc import law
from qcdc.dates import OpenPeriod
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law import Citation

BOOK = law.shipped()
SUSPENDED = """
[[provision]]
place = "02/2011/QH13 27"
since = 2024-03-01
until = 2024-04-30
suspended = true
vi = "Thụ lý khiếu nại (giả lập)"
en = "acceptance (made up)"
cite = ["136/2025/QH15 4"]
confidence = "uncertain"
"""


@pytest.mark.parametrize(
    ("act", "place", "since", "until"),
    [
        ("02/2011/QH13", None, "2012-07-01", None),
        ("02/2011/QH13", "27", "2012-07-01", None),
        ("02/2011/QH13", "11a", "2026-07-01", None),  # 136/2025/QH15 2.4
        ("02/2011/QH13", "11a.4", "2026-07-01", None),
        ("02/2011/QH13", "30.6", "2026-07-01", None),  # 136/2025/QH15 2.11
        ("02/2011/QH13", "30.5", "2012-07-01", None),
        ("02/2011/QH13", "18", "2012-07-01", "2026-06-30"),  # 136/2025/QH15 2.16
        ("02/2011/QH13", "6.8", "2012-07-01", "2026-06-30"),
        ("02/2011/QH13", "60", "2012-07-01", "2014-06-30"),  # 42/2013/QH13 35
        ("42/2013/QH13", "3a", "2026-07-01", None),
        ("42/2013/QH13", "13.5", "2014-07-01", "2026-06-30"),
        ("25/2018/QH14", "13.2", "2019-01-01", "2026-06-30"),
        ("25/2018/QH14", "13.8.c", "2026-07-01", None),
        ("124/2020/NĐ-CP", "28b.2", "2026-07-01", None),  # 155/2026/NĐ-CP 12
        ("124/2020/NĐ-CP", "9", "2020-12-10", "2026-06-30"),
        ("124/2020/NĐ-CP", "5.3", "2020-12-10", None),  # only its notarisation lapses
        ("31/2019/NĐ-CP", "4.5", "2026-07-01", None),  # 156/2026/NĐ-CP 1
        ("10/2022/QH15", "47.1", "2023-07-01", None),  # changed in 2025, not ended
        ("10/2022/QH15", "86.4", "2023-07-01", "2025-06-30"),
        ("10/2022/QH15", "36-40", "2023-07-01", None),
        ("55/1998/NQ-UBTVQH10", "1", "1998-08-30", "2023-06-30"),  # its first day is not established: signature
    ],
)
def test_a_place_is_in_force_from_its_first_day_to_its_last(
    act: str, place: str | None, since: str, until: str | None
) -> None:
    assert BOOK.force_of(Citation.of(act, place)) == OpenPeriod.between(since, until)


def test_a_suspended_place_has_two_stretches_and_what_lies_in_it_too() -> None:
    own = BOOK.with_data(provisions=SUSPENDED)
    clause = Citation.of("02/2011/QH13", "27.1")

    assert [str(one.since) for one in own.stretches_of(clause)] == ["2012-07-01", "2024-05-01"]
    assert [own.in_force(clause, on=day) for day in ("2024-02-29", "2024-03-01", "2024-04-30", "2024-05-01")] == [
        True,
        False,
        False,
        True,
    ]
    assert own.force_of(clause) == OpenPeriod.between("2012-07-01", None)
    assert own.force_of(clause, on="2020-01-01") == OpenPeriod.between("2012-07-01", "2024-02-29")
    assert own.force_of(clause, on="2024-03-15") == OpenPeriod.between("2024-05-01", None)
    assert own.in_force(Citation.of("02/2011/QH13", "28"), on="2024-03-15")
    assert BOOK.in_force(clause, on="2024-03-15")


def test_an_act_that_is_not_in_the_book_has_no_force() -> None:
    unknown = Citation.of("99/2030/QH17", "1")

    assert BOOK.force_of(unknown) is None
    with pytest.raises(UnknownCodeError, match=r"act\.unknown"):
        BOOK.in_force(unknown, on="2030-01-01")


@pytest.mark.parametrize(
    ("number", "place", "day", "older"),
    [
        ("10/2022/QH15", "21.1", "2023-03-01", ["34/2007/PL-UBTVQH11"]),
        ("10/2022/QH15", "51.2.c", "2023-03-01", ["55/1998/NQ-UBTVQH10"]),
        ("10/2022/QH15", "69.1", "2023-03-01", []),
        ("10/2022/QH15", None, "2023-03-01", ["34/2007/PL-UBTVQH11", "55/1998/NQ-UBTVQH10"]),
        ("10/2022/QH15", "21.1", "2023-07-01", []),
        ("72/2025/QH15", None, "2024-01-01", ["77/2015/QH13"]),  # in two steps
    ],
)
def test_the_older_law_of_a_day_is_named(number: str, place: str | None, day: str, older: list[str]) -> None:
    assert [act.number for act in BOOK.older_laws(Citation.of(number, place), on=day)] == older


def test_why_a_limit_has_no_value_is_said_with_the_older_law() -> None:
    key = "participation.vote.contributions"

    assert BOOK.why_no_limit(key, "en", on="2023-07-01") is None
    assert BOOK.limit_or_none(key, on="2023-06-30") is None
    assert BOOK.why_no_limit(key, "vi", on="2023-03-15") == (
        "Ngày 15/03/2023, quy định này chưa có hiệu lực (khoản 1 Điều 21 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15): "
        "từ ngày 01/07/2023). Khi đó áp dụng Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn (34/2007/PL-UBTVQH11); "
        "các thời hạn, mức quy định của văn bản đó chưa có trong thư viện nên không xét được."
    )
    # Decree 75/2012 is at hand, and had no such notice: it is not named as unknown.
    assert "75/2012" not in str(BOOK.why_no_limit("complaint.dialogue.notice", "en", on="2015-03-02"))
    assert "no longer in force" in str(BOOK.why_no_limit("reception.head_days.district", "en", on="2025-07-01"))


def test_a_book_with_provisions_is_pickled_and_compared() -> None:
    own = BOOK.with_data(provisions=SUSPENDED)

    assert pickle.loads(pickle.dumps(own)) == own
    assert own != BOOK


@pytest.mark.parametrize(
    ("wrong", "code", "attribute"),
    [
        ("since = 2024-03-01", "law.value", "force"),
        ('place = "02/2011/QH13 27"', "law.missing", "place"),
        ('cite = ["136/2025/QH15 4"]', "law.missing", "cite"),
    ],
)
def test_a_row_of_provisions_that_lacks_something_is_refused(wrong: str, code: str, attribute: str) -> None:
    with pytest.raises(InvariantError) as caught:
        BOOK.with_data(provisions=SUSPENDED.replace(wrong, ""))
    assert (caught.value.code, caught.value.attribute) == (code, attribute)
    assert "provisions, provision 1" in str(caught.value)


def test_the_force_of_a_whole_act_is_not_a_row_of_provisions() -> None:
    whole = SUSPENDED.replace("02/2011/QH13 27", "02/2011/QH13").replace("suspended = true", "")

    with pytest.raises(InvariantError, match="force of a whole act"):
        BOOK.with_data(provisions=whole)
