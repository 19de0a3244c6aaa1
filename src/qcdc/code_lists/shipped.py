"""The shipped lists and their mappings."""

from __future__ import annotations

from functools import cache

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.code_lists.data_files import EDITIONS, raw_list
from qcdc.code_lists.lists import CodeList, ListedCode, ListEntry
from qcdc.code_lists.mappings import CodeMapping, CodePair
from qcdc.errors import Phrase, UnknownCodeError
from qcdc.vocab import Confidence, NoPartner

__all__ = ["editions", "get", "list_ids", "mapping", "read"]


def list_ids() -> tuple[str, ...]:
    """The ids of the shipped lists."""
    return tuple(EDITIONS)


def editions(id: str) -> tuple[CodeList, ...]:
    """The shipped editions of a list, the newest first.

    Raises:
        UnknownCodeError: no list has this id (``code_list.no_list``).
    """
    return tuple(_list(id, version) for version in _versions(id))


def get(id: str, version: str | None = None) -> CodeList:
    """One shipped edition of a list.

    Args:
        id: of the list, such as ``"ethnic_groups"``.
        version: of the edition; may be left out only if there is one.

    Raises:
        UnknownCodeError: no list has this id (``code_list.no_list``), or it does not have this edition, or several and
            none is given (``code_list.no_edition``).

    >>> get("ethnic_groups", "1979").entry("12").vi, get("ethnic_groups", "2008").entry("12").vi
    ('Ê-đê', 'Ba-na')
    """
    known = _versions(id)
    if version is None and len(known) == 1:
        return _list(id, known[0])
    if version is None or v.argument(version, str, "version") not in known:
        raise UnknownCodeError("code_list.no_edition", "version", list=id, known=known)
    return _list(id, version)


def mapping(id: str, source: str, target: str) -> CodeMapping:
    """Which code of one shipped edition of a list corresponds to which of another.

    Raises:
        UnknownCodeError: no such list or edition, or the two are not different (``code_list.no_edition``).

    >>> found = mapping("ethnic_groups", "1979", "2008")
    >>> str(found.partner("12")), found.reason("24").value
    ('ethnic_groups.2008:11', 'not_established')
    """
    one, other = get(id, source), get(id, target)
    if one.version == other.version:
        raise UnknownCodeError("code_list.no_edition", "target", list=id, known=_versions(id))
    return _mapping(one.id, one.version, other.version)


def read(text: str, id: str) -> ListedCode:
    """The code that a text means, if the text itself tells its list: a full code, or a name.

    A name is looked up in the newest edition with all its codes. A bare code is refused if the list has several
    editions; read it with `CodeList.code` of the right one.

    Args:
        text: ``"ethnic_groups.2008:12"``, ``"Jrai"``.
        id: of the list.

    Raises:
        UnknownCodeError: a code without its list (``code_list.bare``), with what it means in each edition; or the errors
            of `CodeList.find` and `CodeList.entry`.

    >>> str(read("Jrai", "ethnic_groups")), str(read("ethnic_groups.2008:12", "ethnic_groups"))
    ('ethnic_groups.1979:10', 'ethnic_groups.2008:12')
    """
    bare = v.argument(text, str, "text").strip()
    known = editions(id)
    if ":" in bare:
        full = ListedCode.parse(bare)
        for one in known:
            if one.key == full.list:
                return one.code(full.code)
        raise UnknownCodeError("code_list.no_edition", "text", list=id, known=_versions(id))
    padded = bare.zfill(2) if bare.isascii() and bare.isdigit() else bare
    meanings = [(one, one.entry(code)) for one in known for code in dict.fromkeys((bare, padded)) if code in one]
    if meanings and len(known) == 1:
        return known[0].code(meanings[0][1].code)
    if meanings or (bare.isascii() and bare.isdigit()):
        has = {one.key for one, _ in meanings}
        told: tuple[str | Phrase, ...] = (
            *(f"{one.key}:{entry.code} {entry.vi}" for one, entry in meanings),
            *(
                Phrase("not_established_in", list=one.key)
                for one in known
                if one.not_established and one.key not in has
            ),
        )
        raise UnknownCodeError("code_list.bare", "text", value=show(bare), meanings=told, list=id)
    return next((one for one in known if not one.not_established), known[0]).find(bare)


def _versions(id: str) -> tuple[str, ...]:
    found = EDITIONS.get(v.argument(id, str, "id"))
    if found is None:
        raise UnknownCodeError("code_list.no_list", "id", value=show(id), known=tuple(EDITIONS))
    return found


@cache
def _list(id: str, version: str) -> CodeList:
    raw = raw_list(id, version)
    usual = raw["confidence"]
    return CodeList(
        id=raw["id"],
        version=raw["version"],
        vi=raw["vi"],
        en=raw.get("en"),
        source=raw["source"],
        entries=tuple(
            ListEntry(
                code=one["code"],
                vi=one["vi"],
                en=one.get("en"),
                names=tuple(one.get("names", ())),
                confidence=Confidence(one.get("confidence", usual)),
            )
            for one in raw["entries"]
        ),
        not_established=tuple(raw.get("not_established", ())),
    )


@cache
def _mapping(id: str, source: str, target: str) -> CodeMapping:
    reasons = {one.value for one in NoPartner}
    rows: dict[str, str] = raw_list(id, source)["partners"][target]
    return CodeMapping(
        source=f"{id}.{source}",
        target=f"{id}.{target}",
        pairs=tuple(
            CodePair(code=code, reason=NoPartner(to)) if to in reasons else CodePair(code=code, to=to)
            for code, to in rows.items()
        ),
    )
