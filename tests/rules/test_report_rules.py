"""What the rules on reports and on references say: the place, the operands, what was compared and what could not be."""

from __future__ import annotations

from typing import Any, cast, get_args, get_type_hints

import attrs
import pytest

from builders import COMMUNE, GIA_LAI, H1, complaint, figure, report, visit
from cases import units
from qcdc import gazetteer, model, rules
from qcdc._kernel.values import is_entity
from qcdc.dates import Period
from qcdc.errors import InvariantError, Phrase
from qcdc.model import (
    Change,
    ComparableArea,
    Figure,
    Heirs,
    NewUnit,
    OtherName,
    Reconciliation,
    Reform,
    ReformPart,
    Renaming,
    Report,
    Share,
    Succession,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.rules.units import references
from qcdc.vocab import Level, Nature, Origin, VerdictStatus

TABLE = {ComparableArea, Heirs, NewUnit, OtherName, Reform, ReformPart, Renaming, Succession, Unit, UnitVersion}
Y, Q4 = Period.year(2023), Period.quarter(2023, 4)


def yearly(*figures: Figure) -> Report:
    return evolve(report(*figures), period=Y)


def judged(paper: Report, **more: Any) -> rules.Audit:
    assert paper.period is not None
    return rules.run(paper, as_of=paper.period.end, **more)


def told(audit: rules.Audit, rule: str) -> rules.Verdict:
    return next(verdict for verdict in audit if verdict.rule.id == rule)


def test_two_windows_of_one_indicator_are_told_apart() -> None:
    audit = judged(
        yearly(
            *(figure("case.in_authority", 37, period=Y), figure("case.resolved", 40, period=Y)),
            *(figure("case.in_authority", 7, period=Q4), figure("case.resolved", 9, period=Q4)),
        )
    )

    verdict = told(audit, "report.part.above_whole")
    assert verdict.details("vi") == (
        "Số vụ việc đã xác minh, giải quyết xong (01/01/2023 – 31/12/2023): 40 lớn hơn 37, vượt 3. "
        "Số vụ việc đã xác minh, giải quyết xong (01/10/2023 – 31/12/2023): 9 lớn hơn 7, vượt 2. [mọi số liệu: số liệu giả lập]"
    )
    assert verdict.details("en") == (
        "Cases verified and settled (1 January 2023 to 31 December 2023): 40 is greater than 37 by 3. "
        "Cases verified and settled (1 October 2023 to 31 December 2023): 9 is greater than 7 by 2. [all numbers: synthetic]"
    )


def test_a_figure_of_another_unit_of_a_day_or_of_another_nature_says_so() -> None:
    lower = evolve(figure("case.pending", -1, stock=True), unit=COMMUNE)
    planned = evolve(figure("reception.visits", -2), nature=Nature.PLAN)

    audit = judged(report(lower, planned), territory=gazetteer.vietnam())

    assert told(audit, "report.figure.negative").details("vi") == (
        f"Số vụ việc đang xác minh, giải quyết (ngày 30/06/2023, {gazetteer.vietnam().resolve(COMMUNE)}): báo cáo ghi -1. "
        "Số lượt tiếp công dân (01/01/2023 – 30/06/2023, kế hoạch): báo cáo ghi -2. [mọi số liệu: số liệu giả lập]"
    )


def test_an_unknown_indicator_is_named_without_an_accusation() -> None:
    audit = judged(report(figure("made_up.calls", 3), figure("reception.visits", 4)))

    verdict = told(audit, "report.indicator.unknown")
    assert audit.failed == ()
    assert verdict.citations == ()
    assert verdict.text("vi") == (
        "Chỉ tiêu của báo cáo có trong danh mục chỉ tiêu. (không xét: chỉ tiêu chưa có trong danh mục nên chưa đối chiếu được: "
        "chỉ tiêu “made_up.calls” (01/01/2023 – 30/06/2023))"
    )


def test_a_pass_says_what_it_compared_and_what_it_could_not() -> None:
    last_year = Period.half_year(2022, 1)
    changes = (Change.of("absolute", 5, last_year), Change.of("percent", 250, last_year))
    audit = judged(
        report(
            figure("reception.visits", 5, changes=changes),
            figure("reception.visits", 0, period=Period.half_year(2022, 1)),
        )
    )

    verdict = told(audit, "report.change.against_levels")
    assert verdict.status is VerdictStatus.PASSED
    assert verdict.text("vi") == (
        "Mức tăng, giảm ghi trong báo cáo khớp với số liệu hai kỳ. "
        "Đã đối chiếu: Số lượt tiếp công dân (01/01/2023 – 30/06/2023). "
        "Chưa đối chiếu được: kỳ trước bằng 0, không tính được tỷ lệ phần trăm: Số lượt tiếp công dân (01/01/2023 – 30/06/2023)."
    )


def test_a_printed_audit_names_what_failed() -> None:
    audit = judged(report(figure("case.in_authority", 37), figure("case.resolved", 40)))

    assert audit.findings("en").splitlines() == str(audit).splitlines()[1:2]
    assert audit.findings("en").splitlines() == [
        "- warning, report BC [synthetic]: A part is not greater than its whole. Cases verified and settled "
        "(1 January 2023 to 30 June 2023): 40 is greater than 37 by 3."
    ]
    many = rules.run(
        [evolve(report(figure("reception.visits", -1)), id=f"BC-{number:02}") for number in range(23)], as_of=H1.end
    )
    lines = many.findings("en").splitlines()
    assert lines[0] == "- warning, 23 records: A count is zero or more."
    assert [line.split(":")[0] for line in lines[1:4]] == [
        f"  - report BC-0{number} [synthetic]" for number in range(3)
    ]
    assert lines[4:] == ["  - and 20 more"]


def test_the_levels_of_a_stock_are_those_of_the_last_days() -> None:
    """The stock of the last day of the window that a change is measured against."""
    before = Period.half_year(2022, 1)
    now = figure("case.pending", 4, stock=True, changes=(Change.of("absolute", 1, before),))
    for then, status in ((3, VerdictStatus.PASSED), (2, VerdictStatus.FAILED)):
        audit = judged(report(now, figure("case.pending", then, stock=True, period=before)))
        assert told(audit, "report.change.against_levels").status is status


def test_one_unit_by_two_days_is_one_unit_only_where_the_units_are_known() -> None:
    """With the table two references to one life of a code mean one unit; without it they are not shown to."""
    earlier = evolve(GIA_LAI, on=Period.half_year(2023, 1).start)
    paper = report(figure("case.in_authority", 37), evolve(figure("case.resolved", 40), unit=earlier))

    alone, known = judged(paper), judged(paper, territory=gazetteer.vietnam())

    assert told(alone, "report.part.above_whole").status is VerdictStatus.SKIPPED
    assert told(known, "report.part.above_whole").status is VerdictStatus.FAILED


def test_every_type_that_refers_to_a_unit_is_judged() -> None:
    """A new type of the model cannot be forgotten: its annotations are walked here in another way."""
    direct = {
        found
        for name in model.__all__
        if is_entity(found := getattr(model, name)) and "UnitRef" in str(get_type_hints(found))
    }
    held = set(direct)
    while True:
        more = {
            found
            for name in model.__all__
            if is_entity(found := getattr(model, name))
            and any(held & set(_inside(hint)) for hint in get_type_hints(found).values())
        }
        if more <= held:
            break
        held |= more

    for rule in ("unit.unknown", "unit.not_in_force"):
        judged = next(one for one in rules.RULES if one.id == rule).subjects
        assert set(judged) == held - TABLE - {UnitRef}
    assert {"Petition", "Reception", "Figure", "Report", "Submission", "Board", "Matter", "CommitteeNetwork"} <= {
        cls.__name__ for cls in held
    }


def _inside(hint: Any) -> list[Any]:
    return [hint, *(one for inner in get_args(hint) for one in _inside(inner))]


def test_a_reference_is_found_wherever_it_stands() -> None:
    """The walk over a value finds what a walk over everything it holds finds."""
    paper = next(case.subject for case in units.CASES if case.name == "a mistyped code in a run")

    def everything(value: Any) -> list[UnitRef]:
        if isinstance(value, UnitRef):
            return [value]
        if isinstance(value, tuple | frozenset):
            return [ref for one in cast("tuple[Any, ...]", value) for ref in everything(one)]
        cls: Any = value.__class__
        if is_entity(cls):
            return [ref for field in attrs.fields(cls) for ref in everything(getattr(value, field.name))]
        return []

    assert sorted(ref.code for _, ref in references(paper)) == sorted(ref.code for ref in everything(paper))
    assert [path for path, _ in references(paper)] == ["handlings[0].unit", "handlings[1].unit"]


def test_a_reference_is_told_in_words() -> None:
    paper = next(case.subject for case in units.CASES if case.name == "a mistyped code in a run")
    (verdict,) = rules.run(paper, as_of="2023-06-30", territory=gazetteer.vietnam(), rules=_book("unit.unknown"))
    ended = next(case.subject for case in units.CASES if case.name == "a district the day after its last")
    (late,) = rules.run(ended, as_of="2026-01-01", territory=gazetteer.vietnam(), rules=_book("unit.not_in_force"))

    assert verdict.details("vi").startswith("Đơn vị của lần xử lý thứ hai: danh mục tính đến ngày ")
    assert "không có đơn vị cùng cấp mang mã 99999; mã gần nhất: " in verdict.details("vi")
    assert verdict.details("en").startswith("The unit of handling 2: in the table up to ")
    assert late.details("vi") == (
        "Đơn vị: ngày 01/07/2025 không có đơn vị nào mang mã 622; đơn vị kế thừa: tỉnh Gia Lai (52), phường Diên Hồng "
        "(23563), phường Pleiku (23575), phường Thống Nhất (23584), phường Hội Phú (23586), …; đơn vị mang mã này tồn tại "
        "từ 01/01/2019 đến 30/06/2025."
    )
    assert late.details("en") == (
        "The unit: on 1 July 2025 no unit has the code 622; the heirs are tỉnh Gia Lai (52), phường Diên Hồng (23563), "
        "phường Pleiku (23575), phường Thống Nhất (23584), phường Hội Phú (23586), …; the unit with this code existed "
        "from 1 January 2019 to 30 June 2025."
    )


def _book(name: str) -> list[rules.Rule]:
    return [rule for rule in rules.RULES if rule.id == name]


def test_a_record_of_an_unknown_unit_is_no_longer_silent() -> None:
    lost = evolve(visit(1, None), unit=UnitRef.of(Level.COMMUNE, "99999", "2023-03-01"))

    audit = rules.run(lost, as_of="2023-06-30", territory=gazetteer.vietnam())

    assert "unit.unknown" in {verdict.rule.id for verdict in audit.failed}


def test_a_printed_and_a_tallied_figure_of_two_natures_are_no_pair() -> None:
    with pytest.raises(InvariantError) as caught:
        Reconciliation(
            published=evolve(figure("reception.visits", 3), nature=Nature.PLAN), tallied=figure("reception.visits", 3)
        )

    assert (caught.value.code, caught.value.params) == ("reconciliation.mismatch", {"field": Phrase("nature")})


def test_the_old_and_the_new_bearer_of_a_code_are_no_pair() -> None:
    """52 was Bình Định and is Gia Lai: with the units known, the two are not compared."""
    old, new = (UnitRef.of(Level.PROVINCE, "52", day) for day in ("2025-06-30", "2025-07-01"))
    pair = Reconciliation(
        published=evolve(figure("reception.visits", 3), unit=new, origins=frozenset({Origin.PUBLISHED}), source="Báo"),
        tallied=evolve(figure("reception.visits", 4), unit=old),
    )

    (verdict,) = rules.run(
        pair, as_of="2025-12-31", territory=gazetteer.vietnam(), rules=_book("report.printed.against_tallied")
    )

    assert (verdict.status, verdict.reason) == (VerdictStatus.SKIPPED, "other_unit")


def test_a_share_of_a_rate_is_shown_with_both_counts() -> None:
    paper = report(
        figure("case.in_authority", 37),
        figure("case.resolved", 33),
        figure("case.resolved_rate", Share(part=30, whole=37)),
    )

    assert "báo cáo ghi 30, tính từ số phần và số tổng thể là 33" in told(
        judged(paper), "report.rate.against_counts"
    ).details("vi")


def test_a_printed_run_names_the_rules_that_were_skipped_or_not_stated() -> None:
    """By reason, five at most for each; the other rules of the reason are counted."""
    audit = rules.run([report(figure("reception.visits", 3)), visit(1, None), complaint("2023-03-01")], as_of=H1.end)
    lines = str(audit).splitlines()

    assert audit.skipped
    for status, title in ((audit.skipped, "Skipped:"), (audit.unstated, "Not stated:")):
        by_reason: dict[str, dict[str, None]] = {}
        for verdict in status:
            assert verdict.skip is not None
            by_reason.setdefault(verdict.skip.en, {})[verdict.rule.id] = None
        assert (title in lines) is bool(by_reason)
        for reason, named in by_reason.items():
            (line,) = (one for one in lines if one.startswith(f"- {reason} ("))
            assert sum(one in line for one in named) >= min(5, len(named))
            assert (f"{len(named) - 5} more" in line) is (len(named) > 5)
    assert audit.unstated
    assert {"Không xét vì:", "Chưa có thông tin:"} <= set(audit.skips("vi").splitlines())


def test_a_run_without_skipped_rules_prints_no_reasons() -> None:
    assert rules.run(Share(part=1, whole=2), as_of=H1.end).skips("en") == ""
