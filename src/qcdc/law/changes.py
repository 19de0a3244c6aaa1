"""What changed in the law between two days (*thay đổi của pháp luật*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.wording import say_day
from qcdc.dates import day_after
from qcdc.law.acts import Act
from qcdc.law.amounts import say_amount
from qcdc.law.limits import Limit
from qcdc.law.transitions import Transition

__all__ = ["ChangeKind", "LawChange", "list_changes"]


class ChangeKind(StrEnum):
    """What happened to a rule of law (*loại thay đổi*)."""

    ACT_BEGAN = "act_began"
    ACT_ENDED = "act_ended"
    LIMIT_BEGAN = "limit_began"
    LIMIT_CHANGED = "limit_changed"
    LIMIT_ENDED = "limit_ended"
    TRANSITION_BEGAN = "transition_began"


@entity
class LawChange:
    """One change.

    Attributes:
        day: the first day on which it held.
        kind: an act or a limit began, changed or ended; a transitional provision began.
        about: number of the act, key of the limit, id of the provision.
        before: the limit as it was, if it was there.
        after: the limit as it became, if it went on.
        name_vi: what it is about, in Vietnamese.
        name_en: the same in English.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    kind: ChangeKind = attrs.field(validator=v.instance(ChangeKind))
    about: str = attrs.field(validator=v.check_identifier)
    before: Limit | None = attrs.field(default=None, validator=v.maybe(v.instance(Limit)))
    after: Limit | None = attrs.field(default=None, validator=v.maybe(v.instance(Limit)))
    name_vi: str = attrs.field(validator=v.check_text)
    name_en: str = attrs.field(validator=v.check_text)

    def text(self, language: Language) -> str:
        """The change in a sentence."""
        vietnamese = as_language(language) == "vi"
        name = self.name_vi if vietnamese else self.name_en
        sentence = _SENTENCES[self.kind][0 if vietnamese else 1]
        return sentence.format(
            day=say_day(self.day, language),
            name=name,
            about=self.about,
            before=_amount(self.before, language),
            after=_amount(self.after, language),
        )


_SENTENCES = {
    ChangeKind.ACT_BEGAN: ("{day}: {about} có hiệu lực ({name}).", "{day}: {about} comes into force ({name})."),
    ChangeKind.ACT_ENDED: ("{day}: {about} hết hiệu lực ({name}).", "{day}: {about} is no longer in force ({name})."),
    ChangeKind.LIMIT_BEGAN: ("{day}: {name}: bắt đầu áp dụng {after}.", "{day}: {name}: begins, {after}."),
    ChangeKind.LIMIT_CHANGED: ("{day}: {name}: {before} → {after}.", "{day}: {name}: {before} → {after}."),
    ChangeKind.LIMIT_ENDED: ("{day}: {name}: thôi áp dụng {before}.", "{day}: {name}: ends, {before} before."),
    ChangeKind.TRANSITION_BEGAN: ("{day}: {name}", "{day}: {name}"),
}


def _amount(limit: Limit | None, language: Language) -> str:
    if limit is None:
        return ""
    more = ("hơn " if as_language(language) == "vi" else "more than ") if limit.more_than else ""
    share = limit.whole is not None
    return more + (f"{limit.count}/{limit.whole}" if share else say_amount(limit.count, limit.unit, language))


def list_changes(
    acts: Iterable[Act],
    limits: Iterable[tuple[Limit, ...]],
    transitions: Iterable[Transition],
    *,
    first: pendulum.Date,
    last: pendulum.Date,
) -> tuple[LawChange, ...]:
    """Everything that began, changed or ended after the first day and up to the last. See `qcdc.law.changes`."""
    found = [*_of_acts(acts), *(one for rows in limits for one in _of_limit(rows)), *_of_transitions(transitions)]
    inside = [one for one in found if first < one.day <= last]
    return tuple(sorted(inside, key=lambda one: (one.day, list(ChangeKind).index(one.kind), one.about)))


def _of_acts(acts: Iterable[Act]) -> Iterator[LawChange]:
    for act in acts:
        if act.force.since is not None:
            yield _act(act.force.since, ChangeKind.ACT_BEGAN, act)
        if act.force.until is not None:
            yield _act(day_after(act.force.until), ChangeKind.ACT_ENDED, act)


def _act(day: pendulum.Date, kind: ChangeKind, act: Act) -> LawChange:
    return LawChange(day=day, kind=kind, about=act.number, name_vi=act.vi, name_en=act.en)


def _of_limit(rows: tuple[Limit, ...]) -> Iterator[LawChange]:
    before: Limit | None = None
    for row in rows:
        assert row.force.since is not None, "a limit must begin on a day"
        joined = (
            before is not None and before.force.until is not None and day_after(before.force.until) == row.force.since
        )
        if before is not None and not joined and before.force.until is not None:
            yield _limit(day_after(before.force.until), ChangeKind.LIMIT_ENDED, before, before, None)
        if before is not None and joined:
            yield _limit(row.force.since, ChangeKind.LIMIT_CHANGED, row, before, row)
        else:
            yield _limit(row.force.since, ChangeKind.LIMIT_BEGAN, row, None, row)
        before = row
    if before is not None and before.force.until is not None:
        yield _limit(day_after(before.force.until), ChangeKind.LIMIT_ENDED, before, before, None)


def _limit(day: pendulum.Date, kind: ChangeKind, named: Limit, before: Limit | None, after: Limit | None) -> LawChange:
    return LawChange(
        day=day, kind=kind, about=named.key, before=before, after=after, name_vi=named.vi, name_en=named.en
    )


def _of_transitions(transitions: Iterable[Transition]) -> Iterator[LawChange]:
    for one in transitions:
        kind = ChangeKind.TRANSITION_BEGAN
        yield LawChange(day=one.since, kind=kind, about=one.id, name_vi=one.vi, name_en=one.en)
