"""What errors teach: the member behind a code, where a value comes from, the right line, the Vietnamese sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

import qcdc
from builders import GIA_LAI, figure, report, visit
from qcdc import aggregate, catalogue, codec, gazetteer, law, render, rules, terms
from qcdc.dates import Period, as_day
from qcdc.errors import CodecError, InvariantError, QcdcError
from qcdc.model import (
    Petition,
    Reception,
    Share,
    evolve,
)
from qcdc.vocab import HandlingEventKind, Level, VerdictStatus

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
ANY: Any = object()


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


def test_a_code_given_as_text_is_told_its_member() -> None:
    error = told(lambda: evolve(visit(1, None), kind="regular"))

    assert "expected ReceptionKind.REGULAR" in str(error)


def test_a_code_given_for_a_unit_is_told_what_is_taken() -> None:
    error = told(lambda: evolve(visit(1, None), unit="64"))

    assert "expected Unit or UnitRef" in str(error)
    assert "tree.find" in str(told(lambda: TREE.find("Pleiku", within=ANY)))
    assert told(lambda: VIETNAM.lineage.successors(ANY)).attribute == "unit"
    assert told(lambda: render.figure(ANY, "vi")).attribute == "shown"


def test_a_day_given_for_a_level_is_told_so() -> None:
    error = told(lambda: VIETNAM.get("52", "2025-07-01"))

    assert (error.code, error.attribute) == ("level.day", "level")


def test_a_day_outside_the_table_is_told_on_which_side_it_lies() -> None:
    before, after = (
        told(lambda: VIETNAM.at("2018-12-31")),
        told(lambda: VIETNAM.at("2026-11-23", strict=True)),
    )

    assert "2018-12-31 is before it, and which units there were then is not known" in str(before)
    assert "danh mục không ghi nhận khi đó có những đơn vị nào" in terms.message(before, "vi")
    assert "without strict=True" in str(after)
    assert "tạm tính" in terms.message(after, "vi")


def test_a_broken_line_is_named_once_and_rightly() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode(b'{"id": 1}\n\n{"a"', Petition, format="jsonl")

    malformed = [one for one in caught.value.problems if one.code == "json.malformed"]
    assert [(one.path, one.params["line"]) for one in malformed] == [("line 3: $", 3)]


def test_several_values_are_told_the_format() -> None:
    error = told(lambda: codec.encode([visit(1, None)]))

    assert isinstance(error, InvariantError)
    assert "format='jsonl'" in str(error)


def test_the_vietnamese_of_a_broken_document_names_every_problem() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode("{}", Reception)

    lines = terms.message(caught.value, "vi").splitlines()
    assert len(lines) == 1 + len(caught.value.problems)
    assert "$.day: thiếu trường này" in "\n".join(lines)


def test_a_vietnamese_sentence_holds_no_english_list() -> None:
    error = told(lambda: evolve(visit(1, None), kind=7))

    assert terms.message(error, "vi").startswith("kind: cần một trong tiếp thường xuyên (regular)")


def test_a_skipped_verdict_says_why() -> None:
    (verdict,) = (one for one in rules.run(visit(1, None), as_of="2023-06-30") if one.reason == "no_group")

    assert verdict.status is VerdictStatus.SKIPPED
    assert "không phải đoàn đông người" in verdict.text("vi")


def test_units_and_periods_print_as_people_read_them() -> None:
    assert str(TREE.get("64")) == "tỉnh Gia Lai (64)"
    assert str(qcdc.Period.half_year(2023, 1)) == "2023-01-01 to 2023-06-30 (half_year)"


def test_without_a_near_name_none_is_suggested() -> None:
    nothing = told(lambda: TREE.find(""))

    assert ";" not in str(nothing)
    assert ";" not in terms.message(nothing, "vi")


def test_arithmetic_cites_no_act_and_holds_for_every_year() -> None:
    for window in (Period.half_year(2019, 1), Period.half_year(2023, 1), Period.half_year(2026, 1)):
        paper = evolve(report(evolve(figure("reception.visits", -1), period=window)), period=window)
        (verdict,) = rules.run(paper, as_of=window.end).failed
        assert (verdict.rule.id, verdict.citations) == ("report.figure.negative", ())


def test_comparing_says_the_direction_once() -> None:
    fell = aggregate.compare(figure("reception.visits", 1202), figure("reception.visits", 1310))

    assert render.comparison(fell, "vi") == "giảm 108 (8,24%) [số liệu giả lập]"


def test_a_record_given_twice_is_told_its_place() -> None:
    visits = [visit(1, None), visit(2, None, name="T-2"), visit(1, None)]
    error = told(lambda: aggregate.tally(visits, over=Period.half_year(2023, 1)))

    assert error.message.startswith("the reception at records[2] was already counted")
    assert terms.message(error, "vi").startswith("records: lượt tiếp công dân tại records[2]")
    half = aggregate.tally(visits[:1], over=Period.half_year(2023, 1))
    assert "the other tally" in told(lambda: half + half).message


def test_a_kind_in_another_language_is_told_its_code() -> None:
    for asked in ("ward", "phường"):
        error = told(lambda asked=asked: TREE.find("Ia Kring", kind=asked))
        assert error.params["near"] == ("phuong",)
        # The codes are for typing, so the Vietnamese sentence leaves them as they are.
        assert "thi_tran" in terms.message(error, "vi")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Đắc Lắcc", "tỉnh Đắk Lắk (66)"),
        ("tỉnh Gia Lay", "tỉnh Gia Lai (64)"),
        ("xã Ia Krin, Pleiku, Gia Lai", "phường Ia Kring (23563, Pleiku)"),
        ("Pleiku, Kon Tum", "thành phố Pleiku (622, Gia Lai)"),
    ],
)
def test_the_name_that_was_meant_is_the_nearest(asked: str, first: str) -> None:
    near = told(lambda: TREE.find(asked)).params["near"]

    assert isinstance(near, tuple)
    assert near[0] == first


def test_a_name_that_is_gone_is_told_what_the_unit_went_into() -> None:
    error = told(lambda: VIETNAM.at("2025-07-02").find("tỉnh Bình Định"))

    assert "tỉnh Bình Định (52, 2019-01-01 or earlier to 2025-06-30) → tỉnh Gia Lai (52)" in str(error)
    assert "tỉnh Bình Định (52, ít nhất từ 01/01/2019 đến 30/06/2025) → tỉnh Gia Lai (52)" in terms.message(error, "vi")


def test_what_follows_a_comma_is_the_unit_above() -> None:
    assert TREE.find("Tp Pleiku, Gia Lai") == TREE.find("TP. Pleiku")
    ward = TREE.find("phường Ia Kring, Pleiku, tỉnh Gia Lai")
    assert (ward.code, TREE.parent(ward)) == ("23563", TREE.find("TP. Pleiku"))
    assert TREE.candidates("Ia Kring, Kon Tum") == ()
    assert TREE.find("Ia Kring,") == ward


def test_a_unit_at_a_prompt_shows_its_name() -> None:
    assert repr(TREE.candidates("Ia Grai")) == "(<Unit huyện Ia Grai, district 628, seen on 2023-04-10>,)"
    assert str(TREE.find("TP. Pleiku")) == "thành phố Pleiku (622)"
    assert told(lambda: TREE.find("Pleiku", within=ANY)).attribute == "within"


def test_a_list_of_records_is_told_how_lists_are_read() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode("[{}, {}]", Reception)

    (problem,) = caught.value.problems
    assert (problem.code, problem.path, problem.params["count"]) == ("json.several", "$", 2)


def test_days_off_that_are_not_known_are_told_how_to_give_a_calendar() -> None:
    error = told(lambda: law.deadline("complaint.settlement.first", start="2026-12-20", strict=True))

    assert "calendar=" in error.message
    assert "law.propose_calendar" in terms.message(error, "vi")


def test_a_run_that_judged_nothing_does_not_read_like_all_well() -> None:
    nothing = rules.run(Share(part=1, whole=2), as_of="2023-06-30")

    assert nothing.without_rules == ("Share",)
    assert (
        str(nothing)
        == "0 passed, 0 failed, 0 not stated, 0 skipped, 0 crashed. No rules for: share. Nothing was checked."
    )
    assert nothing.text("vi").endswith("Không có quy tắc cho: phần trên tổng thể. Chưa có nội dung nào được kiểm tra.")
    some = rules.run(visit(1, None), as_of="2023-06-30")
    assert some.without_rules == ()
    assert "Skipped: " in some.text("en")
    assert "Skipped:\n- " in str(some)
    assert "Nothing was checked" not in str(rules.run(report(figure("reception.visits", 3)), as_of="2023-06-30"))


def test_findings_speak_vietnamese_of_days_and_of_the_first() -> None:
    rule = next(one for one in rules.RULES if one.id == "report.figure.negative")
    verdict = rules.Verdict(
        rule=rule,
        subject="HeadReceptionDays",
        subject_id="xã Chơ Long (23851), 2023-01-01 – 2023-06-30",
        status=VerdictStatus.FAILED,
        gaps=(rules.Gap(at=rules.Place.of("handlings[0].events[10]"), found=-1),),
    )

    assert verdict.title("vi").endswith("xã Chơ Long (23851), 01/01/2023 – 30/06/2023")
    odd = evolve(verdict, subject_id="2023-99-99 – 2023-99-99")
    assert odd.title("vi").endswith("2023-99-99 – 2023-99-99")
    assert verdict.details("vi") == "Lần xử lý thứ nhất, bước thứ 11: báo cáo ghi -1."
    assert verdict.details("en") == "Handling 1, step 11: the report states -1."


def test_the_root_suggests_the_package_that_was_meant() -> None:
    root: Any = qcdc
    with pytest.raises(AttributeError) as caught:
        _ = root.aggregat

    assert (caught.value.name, caught.value.obj) == ("aggregat", qcdc)


@pytest.mark.parametrize("package", [rules, terms])
def test_packages_list_what_they_promise(package: Any) -> None:
    assert dir(package) == sorted(package.__all__)


def test_a_vietnamese_sentence_names_fields_and_types_in_words() -> None:
    late = evolve(figure("reception.visits", 3), period=Period.half_year(2024, 1))
    differs = told(lambda: aggregate.sum_over_units([figure("reception.visits", 2), late], unit=GIA_LAI))
    no_figure = told(lambda: render.figure(ANY, "vi"))

    assert terms.message(differs, "vi") == "figures: các số liệu không được khác nhau về kỳ"
    assert terms.message(no_figure, "vi").startswith("shown: cần số liệu (Figure)")
    with pytest.raises(CodecError) as caught:
        codec.decode("3", Reception)
    assert "cần đối tượng lượt tiếp công dân (Reception)" in terms.message(caught.value, "vi")


@pytest.mark.parametrize(
    "ask",
    [
        partial(law.limit, on="2023-01-01"),
        law.act,
        catalogue.shipped().indicator,
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


def test_a_code_that_is_none_is_told_the_nearest() -> None:
    with pytest.raises(InvariantError) as caught:
        HandlingEventKind("accepted")

    assert caught.value.code == "code.not_listed"
    assert "nearest: accept" in str(caught.value)
    assert "gần nhất: thụ lý (accept)" in terms.message(caught.value, "vi")
    with pytest.raises(ValueError, match="is not a code in Level"):
        Level("Nguyễn Thị Ví Dụ")
