"""Numbers of documents (*số, ký hiệu văn bản*) of State, Party and Front: parsing and formatting.

They come in two families. The State writes number, year (laws, decrees, circulars) and sign: ``05/2021/TT-TTCP``,
``1811/QĐ-UBND``. The Party writes number and kind, then the body: ``124-QĐ/TW``, ``15-KH/BCĐ``.
"""

from __future__ import annotations

import re
import unicodedata

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.vocab import ReferenceFamily

__all__ = ["DocumentReference", "is_reference", "parse_reference"]

_LONGEST = 60
_SIGN = re.compile(
    r"[A-ZĐÂĂÊÔƠƯ][A-Za-zĐđÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ0-9]*(?:[-.][A-ZĐÂĂÊÔƠƯ0-9][A-Za-zĐđÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ0-9]*)*"
)
_STATE = re.compile(r"(?P<number>\d{1,6}[A-Za-z]?)/(?:(?P<year>(?:19|20)\d{2})/)?(?P<sign>[^/\s]+)", re.ASCII)
_PARTY = re.compile(r"(?P<number>\d{1,6}[A-Za-z]?)-(?P<kind>[^/\s-]+)/(?P<sign>[^/\s]+)", re.ASCII)
_LEAD = re.compile(r"(?:số|so)\s*:?\s*", re.IGNORECASE)
# Letters that look like Đ but are not: Eth and African D.
_IMPOSTORS = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"}


@entity
class DocumentReference:
    """The number and sign of a document (*số, ký hiệu văn bản*).

    Attributes:
        family: the form of the State (and of the Front), or of the Party.
        number: the number, with its letter if it has one.
        year: for documents of the State that state it.
        kind: the sign of the kind, for documents of the Party: ``QĐ``, ``CT``, ``KL``.
        sign: for the State kind and body together (``TT-TTCP``, ``QH13``), for the Party the body (``TW``).
    """

    family: ReferenceFamily = attrs.field(validator=v.instance(ReferenceFamily))
    number: str = attrs.field(validator=v.check_identifier)
    year: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    kind: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    sign: str = attrs.field(validator=v.check_identifier)

    @check
    def _check_kind(self) -> Faults:
        if (self.kind is not None) is not (self.family is ReferenceFamily.PARTY):
            yield InvariantError("reference.kind", "kind")

    @check
    def _check_year(self) -> Faults:
        if self.year is not None and (self.family is ReferenceFamily.PARTY or not 1900 <= self.year <= 2099):
            yield InvariantError("reference.year", "year")

    @check
    def _check_part(self) -> Faults:
        parts = {"number": self.number, "sign": self.sign, "kind": self.kind or "X"}
        for name, part in parts.items():
            fits = re.fullmatch(r"\d{1,6}[A-Za-z]?", part, re.ASCII) if name == "number" else _SIGN.fullmatch(part)
            if not fits or (name == "kind" and "-" in part):
                yield InvariantError("reference.part", name, value=show(part))

    def __str__(self) -> str:
        if self.family is ReferenceFamily.PARTY:
            return f"{self.number}-{self.kind}/{self.sign}"
        year = "" if self.year is None else f"{self.year}/"
        return f"{self.number}/{year}{self.sign}"


def parse_reference(text: str) -> DocumentReference:
    """Read a number in any usual spelling: ``số 05/2021/TT-TTCP``, ``124-QĐ/TW``.

    Raises:
        InvariantError: the text is not such a number (``reference.malformed``), or it contains a letter that only looks
            like Đ (``reference.impostor``).

    >>> str(parse_reference("Số: 124-QĐ/TW"))
    '124-QĐ/TW'
    """
    given = _whole(v.argument(text, str, "text"))
    bare = _LEAD.sub("", given, count=1) if _LEAD.match(given) else given
    for wrong, right in _IMPOSTORS.items():
        if wrong in bare:
            raise InvariantError("reference.impostor", "text", right=right)
    if len(bare) <= _LONGEST:
        party, state = _PARTY.fullmatch(bare), _STATE.fullmatch(bare)
        if party and _SIGN.fullmatch(party["sign"]) and _SIGN.fullmatch(party["kind"]):
            return DocumentReference(
                family=ReferenceFamily.PARTY, number=party["number"], kind=party["kind"], sign=party["sign"]
            )
        if state and _SIGN.fullmatch(state["sign"]):
            return DocumentReference(
                family=ReferenceFamily.STATE,
                number=state["number"],
                year=int(state["year"]) if state["year"] else None,
                sign=state["sign"],
            )
    raise InvariantError("reference.malformed", "text", value=show(bare))


def _whole(text: str) -> str:
    """The text without surrounding spaces; a text that is far too long for a number is refused without folding it."""
    return text if len(text) > 4 * _LONGEST else unicodedata.normalize("NFC", text).strip()


def is_reference(text: str) -> bool:
    """Whether a text is a number as `parse_reference` reads it."""
    try:
        parse_reference(text)
    except InvariantError:
        return False
    return True
