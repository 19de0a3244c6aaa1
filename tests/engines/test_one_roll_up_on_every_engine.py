"""The same roll-up from objects and from every engine, PySpark among them; run by ``make test-engines``.

PySpark starts a Java process and two worker threads for tasks (``local[2]``), and a Python process beside them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from frame_engines import ENGINES, cells_of, cells_of_objects, figures_of_objects, made, rows_of, totals_of
from qcdc import aggregate, codec, frames, gazetteer, law
from qcdc.dates import Period
from qcdc.model import Petition, Reception, Submission
from qcdc.vocab import Dimension

DATA = Path(__file__).parents[2] / "examples" / "data"
WINDOW = Period.between("2023-01-01", "2023-04-21")

# PySpark warns of newer versions of pandas and leaves a socket open at the end of the process.
pytestmark = pytest.mark.filterwarnings("ignore")


def read(cls: Any, name: str) -> list[Any]:
    return [codec.decode(line, cls) for line in (DATA / name).read_bytes().splitlines()]


RECEPTIONS = read(Reception, "receptions.jsonl")
PETITIONS = read(Petition, "petitions.jsonl")
SUBMISSIONS = read(Submission, "submissions.jsonl")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("PySpark needs Java 17: install it, for example openjdk-17-jre-headless of Debian")
    pyspark = pytest.importorskip("pyspark.sql", reason="pip install the group engines: pyspark is not installed")
    session = (
        pyspark.SparkSession.builder.master("local[2]")
        .appName("qcdc")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.memory", "1g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def counted(frame_of: Any, by: tuple[Dimension, ...]) -> frames.FrameTally:
    """Receptions and petitions of the example, counted in one engine."""
    receptions = frame_of(frames.rows(RECEPTIONS, "receptions"), "receptions")
    handlings = frame_of(frames.rows(PETITIONS, "handlings", as_of=WINDOW.end), "handlings")
    of_receptions = frames.tally(receptions, "receptions", over=WINDOW, by=by)
    return of_receptions + frames.tally(handlings, "handlings", over=WINDOW, by=by)


def test_one_roll_up_from_objects_and_from_every_engine(spark: Any) -> None:
    tree = gazetteer.vietnam().at(WINDOW.end)
    province = tree.get("64", "province")
    by = (Dimension.KIND,)
    records = [*RECEPTIONS, *PETITIONS, *SUBMISSIONS]
    objects = aggregate.tally(records, over=WINDOW, by=by)
    rolled = aggregate.roll_up(objects, tree=tree, within=province)
    like = spark.createDataFrame([(1,)], "one long")
    seen: dict[str, int] = {}
    for engine in (*ENGINES, "pyspark"):

        def maker(flat: Any, kind: str, engine: str = engine) -> Any:
            return frames.frame_of(flat, kind, like) if engine == "pyspark" else made(flat, kind, engine)

        found = counted(maker, by)
        assert cells_of(found) == cells_of_objects(objects, found.indicators), engine
        totals = totals_of(frames.roll_up(found, tree=tree, within=province, submissions=SUBMISSIONS))
        assert totals == figures_of_objects(rolled, totals), engine
        seen[engine] = len(totals)

    assert all(seen.values())
    assert seen["pyspark"] == seen["polars"]


def test_pyspark_runs_two_tasks_at_once(spark: Any) -> None:
    assert spark.sparkContext.defaultParallelism == 2


def test_checks_and_deadlines_run_on_pyspark(spark: Any) -> None:
    like = spark.createDataFrame([(1,)], "one long")
    flat = frames.rows(RECEPTIONS[:50], "receptions")
    frame = frames.frame_of(flat, "receptions", like)
    frames.check_frame(frame, "receptions")
    with pytest.raises(ValueError, match="repeat a record"):
        frames.check_frame(frames.frame_of([*flat, *flat[:3]], "receptions", like), "receptions")
    found = rows_of(frames.deadlines(frame, "complaint.acceptance", start="day"))

    assert len(found) == 50
    assert all(row["due"] == law.deadline("complaint.acceptance", start=row["day"]).day for row in found)


def test_the_example_for_a_cluster_runs_in_local_mode(tmp_path: Path) -> None:
    submit = shutil.which("spark-submit", path=str(Path(sys.executable).parent))
    if submit is None or shutil.which("java") is None:
        pytest.skip("PySpark or Java is not installed: make test-engines installs PySpark")
    window = Period.half_year(2023, 1)
    made(frames.rows(RECEPTIONS, "receptions"), "receptions", "polars").write_parquet(tmp_path / "rows.parquet")
    out = tmp_path / "totals.parquet"
    script = Path(__file__).parents[2] / "examples" / "roll_up_on_spark.py"
    days = (window.start.isoformat(), window.end.isoformat())
    paths = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [submit, "--master", "local[2]", str(script), str(tmp_path / "rows.parquet"), str(out), *days],
        env={**os.environ, "PYTHONPATH": paths, "PYSPARK_PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-2000:]
    polars = pytest.importorskip("polars")
    rolled = aggregate.roll_up(aggregate.tally(RECEPTIONS, over=window), tree=gazetteer.vietnam().at(window.end))
    nation = polars.read_parquet(out).filter(polars.col("unit_code").is_null())
    found = {row["indicator"]: row["value"] for row in nation.to_dicts()}
    assert found == {key: rolled.figure(key).value for key in found}
    assert found["reception.visits"]
