"""The page of the documentation: the lines of the last runs, what was missed and why, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks import profiles
from benchmarks.goals import GOALS, Found
from benchmarks.measure import ROOT, SCALE
from benchmarks.page_texts import TEXTS
from benchmarks.reasons import REASONS

__all__ = ["keep", "write"]

_KEPT = ROOT / ".bench" / "lines.json"


def keep(found: Iterable[Found], machine: Mapping[str, str], *, scaled: bool) -> None:
    """Take the lines of a run one by one and keep them for the page; those of a scaled run mean nothing."""
    kept = _kept()
    for one in found:
        if not scaled:
            kept["machine"] = dict(machine)
            kept["lines"][one.key] = list(one)
            _KEPT.parent.mkdir(exist_ok=True)
            _KEPT.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    if scaled:
        print(f"Not kept for the page: {SCALE} was set.")


def _kept() -> dict[str, Any]:
    if _KEPT.exists():
        found: dict[str, Any] = json.loads(_KEPT.read_text(encoding="utf-8"))
        return found
    return {"machine": {}, "lines": {}}


def write(day: str) -> None:
    """Write the page of a day in both languages.

    Args:
        day: the day on which the lines were measured.
    """
    kept = _kept()
    lines = {key: Found(*one) for key, one in kept["lines"].items() if key in GOALS}
    for language in ("en", "vi"):
        place = ROOT / "docs" / language / "explanation" / "performance.md"
        place.write_text(_page(language, day, kept["machine"], lines), encoding="utf-8")


def _page(language: str, day: str, machine: Mapping[str, str], lines: Mapping[str, Found]) -> str:
    texts = TEXTS[language]
    # Lines that did not change are kept from an earlier day: "2026-11-26,2026-11-27".
    days = day.split(",")
    shown = " and ".join(days) if language == "en" else " và ".join("/".join(reversed(one.split("-"))) for one in days)
    on = ", ".join(f"{texts.get(name, name)} {value}" for name, value in machine.items())
    parts = [
        texts["beginning"],
        texts["how"],
        texts["measured"].format(day=shown, machine=on) if lines else texts["unmeasured"],
        _table(language, lines, huge=False),
        _missed(language, lines),
        texts["huge"],
        _table(language, lines, huge=True),
        _profiles(language),
        texts["run"],
    ]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _table(language: str, lines: Mapping[str, Found], *, huge: bool) -> str:
    texts = TEXTS[language]
    rows = [texts["head"], "| --- | --- | ---: | --- | --- |"]
    for key, goal in GOALS.items():
        if (goal.id in {"G11", "H"}) is huge:
            one = lines.get(key, Found(key, None, why_not="not measured"))
            aim = f"{_SIGNS[goal.sign]} {_number(goal.goal, language)}" if goal.sign else ""
            ratio = "–" if one.ratio is None else _number(one.ratio, language)
            rows.append(f"| {goal.id} | {getattr(goal, language)} | {ratio} | {aim} | {_verdict(one, language)} |")
    return "\n".join(rows)


def _profiles(language: str) -> str:
    """Where the time was and is, if the profiles were made."""
    if not profiles.KEPT.exists():
        return ""
    texts = TEXTS[language]
    found: dict[str, Any] = json.loads(profiles.KEPT.read_text(encoding="utf-8"))
    rows = [texts["profiles"].strip(), "", texts["profiles head"], "| --- | ---: | ---: | --- | --- |"]
    for work, now in found["now"].items():
        old = found["before"][work]
        calls = f"{_number(old['calls'], language)} → {_number(now['calls'], language)}"
        ratio = _number(old["seconds"] / now["seconds"], language)
        rows.append(f"| {texts[work]} | {ratio} | {calls} | {_most(old)} | {_most(now)} |")
    return "\n".join(rows)


def _most(profile: Mapping[str, Any]) -> str:
    return ", ".join(f"`{name}` {share:.0%}" for name, share in profile["most"])


_SIGNS = {">=": "≥", "<=": "≤"}


def _number(value: float, language: str) -> str:
    shown = f"{value:,.0f}" if value >= 100 else f"{value:.2f}".rstrip("0").rstrip(".")
    return shown if language == "en" else shown.translate(str.maketrans(",.", ".,"))


def _verdict(one: Found, language: str) -> str:
    texts = TEXTS[language]
    if one.ratio is not None and one.wrong:
        return texts["wrong"].format(count=one.wrong)
    return texts.get(one.verdict, one.verdict)


def _missed(language: str, lines: Mapping[str, Found]) -> str:
    texts = TEXTS[language]
    missed = [
        key
        for key in GOALS
        if key in lines and lines[key].ratio is not None and lines[key].verdict.startswith("missed")
    ]
    if not missed:
        return texts["all reached"] if lines else ""
    # Goals with one reason stand together.
    lines_of: dict[str, list[str]] = {}
    for key in missed:
        reason = REASONS[key][language] if key in REASONS else texts["no reason"]
        lines_of.setdefault(reason, []).append(f"{GOALS[key].id}, {getattr(GOALS[key], language)}")
    reasons = [f"- {'; '.join(those)}: {reason}" for reason, those in lines_of.items()]
    return "\n\n".join((texts["missed title"], "\n".join(reasons)))
