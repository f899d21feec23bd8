"""Who somebody is."""

from __future__ import annotations

from sqlalchemy import select

from app.models.user import User
from app.services.kernel.permissions import SHARED_READ
from app.services.kernel.queries import Reader, query


@query(SHARED_READ)
def find_person(reader: Reader, user_id: bytes) -> str:
    """Return the name of a person of the team; empty where there is none of that id."""
    return reader.connection.execute(select(User.name).where(User.id == user_id)).scalar() or ""
