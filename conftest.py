"""Pytest: Hypothesis profiles, and the examples of README, docs and docstrings executed by Sybil."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

settings.register_profile("dev", max_examples=20, deadline=None)
# Every landing runs all properties with as many examples as fit into its time; ``make deep`` runs them with more.
settings.register_profile(
    "ci", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dev")

_markdown = Sybil(
    parsers=[PythonCodeBlockParser(), DocTestDirectiveParser()],
    patterns=["*.md"],
    excludes=["docs/_build/**", "changelog.d/**", ".venv/**"],
)
_docstrings = Sybil(parsers=[DocTestParser()], patterns=["src/qcdc/**/*.py"])
pytest_collect_file = (_markdown + _docstrings).pytest()
