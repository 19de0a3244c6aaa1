"""Strategies for identifiers and code lists."""

from __future__ import annotations

from functools import cache
from string import ascii_uppercase, digits

from hypothesis import strategies as st

from qcdc.code_lists import CodeList, CodeMapping, CodePair, ListedCode, ListEntry, editions, list_ids, mapping
from qcdc.identifiers import AgencyId, NumberTemplate, PersonalNumber, RegisterNumber
from qcdc.model import PersonalText
from qcdc.testing.once import composite, maybe, sampled
from qcdc.vocab import AgencyIdShape, NoPartner

__all__ = [
    "agency_ids",
    "code_lists",
    "code_mappings",
    "listed_codes",
    "number_templates",
    "personal_numbers",
    "register_numbers",
]

_SIGNS = digits + ascii_uppercase


def _groups(width: int) -> st.SearchStrategy[str]:
    return st.text(_SIGNS, min_size=width, max_size=width) | st.just("0" * width)


@cache
def agency_ids() -> st.SearchStrategy[AgencyId]:
    """Identifiers of bodies, in both shapes."""
    top = st.builds("H{:02}".format, st.integers(0, 99))
    old = st.tuples(top, _groups(2), _groups(2), _groups(3))
    below = st.lists(st.text(_SIGNS, min_size=1, max_size=6), max_size=4)
    new = st.tuples(top, below).map(lambda drawn: (drawn[0], *drawn[1]))
    return st.builds(AgencyId, shape=st.just(AgencyIdShape.RIGHT_TO_LEFT), groups=old) | st.builds(
        AgencyId, shape=st.just(AgencyIdShape.LEFT_TO_RIGHT), groups=new
    )


@cache
def personal_numbers() -> st.SearchStrategy[PersonalNumber]:
    """Made-up personal numbers of 12 and of 9 digits, with and without separators, and texts of neither shape."""
    long = st.builds(
        "{:03}{}{}{:02}{}{:06}".format,
        st.integers(1, 99),
        sampled(("", " ")),
        st.integers(0, 3),
        st.integers(0, 99),
        sampled(("", ".")),
        st.integers(0, 10**6 - 1),
    )
    old = st.text(digits, min_size=9, max_size=9)
    return (long | old | st.just("không rõ")).map(PersonalText.of).map(PersonalNumber.of)


@cache
def register_numbers() -> st.SearchStrategy[RegisterNumber]:
    """Parts of numbers of registers."""
    return st.builds(
        RegisterNumber,
        serial=st.integers(1, 10**9 - 1),
        year=maybe(st.integers(1900, 2099)),
        agency=maybe(agency_ids().map(str)),
    )


@composite
def number_templates(draw: st.DrawFn) -> NumberTemplate:
    """Templates of numbers of registers: serial, and sometimes year and body, in any order."""
    width = draw(st.integers(0, 9))
    parts = ["{serial}" if not width else f"{{serial:{width}}}"]
    parts += draw(st.lists(sampled(("{year}", "{agency}")), min_size=min(draw(st.integers(0, 3)), 1), unique=True))
    separator = draw(sampled(("/", "-", " ", "/KN-")))
    return NumberTemplate(pattern=draw(sampled(("", "Số ", "KN1/"))) + separator.join(draw(st.permutations(parts))))


_LISTS = tuple(one for name in list_ids() for one in editions(name))


@composite
def code_lists(draw: st.DrawFn) -> CodeList:
    """The shipped lists, some with titles changed and entries added below their leaves; and lists of an office."""
    if draw(st.integers(0, 4)) == 0:
        codes = draw(st.lists(st.text(digits, min_size=1, max_size=3), min_size=1, max_size=4, unique=True))
        entries = tuple(ListEntry(code=code, vi=f"Mục {index}") for index, code in enumerate(codes))
        return CodeList(id="synthetic", version="1", vi="Danh mục giả lập", source="Giả lập", entries=entries)
    found = draw(sampled(_LISTS))
    inner = {entry.parent for entry in found}
    for index in range(draw(st.integers(0, 3))):
        code = draw(sampled(tuple(entry.code for entry in found)))
        if draw(st.booleans()):
            found = found.renamed(code, f"Tên giả lập {index}")
        elif code not in inner and code.count(".") < 5:
            found = found.with_entry(f"{code}.x{index}", f"Mục giả lập {index}")
    return found


@cache
def listed_codes() -> st.SearchStrategy[ListedCode]:
    """Codes of the shipped lists."""
    return sampled(tuple(ListedCode(list=one.key, code=entry.code) for one in _LISTS for entry in one))


@cache
def code_mappings() -> st.SearchStrategy[CodeMapping]:
    """The shipped mappings, and mappings of an office."""
    shipped = tuple(
        mapping(name, one.version, other.version)
        for name in list_ids()
        for one in editions(name)
        for other in editions(name)
        if one is not other
    )
    pair = st.builds(CodePair, code=st.text(digits, min_size=1, max_size=3), to=st.just("1")) | st.builds(
        CodePair, code=st.text(digits, min_size=1, max_size=3), reason=sampled(NoPartner)
    )
    own = st.builds(
        CodeMapping,
        source=st.just("synthetic.1"),
        target=st.just("synthetic.2"),
        pairs=st.lists(pair, min_size=1, max_size=3, unique_by=lambda one: one.code).map(tuple),
    )
    return sampled(shipped) | own
