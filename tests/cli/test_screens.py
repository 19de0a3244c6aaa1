"""What the command line prints, section by section: its help, where it is printed, and the order of an audit."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import PROSE, Run, running
from qcdc.cli.commands import COMMANDS
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
