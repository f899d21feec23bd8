"""Parts of pages that somebody pinned: ways in the rail, and commands in the palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.text import tr
from app.views.kit.actions import Actions, Deed
from app.views.kit.page import Pin
from app.views.shell.rail import Rail


class Pins:
    """Shows the pins of pages; ``open_pin`` is called with the page and the key of one."""

    def __init__(self, rail: Rail, actions: Actions, open_pin: Callable[[str, bytes], None]) -> None:
        self._rail, self._actions, self._open = rail, actions, open_pin
        self._names: dict[str, list[str]] = {}
        rail.pin_chosen.connect(open_pin)

    def show(self, page: str, pins: Sequence[Pin]) -> None:
        """Show what is pinned of a page, in place of what was."""
        for name in self._names.pop(page, []):
            self._actions.remove(name)
        self._names[page] = [f"pin-{page}-{pin.key.hex()}" for pin in pins]
        for name, pin in zip(self._names[page], pins, strict=True):
            # Without a menu: the palette has it, and the rail shows it anyway.
            deed = Deed(name, tr("View: {name}", name=pin.name), "", None, "bookmark")
            self._actions.add(deed, partial(self._open, page, pin.key))
        self._rail.show_pins(page, pins)
