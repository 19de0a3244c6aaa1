"""Strategies for documents and attachments."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from qcdc.model import Attachment, DocumentRef, Person
from qcdc.testing.once import maybe
from qcdc.testing.values import days, identifiers, partial_dates, personal_texts

__all__ = ["attachments", "documents", "officers"]


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
    )
