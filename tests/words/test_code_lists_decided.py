"""Code lists: decided lookups, and what errors say of what was not found."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from qcdc import code_lists
from qcdc.code_lists import CodeList, CodeMapping, CodePair, ListedCode, ListEntry
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError
from qcdc.model import evolve
from qcdc.vocab import Confidence, NoPartner

G79, G08 = code_lists.get("ethnic_groups", "1979"), code_lists.get("ethnic_groups", "2008")
T21 = code_lists.get("topics", "2021")


def own(*entries: ListEntry, **more: Any) -> CodeList:
    """A list of an office."""
    given: dict[str, Any] = {"id": "own", "version": "1", "vi": "Danh mục", "source": "x", "entries": entries}
    return CodeList(**given | more)


def entry(code: str, vi: str, *names: str) -> ListEntry:
    return ListEntry(code=code, vi=vi, names=names)


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


def test_the_shipped_lists_and_their_editions() -> None:
    assert code_lists.list_ids() == ("channels", "ethnic_groups", "sex", "topics")
    assert [one.key for one in code_lists.editions("ethnic_groups")] == ["ethnic_groups.2008", "ethnic_groups.1979"]
    assert [one.key for one in code_lists.editions("topics")] == ["topics.2025", "topics.2021"]
    assert code_lists.get("sex") == code_lists.get("sex", "1")
    assert code_lists.get("sex").entry("female").text("vi") == "nữ"
    assert [one.code for one in code_lists.get("sex")] == ["female", "male"]
    assert {one.confidence for one in code_lists.get("channels")} == {Confidence.KNOWN}


def test_an_edition_must_be_named_if_there_are_several() -> None:
    for version in (None, "1999", ""):
        error = told(lambda of=version: code_lists.get("topics", of))
        assert (error.code, error.attribute) == ("code_list.no_edition", "version")
        assert error.params == {"list": "topics", "known": ("2025", "2021")}
    assert isinstance(error, UnknownCodeError)
    error = told(lambda: code_lists.get("topic"))
    assert (error.code, error.attribute) == ("code_list.no_list", "id")
    assert (str(error.params["value"]), error.params["known"]) == ("a text of 5 characters", code_lists.list_ids())
    assert told(lambda: code_lists.get("topics", 2025)).attribute == "version"  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert told(lambda: code_lists.get(7)).attribute == "id"  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_mapping_is_between_two_editions() -> None:
    error = told(lambda: code_lists.mapping("topics", "2021", "2021"))
    assert (error.code, error.attribute) == ("code_list.no_edition", "target")
    assert error.params == {"list": "topics", "known": ("2025", "2021")}

    found = code_lists.mapping("ethnic_groups", "1979", "2008")
    assert (found.source, found.target) == ("ethnic_groups.1979", "ethnic_groups.2008")
    assert str(found.partner(G79.code("12"))) == "ethnic_groups.2008:11"
    assert found.reason("12") is None
    assert found.partner("24") is None
    assert {pair.code for pair in found.without_partner()} == {pair.code for pair in found.pairs if pair.reason}
    error = told(lambda: found.pair("x"))
    assert (error.code, error.attribute) == ("code_mapping.unknown", "code")
    assert error.params["list"] == "ethnic_groups.1979"
    error = told(lambda: found.pair(G08.code("12")))
    assert (error.code, error.attribute, error.params) == (
        "code_list.other_list",
        "code",
        {"list": "ethnic_groups.1979", "other": "ethnic_groups.2008"},
    )
    assert found.left_out(own(entry("12", "a"), entry("zz", "b"), entry("yy", "c"))) == ("zz", "yy")


def test_a_pair_has_a_partner_or_a_reason() -> None:
    both: list[dict[str, Any]] = [{}, {"to": "1", "reason": NoPartner.NOT_ESTABLISHED}]
    for fields in both:
        error = told(partial(CodePair, code="1", **fields))
        assert (error.code, error.attribute) == ("code_pair.one", "to")
    pair = CodePair(code="1", to="2")
    error = told(lambda: CodeMapping(source="a.1", target="a.1", pairs=(pair,)))
    assert (error.code, error.attribute) == ("code_mapping.same", "target")
    assert told(lambda: CodeMapping(source="a.1", target="a.2", pairs=(pair, pair))).attribute == "pairs"
    assert told(lambda: CodeMapping(source="a.1", target="a.2", pairs=())).attribute == "pairs"
    nothing: Any = None
    assert told(lambda: CodeMapping(source="a.1", target="a.2", pairs=nothing)).code == "type.wrong"
    assert repr(CodeMapping(source="a.1", target="a.2", pairs=(pair,))).count("<1 pairs>") == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ethnic_groups.2008:12", "ethnic_groups.2008:12"),
        (" ethnic_groups.1979:12 ", "ethnic_groups.1979:12"),
        ("Gia Rai", "ethnic_groups.1979:10"),
        ("Kinh", "ethnic_groups.1979:01"),
    ],
)
def test_a_text_that_tells_its_list_is_read(text: str, found: str) -> None:
    assert str(code_lists.read(text, "ethnic_groups")) == found


def test_a_list_of_one_edition_is_read_by_its_codes_and_names() -> None:
    assert str(code_lists.read("male", "sex")) == "sex.1:male"
    assert str(code_lists.read(" nữ ", "sex")) == "sex.1:female"
    assert str(code_lists.read("sex.1:female", "sex")) == "sex.1:female"


def test_a_name_is_read_in_the_newest_edition_with_all_its_codes() -> None:
    name = code_lists.get("topics", "2025").entries[0].vi

    assert code_lists.read(name, "topics").list == "topics.2025"


def test_a_code_of_an_edition_that_is_not_shipped_is_refused() -> None:
    error = told(lambda: code_lists.read("ethnic_groups.1999:12", "ethnic_groups"))
    assert (error.code, error.attribute) == ("code_list.no_edition", "text")
    assert error.params == {"list": "ethnic_groups", "known": ("2008", "1979")}
    assert told(lambda: code_lists.read("x:y:z", "ethnic_groups")).code == "listed_code.malformed"


def test_a_bare_code_is_told_with_what_it_means_in_each_edition() -> None:
    error = told(lambda: code_lists.read("12", "ethnic_groups"))

    assert (error.code, error.attribute) == ("code_list.bare", "text")
    assert error.params["meanings"] == ("ethnic_groups.2008:12 Ba-na", "ethnic_groups.1979:12 Ê-đê")
    assert (str(error.params["value"]), error.params["list"]) == ("'12'", "ethnic_groups")
    one = told(lambda: code_lists.read("1", "ethnic_groups"))
    assert "ethnic_groups.1979:01 Kinh" in one.params["meanings"]  # type: ignore[operator]
    assert told(lambda: code_lists.read("1.2", "topics")).code == "code_list.bare"
    nothing = told(lambda: code_lists.read("999", "topics"))
    assert (nothing.code, nothing.params["meanings"]) == ("code_list.bare", ())


def test_an_unknown_code_is_told_with_its_list() -> None:
    error = told(lambda: G08.entry("99"))
    assert (error.code, error.attribute, error.params["list"]) == ("code_list.unknown", "code", "ethnic_groups.2008")
    assert str(error.params["value"]) == "'99'"
    assert G08.entry(" 12 ").vi == G08.entry(G08.code("12")).vi == "Ba-na"
    assert told(lambda: G08.entry(G79.code("12"))).code == "code_list.other_list"


def test_a_code_is_in_its_own_list_alone() -> None:
    assert "12" in G08
    assert G08.code("12") in G08
    assert G79.code("12") not in G08
    assert "99" not in G08
    assert 12 not in G08
    assert len(G08) == len(list(G08)) == len(G08.entries)
    assert str(G08.code("12")) == "ethnic_groups.2008:12"


def test_names_are_found_and_the_nearest_are_told() -> None:
    listed = own(entry("1", "Đất đai", "Ruộng"), entry("2", "Nhà ở"), entry("3", "Nhà ổ"), entry("4", "Ruộng"))

    assert listed.find("dat dai").code == "1"
    assert listed.find("nhà ở").code == "2"
    several = told(lambda: listed.find("nha o"))
    assert (several.code, several.attribute) == ("code_list.several", "name")
    assert several.params == {"list": "own.1", "codes": ("2 Nhà ở", "3 Nhà ổ")}
    assert told(lambda: listed.find("ruộng")).params["codes"] == ("1 Đất đai", "4 Ruộng")
    nothing = told(lambda: listed.find("Đất đay"))
    assert (nothing.code, nothing.attribute, nothing.params["list"]) == ("code_list.no_name", "name", "own.1")
    assert nothing.params["near"] == ("Đất đai",)
    assert told(lambda: listed.find("zzzz")).params["near"] == ()
    assert told(lambda: listed.find("")).code == "code_list.no_name"
    many = own(*(entry(str(number), f"Mục {number}", "Như nhau") for number in range(7)))
    assert len(told(lambda: many.find("như nhau")).params["codes"]) == 5  # type: ignore[arg-type]


def test_a_tree_has_children_and_parents() -> None:
    assert [one.code for one in T21.children()] == [one.code for one in T21 if "." not in one.code]
    assert {one.parent for one in T21.children("1")} == {"1"}
    assert T21.children("1") == T21.children(T21.code("1"))
    assert ListEntry(code="1", vi="a").parent is None
    assert ListEntry(code="1.2.3", vi="a").parent == "1.2"
    assert T21.children("1.2") == ()


def test_another_title_keeps_the_old_one_as_a_name() -> None:
    changed = T21.renamed("1.2", "Đất", en="Land")

    assert (changed.entry("1.2").vi, changed.entry("1.2").en) == ("Đất", "Land")
    assert changed.find("đất đai").code == "1.2"
    assert changed.entry("1.2").names[-1] == T21.entry("1.2").vi
    assert [one.code for one in changed] == [one.code for one in T21]
    assert [one for one in changed if one.code != "1.2"] == [one for one in T21 if one.code != "1.2"]
    assert changed.renamed("1.2", "Đất nữa").entry("1.2").en is None


def test_an_added_entry_stands_at_the_end() -> None:
    added = T21.with_entry("1.2.1", "Cấp giấy", en="Papers", names=("giấy",))
    last = added.entries[-1]

    assert (last.code, last.vi, last.en, last.names) == ("1.2.1", "Cấp giấy", "Papers", ("giấy",))
    assert last.confidence is Confidence.VERIFIED
    assert len(added) == len(T21) + 1
    error = told(lambda: T21.with_entry("1.9", "Khác"))
    assert (error.code, error.attribute, error.params) == ("code_list.not_below_leaf", "entries", {"code": "1.9"})


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("own.1:1", True),
        ("own.1:1.2", True),
        (" own.1:A_b ", True),
        ("own.1:" + "a" * 40, True),
        ("own.1:" + ".".join("123456"), True),
        ("own.1:" + ".".join("1234567"), False),
        ("own.1:" + "a" * 41, False),
        ("own.1:", False),
        ("own.1", False),
        (":1", False),
        ("Own.1:1", False),
        ("own:1", False),
        ("own.1:1:2", False),
        ("own.1:1..2", False),
    ],
)
def test_a_full_code_has_one_form(text: str, fits: bool) -> None:
    if fits:
        assert str(ListedCode.parse(text)) == text.strip()
        return
    error = told(lambda: ListedCode.parse(text))
    assert (error.code, error.attribute) == ("listed_code.malformed", "text")


def test_a_code_that_cannot_be_written_is_refused() -> None:
    for attempt, code, attribute in (
        (lambda: ListedCode(list="own", code="1"), "listed_code.list", "list"),
        (lambda: ListedCode(list="own.1", code="1-2"), "code_list.code", "code"),
        (lambda: ListEntry(code="1-2", vi="a"), "code_list.code", "code"),
    ):
        error = told(attempt)
        assert (error.code, error.attribute) == (code, attribute)
        assert isinstance(error, InvariantError)


def test_a_title_without_english_is_marked() -> None:
    assert ListEntry(code="1", vi="Đất", en="Land").text("en") == "Land"
    assert ListEntry(code="1", vi="Đất", en="Land").text("vi") == "Đất"
    assert "Đất" in ListEntry(code="1", vi="Đất").text("en")
    assert ListEntry(code="1", vi="Đất").text("en") != "Đất"


@pytest.mark.parametrize(
    ("codes", "fields", "code", "attribute", "params"),
    [
        (("1",), {"id": "Own"}, "code_list.id", "id", {}),
        (("1",), {"id": "1own"}, "code_list.id", "id", {}),
        (("1",), {"version": "1.0"}, "code_list.version", "version", {}),
        (("1", "2.1"), {}, "code_list.orphan", "entries", {"code": "2.1", "above": "2"}),
        (("1", "1.2.1"), {}, "code_list.orphan", "entries", {"code": "1.2.1", "above": "1.2"}),
        ((), {}, "list.empty", "entries", {}),
    ],
)
def test_a_list_that_cannot_be_is_refused(
    codes: tuple[str, ...], fields: dict[str, str], code: str, attribute: str, params: dict[str, object]
) -> None:
    error = told(lambda: own(*(entry(one, f"Mục {one}") for one in codes), **fields))

    assert (error.code, error.attribute) == (code, attribute)
    assert params.items() <= error.params.items()


def test_the_codes_that_a_shipped_list_lost_are_counted_and_five_are_told() -> None:
    short = tuple(one for one in G08 if one.code > "07")
    error = told(lambda: evolve(G08, entries=short))

    assert (error.code, error.attribute) == ("code_list.lost", "entries")
    lost = sorted(one.code for one in G08 if one not in short)
    assert len(lost) > 5
    assert error.params == {"codes": tuple(lost[:5]), "count": len(lost)}


def test_titles_that_are_alike_are_told_each() -> None:
    with pytest.raises(QcdcError) as caught:
        own(entry("1", "Đất đai"), entry("2", "đất  đai"), entry("3", "Nhà"))

    assert [(one.code, one.params["code"]) for one in caught.value.problems] == [
        ("code_list.title_twice", "1"),
        ("code_list.title_twice", "2"),
    ]


@pytest.mark.parametrize("wrong", [7, None, b"own.1:1"])
def test_what_is_no_text_is_refused_by_name(wrong: Any) -> None:
    found = code_lists.mapping("ethnic_groups", "1979", "2008")
    for attempt, name in (
        (lambda: ListedCode.parse(wrong), "text"),
        (lambda: code_lists.read(wrong, "sex"), "text"),
        (lambda: code_lists.read("x", wrong), "id"),
        (lambda: G08.find(wrong), "name"),
        (lambda: G08.entry(wrong), "code"),
        (lambda: found.pair(wrong), "code"),
        (lambda: found.left_out(wrong), "codes"),
    ):
        error = told(attempt)
        assert (error.code, error.attribute) == ("type.wrong", name)


def test_a_list_has_a_title_in_both_languages_and_a_source() -> None:
    assert (code_lists.get("sex").vi, code_lists.get("sex").en) == ("Giới tính", "Sex")
    assert (code_lists.get("channels").vi, code_lists.get("channels").source) == ("Nguồn đơn", "qcdc")
    for name in code_lists.list_ids():
        for one in code_lists.editions(name):
            assert one.id == name
            assert one.en
            assert one.en != one.vi
            assert {each.en is None for each in one} <= {name == "ethnic_groups", False}
    assert repr(G08).count(f"<{len(G08)} entries>") == 1
    assert len(G08.not_established) > 0
    assert G79.not_established == ()
