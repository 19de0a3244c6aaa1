"""The organisation charts of the examples, as still pictures."""

from __future__ import annotations

import committee_network
import commune_records
from qcdc import gazetteer, render

__all__ = ["committee_picture", "network_picture"]


def network_picture() -> str:
    """The network of Gia Lai's committees of 2023 as a still picture."""
    vietnam = gazetteer.vietnam()
    network = committee_network.of_2023(vietnam)
    return render.svg(render.network_chart(network, on="2023-06-30", territory=vietnam, language="vi"))


def committee_picture() -> str:
    """One committee of the example as a still picture."""
    return render.svg(render.committee_chart(commune_records.COMMITTEE, on="2024-05-31", language="vi"))
