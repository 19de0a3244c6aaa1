"""Figure 2: what became of the petitions."""

from __future__ import annotations

from qcdc._kernel.values import evolve
from qcdc.render.pages.cells import figure_cell, hoisted, label, text
from qcdc.render.pages.drawings import Balance, BalancePart
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.lines import block_lines, count_of, where
from qcdc.render.pages.values import Cell, Chart, Entry, Table, Tone
from qcdc.render.pages.words import Words, days, joined, number, say, term
from qcdc.vocab import Dimension, FigureState, HandlingState

__all__ = ["balance"]

_OUTCOMES = {
    "settled": say("đã giải quyết", "settled"),
    "guided": say("hướng dẫn", "guided"),
    "transferred": say("chuyển đơn", "transferred"),
    "filed": say("lưu đơn", "filed"),
}
_BALANCE = ("handling.carried_in", "handling.opened", "handling.finished", "handling.carried_out")


def _outcomes(source: Source) -> list[tuple[str, Words, int]]:
    """Finished handlings by outcome, the largest first; all together if the tally does not divide them."""
    rolled = source.rolled
    if Dimension.OUTCOME not in rolled.tally.by or source.withholds("handling.finished"):
        whole = count_of(source.figure("handling.finished", source.whole))
        return [] if whole is None else [("finished", say("đã hoàn thành", "finished"), whole)]
    at = rolled.tally.by.index(Dimension.OUTCOME)
    codes = sorted({cell.values[at] for cell in rolled.tally.cells if cell.indicator == "handling.finished"})
    found: list[tuple[str, Words, int]] = []
    for code in codes:
        figure = rolled.figure("handling.finished", by={Dimension.OUTCOME: code or "none"})
        words = _OUTCOMES.get(code) or _outcome_term(code)
        if isinstance(figure.value, int):
            found.append((code, words, figure.value))
    return sorted(found, key=lambda one: (-one[2], one[0]))


def _outcome_term(code: str) -> Words:
    known = {one.value: one for one in HandlingState}
    return term(known[code]) if code in known else say("kết quả khác", "other outcome")


def balance(given: Given) -> Chart | None:
    """What became of the petitions: brought forward + opened = finished + carried forward."""
    source = given.current
    if source is None or not all(source.counts(key) for key in _BALANCE):
        return None
    shown = [figure_cell(source.figure(key, source.whole), strong=True) for key in _BALANCE]
    numbers = [count_of(source.figure(key, source.whole)) or 0 for key in _BALANCE]
    hidden = any(cell.value is None and cell.state == FigureState.SUPPRESSED.value for cell in shown)
    came, opened, finished, left = numbers
    outcomes = [] if hidden else _outcomes(source)
    rows: list[tuple[Cell, ...]] = [
        (label(say("Kỳ trước chuyển sang", "Brought forward")), shown[0]),
        (label(say("Phát sinh trong kỳ", "Opened")), shown[1]),
    ]
    if len(outcomes) > 1:
        for code, words, _ in outcomes:
            figure = source.rolled.figure("handling.finished", by={Dimension.OUTCOME: code or "none"})
            rows.append((label(say("Hoàn thành: ", "Finished: ") + words), figure_cell(figure)))
    else:
        rows.append((label(say("Hoàn thành trong kỳ", "Finished")), shown[2]))
    rows.append((label(say("Chuyển kỳ sau", "Carried forward")), shown[3]))
    first, second = came + opened, finished + left
    if not hidden:
        both = (
            number(first) + Words(vi=" = ") + number(second)
            if first == second
            else number(first) + Words(vi=" ≠ ") + number(second)
        )
        rows.append(
            (
                label(say("Phải xử lý = hoàn thành + chuyển kỳ sau", "To handle = finished + carried forward")),
                text(both, strong=True),
            )
        )
    table, marks = hoisted(
        Table(head=(say("Lượt xử lý đơn", "Handlings"), say("Số", "Number")), rows=tuple(rows), total=True),
        extra=block_lines(source, "handling.opened"),
    )
    said = say(
        "Lượt xử lý đơn, {where}, {days}. Hai thanh dài bằng nhau: phải xử lý = đã kết thúc + chuyển kỳ sau.",
        "Handlings of petitions, {where}, {days}. Two bars of equal length: to handle = finished + carried forward.",
        where=where(given),
        days=days(source.rolled.tally.over),
    )
    chart = Chart(
        headline=say("Cân đối lượt xử lý đơn", "Balance of handlings"), subtitle=said, table=table, marks=marks
    )
    if hidden:
        return evolve(
            chart,
            note=say(
                "Không vẽ: có số không nêu để bảo vệ cá nhân.", "Not drawn: a number is withheld to protect persons."
            ),
        )
    if not first and not second:
        if any(cell.tone is Tone.WARN for cell in shown):
            return evolve(
                chart, headline=say("Chưa ghi nhận đơn nào; chưa đủ đơn vị", "No petition yet; units are missing")
            )
        return evolve(chart, headline=say("Không phát sinh đơn", "No petitions"))
    if first != second or sum(one[2] for one in outcomes) != finished:
        alarm = say(
            "Không cân: vào {first}, ra {second}.",
            "Not balanced: {first} in, {second} out.",
            first=first,
            second=second,
        )
        return evolve(chart, alarm=alarm)
    return evolve(
        chart,
        headline=say("{part} trong {n} lượt xử lý đơn đã kết thúc trong kỳ", "{part} of {n} handlings ended within the period", part=finished, n=first),
        legend=_balance_legend(came, opened, outcomes, left),
        drawing=Balance(
            above=(
                BalancePart(count=came, words=say("kỳ trước chuyển sang", "brought forward"), look="in"),
                BalancePart(count=opened, words=say("phát sinh trong kỳ", "opened"), look="new"),
            ),
            below=(
                *(
                    BalancePart(count=count, words=words, look=f"step{min(place, 3)}")
                    for place, (_, words, count) in enumerate(outcomes)
                ),
                BalancePart(count=left, words=say("chuyển kỳ sau", "carried forward"), look="out"),
            ),
        ),
        alternative=say(
            "Hai thanh bằng nhau. Trên: {came} chuyển sang và {opened} phát sinh, cộng {first}. Dưới: {parts}, chuyển kỳ sau {left}, cộng {second}.",
            "Two equal bars. Above: {came} brought forward and {opened} opened, {first} in all. Below: {parts}, carried forward {left}, {second} in all.",
            came=came, opened=opened, first=first, left=left, second=second,
            parts=joined([words + Words(vi=" ") + number(count) for _, words, count in outcomes]),
        ),
    )  # fmt: skip


def _balance_legend(came: int, opened: int, outcomes: list[tuple[str, Words, int]], left: int) -> tuple[Entry, ...]:
    rows = [
        ("bar-in", say("kỳ trước chuyển sang", "brought forward"), came),
        ("bar-new", say("phát sinh trong kỳ", "opened"), opened),
    ]
    rows += [(f"bar-step{min(place, 3)}", words, count) for place, (_, words, count) in enumerate(outcomes)]
    rows.append(("bar-out", say("chuyển kỳ sau", "carried forward"), left))
    return tuple(
        Entry(symbol=symbol, words=words + Words(vi=" ") + number(count), narrow=True) for symbol, words, count in rows
    )
