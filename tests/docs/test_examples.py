"""The example is the main job: it is run as a user runs it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import department_and_province
import make_register
import whole_country
from qcdc import gazetteer
from qcdc.model import PEOPLES_COMMITTEE

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "gia_lai_2023h1.py"
DATA = ROOT / "examples" / "data"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLE), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )


@cache
def report(language: str) -> subprocess.CompletedProcess[str]:
    """The report on the registers as they are shipped; it takes seconds and several tests read it."""
    return run("--in", language)


@pytest.fixture
def registers(tmp_path: Path) -> Path:
    folder = tmp_path / "registers"
    shutil.copytree(DATA, folder)
    return folder


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", ["1.202", "1.310", "giảm 108", "33/37", "89,19%", "4.117", "564", "139", "220/220", "238/238"]),
        ("en", ["1,202", "1,310", "down 108", "33/37", "89.19%", "4,117", "564", "139", "220/220", "238/238"]),
    ],
)
def test_the_report_says_what_was_published(language: str, said: list[str]) -> None:
    done = report(language)

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert [text for text in said if text not in done.stdout] == []


def test_nothing_tallied_is_shown_without_its_label() -> None:
    text = report("en").stdout
    section = text[text.index("3. Check of the published figures") : text.index("4. The unit after the period")]
    tallied, published = section.split("Agrees (3)")

    (head,) = (line for line in tallied.splitlines() if line.startswith("Indicator") and "Report" in line)
    assert "Report [● Published]" in head
    assert "Tallied [◇ Synthetic]" in head
    assert sum(line.endswith(" =") for line in tallied.splitlines()) == 5
    assert "made to agree" in tallied
    # The base of the printed change is tallied; all others there are published.
    said = " ".join(published.split())
    assert said.count("1,310 [synthetic]") == said.count("1,310") == 1


def test_the_statutory_window_gives_other_numbers_and_says_why() -> None:
    text = report("en").stdout
    section = text[text.index("Different windows give different figures") : text.index("4. The unit after the period")]
    visits = next(line for line in section.splitlines() if line.startswith("Citizens' visits"))
    calendar, statutory = re.findall(r"[\d,]+", visits)

    assert calendar != statutory
    assert "15 December 2022 – 14 June 2023" in section
    assert "02/2021/TT-TTCP" in section


@pytest.mark.parametrize("line", [1500, 2000, -1])
def test_a_line_removed_is_a_gap_a_finding_and_a_failure(registers: Path, line: int) -> None:
    place = registers / "receptions.jsonl"
    lines = place.read_bytes().splitlines(keepends=True)
    assert b'"2023-0' in lines[line]
    del lines[line]
    place.write_bytes(b"".join(lines))

    done = run("--in", "en", "--data", str(registers))

    assert done.returncode == 1
    assert "≠ +1" in done.stdout
    said = " ".join(done.stdout.split())
    assert "1 published figure differs from the registers: Citizens' visits received." in said
    assert "published 1,202, tallied 1,201, a difference of 1" in said.replace(" [synthetic]", "")
    assert "PUBLISHED AND TALLIED FIGURES DISAGREE: Citizens' visits received." in said


def test_a_missing_submission_shows_who_is_missing(registers: Path) -> None:
    # A commune that neither handed in nor entered anything in the half-year.
    code = "23677"
    for name in ("receptions.jsonl", "petitions.jsonl", "submissions.jsonl"):
        place = registers / name
        kept = [line for line in place.read_text(encoding="utf-8").splitlines(keepends=True) if f'"{code}"' not in line]
        place.write_text("".join(kept), encoding="utf-8")

    done = run("--in", "en", "--data", str(registers))

    assert done.returncode == 1
    said = " ".join(done.stdout.split())
    assert "1 of 238 units has not reported" in said
    assert "Not reported: People's Committee of thị trấn Đăk Đoa." in said
    assert "≥ 1,19" in said
    assert "◇ Synthetic · ◐ 237/238 People's Committees" in said
    # What is missing may lie with the one that did not hand in: not compared, and no mistake of the report.
    assert "NOT COMPARED, BECAUSE THE REGISTERS ARE INCOMPLETE: Citizens' visits received" in said
    assert "FIGURES DISAGREE" not in said


def test_the_page_is_written_where_the_caller_says(tmp_path: Path) -> None:
    file = tmp_path / "build" / "report.html"

    done = run("--in", "vi", "--html", str(file))

    assert done.returncode == 0
    assert done.stdout.rstrip().endswith(f"→ {file}")
    assert file.read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_document_that_cannot_be_read_is_told_with_paths(registers: Path) -> None:
    place = registers / "petitions.jsonl"
    lines = place.read_text(encoding="utf-8").splitlines()
    broken = json.loads(lines[3])
    broken["kind"], broken["colour"] = "grumble", "red"
    lines[3] = json.dumps(broken)
    lines[5] = "{"
    place.write_text("\n".join(lines), encoding="utf-8")

    done = run("--data", str(registers))

    assert done.returncode == 2
    assert [path for path in ("line 4: $.kind", "line 4: $.?", "line 6: $") if path not in done.stdout] == []
    assert done.stderr == ""


def test_a_missing_register_is_told(registers: Path) -> None:
    (registers / "head_days.jsonl").unlink()

    assert run("--data", str(registers)).returncode == 2


def test_a_record_entered_twice_is_told(registers: Path) -> None:
    place = registers / "receptions.jsonl"
    lines = place.read_bytes().splitlines(keepends=True)
    place.write_bytes(b"".join([*lines, lines[-1]]))

    done = run("--in", "en", "--data", str(registers))

    assert done.returncode == 2
    assert "tally.duplicate" in done.stdout


def test_figures_are_carried_across_the_reform_with_their_quality() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(ROOT / "examples" / "across_the_reform.py")],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    without, weighted = done.stdout.split("Trọng số bằng nhau")

    assert "135 xã, phường: chính xác: 124" in without
    assert "chỉ so sánh được cả khu vực: 5" in " ".join(without.split())
    assert "phân bổ theo trọng số: 5" in " ".join(weighted.split())
    assert weighted.count("không so sánh được  ") == 6
    assert "số liệu giả lập" in without


def test_the_registers_are_what_the_script_writes(registers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_register, "DATA", registers)
    before = {path.name: path.read_bytes() for path in sorted(registers.iterdir())}

    make_register.main()

    assert {path.name: path.read_bytes() for path in sorted(registers.iterdir())} == before


def test_every_line_of_the_registers_says_that_it_is_synthetic() -> None:
    for name in ("receptions.jsonl", "petitions.jsonl", "head_days.jsonl", "submissions.jsonl"):
        for line in (DATA / name).read_text(encoding="utf-8").splitlines():
            assert json.loads(line)["origin"] == "synthetic"


def printed(name: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(ROOT / "examples" / name)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )
    return done.stdout


def test_a_communes_year_ends_with_findings_and_their_articles() -> None:
    text = " ".join(printed("commune_year.py").split())

    assert text.count("dân thụ hưởng") == 3
    assert "QD-1A 90 66 50 đạt KHÔNG" in text
    assert "QD-1B 90 80 68 đạt đạt" in text
    assert "QD-3 335 307 234 đạt đạt" in text
    # 60 of 90 are two thirds: 50 were ten short, though 44 of the 66 present would have been enough there.
    assert "Số tán thành: 50; cần 60 trên tổng số; chênh lệch 10" in text
    assert "khoản 1 Điều 21 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)" in text
    assert "0 lỗi" in text
    findings = text[text.index("Kết quả kiểm tra") :]
    assert findings.count("Căn cứ: ") == findings.count("Hướng xử lý: ") == 9
    assert "Khuyết: 1" in text
    assert "GIẢ LẬP" in text


def test_the_network_of_2023_meets_the_first_of_july_2025() -> None:
    text = " ".join(printed("committee_network.py").split())

    assert "238 Ban Chỉ đạo; đơn vị còn thiếu: 0" in text
    # 235 on the day and 3 when communes merged in November 2024.
    assert "235 Ban Chỉ đạo, trong đó cấp huyện 17 (từ trước, do sáp nhập xã: 3)" in text
    # The province and its 110 communes and 25 wards.
    assert "hoạt động: 136; đơn vị còn thiếu: 0" in text
    assert "135/135 Ban Chỉ đạo cấp xã" in text
    assert text.count("flowchart TD") == 3


def test_a_national_total_states_who_is_missing_and_what_is_in_no_unit() -> None:
    total = whole_country.count()
    pages = {language: " ".join("\n".join(whole_country.page(total, language)).split()) for language in ("vi", "en")}

    assert (total.within, total.coverage.reported, total.coverage.expected) == (None, 101, 102)
    assert [total.title(one) for one in total.missing] == ["UBND tỉnh Cà Mau"]
    assert [total.title(one.by) for one in total.revised] == ["UBND tỉnh Lào Cai"]
    assert len(total.unplaced) == 1
    assert total.times("handling.settlement_days", by={"kind": "complaint"}).handlings == 33
    assert "229 [3 lượt chưa xếp được vào cơ quan, đơn vị]" in pages["vi"]
    assert "[Mọi số liệu trong bảng: 101/102 UBND; số liệu giả lập]" in pages["vi"]
    assert "Cà Mau 2 [2/3 UBND]" in pages["vi"]
    assert "229 [3 records not placed in any unit]" in pages["en"]
    assert "[All numbers in the table: 101/102 People's Committees; synthetic]" in pages["en"]
    assert "corrected its submission of 5 January 2026 on 9 January 2026" in pages["en"]


def test_a_department_and_its_province_do_not_contradict_each_other() -> None:
    vietnam = gazetteer.vietnam()
    total = department_and_province.count(vietnam)
    found = department_and_province.audited(vietnam, total)

    # The case V-1 was presented to both bodies, and counts once for the province.
    asked: tuple[dict[str, Any], ...] = (
        {"body": department_and_province.DEPARTMENT},
        {"body": PEOPLES_COMMITTEE, "below": False},
        {},
    )
    assert [total.figure("reception.cases", **one).value for one in asked] == [2, 2, 3]
    assert total.complete
    assert (len(found.agreeing), found.disagreeing, found.unchecked) == (1, (), ())
