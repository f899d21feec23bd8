"""What a scene is: something that is brought up on an open workspace, to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Stage = Any
"""A :class:`tools.pictures.Stage`: an open window, and a way to wait until all of it is there."""


@dataclass(frozen=True)
class Scene:
    """``show`` brings something up; ``leave`` takes back what closing windows does not."""

    name: str
    show: Callable[[Stage], None]
    leave: Callable[[Stage], None] = lambda _stage: None
