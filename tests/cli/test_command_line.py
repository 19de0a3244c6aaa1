"""The command line in process: what it prints, its exit statuses, both languages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import qcdc
from builders import complaint
from command_line import PROSE, Run, running
from qcdc import codec, findings, terms
from qcdc._messages import sentences
from qcdc.cli.commands import COMMANDS
from qcdc.cli.files import type_named
from qcdc.cli.help import help_of_all, help_of_command
from qcdc.cli.screen import Progress
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import evolve
from taints import TAINT, taint

EXAMPLES = Path(__file__).parents[2] / "examples"
PETITIONS = str(EXAMPLES / "data" / "petitions.jsonl")
C09 = str(EXAMPLES / "published" / "C09.json")
ON = ("--on", "2023-06-30")
# The words of argparse, and of Python, that must not reach a reader of Vietnamese.
ENGLISH = re.compile(r"usage:|options:|positional|optional arguments|show this help|invalid|error:|Traceback|required")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    return running(capfdbinary)


@pytest.mark.parametrize("words", [("--help",), ("-h",), *((one.name, "--help") for one in COMMANDS)])
def test_help_is_vietnamese_unless_english_is_asked_for(words: tuple[str, ...], run: Run) -> None:
    status, out, err = run(*words)
    assert (status, err) == (0, "")
    assert "Cách dùng: qcdc" in out
    assert not ENGLISH.search(out)

    status, english, _ = run(*words, "--lang", "en")
    assert status == 0
    assert "Usage: qcdc" in english
    assert not set("ăâđêôơư") & set(english.replace("xã Ia Ly", "").split("Examples")[0].casefold())


def test_help_names_every_argument_and_option() -> None:
    for command in COMMANDS:
        for language in terms.LANGUAGES:
            text = help_of_command(command, language)
            assert all(one.flag in text and one.help.text(language) in text for one in command.options)
            assert all(one.help.text(language) in text for one in command.arguments)
    assert all(f"  {one.name} " in help_of_all("vi") for one in COMMANDS)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ((), 2, "Cách dùng"),
        (("chek",), 2, "không có lệnh 'chek'; gần giống: check"),
        (("check",), 2, "TỆP: thiếu tham số này"),
        (("check", "--onn", "x"), 2, "không có tùy chọn '--onn'; gần giống: --on"),
        (("check", PETITIONS, "--on"), 2, "--on: thiếu ngày"),
        (("check", PETITIONS, "--territory=yes"), 2, "--territory: tùy chọn này không nhận giá trị"),
        (("check", PETITIONS, "--type", "Nonsense"), 2, "--type: không có loại hồ sơ này"),
        (("check", PETITIONS, "--accepted", "a.json"), 2, "--accepted: chỉ dùng được khi có ngày xét"),
        (("check", PETITIONS, *ON, "--accept", "a.json"), 2, "--reason: phải nêu lý do chấp nhận"),
        (("check", PETITIONS, "--on", "2023-02-30"), 2, "--on: ngày phải có trong lịch"),
        (("check", "absent.json"), 3, "absent.json: không đọc được tệp: không có tệp này"),
        (("check", str(EXAMPLES)), 2, "tên tệp phải có đuôi"),
        (("find", "Pleiku"), 2, "--on: thiếu ngày; ngày luôn phải nêu rõ"),
        (("find", "TP", "Pleiku", *ON), 2, "thừa 1 tham số"),
        (("find", "Pleyku", *ON), 1, "TÊN: không có đơn vị nào mang tên này"),
        (("heirs", "23563", "--on", "2026-07-01"), 1, "--was: mã 23563 đã dùng cho 2 đơn vị"),
        (("heirs", "00000", "--on", "2026-07-01"), 1, "00000"),
        (("deadline", "complaint.acceptance"), 2, "NGÀY: thiếu ngày"),
        (("deadline", "nonsense", "2026-07-02"), 2, "MÃ_THỜI_HẠN: không có thời hạn, mức nào có khóa này"),
        (("due", PETITIONS, "--between", "2023-06-01", *ON), 2, "--between: cần 2 giá trị đi sau"),
        (("due", PETITIONS, "--between", "2023-06-07", "2023-06-01", *ON), 2, "--between: "),
        (("due", C09, "--between", "2023-06-01", "2023-06-07", *ON), 2, "lệnh này cần tệp đơn (Petition)"),
        (("report", PETITIONS), 2, "lệnh này cần tệp báo cáo (Report)"),
        (("convert", PETITIONS, "x.json"), 2, "tệp .json chỉ chứa một hồ sơ, ở đây có 86"),
        (("audit", "absent.txt"), 3, "absent.txt: không đọc được tệp"),
        (("template", "Nonsense", "x.xlsx"), 2, "không có loại hồ sơ này"),
    ],
)
def test_wrong_use_is_told_in_vietnamese_with_what_to_do(  # noqa: PLR0917
    words: tuple[str, ...], status: int, said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found, out, err = run(*words)

    assert found == status
    assert said in out + err
    assert not ENGLISH.search(out + err)
    if words and status > 1:
        assert err.startswith("qcdc: ")
        assert out == ""
    # The same in English has no Vietnamese sentence, and the same status.
    again, out_en, err_en = run(*words, "--lang", "en")
    assert again == found
    assert said not in out_en + err_en or said.isascii()
    assert not list(tmp_path.iterdir())


def test_check_finds_what_the_rules_find_and_says_so_in_data(run: Run) -> None:
    status, out, _ = run("check", PETITIONS, *ON)
    assert status == 1
    assert "2 phát hiện." in out
    assert "Căn cứ: Điều 27 Luật Khiếu nại (02/2011/QH13)" in out

    status, out, _ = run("check", PETITIONS, *ON, "--json")
    data = json.loads(out)
    assert (status, data["status"], data["command"], data["accepted"]) == (1, 1, "check", 0)
    assert [one["fingerprint"] for one in data["findings"]] == [
        "b1969f40f2e44e6f",
        "71809b04c06b3134",
    ]
    assert data["verdicts"]["failed"] == 2
    assert data["files"] == [{"file": PETITIONS, "type": "Petition", "records": 86}]


REGISTER = "Số đơn,Ngày nhận,Loại đơn,Mã đơn vị,Nguồn đơn,Mã vụ việc,Họ tên\n"
ROW = "KN-1,15/10/2026,Khiếu nại,23677,Trực tiếp,V1,{name}\n"
COLUMNS = """type = "Petition"

[columns]
"Số đơn" = "id"
"Ngày nhận" = "received"
"Loại đơn" = "kind"
"Mã đơn vị" = "handling.unit.code"
"Nguồn đơn" = "channel"
"Mã vụ việc" = "case"
"Họ tên" = "petitioner.name"

[fixed]
origin = "synthetic"
"""


def test_deadlines_of_a_table_are_read_with_its_mapping(run: Run, tmp_path: Path) -> None:
    table, columns = tmp_path / "so.csv", tmp_path / "cot.toml"
    table.write_text(REGISTER + ROW.format(name="Người A (giả lập)"), encoding="utf-8")
    columns.write_text(COLUMNS, encoding="utf-8")

    asked = ("due", str(table), "--between", "2026-10-15", "2026-11-30", "--on", "2026-10-20")
    status, out, _ = run(*asked, "--mapping", str(columns))
    assert status == 0
    assert "KN-1" in out

    status, _, err = run(*asked)
    assert status > 0
    assert "origin" in err


def test_rules_that_were_not_run_are_said_so(run: Run, tmp_path: Path) -> None:
    table, columns = tmp_path / "so.csv", tmp_path / "cot.toml"
    table.write_text(REGISTER + ROW.format(name="Người A (giả lập)") + ROW.format(name=""), encoding="utf-8")
    columns.write_text(COLUMNS, encoding="utf-8")

    status, out, _ = run("check", str(table), "--on", "2026-11-27", "--mapping", str(columns))
    assert status == 1
    assert "dòng này không nêu người gửi đơn" in out
    assert out.splitlines()[-1] == "Chưa kiểm tra theo quy tắc, vì tệp có lỗi: hãy sửa lỗi rồi chạy lại."

    status, out, _ = run("check", str(table), "--mapping", str(columns), "--lang", "en")
    assert out.splitlines()[-1] == "1 problem."


def test_without_a_day_only_the_form_is_checked_and_the_output_says_it(run: Run) -> None:
    status, out, _ = run("check", PETITIONS)

    assert status == 0
    assert "Chưa kiểm tra theo quy tắc, vì chưa có ngày xét (--on)." in out


def test_the_type_is_recognised_or_asked_for(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"id": "T-1", "day": "2023-02-30", "persons": "2"}', encoding="utf-8")
    status, _, err = run("check", str(file))
    assert (status, "hãy nêu loại, ví dụ: --type Petition" in err) == (2, True)

    document = json.loads(codec.encode(complaint("2023-03-01")))
    document["kid"] = document.pop("kind")
    file.write_text(json.dumps(document), encoding="utf-8")
    status, out, _ = run("check", str(file))
    assert status == 1
    assert f"{file}: 0 đơn (Petition)" in out
    assert f"{file}: $.kind: thiếu trường này" in out


def test_accepted_findings_are_left_out_counted_and_told_when_stale(run: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "accepted.json")
    status, out, _ = run("check", PETITIONS, *ON, "--accept", file, "--reason", "Đã giải trình")
    assert (status, "0 phát hiện, 2 đã được chấp nhận." in out) == (0, True)

    kept = findings.accepted.read(file)
    gone = evolve(kept.accepted[0], fingerprint="0" * 16)
    toml = tmp_path / "accepted.toml"
    toml.write_text(
        "".join(
            f'[[accepted]]\nfingerprint = "{one.fingerprint}"\nrule = "{one.rule}"\nreason = "Vì"\nday = 2023-06-30\n'
            for one in (gone, *kept.accepted[1:])
        ),
        encoding="utf-8",
    )
    status, out, _ = run("check", PETITIONS, *ON, "--accepted", str(toml))
    assert status == 1
    assert "1 phát hiện, 1 đã được chấp nhận." in out
    assert "Không còn khớp với phát hiện nào" in out
    assert f"- {'0' * 16} ({gone.rule}): Vì" in out

    data = json.loads(run("audit", C09, "--json")[1])
    listed = [{"fingerprint": one["fingerprint"], "rule": one["rule"], "reason": "Vì"} for one in data["findings"]]
    (tmp_path / "audit.json").write_text(json.dumps({"accepted": listed}), encoding="utf-8")
    status, out, _ = run("audit", C09, "--accepted", str(tmp_path / "audit.json"))
    assert (status, "0 phát hiện, 2 đã được chấp nhận." in out) == (0, True)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.toml", "[[accepted", "a.toml: nội dung phải là TOML"),
        ("a.toml", "accepted = 3", "a.toml: $.accepted: cần"),
        ("a.toml", '[[accepted]]\nfingerprint = "X"\nrule = "r"', "a.toml: $.accepted[0].fingerprint: mã nhận dạng"),
        ("a.toml", "x = " + "1" * 5000, "a.toml"),
        ("a.toml", "x = " + "[" * 5000, "a.toml: nội dung phải là TOML"),
        ("a.json", "{", "a.json: dòng 1, cột 2: nội dung phải là JSON"),
        ("a.yaml", "", "a.yaml: tệp phát hiện đã được chấp nhận phải có đuôi"),
    ],
    ids=["cut", "type", "field", "number", "deep", "json", "suffix"],
)
def test_a_broken_file_of_accepted_findings_is_refused_whole(  # noqa: PLR0917
    name: str, text: str, said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(text, encoding="utf-8")
    status, out, err = run("check", PETITIONS, *ON, "--accepted", name)

    assert status in {2, 3}
    assert out == ""
    assert said in err


def test_several_files_are_checked_beside_each_other(run: Run, tmp_path: Path) -> None:
    records = tmp_path / "one.jsonl"
    records.write_bytes(codec.encode([complaint("2023-03-01")], format="jsonl"))
    other = tmp_path / "two.json"
    other.write_bytes(codec.encode(evolve(complaint("2023-03-02"), case="V-2")))
    status, out, _ = run("check", str(records), str(other), *ON)

    assert status == 1
    assert "Mỗi số trong sổ của một cơ quan trong một năm chỉ dùng cho một hồ sơ." in out


def test_a_text_is_audited_from_a_file_and_from_standard_input(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bao-cao.txt"
    file.write_text(PROSE, encoding="utf-8-sig")
    status, out, _ = run("audit", str(file))
    assert status == 1
    assert "đạt tỷ lệ 88,9% [≠ không khớp]" in out
    assert "báo cáo bao-cao.txt" in out

    with file.open("rb") as source:
        monkeypatch.setattr("sys.stdin", type("Input", (), {"buffer": source}))
        status, out, _ = run("audit", "-", "--json")
    assert (status, json.loads(out)["comparisons"]["disagreeing"]) == (1, 1)

    file.write_bytes(PROSE.encode("utf-16"))
    status, _, err = run("audit", str(file))
    assert (status, "không phải UTF-8" in err) == (3, True)


def test_findings_are_written_as_a_table_and_as_lines(run: Run, tmp_path: Path) -> None:
    for name in ("found.jsonl", "found.csv", "found.xlsx"):
        status, _, err = run("check", PETITIONS, *ON, "--out", str(tmp_path / name))
        assert (status, err) == (1, "")
    read = codec.read(tmp_path / "found.jsonl", findings.Finding, format="jsonl")
    rows = (tmp_path / "found.csv").read_text(encoding="utf-8-sig").splitlines()

    assert len(read) == len(rows) - 1 == 2
    assert all(one.fingerprint in row for one, row in zip(read, rows[1:], strict=True))
    assert "Mã nhận dạng" in rows[0]
    assert "xã" in rows[1]


def test_a_file_is_converted_and_back(run: Run, tmp_path: Path) -> None:
    tasks = EXAMPLES / "data" / "tasks.jsonl"
    book, back = str(tmp_path / "tasks.xlsx"), str(tmp_path / "back.jsonl")
    assert run("convert", str(tasks), book)[0] == 0
    assert run("convert", book, back, "--type", "nhiệm vụ")[0] == 0
    assert run("check", back, "--type", "Task")[0] == 0

    one = tmp_path / "one.json"
    one.write_bytes(codec.encode(taint(complaint("2023-03-01"))))
    status, out, _ = run("convert", str(one), str(tmp_path / "masked.jsonl"), "--masked")
    assert (status, "1 đơn" in out) == (0, True)
    assert TAINT not in (tmp_path / "masked.jsonl").read_text(encoding="utf-8")
    assert run("convert", str(one), str(tmp_path / "whole.jsonl"))[0] == 0
    assert TAINT in (tmp_path / "whole.jsonl").read_text(encoding="utf-8")
    assert (tmp_path / "whole.jsonl").stat().st_mode & 0o077 == 0


def test_rows_that_cannot_be_read_are_written_with_the_reasons(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "so.csv"
    table.write_text(
        "Số thứ tự,Ngày tiếp,Mã đơn vị,Loại,Người tiếp,Số người\n"
        "T-1,05/03/2023,23677,định kỳ,công chức,2\nT-2,31/02/2023,23677,định kỳ,công chức,2\n",
        encoding="utf-8",
    )
    words = ("convert", str(table), str(tmp_path / "out.jsonl"), "--type", "Reception")
    status, out, err = run(*words)
    assert (status, err) == (1, "")
    assert "Chưa ghi tệp nào." in out
    assert not (tmp_path / "out.jsonl").exists()

    status, out, _ = run(*words, "--rejected", str(tmp_path / "rejected.xlsx"))
    assert status == 1
    assert "dòng bị trả lại" in out
    assert (tmp_path / "rejected.xlsx").exists()
    assert (tmp_path / "out.jsonl").exists()


def test_a_template_is_read_without_its_type(run: Run, tmp_path: Path) -> None:
    book = str(tmp_path / "so.xlsx")
    assert run("template", "lượt tiếp công dân", book)[0] == 0
    status, out, _ = run("check", book)

    assert status == 0
    assert f"{book}: 0 lượt tiếp công dân" in out


def test_units_and_days_are_looked_up(run: Run) -> None:
    status, out, _ = run("find", "TP. Pleiku", "--on", "30/06/2023", "--within", "tỉnh Gia Lai", "--level", "district")
    assert (status, out) == (0, "thành phố Pleiku, tỉnh Gia Lai – 622\n")

    status, out, _ = run("heirs", "23563", "commune", "--on", "2026-07-01", "--was", "2023-06-30", "--json")
    assert (status, json.loads(out)["state"], json.loads(out)["units"][0]["code"]) == (0, "whole", "23563")

    status, out, _ = run("deadline", "complaint.acceptance", "02/07/2026", "--json")
    assert (status, json.loads(out)["day"]) == (0, "2026-07-13")

    status, out, _ = run("due", PETITIONS, "--between", "2023-06-01", "2023-06-07", "--on", "2023-06-01", "--json")
    assert (status, len(json.loads(out)["due"])) == (0, 3)


def test_a_report_is_printed(run: Run) -> None:
    status, out, _ = run("report", C09)

    assert status == 0
    assert "Nơi báo cáo: tỉnh Nghệ An (40)" in out
    assert "tỷ lệ giải quyết                          88,9%" in out


def test_no_name_is_printed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "don.json"
    document = json.loads(codec.encode(taint(complaint("2023-03-01"))))
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    printed = "".join(run("check", str(file), *ON)[1:]) + "".join(run("check", str(file), *ON, "--json")[1:])
    document["kind"] = TAINT
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    printed += "".join(run("check", str(file), *ON)[1:])

    assert "Lộ Danh" not in printed


def test_the_bar_is_for_terminals_and_long_work_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("check", PETITIONS, *ON)[2] == ""

    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert run("check", PETITIONS, *ON)[2] == ""
    monkeypatch.setattr("qcdc.cli.finding_verbs.Progress", partial(Progress, least=50))
    assert "Đang kiểm tra [" in run("check", PETITIONS, *ON)[2]


def broken_pipe_is_kept(first: int, second: int) -> int:
    """The captured output of the test must stay."""
    return first + second


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt(), 130), (BrokenPipeError(), 141)])
def test_an_interruption_is_no_traceback(
    error: BaseException, status: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr("qcdc.rules.run", broken)
    monkeypatch.setattr("os.dup2", broken_pipe_is_kept)

    assert run("check", PETITIONS, *ON) == (status, "", "")


@pytest.mark.parametrize(("error", "status"), [(OSError(28, "full"), 3), (RuntimeError("x"), 3), (MemoryError(), 3)])
def test_an_unexpected_error_is_a_sentence(
    error: Exception, status: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr("qcdc.rules.run", broken)
    found, _, err = run("check", PETITIONS, *ON)

    assert found == status
    assert err.startswith("qcdc: ")
    assert "Traceback" not in err


def test_errors_are_data_too(run: Run) -> None:
    status, out, err = run("find", "Pleiku", "--json")
    data: dict[str, Any] = json.loads(out)

    assert (status, data["status"], err) == (2, 2, "")
    assert data["errors"][0]["code"] == "cli.day_missing"
    assert data["errors"][0]["at"] == "--on"


def test_a_process_of_its_own_writes_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "qcdc", "deadline", "complaint.acceptance", "2026-07-02"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(qcdc.__file__).parents[1]), "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"},
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "kết thúc vào ngày 13/07/2026" in done.stdout.decode("utf-8")


def test_every_sentence_of_the_command_line_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (Path(qcdc.__file__).parent / "cli").glob("*.py"))

    assert [code for code in sentences() if code.startswith("cli.") and f'"{code}"' not in source] == []
    assert issubclass(UnknownCodeError, LookupError)


RECEPTIONS = str(EXAMPLES / "data" / "receptions.jsonl")
HALF = ("--between", "2023-01-01", "2023-06-30", "--within", "tỉnh Gia Lai")


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_a_file_is_counted_with_the_marks_of_every_total(suffix: str, run: Run, tmp_path: Path) -> None:
    import polars as pl

    out = tmp_path / f"totals{suffix}"
    status, printed, err = run("count", RECEPTIONS, *HALF, "--out", str(out))

    assert (status, err) == (0, "")
    assert "Tỉnh Gia Lai" in printed
    assert "- Số lượt tiếp công dân: 1.202 [" in printed
    assert printed.count("số liệu giả lập") == 3
    totals = pl.read_csv(out, infer_schema_length=None) if suffix == ".csv" else pl.read_parquet(out)
    assert totals.height == 3 * 238
    assert totals["synthetic"].sum() > 0


def test_a_line_that_cannot_be_read_is_named_or_set_aside(run: Run, tmp_path: Path) -> None:
    bad, aside = tmp_path / "bad.jsonl", tmp_path / "aside.jsonl"
    lines = Path(RECEPTIONS).read_bytes().splitlines(keepends=True)
    bad.write_bytes(b"".join([*lines[:2], b"{}\n", *lines[2:4]]))

    status, _, err = run("count", str(bad), *HALF)
    assert status == 3
    assert "dòng 3" in err

    status, printed, _ = run("count", str(bad), *HALF, "--set-aside", str(aside))
    assert status == 1
    assert "1 dòng không đọc được" in printed
    assert aside.read_bytes() == b"{}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--rows", "visits"), "--rows: loại dòng phải là một trong"),
        (("--out", "totals.xlsx"), "--out: tên tệp phải có đuôi .csv"),
        (("--within", "tỉnh Không Có"), "--within: không có đơn vị nào mang tên này"),
    ],
)
def test_a_wrong_word_of_count_is_named(words: tuple[str, str], said: str, run: Run) -> None:
    status, _, err = run("count", RECEPTIONS, "--between", "2023-01-01", "2023-06-30", *words)

    assert status == 2
    assert said in err


def test_counting_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("qcdc.cli.counting._LEAST", 1)
    _, _, err = run("count", RECEPTIONS, *HALF)

    assert "Đang đọc tệp [" in err
    assert "100%" in err


def test_a_file_of_other_records_has_one_fault(run: Run) -> None:
    status, _, err = run("count", PETITIONS, "--between", "2023-01-01", "2023-06-30")

    assert status == 2
    assert err.count("\n") <= 2
    assert "--rows: tệp chứa hồ sơ đầy đủ, chỉ tổng hợp trực tiếp được các loại: receptions" in err


def test_the_problems_of_a_file_end_a_command_that_needs_its_records(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"schema": "qcdc/petition/1", "id": "T-1"}\n', encoding="utf-8")

    status, out, err = run("due", str(file), "--between", "2023-06-01", "2023-06-07", *ON)

    assert status == 3
    assert "thiếu trường này" in out + err
    assert "0 thời hạn" not in out


@pytest.mark.parametrize(("given", "near"), [("Petitio", "Petition"), ("Zzz", ""), ("", "")])
def test_a_type_that_is_none_has_the_nearest_ones(given: str, near: str) -> None:
    with pytest.raises(InvariantError) as caught:
        type_named(given)

    found: Any = caught.value.params["near"]
    names = [one.__name__ for one in found]
    assert (near in names) is bool(near)
    assert bool(names) is bool(near)
