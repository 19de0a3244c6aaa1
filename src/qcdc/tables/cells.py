"""Cells: their values as texts, and what a field can hold of them (*giá trị của ô*).

A value that can be read in two ways is refused, never guessed; an empty cell and a dash say nothing.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

import attrs

from qcdc._kernel.codes import Code
from qcdc._kernel.language import Language
from qcdc._kernel.text import even_key, show
from qcdc.dates import DayOrder, day_of_serial, read_day, read_period
from qcdc.errors import InvariantError
from qcdc.model import PEOPLES_COMMITTEE, Person, PersonalText, Topic, UnitBody
from qcdc.model.people import MASK
from qcdc.tables.columns import Shape
from qcdc.terms import read_numeral
from qcdc.vocab import BodyKind, CellKind, find

__all__ = ["Manner", "Value", "fold", "is_blank", "read_cell", "text_of"]

_PUNCTUATION = re.compile(r"[\W_]+")
_DASHES = frozenset({"-", "–", "—", "−", "…", "...", "//", '"', "/"})
_EXCEL_BREAK = re.compile(r"_x000[dDaA]_\n?|\r\n?|\v|\f")
_CUT = re.compile(r"[;,\n/+]|(?<!\w)và(?!\w)")
_CUT_HARD = re.compile(r"[;\n]")
_MASKED = re.compile(r"\*{2,}|[xX]{3,}|•{2,}|#{3,}")
_COUNTED = re.compile(r"([+-]?[0-9][0-9.,\s\u00a0]*?)\s*(?:người|lượt|lần|vụ|đơn|hộ|đoàn|việc|ngày|cuộc)\s*")
_TIME = r"[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?|[0-9]{1,2}\s?[hg](?:[0-9]{2})?"
_DAY_AND_TIME = re.compile(
    rf"(?:(?P<before>{_TIME})\s*,?\s+(?P<day>\S.{{7,}})|(?P<first>.{{7,}}?\S)[ T]+(?P<after>{_TIME}))"
)
_WITH_ID = re.compile(r"(.*?)\s*\[([^\[\]]+)\]")
_EXACT_DIGITS = 15

_YES = frozenset(map(even_key, ("x", "v", "có", "yes", "y", "true", "1", "✓", "✔", "☑", "đúng", "rồi")))
_NO = frozenset(map(even_key, ("không", "ko", "no", "n", "false", "0", "☐", "chưa", "sai")))
_BODIES = {
    even_key(word): kind
    for kind, words in {
        BodyKind.PEOPLES_COMMITTEE: ("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"),
        BodyKind.PEOPLES_COUNCIL: ("HĐND",),
        BodyKind.INSPECTORATE: ("Thanh tra", "Cơ quan thanh tra"),
        BodyKind.RECEPTION_BOARD: ("Ban Tiếp công dân", "Ban TCD", "BTCD"),
        BodyKind.FRONT: ("MTTQ", "UBMTTQ", "Mặt trận Tổ quốc", "Ủy ban MTTQ Việt Nam"),
    }.items()
    for word in words
}
_NAMED_BODIES = {"sở ": BodyKind.DEPARTMENT, "phòng ": BodyKind.DIVISION}


@attrs.frozen(kw_only=True)
class Manner:
    """How the cells of a file are read.

    Attributes:
        days: the order of the parts of a day.
        numbers: the language whose marks numbers have; ``None``: a number that means two things is refused.
        words: the user's own words for codes, by field: folded word to code.
        since_1904: whether a number that is a day counts from 1904.
    """

    days: DayOrder = DayOrder.DAY_FIRST
    numbers: Language | None = None
    words: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict[str, Mapping[str, str]])
    since_1904: bool = False


@attrs.frozen
class Value:
    """What a cell says: the value, and its text if the value does not say all of it.

    Attributes:
        value: ``None``: nothing that the field can hold.
        kept: a text that goes to the extras of the record, such as the hour of a day.
    """

    value: object
    kept: str = ""


def fold(text: str) -> str:
    """The key of a header or of a word: without case, spaces, punctuation, Unicode form and place of the tone mark."""
    return even_key(_PUNCTUATION.sub(" ", unicodedata.normalize("NFC", text)))


def is_blank(value: object) -> bool:
    """Whether a cell is empty, or contains only spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def text_of(value: object) -> str:
    """The text of a cell, as a person sees it: NFC, without surrounding spaces, days and numbers in plain form."""
    if value is None:
        return ""
    if isinstance(value, str):
        if value.isascii() and value.isalnum():
            # Most cells are numbers and short codes.
            return value
        return _EXCEL_BREAK.sub("\n", unicodedata.normalize("NFC", value)).replace("\t", " ").strip()
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, float):
        return str(int(value)) if abs(value) < 1e18 and value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        time = "" if value.time() == dt.time() else f" {value:%H:%M}" if value.second == 0 else f" {value:%H:%M:%S}"
        return f"{value.day:02}/{value.month:02}/{value.year:04}{time}"
    if isinstance(value, dt.date):
        return f"{value.day:02}/{value.month:02}/{value.year:04}"
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else hex(value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def read_cell(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    """What a field can hold of a cell that is not empty.

    Raises:
        QcdcError: nothing; the error has no place yet.
    """
    if isinstance(value, str) and text_of(value) in _DASHES:
        return Value(None)
    if shape.container is not None:
        return _several(value, field, shape, manner)
    return _READERS[shape.kind](value, field, shape, manner)


def _several(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    """Several values in one cell, each of which must be readable: a text that contains a term may say more than it."""
    one = shape._replace(container=None)
    text = text_of(value)
    container: Any = shape.container
    parts = [part.strip() for part in _CUT_HARD.split(text) if part.strip()]
    if shape.kind is CellKind.CODE:
        # Some terms contain commas.
        parts = [
            piece.strip()
            for part in parts
            for piece in ([part] if _is_term(part, field, shape, manner) else _CUT.split(part))
            if piece.strip()
        ]
    if len(parts) > 1:
        found = [read_cell(part, field, one, manner) for part in parts]
        held = [each.value for each in found if each.value is not None]
        kept = "; ".join(each.kept for each in found if each.kept)
        return Value(container(dict.fromkeys(held)) if held else None, kept)
    only = read_cell(value, field, one, manner)
    return Value(None if only.value is None else container((only.value,)), only.kept)


def _is_term(text: str, field: str, shape: Shape, manner: Manner) -> bool:
    """Whether a whole text is a term of the code list, or the user's own word for a code."""
    listed = cast("type[Code]", shape.codes)
    terms = {fold(term) for one in listed for term in (one.vi, one.en, str(one.value))}
    return fold(text) in terms or _own_word(text, field, manner) is not None


def _own_word(text: str, field: str, manner: Manner) -> str | None:
    """The user's own translation of a word."""
    words = manner.words.get(field)
    return words.get(fold(text)) if words else None


def _text(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del shape
    text = text_of(value)
    return Value(_own_word(text, field, manner) or text)


def _exact(value: object) -> str:
    """The text of an identifier: a number must have all of its digits."""
    if isinstance(value, float) and not (value.is_integer() and abs(value) < 10**_EXACT_DIGITS):
        raise InvariantError("cell.digits_lost", "cell")
    return " ".join(text_of(value).split())


def _identifier(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del shape
    text = _exact(value)
    return Value(_own_word(text, field, manner) or text)


def _personal(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del field, shape, manner
    text = _exact(value) if isinstance(value, float) else text_of(value)
    if text == MASK:
        return Value(PersonalText.withheld())
    if _MASKED.search(text):
        # The digits that are left are kept beside the record: they are not the number.
        return Value(PersonalText.withheld(), text)
    return Value(PersonalText.of(text))


def _person(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del field, shape, manner
    text = " ".join(text_of(value).split())
    found = _WITH_ID.fullmatch(text)
    return Value(Person(id=found[2], name=found[1] or None) if found else Person(id=text, name=text))


def _day(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del field, shape
    if isinstance(value, dt.datetime):
        kept = "" if value.time() == dt.time() else text_of(value)
        return Value(read_day(value.date()), kept)
    if isinstance(value, int | float) and not isinstance(value, bool):
        whole = int(value) if abs(value) < 10**6 else value
        kept = "" if whole == value else str(value)
        return Value(day_of_serial(whole, since_1904=manner.since_1904), kept)
    if isinstance(value, str):
        text = text_of(value)
        found = _DAY_AND_TIME.fullmatch(text)
        if found:
            time = found["before"] or found["after"]
            midnight = not re.sub(r"[0:.hg]", "", time)
            return Value(read_day(found["day"] or found["first"], order=manner.days), "" if midnight else text)
        return Value(read_day(text, order=manner.days))
    return Value(read_day(value, order=manner.days))


def _period(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del shape
    text = text_of(value)
    return Value(read_period(_own_word(text, field, manner) or text))


def _count(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del field, shape
    if isinstance(value, bool | dt.date | dt.time | dt.timedelta):
        raise InvariantError("cell.not_count", "cell", value=show(text_of(value)))
    if isinstance(value, int):
        return Value(value)
    if isinstance(value, float | Decimal):
        if not (abs(value) < 10**_EXACT_DIGITS and value == int(value)):
            raise InvariantError("cell.not_count", "cell", value=show(text_of(value)))
        return Value(int(value))
    text = text_of(value)
    counted = _COUNTED.fullmatch(text)
    whole = {one.value for one in read_numeral(counted[1].strip() if counted else text, "vi") if type(one.value) is int}
    if manner.numbers is not None:
        whole = {one for one in whole if one == _numbers(text, manner.numbers).get(False, one)}
    if len(whole) != 1:
        raise InvariantError("cell.not_count", "cell", value=show(text))
    return Value(whole.pop())


def _numbers(text: str, language: Language) -> dict[bool, object]:
    """The readings of a number: in the marks of a language, and in those of the other."""
    return {one.foreign: one.value for one in reversed(read_numeral(text, language))}


def _number(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del field, shape
    if isinstance(value, bool | dt.date | dt.time | dt.timedelta):
        raise InvariantError("cell.not_number", "cell", value=show(text_of(value)))
    if isinstance(value, int):
        return Value(value)
    if isinstance(value, float):
        if not abs(value) < 10**_EXACT_DIGITS:
            raise InvariantError("cell.not_number", "cell", value=show(text_of(value)))
        return Value(int(value) if value.is_integer() else Decimal(repr(value)))
    if isinstance(value, Decimal):
        return Value(value)
    text = text_of(value)
    readings = _numbers(text, manner.numbers or "vi")
    if not readings:
        raise InvariantError("cell.not_number", "cell", value=show(text))
    if len(set(readings.values())) > 1 and manner.numbers is None:
        vi, en = readings[False], readings[True]
        raise InvariantError("cell.ambiguous_number", "cell", value=show(text), vi=str(vi), en=str(en))
    return Value(readings.get(False, readings.get(True)))


def _code(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    listed = cast("type[Code]", shape.codes)
    text = text_of(value)
    return Value(_member(listed, _own_word(text, field, manner) or text))


@lru_cache(maxsize=4_096)
def _member(listed: type[Code], text: str) -> Code:
    """The member of a list; a register has the same few terms in all of its rows."""
    return find(listed, text, field="cell")


def _flag(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del shape
    if isinstance(value, bool):
        return Value(value)
    text = text_of(value)
    key = even_key(_own_word(text, field, manner) or text)
    if key in _YES or key in _NO:
        return Value(key in _YES)
    raise InvariantError("cell.not_flag", "cell", value=show(text))


def _unit(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    """The name or the code; the unit itself is found when the whole row is known."""
    del shape
    text = " ".join(text_of(value).split())
    return Value(_own_word(text, field, manner) or text)


def _body(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    del shape
    text = " ".join(text_of(value).split())
    text = _own_word(text, field, manner) or text
    kind = _BODIES.get(even_key(text))
    if kind is BodyKind.PEOPLES_COMMITTEE:
        return Value(PEOPLES_COMMITTEE)
    if kind is not None:
        return Value(UnitBody(kind=kind))
    word, _, name = text.partition(" ")
    if word in BodyKind._value2member_map_:
        return Value(UnitBody(kind=BodyKind(word), name=name or None))
    named = next((kind for start, kind in _NAMED_BODIES.items() if text.casefold().startswith(start)), None)
    if named is not None:
        return Value(UnitBody(kind=named, name=text))
    return Value(UnitBody(kind=find(BodyKind, text, field="cell")))


def _topic(value: object, field: str, shape: Shape, manner: Manner) -> Value:
    """A code of a list, or words that only the user can give a code: they are kept."""
    del shape
    text = " ".join(text_of(value).split())
    scheme, colon, code = (_own_word(text, field, manner) or text).partition(":")
    if not colon or " " in code.strip():
        return Value(None, text)
    return Value(Topic(scheme=scheme.strip(), code=code.strip()))


_READERS: dict[CellKind, Callable[[object, str, Shape, Manner], Value]] = {
    CellKind.TEXT: _text,
    CellKind.IDENTIFIER: _identifier,
    CellKind.PERSONAL: _personal,
    CellKind.PERSON: _person,
    CellKind.DAY: _day,
    CellKind.PERIOD: _period,
    CellKind.COUNT: _count,
    CellKind.NUMBER: _number,
    CellKind.CODE: _code,
    CellKind.FLAG: _flag,
    CellKind.UNIT: _unit,
    CellKind.BODY: _body,
    CellKind.TOPIC: _topic,
}
