"""The glossary in Vietnamese and English: types, errors, phrases, reasons for a skipped rule; numbers as printed.

The members of code lists have their own terms: ``Role.HEAD.text("vi")``; `qcdc.vocab.find` finds a member by its term.

===============  ================================================
`of`             the term of a type
`message`        the sentences of an error, each with its field
`sentence`       the sentence of an error alone
`reason`         the sentence of a reason
`name_of_type`   the term of a type by its name
`read_numeral`   the readings of a numeral: ``1.202``
`numeral_of`     a value as a numeral, in a given style
`write_numeral`  the text of a numeral
`read_print`     a number with its words: ``hơn 5,3 tỷ đồng``
`measure_of`     the measure that unit words mean
`measure_words`  all unit words, by measure
===============  ================================================

Vietnamese is authoritative and uses the terms of the acts; English is a gloss.
"""

from __future__ import annotations

import datetime as dt

from qcdc._kernel.codes import Code
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import LANGUAGES, Language, as_language
from qcdc._kernel.numerals import Numeral, NumeralStyle, numeral_of, read_numeral, write_numeral
from qcdc._kernel.text import show
from qcdc._kernel.validators import argument
from qcdc._messages import fill, sentences
from qcdc.errors import CodecError, InvariantError, Param, Phrase, QcdcError, UnknownCodeError, placed, template
from qcdc.terms.prints import PrintedNumber, measure_of, measure_words, read_print
from qcdc.terms.tables import MODEL, REASONS
from qcdc.terms.term import Term

__all__ = [
    "LANGUAGES",
    "Language",
    "Numeral",
    "NumeralStyle",
    "PrintedNumber",
    "Term",
    "measure_of",
    "measure_words",
    "message",
    "name_of_type",
    "numeral_of",
    "of",
    "read_numeral",
    "read_print",
    "reason",
    "sentence",
    "write_numeral",
]

_NOT_KNOWN = Term(vi="thiếu thông tin cần thiết", en="required information is not known")


def __dir__() -> list[str]:
    """The public names, without those that are only imported for use in this module."""
    return sorted(__all__)


def of(subject: type) -> Term:
    """The term of one of the library's types.

    Raises:
        InvariantError: not a type, for example a member of a code list, which has its own term (``term.not_a_type``).
        UnknownCodeError: the library has no term for the type (``term.unknown``).

    >>> from qcdc.model import Petition
    >>> of(Petition).vi
    'đơn'
    """
    given: object = subject  # callers without a type checker pass anything
    if not isinstance(given, type):
        raise InvariantError("term.not_a_type", "subject", value=_shown(given))
    found = MODEL.get(subject.__name__)
    if found is None:
        raise UnknownCodeError("term.unknown", "subject", value=_shown(given), expected=Phrase("a_type_of_the_library"))
    return found


def _shown(subject: object) -> Param:
    return subject if isinstance(subject, type) else show(subject)


def name_of_type(type_name: str, language: Language) -> str:
    """The term of a type given by its name; the name itself for a type from outside the library."""
    term = MODEL.get(argument(type_name, str, "type_name"))
    return type_name if term is None else term.text(language)


def message(error: QcdcError, language: Language) -> str:
    """The sentence of an error, with the field, argument or path that it names: ``persons: cần số nguyên, …``.

    It is ``str(error)`` in the given language, without the codes. An error with several faults has a line for each: all
    problems of a document, and all faults of a value.

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
        return "\n".join([sentence(error, chosen), *(f"  {message(one, chosen)}" for one in error.problems)])
    return "\n".join(placed(one, sentence(one, chosen)) for one in error.problems)


def sentence(error: QcdcError, language: Language) -> str:
    """The sentence of an error without its field or path, and without the other faults of the value.

    In English it is `QcdcError.message`.
    """
    argument(error, QcdcError, "error")
    return (
        error.message if as_language(language) == "en" else fill(template(error.code)[0], error.params, in_vietnamese)
    )


def in_vietnamese(value: Param) -> str:
    """The value of a placeholder, in Vietnamese.

    In a list of codes to choose from, each term is followed by its code.
    """
    if isinstance(value, tuple):
        return ", ".join(f"{one.vi} ({one})" if isinstance(one, Code) else in_vietnamese(one) for one in value)
    if isinstance(value, Code):
        return value.vi
    if isinstance(value, Phrase):
        return fill(value.words()[0], dict(value.params), in_vietnamese)
    if isinstance(value, type):
        return f"{MODEL[value.__name__].vi} ({value.__name__})" if value.__name__ in MODEL else f"({value.__name__})"
    if isinstance(value, dt.date):
        return say_day(value, "vi")
    return str(value) if isinstance(value, str | int) else value.text("vi")


def reason(code: str, language: Language) -> str:
    """The reason why a rule was skipped, a day is not known, or a count could not be placed in a unit.

    Raises:
        UnknownCodeError: there is no such reason.
    """
    if argument(code, str, "code") in REASONS:
        return REASONS[code].text(language)
    if code in sentences():
        return _NOT_KNOWN.text(language)
    raise UnknownCodeError("reason.unknown", "code")
