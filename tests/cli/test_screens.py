"""What the command line prints, section by section: its help, where it is printed, and the order of an audit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from command_line import PROSE, Run, running
from qcdc.cli.commands import COMMANDS
from qcdc.cli.usage import Command
from qcdc.terms import Language


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    return running(capfdbinary)


def heads(text: str) -> list[str]:
    """The heads of the sections of a help text."""
    return [line.removesuffix(":") for line in text.splitlines() if line.endswith(":") and not line.startswith(" ")]


@pytest.mark.parametrize(
    ("language", "whole", "command"),
    [
        (
            "vi",
            ["Các lệnh", "Tùy chọn chung", "Mã kết thúc"],
            ["Tham số", "Tùy chọn", "Tùy chọn chung", "Ví dụ"],
        ),
        (
            "en",
            ["Commands", "Common options", "Exit statuses"],
            ["Arguments", "Options", "Common options", "Examples"],
        ),
    ],
)
def test_the_sections_of_the_help_have_their_heads(
    language: Language, whole: list[str], command: list[str], run: Run
) -> None:
    assert heads(run("--help", "--lang", language)[1]) == whole
    assert heads(run("audit", "--help", "--lang", language)[1]) == command


def test_the_help_lists_every_command_and_every_status(run: Run) -> None:
    lines = run("--help", "--lang", "en")[1].splitlines()
    first = [line.split()[0] for line in lines if line.startswith("  ")]

    assert first == [
        *(one.name for one in COMMANDS),
        "--lang", "--json", "--help", "--version",
        "0", "1", "2", "3", "130", "141",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "status", "printed"),
    [
        ((), 2, "err"),
        (("--help",), 0, "out"),
        (("-h", "--lang", "en"), 0, "out"),
        (("--lang", "en"), 2, "err"),
        (("--json",), 2, "err"),
    ],
)
def test_help_that_was_not_asked_for_is_an_error(words: tuple[str, ...], status: int, printed: str, run: Run) -> None:
    """A program that reads the output must not take the help for a result."""
    found, out, err = run(*words)

    assert found == status
    assert (bool(out), bool(err)) == (printed == "out", printed == "err")


def test_an_audit_of_a_text_shows_the_text_before_the_result(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.txt"
    file.write_text(PROSE, encoding="utf-8")
    _, out, _ = run("audit", str(file))

    assert 0 <= out.index("đạt tỷ lệ 88,9%") < out.index("phép đối chiếu:")


def test_a_table_without_a_template_is_asked_for_its_type(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "so.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    status, out, err = run("check", str(file))

    assert (status, out) == (2, "")
    assert "hãy nêu loại, ví dụ: --type Petition" in err


def test_an_option_without_its_file_is_told_with_an_example(run: Run) -> None:
    status, _, err = run("audit", "bao-cao.txt", "--accepted")

    assert status == 2
    assert err.rstrip().endswith("--accepted accepted.toml")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_the_line_of_usage_has_every_argument_and_every_option(command: Command, run: Run) -> None:
    line = next(one for one in run(command.name, "--help")[1].splitlines() if one.startswith("Cách dùng:"))

    assert line.startswith(f"Cách dùng: qcdc {command.name}")
    assert [one.shown.vi for one in command.arguments if one.shown.vi not in line] == []
    assert [one.flag for one in command.options if one.flag not in line] == []


def test_no_help_in_english_has_a_sentence_in_vietnamese(run: Run) -> None:
    """Also the heads and the exit statuses; names of units and of files in the examples stay."""
    letters = re.compile(r"[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)
    for words in ((), *((one.name,) for one in COMMANDS)):
        english, vietnamese = (run(*words, "--help", "--lang", one)[1].split("\nExamples")[0] for one in ("en", "vi"))
        assert letters.findall(english.replace("xã Ia Ly", "")) == []
        assert len([line for line in vietnamese.splitlines() if letters.search(line)]) > 4


HALF = "a\udc80"
WINDOW = ("--between", "2023-06-01", "2023-06-07")
PETITIONS = str(Path(__file__).parents[2] / "examples" / "data" / "petitions.jsonl")


@pytest.mark.parametrize(
    "words",
    [
        ("audit", f"{HALF}.txt"),
        ("check", f"{HALF}.json"),
        ("check", f"{HALF}.csv"),
        ("report", f"{HALF}.json"),
        ("template", "Petition", f"{HALF}.xlsx"),
        ("convert", PETITIONS, f"{HALF}.csv"),
        ("count", f"{HALF}.csv", *WINDOW),
        ("count", "absent.csv", *WINDOW, "--out", f"{HALF}.csv"),
        ("check", PETITIONS, "--on", "2023-06-30", "--out", f"{HALF}.csv"),
    ],
    ids=" ".join,
)
def test_a_name_that_no_file_has_is_told_as_it_was_typed(words: tuple[str, ...], run: Run) -> None:
    """A name that is not text of UTF-8 reaches a program with half a character, which is printed as an escape."""
    status, out, err = run(*words)
    (typed,) = (one for one in words if one.startswith(HALF))

    assert (status, out) == (2, "")
    assert err.startswith(f"qcdc: {typed.encode('utf-8', 'backslashreplace').decode()}: đường dẫn")


@pytest.mark.parametrize(
    ("words", "status", "named"),
    [
        (("template", "Petition", "mau.foo"), 2, "mau.foo"),
        (("template", "Petition", "absent/mau.xlsx"), 3, "absent/mau.xlsx"),
        (("template", "Nonsense", "mau.xlsx"), 2, "LOẠI"),
    ],
)
def test_an_error_of_a_template_names_the_file_or_the_type(  # noqa: PLR0917
    words: tuple[str, ...], status: int, named: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found, _, err = run(*words)

    assert found == status
    assert err.startswith(f"qcdc: {named}: ")


def test_the_columns_of_the_deadlines_are_aligned(run: Run) -> None:
    _, out, _ = run("due", PETITIONS, "--between", "2023-01-01", "2023-06-30", "--on", "2023-06-30")
    rows = [line for line in out.splitlines() if re.match(r"\d\d/\d\d/\d{4}", line)]
    columns = [[found.start() for found in re.finditer(r"(?<=  )\S", line)] for line in rows]

    assert len(rows) > 3
    assert len({tuple(one[:3]) for one in columns}) == 1
