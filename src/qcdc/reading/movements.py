"""Opening stock, arrivals, what was finished, closing stock."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qcdc.reading.links import ProposedMovement
from qcdc.reading.standing import Context, Standing, alike
from qcdc.vocab import SpanKind

__all__ = ["Movements"]

K = SpanKind

_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
    for role, words in (
        (
            "opening",
            r"(?:kỳ|năm|quý|tháng) trước (?:chuyển|còn|để lại)|tồn (?:cũ|đọng|đầu kỳ|kỳ trước|từ kỳ trước)|chuyển sang|"
            r"chuyển kỳ trước|carried over",
        ),
        (
            "closing",
            r"còn lại|chuyển (?:sang )?kỳ sau|đang (?:tiếp tục|giải quyết|xem xét|xác minh)|tồn cuối kỳ|tiếp tục|remain(?:ing)?",
        ),
        ("arrived", r"phát sinh|tiếp nhận mới|mới tiếp nhận|thụ lý mới|mới thụ lý|nhận mới|newly received|new"),
        ("total", r"tổng số|tổng cộng|(?:phải|cần) giải quyết|total"),
        ("finished", r"giải quyết|hoàn thành|kết thúc|xử lý|settled|resolved"),
    )
)


class Movements:
    """Proposed movements."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def all(self) -> Iterator[ProposedMovement]:
        """One movement at most for each sentence."""
        sentences: dict[int, list[Standing]] = {}
        for one in self.context.ones:
            if one.counts:
                sentences.setdefault(one.sentence, []).append(one)
        for ones in sentences.values():
            roles: dict[str, Standing] = {}
            for one in ones:
                role = self._role(one)
                if role is not None:
                    roles.setdefault(role, one)
            opening = roles.get("opening")
            if opening is None:
                continue
            roles = {role: one for role, one in roles.items() if alike(one, opening)}
            before = [one for one in ones if one.at < opening.at and alike(one, opening) and one.value >= opening.value]
            if "total" not in roles and before and opening.bracket is not None:
                roles["total"] = before[-1]
            finished = roles.get("finished")
            if "total" not in roles and finished is not None and finished.figure.kind is K.PART:
                whole = self.context.whole_of(finished)
                roles |= {} if whole is None else {"total": whole}
            if len(roles) < 3:
                continue
            yield ProposedMovement(
                **{role: one.at for role, one in roles.items()},
                cue=" ".join(self._cue_words(opening).split()),
                agrees=_moves(roles),
            )

    def _role(self, one: Standing) -> str | None:
        for words in (self.context.clause(one), self.context.trail(one)):
            found = [(match.start(), role) for role, pattern in _ROLES for match in pattern.finditer(words)]
            if found:
                # "đang tiếp tục giải quyết": the words that stand first in the list of roles.
                return next(role for role, _ in _ROLES if any(role == other for _, other in found))
        return None

    def _cue_words(self, one: Standing) -> str:
        pattern = dict(_ROLES)["opening"]
        found = pattern.search(self.context.led(one)) or pattern.search(self.context.trail(one))
        return "" if found is None else found[0]


def _moves(roles: dict[str, Standing]) -> bool | None:
    value = {role: one.value for role, one in roles.items()}
    if any(one.hedged for one in roles.values()):
        return None
    checks: list[bool] = []
    total = value.get("total")
    if {"opening", "arrived"} <= value.keys():
        together = value["opening"] + value["arrived"]
        if total is not None:
            checks.append(together == total)
        total = together if total is None else total
    if total is not None and {"finished", "closing"} <= value.keys():
        checks.append(total == value["finished"] + value["closing"])
    return all(checks) if checks else None
