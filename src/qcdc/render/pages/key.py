"""The key: what the signs of a page mean."""

from __future__ import annotations

from qcdc.render.pages.values import Key, Mark, Sign
from qcdc.render.pages.words import Words, say

__all__ = ["FOOT", "key"]

FOOT = say(
    "Khi chụp, trích một hình hoặc bảng, giữ nguyên dòng dấu bên dưới.",
    "When a figure or table is copied, keep its line of marks.",
)


def key() -> Key:
    """What each sign means."""
    rows = (
        (Mark(sign=Sign.PUBLISHED, words=say("Công bố", "Published")), say("số liệu của một văn bản, bài báo được nêu tên; viền liền", "from a document or article that is named; solid edge")),
        (Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), say("số liệu lập bằng chương trình, không phải số liệu thật; viền gạch chéo", "written by a program, not real data; hatched edge")),
        (Mark(sign=Sign.COMPLETE, words=say("238/238", "238/238")), say("đủ các đơn vị phải gửi", "all units that should report")),
        (Mark(sign=Sign.PARTIAL, words=say("231/238; ≥", "231/238; ≥")), say("chưa đủ đơn vị: tổng ít nhất là số đã nêu; không so sánh, không tính tỷ lệ", "units are missing: the total is at least this; no comparison, no rate")),
        (Mark(sign=Sign.PROVISIONAL, words=say("tạm tính", "provisional")), say("có thể thay đổi", "may still change")),
        (Mark(sign=Sign.PLAIN, words=Words(vi="–")), say("đã báo cáo, không phát sinh", "reported, nothing arose")),
        (Mark(sign=Sign.PLAIN, words=Words(vi="…")), say("chưa có số: chưa gửi, hoặc không có sổ", "no figure: not handed in, or no register")),
        (Mark(sign=Sign.PLAIN, words=Words(vi="x")), say("không nêu để bảo vệ cá nhân", "withheld to protect persons")),
        (Mark(sign=Sign.AGREES, words=say("khớp", "agrees")), say("số công bố bằng số tổng hợp từ sổ", "the published figure equals the tallied one")),
        (Mark(sign=Sign.DIFFERS, words=say("lệch", "differs")), say("hai số khác nhau", "the two figures differ")),
    )  # fmt: skip
    return Key(rows=rows)
