"""What the commands print, decided by hand: lines of usage, results in both languages, data, and every wrong word."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

import qcdc
from builders import complaint
from command_line import PROSE, Run, running
from qcdc import codec, findings
from qcdc.cli import main
from qcdc.cli.commands import COMMANDS
from qcdc.cli.help import help_of_command
from qcdc.cli.screen import Progress, read_input, write
from qcdc.model import Petition, evolve
from qcdc.terms import Language

EXAMPLES = Path(__file__).parents[2] / "examples"
PETITIONS = str(EXAMPLES / "data" / "petitions.jsonl")
RECEPTIONS = str(EXAMPLES / "data" / "receptions.jsonl")
C09 = str(EXAMPLES / "published" / "C09.json")
H1 = ("--between", "2023-01-01", "2023-06-30")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    return running(capfdbinary)


USAGE = """
check FILE … [--on DAY] [--type TYPE] [--territory] [--mapping FILE] [--out FILE] [--accepted FILE] [--accept FILE] [--reason REASON]
audit FILE|- … [--written-in vi|en] [--out FILE] [--accepted FILE]
deadline KEY DAY [--remote] [--complex] [--extended]
due FILE … --between FIRST LAST --on DAY [--mapping FILE]
find TEXT --on DAY [--within TEXT] [--level LEVEL]
heirs CODE [LEVEL] --on DAY [--was DAY]
convert IN OUT [--type TYPE] [--mapping FILE] [--rejected FILE] [--masked]
count FILE --between FIRST LAST [--rows ROWS] [--within TEXT] [--set-aside FILE] [--out FILE]
template TYPE OUT
report FILE …
"""
CACH_DUNG = """
check TỆP … [--on NGÀY] [--type LOẠI] [--territory] [--mapping TỆP] [--out TỆP] [--accepted TỆP] [--accept TỆP] [--reason LÝ_DO]
audit TỆP|- … [--written-in vi|en] [--out TỆP] [--accepted TỆP]
deadline MÃ_THỜI_HẠN NGÀY [--remote] [--complex] [--extended]
due TỆP … --between TỪ_NGÀY ĐẾN_NGÀY --on NGÀY [--mapping TỆP]
find TÊN --on NGÀY [--within TÊN] [--level CẤP]
heirs MÃ [CẤP] --on NGÀY [--was NGÀY]
convert TỆP_VÀO TỆP_RA [--type LOẠI] [--mapping TỆP] [--rejected TỆP] [--masked]
count TỆP --between TỪ_NGÀY ĐẾN_NGÀY [--rows LOẠI_DÒNG] [--within TÊN] [--set-aside TỆP] [--out TỆP]
template LOẠI TỆP_RA
report TỆP …
"""


@pytest.mark.parametrize(("language", "usage", "lines"), [("en", "Usage", USAGE), ("vi", "Cách dùng", CACH_DUNG)])
def test_the_line_of_usage(language: Language, usage: str, lines: str) -> None:
    found = [help_of_command(one, language).split("\n\n")[1] for one in COMMANDS]

    assert found == [f"{usage}: qcdc {line}" for line in lines.strip().splitlines()]


REPORT = """Print reports as text.

Usage: qcdc report FILE …

Arguments:
  FILE  reports as .json or .jsonl

Common options:
  --lang vi|en  language of the output: vi or en (default: vi)
  --json        the result as JSON, for other programs
  --help        show this help

Examples:
  qcdc report bao-cao.json
"""


def test_the_help_of_a_command_as_a_whole(run: Run) -> None:
    assert run("report", "--help", "--lang", "en") == (0, REPORT, "")
    assert run("report", "-h", "--lang=en") == (0, REPORT, "")
    assert run("--lang", "en", "report", "--help") == (0, REPORT, "")
    assert json.loads(run("find", "--json", "Pleyku", "--on", "2023-06-30")[1])["command"] == "find"


def test_the_version(run: Run) -> None:
    assert run("--version") == (0, f"qcdc {qcdc.__version__}\n", "")


DUE_VI = """Hạn         Số đơn  Việc phải làm                              Tình trạng
05/06/2023  D-018   Công khai quyết định giải quyết khiếu nại  trong hạn
05/06/2023  D-023   Giải quyết khiếu nại                       đúng hạn
07/06/2023  D-011   Giải quyết khiếu nại                       trong hạn
3 thời hạn.
"""
DUE_EN = """Due          Petition  Duty                                      Status
5 June 2023  D-018     Publishing the decision on the complaint  running
5 June 2023  D-023     Settling the complaint                    met
7 June 2023  D-011     Settling the complaint                    running
3 deadlines.
"""
PRINTED: dict[str, tuple[tuple[str, ...], int, str]] = {
    "deadlines": (("due", PETITIONS, "--between", "2023-06-01", "2023-06-07", "--on", "2023-06-01"), 0, DUE_VI),
    "deadlines in English": (
        ("due", PETITIONS, "--between", "2023-06-01", "2023-06-07", "--on", "2023-06-01", "--lang", "en"),
        0,
        DUE_EN,
    ),
    "no deadline": (
        ("due", PETITIONS, "--between", "2010-06-01", "2010-06-07", "--on", "2023-06-01"),
        0,
        "0 thời hạn.\n",
    ),
    "the form of a file": (
        ("check", PETITIONS, "--lang", "en"),
        0,
        f"{PETITIONS}: 86 records (petition)\nThe form is correct. No rule was checked, because no day was given (--on).\n",
    ),
    "the heirs of a unit": (
        ("heirs", "23563", "--on", "2026-07-01", "--was", "2023-06-30"),
        0,
        "phường Ia Kring (23563), ngày 01/07/2026: nhập toàn bộ vào một đơn vị.\n- phường Diên Hồng, tỉnh Gia Lai – 23563\n",
    ),
    "the heirs of a unit in English": (
        ("heirs", "23563", "--on", "2026-07-01", "--was", "2023-06-30", "--lang", "en"),
        0,
        "phường Ia Kring (23563), on 1 July 2026: merged as a whole into one unit.\n- phường Diên Hồng, tỉnh Gia Lai – 23563\n",
    ),
    "counts of the nation": (
        ("count", RECEPTIONS, *H1),
        0,
        "Cả nước, 01/01/2023 – 30/06/2023\n"
        "- Số đoàn đông người: 23 [227/11.366 cơ quan, đơn vị; số liệu giả lập]\n"
        "- Số người được tiếp: 1.752 [227/11.366 cơ quan, đơn vị; số liệu giả lập]\n"
        "- Số lượt tiếp công dân: 1.202 [227/11.366 cơ quan, đơn vị; số liệu giả lập]\n",
    ),
}


@pytest.mark.parametrize("name", PRINTED)
def test_what_a_command_prints(name: str, run: Run) -> None:
    words, status, printed = PRINTED[name]

    assert run(*words) == (status, printed, "")


def data_of(run: Run, *words: str) -> dict[str, Any]:
    status, out, err = run(*words, "--json")
    found: dict[str, Any] = json.loads(out)
    assert (err, found["status"]) == ("", status)
    assert out == json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    return found


def test_a_deadline_as_data(run: Run) -> None:
    due = qcdc.law.deadline("complaint.acceptance", start="2023-07-03", remote=True)

    assert data_of(run, "deadline", "complaint.acceptance", "2023-07-03", "--remote") == {
        "command": "deadline",
        "status": 0,
        "key": "complaint.acceptance",
        "start": "2023-07-03",
        "day": "2023-07-13",
        "provisional": False,
        "citations": [{"schema": "qcdc/citation/1", "act": "02/2011/QH13", "article": "27"}],
        "vi": due.text("vi"),
        "en": due.text("en"),
    }
    words = ("deadline", "complaint.settlement.first", "2023-07-03")
    days = [
        data_of(run, *words, *more)["day"] for more in ((), ("--complex",), ("--remote",), ("--remote", "--complex"))
    ]
    assert days == ["2023-08-02", "2023-08-17", "2023-08-17", "2023-09-05"]


def test_units_as_data(run: Run) -> None:
    unit = {
        "code": "23563",
        "level": "commune",
        "name": "phường Diên Hồng",
        "on": "2025-07-01",
        "above": ["tỉnh Gia Lai"],
    }

    assert data_of(run, "heirs", "23563", "commune", "--on", "2026-07-01", "--was", "2023-06-30") == {
        "command": "heirs",
        "status": 0,
        "state": "whole",
        "confidence": "verified",
        "provisional": False,
        "units": [unit],
    }
    assert data_of(run, "find", "phường Diên Hồng", "--on", "2026-07-01", "--within", "tỉnh Gia Lai") == {
        "command": "find",
        "status": 0,
        "units": [unit],
    }
    found = data_of(run, "heirs", "00000", "--on", "2026-07-01")
    assert (found["state"], found["units"]) == (None, [])
    assert [(one["code"], one["at"]) for one in found["errors"]] == [("unit.unknown", "")]
    found = data_of(run, "find", "Pleyku", "--on", "2023-06-30")
    assert (found["units"], found["errors"]) == (
        [],
        [
            {
                "code": "unit.name_unknown",
                "at": "TÊN",
                "vi": "không có đơn vị nào mang tên này từ 10/04/2023 đến 31/01/2024; gần giống: thành phố Pleiku (622, Gia Lai)",
                "en": "no unit has this name from 2023-04-10 to 2024-01-31; nearest: thành phố Pleiku (622, Gia Lai)",
            }
        ],
    )


def test_files_as_data(run: Run, tmp_path: Path) -> None:
    book, out = str(tmp_path / "so.xlsx"), str(tmp_path / "don.jsonl")

    assert data_of(run, "template", "Petition", book) == {
        "command": "template",
        "status": 0,
        "file": book,
        "type": "Petition",
    }
    assert data_of(run, "convert", PETITIONS, out) == {
        "command": "convert",
        "status": 0,
        "file": out,
        "type": "Petition",
        "records": 86,
        "problems": [],
    }
    (tmp_path / "bad.json").write_text('{"schema": "qcdc/petition/1", "id": "D-1"}', encoding="utf-8")
    found = data_of(run, "convert", str(tmp_path / "bad.json"), out, "--type", "Petition")
    assert (found["status"], found["file"], found["records"], found["type"]) == (1, None, 0, "Petition")
    assert {one["code"] for one in found["problems"]} == {"field.missing"}
    assert {one["at"].partition(":")[0] for one in found["problems"]} == {str(tmp_path / "bad.json")}


def test_counts_as_data(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "totals.csv")
    found = data_of(run, "count", RECEPTIONS, *H1, "--within", "tỉnh Gia Lai", "--out", out)

    assert (found["set_aside"], found["out"]) == (0, out)
    assert [(one["indicator"], one["value"]) for one in found["figures"]] == [
        *(("reception.groups", 23), ("reception.persons", 1752), ("reception.visits", 1202)),
    ]
    for one in found["figures"]:
        assert one["unit"] == {"level": "province", "code": "64", "on": "2019-01-01"}
        assert one["period"] == {"kind": "days", "start": "2023-01-01", "end": "2023-06-30"}
        assert one["origins"] == ["computed", "synthetic"]
        assert one["coverage"] == {"reported": 227, "expected": 238}
    _, printed, _ = run("count", RECEPTIONS, *H1, "--within", "tỉnh Gia Lai", "--out", out, "--lang", "en")
    assert printed.splitlines()[0] == "Tỉnh Gia Lai, 1 January 2023 – 30 June 2023"
    assert printed.splitlines()[-1] == f"Totals of all units: {out}"


def test_an_audit_as_data(run: Run) -> None:
    found = data_of(run, "audit", C09)

    assert (found["reports"], found["comparisons"]) == (["C09"], {"agreeing": 1, "disagreeing": 2, "unchecked": 0})
    assert [(one["fingerprint"], one["rule"]) for one in found["findings"]] == [
        *(("505f395d9451d752", "figures.rate"), ("158afbeade0cb786", "figures.sum")),
    ]
    assert (found["accepted"], found["stale"]) == (0, [])
    assert data_of(run, "report", C09)["reports"][0]["id"] == "C09"


def test_a_check_as_data(run: Run, tmp_path: Path) -> None:
    accepted, out = str(tmp_path / "accepted.json"), tmp_path / "found.ndjson"
    words = ("check", PETITIONS, "--on", "2023-06-30")
    found = data_of(run, *words, "--accept", accepted, "--reason", "Giả lập")

    assert (found["status"], found["on"], found["findings"], found["accepted"], found["stale"]) == (
        *(0, "2023-06-30", [], 2, []),
    )
    assert found["verdicts"] == {"passed": 354, "failed": 2, "unstated": 338, "skipped": 6702, "crashed": 0}
    assert {(one.reason, str(one.day)) for one in findings.accepted.read(accepted).accepted} == {
        ("Giả lập", "2023-06-30")
    }
    assert data_of(run, *words, "--out", str(out))["status"] == 1
    assert len(codec.read(out, findings.Finding, format="jsonl")) == 2
    assert data_of(run, "check", PETITIONS) == {
        "command": "check",
        "status": 0,
        "problems": [],
        "files": [{"file": PETITIONS, "type": "Petition", "records": 86}],
    }
    (one,) = findings.of(qcdc.rules.run(complaint("2023-03-01"), as_of="2023-06-30"))
    gone = findings.accept([one], reason="Đã xong")
    codec.store(accepted, gone, format="json")
    _, printed, _ = run(*words, "--accepted", accepted, "--lang", "en")
    assert printed.splitlines()[-3:] == [
        "2 findings.",
        "These match no finding any more and can be deleted from the file of accepted findings:",
        f"- {one.fingerprint} ({one.rule}): Đã xong",
    ]


def test_one_finding_is_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "don.json"
    file.write_bytes(codec.encode(complaint("2023-03-01")))
    words = ("check", str(file), "--on", "2023-06-30")
    (found,) = findings.of(qcdc.rules.run(complaint("2023-03-01"), as_of="2023-06-30"))

    lines = run(*words, "--lang", "en")[1].splitlines()
    assert lines[0] == f"{file}: 1 record (petition)"
    assert lines[2:] == [
        f"- {found.text('en')}",
        "  Under: Law on Complaints (02/2011/QH13), art. 27; Decree 124/2020/NĐ-CP, art. 16.1",
        "  Remedy: Accept the complaint now, or notify the complainant in writing with the reason.",
        f"  Fingerprint: {found.fingerprint} (complaint.acceptance.late)",
        "1 finding.",
    ]
    lines = run(*words)[1].splitlines()
    assert [line.partition(":")[0] for line in lines[3:6]] == ["  Căn cứ", "  Cách xử lý", "  Mã nhận dạng"]
    assert lines[-1] == "1 phát hiện."
    late = run("due", str(file), "--between", "2023-03-01", "2023-06-30", "--on", "2023-06-30")
    assert late[0] == 1
    assert "quá hạn" in late[1]


WRONG: dict[str, tuple[tuple[str, ...], str, str, str]] = {
    "a command": (("chek",), "cli.command", "", "gần giống: check"),
    "a command that may be a name": (("Lộ Danh",), "cli.command", "", "không có lệnh"),
    "an option": (("check", "a.json", "--onn", "x"), "cli.option", "", "gần giống: --on"),
    "an option with a value": (("check", "a.json", "--onn=x"), "cli.option", "", "'--onn'"),
    "no value": (("check", "a.json", "--type"), "cli.value_missing", "--type", "--type Petition"),
    "one value of two": (
        ("due", "a.json", "--between", "2023-06-01"),
        "cli.value_missing",
        "--between",
        "cần 2 giá trị",
    ),
    "a day of an option": (("heirs", "1", "--was"), "cli.day_missing", "--was", "--was 2023-06-30"),
    "a superfluous value": (("check", "a.json", "--json=1"), "cli.no_value", "--json", "không nhận giá trị"),
    "a required option": (("due", "a.json", "--on", "2023-06-01"), "cli.missing", "--between", "2026-06-01 2026-06-07"),
    "a required day": (("find", "x"), "cli.day_missing", "--on", "--on 2026-06-30"),
    "an argument": (("convert", "a.json"), "cli.missing", "TỆP_RA", "qcdc convert don.json don.jsonl"),
    "a day as an argument": (
        ("deadline", "x"),
        "cli.day_missing",
        "NGÀY",
        "qcdc deadline complaint.acceptance 2026-07-02",
    ),
    "two arguments more": (("find", "a", "b", "c", "--on", "2023-01-01"), "cli.too_many", "", "thừa 2 tham số"),
    "a language": (("check", "a.json", "--lang", "fr"), "language.unknown", "--lang", "vi"),
    "a day that is none": (("find", "x", "--on", "2023-02-30"), "day.impossible", "--on", "2023-02-30"),
    "a first day": (("deadline", "x", "2023-02-30"), "day.impossible", "NGÀY", "2023-02-30"),
    "a type": (("check", PETITIONS, "--type", "petitio"), "cli.type", "--type", "Petition"),
    "a type of a template": (("template", "petitio", "x.xlsx"), "cli.type", "LOẠI", "Petition"),
    "accepted findings without a day": (("check", PETITIONS, "--accepted", "a"), "cli.rules_day", "--accepted", "--on"),
    "accepting without a day": (("check", PETITIONS, "--accept", "a"), "cli.rules_day", "--accept", "--on"),
    "accepting without a reason": (
        ("check", PETITIONS, "--on", "2023-06-30", "--accept", "a"),
        *("cli.accept_reason", "--reason", "'Đã giải trình'"),
    ),
    "another type": (("report", PETITIONS), "cli.type_other", PETITIONS, "Petition"),
    "several records": (("convert", PETITIONS, "x.json"), "cli.several", "x.json", "86"),
    "a suffix": (("convert", PETITIONS, "x.txt"), "cli.suffix", "x.txt", ".json"),
    "rows": (("count", RECEPTIONS, *H1, "--rows", "x"), "frames.kind", "--rows", "receptions"),
    "a file to count into": (("count", RECEPTIONS, *H1, "--out", "x.txt"), "table.suffix", "--out", ".parquet"),
    "a level": (("find", "x", "--on", "2023-06-30", "--level", "x"), "level.unknown", "--level", "commune"),
    "the language of a text": (("audit", C09, "--written-in", "fr"), "language.unknown", "--written-in", "vi"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_word_is_named_with_what_to_do(
    name: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words, code, at, said = WRONG[name]
    status, out, err = run(*words, "--json")
    data = json.loads(out)

    assert (status, err, data["command"], data["status"]) == (2, "", None, 2)
    assert [(one["code"], one["at"]) for one in data["errors"]] == [(code, at)]
    assert said in data["errors"][0]["vi"]
    assert "Danh" not in out
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert err == f"qcdc: {f'{at}: ' if at else ''}{data['errors'][0]['vi']}\n"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ((), "vi"),
        (("--lang", "en"), "en"),
        (("--lang=en",), "en"),
        (("--lang", "fr"), "vi"),
        (("--lang",), "vi"),
        (("--lang", "en", "--lang", "vi"), "vi"),
        (("--lang=",), "vi"),
    ],
)
def test_the_language_of_the_help(words: tuple[str, ...], language: str, run: Run) -> None:
    assert ("Usage" in run("--help", *words)[1]) is (language == "en")


def test_words_that_are_no_texts_are_refused() -> None:
    with pytest.raises(qcdc.errors.InvariantError) as caught:
        main([7])  # type: ignore[list-item]

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "arguments")


def test_the_line_of_a_document_is_told_in_the_language(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "don.jsonl"
    file.write_bytes(codec.encode(complaint("2023-03-01"), format="json") + b"\n{}\n")
    words = ("check", str(file), "--type", "Petition")

    assert f"{file}: dòng 2: " in run(*words)[1]
    assert f"{file}: line 2: " in run(*words, "--lang", "en")[1]


def test_problems_are_counted(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "don.json"
    file.write_text('{"schema": "qcdc/petition/1"}', encoding="utf-8")
    _, out, _ = run("check", str(file))
    _, english, _ = run("check", str(file), "--lang", "en")
    problems = codec.check(file.read_bytes(), Petition)

    assert out.splitlines()[0] == f"{file}: 0 đơn (Petition)"
    assert out.splitlines()[-1] == f"{len(problems)} lỗi."
    assert english.splitlines()[-1] == f"{len(problems)} problems."
    found = data_of(run, "check", str(file))
    assert [one["code"] for one in found["problems"]] == [one.code for one in problems]
    assert found["files"] == [{"file": str(file), "type": "Petition", "records": 0}]


def test_texts_are_audited_in_their_language_and_named_by_their_files(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(PROSE, encoding="utf-8")
    Path("b.txt").write_text("There were 1,202 visits.", encoding="utf-8")
    codec.store("c.json", codec.read(C09, qcdc.Report, format="json"), format="json")

    found = data_of(run, "audit", "a.txt", "c.json")
    assert found["reports"] == ["a.txt", "C09"]
    assert "≠ không khớp]" not in run("audit", "a.txt", "c.json")[1]
    assert data_of(run, "audit", "b.txt", "--written-in", "en")["reports"] == ["b.txt"]
    assert "1,202 visits [" in run("audit", "b.txt", "--written-in", "en")[1]
    lines = codec.encode([codec.read(C09, qcdc.Report, format="json")] * 1, format="jsonl")
    Path("d.jsonl").write_bytes(
        lines + codec.encode([evolve(codec.read(C09, qcdc.Report, format="json"), id="C10")], format="jsonl")
    )
    assert data_of(run, "audit", "d.jsonl")["reports"] == ["C09", "C10"]
    Path("e.txt").write_bytes(b"ab\xff")
    status, out, _ = run("audit", "e.txt", "--json")
    assert (status, [(one["code"], one["at"]) for one in json.loads(out)["errors"]]) == (
        3,
        [("encoding.not_utf8", "e.txt")],
    )


class Stream:
    """A stream without bytes."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        """Nothing is kept back."""


def test_a_program_without_a_console_writes_nothing_and_one_of_texts_writes_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = Stream()
    monkeypatch.setattr(sys, "stdout", stream)
    write("đơn \ud800")
    assert stream.text == "đơn \\ud800"
    for name in ("stdout", "stderr", "stdin"):
        monkeypatch.setattr(sys, name, None)
    write("x")
    write("x", error=True)
    Progress("vi", least=1)(1, 1)
    assert read_input() == b""


class Terminal(Stream):
    """A stream that says that it is one."""

    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_once_for_each_per_cent(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    bar, other = Progress("en"), Progress("vi", label="Đang đọc", least=10)
    for done in (0, 4, 5, 250, 500):
        bar(done, 500)
    bar(499, 499)

    empty, half, full = " " * 30, "█" * 15 + " " * 15, "█" * 30
    assert stream.text == (
        f"\rChecking [{empty}]   0%\rChecking [{empty}]   1%\rChecking [{half}]  50%\rChecking [{full}] 100%\r\x1b[K"
    )
    stream.text = ""
    other(9, 9)
    other(1, 10)
    assert stream.text == f"\rĐang đọc [{('█' * 3).ljust(30)}]  10%"
