"""The audit of reports (*đối chiếu số liệu báo cáo*): every comparison of their figures, and what was not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from itertools import chain
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import entity, evolve
from qcdc.aggregate.marks import of_all, shared
from qcdc.auditing import stated
from qcdc.auditing.amounts import Tolerance
from qcdc.auditing.between import between
from qcdc.auditing.checks import Check
from qcdc.auditing.fitting import pruned
from qcdc.auditing.operands import Operand, listed, said_of
from qcdc.auditing.proposed import proposals
from qcdc.auditing.sheet import Sheet
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.errors import InvariantError
from qcdc.model import Link, RateOf, Report, Territory
from qcdc.model.figures.links import ids_of
from qcdc.vocab import Agreement, CheckKind, OperandRole, Reservation

__all__ = ["ReportAudit", "audit"]


@entity
class ReportAudit:
    """The comparisons of the figures of one or several reports (*kết quả đối chiếu*).

    Attributes:
        reports: ids of the reports.
        checks: the comparisons: those that the reports state, in their order, then the proposed ones.
        not_compared: the figures that took part in no comparison, not even in one that could not be made.
    """

    reports: tuple[str, ...] = attrs.field(validator=v.each(v.check_identifier))
    checks: tuple[Check, ...] = attrs.field(
        repr=lambda checks: f"<{len(checks)} checks>", validator=v.each(v.instance(Check))
    )
    not_compared: tuple[Operand, ...] = attrs.field(
        default=(), repr=lambda left: f"<{len(left)} figures>", validator=v.each(v.instance(Operand))
    )

    def __iter__(self) -> Iterator[Check]:
        return iter(self.checks)

    def __len__(self) -> int:
        return len(self.checks)

    @property
    def agreeing(self) -> tuple[Check, ...]:
        """The comparisons whose numbers agree."""
        return tuple(one for one in self.checks if one.agrees)

    @property
    def disagreeing(self) -> tuple[Check, ...]:
        """The comparisons whose numbers contradict each other."""
        return tuple(one for one in self.checks if one.disagrees)

    @property
    def unchecked(self) -> tuple[Check, ...]:
        """The comparisons that say neither: something is missing, or the figures are not of one kind."""
        return tuple(one for one in self.checks if not one.judged)

    def about(self, id: str) -> tuple[Check, ...]:
        """The comparisons that a figure takes part in, by its id."""
        v.argument(id, str, "id")
        return tuple(one for one in self.checks if any(operand.figure.id == id for operand in one.operands))

    def text(self, language: Language, *, disagreeing: bool = True) -> str:
        """The result in words: counts, what disagrees, what could not be checked, and what was never compared.

        Args:
            language: ``"vi"`` or ``"en"``.
            disagreeing: whether the comparisons that disagree are listed; they are always counted.
        """
        tongue = as_language(language)
        lines = [self._summary(tongue)]
        for title, checks in (
            (("Không khớp:", "Does not agree:"), self.disagreeing if disagreeing else ()),
            (("Chưa thể kết luận:", "Not decided:"), [one for one in self.unchecked if one.computed is not None]),
            (
                ("Chưa đối chiếu được:", "Could not be checked:"),
                [one for one in self.unchecked if one.computed is None],
            ),
        ):
            if checks:
                lines += [choose(tongue, *title), *(f"- {check.text(tongue)}" for check in checks)]
        if self.not_compared:
            every = shared(said_of(one, tongue) for one in self.not_compared)
            names = listed(self.not_compared, tongue, without=every)
            said = choose(tongue, f"Số liệu chưa được đối chiếu: {names}.", f"Figures that were not compared: {names}.")
            lines.append(" ".join(filter(None, (said, of_all(every, tongue)))))
        return "\n".join(lines)

    def _summary(self, language: Language) -> str:
        if not self.checks:
            return choose(language, "Chưa có số liệu nào được đối chiếu.", "No figures were compared.")
        found = Counter(check.agreement for check in self.checks if check.judged or check.computed is None)
        counts = ", ".join(
            f"{say_number(found[how], language)} {how.text(language)}" for how in Agreement if found[how]
        )
        undecided = len(self.checks) - found.total()
        if undecided:
            # Numbers that differ with a strong reservation are not counted among those that do not agree.
            said = say_number(undecided, language) + choose(language, " chưa thể kết luận", " not decided")
            counts = f"{counts}, {said}" if counts else said
        many = say_number(len(self.checks), language)
        plural = "" if len(self.checks) == 1 else "s"
        return choose(language, f"{many} phép đối chiếu: {counts}.", f"{many} comparison{plural}: {counts}.")

    def __str__(self) -> str:
        return self.text("en")


def audit(
    *reports: Report,
    catalogue: Catalogue | None = None,
    territory: Territory | None = None,
    tolerance: Tolerance | None = None,
) -> ReportAudit:
    """Compare the figures of a report with each other, and those of several reports.

    The links that a report states are compared first. The catalogue proposes further ones, but only between figures of
    the same unit, body, scope, nature, unit of measure and window (or the stock of its last day). The comparisons are
    arithmetic: they need no act and hold for reports of every year.

    Args:
        reports: the reports; each id once.
        catalogue: the indicators; the shipped ones if left out.
        territory: the units, so that figures of one unit are found in reports of different days, and the units below it.
        tolerance: how far a hedged number may be from the number meant.

    Raises:
        InvariantError: no report (``list.empty``), or two reports with one id (``list.duplicate``).
    """
    known = catalogue_or_shipped(catalogue, "catalogue")
    how = Tolerance() if tolerance is None else v.argument(tolerance, Tolerance, "tolerance")
    if territory is not None:
        v.argument(territory, Territory, "territory")
    given = v.all_arguments(reports, Report, "reports")
    if not given:
        raise InvariantError("list.empty", "reports")
    _EACH_ONCE(None, _REPORTS, given)
    sheets = [Sheet(report, known, how, territory) for report in given]
    checks: list[Check] = []
    for sheet in sheets:
        told: set[Hashable] = set()
        for check in chain(_stated(sheet), proposals(sheet)):
            if (linked := _linked(check)) not in told:
                told.add(linked)
                checks.append(check)
    if len(sheets) > 1:
        checks += between(sheets, territory)
    found = pruned(checks)
    return ReportAudit(
        reports=tuple(report.id for report in given),
        checks=found,
        not_compared=tuple(_left(sheets, found)),
    )


class _Named:
    name = "reports"


_REPORTS = _Named()
_EACH_ONCE = v.unique(lambda report: report.id, "id")


def _stated(sheet: Sheet) -> Iterator[Check]:
    report = sheet.report
    contradictions = _contradictions(report)
    contradicted = {id(link) for pair in contradictions for link in pair}
    for breakdown in report.breakdowns:
        yield from _reserved(stated.breakdown(sheet, breakdown), contradicted=id(breakdown) in contradicted)
    for rate in report.rates:
        yield from _reserved([stated.rate_of(sheet, rate)], contradicted=id(rate) in contradicted)
    for movement in report.movements:
        yield from stated.movement(sheet, movement)
    for change in report.changes:
        yield stated.change_of(sheet, change)
    for one, other in contradictions:
        ids = dict.fromkeys([*_ids(one), *_ids(other)])
        operands = [sheet.named(OperandRole.PRINT, name) for name in ids]
        yield stated.not_comparable(CheckKind.LINKS, operands, Reservation.CONTRADICTION, cue=one.cue)


def _reserved(checks: Iterable[Check], *, contradicted: bool) -> Iterator[Check]:
    for check in checks:
        more = (Reservation.CONTRADICTION,) if contradicted else ()
        yield evolve(check, reservations=(*check.reservations, *more)) if more else check


def _contradictions(report: Report) -> list[tuple[Any, Any]]:
    """Pairs of stated links that cannot both hold."""
    found: list[tuple[Any, Any]] = []
    first: dict[object, Any] = {}
    inside: dict[tuple[str, str], Any] = {}
    for one in report.breakdowns:
        if one.exhaustive is not None:
            other = first.setdefault((one.total, frozenset(one.parts)), one)
            if one.exhaustive is not other.exhaustive:
                found.append((other, one))
        for part in one.parts:
            inside.setdefault((one.total, part), one)
            if (part, one.total) in inside:
                found.append((inside[part, one.total], one))
    for rate in report.rates:
        other = first.setdefault(rate.rate, rate)
        if _bases(rate) != _bases(other):
            found.append((other, rate))
    return found


def _bases(rate: RateOf) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(rate.part), frozenset(rate.whole)


def _ids(link: Link) -> list[str]:
    return [one for _, one in ids_of(link)]


def _linked(check: Check) -> tuple[object, ...]:
    """What identifies a comparison: one that is stated twice, or stated and proposed, is made once."""
    first, family = check.operands[0], check.kind
    if family is CheckKind.MOVEMENT:
        family = CheckKind.SUM if len(check.operands) > 2 else CheckKind.PART
    numbers = frozenset(one.index for one in check.operands if one.role is not OperandRole.CHANGE)
    # A difference and a percentage between the same two figures are two changes.
    result = check.printed if family is CheckKind.CHANGE else first.index
    return first.report, family, numbers, result


def _left(sheets: Iterable[Sheet], checks: Iterable[Check]) -> Iterator[Operand]:
    """The figures that no comparison names."""
    named = {(one.report, one.index) for check in checks for one in check.operands}
    for sheet in sheets:
        for index in range(len(sheet.report.figures)):
            if (sheet.report.id, index) not in named:
                yield sheet.at(OperandRole.PRINT, index)
