"""Identifiers (*mã định danh, số*): of bodies, of persons, and numbers of registers.

====================  ================================================================
`parse_agency_id`     reads the electronic identifier of a body, in either shape
====================  ================================================================

An `AgencyId` shows which groups it has, not which body it belongs to: which code each of the 34 provinces uses since
1 July 2025 is not known. A `PersonalNumber` never shows its digits. A `NumberTemplate` reads and writes the numbers of a
register. Numbers of official documents (``05/2021/TT-TTCP``, ``124-QĐ/TW``) are read by `qcdc.law.parse_reference`.
"""

from qcdc.identifiers.agency_ids import AgencyId, parse_agency_id
from qcdc.identifiers.personal_numbers import PersonalNumber
from qcdc.identifiers.register_numbers import NumberTemplate, RegisterNumber

__all__ = ["AgencyId", "NumberTemplate", "PersonalNumber", "RegisterNumber", "parse_agency_id"]
