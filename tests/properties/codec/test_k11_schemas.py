from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import codec
from schema_validity import is_valid
from vectors import current, expected

DOCUMENTS = [(cls, json.loads(expected(current(), cls))) for cls in codec.documents()]
# What stands in a damaged place; each is wrong in most places, and none is a huge number.
JUNK: tuple[Any, ...] = (
    *(None, True, False, -1, 7, 2.5, 10**16, "", " ", "x", "***", "2023", "2023-02", "2023-02-31", "2023-13-01"),
    *("2023-02-01", "1.50", "1e3", "commune", " a", "a\nb", [], [None], ["x", "x"], {}, {"a": 1}, [{}], [[]]),
)


def places(document: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything that stands in a document."""
    inside: list[tuple[Any, Any]] = []
    if isinstance(document, dict):
        inside = list(cast("dict[object, object]", document).items())
    elif isinstance(document, list):
        inside = list(enumerate(cast("list[object]", document)))
    return [path, *(one for key, value in inside for one in places(value, (*path, key)))]


def damaged(document: Any, data: st.DataObject) -> Any:
    """The document with one field left out, added, or holding something else."""
    found = deepcopy(document)
    *above, last = data.draw(st.sampled_from(places(found)[1:]))
    holder = found
    for step in above:
        holder = holder[step]
    way = data.draw(st.sampled_from(["missing", "unknown", "junk", "junk", "junk"]))
    if way == "junk":
        holder[last] = data.draw(st.sampled_from(JUNK))
    elif way == "missing" or not isinstance(holder, dict):
        del holder[last]
    else:
        holder[data.draw(st.sampled_from(["x", "schema", last + "s"]))] = data.draw(st.sampled_from(JUNK))
    return found


@floor("the schema refuses the damaged document")
@given(st.sampled_from(DOCUMENTS), st.data())
def test_what_the_schema_refuses_is_refused(example: tuple[Any, Any], data: st.DataObject) -> None:
    """K11: a document with a missing, unknown or wrong field that the schema of its type refuses is refused by the codec."""
    cls, whole = example
    document = damaged(whole, data)
    refused = not is_valid(document, cls)
    nonempty(refused)

    if refused:
        assert codec.check(json.dumps(document), cls) != ()
