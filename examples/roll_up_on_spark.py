"""Totals of receptions at all levels, counted by PySpark: from a folder of Parquet files to one Parquet file.

    spark-submit --master local[2] examples/roll_up_on_spark.py ROWS TOTALS 2023-01-01 2023-06-30

The master is the only thing that changes for a cluster. The rows have the columns of ``qcdc.frames.schema("receptions")``.
"""

# PySpark is installed only for this.
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
from __future__ import annotations

import sys

import narwhals as nw
from pyspark.sql import SparkSession

from qcdc import frames, gazetteer
from qcdc.dates import Period


def main(rows: str, totals: str, first: str, last: str) -> None:
    """Read the rows, count them on the cluster, and write the totals, which are few, from here."""
    spark = SparkSession.builder.appName("qcdc").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    window = Period.named(first, last)
    frame = nw.scan_parquet(rows, backend="pyspark", session=spark).to_native()
    counted = frames.tally(frame, "receptions", over=window)
    rolled = frames.roll_up(counted, tree=gazetteer.vietnam().at(window.end))
    found = nw.from_native(rolled.totals).collect("polars")
    found.write_parquet(totals)
    print(f"{len(found)} totals, {len(rolled.unplaced)} bodies not placed")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
