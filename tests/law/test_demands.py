"""The demands of the law, clause by clause (``tools/data/demands``): nothing left out, nothing twice, nothing invented.

The texts of the acts are not in the tree. ``tools/count_clauses.py`` counted their articles and clauses; what it found
is kept beside the tables and compared with them here.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pytest
from count_clauses import Article, codified, lines, scanned

from qcdc import law, rules
from qcdc.law import Citation
from qcdc.rules.duties import DUTIES

FOLDER = Path(__file__).parents[2] / "tools" / "data" / "demands"
COLUMNS = ["article", "clause", "since", "until", "duty", "who", "what", "covered_by", "reason", "needs"]
ACTS = {
    "02/2011/QH13", "25/2018/QH14", "42/2013/QH13", "10/2022/QH15", "136/2025/QH15", "124/2020/NĐ-CP", "31/2019/NĐ-CP",
    "59/2023/NĐ-CP", "61/2023/NĐ-CP", "154/2026/NĐ-CP", "155/2026/NĐ-CP", "156/2026/NĐ-CP", "185/2026/NĐ-CP",
}  # fmt: skip
REASONS = {"no_record", "judgement", "other_law", "no_text", "not_yet"}
MOST_WORDS = 12
# The day on which the amending acts of the list changed the others.
CHANGED = dt.date(2026, 7, 1)
DAY_BEFORE = dt.date(2026, 6, 30)

Row: TypeAlias = dict[str, str]
Place: TypeAlias = tuple[str, str]


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


COUNTS = {row["act"]: row for row in _read(FOLDER / "counts.csv")}
of_every_act = pytest.mark.parametrize("act", sorted(COUNTS))


@cache
def _table(act: str) -> list[Row]:
    return _read(FOLDER / f"{act.replace('/', '-')}.csv")


def _place(row: Row) -> Place:
    return row["article"], row["clause"]


def _window(row: Row) -> tuple[dt.date, dt.date]:
    since, until = row["since"] or dt.date.min.isoformat(), row["until"] or dt.date.max.isoformat()
    return dt.date.fromisoformat(since), dt.date.fromisoformat(until)


def _in_force(row: Row, day: dt.date) -> bool:
    since, until = _window(row)
    return since <= day <= until


def _on(act: str, day: dt.date) -> list[Row]:
    return [row for row in _table(act) if _in_force(row, day)]


def _at(rows: Iterable[Row], place: str) -> list[Row]:
    """The rows of an article, or of one of its clauses."""
    article, _, clause = place.partition(".")
    return [row for row in rows if row["article"] == article and (not clause or row["clause"] == clause)]


def test_every_act_of_the_list_was_counted() -> None:
    """D1 each act of the list is counted once."""
    assert Counter(row["act"] for row in _read(FOLDER / "counts.csv")) == Counter(ACTS)


@of_every_act
def test_totals_are_the_sum_of_the_articles(act: str) -> None:
    """D2 articles and clauses of an act are those counted article by article."""
    clauses = [row["clauses"].split() for row in _read(FOLDER / "articles.csv") if row["act"] == act]

    assert int(COUNTS[act]["articles"]) == len(clauses)
    assert int(COUNTS[act]["clauses"]) == sum(map(len, clauses))
    assert int(COUNTS[act]["articles_without_clauses"]) == clauses.count([])


@of_every_act
def test_every_clause_has_its_row(act: str) -> None:
    """D3 in the wording that was counted every clause, or article without clauses, has exactly one row."""
    counted = Counter(
        (row["article"], clause)
        for row in _read(FOLDER / "articles.csv")
        if row["act"] == act
        for clause in row["clauses"].split() or [""]
    )

    found = Counter(map(_place, _on(act, dt.date.fromisoformat(COUNTS[act]["on"]))))

    assert found - counted == Counter(), "more rows than clauses"
    assert counted - found == Counter(), "clauses without a row"


@of_every_act
def test_wordings_follow_each_other(act: str) -> None:
    """D4 on no day does a clause have two rows, and an article has clauses or none."""
    by_place: dict[Place, list[tuple[dt.date, dt.date]]] = {}
    for row in _table(act):
        by_place.setdefault(_place(row), []).append(_window(row))
    for place, windows in by_place.items():
        assert all(since <= until for since, until in windows), place
        assert all(first[1] < second[0] for first, second in pairwise(sorted(windows))), place
    for article in {article for article, clause in by_place if not clause}:
        whole = by_place[article, ""]
        parts = [one for place, found in by_place.items() if place[0] == article and place[1] for one in found]
        assert not any(a[0] <= b[1] and b[0] <= a[1] for a in whole for b in parts), article


@of_every_act
def test_words_are_the_closed_ones(act: str) -> None:
    """D5 a duty is owed by somebody and is covered, or has one of five reasons why not; nothing else has a reason."""
    for row in _table(act):
        assert list(row) == COLUMNS
        where = _place(row)
        assert row["duty"] in {"yes", "no"}, where
        assert row["what"], where
        assert len(row["what"].split()) <= MOST_WORDS, where
        if row["duty"] == "yes":
            assert row["who"], where
            assert bool(row["covered_by"]) is not bool(row["reason"]), where
        assert row["reason"] in ({""} if row["duty"] == "no" else REASONS | {""}), where
        assert bool(row["needs"]) is (row["reason"] == "not_yet"), where


def _names() -> set[str]:
    return {rule.id for rule in rules.RULES} | set(law.limit_keys()) | {duty.id for duty in DUTIES}


@of_every_act
def test_what_covers_exists(act: str) -> None:
    """D6 what covers a clause is a rule, a limit or a duty of the library."""
    unknown = {(_place(row), name) for row in _table(act) for name in set(row["covered_by"].split()) - _names()}

    assert unknown == set()


def _rows(cited: Citation) -> list[Row]:
    """The rows of the article or clause cited; a clause of an article without clauses is the article itself."""
    assert cited.article is not None
    found = _at(_table(cited.act), cited.article)
    return [row for row in found if cited.clause is None or row["clause"] in {"", cited.clause}]


def _one_place(cited: Citation, act: str) -> bool:
    """Whether a citation names one article of the act, and not a stretch of articles or the whole act."""
    return cited.act == act and cited.article is not None and "-" not in cited.article


@of_every_act
def test_a_rule_stands_in_the_rows_that_it_cites(act: str) -> None:
    """D7 a rule that cites an article or clause is named in a row of it.

    Not where the clause only changes another act: there the rule cites the other act as well.
    """
    lost = {
        f"{rule.id}: {cited}"
        for rule in rules.RULES
        for cited in rule.citations
        if _one_place(cited, act)
        and not any(rule.id in row["covered_by"].split() or _changes(row) for row in _rows(cited))
    }

    assert not lost, "\n".join(sorted(lost))


def test_a_limit_of_an_act_of_the_list_stands_in_a_row() -> None:
    """D7 a limit that cites an act of the list is named in a row of one of the articles that it cites."""
    lost: set[str] = set()
    for key in law.limit_keys():
        cited = {place for limit in law.limit_history(key) for place in limit.citations if place.act in COUNTS}
        rows = [
            row
            for place in cited
            if _one_place(place, place.act)
            for row in _at(_table(place.act), place.article or "")
        ]
        if cited and not any(key in row["covered_by"].split() or _changes(row) for row in rows):
            lost.add(key)

    assert lost == set()


@of_every_act
def test_a_limit_cites_what_is_there_on_its_first_day(act: str) -> None:
    """L4 on the first day of a limit each article or clause that it cites is there."""
    lost = {
        f"{key} from {limit.force.since}: {cited}"
        for key in law.limit_keys()
        for limit in law.limit_history(key)
        for cited in limit.citations
        if _one_place(cited, act) and not any(_in_force(row, limit.force.since or dt.date.min) for row in _rows(cited))
    }

    assert not lost, "\n".join(sorted(lost))


def _changes(row: Row) -> list[tuple[str, str, list[str]]]:
    """What a clause of an amending act does: to which act, and where."""
    found = re.findall(r"(inserts|rewrites|repeals) (\d+/\d{4}/[\w-]+)((?: \d+[a-zđ]?(?:\.\d+[a-zđ]?)?)+)", row["what"])
    return [(verb, act, places.split()) for verb, act, places in found]


# Their own duties: forms, force, transition, who carries them out.
OWN = {"136/2025/QH15": {"4"}, "155/2026/NĐ-CP": {"20", "21", "22", "23"}, "156/2026/NĐ-CP": {"8", "9", "10", "11"}}


@pytest.mark.parametrize("act", sorted(OWN))
def test_an_amending_clause_says_what_it_changes(act: str) -> None:
    """D8 every clause of an amending act but its own duties names the act and the places that it changes."""
    assert {row["article"] for row in _table(act) if not _changes(row)} == OWN[act]


@pytest.mark.parametrize(
    ("verb", "amended", "places"),
    [
        pytest.param(*change, id=f"{act} {'.'.join(filter(None, _place(row)))} {change[0]}")
        for act in sorted(OWN)
        for row in _table(act)
        for change in _changes(row)
    ],
)
def test_an_amendment_is_in_the_amended_act(verb: str, amended: str, places: list[str]) -> None:
    """D9 what is inserted has rows from that day on, what is repealed none, what is rewritten some."""
    for place in places:
        before, after = _at(_on(amended, DAY_BEFORE), place), _at(_on(amended, CHANGED), place)

        assert bool(before) is (verb != "inserts"), place
        assert bool(after) is (verb != "repeals"), place


def test_counting_by_lines_follows_the_numbers() -> None:
    """D10 what a sentence names or an amendment quotes is counted neither as an article nor as a clause."""
    text = "### Điều 1. Một\n\nTheo Điều 7.\n\n1. A.\n\na) B.\n\n2. C.\n\n7. D.\n\n### Điều 2. Hai\n\nE.\n"
    amending = "### Điều 1. Bổ sung Điều 9a\n\n1. A.\n\n### Điều 2. Hiệu lực\n\n1. B.\n\n2. C.\n"

    assert list(lines(text)) == [Article("1", ("1", "2")), Article("2", ())]
    assert list(lines(amending, amending=True)) == [Article("1", ()), Article("2", ("1", "2"))]


def test_counting_a_scan_reads_over_its_faults() -> None:
    """D11 marks lost in a scan hide no clause, page numbers and references add none."""
    text = "```text\nĐiều 1. Một 1 Mở đầu khoản 2 Điều 3 của Luật.\n```\n\n## Page 2\n\n```text\n2\n2_ Tiếp. Đỉều 2 Hai\nA.\n"
    amending = "Điều 1. Sửa đổi luật 1. Bổ sung khoản 2 “2. Nội dung.” 2. Bãi bỏ khoản 5. Điều 2. Điều khoản thi hành"

    assert list(scanned(text)) == [Article("1", ("1", "2")), Article("2", ())]
    assert list(scanned(amending, amending=True)) == [Article("1", ("1", "2")), Article("2", ())]


def test_counting_the_codification_leaves_other_acts_out() -> None:
    """D12 of the codification only the articles of the act asked for are counted."""
    text = (
        "Điều 9.1.LQ.1. Một\n(Điều 1 Luật số 1/2020/QH14, từ nay)\n 1. A.\n 2. B.\n"
        "Điều 9.1.NĐ.1.1. Hai\n(Điều 1 Nghị định số 2/2020/NĐ-CP)\n1. C.\n3. D.\n"
    )

    assert list(codified(text, "1/2020/QH14")) == [Article("1", ("1", "2"))]
    assert list(codified(text, "2/2020/NĐ-CP")) == [Article("1", ("1",))]
