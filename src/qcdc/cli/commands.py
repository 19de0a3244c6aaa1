"""The commands with their arguments, as data: the parser and both help texts are made from it."""

from __future__ import annotations

from qcdc.cli.usage import Argument, Command, Option, Words

__all__ = ["COMMANDS", "COMMON"]


_FILE, _DAY, _TYPE = Words("TỆP", "FILE"), Words("NGÀY", "DAY"), Words("LOẠI", "TYPE")


_RECORDS = Words(
    "hồ sơ trong tệp .json, .jsonl, hoặc bảng tính .xlsx, .xls, .ods, .csv",
    "records in a .json or .jsonl file, or in a table: .xlsx, .xls, .ods, .csv",
)


_IN, _OUT = Words("TỆP_VÀO", "IN"), Words("TỆP_RA", "OUT")


def _on(vi: str, en: str, *, required: bool = True) -> Option:
    return Option("--on", (_DAY,), Words(vi, en), "2026-06-30", required)


def _between(vi: str, en: str, example: str) -> Option:
    days = (Words("TỪ_NGÀY", "FIRST"), Words("ĐẾN_NGÀY", "LAST"))
    return Option("--between", days, Words(vi, en), example, required=True)


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
            _between("hai ngày, tính cả hai", "two days, both included", "2026-06-01 2026-06-07"),
            _on(
                "ngày xét: các bước sau ngày này không tính",
                "the day of the list: later steps are ignored",
            ),
            _MAPPING,
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
        "count",
        Words("tổng hợp số liệu từ tệp lớn", "count a large file of rows"),
        (
            Argument(
                "source",
                _FILE,
                Words(
                    "tệp .jsonl, .csv (có thể nén .gz, .zst) hoặc .parquet, mỗi dòng một hồ sơ",
                    "a .jsonl or .csv file, also as .gz or .zst, or a .parquet file: a record in each row",
                ),
            ),
        ),
        (
            _between("kỳ tổng hợp, tính cả hai ngày", "the window, both days included", "2023-01-01 2023-06-30"),
            Option(
                "--rows",
                (Words("LOẠI_DÒNG", "ROWS"),),
                Words(
                    "loại dòng: receptions (mặc định), handlings, participation …",
                    "what a row is: receptions (default), handlings, participation …",
                ),
                "receptions",
            ),
            Option(
                "--within",
                (Words("TÊN", "TEXT"),),
                Words("chỉ tính đơn vị này và các đơn vị trực thuộc", "only this unit and those below it"),
                "'tỉnh Gia Lai'",
            ),
            Option(
                "--set-aside",
                (_FILE,),
                Words(
                    "ghi các dòng không đọc được vào tệp mới này rồi tính tiếp; bỏ trống thì coi là lỗi",
                    "write the lines that cannot be read to this new file and go on; without it they are an error",
                ),
                "dong-loi.jsonl",
            ),
            Option(
                "--out",
                (_FILE,),
                Words(
                    "ghi số liệu của mọi đơn vị vào tệp .csv, .parquet",
                    "write the totals of all units to a file: .csv, .parquet",
                ),
                "so-lieu.csv",
            ),
        ),
        Words(
            "Cần gói qcdc[frames]. Có dòng để riêng thì mã kết thúc là 1.",
            "Needs qcdc[frames]. The exit status is 1 if lines were set aside.",
        ),
        ("qcdc count luot-tiep.jsonl --between 2023-01-01 2023-06-30 --within 'tỉnh Gia Lai'",),
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
