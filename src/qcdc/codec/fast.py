"""The fast way to read a document: functions made from the classes, for documents that are valid.

For each class, `source` writes a function that takes the parsed object and fills a value field by field. It validates
what the constructor validates, each field once. A document that is not surely valid raises `Unsure`; the strict
converter then reads it and names every problem. Its parts without a problem are still read here (`part`).

The letters of a clean document (`is_clean`) are tested once, not text by text. Days, and objects with little more than
their required codes and days, are made once for equal texts, because values cannot change; no text of a person is kept.

Nothing else depends on this module: without it, `qcdc.codec` gives the same values and the same problems, more slowly.
"""

from __future__ import annotations

import enum
import re
import types
import typing
import unicodedata
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache, partial
from typing import Any, NoReturn

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.kept import Made
from qcdc._kernel.text import is_clean
from qcdc._kernel.values import checks_of, field_names, field_of, needed_fields, needs_of, open_twin
from qcdc.codec import json_library
from qcdc.codec.converter import DECIMAL
from qcdc.codec.register import hints_of, is_document
from qcdc.codec.repeated import KEPT, MOST, has_only_codes, is_kept, key_of, only, texts_of
from qcdc.codec.schema_names import KEY, schema_name
from qcdc.dates import DayOrPartial, PartialDate, as_day, as_day_or_partial
from qcdc.errors import QcdcError
from qcdc.model.people import MASK, PersonalText, keep

__all__ = ["Unsure", "part", "read", "source"]

Reader = Callable[[Any, list[int]], Any]


class Unsure(Exception):  # noqa: N818 - it is not an error
    """The document is not surely valid: the strict converter decides."""


_UNSURE = (Unsure, QcdcError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
# A quote, then space, then a colon: a key that `":` does not count.
_SPACED_KEY = re.compile(rb'"\s+:')


def read(data: bytes | str, cls: Any, *, clean: bool = False) -> Any:
    """The value of a JSON document in UTF-8 or text; `clean`: whether `is_clean` is known to be true of it.

    Raises:
        Unsure: it may not be a valid document of the type.
    """
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    keys = [0]
    reader = _reader(cls, clean or is_clean(raw))
    try:
        given: Any = json_library.chosen.parse(raw)
        if KEY in given:
            if given.pop(KEY) != schema_name(cls):
                raise Unsure
            keys[0] = 1
        found = reader(given, keys)
    except _UNSURE:
        raise Unsure from None
    # Of a repeated key, the parser returns only the last value. As many colons as keys: no key is repeated. More: a
    # text may contain one. `":` in a text is rare, but a key that is followed by space does not have it.
    if keys[0] != raw.count(b":") and (keys[0] != raw.count(b'":') or _SPACED_KEY.search(raw)):
        raise Unsure
    return found


def part(given: Any, cls: Any) -> Any:
    """The value of a parsed object with the types of JSON alone; ``None`` if it may not be a valid one of the type."""
    try:
        return _reader(cls, clean=False)(given, [0])
    except _UNSURE:
        return None


@cache
def _reader(cls: Any, clean: bool) -> Reader:  # noqa: FBT001 - the arguments of a cache
    """The function that reads a class."""
    names: dict[str, Any] = {}
    text = _Source(cls, names, clean=clean).text()
    exec(compile(text, f"<reader of {cls.__name__}>", "exec"), names)  # noqa: S102 - written above from the classes alone
    return typing.cast("Reader", names["read"])


def source(cls: Any, *, clean: bool = True) -> str:
    """The function that reads a class, as Python.

    Args:
        cls: the class.
        clean: of documents for which `is_clean` is true; the function for other documents tests every text.

    >>> from qcdc.model import UnitRef
    >>> source(UnitRef).splitlines()[3:6]
    ["    x = given['level']", '    made.level = codes_Level[x]', "    x = given['code']"]
    """
    return _Source(cls, {}, clean=clean).text()


class _Source:
    """The source of a function, and in `names` what it refers to."""

    def __init__(self, cls: Any, names: dict[str, Any], *, clean: bool) -> None:
        self.cls = cls
        self.names = names
        self.clean = clean
        self.fields = {name: field_of(cls, name) for name in field_names(cls)} if is_document(cls) else {}
        self.needed = [name for name, field in self.fields.items() if field.default is attrs.NOTHING]
        self.others = [name for name in self.fields if name not in self.needed]

    def text(self) -> str:
        """The function."""
        if not is_document(self.cls):
            return "def read(given, keys):\n    raise Unsure\n"
        self.names |= {"Open": open_twin(self.cls), "Whole": self.cls, "Unsure": Unsure}
        body = [*["if type(given) is not dict: raise Unsure"] * (not self.needed), "count, below = len(given), 0"]
        kept = is_kept(self.cls)
        if kept:
            body += self.look_up()
        body.append("made = Open()")
        asked, checks = self.checks()
        body += [*(line for name in self.needed for line in self.field(name)), *self.defaults(asked)]
        body += ["made.__class__ = Whole", *checks, "keys[0] += count + below"]
        if kept:
            body += ["if key is not None:", "    if len(kept) >= MOST: kept.clear()", "    kept[key] = made"]
        return "\n    ".join(["def read(given, keys):", *body, "return made"]) + "\n"

    def look_up(self) -> list[str]:
        """The lines that return a value made before: of an object with the required fields and at most two others."""
        self.names |= {"kept": KEPT[self.cls], "MOST": MOST, "key_of": partial(key_of, self.cls)}
        few, several = len(self.needed), self.others or not self.needed
        lines = [f"if count == {few}: key, size = {_key(self.needed)}, {few}"] * bool(few)
        if few and several:
            # Most of them have one more code: no call.
            self.names["plain"] = frozenset(self.others) - texts_of(self.cls)
            lines += [
                f"elif count == {few + 1}:",
                "    for last in given: pass",
                f"    if type(x := given[last]) is str and (last in plain or x == {MASK!r}):",
                f"        key, size = '\\1' + {_key(self.needed)} + '\\0' + last + '\\0' + x, {few + 1}",
                "    else: key, size = key_of(given)",
            ]
        lines += [f"{'el' * bool(few)}if count < {few + 3}: key, size = key_of(given)", "else: key = None"] * bool(
            several
        )
        return [
            *lines,
            *["else: key, size = None, 0"] * (not several),
            "if key is not None and (made := kept.get(key)) is not None:",
            "    keys[0] += size",
            "    return made",
        ]

    def checks(self) -> tuple[dict[str, list[str]], list[str]]:
        """For each field the checks to be made if it is given, and the lines that make the checks."""
        asked: dict[str, list[str]] = {}
        lines: list[str] = []
        for index, one in enumerate(checks_of(self.cls)):
            self.names[f"check{index}"] = one
            needs = needs_of(one)
            look = f"if found := check{index}(made):"
            refuse = "for _ in found: raise Unsure"
            if not needs or needs & frozenset(self.needed):
                lines += [look, f"    {refuse}"]
                continue
            for name in needs:
                asked.setdefault(name, []).append(f"look{index}")
            lines += [f"if look{index} and (found := check{index}(made)):", f"    {refuse}"]
        return asked, lines

    def defaults(self, asked: dict[str, list[str]]) -> list[str]:
        """The lines that fill the defaults, then read the fields that may be given."""
        late: list[str] = []
        same: dict[str, list[str]] = {}
        for name in self.others:
            default: Any = self.fields[name].default
            if getattr(default, "takes_self", False):
                self.names[f"default_{name}"] = default.factory
                late.append(f"if {name!r} not in given: made.{name} = default_{name}(made)")
                continue
            value = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]
            known = repr(value) if value is None or type(value) is bool or value == () else f"default_{name}"
            self.names[f"default_{name}"] = value
            same.setdefault(known, []).append(f"made.{name}")
        lines = [" = ".join([*targets, known]) for known, targets in same.items()]
        needed = len(self.needed)
        if not self.others:
            return [f"if count != {needed}: raise Unsure"]
        if looks := sorted({look for name in self.others for look in asked.get(name, ())}):
            lines.append(" = ".join([*looks, "False"]))
        lines += [f"more = {needed}", "while more != count:"]
        for name in self.others:
            found = [*self.field(name), *(f"{look} = True" for look in asked.get(name, ()))]
            found += ["more += 1", "if more == count: break"]
            lines += [f"    if {name!r} in given:", *(f"        {line}" for line in found)]
        return [*lines, "    raise Unsure", *late]

    def field(self, name: str) -> list[str]:
        """The lines that read one field, and what its validator requires beyond the type."""
        hint, validator = hints_of(self.cls)[name], self.fields[name].validator
        lines = [f"x = given[{name!r}]"]
        inner = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else None
        if inner is not None and is_document(inner):
            self.names["only"] = only
            alone = "only(several[0]) if len(several) == 1 else " if has_only_codes(inner) else ""
            lines += [*self.several(inner), f"made.{name} = {alone}tuple(several)"]
        else:
            lines.append(f"made.{name} = {self.value(hint, validator)}")
        for index, one in enumerate(_left(validator)):
            if one is v.not_empty:
                lines.append(f"if not made.{name}: raise Unsure")
                continue
            self.names |= {f"{name}_{index}": one, f"field_{name}": self.fields[name]}
            test = f"{name}_{index}(None, field_{name}, made.{name}) is not None: raise Unsure"
            several = getattr(one, "__name__", "") in _OF_SEVERAL
            lines.append(f"if len(made.{name}) > 1 and {test}" if several else f"if {test}")
        return lines

    def several(self, cls: Any) -> list[str]:
        """The lines that read a list of objects; those made before are found without a call."""
        reader = self.below(cls)
        lines = ["if type(x) is not list: raise Unsure", "several = []", "for y in x:"]
        needed = needed_fields(cls)
        if not needed or not is_kept(cls):
            return [*lines, f"    several.append({reader}(y, keys))"]
        self.names[f"kept_{cls.__name__}"] = KEPT[cls]
        return [
            *lines,
            f"    z = kept_{cls.__name__}.get({_key(needed, 'y')}) if len(y) == {len(needed)} else None",
            f"    if z is None: z = {reader}(y, keys)",
            f"    else: below += {len(needed)}",
            "    several.append(z)",
        ]

    def value(self, hint: Any, validator: Any, of: str = "x") -> str:
        """The expression that reads a value of some type."""
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if origin in {typing.Union, types.UnionType}:
            some = frozenset(inner) - {types.NoneType}
            if len(some) == 1:
                one = self.value(next(iter(some)), validator, of)
            elif some in _UNIONS:
                one = self.call(_UNIONS[some], of)
            else:
                return self.call(_unsure, of)
            return f"None if {of} is None else {one}" if types.NoneType in inner else one
        if origin is frozenset and isinstance(inner[0], type) and issubclass(inner[0], enum.StrEnum):
            self.names |= {f"sets_{inner[0].__name__}": _sets(inner[0])}
            return f"sets_{inner[0].__name__}[tuple({self.call(_each, of)})]"
        if origin in {tuple, frozenset}:
            several = f"[{self.value(inner[0], validator, 'y')} for y in {self.call(_each, of)}]"
            return f"tuple({several})" if origin is tuple else self.call(_distinct, several)
        return self.leaf(hint, validator, of) if isinstance(hint, type) else self.call(_unsure, of)

    def leaf(self, hint: Any, validator: Any, of: str) -> str:
        """The expression that reads a value that is not a collection."""
        if hint is pendulum.Date:
            self.names["days"] = _DAYS
            return f"days[{of}]"
        if hint is str:
            return self.plain(validator, of)
        if hint is int:
            return f"({of} if type({of}) is int and 0 <= {of} <= {v.MAX_COUNT} else {self.call(_unsure, of)})"
        if hint is bool:
            return f"({of} if {of} is True or {of} is False else {self.call(_unsure, of)})"
        if hint in {PersonalText, Decimal}:
            return self.call(_decimal if hint is Decimal else _clean_personal if self.clean else _personal, of)
        if issubclass(hint, enum.StrEnum):
            self.names[f"codes_{hint.__name__}"] = hint._value2member_map_
            return f"codes_{hint.__name__}[{of}]"
        return f"{self.below(hint)}({of}, keys)" if is_document(hint) else self.call(_unsure, of)

    def plain(self, validator: Any, of: str) -> str:
        """The expression that reads a text; of a clean document, only what `is_clean` does not know is tested."""
        found = set(v.leaves(validator))
        if v.unit_code in found:
            self.names["unit_codes"] = _UNIT_CODES
            return f"unit_codes[{of}]"
        if v.check_text in found:
            sure = f"type({of}) is str and 0 < len({of}) <= {v.MAX_TEXT} and not {of}.isspace()"
            return f"({of} if {sure} else {self.call(_unsure, of)})" if self.clean else self.checked(v.check_text, of)
        if v.check_identifier in found:
            self.names["nfkc"] = partial(unicodedata.is_normalized, "NFKC")
            letters = f"({of}.isascii() or nfkc({of}))" if self.clean else f"{of}.isascii() and {of}.isprintable()"
            sure = f"type({of}) is str and 0 < len({of}) <= {v.MAX_IDENTIFIER} and {of}.strip() == {of} and {letters}"
            return f"({of} if {sure} else {self.checked(v.check_identifier, of)})"
        return f"({of} if type({of}) is str else {self.call(_unsure, of)})"

    def call(self, function: Callable[[Any], Any], of: str) -> str:
        """A call of one of the functions below."""
        name = function.__name__.strip("_")
        self.names[name] = function
        return f"{name}({of})"

    def checked(self, validator: v.Validator, of: str) -> str:
        """A text that passes a validator."""
        self.names |= {"checked": _checked, validator.__name__: validator}
        return f"checked({validator.__name__}, {of})"

    def below(self, cls: Any) -> str:
        """The name of the reader of a class below; it is made when it is first used: a class may contain itself."""
        name, names, clean = f"read_{cls.__name__}", self.names, self.clean

        def read_below(given: Any, keys: list[int]) -> Any:
            made = names[name] = _reader(cls, clean)
            return made(given, keys)

        names.setdefault(name, read_below)
        return name


def _key(needed: Sequence[str], of: str = "given") -> str:
    """The expression of the key of an object with nothing but its required fields: one string, which takes little memory."""
    return " + '\\0' + ".join(f"{of}[{name!r}]" for name in needed)


_DAYS = Made(lambda text: as_day(text) if type(text) is str else _unsure(text), MOST)
_UNIT_CODES = Made(lambda text: _checked(v.unit_code, text), MOST)


@cache
def _sets(cls: type[enum.StrEnum]) -> Made:
    """The sets of members of a code list by their texts."""
    return Made(lambda texts: _distinct([cls._value2member_map_[text] for text in texts]), MOST)


_FIELD = v.Argument("x")
_WITHHELD = PersonalText.withheld()


def _unsure(_: object) -> NoReturn:
    raise Unsure


def _checked(validator: v.Validator, text: Any) -> str:
    return text if type(text) is str and validator(None, _FIELD, text) is None else _unsure(text)


def _personal(text: Any) -> PersonalText:
    return _WITHHELD if text == MASK else keep(_checked(v.check_text, text))


def _clean_personal(text: Any) -> PersonalText:
    if text == MASK:
        return _WITHHELD
    sure = type(text) is str and 0 < len(text) <= v.MAX_TEXT and not text.isspace()
    return keep(text) if sure else _unsure(text)


def _decimal(number: Any) -> Decimal:
    return Decimal(number) if type(number) is str and DECIMAL.fullmatch(number) else _unsure(number)


def _number(number: Any) -> int | Decimal:
    return number if type(number) is int else _decimal(number)


def _day_or_part(text: Any) -> DayOrPartial:
    found = _DAYS.get(text)
    return found or (as_day_or_partial(text) if type(text) is str else _unsure(text))


def _each(value: Any) -> list[Any]:
    return value if type(value) is list else _unsure(value)  # pyright: ignore[reportUnknownVariableType]


def _distinct(values: list[Any]) -> frozenset[Any]:
    found = frozenset(values)
    return found if len(found) == len(values) else _unsure(values)


_UNIONS: dict[frozenset[Any], Callable[[Any], Any]] = {
    frozenset({int, Decimal}): _number,
    frozenset({pendulum.Date, PartialDate}): _day_or_part,
}
_DONE_BY_READING = frozenset({v.day, v.check_flag, v.check_count, v.check_identifier, v.check_text, v.unit_code})
_OF_SEVERAL = frozenset({"check_unique", "check_ordered", "check_ordered_days"})
"""The validators that a collection of one element always passes."""


def _left(validator: v.Validator | None) -> list[v.Validator]:
    """The validators that a value of the right type, with valid texts and numbers in it, must still pass."""
    if validator is None or validator in _DONE_BY_READING or v.exact_class(validator) is not None:
        return []
    made = v.parts_of(validator)
    if made is not None and made.how == "all":
        return [left for one in made.inner for left in _left(one)]
    return [validator] if made is None or _left(made.inner[0]) else []
