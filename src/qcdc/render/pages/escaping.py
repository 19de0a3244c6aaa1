"""The only place where texts enter HTML and SVG: each text is escaped once, on its way out."""

from __future__ import annotations

import html

from qcdc._kernel.language import LANGUAGES
from qcdc.render.pages.words import Words

__all__ = ["attribute", "escaped", "spans"]


def escaped(text: str) -> str:
    """A text as characters of HTML or SVG; control characters become spaces."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return html.escape(plain, quote=True)


def spans(words: Words, tag: str = "span") -> str:
    """A text in both languages, of which the style sheet shows one; one that is the same in both is written once."""
    if words.en is None or words.en == words.vi:
        return escaped(words.vi)
    return "".join(f'<{tag} class="{one}" lang="{one}">{escaped(words.text(one))}</{tag}>' for one in LANGUAGES)


def attribute(words: Words) -> str:
    """A text for an attribute, which cannot change with the language: both, the Vietnamese one first."""
    if words.en is None or words.en == words.vi:
        return escaped(words.vi)
    return escaped(f"{words.vi} / {words.en}")
