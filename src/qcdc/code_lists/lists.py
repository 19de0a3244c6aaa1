"""Code lists, their entries, and codes that name their list."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, in_language
from qcdc._kernel.text import bare_key, bears_marks, even_key, show
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.code_lists.data_files import shipped_codes
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.vocab import Confidence

__all__ = ["CodeList", "ListEntry", "ListedCode", "bare_code"]

_CODE = re.compile(r"[0-9A-Za-z_]{1,40}(?:\.[0-9A-Za-z_]{1,40}){0,5}", re.ASCII)
_KEY = re.compile(r"[a-z][a-z_]{0,39}\.[0-9A-Za-z_-]{1,20}", re.ASCII)
_ID = re.compile(r"[a-z][a-z_]{0,39}", re.ASCII)
_VERSION = re.compile(r"[0-9A-Za-z_-]{1,20}", re.ASCII)


@entity
class ListedCode:
    """A code together with its list (*mã theo danh mục*), without which it has no meaning.

    Attributes:
        list: the id and the edition of the list: ``"ethnic_groups.2008"``.
        code: the code.

    >>> str(ListedCode(list="ethnic_groups.2008", code="12"))
    'ethnic_groups.2008:12'
    """

    list: str = attrs.field(validator=v.check_identifier)
    code: str = attrs.field(validator=v.check_identifier)

    @check
    def _check_list(self) -> Faults:
        if not _KEY.fullmatch(self.list):
            yield InvariantError("listed_code.list", "list")

    @check
    def _check_code(self) -> Faults:
        if not _CODE.fullmatch(self.code):
            yield InvariantError("code_list.code", "code")

    @classmethod
    def parse(cls, text: str) -> ListedCode:
        """Read a full code: ``"ethnic_groups.2008:12"``.

        Raises:
            InvariantError: not such a text (``listed_code.malformed``).
        """
        key, separator, code = v.argument(text, str, "text").strip().partition(":")
        if not separator or not _KEY.fullmatch(key) or not _CODE.fullmatch(code):
            raise InvariantError("listed_code.malformed", "text")
        return cls(list=key, code=code)

    def __str__(self) -> str:
        return f"{self.list}:{self.code}"


def bare_code(code: str | ListedCode, key: str) -> str:
    """The code without its list, which must be the one with this key."""
    if isinstance(code, ListedCode):
        if code.list != key:
            raise InvariantError("code_list.other_list", "code", list=key, other=code.list)
        return code.code
    return v.argument(code, str, "code")


@entity
class ListEntry:
    """An entry of a code list (*mục của danh mục*).

    Attributes:
        code: the code; in a tree with points: ``"1.2"`` is below ``"1"``.
        vi: the Vietnamese title.
        en: the English title, if there is one.
        names: other names and spellings by which it is found.
        confidence: how certain the code is.
    """

    code: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    names: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_text))
    confidence: Confidence = attrs.field(default=Confidence.KNOWN, validator=v.instance(Confidence))

    @check
    def _check_code(self) -> Faults:
        if not _CODE.fullmatch(self.code):
            yield InvariantError("code_list.code", "code")

    @property
    def parent(self) -> str | None:
        """The code above; ``None`` at the top."""
        return self.code.rpartition(".")[0] or None

    def text(self, language: Language) -> str:
        """The title in one of the two languages; without an English one the Vietnamese title, marked as such."""
        return in_language(self.vi, self.en, language)


@entity
class CodeList:
    """One edition of a code list (*danh mục*), flat or a tree.

    An edition that the library ships can be adapted: titles can be changed, names and entries below its leaves can be
    added. Its codes cannot be removed, moved or given to something else, so that figures of all offices still add up.

    Attributes:
        id: of the list, the same for all editions: ``"ethnic_groups"``.
        version: of the edition: ``"2008"``.
        vi: the Vietnamese title.
        en: the English title, if there is one.
        source: where it comes from.
        entries: the entries.
        not_established: names of entries that exist in this edition, but whose codes are not known here.
    """

    id: str = attrs.field(validator=v.check_identifier)
    version: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    source: str = attrs.field(validator=v.check_text)
    entries: tuple[ListEntry, ...] = attrs.field(
        repr=lambda entries: f"<{len(entries)} entries>",
        validator=v.all_of(v.each(v.instance(ListEntry)), v.not_empty, v.unique(lambda entry: entry.code, "code")),
    )
    not_established: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_text))

    @check
    def _check_key(self) -> Faults:
        if not _ID.fullmatch(self.id):
            yield InvariantError("code_list.id", "id")
        if not _VERSION.fullmatch(self.version):
            yield InvariantError("code_list.version", "version")

    @check
    def _check_tree(self) -> Faults:
        codes = {entry.code for entry in self.entries}
        for entry in self.entries:
            if entry.parent is not None and entry.parent not in codes:
                yield InvariantError("code_list.orphan", "entries", code=entry.code, above=entry.parent)

    @check
    def _check_titles(self) -> Faults:
        counts = Counter(even_key(entry.vi) for entry in self.entries)
        for entry in self.entries:
            if counts[even_key(entry.vi)] > 1:
                yield InvariantError("code_list.title_twice", "entries", code=entry.code)

    @check
    def _check_shipped(self) -> Faults:
        shipped = shipped_codes(self.id, self.version)
        codes = {entry.code for entry in self.entries}
        lost = sorted(shipped - codes)
        if lost:
            yield InvariantError("code_list.lost", "entries", codes=tuple(lost[:5]), count=len(lost))
        inner = {code.rpartition(".")[0] for code in shipped}
        for code in sorted(codes - shipped) if shipped else ():
            above = code.rpartition(".")[0]
            if not above or above in inner:
                yield InvariantError("code_list.not_below_leaf", "entries", code=code)

    @property
    def key(self) -> str:
        """The id with the edition, which a `ListedCode` names: ``"ethnic_groups.2008"``."""
        return f"{self.id}.{self.version}"

    def __iter__(self) -> Iterator[ListEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, code: object) -> bool:
        bare = code.code if isinstance(code, ListedCode) and code.list == self.key else code
        return any(entry.code == bare for entry in self.entries)

    def entry(self, code: str | ListedCode) -> ListEntry:
        """The entry of a code.

        Raises:
            InvariantError: a code of another list (``code_list.other_list``).
            UnknownCodeError: the list does not have the code (``code_list.unknown``).
        """
        bare = bare_code(code, self.key).strip()
        for one in self.entries:
            if one.code == bare:
                return one
        raise UnknownCodeError("code_list.unknown", "code", value=show(bare), list=self.key)

    def code(self, code: str) -> ListedCode:
        """A code of this list, with the list; the same errors as `entry`."""
        return ListedCode(list=self.key, code=self.entry(code).code)

    def find(self, name: str) -> ListedCode:
        """The code of a title, or of another name of an entry.

        Case, spaces, hyphens, apostrophes and the place of the tone mark do not matter (*Gia Rai* is *Gia-rai*); marks
        do not matter for a text without any.

        Raises:
            UnknownCodeError: no entry has the name (``code_list.no_name``), or several have it
                (``code_list.several``).
        """
        given = v.argument(name, str, "name")[:200]
        found = self._named(given)
        if len(found) == 1:
            return ListedCode(list=self.key, code=found[0].code)
        if found:
            codes = tuple(f"{entry.code} {entry.vi}" for entry in found[:5])
            raise UnknownCodeError("code_list.several", "name", list=self.key, codes=codes)
        keys = {even_key(word): entry.vi for entry in self.entries for word in (entry.vi, *entry.names)}
        near = difflib.get_close_matches(even_key(given), keys, n=3, cutoff=0.6)
        raise UnknownCodeError(
            "code_list.no_name",
            "name",
            value=show(name),
            list=self.key,
            near=tuple(dict.fromkeys(keys[one] for one in near)),
        )

    def _named(self, given: str) -> tuple[ListEntry, ...]:
        keys = [even_key] if bears_marks(given) else [even_key, bare_key]
        for key in keys:
            wanted = key(given)
            found = tuple(
                entry for entry in self.entries if wanted and wanted in {key(word) for word in (entry.vi, *entry.names)}
            )
            if found:
                return found
        return ()

    def children(self, code: str | ListedCode | None = None) -> tuple[ListEntry, ...]:
        """The entries directly below a code; without a code those at the top."""
        above = None if code is None else self.entry(code).code
        return tuple(entry for entry in self.entries if entry.parent == above)

    def renamed(self, code: str | ListedCode, vi: str, *, en: str | None = None) -> CodeList:
        """The list with another title of one entry; the old title is still found."""
        old = self.entry(code)
        new = evolve(old, vi=vi, en=en, names=tuple(dict.fromkeys((*old.names, old.vi))))
        return evolve(self, entries=tuple(new if one is old else one for one in self.entries))

    def with_entry(self, code: str, vi: str, *, en: str | None = None, names: tuple[str, ...] = ()) -> CodeList:
        """The list with one more entry; in a shipped list below one of its leaves.

        >>> from qcdc.code_lists import get
        >>> get("topics", "2021").with_entry("1.2.1", "Cấp giấy chứng nhận").find("cấp giấy chứng nhận").code
        '1.2.1'
        """
        added = ListEntry(code=code, vi=vi, en=en, names=names, confidence=Confidence.VERIFIED)
        return evolve(self, entries=(*self.entries, added))
