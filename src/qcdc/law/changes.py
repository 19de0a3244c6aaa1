"""Changes of the law between two days (*thay đổi của pháp luật*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity
from qcdc.dates import OpenPeriod, day_after
from qcdc.law.acts import Act
from qcdc.law.citations import Citation
from qcdc.law.limits import Limit, say_amount
from qcdc.law.provisions import Provision, day_past, stretches_of
from qcdc.law.transitions import Transition
from qcdc.vocab import ChangeKind

__all__ = [
    "LawChange",
    "in_order",
    "list_changes",
    "of_act",
    "of_limit",
    "of_provision",
    "of_transition",
]


@entity
class LawChange:
    """One change of the law (*thay đổi của quy định*).

    Attributes:
        day: the first day of the change.
        kind: an act, a place in an act or a limit began, changed or ended; a transitional provision began.
        about: number of the act, the place, key of the limit, id of the transitional provision.
        before: the limit before the change, if there was one.
        after: the limit after the change, if there is one.
        name_vi: its subject, in Vietnamese.
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
        return choose(language, *_SENTENCES[self.kind]).format(
            day=say_day(self.day, language),
            name=choose(language, self.name_vi, self.name_en),
            about=self.about,
            before=_amount(self.before, language),
            after=_amount(self.after, language),
        )


_SENTENCES = {
    ChangeKind.ACT_BEGAN: ("{day}: {about} có hiệu lực ({name}).", "{day}: {about} comes into force ({name})."),
    ChangeKind.ACT_ENDED: ("{day}: {about} hết hiệu lực ({name}).", "{day}: {about} is no longer in force ({name})."),
    ChangeKind.PROVISION_BEGAN: ("{day}: {name}: có hiệu lực.", "{day}: {name}: comes into force."),
    ChangeKind.PROVISION_ENDED: ("{day}: {name}: hết hiệu lực.", "{day}: {name}: is no longer in force."),
    ChangeKind.LIMIT_BEGAN: ("{day}: {name}: bắt đầu áp dụng {after}.", "{day}: {name}: begins, {after}."),
    ChangeKind.LIMIT_CHANGED: ("{day}: {name}: {before} → {after}.", "{day}: {name}: {before} → {after}."),
    ChangeKind.LIMIT_ENDED: ("{day}: {name}: không còn áp dụng {before}.", "{day}: {name}: ends, {before} before."),
    ChangeKind.TRANSITION_BEGAN: ("{day}: {name}", "{day}: {name}"),
}


def _amount(limit: Limit | None, language: Language) -> str:
    if limit is None:
        return ""
    more = choose(language, "hơn ", "more than ") if limit.more_than else ""
    share = limit.out_of is not None
    plain = more + (f"{limit.count}/{limit.out_of}" if share else say_amount(limit.count, limit.unit, language))
    variants = [
        f"{words[language]} {say_amount(count, limit.unit, language)}"
        for name, words in _VARIANTS.items()
        if (count := getattr(limit, name)) is not None
    ]
    return f"{plain} ({'; '.join(variants)})" if variants else plain


_VARIANTS: dict[str, dict[Language, str]] = {
    "complex": {"vi": "vụ việc phức tạp", "en": "complex matters"},
    "remote": {"vi": "vùng sâu, vùng xa", "en": "remote areas"},
    "remote_complex": {"vi": "vụ việc phức tạp ở vùng sâu, vùng xa", "en": "complex matters in remote areas"},
    "extended": {"vi": "nhiều nhất", "en": "at most"},
}
"""The variants of a limit, as a change names them."""


def list_changes(
    acts: Mapping[str, Act],
    limits: Iterable[tuple[Limit, ...]],
    transitions: Iterable[Transition],
    provisions: tuple[Provision, ...],
    *,
    first: pendulum.Date,
    last: pendulum.Date,
) -> tuple[LawChange, ...]:
    """Everything that began, changed or ended after the first day and up to the last. See `qcdc.law.changes`."""
    # Most acts and places do not change in a window, so they are left out before a change is built.
    window = OpenPeriod(since=day_after(first), until=last) if first < last else None
    if window is None:
        return ()
    whole = tuple(one for one in provisions if one.place.article is None)
    found = [
        *(one for act in acts.values() for one in _of_stretches(act, whole, window)),
        *_of_provisions(acts, provisions, window),
        *(one for rows in limits for one in _of_limit(rows)),
        *(of_transition(one) for one in transitions),
    ]
    return in_order(one for one in found if one.day in window)


def in_order(changes: Iterable[LawChange]) -> tuple[LawChange, ...]:
    """By day, then by kind."""
    return tuple(sorted(changes, key=lambda one: (one.day, list(ChangeKind).index(one.kind), one.about)))


def _of_stretches(act: Act, whole: tuple[Provision, ...], window: OpenPeriod) -> Iterator[LawChange]:
    """The days on which an act begins and ends; a suspended act does so more than once."""
    for stretch in stretches_of(Citation(act=act.number), act, whole):
        since, after = stretch.since, day_past(stretch)
        # An act without a first day began on a day that is not established.
        if since is not None and since in window and (act.force.since is not None or since != act.signed):
            yield of_act(since, ChangeKind.ACT_BEGAN, act)
        if after is not None and after in window:
            yield of_act(after, ChangeKind.ACT_ENDED, act)


def _of_provisions(
    acts: Mapping[str, Act], provisions: tuple[Provision, ...], window: OpenPeriod
) -> Iterator[LawChange]:
    """A place that began or ended apart from its act, and each part of a place."""
    touched = [one for one in provisions if one.place.article and one.place.act in acts and _touches(one, window)]
    for one in touched:
        if one.part:
            yield from _borders(one, acts, (one.force,), ())
    for named in {one.place: one for one in touched if not one.part}.values():
        act = acts[named.place.act]
        whole = stretches_of(Citation(act=act.number), act, provisions)
        yield from _borders(named, acts, stretches_of(named.place, act, provisions), whole)


def _touches(one: Provision, window: OpenPeriod) -> bool:
    return any(day is not None and day in window for day in (one.force.since, day_past(one.force)))


def _borders(
    named: Provision,
    acts: Mapping[str, Act],
    stretches: tuple[OpenPeriod, ...],
    whole: tuple[OpenPeriod, ...],
) -> Iterator[LawChange]:
    for stretch in stretches:
        if stretch.since is not None and all(stretch.since != one.since for one in whole):
            yield of_provision(stretch.since, ChangeKind.PROVISION_BEGAN, named, acts)
        past = day_past(stretch)
        if past is not None and all(stretch.until != one.until for one in whole):
            yield of_provision(past, ChangeKind.PROVISION_ENDED, named, acts)


def of_provision(day: pendulum.Date, kind: ChangeKind, named: Provision, acts: Mapping[str, Act]) -> LawChange:
    """The change of a place, with the place in its name."""
    return LawChange(
        day=day,
        kind=kind,
        about=str(named.place),
        name_vi=f"{named.vi} ({named.place.text('vi', acts=acts)})",
        name_en=f"{named.en} ({named.place.text('en', acts=acts)})",
    )


def of_act(day: pendulum.Date, kind: ChangeKind, act: Act) -> LawChange:
    """The change of an act as a whole."""
    return LawChange(day=day, kind=kind, about=act.number, name_vi=act.vi, name_en=act.en)


def _of_limit(rows: tuple[Limit, ...]) -> Iterator[LawChange]:
    before: Limit | None = None
    for row in rows:
        assert row.force.since is not None, "a limit must begin on a day"
        past = None if before is None else day_past(before.force)
        joined = before is not None and past == row.force.since
        if before is not None and past is not None and not joined:
            yield of_limit(past, ChangeKind.LIMIT_ENDED, before, before, None)
        if before is not None and joined:
            yield of_limit(row.force.since, ChangeKind.LIMIT_CHANGED, row, before, row)
        else:
            yield of_limit(row.force.since, ChangeKind.LIMIT_BEGAN, row, None, row)
        before = row
    past = None if before is None else day_past(before.force)
    if before is not None and past is not None:
        yield of_limit(past, ChangeKind.LIMIT_ENDED, before, before, None)


def of_limit(
    day: pendulum.Date, kind: ChangeKind, named: Limit, before: Limit | None, after: Limit | None
) -> LawChange:
    """The change of a limit."""
    return LawChange(
        day=day, kind=kind, about=named.key, before=before, after=after, name_vi=named.vi, name_en=named.en
    )


def of_transition(one: Transition) -> LawChange:
    """The beginning of a transitional provision."""
    return LawChange(day=one.since, kind=ChangeKind.TRANSITION_BEGAN, about=one.id, name_vi=one.vi, name_en=one.en)
