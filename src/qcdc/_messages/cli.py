"""Sentences of errors: the command line."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "cli.accept_reason": (
        "phải nêu lý do chấp nhận, ví dụ: {example}",
        "the reason why the findings are accepted must be given, for example: {example}",
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
        "thiếu tham số này, cần bổ sung, ví dụ: {example}",
        "the argument is missing; it must be given, for example: {example}",
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
        "chỉ dùng được khi có ngày xét, ví dụ: {example}",
        "it can only be used with the day of the check, for example: {example}",
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
        "không có loại hồ sơ này[; gần giống: {near}]; hãy nêu một loại, ví dụ: {example}",
        "there is no such type of records[; nearest: {near}]; give one, for example: {example}",
    ),
    "cli.type_needed": (
        "không nhận biết được loại hồ sơ theo nội dung[; có thể là: {near}]; hãy nêu loại, ví dụ: {example}",
        "the type of the records cannot be recognised[; it may be {near}]; give it, for example: {example}",
    ),
    "cli.type_other": (
        "lệnh này cần tệp {expected}, tệp đưa vào là {found}",
        "expected a file of the type {expected}, got one of the type {found}",
    ),
    "cli.value_missing": (
        "cần {count} giá trị đi sau, ví dụ: {example}",
        "it must have {count} value(s) after it, for example: {example}",
    ),
    "cli.wrong": (
        "không hiểu được các tham số; hãy xem hướng dẫn: {example}",
        "the arguments cannot be read; use the help: {example}",
    ),
    "cli.unexpected": (
        "lỗi ngoài dự kiến ({name}); không có kết quả, hãy báo cho người phát triển",
        "an unexpected error ({name}); the result cannot be used, give the developers this message",
    ),
}
