"""A page as one HTML file: no network, every text escaped once, both languages, light and dark, printable."""

from __future__ import annotations

import base64
import hashlib
from functools import cache

from qcdc._kernel.data import package_bytes
from qcdc._kernel.language import LANGUAGES, Language, as_language
from qcdc.render.pages.escaping import attribute, escaped, spans
from qcdc.render.pages.html_blocks import Place, block_html, marks_html
from qcdc.render.pages.structure import Page, Part, Section
from qcdc.render.pages.values import Chart, Findings
from qcdc.render.pages.words import say

__all__ = ["page_html"]


@cache
def _asset(name: str) -> str:
    return package_bytes("render", name).decode("utf-8").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


_BOTH = (say("Tiếng Việt", "Tiếng Việt"), say("English", "English"))
_THEMES = (("auto", say("Tự động", "Automatic")), ("light", say("Sáng", "Light")), ("dark", say("Tối", "Dark")))
_SKIP, _CONTENTS = say("Đến nội dung", "Skip to the contents"), say("Mục lục", "Contents")
_LANGUAGE, _THEME = say("Ngôn ngữ", "Language"), say("Nền", "Theme")
_ABOUT = say("Trang này", "This page")
_READ = say("Cách đọc", "How to read")


def page_html(page: Page, language: Language) -> str:
    """A page as HTML.

    Args:
        page: the page.
        language: the language that is shown first; a reader can change it, without scripts.
    """
    tongue = as_language(language)
    style, script = _asset("page.css") + _foot(page), _asset("page.js")
    # The hashes of the style and the script: nothing else on the page can run, and nothing is loaded.
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    title = escaped(page.title.text(tongue))
    return (
        f'<!DOCTYPE html>\n<html lang="{tongue}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
        '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style}</style></head>\n"
        f'<body data-vi="{escaped(page.title.vi)}" data-en="{escaped(page.title.text("en"))}">\n'
        f'<a class="skip" href="#main">{spans(_SKIP)}</a>\n{_bar(page, tongue)}\n<div class="page">\n{_header(page)}\n'
        f'<div class="columns2">{_contents(page)}\n<main id="main" tabindex="-1">\n{_parts(page)}</main></div>\n'
        f'<footer class="foot"><p>{spans(page.banner)}</p></footer></div>\n<script>{script}</script>\n</body></html>\n'
    )


def _foot(page: Page) -> str:
    """The line at the foot of every sheet, in the language that is shown."""
    lines = (f'@page {one}{{@bottom-center{{content:"{_css_text(page.banner.text(one))}"}}}}' for one in LANGUAGES)
    return "".join(lines)


def _css_text(text: str) -> str:
    """A text inside quotes of a style sheet: all but letters, digits and spaces as numbers."""
    return "".join(
        sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text if sign.isprintable()
    )


def _bar(page: Page, language: Language) -> str:
    languages = "".join(
        f'<input type="radio" name="l" id="l-{one}" value="{one}"{" checked" if one == language else ""}>'
        f'<label for="l-{one}" lang="{one}">{words.vi}</label>'
        for one, words in zip(("vi", "en"), _BOTH, strict=True)
    )
    themes = "".join(
        f'<input type="radio" name="t" id="t-{one}" value="{one}"{" checked" if one == "auto" else ""}>'
        f'<label for="t-{one}">{spans(words)}</label>'
        for one, words in _THEMES
    )
    return (
        f'<div class="top" role="region" aria-label="{attribute(_ABOUT)}"><p class="banner">{spans(page.banner)}</p><form class="switches">'
        f'<fieldset><legend class="hidden">{spans(_LANGUAGE)}</legend>{languages}</fieldset>'
        f'<fieldset><legend class="hidden">{spans(_THEME)}</legend>{themes}</fieldset></form></div>'
    )


def _header(page: Page) -> str:
    header = "" if page.header is None else f'<p class="authority">{spans(page.header)}</p>'
    over = "" if page.over is None else f'<p class="over">{spans(page.over)}</p>'
    under = "" if page.under is None else f'<p class="under">{spans(page.under)}</p>'
    legend = ""
    if page.legend:
        told = " ".join(f"{marks_html((mark,))} {spans(words)}" for mark, words in page.legend)
        key = any(section.id == "key" for part in page.parts for section in part.sections)
        link = f' <a href="#key">{spans(_READ)}</a>' if key else ""
        legend = f'<p class="origin">{told}{link}</p>'
    return f"<header>{header}{over}<h1>{spans(page.title)}</h1>{under}{legend}</header>"


def _contents(page: Page) -> str:
    lines: list[str] = []
    for part in page.parts:
        inner = "".join(
            f'<li><a href="#{escaped(one.id)}">{spans(one.title)}</a></li>'
            for one in part.sections
            if one.title is not None
        )
        below = f"<ul>{inner}</ul>" if inner else ""
        lines.append(f'<li><a href="#{escaped(part.id)}">{spans(part.title)}</a>{below}</li>')
    return (
        f'<nav class="contents" aria-label="{attribute(_CONTENTS)}"><details open><summary>{spans(_CONTENTS)}</summary>'
        f"<ul>{''.join(lines)}</ul></details></nav>"
    )


def _targets(page: Page) -> dict[str, str]:
    """What a link to a section says: its title, or that of its part."""
    return {section.id: _short(part, section) for part in page.parts for section in part.sections}


def _short(part: Part, section: Section) -> str:
    """``II.2``: the number of the part and of the section; without numbers, the titles."""
    numeral, dot, _ = part.title.vi.partition(".")
    if not dot:
        return spans(section.title if section.title is not None else part.title)
    place = "" if section.title is None else section.title.vi.partition(".")[0]
    return escaped(f"{numeral}.{place}" if place.isdigit() else numeral)


def _parts(page: Page) -> str:
    targets = _targets(page)
    # Figures are numbered in the order of the page, not in that in which they were built.
    figure = 0
    written: list[str] = []
    for part in page.parts:
        sections: list[str] = []
        for section in part.sections:
            blocks: list[str] = []
            level = 3 if section.title is None else 4
            for at, block in enumerate(section.blocks):
                drawn = isinstance(block, Chart)
                figure += drawn
                place = Place(f"{section.id}-{at}", figure if drawn else None, level, targets)
                blocks.append(block_html(block, place))
            title = "" if section.title is None else f"<h3>{spans(section.title)}</h3>"
            wide = " judged" if any(isinstance(one, Findings) for one in section.blocks) else ""
            sections.append(
                f'<section id="{escaped(section.id)}" class="section{wide}">{title}{_paired(section, blocks)}</section>\n'
            )
        written.append(
            f'<section id="{escaped(part.id)}" class="part"><h2>{spans(part.title)}</h2>\n{"".join(sections)}</section>\n'
        )
    return "".join(written)


def _paired(section: Section, blocks: list[str]) -> str:
    """Small blocks stand side by side."""
    if section.id in {"committees", "figures"} and len(blocks) > 1:
        first, *others = blocks
        return f'<div class="pairs">{first}<div class="stack">{"".join(others)}</div></div>'
    return "".join(blocks)
