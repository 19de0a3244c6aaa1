"""Strategies for documents and attachments."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from qcdc.model import Attachment, DocumentRef, Extra, Person, Topic
from qcdc.testing.once import maybe
from qcdc.testing.values import days, identifiers, partial_dates, personal_texts

__all__ = ["attachments", "documents", "extras", "officers", "topics"]


@cache
def officers() -> st.SearchStrategy[Person]:
    """Office-holders without a name: their number is enough here."""
    return st.builds(Person, id=identifiers())


@cache
def documents() -> st.SearchStrategy[DocumentRef]:
    """Official papers by number and day; older ones by month or year, some without a day."""
    return st.builds(
        DocumentRef,
        number=identifiers(),
        day=days() | partial_dates() | st.none(),
        issuer=st.none() | st.just("UBND xã (giả lập)"),
        signer=maybe(officers()),
    )


@cache
def extras() -> st.SearchStrategy[tuple[Extra, ...]]:
    """What a register keeps beside the fields of the library, often nothing."""
    columns = st.lists(identifiers(), max_size=2, unique=True)
    return st.just(()) | columns.flatmap(
        lambda names: st.tuples(*(st.builds(Extra, name=st.just(name), text=personal_texts()) for name in names))
    )


@cache
def topics() -> st.SearchStrategy[tuple[Topic, ...]]:
    """Up to two topics of a made-up list."""
    topic = st.builds(Topic, scheme=st.just("synthetic-1"), code=st.sampled_from(["1", "1.2", "1.2.4"]))
    return st.lists(topic, max_size=2, unique=True).map(tuple)


@cache
def attachments() -> st.SearchStrategy[Attachment]:
    """Files, secret and public ones."""
    return st.builds(
        Attachment,
        kind=st.sampled_from(["evidence", "power_of_attorney", "minutes"]),
        title=maybe(personal_texts()),
        day=maybe(days()),
        original=st.booleans(),
        digest=st.none() | st.just("0f" * 32),
        size=maybe(st.integers(0, 10**6)),
        secret=st.booleans(),
        public=maybe(st.booleans()),
        downloadable=maybe(st.booleans()),
        redacted=maybe(st.booleans()),
        exhibit=maybe(identifiers()),
    )
