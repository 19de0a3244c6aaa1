from qcdc import (
    aggregate as aggregate,
)
from qcdc import (
    catalogue as catalogue,
)
from qcdc import (
    cli as cli,
)
from qcdc import (
    code_lists as code_lists,
)
from qcdc import (
    codec as codec,
)
from qcdc import (
    datasets as datasets,
)
from qcdc import (
    dates as dates,
)
from qcdc import (
    errors as errors,
)
from qcdc import (
    exchange as exchange,
)
from qcdc import (
    findings as findings,
)
from qcdc import (
    frames as frames,
)
from qcdc import (
    gazetteer as gazetteer,
)
from qcdc import (
    identifiers as identifiers,
)
from qcdc import (
    law as law,
)
from qcdc import (
    model as model,
)
from qcdc import (
    reading as reading,
)
from qcdc import (
    render as render,
)
from qcdc import (
    rules as rules,
)
from qcdc import (
    schemas as schemas,
)
from qcdc import (
    tables as tables,
)
from qcdc import (
    terms as terms,
)
from qcdc import (
    testing as testing,
)
from qcdc import (
    vocab as vocab,
)
from qcdc.dates import Period as Period
from qcdc.dates import as_day as as_day
from qcdc.model import (
    Board as Board,
)
from qcdc.model import (
    Case as Case,
)
from qcdc.model import (
    Conference as Conference,
)
from qcdc.model import (
    Figure as Figure,
)
from qcdc.model import (
    Handling as Handling,
)
from qcdc.model import (
    Matter as Matter,
)
from qcdc.model import (
    PeoplesDecision as PeoplesDecision,
)
from qcdc.model import (
    Petition as Petition,
)
from qcdc.model import (
    Reception as Reception,
)
from qcdc.model import (
    Report as Report,
)
from qcdc.model import (
    Share as Share,
)
from qcdc.model import (
    SteeringCommittee as SteeringCommittee,
)
from qcdc.model import (
    Territory as Territory,
)
from qcdc.model import (
    Unit as Unit,
)
from qcdc.model import (
    UnitRef as UnitRef,
)
from qcdc.model import (
    evolve as evolve,
)
from qcdc.vocab import Level as Level
from qcdc.vocab import Origin as Origin

__all__ = [
    "Board",
    "Case",
    "Conference",
    "Figure",
    "Handling",
    "Level",
    "Matter",
    "Origin",
    "PeoplesDecision",
    "Period",
    "Petition",
    "Reception",
    "Report",
    "Share",
    "SteeringCommittee",
    "Territory",
    "Unit",
    "UnitRef",
    "__version__",
    "as_day",
    "evolve",
]

__version__: str
