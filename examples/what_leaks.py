"""What each output shows of a petition: texts about people, the officer, the number, and a name in the wrong field.

``python examples/what_leaks.py`` prints a table. The petition is made up, and so is everybody in it.
"""

from __future__ import annotations

import copy
import datetime as dt
import io
import json
import logging
import pickle
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, cast

import attrs

from qcdc import (
    Handling,
    Period,
    Petition,
    UnitRef,
    aggregate,
    auditing,
    cli,
    codec,
    datasets,
    findings,
    frames,
    gazetteer,
    model,
    reading,
    render,
    rules,
    tables,
    terms,
)
from qcdc.dates import as_day
from qcdc.errors import QcdcError
from qcdc.exchange import dhis2, ical
from qcdc.model import Person, PersonalText, Petitioner, Place, Respondent, RoutingStep, Signatory, Window
from qcdc.vocab import PlaceKind, RespondentKind

__all__ = ["CLASSES", "OUTPUTS", "SOUGHT", "made_up_petition", "measured", "shown_in"]

NAME = "Nguyễn Thị Lộ Danh"
TEXTS = (NAME, "Thôn Lộ Chỉ", "0900000731", "Lê Thị Lộ Họ", "Trần Văn Lộ Tên", "Nội dung lộ ra", "Ý kiến lộ ra")
CLASSES = ("personal", "officer", "number", "wrong field")
# What is looked for, by class: one of the words is enough.
SOUGHT: Mapping[str, Sequence[str]] = dict(
    zip(CLASSES, (TEXTS, ("Cán Bộ Hữu Danh",), ("D-7731",), ("Phạm Thị Nhầm Ô",)), strict=True)
)
TERRITORY = gazetteer.vietnam()
COMMUNE = UnitRef.of("commune", "23677", "2026-07-02")
H2 = Period.half_year(2026, 2)
AS_OF = "2026-08-31"


def made_up_petition() -> Petition:
    """A complaint that is late, with texts about people, an officer, and a name where none belongs."""
    name, address, phone, signatory, respondent, content, opinion = (PersonalText.of(text) for text in TEXTS)
    petitioner = Petitioner.of(
        "group",
        name=name,
        address=address,
        contact=phone,
        persons=2,
        signatories=(Signatory(name=signatory),),
    )
    handling = Handling.of(
        COMMUNE,
        "2026-07-02",
        id="X-1",
        complex=False,
        remote=False,
        officer=Person(id="CB-1", name="Cán Bộ Hữu Danh"),
        routing=(RoutingStep(day=as_day("2026-07-03"), action="trình ký", opinion=opinion),),
    )
    petition = Petition.of(
        "complaint",
        "2026-07-02",
        id="D-7731",
        case="V-Phạm Thị Nhầm Ô",  # the mistake of a clerk: a name in a number
        petitioner=petitioner,
        respondents=(Respondent(kind=RespondentKind.INDIVIDUAL, name=respondent),),
        content=content,
        channel="in_person",
        handlings=[handling],
        origin="synthetic",
    )
    return petition.with_step("accept", on="2026-07-20")


PETITION = made_up_petition()
AUDIT = rules.run(PETITION, as_of=AS_OF, territory=TERRITORY)
TALLY = aggregate.tally([PETITION], over=H2)
TREE = TERRITORY.at("2026-07-02")
TOTAL = aggregate.roll_up(TALLY, tree=TREE, within=TREE.find("tỉnh Gia Lai"))


def file(write: Callable[[Path], object], name: str) -> str:
    """The text of a file that is written; a workbook is unpacked."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        written = sorted(path.rglob("*")) if path.is_dir() else [path]
        return "\n".join(text for one in written for text in texts_of(one))


def texts_of(path: Path) -> Iterator[str]:
    """The texts in a file."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            yield from (book.read(name).decode("utf-8") for name in book.namelist())
    else:
        yield path.read_bytes().decode("utf-8", errors="replace")


def logged() -> str:
    """What a log has of a petition."""
    stream = io.StringIO()
    logger = logging.Logger("registry")  # noqa: LOG001 - a logger of its own, which the program does not share
    logger.addHandler(logging.StreamHandler(stream))
    logger.warning("received %s, %r", PETITION.petitioner, PETITION)
    return stream.getvalue()


def refused() -> list[QcdcError]:
    """Errors about a document with a name where a number belongs, and with unknown fields."""
    document = json.loads(codec.encode(PETITION))
    document["petitioner"] |= {"persons": NAME, NAME: 1}
    document["received"] = NAME
    return list(codec.check(json.dumps(document, ensure_ascii=False), Petition))


def traced(*, capture_locals: bool, plain: str | None = None) -> str:
    """The traceback of an error; ``plain`` stands for a variable of the caller that has the name as a string."""
    petition = PETITION
    try:
        petition.with_step("accept", on="2026-07-01")
    except QcdcError as error:
        assert plain is None or plain == NAME
        return "".join(traceback.TracebackException.from_exception(error, capture_locals=capture_locals).format())
    raise AssertionError


def register(folder: Path) -> Path:
    """A register in which a row cannot be read."""
    sheet = folder / "register.csv"
    sheet.write_text(
        f"Số,Ngày,Hình thức,Người tiếp,Số người,Họ tên\nT-1,31/02/2026,Thường xuyên,Cán bộ,1,{NAME}\n", encoding="utf-8"
    )
    return sheet


def table_problems() -> str:
    """The problems of that register, in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        found = tables.read(register(Path(folder)), model.Reception)
    assert found.problems
    return "\n".join(terms.message(one, language) for one in found.problems for language in terms.LANGUAGES)


def rejected(path: Path) -> None:
    """A workbook with the rows of that register that could not be read."""
    with tempfile.TemporaryDirectory() as folder:
        tables.write_rejected(path, tables.read(register(Path(folder)), model.Reception))


def stored(path: Path) -> None:
    """The petition in the store of a service."""
    datasets.DocumentStore(path, Petition, key=lambda one: (one.id,)).add(PETITION)


def commanded(*words: str) -> str:
    """What a command prints about a file with the petition, and what it writes."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder) / "given.json", Path(folder) / "made.jsonl"
        codec.store(given, PETITION)
        with redirect_stdout(printed):
            cli.main([word.format(given=given, made=made) for word in words])
        printed.seek(0)
        return printed.read() + (made.read_text(encoding="utf-8") if made.exists() else "")


def marked() -> str:
    """A page made of a text that somebody gave the program to audit."""
    draft = reading.read(f"Năm 2026, bà {NAME} gửi 3 đơn, trong đó 2 đơn khiếu nại và 1 đơn tố cáo.")
    report = draft.confirm(
        Place(kind=PlaceKind.UNNAMED), Window(label="2026"), id="text", title="văn bản", origin="synthetic"
    )
    return render.marked_html(draft, auditing.audit(report), "vi", title="văn bản")


def units_document() -> str:
    """What goes to another system as figures."""
    elements = {"petition.received": "Ix2HsbDMLea"}
    figure = TOTAL.figure("petition.received")
    return dhis2.write_values([figure], data_elements=elements, units=TERRITORY).document.decode("utf-8")


def calendar() -> str:
    """The deadlines as a calendar, with its long lines joined again."""
    stamp = dt.datetime(2026, 7, 20, 8, 0, tzinfo=dt.UTC)
    due = ical.write_due(
        PETITION, between=("2026-07-01", "2026-12-31"), as_of="2026-07-20", stamp=stamp, territory=TERRITORY
    )
    return due.document.decode("utf-8").replace("\r\n ", "")


# The outputs by their key in the table of the page.
OUTPUTS: Mapping[str, Callable[[], str]] = {
    "repr(petition)": lambda: repr(PETITION),
    "str(petition.petitioner)": lambda: f"{PETITION.petitioner} {PETITION.petitioner.name}",
    "attrs.asdict(petition)": lambda: str(attrs.asdict(cast(Any, PETITION))),
    "logging": logged,
    "codec.check": lambda: "\n".join(map(str, refused())),
    "terms.message": lambda: "\n".join(terms.message(one, "vi") for one in refused()),
    "codec.as_items": lambda: json.dumps(codec.as_items(refused(), "vi"), ensure_ascii=False),
    "traceback": lambda: traced(capture_locals=False, plain=NAME),
    "traceback with local variables": lambda: traced(capture_locals=True),
    "traceback with your own string": lambda: traced(capture_locals=True, plain=NAME),
    "pickle.dumps": lambda: pickle.dumps(copy.deepcopy(PETITION)).decode("utf-8", errors="replace"),
    "PersonalText.reveal": lambda: str(PETITION.petitioner.name and PETITION.petitioner.name.reveal()),
    "model.pseudonym": lambda: model.pseudonym(PersonalText.of(NAME), key=b"0123456789abcdef" * 2, purpose="page"),
    "codec.encode": lambda: codec.encode(PETITION).decode("utf-8"),
    "codec.store": lambda: file(lambda path: codec.store(path, PETITION), "petition.json"),
    "codec.encode_masked": lambda: codec.encode_masked(PETITION).decode("utf-8"),
    "codec.export": lambda: file(lambda path: codec.export(path, PETITION), "petition.json"),
    "datasets.store": lambda: file(lambda path: datasets.store(path, datasets.Dataset.of([PETITION])), "data"),
    "datasets.DocumentStore": lambda: file(stored, "petitions.sqlite3"),
    "datasets.export": lambda: file(lambda path: datasets.export(path, datasets.Dataset.of([PETITION])), "data"),
    "tables.to_rows": lambda: str(tables.to_rows([PETITION])),
    "tables.to_frame": lambda: tables.to_frame([PETITION]).to_csv(),
    "tables.write": lambda: file(lambda path: tables.write(path, [PETITION]), "register.xlsx"),
    "tables.write, identities=True": lambda: file(
        lambda path: tables.write(path, [PETITION], identities=True), "register.xlsx"
    ),
    "problems of tables.read": table_problems,
    "tables.write_rejected": lambda: file(rejected, "rejected.xlsx"),
    "frames.rows": lambda: str(frames.rows([PETITION], "handlings", as_of=AS_OF)),
    "rules.run": lambda: f"{AUDIT} {AUDIT.text('vi')} {AUDIT.failed}",
    "rules.deadlines": lambda: "\n".join(one.text("vi") for one in rules.deadlines(PETITION, as_of=AS_OF)),
    "findings.of": lambda: codec.encode(findings.of(AUDIT), format="jsonl").decode("utf-8"),
    "aggregate.tally": lambda: f"{TALLY!r} {TALLY.case_ids('case.in_authority')}",
    "aggregate.roll_up": lambda: repr(TOTAL) + render.figure(TOTAL.figure("petition.received"), "vi"),
    "aggregate.find_repeats": lambda: str(aggregate.find_repeats([PETITION, model.evolve(PETITION, id="D-7731-2")])),
    "render.html of a roll-up": lambda: render.html(TOTAL, "vi", territory=TERRITORY),
    "render.html of an audit": lambda: render.html(AUDIT, "vi", territory=TERRITORY),
    "render.fragment of a roll-up": lambda: render.fragment(TOTAL, "vi"),
    "render.fragment of an audit": lambda: render.fragment(AUDIT, "vi"),
    "render.marked_html": marked,
    "exchange.dhis2": units_document,
    "exchange.ical": calendar,
    "qcdc check": lambda: commanded("check", "{given}", "--on", AS_OF),
    "qcdc convert": lambda: commanded("convert", "{given}", "{made}"),
    "qcdc convert --masked": lambda: commanded("convert", "{given}", "{made}", "--masked"),
}


def shown_in(text: str) -> frozenset[str]:
    """The classes of words that a text shows."""
    return frozenset(name for name, words in SOUGHT.items() if any(word in text for word in words))


def measured() -> dict[str, frozenset[str]]:
    """Of each output, the classes of words that it shows."""
    return {name: shown_in(output()) for name, output in OUTPUTS.items()}


def main() -> None:
    """Print the table."""
    lines = [f"{'':34}" + "".join(f"{name:12}" for name in CLASSES)]
    for name, found in measured().items():
        lines.append(f"{name:34}" + "".join(f"{'yes' if one in found else '-':12}" for one in CLASSES))
    sys.stdout.buffer.write("\n".join([*lines, ""]).encode("utf-8"))


if __name__ == "__main__":
    main()
