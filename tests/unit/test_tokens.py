"""The colours: every pair that is shown together can be told apart, in both schemes."""

from __future__ import annotations

import json
import re
from typing import Final

import pytest

from app import paths

TOKENS: Final = json.loads(paths.resource("tokens.json").read_text(encoding="utf-8"))
PLACES: Final = ("bg", "rail", "surface", "sunken", "hover", "selected", "selected_soft")
TINTS: Final = ("neutral_bg", "ok_bg", "warn_bg", "bad_bg", "info_bg")
STATUS: Final = ("ok", "warn", "bad", "info", "violet")
READABLE: Final = [
    *[(text, place) for text in ("text", "text2", "text3", "accent_text", *STATUS) for place in PLACES],
    *[(text, tint) for text in ("text", "text2", "accent_text") for tint in TINTS],
    *[("on_accent", place) for place in ("accent", "accent_hover", "accent_press")],
    *[(each, f"{each}_bg") for each in STATUS],
]
VISIBLE: Final = [
    *[("control", place) for place in ("bg", "surface", "rail", "sunken")],
    *[("accent", place) for place in ("bg", "surface", "rail", "sunken")],
    *[("mark", place) for place in (*PLACES, "neutral_bg")],
    *[(f"series{at}", "surface") for at in range(1, 8)],
    *[(f"step{at}", "surface") for at in range(4, 8)],
]
# Lines that only separate, what cannot be used now, earlier months, whose sums stand in words beside them, and
# pale cells of charts, which have an edge or their value printed on them.
EXEMPT: Final = {"line", "line_strong", "disabled", "bar", "step1", "step2", "step3"}
SHEET: Final = paths.resource("window.qss").read_text(encoding="utf-8")
RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
ROLE: Final = re.compile(r"(?<![-\w])(color|background): @(\w+)")


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2.2, 0 for black to 1 for white."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", TOKENS)
def test_that_text_can_be_read_on_every_place(scheme: str) -> None:
    roles = TOKENS[scheme]
    poor = {(text, place): contrast(roles[text], roles[place]) for text, place in READABLE}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", TOKENS)
def test_that_edges_and_marks_can_be_seen(scheme: str) -> None:
    roles = TOKENS[scheme]
    poor = {(mark, place): contrast(roles[mark], roles[place]) for mark, place in VISIBLE}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 3} == {}


def test_that_every_role_is_held_against_its_grounds_or_exempt() -> None:
    held = {role for pair in (*READABLE, *VISIBLE) for role in pair}
    assert TOKENS["light"].keys() == held | EXEMPT


def test_that_the_style_sheet_puts_words_only_on_grounds_where_they_can_be_read() -> None:
    everywhere = {text for text, _ in READABLE if all((text, place) in READABLE for place in PLACES)}
    poor = []
    for selector, body in RULE.findall(SHEET):
        roles = dict(ROLE.findall(body))
        text, ground = roles.get("color"), roles.get("background")
        is_held = (text, ground) in READABLE if ground else text in everywhere
        if text and ":disabled" not in selector and not is_held:
            poor.append((selector.strip(), text, ground))
    assert poor == []


def test_that_both_schemes_name_the_same_roles() -> None:
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()


def test_that_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
