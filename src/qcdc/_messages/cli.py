"""Sentences of errors: the command line."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "cli.accept_reason": (
        "dùng --accept thì phải nêu lý do, ví dụ --reason 'Đã giải trình'",
        "--accept needs a reason, such as --reason 'Explained to the inspectorate'",
    ),
    "cli.command": (
        "không có lệnh {value}[; gần giống: {near}]; các lệnh: {known}",
        "there is no command {value}[; nearest: {near}]; the commands are {known}",
    ),
    "cli.day_missing": (
        "thiếu ngày; ngày luôn phải nêu rõ, ví dụ: {example}",
        "the day is missing; it must always be given, for example: {example}",
    ),
    "cli.missing": (
        "thiếu tham số này, ví dụ: {example}",
        "it must be given, for example: {example}",
    ),
    "cli.no_value": (
        "tùy chọn này không nhận giá trị; hãy bỏ phần sau dấu =",
        "this option cannot have a value; leave out what follows =",
    ),
    "cli.option": (
        "không có tùy chọn {value}[; gần giống: {near}]; các tùy chọn: {known}",
        "there is no option {value}[; nearest: {near}]; the options are {known}",
    ),
    "cli.rules_day": (
        "chỉ dùng được khi có ngày xét, ví dụ --on 2026-06-30",
        "it needs the day of the check, such as --on 2026-06-30",
    ),
    "cli.several": (
        "tệp .json chỉ chứa một hồ sơ, ở đây có {count}; hãy ghi ra tệp .jsonl",
        "a .json file has one record, and there are {count}; write a .jsonl file",
    ),
    "cli.suffix": (
        "tên tệp phải có đuôi .json (một hồ sơ), .jsonl (mỗi dòng một hồ sơ), .xlsx, .xls, .ods hoặc .csv",
        "the name of the file must end in .json (one record), .jsonl (a record per line), .xlsx, .xls, .ods or .csv",
    ),
    "cli.too_many": (
        "thừa {count} tham số; tên có dấu cách phải đặt trong dấu nháy, ví dụ: {example}",
        "{count} argument(s) too many; a name with spaces must be in quotation marks, for example: {example}",
    ),
    "cli.type": (
        "không có loại hồ sơ này[; gần giống: {near}]; ví dụ --type Petition",
        "there is no such type of records[; nearest: {near}]; for example --type Petition",
    ),
    "cli.type_needed": (
        "không nhận biết được loại hồ sơ theo nội dung[; có thể là: {near}]; hãy nêu --type, ví dụ --type Petition",
        "the type of the records cannot be recognised[; it may be {near}]; give it as --type, such as --type Petition",
    ),
    "cli.type_other": (
        "lệnh này cần tệp {expected}, tệp đưa vào là {found}",
        "this command needs a file of {expected}, but this is one of {found}",
    ),
    "cli.value_missing": (
        "cần {count} giá trị đi sau, ví dụ: {example}",
        "it needs {count} value(s) after it, for example: {example}",
    ),
    "cli.wrong": (
        "dùng sai tham số; xem hướng dẫn bằng --help",
        "the arguments cannot be read; see --help",
    ),
    "cli.unexpected": (
        "lỗi ngoài dự kiến ({name}); kết quả chưa đầy đủ, hãy báo cho người phát triển",
        "an unexpected error ({name}); the result is not complete, please report it",
    ),
}
