"""Checks (*kết quả đối chiếu*): a comparison of printed figures, with its operands and how they agree."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.exact import add_exactly
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import entity
from qcdc.auditing.amounts import AGREEING
from qcdc.auditing.operands import Fit, Operand, listed, named
from qcdc.model import Range, Share
from qcdc.model.figures.values import Number
from qcdc.vocab import Agreement, Basis, CheckKind, OperandRole, Reservation

__all__ = ["Check"]


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
    }
)
"""Reservations with which a difference is no contradiction."""


def _said(check: Check, language: Language) -> str:
    """A comparison in one or more sentences."""
    said = [_main(check, language)]
    if check.reservations and check.agreement is not Agreement.NOT_COMPARABLE:
        reasons = _reasons(check, language)
        note = choose(language, f"Lưu ý: {reasons}.", f"Note: {reasons}.")
        open_ = choose(language, f"Chưa thể kết luận, vì {reasons}.", f"This is no contradiction yet: {reasons}.")
        said.append(note if check.judged else open_)
    said += [_fit(one, check, language) for one in check.fits]
    if check.implied is not None:
        low, high = (say_number(one, language) for one in (check.implied.low, check.implied.high))
        between = low if low == high else choose(language, f"từ {low} đến {high}", f"between {low} and {high}")
        said.append(choose(language, f"Theo tỷ lệ này, mẫu số là {between}.", f"By this rate, the whole is {between}."))
    return " ".join(said)


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
    about = named(first, language)
    if check.kind is CheckKind.CHANGE and check.cue is not None and first.role is OperandRole.LATER:
        about += f", “{check.cue}”"
    how = check.agreement.text(language)
    if check.agreement is Agreement.NOT_COMPARABLE:
        reasons = _reasons(check, language)
        return choose(language, f"{about}: {how} vì {reasons}.", f"{about}: {how}: {reasons}.")
    if check.kind is CheckKind.PART or check.agreement is Agreement.WITHIN_WHOLE:
        return f"{about}; {listed(others, language)}: {how}."
    if check.computed is None or not others:
        return f"{about}: {how}."
    computed = _number(check, check.computed, language)
    source = _source(check, others, language)
    return f"{about}: {source} {computed}: {how}{_distance(check, language)}."


def _source(check: Check, others: Sequence[Operand], language: Language) -> str:
    if check.kind in {CheckKind.SUM, CheckKind.WINDOWS, CheckKind.UNITS}:
        return choose(
            language,
            f"các thành phần {listed(others, language)} cộng lại được",
            f"the parts {listed(others, language)} add up to",
        )
    if check.kind is CheckKind.RATE:
        parts = [one for one in others if one.role is OperandRole.PART]
        whole = [one for one in others if one.role is OperandRole.WHOLE]
        if not parts or not whole:
            return choose(
                language, f"{listed(parts or whole, language)}, tức là", f"{listed(parts or whole, language)}, which is"
            )
        return choose(
            language,
            f"{listed(parts, language)} trên {listed(whole, language)} là",
            f"{listed(parts, language)} of {listed(whole, language)} is",
        )
    if check.kind in {CheckKind.SAME_FIGURE, CheckKind.CONTINUITY}:
        return choose(
            language,
            f"nơi khác ghi {listed(others, language)}, tức là",
            f"elsewhere {listed(others, language)}, which is",
        )
    return choose(language, f"tính từ {listed(others, language)} được", f"{listed(others, language)} give")


def _number(check: Check, number: Number, language: Language) -> str:
    first = check.operands[0].figure
    if isinstance(first.value, Share):
        sides = [[one for one in check.operands if one.role is role] for role in (OperandRole.PART, OperandRole.WHOLE)]
        own = (first.value.part, first.value.whole)
        sums = [
            add_exactly(one.figure.number or 0 for one in side) if side else own[at] for at, side in enumerate(sides)
        ]
        return "/".join(say_number(one, language) for one in sums)
    rate = check.kind is CheckKind.RATE
    return f"{say_number(number, language)}%" if rate else say_number(number, language)


def _distance(check: Check, language: Language) -> str:
    if check.agreement is not Agreement.MISMATCH or not isinstance(check.printed, int):
        return ""
    if not isinstance(check.computed, int):
        return ""
    gap = say_number(abs(check.printed - check.computed), language)
    return choose(language, f", lệch {gap}", f", a difference of {gap}")


def _fit(fit: Fit, check: Check, language: Language) -> str:
    del check
    own = named(fit.operand, language)
    if fit.instead is not None:
        other = named(fit.instead, language)
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
