"""Identifiers and code lists that cannot be built or asked."""

from __future__ import annotations

from qcdc import code_lists
from qcdc.aggregate import group_counts
from qcdc.code_lists import CodeList, CodeMapping, CodePair, ListedCode, ListEntry
from qcdc.identifiers import AgencyId, NumberTemplate, PersonalNumber, RegisterNumber, parse_agency_id
from qcdc.model import PersonalText, evolve
from qcdc.testing.refused.case import RefusedCase
from qcdc.vocab import AgencyIdShape, PersonalNumberKind

__all__ = ["REFUSED"]

RIGHT, LEFT = AgencyIdShape.RIGHT_TO_LEFT, AgencyIdShape.LEFT_TO_RIGHT


def _topics() -> CodeList:
    return code_lists.get("topics", "2021")


def _own(*codes: str, id: str = "own", version: str = "1") -> CodeList:
    entries = tuple(ListEntry(code=code, vi=f"Mục {code}") for code in codes)
    return CodeList(id=id, version=version, vi="Giả lập", source="Giả lập", entries=entries)


REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "an identifier of a body with a space", lambda: parse_agency_id("H49 12"), "agency_id.malformed", "text"
    ),
    RefusedCase("an identifier of a body of 36 signs", lambda: parse_agency_id("H" * 36), "agency_id.too_long", "text"),
    RefusedCase(
        "an identifier that fits both shapes", lambda: parse_agency_id("H49.01.02.H08"), "agency_id.ambiguous", "text"
    ),
    RefusedCase("a group in small letters", lambda: AgencyId(shape=LEFT, groups=("h49",)), "agency_id.group", "groups"),
    RefusedCase(
        "three groups of the older shape",
        lambda: AgencyId(shape=RIGHT, groups=("H49", "00", "00")),
        "agency_id.old",
        "groups",
    ),
    RefusedCase("groups of 36 signs", lambda: AgencyId(shape=LEFT, groups=("H" * 36,)), "agency_id.too_long", "groups"),
    RefusedCase(
        "an old number said to have twelve digits",
        lambda: PersonalNumber(kind=PersonalNumberKind.PERSONAL_ID, text=PersonalText.of("230000001")),
        "personal_number.kind",
        "kind",
    ),
    RefusedCase(
        "a template with an unknown part",
        lambda: NumberTemplate(pattern="{number}"),
        "number_template.field",
        "pattern",
    ),
    RefusedCase(
        "a template without a serial", lambda: NumberTemplate(pattern="KN/{year}"), "number_template.serial", "pattern"
    ),
    RefusedCase(
        "a template in which body and serial touch",
        lambda: NumberTemplate(pattern="{agency}{serial}/{year}"),
        "number_template.unseparated",
        "pattern",
    ),
    RefusedCase(
        "a number of another form",
        lambda: NumberTemplate(pattern="{serial}/KN").parse("17/TC"),
        "number_template.malformed",
        "text",
    ),
    RefusedCase(
        "a number without the year of its template",
        lambda: NumberTemplate(pattern="{serial}/{year}").format(RegisterNumber(serial=1)),
        "number_template.parts",
        "number",
    ),
    RefusedCase("the number 0 of a register", lambda: RegisterNumber(serial=0), "register_number.serial", "serial"),
    RefusedCase("a register of the year 26", lambda: RegisterNumber(serial=1, year=26), "register_number.year", "year"),
    RefusedCase(
        "a body with a hyphen", lambda: RegisterNumber(serial=1, agency="H-49"), "register_number.agency", "agency"
    ),
    RefusedCase("a list that is not there", lambda: code_lists.get("religions"), "code_list.no_list", "id"),
    RefusedCase("no edition of several", lambda: code_lists.get("ethnic_groups"), "code_list.no_edition", "version"),
    RefusedCase("a bare code", lambda: code_lists.read("12", "ethnic_groups"), "code_list.bare", "text"),
    RefusedCase(
        "a name of no group", lambda: code_lists.read("Không có", "ethnic_groups"), "code_list.no_name", "name"
    ),
    RefusedCase("a code that a list lacks", lambda: _topics().code("9"), "code_list.unknown", "code"),
    RefusedCase(
        "a code of another list",
        lambda: _topics().entry(ListedCode(list="topics.2025", code="1")),
        "code_list.other_list",
        "code",
    ),
    RefusedCase(
        "a name of two entries",
        lambda: evolve(
            _own("1"),
            entries=(ListEntry(code="1", vi="Một", names=("Khác",)), ListEntry(code="2", vi="Hai", names=("Khác",))),
        ).find("Khác"),
        "code_list.several",
        "name",
    ),
    RefusedCase("a code with a hyphen", lambda: ListEntry(code="1-2", vi="Giả lập"), "code_list.code", "code"),
    RefusedCase("an id in capital letters", lambda: _own("1", id="Own"), "code_list.id", "id"),
    RefusedCase("an edition with a point", lambda: _own("1", version="1.0"), "code_list.version", "version"),
    RefusedCase("a code without the one above", lambda: _own("1.1"), "code_list.orphan", "entries"),
    RefusedCase(
        "a shipped list without a code",
        lambda: evolve(_topics(), entries=_topics().entries[:-1]),
        "code_list.lost",
        "entries",
    ),
    RefusedCase(
        "a code beside those shipped",
        lambda: _topics().with_entry("1.9", "Giả lập"),
        "code_list.not_below_leaf",
        "entries",
    ),
    RefusedCase(
        "two entries of one title", lambda: _topics().renamed("1", "Tham nhũng"), "code_list.title_twice", "entries"
    ),
    RefusedCase(
        "a code of a list without its edition", lambda: ListedCode(list="topics", code="1"), "listed_code.list", "list"
    ),
    RefusedCase("a code that names no list", lambda: ListedCode.parse("12"), "listed_code.malformed", "text"),
    RefusedCase("neither a partner nor a reason", lambda: CodePair(code="1"), "code_pair.one", "to"),
    RefusedCase(
        "a mapping of a list to itself",
        lambda: CodeMapping(source="own.1", target="own.1", pairs=(CodePair(code="1", to="1"),)),
        "code_mapping.same",
        "target",
    ),
    RefusedCase(
        "a code that a mapping lacks",
        lambda: code_lists.mapping("topics", "2021", "2025").pair("9"),
        "code_mapping.unknown",
        "code",
    ),
    RefusedCase(
        "groups counted by names and by codes",
        lambda: group_counts([], by="ethnicity", threshold=2, groups=["Jrai"], codes=_topics()),
        "group_counts.both",
        "groups",
    ),
)
