"""The help texts, made from the commands."""

from __future__ import annotations

from qcdc._kernel.language import Language
from qcdc.cli.commands import COMMANDS, COMMON
from qcdc.cli.usage import Command, Option, Words

__all__ = ["help_of_all", "help_of_command"]


_TITLE = Words(
    "qcdc – kiểm tra, đối chiếu, tra cứu dữ liệu thực hiện dân chủ ở cơ sở",
    "qcdc – check, compare and look up data on grassroots democracy in Vietnam",
)


_USAGE = Words("Cách dùng", "Usage")


_HEADS = {
    "commands": Words("Các lệnh", "Commands"),
    "arguments": Words("Tham số", "Arguments"),
    "options": Words("Tùy chọn", "Options"),
    "common": Words("Tùy chọn chung", "Common options"),
    "examples": Words("Ví dụ", "Examples"),
    "statuses": Words("Mã kết thúc", "Exit statuses"),
}


_STATUSES = (
    ("0", Words("không có phát hiện, không có lỗi", "nothing was found")),
    (
        "1",
        Words(
            "có phát hiện, hồ sơ có lỗi, hoặc không tìm thấy",
            "findings, problems in records, or nothing answers the question",
        ),
    ),
    ("2", Words("dùng sai lệnh hoặc tham số", "wrong use of a command or an argument")),
    ("3", Words("không đọc được hoặc không ghi được tệp", "a file cannot be read or written")),
    ("130", Words("bị ngắt (Ctrl-C)", "interrupted (Ctrl-C)")),
    ("141", Words("chương trình nhận kết quả đã đóng", "the reader of the output went away")),
)


def help_of_all(language: Language) -> str:
    """The help of the program."""
    named = Words("<lệnh>", "<command>").text(language)
    rest = Words("[tham số]", "[arguments]").text(language)
    more = Words(f"Hướng dẫn từng lệnh: qcdc {named} --help", f"Help of a command: qcdc {named} --help").text(language)
    return (
        "\n\n".join(
            (
                _TITLE.text(language),
                f"{_USAGE.text(language)}: qcdc {named} {rest}",
                _section("commands", [(one.name, one.help) for one in COMMANDS], language),
                _section("common", [*_options(COMMON, language), _VERSION], language),
                _section("statuses", _STATUSES, language),
                more,
            )
        )
        + "\n"
    )


_VERSION = ("--version", Words("hiện phiên bản", "show the version"))


def help_of_command(command: Command, language: Language) -> str:
    """The help of a command."""
    shown = [one.in_usage(language) for one in command.arguments]
    shown += [one.in_usage(language) for one in command.options]
    help_ = command.help.text(language)
    parts = [
        f"{help_[:1].upper()}{help_[1:]}.",
        f"{_USAGE.text(language)}: qcdc {' '.join((command.name, *shown))}",
        _section("arguments", [(one.shown.text(language), one.help) for one in command.arguments], language),
    ]
    if command.options:
        parts.append(_section("options", _options(command.options, language), language))
    parts.append(_section("common", _options(COMMON, language), language))
    if command.notes is not None:
        parts.append(command.notes.text(language))
    if command.examples:
        lines = "\n".join(f"  {one}" for one in command.examples)
        parts.append(f"{_HEADS['examples'].text(language)}:\n{lines}")
    return "\n\n".join(parts) + "\n"


def _options(options: tuple[Option, ...], language: Language) -> list[tuple[str, Words]]:
    return [(one.heading(language), one.help) for one in options]


def _section(head: str, rows: list[tuple[str, Words]] | tuple[tuple[str, Words], ...], language: Language) -> str:
    width = max(len(name) for name, _ in rows) + 2
    lines = [f"  {name.ljust(width)}{words.text(language)}" for name, words in rows]
    return "\n".join((f"{_HEADS[head].text(language)}:", *lines))
