"""Reading the arguments of a command; every error is one of ours, in both languages."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Sequence
from typing import Any, NamedTuple, NoReturn

from qcdc._kernel.language import LANGUAGES, Language
from qcdc._kernel.text import show
from qcdc.cli.commands import COMMANDS, COMMON
from qcdc.cli.usage import Command, Option
from qcdc.dates import read_day
from qcdc.errors import InvariantError, Phrase

__all__ = ["Asked", "command_of", "language_of", "parsed"]


class Asked(NamedTuple):
    """A command with its arguments."""

    command: Command
    language: Language
    json: bool
    given: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        """An argument or an option by name."""
        return self.given[name]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - its sentences are English only
        raise InvariantError("cli.wrong", example="qcdc --help")


def language_of(words: Sequence[str]) -> Language:
    """The language of the output; Vietnamese if it is not given, or is wrong, so that an error can be printed."""
    wanted = ""
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            wanted = words[index + 1]
        elif word.startswith("--lang="):
            wanted = word.partition("=")[2]
    return "en" if wanted == "en" else "vi"


def command_of(words: Sequence[str]) -> tuple[Command | None, list[str]]:
    """The command, and the words without it.

    Raises:
        InvariantError: there is no such command (``cli.command``).
    """
    rest = list(words)
    index = 0
    while index < len(rest) and rest[index].startswith("-"):
        index += 2 if rest[index] == "--lang" else 1
    if index >= len(rest):
        return None, rest
    name = rest.pop(index)
    names = [one.name for one in COMMANDS]
    if name not in names:
        near = tuple(difflib.get_close_matches(name[:40], names, n=2))
        raise InvariantError("cli.command", value=_typed(name), near=near, known=tuple(names))
    return COMMANDS[names.index(name)], rest


def parsed(command: Command, words: Sequence[str]) -> Asked:
    """The arguments of a command.

    Raises:
        InvariantError: an unknown option, a missing or superfluous argument, an option without its value.
    """
    options = (*COMMON, *command.options)
    parser = _Parser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("given", nargs="*")
    for one in options:
        names = [one.flag, *(["-h"] if one.flag == "--help" else [])]
        if not one.shown:
            parser.add_argument(*names, action="store_true")
        else:
            parser.add_argument(*names, nargs=None if len(one.shown) == 1 else len(one.shown))
    try:
        found, unknown = parser.parse_known_intermixed_args(list(words))
    except argparse.ArgumentError as error:
        raise _wrong_value(error.argument_name, options) from None
    if found.help:
        return Asked(command, language_of(words), found.json, {"help": True})
    if unknown:
        raise _unknown(unknown[0], options)
    if found.lang not in {None, *LANGUAGES}:
        raise InvariantError("language.unknown", "--lang", value=show(found.lang))
    given = {one.name: getattr(found, one.name) for one in options} | _placed(command, found.given, found.lang or "vi")
    for one in command.options:
        if one.required and given[one.name] is None:
            raise _missing(one.flag, f"{one.flag} {one.example}", day=one.flag == "--on")
        if one.flag in _DAYS and given[one.name] is not None:
            given[one.name] = _days(given[one.name], one.flag)
    return Asked(command, found.lang or "vi", found.json, given)


def _missing(name: str, example: str, *, day: bool) -> InvariantError:
    """The error for an argument or an option that is required; the day never has a default."""
    if day:
        return InvariantError("cli.day_missing", name, example=example)
    return InvariantError("cli.missing", name, example=example)


def _placed(command: Command, words: list[str], language: Language) -> dict[str, Any]:
    """The arguments that are known by their places."""
    left = list(words)
    given: dict[str, Any] = {}
    for one in command.arguments:
        if one.many:
            given[one.name], left = left, []
        else:
            given[one.name] = left.pop(0) if left else None
        if one.required and not given[one.name]:
            example = (command.examples or ("",))[0]
            raise _missing(one.shown.text(language), example, day=one.name == "day")
        if one.name == "day":
            given[one.name] = read_day(given[one.name], attribute=one.shown.text(language))
    if left:
        raise InvariantError("cli.too_many", count=len(left), example=(command.examples or ("",))[0])
    return given


def _typed(word: str) -> str | Phrase:
    """A word as it was typed, if it may be a command or an option; any other text may be a name."""
    return f"'{word}'" if _WORD.fullmatch(word) else show(word)


_WORD = re.compile(r"[a-z-]{1,20}", re.ASCII)


_DAYS = frozenset({"--on", "--was", "--between"})


def _days(given: str | list[str], flag: str) -> Any:
    """A day, or two, as people write them: 2026-06-30, 30/06/2026."""
    if isinstance(given, str):
        return read_day(given, attribute=flag)
    return tuple(read_day(one, attribute=flag) for one in given)


def _unknown(word: str, options: tuple[Option, ...]) -> InvariantError:
    flags = tuple(one.flag for one in options)
    name = word.partition("=")[0]
    return InvariantError(
        "cli.option", value=_typed(name), near=tuple(difflib.get_close_matches(name[:40], flags, n=2)), known=flags
    )


def _wrong_value(flag: str | None, options: tuple[Option, ...]) -> InvariantError:
    """The error for an option without its value, or with one that it does not take."""
    found = next((one for one in options if flag is not None and one.flag in flag.split("/")), None)
    if found is None:
        return InvariantError("cli.wrong", example="qcdc --help")
    if not found.shown:
        return InvariantError("cli.no_value", found.flag)
    example = f"{found.flag} {found.example}"
    if found.flag in {"--on", "--was"}:
        return _missing(found.flag, example, day=True)
    return InvariantError("cli.value_missing", found.flag, count=len(found.shown), example=example)
