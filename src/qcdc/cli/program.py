"""The program: it finds the command, runs it, prints its result, and turns every error into a sentence and a status."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import qcdc
from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc.cli.errors import errors_as_data, said
from qcdc.cli.help import help_of_all, help_of_command
from qcdc.cli.parsing import command_of, language_of, parsed
from qcdc.cli.screen import write
from qcdc.cli.usage import Command
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError

__all__ = ["main"]

_FINE, _WRONG_USE, _UNREADABLE, _INTERRUPTED, _PIPE = 0, 2, 3, 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. The result is its exit status; no error of the command leaves it.

    Args:
        arguments: the words after ``qcdc``; those of the process if left out.

    Raises:
        InvariantError: the words are not texts.
    """
    words = list(sys.argv[1:] if arguments is None else v.all_arguments(arguments, str, "arguments"))
    try:
        return _run(words)
    except BrokenPipeError:
        # What Python writes when it ends must not fail again.
        with suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError:
        # Standard output cannot be written, nor perhaps standard error.
        return _UNREADABLE


def _run(words: list[str]) -> int:
    language = language_of(words)
    command: Command | None = None
    try:
        command, rest = command_of(words)
        if command is None:
            return _without_command(rest, language)
        asked = parsed(command, rest)
        if asked.given.get("help"):
            write(help_of_command(command, language))
            return _FINE
        # Help and wrong use do not load the library.
        from qcdc.cli.verbs import VERBS  # noqa: PLC0415

        result = VERBS[command.name](asked)
    except QcdcError as error:
        return _failed(_as_typed(error, command, language), words, language)
    except BrokenPipeError:
        raise
    except OSError as error:
        from qcdc.codec.files import refusal  # noqa: PLC0415 - as above

        unreadable = CodecError([ProblemError("file.unreadable", "$", reason=refusal(error))])
        return _failed(unreadable, words, language)
    except Exception as error:  # noqa: BLE001 - a traceback helps nobody who uses a command
        return _failed(InvariantError("cli.unexpected", name=type(error).__name__), words, language, _UNREADABLE)
    if asked.json:
        _write_json({"command": command.name, "status": result.status, **result.data})
    else:
        write(result.text)
    return result.status


def _as_typed(error: QcdcError, command: Command | None, language: Language) -> QcdcError:
    """The error with the name of the option or argument as it was typed, instead of that of the library's argument."""
    if command is None or isinstance(error, CodecError):
        return error
    names: dict[str | None, str] = {one.name: one.shown.text(language) for one in command.arguments}
    names |= {one.name: one.flag for one in command.options}
    if error.attribute not in names:
        return error
    found = type(error)(error.code, names[error.attribute], **error.params)
    found.others = error.others
    return found


def _without_command(words: list[str], language: Language) -> int:
    if "--version" in words:
        write(f"qcdc {qcdc.__version__}\n")
        return _FINE
    asked_for = not words or "--help" in words or "-h" in words
    write(help_of_all(language), error=not asked_for or not words)
    return _FINE if asked_for and words else _WRONG_USE


def _failed(error: QcdcError, words: list[str], language: Language, status: int | None = None) -> int:
    """Print an error; a file that cannot be read has another status than wrong use."""
    code = status if status is not None else _UNREADABLE if isinstance(error, CodecError) else _WRONG_USE
    if "--json" in words:
        _write_json({"command": None, "status": code, "errors": errors_as_data(error)})
    else:
        write(f"qcdc: {said(error, language)}\n", error=True)
    return code


def _write_json(data: dict[str, Any]) -> None:
    write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
