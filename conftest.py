"""Pytest: Hypothesis profiles, the floors of properties, and the examples of README, docs and docstrings."""

from __future__ import annotations

import gc
import os

from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser
from sybil.parsers.rest import DocTestParser

from printed import PrintedCodeParser

# They start LibreOffice and Chromium, and are run by ``make test-desktop``.
collect_ignore = [] if "QCDC_DESKTOP" in os.environ else ["tests/desktop"]
# They start Java processes, and are run by ``make test-engines``.
collect_ignore += [] if "QCDC_ENGINES" in os.environ else ["tests/engines"]
pytest_plugins = ["floors", "parts"]

settings.register_profile("dev", max_examples=20, deadline=None)
# Every landing runs all properties with as many examples as fit into its time; ``make deep`` runs them with more.
settings.register_profile(
    "ci", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
# For ``make mutants``: whether something fails is asked, not the smallest example of it.
settings.register_profile(
    "mutants", settings.get_profile("ci"), phases=[Phase.explicit, Phase.generate], report_multiple_bugs=False
)
settings.register_profile("trace", settings.get_profile("mutants"), max_examples=3)
settings.register_profile("deep", max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dev")


def pytest_collection_finish() -> None:
    """Collect garbage less often, and never among the thousands of collected tests and what they imported."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


_markdown = Sybil(
    parsers=[PrintedCodeParser(), DocTestDirectiveParser()],
    patterns=["*.md"],
    # The Vietnamese pages have the code of the English ones, which tests/docs/test_reference_pages.py checks.
    excludes=["docs/_build/**", "docs/vi/*/*", "changelog.d/**", ".venv/**"],
)
_docstrings = Sybil(parsers=[DocTestParser()], patterns=["src/qcdc/**/*.py"])
pytest_collect_file = (_markdown + _docstrings).pytest()
