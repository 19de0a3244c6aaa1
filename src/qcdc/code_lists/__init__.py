"""Code lists with editions (*danh mục theo phiên bản*): ethnic groups, topics of petitions, sex, channels.

==========  ===================================================================
`list_ids`  the ids of the shipped lists
`get`       one edition of a list
`editions`  the editions of a list, the newest first
`read`      the code of a name, or of a full code: ``ethnic_groups.2008:12``
`mapping`   which code of one edition corresponds to which of another
==========  ===================================================================

A code has a meaning only together with its list: ``12`` is Ê-đê in the list of 1979 and Ba-na in that of 2008. A list also
tells how certain each code is, and which ones are not established.
"""

from qcdc.code_lists.lists import CodeList, ListedCode, ListEntry
from qcdc.code_lists.mappings import CodeMapping, CodePair
from qcdc.code_lists.shipped import editions, get, list_ids, mapping, read

__all__ = [
    "CodeList",
    "CodeMapping",
    "CodePair",
    "ListEntry",
    "ListedCode",
    "editions",
    "get",
    "list_ids",
    "mapping",
    "read",
]


def __dir__() -> list[str]:
    """The public names, without those that are only imported for use in this module."""
    return sorted(__all__)
