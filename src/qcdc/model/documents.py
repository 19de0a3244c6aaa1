"""Documents that a record refers to: official papers by number and day, and attached files."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.dates import DayOrPartial
from qcdc.errors import InvariantError
from qcdc.model.people import Person, PersonalText

__all__ = ["Attachment", "DocumentRef"]

_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


@entity
class DocumentRef:
    """An official paper (*số, ký hiệu, ngày, nơi ban hành văn bản*). The signer's name is not masked.

    Attributes:
        number: as printed, such as ``"12/QĐ-UBND"``.
        day: the day of issue; for an older paper, its month or year. ``None``: not stated.
        issuer: the body, in words.
        signer: who signed.
    """

    number: str = attrs.field(validator=v.check_identifier)
    day: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    issuer: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    signer: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))


def check_digest(_: object, attribute: Any, value: Any) -> None:
    """A SHA-256 sum in lower-case hexadecimal digits."""
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise InvariantError("attachment.digest", attribute.name)


@entity
class Attachment:
    """A file that belongs to a petition (*tài liệu, chứng cứ kèm theo*). The file itself is not kept here.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        kind: code of the kind in the user's own list, such as ``"evidence"``.
        title: masked, because titles name people.
        summary: masked.
        by: who submitted it; masked.
        day: the day it was submitted.
        original: whether it is the original paper.
        digest: SHA-256 of its bytes.
        size: of the file, in bytes.
        media_type: such as ``"application/pdf"``.
        secret: whether it must be kept secret.
        encrypted: whether its bytes are encrypted.
        public: whether anybody may see it; ``None``: not stated.
        downloadable: whether anybody may take a copy; ``None``: not stated.
        redacted: whether everything that identifies the person who submitted it was removed; ``None``: not stated.
        exhibit: its number in the file (*số bút lục*), as written.
    """

    kind: str = attrs.field(validator=v.check_identifier)
    title: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    summary: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    by: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    original: bool = attrs.field(default=False, validator=v.check_flag)
    digest: str | None = attrs.field(default=None, validator=v.maybe(check_digest))
    size: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    media_type: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    secret: bool = attrs.field(default=False, validator=v.check_flag)
    encrypted: bool = attrs.field(default=False, validator=v.check_flag)
    public: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    downloadable: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    redacted: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    exhibit: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
