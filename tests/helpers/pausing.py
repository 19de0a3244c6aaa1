"""A law book whose acceptance and answer can stand still too, to count pauses in working days: no shipped limit has both."""

from __future__ import annotations

from qcdc import law

__all__ = ["PAUSING"]

_PAUSES = [{"why": "suspension", "since": "2012-07-01", "cite": ["25/2018/QH14 34.2"]}]


def _table(count: int, unit: str, cite: str) -> dict[str, object]:
    row = {"since": "2012-07-01", "count": count, "unit": unit, "cite": [cite], "confidence": "known"}
    return {"vi": "thời hạn thử", "en": "a term to try", "pauses": _PAUSES, "rows": [row]}


PAUSING = law.shipped().with_data(
    limits={
        "complaint.settlement.first": _table(30, "day", "02/2011/QH13 28"),
        "denunciation.settlement": _table(30, "day", "25/2018/QH14 30"),
        "denunciation.acceptance": _table(7, "working_day", "25/2018/QH14 24.1"),
        "reception.answer": _table(10, "working_day", "42/2013/QH13 28.1"),
    }
)
