"""Charts are asked for one after the other; a newer request for one takes its place."""

from __future__ import annotations

from app.views.charts.line import Line


def test_that_names_are_sent_one_after_the_other_and_once() -> None:
    sent, taken = list[str](), list[str]()
    line = Line(sent.append)
    for name in ("tiles", "rfm", "pareto", "rfm"):
        line.put(name)
    assert sent == ["tiles"]

    line.ending("tiles", taken.append)("four figures")
    line.put("rfm")  # the filter has changed while it was on its way: the newer request overtakes it
    line.ending("rfm", taken.append)("a grid")
    line.ending("pareto", taken.append)("shares")

    assert sent == ["tiles", "rfm", "rfm", "pareto"]
    assert taken == ["four figures", "a grid", "shares"]
    assert line.is_over
