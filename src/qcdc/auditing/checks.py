"""Checks (*kết quả đối chiếu*): a comparison of printed figures, with its operands and how they agree."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.exact import add_exactly
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import entity
from qcdc.aggregate.marks import bracketed, hedged, of_all, shared
from qcdc.auditing.amounts import AGREEING
from qcdc.auditing.operands import Fit, Operand, Where, listed, named, said_of, says
from qcdc.dates import Period
from qcdc.model import Change, Figure, Range, Share
from qcdc.model.figures.values import Number
from qcdc.vocab import Agreement, Basis, ChangeUnit, CheckKind, FigureState, Hedge, OperandRole, Reservation

__all__ = ["Check", "printed_change"]


@entity
class Check:
    """One comparison of printed figures (*một phép đối chiếu*).

    Attributes:
        kind: what is compared.
        agreement: how the numbers agree. This is arithmetic only.
        operands: the figures, the printed result first.
        printed: the printed result.
        computed: the same computed from the other operands, to show; the comparison itself is exact.
        basis: arithmetic, or the form that demands the equality.
        stated: whether the report states the link; if not, the catalogue proposes it.
        cue: the words of the report that make the link.
        reservations: why the comparison says less than its arithmetic.
        unit: for a change, what `printed` and `computed` are given in.
        implied: for a rate whose whole is not printed, the wholes that it allows.
        fits: what would make the numbers agree.
    """

    kind: CheckKind = attrs.field(validator=v.instance(CheckKind))
    agreement: Agreement = attrs.field(validator=v.instance(Agreement))
    operands: tuple[Operand, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Operand)), v.not_empty))
    printed: Number | None = attrs.field(default=None, validator=v.maybe(v.number))
    computed: Number | None = attrs.field(default=None, validator=v.maybe(v.number))
    basis: Basis = attrs.field(default=Basis.ARITHMETIC, validator=v.instance(Basis))
    stated: bool = attrs.field(default=True, validator=v.check_flag)
    cue: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    reservations: tuple[Reservation, ...] = attrs.field(default=(), validator=v.each(v.instance(Reservation)))
    unit: ChangeUnit | None = attrs.field(default=None, validator=v.maybe(v.instance(ChangeUnit)))
    implied: Range | None = attrs.field(default=None, validator=v.maybe(v.instance(Range)))
    fits: tuple[Fit, ...] = attrs.field(default=(), validator=v.each(v.instance(Fit)))

    @property
    def agrees(self) -> bool:
        """Whether the numbers agree: exactly, within the printed digits, or within the hedge."""
        return self.agreement in AGREEING or self.agreement in _NO_CONTRADICTION

    @property
    def disagrees(self) -> bool:
        """Whether the numbers contradict each other.

        Numbers with a strong reservation, such as two units of measure, are not said to contradict each other, even if
        they differ.
        """
        differ = self.agreement in {Agreement.MISMATCH, Agreement.OFF_BY_LAST_DIGIT}
        return differ and not _STRONG.intersection(self.reservations)

    @property
    def judged(self) -> bool:
        """Whether it says that the numbers agree or contradict each other."""
        return self.agrees or self.disagrees

    def text(self, language: Language) -> str:
        """The comparison in words, with its operands as printed."""
        return _said(self, as_language(language))


_NO_CONTRADICTION = frozenset({Agreement.WITHIN_WHOLE, Agreement.REMAINDER})

_STRONG = frozenset(
    {
        Reservation.UNITS_MIXED,
        Reservation.WINDOWS_DIFFER,
        Reservation.NATURES_DIFFER,
        Reservation.MAY_OVERLAP,
        Reservation.BASE_NOT_NAMED,
        Reservation.MAY_GROW,
        Reservation.CONTRADICTION,
        Reservation.TWO_PRINTS,
        Reservation.WORDS_DIFFER,
        Reservation.MAY_BE_OWN,
    }
)
"""Reservations with which a difference is no contradiction."""


def _said(check: Check, language: Language) -> str:
    """A comparison in one or more sentences."""
    said = [_main(check, language)]
    if check.reservations and check.agreement is not Agreement.NOT_COMPARABLE:
        reasons = _reasons(check, language)
        note = choose(language, f"Lưu ý: {reasons}.", f"Note: {reasons}.")
        open_ = choose(language, f"Chưa thể kết luận, vì {reasons}.", f"This does not show a contradiction: {reasons}.")
        said.append(note if check.judged else open_)
    if check.disagrees and not check.stated and check.kind in _OF_THE_CATALOGUE:
        said.append(
            choose(
                language,
                "Báo cáo không nêu quan hệ này; danh mục chỉ tiêu đề xuất.",
                "The report does not state this link; the catalogue proposes it.",
            )
        )
    said += [_fit(one, check, language) for one in check.fits]
    if check.implied is not None:
        low, high = (say_number(one, language) for one in (check.implied.low, check.implied.high))
        between = low if low == high else choose(language, f"từ {low} đến {high}", f"between {low} and {high}")
        said.append(
            choose(language, f"Theo tỷ lệ này, mẫu số có giá trị {between}.", f"By this rate, the whole is {between}.")
        )
    return " ".join(filter(None, (*said, of_all(_of_all(check, language), language))))


_OF_THE_CATALOGUE = frozenset({CheckKind.SUM, CheckKind.PART, CheckKind.RATE, CheckKind.MOVEMENT})


def _reasons(check: Check, language: Language) -> str:
    said = [one.text(language) for one in check.reservations]
    if Reservation.UNITS_MIXED in check.reservations:
        words = dict.fromkeys(filter(None, (_unit(one, language) for one in check.operands)))
        said[check.reservations.index(Reservation.UNITS_MIXED)] += f" ({', '.join(words)})"
    return "; ".join(said)


def _unit(operand: Operand, language: Language) -> str | None:
    """The unit of measure of an operand in words."""
    figure = operand.figure
    return figure.unit_word or (None if figure.measure is None else figure.measure.text(language))


def _main(check: Check, language: Language) -> str:
    first, *others = check.operands
    about = _named(check, first, language)
    if check.kind is CheckKind.CHANGE and first.role is OperandRole.LATER:
        about += f", {_change(check, language)}"
    if first.role is OperandRole.CHANGE and check.printed is not None and check.printed < 0:
        # The sign is in the words of the text, not in its number.
        about += f", {_moved(check, check.printed, language)}"
    how = check.agreement.text(language)
    if check.agreement is Agreement.NOT_COMPARABLE:
        reasons = _reasons(check, language)
        all_ = _listed(check, check.operands, language)
        return choose(language, f"{all_}: {how} vì {reasons}.", f"{all_}: {how}: {reasons}.")
    if check.agreement is Agreement.WITHIN_WHOLE or _of_one_part(check):
        return _of_part(check, about, language)
    if check.computed is None:
        return f"{about}: {how}."
    changed = check.kind is CheckKind.CHANGE and first.role is not OperandRole.EARLIER
    computed = _moved(check, check.computed, language) if changed else _number(check, check.computed, language)
    if check.kind in {CheckKind.SAME_FIGURE, CheckKind.CONTINUITY}:
        return f"{about}: {_other_print(check, computed, language)}: {how}{_distance(check, language)}."
    if not others:
        both = choose(language, "tính từ số tăng, giảm đã nêu là", "the printed difference is")
        return f"{about}: {both} {computed}: {how}."
    source = _source(check, others, language)
    return f"{about}: {source} {computed}: {how}{_distance(check, language)}."


def _other_print(check: Check, computed: str, language: Language) -> str:
    given = _listed(check, check.operands[1:], language)
    if len({one.figure.measure.factor for one in check.operands if one.figure.measure is not None}) > 1:
        given += choose(language, f", tức là {computed}", f", which is {computed}")
    if check.kind is CheckKind.CONTINUITY:
        return choose(language, f"kỳ sau ghi chuyển sang {given}", f"the next window opens with {given}")
    return choose(language, f"nơi khác ghi {given}", f"elsewhere {given}")


def _of_one_part(check: Check) -> bool:
    """Whether one part is compared with its whole; a unit has other units below it, so one of them is no sum."""
    one = len(check.operands) == 2 and check.operands[1].role is OperandRole.PART
    return check.kind is CheckKind.PART or (one and check.kind in {CheckKind.UNITS, CheckKind.MOVEMENT})


def _of_part(check: Check, about: str, language: Language) -> str:
    part = _listed(check, check.operands[1:], language)
    if check.agreement is Agreement.WITHIN_WHOLE:
        return choose(language, f"{about}: thành phần {part} không vượt tổng.", f"{about}: {part} is within it.")
    return choose(
        language,
        f"{about}: thành phần {part} lớn hơn tổng: {check.agreement.text(language)}.",
        f"{about}: its part {part} is greater: {check.agreement.text(language)}.",
    )


def _named(check: Check, operand: Operand, language: Language) -> str:
    return named(operand, language, **_where(check, language))


def _listed(check: Check, operands: Sequence[Operand], language: Language) -> str:
    return listed(operands, language, **_where(check, language))


def _where(check: Check, language: Language) -> Where:
    """What must be said of each figure so that they can be told apart, its window and its report; and its marks."""
    times = {(one.figure.period, one.figure.as_of, one.figure.window) for one in check.operands}
    kinds = {CheckKind.CHANGE, CheckKind.WINDOWS, CheckKind.CONTINUITY}
    apart = check.kind in kinds or Reservation.WINDOWS_DIFFER in check.reservations
    return {
        "times": len(times) > 1 and apart,
        "reports": len({one.report for one in check.operands}) > 1,
        "without": _of_all(check, language),
    }


def _of_all(check: Check, language: Language) -> tuple[str, ...]:
    """The marks of all figures that the text names, which it states once."""
    instead = (one.instead for one in check.fits if one.instead is not None)
    return shared(said_of(one, language) for one in (*check.operands, *instead))


def _change(check: Check, language: Language) -> str:
    """A change as printed; without a print, its hedge and its number."""
    if any(one.figure.state is FigureState.SUPPRESSED for one in check.operands):
        return choose(language, "mức tăng, giảm", "the change")
    change = printed_change(check)
    hedge = None if change is None else change.hedge
    if check.cue is not None:
        lacks = hedge is not None and not says(hedge, check.cue)
        return bracketed(f"“{check.cue}”", hedged(hedge, language) if lacks else ())
    number = change.amount if change is not None and check.operands[0].role is OperandRole.EARLIER else check.printed
    if number is None or (change is None and check.operands[0].role is OperandRole.EARLIER):
        return choose(language, "mức tăng, giảm", "the change")
    # If it may be in points, the print does not say so.
    return _moved(check, number, language, unit=Reservation.POINTS_OR_PERCENT not in check.reservations, hedge=hedge)


def printed_change(check: Check) -> Change | None:
    """The change printed beside a figure that a comparison is about, if it is known which one it is."""
    first, *others = check.operands
    if first.role is OperandRole.EARLIER:
        return next((one for one in others[0].figure.changes if _is_since(one, first.figure)), None)
    absolute = check.unit is ChangeUnit.ABSOLUTE
    given = [
        one for one in first.figure.changes if one.amount is not None and (one.unit is ChangeUnit.ABSOLUTE) is absolute
    ]
    same = [one for one in given if one.amount == check.printed] or given
    # Of two changes that could be meant, a hedged one: a hedge must not be lost.
    return next((one for one in same if one.hedge is not None), same[0] if same else None)


def _is_since(change: Change, earlier: Figure) -> bool:
    """Whether a difference is measured against the window of an earlier figure."""
    versus = change.versus if isinstance(change.versus, Period) else None
    window = earlier.period
    same = versus is not None and window is not None and (versus.start, versus.end) == (window.start, window.end)
    return same and change.unit is ChangeUnit.ABSOLUTE


def _moved(check: Check, number: Number, language: Language, *, unit: bool = True, hedge: Hedge | None = None) -> str:
    """A change in words: *giảm 8,2%*, *giảm khoảng 8,2%*."""
    amount = -number if number < 0 else number
    size = _number(check, amount, language) if unit else say_number(amount, language)
    if hedge is not None:
        size = f"{hedge.text(language)} {size}"
    if number < 0:
        return choose(language, f"giảm {size}", f"a decrease of {size}")
    return choose(language, f"tăng {size}", f"an increase of {size}")


def _source(check: Check, others: Sequence[Operand], language: Language) -> str:
    given = _listed(check, others, language)
    if all(one.role is OperandRole.PART for one in others) and check.kind is not CheckKind.RATE:
        return choose(language, f"các thành phần {given} cộng lại được", f"the parts {given} add up to")
    if check.kind is CheckKind.RATE:
        parts = [one for one in others if one.role is OperandRole.PART]
        whole = [one for one in others if one.role is OperandRole.WHOLE]
        if not parts or not whole:
            if isinstance(others[0].figure.value, Share):
                return choose(language, f"{given} là", f"{given} is")
            return choose(language, f"nơi khác ghi {given}, tức là", f"elsewhere {given}, which is")
        sides = [_listed(check, side, language) for side in (parts, whole)]
        return choose(language, f"{sides[0]} trên {sides[1]} là", f"{sides[0]} of {sides[1]} is")
    if check.kind is CheckKind.CHANGE and check.operands[0].role is OperandRole.EARLIER:
        moved = _change(check, language)
        return choose(language, f"tính ngược từ {given}, {moved}, được", f"{given}, {moved}, implies")
    if check.kind is CheckKind.CHANGE:
        *later, earlier = (_named(check, one, language) for one in others)
        return choose(
            language, " ".join((*later, "so với", earlier, "là")), " ".join((*later, "compared with", earlier, "is"))
        )
    if {one.role for one in others} >= {OperandRole.FINISHED, OperandRole.OPENING}:
        coming, gone = (
            _listed(check, [one for one in others if (one.role is OperandRole.FINISHED) is out], language)
            for out in (False, True)
        )
        return choose(language, f"{coming} trừ {gone} còn", f"{coming} less {gone} leave")
    if check.kind is CheckKind.MOVEMENT:
        return choose(language, f"{given} cộng lại được", f"{given} add up to")
    return choose(language, f"tính từ {given} được", f"{given} give")


def _number(check: Check, number: Number, language: Language) -> str:
    first = check.operands[0].figure
    if isinstance(first.value, Share):
        sides = [[one for one in check.operands if one.role is role] for role in (OperandRole.PART, OperandRole.WHOLE)]
        own = (first.value.part, first.value.whole)
        sums = [
            add_exactly(one.figure.number or 0 for one in side) if side else own[at] for at, side in enumerate(sides)
        ]
        return "/".join(say_number(one, language) for one in sums)
    said = say_number(number, language)
    if check.kind is CheckKind.RATE or check.unit is ChangeUnit.PERCENT:
        return f"{said}%"
    if check.unit is ChangeUnit.POINTS:
        return choose(language, f"{said} điểm phần trăm", f"{said} points")
    # The unit of measure is said if the numbers were converted from another one.
    factors = {one.figure.measure.factor for one in check.operands if one.figure.measure is not None}
    measure = first.measure
    if len(factors) > 1 and measure is not None and len({base for base, _ in factors}) == 1:
        return f"{said} {_unit(check.operands[0], language)}"
    return said


def _distance(check: Check, language: Language) -> str:
    if check.agreement is not Agreement.MISMATCH or not isinstance(check.printed, int):
        return ""
    if not isinstance(check.computed, int):
        return ""
    gap = say_number(abs(check.printed - check.computed), language)
    return choose(language, f", lệch {gap}", f", a difference of {gap}")


def _fit(fit: Fit, check: Check, language: Language) -> str:
    own = _named(check, fit.operand, language)
    if fit.instead is not None:
        other = _named(check, fit.instead, language)
        return choose(
            language,
            f"Sẽ khớp nếu thay {own} bằng {other} (đề xuất, cần kiểm tra).",
            f"It would agree with {other} instead of {own} (a proposal, to be verified).",
        )
    assert fit.number is not None, "a fit has a number or another figure"
    number = say_number(fit.number, language)
    return choose(
        language,
        f"Sẽ khớp nếu {own} là {number} (đề xuất, cần kiểm tra).",
        f"It would agree if {own} were {number} (a proposal, to be verified).",
    )
