"""Code lists of rules and their verdicts (*quy tắc, kết luận kiểm tra*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["Basis", "Severity", "VerdictStatus"]


class Basis(Code):
    """The basis of a rule (*căn cứ*). Practice and arithmetic are not law; they cite no act and always apply."""

    LAW = "law", "văn bản viện dẫn", "the acts cited"
    PRACTICE = "practice", "thực tiễn công tác", "practice"
    ARITHMETIC = "arithmetic", "quan hệ số học", "arithmetic"


class Severity(Code):
    """The severity of a failed rule (*mức độ*), limited by the confidence in its source."""

    BREACH = "breach", "vi phạm", "breach"
    WARNING = "warning", "cảnh báo", "warning"
    NOTICE = "notice", "lưu ý", "notice"

    @property
    def rank(self) -> int:
        """0 for a breach, 2 for a notice."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class VerdictStatus(Code):
    """The outcome of one rule on one subject (*kết quả kiểm tra*).

    `UNSTATED` (*chưa có thông tin*): the facts needed are not stated; it is neither a failure nor a pass.
    """

    PASSED = "passed", "đạt", "passed"
    FAILED = "failed", "không đạt", "failed"
    UNSTATED = "unstated", "chưa có thông tin", "not stated"
    SKIPPED = "skipped", "không xét", "skipped"
    CRASHED = "crashed", "lỗi khi kiểm tra", "crashed"
