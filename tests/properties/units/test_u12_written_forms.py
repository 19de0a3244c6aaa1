from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import gazetteer
from qcdc._kernel.text import even_key
from qcdc.model import Tree, Unit
from qcdc.vocab import MatchState, UnitKind

VIETNAM = gazetteer.vietnam()
TREES = tuple(VIETNAM.at(day) for day in ("2019-03-01", "2023-06-30", "2025-06-30", "2025-07-01", "2026-11-25"))
UNITS = tuple((tree, tuple(tree)) for tree in TREES)
SHORT = {
    UnitKind.TINH: "T.",
    UnitKind.THANH_PHO_TRUNG_UONG: "TP.",
    UnitKind.THANH_PHO: "TP.",
    UnitKind.QUAN: "Q.",
    UnitKind.HUYEN: "H.",
    UnitKind.THI_XA: "TX.",
    UnitKind.XA: "X.",
    UnitKind.PHUONG: "P.",
    UnitKind.THI_TRAN: "TT.",
    UnitKind.DAC_KHU: "ĐK.",
}
ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI", "7": "VII", "8": "VIII", "9": "IX"}
Written = list[str]


def without_marks(text: str) -> str:
    signs = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def tone_moved(text: str) -> str:
    for one, other in (
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("ọa", "oạ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
    ):
        if other in text:
            return text.replace(other, one)
        if one in text:
            return text.replace(one, other)
    return text


def number_padded(text: str) -> str:
    return re.sub(r"(?<![0-9])([0-9])(?![0-9])", r"0\1", text)


def number_in_roman(text: str) -> str:
    return re.sub(r"(?<!\S)[1-9](?!\S)", lambda found: ROMAN[found[0]], text)


def number_in_arabic(text: str) -> str:
    arabic = {roman: digit for digit, roman in ROMAN.items()}
    return re.sub(r"(?<!\S)(?:I{1,3}|IV|VI{0,3}|IX)(?!\S)", lambda found: arabic[found[0]], text)


def c_for_k(text: str) -> str:
    kind, name = (
        (text[:3], text[3:])
        if text.startswith("ĐK.")
        else (text[:7], text[7:])
        if text[:7].lower() == "đặc khu"
        else ("", text)
    )
    return kind + name.replace("(Đặc khu)", "(ĐK)").replace("k", "c").replace("K", "C").replace("(ĐC)", "(ĐK)")


NAMES: dict[str, Callable[[str], str]] = {
    "unchanged": str,
    "upper case": str.upper,
    "lower case": str.lower,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "tone moved": tone_moved,
    "without marks": without_marks,
    "c for k": c_for_k,
    "another apostrophe": lambda text: text.replace("'", "’"),
    "i for y at the end": lambda text: re.sub(
        r"(?<=[qQlLmMkKsStT])([yýỳỷỹỵ])(?!\w)", lambda f: "iíìỉĩị"["yýỳỷỹỵ".index(f[1])], text
    ),
    "hyphen alone": lambda text: text.replace(" - ", "-"),
    "long dash": lambda text: text.replace(" - ", " – "),
    "number padded": number_padded,
    "number in Roman": number_in_roman,
    "number in Arabic": number_in_arabic,
    "farm": lambda text: re.sub(r"(?i)nông trường|N\.T|NT(?= )", "NT", text),
}


def kind_before(unit: Unit) -> str:
    return unit.title


def kind_short(unit: Unit) -> str:
    return f"{SHORT[unit.kind]} {unit.name}"


def kind_glued(unit: Unit) -> str:
    return f"{SHORT[unit.kind]}{unit.name}"


def number_glued(unit: Unit) -> str:
    return f"{SHORT[unit.kind].strip('.')}{unit.name}" if unit.name.isdigit() else unit.title


def kind_in_brackets(unit: Unit) -> str:
    kind = unit.title.removesuffix(f" {unit.name}")
    return f"{unit.name} ({kind[0].upper()}{kind[1:]})"


def of_the_committee(unit: Unit) -> str:
    return f"UBND {unit.title}"


def formerly(unit: Unit) -> str:
    return f"{unit.title} (Tên Khác cũ)"


KINDS = (kind_before, kind_short, kind_glued, number_glued, kind_in_brackets, of_the_committee, formerly)

JOINS: dict[str, Callable[[Written], str]] = {
    "comma": ", ".join,
    "comma without space": ",".join,
    "semicolon": "; ".join,
    "bar": " | ".join,
    "dash": " - ".join,
    "long dash": " – ".join,
    "line break": "\n".join,
    "kind words only": " ".join,
    "country": lambda parts: ", ".join((*parts, "Việt Nam")),
    "postcode": lambda parts: ", ".join(parts) + " 600000",
    "brackets": lambda parts: parts[0] + "".join(f" ({part})" for part in parts[1:]),
    "largest first": lambda parts: ", ".join(parts[::-1]),
}


@floor("the text is not the plain path")
@given(st.sampled_from(UNITS), st.data())
def test_a_written_form_never_finds_another_unit(place: tuple[Tree, tuple[Unit, ...]], data: st.DataObject) -> None:
    """U12: a written form finds its unit, or is refused with it among the candidates; it never finds another one."""
    tree, units = place
    unit = data.draw(st.sampled_from(units), label="unit")
    kind = data.draw(st.sampled_from(KINDS), label="kind")
    name = data.draw(st.sampled_from(sorted(NAMES)), label="name")
    join = data.draw(st.sampled_from(sorted(JOINS)), label="join")
    path = tree.path(unit)[::-1]
    plain = ", ".join(one.title for one in path)
    parts = [unicodedata.normalize("NFC", kind(path[0])), *(one.title for one in path[1:])]
    text = JOINS[join]([NAMES[name](part) for part in parts])
    nonempty(text != plain)

    (match,) = tree.find_all([text])

    assert match.units, f"{text!r} is not read"
    assert unit in tree.candidates(text), text
    # "Bình Chánh" may be Bình Khánh with c for k, but it is the very name of another commune.
    literal = match.unit is not None and even_key(match.unit.name) == even_key(NAMES[name](unit.name))
    assert match.unit in {None, unit} or (name == "c for k" and literal), text
    assert match.state is MatchState.FOUND or unit in match.units


def test_every_unit_is_found_by_its_plain_path_on_every_day() -> None:
    """U12: the plain path of every unit, as its titles, finds it on five days."""
    for tree, units in UNITS:
        texts = [", ".join(one.title for one in tree.path(unit)[::-1]) for unit in units]

        found = tree.find_all(texts)

        assert [match.unit for match in found] == list(units)


def test_a_code_beside_the_name_finds_its_unit_and_never_that_of_another_name() -> None:
    """U12: a name with its code finds its commune, whatever the kind; a code with another name finds nothing else."""
    for tree, units in UNITS:
        communes = [unit for unit in units if len(unit.code) == 5][::97]
        pairs = list(pairwise(communes))

        with_code = tree.find_all([f"{unit.code} | {unit.name} Ward" for unit in communes])
        with_another = tree.find_all([f"{other.code} | {unit.title}" for unit, other in pairs])

        assert [match.unit for match in with_code] == communes
        for (unit, other), match in zip(pairs, with_another, strict=True):
            assert unit.name == other.name or match.unit is None
