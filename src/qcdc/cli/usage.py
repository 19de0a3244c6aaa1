"""The commands with their arguments, as data: the parser and both help texts are made from it."""

from __future__ import annotations

from typing import NamedTuple

from qcdc._kernel.language import Language, choose

__all__ = ["COMMANDS", "COMMON", "Argument", "Command", "Option", "help_of_all", "help_of_command"]


class Words(NamedTuple):
    """A text in both languages."""

    vi: str
    en: str

    def text(self, language: Language) -> str:
        """The text in one of them."""
        return choose(language, self.vi, self.en)


class Argument(NamedTuple):
    """An argument that is known by its place."""

    name: str
    shown: Words
    help: Words
    required: bool = True
    many: bool = False

    def in_usage(self, language: Language) -> str:
        """The argument in the line of usage."""
        shown = f"{self.shown.text(language)}{' …' if self.many else ''}"
        return shown if self.required else f"[{shown}]"


class Option(NamedTuple):
    """An option, with the values that follow it."""

    flag: str
    shown: tuple[Words, ...]
    help: Words
    example: str = ""
    required: bool = False

    @property
    def name(self) -> str:
        """The name under which the parser keeps it."""
        return self.flag.lstrip("-").replace("-", "_")

    def heading(self, language: Language) -> str:
        """The option with its values."""
        return " ".join((self.flag, *(one.text(language) for one in self.shown)))

    def in_usage(self, language: Language) -> str:
        """The option in the line of usage."""
        return self.heading(language) if self.required else f"[{self.heading(language)}]"


class Command(NamedTuple):
    """A command."""

    name: str
    help: Words
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...] = ()
    notes: Words | None = None
    examples: tuple[str, ...] = ()


_FILE, _DAY, _TYPE = Words("TỆP", "FILE"), Words("NGÀY", "DAY"), Words("LOẠI", "TYPE")
_RECORDS = Words(
    "hồ sơ trong tệp .json, .jsonl, hoặc bảng tính .xlsx, .xls, .ods, .csv",
    "records in a .json or .jsonl file, or in a table: .xlsx, .xls, .ods, .csv",
)
_IN, _OUT = Words("TỆP_VÀO", "IN"), Words("TỆP_RA", "OUT")


def _on(vi: str, en: str, *, required: bool = True) -> Option:
    return Option("--on", (_DAY,), Words(vi, en), "2026-06-30", required)


_TYPE_OPTION = Option(
    "--type",
    (_TYPE,),
    Words(
        "loại hồ sơ, ví dụ Petition hoặc đơn; bỏ trống thì nhận biết theo nội dung",
        "type of the records, such as Petition; recognised by the content if left out",
    ),
    "Petition",
)
_ACCEPTED = Option(
    "--accepted",
    (_FILE,),
    Words(
        "tệp .toml hoặc .json ghi các phát hiện đã được chấp nhận: chỉ đếm, không liệt kê",
        "a .toml or .json file of accepted findings: they are counted, not listed",
    ),
    "accepted.toml",
)
_SAVED = Option(
    "--out",
    (_FILE,),
    Words(
        "ghi thêm các phát hiện vào tệp .xlsx, .csv, .jsonl",
        "also write the findings to a file: .xlsx, .csv, .jsonl",
    ),
    "phat-hien.xlsx",
)
_MAPPING = Option(
    "--mapping",
    (_FILE,),
    Words(
        "với bảng tính: tệp .toml hoặc .json cho biết cột nào ứng với trường nào",
        "for tables: a .toml or .json file that says which column fills which field",
    ),
    "cot.toml",
)
_DAY_FORMS = Words(
    "Ngày ghi theo dạng 2026-06-30 hoặc 30/06/2026.",
    "A day is written as 2026-06-30 or 30/06/2026.",
)

COMMON = (
    Option(
        "--lang",
        (Words("vi|en", "vi|en"),),
        Words("ngôn ngữ của kết quả: vi hoặc en (mặc định: vi)", "language of the output: vi or en (default: vi)"),
        "en",
    ),
    Option("--json", (), Words("kết quả dạng JSON để chương trình khác đọc", "the result as JSON, for other programs")),
    Option("--help", (), Words("hiện hướng dẫn này", "show this help")),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "check",
        Words("kiểm tra hồ sơ trong tệp", "check the records of files"),
        (Argument("files", _FILE, _RECORDS, many=True),),
        (
            _on(
                "ngày xét; không có ngày thì chỉ kiểm tra hình thức của tệp, không kiểm tra theo quy tắc",
                "the day of the check; without it, only the form of the file is checked, by no rule",
                required=False,
            ),
            _TYPE_OPTION,
            Option(
                "--territory",
                (),
                Words(
                    "đối chiếu mã đơn vị hành chính với danh mục kèm theo",
                    "look up the codes of units in the shipped table",
                ),
            ),
            _MAPPING,
            _SAVED,
            _ACCEPTED,
            Option(
                "--accept",
                (_FILE,),
                Words(
                    "ghi mọi phát hiện của lần này vào tệp .json, để lần sau đưa vào --accepted; cần --reason",
                    "write all findings of this run to a .json file, for --accepted next time; needs --reason",
                ),
                "accepted.json",
            ),
            Option(
                "--reason",
                (Words("LÝ_DO", "REASON"),),
                Words("lý do chấp nhận, dùng với --accept", "why they are accepted, with --accept"),
                "'Đã giải trình'",
            ),
        ),
        Words(
            "Có phát hiện hoặc lỗi thì mã kết thúc là 1; phát hiện đã được chấp nhận không tính.",
            "The exit status is 1 if there are findings or problems; accepted findings do not count.",
        ),
        ("qcdc check don.jsonl --on 2026-06-30 --territory",),
    ),
    Command(
        "audit",
        Words("đối chiếu số liệu của báo cáo", "compare the figures of reports"),
        (
            Argument(
                "files",
                Words("TỆP|-", "FILE|-"),
                Words(
                    "văn bản (UTF-8), hoặc báo cáo dạng .json, .jsonl; dấu - là đọc từ đầu vào chuẩn",
                    "a text (UTF-8), or reports as .json, .jsonl; - reads standard input",
                ),
                many=True,
            ),
        ),
        (
            Option(
                "--written-in",
                (Words("vi|en", "vi|en"),),
                Words("ngôn ngữ của văn bản (mặc định: vi)", "language of the text (default: vi)"),
                "vi",
            ),
            _SAVED,
            _ACCEPTED,
        ),
        Words(
            "Các phép đối chiếu là số học, không cần ngày.",
            "The comparisons are arithmetic and need no day.",
        ),
        ("qcdc audit bao-cao.txt", "qcdc audit - < bao-cao.txt"),
    ),
    Command(
        "deadline",
        Words("tính ngày hết hạn và giải thích", "count the last day of a time limit, with reasons"),
        (
            Argument(
                "key", Words("MÃ_THỜI_HẠN", "KEY"), Words("ví dụ complaint.acceptance", "such as complaint.acceptance")
            ),
            Argument(
                "day", _DAY, Words("ngày bắt đầu (ngày nhận, ngày thụ lý …)", "the first day (receipt, acceptance …)")
            ),
        ),
        (
            Option("--remote", (), Words("vùng sâu, vùng xa, đi lại khó khăn", "in a remote area")),
            Option("--complex", (), Words("vụ việc phức tạp", "a complex matter")),
            Option("--extended", (), Words("mức tối đa khi được gia hạn", "the maximum with an extension")),
        ),
        _DAY_FORMS,
        ("qcdc deadline complaint.acceptance 2026-07-02",),
    ),
    Command(
        "due",
        Words("liệt kê đơn đến hạn giữa hai ngày", "list the deadlines of petitions between two days"),
        (Argument("files", _FILE, _RECORDS, many=True),),
        (
            Option(
                "--between",
                (Words("TỪ_NGÀY", "FIRST"), Words("ĐẾN_NGÀY", "LAST")),
                Words("hai ngày, tính cả hai", "two days, both included"),
                "2026-06-01 2026-06-07",
                required=True,
            ),
            _on(
                "ngày xét: các bước sau ngày này không tính",
                "the day of the list: later steps are ignored",
            ),
        ),
        Words(
            "Mã kết thúc là 1 nếu có việc quá hạn.",
            "The exit status is 1 if something is overdue or was late.",
        ),
        ("qcdc due don.jsonl --between 2026-06-01 2026-06-07 --on 2026-06-01",),
    ),
    Command(
        "find",
        Words("tìm đơn vị hành chính theo tên", "find a unit by its name"),
        (Argument("text", Words("TÊN", "TEXT"), Words("ví dụ 'xã Ia Ly, Gia Lai'", "such as 'xã Ia Ly, Gia Lai'")),),
        (
            _on("ngày mà đơn vị mang tên đó", "a day on which the unit has the name"),
            Option(
                "--within",
                (Words("TÊN", "TEXT"),),
                Words("chỉ tìm trong đơn vị này", "only below this unit"),
                "'tỉnh Gia Lai'",
            ),
            Option(
                "--level",
                (Words("CẤP", "LEVEL"),),
                Words("cấp: province, district hoặc commune", "level: province, district or commune"),
                "commune",
            ),
        ),
        None,
        ("qcdc find 'TP. Pleiku' --on 2023-06-30 --within 'tỉnh Gia Lai'",),
    ),
    Command(
        "heirs",
        Words("đơn vị kế thừa của một đơn vị hành chính", "the heirs of a unit"),
        (
            Argument(
                "code",
                Words("MÃ", "CODE"),
                Words("mã đơn vị, giữ nguyên số 0 ở đầu", "code of the unit, with its leading zeros"),
            ),
            Argument(
                "level",
                Words("CẤP", "LEVEL"),
                Words("cấp, nếu hai cấp cùng dùng mã", "level, if units of two levels have the code"),
                required=False,
            ),
        ),
        (
            _on("ngày cần biết đơn vị kế thừa", "the day for which the heirs are asked"),
            Option(
                "--was",
                (_DAY,),
                Words(
                    "một ngày đơn vị còn tồn tại, nếu mã đã dùng nhiều lần",
                    "a day on which the unit existed, if its code was used again",
                ),
                "2023-06-30",
            ),
        ),
        None,
        ("qcdc heirs 23563 --on 2026-07-01 --was 2023-06-30",),
    ),
    Command(
        "convert",
        Words("chuyển tệp sang định dạng khác", "convert a file to another format"),
        (
            Argument("source", _IN, _RECORDS),
            Argument("target", _OUT, Words(".json, .jsonl, .xlsx hoặc .csv", ".json, .jsonl, .xlsx or .csv")),
        ),
        (
            _TYPE_OPTION,
            _MAPPING,
            Option(
                "--rejected",
                (_FILE,),
                Words(
                    "với bảng tính: ghi các dòng không đọc được, kèm lý do, vào tệp .xlsx này",
                    "for tables: write the rows that cannot be read, with the reasons, to this .xlsx file",
                ),
                "dong-loi.xlsx",
            ),
            Option(
                "--masked", (), Words("thay mọi thông tin cá nhân bằng ***", "write *** instead of every personal text")
            ),
        ),
        Words(
            "Tệp ra có thông tin cá nhân thì chỉ chủ tệp đọc được.",
            "A file that contains personal texts can only be read by its owner.",
        ),
        ("qcdc convert don.json don.jsonl",),
    ),
    Command(
        "template",
        Words("tạo sổ mẫu để nhập liệu", "write an empty register to fill in"),
        (
            Argument(
                "kind",
                _TYPE,
                Words(
                    "loại hồ sơ, ví dụ Reception hoặc 'lượt tiếp công dân'", "type of the records, such as Reception"
                ),
            ),
            Argument("target", _OUT, Words("tệp .xlsx", "a .xlsx file")),
        ),
        (),
        Words(
            "Sổ đã nhập được đọc bằng check, convert mà không cần --type.",
            "check and convert read the register without --type.",
        ),
        ("qcdc template Reception so-tiep-cong-dan.xlsx",),
    ),
    Command(
        "report",
        Words("in báo cáo thành văn bản", "print reports as text"),
        (Argument("files", _FILE, Words("báo cáo dạng .json hoặc .jsonl", "reports as .json or .jsonl"), many=True),),
        (),
        None,
        ("qcdc report bao-cao.json",),
    ),
)

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
