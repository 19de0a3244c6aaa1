"""Places in acts (*viện dẫn*): article, clause, point; one, and several in one phrase."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, enumerated
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.law.acts import Act, shipped_acts
from qcdc.law.references import is_reference
from qcdc.law.table_reader import Row

__all__ = ["Citation", "cite", "read_citations"]


@entity
class Citation:
    """A place in an act (*viện dẫn*): article, clause, point, as far as it is known.

    Attributes:
        act: the number of the act.
        article: *điều*, such as ``"28"`` or, for an inserted article, ``"11a"``; a range such as ``"36-40"`` if the
            place within it is not established; ``None`` cites the act as a whole.
        clause: *khoản*.
        point: *điểm*.
    """

    act: str = attrs.field(validator=v.check_identifier)
    article: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    point: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_incomplete(self) -> Faults:
        if (self.clause and not self.article) or (self.point and not self.clause):
            yield InvariantError("citation.incomplete", "article")

    @classmethod
    def of(cls, act: str, place: str | None = None) -> Citation:
        """Short form: ``Citation.of("02/2011/QH13", "33.1")``, ``Citation.of("42/2013/QH13", "15.2.d")``."""
        named = v.argument(place, str, "place").split(".") if place is not None else []
        if len(named) > 3:
            raise InvariantError("citation.too_deep", "place")
        parts = [*named, None, None, None]
        return cls(act=act, article=parts[0], clause=parts[1], point=parts[2])

    def __str__(self) -> str:
        return f"{self.act} {self._dotted()}".strip()

    @property
    def number(self) -> str:
        """The article, clause and point with dots between them, as `of` takes them; empty for an act as a whole."""
        return ".".join(part for part in (self.article, self.clause, self.point) if part)

    @property
    def steps(self) -> tuple[str, ...]:
        """The point, the clause and the article in Vietnamese, each with its word: ``("khoản 1", "Điều 33")``."""
        said = [f"{word} {part}" for word, part in (("điểm", self.point), ("khoản", self.clause)) if part]
        if self.article:
            first, _, last = self.article.partition("-")
            said.append(f"các điều từ {first} đến {last}" if last else f"Điều {first}")
        return tuple(said)

    def _dotted(self) -> str:
        dotted = self.number
        word = "arts" if "-" in (self.article or "") else "art."
        return f"{word} {dotted}" if dotted else ""

    def short(self, language: Language) -> str:
        """The citation with the abbreviation of the act: ``khoản 1 Điều 33 LKN``, ``LKN art. 33.1``.

        >>> Citation.of("02/2011/QH13", "33.1").short("en")
        'LKN art. 33.1'
        """
        known = shipped_acts().get(self.act)
        name = self.act if known is None or known.short is None else known.short
        if as_language(language) == "en":
            return f"{name} {self._dotted()}".strip()
        return " ".join([*self.steps, name])

    def text(self, language: Language, *, acts: Mapping[str, Act] | None = None) -> str:
        """The citation with the name of the act, for a sentence.

        Args:
            language: ``"vi"`` or ``"en"``.
            acts: the acts in which the name is looked up: those of another law book (`LawBook.acts`); default: the
                shipped ones.

        >>> print(Citation.of("42/2013/QH13", "15.2.d").text("vi"))
        điểm d khoản 2 Điều 15 Luật Tiếp công dân (42/2013/QH13)
        """
        known = (shipped_acts() if acts is None else v.mapping(acts, "acts")).get(self.act)
        # A table may cite an act that its book does not hold: it is named by its number.
        name = self.act if known is None else known.title(language)
        if as_language(language) == "vi":
            return " ".join([*self.steps, name])
        dotted = self._dotted()
        return f"{name}, {dotted}" if dotted else name


def cite(citations: Iterable[Citation], language: Language, *, acts: Mapping[str, Act] | None = None) -> str:
    """Several citations in one phrase (*viện dẫn*): neighbouring places of one article name it and its act once.

    Args:
        citations: the citations, in the order in which they are named; one that is given twice is named once.
        language: ``"vi"`` or ``"en"``.
        acts: as for `Citation.text`.

    >>> places = [Citation.of("25/2018/QH14", place) for place in ("30.1", "30.2", "30.3", "33")]
    >>> print(cite(places, "vi"))
    các khoản 1, 2 và 3 Điều 30 Luật Tố cáo (25/2018/QH14); Điều 33 Luật Tố cáo (25/2018/QH14)
    >>> print(cite(places, "en"))
    Law on Denunciations (25/2018/QH14), art. 30.1, 30.2 and 30.3; Law on Denunciations (25/2018/QH14), art. 33
    """
    tongue = as_language(language)
    once = dict.fromkeys(v.all_arguments(citations, Citation, "citations"))
    # Only places of the same kind in the same article are named together: "khoản 1 và Điều 30" would be two articles.
    groups = groupby(once, key=lambda one: (one.act, one.article, one.clause if one.point else bool(one.clause)))
    return "; ".join(_together(tuple(several), tongue, acts) for _, several in groups)


def _together(places: tuple[Citation, ...], language: Language, acts: Mapping[str, Act] | None) -> str:
    """Places of one kind in one article."""
    if len(places) == 1:
        return places[0].text(language, acts=acts)
    first = places[0]
    act = Citation.of(first.act).text(language, acts=acts)
    if language == "en":
        return f"{act}, art. {enumerated([one.number for one in places], language)}"
    steps = [one.steps for one in places]
    return " ".join([_named([one[0] for one in steps]), *steps[0][1:], act])


def _named(places: list[str]) -> str:
    """*khoản 1 và khoản 2*; of three or more the word once, as acts write it: *các khoản 1, 2 và 3*."""
    if len(places) < _SEVERAL:
        return enumerated(places, "vi")
    word = places[0].partition(" ")[0]
    return f"các {word} {enumerated([one.partition(' ')[2] for one in places], 'vi')}"


_SEVERAL = 3


def read_citations(row: Row, field: str, *, one: bool = False) -> tuple[Citation, ...]:
    """The citations of a row, each written as number and place: ``"02/2011/QH13 33.1"``; at least one.

    Args:
        row: the row.
        field: a list of citations.
        one: whether the field is a single citation instead.
    """
    found = (row.text(field),) if one else row.texts(field)
    if not found:
        raise row.wrong(field, "at_least_one_citation", found)
    cited = tuple(Citation.of(*text.rsplit(" ", 1)) if " " in text else Citation.of(text) for text in found)
    for place in cited:
        # An act that the library does not hold may be cited, but its number must be well formed.
        if place.act not in shipped_acts() and not is_reference(place.act):
            raise InvariantError("law.citation", field, place=row.place, value=show(place.act))
    return cited
