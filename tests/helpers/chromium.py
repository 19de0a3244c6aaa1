"""Pages in a real browser, for the tests of ``make test-desktop``."""

# Playwright is installed only for this.
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import util
from typing import Any

import pytest

__all__ = ["NEEDED", "Open", "launched", "opening"]

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
NEEDED = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(util.find_spec("playwright") is None, reason="playwright is not installed (group desktop)"),
]
"""The marks of a module whose tests need both."""
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
Open = Callable[..., Any]


@contextmanager
def launched() -> Generator[Any]:
    """A running browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield found
        found.close()


@contextmanager
def opening(browser: Any, address_of: Callable[[str], str], own: tuple[str, ...]) -> Generator[Open]:
    """A function that opens a page; what the console says, and every foreign request, is kept in ``said``.

    Args:
        browser: the browser.
        address_of: gives the address of a page by its name.
        own: how the addresses begin that are not foreign.
    """
    contexts: list[Any] = []

    def open_page(name: str, *, width: int = 1366, scripts: bool = True, **more: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts, **more)
        contexts.append(context)
        page = context.new_page()
        page.said = []

        def heard(message: Any) -> None:
            page.said.append(getattr(message, "text", str(message)))

        def asked(request: Any) -> None:
            if not request.url.startswith(own):
                page.said.append(request.url)

        page.on("console", heard)
        page.on("pageerror", heard)
        page.on("request", asked)
        page.goto(address_of(name))
        return page

    yield open_page
    for context in contexts:
        context.close()
