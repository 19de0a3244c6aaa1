"""The code of the README runs on the day on which it is read, not only on the day on which it was written."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from qcdc import gazetteer

ROOT = Path(__file__).parents[2]
WRITTEN = "2026-11-25"
# A table that was just renewed was checked until today; the README is then read tomorrow.
TODAY = max(
    dt.datetime.now(dt.UTC).date(),
    dt.date.fromisoformat(WRITTEN),
    gazetteer.CHECKED_UNTIL + dt.timedelta(days=1),
)


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_code_of_the_readme_runs_today(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The real day is after the day until which the table was checked, and the output says *provisional*."""
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    code = "\n".join(blocks)
    monkeypatch.chdir(ROOT)

    assert code.count(f'today = "{WRITTEN}"') == 1
    exec(compile(code.replace(WRITTEN, TODAY.isoformat()), name, "exec"), {})

    said = f"<Unit xã Đak Đoa, commune 23677, seen on {TODAY.isoformat()}, provisional>"
    assert said in capsys.readouterr().out
