"""Sentences of errors: findings."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "accepted.suffix": (
        "tệp phát hiện đã được chấp nhận phải có đuôi .json hoặc .toml",
        "a file of accepted findings must have a name that ends in .json or .toml",
    ),
    "finding.fingerprint": (
        "mã nhận dạng phải gồm 16 chữ số thập lục phân viết thường, nhận được {value}; hãy chép từ kết quả kiểm tra",
        "a fingerprint must have 16 lower-case hexadecimal digits, got {value}; copy it from the result of a check",
    ),
    "findings.day": (
        "phải là ngày của lần kiểm tra ({day}), hoặc bỏ trống",
        "must be the day of the audit ({day}); leave it out",
    ),
    "findings.of": (
        "cần kết quả của rules.run, auditing.audit hoặc rules.due, nhận được {value}",
        "expected the result of rules.run, auditing.audit or rules.due, got {value}",
    ),
    "toml.malformed": (
        "nội dung phải là TOML; hãy kiểm tra dấu ngoặc và dấu nháy",
        "expected TOML; check brackets and quotation marks",
    ),
}
