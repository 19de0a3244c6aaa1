"""Profiles of four works, at another commit and now: how much is called for a record, and what takes the time.

``python -m benchmarks.profiles FOLDER`` takes a checkout of the other commit. Both read the same register, without what the
earlier one does not know.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import ROOT, child
from benchmarks.reading import register

from qcdc.model import Petition

__all__ = ["KEPT", "main"]

KEPT = ROOT / ".bench" / "profiles.json"
_MANY = 4_000
_ROUNDS = 3
"""The two are measured in turn, so that what else the machine does meets both."""
_CHILD = """
import cProfile, contextlib, gc, io, json, pstats, re, runpy, sys, time
from pathlib import Path
from qcdc import aggregate, codec, rules
from qcdc.dates import Period, as_day
from qcdc.model import Petition

data = Path(sys.argv[1]).read_bytes()
sys.path.insert(0, "examples")
records = codec.decode(data, Petition, format="jsonl")
over, as_of = Period.between("2023-04-10", "2023-12-31"), as_day("2024-06-30")

def report():
    sys.argv = ["report"]
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding='utf-8')), contextlib.suppress(SystemExit):
        runpy.run_path("examples/gia_lai_2023h1.py", run_name="__main__")

works = {
    "decode": lambda: codec.decode(data, Petition, format="jsonl"),
    "rules": lambda: rules.run(records, as_of=as_of),
    "tally": lambda: aggregate.tally(records, over=over),
    "report": report,
}

def named(file, function):
    # What is built in stands in no file, and its name ends with the address of its type.
    return re.sub(" of type object at 0x[0-9a-f]+", "", function) if file == "~" else f"{Path(file).stem}.{function}"

found = {}
for name, work in works.items():
    seconds = []
    for _ in range(7):
        gc.collect()
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    profile = cProfile.Profile()
    profile.runcall(work)
    stats = pstats.Stats(profile)
    rows = sorted(((row[2], key) for key, row in stats.stats.items()), reverse=True)[:3]
    found[name] = {
        "seconds": min(seconds),
        "calls": stats.total_calls,
        "most": [[named(file, function), took / stats.total_tt] for took, (file, _, function) in rows],
    }
print(json.dumps(found))
"""


def main(before: str) -> None:
    """Profile both and keep what was found for the page."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "petitions.jsonl"
        data.write_bytes(register(Petition, _MANY).replace(b'"schema":"qcdc/petition/1",', b""))
        rounds = [
            {
                name: json.loads(child(_CHILD, data, root=root))
                for name, root in (("before", Path(before)), ("now", ROOT))
            }
            for _ in range(_ROUNDS)
        ]
    found = rounds[-1]
    for name, works in found.items():
        for work, measured in works.items():
            measured["seconds"] = min(one[name][work]["seconds"] for one in rounds)
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(found, indent=1), encoding="utf-8")
    for work, now in found["now"].items():
        old = found["before"][work]
        print(f"{work:<8} x {old['seconds'] / now['seconds']:.2f}  calls {old['calls']:>10,} -> {now['calls']:>10,}")
        print(f"         {old['most']}\n         {now['most']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
