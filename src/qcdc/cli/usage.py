"""What a command is: its arguments and options, with their words in both languages."""

from __future__ import annotations

from typing import NamedTuple

from qcdc._kernel.language import Language, choose

__all__ = ["Argument", "Command", "Option", "Words"]


class Words(NamedTuple):
    """A text in both languages."""

    vi: str
    en: str

    def text(self, language: Language) -> str:
        """The text in one of them."""
        return choose(language, self.vi, self.en)


class Argument(NamedTuple):
    """An argument that is known by its place."""

    name: str
    shown: Words
    help: Words
    required: bool = True
    many: bool = False

    def in_usage(self, language: Language) -> str:
        """The argument in the line of usage."""
        shown = f"{self.shown.text(language)}{' …' if self.many else ''}"
        return shown if self.required else f"[{shown}]"


class Option(NamedTuple):
    """An option, with the values that follow it."""

    flag: str
    shown: tuple[Words, ...]
    help: Words
    example: str = ""
    required: bool = False

    @property
    def name(self) -> str:
        """The name under which the parser keeps it."""
        return self.flag.lstrip("-").replace("-", "_")

    def heading(self, language: Language) -> str:
        """The option with its values."""
        return " ".join((self.flag, *(one.text(language) for one in self.shown)))

    def in_usage(self, language: Language) -> str:
        """The option in the line of usage."""
        return self.heading(language) if self.required else f"[{self.heading(language)}]"


class Command(NamedTuple):
    """A command."""

    name: str
    help: Words
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...] = ()
    notes: Words | None = None
    examples: tuple[str, ...] = ()
