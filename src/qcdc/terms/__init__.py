"""The glossary in Vietnamese and English: types, errors, phrases, reasons for a skipped rule.

The members of code lists carry their own words: ``Role.HEAD.text("vi")``; `qcdc.vocab.find` is the way back.

=========  ==============================
`of`       the term of a type
`message`  the sentence of an error
`reason`   the sentence of a reason
`named`    the term of a type by its name
=========  ==============================

Vietnamese is authoritative and uses the words of the acts; English is a gloss, decided here once.
"""

from __future__ import annotations

import re

from qcdc._kernel.codes import Code
from qcdc._kernel.language import LANGUAGES, Language, as_language
from qcdc._kernel.text import show
from qcdc._kernel.validators import argument
from qcdc.errors import CodecError, InvariantError, Param, QcdcError, UnknownCodeError, fill, placed
from qcdc.terms.tables import CODES, ERRORS, MODEL, PHRASES, REASONS
from qcdc.terms.term import Term

__all__ = ["LANGUAGES", "Language", "Term", "message", "named", "of", "reason"]

_TEXT_OF = re.compile(r"a text of (\d+) characters")
_ONE_OF = re.compile(r"one of (.+)")
_A_CLASS = re.compile(r"an? ([A-Z]\w+|date|datetime|tuple|frozenset|set|float|bytes|function|dict)")
_OBJECT_OF = re.compile(r"an object \((\w+)\)")
_LIST_OF = re.compile(r"a list of (\d+)")
_SPAN = re.compile(r"(\S+) to (\S+)")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# What the reader is to type stays as it is typed.
_TYPED = frozenset({"argument", "codes", "kinds", "known", "levels", "near"})
_NOT_KNOWN = Term(vi="thiếu thông tin cần thiết", en="required information is not known")


def __dir__() -> list[str]:
    """What is promised: no name that was only imported to write this module."""
    return sorted(__all__)


def of(subject: type) -> Term:
    """The term of one of the library's types.

    Raises:
        InvariantError: not a type, for example a member of a code list, which has its own words (``term.not_a_type``).
        UnknownCodeError: the library has no term for the type (``term.unknown``).

    >>> from qcdc.model import Petition
    >>> of(Petition).vi
    'đơn'
    """
    given: object = subject  # callers without a type checker pass anything
    if not isinstance(given, type):
        raise InvariantError(
            "term.not_a_type",
            "types have their terms here, got {value}; a member of a code list has its own: member.text(language)",
            "subject",
            {"value": _shown(given)},
        )
    found = MODEL.get(subject.__name__)
    if found is None:
        raise UnknownCodeError(
            "term.unknown",
            "there is no term for {value}; expected {expected}",
            "subject",
            {"value": _shown(given), "expected": "a type of the library, such as Petition"},
        )
    return found


def _shown(subject: object) -> str:
    return subject.__name__ if isinstance(subject, type) else show(subject)


def named(type_name: str, language: Language) -> str:
    """The term of a type given by its name; the name itself for a type that is not the library's."""
    term = MODEL.get(argument(type_name, str, "type_name"))
    return type_name if term is None else term.text(language)


def message(error: QcdcError, language: Language) -> str:
    """The sentence of an error, with the field, argument or path that it names: ``persons: cần số nguyên, …``.

    It says what ``str(error)`` says, without the codes. An error with several faults has a line for each: all problems of
    a document, and all faults of a value.

    >>> from qcdc import Share
    >>> try:
    ...     Share(part=3, whole="2")
    ... except ValueError as error:
    ...     message(error, "vi")
    "whole: cần số nguyên, nhận được '2'"
    """
    argument(error, QcdcError, "error")
    chosen = as_language(language)
    if isinstance(error, CodecError):
        return "\n".join([_sentence(error, chosen), *(f"  {message(one, chosen)}" for one in error.problems)])
    return "\n".join(placed(one, _sentence(one, chosen)) for one in (error, *error.others))


def _sentence(error: QcdcError, language: Language) -> str:
    if language == "en":
        return error.message
    said = {name: value if name in _TYPED else _phrase(value) for name, value in error.params.items()}
    return fill(ERRORS[error.code], said)


def _phrase(value: Param) -> Param:
    """What fills a placeholder, in Vietnamese where it is a word: codes of our lists, days, English phrases.

    In a list of codes to choose from, each term is followed by the code that is to be typed.
    """
    if isinstance(value, tuple):
        return tuple(f"{one.vi} ({one})" if isinstance(one, Code) else str(_phrase(one)) for one in value)
    if isinstance(value, Code):
        return value.vi
    if not isinstance(value, str):
        return value
    if value in MODEL:
        return f"{MODEL[value].vi} ({value})"
    value = PHRASES.get(value) or CODES.get(value, value)
    value = _OBJECT_OF.sub(r"một đối tượng (\1)", value)
    value = _TEXT_OF.sub(r"một chuỗi \1 ký tự", value)
    value = _ONE_OF.sub(r"một trong \1", value)
    value = _A_CLASS.sub(r"kiểu \1", value) if _A_CLASS.fullmatch(value) else value
    value = _LIST_OF.sub(r"một danh sách \1 phần tử", value)
    value = _SPAN.sub(r"từ \1 đến \2", value).replace(" đến now", " đến nay")
    return _DAY.sub(r"\3/\2/\1", value)


def reason(code: str, language: Language) -> str:
    """Why a rule was skipped, a day is not known, or a count found no unit.

    Raises:
        UnknownCodeError: there is no such reason.
    """
    if argument(code, str, "code") in REASONS:
        return REASONS[code].text(language)
    if code in ERRORS:
        return _NOT_KNOWN.text(language)
    raise UnknownCodeError("reason.unknown", "there is no reason of this code", "code")
