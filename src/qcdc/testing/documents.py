"""Strategies for documents and attachments."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pendulum
from hypothesis import strategies as st

from qcdc.dates import PartialDate
from qcdc.model import Attachment, DocumentRef, Extra, Person, Topic
from qcdc.testing.choices import Choices, chosen, makes
from qcdc.testing.values import a_day, a_partial_date, a_personal_text, an_identifier

__all__ = [
    "a_document",
    "a_topic_list",
    "an_attachment",
    "an_extra_list",
    "an_officer",
    "attachments",
    "documents",
    "extras",
    "officers",
    "topics",
]

_KINDS = ("evidence", "power_of_attorney", "minutes")
_TOPICS = tuple(Topic(scheme="synthetic-1", code=code) for code in ("1", "1.2", "1.2.4"))


@cache
def officers() -> st.SearchStrategy[Person]:
    """Office-holders without a name: their number is enough here."""
    return chosen(an_officer)


def an_officer(choices: Choices) -> Person:
    """A person as `officers` draws it."""
    return Person(id=an_identifier(choices))


@cache
def documents() -> st.SearchStrategy[DocumentRef]:
    """Official papers by number and day; older ones by month or year, some without a day."""
    return chosen(a_document)


def a_document(choices: Choices) -> DocumentRef:
    """A paper as `documents` draws it."""
    return DocumentRef(
        number=an_identifier(choices),
        day=choices.pick(_DAYS)(choices),
        issuer=choices.pick((None, "UBND xã (giả lập)")),
        signer=choices.maybe(an_officer),
    )


def _no_day(_: Choices) -> None:
    return None


_DAYS: tuple[Callable[[Choices], pendulum.Date | PartialDate | None], ...] = (a_day, a_partial_date, _no_day)


@cache
def extras() -> st.SearchStrategy[tuple[Extra, ...]]:
    """What a register keeps beside the fields of the library, often nothing."""
    return chosen(an_extra_list)


def an_extra_list(choices: Choices) -> tuple[Extra, ...]:
    """Up to two further columns, as `extras` draws them."""
    if not choices.yes():
        return ()
    names = dict.fromkeys(an_identifier(choices) for _ in range(choices.below(3)))
    return tuple(Extra(name=name, text=a_personal_text(choices)) for name in names)


@cache
def topics() -> st.SearchStrategy[tuple[Topic, ...]]:
    """Up to two topics of a made-up list."""
    return chosen(a_topic_list)


def a_topic_list(choices: Choices) -> tuple[Topic, ...]:
    """Topics as `topics` draws them."""
    return choices.some(_TOPICS)


@cache
def attachments() -> st.SearchStrategy[Attachment]:
    """Files, secret and public ones."""
    return chosen(an_attachment)


def an_attachment(choices: Choices) -> Attachment:
    """A file as `attachments` draws it."""
    return Attachment(
        kind=choices.pick(_KINDS),
        title=choices.maybe(a_personal_text),
        day=choices.maybe(a_day),
        original=choices.yes(),
        digest=choices.pick((None, "0f" * 32)),
        size=choices.maybe(_size),
        secret=choices.yes(),
        public=choices.fact(),
        downloadable=choices.fact(),
        redacted=choices.fact(),
        exhibit=choices.maybe(an_identifier),
    )


def _size(choices: Choices) -> int:
    return choices.below(10**6 + 1)


makes(officers, an_officer)
makes(documents, a_document)
makes(extras, an_extra_list)
makes(topics, a_topic_list)
makes(attachments, an_attachment)
