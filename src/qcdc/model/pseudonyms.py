"""Pseudonyms (*mã giả danh*): the same person gets the same code, which cannot be computed without the key.

A plain digest of a name is not a pseudonym, because it can be computed from a list of names. The user must keep the key
secret and separate from the records.
"""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

from qcdc._kernel import validators as v
from qcdc._kernel.text import holds_unseen, is_plain, strict_key
from qcdc.errors import InvariantError
from qcdc.model.people import PersonalText

__all__ = ["pseudonym"]

_SHORTEST, _LONGEST, _PURPOSE = 16, 64, 16


def pseudonym(*texts: PersonalText, key: bytes, purpose: str) -> str:
    """A code of 32 hexadecimal digits for several texts together, such as a name and an address.

    Case, apostrophes, runs of spaces, the place of the tone mark and i or y as the whole rhyme (*Lý*, *Lí*) are
    ignored; nothing else is: *Mai* is not *May*. Codes for different purposes are unrelated, so two publications cannot
    be joined by them.

    Args:
        texts: the texts that identify the person, at least one; none of them withheld.
        key: 16 to 64 secret bytes.
        purpose: the purpose of the codes, at most 16 bytes.

    Raises:
        InvariantError: a key or a purpose of a wrong length, no text, or a text that was withheld.
    """
    if not _SHORTEST <= len(v.argument(key, bytes, "key")) <= _LONGEST:
        raise InvariantError("pseudonym.key", "key", least=16, most=64)
    plain = is_plain(v.argument(purpose, str, "purpose")) and not holds_unseen(purpose)
    if not (plain and unicodedata.is_normalized("NFKC", purpose)):
        raise InvariantError("pseudonym.plain", "purpose")
    person = purpose.encode("utf-8")
    if not 0 < len(person) <= _PURPOSE:
        raise InvariantError("pseudonym.purpose", "purpose", most=_PURPOSE)
    if not texts:
        raise InvariantError("list.empty", "texts")
    found = blake2b(key=key, digest_size=16, person=person)
    for text in texts:
        said = strict_key(v.argument(text, PersonalText, "texts").reveal())
        if not any(sign.isalnum() for sign in said):
            raise InvariantError("pseudonym.nothing", "texts")
        part = said.encode("utf-8")
        found.update(len(part).to_bytes(4, "big") + part)
    return found.hexdigest()
