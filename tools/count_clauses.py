"""Count the articles and numbered clauses in the text of an act, for ``tools/data/demands``.

The texts are not in the repository, so this is run by hand. The results are stored in the given folder:
``articles.csv`` with one row per article, ``counts.csv`` with one row per act.

    python tools/count_clauses.py --act 02/2011/QH13 --on 2012-07-01 --layout scanned law.md tools/data/demands

``--on`` is a day on which the wording of the text was in force. A text has one of three layouts:

lines     articles and clauses begin on a new line;
codified  the official codification: below each heading are the number of the article and its act, in brackets;
scanned   running text: the next number in sequence, before a capital letter, begins an article or a clause.

In an act that amends others (``--amending``), the numbers below a clause belong to the other act: only a clause that
states an amendment is a clause of the act itself. ``--note`` is a remark on the text, such as that it is incomplete.
"""

import argparse
import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["Article", "codified", "lines", "main", "scanned"]

_CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚĂĐĨŨƠƯẠ-Ỹ"
# Scans confuse ổ, ồ and ố.
_AMENDS = re.compile(r"S[ửữ]a đ[ổốồ]i|B[ổồố] sung|Thay th[ếể]|B[ãả]i b[ỏõ]")
_SEVERAL = re.compile(r"một số khoản của|một số biểu mẫu tại")
# "khoản 3 Điều 33 Luật Tố cáo" is not a beginning; "Điều 4. Điều khoản thi hành" and "1. Luật này" are.
_NO_REFERENCE = r"(?!Điều (?!khoản)|Luật [KTĐ]|Nghị định số|Mục|Chương)"
_NOT_AFTER = "".join(f"(?<!{word} )" for word in ("hoản", "iều", "iểm", "ục", "số", "ngày", "tháng"))
_OF_THE_COPY = re.compile(r"## Page \d+|```(?:text)?|\d+|Lual.*")
_END = re.compile(r"Nơi nhận|NƠI NHẬN|Luật này (?:đã )?được Quốc hội nước")
_ARTICLES = ("act", "article", "clauses")
_COUNTS = ("act", "on", "articles", "clauses", "articles_without_clauses", "note")


class Article(NamedTuple):
    """An article with the numbers of its clauses, in the order of the text."""

    number: str
    clauses: tuple[str, ...]


def _parts(number: str) -> tuple[int, str]:
    digits = number.rstrip("abcdđeghik")
    return int(digits), number[len(digits) :]


def _follows(number: str, before: str | None) -> bool:
    """Whether a number comes next: 4 after 3, or 3a after 3."""
    if before is None:
        return number == "1"
    (plain, letter), (last, last_letter) = _parts(number), _parts(before)
    return (plain == last + 1 and not letter) or (plain == last and letter > last_letter)


def _clauses(body: Iterable[str], *, amending: bool) -> tuple[str, ...]:
    found: list[str] = []
    for line in map(str.strip, body):
        head = re.match(r"(\d+[a-zđ]?)\.\s*(?=\S)", line)
        if head is None or not _follows(head[1], found[-1] if found else None):
            continue
        if not amending or _AMENDS.match(line, head.end()):
            found.append(head[1])
    return tuple(found)


def _of_lines(number: str, title: str, body: list[str], *, amending: bool) -> Article:
    amends = amending and _AMENDS.match(title) is not None
    if amends and not _SEVERAL.search(title):
        return Article(number, ())
    return Article(number, _clauses(body, amending=amends))


def lines(text: str, *, amending: bool = False) -> Iterator[Article]:
    """The articles of a text in which articles and clauses begin a line."""
    number, title = "", ""
    body: list[str] = []
    for line in _END.split(text)[0].splitlines():
        head = re.match(r"(?:#+ |\*\*)?Điều (\d+[a-zđ]?)\.\s*(.*)", line)
        if head is None or not _follows(head[1], number or None):
            body.append(line)
            continue
        if number:
            yield _of_lines(number, title, body, amending=amending)
        number, title, body = head[1], head[2], []
    if number:
        yield _of_lines(number, title, body, amending=amending)


def codified(text: str, act: str) -> Iterator[Article]:
    """The articles of one act in the codification, which also contains its decrees and circulars."""
    articles: dict[str, list[str]] = {}
    body: list[str] | None = None
    for line in text.split("## Danh sách điều khoản", maxsplit=1)[0].splitlines():
        head = re.match(r"\(Điều (\d+[a-zđ]?) .*?số (\d+/\d{4}/[\w-]+)", line)
        if head is not None:
            body = articles.setdefault(head[1], []) if head[2] == act else None
        elif body is not None:
            body.append(line)
    for number in sorted(articles, key=_parts):
        yield Article(number, _clauses(articles[number], amending=False))


def scanned(text: str, *, amending: bool = False) -> Iterator[Article]:
    """The articles of a running text, with page breaks in the middle of sentences."""
    kept = [line for line in text.splitlines() if not _OF_THE_COPY.fullmatch(line.strip())]
    running = _END.split(" ".join(kept))[0]
    heads: list[re.Match[str]] = []
    while True:
        pattern = rf"(?<![“\"])[ĐD][iỉ][êềễểẽếẹệẻ]u\s+{len(heads) + 1}\s*[.,]?\s*{_NO_REFERENCE}(?=[{_CAPITAL}])"
        head = re.compile(pattern).search(running, heads[-1].end() if heads else 0)
        if head is None:
            break
        heads.append(head)
    for index, head in enumerate(heads, start=1):
        body = running[head.end() : heads[index].start() if index < len(heads) else None]
        amends = amending and _AMENDS.match(body) is not None
        yield Article(str(index), tuple(_clauses_of_running(body, amending=amends)))


def _clauses_of_running(body: str, *, amending: bool) -> Iterator[str]:
    at, number = 0, 1
    while True:
        head = re.compile(rf"(?<![\w/“\"]){_NOT_AFTER}{number}\s*[._;,:]*\s*{_NO_REFERENCE}(?=[{_CAPITAL}“])")
        ends = (one.end() for one in head.finditer(body, at))
        end = next((one for one in ends if not amending or _AMENDS.match(body, one)), None)
        if end is None:
            return
        yield str(number)
        at, number = end, number + 1


def _put(path: Path, fields: tuple[str, ...], act: str, new: list[dict[str, str]]) -> None:
    """Write the rows of an act to a table; they replace the previous rows of that act."""
    rows: list[dict[str, str]] = []
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["act"] != act]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, fields, lineterminator="\n")
        table.writeheader()
        table.writerows(sorted([*rows, *new], key=lambda row: row["act"]))


def main(arguments: list[str]) -> None:
    """Count one act and write the results to both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--act", required=True)
    parser.add_argument("--on", required=True)
    parser.add_argument("--layout", choices=("lines", "codified", "scanned"), required=True)
    parser.add_argument("--amending", action="store_true")
    parser.add_argument("--note", default="")
    given = parser.parse_args(arguments)
    # Copied texts mix composed and decomposed letters, and normal and non-breaking spaces.
    text = unicodedata.normalize("NFKC", given.text.read_text(encoding="utf-8"))
    if given.layout == "codified":
        found = list(codified(text, given.act))
    else:
        read = lines if given.layout == "lines" else scanned
        found = list(read(text, amending=given.amending))
    articles = [{"act": given.act, "article": one.number, "clauses": " ".join(one.clauses)} for one in found]
    count = {
        "act": given.act,
        "on": given.on,
        "articles": str(len(found)),
        "clauses": str(sum(len(one.clauses) for one in found)),
        "articles_without_clauses": str(sum(not one.clauses for one in found)),
        "note": given.note,
    }
    _put(given.folder / "articles.csv", _ARTICLES, given.act, articles)
    _put(given.folder / "counts.csv", _COUNTS, given.act, [count])
    print(", ".join(f"{name} {value}" for name, value in count.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
