"""DHIS2: units as organisation units in both directions, and figures as data values.

==============  ==========================================================================
`write_units`   the units of a day or of a window as ``organisationUnits``
`read_units`    units from ``organisationUnits``, and every problem of the document
`write_values`  figures as ``dataValues``, and every figure that was left out
`uid`           the id of a unit in DHIS2
`period_name`   the name of a period in DHIS2
==============  ==========================================================================

Nothing is sent: the functions make and read the JSON that the web interface of DHIS2 exchanges.
"""

from qcdc.exchange.dhis2.periods import period_name
from qcdc.exchange.dhis2.uids import uid
from qcdc.exchange.dhis2.unit_reading import KeptField, UnitsRead, read_units
from qcdc.exchange.dhis2.unit_writing import write_units
from qcdc.exchange.dhis2.value_writing import LeftOut, ValuesWritten, write_values

__all__ = [
    "KeptField",
    "LeftOut",
    "UnitsRead",
    "ValuesWritten",
    "period_name",
    "read_units",
    "uid",
    "write_units",
    "write_values",
]
