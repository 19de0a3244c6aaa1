"""Formats of other systems: units and figures for DHIS2, deadlines and reception days for calendars.

=======  ==================================================================================
`dhis2`  organisation units in both directions, and data values
`ical`   deadlines and reception days as iCalendar; needs the extra ``ical``
=======  ==================================================================================
"""

from qcdc.exchange import dhis2, ical

__all__ = ["dhis2", "ical"]
