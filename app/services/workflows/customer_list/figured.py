"""Whom figures leave in a list, and in which order: classes, segments, stages and own rhythms as they are today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.models.values import ID_BYTES
from app.services.kernel.queries import Reader
from app.services.workflows.customer_list.filters import CustomerFilter
from app.services.workflows.insight import figures_of

_HEX: Final = 2 * ID_BYTES

if TYPE_CHECKING:
    # Numpy takes longer to load than most commands to run.
    from app.services.analysis.columns import Coded, Mask
    from app.services.analysis.rhythm import Rhythm


def ids_by_figures(reader: Reader, wanted: CustomerFilter) -> bytes:
    """Return the ids of the customers within reach that figures leave today, one after the other.

    What is compared is what the columns of the list show; only the parts that figures tell are looked at.
    """
    found = figures_of(reader)
    kept = found.customers.copy()
    for coded, values in ((found.best_class, wanted.value_classes), (found.segment, wanted.segments)):
        if values:
            kept &= _any_of(coded, values)
    if wanted.late_days or wanted.due_days:
        kept &= _late_or_due(found.rhythm, found.as_of, len(kept), wanted)
    ids: bytes = found.ids[kept].tobytes()
    return ids


def ids_by_stage(reader: Reader) -> dict[str, bytes]:
    """Return the ids of the customers within reach whose stage nobody set, by the stage that their orders make."""
    found = figures_of(reader)
    codes = found.stage_by_orders.codes.copy()
    codes[found.stage_by_hand.codes >= 0] = -1
    return {name: found.ids[codes == code].tobytes() for code, name in enumerate(found.stage_by_orders.names)}


def places_by_figure(reader: Reader, column: str) -> dict[str, int]:
    """Return the places of customers, by their ids in hexadecimal, in the order of a column of figures.

    Classes and segments go from the best on, rhythms of their own by the day on which the next order is
    expected. Customers of whom the column says nothing are left out.
    """
    found = figures_of(reader)
    if column == "rhythm":
        rhythm = found.rhythm
        is_own = rhythm.basis.codes == rhythm.basis.names.index("own")
        whose, places = rhythm.customer[is_own], rhythm.expected[is_own]
    else:
        codes = (found.best_class if column == "class" else found.segment).codes
        whose = (found.customers & (codes >= 0)).nonzero()[0]
        places = codes[whose]
    ids = found.ids[whose].tobytes().hex()
    # Written out step by step, so that other threads have their turns, and without a pair for each of a hundred
    # thousand, which the search for garbage would walk.
    return {ids[at * _HEX : (at + 1) * _HEX]: place for at, place in enumerate(places.tolist())}


def _any_of(coded: Coded, values: tuple[str, ...]) -> Mask:
    """Return who has one of the values, an empty one standing for none, shape (customers,)."""
    import numpy as np

    codes = [coded.names.index(each) for each in values if each in coded.names]
    found: Mask = np.isin(coded.codes, codes)
    return found | (coded.codes < 0) if "" in values else found


def _late_or_due(rhythm: Rhythm, as_of: int, how_many: int, wanted: CustomerFilter) -> Mask:
    """Return whose order is late or due by a rhythm of their own, shape (customers,)."""
    import numpy as np

    late = as_of - rhythm.expected
    is_late = (late >= wanted.late_days) & (wanted.late_days > 0)
    is_due = (late <= 0) & (late >= -wanted.due_days) & (wanted.due_days > 0)
    is_own = rhythm.basis.codes == rhythm.basis.names.index("own")
    found = np.zeros(how_many, dtype=bool)
    found[rhythm.customer[(is_late | is_due) & is_own]] = True
    return found
